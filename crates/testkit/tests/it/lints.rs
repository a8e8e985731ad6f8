//! The lints of the pure ring are the same in each of its crates, and each crate takes the workspace's.

use std::fs;
use std::path::Path;

const PURE: [&str; 7] = ["base", "rules", "cube", "register", "assess", "intake", "rotation"];

fn crates() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn pure_crates_share_one_clippy_file() {
    let text = |name: &str| {
        fs::read_to_string(crates().join(name).join("clippy.toml")).expect("a clippy.toml is there")
    };
    for name in PURE {
        assert_eq!(text(name), text(PURE[0]), "{name}");
    }
}

#[test]
fn every_crate_takes_the_lints_of_the_workspace() {
    for entry in fs::read_dir(crates()).expect("the crates are there") {
        let manifest = entry.expect("a crate can be listed").path().join("Cargo.toml");
        let text = fs::read_to_string(&manifest).expect("a manifest is there");
        assert!(text.contains("[lints]\nworkspace = true"), "{}", manifest.display());
    }
}
