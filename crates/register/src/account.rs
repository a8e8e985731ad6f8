//! Accounts of officials and the roles granted to them. Who may do this to whom is asked before, in
//! [`crate::permission`]; here stands what nobody may do.

use crate::accounts::{Account, Accounts, Grant, Subject};
use crate::act::{Changes, Context, Refusal};
use crate::permission::{LOCAL, Role};
use crate::register::Register;
use crate::text::Text;
use crate::wording::{ACCOUNT, far};
use base::limits::{
    ACCOUNT_COUNT_MAX, CODE_BYTES_MAX, GRANT_COUNT_MAX, GRANT_SUBJECTS_MAX, NAME_BYTES_MAX, TEXT_BYTES_MAX,
};
use base::{Date, Message, Seq};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Opens an account for an official. Nothing is kept about a person but what is printed beside what he does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenAccount {
    /// The account's code.
    pub account: Text,
    /// The official's name as it is printed.
    pub name: Text,
    /// The language of pages and letters: `en`, `ar` or `vi`.
    pub language: Text,
    /// The code of the unit where the official works; nothing for one who works at none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
}

/// Closes an account for good. What was done with it stays.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseAccount {
    /// The account's code.
    pub account: Text,
    /// Why.
    pub reason: Text,
}

/// Grants a role over a unit and all below it, on some plans and forms or on all, for some days or until further notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantRole {
    /// The account's code.
    pub account: Text,
    /// The role.
    pub role: Role,
    /// The code of the unit; nothing means over everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// The plans and forms; none means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// The first day.
    pub from: Date,
    /// The last day; nothing means until it is withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// Withdraws a grant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WithdrawGrant {
    /// The entry that made the grant.
    pub grant: Seq,
    /// Why.
    pub reason: Text,
}

/// The languages an account may have.
pub const LANGUAGES: [&str; 3] = ["en", "ar", "vi"];

pub(crate) fn check_open(register: &Register, act: &OpenAccount) -> Vec<Refusal> {
    let accounts = &register.accounts;
    if accounts.len() >= ACCOUNT_COUNT_MAX {
        return vec![Refusal::new(Message::new("account.too-many").with("most", ACCOUNT_COUNT_MAX))];
    }
    let taken = accounts.account(&act.account).map(|account| {
        let message = Message::new("account.code-in-use").with("account", &act.account);
        Refusal::new(message.with("entry", account.entry)).in_column("account")
    });
    let spelled = |letter: char| letter.is_alphanumeric() || "-_.".contains(letter);
    let misspelled = (!act.account.chars().all(spelled)).then(|| {
        let message = Message::new("account.spelling").with("account", &act.account);
        Refusal::new(message).in_column("account")
    });
    let foreign = (!LANGUAGES.contains(&act.language.as_str())).then(|| {
        let message = Message::new("account.language").with("language", &act.language);
        Refusal::new(message).in_column("language")
    });
    let found = [
        ACCOUNT.refused(&act.account, "account", CODE_BYTES_MAX).or(misspelled).or(taken),
        ACCOUNT.refused(&act.name, "name", NAME_BYTES_MAX),
        foreign,
        act.unit.as_ref().and_then(|unit| refused_unit(register, unit)),
    ];
    found.into_iter().flatten().collect()
}

pub(crate) fn apply_open(register: &mut Register, seq: Seq, act: &OpenAccount) -> Changes {
    let unit = act.unit.as_ref().map(|unit| register.units.id(unit).expect("the check knew the unit"));
    let account = Account {
        code: act.account.clone(),
        name: act.name.clone(),
        language: act.language.clone(),
        unit,
        entry: seq,
        closed: None,
    };
    Arc::make_mut(&mut register.accounts).open(account);
    Changes::none()
}

pub(crate) fn check_close(register: &Register, act: &CloseAccount, context: &Context) -> Vec<Refusal> {
    let open = open_account(&register.accounts, &act.account);
    let found = [
        open.err(),
        last_administrator(&register.accounts, &act.account, context, |_| true),
        ACCOUNT.refused(&act.reason, "reason", TEXT_BYTES_MAX),
    ];
    found.into_iter().flatten().collect()
}

pub(crate) fn apply_close(register: &mut Register, seq: Seq, act: &CloseAccount) -> Changes {
    Arc::make_mut(&mut register.accounts).close(&act.account, seq, &act.reason);
    Changes::none()
}

pub(crate) fn check_grant(register: &Register, act: &GrantRole) -> Vec<Refusal> {
    let accounts = &register.accounts;
    if accounts.grant_count() >= GRANT_COUNT_MAX {
        return vec![Refusal::new(Message::new("account.too-many-grants").with("most", GRANT_COUNT_MAX))];
    }
    let mut refusals: Vec<Refusal> = open_account(accounts, &act.account).err().into_iter().collect();
    refusals.extend(act.unit.as_ref().and_then(|unit| refused_unit(register, unit)));
    refusals.extend(refused_subjects(register, act));
    refusals.extend(refused_days(act));
    if refusals.is_empty() {
        refusals.extend(refused_repetition(register, act));
    }
    refusals
}

pub(crate) fn apply_grant(register: &mut Register, seq: Seq, act: &GrantRole) -> Changes {
    let unit = act.unit.as_ref().map(|unit| register.units.id(unit).expect("the check knew the unit"));
    let grant = Grant {
        entry: seq,
        account: act.account.clone(),
        role: act.role,
        unit,
        subjects: act.subjects.clone(),
        from: act.from,
        until: act.until,
        withdrawn: None,
    };
    Arc::make_mut(&mut register.accounts).give(grant);
    Changes::none()
}

pub(crate) fn check_withdraw(register: &Register, act: &WithdrawGrant, context: &Context) -> Vec<Refusal> {
    let Some(grant) = register.accounts.grant(act.grant) else {
        let message = Message::new("account.no-such-grant").with("grant", act.grant);
        return vec![Refusal::new(message).in_column("grant")];
    };
    let withdrawn = grant.withdrawn.as_ref().map(|(entry, _)| {
        let message = Message::new("account.grant-withdrawn").with("grant", act.grant);
        Refusal::new(message.with("entry", *entry)).in_column("grant")
    });
    let kept = |own: &Grant| own.entry == act.grant;
    let found = [
        withdrawn,
        last_administrator(&register.accounts, &grant.account, context, kept),
        ACCOUNT.refused(&act.reason, "reason", TEXT_BYTES_MAX),
    ];
    found.into_iter().flatten().collect()
}

pub(crate) fn apply_withdraw(register: &mut Register, seq: Seq, act: &WithdrawGrant) -> Changes {
    Arc::make_mut(&mut register.accounts).withdraw(act.grant, seq, &act.reason);
    Changes::none()
}

fn open_account<'a>(accounts: &'a Accounts, code: &Text) -> Result<&'a Account, Refusal> {
    let refusal = |message: Message| Refusal::new(message.with("account", code)).in_column("account");
    match accounts.account(code) {
        None => Err(refusal(Message::new("account.unknown"))),
        Some(account) => match &account.closed {
            Some((entry, _)) => Err(refusal(Message::new("account.closed").with("entry", *entry))),
            None => Ok(account),
        },
    }
}

fn refused_unit(register: &Register, unit: &Text) -> Option<Refusal> {
    let message = Message::new("account.unknown-unit").with("unit", unit);
    register.units.id(unit).is_none().then(|| Refusal::new(message).in_column("unit"))
}

/// Returns why nobody would be left to administer everything, were the grants lost that `are_lost` tells.
fn last_administrator(
    accounts: &Accounts,
    code: &Text,
    context: &Context,
    are_lost: impl Fn(&Grant) -> bool,
) -> Option<Refusal> {
    let day = context.today;
    let of_all = || accounts.grants(code).iter().filter(|grant| grant.is_of_administrator(day));
    let loses_all = of_all().next().is_some() && of_all().all(are_lost);
    let others = accounts.administrators(day).any(|account| account.code != *code);
    let message = Message::new("account.last-administrator").with("account", code);
    (loses_all && !others).then(|| Refusal::new(message))
}

fn refused_subjects(register: &Register, act: &GrantRole) -> Vec<Refusal> {
    let refusal = |message| Refusal::new(message).in_column("subject");
    if act.subjects.len() > GRANT_SUBJECTS_MAX {
        let message = Message::new("account.too-many-subjects").with("count", act.subjects.len());
        return vec![refusal(message.with("most", GRANT_SUBJECTS_MAX))];
    }
    let mut seen = BTreeSet::new();
    let mut refusals = Vec::new();
    if act.role == Role::Administrator && !act.subjects.is_empty() {
        refusals.push(refusal(Message::new("account.administrator-of-a-subject")));
    }
    for subject in &act.subjects {
        let message = match subject {
            _ if !seen.insert(subject) => Message::new("account.subject-twice"),
            Subject::Plan(plan) if register.plans.versions(plan).is_empty() => {
                Message::new("account.unknown-plan")
            }
            Subject::Form(form) if register.plans.form_id(form).is_none() => {
                Message::new("account.unknown-form")
            }
            _ => continue,
        };
        let (Subject::Plan(name) | Subject::Form(name)) = subject;
        refusals.push(refusal(message.with("subject", name)));
    }
    refusals
}

fn refused_days(act: &GrantRole) -> Vec<Refusal> {
    let until = act.until.and_then(|until| {
        let message = Message::new("account.ends-before-it-begins").with("from", act.from);
        let message = message.with("until", until);
        let ends_early = (until < act.from).then(|| Refusal::new(message).in_column("until"));
        far("account.far-date", until, "until").or(ends_early)
    });
    far("account.far-date", act.from, "from").into_iter().chain(until).collect()
}

/// Returns why there is nothing to grant: the account has just this.
fn refused_repetition(register: &Register, act: &GrantRole) -> Option<Refusal> {
    let unit = act.unit.as_ref().and_then(|unit| register.units.id(unit));
    let same = |grant: &&Grant| {
        let what = (grant.role, grant.unit, &grant.subjects) == (act.role, unit, &act.subjects);
        what && grant.withdrawn.is_none() && (grant.from, grant.until) == (act.from, act.until)
    };
    let grant = register.accounts.grants(&act.account).iter().find(same)?;
    let message = Message::new("account.already-granted").with("account", &act.account);
    Some(Refusal::new(message.with("entry", grant.entry)))
}

/// Returns how the journal names somebody who acts at the command line of the data folder without an account. No code
/// of an account is spelled so.
pub fn local(name: &str) -> String {
    format!("{LOCAL}{name}")
}

#[cfg(test)]
mod tests;
