//! All plans by version, and what their names mean: an item or form of one name is the same in every plan, so that
//! a year can be compared with the year before.

use crate::asked::Asked;
use crate::text::Text;
use base::{Cycle, Date, FormId, ItemId, Period, Seq, YearStart};
use rules::Program;
use rules::force::Generation;
use rules::program::{FormIx, ItemIx, ItemKind, Role};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A plan as it was applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    /// The plan's name; a plan of the same name supersedes this one.
    pub name: Text,
    /// The first day on which it is in force.
    pub from: Date,
    /// The entry that applied it.
    pub entry: Seq,
    /// Its text.
    pub text: Text,
    /// The SHA-256 of its text, in hexadecimal digits.
    pub digest: String,
    /// What the text says.
    pub program: Arc<Program>,
    /// The program's items in the register, by index.
    pub item_ids: Vec<ItemId>,
    /// The program's forms in the register, by index.
    pub form_ids: Vec<FormId>,
    // Invariant: in the order of days, the last one like this version; none where the same rules are always in force.
    generations: Vec<(Date, Version)>,
}

impl Version {
    /// Returns the id of an item of the program.
    pub fn item_id(&self, item: ItemIx) -> ItemId {
        self.item_ids[item.0]
    }

    /// Returns the id of a form of the program.
    pub fn form_id(&self, form: FormIx) -> FormId {
        self.form_ids[form.0]
    }

    /// Returns the version with the rules in force on the day.
    pub fn on(&self, day: Date) -> &Version {
        let begun = self.generations.iter().rfind(|(from, _)| *from <= day);
        begun.or(self.generations.first()).map_or(self, |(_, version)| version)
    }

    /// Returns the programs of all stretches of time.
    pub fn programs(&self) -> impl Iterator<Item = &Program> {
        let generations = self.generations.iter().map(|(_, version)| &*version.program);
        std::iter::once(&*self.program).chain(generations)
    }

    /// Returns whether the plan is for the period at all, whenever it was applied.
    fn is_for(&self, period: Period) -> bool {
        self.program.plan.year.is_none_or(|year| year.contains(self.counted(period)))
    }

    /// Returns the period as the plan counts it: its years may begin on a day of their own.
    pub fn counted(&self, period: Period) -> Period {
        period.beginning(self.program.plan.year.map_or(YearStart::CALENDAR, Period::start))
    }
}

/// What an item's name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemMeaning {
    /// The name.
    pub name: Text,
    /// The form that asks it.
    pub form: FormId,
    /// What an answer is.
    pub kind: ItemKind,
    /// How answers of several periods become one.
    pub role: Role,
}

/// What a form's name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormMeaning {
    /// The name.
    pub name: Text,
    /// How often it is reported.
    pub every: Cycle,
}

/// All plans.
#[derive(Clone, Debug, Default)]
pub struct Plans {
    // Invariant: the versions of one name in the order of their days, then of their entries.
    versions: BTreeMap<Text, Vec<Arc<Version>>>,
    // By id.
    items: Vec<ItemMeaning>,
    forms: Vec<FormMeaning>,
    // Never iterated.
    item_ids: FxHashMap<Text, ItemId>,
    form_ids: FxHashMap<Text, FormId>,
}

impl Plans {
    /// Returns the names of all plans, in order.
    pub fn names(&self) -> impl Iterator<Item = &Text> {
        self.versions.keys()
    }

    /// Returns the versions of a plan, the oldest first.
    pub fn versions(&self, name: &str) -> &[Arc<Version>] {
        self.versions.get(name).map_or(&[], Vec::as_slice)
    }

    /// Returns every version of every plan, by name.
    pub fn all_versions(&self) -> impl Iterator<Item = &Arc<Version>> {
        self.versions.values().flatten()
    }

    /// Returns the plans that answer for a period, by name, each in the version that does so.
    pub fn answering(&self, period: Period) -> impl Iterator<Item = &Arc<Version>> {
        self.versions.values().filter_map(move |versions| answering(versions, period))
    }

    /// Returns the version of the plan `name` that answers for a period.
    pub fn answering_by(&self, name: &str, period: Period) -> Option<&Arc<Version>> {
        answering(self.versions(name), period)
    }

    /// Returns the id of the item of this name.
    pub fn item_id(&self, name: &str) -> Option<ItemId> {
        self.item_ids.get(name).copied()
    }

    /// Returns what an item means.
    pub fn item(&self, id: ItemId) -> &ItemMeaning {
        &self.items[id.index()]
    }

    /// Returns all items, by id.
    pub fn items(&self) -> impl Iterator<Item = (ItemId, &ItemMeaning)> {
        (0..).map(ItemId).zip(&self.items)
    }

    /// Returns the id of the form of this name.
    pub fn form_id(&self, name: &str) -> Option<FormId> {
        self.form_ids.get(name).copied()
    }

    /// Returns what a form means.
    pub fn form(&self, id: FormId) -> &FormMeaning {
        &self.forms[id.0 as usize]
    }

    /// Returns all forms, by id.
    pub fn forms(&self) -> impl Iterator<Item = (FormId, &FormMeaning)> {
        (0..).map(FormId).zip(&self.forms)
    }

    /// Returns what a form asks for a period.
    pub fn asked(&self, form: FormId, period: Period) -> Asked {
        Asked::new(self, form, period)
    }

    /// Returns whether some plan declares a title of this name.
    pub fn has_title(&self, name: &str) -> bool {
        self.titles().any(|title| title == name)
    }

    /// Returns the names of all titles, plan by plan; a name may come more than once.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        let programs = self.all_versions().flat_map(|version| version.programs());
        programs.flat_map(|program| &program.titles).map(|title| title.named.name.as_str())
    }
}

/// Of the versions that are for the period: the last that is in force on its last day, else the first that names
/// a year; a plan for a year answers for all of it, also where it was applied late.
fn answering(versions: &[Arc<Version>], period: Period) -> Option<&Arc<Version>> {
    let mut ours = versions.iter().filter(|version| version.is_for(period));
    let in_force = ours.clone().rev().find(|version| version.from <= version.counted(period).last_day());
    in_force.or_else(|| ours.find(|version| version.program.plan.year.is_some()))
}

/// Changing plans.
impl Plans {
    /// Enters a version, and what its names mean.
    pub(crate) fn enact(
        &mut self,
        from: Date,
        entry: Seq,
        text: &Text,
        digest: String,
        mut program: Program,
    ) {
        let generations = std::mem::take(&mut program.generations);
        let form_ids: Vec<FormId> = program.forms.iter().map(|form| self.intern_form(form)).collect();
        let item_ids =
            program.items.iter().map(|item| self.intern_item(item, form_ids[item.form.0])).collect();
        let name = Text::from(program.plan.named.name.as_str());
        let mut version = Version {
            name: name.clone(),
            from,
            entry,
            text: text.clone(),
            digest,
            program: Arc::new(program),
            item_ids,
            form_ids,
            generations: Vec::new(),
        };
        let of = |one: Generation| (one.from, Version { program: Arc::new(one.program), ..version.clone() });
        version.generations = generations.into_iter().map(of).collect();
        self.versions.entry(name).or_default().push(Arc::new(version));
    }

    fn intern_form(&mut self, form: &rules::program::Form) -> FormId {
        let name = Text::from(form.named.name.as_str());
        let meaning = FormMeaning { name: name.clone(), every: form.every };
        match self.form_ids.get(&name) {
            Some(id) => self.forms[id.0 as usize] = meaning,
            None => {
                self.form_ids.insert(name.clone(), FormId(self.forms.len() as u32));
                self.forms.push(meaning);
            }
        }
        self.form_ids[&name]
    }

    fn intern_item(&mut self, item: &rules::program::Item, form: FormId) -> ItemId {
        let name = Text::from(item.named.name.as_str());
        let meaning = ItemMeaning { name: name.clone(), form, kind: item.kind.clone(), role: item.role };
        match self.item_ids.get(&name) {
            Some(id) => self.items[id.index()] = meaning,
            None => {
                self.item_ids.insert(name.clone(), ItemId(self.items.len() as u32));
                self.items.push(meaning);
            }
        }
        self.item_ids[&name]
    }
}
