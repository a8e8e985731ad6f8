//! Lines, their blanks and comments, and columns.

use crate::program::Span;
use crate::syntax::tree::Keyword;
use crate::words::Language;
use unicode_normalization::char::is_combining_mark;

/// Longer lines are broken at their clauses.
pub const WIDTH_MAX: usize = 110;
const INDENT: usize = 4;

/// The lines laid out so far, and the comments still to come.
pub struct Layout<'a> {
    text: &'a str,
    comments: &'a [Span],
    lines: Vec<Line>,
    indent: usize,
    /// Up to where the source has been laid out; nothing at the beginning of a block.
    done: Option<usize>,
}

struct Line {
    indent: usize,
    /// Rows with the same `columns` in a row are aligned; 0 for a line by itself.
    columns: u8,
    cells: Vec<String>,
    comment: Option<String>,
}

impl<'a> Layout<'a> {
    pub fn new(text: &'a str, comments: &'a [Span]) -> Layout<'a> {
        Layout { text, comments, lines: Vec::new(), indent: 0, done: None }
    }

    /// Returns how many columns are left on a line.
    pub fn room(&self) -> usize {
        WIDTH_MAX.saturating_sub(self.indent * INDENT)
    }

    /// Returns whether a comment stands inside these places.
    pub fn comments_in(&self, span: Span) -> bool {
        let after = self.comments.partition_point(|comment| comment.start < span.start);
        self.comments.get(after).is_some_and(|comment| comment.start < span.end)
    }

    /// Begins a statement: blank line as in the source, and the comments that stand before its end.
    pub fn begin(&mut self, span: Span, comments_until: usize) {
        while let Some(comment) =
            self.comments.first().copied().filter(|comment| comment.start < comments_until)
        {
            self.comments = &self.comments[1..];
            self.blank_as_written(comment.start.min(span.start));
            self.push(vec![self.comment_text(comment)], 0);
            self.done = Some(comment.end);
        }
        self.blank_as_written(span.start);
    }

    /// Ends a statement; a comment that follows on its line stays there.
    pub fn end(&mut self, span: Span) {
        self.done = Some(self.done.map_or(span.end, |done| done.max(span.end)));
        let Some(comment) = self.comments.first().copied() else { return };
        let between = self.text.get(span.end..comment.start).unwrap_or("\n");
        let same_line =
            between.chars().all(|letter| matches!(letter, ' ' | '\t' | ';' | ',' | '\u{60C}' | '\u{61B}'));
        if same_line && !self.lines.is_empty() {
            self.comments = &self.comments[1..];
            let text = self.comment_text(comment);
            if let Some(line) = self.lines.last_mut() {
                line.comment = Some(text);
            }
            self.done = Some(comment.end);
        }
    }

    /// Writes a statement on one line if it fits, else its clauses on lines of their own.
    pub fn statement(&mut self, cells: Vec<String>, clauses: Vec<String>, columns: u8) {
        if width(&cells.join(" ")) <= self.room() {
            return self.push(cells, columns);
        }
        let mut clauses = clauses.into_iter();
        self.push(clauses.next().into_iter().collect(), 0);
        self.indent += 1;
        clauses.for_each(|clause| self.push(vec![clause], 0));
        self.indent -= 1;
    }

    /// Writes a block: `head {`, its lines, `}`. Where the head takes several lines, its brace stands alone.
    pub fn block(
        &mut self,
        clauses: Vec<String>,
        span: Span,
        tail: &str,
        lines: impl FnOnce(&mut Layout<'a>),
    ) {
        let head = clauses.join(" ");
        if width(&head) + 2 <= self.room() {
            self.push(vec![head + " {"], 0);
        } else {
            self.statement(vec![head], clauses, 0);
            self.push(vec!["{".to_owned()], 0);
        }
        self.indent += 1;
        let before = self.done.take();
        lines(self);
        self.begin_comments(span.end);
        self.done = before;
        self.indent -= 1;
        self.push(vec![format!("}}{tail}")], 0);
    }

    /// Puts a blank line here, unless there is one.
    pub fn blank(&mut self) {
        if self.lines.last().is_some_and(|line| !line.cells.is_empty()) {
            self.lines.push(Line { indent: 0, columns: 0, cells: Vec::new(), comment: None });
        }
    }

    /// Returns how many lines there are.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// Returns how many lines from this one on are neither blank nor comments.
    pub fn statement_lines(&self, from: usize) -> usize {
        let is_comment = |line: &&Line| line.cells.first().is_none_or(|cell| cell.starts_with('#'));
        self.lines[from..].iter().filter(|line| !is_comment(line)).count()
    }

    /// Inserts a blank line before the line of this number, where there is none.
    pub fn blank_before(&mut self, line: usize) {
        let wanted = line > 0 && line < self.lines.len() && !self.lines[line - 1].cells.is_empty();
        if wanted && !self.lines[line].cells.is_empty() {
            self.lines.insert(line, Line { indent: 0, columns: 0, cells: Vec::new(), comment: None });
        }
    }

    /// Writes what remains and returns the text, its words in a language.
    pub fn finish(mut self, language: Language) -> String {
        let end = self.text.len();
        self.begin_comments(end);
        while self.lines.last().is_some_and(|line| line.cells.is_empty()) {
            self.lines.pop();
        }
        if language != Language::En {
            respell(&mut self.lines, language);
        }
        align(&mut self.lines);
        self.lines.iter().map(Line::written).collect()
    }

    fn begin_comments(&mut self, until: usize) {
        while let Some(comment) = self.comments.first().copied().filter(|comment| comment.start < until) {
            self.begin(comment, comment.end);
        }
    }

    fn blank_as_written(&mut self, start: usize) {
        let Some(done) = self.done else { return };
        let between = self.text.get(done..start).unwrap_or("");
        if between.replace("\r\n", "\n").matches(['\n', '\r']).count() > 1 {
            self.blank();
        }
    }

    fn comment_text(&self, comment: Span) -> String {
        let text = self.text[comment.start..comment.end].trim_end();
        let inner = text.trim_start_matches('#');
        let marks = &text[..text.len() - inner.len()];
        let gap = if inner.is_empty() || inner.starts_with(char::is_whitespace) { "" } else { " " };
        format!("{marks}{gap}{inner}")
    }

    fn push(&mut self, cells: Vec<String>, columns: u8) {
        self.lines.push(Line { indent: self.indent, columns, cells, comment: None });
    }
}

impl Line {
    fn written(&self) -> String {
        let blanks = if self.cells.is_empty() { 0 } else { self.indent * INDENT };
        let text = self.cells.join(" ");
        let comment = self.comment.as_deref().map(|comment| format!("  {comment}")).unwrap_or_default();
        format!("{:blanks$}{}{comment}\n", "", text.trim_end())
    }
}

/// Writes the words of the language, which the layout writes in English, in another one. Where they stand, the
/// parser says.
fn respell(lines: &mut [Line], language: Language) {
    let text: String = lines.iter().map(Line::written).collect();
    let (tree, _) = crate::parse(&text);
    let mut keywords = tree.keywords.as_slice();
    let mut start = 0;
    for line in lines {
        let next = start + line.written().len();
        let mut cell_start = start + line.indent * INDENT;
        for cell in &mut line.cells {
            let cell_end = cell_start + cell.len();
            let inside = keywords.partition_point(|keyword| keyword.span.end <= cell_end);
            let (here, later) = keywords.split_at(inside);
            *cell = respelled(cell, cell_start, here, language);
            keywords = later;
            cell_start = cell_end + 1;
        }
        start = next;
    }
}

fn respelled(cell: &str, start: usize, keywords: &[Keyword], language: Language) -> String {
    let mut text = String::with_capacity(cell.len() * 2);
    let mut done = 0;
    for Keyword { key, span } in keywords {
        let written = language.write(key);
        text.push_str(&cell[done..span.start - start]);
        text.push_str(written);
        done = span.end - start;
        if matches!(*key, "yes_no" | "count" | "date") {
            // As in English, the words behind the short kinds of answers stand in a column.
            let rest = cell[done..].trim_start_matches(' ');
            let kept = width(language.write("yes_no")).saturating_sub(width(written));
            if !rest.is_empty() {
                text.push_str(&" ".repeat(kept + 1));
            }
            done = cell.len() - rest.len();
        }
    }
    text.push_str(&cell[done..]);
    text
}

/// Returns how many columns a text takes.
pub fn width(text: &str) -> usize {
    text.chars().filter(|letter| !is_combining_mark(*letter)).count()
}

/// Pads the cells of neighbouring rows to columns, where all of them still fit.
fn align(lines: &mut [Line]) {
    for rows in lines.chunk_by_mut(|a, b| a.columns > 0 && a.columns == b.columns && a.indent == b.indent) {
        let widths = column_widths(rows);
        let room = WIDTH_MAX.saturating_sub(rows[0].indent * INDENT);
        if rows.len() > 1 && rows.iter().all(|row| aligned_width(row, &widths) <= room) {
            rows.iter_mut().for_each(|row| pad(row, &widths));
        }
    }
}

/// A cell with another one behind it decides how wide its column is.
fn column_widths(rows: &[Line]) -> Vec<usize> {
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let inner = |row: &Line, column: usize| (column + 1 < row.cells.len()).then(|| width(&row.cells[column]));
    (0..columns).map(|column| rows.iter().filter_map(|row| inner(row, column)).max().unwrap_or(0)).collect()
}

fn aligned_width(row: &Line, widths: &[usize]) -> usize {
    let last = row.cells.len().saturating_sub(1);
    let before: usize = widths[..last].iter().map(|width| width + 1).sum();
    before + row.cells.last().map_or(0, |cell| width(cell))
}

fn pad(row: &mut Line, widths: &[usize]) {
    let last = row.cells.len().saturating_sub(1);
    for (cell, column) in row.cells[..last].iter_mut().zip(widths) {
        cell.push_str(&" ".repeat(column - width(cell)));
    }
}
