//! Places in a text, as editors count them: lines from 0, and in each line units of UTF-16.

use lsp_types::{Position, Range};
use rules::program::Span;

/// Where the lines of a text begin.
pub struct Lines(Vec<usize>);

impl Lines {
    /// Returns the lines of a text; `\n`, `\r\n` and `\r` end one.
    pub fn of(text: &str) -> Lines {
        let bytes = text.as_bytes();
        let ends = (0..bytes.len()).filter(|at| match bytes[*at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        Lines(std::iter::once(0).chain(ends.map(|end| end + 1)).collect())
    }

    /// Returns where a byte of the text stands.
    pub fn position(&self, text: &str, byte: usize) -> Position {
        let byte = text.floor_char_boundary(byte);
        let line = self.0.partition_point(|start| *start <= byte) - 1;
        let units: usize = text[self.0[line]..byte].chars().map(char::len_utf16).sum();
        Position { line: number(line), character: number(units) }
    }

    /// Returns the byte at a place; at the end of its line where the line is shorter.
    pub fn byte(&self, text: &str, position: Position) -> usize {
        let line = usize::try_from(position.line).unwrap_or(usize::MAX);
        let Some(start) = self.0.get(line).copied() else { return text.len() };
        let mut units = 0;
        let rest = text[start..].char_indices();
        let mut before = rest.take_while(|(_, letter)| !matches!(letter, '\n' | '\r'));
        let at = before.find(|(_, letter)| {
            let here = units >= position.character as usize;
            units += letter.len_utf16();
            here
        });
        let end = || text[start..].find(['\n', '\r']).map_or(text.len(), |end| start + end);
        at.map_or_else(end, |(at, _)| start + at)
    }

    /// Returns where a piece of the text stands.
    pub fn range(&self, text: &str, span: Span) -> Range {
        Range { start: self.position(text, span.start), end: self.position(text, span.end) }
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_as_editors_do() {
        let text = "plan x\r\nحصيلة = 1\n𝔞b đạt\rend";
        let lines = Lines::of(text);
        let cases =
            [("plan", 0, 0), ("حصيلة", 1, 0), ("= 1", 1, 6), ("b đạt", 2, 2), ("ạt", 2, 5), ("end", 3, 0)];
        for (found, line, character) in cases {
            let (byte, place) = (text.find(found).unwrap(), Position { line, character });
            assert_eq!((lines.position(text, byte), lines.byte(text, place)), (place, byte), "{found}");
        }
        let beyond = |line, character| lines.byte(text, Position { line, character });
        assert_eq!((beyond(0, 99), beyond(9, 0)), (6, text.len()));
    }
}
