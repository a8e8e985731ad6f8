//! Questions to somebody who sits at a terminal. Piped in, the answers are lines.

use crate::exit::Exit;
use crate::output::Format;
use crate::session::Session;
use crate::trouble::Trouble;
use base::Message;
use std::io::{self, IsTerminal};

/// Returns whether somebody is there who can be asked.
pub fn asks(session: &Session) -> bool {
    !session.global.no_input && session.format() != Format::Json && io::stdin().is_terminal()
}

/// Reads a line that somebody types.
pub fn line() -> Result<String, Trouble> {
    let mut line = String::new();
    io::stdin().read_line(&mut line).map_err(|error| cannot_read(&error))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

/// Reads a line that somebody types and nobody is to see. Ctrl-C ends the program as ever, and leaves the terminal as it was.
#[cfg(unix)]
pub fn secret() -> Result<String, Trouble> {
    if !io::stdin().is_terminal() {
        return line();
    }
    let typed = quiet::Terminal::hushed().and_then(|terminal| {
        let typed = quiet::typed(&mut io::stdin().lock())?;
        drop(terminal);
        Ok(typed)
    });
    eprintln!();
    match typed.map_err(|error| cannot_read(&error))? {
        quiet::Typed::Line(line) => Ok(line),
        quiet::Typed::Interrupt => quiet::interrupt(),
    }
}

/// Reads a line that somebody types.
#[cfg(not(unix))]
pub fn secret() -> Result<String, Trouble> {
    line()
}

fn cannot_read(error: &io::Error) -> Trouble {
    let message = Message::new("cli.cannot-read-file").with("file", "-");
    Trouble::new(Exit::Failed, message.with("reason", error.to_string()))
}

#[cfg(unix)]
mod quiet {
    use rustix::process::{Signal, getpid, kill_process};
    use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};
    use std::io::{self, Read};

    /// A terminal that shows nothing of what is typed, until it is dropped.
    pub(super) struct Terminal {
        before: Termios,
    }

    impl Terminal {
        /// Hushes the terminal. Keys that would end the program come as bytes: ended in the middle it could not put back what it changed.
        pub(super) fn hushed() -> io::Result<Terminal> {
            let before = tcgetattr(io::stdin())?;
            let mut hushed = before.clone();
            hushed.local_modes.remove(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG);
            tcsetattr(io::stdin(), OptionalActions::Now, &hushed)?;
            Ok(Terminal { before })
        }
    }

    impl Drop for Terminal {
        fn drop(&mut self) {
            // A terminal that is gone need not be put back.
            let _ = tcsetattr(io::stdin(), OptionalActions::Now, &self.before);
        }
    }

    /// What was typed.
    #[derive(Debug, PartialEq, Eq)]
    pub(super) enum Typed {
        Line(String),
        Interrupt,
    }

    const CTRL_C: u8 = 0x03;
    const CTRL_D: u8 = 0x04;
    const CTRL_H: u8 = 0x08;
    const CTRL_U: u8 = 0x15;
    const CTRL_BACKSLASH: u8 = 0x1c;
    const BACKSPACE: u8 = 0x7f;

    /// Reads keys up to the end of a line.
    pub(super) fn typed(keys: &mut impl Read) -> io::Result<Typed> {
        let mut line = Vec::new();
        let mut key = [0];
        while keys.read(&mut key)? > 0 {
            match key[0] {
                b'\r' | b'\n' | CTRL_D => break,
                CTRL_C | CTRL_BACKSLASH => return Ok(Typed::Interrupt),
                CTRL_U => line.clear(),
                // A letter of several bytes goes with all of them.
                CTRL_H | BACKSPACE => while line.pop().is_some_and(|byte: u8| byte & 0xc0 == 0x80) {},
                byte => line.push(byte),
            }
        }
        String::from_utf8(line)
            .map(Typed::Line)
            .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
    }

    /// Ends the program as Ctrl-C does elsewhere.
    pub(super) fn interrupt() -> ! {
        let _ = kill_process(getpid(), Signal::INT);
        // Whoever started the program may have told it not to heed the signal.
        std::process::exit(130)
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn keys_make_a_line() {
            let line = |keys: &[u8]| typed(&mut &*keys).unwrap();
            assert_eq!(line("sông xa\n".as_bytes()), Typed::Line("sông xa".to_owned()));
            assert_eq!(line("sôx\u{7f}\u{7f}a\r".as_bytes()), Typed::Line("sa".to_owned()));
            assert_eq!(line(b"far\x15hill\x08s\x04"), Typed::Line("hils".to_owned()));
            assert_eq!(line(b"\x7f\n"), Typed::Line(String::new()));
            assert_eq!(line(b"far"), Typed::Line("far".to_owned()), "the terminal was closed");
            assert_eq!(line(b"far\x03"), Typed::Interrupt);
            assert!(typed(&mut &b"\xff\n"[..]).is_err());
        }
    }
}
