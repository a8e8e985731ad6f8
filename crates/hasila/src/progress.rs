//! Progress on long work: on standard error, only when that is a terminal, only when the work takes a while.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::Read;
use std::time::Duration;

/// A bar, or nothing where nobody looks.
#[derive(Clone)]
pub struct Progress(ProgressBar);

impl Progress {
    /// Returns a bar over `length` steps (0 where that is not known), with these words before it.
    pub fn new(shown: bool, words: &str, length: u64) -> Progress {
        if !shown {
            return Progress(ProgressBar::hidden());
        }
        let bar = ProgressBar::with_draw_target(
            (length > 0).then_some(length),
            ProgressDrawTarget::stderr_with_hz(8),
        );
        let template =
            if length > 0 { "{msg} {wide_bar} {percent}% {eta}" } else { "{msg} {spinner} {human_pos}" };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_message(words.to_owned());
        bar.enable_steady_tick(Duration::from_millis(250));
        Progress(bar)
    }

    /// Moves the bar to `position`.
    pub fn at(&self, position: u64) {
        self.0.set_position(position);
    }

    /// Returns a reader that moves the bar as it is read.
    pub fn reading(&self, input: impl Read + Send + 'static) -> impl Read + Send + 'static {
        self.0.wrap_read(input)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
