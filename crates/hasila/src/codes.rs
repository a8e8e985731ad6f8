//! Every sentence the command line may say.

/// Every code the command line may put into a [`base::Message`], beside those of the other crates.
pub const CODES: &[&str] = &[
    "cli.already-recorded",
    "cli.and-more",
    "cli.asked-each",
    "cli.awards-recorded",
    "cli.awards-would-be-recorded",
    "cli.cannot-make-folder",
    "cli.cannot-read-file",
    "cli.cannot-write",
    "cli.cannot-write-file",
    "cli.case-differs",
    "cli.case-played",
    "cli.cases-played",
    "cli.checking-reports",
    "cli.compare-head",
    "cli.compare-method",
    "cli.compared-with",
    "cli.corrections-recorded",
    "cli.corrections-would-be-recorded",
    "cli.did-you-mean",
    "cli.editor-lost",
    "cli.effect-head",
    "cli.effect-kind",
    "cli.entry",
    "cli.error",
    "cli.exporting-journal",
    "cli.file-too-large",
    "cli.finding-not-eligible",
    "cli.finding-not-for",
    "cli.finding-one-achievement",
    "cli.finding-over-quota",
    "cli.finding-over-quota-in",
    "cli.half-a-weight",
    "cli.head",
    "cli.here",
    "cli.importing-journal",
    "cli.journal-exported",
    "cli.journal-imported",
    "cli.journal-sound",
    "cli.late",
    "cli.made-folder",
    "cli.missing-award",
    "cli.missing-item",
    "cli.missing-reason",
    "cli.missing-report",
    "cli.missing-weight",
    "cli.more-errors",
    "cli.more-found",
    "cli.need",
    "cli.need-in-group",
    "cli.next-units",
    "cli.no",
    "cli.no-cases",
    "cli.no-one-plan",
    "cli.no-plans",
    "cli.no-such-entry",
    "cli.no-targets",
    "cli.not-a-map",
    "cli.not-reported",
    "cli.not-whole-or-part",
    "cli.note",
    "cli.nothing-found",
    "cli.nothing-of-that-name",
    "cli.nothing-of-that-name-but",
    "cli.one-plan-reviewed",
    "cli.place-column",
    "cli.place-row",
    "cli.plan-already",
    "cli.plan-applied",
    "cli.plan-changes",
    "cli.plan-checked",
    "cli.plan-laid-out",
    "cli.plan-laid-out-otherwise",
    "cli.plan-unreadable",
    "cli.plan-would-apply",
    "cli.plans-same",
    "cli.rank-head",
    "cli.reach-head",
    "cli.read-by",
    "cli.reading-file",
    "cli.reading-journal",
    "cli.reads",
    "cli.recording-reports",
    "cli.report-withdrawn",
    "cli.reports-already",
    "cli.reports-late",
    "cli.reports-recorded",
    "cli.reports-would-be-recorded",
    "cli.review",
    "cli.review-written",
    "cli.reviewed-other-force",
    "cli.reviewed-other-text",
    "cli.show-above",
    "cli.show-closed",
    "cli.show-open",
    "cli.show-predecessors",
    "cli.show-successors",
    "cli.stakes-head",
    "cli.standing-head",
    "cli.standing-summary",
    "cli.stray-case-file",
    "cli.submitted-today",
    "cli.succeeded",
    "cli.title-lacks",
    "cli.title-state",
    "cli.title-summary",
    "cli.titles-findings",
    "cli.titles-head",
    "cli.ungraded",
    "cli.unit-closed",
    "cli.unit-founded",
    "cli.unit-moved",
    "cli.unit-not-open",
    "cli.unit-renamed",
    "cli.units-emptied",
    "cli.units-imported",
    "cli.units-would-be-imported",
    "cli.unknown-form",
    "cli.unknown-item",
    "cli.unknown-item-near",
    "cli.unknown-plan",
    "cli.unknown-unit",
    "cli.unknown-unit-near",
    "cli.unranked",
    "cli.usage",
    "cli.verifications-recorded",
    "cli.verifications-would-be-recorded",
    "cli.verifying-journal",
    "cli.warning",
    "cli.way-amount",
    "cli.way-exact-units",
    "cli.way-fewer-units",
    "cli.way-more-units",
    "cli.way-none",
    "cli.way-pace",
    "cli.way-part",
    "cli.way-reached",
    "cli.weighed",
    "cli.weight-unknown",
    "cli.weights-unknown",
    "cli.why-coverage",
    "cli.why-crosswalk",
    "cli.why-entries",
    "cli.why-formula",
    "cli.why-grade",
    "cli.why-head",
    "cli.why-inputs",
    "cli.why-missing",
    "cli.why-provision",
    "cli.why-quota",
    "cli.why-quota-cut",
    "cli.why-quota-in",
    "cli.why-quotas",
    "cli.why-source",
    "cli.why-target",
    "cli.why-units",
    "cli.why-verified",
    "cli.why-verified-gap",
    "cli.why-year-before",
    "cli.would-succeed",
    "cli.yes",
];

#[cfg(test)]
mod tests {
    use super::*;
    use locale::{Catalogue, Lang};
    use std::path::Path;

    /// Returns the codes that stand in the sources.
    fn used(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                used(&path, found);
            } else if path.file_name().is_some_and(|name| name != "codes.rs") {
                let text = std::fs::read_to_string(&path).unwrap_or_default();
                let codes = text.split('"').filter(|part| part.starts_with("cli."));
                found.extend(codes.map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_code_is_listed_and_has_a_sentence() {
        let mut found = Vec::new();
        used(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        found.sort();
        found.dedup();
        assert_eq!(found, CODES);
        let catalogue = Catalogue::for_terminal(Lang::En);
        for code in CODES.iter().chain(exchange::CODES) {
            assert!(catalogue.knows(code), "{code} has no sentence");
        }
    }
}
