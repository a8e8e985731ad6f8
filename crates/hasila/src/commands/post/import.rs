//! `hasila post import`

use crate::exit::Exit;
use crate::session::{Session, file_name};
use crate::submission::{self, Import};
use crate::tables;
use crate::trouble::Trouble;
use base::Message;
use exchange::table::Row;
use exchange::{Column, Problem, Problems};
use register::post::{CreatePosts, PostRow};
use register::posts::{Branch, PostRole};
use register::unit::Names;
use register::{Act, Text};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Create the posts of a table, all or none.
///
/// Columns: post, unit, role (head, deputy, member), from; and, if wanted, branch (party, executive, other), kind, rank,
/// level, continues (the post of an earlier unit it goes on with), until, name_en, name_ar, name_vi.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila post import posts.csv --dry-run
  hasila post import posts.xlsx")]
pub struct Args {
    /// The table, CSV or XLSX; - is standard input.
    pub file: PathBuf,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
}

/// What a post is in its team, in the words of tables.
pub const ROLES: [(&str, PostRole); 3] =
    [("head", PostRole::Head), ("deputy", PostRole::Deputy), ("member", PostRole::Member)];

/// To which side a post belongs, in the words of tables.
pub const BRANCHES: [(&str, Branch); 3] =
    [("party", Branch::Party), ("executive", Branch::Executive), ("other", Branch::Other)];

const COLUMNS: &[Column] = &[
    Column::required("post"),
    Column::required("unit"),
    Column::required("role"),
    Column::required("from"),
    Column::optional("branch"),
    Column::optional("kind"),
    Column::optional("rank"),
    Column::optional("level"),
    Column::optional("continues"),
    Column::optional("until"),
    Column::optional("name_en"),
    Column::optional("name_ar"),
    Column::optional("name_vi"),
];

/// Creates the posts of a table.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let file = file_name(&args.file);
    let (rows, problems) = rows(session, &args.file)?;
    let count = rows.len();
    let import = Import {
        act: Act::CreatePosts(CreatePosts { rows }),
        file: &file,
        problems,
        recorded: Message::new("cli.posts-created").with("count", count),
        rehearsed: Message::new("cli.posts-would-be-created").with("count", count),
        details: json!({ "posts": count }),
    };
    submission::import(session, &session.open()?, import, args.dry_run)
}

/// Reads the posts of a table, and what is wrong with the others.
pub fn rows(session: &Session, file: &Path) -> Result<(Vec<PostRow>, Problems), Trouble> {
    tables::read_rows(session, file, COLUMNS, post)
}

fn post(row: &Row) -> Result<PostRow, Vec<Problem>> {
    let (post, unit) = (row.require("post"), row.require("unit"));
    let (role, branch) = (role(row), branch(row));
    let from = row.require("from").and_then(|_| row.day("from"));
    let until = row.day("until");
    let text = |column| row.get(column).map(Text::from);
    if let (Ok(post), Ok(unit), Ok(role), Ok(branch), Ok(Some(from)), Ok(until)) =
        (&post, &unit, &role, &branch, &from, &until)
    {
        return Ok(PostRow {
            row: Some(row.number),
            post: Text::from(*post),
            unit: Text::from(*unit),
            role: *role,
            branch: *branch,
            kind: text("kind"),
            rank: text("rank"),
            level: text("level"),
            continues: text("continues"),
            from: *from,
            until: *until,
            names: Names { en: text("name_en"), ar: text("name_ar"), vi: text("name_vi") },
        });
    }
    let wrong = [post.err(), unit.err(), role.err(), branch.err(), from.err(), until.err()];
    Err(wrong.into_iter().flatten().collect())
}

fn role(row: &Row) -> Result<PostRole, Problem> {
    let word = row.require("role")?;
    meant(&ROLES, word).ok_or_else(|| one_of(row, "role", word, &ROLES.map(|(word, _)| word)))
}

fn branch(row: &Row) -> Result<Branch, Problem> {
    let Some(word) = row.get("branch") else { return Ok(Branch::Other) };
    meant(&BRANCHES, word).ok_or_else(|| one_of(row, "branch", word, &BRANCHES.map(|(word, _)| word)))
}

fn meant<T: Copy>(words: &[(&str, T)], word: &str) -> Option<T> {
    words.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}

/// Returns what a word on the command line means, or the words there are.
pub fn word<T: Copy>(words: &[(&str, T)], word: &str) -> Result<T, String> {
    let known: Vec<&str> = words.iter().map(|(known, _)| *known).collect();
    meant(words, word).ok_or_else(|| format!("write one of: {}", known.join(", ")))
}

/// Returns the problem that a cell has none of the words it may have.
pub fn one_of(row: &Row, column: &'static str, text: &str, words: &[&str]) -> Problem {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let message = Message::new("cli.none-of").with("text", text).with("words", words);
    Problem::of_cell(row.number, column, message)
}
