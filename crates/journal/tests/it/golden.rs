//! Journals written by every version there was are sound for ever, and end where they ended.

use crate::NOW;
use journal::{Entries, bundle};
use std::path::Path;

/// The file, the number of entries, the last hash. A line here is never changed; new versions add lines.
const GOLDEN: &[(&str, u64, &str)] =
    &[("v1.ndjson", 14, "537f4a1837e89ed5a04e93a90494f303de951fb871130705cf22cb2d89044922")];

#[test]
fn golden_journals_are_sound_and_end_where_they_ended() {
    for (file, count, hash) in GOLDEN {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
        let folder = tempfile::tempdir().unwrap();
        let mut journal = bundle::import(&path, folder.path(), NOW, &mut |_| {}).unwrap();
        assert_eq!(
            (journal.head().seq.0, journal.head().hash.to_string().as_str()),
            (*count, *hash),
            "{file}"
        );
        let mut text = Vec::new();
        bundle::write(&mut journal, &mut text, &mut |_| {}).unwrap();
        assert!(text == std::fs::read(&path).unwrap(), "{file} goes out as it came in");
    }
}
