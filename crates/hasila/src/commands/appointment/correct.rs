//! `hasila appointment correct`

use crate::commands::appointment::import::MANNERS;
use crate::commands::post::import::word;
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::appointment::{AppointRow, CorrectAppointment};
use register::posts::{Appointment, Manner};
use register::{Act, Text};

/// Say anew what an appointment was, or that there was none; what is not named stays. The journal keeps both. So a relief that was not to be
/// is taken back: --clear ends.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila appointment correct P01-HEAD H7 --from 2024-03-01 --starts 2024-04-01 --reason 'the decree says April'
  hasila appointment correct P01-HEAD H7 --from 2024-03-01 --clear ends --reason 'the relief was revoked'
  hasila appointment correct P01-HEAD H7 --from 2024-03-01 --void --reason 'never took office'")]
pub struct Args {
    /// The post, as recorded.
    #[arg(value_name = "POST")]
    pub post: Text,
    /// The holder, as recorded.
    #[arg(value_name = "HOLDER")]
    pub holder: Text,
    /// The first day, as recorded.
    #[arg(long, value_name = "DATE")]
    pub from: Date,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
    /// There was no such appointment.
    #[arg(
        long,
        conflicts_with_all = ["to_post", "to_holder", "starts", "ends", "manner", "months", "cites", "despite", "clear"]
    )]
    pub void: bool,
    /// The post it was.
    #[arg(long, value_name = "POST")]
    pub to_post: Option<Text>,
    /// The holder it was.
    #[arg(long, value_name = "HOLDER")]
    pub to_holder: Option<Text>,
    /// The first day.
    #[arg(long, value_name = "DATE")]
    pub starts: Option<Date>,
    /// The first day on which it was no longer so.
    #[arg(long, value_name = "DATE")]
    pub ends: Option<Date>,
    /// How it was held: full, acting, concurrent.
    #[arg(long, value_name = "MANNER", value_parser = |text: &str| word(&MANNERS, text))]
    pub manner: Option<Manner>,
    /// How long the term was meant to last, in months.
    #[arg(long, value_name = "N")]
    pub months: Option<u16>,
    /// The instrument it rests on.
    #[arg(long, value_name = "NUMBER")]
    pub cites: Option<Text>,
    /// Why it is recorded although a rule in force speaks against it: it has happened.
    #[arg(long, value_name = "TEXT")]
    pub despite: Option<Text>,
    /// What it did not have.
    #[arg(long, value_name = "FIELD", value_enum, value_delimiter = ',')]
    pub clear: Vec<Field>,
}

/// What an appointment need not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Field {
    /// An end.
    Ends,
    /// A length of its term.
    Months,
    /// An instrument.
    Cites,
    /// A reason to record it against a rule.
    Despite,
}

/// Corrects an appointment.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let posts = snapshot.register.posts();
    let ids = posts.post_id(&args.post).zip(posts.holder_id(&args.holder));
    let recorded = ids.and_then(|(post, holder)| {
        posts.of_holder(holder).find(|one| one.post == post && one.from == args.from)
    });
    let act = Act::CorrectAppointment(Box::new(CorrectAppointment {
        post: args.post.clone(),
        holder: args.holder.clone(),
        from: args.from,
        cites: recorded.map(|one| one.entry).unwrap_or_default(),
        reason: args.reason.clone(),
        to: (!args.void).then(|| corrected(args, recorded)),
    }));
    let code = if args.void { "cli.appointment-void" } else { "cli.appointment-corrected" };
    let said = Message::new(code).with("post", &args.post).with("holder", &args.holder);
    submission::act(session, &engine, act, said.with("day", args.from))
}

/// Returns the appointment as it was. Of one that is not recorded, the register says so.
fn corrected(args: &Args, recorded: Option<&Appointment>) -> AppointRow {
    let stays = |field: Field| !args.clear.contains(&field);
    let text = |said: &Option<Text>, was: fn(&Appointment) -> Option<&Text>, field| {
        said.clone().or(recorded.and_then(was).filter(|_| stays(field)).cloned())
    };
    AppointRow {
        row: None,
        post: args.to_post.clone().unwrap_or_else(|| args.post.clone()),
        holder: args.to_holder.clone().unwrap_or_else(|| args.holder.clone()),
        from: args.starts.unwrap_or(args.from),
        until: args.ends.or(recorded.and_then(|one| one.until).filter(|_| stays(Field::Ends))),
        manner: args.manner.or(recorded.map(|one| one.manner)).unwrap_or(Manner::Full),
        months: args.months.or(recorded.and_then(|one| one.months).filter(|_| stays(Field::Months))),
        leaves: Vec::new(),
        cites: text(&args.cites, |one| one.cites.as_ref(), Field::Cites),
        despite: text(&args.despite, |one| one.despite.as_ref(), Field::Despite),
    }
}
