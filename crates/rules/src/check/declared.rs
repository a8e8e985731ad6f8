//! What is declared, under which name, and where: the first thing to know before anything is looked up.

use super::twice;
use crate::program::{FormIx, IndicatorIx, ItemIx, ParameterIx, ScoreIx, Span, StandardIx, TitleIx};
use crate::remark::Remark;
use crate::syntax::tree::{
    Declaration, Form, Grades, Indicator, Item, Name, Parameter, Placement, Plan, Quota, Score, Standard,
    Target, Title, Tree, Words,
};
use std::collections::BTreeMap;

/// Declarations of each kind in the order of the text, and the tables of their names.
#[derive(Default)]
pub struct Declared<'a> {
    pub plans: Vec<&'a Plan>,
    pub levels: Vec<&'a Words>,
    pub kinds: Vec<&'a Words>,
    pub forms: Vec<&'a Form>,
    pub items: Vec<(FormIx, &'a Item)>,
    pub parameters: Vec<&'a Parameter>,
    pub indicators: Vec<&'a Indicator>,
    pub standards: Vec<&'a Standard>,
    pub scores: Vec<&'a Score>,
    pub grades: Vec<&'a Grades>,
    pub quotas: Vec<&'a Quota>,
    pub targets: Vec<&'a Target>,
    pub titles: Vec<&'a Title>,
    pub placements: Vec<&'a Placement>,
    /// Items, indicators and parameters share one table: a bare name in a formula is one of them.
    pub values: BTreeMap<&'a str, Value>,
    pub standard_names: BTreeMap<&'a str, StandardIx>,
    pub score_names: BTreeMap<&'a str, ScoreIx>,
    pub title_names: BTreeMap<&'a str, TitleIx>,
}

/// What a bare name in a formula stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    Item(ItemIx),
    Indicator(IndicatorIx),
    Parameter(ParameterIx),
}

impl<'a> Declared<'a> {
    pub fn new(tree: &'a Tree, remarks: &mut Vec<Remark>) -> Declared<'a> {
        let mut declared = Declared::default();
        tree.declarations.iter().for_each(|declaration| declared.sort_in(declaration));
        declared.name_values(remarks);
        let heads =
            |heads: Vec<&'a Name>, remarks: &mut Vec<Remark>| table(heads, "plan.duplicate-name", remarks);
        let names = heads(declared.standards.iter().map(|standard| &standard.head.name).collect(), remarks);
        declared.standard_names = indexed(names, StandardIx);
        let names = heads(declared.scores.iter().map(|score| &score.head.name).collect(), remarks);
        declared.score_names = indexed(names, ScoreIx);
        let names = heads(declared.titles.iter().map(|title| &title.head.name).collect(), remarks);
        declared.title_names = indexed(names, TitleIx);
        heads(declared.forms.iter().map(|form| &form.head.name).collect(), remarks);
        heads(declared.targets.iter().map(|target| &target.head.name).collect(), remarks);
        heads(declared.grades.iter().map(|grades| &grades.score).collect(), remarks);
        declared
    }

    fn sort_in(&mut self, declaration: &'a Declaration) {
        match declaration {
            Declaration::Plan(plan) => self.plans.push(plan),
            Declaration::Levels(words) => self.levels.push(words),
            Declaration::Kinds(words) => self.kinds.push(words),
            Declaration::Form(form) => {
                let ix = FormIx(self.forms.len());
                self.forms.push(form);
                self.items.extend(form.items.iter().map(|item| (ix, item)));
            }
            Declaration::Parameter(parameter) => self.parameters.push(parameter),
            Declaration::Indicator(indicator) => self.indicators.push(indicator),
            Declaration::Standard(standard) => self.standards.push(standard),
            Declaration::Score(score) => self.scores.push(score),
            Declaration::Grades(grades) => self.grades.push(grades),
            Declaration::Quota(quota) => self.quotas.push(quota),
            Declaration::Target(target) => self.targets.push(target),
            Declaration::Title(title) => self.titles.push(title),
            Declaration::Placement(placement) => self.placements.push(placement),
        }
    }

    fn name_values(&mut self, remarks: &mut Vec<Remark>) {
        let items = self.items.iter().map(|(_, item)| &item.head.name);
        let indicators = self.indicators.iter().map(|indicator| &indicator.head.name);
        let parameters = self.parameters.iter().map(|parameter| &parameter.head.name);
        let names: Vec<&Name> = items.chain(indicators).chain(parameters).collect();
        let (item_count, indicator_count) = (self.items.len(), self.indicators.len());
        let value = |index: usize| match index.checked_sub(item_count) {
            None => Value::Item(ItemIx(index)),
            Some(index) if index < indicator_count => Value::Indicator(IndicatorIx(index)),
            Some(index) => Value::Parameter(ParameterIx(index - indicator_count)),
        };
        self.values = indexed(table(names, "plan.duplicate-name", remarks), value);
    }
}

/// Returns the index of each name's first place; a second one is remarked upon.
fn table<'a>(
    names: Vec<&'a Name>,
    code: &'static str,
    remarks: &mut Vec<Remark>,
) -> BTreeMap<&'a str, usize> {
    let mut table: BTreeMap<&str, (usize, Span)> = BTreeMap::new();
    for (index, name) in names.into_iter().enumerate().filter(|(_, name)| !name.text.is_empty()) {
        match table.get(name.text.as_str()) {
            Some((_, first)) => remarks.push(twice(code, &name.text, name.span, *first)),
            None => drop(table.insert(&name.text, (index, name.span))),
        }
    }
    table.into_iter().map(|(name, (index, _))| (name, index)).collect()
}

fn indexed<T>(names: BTreeMap<&str, usize>, ix: impl Fn(usize) -> T) -> BTreeMap<&str, T> {
    names.into_iter().map(|(name, index)| (name, ix(index))).collect()
}
