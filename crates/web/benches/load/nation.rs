//! A nation that has reported for three years, its officials, and the site they work with.

use crate::movement::{PLAN, figures};
use base::{Date, Period};
use credentials::Lengths;
use engine::{Engine, Handed};
use journal::SqliteJournal;
use register::Act;
use register::account::{GrantRole, OpenAccount};
use register::import::{ImportUnits, UnitRow};
use register::permission::Role;
use register::plan::ApplyPlan;
use register::report::{Figures, SubmitReport};
use register::text::Text;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use web::{Desk, Gate, Limits, Settings, Site};

const PROVINCES: usize = 63;
const DISTRICTS: usize = 11;
const COMMUNES: usize = 15;
const NOW: &str = "2026-02-05T08:00:00Z";
/// The same in seconds.
pub const SECONDS: credentials::Seconds = 1_770_278_400;

/// Fills a data folder: 11,152 units, 36 months of all communes, one report in fifty missing, an account for each official.
pub fn found(folder: &Path) -> Engine {
    let journal = SqliteJournal::create(folder, NOW).expect("a journal");
    let engine = Engine::open(journal, || NOW.to_owned()).expect("an engine");
    let text = PLAN.replace("every quarter", "every month").as_str().into();
    let from = Date::constant(2023, 1, 1);
    let founding =
        [Act::ImportUnits(ImportUnits { on: None, rows: units() }), Act::ApplyPlan(ApplyPlan { from, text })];
    let months = (2023..2026).flat_map(|year| (1..=12).map(move |month| (year, month)));
    let reports = months.flat_map(|(year, month)| {
        let came = (0..communes()).filter(move |commune| !(commune * 7 + month).is_multiple_of(50));
        came.map(move |commune| report(commune, &format!("{year}-{month:02}")))
    });
    let by: Arc<str> = "local:office".into();
    let acts = founding.into_iter().chain(officials()).chain(reports).enumerate();
    let acts = acts.map(|(number, act)| Handed { by: Arc::clone(&by), key: format!("{number:032}"), act });
    let summary = engine.accept_many(acts, &mut |_| {}).expect("the disk takes it");
    assert_eq!(summary.refused, Vec::new());
    engine
}

/// Serves it on a free port of this computer.
pub fn serve(engine: Engine, folder: &Path) -> SocketAddr {
    let settings = Settings {
        name: "Load".to_owned(),
        hosts: Vec::new(),
        origin: None,
        gate: Gate::default(),
        limits: Limits::default(),
        providers: Vec::new(),
        personas: Vec::new(),
        workbooks: exchange::WorkbookReader::Here,
        boundaries: Vec::new(),
        letters: None,
        today: Box::new(|| Date::constant(2026, 2, 5)),
        now: Box::new(|| SECONDS),
        written: Box::new(|_| NOW.to_owned()),
    };
    let site = Site::new(engine, Desk::open(folder, Lengths::default()).expect("credentials"), settings);
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || web::serve(site, listener, |_| ()).expect("served"));
    address
}

/// Returns how many communes there are.
pub fn communes() -> usize {
    PROVINCES * DISTRICTS * COMMUNES
}

/// Returns the code of a commune, which is also the account of its clerk.
pub fn commune(number: usize) -> String {
    format!("{}{:02}", district(number / COMMUNES), number % COMMUNES)
}

/// Returns the code of a district, which is also the account of its head.
pub fn district(number: usize) -> String {
    format!("{:02}{:02}", number / DISTRICTS % PROVINCES, number % DISTRICTS)
}

/// Who reads everything.
pub const AUDITOR: &str = "auditor";

fn officials() -> impl Iterator<Item = Act> {
    let clerks = (0..communes()).map(|number| (commune(number), Role::Reporter));
    let heads = (0..PROVINCES * DISTRICTS).map(|number| (district(number), Role::Head));
    let own = clerks.chain(heads).flat_map(|(code, role)| official(&code, Some(&code), role));
    own.chain(official(AUDITOR, None, Role::Auditor)).chain(official("verifier", None, Role::Verifier))
}

fn official(account: &str, unit: Option<&str>, role: Role) -> [Act; 2] {
    let (account, unit): (Text, Option<Text>) = (account.into(), unit.map(Text::from));
    let (name, language) = (account.clone(), "en".into());
    let open = OpenAccount { account: account.clone(), name, language, unit: unit.clone() };
    let from = Date::constant(2023, 1, 1);
    let grant = GrantRole { account, role, unit, subjects: Vec::new(), from, until: None };
    [Act::OpenAccount(open), Act::GrantRole(grant)]
}

fn units() -> Vec<UnitRow> {
    let row = |code: &str, parent: Option<&str>, level: &str| UnitRow {
        code: code.into(),
        parent: parent.map(Text::from),
        level: level.into(),
        ..UnitRow::default()
    };
    let provinces = (0..PROVINCES).map(|province| row(&format!("{province:02}"), Some("N"), "province"));
    let districts = (0..PROVINCES * DISTRICTS).map(|number| {
        let code = district(number);
        row(&code, code.get(..2), "district")
    });
    let communes = (0..communes()).map(|number| {
        let code = commune(number);
        row(&code, code.get(..4), "commune")
    });
    std::iter::once(row("N", None, "country")).chain(provinces).chain(districts).chain(communes).collect()
}

fn report(commune_number: usize, period: &str) -> Act {
    let period: Period = period.parse().expect("a month");
    let figures = figures(commune_number).map(|(item, figure)| (item.into(), figure as i64));
    Act::SubmitReport(SubmitReport {
        unit: commune(commune_number).into(),
        form: "report".into(),
        period,
        submitted: period.last_day(),
        figures: Figures::new(figures.to_vec()).expect("each item once"),
        comments: Figures::default(),
        evidence: Vec::new(),
    })
}
