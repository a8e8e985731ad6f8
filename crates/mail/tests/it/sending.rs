//! Letters to a real server that takes them, refuses, is busy, slow, or drops the line.

use crate::letter;
use locale::Lang;
use mail::{Outbox, Outcome, Security, SendFault, Server, is_authority, post};
use std::fs;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;
use testkit::mail_server::MailServer;

/// How long a server may take with one answer; the slow one takes five seconds.
const PATIENCE: Duration = Duration::from_millis(1_500);

fn server(port: u16) -> Server {
    Server {
        host: "127.0.0.1".into(),
        port,
        security: Security::Open,
        login: None,
        timeout: PATIENCE,
        authority: None,
    }
}

/// Does `work` with a server that behaves so, where there is one.
fn with(behaviour: &str, work: impl FnOnce(&MailServer)) {
    let folder = tempfile::tempdir().unwrap();
    if let Some(server) = MailServer::start(behaviour, folder.path()) {
        work(&server);
    }
}

#[test]
fn a_letter_arrives_as_it_was_written() {
    with("well", |running| {
        let letter = letter("clerk", Lang::Ar);
        server(running.port).send(&letter).unwrap();
        let taken = running.letters().concat();
        assert!(taken.trim_end() == String::from_utf8(letter).unwrap().trim_end(), "{taken}");
    });
}

#[test]
fn a_refusal_is_of_one_letter_and_for_good() {
    with("refusing", |running| {
        let refused = server(running.port).send(&letter("refused", Lang::En)).unwrap_err();
        assert!(
            matches!(&refused, SendFault::Refused(said) if said.contains("nobody of that name")),
            "{refused:?}"
        );
        server(running.port).send(&letter("clerk", Lang::En)).unwrap();
        assert_eq!(running.letters().len(), 1);
    });
}

#[test]
fn whoever_is_busy_is_asked_again_later() {
    with("busy", |running| {
        let fault = server(running.port).send(&letter("clerk", Lang::En)).unwrap_err();
        assert!(matches!(&fault, SendFault::NotNow(said) if said.contains("come again later")), "{fault:?}");
    });
}

#[test]
fn a_slow_server_is_not_waited_for() {
    with("slow", |running| {
        let fault = server(running.port).send(&letter("clerk", Lang::En)).unwrap_err();
        assert!(matches!(fault, SendFault::Line(_)), "{fault:?}");
    });
}

#[test]
fn a_broken_line_is_told_whether_the_letter_was_taken_or_not() {
    for (behaviour, taken) in [("dropping", 0), ("forgetful", 1)] {
        with(behaviour, |running| {
            let fault = server(running.port).send(&letter("clerk", Lang::En)).unwrap_err();
            assert!(matches!(fault, SendFault::Line(_)), "{behaviour}: {fault:?}");
            assert_eq!(running.letters().len(), taken, "{behaviour}");
        });
    }
}

#[test]
fn a_server_that_asks_for_a_password_gets_it() {
    with("guarded", |running| {
        let login = |password: &str| Server {
            login: Some(("hasila".to_owned(), password.to_owned())),
            ..server(running.port)
        };
        assert!(login("guess").send(&letter("clerk", Lang::En)).is_err());
        login("secret").send(&letter("clerk", Lang::En)).unwrap();
        assert_eq!(running.letters().len(), 1);
    });
}

/// The line stays open where it must not: then nothing is said over it, no password either.
#[test]
fn a_line_that_cannot_be_protected_is_not_used() {
    with("well", |running| {
        for security in [Security::StartTls, Security::Tls] {
            let server = Server { security, ..server(running.port) };
            assert!(server.send(&letter("clerk", Lang::En)).is_err());
        }
        assert!(running.letters().is_empty());
    });
}

/// A server whose certificate an authority of the house has signed: with that authority the letter arrives over a line nobody else
/// reads; without it, or with another, nothing is said.
#[test]
fn a_protected_line_is_used_where_its_authority_is_known() {
    for (behaviour, security) in [("tls", Security::Tls), ("starttls", Security::StartTls)] {
        with(behaviour, |running| {
            let to = |authority: Option<Vec<u8>>| Server { security, authority, ..server(running.port) };
            let own = fs::read(running.authority()).unwrap();
            let letter = letter("clerk", Lang::Vi);
            assert!(matches!(to(None).send(&letter), Err(SendFault::Line(_))), "{behaviour}: unknown");
            let other = fs::read(running.authority().with_file_name("other.pem")).unwrap();
            assert!(matches!(to(Some(other)).send(&letter), Err(SendFault::Line(_))), "{behaviour}: another");
            assert!(running.letters().is_empty(), "{behaviour}");
            let named = Server { host: "localhost.example".into(), ..to(Some(own.clone())) };
            assert!(named.send(&letter).is_err(), "{behaviour}: a name it does not vouch for");
            to(Some(own)).send(&letter).unwrap();
            assert_eq!(running.letters().len(), 1, "{behaviour}");
        });
    }
}

#[test]
fn an_authority_is_certificates_and_nothing_else() {
    assert!(!is_authority(b""));
    assert!(!is_authority(b"secret"));
    assert!(!is_authority(b"-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n"));
    with("tls", |running| assert!(is_authority(&fs::read(running.authority()).unwrap())));
}

/// Returns `name outcome` for each letter that waited.
fn posted(outbox: &Outbox, port: u16) -> Vec<String> {
    let told = post(outbox, &server(port)).unwrap().into_iter().map(|posted| {
        let outcome = match posted.outcome {
            Outcome::Sent => "sent",
            Outcome::Waiting(_) => "waiting",
            Outcome::Refused(_) => "refused",
        };
        format!("{} {outcome}", posted.name)
    });
    told.collect()
}

/// Five letters, the second to somebody who may be refused.
fn filled(outbox: &Outbox) {
    for (name, to) in [("1.eml", "a"), ("2.eml", "refused"), ("3.eml", "b"), ("4.eml", "c"), ("5.eml", "d")] {
        outbox.put(name, &letter(to, Lang::En)).unwrap();
    }
}

#[test]
fn what_one_server_does_not_take_waits_for_the_next_and_nothing_is_sent_twice() {
    for (behaviour, first, taken) in [
        ("refusing", "1.eml sent,2.eml refused,3.eml sent,4.eml sent,5.eml sent", 1),
        ("busy", "1.eml waiting,2.eml waiting,3.eml waiting,4.eml waiting,5.eml waiting", 5),
        ("dropping", "1.eml waiting,2.eml waiting,3.eml waiting,4.eml waiting,5.eml waiting", 5),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let outbox = Outbox::open(folder.path()).unwrap();
        filled(&outbox);
        with(behaviour, |running| assert_eq!(posted(&outbox, running.port).join(","), first, "{behaviour}"));
        with("well", |running| {
            assert_eq!(posted(&outbox, running.port).len(), taken, "{behaviour}");
            assert_eq!(running.letters().len(), taken, "{behaviour}");
            assert!(posted(&outbox, running.port).is_empty(), "{behaviour}: nothing waits any more");
        });
    }
}

/// After three broken lines the server is taken for gone: the letters behind are not tried.
#[test]
fn a_server_that_is_gone_is_given_up() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let callers = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&callers);
    thread::spawn(move || {
        listener.incoming().for_each(|line| _ = (line, seen.fetch_add(1, Ordering::SeqCst)))
    });
    let folder = tempfile::tempdir().unwrap();
    let outbox = Outbox::open(folder.path()).unwrap();
    filled(&outbox);
    assert!(posted(&outbox, port).iter().all(|line| line.ends_with("waiting")));
    assert_eq!((callers.load(Ordering::SeqCst), outbox.waiting().unwrap().len()), (3, 5));
}

#[test]
fn where_there_is_no_server_that_is_said() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let fault = server(free).send(&letter("clerk", Lang::En)).unwrap_err();
    assert!(matches!(fault, SendFault::Line(_)), "{fault:?}");
    assert!(matches!(server(free).send(b"no letter"), Err(SendFault::NotALetter)));
}
