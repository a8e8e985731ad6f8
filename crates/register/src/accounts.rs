//! Accounts of officials, and the roles granted to them: over which units, on what, from when until when.
//!
//! What a password is, or who is signed in, is not here: the journal keeps everything for ever.

use crate::permission::Role;
use crate::text::Text;
use base::{Date, Seq, UnitId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// An official who may act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its code, as the journal names who acts. It is never given to anybody else.
    pub code: Text,
    /// The name as it is printed.
    pub name: Text,
    /// The language of pages and letters: `en`, `ar` or `vi`.
    pub language: Text,
    /// The unit where the official works; nothing for one who works at none.
    pub unit: Option<UnitId>,
    /// The entry that opened it.
    pub entry: Seq,
    /// The entry that closed it, and why.
    pub closed: Option<(Seq, Text)>,
}

/// A role somebody has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The entry that granted it; its number names the grant.
    pub entry: Seq,
    /// Whose it is.
    pub account: Text,
    /// Which role.
    pub role: Role,
    /// Over this unit and all below it; nothing means over everything.
    pub unit: Option<UnitId>,
    /// On these plans and forms; none means on everything.
    pub subjects: Vec<Subject>,
    /// The first day.
    pub from: Date,
    /// The last day; nothing means until it is withdrawn.
    pub until: Option<Date>,
    /// The entry that withdrew it, and why.
    pub withdrawn: Option<(Seq, Text)>,
}

/// What a grant is about. A sector is the plans and forms that make it up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub enum Subject {
    /// The plan of this name, with the forms it asks for.
    Plan(Text),
    /// The form of this name.
    Form(Text),
}

impl Account {
    /// Returns whether it may still be used.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}

impl Grant {
    /// Returns whether it counts on `day`.
    pub fn is_in_force(&self, day: Date) -> bool {
        self.withdrawn.is_none() && self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Returns whether it makes somebody an administrator of everything until further notice.
    pub(crate) fn is_of_administrator(&self, day: Date) -> bool {
        let for_all = self.unit.is_none() && self.until.is_none();
        self.role == Role::Administrator && for_all && self.is_in_force(day)
    }
}

/// All accounts and grants.
#[derive(Clone, Debug, Default)]
pub struct Accounts {
    all: BTreeMap<Text, Arc<Account>>,
    // Of each account, in the order of their entries.
    grants: BTreeMap<Text, Arc<Vec<Grant>>>,
    // Whose a grant is, by the entry that granted it.
    owners: BTreeMap<Seq, Text>,
}

impl Accounts {
    /// Returns how many there are, closed ones included.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Returns whether no account was ever opened: then whoever holds the data folder may do everything.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Returns the account with this code, also when it is closed.
    pub fn account(&self, code: &str) -> Option<&Account> {
        self.all.get(code).map(Arc::as_ref)
    }

    /// Returns all accounts by code.
    pub fn iter(&self) -> impl Iterator<Item = &Account> {
        self.all.values().map(Arc::as_ref)
    }

    /// Returns every grant an account ever had, the first one first.
    pub fn grants(&self, code: &str) -> &[Grant] {
        self.grants.get(code).map_or(&[], |grants| grants)
    }

    /// Returns how many grants there ever were.
    pub fn grant_count(&self) -> usize {
        self.owners.len()
    }

    /// Returns the grant that an entry made.
    pub fn grant(&self, entry: Seq) -> Option<&Grant> {
        let owner = self.owners.get(&entry)?;
        self.grants(owner).iter().find(|grant| grant.entry == entry)
    }

    /// Returns the open accounts that administer everything on `day`, until further notice.
    pub fn administrators(&self, day: Date) -> impl Iterator<Item = &Account> {
        let administers = move |account: &&Account| {
            account.is_open() && self.grants(&account.code).iter().any(|grant| grant.is_of_administrator(day))
        };
        self.iter().filter(administers)
    }

    pub(crate) fn open(&mut self, account: Account) {
        self.all.insert(account.code.clone(), Arc::new(account));
    }

    pub(crate) fn close(&mut self, code: &str, entry: Seq, reason: &Text) {
        let account = self.all.get_mut(code).expect("the check knew the account");
        Arc::make_mut(account).closed = Some((entry, reason.clone()));
    }

    pub(crate) fn give(&mut self, grant: Grant) {
        self.owners.insert(grant.entry, grant.account.clone());
        Arc::make_mut(self.grants.entry(grant.account.clone()).or_default()).push(grant);
    }

    pub(crate) fn withdraw(&mut self, grant: Seq, entry: Seq, reason: &Text) {
        let owner = self.owners.get(&grant).expect("the check knew the grant");
        let grants = Arc::make_mut(self.grants.get_mut(owner).expect("an owner of a grant has grants"));
        let own = grants.iter_mut().find(|own| own.entry == grant);
        own.expect("an owner of a grant has it").withdrawn = Some((entry, reason.clone()));
    }
}
