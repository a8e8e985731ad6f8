//! The small world of `testkit` with a quarter's reports, and a browser without a screen.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use engine::Engine;
use journal::{Disk, MemoryJournal};
use register::Act;
use register::report::{Figures, SubmitReport};
use tokio::runtime::Runtime;
use tower::ServiceExt;
use web::{Settings, Site};

/// The day it is.
const TODAY: &str = "2025-05-02";

/// The site of the small world, and the threads it runs on.
pub struct Office {
    site: web::Service,
    runtime: Runtime,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Office {
    /// Returns the site with reports of the first quarter; one commune has not reported.
    pub fn new() -> Office {
        Office::with(&[])
    }

    /// Returns the same site after these acts.
    pub fn with(acts: &[Act]) -> Office {
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
        Office::of(engine)
    }

    /// Returns the site of a journal without entries.
    pub fn empty() -> Office {
        Office::of(opened())
    }

    fn of(engine: Engine) -> Office {
        let settings = Settings {
            name: "Small World".to_owned(),
            hosts: vec!["results.example".to_owned()],
            today: Box::new(|| testkit::world::day(TODAY)),
        };
        Office { site: web::router(Site::new(engine, settings)), runtime: Runtime::new().unwrap() }
    }

    /// Asks for an address as a browser in this language does.
    pub fn get(&self, address: &str, lang: &str) -> Answer {
        self.send("GET", address, &[("accept-language", lang)])
    }

    /// Sends a form.
    pub fn post(&self, address: &str, form: &str, lang: &str) -> Answer {
        self.send_with("POST", address, &[("accept-language", lang)], form)
    }

    /// Sends a request.
    pub fn send(&self, method: &str, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.send_with(method, address, headers, "")
    }

    fn send_with(&self, method: &str, address: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let request = Request::builder().method(method).uri(address);
        let has_host = headers.iter().any(|(name, _)| *name == "host");
        let host = Some(("host", "localhost:8080")).filter(|_| !has_host);
        let request = headers
            .iter()
            .copied()
            .chain(host)
            .fold(request, |request, (name, value)| request.header(name, value));
        let request = request.body(Body::from(body.to_owned())).unwrap();
        self.runtime.block_on(async {
            let response = self.site.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let body = to_bytes(body, usize::MAX).await.unwrap();
            let text = String::from_utf8_lossy(&body).into_owned();
            Answer { status: parts.status, headers: parts.headers, text }
        })
    }
}

impl Answer {
    /// Returns a header's text; nothing where it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
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
    })
}
