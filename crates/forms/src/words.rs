//! The words on a form, in the language of whoever fills it in.

use crate::blank::{Against, Blank, Line};
use crate::remarks::shown;
use assess::review::Called;
use base::Message;
use base::number::{exact_decimal, fraction};
use locale::Catalogue;
use rules::program::ItemKind;

/// Returns what a thing is called in this language, else as the plan calls it without one.
pub fn label(called: &Called, catalogue: &Catalogue) -> String {
    called.labels.get(catalogue.lang().tag()).map_or(&*called.label, String::as_str).to_owned()
}

/// Returns what the form is called.
pub fn form(blank: &Blank, catalogue: &Catalogue) -> String {
    label(&blank.called, catalogue)
}

/// Returns what the line is called.
pub fn line(line: &Line, catalogue: &Catalogue) -> String {
    label(&line.called, catalogue)
}

/// Returns its number as the paper has it, such as 2.1.
pub fn number(line: &Line, catalogue: &Catalogue) -> String {
    let parts: Vec<String> = line.number.iter().map(ToString::to_string).collect();
    catalogue.digits(&parts.join("."))
}

/// Returns in what the line is measured: the unit of measure, or what an answer is.
pub fn measure(line: &Line, catalogue: &Catalogue) -> String {
    match &line.kind {
        ItemKind::YesNo => catalogue.word("form-words.yes-or-no"),
        ItemKind::Count => catalogue.word("form-words.count"),
        ItemKind::Date => catalogue.word("form-words.day"),
        ItemKind::Amount { measure, .. } => measure.clone(),
    }
}

/// Returns what an answer is held against, one phrase each.
pub fn limits(blank: &Blank, line: &Line, catalogue: &Catalogue) -> Vec<String> {
    let phrase = |limit: &crate::blank::Limit| {
        let against = match &limit.against {
            Against::Number(number) => {
                catalogue.digits(&exact_decimal(number).unwrap_or_else(|| number.to_string()))
            }
            Against::Item(item) => {
                blank.line(item).map_or_else(|| item.to_string(), |it| self::line(it, catalogue))
            }
            Against::Formula(formula) => named(blank, formula, catalogue),
        };
        catalogue.threshold(limit.comparator, &against)
    };
    line.limits.iter().map(phrase).collect()
}

/// Returns a formula of the plan with the names of items as they are called.
pub fn named(blank: &Blank, formula: &str, catalogue: &Catalogue) -> String {
    let called =
        |word: &str| blank.line(word).map_or_else(|| word.to_owned(), |line| self::line(line, catalogue));
    formula.split(' ').map(called).collect::<Vec<_>>().join(" ")
}

/// Returns a remark's message with lines and formulas as they are called on the form, not as the plan names them.
pub fn said(blank: &Blank, message: &Message, catalogue: &Catalogue) -> Message {
    let called = |(place, arg): &(&'static str, base::Arg)| match arg {
        base::Arg::Text(text) if matches!(*place, "item" | "line" | "check") => {
            (*place, base::Arg::Text(named(blank, text, catalogue)))
        }
        _ => (*place, arg.clone()),
    };
    Message { code: message.code, args: message.args.iter().map(called).collect() }
}

/// Returns a figure of the line as this language writes it.
pub fn figure(line: &Line, figure: i64, catalogue: &Catalogue) -> String {
    match &line.kind {
        ItemKind::YesNo => yes_or_no(figure, catalogue),
        ItemKind::Count => catalogue.number(&base::number::whole(figure), 0),
        ItemKind::Date => base::day::date(figure).map_or_else(String::new, |day| catalogue.day(day)),
        ItemKind::Amount { scale, .. } => {
            catalogue.number(&fraction(figure, 10_i64.pow(u32::from(*scale))), *scale)
        }
    }
}

/// Returns a figure of the line as somebody types it, so that it is read again as the same figure.
pub fn typed(line: &Line, figure: i64, catalogue: &Catalogue) -> String {
    match &line.kind {
        ItemKind::YesNo => yes_or_no(figure, catalogue),
        // The Arabic sign before a fraction has one meaning everywhere.
        kind => shown(figure, kind).replace('.', "٫"),
    }
}

fn yes_or_no(figure: i64, catalogue: &Catalogue) -> String {
    catalogue.word(if figure == 1 { "form-words.yes" } else { "form-words.no" })
}
