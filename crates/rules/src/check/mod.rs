//! Tree -> checked program: every name resolved, every type right.
//!
//! - What comes out never fails in evaluation: names are indices, nothing refers to itself, nesting and size are
//!   bounded, shares are not added, a share is held against a share and a count against a whole number.
//! - Every error is reported, each once: what follows from an error is passed over in silence.
//! - What is right but hardly meant is left to [`crate::lint`].

mod change;
mod conditions;
mod days;
mod declared;
mod derived;
mod editions;
mod force;
mod forms;
mod grading;
mod indicators;
mod order;
mod parameters;
mod placement;
mod quantities;
mod quotas;
mod scores;
mod standards;
mod strata;
mod targets;
mod titles;
mod types;

use crate::force::Generation;
use crate::lint;
use crate::program::{Basis, Labels, Named, Program, Span};
use crate::remark::{Remark, Severity};
use crate::syntax::tree::{Cite, Head, Name, Tree};
use crate::words::Language;
use base::{Date, Message, limits};
use declared::Declared;
use force::Stretch;
use order::Extent;
use quantities::FUNCTIONS;
use std::collections::{BTreeMap, BTreeSet};
use types::Type;

/// What a text compiles to.
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled {
    /// The program; nothing where one of the remarks is an error.
    pub program: Option<Program>,
    /// All remarks, in the order of the text.
    pub remarks: Vec<Remark>,
}

/// Reads and checks a plan's text.
pub fn compile(text: &str) -> Compiled {
    let (tree, mut remarks) = crate::parse(text);
    let readable = !remarks.iter().any(Remark::is_error);
    let mut found = Vec::new();
    let stretches = force::stretches(&tree, &mut found);
    let mut programs = Vec::new();
    for Stretch { from, tree, dormant } in &stretches {
        let mut checker = Checker::new(tree, Asleep { since: *from, names: dormant });
        checker.check(readable);
        found.append(&mut checker.remarks);
        programs.push(Generation { from: *from, program: checker.program });
    }
    // Two declarations of one name that are in force together are said to be that, and nothing else.
    let overlaps = found.iter().filter(|remark| remark.message.code == "plan.overlap-in-force");
    let overlaps = overlaps.map(|remark| remark.span).collect::<BTreeSet<_>>();
    found.retain(|remark| remark.message.code != "plan.duplicate-name" || !overlaps.contains(&remark.span));
    // What sleeps through several stretches is said to sleep in the first.
    let mut told = BTreeSet::new();
    found.retain(|remark| remark.message.code != "plan.not-in-force" || told.insert(remark.span));
    // Of a line that could not be read nothing else is said: what follows from an error is no error of its own.
    let lines = Lines::of(text);
    let unread = remarks.iter().filter(|remark| remark.is_error()).map(|remark| lines.number(remark));
    let unread: BTreeSet<usize> = unread.collect();
    remarks.extend(found.into_iter().filter(|remark| !unread.contains(&lines.number(remark))));
    if remarks.iter().any(Remark::is_error) {
        return Compiled { program: None, remarks: in_order(remarks) };
    }
    remarks.extend(lints(&programs));
    Compiled { program: together(programs), remarks: in_order(remarks) }
}

/// Returns the last program, with those of all stretches where there are several.
fn together(mut programs: Vec<Generation>) -> Option<Program> {
    if programs.len() < 2 {
        return programs.pop().map(|only| only.program);
    }
    let last = programs.last()?.program.clone();
    Some(Program { generations: programs, ..last })
}

/// Returns the lints of every stretch. What is unused in one of them may be used in another.
fn lints(programs: &[Generation]) -> Vec<Remark> {
    let each = programs.iter().map(|one| lint::lints(&one.program)).collect::<Vec<_>>();
    let mut alike = BTreeMap::<(Span, &'static str), Vec<(usize, &Remark)>>::new();
    for (stretch, found) in each.iter().enumerate() {
        for remark in found {
            alike.entry((remark.span, remark.message.code)).or_default().push((stretch, remark));
        }
    }
    let everywhere = |remark: &Remark| {
        let alike = &alike[&(remark.span, remark.message.code)];
        (0..each.len()).all(|stretch| alike.contains(&(stretch, remark)))
    };
    let stands = |remark: &&Remark| remark.severity != Severity::Note || everywhere(remark);
    each.iter().flatten().filter(stands).cloned().collect()
}

/// The lines of a text.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Lines {
        Lines(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect())
    }

    /// Returns the number of the line on which the remark begins.
    fn number(&self, remark: &Remark) -> usize {
        self.0.partition_point(|end| *end < remark.span.start)
    }
}

/// Sorts the remarks as the text goes, drops repetitions, and cuts them off at the most anyone reads.
fn in_order(mut remarks: Vec<Remark>) -> Vec<Remark> {
    remarks.sort_by_key(|remark| (remark.span, remark.severity));
    remarks.dedup();
    if remarks.len() > limits::REMARKS_MAX {
        let span = remarks[limits::REMARKS_MAX].span;
        let left_out = remarks.len() - limits::REMARKS_MAX;
        let error = remarks[limits::REMARKS_MAX..].iter().any(Remark::is_error);
        remarks.truncate(limits::REMARKS_MAX);
        let code = "plan.more-remarks";
        let last = if error { Remark::error(code, span) } else { Remark::warning(code, span) };
        remarks.push(last.with("count", left_out));
    }
    remarks
}

/// The check under way.
struct Checker<'a> {
    /// The language the plan is written in.
    language: Language,
    /// What is declared where.
    declared: Declared<'a>,
    asleep: Asleep<'a>,
    /// What has been checked so far. Where something is wrong a harmless thing stands in its place.
    program: Program,
    /// What kind of number each indicator is.
    types: Vec<Type>,
    /// How much there is to compute for each indicator, score and standard.
    indicator_extents: Vec<Extent>,
    score_extents: Vec<Extent>,
    standard_extents: Vec<Extent>,
    remarks: Vec<Remark>,
    /// How many quotas limit a score so far; one quota may limit every score.
    quota_count: usize,
    /// How many more names may be compared in search of what was meant.
    comparisons_left: usize,
}

/// Names that are declared, and not in force in the stretch that is checked.
struct Asleep<'a> {
    since: Date,
    names: &'a BTreeSet<String>,
}

/// Comparisons of names on one plan: 100 slips among 1,000 names.
const COMPARISONS_MAX: usize = 100_000;

impl<'a> Checker<'a> {
    fn new(tree: &'a Tree, asleep: Asleep<'a>) -> Checker<'a> {
        let mut remarks = Vec::new();
        let declared = Declared::new(tree, &mut remarks);
        Checker {
            language: tree.language,
            declared,
            asleep,
            remarks,
            program: Program::default(),
            types: Vec::new(),
            indicator_extents: Vec::new(),
            score_extents: Vec::new(),
            quota_count: 0,
            standard_extents: Vec::new(),
            comparisons_left: COMPARISONS_MAX,
        }
    }

    /// Checks all declarations, those first that others refer to.
    fn check(&mut self, readable: bool) {
        self.plan(readable);
        self.words();
        self.forms();
        self.parameters();
        self.indicators();
        self.scores();
        self.strata();
        self.grading();
        self.quotas();
        self.titles();
        self.standards();
        self.title_rules();
        self.targets();
        self.placements();
    }

    fn remark(&mut self, remark: Remark) {
        self.remarks.push(remark);
    }

    /// Returns what every named thing carries.
    fn named(&mut self, head: &Head) -> Named {
        let labels = head.labels.iter().map(|label| (label.lang, label.text.clone())).collect::<Labels>();
        let basis = head.cites.iter().filter_map(|cite| self.basis(cite)).collect();
        let force = head.force.map(|(force, _)| force).unwrap_or_default();
        let name = head.name.text.clone();
        Named { name, labels, basis, force, name_span: head.name.span, span: head.span }
    }

    /// Returns the citation; one that names no instrument means the plan's first.
    fn basis(&mut self, cite: &Cite) -> Option<Basis> {
        let own = self.program.plan.named.basis.first();
        let (number, of) = match (&cite.number, own) {
            (Some(number), _) => (number.clone(), cite.of),
            (None, Some(own)) => (own.number.clone(), own.of),
            (None, None) => {
                self.remark(Remark::error("plan.no-instrument", cite.span));
                return None;
            }
        };
        Some(Basis { number, of, provision: cite.article.clone(), letters: cite.letters })
    }

    /// Remarks on a call of something that is no function, with the nearest function.
    fn unknown_function(&mut self, name: &Name) {
        let functions = FUNCTIONS.map(|function| self.language.write(function));
        self.unknown("plan.unknown-function", &name.text, name.span, &functions);
    }

    /// Remarks on a name nothing is declared by, with the nearest of the candidates.
    fn unknown(&mut self, code: &'static str, name: &str, span: Span, candidates: &[&str]) {
        if name.is_empty() {
            return;
        }
        if self.asleep.names.contains(name) {
            let remark = Remark::error("plan.not-in-force", span).with("name", name);
            return self.remark(remark.with("date", self.asleep.since));
        }
        let remark = Remark::error(code, span).with("name", name);
        let affordable = self.comparisons_left >= candidates.len();
        self.comparisons_left = self.comparisons_left.saturating_sub(candidates.len());
        let meant = affordable.then(|| crate::names::nearest(name, candidates.iter().copied())).flatten();
        self.remark(match meant {
            Some(meant) => remark.suggest(meant),
            None => remark,
        });
    }
}

/// Returns the remark that a name stands twice, pointing at its first place.
fn twice(code: &'static str, name: &str, span: Span, first: Span) -> Remark {
    Remark::error(code, span).with("name", name).related(first, Message::new("plan.first-here"))
}
