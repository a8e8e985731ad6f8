//! Accounts and grants as people and programs read them.

use base::{Date, Seq};
use register::accounts::{Account, Grant, Subject};
use register::permission::{Action, Matter, Place, Rights};
use register::{Register, Text};
use serde::Serialize;

/// An account as programs read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccountLine {
    /// Its code.
    pub account: Text,
    /// The official's name.
    pub name: Text,
    /// The language of pages and letters.
    pub language: Text,
    /// The unit where the official works.
    pub unit: Option<Text>,
    /// The entry that opened it.
    pub entry: Seq,
    /// The entry that closed it.
    pub closed: Option<Seq>,
    /// The roles in force on the day.
    pub roles: Vec<&'static str>,
}

/// A grant as programs read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GrantLine {
    /// The entry that made it; its number names it.
    pub grant: Seq,
    /// The role.
    pub role: &'static str,
    /// Nothing where it is over everything.
    pub unit: Option<Text>,
    /// None where it is on everything.
    pub subjects: Vec<Subject>,
    /// The first day.
    pub from: Date,
    /// The last day; nothing until it is withdrawn.
    pub until: Option<Date>,
    /// Whether it counts on the day.
    pub in_force: bool,
    /// The entry that withdrew it.
    pub withdrawn: Option<Seq>,
}

/// Returns the accounts that somebody with these rights may see, by code; closed ones if they are asked for.
pub fn accounts(register: &Register, rights: &Rights, day: Date, with_closed: bool) -> Vec<AccountLine> {
    let accounts = register.accounts().iter().filter(|account| with_closed || account.is_open());
    let visible = accounts.filter(|account| {
        let place = account.unit.map_or(Place::Everything, Place::Unit);
        rights.permit(Action::ReadAccounts, &Matter::at(place)).is_ok()
    });
    visible.map(|account| account_line(register, account, day)).collect()
}

/// Returns an account with the roles it has on the day.
pub fn account_line(register: &Register, account: &Account, day: Date) -> AccountLine {
    let grants = register.accounts().grants(&account.code).iter();
    let in_force = grants.filter(|grant| grant.is_in_force(day) && account.is_open());
    let mut roles: Vec<&str> = in_force.map(|grant| grant.role.code()).collect();
    roles.sort_unstable();
    roles.dedup();
    AccountLine {
        account: account.code.clone(),
        name: account.name.clone(),
        language: account.language.clone(),
        unit: account.unit.map(|unit| register.units().unit(unit).code.clone()),
        entry: account.entry,
        closed: account.closed.as_ref().map(|(entry, _)| *entry),
        roles,
    }
}

/// Returns everything an account was ever granted, the first one first.
pub fn grants(register: &Register, account: &Account, day: Date) -> Vec<GrantLine> {
    let line = |grant: &Grant| GrantLine {
        grant: grant.entry,
        role: grant.role.code(),
        unit: grant.unit.map(|unit| register.units().unit(unit).code.clone()),
        subjects: grant.subjects.clone(),
        from: grant.from,
        until: grant.until,
        in_force: account.is_open() && grant.is_in_force(day),
        withdrawn: grant.withdrawn.as_ref().map(|(entry, _)| *entry),
    };
    register.accounts().grants(&account.code).iter().map(line).collect()
}
