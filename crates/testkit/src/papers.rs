//! Random acts on instruments, most as they should be, some not.

use crate::archive::{Archive, Paper};
use crate::dice::Dice;
use crate::workload::Proposal;
use crate::world::day;
use base::Date;
use register::amendment::{AmendInstrument, ProvisionChange, RepealInstrument, ReplaceInstrument};
use register::finding::AcceptFinding;
use register::instrument::{Body, Cited, IssueInstrument, Reference, RelateInstrument, RelationRow};
use register::instruments::Span;
use register::{Act, Text, numbering};

const TEXT: &str =
    "Chỉ thị\nĐiều 1. Mục tiêu\n1. Trên 90% xã đạt chuẩn.\n2. Dưới 10% chưa đạt.\nĐiều 2. Thực hiện";
const DAYS: [&str; 5] = ["2024-01-05", "2024-06-01", "2025-01-10", "2025-06-01", "2025-12-31"];
const REFERENCES: [Reference; 3] = [Reference::BasedOn, Reference::Implements, Reference::Cites];

/// Returns the next act on instruments.
pub fn next(dice: &mut Dice, archive: &Archive) -> Proposal {
    let papers: Vec<&Paper> = archive.papers().iter().collect();
    let picked = dice.pick(&papers).copied().zip(dice.pick(&papers).copied());
    let Some((paper, by)) = picked else { return issue(dice, archive) };
    match dice.below(8) {
        0..=1 => issue(dice, archive),
        2 => relate(dice, paper, by),
        3..=4 => amend(dice, archive, paper, by),
        5 => replace(dice, archive, paper, by),
        6 => repeal(dice, archive, paper, by),
        _ => accept(dice, paper),
    }
}

fn some_day(dice: &mut Dice) -> Date {
    day(DAYS[dice.below(DAYS.len())])
}

fn cited(paper: &Paper) -> Cited {
    Cited { number: Text::from(paper.number.as_str()), of: Some(paper.date) }
}

fn issue(dice: &mut Dice, archive: &Archive) -> Proposal {
    let (number, date) = (format!("{}-CT/TU", 1 + dice.below(12)), some_day(dice));
    let papers: Vec<&Paper> = archive.papers().iter().collect();
    let other = dice.pick(&papers).copied().filter(|_| dice.once_in(2));
    let until = dice.once_in(3).then(|| day("2025-12-31"));
    let relation = |other: &Paper| RelationRow {
        how: REFERENCES[dice.below(3)],
        to: cited(other),
        provision: dice.once_in(3).then(|| Text::from("1.2")),
    };
    let due = !archive.has(&number, date) && other.is_none_or(|other| other.date <= date);
    let act = IssueInstrument {
        number: Text::from(number),
        kind: Text::from("directive"),
        date,
        from: None,
        until,
        issuer: None,
        title: None,
        body: Some(Body::of(TEXT.to_owned())),
        provisions: numbering::provisions(TEXT),
        relations: other.map(relation).into_iter().collect(),
    };
    Proposal { act: Act::IssueInstrument(act), due: Some(due) }
}

fn relate(dice: &mut Dice, paper: &Paper, other: &Paper) -> Proposal {
    let how = REFERENCES[dice.below(3)];
    let relation = RelationRow { how, to: cited(other), provision: None };
    let act = RelateInstrument { instrument: cited(paper), relation };
    let due = (paper == other || paper.date < other.date).then_some(false);
    Proposal { act: Act::RelateInstrument(act), due }
}

fn amend(dice: &mut Dice, archive: &Archive, paper: &Paper, by: &Paper) -> Proposal {
    let from = some_day(dice);
    let provision = ["1", "1.1", "2", "3"][dice.below(4)];
    // Never the words it has: each amendment is another number of dots.
    let text = (!dice.once_in(4)).then(|| format!("{provision}{}", ".".repeat(1 + dice.below(1_000))));
    let is_new_wording = text.is_some();
    let changes = vec![ProvisionChange { provision: Text::from(provision), text }];
    let act = AmendInstrument { instrument: cited(paper), by: cited(by), from, changes };
    let may = archive.may_change(paper, by, from);
    Proposal { act: Act::AmendInstrument(act), due: if may && !is_new_wording { None } else { Some(may) } }
}

fn replace(dice: &mut Dice, archive: &Archive, paper: &Paper, by: &Paper) -> Proposal {
    let from = some_day(dice);
    let act = ReplaceInstrument { instrument: cited(paper), by: cited(by), from };
    Proposal { act: Act::ReplaceInstrument(act), due: Some(archive.may_change(paper, by, from)) }
}

fn repeal(dice: &mut Dice, archive: &Archive, paper: &Paper, by: &Paper) -> Proposal {
    let from = some_day(dice);
    let reason = dice.once_in(2).then(|| Text::from("its aims were reached"));
    let act = RepealInstrument { instrument: cited(paper), from, by: Some(cited(by)), reason };
    Proposal { act: Act::RepealInstrument(act), due: Some(archive.may_change(paper, by, from)) }
}

fn accept(dice: &mut Dice, paper: &Paper) -> Proposal {
    let quote = ["Trên 90%", "Dưới 10%", "Trên 80%"][dice.below(3)];
    let place = TEXT.find(quote).unwrap_or_default();
    let start = TEXT[..place].chars().count() as u64;
    let act = AcceptFinding {
        instrument: cited(paper),
        span: Span { start, end: start + quote.chars().count() as u64 },
        quote: quote.to_owned(),
        kind: Text::from("commitment"),
        value: Text::from(">90%"),
        becomes: None,
    };
    let due = if TEXT.contains(quote) && !paper.has_finding(quote) { Some(true) } else { Some(false) };
    Proposal { act: Act::AcceptFinding(act), due }
}
