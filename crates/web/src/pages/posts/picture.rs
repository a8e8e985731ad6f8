//! The moves of a plan as a picture: posts in a row, an arrow for whoever goes from one to the next.

use askama::Template;

/// Posts in a row before the picture goes on below.
const ACROSS: usize = 5;

const BOX_WIDTH: usize = 130;
const STEP: usize = 200;
const ROW_HEIGHT: usize = 74;

/// One move: who, from where, to where, as they are written.
pub struct Arrow {
    /// Who goes.
    pub holder: String,
    /// The post left.
    pub from: Option<String>,
    /// The post taken.
    pub to: Option<String>,
}

/// The picture.
#[derive(Template)]
#[template(path = "pages/posts/picture.svg", escape = "html")]
pub struct Picture<'a> {
    title: &'a str,
    height: usize,
    boxes: Vec<Square>,
    arrows: Vec<Line>,
}

struct Square {
    x: usize,
    y: usize,
    text: String,
    is_dashed: bool,
}

struct Line {
    x: usize,
    y: usize,
    end: usize,
    text: String,
}

impl<'a> Picture<'a> {
    /// Draws chains of moves, each in the order in which people make room for each other.
    pub fn of(title: &'a str, chains: Vec<Vec<Arrow>>) -> Picture<'a> {
        let mut picture = Picture { title, height: 0, boxes: Vec::new(), arrows: Vec::new() };
        for chain in chains {
            picture.draw(in_order(chain));
        }
        picture
    }

    fn draw(&mut self, chain: Vec<Arrow>) {
        let first = chain.first().and_then(|arrow| arrow.from.clone());
        let mut at = 0;
        for arrow in chain {
            if at == 0 {
                self.put(0, arrow.from.as_ref(), false);
            }
            let (x, y) = (at * STEP + BOX_WIDTH, self.height + ROW_HEIGHT / 2);
            self.arrows.push(Line { x, y, end: x + STEP - BOX_WIDTH - 6, text: arrow.holder });
            at += 1;
            let comes_back = arrow.to.is_some() && arrow.to == first;
            self.put(at, arrow.to.as_ref(), comes_back);
            if at == ACROSS - 1 && !comes_back {
                // What comes next begins below with the post it leaves.
                self.height += ROW_HEIGHT;
                at = 0;
            }
        }
        if at > 0 {
            self.height += ROW_HEIGHT;
        }
    }

    fn put(&mut self, at: usize, post: Option<&String>, is_dashed: bool) {
        let text = post.cloned().unwrap_or_else(|| "–".to_owned());
        self.boxes.push(Square { x: at * STEP, y: self.height + 18, text, is_dashed });
    }
}

/// Returns the moves of a chain so that each begins where the one before ended.
fn in_order(mut chain: Vec<Arrow>) -> Vec<Arrow> {
    let begins = |arrow: &Arrow| !chain.iter().any(|other| other.to.is_some() && other.to == arrow.from);
    let mut next = chain.iter().position(begins).or_else(|| (!chain.is_empty()).then_some(0));
    let mut ordered = Vec::with_capacity(chain.len());
    while let Some(at) = next {
        let arrow = chain.remove(at);
        next = chain.iter().position(|other| other.from.is_some() && other.from == arrow.to);
        ordered.push(arrow);
    }
    ordered.extend(chain);
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrow(holder: &str, from: &str, to: &str) -> Arrow {
        let post = |code: &str| (!code.is_empty()).then(|| code.to_owned());
        Arrow { holder: holder.to_owned(), from: post(from), to: post(to) }
    }

    #[test]
    fn people_follow_those_who_make_room_for_them() {
        let chain = vec![arrow("c", "Z", ""), arrow("b", "Y", "Z"), arrow("a", "", "Y")];
        let order: Vec<String> = in_order(chain).into_iter().map(|arrow| arrow.holder).collect();
        assert_eq!(order, ["a", "b", "c"]);
    }

    #[test]
    fn a_cycle_ends_where_it_began_and_text_is_only_text() {
        let swap = vec![arrow("<a>", "X", "Y"), arrow("b", "Y", "X")];
        let long: Vec<Arrow> =
            (0..7).map(|at| arrow("d", &format!("P{at}"), &format!("P{}", at + 1))).collect();
        let picture = Picture::of("moves", vec![swap, long]);
        let dashed: Vec<&str> =
            picture.boxes.iter().filter(|one| one.is_dashed).map(|one| one.text.as_str()).collect();
        assert_eq!((dashed, picture.height), (vec!["X"], 3 * ROW_HEIGHT));
        assert_eq!(picture.arrows.len(), 9);
        assert!(picture.boxes.iter().all(|one| one.x <= (ACROSS - 1) * STEP));
        let svg = picture.render().unwrap();
        assert!(svg.contains("&#60;a&#62;") && !svg.contains("<a>"), "{svg}");
    }
}
