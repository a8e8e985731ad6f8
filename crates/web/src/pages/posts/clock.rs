//! The clock: who passes which limit on which day if nothing is done, and which posts fall vacant.

use super::{in_words, named_unit, posts_crumb};
use crate::form::Form;
use crate::frame::{Crumb, Page};
use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::visit::Visit;
use askama::Template;
use base::{Message, day};
use exchange::write::Cell;
use export::html::Html;
use export::voice::Voice;
use register::placement::RuleInForce;
use rotation::clock::{Event, Tick, rules_between, ticks};
use serde_json::json;

/// So many months are looked ahead.
const MONTHS: i32 = 24;

/// Shows what the coming months bring.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let unit = named_unit(visit)?;
    let (register, from) = (visit.register(), visit.today);
    let to = day::months_after(from, MONTHS);
    let rules = rules_between(register, from, to);
    let mut ticks = ticks(register, register.posts(), &rules, (from, to));
    let inside = |tick: &Tick| register.posts().post(tick.post).unit;
    ticks.retain(|tick| unit.is_none_or(|unit| register.descends(inside(tick), unit, from)));
    match visit.form {
        Form::Html => page(visit, &rules, &ticks),
        Form::Json => {
            let line = |tick: &Tick| {
                json!({
                    "day": tick.day, "event": event(tick), "post": register.posts().post(tick.post).code,
                    "holder": register.posts().holder(tick.holder).code, "rule": rule(&rules, tick).map(RuleInForce::said),
                    "vacant": tick.event.is_vacancy(),
                })
            };
            Reply::json(&ticks.iter().map(line).collect::<Vec<_>>())
        }
        Form::Csv => {
            let rows = ticks.iter().map(|tick| {
                let text = |text: &str| Cell::Text(text.to_owned());
                vec![
                    Cell::Plain(tick.day.to_string()),
                    text(event(tick)),
                    text(&register.posts().post(tick.post).code),
                    text(&register.posts().holder(tick.holder).code),
                    rule(&rules, tick).map_or(Cell::Empty, |rule| Cell::Text(rule.said())),
                ]
            });
            Reply::table("clock", &["day", "event", "post", "holder", "rule"], &rows.collect::<Vec<_>>())
        }
    }
}

fn event(tick: &Tick) -> &'static str {
    match tick.event {
        Event::Broken(_) => "broken",
        Event::TermEnds => "term_ends",
        Event::Ends => "ends",
        Event::Retires => "retires",
    }
}

fn rule<'a>(rules: &'a [RuleInForce], tick: &Tick) -> Option<&'a RuleInForce> {
    match tick.event {
        Event::Broken(at) => Some(&rules[at]),
        Event::TermEnds | Event::Ends | Event::Retires => None,
    }
}

fn page(visit: &Visit, rules: &[RuleInForce], ticks: &[Tick]) -> Result<Reply, Trouble> {
    let posts = visit.register().posts();
    let row = |tick: &Tick| Row {
        day: visit.voice.catalogue.day(tick.day),
        what: visit.sentence(&Message::new("rotation.event").with("event", event(tick))),
        rule: rule(rules, tick).map(|rule| in_words(visit, rule)).unwrap_or_default(),
        post: Html::code(&posts.post(tick.post).code),
        holder: Html::name(&posts.holder(tick.holder).name),
    };
    let body = Clock { voice: &visit.voice, rows: ticks.iter().map(row).collect() };
    let crumbs = vec![Crumb::start(visit), posts_crumb(visit)];
    let title = visit.say("page.posts-clock");
    let has_table = true;
    Reply::page(visit, &Page { crumbs, has_table, ..Page::new(title, Html::rendered(body.render()?)) })
}

/// The page.
#[derive(Template)]
#[template(path = "pages/posts/clock.html")]
struct Clock<'a> {
    voice: &'a Voice<'a>,
    rows: Vec<Row>,
}

struct Row {
    day: String,
    what: String,
    rule: String,
    post: Html,
    holder: Html,
}
