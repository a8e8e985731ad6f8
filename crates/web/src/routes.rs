//! The whole site, one line for each page and each deed: where, what it takes, and what is given or done.

use crate::form::API;
use crate::need::Need;
use crate::reply::Reply;
use crate::session::Sent;
use crate::trouble::Trouble;
use crate::upload::Upload;
use crate::visit::Visit;
use crate::{api, assets, description, pages};
use register::permission::Action;

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
    /// Its path; `{name}` stands for one segment.
    pub path: &'static str,
    /// What it takes to be given it.
    pub need: Need,
    /// What is given, or done.
    pub goal: Goal,
    /// It has data for programs.
    pub has_data: bool,
    /// Its form may bring files along.
    pub takes_files: bool,
}

/// What is given, or done.
#[derive(Clone, Copy)]
pub enum Goal {
    /// A page, or its data.
    Page(fn(&Visit) -> Result<Reply, Trouble>),
    /// What a form asks for. That it comes from a page of ours is known by its type.
    Deed(fn(&Visit, &Sent) -> Result<Reply, Trouble>),
    /// What a program asks for, with the bytes it sends.
    Order(fn(&Visit, &[u8]) -> Result<Reply, Trouble>),
    /// What becomes of a file that a program brings.
    File(fn(&Visit, &Upload) -> Result<Reply, Trouble>),
}

impl Method {
    /// Returns the methods of HTTP by which it is asked for.
    pub(crate) fn allowed(self) -> &'static str {
        match self {
            Method::Get => "GET, HEAD",
            Method::Post => "POST",
        }
    }
}

impl Route {
    /// Returns whether programs find it under the address of the API.
    pub(crate) fn is_for_programs(&self) -> bool {
        self.has_data || self.path.starts_with(API)
    }

    /// Returns how it is asked for.
    pub fn method(&self) -> Method {
        match self.goal {
            Goal::Page(_) => Method::Get,
            Goal::Deed(_) | Goal::Order(_) | Goal::File(_) => Method::Post,
        }
    }
}

const fn page(path: &'static str, need: Need, page: fn(&Visit) -> Result<Reply, Trouble>) -> Route {
    Route { path, need, goal: Goal::Page(page), has_data: false, takes_files: false }
}

const fn deed(path: &'static str, need: Need, deed: fn(&Visit, &Sent) -> Result<Reply, Trouble>) -> Route {
    Route { path, need, goal: Goal::Deed(deed), has_data: false, takes_files: false }
}

const fn files(path: &'static str, need: Need, deed: fn(&Visit, &Sent) -> Result<Reply, Trouble>) -> Route {
    Route { path, need, goal: Goal::Deed(deed), has_data: false, takes_files: true }
}

const fn data(path: &'static str, need: Need, page: fn(&Visit) -> Result<Reply, Trouble>) -> Route {
    Route { path, need, goal: Goal::Page(page), has_data: true, takes_files: false }
}

const fn order(path: &'static str, need: Need, order: fn(&Visit, &[u8]) -> Result<Reply, Trouble>) -> Route {
    Route { path, need, goal: Goal::Order(order), has_data: true, takes_files: false }
}

const fn file(path: &'static str, need: Need, file: fn(&Visit, &Upload) -> Result<Reply, Trouble>) -> Route {
    Route { path, need, goal: Goal::File(file), has_data: true, takes_files: false }
}

const RESULTS: Need = Need::At("unit", Action::ReadResults);
const PERSONS: Need = Need::At("unit", Action::ReadPersons);
const DOCUMENTS: Need = Need::Somewhere(Action::ReadDocuments);
const KEEPS: Need = Need::Somewhere(Action::KeepAccounts);
const REPORTS: Need = Need::At("unit", Action::ReadReports);
const VERIFY: Need = Need::At("unit", Action::VerifyReport);
const PROPOSALS: Need = Need::Somewhere(Action::ProposePlan);
const FINDINGS: Need = Need::Somewhere(Action::KeepInstruments);
const JOURNAL: Need = Need::Everything(Action::ReadJournal);

/// The site.
pub const ROUTES: &[Route] = &[
    page("/", Need::Nothing, pages::start::show),
    page("/sign-in", Need::Nothing, pages::sign_in::show),
    deed("/sign-in", Need::Nothing, pages::sign_in::enter),
    page("/sign-in/second", Need::Nothing, pages::sign_in::second::show),
    deed("/sign-in/second", Need::Nothing, pages::sign_in::second::finish),
    page("/sign-in/with/{provider}", Need::Nothing, pages::sign_in::elsewhere::leave),
    page("/sign-in/back", Need::Nothing, pages::sign_in::elsewhere::back),
    deed("/sign-out", Need::Account, pages::sign_in::leave),
    page("/demo", Need::Nothing, pages::demo::show),
    deed("/demo", Need::Nothing, pages::demo::choose),
    page("/welcome/{code}", Need::Nothing, pages::welcome::show),
    deed("/welcome/{code}", Need::Nothing, pages::welcome::accept),
    page("/welcome/{code}/with/{provider}", Need::Nothing, pages::welcome::leave),
    data("/account", Need::Account, pages::account::show),
    deed("/account/password", Need::Account, pages::account::change_password),
    deed("/account/tokens", Need::Account, pages::account::tokens::make),
    deed("/account/tokens/end", Need::Account, pages::account::tokens::end),
    deed("/account/sessions", Need::Account, pages::account::end_sessions),
    page("/account/second", Need::Account, pages::account::second::show),
    deed("/account/second", Need::Account, pages::account::second::begin),
    deed("/account/second/confirm", Need::Account, pages::account::second::confirm),
    deed("/account/second/end", Need::Account, pages::account::second::end),
    data("/accounts", Need::Somewhere(Action::ReadAccounts), pages::accounts::show),
    deed("/accounts", KEEPS, pages::accounts::deeds::open),
    data("/accounts/{account}", Need::Somewhere(Action::ReadAccounts), pages::accounts::one::show),
    deed("/accounts/{account}/invite", KEEPS, pages::accounts::deeds::invite),
    deed("/accounts/{account}/grant", Need::Somewhere(Action::GrantRole), pages::accounts::deeds::grant),
    deed("/accounts/{account}/withdraw", KEEPS, pages::accounts::deeds::withdraw),
    deed("/accounts/{account}/end-sessions", KEEPS, pages::accounts::deeds::end_sessions),
    deed("/accounts/{account}/close", KEEPS, pages::accounts::deeds::close),
    data("/standing", RESULTS, pages::standing::show),
    data("/units", DOCUMENTS, pages::units::show),
    data("/units/{code}", Need::At("code", Action::ReadResults), pages::unit::show),
    data("/targets/{name}", RESULTS, pages::target::show),
    data("/why/{name}", RESULTS, pages::why::show),
    data("/rankings", Need::Somewhere(Action::ReadResults), pages::rankings::show),
    data("/rankings/{name}", Need::At("within", Action::ReadResults), pages::ranking::show),
    data("/review", RESULTS, pages::review::show),
    page("/review/file", RESULTS, pages::review::file),
    data("/tasks", Need::At("unit", Action::ReadTasks), pages::tasks::show),
    data("/tasks/stats", Need::At("unit", Action::ReadTasks), pages::tasks::stats::show),
    data("/tasks/{task}", Need::Somewhere(Action::ReadTasks), pages::tasks::one::show),
    deed("/tasks/{task}", Need::Somewhere(Action::ReadTasks), pages::tasks::one::act),
    data("/posts", DOCUMENTS, pages::posts::show),
    data("/posts/clock", PERSONS, pages::posts::clock::show),
    data("/posts/round", PERSONS, pages::posts::round::show),
    data("/posts/exemptions", PERSONS, pages::posts::exemptions::show),
    deed("/posts/exemptions", Need::At("unit", Action::KeepPosts), pages::posts::exemptions::end),
    data("/instruments", DOCUMENTS, pages::instruments::show),
    data("/instruments/{number}", DOCUMENTS, pages::instrument::show),
    data("/instruments/{number}/findings", FINDINGS, pages::instrument::findings::show),
    deed("/instruments/{number}/findings", FINDINGS, pages::instrument::findings::accept),
    data("/plans", DOCUMENTS, pages::plans::show),
    data("/plans/{name}", DOCUMENTS, pages::plan::show),
    deed("/plans/{name}", DOCUMENTS, pages::plan::try_out),
    data("/proposals/{entry}", PROPOSALS, pages::proposal::show),
    deed("/proposals/{entry}/approve", Need::Somewhere(Action::ApplyPlan), pages::proposal::approve),
    deed("/proposals/{entry}/decline", PROPOSALS, pages::proposal::decline),
    data("/reports", Need::Somewhere(Action::ReadReports), pages::reports::show),
    data("/reports/{form}", REPORTS, pages::report::show),
    files("/reports/{form}", Need::At("unit", Action::SubmitReport), pages::report::send),
    page("/reports/{form}/workbook", REPORTS, pages::report::workbook::show),
    data("/reports/{form}/correct", Need::At("unit", Action::CorrectReport), pages::report::correct::show),
    files("/reports/{form}/correct", Need::At("unit", Action::CorrectReport), pages::report::correct::send),
    page("/reports/{form}/evidence/{sha256}", REPORTS, pages::report::evidence::show),
    data("/reports/{form}/receipt", REPORTS, pages::report::receipt::show),
    data("/verify", Need::Somewhere(Action::VerifyReport), pages::verify::show),
    data("/verify/{form}", VERIFY, pages::verify::case::show),
    files("/verify/{form}", VERIFY, pages::verify::case::judge),
    data("/verify/{form}/clean", Need::Somewhere(Action::VerifyReport), pages::verify::clean::show),
    deed("/verify/{form}/clean", Need::Somewhere(Action::VerifyReport), pages::verify::clean::confirm),
    data("/reminders", Need::Somewhere(Action::SendReminders), pages::reminders::show),
    deed("/reminders", Need::Somewhere(Action::SendReminders), pages::reminders::send),
    data("/journal", JOURNAL, pages::journal::show),
    data("/journal/verify", JOURNAL, pages::journal::verify::show),
    data("/journal/{entry}", JOURNAL, pages::journal::entry::show),
    data("/problems", Need::Nothing, pages::problems::show),
    data("/problems/{problem}", Need::Nothing, pages::problems::one::show),
    page("/api/v1/openapi", Need::Nothing, description::show),
    data("/api/v1/entries", JOURNAL, api::entries),
    order("/api/v1/acts", Need::Program, api::act),
    file("/api/v1/evidence", Need::Program, api::evidence::bring),
    page("/assets/{file}", Need::Nothing, assets::show),
];
