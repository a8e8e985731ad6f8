//! What may be typed: the options of every command, and the commands.

use crate::commands;
use crate::exit::Exit;
use base::Date;
use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand};
use locale::Lang;
use serde_json::json;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// The yearly cycle of an administration in one ledger: plans, reports, standing, reasons.
#[derive(Debug, Parser)]
#[command(
    name = "hasila",
    version,
    arg_required_else_help = true,
    propagate_version = false,
    disable_help_subcommand = false,
    after_help = "Examples:
  hasila demo                            an invented country, in one minute
  hasila init                            make ./hasila-data
  hasila unit import units.csv           who there is
  hasila plan apply movement.plan        what is to be reached
  hasila report import figures.csv       what was reported
  hasila standing --period 2025          where everybody stands
  hasila why safe --unit 06 --period 2025
  hasila intake directive.txt            what a document says

Exit codes: 0 done; 1 failed; 2 differences or findings; 64 wrong usage; 65 bad data;
69 unavailable; 75 in use, try again; 77 not permitted; 78 bad configuration."
)]
pub struct Cli {
    /// What every command understands.
    #[command(flatten)]
    pub global: Global,
    /// The command.
    #[command(subcommand)]
    pub command: Command,
}

/// What every command understands.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "For every command")]
pub struct Global {
    /// The data folder.
    #[arg(
        long,
        global = true,
        env = "HASILA_DATA",
        default_value = "hasila-data",
        value_name = "DIR",
        hide_env_values = true
    )]
    pub data: PathBuf,
    /// One JSON document instead of text.
    #[arg(long, global = true, conflicts_with = "csv")]
    pub json: bool,
    /// A CSV table instead of text, where a table makes sense.
    #[arg(long, global = true)]
    pub csv: bool,
    /// The language: en, ar or vi.
    #[arg(
        long,
        global = true,
        env = "HASILA_LANG",
        default_value = "en",
        value_name = "LANG",
        hide_env_values = true
    )]
    pub lang: Lang,
    /// Who acts, as the journal shall say.
    #[arg(long, global = true, env = "HASILA_BY", value_name = "NAME", hide_env_values = true)]
    pub by: Option<String>,
    /// Act and read as this account, and no further than it may. Without it, in a journal with accounts, whoever holds the
    /// data folder acts as the local administrator.
    #[arg(long = "as", global = true, env = "HASILA_AS", value_name = "ACCOUNT", hide_env_values = true)]
    pub acts_as: Option<String>,
    /// Never ask anything.
    #[arg(long, global = true)]
    pub no_input: bool,
    /// No colours.
    #[arg(long, global = true)]
    pub no_color: bool,
    /// Say nothing but the result and errors.
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Takes this day for today.
    #[arg(long, global = true, env = "HASILA_TODAY", value_name = "DATE", hide = true)]
    pub today: Option<Date>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Invent a country and show what Hasila does with it.
    Demo(commands::demo::Args),
    /// Make the data folder.
    Init(commands::init::Args),
    /// Serve the pages.
    Serve(commands::serve::Args),
    /// Say what is right and wrong with the data folder and its settings.
    Doctor(commands::doctor::Args),
    /// Units: who there is, and what became of them.
    #[command(subcommand)]
    Unit(commands::unit::Command),
    /// Plans: check, lay out, compare, put in force.
    #[command(subcommand)]
    Plan(commands::plan::Command),
    /// Reports: take in, correct, withdraw, who has not reported.
    #[command(subcommand)]
    Report(commands::report::Command),
    /// Awards: titles given and revoked.
    #[command(subcommand)]
    Award(commands::award::Command),
    /// Accounts of officials, and what is granted to them.
    #[command(subcommand)]
    Account(commands::account::Command),
    /// Posts: the leading teams of units.
    #[command(subcommand)]
    Post(commands::post::Command),
    /// Office-holders: only what a rule of placement needs.
    #[command(subcommand)]
    Holder(commands::holder::Command),
    /// Appointments: who holds which post, from when until when.
    #[command(subcommand)]
    Appointment(commands::appointment::Command),
    /// Read an official text: what it says, with the exact words.
    Intake(commands::intake::Args),
    /// Instruments: directives, resolutions, plans, decisions.
    #[command(subcommand)]
    Instrument(commands::instrument::Command),
    /// Tasks: who is to do what by when, and what becomes of it.
    #[command(subcommand)]
    Task(commands::task::Command),
    /// Find units and instruments.
    Find(commands::find::Args),
    /// Remind units of their tasks by mail.
    Digest(commands::digest::Args),
    /// Where units stand with every target.
    Standing(commands::standing::Args),
    /// Why a figure is what it is.
    Why(commands::why::Args),
    /// Two periods side by side, and why units have moved.
    Compare(commands::compare::Args),
    /// What a treatment did to units.
    Effect(commands::effect::Args),
    /// Rotation: how far rules of placement are kept, what the coming months bring, and whether it did good.
    #[command(subcommand)]
    Rotation(commands::rotation::Command),
    /// What would have to be otherwise.
    WhatIf(commands::what_if::Args),
    /// Who comes first.
    Rank(commands::rank::Args),
    /// Who is eligible for which title, who has it, who comes next.
    Titles(commands::titles::Args),
    /// Write the review page.
    Review(commands::review::Args),
    /// The journal: verify, export, import, look into.
    #[command(subcommand)]
    Journal(commands::journal::Command),
    /// Read a workbook under limits; for the program itself.
    #[command(hide = true)]
    ReadWorkbook,
    /// Read a document under limits; for the program itself.
    #[command(hide = true)]
    ReadDocument,
}

/// Reads the command line. On a mistake, or when help was asked for, it has been said and the program may end.
pub fn read(args: impl Iterator<Item = OsString>) -> Result<Cli, ExitCode> {
    let args: Vec<OsString> = args.collect();
    let wants_json = args.iter().any(|arg| arg == "--json");
    Cli::try_parse_from(args).map_err(|error| {
        if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
            let _ = error.print();
            return Exit::Done.into();
        }
        if wants_json {
            println!("{}", usage_json(&error));
        } else {
            let _ = error.print();
        }
        Exit::Usage.into()
    })
}

fn usage_json(error: &clap::Error) -> serde_json::Value {
    let text = error.render().to_string();
    let mut parts = text.trim().splitn(2, "\n\n");
    let message = parts.next().unwrap_or_default().trim_start_matches("error: ");
    let fix = parts.next().unwrap_or_default().trim();
    json!({ "errors": [{ "code": "cli.usage", "where": {}, "message": message, "fix": fix }] })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_explains_itself_with_examples() {
        let mut open = vec![Cli::command()];
        while let Some(command) = open.pop() {
            let nested: Vec<_> =
                command.get_subcommands().filter(|inner| !inner.is_hide_set()).cloned().collect();
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(command.get_about().is_some(), "{} says nothing", command.get_name());
            let leaf = nested.is_empty() && command.get_name() != "help";
            assert!(!leaf || help.contains("hasila "), "{} has no example", command.get_name());
            open.extend(nested);
        }
    }
}
