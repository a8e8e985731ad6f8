//! A letter: what one recipient is told on one day.

use crate::reports;
use askama::Template;
use assess::tasks::{Notice, TaskLine};
use base::{Date, Message, Seq};
use lettre::Address;
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, MultiPart, SinglePart};
use locale::{Catalogue, Lang};
use std::time::SystemTime;

/// Whom a letter goes to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Recipient {
    /// The address.
    pub address: Address,
    /// The language.
    pub lang: Lang,
}

/// A letter with everything that goes into it.
#[derive(Clone, Debug)]
pub struct Letter<'a> {
    /// Whom it goes to.
    pub to: &'a Recipient,
    /// Whom it comes from.
    pub from: &'a Address,
    /// What it tells: one notice for each of the recipient's units.
    pub notices: &'a [Notice],
    /// The day it is for.
    pub day: Date,
    /// The last entry that counts.
    pub head: Seq,
    /// When it is written.
    pub now: SystemTime,
}

/// What a letter says, before it is laid out. Codes, names and numbers are isolated from the direction of the sentences
/// they stand in.
#[derive(Template)]
#[template(path = "letter.html")]
struct Page {
    lang: &'static str,
    dir: &'static str,
    title: String,
    units: Vec<UnitPart>,
    foot: String,
}

/// What is said to one unit.
struct UnitPart {
    heading: String,
    sections: Vec<Section>,
}

/// Tasks of one sort.
struct Section {
    title: String,
    items: Vec<Item>,
}

/// One task: its name, and what is to be known of it.
pub(crate) struct Item {
    pub head: String,
    pub lines: Vec<String>,
}

/// A mark nobody sees that makes a line run from right to left, whatever it begins with.
const RIGHT_TO_LEFT_MARK: char = '\u{200F}';

impl Letter<'_> {
    /// Returns the letter as it goes over the line. Whatever is told again to the same recipient for the same day has the
    /// same `Message-ID`: a server or a mail program that has it already can tell.
    pub fn bytes(&self) -> Vec<u8> {
        let catalogue = Catalogue::of(self.to.lang);
        let page = self.page(&catalogue);
        let text = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(text(&page, self.to.lang));
        let html = page.render().expect("the template writes into a string");
        let html = SinglePart::builder().header(ContentType::TEXT_HTML).body(html);
        let message = lettre::Message::builder()
            .from(Mailbox::new(None, self.from.clone()))
            .to(Mailbox::new(None, self.to.address.clone()))
            .subject(self.subject())
            .date(self.now)
            .message_id(Some(self.id()))
            .multipart(MultiPart::alternative().singlepart(text).singlepart(html));
        message.expect("sender, recipient and date are there").formatted()
    }

    /// Returns the subject. It has no marks: not every list of letters knows them.
    fn subject(&self) -> String {
        let catalogue = Catalogue::for_terminal(self.to.lang);
        catalogue.sentence(&self.title())
    }

    fn title(&self) -> Message {
        let count: usize = self.notices.iter().map(Notice::task_count).sum();
        let reports: usize = self.notices.iter().map(|notice| notice.reports.len()).sum();
        let code = match (count, reports) {
            (0, 0) => "digest.subject-granted",
            (_, 0) => "digest.subject",
            (0, _) => "digest.subject-reports",
            _ => "digest.subject-both",
        };
        Message::new(code).with("day", self.day).with("count", count).with("reports", reports)
    }

    fn id(&self) -> String {
        let of = self.to.address.to_string().replace('@', ".");
        format!("<hasila.{}.{of}@{}>", self.day, self.from.domain())
    }

    fn page(&self, catalogue: &Catalogue) -> Page {
        let foot = Message::new("digest.foot").with("entry", self.head);
        Page {
            lang: catalogue.lang().tag(),
            dir: catalogue.lang().dir(),
            title: catalogue.sentence(&self.title()),
            units: self.notices.iter().map(|notice| unit_part(catalogue, notice)).collect(),
            foot: catalogue.sentence(&foot),
        }
    }
}

fn unit_part(catalogue: &Catalogue, notice: &Notice) -> UnitPart {
    let parts = [
        ("digest.overdue", &notice.overdue),
        ("digest.soon", &notice.soon),
        ("digest.ownerless", &notice.ownerless),
        ("digest.below", &notice.below),
    ];
    let section = |code, items: Vec<Item>| Section { title: catalogue.word(code), items };
    let tasks = parts
        .into_iter()
        .map(|(code, lines)| section(code, lines.iter().map(|line| item(catalogue, notice, line)).collect()));
    let [reports, granted] = reports::items(catalogue, notice);
    let rest = [section("digest.reports", reports), section("digest.granted", granted)];
    let sections = tasks.chain(rest).filter(|section| !section.items.is_empty()).collect();
    let (code, name) = (notice.unit.as_ref(), name(catalogue, &notice.names));
    UnitPart { heading: called(catalogue, "digest.unit", code, name), sections }
}

fn item(catalogue: &Catalogue, notice: &Notice, line: &TaskLine) -> Item {
    let head = match line.period {
        Some(period) => Message::new("digest.task-of").with("period", period),
        None => Message::new("digest.task"),
    };
    let head = head.with("task", &*line.task).with("text", &*line.text);
    let lead = line.lead.as_deref().filter(|lead| **lead != *notice.unit);
    let lead = lead.map(|lead| called(catalogue, "digest.lead", lead, name(catalogue, &line.names)));
    let given = line.given_to.as_deref().map(|unit| Message::new("digest.given").with("unit", unit));
    let first =
        (line.due != line.due_extended).then(|| Message::new("digest.first-due").with("due", line.due));
    let from = line.source.said().map(|from| catalogue.sentence(&from));
    let from = from.map(|from| Message::new("task-words.from").with("value", from));
    let said = |message: Option<Message>| message.map(|message| catalogue.sentence(&message));
    let lines = [said(Some(due(line))), said(first), lead, said(given), said(from)];
    Item { head: catalogue.sentence(&head), lines: lines.into_iter().flatten().collect() }
}

/// Returns when a task is, or was, due.
fn due(line: &TaskLine) -> Message {
    due_on(line.due_extended, line.days_over.unwrap_or_default())
}

/// Returns that something is, or was, due on the day, so many days ago.
pub(crate) fn due_on(day: Date, over: i64) -> Message {
    let code = match over {
        0 => "digest.due-today",
        1.. => "digest.due-before",
        _ => "digest.due-in",
    };
    Message::new(code).with("due", day).with("days", over.unsigned_abs())
}

/// Returns a sentence about a unit by its code, and by its name where it has one.
pub(crate) fn called(catalogue: &Catalogue, code: &'static str, unit: &str, name: &str) -> String {
    let name = if name.is_empty() { unit } else { name };
    catalogue.sentence(&Message::new(code).with("unit", unit).with("name", name))
}

/// Returns the name in the catalogue's language, else in any.
pub(crate) fn name<'a>(catalogue: &Catalogue, names: &'a assess::answer::Labels) -> &'a str {
    let own = names.get(catalogue.lang().tag());
    own.or_else(|| names.values().next()).map_or("", String::as_str)
}

/// Returns whether the text is an address letters can go to.
pub fn is_address(text: &str) -> bool {
    text.parse::<Address>().is_ok()
}

/// Lays a letter out as plain text.
fn text(page: &Page, lang: Lang) -> String {
    let mut lines = vec![page.title.clone()];
    for unit in &page.units {
        lines.extend([String::new(), unit.heading.clone()]);
        for section in &unit.sections {
            lines.extend([String::new(), section.title.clone()]);
            for item in &section.items {
                lines.push(format!("  {}", item.head));
                lines.extend(item.lines.iter().map(|line| format!("    {line}")));
            }
        }
    }
    lines.extend([String::new(), page.foot.clone()]);
    let mark = |line: &String| match lang.is_rtl() && !line.is_empty() {
        true => format!("{RIGHT_TO_LEFT_MARK}{line}\n"),
        false => format!("{line}\n"),
    };
    lines.iter().map(mark).collect()
}
