//! One request as a page sees it: who asks, for what, in which form, and the state he is answered from.

use crate::form::Form;
use crate::links::Links;
use crate::need::{self, Address, Need};
use crate::query::{Query, encoded};
use crate::routes::{Goal, ROUTES};
use crate::session::{self, AFTER, Line, Secret, Sent, TOKEN};
use crate::site::Site;
use crate::switches::{self, Switches};
use crate::trouble::Trouble;
use crate::viewer::Viewer;
use assess::Memory;
use assess::switches::AsOf;
use assess::{Ask, Review, Units, View};
use base::{Date, Message, Seq};
use engine::{Receipt, Rejection, Snapshot};
use export::html::Html;
use export::voice::Voice;
use register::accounts::Account;
use register::permission::Rights;
use register::{Act, Register, codec};
use sha2::{Digest, Sha256};
use std::cell::OnceCell;
use std::sync::Arc;
use std::time::Instant;

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
    /// In which form the answer is wanted.
    pub(crate) form: Form,
    /// The state he is answered from.
    pub snapshot: Arc<Snapshot>,
    /// The day of the question.
    pub today: Date,
    /// The state and the day as they are now, also where the question is about the past: what somebody may is asked of them.
    pub(crate) now: (Arc<Snapshot>, Date),
    /// What was worked out of that state for others.
    memory: Arc<Memory>,
    /// From where he comes, and over which line.
    pub(crate) address: String,
    pub(crate) line: Line,
    /// The key under which a program wants its order done once.
    pub(crate) key: Option<String>,
    /// Under which name he has found the site.
    pub(crate) host: String,
    /// The secret his browser shows, to which the forms of his pages are tied.
    pub(crate) secret: Option<String>,
    /// The secret of whoever has still to take the second step.
    pub(crate) half: Option<String>,
    /// The secret of whoever is on the way to a provider and back.
    pub(crate) journey: Option<String>,
    /// The secret his browser is given with this reply, where it has none and there is a form.
    fresh: OnceCell<String>,
    /// The switches of the address.
    pub switches: Switches,
    /// Addresses that go on with the same switches.
    pub links: Links,
    /// The language he is addressed in, with no names but those given with each thing.
    pub voice: Voice<'s>,
}

/// What a request brings, before it is known whether it can be understood.
pub(crate) struct Asked {
    /// When it came.
    pub(crate) at: Instant,
    pub(crate) viewer: Viewer,
    pub(crate) path: String,
    pub(crate) params: Vec<(String, String)>,
    pub(crate) query: Query,
    pub(crate) form: Form,
    pub(crate) address: String,
    pub(crate) line: Line,
    pub(crate) host: String,
    pub(crate) key: Option<String>,
    pub(crate) secret: Option<String>,
    pub(crate) half: Option<String>,
    pub(crate) journey: Option<String>,
}

impl<'s> Visit<'s> {
    /// Returns the visit with the state it asks for, or a visit of what is there now with the reasons why not.
    pub(crate) fn new(site: &'s Site, asked: Asked) -> (Visit<'s>, Option<Trouble>) {
        let snapshot = site.shown.since(asked.at, &site.engine);
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
        let Asked {
            at: _,
            viewer,
            path,
            params,
            query,
            form,
            address,
            line,
            host,
            key,
            secret,
            half,
            journey,
        } = asked;
        let (now, fresh) = ((Arc::clone(&snapshot), today), OnceCell::new());
        let memory = site.answers.memory(&snapshot, today);
        let mut visit = Visit {
            site,
            viewer,
            path,
            params,
            query,
            form,
            snapshot,
            today,
            now,
            memory,
            address,
            line,
            host,
            key,
            secret,
            half,
            journey,
            fresh,
            switches,
            links,
            voice,
        };
        let wrong = wrong.or_else(|| visit.go_back().err());
        (visit, wrong)
    }

    /// Goes back to what was known then, where the address says so.
    fn go_back(&mut self) -> Result<(), Trouble> {
        let Some(as_of) = self.switches.as_of else { return Ok(()) };
        let past = self.site.answers.past(&self.site.engine, as_of);
        self.snapshot = past.map_err(|rejection| Trouble::from(&*rejection))?;
        self.memory = self.site.answers.memory(&self.snapshot, self.today);
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
            memory: Some(&self.memory),
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

/// Who asks, and what he may.
impl Visit<'_> {
    /// Returns his account; nothing for a stranger.
    pub fn account(&self) -> Option<&Account> {
        let session = self.viewer.session.as_ref()?;
        self.now.0.register.accounts().account(&session.account)
    }

    /// Returns what he may do now.
    pub fn rights(&self) -> Rights<'_> {
        Rights::of(&self.now.0.register, &self.viewer.by, self.now.1)
    }

    /// Answers whether he may have what needs this, at this address; if not, why not.
    pub(crate) fn permit(&self, need: Need) -> Result<(), Message> {
        let address = Address { params: &self.params, query: &self.query };
        need::permit(&self.now.0.register, &self.viewer, need, &address, self.now.1)
    }

    /// Returns whether there is anything for him on the page with this path.
    pub(crate) fn may_open(&self, path: &str) -> bool {
        let page = ROUTES.iter().find(|route| route.path == path && matches!(route.goal, Goal::Page(_)));
        let (params, query) = (&[][..], &Query::default());
        let address = Address { params, query };
        page.is_some_and(|page| {
            let need = match address.leaves_open(page.need) {
                Some((_, action)) => Need::Somewhere(action),
                None => page.need,
            };
            need::permit(&self.now.0.register, &self.viewer, need, &address, self.now.1).is_ok()
        })
    }

    /// Returns this address with the unit that he may see, where it leaves open which one is meant: his own, else the first of
    /// those over which he has the right.
    pub(crate) fn narrowed(&self, need: Need) -> Option<String> {
        let (name, action) = Address { params: &self.params, query: &self.query }.leaves_open(need)?;
        let (rights, register) = (self.rights(), &self.now.0.register);
        let order = register.hierarchy(self.now.1);
        let own = self.account().and_then(|account| account.unit).and_then(|unit| order.position(unit));
        let ranges = rights.ranges(action)?;
        let own = own.filter(|place| ranges.iter().any(|range| range.contains(place)));
        let first = || ranges.iter().filter(|range| !range.is_empty()).map(|range| range.start).min();
        let unit = register.units().unit(order.unit(own.or_else(first)?));
        let others = self.query.iter().filter(|(own, _)| *own != name);
        let pairs = others.chain([(name, &*unit.code)]);
        let pairs: Vec<String> =
            pairs.map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
        Some(format!("{}?{}", self.path, pairs.join("&")))
    }

    /// Returns the address of the site as people reach it: the one that is set, else the one he has found it under.
    pub(crate) fn origin(&self) -> String {
        let scheme = if self.line == Line::Protected { "https" } else { "http" };
        self.site.settings.origin.clone().unwrap_or_else(|| format!("{scheme}://{}", self.host))
    }

    /// Returns the hidden fields that every form of ours carries: only who has them in his page can send the form, and the
    /// same form sent twice is recorded once.
    pub fn token(&self) -> Result<Html, Trouble> {
        let secret = match (&self.secret, self.fresh.get()) {
            (Some(secret), _) | (None, Some(secret)) => secret,
            (None, None) => {
                let secret = credentials::new_secret()?;
                self.fresh.get_or_init(|| secret)
            }
        };
        let (token, after) = (session::token(secret), self.now.0.head.seq);
        let field = |name, value| format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");
        Ok(Html::rendered(field(TOKEN, token) + &field(AFTER, after.to_string())))
    }

    /// Returns the cookie his browser is given so that a form of this page can be sent.
    pub(crate) fn fresh(&self) -> Option<String> {
        Some(Secret::Visit.given(self.line, self.fresh.get()?))
    }

    /// Records an act that he asks for with this form; or returns every reason why not. The same form sent twice, by somebody
    /// impatient or over a bad line, is recorded once.
    pub fn act(&self, sent: &Sent, act: Act) -> Result<Result<Receipt, Vec<Message>>, Trouble> {
        let Some(session) = &self.viewer.session else {
            return Ok(Err(vec![Message::new("sign-in.needed")]));
        };
        let by = &session.account;
        let content = Sha256::new().chain_update(by).chain_update([0]).chain_update(codec::encode(&act));
        let content: String = content.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        match self.site.engine.accept(by, &format!("form-{content}-{}", sent.after()), act) {
            Ok(receipt) => Ok(Ok(receipt)),
            Err(Rejection::Refused(refusals)) => {
                Ok(Err(refusals.into_iter().map(|refusal| refusal.message).collect()))
            }
            Err(Rejection::Failed(fault)) => Err(Trouble::fault(fault)),
        }
    }

    /// Returns what the address says that is still true when the page is opened again: what was done just before is not.
    pub(crate) fn lasting(&self) -> impl Iterator<Item = (&str, &str)> {
        self.query.iter().filter(|(name, _)| !PASSING.contains(name))
    }

    /// Returns what is said of what was done just before, where this page follows upon a form.
    pub(crate) fn done(&self) -> Option<String> {
        let recorded = self.query.get("recorded").and_then(|entry| entry.parse::<u64>().ok());
        let recorded = recorded.map(|entry| Message::new("people.recorded").with("entry", Seq(entry)));
        let said = self.query.get("said");
        let said = || DONE.iter().find(|code| code.strip_prefix("people.done-") == said);
        let message = recorded.or_else(|| said().map(|code| Message::new(code)))?;
        Some(self.sentence(&message))
    }
}

/// Under which names an address says what was done just before.
const PASSING: [&str; 8] =
    ["recorded", "said", "confirmed", "done", "written", "already", "homeless", "nothing"];

/// What may be said after a form of which nothing is recorded.
const DONE: [&str; 6] = [
    "people.done-password",
    "people.done-second",
    "people.done-second-ended",
    "people.done-sessions",
    "people.done-token-ended",
    "people.done-welcome",
];
