//! Titles: who is eligible and what is missing, who has them, who comes next, and what speaks against awards given.

mod findings;
mod rows;

use crate::answer::{Answer, AsOf, Labels, Missing, Text};
use crate::ask::{Ask, Setting, Units, View};
use crate::desk::Desk;
use crate::standing::answering;
use crate::trouble;
use base::{Date, Message, Period, Seq};
use rows::Eligible;
use serde::Serialize;

/// Which titles are asked about, beside the question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TitlesAsk {
    /// Only this one.
    pub title: Option<String>,
    /// Only this unit and units below it.
    pub within: Option<String>,
}

/// How units stand with titles, and what speaks against awards.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Titles {
    /// The period.
    pub period: Period,
    /// The last day counted.
    pub through: Date,
    /// Title by title, every unit that may receive it, in the order of the map.
    pub rows: Vec<TitleRow>,
    /// Awards for the period that should not stand side by side, or not at all.
    pub findings: Vec<Finding>,
    /// On which map.
    pub map: Text,
    /// What was known.
    pub as_of: AsOf,
}

/// How one unit stands with one title.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TitleRow {
    /// The plan that declares the title.
    pub plan: Text,
    /// The title.
    pub title: Text,
    /// How people call it.
    pub label: Text,
    /// The same by language.
    pub labels: Labels,
    /// The unit.
    pub unit: Text,
    /// What it is called, by language.
    pub names: Labels,
    /// Its level.
    pub level: Text,
    /// Where it stands.
    pub state: TitleState,
    /// Whether it is eligible; nothing where the plan does not say what the title asks.
    pub eligible: Option<Answer>,
    /// The title was awarded to it for an edition in the period.
    pub awarded: bool,
    /// What the title asks, line by line.
    pub lines: Vec<TitleLine>,
    /// What would make it eligible, where that is undecided.
    pub lacks: Option<Lacks>,
    /// The next edition, for a unit that is not eligible in this one.
    pub next: Option<Next>,
}

/// One line under `eligible when`, and the unit's answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TitleLine {
    /// As the plan writes it.
    pub line: Text,
    /// Whether it holds.
    pub answer: Answer,
}

/// Where a unit stands with a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TitleState {
    /// It has it.
    Awarded,
    /// It is eligible, and was not awarded it.
    Eligible,
    /// Something is missing to say whether it is eligible.
    Undecided,
    /// It is not eligible, and may be for the next edition.
    Next,
    /// It is not eligible.
    No,
}

/// The next edition.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Next {
    /// The edition.
    pub period: Period,
    /// Whether the unit will be eligible then, by what is known today.
    pub eligible: Answer,
    /// What it still takes.
    pub lacks: Option<Lacks>,
}

/// The smallest way to be eligible.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Lacks {
    /// How many of the pieces it takes at least; none where no evidence leads there, and the pieces are the reasons.
    pub any: u64,
    /// The pieces, bounded.
    pub of: Vec<Missing>,
    /// How many more there are.
    pub more: u64,
}

/// What speaks against awards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Finding {
    /// Two awards to one unit for one achievement, where the plan gives only one.
    OneAchievement {
        /// Who received both.
        unit: Text,
        /// The achievement, as recorded.
        achievement: Text,
        /// The award in the period.
        award: Given,
        /// The other one.
        other: Given,
    },
    /// An award to a unit that is surely not eligible.
    NotEligible {
        /// Who received it.
        unit: Text,
        /// The award.
        award: Given,
    },
    /// An award to a unit whose level and kind the title is not for.
    NotFor {
        /// Who received it.
        unit: Text,
        /// The award.
        award: Given,
    },
    /// More awards for an edition than the title's quota.
    OverQuota {
        /// The title.
        title: Text,
        /// The edition.
        edition: Period,
        /// The bloc, or the unit's code; nothing for a quota over all.
        group: Option<Text>,
        /// How many awards there are.
        awarded: u64,
        /// How many there may be.
        limit: u64,
    },
}

/// An award, as far as a finding names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Given {
    /// The title.
    pub title: Text,
    /// For which edition.
    pub edition: Period,
    /// The entry that recorded it.
    pub entry: Seq,
}

/// Returns how units stand with the titles of the plans that answer for the period.
pub fn titles(view: View, ask: &Ask, titles: &TitlesAsk) -> Result<Titles, Vec<Message>> {
    let setting = Setting::new(view, &Ask { units: Units::All, ..ask.clone() })?;
    let plans = answering(&setting)?;
    let known =
        || plans.iter().flat_map(|(_, version)| &version.program.titles).map(|title| &title.named.name);
    if let Some(name) = &titles.title
        && !known().any(|title| title == name)
    {
        return Err(vec![trouble::unknown_name(name, ask.period, known().map(String::as_str))]);
    }
    let name = titles.title.as_deref();
    let told = plans.iter().map(|(own, version)| {
        let within = titles.within.as_ref().map(|code| own.place(code)).transpose();
        let within = within.map_err(|message| vec![message])?;
        Ok(Desk::with(view, version, |desk| of_plan(desk, own, name, within)))
    });
    let told = told.collect::<Result<Vec<_>, Vec<Message>>>()?;
    let (rows, findings): (Vec<_>, Vec<_>) = told.into_iter().unzip();
    let (rows, findings) = (rows.concat(), findings::told_once(findings.concat()));
    Ok(Titles {
        period: setting.period,
        through: setting.through,
        rows,
        findings,
        map: setting.map_text(),
        as_of: setting.as_of(),
    })
}

/// Returns the rows and findings of one plan's titles.
fn of_plan(
    desk: &Desk,
    setting: &Setting,
    name: Option<&str>,
    within: Option<u32>,
) -> (Vec<TitleRow>, Vec<Finding>) {
    let range = within.map_or(0..setting.order.len(), |place| setting.order.range(place));
    let (mut rows, mut findings) = (Vec::new(), Vec::new());
    let titles = desk.version.program.titles.iter();
    for title in titles.filter(|title| name.is_none_or(|name| name == title.named.name)) {
        let eligible = Eligible::new(desk, setting, title);
        rows.extend(eligible.rows(range.clone()));
        findings.extend(findings::of_title(&eligible, range.clone(), within.is_some()));
    }
    (rows, findings)
}
