//! `hasila post correct`

use crate::commands::post::import::{BRANCHES, ROLES, word};
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::post::{CorrectPost, PostRow};
use register::posts::{Branch, Post, PostRole};
use register::unit::Names;
use register::{Act, Register, Text};

/// Say anew what a post is; what is not named stays. The journal keeps both.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila post correct P01-HEAD --rank colonel --reason 'left out'
  hasila post correct P01-HEAD --clear until --reason 'it was not closed'")]
pub struct Args {
    /// The post.
    #[arg(value_name = "POST")]
    pub post: Text,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
    /// Its unit.
    #[arg(long, value_name = "CODE")]
    pub unit: Option<Text>,
    /// What it is in the team: head, deputy, member.
    #[arg(long, value_name = "ROLE", value_parser = |text: &str| word(&ROLES, text))]
    pub role: Option<PostRole>,
    /// To which side it belongs: party, executive, other.
    #[arg(long, value_name = "BRANCH", value_parser = |text: &str| word(&BRANCHES, text))]
    pub branch: Option<Branch>,
    /// What it is, such as secretary.
    #[arg(long, value_name = "KIND")]
    pub kind: Option<Text>,
    /// The rank it asks for.
    #[arg(long, value_name = "RANK")]
    pub rank: Option<Text>,
    /// Its level, where it is not that of its unit.
    #[arg(long, value_name = "LEVEL")]
    pub level: Option<Text>,
    /// The post of an earlier unit that it goes on with.
    #[arg(long, value_name = "POST")]
    pub continues: Option<Text>,
    /// The first day.
    #[arg(long, value_name = "DATE")]
    pub from: Option<Date>,
    /// The first day on which it is no more.
    #[arg(long, value_name = "DATE")]
    pub until: Option<Date>,
    /// Its English name.
    #[arg(long, value_name = "NAME")]
    pub name_en: Option<Text>,
    /// Its Arabic name.
    #[arg(long, value_name = "NAME")]
    pub name_ar: Option<Text>,
    /// Its Vietnamese name.
    #[arg(long, value_name = "NAME")]
    pub name_vi: Option<Text>,
    /// What it does not have.
    #[arg(long, value_name = "FIELD", value_enum, value_delimiter = ',')]
    pub clear: Vec<Field>,
}

/// What a post need not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Field {
    /// A kind.
    Kind,
    /// A rank it asks for.
    Rank,
    /// A level of its own.
    Level,
    /// A post it goes on with.
    Continues,
    /// An end.
    Until,
}

/// Corrects a post.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let posts = snapshot.register.posts();
    let standing = posts.post_id(&args.post).map(|id| posts.post(id));
    let act = Act::CorrectPost(Box::new(CorrectPost {
        cites: standing.map(|post| post.entry).unwrap_or_default(),
        reason: args.reason.clone(),
        post: corrected(args, row(&snapshot.register, &args.post, standing)),
    }));
    let recorded = Message::new("cli.post-corrected").with("post", &args.post);
    submission::act(session, &engine, act, recorded)
}

/// Returns a post as it stands. Of one that is not there, the register says so.
fn row(register: &Register, code: &Text, standing: Option<&Post>) -> PostRow {
    let posts = register.posts();
    PostRow {
        row: None,
        post: code.clone(),
        unit: standing.map(|post| register.units().unit(post.unit).code.clone()).unwrap_or_default(),
        role: standing.map_or(PostRole::Member, |post| post.role),
        branch: standing.map_or(Branch::Other, |post| post.branch),
        kind: standing.and_then(|post| post.kind.clone()),
        rank: standing.and_then(|post| post.rank.clone()),
        level: standing.and_then(|post| post.level.clone()),
        continues: standing.and_then(|post| post.continues).map(|id| posts.post(id).code.clone()),
        from: standing.map_or(Date::MIN, |post| post.from),
        until: standing.and_then(|post| post.until),
        names: standing.map(|post| post.names.clone()).unwrap_or_default(),
    }
}

fn corrected(args: &Args, was: PostRow) -> PostRow {
    let kept = |field: Field, said: &Option<Text>, was: Option<Text>| {
        said.clone().or(was.filter(|_| !args.clear.contains(&field)))
    };
    PostRow {
        row: None,
        post: was.post,
        unit: args.unit.clone().unwrap_or(was.unit),
        role: args.role.unwrap_or(was.role),
        branch: args.branch.unwrap_or(was.branch),
        kind: kept(Field::Kind, &args.kind, was.kind),
        rank: kept(Field::Rank, &args.rank, was.rank),
        level: kept(Field::Level, &args.level, was.level),
        continues: kept(Field::Continues, &args.continues, was.continues),
        from: args.from.unwrap_or(was.from),
        until: args.until.or(was.until.filter(|_| !args.clear.contains(&Field::Until))),
        names: Names {
            en: args.name_en.clone().or(was.names.en),
            ar: args.name_ar.clone().or(was.names.ar),
            vi: args.name_vi.clone().or(was.names.vi),
        },
    }
}
