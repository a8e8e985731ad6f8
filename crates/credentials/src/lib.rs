//! What proves who somebody is: passwords, second steps, one-time codes, and who is signed in. It lies in a file of its own
//! beside the journal, which only the owner may read; the journal keeps everything for ever, and secrets must not be.
//!
//! - Nothing that could be used to sign in is kept as it is: passwords as Argon2id, codes and sessions as SHA-256 of 256 random
//!   bits. Only the secret of a second step must be kept itself.
//! - Whether an account is open is the register's to say; whoever asks here has asked there.
//! - The clock is given, in whole seconds of universal time since 1970.
//! - Unknown accounts take as long as known ones, and are told the same.

mod attempts;
mod elsewhere;
mod fault;
mod link;
mod password;
mod second;
mod secret;
mod session;
mod tables;
mod token;

pub use elsewhere::{Carried, Identity, Journey};
pub use fault::{CODES, Fault, Rejection};
pub use password::{PASSWORD_CHARS_MAX, PASSWORD_CHARS_MIN, refused as refused_password};
pub use second::{Enrolment, digits};
pub use secret::new as new_secret;
pub use session::{Lengths, SignedIn, Step};
pub use token::Token;

use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Seconds of universal time since the beginning of 1970.
pub type Seconds = i64;

/// The file of credentials, open.
#[derive(Debug)]
pub struct Credentials {
    connection: Connection,
    cost: password::Cost,
    lengths: Lengths,
}

impl Credentials {
    /// Opens the file in the data folder, or makes it: only its owner may read and write it.
    pub fn open(folder: &Path) -> Result<Credentials, Fault> {
        let connection = tables::open(&folder.join(FILE))?;
        Ok(Credentials { connection, cost: password::COST, lengths: Lengths::default() })
    }

    /// Has sessions last so long.
    pub fn lasting(self, lengths: Lengths) -> Credentials {
        Credentials { lengths, ..self }
    }

    /// Answers whether the file in the data folder is as its store wrote it. Nothing is made or changed.
    pub fn verify(folder: &Path) -> Result<(), Fault> {
        let connection = Connection::open_with_flags(folder.join(FILE), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if found == "ok" { Ok(()) } else { Err(Fault::Damaged(found)) }
    }

    /// Forgets everything about an account that is closed: nobody is signed in with it any more, or can be.
    pub fn forget(&mut self, account: &str) -> Result<(), Fault> {
        let change = self.connection.transaction()?;
        for table in FORGOTTEN {
            change.execute(tables::forgetting(table), [account])?;
        }
        Ok(change.commit()?)
    }
}

/// The tables that know an account.
const FORGOTTEN: [&str; 9] =
    ["passwords", "links", "sessions", "departed", "seconds", "recovery", "tokens", "attempts", "identities"];

/// The name of the file.
pub const FILE: &str = "credentials.sqlite";
