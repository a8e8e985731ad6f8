//! What a form looks like, what was typed means, and what there is to say about it.

use crate::desk::{Desk, typed};
use base::Period;
use exchange::Decimal;
use forms::Filled;
use forms::blank::{Against, Limit};
use forms::remarks::shown;
use register::Text;

#[test]
fn a_form_looks_like_its_paper() {
    let mut desk = Desk::new();
    desk.report("c1", "2025-Q2", "houses=9 repaired=4 built=5");
    desk.report("c1", "2024-Q3", "houses=7 repaired=7 built=0 spent=1250");
    let blank = desk.blank("c1", "2025-Q3");
    let lines: Vec<String> = blank
        .lines()
        .map(|line| {
            let number: Vec<String> = line.number.iter().map(ToString::to_string).collect();
            let seen =
                |figure: Option<i64>| figure.map_or_else(|| "-".to_owned(), |it| shown(it, &line.kind));
            let before = line.history.first().copied().flatten();
            format!("{} {} {} {}", number.join("."), line.item, seen(before), seen(line.year_ago))
        })
        .collect();
    let expected = [
        "1 houses 9 7",
        "1.1 repaired 4 7",
        "1.2 built 5 0",
        "2 planned - -",
        "3 spent - 12.50",
        "4 finished - -",
        "5 opened - -",
    ];
    assert_eq!(lines, expected);
    assert_eq!(blank.due.unwrap().to_string(), "2025-10-10");
    assert_eq!(blank.line("houses").unwrap().called.labels["ar"], "المنازل");
    let said = |lang| forms::words::line(blank.line("houses").unwrap(), &locale::Catalogue::of(lang));
    assert_eq!([locale::Lang::Vi, locale::Lang::En].map(said), ["Nhà", "Houses"]);
    assert_eq!(blank.sections[0].called.labels["vi"], "Nhà ở 2025");
    let money = &blank.sections[1];
    assert_eq!((money.called.labels["vi"].as_str(), money.lines[0].item.as_str()), ("Kinh phí", "spent"));
    let planned = Against::Item(Text::from("planned"));
    assert_eq!(
        blank.line("built").unwrap().limits,
        [Limit { comparator: base::Comparator::AtMost, against: planned }]
    );
    assert_eq!(blank.line("houses").unwrap().limits, [], "that it is a sum is no limit");
}

/// Whoever asks about one unit and whoever asks about all hear the same.
#[test]
fn what_a_unit_has_to_hand_in_is_what_is_expected_of_it() {
    let desk = Desk::new();
    let (register, today) = (&desk.register, "2025-12-31".parse().unwrap());
    let mut asked = 0;
    for (unit, _) in register.units().iter() {
        for due in forms::due::due(register, &[unit], today) {
            let place = register.hierarchy(due.period.last_day()).position(unit).unwrap();
            assert!(forms::due::expected(register, due.form, due.period).get(place));
            asked += 1;
        }
    }
    let (form, year) = (register.plans().form_id("quarterly").unwrap(), "2025".parse().unwrap());
    let periods = forms::due::periods(register, form, [Period::previous(year), year]);
    let expected = periods.iter().map(|of| forms::due::expected(register, form, *of).iter().count());
    assert_eq!(expected.sum::<usize>(), asked);
}

#[test]
fn another_edition_of_a_form_has_another_sign() {
    let desk = Desk::new();
    let (one, other) = (desk.blank("c1", "2025-Q3"), desk.blank("c2", "2024-Q1"));
    assert_eq!(one.edition(), other.edition(), "the same lines, whoever fills them in");
    let mut changed = one.clone();
    changed.sections[0].lines.pop();
    assert_ne!(one.edition(), changed.edition());
}

#[test]
fn totals_are_computed_and_only_of_all_their_parts() {
    let desk = Desk::new();
    let blank = desk.blank("c1", "2025-Q3");
    let total = |text: &str| Filled::read(&blank, &typed(text), None).figure("houses");
    assert_eq!(total("repaired=4 built=٥"), Some(9));
    assert_eq!(total("repaired=4 built=5 houses=1000"), Some(9), "nobody types a total");
    assert_eq!(total("repaired=4"), None, "not reported is not zero");
    assert_eq!(total("repaired=4 built=1.234"), None);
}

#[test]
fn what_two_customs_read_differently_is_asked() {
    let desk = Desk::new();
    let blank = desk.blank("c1", "2025-Q3");
    let figure = |text: &str, decimal| Filled::read(&blank, &typed(text), decimal).figure("built");
    assert_eq!(figure("built=1.234", None), None);
    assert_eq!(figure("built=1.234", Some(Decimal::Comma)), Some(1_234));
    assert_eq!(figure("built=1,234", Some(Decimal::Point)), Some(1_234));
    let filled = Filled::read(&blank, &typed("built=1.234"), None);
    assert_eq!(
        desk.said(&filled),
        [
            "Error built table.ambiguous-number text=1.234 grouped=1234 fraction=1.234",
            "Note - form.unanswered count=6 all=7"
        ]
    );
    assert_eq!(filled.cell("built").typed.text, "1.234", "what was typed stands there");
}

#[test]
fn everything_is_said_at_once_the_gravest_first() {
    let mut desk = Desk::new();
    for (of, built) in
        [("2024-Q1", 10), ("2024-Q2", 12), ("2024-Q3", 11), ("2024-Q4", 13), ("2025-Q1", 12), ("2025-Q2", 11)]
    {
        let figures = format!("houses={} repaired=2 built={built} planned=20", built + 2);
        desk.report("c1", of, &figures);
    }
    let blank = desk.blank("c1", "2025-Q3");
    let said = |text: &str| desk.said(&Filled::read(&blank, &typed(text), None));
    assert_eq!(
        said("repaired=many built=95 planned=20"),
        [
            "Error repaired table.not-a-number text=many",
            "Error built report.check-failed item=built check=built <= planned plan=houses_2025",
            "Warning built form.far-from-usual item=built value=95 low=7 high=16",
            "Note - form.unanswered count=4 all=7",
        ]
    );
    assert_eq!(
        said("repaired=2 built=18#storm planned=20 finished=no opened=2025-09-01 spent=0"),
        ["Note built form.far-from-usual item=built value=18 low=7 high=16"],
        "a comment explains it"
    );
    assert_eq!(
        said("repaired=2 built=11 planned=20 spent=0 finished=no opened=2025-09-01"),
        ["Note - form.nothing-new count=3"]
    );
    assert_eq!(said(""), ["Error - report.no-figures", "Note - form.unanswered count=7 all=7"]);
}

#[test]
fn figures_are_shown_plainly() {
    use rules::program::ItemKind;
    let amount = |scale| ItemKind::Amount { measure: "VND".to_owned(), scale };
    let cases = [
        (-5, amount(2), "-0.05"),
        (123_456, amount(2), "1234.56"),
        (7, amount(0), "7"),
        (20_269, ItemKind::Date, "2025-06-30"),
        (1, ItemKind::YesNo, "1"),
    ];
    for (figure, kind, text) in cases {
        assert_eq!(shown(figure, &kind), text);
    }
}

#[test]
fn a_check_is_said_in_words_not_in_signs() {
    let desk = Desk::new();
    let blank = desk.blank("c1", "2025-Q3");
    let filled = Filled::read(&blank, &typed("repaired=1 built=5 planned=4"), None);
    let act = register::Act::SubmitReport(filled.report(&desk.register, desk.today));
    let refusals = desk.refusals(&act);
    let catalogue = locale::Catalogue::of(locale::Lang::En);
    let said = forms::words::said(&blank, &refusals[0].message, &catalogue);
    assert_eq!(said.to_string(), "form.check-failed limit=at most \u{2068}Planned\u{2069}");
}
