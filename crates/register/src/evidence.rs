//! Files that show that a report, a correction or a finding is so. An act holds what tells the file from any other; the file itself
//! lies beside the journal, under its hash, and whoever keeps both can say whether it is still the same.

use crate::act::Refusal;
use crate::text::{Text, is_sha256};
use crate::wording::REPORT;
use base::Message;
use base::limits::{CODE_BYTES_MAX, EVIDENCE_BYTES_MAX, EVIDENCE_FILES_MAX, NAME_BYTES_MAX};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A file as an act names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceFile {
    /// The SHA-256 of its bytes in 64 small hexadecimal digits.
    pub sha256: Text,
    /// What it is called.
    pub name: Text,
    /// What it is, by what it holds: `pdf`, `docx`, `jpeg`.
    pub kind: Text,
    /// How many bytes it has.
    pub bytes: u64,
}

/// Returns what is wrong with the files of an act.
pub(crate) fn refused(files: &[EvidenceFile]) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if files.len() > EVIDENCE_FILES_MAX {
        let message = Message::new("report.too-much-evidence").with("count", files.len());
        refusals.push(Refusal::new(message.with("most", EVIDENCE_FILES_MAX)));
    }
    let mut known = BTreeSet::new();
    for file in files {
        let message = |code| Message::new(code).with("file", &file.name);
        refusals.extend(REPORT.refused(&file.name, "evidence", NAME_BYTES_MAX));
        refusals.extend(REPORT.refused(&file.kind, "evidence", CODE_BYTES_MAX));
        if !is_sha256(&file.sha256) {
            refusals.push(Refusal::new(message("report.evidence-not-a-hash").with("text", &file.sha256)));
        }
        if !(1..=EVIDENCE_BYTES_MAX).contains(&file.bytes) {
            let sized = message("report.evidence-size").with("bytes", file.bytes);
            refusals.push(Refusal::new(sized.with("most", EVIDENCE_BYTES_MAX >> 20)));
        }
        if !known.insert(&file.sha256) {
            refusals.push(Refusal::new(message("report.evidence-twice")));
        }
    }
    refusals.into_iter().map(|refusal| refusal.in_column("evidence")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, digit: char, bytes: u64) -> EvidenceFile {
        let sha256 = Text::from(digit.to_string().repeat(64));
        EvidenceFile { sha256, name: name.into(), kind: "pdf".into(), bytes }
    }

    #[test]
    fn what_tells_a_file_from_any_other_must_be_whole() {
        let codes = |files: &[EvidenceFile]| -> Vec<&str> {
            refused(files).iter().map(|refusal| refusal.message.code).collect()
        };
        let many: Vec<EvidenceFile> = "0123456789a".chars().map(|digit| file("a.pdf", digit, 1)).collect();
        let cases: [(&[EvidenceFile], &[&str]); 6] = [
            (&[], &[]),
            (&[file("minutes.pdf", 'a', 20 << 20), file("list.pdf", 'b', 1)], &[]),
            (&[file("", 'a', 0)], &["report.missing", "report.evidence-size"]),
            (
                &[file("minutes.pdf", 'A', (20 << 20) + 1)],
                &["report.evidence-not-a-hash", "report.evidence-size"],
            ),
            (
                &[file("a\u{202e}fdp.exe", 'a', 1), file("b", 'a', 1)],
                &["report.hidden-character", "report.evidence-twice"],
            ),
            (&many, &["report.too-much-evidence"]),
        ];
        for (files, expected) in cases {
            assert_eq!(codes(files), expected, "{files:?}");
        }
    }
}
