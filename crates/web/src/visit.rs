//! One request as a page sees it: who asks, for what, in which form, and the state he is answered from.

use crate::form::Form;
use crate::links::Links;
use crate::query::Query;
use crate::site::Site;
use crate::switches::{self, Switches};
use crate::trouble::Trouble;
use crate::viewer::Viewer;
use assess::switches::AsOf;
use assess::{Ask, Review, Units, View};
use base::{Date, Message};
use engine::Snapshot;
use export::voice::Voice;
use register::Register;
use std::sync::Arc;

/// One request.
pub struct Visit<'s> {
    /// The site.
    pub site: &'s Site,
    /// Who asks.
    pub viewer: Viewer,
    /// The path asked for, without the ending that says the form.
    pub path: String,
    /// What stands in the path at the names of its route, decoded.
    pub params: Vec<(String, String)>,
    /// What stands after the question mark.
    pub query: Query,
    /// What was sent with the request.
    pub body: Vec<u8>,
    /// In which form the answer is wanted.
    pub(crate) form: Form,
    /// The state he is answered from.
    pub snapshot: Arc<Snapshot>,
    /// The day of the question.
    pub today: Date,
    /// The switches of the address.
    pub switches: Switches,
    /// Addresses that go on with the same switches.
    pub links: Links,
    /// The language he is addressed in, with no names but those given with each thing.
    pub voice: Voice<'s>,
}

/// What a request brings, before it is known whether it can be understood.
pub(crate) struct Asked {
    pub(crate) viewer: Viewer,
    pub(crate) path: String,
    pub(crate) params: Vec<(String, String)>,
    pub(crate) query: Query,
    pub(crate) body: Vec<u8>,
    pub(crate) form: Form,
}

impl<'s> Visit<'s> {
    /// Returns the visit with the state it asks for, or a visit of what is there now with the reasons why not.
    pub(crate) fn new(site: &'s Site, asked: Asked) -> (Visit<'s>, Option<Trouble>) {
        let snapshot = site.engine.snapshot();
        let today = (site.settings.today)();
        let usual = switches::usual(&snapshot.register, today);
        let read = Switches::read(&asked.query, usual);
        let plain = || Switches::read(&Query::default(), usual).expect("nothing said is nothing wrong");
        let (switches, wrong) = match read {
            Ok(switches) => (switches, None),
            Err(reasons) => (plain(), Some(Trouble::wrong(reasons))),
        };
        let links = Links::new(&switches);
        let voice = Voice::plain(site.catalogue(asked.viewer.lang, asked.viewer.digits));
        let Asked { viewer, path, params, query, body, form } = asked;
        let mut visit =
            Visit { site, viewer, path, params, query, body, form, snapshot, today, switches, links, voice };
        let wrong = wrong.or_else(|| visit.go_back().err());
        (visit, wrong)
    }

    /// Goes back to what was known then, where the address says so.
    fn go_back(&mut self) -> Result<(), Trouble> {
        let Some(as_of) = self.switches.as_of else { return Ok(()) };
        let past = self.site.answers.past(&self.site.engine, as_of);
        self.snapshot = past.map_err(|rejection| Trouble::from(&*rejection))?;
        if let AsOf::Day(day) = as_of {
            self.today = day;
        }
        Ok(())
    }

    /// Returns what questions are put to.
    pub fn view(&self) -> View<'_> {
        let view = View {
            register: &self.snapshot.register,
            cube: &self.snapshot.cube,
            verified: &self.snapshot.verified,
            head: self.snapshot.head.seq,
            today: self.today,
        };
        if self.switches.verified { view.of_verified() } else { view }
    }

    /// Returns the register.
    pub fn register(&self) -> &Register {
        &self.snapshot.register
    }

    /// Returns what stands in the path at this name of its route.
    pub fn param(&self, name: &str) -> &str {
        let found = self.params.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str()).expect("a page names only what its route has")
    }

    /// Returns the unit the page is about, where it is about one.
    pub fn subject(&self) -> Option<&str> {
        let in_path = self.params.iter().find(|(name, _)| name == "code").map(|(_, code)| code.as_str());
        in_path.or(self.switches.unit.as_deref())
    }

    /// Returns the question about these units.
    pub fn ask(&self, units: Units) -> Ask {
        self.switches.ask(units)
    }

    /// Returns the review of these units.
    pub fn review(&self, units: Units) -> Result<Arc<Review>, Trouble> {
        Ok(self.site.answers.review(self.view(), &self.ask(units))?)
    }

    /// Returns the sentence of a code without places.
    pub fn say(&self, code: &'static str) -> String {
        self.voice.say(code)
    }

    /// Returns the sentence of a message.
    pub fn sentence(&self, message: &Message) -> String {
        self.voice.sentence(message)
    }
}
