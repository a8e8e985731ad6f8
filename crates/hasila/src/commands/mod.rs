//! The commands, one file each: what may be typed, and what is done.

pub mod demo;
pub mod doctor;
pub mod init;
pub mod serve;

pub mod account;
pub mod appointment;
pub mod award;
pub mod find;
pub mod holder;
pub mod instrument;
pub mod intake;
pub mod plan;
pub mod post;
pub mod report;
pub mod rotation;
pub mod task;
pub mod unit;

pub mod digest;

pub mod compare;
pub mod effect;
pub mod rank;
pub mod review;
pub mod standing;
pub mod titles;
pub mod what_if;
pub mod why;

pub mod journal;

use crate::cli::Command;
use crate::exit::Exit;
use crate::session::Session;
use crate::trouble::Trouble;

/// Does what a command says.
pub fn run(session: &Session, command: Command) -> Result<Exit, Trouble> {
    match command {
        Command::Demo(args) => demo::run(session, &args),
        Command::Init(args) => init::run(session, &args),
        Command::Serve(args) => serve::run(session, &args),
        Command::Doctor(args) => doctor::run(session, &args),
        Command::Unit(command) => unit::run(session, command),
        Command::Plan(command) => plan::run(session, command),
        Command::Report(command) => report::run(session, command),
        Command::Account(command) => account::run(session, command),
        Command::Award(command) => award::run(session, command),
        Command::Post(command) => post::run(session, command),
        Command::Holder(command) => holder::run(session, command),
        Command::Appointment(command) => appointment::run(session, command),
        Command::Rotation(command) => rotation::run(session, command),
        Command::Instrument(command) => instrument::run(session, command),
        Command::Find(args) => find::run(session, &args),
        Command::Intake(args) => intake::run(session, &args),
        Command::Task(command) => task::run(session, command),
        Command::Digest(args) => digest::run(session, &args),
        Command::Standing(args) => standing::run(session, &args),
        Command::Why(args) => why::run(session, &args),
        Command::Compare(args) => compare::run(session, &args),
        Command::Effect(args) => effect::run(session, &args),
        Command::WhatIf(args) => what_if::run(session, &args),
        Command::Rank(args) => rank::run(session, &args),
        Command::Titles(args) => titles::run(session, &args),
        Command::Review(args) => review::run(session, &args),
        Command::Journal(command) => journal::run(session, command),
        Command::ReadWorkbook => crate::tables::serve_workbook(),
        Command::ReadDocument => crate::tables::serve_document(),
    }
}
