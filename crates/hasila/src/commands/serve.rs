//! `hasila serve`

use crate::boundaries;
use crate::exit::Exit;
use crate::output;
use crate::session::Session;
use crate::trouble::Trouble;
use base::Message;
use engine::Engine;
use std::io;
use std::net::{SocketAddr, TcpListener};
use web::{Desk, Persona, Settings, Site};

/// Serve the pages of the data folder, until Ctrl-C.
///
/// In a journal without accounts whoever reaches the address may read everything: keep it to this computer, or put a gate of
/// your own before it. With accounts people sign in, and see and do what they are granted; who is not signed in sees what the
/// account `public` may read. Passwords are taken on this computer, and under a name given with --host: a gate before the
/// program must then protect the line (https).
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  hasila serve
  hasila serve --listen 127.0.0.1:9000 --data /srv/hasila
  hasila serve --host results.maravand.example      behind a gate under that name")]
pub struct Args {
    /// Where to listen; port 0 takes any that is free.
    #[arg(long, value_name = "ADDRESS", default_value = ADDRESS)]
    pub listen: SocketAddr,
    /// A name under which the pages are reached, beside addresses and localhost; may be given several times.
    #[arg(long, value_name = "NAME")]
    pub host: Vec<String>,
    /// What the office is called, at the head of every page.
    #[arg(long, value_name = "NAME", default_value = "Hasila")]
    pub name: String,
}

/// Where pages are served unless it is told otherwise: to this computer only.
pub const ADDRESS: &str = "127.0.0.1:8080";

/// Serves the pages.
pub fn run(session: &Session, args: &Args) -> Result<Exit, Trouble> {
    let listener = listen(args.listen)?;
    serve(session, args, session.open()?, listener, Vec::new())
}

/// Takes the address, before the journal is read, so that a wrong one is told at once.
pub fn listen(address: SocketAddr) -> Result<TcpListener, Trouble> {
    TcpListener::bind(address).map_err(|error| cannot_serve(address, &error))
}

/// Serves the pages of a journal that is open; visitors of a demonstration choose among its officials.
pub fn serve(
    session: &Session,
    args: &Args,
    engine: Engine,
    listener: TcpListener,
    personas: Vec<Persona>,
) -> Result<Exit, Trouble> {
    let clock = session.clock;
    let settings = Settings {
        name: args.name.clone(),
        hosts: args.host.clone(),
        boundaries: boundaries::kept(session),
        personas,
        today: Box::new(move || clock.today()),
        now: Box::new(move || clock.seconds()),
        written: Box::new(move |seconds| clock.written(seconds)),
    };
    let site = Site::new(engine, Desk::open(&session.global.data)?, settings);
    let ready = |address: SocketAddr| {
        let said = Message::new("page.serving").with("address", format!("http://{address}/"));
        // Somebody who cannot be told can still be served.
        let _ = output::text(&session.sentence(&said));
    };
    web::serve(site, listener, ready).map_err(|error| cannot_serve(args.listen, &error))?;
    Ok(Exit::Done)
}

fn cannot_serve(address: SocketAddr, error: &io::Error) -> Trouble {
    let message = Message::new("page.cannot-serve").with("address", address.to_string());
    Trouble::new(Exit::Unavailable, message.with("reason", error.to_string()))
}
