//! What lies beside the journal: who is signed in, and who wants to be; what was typed and not handed in yet.

use crate::trouble::Trouble;
use axum::http::StatusCode;
use base::Message;
use credentials::{Credentials, Fault, Lengths, Rejection};
use drafts::Drafts;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// Those who may wait for a password to be looked at, with the one whose turn it is: it takes long on purpose, and readers of
/// pages must not wait behind those who guess.
const WAITING_MAX: usize = 2;

/// Those who may wait for an answer of a provider at a time.
const ASKING_MAX: usize = 2;

/// The credentials, once for what every page asks and once for what takes long.
pub struct Desk {
    quick: Mutex<Credentials>,
    slow: Mutex<Credentials>,
    waiting: AtomicUsize,
    asking: AtomicUsize,
    folder: PathBuf,
    drafts: OnceLock<Drafts>,
}

impl Desk {
    /// Opens the credentials in the data folder, or makes them; sessions last so long.
    ///
    /// # Errors
    ///
    /// What the store says.
    pub fn open(folder: &Path, lengths: Lengths) -> Result<Desk, Fault> {
        let open = || Credentials::open(folder).map(|opened| Mutex::new(opened.lasting(lengths)));
        let (waiting, asking) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let (folder, drafts) = (folder.to_owned(), OnceLock::new());
        Ok(Desk { quick: open()?, slow: open()?, waiting, asking, folder, drafts })
    }

    /// Returns the drafts of the data folder; the file is made for the first who types.
    pub(crate) fn drafts(&self) -> Result<&Drafts, Trouble> {
        if let Some(drafts) = self.drafts.get() {
            return Ok(drafts);
        }
        // Two who come at once open it twice, and one of them keeps it.
        let opened = Drafts::open(&self.folder)?;
        Ok(self.drafts.get_or_init(|| opened))
    }

    /// Returns the data folder.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Returns the credentials for what takes a moment.
    pub(crate) fn quick(&self) -> MutexGuard<'_, Credentials> {
        // Every change is one statement or one transaction, so nobody can have left it half changed.
        self.quick.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets `ask` ask a provider, unless too many do already: one that is slow must not keep pages waiting.
    pub(crate) fn ask<T>(&self, ask: impl FnOnce() -> T) -> Result<T, Trouble> {
        let _turn = Turn::take(&self.asking, ASKING_MAX)?;
        Ok(ask())
    }

    /// Lets `look` look at a password, unless too many wait for that already.
    pub(crate) fn slowly<T>(
        &self,
        look: impl FnOnce(&mut Credentials) -> Result<T, Rejection>,
    ) -> Result<Result<T, Vec<Message>>, Trouble> {
        let _turn = Turn::take(&self.waiting, WAITING_MAX)?;
        let mut credentials = self.slow.lock().unwrap_or_else(PoisonError::into_inner);
        told(look(&mut credentials))
    }
}

/// Returns what was refused apart from what failed.
pub(crate) fn told<T>(result: Result<T, Rejection>) -> Result<Result<T, Vec<Message>>, Trouble> {
    match result {
        Ok(done) => Ok(Ok(done)),
        Err(Rejection::Refused(reasons)) => Ok(Err(reasons)),
        Err(Rejection::Failed(fault)) => Err(fault.into()),
    }
}

impl From<drafts::Fault> for Trouble {
    fn from(fault: drafts::Fault) -> Trouble {
        match fault {
            drafts::Fault::Store(_) | drafts::Fault::CannotOpen { .. } | drafts::Fault::Damaged(_) => {
                Trouble::fault(fault)
            }
            drafts::Fault::TooLong(_) | drafts::Fault::TooMany | drafts::Fault::FilesTooLarge => {
                Trouble::wrong(vec![fault.message()])
            }
        }
    }
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Trouble {
        Trouble::fault(fault)
    }
}

/// A place in the row, given back when it ends.
struct Turn<'d>(&'d AtomicUsize);

impl<'d> Turn<'d> {
    fn take(waiting: &'d AtomicUsize, most: usize) -> Result<Turn<'d>, Trouble> {
        let turn = Turn(waiting);
        if waiting.fetch_add(1, Ordering::AcqRel) < most {
            return Ok(turn);
        }
        let reasons = vec![Message::new("page.busy")];
        Err(Trouble { status: StatusCode::SERVICE_UNAVAILABLE, reasons })
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}
