//! What stands on a unit's sheet beside its targets: who heads it, what it was awarded, what it still has to do. Few lines of each:
//! the sheet is one of paper, and the pages of their own have all.

use crate::need::Need;
use crate::pages::tasks::one;
use crate::trouble::Trouble;
use crate::visit::Visit;
use assess::called::called;
use assess::tasks::{TaskLine, TaskState, TasksAsk, tasks};
use base::{Date, Message, Period, UnitId};
use export::html::Html;
use register::Text;
use register::awards::Award;
use register::permission::Action;
use register::posts::{Post, PostId, PostRole};

/// Awards shown, and tasks.
const SHOWN: usize = 3;

/// What stands beside the targets.
pub(super) struct Beside {
    /// Posts of heads: what each is called, who holds it, since when; none of them for whoever may not read persons.
    pub(super) heads: Vec<(Html, Html, Option<String>)>,
    /// Awards not revoked, the latest first: title, edition, day.
    pub(super) awards: Vec<(Html, String, String)>,
    /// How many more there are.
    pub(super) awards_more: Option<String>,
    pub(super) tasks: Vec<OpenTask>,
    pub(super) tasks_more: Option<String>,
    /// Where all tasks are.
    pub(super) all_tasks: String,
}

/// A task that is not done.
pub(super) struct OpenTask {
    pub(super) code: Html,
    pub(super) text: Html,
    pub(super) due: String,
    pub(super) state: String,
}

impl Beside {
    /// Returns what the visitor may read of it, for the unit with this code.
    pub(super) fn of(visit: &Visit, code: &str) -> Result<Beside, Trouble> {
        let unit = visit.register().units().id(code);
        let (awards, open) =
            (unit.map(|unit| awards(visit, unit)).unwrap_or_default(), open_tasks(visit, code)?);
        let more = |count: usize| {
            let more = count.saturating_sub(SHOWN);
            (more > 0).then(|| visit.voice.say_with("cli.and-more", "more", more))
        };
        Ok(Beside {
            heads: unit.map(|unit| heads(visit, unit)).unwrap_or_default(),
            awards_more: more(awards.len()),
            awards: awards.into_iter().take(SHOWN).map(|own| award_row(visit, own)).collect(),
            tasks_more: more(open.len()),
            tasks: open.iter().take(SHOWN).map(|line| open_task(visit, line)).collect(),
            all_tasks: visit.links.with("/tasks", &[("unit", Some(code))]),
        })
    }
}

fn heads(visit: &Visit, unit: UnitId) -> Vec<(Html, Html, Option<String>)> {
    if visit.permit(Need::At("code", Action::ReadPersons)).is_err() {
        return Vec::new();
    }
    let register = visit.register();
    let of_head = |(_, post): &(PostId, &Post)| {
        post.unit == unit && post.role == PostRole::Head && register.post_open(post, visit.today)
    };
    register.posts().iter().filter(of_head).map(|(id, post)| head(visit, id, post)).collect()
}

fn head(visit: &Visit, id: PostId, post: &Post) -> (Html, Html, Option<String>) {
    let posts = visit.register().posts();
    let held = visit.register().filled_by(posts, id, visit.today);
    let own = [&post.names.en, &post.names.ar, &post.names.vi];
    let name = own[visit.viewer.lang as usize].as_ref().or_else(|| own.into_iter().flatten().next());
    let holder = held.map(|held| Html::name(&posts.holder(held.holder).name));
    (
        name.map_or_else(|| Html::code(&post.code), |name| Html::name(name)),
        holder.unwrap_or_else(|| Html::text(&visit.say("page.post-vacant"))),
        held.map(|held| visit.voice.say_with("page.since", "day", held.from)),
    )
}

/// An award: its title, the edition it is for, the day.
type Own<'r> = (&'r Text, Period, Date);

/// Returns the awards of a unit by the day of the question that still stood then, the latest first.
fn awards<'v>(visit: &'v Visit, unit: UnitId) -> Vec<Own<'v>> {
    let stands = |award: &Award| {
        award.date <= visit.today && award.revoked.is_none_or(|(revoked, _)| visit.today < revoked)
    };
    let all = visit.register().awards().iter();
    let own = all.filter(|(_, recipient, _, award)| *recipient == unit && stands(award));
    let mut own: Vec<Own> = own.map(|(title, _, edition, award)| (title, edition, award.date)).collect();
    own.sort_by_key(|(.., day)| std::cmp::Reverse(*day));
    own
}

fn award_row(visit: &Visit, (title, edition, day): Own) -> (Html, String, String) {
    let catalogue = visit.voice.catalogue;
    (titled(visit, title, edition), catalogue.period_heading(edition), catalogue.day(day))
}

/// Returns what the plans of an edition call a title.
fn titled(visit: &Visit, title: &str, edition: Period) -> Html {
    let mut versions = visit.register().plans().answering(edition);
    let named = versions.find_map(|version| {
        let titles = &version.program.titles;
        titles.iter().map(|own| &own.named).find(|named| named.name == title).map(called)
    });
    let name = named.as_ref().map(|named| visit.voice.label(&named.labels, &named.label));
    Html::name(name.unwrap_or(title))
}

/// Returns the tasks that the unit itself answers for and has not done, the nearest first.
fn open_tasks(visit: &Visit, code: &str) -> Result<Vec<TaskLine>, Trouble> {
    let states = TaskState::ALL.into_iter().filter(|state| state.is_open()).collect();
    let ask = TasksAsk { unit: Some(code.to_owned()), instrument: None, period: None, states };
    let mut lines = tasks(visit.view(), &ask)?;
    let known = visit.register().tasks();
    let may_read =
        |line: &TaskLine| known.task(&line.task).is_some_and(|task| one::may_read(visit, task).is_ok());
    lines.retain(|line| line.lead.as_deref() == Some(code) && may_read(line));
    lines.sort_by_key(|line| line.due_extended);
    Ok(lines)
}

fn open_task(visit: &Visit, line: &TaskLine) -> OpenTask {
    let state = Message::new("task-words.state").with("state", line.state_extended.name());
    OpenTask {
        code: Html::link(&visit.links.with(&one::path(&line.task), &[]), &Html::code(&line.task)),
        text: Html::name(&line.text),
        due: visit.voice.catalogue.day(line.due_extended),
        state: visit.sentence(&state),
    }
}
