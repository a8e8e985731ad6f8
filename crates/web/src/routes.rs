//! The whole site, one line for each page: how it is asked for, where, what it takes to see it, and the page.

use crate::reply::Reply;
use crate::trouble::Trouble;
use crate::viewer::Action;
use crate::visit::Visit;
use crate::{assets, pages};

/// How a page is asked for. Whoever may `GET` may ask for the head alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// To read.
    Get,
    /// To do.
    Post,
}

/// One line of the site.
pub struct Route {
    /// How it is asked for.
    pub method: Method,
    /// Its path; `{name}` stands for one segment.
    pub path: &'static str,
    /// What a viewer must be permitted to do.
    pub action: Action,
    /// The page.
    pub page: fn(&Visit) -> Result<Reply, Trouble>,
}

const fn get(path: &'static str, action: Action, page: fn(&Visit) -> Result<Reply, Trouble>) -> Route {
    Route { method: Method::Get, path, action, page }
}

const fn post(path: &'static str, action: Action, page: fn(&Visit) -> Result<Reply, Trouble>) -> Route {
    Route { method: Method::Post, path, action, page }
}

/// The site.
pub const ROUTES: &[Route] = &[
    get("/", Action::ReadResults, pages::start::show),
    get("/standing", Action::ReadResults, pages::standing::show),
    get("/units", Action::ReadResults, pages::units::show),
    get("/units/{code}", Action::ReadResults, pages::unit::show),
    get("/targets/{name}", Action::ReadResults, pages::target::show),
    get("/why/{name}", Action::ReadResults, pages::why::show),
    get("/rankings", Action::ReadResults, pages::rankings::show),
    get("/rankings/{name}", Action::ReadResults, pages::ranking::show),
    get("/review", Action::ReadResults, pages::review::show),
    get("/review/file", Action::ReadResults, pages::review::file),
    get("/tasks", Action::ReadResults, pages::tasks::show),
    get("/instruments", Action::ReadResults, pages::instruments::show),
    get("/instruments/{number}", Action::ReadResults, pages::instrument::show),
    get("/plans", Action::ReadResults, pages::plans::show),
    get("/plans/{name}", Action::ReadResults, pages::plan::show),
    post("/plans/{name}", Action::ReadResults, pages::plan::show),
    get("/journal", Action::ReadJournal, pages::journal::show),
    get("/journal/verify", Action::ReadJournal, pages::journal::verify::show),
    get("/journal/{entry}", Action::ReadJournal, pages::journal::entry::show),
    get("/assets/{file}", Action::FetchAsset, assets::show),
];
