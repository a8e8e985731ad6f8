//! What it takes to be given a page: the one place where pages ask, and the register is who answers.

use crate::query::Query;
use crate::viewer::Viewer;
use base::{Date, Message};
use register::Register;
use register::permission::{Action, Matter, Place, Rights, Topic};
use std::borrow::Cow;

/// What it takes. Each route of the site declares one; without it, it does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing: signing in, and what every page fetches beside itself.
    Nothing,
    /// To be signed in; what is shown or done is one's own, or the register asks for it.
    Account,
    /// To be a program that acts for an account; what it does the register judges.
    Program,
    /// To be permitted this for some unit; each line of the page, or the register, asks for its own.
    Somewhere(Action),
    /// To be permitted this for the unit that the address gives under this name; where it gives none, for everything.
    At(&'static str, Action),
    /// To be permitted this for everything.
    Everything(Action),
}

/// Where in the address it stands what a page is about.
pub(crate) struct Address<'a> {
    /// What stands in the path at the names of the route.
    pub(crate) params: &'a [(String, String)],
    /// What stands after the question mark.
    pub(crate) query: &'a Query,
}

impl Address<'_> {
    fn get(&self, name: &str) -> Option<&str> {
        let in_path = self.params.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
        in_path.or_else(|| self.query.get(name))
    }

    /// Returns whether the address leaves open which unit is meant, where it could say so.
    pub(crate) fn leaves_open(&self, need: Need) -> Option<(&'static str, Action)> {
        match need {
            Need::At(name, action) if self.get(name).is_none() => Some((name, action)),
            _ => None,
        }
    }
}

/// Answers whether the viewer may have the page on the day; if not, why not.
///
/// As long as a journal has no accounts, whoever reaches the pages may read everything, as he could with the command line, and
/// do nothing; with accounts, who is not signed in may what the account `public` may.
pub(crate) fn permit(
    register: &Register,
    viewer: &Viewer,
    need: Need,
    address: &Address,
    day: Date,
) -> Result<(), Message> {
    let rights = || Rights::of(register, &viewer.by, day);
    match need {
        Need::Nothing => Ok(()),
        Need::Account if viewer.session.is_some() => Ok(()),
        Need::Account if register.accounts().is_empty() => Err(Message::new("sign-in.no-accounts")),
        Need::Account => Err(Message::new("sign-in.needed")),
        Need::Program if viewer.is_program => Ok(()),
        Need::Program => Err(Message::new("people.token-needed")),
        Need::Somewhere(action) => rights().permit(action, &Matter::at(Place::Anywhere)),
        Need::At(name, action) => {
            let known = |unit: &str| register.units().id(unit).map_or(Place::Anywhere, Place::Unit);
            let place = address.get(name).map_or(Place::Everything, known);
            rights().permit(action, &Matter::at(place).on(topic(address)))
        }
        Need::Everything(action) => rights().permit(action, &Matter::at(Place::Everything)),
    }
}

/// Returns the form the address names: a grant on that form alone will do.
fn topic<'a>(address: &Address<'a>) -> Topic<'a> {
    let form = address.params.iter().find(|(name, _)| name == "form");
    form.map_or(Topic::Nothing, |(_, form)| Topic::Form(Cow::Borrowed(form)))
}
