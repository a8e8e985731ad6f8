//! The desk at which one plan's questions are answered: boards and judges for it, and for the same plan in other years.

use crate::ask::{Setting, View};
use crate::board::Board;
use crate::books::Ledger;
use crate::horizon::Horizon;
use crate::judge::{Grounds, Judge};
use crate::memory::Judged;
use crate::streak::{Edition, editions};
use base::{Date, Period, Seq};
use cube::vector::{Evaluation, Question};
use cube::world::{Due, World};
use register::plans::Version;
use rules::evaluate::Window;
use rules::program::{FormIx, Target};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Returns the world of one version of a plan.
fn world<'a>(view: &View<'a>, ledger: &'a Ledger<'a>, version: &'a Version) -> World<'a> {
    let items = version.item_ids.iter().map(|item| Some(*item)).collect();
    let scope = version.program.plan.scope.as_ref().and_then(|code| view.register.units().id(code));
    let world = World::new(view.cube, view.register.lineage(), ledger, &version.program, items, scope);
    match view.memory {
        Some(memory) => world.knowing(memory.workings(&version.program, view.is_of_verified())),
        None => world,
    }
}

/// The entry that applied a version, and its rules: those of one version may change from a day on.
type Rules = (Seq, usize);

fn rules_of(version: &Version) -> Rules {
    (version.entry, Arc::as_ptr(&version.program) as usize)
}

/// A plan with the versions of it that answered for the editions before.
pub(crate) struct Years<'w> {
    pub own: &'w Desk<'w>,
    pub editions: Vec<Edition<'w>>,
    desks: &'w BTreeMap<Rules, Desk<'w>>,
}

impl<'w> Years<'w> {
    /// Does `work` with a plan that answers for `period`.
    pub fn with<T>(view: View, version: &Version, period: Period, work: impl FnOnce(&Years) -> T) -> T {
        let editions = editions(&view, version, period);
        let ledger = Ledger(view.register);
        let versions = editions.iter().map(|edition| edition.version).chain([version]);
        let worlds = versions.map(|version| (rules_of(version), (version, world(&view, &ledger, version))));
        let worlds = worlds.collect::<BTreeMap<_, _>>();
        let desks = worlds.iter().map(|(rules, (version, world))| (*rules, Desk::new(view, version, world)));
        let desks = desks.collect::<BTreeMap<_, _>>();
        work(&Years { own: &desks[&rules_of(version)], editions, desks: &desks })
    }

    /// Returns the desk of the version that answered for an edition.
    pub fn desk(&self, edition: &Edition) -> &'w Desk<'w> {
        &self.desks[&rules_of(edition.version)]
    }
}

/// Boards of one version of a plan, each made once.
pub(crate) struct Desk<'w> {
    pub view: View<'w>,
    pub version: &'w Version,
    /// What was judged so far.
    pub judged: Arc<Judged>,
    world: &'w World<'w>,
    boards: Mutex<BTreeMap<Question, Arc<Board<'w>>>>,
}

impl<'w> Desk<'w> {
    pub fn new(view: View<'w>, version: &'w Version, world: &'w World<'w>) -> Desk<'w> {
        let judged = view.memory.map(|memory| memory.judged(&version.program, view.is_of_verified()));
        Desk { view, version, judged: judged.unwrap_or_default(), world, boards: Mutex::default() }
    }

    /// Does `work` with one version of a plan alone.
    pub fn with<T>(view: View, version: &Version, work: impl FnOnce(&Desk) -> T) -> T {
        let ledger = Ledger(view.register);
        let world = world(&view, &ledger, version);
        work(&Desk::new(view, version, &world))
    }

    /// Returns the board for a window on the map of a day.
    pub fn board(&self, window: Window, map: Date) -> Arc<Board<'w>> {
        let question = Question { period: window.period, through: window.through, map };
        let mut boards = self.boards.lock().unwrap_or_else(PoisonError::into_inner);
        let new = || Arc::new(Board::new(self.world, self.view.register, question));
        Arc::clone(boards.entry(question).or_insert_with(new))
    }

    /// Returns a board on which awards for editions that are not over by the last day counted may still come.
    pub fn outlook(&self, setting: &Setting, window: Window) -> Board<'w> {
        let map = setting.map_day(setting.through);
        let question = Question { period: window.period, through: window.through, map };
        let begin = setting.through.tomorrow().unwrap_or(setting.through);
        Board::of(Evaluation::expecting_awards(self.world, question, begin), self.world, self.view.register)
    }

    /// Returns the reports due on a form for a period, with the way to the map of a day.
    pub fn due(&self, form: FormIx, period: Period, map: Date) -> Arc<Due> {
        self.world.due(form, period, map)
    }

    /// Returns the target of this name.
    pub fn target(&self, name: &str) -> Option<&'w Target> {
        self.version.program.targets.iter().find(|target| target.named.name == name)
    }

    /// Returns the judge of a target as the setting asks; nothing where its deadline lies before the period.
    pub fn judge(&self, setting: &Setting, target: &'w Target) -> Option<Judge<'w>> {
        let window = self.window(setting, target)?;
        let map = setting.map_day(setting.through);
        Some(self.judge_of(self.board(window, map), target, self.horizon(window, target)))
    }

    /// Returns the judge of a target for the same stretch of the year before.
    pub fn judge_before(&self, setting: &Setting, target: &'w Target) -> Option<Judge<'w>> {
        let window = self.window(setting, target)?.year_before();
        let map = setting.map_day(setting.window().year_before().through);
        Some(self.judge_of(self.board(window, map), target, Horizon::Over))
    }

    /// Returns the judge of a target for a whole period that is over.
    pub fn judge_whole(&self, setting: &Setting, target: &'w Target, period: Period) -> Judge<'w> {
        let window = Window::whole(period);
        self.judge_of(self.board(window, setting.map_day(window.through)), target, Horizon::Over)
    }

    fn judge_of(&self, board: Arc<Board<'w>>, target: &'w Target, horizon: Horizon) -> Judge<'w> {
        let question = board.evaluation.question();
        let grounds = || Grounds::new(&board, target, horizon);
        let grounds = self.judged.grounds(question, (&target.named.name, horizon), grounds);
        Judge::new(board, target, horizon, grounds)
    }

    /// Returns the stretch that counts for a target: a deadline inside the period ends it.
    fn window(&self, setting: &Setting, target: &Target) -> Option<Window> {
        let through = target.by.map_or(setting.through, |by| by.min(setting.through));
        let begun = target.by.is_none_or(|by| by >= setting.period.first_day());
        begun.then_some(Window { period: setting.period, through })
    }

    fn horizon(&self, window: Window, target: &Target) -> Horizon {
        let begin = match (target.by, self.version.program.plan.year) {
            (Some(_), Some(year)) => year.first_day(),
            _ => window.period.first_day(),
        };
        Horizon::new(window, begin, target.by.unwrap_or(window.period.last_day()))
    }
}

impl Setting<'_> {
    pub fn window(&self) -> Window {
        Window { period: self.period, through: self.through }
    }
}
