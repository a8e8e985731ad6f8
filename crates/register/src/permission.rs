//! Who may do what: the one question under every page, command, answer and act.
//!
//! - [`permit`] asks it once, [`Rights`] asks it of many units.
//! - A refusal names the role that would allow it, or the grant that nearly does.
//! - As long as no account was opened, whoever holds the data folder may do everything, as before there were accounts.
//! - Whoever holds the data folder afterwards acts as the local administrator: every role over everything, and the journal
//!   says so. That nobody approves his own work holds for him too.
//!
//! `action` has the table of roles, `matter` the table of acts.

pub mod action;
pub mod matter;

pub use action::{Action, Role};
pub use matter::{Matter, Place, Topic};

use crate::accounts::{Account, Grant, Subject};
use crate::act::{Act, Context, Refusal};
use crate::register::Register;
use crate::text::Text;
use base::{Date, Message, UnitId};
use cube::Hierarchy;
use std::ops::Range;
use std::sync::Arc;

/// How the names begin under which the journal knows those who act at the command line of the data folder.
pub const LOCAL: &str = "local:";

/// The account whose grants everybody has who is not signed in. There is none unless an administrator opens it.
pub const EVERYBODY: &str = "public";

/// Answers whether `by` may do this on `day`; if not, why not and which grant would allow it.
///
/// `by` is what the journal would name: the code of an account, a name that begins with [`LOCAL`], or [`EVERYBODY`].
pub fn permit(
    register: &Register,
    by: &str,
    action: Action,
    matter: &Matter,
    day: Date,
) -> Result<(), Message> {
    Rights::of(register, by, day).permit(action, matter)
}

/// Returns every reason why who acts may not do this act; none where he may.
pub(crate) fn refused(register: &Register, act: &Act, context: &Context) -> Vec<Refusal> {
    if register.accounts.is_empty() {
        return Vec::new();
    }
    let rights = Rights::of(register, context.by, context.today);
    let action = Action::of(act);
    let denied = matter::matters(register, act, context.today).into_iter().filter_map(|asked| {
        let message = rights.permit(action, &asked.matter).err()?;
        Some(Refusal { row: asked.row, ..Refusal::new(message) })
    });
    denied.collect()
}

/// What one account may do on one day.
pub struct Rights<'a> {
    register: &'a Register,
    by: &'a str,
    who: Who<'a>,
    day: Date,
    order: Arc<Hierarchy>,
    spans: Vec<Span<'a>>,
}

enum Who<'a> {
    /// There are no accounts.
    Unasked,
    /// Who holds the data folder.
    Local,
    /// An account that is open.
    Account(&'a Account),
    /// Nobody who may act: why.
    Nobody(Message),
}

/// A grant in force, with the units it is over.
struct Span<'a> {
    grant: &'a Grant,
    // Of the day's hierarchy; all of it for a grant over everything, none for a unit that is not open.
    places: Range<u32>,
}

impl<'a> Rights<'a> {
    /// Returns what `by` may do on `day`.
    pub fn of(register: &'a Register, by: &'a str, day: Date) -> Rights<'a> {
        let who = who(register, by);
        let order = register.hierarchy(day);
        let grants = match &who {
            Who::Account(account) => register.accounts.grants(&account.code),
            _ => &[],
        };
        let in_force = grants.iter().filter(|grant| grant.is_in_force(day));
        let spans = in_force.map(|grant| Span { grant, places: places(&order, grant.unit) }).collect();
        Rights { register, by, who, day, order, spans }
    }

    /// Answers whether this may be done; if not, why not and which grant would allow it.
    pub fn permit(&self, action: Action, matter: &Matter) -> Result<(), Message> {
        match &self.who {
            Who::Unasked => return Ok(()),
            Who::Nobody(why) => return Err(why.clone()),
            Who::Local => {}
            Who::Account(account) => {
                let allows = |span: &Span| self.allows(span, action, matter);
                if !self.spans.iter().any(allows) {
                    return Err(self.denial(account, action, matter));
                }
            }
        }
        self.duty(action, matter)
    }

    /// Returns the open account with this code, if it may be kept: its unit, and the units of all it is granted, must be ones
    /// for which accounts may be kept. Else why not.
    pub fn keeps(&self, code: &str) -> Result<&'a Account, Message> {
        for matter in Matter::of_account(self.register, &Text::from(code), self.day) {
            self.permit(Action::KeepAccounts, &matter)?;
        }
        let message = |code_of_message| Message::new(code_of_message).with("account", code);
        let account = self.register.accounts.account(code);
        let account = account.ok_or_else(|| message("account.unknown"))?;
        match &account.closed {
            Some((entry, _)) => Err(message("account.closed").with("entry", *entry)),
            None => Ok(account),
        }
    }

    /// Returns whether this may be done for a unit on a topic; for lists, where nobody asks why not.
    pub fn may(&self, action: Action, unit: UnitId, topic: Topic) -> bool {
        let matter = Matter::of_unit(unit).on(topic);
        match &self.who {
            Who::Unasked => true,
            Who::Nobody(_) => false,
            Who::Local => self.duty(action, &matter).is_ok(),
            // As in `permit`, without the words for a refusal.
            Who::Account(_) => {
                let allows = |span: &Span| self.allows(span, action, &matter);
                self.spans.iter().any(allows) && self.duty(action, &matter).is_ok()
            }
        }
    }

    /// Returns the units for which this may be done on some topic, as ranges of places in the day's hierarchy that may
    /// overlap; nothing where all may be.
    pub fn ranges(&self, action: Action) -> Option<Vec<Range<u32>>> {
        if matches!(self.who, Who::Unasked | Who::Local) {
            return None;
        }
        let allowing = || self.spans.iter().filter(|span| span.grant.role.may(action));
        let everywhere = allowing().any(|span| span.grant.unit.is_none());
        (!everywhere).then(|| allowing().map(|span| span.places.clone()).collect())
    }

    fn allows(&self, span: &Span, action: Action, matter: &Matter) -> bool {
        span.grant.role.may(action) && self.reaches(span, matter) && self.is_about(span.grant, matter)
    }

    fn reaches(&self, span: &Span, matter: &Matter) -> bool {
        match matter.place {
            Place::Anywhere => true,
            Place::Everything => span.grant.unit.is_none(),
            Place::Unit(unit) => match self.order.position(unit) {
                Some(place) => span.places.contains(&place),
                None => self.reaches_closed(span.grant, unit, self.day),
            },
        }
    }

    /// Returns whether a grant is over a unit that is not open on `day`: as it stood on the nearest day on which it is
    /// open, and, of one that has ended, wherever it went; for whoever takes its place has its papers.
    fn reaches_closed(&self, grant: &Grant, unit: UnitId, day: Date) -> bool {
        let Some(scope) = grant.unit else { return true };
        let Some(nearest) = self.register.units.unit(unit).nearest_day(day) else { return false };
        let order = self.register.hierarchy(nearest);
        let stands_below = order.position(unit).zip(order.position(scope));
        if stands_below.is_some_and(|(unit, scope)| order.range(scope).contains(&unit)) {
            return true;
        }
        let heirs = self.register.lineage.edges().iter().filter(|edge| edge.from == unit);
        let mut heirs = heirs.filter(|edge| nearest < edge.on && edge.on <= day).filter_map(|edge| edge.to);
        heirs.any(|heir| {
            let later =
                self.register.units.unit(heir).nearest_day(day).is_some_and(|heirs_day| nearest < heirs_day);
            later && self.reaches_closed(grant, heir, day)
        })
    }

    fn is_about(&self, grant: &Grant, matter: &Matter) -> bool {
        let anything = grant.subjects.is_empty() || matter.place == Place::Anywhere;
        anything || grant.subjects.iter().any(|subject| self.belongs(subject, &matter.topic))
    }

    fn belongs(&self, subject: &Subject, topic: &Topic) -> bool {
        let plans = &self.register.plans;
        match (subject, topic) {
            (_, Topic::Nothing) => false,
            (Subject::Plan(plan), Topic::Plan(name)) => plan.as_str() == name.as_ref(),
            (Subject::Form(form), Topic::Form(name)) => form.as_str() == name.as_ref(),
            (Subject::Form(_), Topic::Plan(_) | Topic::Title(_)) => false,
            (Subject::Plan(plan), Topic::Form(name)) => {
                let mut programs = plans.versions(plan).iter().flat_map(|version| version.programs());
                programs.any(|program| program.forms.iter().any(|form| form.named.name == name.as_ref()))
            }
            (Subject::Plan(plan), Topic::Title(name)) => {
                let mut programs = plans.versions(plan).iter().flat_map(|version| version.programs());
                programs.any(|program| program.titles.iter().any(|title| title.named.name == name.as_ref()))
            }
        }
    }
}

/// What even a grant does not allow.
impl Rights<'_> {
    fn duty(&self, action: Action, matter: &Matter) -> Result<(), Message> {
        match action {
            Action::VerifyReport | Action::ApplyPlan => self.not_own_work(matter),
            Action::GrantRole => self.not_to_himself(matter),
            Action::ExtendTask | Action::RecordAward => self.not_own_unit(matter),
            _ => Ok(()),
        }
    }

    fn not_own_work(&self, matter: &Matter) -> Result<(), Message> {
        let own =
            |entry: &&base::Seq| self.register.authors.of(**entry).is_some_and(|by| by.as_str() == self.by);
        match matter.entries.iter().find(own) {
            None => Ok(()),
            Some(entry) => {
                Err(Message::new("permission.own-work").with("account", self.by).with("entry", *entry))
            }
        }
    }

    fn not_to_himself(&self, matter: &Matter) -> Result<(), Message> {
        let own = matter.account.as_ref().is_some_and(|account| account.as_str() == self.by);
        if own { Err(Message::new("permission.own-account").with("account", self.by)) } else { Ok(()) }
    }

    fn not_own_unit(&self, matter: &Matter) -> Result<(), Message> {
        let Who::Account(Account { unit: Some(own), .. }) = self.who else { return Ok(()) };
        if matter.place != Place::Unit(*own) {
            return Ok(());
        }
        let unit = &self.register.units.unit(*own).code;
        Err(Message::new("permission.own-unit").with("account", self.by).with("unit", unit))
    }
}

/// Why not.
impl Rights<'_> {
    /// Returns why no grant allows it: the grant that nearly does, else the roles that would.
    fn denial(&self, account: &Account, action: Action, matter: &Matter) -> Message {
        let grants = self.register.accounts.grants(&account.code);
        let asked = grants.iter().filter(|grant| grant.role.may(action));
        let over = asked
            .filter(|grant| self.reaches(&Span { grant, places: places(&self.order, grant.unit) }, matter));
        let over: Vec<&Grant> = over.collect();
        let about = over.iter().rev().find(|grant| self.is_about(grant, matter));
        let nearly = |code, grant: &Grant| {
            Message::new(code)
                .with("account", &account.code)
                .with("role", grant.role.code())
                .with("grant", grant.entry)
        };
        if let Some(grant) = about {
            return match (&grant.withdrawn, grant.until) {
                (Some((entry, _)), _) => nearly("permission.withdrawn", grant).with("entry", *entry),
                (None, _) if self.day < grant.from => {
                    nearly("permission.not-begun", grant).with("from", grant.from)
                }
                (None, until) => nearly("permission.ended", grant).with("until", until.unwrap_or(grant.from)),
            };
        }
        let message = match over.iter().find(|grant| grant.is_in_force(self.day)) {
            Some(grant) => nearly("permission.other-subject", grant).with("subjects", names(&grant.subjects)),
            None => Message::new(action.denial()).with("account", &account.code),
        };
        let (scope, unit) = match matter.place {
            Place::Unit(unit) => ("unit", self.register.units.unit(unit).code.as_str()),
            Place::Everything | Place::Anywhere => ("everything", "*"),
        };
        message.with("scope", scope).with("unit", unit)
    }
}

fn who<'a>(register: &'a Register, by: &str) -> Who<'a> {
    if register.accounts.is_empty() {
        return Who::Unasked;
    }
    if by.starts_with(LOCAL) {
        return Who::Local;
    }
    let message = |code| Message::new(code).with("account", by);
    match register.accounts.account(by) {
        None if by == EVERYBODY => Who::Nobody(Message::new("permission.sign-in")),
        None => Who::Nobody(message("permission.no-account")),
        Some(account) => match &account.closed {
            Some((entry, _)) => Who::Nobody(message("permission.account-closed").with("entry", *entry)),
            None => Who::Account(account),
        },
    }
}

fn places(order: &Hierarchy, unit: Option<UnitId>) -> Range<u32> {
    match unit {
        None => 0..order.len(),
        Some(unit) => order.position(unit).map_or(0..0, |place| order.range(place)),
    }
}

fn names(subjects: &[Subject]) -> Vec<String> {
    let name = |subject: &Subject| {
        let (Subject::Plan(name) | Subject::Form(name)) = subject;
        Text::to_string(name)
    };
    subjects.iter().map(name).collect()
}

#[cfg(test)]
mod tests;
