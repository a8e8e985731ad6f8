//! People, posts, units and plans as they are named on the command line.

use crate::exit::Exit;
use crate::trouble::{Place, Reason, Trouble};
use base::{Date, Message};
use register::Register;
use register::placement::{RuleInForce, in_force};
use register::posts::{HolderId, PostId};

/// `HOLDER=POST`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The holder's code.
    pub holder: String,
    /// The post's code.
    pub post: String,
}

impl std::str::FromStr for Choice {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Choice, &'static str> {
        let (holder, post) = text.split_once('=').ok_or("write HOLDER=POST, such as C17=SEC-04")?;
        Ok(Choice { holder: holder.trim().to_owned(), post: post.trim().to_owned() })
    }
}

/// Looks codes up and gathers all that are unknown.
pub struct Lookup<'a> {
    register: &'a Register,
    wrong: Vec<Message>,
}

impl<'a> Lookup<'a> {
    pub fn new(register: &'a Register) -> Lookup<'a> {
        Lookup { register, wrong: Vec::new() }
    }

    pub fn holder(&mut self, code: &str) -> Option<HolderId> {
        let found = self.register.posts().holder_id(code);
        self.known(found, "holder", code)
    }

    pub fn post(&mut self, code: &str) -> Option<PostId> {
        let found = self.register.posts().post_id(code);
        self.known(found, "post", code)
    }

    pub fn unit(&mut self, code: &str) -> Option<base::UnitId> {
        let found = self.register.units().id(code);
        self.known(found, "unit", code)
    }

    pub fn choice(&mut self, choice: &Choice) -> Option<(HolderId, PostId)> {
        let (holder, post) = (self.holder(&choice.holder), self.post(&choice.post));
        Some((holder?, post?))
    }

    /// Returns the rules of placement in force on a day: of the plans named, or of all.
    pub fn rules(&mut self, plans: &[String], day: Date) -> Vec<RuleInForce> {
        let all = in_force(self.register, day);
        for plan in plans {
            let found = all.iter().any(|rule| rule.plan.as_str() == plan).then_some(());
            self.known(found, "plan", plan);
        }
        let is_meant =
            |rule: &RuleInForce| plans.is_empty() || plans.iter().any(|plan| rule.plan.as_str() == plan);
        all.into_iter().filter(is_meant).collect()
    }

    pub fn push(&mut self, wrong: impl IntoIterator<Item = Message>) {
        self.wrong.extend(wrong);
    }

    /// Ends the looking up with everything that was wrong.
    pub fn done(self) -> Result<(), Trouble> {
        if self.wrong.is_empty() {
            return Ok(());
        }
        let count = self.wrong.len() as u64;
        let reasons = self.wrong.into_iter().map(|message| Reason { message, place: Place::default() });
        Err(Trouble::many(Exit::BadData, reasons.collect(), count))
    }

    fn known<T>(&mut self, found: Option<T>, kind: &'static str, code: &str) -> Option<T> {
        if found.is_none() {
            self.wrong.push(Message::new("cli.rotation-unknown-code").with("kind", kind).with("code", code));
        }
        found
    }
}
