//! `hasila serve`

use crate::boundaries;
use crate::configuration::Configuration;
use crate::exit::Exit;
use crate::output;
use crate::session::Session;
use crate::tables;
use crate::trouble::Trouble;
use base::Message;
use engine::Engine;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use web::{Desk, Persona, Settings, Site};

/// Serve the pages of the data folder, until Ctrl-C.
///
/// In a journal without accounts whoever reaches the address may read everything: keep it to this computer, or put a gate of
/// your own before it. With accounts people sign in, and see and do what they are granted; who is not signed in sees what the
/// account `public` may read. Passwords are taken on this computer, and under the names that are set: a gate before the program
/// must then protect the line (https). What is set in hasila.toml in the data folder is used where it is not said here.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila serve
  hasila serve --listen 127.0.0.1:9000 --data /srv/hasila
  hasila serve --host results.maravand.example      behind a gate under that name")]
pub struct Args {
    /// Where to listen; port 0 takes any that is free. Without it: as set, else 127.0.0.1:8080.
    #[arg(long, value_name = "ADDRESS")]
    pub listen: Option<SocketAddr>,
    /// A name under which the pages are reached, beside addresses and localhost; may be given several times. With it, names that are set do not count.
    #[arg(long, value_name = "NAME")]
    pub host: Vec<String>,
    /// What the office is called, at the head of every page.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// The settings, where they are not hasila.toml in the data folder.
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
}

impl Args {
    /// Returns the settings that stand: what was said on the command line, else what the file says.
    pub fn settings(&self, session: &Session) -> Result<Configuration, Trouble> {
        let mut settings = Configuration::of(&session.global, self.settings.as_ref())?;
        let serve = &mut settings.serve;
        serve.listen = self.listen.unwrap_or(serve.listen);
        serve.name = self.name.clone().unwrap_or(std::mem::take(&mut serve.name));
        if !self.host.is_empty() {
            serve.hosts.clone_from(&self.host);
        }
        Ok(settings)
    }
}

/// Serves the pages.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let settings = args.settings(session)?;
    let listener = listen(settings.serve.listen)?;
    serve(session, settings, session.open()?, listener, Vec::new())
}

/// Takes the address, before the journal is read, so that a wrong one is told at once.
pub fn listen(address: SocketAddr) -> Result<TcpListener, Trouble> {
    TcpListener::bind(address).map_err(|error| cannot_serve(address, &error))
}

/// Serves the pages of a journal that is open; visitors of a demonstration choose among its officials.
pub fn serve(
    session: &Session,
    settings: Configuration,
    engine: Engine,
    listener: TcpListener,
    personas: Vec<Persona>,
) -> Result<Exit, Trouble> {
    let (clock, Configuration { serve, sessions, limits, .. }) = (session.clock, settings);
    let host = serve.address.as_deref().and_then(|address| address.split_once("://"));
    let host = host.map(|(_, host)| host.split(':').next().unwrap_or(host).to_owned());
    let settings = Settings {
        name: serve.name,
        hosts: serve.hosts.into_iter().chain(host).collect(),
        origin: serve.address,
        gate: serve.gate,
        limits,
        boundaries: boundaries::kept(session),
        personas,
        workbooks: tables::workbook_reader(),
        today: Box::new(move || clock.today()),
        now: Box::new(move || clock.seconds()),
        written: Box::new(move |seconds| clock.written(seconds)),
    };
    let site = Site::new(engine, Desk::open(&session.global.data, sessions)?, settings);
    let ready = |address: SocketAddr| {
        let said = Message::new("page.serving").with("address", format!("http://{address}/"));
        // Somebody who cannot be told can still be served.
        let _ = output::text(&session.sentence(&said));
    };
    web::serve(site, listener, ready).map_err(|error| cannot_serve(serve.listen, &error))?;
    Ok(Exit::Done)
}

fn cannot_serve(address: SocketAddr, error: &io::Error) -> Trouble {
    let message = Message::new("page.cannot-serve").with("address", address.to_string());
    Trouble::new(Exit::Unavailable, message.with("reason", error.to_string()))
}
