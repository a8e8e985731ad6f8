//! What a letter says of reports that have not come, and of more time for them.

use crate::letter::{Item, called, due_on, name};
use assess::answer::Labels;
use assess::tasks::{GrantLine, Notice, ReportLine};
use base::Message;
use locale::Catalogue;

/// Returns the reports that are awaited, and the more time that runs.
pub(crate) fn items(catalogue: &Catalogue, notice: &Notice) -> [Vec<Item>; 2] {
    let reports = notice.reports.iter().map(|line| awaited(catalogue, line));
    let granted = notice.granted.iter().map(|line| more_time(catalogue, notice, line));
    [reports.collect(), granted.collect()]
}

fn awaited(catalogue: &Catalogue, line: &ReportLine) -> Item {
    let first = Message::new("digest.first-due").with("due", line.due);
    let granted = line.granted_by.as_deref().map(|by| Message::new("digest.granted-by").with("by", by));
    let lines = std::iter::once(due_on(line.due_extended, line.days_over));
    let lines = lines.chain((line.due != line.due_extended).then_some(first)).chain(granted);
    Item {
        head: head(catalogue, (&line.label, &line.names), line.period),
        lines: lines.map(|message| catalogue.sentence(&message)).collect(),
    }
}

fn more_time(catalogue: &Catalogue, notice: &Notice, line: &GrantLine) -> Item {
    let until = Message::new("digest.granted-until").with("until", line.until).with("on", line.on);
    let until = until.with("by", &*line.granted_by).with("reason", &*line.reason);
    let whose = (line.unit != notice.unit)
        .then(|| called(catalogue, "digest.granted-to", &line.unit, name(catalogue, &line.unit_names)));
    Item {
        head: head(catalogue, (&line.label, &line.names), line.period),
        lines: whose.into_iter().chain([catalogue.sentence(&until)]).collect(),
    }
}

fn head(catalogue: &Catalogue, (label, names): (&str, &Labels), period: base::Period) -> String {
    let called = names.get(catalogue.lang().tag()).map_or(label, String::as_str);
    catalogue.sentence(&Message::new("digest.report").with("form", called).with("period", period))
}
