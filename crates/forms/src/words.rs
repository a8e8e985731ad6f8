//! The words on a form, in the language of whoever fills it in.

use crate::blank::{Against, Blank, Line};
use crate::filled::shape;
use crate::remarks::shown;
use assess::review::Called;
use base::number::{exact_decimal, fraction};
use base::{Arg, Comparator, Message};
use exchange::{Decimal, number};
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
pub fn numbered(line: &Line, catalogue: &Catalogue) -> String {
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
    let called = |item: &str| named(blank, item, catalogue);
    let check = message.args.iter().find_map(|(place, arg)| match arg {
        Arg::Text(text) if *place == "check" => Some(text),
        _ => None,
    });
    // A bare sign turns round in a line that runs from right to left; in words it does not.
    if let Some(limit) = check.and_then(|check| limit_of(check, &called, catalogue)) {
        return Message::new("form.check-failed").with("limit", limit);
    }
    let line = message.args.iter().find_map(|(place, arg)| match arg {
        Arg::Text(item) if *place == "item" => blank.line(item),
        _ => None,
    });
    let called = |(place, arg): &(&'static str, Arg)| match (arg, line) {
        (Arg::Text(text), _) if matches!(*place, "item" | "line") => (*place, Arg::Text(called(text))),
        (Arg::Text(text), Some(line)) if matches!(*place, "value" | "low" | "high") => {
            (*place, Arg::Text(plain(&line.kind, text, catalogue)))
        }
        _ => (*place, arg.clone()),
    };
    Message { code: message.code, args: message.args.iter().map(called).collect() }
}

/// Returns what a check such as `built <= planned + 1` asks of its first item, in words; `called` says what names stand for.
pub fn limit_of(check: &str, called: &dyn Fn(&str) -> String, catalogue: &Catalogue) -> Option<String> {
    let mut parts = check.splitn(3, ' ');
    let (_, sign, other) = (parts.next()?, parts.next()?, parts.next()?);
    let comparator = Comparator::ALL.into_iter().find(|comparator| comparator.sign() == sign)?;
    Some(catalogue.threshold(comparator, &called(other)))
}

/// Returns a figure of the line as this language writes it.
pub fn figure(line: &Line, figure: i64, catalogue: &Catalogue) -> String {
    figure_of(&line.kind, figure, catalogue)
}

/// Returns a figure that [`shown`] wrote plainly as this language writes it.
pub fn plain(kind: &ItemKind, text: &str, catalogue: &Catalogue) -> String {
    let figure = number::read(text, shape(kind), Some(Decimal::Point)).ok().flatten();
    figure.map_or_else(|| text.to_owned(), |figure| figure_of(kind, figure, catalogue))
}

fn figure_of(kind: &ItemKind, figure: i64, catalogue: &Catalogue) -> String {
    match kind {
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
