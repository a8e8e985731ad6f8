//! The code map of ARCHITECTURE.md against the manifests: an arrow drawn is an arrow there, and the other way round.

use cargo_metadata::{DependencyKind, MetadataCommand};
use std::collections::{BTreeMap, BTreeSet};

type Arrows = BTreeMap<String, BTreeSet<String>>;

fn root() -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Reads `| ring | crate | may use | ... |` rows.
fn drawn() -> (Arrows, BTreeMap<String, u32>) {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md is there");
    let (mut arrows, mut rings) = (Arrows::new(), BTreeMap::new());
    for line in text.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [ring, name, uses, ..] = cells[..] else { continue };
        let Some(name) = name.strip_prefix('`').and_then(|name| name.strip_suffix('`')) else { continue };
        let Some(ring) = ring.split_whitespace().next() else { continue };
        let ring = if ring == "dev" { 9 } else { ring.parse().expect("a ring is a number or dev") };
        rings.insert(name.to_owned(), ring);
        let uses = uses.split_whitespace().filter(|used| *used != "–").map(str::to_owned).collect();
        arrows.insert(name.to_owned(), uses);
    }
    (arrows, rings)
}

fn built() -> Arrows {
    let metadata = MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .expect("cargo describes the workspace");
    let short = |name: &str| name.strip_prefix("hasila-").unwrap_or(name).to_owned();
    let ours: BTreeSet<String> = metadata.packages.iter().map(|package| package.name.to_string()).collect();
    let used = |package: &cargo_metadata::Package| {
        let normal = package.dependencies.iter().filter(|used| used.kind == DependencyKind::Normal);
        normal.filter(|used| ours.contains(&used.name)).map(|used| short(&used.name)).collect()
    };
    metadata.packages.iter().map(|package| (short(&package.name), used(package))).collect()
}

#[test]
fn the_code_map_is_what_the_manifests_say() {
    assert_eq!(drawn().0, built());
}

#[test]
fn arrows_point_inward() {
    let (arrows, rings) = drawn();
    for (name, uses) in &arrows {
        for used in uses {
            assert!(
                rings[used] <= rings[name],
                "{name} (ring {}) uses {used} (ring {})",
                rings[name],
                rings[used]
            );
        }
    }
}
