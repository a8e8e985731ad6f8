//! One-time codes: for the first administrator, for whoever is invited, for whoever has forgotten his password.

use crate::{Credentials, Fault, Rejection, Seconds, secret};
use rusqlite::OptionalExtension;

/// How long a code can be used: three days, so that an invitation sent on a Friday is good on Monday.
const CODE_SECONDS_MAX: Seconds = 3 * 24 * 60 * 60;

impl Credentials {
    /// Returns a new code with which the account's password can be set once, and until when. Codes given out before for the
    /// account end.
    pub fn invite(&mut self, account: &str, now: Seconds) -> Result<(String, Seconds), Fault> {
        let (code, until) = (secret::new()?, now + CODE_SECONDS_MAX);
        let change = self.connection.transaction()?;
        change.execute("DELETE FROM links WHERE account = ?1 OR until < ?2", (account, now))?;
        change.execute(
            "INSERT INTO links (hash, account, until) VALUES (?1, ?2, ?3)",
            (&secret::hash(&code)[..], account, until),
        )?;
        change.commit()?;
        Ok((code, until))
    }

    /// Returns whose code this is, as long as it can be used.
    pub fn invited(&self, code: &str, now: Seconds) -> Result<Option<String>, Fault> {
        let find = "SELECT account FROM links WHERE hash = ?1 AND ?2 < until";
        let found = self.connection.query_row(find, (&secret::hash(code.trim())[..], now), |row| row.get(0));
        Ok(found.optional()?)
    }

    /// Sets the password of the account the code is for, and uses the code up. A password that will not do leaves the code as
    /// it is. Returns the account.
    pub fn accept(&mut self, code: &str, password: &str, now: Seconds) -> Result<String, Rejection> {
        let account = self.invited(code, now)?.ok_or_else(|| Rejection::refused("credentials.code-gone"))?;
        self.set_password(&account, password, now)?;
        self.connection.execute("DELETE FROM links WHERE account = ?1", [&account])?;
        self.connection.execute("DELETE FROM attempts WHERE account = ?1", [&account])?;
        self.connection.execute("DELETE FROM identities WHERE account = ?1", [&account])?;
        Ok(account)
    }
}
