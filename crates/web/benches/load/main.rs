//! How long pages take where 11,152 units have reported for 36 months: each kind by itself, right after an entry and again;
//! 2,000 dashboards a second; 150 reports a second while pages are read. Visitors and site share the cores.
//!
//! `cargo bench -p hasila-web --bench load`

#[path = "../../../assess/benches/nation/movement.rs"]
mod movement;
mod nation;
mod visitors;

use credentials::Credentials;
use nation::{AUDITOR, commune, communes, district};
use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};
use visitors::{Connection, Waits, get, paced, post, pressing};

/// Every kind of page, with the one who reads it.
const PAGES: [(&str, &str); 24] = [
    ("/standing", AUDITOR),
    ("/standing?unit=N", AUDITOR),
    ("/standing?unit=07", AUDITOR),
    ("/standing?unit=0703", "0703"),
    ("/units", AUDITOR),
    ("/units/0703", "0703"),
    ("/units/070304", "070304"),
    ("/targets/t03?unit=N", AUDITOR),
    ("/targets/t17?unit=07", AUDITOR),
    ("/why/t03?unit=N", AUDITOR),
    ("/why/t20?unit=070304", "070304"),
    ("/rankings", AUDITOR),
    ("/rankings/movement?level=province", AUDITOR),
    ("/rankings/movement?level=commune", AUDITOR),
    ("/review?unit=N", AUDITOR),
    ("/reports", "070304"),
    ("/reports/report?unit=070304&period=2026-01", "070304"),
    ("/verify", "verifier"),
    ("/tasks", AUDITOR),
    ("/instruments", AUDITOR),
    ("/plans", AUDITOR),
    ("/plans/movement", AUDITOR),
    ("/journal", AUDITOR),
    ("/accounts", AUDITOR),
];

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let start = Instant::now();
    let engine = nation::found(folder.path());
    println!("founded in {} ms: entry {}", start.elapsed().as_millis(), engine.snapshot().head.seq);
    let address = nation::serve(engine, folder.path());
    let office = Office { address, credentials: credentials(folder.path()) };
    let wanted: Vec<String> = std::env::args().skip(1).filter(|arg| !arg.starts_with("--")).collect();
    let is_wanted = |part: &str| wanted.is_empty() || wanted.iter().any(|own| own == part);
    let mut office = office;
    if is_wanted("kinds") {
        office.kinds();
    }
    if is_wanted("dashboards") {
        office.dashboards();
    }
    if is_wanted("reports") {
        office.reports();
    }
}

fn credentials(folder: &Path) -> Credentials {
    Credentials::open(folder).expect("credentials")
}

struct Office {
    address: SocketAddr,
    credentials: Credentials,
}

impl Office {
    fn session(&mut self, account: &str) -> String {
        self.credentials.enter(account, "load", nation::SECONDS).expect("signed in")
    }

    /// Each kind of page: right after an entry, when nothing is at hand, and again.
    fn kinds(&mut self) {
        let mut line = Connection::open(self.address);
        let (mut first, mut again) = (Vec::new(), Vec::new());
        println!("{:48} {:>8} {:>9} {:>9}", "page", "bytes", "first ms", "again ms");
        for (number, (path, account)) in PAGES.into_iter().enumerate() {
            self.hand_in(communes() - 1 - number);
            let request = get(path, &self.session(account), true);
            let mut timed = || {
                let start = Instant::now();
                let answer = line.ask(&request);
                assert_eq!(answer.status, 200, "{path}");
                (start.elapsed(), answer.body.len())
            };
            let ((cold, bytes), (warm, _)) = (timed(), timed());
            println!("{path:48} {bytes:>8} {:>9} {:>9}", ms(cold), ms(warm));
            first.push(cold);
            again.push(warm);
        }
        say("kinds of page, first", &Waits::new(first));
        say("kinds of page, again", &Waits::new(again));
    }

    /// Dashboards of many officials who are signed in: as many as can be, then 2,000 a second.
    fn dashboards(&mut self) {
        let pages: Vec<Vec<u8>> = (0..200)
            .flat_map(|number| {
                let (head, clerk) = (district(number), commune(number * 31));
                let (own, other) = (self.session(&head), self.session(&clerk));
                [
                    get(&format!("/standing?unit={head}"), &own, true),
                    get(&format!("/units/{head}"), &own, true),
                    get("/reports", &other, true),
                ]
            })
            .collect();
        let many: Vec<Vec<u8>> = pages.iter().cycle().take(20_000).cloned().collect();
        println!("{:48} {} a second", "dashboards, never read before", pressing(self.address, 8, &pages));
        println!("{:48} {} a second", "dashboards, as fast as can be", pressing(self.address, 8, &many));
        say("dashboards, 2,000 a second", &paced(self.address, 32, 2_000, &many, 200));
    }

    /// Reports handed in, 150 a second, while 200 dashboards a second are read.
    fn reports(&mut self) {
        let reports: Vec<Vec<u8>> = (0..1_500).map(|number| self.report(number)).collect();
        let heads: Vec<Vec<u8>> = (0..200)
            .map(|number| {
                let head = district(number);
                get(&format!("/standing?unit={head}"), &self.session(&head), true)
            })
            .collect();
        let read: Vec<Vec<u8>> = heads.iter().cycle().take(2_000).cloned().collect();
        let address = self.address;
        let (written, read) = std::thread::scope(|scope| {
            let read = scope.spawn(|| paced(address, 16, 200, &read, 200));
            (paced(address, 64, 150, &reports, 303), read.join().expect("readers"))
        });
        say("reports handed in, 150 a second", &written);
        say("dashboards meanwhile, 200 a second", &read);
    }

    /// Returns the form of a commune for January, filled in, as its clerk sends it.
    fn report(&mut self, number: usize) -> Vec<u8> {
        let code = commune(number);
        let session = self.session(&code);
        let path = format!("/reports/report?unit={code}&period=2026-01");
        let page = Connection::open(self.address).ask(&get(&path, &session, false));
        let page = String::from_utf8(page.body).expect("a page");
        let field = |name: &str| {
            let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).expect("a form");
            rest.split('"').next().unwrap_or_default().to_owned()
        };
        let figures: Vec<String> =
            movement::figures(number).iter().map(|(item, figure)| format!("v.{item}={figure}")).collect();
        let body =
            format!("token={}&after={}&do=submit&{}", field("token"), field("after"), figures.join("&"));
        post(&path, &session, &body)
    }

    /// Hands a report in, so that whatever was answered before is no longer true.
    fn hand_in(&mut self, number: usize) {
        let request = self.report(number);
        assert_eq!(Connection::open(self.address).ask(&request).status, 303);
    }
}

fn say(what: &str, waits: &Waits) {
    let [half, most, nearly, all] = [500, 950, 990, 1_000].map(|part| ms(waits.within(part)));
    println!("{what:48} half in {half} ms, 95 % in {most}, 99 % in {nearly}, all in {all}");
}

fn ms(time: Duration) -> String {
    format!("{}.{}", time.as_millis(), time.as_micros() / 100 % 10)
}
