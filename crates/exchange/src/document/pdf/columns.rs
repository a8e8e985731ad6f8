//! Two columns side by side: found where a gap runs down the page, and read one after the other.
//!
//! A page that does not plainly show two columns is left as it is drawn: a table with two columns has short cells, two columns of
//! text have lines that fill them.

use super::drawn::Piece;

/// Lines of one page or of several, that are put together into paragraphs by the width they have in common.
#[derive(Debug)]
pub struct Block {
    /// Whether they stood in columns.
    is_column: bool,
    /// The lines, each with its end.
    pub text: String,
}

/// The least lines of a column, and the part of its width that a full line has, in tenths.
const LINES_MIN: usize = 4;
const FULL_TENTHS: i64 = 6;

/// Where on the width of the text the gap between two columns may lie, in tenths.
const GAP_FROM: i64 = 3;
const GAP_TO: i64 = 7;

/// Returns the text of the pages in the order of reading.
pub fn blocks(pages: &[Vec<Piece>]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for page in pages {
        match Columns::of(page) {
            Some(columns) => columns.read(page, &mut blocks),
            None => page.iter().for_each(|piece| {
                let block = block_of(&mut blocks, false);
                block.text.push_str(piece.before);
                block.text.push_str(&piece.text);
            }),
        }
    }
    blocks
}

/// Returns the last block, or a new one where that is of the other sort.
fn block_of(blocks: &mut Vec<Block>, is_column: bool) -> &mut Block {
    if blocks.last().is_none_or(|last| last.is_column != is_column) {
        blocks.push(Block { is_column, text: String::new() });
    }
    blocks.last_mut().expect("one was pushed where there was none")
}

/// The gap between two columns.
struct Columns {
    gap: i64,
    is_right_first: bool,
}

/// The column in which a piece stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Left,
    Right,
    Across,
}

impl Columns {
    /// Returns the columns of a page that plainly has two.
    fn of(page: &[Piece]) -> Option<Columns> {
        let pieces: Vec<&Piece> = page.iter().filter(|piece| !piece.text.trim().is_empty()).collect();
        let left = pieces.iter().map(|piece| piece.start).min()?;
        let right = pieces.iter().map(|piece| piece.end).max()?;
        let gap = widest_gap(&pieces, left, right)?;
        let arabic = |piece: &&&Piece| piece.text.chars().any(super::is_arabic);
        let columns =
            Columns { gap, is_right_first: 2 * pieces.iter().filter(arabic).count() > pieces.len() };
        let of = |place| pieces.iter().copied().filter(|piece| columns.place(piece) == place).collect();
        let (left, right): (Vec<&Piece>, Vec<&Piece>) = (of(Place::Left), of(Place::Right));
        (is_filled(&left) && is_filled(&right) && stand_beside(&left, &right)).then_some(columns)
    }

    fn place(&self, piece: &Piece) -> Place {
        match piece {
            piece if piece.end <= self.gap => Place::Left,
            piece if piece.start >= self.gap => Place::Right,
            _ => Place::Across,
        }
    }

    /// Reads a page from top to bottom: between lines across the page, one column and then the other.
    fn read(&self, page: &[Piece], blocks: &mut Vec<Block>) {
        let mut lines: Vec<&Piece> = page.iter().collect();
        lines.sort_by_key(|piece| piece.down);
        let (mut first, mut second) = (Vec::new(), Vec::new());
        for piece in lines {
            match (self.place(piece), self.is_right_first) {
                (Place::Left, false) | (Place::Right, true) => first.push(piece),
                (Place::Left, true) | (Place::Right, false) => second.push(piece),
                (Place::Across, _) => {
                    write_columns(blocks, &mut first, &mut second);
                    write(blocks, false, &[piece]);
                }
            }
        }
        write_columns(blocks, &mut first, &mut second);
    }
}

fn write_columns<'p>(blocks: &mut Vec<Block>, first: &mut Vec<&'p Piece>, second: &mut Vec<&'p Piece>) {
    for column in [first, second] {
        write(blocks, true, column);
        column.clear();
    }
}

/// Writes pieces that stand below one another as lines; those on one line are parted by a blank.
fn write(blocks: &mut Vec<Block>, is_column: bool, pieces: &[&Piece]) {
    let mut last: Option<&Piece> = None;
    for piece in pieces {
        let block = block_of(blocks, is_column);
        let moved = last.map(|last| piece.down - last.down);
        block.text.push_str(match moved {
            _ if block.text.is_empty() => "",
            Some(moved) if 2 * moved <= piece.size => " ",
            // Lines of a text stand less than two of their sizes apart.
            Some(moved) if moved > 2 * piece.size => "\n\n",
            _ => "\n",
        });
        block.text.push_str(&piece.text);
        last = Some(piece);
    }
}

/// Returns the middle of the gap in the middle part of the text that fewest pieces cross, and of these the widest.
fn widest_gap(pieces: &[&Piece], left: i64, right: i64) -> Option<i64> {
    let size = pieces.iter().map(|piece| piece.size).max()?;
    let (from, to) = (left + (right - left) * GAP_FROM / 10, left + (right - left) * GAP_TO / 10);
    // Where the number of pieces that stand over a place changes, and by how much.
    let mut changes: Vec<(i64, i64)> =
        pieces.iter().flat_map(|piece| [(piece.start, 1), (piece.end, -1)]).collect();
    changes.sort_unstable();
    let (mut crossing, mut found): (i64, Option<(i64, i64, i64)>) = (0, None);
    for pair in changes.windows(2) {
        crossing += pair[0].1;
        let (start, end) = (pair[0].0.max(from), pair[1].0.min(to));
        let gap = (crossing, start - end, (start + end) / 2);
        let is_wide = pair[1].0 - pair[0].0 >= size.min(GAP_MIN) && end > start;
        if is_wide && found.is_none_or(|found| gap < found) {
            found = Some(gap);
        }
    }
    found.map(|(_, _, middle)| middle)
}

/// The gap that is enough between columns however large the letters of a heading, in hundredths of a point.
const GAP_MIN: i64 = 800;

/// Returns whether a column has enough lines, of which at least half fill it.
fn is_filled(column: &[&Piece]) -> bool {
    let width = |piece: &Piece| piece.end - piece.start;
    let start = column.iter().map(|piece| piece.start).min().unwrap_or(0);
    let end = column.iter().map(|piece| piece.end).max().unwrap_or(0);
    let full = column.iter().filter(|piece| 10 * width(piece) >= FULL_TENTHS * (end - start)).count();
    full >= LINES_MIN && 2 * full >= column.len()
}

/// Returns whether two columns stand side by side for at least half of the shorter one.
fn stand_beside(left: &[&Piece], right: &[&Piece]) -> bool {
    let extent = |column: &[&Piece]| {
        let downs = || column.iter().map(|piece| piece.down);
        (downs().min().unwrap_or(0), downs().max().unwrap_or(0))
    };
    let ((top_left, bottom_left), (top_right, bottom_right)) = (extent(left), extent(right));
    let shared = bottom_left.min(bottom_right) - top_left.max(top_right);
    2 * shared >= (bottom_left - top_left).min(bottom_right - top_right)
}
