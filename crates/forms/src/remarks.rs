//! What there is to say about a form that was filled in, before it is handed in.

use crate::blank::Line;
use crate::filled::Filled;
use crate::ordinary::ordinary;
use base::Message;
use register::{Refusal, Text};
use rules::program::{ItemKind, Role};

/// How grave a remark is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It keeps the report back.
    Error,
    /// It wants a comment; without one it keeps the report back.
    Warning,
    /// It is only said.
    Note,
}

/// Something to say about a form or one line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// How grave.
    pub level: Level,
    /// The line it is about; nothing where the whole form is meant.
    pub item: Option<Text>,
    /// What.
    pub message: Message,
}

/// Figures of flows it takes before the same ones again are a sign of copying: two may well be equal.
const COPIED_MIN: usize = 3;

/// Returns everything there is to say, the gravest first, each sort in the order of the form. `refusals` is what the register says
/// of [`Filled::report`].
pub fn remarks(filled: &Filled, refusals: &[Refusal]) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = unreadable(filled).chain(refused(filled, refusals)).collect();
    remarks.extend(far(filled));
    remarks.extend(nothing_new(filled));
    remarks.extend(unanswered(filled));
    remarks.sort_by_key(|remark| remark.level);
    remarks
}

/// Returns whether the form can be handed in as it is.
pub fn is_ready(remarks: &[Remark]) -> bool {
    remarks.iter().all(|remark| remark.level == Level::Note)
}

fn unreadable<'f>(filled: &'f Filled) -> impl Iterator<Item = Remark> + 'f {
    filled.blank.lines().filter_map(|line| {
        let message = filled.cell(&line.item).figure.as_ref().err()?.clone();
        Some(Remark { level: Level::Error, item: Some(line.item.clone()), message })
    })
}

/// Returns what the register refuses. While something cannot be read, that nothing is given yet goes without saying.
fn refused<'f>(filled: &'f Filled, refusals: &'f [Refusal]) -> impl Iterator<Item = Remark> + 'f {
    let is_unread = unreadable(filled).next().is_some();
    let told =
        refusals.iter().filter(move |refusal| !(is_unread && refusal.message.code == "report.no-figures"));
    told.map(|refusal| Remark {
        level: Level::Error,
        item: refusal.item.clone(),
        message: refusal.message.clone(),
    })
}

/// Returns the figures far from what the unit usually reports. With a comment they are only noted.
fn far<'f>(filled: &'f Filled) -> impl Iterator<Item = Remark> + 'f {
    // A total is as unusual as its parts, and nobody could mend it anywhere else.
    let typed = filled.blank.lines().filter(|line| line.sum_of.is_empty());
    typed.filter_map(|line| {
        let figure = filled.figure(&line.item)?;
        let (low, high) = usual(line).filter(|(low, high)| !(*low..=*high).contains(&figure))?;
        let shown = |figure: i64| shown(figure, &line.kind);
        let message = Message::new("form.far-from-usual").with("item", &line.item);
        let message = message.with("value", shown(figure));
        let message = message.with("low", shown(low)).with("high", shown(high));
        let is_explained = !filled.cell(&line.item).typed.comment.trim().is_empty();
        let level = if is_explained { Level::Note } else { Level::Warning };
        Some(Remark { level, item: Some(line.item.clone()), message })
    })
}

/// Returns between which figures the unit's own answers to the line usually lie; nothing where too few are known, or answers are
/// no quantities.
pub fn usual(line: &Line) -> Option<(i64, i64)> {
    if !line.kind.is_summed() {
        return None;
    }
    let known: Vec<i64> = line.history.iter().copied().flatten().collect();
    ordinary(&known).map(|range| (*range.start(), *range.end()))
}

/// Returns the remark that every figure of the period is that of the period before.
fn nothing_new(filled: &Filled) -> Option<Remark> {
    let is_new_each_time = |line: &&Line| line.role == Role::Flow && line.kind.is_summed();
    let flows = filled.blank.lines().filter(is_new_each_time);
    let pairs = flows.filter_map(|line| Some((filled.figure(&line.item)?, (*line.history.first()?)?)));
    let pairs: Vec<(i64, i64)> = pairs.collect();
    let is_copied = pairs.len() >= COPIED_MIN && pairs.iter().all(|(now, before)| now == before);
    let is_something = pairs.iter().any(|(now, _)| *now != 0);
    let message = Message::new("form.nothing-new").with("count", pairs.len());
    (is_copied && is_something).then_some(Remark { level: Level::Note, item: None, message })
}

fn unanswered(filled: &Filled) -> Option<Remark> {
    let (answered, all) = filled.answered();
    let message = Message::new("form.unanswered").with("count", all - answered).with("all", all);
    (answered < all).then_some(Remark { level: Level::Note, item: None, message })
}

/// Returns a figure as it is written plainly: a point before the fraction, a day as year, month and day, yes as 1.
pub fn shown(figure: i64, kind: &ItemKind) -> String {
    match kind {
        ItemKind::YesNo | ItemKind::Count => figure.to_string(),
        ItemKind::Date => base::day::date(figure).map_or_else(|| figure.to_string(), |day| day.to_string()),
        ItemKind::Amount { scale: 0, .. } => figure.to_string(),
        ItemKind::Amount { scale, .. } => {
            let places = usize::from(*scale);
            let digits = format!("{:0>width$}", figure.unsigned_abs(), width = places + 1);
            let (front, fraction) = digits.split_at(digits.len() - places);
            format!("{}{front}.{fraction}", if figure < 0 { "-" } else { "" })
        }
    }
}
