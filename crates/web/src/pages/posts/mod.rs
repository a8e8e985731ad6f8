//! Posts and rotation: which posts there are, and how far rules of placement are kept. Persons are for the personnel role.

pub mod clock;
pub mod exemptions;
pub mod round;

mod picture;
mod wishes;

use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::pages::parts::labels;
use crate::pages::parts::listing::{Part, Wanted};
use crate::pages::parts::sheets::{Sheet, sheet};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Message, Share, UnitId};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use locale::NameOrder;
use register::permission::{Action, Matter, Place};
use register::placement::{self, RuleInForce};
use register::posts::{Post, PostId};
use register::{Register, Text};
use rotation::compliance::{self, Scope};
use rotation::disclosure::{self, Reader, Shown};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Shows posts and rates: of one unit and those below it, where the address names one; with `find`, posts with such a name or code, of such
/// a unit, or held by somebody of this name.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let unit = named_unit(visit)?;
    let (register, day) = (visit.register(), visit.today);
    let reads_persons = may_read_persons(visit, unit);
    // Rates of parts of the administration tell of persons.
    let scope = Scope { unit: unit.filter(|_| reads_persons), level: None };
    let rules = placement::in_force(register, day);
    let findings = compliance::findings(register, register.posts(), &rules, day, scope);
    let reader = if reads_persons { Reader::Personnel } else { Reader::Other };
    let rates: Vec<Rate> = disclosure::shown(&compliance::by_level(&findings), reader)
        .into_iter()
        .map(|((rule, level), shown)| Rate { rule: &rules[rule], level, shown })
        .collect();
    let open = register.posts().iter().filter(|(_, post)| register.post_open(post, day));
    let ours = open.filter(|(_, post)| unit.is_none_or(|unit| register.descends(post.unit, unit, day)));
    let wanted = Wanted::of(visit);
    let mut posts: Vec<(PostId, &Post)> =
        ours.filter(|post| is_wanted(visit, *post, reads_persons, &wanted)).collect();
    sort(visit, &mut posts);
    match visit.form {
        Form::Html => {
            let part = Part::of(visit, &wanted, posts.len())?;
            page(visit, unit, &rates, &posts, part, reads_persons)
        }
        Form::Json => Reply::json(&json!({
            "on": day,
            "rules": rates.iter().map(rate_json).collect::<Vec<_>>(),
            "posts": posts.iter().map(|post| post_json(visit, *post, reads_persons)).collect::<Vec<_>>(),
        })),
        Form::Csv => sheet(visit, "posts", &sheets(visit, &rates, &posts, reads_persons)),
    }
}

/// Its tables as files.
const TABLES: [(&str, &str); 2] = [("posts", "page.posts-caption"), ("rules", "page.posts-rates")];

/// The columns of the table of posts; the last ones tell of persons.
const COLUMNS: [&str; 12] =
    ["post", "unit", "role", "branch", "kind", "rank", "from", "until", "filled", "holder", "since", "name"];
const OPEN_COLUMN_COUNT: usize = 9;
const RULES: [&str; 8] = ["plan", "level", "rule", "strength", "kept", "of", "known", "all"];

fn sheets(visit: &Visit, rates: &[Rate], posts: &[(PostId, &Post)], reads_persons: bool) -> [Sheet; 2] {
    let header = &COLUMNS[..if reads_persons { COLUMNS.len() } else { OPEN_COLUMN_COUNT }];
    let cells = |post: &(PostId, &Post)| {
        let line = post_json(visit, *post, reads_persons);
        header.iter().map(|column| cell(&line[*column])).collect()
    };
    [
        Sheet { name: "posts", header, rows: posts.iter().map(cells).collect() },
        Sheet { name: "rules", header: &RULES, rows: rates.iter().map(rate_cells).collect() },
    ]
}

/// Returns a field of a line as a table has it.
fn cell(field: &Value) -> Cell {
    match field {
        Value::Null => Cell::Empty,
        Value::String(text) => Cell::Text(text.clone()),
        other => Cell::Plain(other.to_string()),
    }
}

fn rate_cells(rate: &Rate) -> Vec<Cell> {
    let counts = match &rate.shown {
        Shown::Hidden { .. } => [None; 4],
        Shown::Plain(tally) => {
            [Some(tally.met), Some(tally.decided()), Some(tally.decided()), Some(tally.all())]
        }
    };
    let head = [
        Cell::Text(rate.rule.plan.to_string()),
        Cell::Text(rate.level.clone()),
        Cell::Text(rate.rule.said()),
        Cell::Plain(strength(rate.rule).to_owned()),
    ];
    let counts = counts.map(|count| count.map_or(Cell::Empty, |count| Cell::Plain(count.to_string())));
    head.into_iter().chain(counts).collect()
}

/// Returns whether a post is looked for.
fn is_wanted(visit: &Visit, (id, post): (PostId, &Post), reads_persons: bool, wanted: &Wanted) -> bool {
    if !wanted.is_something() {
        return true;
    }
    let register = visit.register();
    let unit = register.units().unit(post.unit);
    let of_unit = &unit.on(visit.today).unwrap_or_else(|| unit.last()).names;
    let names =
        [&post.names, of_unit].into_iter().flat_map(|names| [&names.en, &names.ar, &names.vi]).flatten();
    let held = register.filled_by(register.posts(), id, visit.today).filter(|_| reads_persons);
    let holder = held.map(|held| &register.posts().holder(held.holder).name);
    wanted.has(names.chain([&post.code, &unit.code]).chain(holder).map(Text::as_str))
}

/// Puts posts in the order of offices: the upper units first, those of one level as readers look names up; in each unit the head before
/// the deputies.
fn sort(visit: &Visit, posts: &mut [(PostId, &Post)]) {
    let units = visit.register().hierarchy(visit.today);
    let order = NameOrder::of(visit.viewer.lang);
    let mut keys = BTreeMap::new();
    for (_, post) in posts.iter() {
        keys.entry(post.unit).or_insert_with(|| {
            let unit = visit.register().units().unit(post.unit);
            let depth = units.position(post.unit).map(|place| units.depth(place));
            (depth, order.key(&unit_name(visit, post.unit)), unit.code.clone())
        });
    }
    posts.sort_by(|(_, a), (_, b)| {
        keys[&a.unit].cmp(&keys[&b.unit]).then(a.role.cmp(&b.role)).then_with(|| a.code.cmp(&b.code))
    });
}

/// Returns what a unit is called.
fn unit_name(visit: &Visit, unit: UnitId) -> String {
    let unit = visit.register().units().unit(unit);
    let names = labels(&unit.on(visit.today).unwrap_or_else(|| unit.last()).names);
    visit.voice.name(&names, &unit.code).to_owned()
}

/// Returns the way back to the posts.
fn posts_crumb(visit: &Visit) -> Crumb {
    Crumb { address: visit.links.with("/posts", &[]), name: Html::text(&visit.say("page.posts")) }
}

/// Returns the unit of the address.
fn named_unit(visit: &Visit) -> Result<Option<UnitId>, Trouble> {
    let Some(code) = visit.switches.unit.as_deref() else { return Ok(None) };
    let unknown = || Trouble::not_found(Message::new("unit.unknown").with("unit", code));
    visit.register().units().id(code).map(Some).ok_or_else(unknown)
}

/// Returns whether the viewer may read of persons in this unit, or everywhere.
fn may_read_persons(visit: &Visit, unit: Option<UnitId>) -> bool {
    let place = unit.map_or(Place::Everything, Place::Unit);
    visit.rights().permit(Action::ReadPersons, &Matter::at(place)).is_ok()
}

/// How far one rule is kept at one level, as the viewer may see it.
struct Rate<'a> {
    rule: &'a RuleInForce,
    level: String,
    shown: Shown,
}

fn strength(rule: &RuleInForce) -> &'static str {
    if rule.rule().hard { "hard" } else { "soft" }
}

fn rate_json(rate: &Rate) -> Value {
    let kept = match &rate.shown {
        Shown::Hidden { all } => json!({ "hidden": true, "all": all }),
        Shown::Plain(tally) => json!({
            "share": Share::new(tally.met, tally.decided()).map(|_| json!({
                "part": tally.met.to_string(), "whole": tally.decided().to_string(),
            })),
            "exempt": tally.exempt,
            "coverage": { "known": tally.decided(), "all": tally.all() },
        }),
    };
    let mut line = json!({
        "plan": rate.rule.plan, "placement": rate.rule.placement().named.name, "rule": rate.rule.said(),
        "sort": rate.rule.rule().rule.key(), "strength": strength(rate.rule), "level": rate.level, "rate": kept,
    });
    if !rate.rule.rule().kept.is_empty() {
        line["targets"] = targets_json(rate);
    }
    line
}

/// Returns the parts wanted; whether they are reached is not said of a group under five.
fn targets_json(rate: &Rate) -> Value {
    let tally = if let Shown::Plain(tally) = rate.shown { Some(tally) } else { None };
    let told =
        compliance::targets(rate.rule, &rate.level, tally.unwrap_or_default()).map(|(kept, reached)| {
            json!({
                "comparator": kept.comparator.sign(), "threshold": rules::notation::percent(&kept.share),
                "verdict": tally.map(|_| compliance::target_verdict(reached)),
            })
        });
    told.collect()
}

fn post_json(visit: &Visit, (id, post): (PostId, &Post), reads_persons: bool) -> Value {
    let register = visit.register();
    let held = register.filled_by(register.posts(), id, visit.today);
    let mut line = json!({
        "post": post.code, "unit": register.units().unit(post.unit).code, "role": post.role, "branch": post.branch,
        "kind": post.kind, "rank": post.rank, "from": post.from, "until": post.until, "filled": held.is_some(),
    });
    if let Some(held) = held.filter(|_| reads_persons) {
        let holder = register.posts().holder(held.holder);
        line["holder"] = json!(holder.code);
        line["name"] = json!(holder.name);
        line["since"] = json!(held.from);
    }
    line
}

fn page(
    visit: &Visit,
    unit: Option<UnitId>,
    rates: &[Rate],
    posts: &[(PostId, &Post)],
    part: Part,
    reads_persons: bool,
) -> Result<Reply, Trouble> {
    let code = unit.map(|unit| visit.register().units().unit(unit).code.as_str());
    let of_unit = |path: &str| visit.links.with(path, &[("unit", code)]);
    let body = Posts {
        voice: &visit.voice,
        ways: match reads_persons {
            true => vec![
                (of_unit("/posts/clock"), visit.say("page.posts-clock")),
                (of_unit("/posts/round"), visit.say("page.posts-round")),
                (of_unit("/posts/exemptions"), visit.say("page.posts-exemptions")),
            ],
            false => Vec::new(),
        },
        rates: rates.iter().map(|rate| rate_row(visit, rate)).collect(),
        posts: part.lines(posts).iter().map(|post| row(visit, *post, reads_persons)).collect(),
        has_persons: reads_persons,
        has_targets: rates.iter().any(|rate| !rate.rule.rule().kept.is_empty()),
        part,
    };
    let crumbs = vec![Crumb::start(visit)];
    let title = visit.say("page.posts");
    let tables = TABLES.to_vec();
    Reply::page(visit, &Page { crumbs, tables, ..Page::new(title, Html::rendered(body.render()?)) })
}

/// The page.
#[derive(Template)]
#[template(path = "pages/posts/page.html")]
struct Posts<'a> {
    voice: &'a Voice<'a>,
    ways: Vec<(String, String)>,
    rates: Vec<RateRow>,
    posts: Vec<Row>,
    has_persons: bool,
    has_targets: bool,
    part: Part,
}

struct RateRow {
    level: String,
    rule: String,
    strength: String,
    kept: String,
    part: String,
    known: String,
    wanted: String,
}

struct Row {
    code: Html,
    unit: Html,
    role: String,
    name: Html,
    holder: Html,
    since: String,
}

fn rate_row(visit: &Visit, rate: &Rate) -> RateRow {
    let counted = |part: u64, whole: u64| {
        let count = |number| visit.voice.catalogue.count(number);
        format!("{} / {}", count(part), count(whole))
    };
    let (kept, part, known) = match &rate.shown {
        Shown::Hidden { .. } => (visit.say("rotation.hidden"), String::new(), String::new()),
        Shown::Plain(tally) => (
            Share::new(tally.met, tally.decided())
                .map_or_else(|| "–".to_owned(), |share| visit.voice.catalogue.percent(&share.value(), 1)),
            counted(tally.met, tally.decided()),
            counted(tally.decided(), tally.all()),
        ),
    };
    RateRow {
        level: visit.voice.level(&rate.level),
        rule: in_words(visit, rate.rule),
        strength: visit.sentence(&Message::new("rotation.strength").with("strength", strength(rate.rule))),
        kept,
        part,
        known,
        wanted: wanted(visit, rate),
    }
}

/// Returns how large a part is to keep the rule at this level, and whether it does.
fn wanted(visit: &Visit, rate: &Rate) -> String {
    let Shown::Plain(tally) = rate.shown else { return String::new() };
    let told = compliance::targets(rate.rule, &rate.level, tally)
        .map(|(kept, reached)| visit.sentence(&compliance::target_said(kept, reached)));
    told.collect::<Vec<_>>().join("; ")
}

/// Returns what a rule says in the reader's words.
fn in_words(visit: &Visit, rule: &RuleInForce) -> String {
    visit.voice.of_plan(&rule.said())
}

fn row(visit: &Visit, (id, post): (PostId, &Post), reads_persons: bool) -> Row {
    let register: &Register = visit.register();
    let held = register.filled_by(register.posts(), id, visit.today);
    let (unit, code) = (unit_name(visit, post.unit), &register.units().unit(post.unit).code);
    let role = serde_json::to_value(post.role).ok().and_then(|role| role.as_str().map(str::to_owned));
    let own = [&post.names.en, &post.names.ar, &post.names.vi];
    let name = own[visit.viewer.lang as usize].as_ref().or_else(|| own.into_iter().flatten().next());
    let holder = match held {
        None => Html::text(&visit.say("page.post-vacant")),
        Some(held) if reads_persons => Html::name(&register.posts().holder(held.holder).name),
        Some(_) => Html::text(&visit.say("page.post-filled")),
    };
    let since = held.filter(|_| reads_persons).map(|held| visit.voice.catalogue.day(held.from));
    Row {
        code: Html::code(&post.code),
        unit: Html::link(
            &visit.links.with("/posts", &[("unit", Some(code))]),
            &match unit == **code {
                true => Html::code(code),
                false => Html::name(&unit),
            },
        ),
        role: visit.sentence(&Message::new("page.post-role").with("role", role.unwrap_or_default())),
        name: name.map_or_else(Html::default, |name| Html::name(name)),
        holder,
        since: since.unwrap_or_default(),
    }
}
