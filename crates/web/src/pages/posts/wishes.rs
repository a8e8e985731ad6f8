//! What the address asks of a round beside its day: who must take which post, who must not, who else may, and whom to ask about.

use crate::trouble::Trouble;
use crate::visit::Visit;
use base::Message;
use register::posts::{HolderId, PostId};

/// So many choices, or people, under one name of an address.
const WISHES_MAX: usize = 200;

/// What is asked, by number and as it was typed.
pub struct Wishes {
    pub fixed: Vec<(HolderId, PostId)>,
    pub forbidden: Vec<(HolderId, PostId)>,
    pub pool: Vec<HolderId>,
    pub may_leave: bool,
    /// Who is not in which post: why?
    pub why_not: Option<(HolderId, PostId)>,
    pub typed: Typed,
}

/// What stands in the fields of the form.
#[derive(Default)]
pub struct Typed {
    pub fix: String,
    pub forbid: String,
    pub pool: String,
    pub why_not: String,
}

impl Wishes {
    /// Reads the address, or says everything that cannot be read.
    pub fn read(visit: &Visit) -> Result<Wishes, Trouble> {
        let text = |name: &str| visit.query.get(name).unwrap_or_default().to_owned();
        let typed =
            Typed { fix: text("fix"), forbid: text("forbid"), pool: text("pool"), why_not: text("why_not") };
        let mut reader = Reader { visit, wrong: Vec::new() };
        let wishes = Wishes {
            fixed: reader.choices(&typed.fix),
            forbidden: reader.choices(&typed.forbid),
            pool: reader.parts(&typed.pool).iter().filter_map(|code| reader.holder(code)).collect(),
            may_leave: visit.query.get("may_leave").is_some(),
            why_not: reader.choices(&typed.why_not).pop(),
            typed,
        };
        if reader.wrong.is_empty() { Ok(wishes) } else { Err(Trouble::wrong(reader.wrong)) }
    }
}

struct Reader<'v> {
    visit: &'v Visit<'v>,
    wrong: Vec<Message>,
}

impl Reader<'_> {
    fn parts(&mut self, text: &str) -> Vec<String> {
        let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
        let parts: Vec<String> = parts.map(str::to_owned).collect();
        if parts.len() > WISHES_MAX {
            self.wrong.push(Message::new("page.round-too-many").with("most", WISHES_MAX));
            return Vec::new();
        }
        parts
    }

    /// Reads `HOLDER=POST, HOLDER=POST`.
    fn choices(&mut self, text: &str) -> Vec<(HolderId, PostId)> {
        let mut choices = Vec::new();
        for part in self.parts(text) {
            let Some((holder, post)) = part.split_once('=') else {
                self.wrong.push(Message::new("page.round-not-a-choice").with("text", part));
                continue;
            };
            let (holder, post) = (self.holder(holder.trim()), self.post(post.trim()));
            choices.extend(holder.zip(post));
        }
        choices
    }

    fn holder(&mut self, code: &str) -> Option<HolderId> {
        let found = self.visit.register().posts().holder_id(code);
        self.known(found, "holder", code)
    }

    fn post(&mut self, code: &str) -> Option<PostId> {
        let found = self.visit.register().posts().post_id(code);
        self.known(found, "post", code)
    }

    fn known<T>(&mut self, found: Option<T>, kind: &'static str, code: &str) -> Option<T> {
        if found.is_none() {
            self.wrong.push(Message::new("cli.rotation-unknown-code").with("kind", kind).with("code", code));
        }
        found
    }
}
