//! Pages and their data over HTTP.
//!
//! - [`routes::ROUTES`] is the whole site: method, path, permission, page. What is not in it cannot be reached.
//! - A page is a plain function from a [`Visit`] to a [`Reply`]: it decodes, asks, fills a struct, and a template beside it
//!   shows the struct. It computes nothing, and runs off the threads that serve connections.
//! - Pages are written out by the server, work without script and by keyboard, in three languages and both directions.
//! - Every page says as of which entry it is, and has its data at the same address: `.json`, where it has a table also `.csv`.
//! - Whether somebody may have a page is decided in `need::permit` and nowhere else; whether he may do an act, where acts are accepted.
//! - Under `/api/v1` programs find the data of every page, the journal as a feed, and where to hand in acts (`api`).
//! - Whatever is sent in passes one place, `session::Sent`: it must come from a page of ours.

pub mod need;
pub mod routes;
pub mod session;
pub mod viewer;

pub mod pages;

mod answers;
mod api;
mod assets;
mod description;
mod desk;
mod form;
mod frame;
mod gate;
mod kept;
mod links;
mod query;
mod reply;
mod security;
mod server;
mod shelf;
mod shown;
mod site;
mod switches;
mod trouble;
mod upload;
mod visit;

pub use desk::Desk;
pub use gate::{Forwarded, Gate, Network, NotANetwork};
pub use reply::Reply;
pub use server::{Peer, Service, router, serve};
pub use site::{Letters, Limits, Persona, Reached, Settings, Site, Written};
pub use trouble::Trouble;
pub use visit::Visit;
