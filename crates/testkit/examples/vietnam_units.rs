//! Writes the units of Viet Nam before and after 1 July 2025 as files to import:
//! `cargo run -p hasila-testkit --example vietnam_units -- TABLES OUT`.

use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(tables), Some(out)) = (args.next(), args.next()) else {
        return Err("two folders are needed: the one with the three tables, and the one to write to".into());
    };
    let files = testkit::vietnam::files(&tables)?;
    std::fs::create_dir_all(&out)?;
    for (name, text) in [("before.csv", files.before), ("after.csv", files.after), ("edges.csv", files.edges)]
    {
        std::fs::write(out.join(name), text)?;
    }
    Ok(())
}
