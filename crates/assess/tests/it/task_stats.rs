//! Statistics of tasks against a twin that replays what happened, day by day and task by task, from books of its own.

use crate::desk::{Desk, day, period};
use assess::View;
use assess::tasks::{Counts, StatRow, StatsBy, TasksAsk, stats};
use base::{Date, Period};
use register::task::step::{ExtendTask, FinishTask, HandOverTask, ReopenTask, WithdrawTask};
use register::task::{AssignTasks, TaskRow};
use register::tasks::{Due, Source};
use register::{Act, Context, Text, check};
use std::collections::BTreeMap;

/// Who stands under whom. On 1 June 2025 `B` goes over into `A`, and `C` ends without a successor.
const UNITS: [(&str, &str, &str); 7] = [
    ("P", "-", "province"),
    ("D", "P", "district"),
    ("F", "P", "district"),
    ("A", "D", "commune"),
    ("B", "D", "commune"),
    ("C", "F", "commune"),
    ("E", "P", "commune"),
];
const SUCCESSION: &str = "2025-06-01";
const PLAN: &str =
    "plan p { basis \"1\" of 2025-01-02 }\nform f from commune every quarter { houses count flow }";

/// What the twin remembers of a task.
struct Kept {
    lead: &'static str,
    assigned: Date,
    // Each occurrence with the day it was due at first.
    occurrences: Vec<(Option<Period>, Date)>,
    instrument: Option<&'static str>,
    // In the order in which it was entered.
    events: Vec<(Date, Option<Period>, Event)>,
}

enum Event {
    Extended(Date),
    Finished,
    Reopened,
    GivenTo(&'static str),
    Withdrawn,
}

/// Random numbers, the same everywhere (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    fn day(&mut self) -> Date {
        let days = i32::try_from(self.below(760)).unwrap();
        day("2024-01-01").checked_add(jiff::Span::new().days(days)).unwrap()
    }
}

/// A desk at which much was assigned and done, and what the twin keeps of it.
fn desk(random: &mut Random) -> (Desk, Vec<Kept>) {
    let units = UNITS.map(|(code, above, level)| format!("{code} {above} {level}\n")).concat();
    let mut desk = Desk::new(&units, PLAN);
    desk.succeed(SUCCESSION, "B A whole\nC - whole", "");
    let mut kept = Vec::new();
    for number in 0..12 {
        let (act, task) = assigned(random, number);
        if attempted(&mut desk, act) {
            kept.push((number, task));
        }
    }
    for _ in 0..60 {
        let Some(at) = kept.len().checked_sub(1).map(|last| random.below(last + 1)) else { break };
        let (number, task) = &mut kept[at];
        let (period, _) = random.pick(&task.occurrences);
        let (on, event) = (random.day(), event(random));
        let period = if matches!(event, Event::GivenTo(_) | Event::Withdrawn) { None } else { period };
        if attempted(&mut desk, entered(*number, period, on, &event)) {
            task.events.push((on, period, event));
        }
    }
    (desk, kept.into_iter().map(|(_, task)| task).collect())
}

fn assigned(random: &mut Random, number: usize) -> (Act, Kept) {
    let (lead, assigned) = (random.pick(&["A", "B", "C", "D", "E", "P"]), random.day());
    let instrument = random.pick(&[None, Some("5/2025"), Some("12-CT/TU")]);
    let (due, occurrences) = if random.below(2) == 0 {
        let on = random.day();
        (Due::On(on), vec![(None, on)])
    } else {
        let (first, days) =
            (period(random.pick(&["2024-Q2", "2024-Q4", "2025-Q1"])), random.pick(&[-20, 10]));
        let periods = std::iter::successors(Some(first), |period| Some(period.next())).take(6);
        let due = |period: Period| period.last_day().checked_add(jiff::Span::new().days(days)).unwrap();
        let occurrences = periods.clone().map(|period| (Some(period), due(period))).collect();
        let (last, days) = (periods.last(), i16::try_from(days).unwrap());
        (Due::Every { first, last, days }, occurrences)
    };
    let source = match instrument {
        Some(number) => Source::Provision { instrument: number.into(), part: "1".into() },
        None => Source::ByHand,
    };
    let (task, text) = (Text::from(format!("t{number}").as_str()), Text::from("do it"));
    let row = TaskRow {
        row: None,
        task,
        text,
        lead: lead.into(),
        with: Vec::new(),
        source,
        assigned,
        due,
        target: None,
    };
    let kept = Kept { lead, assigned, occurrences, instrument, events: Vec::new() };
    (Act::AssignTasks(AssignTasks { rows: vec![row] }), kept)
}

fn event(random: &mut Random) -> Event {
    match random.below(9) {
        0..3 => Event::Finished,
        3 => Event::Reopened,
        4..7 => Event::Extended(random.day()),
        7 => Event::GivenTo(random.pick(&["A", "B", "C", "E"])),
        _ => Event::Withdrawn,
    }
}

fn entered(number: usize, period: Option<Period>, on: Date, event: &Event) -> Act {
    let (task, reason) = (Text::from(format!("t{number}").as_str()), Text::from("flood"));
    match event {
        Event::Finished => Act::FinishTask(FinishTask { task, period, done: on }),
        Event::Reopened => Act::ReopenTask(ReopenTask { task, period, on, reason }),
        Event::GivenTo(to) => Act::HandOverTask(HandOverTask { task, on, to: (*to).into(), reason }),
        Event::Withdrawn => Act::WithdrawTask(WithdrawTask { task, on, reason }),
        Event::Extended(until) => {
            let granted_by = Text::from("P");
            Act::ExtendTask(ExtendTask { task, period, on, until: *until, granted_by, reason })
        }
    }
}

/// Enters the act unless it is refused; says whether it was entered.
fn attempted(desk: &mut Desk, act: Act) -> bool {
    let held = |_, _, _| None;
    let context = Context { by: "clerk", today: desk.today, held: &held };
    let is_accepted = check(&desk.register, &act, &context).is_empty();
    if is_accepted {
        desk.enter(act);
    }
    is_accepted
}

/// What the twin counts on a line: withdrawn, without owner, and by either day: on time, late, not yet due, overdue.
type Line = (u64, u64, [[u64; 4]; 2]);

/// Counts what there was on `then` of the tasks due in the period, each in the line of whoever answers for it today.
fn counted(
    kept: &[Kept],
    ask: &TasksAsk,
    of: Option<Period>,
    by: StatsBy,
    (then, today): (Date, Date),
) -> BTreeMap<String, Line> {
    let mut lines = BTreeMap::<String, Line>::from([(String::new(), Line::default())]);
    for task in
        kept.iter().filter(|task| ask.instrument.is_none() || task.instrument == ask.instrument.as_deref())
    {
        for (period, due) in &task.occurrences {
            let until = |day| task.withdrawn_by(day).map_or(day, |on: Date| on.min(day));
            let is_there = |day: Date| {
                let begun = |period: &Period| period.first_day() <= until(day) || *due <= until(day);
                task.assigned <= day && period.as_ref().is_none_or(begun)
            };
            let (home, has_owner) = task.home(today);
            if !is_there(then)
                || !is_there(today)
                || !of.is_none_or(|of| of.covers(*due))
                || !below(home, ask.unit.as_deref())
            {
                continue;
            }
            let names = match by {
                StatsBy::Instrument => format!("source {}", task.instrument.unwrap_or_default()),
                StatsBy::Unit => part(home, ask.unit.as_deref().unwrap_or("P")).to_owned(),
            };
            for name in [String::new(), names] {
                task.count(lines.entry(name).or_default(), (*period, *due), then, has_owner);
            }
        }
    }
    lines
}

impl Kept {
    fn withdrawn_by(&self, day: Date) -> Option<Date> {
        let withdrawn =
            self.events.iter().find(|(on, _, event)| *on <= day && matches!(event, Event::Withdrawn));
        withdrawn.map(|(on, _, _)| *on)
    }

    /// Returns where the task counts on `day`, and whether somebody answers for it.
    fn home(&self, day: Date) -> (&'static str, bool) {
        let mut lead = self.lead;
        for (on, _, event) in &self.events {
            if let (true, Event::GivenTo(to)) = (*on <= day, event) {
                lead = *to;
            }
        }
        match lead {
            "B" if day >= crate::desk::day(SUCCESSION) => ("A", true),
            "C" if day >= crate::desk::day(SUCCESSION) => ("F", false),
            lead => (lead, true),
        }
    }

    fn count(&self, line: &mut Line, (period, first): (Option<Period>, Date), day: Date, has_owner: bool) {
        let (mut extended, mut done) = (first, None);
        for (on, of, event) in self.events.iter().filter(|(on, of, _)| *on <= day && *of == period) {
            match event {
                Event::Extended(until) => extended = *until,
                Event::Finished => done = Some(*on),
                Event::Reopened => done = None,
                Event::GivenTo(_) | Event::Withdrawn => assert!(of.is_none()),
            }
        }
        let is_withdrawn = done.is_none() && self.withdrawn_by(day).is_some();
        line.0 += u64::from(is_withdrawn);
        line.1 += u64::from(!is_withdrawn && !has_owner);
        for (side, due) in [extended, first].into_iter().enumerate().filter(|_| !is_withdrawn) {
            let state = match done {
                Some(done) if done <= due => 0,
                Some(_) => 1,
                None if day <= due => 2,
                None => 3,
            };
            line.2[side][state] += 1;
        }
    }
}

fn above(unit: &str) -> &'static str {
    UNITS.iter().find(|(code, _, _)| *code == unit).unwrap().1
}

fn below(unit: &str, within: Option<&str>) -> bool {
    within.is_none_or(|within| unit == within || (unit != "P" && below(above(unit), Some(within))))
}

/// Returns the unit right below `within` under which the unit stands, or `within` itself.
fn part<'u>(unit: &'u str, within: &str) -> &'u str {
    if unit == within || above(unit) == within { unit } else { part(above(unit), within) }
}

/// Returns what a line of the statistics says, as the twin counts it.
fn told(row: &StatRow) -> (Line, Option<[[u64; 4]; 2]>) {
    let counts = |counts: &Counts| {
        let Counts { counted, done_on_time, done_late, not_yet_due, overdue } = *counts;
        assert_eq!(counted, done_on_time + done_late + not_yet_due + overdue);
        [done_on_time, done_late, not_yet_due, overdue]
    };
    let sides = [&row.extended, &row.original];
    for side in sides {
        let [on_time, late, _, overdue] = counts(&side.counts);
        let shares = [&side.done_share, &side.on_time_share, &side.overdue_share];
        let shares = shares.map(|share| share.as_ref().map_or((0, 0), |share| (share.part, share.whole)));
        let all = side.counts.counted;
        let nothing_of_nothing = |(part, whole)| if whole == 0 { (0, 0) } else { (part, whole) };
        let expected = [(on_time + late, all), (on_time, on_time + late + overdue), (overdue, all)];
        assert_eq!(shares, expected.map(nothing_of_nothing));
    }
    let before = sides.map(|side| side.year_before.as_ref().map(counts));
    let before = before[0].zip(before[1]).map(|(extended, original)| [extended, original]);
    ((row.withdrawn, row.ownerless, sides.map(|side| counts(&side.counts))), before)
}

fn compare(seed: u64) -> usize {
    let mut random = Random(seed * 104_729);
    let (desk, kept) = desk(&mut random);
    let mut lines = 0;
    for _ in 0..8 {
        let today = random.pick(&["2025-01-31", "2025-06-01", "2025-12-31", "2026-01-15"].map(day));
        let of = random.pick(&[None, Some("2025"), Some("2025-Q2"), Some("2024-H2")]).map(period);
        let unit = random.pick(&[None, None, Some("P"), Some("D"), Some("F"), Some("A")]).map(str::to_owned);
        let instrument = random.pick(&[None, None, Some("5/2025")]).map(str::to_owned);
        let ask = TasksAsk { unit, instrument, period: of, ..TasksAsk::default() };
        let by = random.pick(&[StatsBy::Unit, StatsBy::Instrument]);
        let found = stats(View { today, ..desk.view() }, &ask, by).unwrap();
        let now = counted(&kept, &ask, of, by, (today, today));
        let year_ago = || today.checked_sub(jiff::Span::new().years(1)).unwrap();
        let then = of.map(|of| counted(&kept, &ask, Some(of.year_before()), by, (year_ago(), today)));
        let name = |row: &StatRow| match by {
            StatsBy::Instrument => format!("source {}", row.name),
            StatsBy::Unit => row.name.to_string(),
        };
        let rows = std::iter::once((String::new(), told(&found.total)));
        let rows =
            rows.chain(found.rows.iter().map(|row| (name(row), told(row)))).collect::<BTreeMap<_, _>>();
        let names = now.keys().chain(then.iter().flat_map(BTreeMap::keys));
        let expected = names.map(|name| {
            let line = now.get(name).copied().unwrap_or_default();
            let before = then.as_ref().map(|then| then.get(name).copied().unwrap_or_default().2);
            (name.clone(), (line, before))
        });
        assert_eq!(rows, expected.collect(), "seed {seed}, {today}, {ask:?}, {by:?}");
        lines += rows.len();
    }
    lines
}

#[test]
fn statistics_are_what_a_replay_of_every_task_counts() {
    let lines = (1..=250).map(compare).sum::<usize>();
    assert!(lines > 4_000, "worlds with too few tasks: {lines}");
}
