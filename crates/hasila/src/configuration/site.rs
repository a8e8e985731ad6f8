//! `[serve]`, `[sessions]`, `[limits]`: where the pages are reached, how long somebody stays signed in, how much is served.

use super::Serve;
use super::reader::{Reader, Section};
use credentials::Lengths;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;
use web::{Forwarded, Gate, Limits};

/// Where pages are served unless it is told otherwise: to this computer only.
const LISTEN: SocketAddr = SocketAddr::new(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 8080);

/// Seconds in a minute, and in an hour.
const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;

impl<'t> Reader<'t> {
    pub(super) fn serve(&mut self, mut section: Section<'t>) -> Serve {
        // Where to listen: an address and a port.
        let listen = self.word(&mut section, "listen", "listen", |text| text.parse().ok());
        // The address under which people reach the pages.
        let address = self.word(&mut section, "address", "origin", origin);
        // Further names under which they are reached.
        let hosts = self.words(&mut section, "hosts", "host", |text| is_name(text).then(|| text.to_owned()));
        // What the office is called, at the head of every page.
        let name = self.text(&mut section, "name").unwrap_or_else(|| "Hasila".to_owned());
        // Addresses and networks of the gates before the program, which are believed when they say who comes.
        let proxies = self.words(&mut section, "proxies", "network", |text| text.parse().ok());
        // The header in which they say it.
        let header = self.word(&mut section, "forwarded", "header", forwarded).unwrap_or_default();
        self.end(section);
        Serve { listen: listen.unwrap_or(LISTEN), address, hosts, name, gate: Gate { proxies, header } }
    }

    pub(super) fn sessions(&mut self, mut section: Section<'t>) -> Lengths {
        let usual = Lengths::default();
        let whole = |seconds: i64, of: i64| u32::try_from(seconds / of).expect("our own lengths are short");
        // Minutes of nothing after which a session ends.
        let idle = self.number(&mut section, "idle_minutes", 1..=1_440, whole(usual.idle, MINUTE));
        // Hours after which it ends in any case.
        let longest = self.number(&mut section, "longest_hours", 1..=168, whole(usual.longest, HOUR));
        self.end(section);
        Lengths { idle: i64::from(idle) * MINUTE, longest: i64::from(longest) * HOUR }
    }

    pub(super) fn limits(&mut self, mut section: Section<'t>) -> Limits {
        let usual = Limits::default();
        let count = |count: usize| u32::try_from(count).expect("our own limits are small");
        // Connections open at a time.
        let connections =
            self.number(&mut section, "connections", 1..=65_536, count(usual.connections)) as usize;
        // Requests that may wait; who comes later is told to come again.
        let waiting = self.number(&mut section, "waiting", 1..=65_536, count(usual.waiting)) as usize;
        // Seconds somebody waits for one answer.
        let answer = self.number(&mut section, "answer_seconds", 1..=600, 60);
        self.end(section);
        Limits { connections, waiting, answer: Duration::from_secs(answer.into()) }
    }
}

/// Reads `https://results.example`, `https://results.example:8443`, or on this computer alone `http://localhost:8080`.
pub(super) fn origin(text: &str) -> Option<String> {
    let (scheme, host) = text.trim_end_matches('/').split_once("://")?;
    let (name, port) = host.rsplit_once(':').unwrap_or((host, "443"));
    let is_here = name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    let is_kept = scheme == "https" || (scheme == "http" && is_here);
    let is_sound = is_kept && (is_name(name) || is_here) && port.parse::<u16>().is_ok_and(|port| port > 0);
    is_sound.then(|| format!("{scheme}://{}", host.to_lowercase()))
}

/// Returns whether it is the name of a computer: letters of the Latin alphabet, digits, hyphens, in parts between dots.
fn is_name(text: &str) -> bool {
    let is_part = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    text.split('.').all(is_part) && text.parse::<IpAddr>().is_err()
}

fn forwarded(text: &str) -> Option<Forwarded> {
    [Forwarded::XForwardedFor, Forwarded::Forwarded].into_iter().find(|header| header.name() == text)
}
