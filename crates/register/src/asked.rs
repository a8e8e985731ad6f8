//! What a form asks for one period: of whom, which items, until when. Several plans may ask with the same form;
//! the unit reports it once.

use crate::plans::{Plans, Version};
use crate::register::Register;
use crate::report::Figures;
use crate::text::Text;
use base::number::{exact_decimal, fraction, whole};
use base::{Date, FormId, ItemId, Number, Period, UnitId};
use cube::Bitmap;
use rules::Program;
use rules::evaluate::Window;
use rules::program::days::Anchor;
use rules::program::{Form, FormIx, ItemCheck, ItemIx, ItemKind, Quantity};
use std::sync::Arc;

/// What a form asks for one period.
#[derive(Clone, Debug)]
pub struct Asked {
    // Invariant: in byte order of the names, each once.
    items: Vec<AskedItem>,
    due: Option<Date>,
    // Invariant: not empty.
    parts: Vec<Part>,
    period: Period,
}

/// One item asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedItem {
    /// Its name.
    pub name: Text,
    /// Its id.
    pub id: ItemId,
    /// What an answer is.
    pub kind: ItemKind,
}

/// A plan that asks with the form.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub version: Arc<Version>,
    pub form: FormIx,
}

impl Part {
    pub fn form(&self) -> &Form {
        &self.version.program[self.form]
    }

    fn items(&self) -> impl Iterator<Item = AskedItem> {
        self.form().items.iter().map(|item| {
            let asked = &self.version.program[*item];
            let name = Text::from(asked.named.name.as_str());
            AskedItem { name, id: self.version.item_id(*item), kind: asked.kind.clone() }
        })
    }
}

impl Asked {
    pub(crate) fn new(plans: &Plans, form: FormId, period: Period) -> Asked {
        let answering: Vec<Part> =
            plans.answering(period).filter_map(|version| part(version, form)).collect();
        let due = answering.iter().map(|part| due(plans, part, form, period)).reduce(latest).flatten();
        let parts = if answering.is_empty() { vec![nearest(plans, form, period)] } else { answering };
        let mut items: Vec<AskedItem> = parts.iter().flat_map(Part::items).collect();
        items.sort_by(|a, b| a.name.cmp(&b.name));
        items.dedup_by(|a, b| a.name == b.name);
        let period = parts[0].version.counted(period);
        Asked { items, due, parts, period }
    }

    /// Returns the items, in byte order of their names.
    pub fn items(&self) -> &[AskedItem] {
        &self.items
    }

    /// Returns the last day on which a report is on time; without it no report is late.
    pub fn due(&self) -> Option<Date> {
        self.due
    }

    /// Returns the plans in which only counts what comes until a day, with that day for this period.
    pub fn cut_offs(&self) -> impl Iterator<Item = (&Arc<Version>, Date)> {
        self.parts.iter().filter_map(|part| {
            let period = part.version.counted(self.period);
            Some((&part.version, part.version.program.counts_until(part.form, period)?))
        })
    }

    /// Returns the period: a year as the plans that ask count it.
    pub fn period(&self) -> Period {
        self.period
    }

    /// Returns the plans that ask, by name.
    pub fn plans(&self) -> impl Iterator<Item = &Arc<Version>> {
        self.parts.iter().map(|part| &part.version)
    }

    /// Returns the item of this name.
    pub fn item(&self, name: &str) -> Option<&AskedItem> {
        self.items.binary_search_by(|item| item.name.as_str().cmp(name)).ok().map(|index| &self.items[index])
    }

    /// Returns each figure with the item it answers, if it is asked. Both are in byte order of the names: one walk
    /// finds all.
    pub(crate) fn answered<'a, V: Copy>(
        &'a self,
        figures: &'a Figures<V>,
    ) -> impl ExactSizeIterator<Item = (&'a Text, V, Option<&'a AskedItem>)> {
        let mut rest = self.items.as_slice();
        figures.iter().map(move |(name, figure)| {
            while let [first, others @ ..] = rest
                && first.name < *name
            {
                rest = others;
            }
            (name, *figure, rest.first().filter(|item| item.name == *name))
        })
    }

    pub(crate) fn parts(&self) -> &[Part] {
        &self.parts
    }
}

/// Returns the plan that asks with the form for the period nearest to this one. An office that begins with this
/// year's plan must be able to enter last year's figures, or it could not compare. Nothing was due then.
fn nearest(plans: &Plans, form: FormId, period: Period) -> Part {
    let asking = plans.all_versions().filter_map(|version| part(version, form));
    let nearest = asking.min_by_key(|part| {
        let year = part.version.program.plan.year.map_or(part.version.from.year(), Period::year);
        (year.abs_diff(period.year()), part.version.entry)
    });
    nearest.expect("a form is known from a plan that has it")
}

fn part(version: &Arc<Version>, form: FormId) -> Option<Part> {
    let index = version.form_ids.iter().position(|id| *id == form)?;
    Some(Part { version: Arc::clone(version), form: FormIx(index) })
}

impl Register {
    /// Returns the units that report the form for the period, in the order of the period's last day.
    pub fn expected(&self, form: FormId, period: Period) -> Vec<UnitId> {
        let day = period.last_day();
        let order = self.hierarchy(day);
        let mut expected = Bitmap::new(order.len());
        for part in self.plans.answering(period).filter_map(|version| part(version, form)) {
            let scope = part.version.program.plan.scope.as_deref().and_then(|code| self.units.id(code));
            let inside =
                |place: &u32| scope.is_none_or(|scope| self.descends(order.unit(*place), scope, day));
            let words = order.mask(&part.form().from);
            words.iter().filter(inside).for_each(|place| expected.set(place, true));
        }
        expected.iter().map(|place| order.unit(place)).collect()
    }
}

/// Returns until when a plan asks for the report; nothing where it sets no day, or was not in force on that day yet:
/// nobody could have been on time.
fn due(plans: &Plans, part: &Part, form: FormId, period: Period) -> Option<Date> {
    let due = part.version.program.due(part.form, part.version.counted(period))?;
    let asking = plans.versions(&part.version.name).iter().filter(|version| version.form_ids.contains(&form));
    let since = asking.map(|version| version.from).min();
    since.is_some_and(|since| since <= due).then_some(due)
}

/// Returns the later day; nothing where one of the plans sets none.
fn latest(a: Option<Date>, b: Option<Date>) -> Option<Date> {
    a.zip(b).map(|(a, b)| a.max(b))
}

/// A check between items that the figures do not meet.
#[derive(Clone, Debug)]
pub(crate) struct Unmet<'a> {
    pub item: &'a Text,
    pub check: &'a ItemCheck,
    pub part: &'a Part,
}

impl Unmet<'_> {
    /// Returns the check as the plan words it.
    pub fn wording(&self) -> String {
        let other = wording(&self.check.other, &self.part.version.program);
        format!("{} {} {other}", self.item, self.check.comparator.sign())
    }
}

fn wording(quantity: &Quantity, program: &Program) -> String {
    let both = |a: &Quantity, sign: &str, b: &Quantity| {
        format!("{} {sign} {}", wording(a, program), wording(b, program))
    };
    match quantity {
        Quantity::Constant(number) => exact_decimal(number).unwrap_or_else(|| number.to_string()),
        Quantity::Item(item) => program[*item].named.name.clone(),
        Quantity::Indicator(indicator) => program[*indicator].named.name.clone(),
        Quantity::Sum(a, b) => both(a, "+", b),
        Quantity::Difference(a, b) => both(a, "-", b),
        Quantity::Ratio(a, b) => both(a, "/", b),
        Quantity::Change(_) | Quantity::Pace(_) | Quantity::Parameter(_) | Quantity::Derived(_) => {
            rules::notation::quantity(program, quantity)
        }
        Quantity::Day(day) => rules::notation::day(program, day),
        Quantity::LateReports => "late_report".to_owned(),
    }
}

impl Asked {
    /// Returns the checks that the figures do not meet, each with its item and as the plan words it.
    pub fn failed(&self, figure: &dyn Fn(ItemId) -> Option<i64>) -> Vec<(Text, String)> {
        self.unmet(figure).iter().map(|unmet| (unmet.item.clone(), unmet.wording())).collect()
    }

    /// Returns the checks that the figures do not meet. Checks of which one side is not reported are met.
    pub(crate) fn unmet<'a>(&'a self, figure: &dyn Fn(ItemId) -> Option<i64>) -> Vec<Unmet<'a>> {
        let mut unmet = Vec::new();
        for part in &self.parts {
            let window = Window::whole(part.version.counted(self.period));
            for item in &part.form().items {
                let checks = part.version.program[*item].checks.iter();
                let failed = checks.filter(|check| fails(part, (*item, check), window, figure));
                unmet.extend(failed.map(|check| Unmet { item: self.name(part, *item), check, part }));
            }
        }
        unmet
    }

    fn name(&self, part: &Part, item: ItemIx) -> &Text {
        let asked = self.item(&part.version.program[item].named.name);
        &asked.expect("an item of a part is asked").name
    }
}

fn fails(
    part: &Part,
    (item, check): (ItemIx, &ItemCheck),
    window: Window,
    figure: &dyn Fn(ItemId) -> Option<i64>,
) -> bool {
    let program = &part.version.program;
    let figure = |item: ItemIx| figure(part.version.item_id(item));
    // Figures of one scale are held against each other as they are.
    if let Quantity::Item(other) = check.other
        && program[item].kind == program[other].kind
    {
        let figures = figure(item).zip(figure(other));
        return figures.is_some_and(|(own, other)| !check.comparator.holds(&own, &other));
    }
    let number = |item: ItemIx| Some(number(figure(item)?, &program[item].kind));
    let sides = number(item).zip(quantity(&check.other, window, &number));
    sides.is_some_and(|(own, other)| !check.comparator.holds(&own, &other))
}

/// Returns a figure as the number it stands for.
fn number(figure: i64, kind: &ItemKind) -> Number {
    match kind {
        ItemKind::YesNo | ItemKind::Count | ItemKind::Date => whole(figure),
        ItemKind::Amount { scale, .. } => fraction(figure, 10_i64.pow(u32::from(*scale))),
    }
}

/// Returns the other side of a check, of items, days and constants only; nothing where one of them is not reported.
fn quantity(
    quantity: &Quantity,
    window: Window,
    number: &dyn Fn(ItemIx) -> Option<Number>,
) -> Option<Number> {
    let one = |of: &Quantity| self::quantity(of, window, number);
    let both = |a: &Quantity, b: &Quantity| Some((one(a)?, one(b)?));
    match quantity {
        Quantity::Constant(constant) => Some(constant.clone()),
        Quantity::Item(item) => number(*item),
        Quantity::Sum(a, b) => both(a, b).map(|(a, b)| a + b),
        Quantity::Difference(a, b) => both(a, b).map(|(a, b)| a - b),
        Quantity::Ratio(a, b) => both(a, b).filter(|(_, b)| *b > whole(0)).map(|(a, b)| a / b),
        Quantity::Derived(derived) => {
            let of = derived.of.iter().map(one).collect::<Option<Vec<_>>>()?;
            derived.how.number(&of)
        }
        Quantity::Day(day) => match day.anchor {
            Anchor::Item(item) => day.number_from(&number(item)?),
            _ => day.number(window),
        },
        Quantity::Indicator(_)
        | Quantity::Change(_)
        | Quantity::Pace(_)
        | Quantity::Parameter(_)
        | Quantity::LateReports => None,
    }
}
