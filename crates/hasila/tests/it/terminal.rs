//! The program at a terminal, where somebody is asked and may change his mind: what was not said to the end has not happened.

use crate::world::Office;
use rexpect::process::{Signal, WaitStatus};
use rexpect::session::{Options, PtySession, spawn_with_options};
use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
use std::fs::File;

const PASSWORD: &str = "far rivers and hills";

/// A terminal in which the program was started, and what it showed until the program asked.
struct Terminal {
    session: PtySession,
    line: File,
}

impl Terminal {
    /// Starts the program, and waits until it asks. From then on the terminal shows what is typed, as those of people do.
    fn asked(office: &Office, words: &str, question: &str) -> Terminal {
        let options = Options::new().timeout_ms(Some(30_000));
        let mut session = spawn_with_options(office.command(words), options).unwrap();
        session.exp_string(question).unwrap();
        let line = session.process().get_file_handle().unwrap();
        let mut shown = tcgetattr(&line).unwrap();
        shown.local_modes.insert(LocalModes::ECHO);
        tcsetattr(&line, OptionalActions::Now, &shown).unwrap();
        Terminal { session, line }
    }

    /// Types an answer, and returns what the terminal showed up to the next question.
    fn answer(&mut self, text: &str, next: &str) -> String {
        self.session.send_line(text).unwrap();
        self.session.exp_string(next).unwrap()
    }

    /// Returns whether the terminal shows what is typed.
    fn shows(&self) -> bool {
        tcgetattr(&self.line)
            .unwrap()
            .local_modes
            .contains(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG)
    }

    /// Returns what is shown up to the end, and how the program ends.
    fn ended(mut self) -> (String, Option<i32>) {
        let shown = self.session.exp_eof().unwrap();
        match self.session.process().wait().unwrap() {
            WaitStatus::Exited(_, code) => (shown, Some(code)),
            status => {
                assert!(matches!(status, WaitStatus::Signaled(_, Signal::SIGINT, _)), "{status:?}");
                (shown, None)
            }
        }
    }

    /// Presses Ctrl-C, and waits for the end.
    fn interrupted(mut self) -> String {
        self.session.send_control('c').unwrap();
        let (shown, exit) = self.ended();
        assert_eq!(exit, None, "it ends as programs end that are interrupted");
        shown
    }
}

/// Returns the code in what `init` printed.
fn code(shown: &str) -> String {
    let code = shown.lines().map(str::trim).find(|line| line.len() == 64).unwrap();
    assert!(code.bytes().all(|byte| byte.is_ascii_hexdigit()), "{code}");
    code.to_owned()
}

#[test]
fn the_first_administrator_is_asked_for_and_sets_his_password() {
    let office = Office::empty();
    let mut init = Terminal::asked(&office, "init", "The account of the first administrator");
    assert!(!office.path("hasila-data").exists(), "nothing is made before it is said");
    init.answer("ana", "The name of ana");
    init.session.send_line("Ana Binti").unwrap();
    let (shown, exit) = init.ended();
    assert_eq!(exit, Some(0), "{shown}");
    let code = code(&shown);

    let mut accept = Terminal::asked(&office, "account accept", "The one-time code:");
    accept.answer(&code, "The new password");
    assert!(!accept.shows());
    let mut all = accept.answer(PASSWORD, "once more:");
    all += &accept.answer("far rivers and hill", "not the same");
    all += &accept.answer(PASSWORD, "once more:");
    all += &accept.answer(PASSWORD, "The password of ana is set.");
    assert!(accept.shows());
    let (rest, exit) = accept.ended();
    assert_eq!(exit, Some(0));
    assert!(!(all + &rest).contains("river"), "nothing of a password is shown");

    let mut again = Terminal::asked(&office, "account accept", "The one-time code:");
    again.session.send_line(&code).unwrap();
    assert_eq!(again.ended().1, Some(65), "the code was used");
    assert_eq!(office.answer("account open lan --name Lan --as ana").0, 0);
}

#[test]
fn an_empty_line_is_no_administrator_yet() {
    let office = Office::empty();
    let mut init = Terminal::asked(&office, "init", "The account of the first administrator");
    init.session.send_line("").unwrap();
    assert_eq!(init.ended().1, Some(0));
    assert_eq!(office.answer("account list --json"), (0, "[]\n".to_owned()));
}

#[test]
fn who_is_interrupted_has_made_nothing() {
    let office = Office::empty();
    let init = || Terminal::asked(&office, "init", "The account of the first administrator");
    init().interrupted();
    assert!(!office.path("hasila-data").exists());
    let mut named = init();
    named.answer("ana", "The name of ana");
    named.interrupted();
    assert!(!office.path("hasila-data").exists());
    let mut wrong = init();
    wrong.answer("a/b", "The name of a/b");
    wrong.session.send_line("Ana").unwrap();
    assert_eq!(wrong.ended().1, Some(65));
    assert!(
        !office.path("hasila-data").exists(),
        "an account that cannot be is refused before anything is made"
    );
}

#[test]
fn a_password_that_is_not_typed_to_the_end_is_not_set() {
    let office = Office::empty();
    let said = office.answer("init --administrator ana --name Ana").1;
    let code = code(&said);
    let asked = || {
        let mut accept = Terminal::asked(&office, "account accept", "The one-time code:");
        accept.answer(&code, "The new password");
        accept
    };
    let accept = asked();
    let line = accept.line.try_clone().unwrap();
    accept.interrupted();
    let modes = tcgetattr(&line).unwrap().local_modes;
    assert!(modes.contains(LocalModes::ECHO | LocalModes::ICANON), "the terminal shows what is typed again");
    let mut half = asked();
    half.answer(PASSWORD, "once more:");
    half.interrupted();
    let mut other = asked();
    for _ in 0..2 {
        other.answer(PASSWORD, "once more:");
        other.answer("another", "The new password");
    }
    other.answer(PASSWORD, "once more:");
    other.session.send_line("another").unwrap();
    assert_eq!(other.ended().1, Some(65));
    assert_eq!(
        office.sent("account accept", &format!("{code}\n{PASSWORD}\n")).0,
        0,
        "the code is still good"
    );
}
