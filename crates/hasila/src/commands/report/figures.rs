//! What tables of figures and corrections have in common: names looked up in the register, refusals brought back to
//! their rows.

use crate::hint::nearest;
use crate::trouble::Trouble;
use crate::units;
use base::{FormId, ItemId, Message, UnitId};
use exchange::figures::Reported;
use exchange::{Asked, Names, Problem, Shape};
use register::{Refusal, Register, Text};
use rules::program::ItemKind;

/// What the words of a table mean in a register.
pub struct Known<'a>(pub &'a Register);

impl Names for Known<'_> {
    fn unit(&self, code: &str) -> Result<UnitId, Message> {
        units::known(self.0, code)
    }

    fn item(&self, name: &str) -> Result<Asked, Message> {
        let plans = self.0.plans();
        let item = plans.item_id(name).ok_or_else(|| unknown_item(self.0, name))?;
        let meaning = plans.item(item);
        Ok(Asked { item, form: meaning.form, shape: shape(&meaning.kind) })
    }

    fn form(&self, name: &str) -> Result<FormId, Message> {
        form(self.0, name)
    }
}

/// Returns the form of this name, or says which names come near.
pub fn form(register: &Register, name: &str) -> Result<FormId, Message> {
    let plans = register.plans();
    plans.form_id(name).ok_or_else(|| {
        let near = nearest(name, plans.forms().map(|(_, form)| form.name.as_str()));
        let known = plans.forms().map(|(_, form)| form.name.to_string()).collect::<Vec<_>>();
        let names = if near.is_empty() { known } else { near };
        match names.is_empty() {
            true => Message::new("cli.no-plans"),
            false => Message::new("cli.unknown-form").with("form", name).with("known", names),
        }
    })
}

fn unknown_item(register: &Register, name: &str) -> Message {
    let plans = register.plans();
    if plans.items().next().is_none() {
        return Message::new("cli.no-plans");
    }
    let near = nearest(name, plans.items().map(|(_, item)| item.name.as_str()));
    if near.is_empty() {
        Message::new("cli.unknown-item").with("item", name)
    } else {
        Message::new("cli.unknown-item-near").with("item", name).with("near", near)
    }
}

fn shape(kind: &ItemKind) -> Shape {
    match kind {
        ItemKind::YesNo => Shape::YesNo,
        ItemKind::Count => Shape::Whole,
        ItemKind::Date => Shape::Day,
        ItemKind::Amount { scale, .. } => Shape::Scaled(*scale),
    }
}

/// The items of a register by name, so that figures come into the order acts have them without a search.
pub struct Order {
    ranks: Vec<u32>,
    names: Vec<Text>,
}

impl Order {
    /// Returns the order of the register's items.
    pub fn new(register: &Register) -> Order {
        let names: Vec<Text> = register.plans().items().map(|(_, item)| item.name.clone()).collect();
        let mut by_name: Vec<usize> = (0..names.len()).collect();
        by_name.sort_by(|a, b| names[*a].cmp(&names[*b]));
        let mut ranks = vec![0; names.len()];
        for (rank, item) in (0..).zip(by_name) {
            ranks[item] = rank;
        }
        Order { ranks, names }
    }

    /// Returns the figures by name, in order of the names.
    pub fn figures<V>(&self, figures: impl Iterator<Item = (ItemId, V)>) -> register::report::Figures<V> {
        let mut figures: Vec<(ItemId, V)> = figures.collect();
        figures.sort_unstable_by_key(|(item, _)| self.ranks[item.index()]);
        let named = figures.into_iter().map(|(item, value)| (self.names[item.index()].clone(), value));
        register::report::Figures::new(named.collect()).expect("a table gives a figure once")
    }

    fn name(&self, item: ItemId) -> &Text {
        &self.names[item.index()]
    }

    /// Returns the problem that a refusal of a report is, in the row that led to it.
    pub fn problem(&self, report: &Reported, refusal: Refusal) -> Problem {
        let of_item = |item: &Text| report.figures.iter().find(|figure| self.name(figure.item) == item);
        let figure = refusal.item.as_ref().and_then(of_item);
        Problem {
            row: Some(figure.map_or(report.row, exchange::figures::Placed::row)),
            column: refusal.column.map(str::to_owned),
            message: refusal.message,
        }
    }
}

/// Returns the trouble of a table whose problems were collected.
pub fn trouble(file: &str, problems: exchange::Problems) -> Result<(), Trouble> {
    problems.or(()).map_err(|problems| Trouble::in_table(file, &problems))
}
