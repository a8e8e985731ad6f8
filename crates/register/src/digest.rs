//! The whole state as one number: two registers are the same when every part of them is, byte for byte.

use crate::accounts::Grant;
use crate::instruments::Instrument;
use crate::posts::{Appointment, Holder, Post};
use crate::register::Register;
use crate::reports::{Report, StepKind};
use crate::tasks::{self, Due, Source, Task};
use crate::unit::Spell;
use base::{Date, FormId, ItemId, Period, UnitId};
use sha2::{Digest, Sha256};
use std::fmt::Display;

/// Takes in the state field by field. Every field ends with its length, so that no two states read the same.
struct Dump(Sha256);

impl Dump {
    fn field(&mut self, field: impl Display) {
        let text = field.to_string();
        self.0.update(text.as_bytes());
        self.0.update((text.len() as u64).to_be_bytes());
    }

    fn fields<T: Display>(&mut self, fields: impl IntoIterator<Item = T>) {
        fields.into_iter().for_each(|field| self.field(field));
    }

    /// Takes in a field that may be missing, which is not an empty one.
    fn given(&mut self, field: Option<impl Display>) {
        self.field(field.is_some());
        self.fields(field);
    }

    fn units(&mut self, register: &Register) {
        self.field("units");
        for (_, unit) in register.units().iter() {
            self.field(&unit.code);
            self.field(unit.spells().len());
            unit.spells().iter().for_each(|spell| self.spell(spell));
        }
        self.field("lineage");
        register.lineage().edges().iter().for_each(|edge| self.edge(edge));
    }

    fn spell(&mut self, spell: &Spell) {
        self.given(spell.from);
        self.given(spell.until);
        self.given(spell.parent.map(|parent| parent.0));
        self.field(&spell.level);
        self.given(spell.kind.as_ref());
        self.given(spell.bloc.as_ref());
        self.given(spell.names.en.as_ref());
        self.given(spell.names.ar.as_ref());
        self.given(spell.names.vi.as_ref());
    }

    fn edge(&mut self, edge: &cube::Edge) {
        self.field(edge.from.0);
        self.given(edge.to.map(|to| to.0));
        self.field(edge.on);
        self.field(edge.how == cube::How::Whole);
        self.given(edge.weight.map(|weight| format!("{}/{}", weight.part, weight.whole)));
        self.field(&edge.basis);
    }

    fn plans(&mut self, register: &Register) {
        self.field("plans");
        for version in register.plans().all_versions() {
            self.field(&version.name);
            self.field(version.from);
            self.field(version.entry);
            self.field(&version.digest);
            self.fields(version.item_ids.iter().map(|item| item.0));
            self.fields(version.form_ids.iter().map(|form| form.0));
        }
        self.fields(register.plans().items().map(|(_, item)| &item.name));
        self.fields(register.plans().forms().map(|(_, form)| &form.name));
    }

    fn reports(&mut self, register: &Register, held: &Held, verified: &Held) {
        self.field("reports");
        for (form, period, sheet) in register.reports().sheets() {
            self.field(form.0);
            self.field(period);
            self.given(sheet.asked().due());
            let items = items(register, form);
            for (unit, report) in sheet.reports() {
                self.report(unit, report);
                for item in &items {
                    self.given(held(period, unit, *item));
                }
                for item in items.iter().filter(|_| report.is_verified()) {
                    self.given(verified(period, unit, *item));
                }
            }
        }
    }

    fn report(&mut self, unit: UnitId, report: &Report) {
        self.field(unit.0);
        self.field(report.is_late());
        self.field(report.is_withdrawn());
        let steps = report.steps();
        self.field(steps.len());
        for step in steps {
            self.field(step.entry);
            match step.what {
                StepKind::Submitted(on) => self.field(on),
                StepKind::Corrected(_) => self.field("corrected"),
                StepKind::Withdrawn => self.field("withdrawn"),
                StepKind::Returned => self.field("returned"),
                StepKind::Verified => self.field("verified"),
            }
            // What a submission left out is seen in its figures: states of older journals keep their digests.
            let is_submission = matches!(step.what, StepKind::Submitted(_));
            let items = if is_submission { &[][..] } else { &step.items };
            self.field(items.len());
            self.fields(items.iter().map(|item| item.0));
            self.field(step.reason);
        }
    }

    /// Only where there are any: states of older journals keep their digests.
    fn extensions(&mut self, register: &Register) {
        for ((form, period), granted) in register.extensions.iter() {
            self.field("extensions");
            self.field(form.0);
            self.field(period);
            for extension in granted {
                self.field(extension.unit.0);
                self.fields([extension.on, extension.until]);
                self.field(&extension.granted_by);
                self.field(&extension.reason);
                self.field(extension.entry);
            }
        }
    }

    /// Only where there are any: states of older journals keep their digests.
    fn proposals(&mut self, register: &Register) {
        for (entry, proposal) in register.proposals() {
            self.field("proposals");
            self.field(entry);
            self.fields([&proposal.plan, &proposal.act.text, &proposal.reason, &proposal.by]);
            self.field(proposal.act.from);
            self.given(proposal.settled.as_ref().map(|settled| settled.entry));
            self.given(proposal.settled.as_ref().and_then(|settled| settled.declined.as_ref()));
        }
    }

    fn awards(&mut self, register: &Register) {
        self.field("awards");
        for (title, unit, edition, award) in register.awards().iter() {
            self.field(title);
            self.field(unit.0);
            self.field(edition);
            self.field(award.date);
            self.field(&award.giver);
            self.field(award.entry);
            self.given(award.revoked.map(|(day, entry): (Date, _)| format!("{day} {entry}")));
            // Only where there is one: states of older journals keep their digests.
            if let Some(achievement) = &award.achievement {
                self.field(achievement);
            }
        }
    }
}

/// Tasks come only where there are some: states of older journals keep their digests.
impl Dump {
    fn tasks(&mut self, register: &Register) {
        if !register.tasks().is_empty() {
            self.field("tasks");
        }
        register.tasks().iter().for_each(|task| self.task(task));
    }

    fn task(&mut self, task: &Task) {
        self.field(&task.code);
        self.field(&task.text);
        self.field(task.lead.0);
        self.field(task.with.len());
        self.fields(task.with.iter().map(|unit| unit.0));
        match &task.source {
            Source::ByHand => self.field("by hand"),
            Source::Provision { instrument, part } => self.fields(["provision", instrument, part]),
            Source::Conclusion { review, number } => {
                self.field("conclusion");
                self.field(review);
                self.field(number);
            }
        }
        self.field(task.assigned);
        match task.due {
            Due::On(day) => self.field(day),
            Due::Every { first, last, days } => {
                self.field(first);
                self.given(last);
                self.field(days);
            }
        }
        self.field(task.target.is_some());
        if let Some(link) = &task.target {
            self.fields([&link.plan, &link.target]);
            self.given(link.period);
        }
        self.field(task.entry);
        self.field(task.steps.len());
        task.steps.iter().for_each(|step| self.task_step(step));
    }

    fn task_step(&mut self, step: &tasks::Step) {
        self.field(step.entry);
        self.field(step.on);
        self.given(step.period);
        match &step.what {
            tasks::StepKind::Extended { until, granted_by, reason } => {
                self.field("extended");
                self.field(until);
                self.fields([granted_by, reason]);
            }
            tasks::StepKind::Noted { note } => self.fields(["noted", note]),
            tasks::StepKind::Evidence { reference, sha256 } => {
                self.fields(["evidence", reference]);
                self.given(sha256.as_ref());
            }
            tasks::StepKind::Finished => self.field("finished"),
            tasks::StepKind::Reopened { reason } => self.fields(["reopened", reason]),
            tasks::StepKind::HandedOver { to, reason } => {
                self.field("handed over");
                self.field(to.0);
                self.field(reason);
            }
            tasks::StepKind::Withdrawn { reason } => self.fields(["withdrawn", reason]),
        }
    }
}

impl Dump {
    /// Takes in the instruments, where there are any: states of older journals keep their digests.
    fn instruments(&mut self, register: &Register) {
        let instruments = register.instruments();
        if instruments.is_empty() {
            return;
        }
        self.field("instruments");
        instruments.iter().for_each(|(_, instrument)| self.instrument(instrument));
        for link in instruments.links() {
            self.field(format!("{} {:?} {} {}", link.from.0, link.how, link.to.0, link.entry));
            self.given(link.provision.as_ref());
        }
    }

    fn instrument(&mut self, instrument: &Instrument) {
        self.fields([&instrument.number, &instrument.kind]);
        self.fields([instrument.date, instrument.from]);
        self.given(instrument.until);
        self.given(instrument.issuer.as_ref());
        self.given(instrument.title.as_ref());
        self.given(instrument.text.as_ref());
        self.given(instrument.hash.as_ref());
        self.field(instrument.entry);
        self.field(instrument.provisions.len());
        for (number, provision) in &instrument.provisions {
            self.field(number);
            self.given(provision.span.map(|span| format!("{} {}", span.start, span.end)));
            self.field(provision.wordings.len());
            for wording in &provision.wordings {
                self.field(format!("{} {} {}", wording.from, wording.by.0, wording.entry));
                self.given(wording.text.as_ref());
            }
        }
        self.given(
            instrument.end.as_ref().map(|end| format!("{} {} {}", end.from, end.is_replaced, end.entry)),
        );
        self.given(instrument.end.as_ref().and_then(|end| end.by).map(|by| by.0));
        self.given(instrument.end.as_ref().and_then(|end| end.reason.as_ref()));
        self.field(instrument.findings.len());
        for ((span, kind), finding) in &instrument.findings {
            self.field(format!("{} {} {}", span.start, span.end, finding.entry));
            self.fields([kind.as_str(), &finding.quote, &finding.value]);
            self.given(finding.target.as_ref().map(|(plan, _)| plan));
            self.given(finding.target.as_ref().map(|(_, target)| target));
            self.given(finding.task.as_ref());
        }
    }
}

impl Dump {
    /// Takes in accounts, grants and who acted, where there are accounts: states of older journals keep their digests.
    fn accounts(&mut self, register: &Register) {
        let accounts = register.accounts();
        if accounts.is_empty() {
            return;
        }
        self.field("accounts");
        for account in accounts.iter() {
            self.fields([&account.code, &account.name, &account.language]);
            self.given(account.unit.map(|unit| unit.0));
            self.field(account.entry);
            self.given(account.closed.as_ref().map(|(entry, reason)| format!("{entry} {reason}")));
            let grants = accounts.grants(&account.code);
            self.field(grants.len());
            grants.iter().for_each(|grant| self.grant(grant));
        }
        self.field("authors");
        self.fields(register.authors().iter());
    }

    fn grant(&mut self, grant: &Grant) {
        self.field(grant.entry);
        self.field(grant.role.code());
        self.given(grant.unit.map(|unit| unit.0));
        self.field(grant.subjects.len());
        self.fields(grant.subjects.iter().map(|subject| format!("{subject:?}")));
        self.field(grant.from);
        self.given(grant.until);
        self.given(grant.withdrawn.as_ref().map(|(entry, reason)| format!("{entry} {reason}")));
    }
}

impl Dump {
    /// Takes in posts, holders and exemptions, where there are any: states of older journals keep their digests.
    fn posts(&mut self, register: &Register) {
        let posts = register.posts();
        if posts.is_empty() {
            return;
        }
        self.field("posts");
        for (id, post) in posts.iter() {
            self.post(post);
            posts.to_post(id).for_each(|one| self.appointment(one));
        }
        self.field("holders");
        posts.holders().for_each(|(_, holder)| self.holder(holder));
        self.field("exemptions");
        for one in posts.exemptions() {
            self.given(one.holder.map(|holder| holder.0));
            self.given(one.post.map(|post| post.0));
            self.fields([&one.plan, &one.placement, &one.reason]);
            self.given(one.rule.as_ref());
            self.given(one.cites.as_ref());
            self.fields([one.from, one.until]);
            self.field(one.entry);
            if let Some(ended) = &one.ended {
                self.field(format!("ended {} {}", ended.entry, ended.reason));
                self.given(ended.cites.as_ref());
            }
        }
    }

    fn post(&mut self, post: &Post) {
        self.field(&post.code);
        self.field(format!("{} {:?} {:?}", post.unit.0, post.role, post.branch));
        self.given(post.kind.as_ref());
        self.given(post.rank.as_ref());
        self.given(post.level.as_ref());
        self.given(post.names.en.as_ref());
        self.given(post.names.ar.as_ref());
        self.given(post.names.vi.as_ref());
        self.given(post.continues.map(|earlier| earlier.0));
        self.field(post.from);
        self.given(post.until);
        self.field(post.entry);
    }

    fn appointment(&mut self, one: &Appointment) {
        self.field(format!("appointment {} {} {:?}", one.holder.0, one.from, one.manner));
        self.given(one.until);
        self.given(one.months);
        self.given(one.cites.as_ref());
        self.given(one.despite.as_ref());
        self.given(one.end_reason.as_ref());
        self.field(one.entry);
        self.field(one.terms.len());
        for term in &one.terms {
            self.field(format!("{} {}", term.from, term.entry));
            self.given(term.months);
            self.given(term.cites.as_ref());
        }
    }

    fn holder(&mut self, holder: &Holder) {
        self.fields([&holder.code, &holder.name]);
        self.given(holder.native.map(|native| format!("{} {}", native.unit.0, native.on)));
        self.given(holder.retires);
        self.given(holder.service_from);
        self.field(holder.kin.is_some());
        let kin: Vec<_> = holder.kin.iter().flatten().map(|kin| kin.0).collect();
        self.field(kin.len());
        self.fields(kin);
        self.field(holder.ranks.len());
        for rank in &holder.ranks {
            self.field(&rank.rank);
            self.field(rank.from);
        }
        self.field(holder.entry);
    }
}

type Held<'a> = dyn Fn(Period, UnitId, ItemId) -> Option<i64> + 'a;

fn items(register: &Register, form: FormId) -> Vec<ItemId> {
    let items = register.plans().items().filter(|(_, item)| item.form == form);
    items.map(|(item, _)| item).collect()
}

impl Register {
    /// Returns the SHA-256 of the whole state, figures included: `held` gives those reported, `verified` those verified, as
    /// the cubes have them.
    pub fn digest(&self, held: &Held, verified: &Held) -> [u8; 32] {
        let mut dump = Dump(Sha256::new());
        dump.field(self.head());
        dump.units(self);
        dump.plans(self);
        dump.reports(self, held, verified);
        dump.awards(self);
        dump.tasks(self);
        dump.instruments(self);
        dump.accounts(self);
        dump.posts(self);
        dump.extensions(self);
        dump.proposals(self);
        dump.0.finalize().into()
    }
}
