//! Who is signed in: a random secret in his browser, its hash here.

use crate::{Credentials, Fault, Rejection, Seconds, secret};
use rusqlite::OptionalExtension;

/// How long it is known of a session that has run out whose it was: longer than a form that was sent too late is kept for him.
const LAPSED_SECONDS: Seconds = 12 * 60 * 60;

/// How long somebody stays signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lengths {
    /// Without doing anything.
    pub idle: Seconds,
    /// At most.
    pub longest: Seconds,
}

impl Default for Lengths {
    /// Half an hour of nothing, and a long working day.
    fn default() -> Lengths {
        Lengths { idle: 30 * 60, longest: 12 * 60 * 60 }
    }
}

/// How long the second step may take.
const HALF_SECONDS_MAX: Seconds = 5 * 60;

/// How often it is noted that somebody is still there.
const NOTED_SECONDS: Seconds = 60;

/// The most characters that are kept of an address: the longest one of a network has 45.
const ADDRESS_CHARS_MAX: usize = 64;

/// What comes after the password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// He is signed in: the secret for his browser.
    Whole(String),
    /// The second step is asked for, with this secret.
    Half(String),
}

/// Somebody signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Its number, by which it can be ended.
    pub number: i64,
    /// As whom.
    pub account: String,
    /// Since when.
    pub began: Seconds,
    /// When he last did something, to the minute.
    pub seen: Seconds,
    /// From where.
    pub address: String,
}

impl Credentials {
    /// Signs somebody in who knows the password. Whether the account is open must have been asked. An unknown account and a wrong
    /// password are told the same.
    pub fn sign_in(
        &mut self,
        account: &str,
        password: &str,
        address: &str,
        now: Seconds,
    ) -> Result<Step, Rejection> {
        self.may_try(account, address, now)?;
        if !self.knows(account, password)? {
            self.failed(account, address, now)?;
            return Err(Rejection::refused("credentials.wrong"));
        }
        if self.has_second_step(account)? {
            return Ok(Step::Half(self.begin(account, address, false, now)?));
        }
        self.succeeded(account, address)?;
        Ok(Step::Whole(self.begin(account, address, true, now)?))
    }

    /// Signs somebody in whose identity was made sure in another way. Whether the account is open must have been asked.
    pub fn enter(&mut self, account: &str, address: &str, now: Seconds) -> Result<String, Fault> {
        self.begin(account, address, true, now)
    }

    /// Finishes what the password began, with the digits of the second step. Returns another secret: the one before ends.
    pub fn finish(&mut self, half: &str, typed: &str, now: Seconds) -> Result<String, Rejection> {
        let find =
            "SELECT account, address FROM sessions WHERE hash = ?1 AND is_whole = 0 AND ?2 < began + ?3";
        let kept = (&secret::hash(half)[..], now, HALF_SECONDS_MAX);
        let found = self.connection.query_row(find, kept, |row| Ok((row.get(0)?, row.get(1)?)));
        let found: Option<(String, String)> = found.optional()?;
        let (account, address) = found.ok_or_else(|| Rejection::refused("credentials.code-gone"))?;
        self.may_try(&account, &address, now)?;
        if !self.takes(&account, typed, now)? {
            self.failed(&account, &address, now)?;
            return Err(Rejection::refused("credentials.wrong-code"));
        }
        self.succeeded(&account, &address)?;
        self.sign_out(half)?;
        Ok(self.begin(&account, &address, true, now)?)
    }

    /// Returns who is signed in with this secret, and notes that he is still there.
    pub fn session(&mut self, token: &str, now: Seconds) -> Result<Option<SignedIn>, Fault> {
        let find = "SELECT number, account, began, seen, address FROM sessions
                    WHERE hash = ?1 AND is_whole = 1 AND ?2 < seen + ?3 AND ?2 < began + ?4";
        let kept = (&secret::hash(token)[..], now, self.lengths.idle, self.lengths.longest);
        let found = self.connection.prepare_cached(find)?.query_row(kept, signed_in).optional()?;
        if let Some(session) = found.as_ref().filter(|session| session.seen + NOTED_SECONDS <= now) {
            let note = "UPDATE sessions SET seen = ?2 WHERE number = ?1";
            self.connection.execute(note, (session.number, now))?;
        }
        Ok(found)
    }

    /// Returns whose session this secret was, where it has run out by itself not long ago. It gives no rights.
    pub fn lapsed(&self, token: &str, now: Seconds) -> Result<Option<String>, Fault> {
        let find = "SELECT account FROM sessions WHERE hash = ?1 AND is_whole = 1 AND (?2 >= seen + ?3 OR ?2 >= began + ?4)
                    AND ?2 < seen + ?3 + ?5";
        let over = (&secret::hash(token)[..], now, self.lengths.idle, self.lengths.longest, LAPSED_SECONDS);
        Ok(self.connection.query_row(find, over, |row| row.get(0)).optional()?)
    }

    /// Returns where an account is signed in, the last one first.
    pub fn sessions(&self, account: &str, now: Seconds) -> Result<Vec<SignedIn>, Fault> {
        let find = "SELECT number, account, began, seen, address FROM sessions
                    WHERE account = ?1 AND is_whole = 1 AND ?2 < seen + ?3 AND ?2 < began + ?4 ORDER BY number DESC";
        let mut statement = self.connection.prepare_cached(find)?;
        let sessions =
            statement.query_map((account, now, self.lengths.idle, self.lengths.longest), signed_in)?;
        Ok(sessions.collect::<Result<_, _>>()?)
    }

    /// Ends one session of an account. Returns whether there was one of this number.
    pub fn end_session(&mut self, account: &str, number: i64) -> Result<bool, Fault> {
        let end = "DELETE FROM sessions WHERE account = ?1 AND number = ?2";
        Ok(self.connection.execute(end, (account, number))? == 1)
    }

    /// Ends everything by which an account is entered just now: every session, half ones too, and every token of its programs. Returns how many there
    /// were of each.
    pub fn end_everything(&mut self, account: &str) -> Result<(usize, usize), Fault> {
        let change = self.connection.transaction()?;
        let sessions = change.execute("DELETE FROM sessions WHERE account = ?1", [account])?;
        let tokens = change.execute("DELETE FROM tokens WHERE account = ?1", [account])?;
        change.commit()?;
        Ok((sessions, tokens))
    }

    /// Signs out whoever has this secret.
    pub fn sign_out(&mut self, token: &str) -> Result<(), Fault> {
        self.connection.execute("DELETE FROM sessions WHERE hash = ?1", [&secret::hash(token)[..]])?;
        Ok(())
    }

    /// Signs out whoever has this secret, and notes for a while whose pages carried this mark: a form of them may still be open.
    pub fn leave(&mut self, token: &str, mark: &str, now: Seconds) -> Result<(), Fault> {
        self.connection.execute("DELETE FROM departed WHERE at + ?2 <= ?1", (now, LAPSED_SECONDS))?;
        let note = "INSERT OR REPLACE INTO departed (mark, account, at)
                    SELECT ?2, account, ?3 FROM sessions WHERE hash = ?1 AND is_whole = 1";
        self.connection.execute(note, (&secret::hash(token)[..], &secret::hash(mark)[..], now))?;
        self.sign_out(token)
    }

    /// Returns whose pages carried this mark, where he has signed out not long ago. It gives no rights.
    pub fn left(&self, mark: &str, now: Seconds) -> Result<Option<String>, Fault> {
        let find = "SELECT account FROM departed WHERE mark = ?1 AND ?2 < at + ?3";
        let noted = (&secret::hash(mark)[..], now, LAPSED_SECONDS);
        Ok(self.connection.query_row(find, noted, |row| row.get(0)).optional()?)
    }

    pub(crate) fn begin(
        &mut self,
        account: &str,
        address: &str,
        is_whole: bool,
        now: Seconds,
    ) -> Result<String, Fault> {
        let token = secret::new()?;
        let address: String = address.chars().take(ADDRESS_CHARS_MAX).collect();
        // What has run out long ago is in nobody's way, and need not be kept.
        let over = "DELETE FROM sessions WHERE began + ?2 <= ?1 OR seen + ?3 <= ?1";
        let (whole, idle) = (self.lengths.longest + LAPSED_SECONDS, self.lengths.idle + LAPSED_SECONDS);
        self.connection.execute(over, (now, whole, idle))?;
        self.connection.execute(
            "INSERT INTO sessions (hash, account, began, seen, address, is_whole) VALUES (?1, ?2, ?3, ?3, ?4, ?5)",
            (&secret::hash(&token)[..], account, now, address, is_whole),
        )?;
        Ok(token)
    }
}

fn signed_in(row: &rusqlite::Row) -> rusqlite::Result<SignedIn> {
    Ok(SignedIn {
        number: row.get(0)?,
        account: row.get(1)?,
        began: row.get(2)?,
        seen: row.get(3)?,
        address: row.get(4)?,
    })
}

#[cfg(test)]
mod tests;
