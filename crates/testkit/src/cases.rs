//! Where the sample data lies, when it is there.

use std::path::{Path, PathBuf};

/// Returns the folder of sample data called `name`, or says on standard error that the test goes without it.
///
/// It is looked for under `HASILA_CASES`, else in `shared/cases` beside a folder above this crate.
pub fn folder(name: &str) -> Option<PathBuf> {
    let given = std::env::var_os("HASILA_CASES").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().map(|above| above.join("shared/cases"));
    let found = given.into_iter().chain(beside).map(|cases| cases.join(name)).find(|folder| folder.is_dir());
    if found.is_none() {
        eprintln!(
            "sample data `{name}` is not here (HASILA_CASES names its folder): this part is not tested"
        );
    }
    found
}
