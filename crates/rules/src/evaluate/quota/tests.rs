//! Quotas against what they mean, put plainly, and against every way of filling in what is open.

use super::*;
use crate::evaluate::grading;
use crate::evaluate::{Source, Window};
use crate::program::grading::Grading;
use crate::program::quotas::Rounding;
use crate::program::{Band, FormIx, ItemIx, Named, Span, TitleIx};
use base::{Date, Period, number};

/// Units 0, 1, 2 ...: each with its bloc; all below unit 99 of the level `province`.
struct Town(Vec<Option<&'static str>>);

impl Evidence for Town {
    fn units(&self) -> Vec<UnitId> {
        (0..self.0.len() as u32).map(UnitId).collect()
    }

    fn unit(&self, _: &str) -> Option<UnitId> {
        None
    }

    fn code(&self, unit: UnitId) -> String {
        unit.0.to_string()
    }

    fn bloc(&self, unit: UnitId) -> Option<String> {
        self.0.get(unit.index())?.map(str::to_owned)
    }

    fn above(&self, unit: UnitId) -> Option<UnitId> {
        (unit.0 != 99).then_some(UnitId(99))
    }

    fn belongs(&self, unit: UnitId, words: &[String]) -> bool {
        words.contains(&String::from(if unit.0 == 99 { "province" } else { "commune" }))
    }

    fn belonged(&self, unit: UnitId, words: &[String], _: Date) -> bool {
        self.belongs(unit, words)
    }

    fn in_scope(&self, _: UnitId) -> bool {
        true
    }

    fn sources(&self, _: FormIx, _: Period, _: UnitId) -> Vec<Source> {
        Vec::new()
    }

    fn figure(&self, _: ItemIx, _: Period, _: UnitId) -> Option<i64> {
        None
    }

    fn awarded(&self, _: UnitId, _: TitleIx, _: Period) -> bool {
        false
    }

    fn records_begin(&self) -> Option<Date> {
        None
    }

    fn late_reports(&self, _: UnitId, _: Window) -> u64 {
        0
    }
}

/// Nothing is asked beside points.
struct Nothing;

impl Asked for Nothing {
    fn holds(&self, _: &Condition, _: UnitId) -> Tri {
        Tri::Undecided
    }

    fn measured(&self, _: &Quantity, _: UnitId) -> Measured {
        Measured::unknown()
    }
}

/// Excellent from 90, good from 70, completed from 50, weak below.
fn score(quotas: Vec<Quota>) -> Score {
    let band = |from: Option<i64>| Band {
        named: Named::default(),
        from: from.map(number::whole),
        to: None,
        when: None,
    };
    let bands = [Some(90), Some(70), Some(50), None].map(band).to_vec();
    let (parts, penalties) = (Vec::new(), Vec::new());
    Score {
        scale: number::whole(100),
        named: Named::default(),
        of: vec!["commune".into()],
        parts,
        penalties,
        bands,
        grading: Grading::default(),
        quotas,
    }
}

fn quota(of: Base, in_each: &[Group]) -> Quota {
    let (limit, in_each) = (number::fraction(1, 5), in_each.to_vec());
    Quota {
        band: 0,
        limit,
        other: None,
        of,
        in_each,
        rounding: Rounding::Floor,
        preferences: Vec::new(),
        ties_in: false,
        span: Span::default(),
    }
}

fn entrants(score: &Score, points: &[(i64, i64)]) -> Vec<Entrant> {
    let entrant = |(index, (low, high)): (usize, &(i64, i64))| {
        let points = Points { low: number::whole(*low), high: number::whole(*high) };
        let grades = points.grades(&score.bands);
        Entrant { unit: UnitId(index as u32), points, grades, kept: Vec::new() }
    };
    points.iter().enumerate().map(entrant).collect()
}

/// Returns the grades, worked out for points that are certain, as letters `e`, `g`, `c`, `w`.
fn letters(score: &Score, town: &Town, points: &[i64]) -> String {
    let certain = points.iter().map(|points| (*points, *points)).collect::<Vec<_>>();
    let graded = limited(score, town, &Nothing, entrants(score, &certain));
    let letter = |entrant: &Entrant| {
        let Some(Given::Band(grade)) = grading::certain(&entrant.grades) else { panic!("nothing is open") };
        ["e", "g", "c", "w"][grade]
    };
    graded.entrants.iter().map(letter).collect()
}

fn nowhere(count: usize) -> Town {
    Town(vec![None; count])
}

#[test]
fn of_ten_good_two_may_be_excellent_and_of_four_none() {
    let score = score(vec![quota(Base::Grade(1), &[])]);
    let ten = [95, 94, 93, 92, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80];
    assert_eq!(letters(&score, &nowhere(14), &ten), "eegggggggggggg");
    assert_eq!(letters(&score, &nowhere(5), &[95, 80, 80, 80, 80]), "ggggg");
}

#[test]
fn rounding_and_base_are_as_written() {
    let with = |rounding, of| score(vec![Quota { rounding, ..quota(of, &[]) }]);
    let points = [95, 94, 80, 80, 80, 60];
    let town = nowhere(6);
    assert_eq!(letters(&with(Rounding::Floor, Base::Grade(1)), &town, &points), "gggggc", "0.6");
    assert_eq!(letters(&with(Rounding::Round, Base::Grade(1)), &town, &points), "eggggc", "0.6");
    assert_eq!(letters(&with(Rounding::Floor, Base::GradeOrBetter(1)), &town, &points), "eggggc", "1");
    assert_eq!(letters(&with(Rounding::Ceiling, Base::GradeOrBetter(2)), &town, &points), "eegggc", "1.2");
    let communes = Base::Units(vec!["commune".into()]);
    assert_eq!(letters(&with(Rounding::Floor, communes), &town, &points), "eggggc", "1.2");
}

#[test]
fn of_those_tied_at_the_cut_none_keeps_the_grade_or_all_do() {
    let points = [95, 92, 92, 91, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80];
    let out = score(vec![quota(Base::Grade(1), &[])]);
    assert_eq!(letters(&out, &nowhere(14), &points), "eggggggggggggg");
    let within = score(vec![Quota { ties_in: true, ..quota(Base::Grade(1), &[]) }]);
    assert_eq!(letters(&within, &nowhere(14), &points), "eeeggggggggggg");
}

#[test]
fn whoever_is_cut_in_a_bloc_takes_no_place_in_the_province() {
    let province = || Group::Level("province".into());
    let score = score(vec![quota(Base::Grade(1), &[province(), Group::Bloc])]);
    let mut blocs = vec![Some("a"); 3];
    blocs.push(Some("b"));
    blocs.extend([Some("a"); 5]);
    blocs.extend([Some("b"); 5]);
    let points = [95, 94, 93, 92, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80];
    assert_eq!(letters(&score, &Town(blocs), &points), "eggegggggggggg");
}

#[test]
fn who_falls_is_counted_where_it_falls_to() {
    let communes = || Base::Units(vec!["commune".into()]);
    let goods = Quota { band: 1, limit: number::fraction(1, 2), ..quota(communes(), &[]) };
    let both = score(vec![quota(Base::Grade(1), &[]), goods]);
    assert_eq!(letters(&both, &nowhere(4), &[95, 80, 75, 60]), "ggcc");
}

#[test]
fn the_cut_is_open_only_where_it_could_matter() {
    let score = score(vec![quota(Base::Grade(1), &[])]);
    let mut points = vec![(95, 95), (93, 93), (91, 91), (88, 94)];
    points.extend([(80, 80); 10]);
    let graded = limited(&score, &nowhere(14), &Nothing, entrants(&score, &points));
    let kept = graded.entrants.iter().take(4).map(|one| one.kept[0].1).collect::<Vec<_>>();
    assert_eq!(kept, [Tri::Yes, Tri::Undecided, Tri::No, Tri::Undecided]);
    assert_eq!(graded.rounds[0].base, (10, 11));
}

#[test]
fn what_is_decided_stays_so_however_the_open_points_turn_out() {
    let groups = [vec![], vec![Group::Bloc], vec![Group::Level("province".into()), Group::Bloc]];
    for seed in 1_u64..600 {
        let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let mut roll = |bound: u64| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state % bound
        };
        let of =
            [Base::Grade(1), Base::GradeOrBetter(1), Base::Grade(0), Base::Units(vec!["commune".into()])];
        let drawn = |roll: &mut dyn FnMut(u64) -> u64| Quota {
            band: roll(2) as usize,
            limit: number::fraction(1 + roll(6), 7),
            rounding: [Rounding::Floor, Rounding::Ceiling, Rounding::Round][roll(3) as usize],
            ties_in: roll(2) == 0,
            ..quota(of[roll(4) as usize].clone(), &groups[roll(3) as usize])
        };
        let score = score((0..1 + roll(2)).map(|_| drawn(&mut roll)).collect());
        let town = Town((0..8).map(|_| [Some("a"), Some("b"), None][roll(3) as usize]).collect());
        let mut interval = || {
            let low = 68 + roll(26) as i64;
            (low, if roll(3) == 0 { low + roll(10) as i64 } else { low })
        };
        let open = (0..8).map(|_| interval()).collect::<Vec<_>>();
        let before = limited(&score, &town, &Nothing, entrants(&score, &open));
        for _ in 0..30 {
            let settled = open.iter().map(|(low, high)| low + roll((high - low + 1) as u64) as i64);
            let settled = settled.map(|points| (points, points)).collect::<Vec<_>>();
            let after = limited(&score, &town, &Nothing, entrants(&score, &settled));
            for (was, is) in before.entrants.iter().zip(&after.entrants) {
                assert_eq!(is.grades.len(), 1, "seed {seed}: all is known");
                assert!(
                    was.grades.is_superset(&is.grades),
                    "seed {seed}: {open:?} {settled:?} {was:?} {is:?}"
                );
            }
        }
    }
}
