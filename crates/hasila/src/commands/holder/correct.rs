//! `hasila holder correct`

use crate::commands::holder::import::{kin, ranks};
use crate::exit::Exit;
use crate::session::Session;
use crate::submission;
use crate::trouble::Trouble;
use base::{Date, Message};
use register::holder::{CorrectHolder, HolderRow, NativeSaid};
use register::posts::{Holder, RankHeld};
use register::{Act, Register, Text};

/// Say anew what is known of an office-holder; what is not named stays. The journal keeps both.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila holder correct H7 --native P03 --native-on 2020-01-01 --reason 'the file says so'
  hasila holder correct H7 --kin 'H9;H12' --reason 'declared'
  hasila holder correct H7 --clear retires --reason 'extended, no day yet'")]
pub struct Args {
    /// The holder.
    #[arg(value_name = "HOLDER")]
    pub holder: Text,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
    /// The name as printed.
    #[arg(long, value_name = "NAME")]
    pub name: Option<Text>,
    /// Where he or she comes from: a unit of any level.
    #[arg(long, value_name = "CODE", requires = "native_on")]
    pub native: Option<Text>,
    /// The day of the map on which the place is in this unit.
    #[arg(long, value_name = "DATE", requires = "native")]
    pub native_on: Option<Date>,
    /// The day of retirement.
    #[arg(long, value_name = "DATE")]
    pub retires: Option<Date>,
    /// The first day of service: every post since then is in the register.
    #[arg(long, value_name = "DATE")]
    pub service_from: Option<Date>,
    /// All relatives among office-holders, ; between them; - for none.
    #[arg(long, value_name = "CODES", allow_hyphen_values = true)]
    pub kin: Option<String>,
    /// All ranks, rank@day with ; between them.
    #[arg(long, value_name = "RANKS")]
    pub ranks: Option<String>,
    /// What is not known.
    #[arg(long, value_name = "FIELD", value_enum, value_delimiter = ',')]
    pub clear: Vec<Field>,
}

/// What need not be known of a holder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Field {
    /// Where he or she comes from.
    Native,
    /// The day of retirement.
    Retires,
    /// The first day of service.
    ServiceFrom,
    /// Relatives.
    Kin,
    /// Ranks.
    Ranks,
}

/// Corrects an office-holder.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let said = args.ranks.as_deref().map(ranks).transpose();
    let ranks = said.map_err(|message| Trouble::new(Exit::BadData, message))?;
    let engine = session.open()?;
    let snapshot = engine.snapshot();
    let posts = snapshot.register.posts();
    let standing = posts.holder_id(&args.holder).map(|id| posts.holder(id));
    let act = Act::CorrectHolder(Box::new(CorrectHolder {
        cites: standing.map(|holder| holder.entry).unwrap_or_default(),
        reason: args.reason.clone(),
        holder: corrected(args, row(&snapshot.register, &args.holder, standing), ranks),
    }));
    let recorded = Message::new("cli.holder-corrected").with("holder", &args.holder);
    submission::act(session, &engine, act, recorded)
}

/// Returns what is known of a holder. Of one that is not there, the register says so.
fn row(register: &Register, code: &Text, standing: Option<&Holder>) -> HolderRow {
    let native = standing.and_then(|holder| holder.native);
    let codes = |kin: &Vec<_>| kin.iter().map(|id| register.posts().holder(*id).code.clone()).collect();
    HolderRow {
        row: None,
        holder: code.clone(),
        name: standing.map(|holder| holder.name.clone()).unwrap_or_default(),
        native: native.map(|native| NativeSaid {
            unit: register.units().unit(native.unit).code.clone(),
            on: native.on,
        }),
        retires: standing.and_then(|holder| holder.retires),
        service_from: standing.and_then(|holder| holder.service_from),
        kin: standing.and_then(|holder| holder.kin.as_ref()).map(codes),
        ranks: standing.map(|holder| holder.ranks.clone()).unwrap_or_default(),
    }
}

fn corrected(args: &Args, was: HolderRow, ranks: Option<Vec<RankHeld>>) -> HolderRow {
    let stays = |field: Field| !args.clear.contains(&field);
    let native = args.native.clone().zip(args.native_on).map(|(unit, on)| NativeSaid { unit, on });
    HolderRow {
        row: None,
        holder: was.holder,
        name: args.name.clone().unwrap_or(was.name),
        native: native.or(was.native.filter(|_| stays(Field::Native))),
        retires: args.retires.or(was.retires.filter(|_| stays(Field::Retires))),
        service_from: args.service_from.or(was.service_from.filter(|_| stays(Field::ServiceFrom))),
        kin: args.kin.as_deref().map(kin).or(was.kin.filter(|_| stays(Field::Kin))),
        ranks: ranks.unwrap_or(if stays(Field::Ranks) { was.ranks } else { Vec::new() }),
    }
}
