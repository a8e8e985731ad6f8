//! A real mail server on loopback, which behaves as it is told: `data/smtp_server.py`, on aiosmtpd.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A mail server that runs until it is dropped.
#[derive(Debug)]
pub struct MailServer {
    process: Child,
    folder: PathBuf,
    /// The port it listens on, on 127.0.0.1.
    pub port: u16,
}

/// Where aiosmtpd may be installed: for the Python first found, or for the system's.
const PYTHONS: [&str; 2] = ["python3", "/usr/bin/python3"];

impl MailServer {
    /// Starts a server that keeps what it takes in `folder`. Nothing where there is no aiosmtpd, which is said; with
    /// `HASILA_TEST_MAIL=required`, as in CI, that is a failure.
    pub fn start(behaviour: &str, folder: &Path) -> Option<MailServer> {
        let has_it = |python: &&&str| {
            let check = Command::new(python).args(["-c", "import aiosmtpd"]).stderr(Stdio::null()).status();
            check.is_ok_and(|status| status.success())
        };
        let Some(python) = PYTHONS.iter().find(has_it) else {
            let required = std::env::var_os("HASILA_TEST_MAIL").is_some_and(|value| value == "required");
            assert!(!required, "aiosmtpd is not installed, and HASILA_TEST_MAIL requires it");
            println!(
                "aiosmtpd is not installed (Debian: python3-aiosmtpd): no letter was sent to a real server"
            );
            return None;
        };
        fs::create_dir_all(folder).expect("the folder can be made");
        let mut process = Command::new(python)
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/data/smtp_server.py"))
            .arg(behaviour)
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        let output = process.stdout.take().expect("its output is a pipe");
        BufReader::new(output).read_line(&mut line).expect("the server says its port");
        let port = line.trim().parse().expect("the server says its port");
        Some(MailServer { process, folder: folder.to_owned(), port })
    }

    /// Returns where the authority stands that signed the certificate of a protected server, as PEM; `other.pem` beside it signed none.
    pub fn authority(&self) -> PathBuf {
        let mut folder = self.folder.clone().into_os_string();
        folder.push(".tls");
        PathBuf::from(folder).join("authority.pem")
    }

    /// Returns the letters it has taken, in the order in which they came.
    pub fn letters(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).expect("the folder can be listed");
        let mut paths: Vec<PathBuf> =
            entries.map(|entry| entry.expect("an entry can be read").path()).collect();
        paths.sort();
        paths.iter().map(|path| fs::read_to_string(path).expect("a letter is text")).collect()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        // It ends by itself when its input does; a slow one is not waited for.
        let _ = self.process.kill();
        let _ = self.process.wait();
        // The keys of a protected server are of no use without it.
        if let Some(folder) = self.authority().parent() {
            let _ = fs::remove_dir_all(folder);
        }
    }
}
