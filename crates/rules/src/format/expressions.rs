//! Formulas and conditions on one line.

use crate::program::Lang;
use crate::syntax::tree::{Cite, EditionCount, Expr, ExprKind, Head, Label, Name, Quorum, Words};
use crate::words;
use base::{Period, YearStart};

/// Returns a formula or condition on one line.
pub fn one_line(expr: &Expr) -> String {
    match &expr.kind {
        ExprKind::Missing => String::new(),
        ExprKind::Figure(figure) => figure.written.clone(),
        ExprKind::Date(date) => date.to_string(),
        ExprKind::OfYear(day, before) => of_year(*day, *before),
        ExprKind::Shifted(count, how, from) => {
            let word = if count.number == base::number::whole(1) { how.word_of_one() } else { how.word() };
            format!("{} {word} {}", count.written, one_line(from))
        }
        ExprKind::DaysFrom(first, last) => format!("days from {} to {}", one_line(first), one_line(last)),
        ExprKind::Name(name) => word(name),
        ExprKind::Call(name, arguments) => {
            format!("{}({})", words::english(&name.text), joined(arguments, ", "))
        }
        ExprKind::Paren(inner) => format!("({})", one_line(inner)),
        ExprKind::Negative(inner) => format!("-{}", one_line(inner)),
        ExprKind::Arithmetic(left, operator, right) => {
            format!("{} {} {}", one_line(left), operator.sign(), one_line(right))
        }
        ExprKind::Compare(first, rest) => rest.iter().fold(one_line(first), |text, (comparator, other)| {
            format!("{text} {} {}", comparator.sign(), one_line(other))
        }),
        ExprKind::Not(inner) => format!("not {}", one_line(inner)),
        ExprKind::Never(inner) => format!("never {}", one_line(inner)),
        ExprKind::And(parts) => joined(parts, " and "),
        ExprKind::Or(parts) => joined(parts, " or "),
        ExprKind::Gathered(gathering, parts) => format!("{} {{ {} }}", gathering.word(), joined(parts, "; ")),
        ExprKind::Group(quorum, parts) => format!("{} {{ {} }}", quorum_text(quorum), joined(parts, "; ")),
        ExprKind::InEach(held, group) => format!("{} in each {}", one_line(held), word(group)),
        ExprKind::Editions(held, count) => format!("{} {}", one_line(held), editions_text(count)),
    }
}

/// Returns `2025`, `2025 from 11-15`, `2025 from 11-15 of year_before`.
pub fn year(period: Period) -> String {
    if period.start() == YearStart::CALENDAR {
        return period.to_string();
    }
    let (month, day, before) = period.start().day();
    format!("{period} from {month:02}-{day:02}{}", if before { " of year_before" } else { "" })
}

/// Returns `03-31 of year`.
pub fn of_year(day: Option<(i8, i8)>, before: bool) -> String {
    let day = day.map(|(month, day)| format!("{month:02}-{day:02}")).unwrap_or_default();
    format!("{day} {}", if before { "of year_before" } else { "of year" })
}

/// Returns what stands before a group's brace.
pub fn quorum_text(quorum: &Quorum) -> String {
    match quorum {
        Quorum::All => "all".to_owned(),
        Quorum::Any => "any".to_owned(),
        Quorum::AtLeast(count) => format!("at least {} of", count.written),
    }
}

/// Returns what stands behind a condition over editions.
pub fn editions_text(count: &EditionCount) -> String {
    match count {
        EditionCount::Consecutive(count) => format!("for {} consecutive editions", count.written),
        EditionCount::OfLast(wanted, of) => {
            format!("in {} of the last {} editions", wanted.written, of.written)
        }
    }
}

/// Returns a name, between quotation marks where it was written so.
pub fn word(name: &Name) -> String {
    if name.quoted { quoted(&name.text) } else { name.text.clone() }
}

/// Returns `a, b, c`.
pub fn word_list(words: &Words, separator: &str) -> String {
    words.names.iter().map(word).collect::<Vec<_>>().join(separator)
}

/// Returns the text between quotation marks.
pub fn quoted(text: &str) -> String {
    let mut written = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            other => written.push(other),
        }
    }
    written + "\""
}

/// Returns `"..."`, then `ar "..."` and the other languages as clauses.
pub fn labels(head: &Head) -> Vec<String> {
    let (plain, others): (Vec<&Label>, Vec<&Label>) =
        head.labels.iter().partition(|label| label.lang == Lang::Plain);
    plain.into_iter().chain(others).map(label).collect()
}

fn label(label: &Label) -> String {
    let text = quoted(&label.text);
    match label.lang {
        Lang::Plain => text,
        Lang::Ar => format!("ar {text}"),
        Lang::En => format!("en {text}"),
        Lang::Vi => format!("vi {text}"),
    }
}

/// Returns the days it is in force, and the citations, as clauses.
pub fn cites(head: &Head) -> impl Iterator<Item = String> {
    let force = head.force.and_then(|(force, _)| force.text());
    force.into_iter().chain(head.cites.iter().map(|found| cite("cite", found)))
}

/// Returns `basis "..." of DATE article "..." letters A to B`.
pub fn cite(word: &str, cite: &Cite) -> String {
    let mut text = word.to_owned();
    if let Some(number) = &cite.number {
        text += &format!(" {}", quoted(number));
    }
    if let Some(of) = cite.of {
        text += &format!(" of {of}");
    }
    if let Some(article) = &cite.article {
        text += &format!(" article {}", quoted(article));
    }
    if let Some([first, last]) = cite.letters {
        text += &format!(" letters {first} to {last}");
    }
    text
}

fn joined(parts: &[Expr], separator: &str) -> String {
    parts.iter().map(one_line).collect::<Vec<_>>().join(separator)
}
