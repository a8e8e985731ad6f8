//! The small world of `testkit` with a quarter's reports, and a browser without a screen.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use engine::{Engine, Handed};
use exchange::boundaries::Boundaries;
use journal::{Disk, MemoryJournal};
use register::account::{GrantRole, OpenAccount};
use register::permission::Role;
use register::report::{Figures, SubmitReport};
use register::{Act, Text};
use std::collections::BTreeMap;
use std::io::Read;
use std::sync::Arc;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt;
use web::{Desk, Forwarded, Gate, Letters, Limits, Peer, Persona, Settings, Site};

/// The day it is.
const TODAY: &str = "2025-05-02";

/// The same in seconds, at eight in the morning.
pub const NOW: credentials::Seconds = 1_746_172_800;

/// The site of the small world, and the threads it runs on.
pub struct Office {
    site: web::Service,
    runtime: Runtime,
    folder: TempDir,
}

/// What a site has from outside beside its journal.
#[derive(Default)]
struct Outside<'p> {
    personas: &'p [&'p str],
    letters: Option<Box<dyn Letters>>,
    providers: Vec<identity::Settings>,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
}

/// A square for each province of the small world, side by side.
fn boundaries() -> Boundaries {
    let provinces = testkit::world::UNITS.iter().filter(|(_, _, level)| *level == "province");
    let square = |(at, (code, ..)): (i64, &(&str, &str, &str))| {
        let (west, east) = (at * 100_000, (at + 1) * 100_000);
        ((*code).to_owned(), vec![vec![(west, 0), (east, 0), (east, 100_000), (west, 100_000)]])
    };
    Boundaries { areas: (0..).zip(provinces).map(square).collect() }
}

impl Office {
    /// Returns the site with reports of the first quarter; one commune has not reported.
    pub fn new() -> Office {
        Office::with(&[])
    }

    /// Returns the same site after these acts.
    pub fn with(acts: &[Act]) -> Office {
        Office::of(Office::worked(acts), Outside::default())
    }

    /// Returns the same site with somebody who writes letters.
    pub fn with_letters(acts: &[Act], letters: Box<dyn Letters>) -> Office {
        Office::of(Office::worked(acts), Outside { letters: Some(letters), ..Outside::default() })
    }

    fn worked(acts: &[Act]) -> Engine {
        let engine = opened();
        for (key, act) in [("units", testkit::world::founding()), ("plan", testkit::world::plan())] {
            engine.accept("office", key, act).unwrap();
        }
        let communes = testkit::world::UNITS.iter().filter(|(_, _, level)| *level == "commune");
        for (at, (code, _, _)) in communes.enumerate().skip(1) {
            engine.accept("office", code, report(code, 10 + at as i64)).unwrap();
        }
        for (number, act) in acts.iter().enumerate() {
            engine.accept("local:office", &format!("act {number}"), act.clone()).unwrap();
        }
        engine
    }

    /// Returns the site of these acts, where people may sign in through providers.
    pub fn with_providers(acts: &[Act], providers: Vec<identity::Settings>) -> Office {
        let engine = opened();
        for (number, act) in acts.iter().enumerate() {
            engine.accept("local:office", &format!("act {number}"), act.clone()).unwrap();
        }
        Office::of(engine, Outside { providers, ..Outside::default() })
    }

    /// Returns the site after acts that are so many that they are taken in together.
    pub fn after_many(acts: Vec<Act>) -> Office {
        let engine = opened();
        let handed = |(number, act): (usize, Act)| {
            let (by, key) = (Arc::from("local:office"), format!("{number:032}"));
            Handed { by, key, act }
        };
        let acts = acts.into_iter().enumerate().map(handed);
        let summary = engine.accept_many(acts, &mut |_| {}).unwrap();
        assert_eq!(summary.refused, Vec::new());
        Office::of(engine, Outside::default())
    }

    /// Returns a demonstration whose visitors may choose among these accounts.
    pub fn demonstration(acts: &[Act], personas: &[&str]) -> Office {
        let engine = opened();
        for (number, act) in acts.iter().enumerate() {
            engine.accept("local:office", &format!("act {number}"), act.clone()).unwrap();
        }
        Office::of(engine, Outside { personas, ..Outside::default() })
    }

    /// Returns the site of a journal without entries.
    pub fn empty() -> Office {
        Office::of(opened(), Outside::default())
    }

    fn of(engine: Engine, Outside { personas, letters, providers }: Outside) -> Office {
        let persona = |account: &&str| Persona { account: (*account).to_owned(), work: "people.demo-clerk" };
        let settings = Settings {
            name: "Small World".to_owned(),
            hosts: vec!["results.example".to_owned()],
            origin: None,
            gate: Gate { proxies: vec!["127.0.0.1".parse().unwrap()], header: Forwarded::default() },
            limits: Limits::default(),
            boundaries: vec![(testkit::world::day("2024-01-01"), boundaries())],
            providers: providers.into_iter().map(identity::Provider::new).collect(),
            personas: personas.iter().map(persona).collect(),
            letters,
            workbooks: exchange::WorkbookReader::Here,
            today: Box::new(|| testkit::world::day(TODAY)),
            now: Box::new(|| NOW),
            written: Box::new(|seconds| format!("2025-05-02T{:02}:00:00Z", seconds / 3_600 % 24)),
        };
        let folder = TempDir::new().unwrap();
        let desk = Desk::open(folder.path(), credentials::Lengths::default()).unwrap();
        Office {
            site: web::router(Site::new(engine, desk, settings)),
            runtime: Runtime::new().unwrap(),
            folder,
        }
    }

    /// Asks for an address as a browser in this language does.
    pub fn get(&self, address: &str, lang: &str) -> Answer {
        self.send("GET", address, &[("accept-language", lang)])
    }

    /// Sends a request.
    pub fn send(&self, method: &str, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.send_with(method, address, headers, "")
    }

    /// Returns the credentials of the site, as the command line has them.
    pub fn credentials(&self) -> credentials::Credentials {
        credentials::Credentials::open(self.folder.path()).unwrap()
    }

    /// Returns the data folder.
    pub fn data(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Gives an account this password.
    pub fn give_password(&self, account: &str, password: &str) {
        let mut credentials = self.credentials();
        let (code, _) = credentials.invite(account, NOW).unwrap();
        credentials.accept(&code, password, NOW).unwrap();
    }

    /// Signs somebody in who has no password yet, and returns the secret of his browser.
    pub fn sign_in(&self, account: &str) -> String {
        self.credentials().enter(account, "test", NOW).unwrap()
    }

    /// Sends a form with these headers.
    pub fn send_with(&self, method: &str, address: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        self.send_bytes(method, address, headers, body.as_bytes().to_vec())
    }

    fn send_bytes(&self, method: &str, address: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let request = Request::builder().method(method).uri(address);
        let has_host = headers.iter().any(|(name, _)| *name == "host");
        let host = Some(("host", "localhost:8080")).filter(|_| !has_host);
        let request = headers
            .iter()
            .copied()
            .chain(host)
            .fold(request, |request, (name, value)| request.header(name, value));
        let mut request = request.body(Body::from(body)).unwrap();
        request.extensions_mut().insert(Peer("127.0.0.1".parse().unwrap()));
        self.runtime.block_on(async {
            let response = self.site.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = to_bytes(body, usize::MAX).await.unwrap();
            let text = String::from_utf8_lossy(&body).into_owned();
            Answer { status: parts.status, headers: parts.headers, text, bytes: body.to_vec() }
        })
    }
}

/// A browser without a screen or script: it keeps cookies, and sends the forms of the page it shows.
pub struct Browser<'o> {
    office: &'o Office,
    cookies: BTreeMap<String, String>,
    token: String,
    /// What its requests say besides.
    pub headers: Vec<(&'static str, &'static str)>,
}

impl Browser<'_> {
    /// Returns one that has been nowhere yet.
    pub fn of(office: &Office) -> Browser<'_> {
        let headers = vec![("accept-language", "en"), ("sec-fetch-site", "same-origin")];
        Browser { office, cookies: BTreeMap::new(), token: String::new(), headers }
    }

    /// Opens an address.
    pub fn get(&mut self, address: &str) -> Answer {
        self.send("GET", address, "")
    }

    /// Sends the form of the page before, with these fields and its token.
    pub fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let token = [("token", self.token.as_str())];
        let pairs = fields.iter().chain(&token).map(|(name, value)| format!("{name}={}", encoded(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        self.send("POST", address, &body)
    }

    /// Signs in with a password.
    pub fn sign_in(&mut self, account: &str, password: &str) -> Answer {
        self.get("/sign-in");
        self.post("/sign-in", &[("account", account), ("password", password)])
    }

    /// Keeps the secret of somebody signed in elsewhere, and the token of his forms.
    pub fn keep_session(&mut self, secret: &str) {
        self.cookies.insert("session".to_owned(), secret.to_owned());
        self.get("/units?lang=en");
    }

    /// Returns the token of the page it shows.
    pub fn form_token(&self) -> String {
        self.token.clone()
    }

    /// Returns what it keeps under a name.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    /// Sends the form of the page before with files: field, name, bytes.
    pub fn post_files(
        &mut self,
        address: &str,
        fields: &[(&str, &str)],
        files: &[(&str, &str, &[u8])],
    ) -> Answer {
        const BOUNDARY: &str = "----a-line-between-parts";
        let mut body = Vec::new();
        let token = [("token", self.token.as_str())];
        for (name, value) in token.iter().chain(fields) {
            let part =
                format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        for (field, name, bytes) in files {
            // Browsers write these three signs of a name so.
            let name = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
            let head = format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.send_as("POST", address, body, Some(&kind))
    }

    /// Sends this as it is.
    pub fn send(&mut self, method: &str, address: &str, body: &str) -> Answer {
        self.send_as(method, address, body.as_bytes().to_vec(), None)
    }

    fn send_as(&mut self, method: &str, address: &str, body: Vec<u8>, kind: Option<&str>) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = cookies.join("; ");
        let own = [("cookie", cookies.as_str())].into_iter().chain(kind.map(|kind| ("content-type", kind)));
        let headers: Vec<(&str, &str)> = self.headers.iter().copied().chain(own).collect();
        let answer = self.office.send_bytes(method, address, &headers, body);
        for cookie in answer.headers.get_all("set-cookie") {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            match cookie.contains("Max-Age=0") {
                true => self.cookies.remove(name),
                false => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        if let Some((_, rest)) = answer.text.split_once("name=\"token\" value=\"") {
            rest.split('"').next().unwrap().clone_into(&mut self.token);
        }
        answer
    }
}

/// Returns a value as forms send it.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Opens an account that works at a unit, and grants it a role over another.
pub fn official(account: &str, unit: Option<&str>, role: Option<(Role, Option<&str>)>) -> Vec<Act> {
    let (code, text): (Text, fn(&str) -> Text) = (account.into(), |unit| unit.into());
    let (name, language) = (format!("The official {account}").as_str().into(), "en".into());
    let open = OpenAccount { account: code.clone(), name, language, unit: unit.map(text) };
    let grant = role.map(|(role, unit)| {
        let (from, subjects) = (testkit::world::day("2025-01-01"), Vec::new());
        let unit = unit.map(text);
        Act::GrantRole(GrantRole { account: code, role, unit, subjects, from, until: None })
    });
    std::iter::once(Act::OpenAccount(open)).chain(grant).collect()
}

impl Answer {
    /// Returns a header's text; nothing where it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Returns the body as text, unpacked where it came packed.
    pub fn unpacked(&self) -> String {
        if self.header("content-encoding") != "gzip" {
            return self.text.clone();
        }
        let mut text = String::new();
        flate2::read::GzDecoder::new(&*self.bytes).read_to_string(&mut text).unwrap();
        text
    }

    /// Returns the body as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }
}

fn opened() -> Engine {
    Engine::open(MemoryJournal::open(&Disk::default()).unwrap(), || "2025-05-02T08:00:00Z".to_owned())
        .unwrap()
}

fn report(unit: &str, cases: i64) -> Act {
    let figures = [("cases", cases), ("cases_solved", cases - 2), ("houses", 3), ("launched", 1)];
    let figures = figures.into_iter().map(|(item, figure)| (item.into(), figure)).collect();
    Act::SubmitReport(SubmitReport {
        unit: unit.into(),
        form: "quarterly".into(),
        period: "2025-Q1".parse().unwrap(),
        submitted: testkit::world::day("2025-04-05"),
        figures: Figures::new(figures).unwrap(),
        comments: Figures::default(),
        evidence: Vec::new(),
    })
}
