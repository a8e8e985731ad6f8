//! The command line: what is typed becomes an act or a question, and the answer becomes lines, JSON or CSV.
//!
//! - Results go to standard output, everything said to people to standard error.
//! - Every change goes through `engine::Engine::accept`, every answer starts from one of its snapshots.
//! - The clock, the environment and the terminal are read here and nowhere deeper.

mod cli;
mod commands;
mod demo;

mod exit;
mod explain;
mod language_server;
mod reading;
mod session;
mod trouble;

#[cfg(test)]
mod codes;

mod ask;
mod hint;
mod letters;

mod boundaries;
mod clock;
mod configuration;
mod evidence;
mod granted;
mod output;
mod progress;
mod remarks;
mod submission;
mod tables;
mod terminal;
mod units;
mod words;

use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::read(std::env::args_os()) {
        Ok(cli) => session::run(cli),
        Err(said) => said,
    }
}
