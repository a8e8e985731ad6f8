//! A board: everything a plan's program says for one question, with the codes of the units.

use crate::answer::Text;
use crate::needs::LacksByCondition;
use base::UnitId;
use cube::vector::{Answers, Evaluation, Measures, Question};
use cube::world::World;
use cube::{Bitmap, Hierarchy};
use register::Register;
use rules::Program;
use rules::program::{Condition, Population, Quantity};
use rules::value::Measured;
use std::sync::Arc;

/// One program, one question, all units of the map.
pub(crate) struct Board<'a> {
    pub evaluation: Evaluation<'a>,
    pub world: &'a World<'a>,
    pub order: Arc<Hierarchy>,
    /// The units the plan is for.
    pub scope: Arc<Bitmap>,
    pub register: &'a Register,
    pub lacks: LacksByCondition,
}

/// The units of a population.
pub(crate) struct Members {
    pub all: Bitmap,
    /// Those of them of which an exception may yet hold.
    pub loose: Bitmap,
}

impl<'a> Board<'a> {
    pub fn new(world: &'a World<'a>, register: &'a Register, question: Question) -> Board<'a> {
        Board::of(Evaluation::new(world, question), world, register)
    }

    /// Returns the board of an evaluation.
    pub fn of(evaluation: Evaluation<'a>, world: &'a World<'a>, register: &'a Register) -> Board<'a> {
        let (order, scope) = (Arc::clone(evaluation.map()), evaluation.in_scope());
        Board { evaluation, world, order, scope, register, lacks: LacksByCondition::default() }
    }

    pub fn program(&self) -> &'a Program {
        self.evaluation.program()
    }

    /// Returns whether the plan is for the unit and not for the one above.
    pub fn is_top(&self, position: u32) -> bool {
        self.scope.get(position) && self.order.parent(position).is_none_or(|above| !self.scope.get(above))
    }

    pub fn members(&self, population: &Population) -> Members {
        let all = self.evaluation.population(population).as_ref().clone();
        let loose = match &population.except {
            Some(except) => all.and(&self.evaluation.condition(except).undecided()),
            None => Bitmap::new(all.len()),
        };
        Members { all, loose }
    }

    pub fn answers(&self, condition: &Condition) -> Arc<Answers> {
        self.evaluation.condition(condition)
    }

    pub fn measures(&self, quantity: &Quantity) -> Arc<Measures> {
        self.evaluation.quantity(quantity)
    }

    pub fn measured(&self, quantity: &Quantity, position: u32) -> Measured {
        self.measures(quantity).at(position)
    }

    pub fn code(&self, position: u32) -> Text {
        self.code_of(self.order.unit(position))
    }

    pub fn code_of(&self, unit: UnitId) -> Text {
        self.register.units().unit(unit).code.as_str().into()
    }
}
