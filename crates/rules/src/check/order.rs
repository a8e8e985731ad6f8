//! In which order indicators and standards can be checked and computed, and what refers to itself.

use crate::program::derived::Direction;
use crate::syntax::tree::{EditionCount, Expr, ExprKind};
use base::limits;
use num_traits::ToPrimitive;

/// An order in which everything stands after what it refers to.
#[derive(Debug, Default, PartialEq)]
pub struct Order {
    /// Everything that does not lead to itself.
    pub sorted: Vec<usize>,
    /// Circles: each refers to the next, the last to the first.
    pub circles: Vec<Vec<usize>>,
    /// What leads into a circle, or stands in one.
    pub rest: Vec<usize>,
}

/// Returns the order of `references.len()` things, the thing at each index referring to those listed there.
pub fn order(references: &[Vec<usize>]) -> Order {
    let mut users = vec![Vec::new(); references.len()];
    let mut open: Vec<usize> = references.iter().map(Vec::len).collect();
    for (user, used) in
        references.iter().enumerate().flat_map(|(user, all)| all.iter().map(move |used| (user, *used)))
    {
        users[used].push(user);
    }
    let mut sorted: Vec<usize> = (0..references.len()).filter(|ix| open[*ix] == 0).collect();
    let mut next = 0;
    while let Some(done) = sorted.get(next).copied() {
        next += 1;
        for user in &users[done] {
            open[*user] -= 1;
            if open[*user] == 0 {
                sorted.push(*user);
            }
        }
    }
    let rest: Vec<usize> = (0..references.len()).filter(|ix| open[*ix] > 0).collect();
    Order { circles: circles(references, &open, &rest), sorted, rest }
}

/// From each thing that is left, follows the first reference that is left until it comes back.
fn circles(references: &[Vec<usize>], open: &[usize], rest: &[usize]) -> Vec<Vec<usize>> {
    let mut walk = vec![usize::MAX; references.len()];
    let mut circles = Vec::new();
    for start in rest {
        let (mut path, mut here) = (Vec::new(), *start);
        while walk[here] == usize::MAX {
            walk[here] = *start;
            path.push(here);
            let Some(next) = references[here].iter().copied().find(|next| open[*next] > 0) else { break };
            here = next;
        }
        if walk[here] == *start
            && let Some(first) = path.iter().position(|step| *step == here)
        {
            circles.push(path.split_off(first));
        }
    }
    circles
}

/// How much there is to compute: how deep it nests and how many steps it takes when everything is written out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Extent {
    pub depth: usize,
    pub steps: usize,
}

impl Extent {
    /// Returns the extent of both, side by side.
    pub fn beside(self, other: Extent) -> Extent {
        Extent { depth: self.depth.max(other.depth), steps: self.steps.saturating_add(other.steps) }
    }

    /// Returns the extent of so many of it.
    pub fn times(self, count: usize) -> Extent {
        Extent { steps: self.steps.saturating_mul(count), ..self }
    }

    /// Returns the extent with one more step around it.
    pub fn within(self) -> Extent {
        Extent { depth: self.depth.saturating_add(1), steps: self.steps.saturating_add(1) }
    }
}

/// Returns the extent of an expression; `named` gives that of a name, or of the one in a call.
pub fn extent(expr: &Expr, named: &impl Fn(&Expr) -> Extent) -> Extent {
    let all =
        |parts: &[Expr]| parts.iter().map(|part| extent(part, named)).fold(Extent::default(), Extent::beside);
    match &expr.kind {
        ExprKind::Missing | ExprKind::Figure(_) | ExprKind::Date(_) | ExprKind::OfYear(..) => {
            Extent::default()
        }
        ExprKind::Editions(held, count) => extent(held, named).times(editions_asked(count)),
        ExprKind::Name(_) => named(expr),
        ExprKind::Call(name, _) if !is_of_numbers(&name.text) => named(expr),
        // Now, and then.
        ExprKind::Call(name, parts) if is_change(&name.text) => all(parts).times(2),
        ExprKind::Call(_, parts)
        | ExprKind::And(parts)
        | ExprKind::Or(parts)
        | ExprKind::Group(_, parts)
        | ExprKind::Gathered(_, parts) => all(parts),
        ExprKind::Paren(inner)
        | ExprKind::Negative(inner)
        | ExprKind::Shifted(_, _, inner)
        | ExprKind::InEach(inner, _)
        | ExprKind::Not(inner)
        | ExprKind::Never(inner) => extent(inner, named),
        ExprKind::Arithmetic(left, _, right) | ExprKind::DaysFrom(left, right) => {
            extent(left, named).beside(extent(right, named))
        }
        ExprKind::Compare(first, rest) => {
            rest.iter().fold(extent(first, named), |sum, (_, other)| sum.beside(extent(other, named)))
        }
    }
    .within()
}

/// Returns how many editions are looked at; a count that is none is refused elsewhere.
fn editions_asked(count: &EditionCount) -> usize {
    let (EditionCount::Consecutive(last) | EditionCount::OfLast(_, last)) = count;
    last.number.to_usize().unwrap_or(1).clamp(1, limits::EDITIONS_MAX)
}

/// Returns whether the function is one of formulas, as `change` is, and not of a thing that has a name.
fn is_of_numbers(function: &str) -> bool {
    is_change(function) || Direction::ALL.iter().any(|direction| direction.word() == function)
}

fn is_change(function: &str) -> bool {
    matches!(function, "change" | "points")
}

/// Calls `found` with every name in a formula and every call of a condition, in the order of the text.
pub fn references<'a>(expr: &'a Expr, found: &mut impl FnMut(&'a Expr)) {
    match &expr.kind {
        ExprKind::Missing | ExprKind::Figure(_) | ExprKind::Date(_) | ExprKind::OfYear(..) => {}
        ExprKind::Name(_) => found(expr),
        ExprKind::Call(name, parts) => {
            found(expr);
            if is_of_numbers(&name.text) {
                parts.iter().for_each(|part| references(part, found));
            }
        }
        ExprKind::And(parts)
        | ExprKind::Or(parts)
        | ExprKind::Group(_, parts)
        | ExprKind::Gathered(_, parts) => {
            parts.iter().for_each(|part| references(part, found));
        }
        ExprKind::Paren(inner)
        | ExprKind::Negative(inner)
        | ExprKind::Shifted(_, _, inner)
        | ExprKind::InEach(inner, _)
        | ExprKind::Not(inner)
        | ExprKind::Never(inner)
        | ExprKind::Editions(inner, _) => {
            references(inner, found);
        }
        ExprKind::Arithmetic(left, _, right) | ExprKind::DaysFrom(left, right) => {
            references(left, found);
            references(right, found);
        }
        ExprKind::Compare(first, rest) => {
            references(first, found);
            rest.iter().for_each(|(_, other)| references(other, found));
        }
    }
}

/// Returns the name a call such as `met(safe)` is about.
pub fn called<'a>(expr: &'a Expr, function: &str) -> Option<&'a str> {
    match &expr.kind {
        ExprKind::Call(name, arguments) if name.text == function => match arguments.as_slice() {
            [Expr { kind: ExprKind::Name(name), .. }] => Some(&name.text),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the score that a call such as `grade(movement)`, `assessed(movement)` or `rank(movement)` is about.
pub fn called_score(expr: &Expr) -> Option<&str> {
    ["grade", "assessed", "rank/place"].into_iter().find_map(|function| called(expr, function))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_referred_to_stands_first_and_circles_are_found() {
        assert_eq!(order(&[vec![1], vec![2], vec![]]).sorted, [2, 1, 0]);
        let circular = order(&[vec![1], vec![2], vec![1], vec![3], vec![0]]);
        assert_eq!(circular.circles, [vec![1, 2], vec![3]]);
        assert_eq!(circular.rest, [0, 1, 2, 3, 4]);
        assert_eq!(circular.sorted, [] as [usize; 0]);
    }
}
