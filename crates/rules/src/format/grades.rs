//! The layout of grades.

use super::declarations::{first_label_joined, joined_or_none};
use super::expressions::{cites, labels, one_line, word};
use super::lines::{Layout, width};
use crate::syntax::tree::{Band, GradeRule, Grades, Whose};

// Rows of bands share columns with their neighbours.
const BANDS: u8 = 4;

/// A line of the block.
enum Line<'a> {
    Band(&'a Band),
    Rule(&'a GradeRule),
}

impl Layout<'_> {
    pub fn grades(&mut self, grades: &Grades) {
        let named = format!("grades {}", grades.score.text);
        let bare =
            |band: &Band| band.head.labels.is_empty() && band.head.cites.is_empty() && band.when.is_none();
        let bands: Vec<String> = grades.bands.iter().map(|band| band_cells(band).join(" ")).collect();
        let text = format!("{named} {{ {} }}", bands.join("; "));
        let short = width(&text) <= self.room() && !self.comments_in(grades.span);
        if short && grades.bands.iter().all(bare) && grades.rules.is_empty() {
            return self.line(grades.span, text);
        }
        self.begin(grades.span, grades.score.span.start);
        self.block(vec![named], grades.span, "", |layout| {
            for line in lines(grades) {
                match line {
                    Line::Band(band) => layout.band(band),
                    Line::Rule(rule) => layout.line(rule.span(), rule_text(rule)),
                }
            }
        });
    }

    fn band(&mut self, band: &Band) {
        let span = band.head.span;
        self.begin(span, span.end);
        let cells = band_cells(band);
        let rest: Vec<String> = labels(&band.head).into_iter().chain(cites(&band.head)).collect();
        let clauses = first_label_joined([cells.join(" ")].into_iter().chain(rest.clone()).collect());
        self.statement(cells.into_iter().chain(joined_or_none(&rest)).collect(), clauses, BANDS);
        self.end(span);
    }
}

/// Returns bands and rules in the order of the text.
fn lines(grades: &Grades) -> Vec<Line<'_>> {
    let bands = grades.bands.iter().map(|band| (band.head.span.start, Line::Band(band)));
    let rules = grades.rules.iter().map(|rule| (rule.span().start, Line::Rule(rule)));
    let mut lines: Vec<_> = bands.chain(rules).collect();
    lines.sort_by_key(|(start, _)| *start);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn band_cells(band: &Band) -> Vec<String> {
    let limits = match (&band.from, &band.to) {
        (Some(from), None) => format!("from {}", from.written),
        (Some(from), Some((to, true))) => format!("{} to {}", from.written, to.written),
        (Some(from), Some((to, false))) => format!("from {} below {}", from.written, to.written),
        (None, Some((to, _))) => format!("below {}", to.written),
        (None, None) => String::new(),
    };
    let when = band.when.as_ref().map(|when| format!("when {}", one_line(when)));
    let limits = [limits].into_iter().filter(|limits| !limits.is_empty()).chain(when);
    vec![band.head.name.text.clone(), limits.collect::<Vec<_>>().join(" ")]
}

fn rule_text(rule: &GradeRule) -> String {
    match rule {
        GradeRule::NotAssessed(condition, _) => format!("not assessed when {}", one_line(condition)),
        GradeRule::NotAbove(grade, of, unless, _) => {
            let of = match of {
                Whose::Own => String::new(),
                Whose::Above => " of above".to_owned(),
                Whose::AboveAt(name) => format!(" of {}", word(name)),
            };
            let unless = unless.as_ref().map(|unless| format!(" unless {}", one_line(unless)));
            format!("not above {}{of}{}", one_line(grade), unless.unwrap_or_default())
        }
    }
}
