//! Visitors: a browser's requests over lines that stay open, each at the moment it is due, whether the one before is answered or not.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// A line to the site.
pub struct Connection {
    stream: BufReader<TcpStream>,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The body as it was sent, packed or not.
    pub body: Vec<u8>,
}

impl Connection {
    /// Opens a line.
    pub fn open(address: SocketAddr) -> Connection {
        let stream = TcpStream::connect(address).expect("the site listens");
        stream.set_nodelay(true).expect("a socket");
        Connection { stream: BufReader::with_capacity(64 << 10, stream) }
    }

    /// Sends a request and reads what comes back.
    pub fn ask(&mut self, request: &[u8]) -> Answer {
        self.stream.get_mut().write_all(request).expect("sent");
        let (mut line, mut status, mut length) = (String::new(), 0, 0);
        loop {
            line.clear();
            self.stream.read_line(&mut line).expect("a head");
            let text = line.trim_end();
            if text.is_empty() {
                break;
            }
            if let Some(code) = text.strip_prefix("HTTP/1.1 ") {
                status = code.get(..3).and_then(|code| code.parse().ok()).expect("a status");
            } else if let Some((name, value)) = text.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().expect("a length");
            }
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).expect("a body");
        Answer { status, body }
    }
}

/// Returns the request for a page by whoever has this session.
pub fn get(path: &str, session: &str, packed: bool) -> Vec<u8> {
    let packed = if packed { "accept-encoding: gzip\r\n" } else { "" };
    format!("GET {path} HTTP/1.1\r\nhost: localhost\r\ncookie: session={session}\r\naccept: text/html\r\naccept-language: en\r\n{packed}\r\n")
        .into_bytes()
}

/// Returns the request that sends a form.
pub fn post(path: &str, session: &str, body: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\ncookie: session={session}\r\naccept: text/html\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// How long visitors waited.
pub struct Waits(Vec<Duration>);

impl Waits {
    /// Returns the time within which so many thousandths were answered.
    pub fn within(&self, thousandths: usize) -> Duration {
        let last = self.0.len().saturating_sub(1);
        self.0.get(last * thousandths / 1_000).copied().unwrap_or_default()
    }

    /// Puts waits in order.
    pub fn new(mut waits: Vec<Duration>) -> Waits {
        waits.sort_unstable();
        Waits(waits)
    }
}

/// Sends these requests at this rate over so many lines. A wait begins when the request was due, so that a site that stops for a
/// while is charged for everybody who would have come meanwhile. Every request must be answered with `status`.
pub fn paced(address: SocketAddr, lines: usize, rate: u32, requests: &[Vec<u8>], status: u16) -> Waits {
    let (next, start) = (AtomicUsize::new(0), Instant::now() + Duration::from_millis(50));
    let visit = || {
        let (mut line, mut waits) = (Connection::open(address), Vec::new());
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(request) = requests.get(number) else { return waits };
            let due = start + Duration::from_secs(1) * number as u32 / rate;
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
            let answer = line.ask(request);
            assert_eq!(answer.status, status, "{}", String::from_utf8_lossy(request));
            waits.push(due.elapsed());
        }
    };
    std::thread::scope(|scope| {
        let visitors: Vec<_> = (0..lines).map(|_| scope.spawn(visit)).collect();
        Waits::new(visitors.into_iter().flat_map(|visitor| visitor.join().expect("a visitor")).collect())
    })
}

/// Sends these requests as fast as they are answered; returns how many a second.
pub fn pressing(address: SocketAddr, lines: usize, requests: &[Vec<u8>]) -> u128 {
    let (next, start) = (AtomicUsize::new(0), Instant::now());
    std::thread::scope(|scope| {
        for _ in 0..lines {
            scope.spawn(|| {
                let mut line = Connection::open(address);
                while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                    assert_eq!(line.ask(request).status, 200, "{}", String::from_utf8_lossy(request));
                }
            });
        }
    });
    requests.len() as u128 * 1_000_000_000 / start.elapsed().as_nanos()
}
