//! Where the letters of each page stand, in the order in which the file draws them.

use pdf_extract::{Document, MediaBox, OutputDev, OutputError, Transform};

/// Letters that stand in one line without a wide gap. Lengths are hundredths of a point.
#[derive(Clone, Debug)]
pub struct Piece {
    /// What parts it from the piece drawn before: ends of lines, a blank, or nothing.
    pub before: &'static str,
    /// Where it begins and ends, from the left edge of the page.
    pub start: i64,
    pub end: i64,
    /// How far down the page it stands.
    pub down: i64,
    /// How large its letters are.
    pub size: i64,
    /// The letters.
    pub text: String,
}

/// Returns the pieces of each page.
///
/// # Errors
/// Where the file is damaged, or has a password.
pub fn pages(bytes: &[u8]) -> Result<Vec<Vec<Piece>>, OutputError> {
    let mut document = Document::load_mem(bytes)?;
    if document.is_encrypted() {
        document.decrypt("")?;
    }
    let mut pen = Pen { pages: Vec::new(), height: 0, begins_word: false, last_end: i64::MAX, last_down: 0 };
    pdf_extract::output_doc(&document, &mut pen)?;
    Ok(pen.pages)
}

/// Gathers what is drawn.
struct Pen {
    pages: Vec<Vec<Piece>>,
    height: i64,
    begins_word: bool,
    last_end: i64,
    last_down: i64,
}

/// A letter, where it stands.
struct Letter<'a> {
    start: i64,
    end: i64,
    down: i64,
    size: i64,
    text: &'a str,
}

impl OutputDev for Pen {
    fn begin_page(
        &mut self,
        _: u32,
        page: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.height = hundredths(page.ury) - hundredths(page.lly);
        self.pages.push(Vec::new());
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _: f64,
        size: f64,
        text: &str,
    ) -> Result<(), OutputError> {
        let size = size_drawn(place, size);
        let start = hundredths(place.m31);
        let letter = Letter {
            start,
            end: start + advance(width, size),
            down: self.height - hundredths(place.m32),
            size,
            text,
        };
        self.draw(&letter);
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        self.begins_word = true;
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }
}

impl Pen {
    fn draw(&mut self, letter: &Letter) {
        let before = if self.begins_word { self.parted(letter) } else { "" };
        let begins_word = std::mem::replace(&mut self.begins_word, false);
        (self.last_end, self.last_down) = (letter.end, letter.down);
        let Some(page) = self.pages.last_mut() else { return };
        match page.last_mut().filter(|piece| !begins_word || goes_on(piece, letter)) {
            Some(piece) => {
                piece.text.push_str(before);
                piece.text.push_str(letter.text);
                piece.start = piece.start.min(letter.start);
                piece.end = piece.end.max(letter.end);
            }
            None => page.push(Piece {
                before,
                start: letter.start,
                end: letter.end,
                down: letter.down,
                size: letter.size,
                text: letter.text.to_owned(),
            }),
        }
    }

    /// Returns what parts a letter from the one drawn before it.
    fn parted(&self, letter: &Letter) -> &'static str {
        let moved = (letter.down - self.last_down).abs();
        let is_far = 2 * moved > 3 * letter.size;
        let is_next_line = letter.start < self.last_end && 2 * moved > letter.size;
        match (is_far, is_next_line) {
            (true, true) => "\n\n",
            (true, false) | (false, true) => "\n",
            (false, false) if letter.start > self.last_end.saturating_add(letter.size / 10) => " ",
            (false, false) => "",
        }
    }
}

/// Returns whether a letter stands in the line of a piece, and beside it.
fn goes_on(piece: &Piece, letter: &Letter) -> bool {
    let gap = (letter.start - piece.end).max(piece.start - letter.end);
    2 * (letter.down - piece.down).abs() <= letter.size && gap <= GAP_SIZES_MAX * letter.size
}

/// The widest gap within a piece, in sizes of its letters: an indented number of a list has less.
const GAP_SIZES_MAX: i64 = 2;

#[expect(
    clippy::float_arithmetic,
    reason = "places on a page are drawn in floats; what is decided is decided in whole numbers"
)]
fn hundredths(points: f64) -> i64 {
    (points * 100.0) as i64
}

/// Returns the size of letters as the page shows them: the side of the square that one of size one takes.
#[expect(clippy::float_arithmetic, reason = "the same")]
fn size_drawn(place: &Transform, size: f64) -> i64 {
    let (across, down) = (size * (place.m11 + place.m21), size * (place.m12 + place.m22));
    hundredths((across * down).abs().sqrt())
}

#[expect(clippy::float_arithmetic, reason = "the same")]
fn advance(width: f64, size: i64) -> i64 {
    (width * size as f64) as i64
}
