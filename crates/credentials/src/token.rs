//! Tokens of programs that act for an account: random secrets without a password or a session, each ended for itself.

use crate::{Credentials, Fault, Rejection, Seconds, secret};
use base::Message;
use rusqlite::OptionalExtension;

/// How long a token is good: a year, so that a forgotten one ends by itself.
const TOKEN_SECONDS_MAX: Seconds = 365 * 24 * 60 * 60;

/// Tokens an account may have at a time: more than there are programs in an office.
const TOKENS_MAX: usize = 20;

/// The most characters of what a token is called.
const NAME_CHARS_MAX: usize = 64;

/// A token that was given out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its number, by which it can be ended.
    pub number: i64,
    /// What it is for, as its owner calls it.
    pub name: String,
    /// When it was given out.
    pub made: Seconds,
    /// Until when it is good.
    pub until: Seconds,
}

impl Credentials {
    /// Returns a new token for programs that act for the account. Whether the account is open must have been asked.
    pub fn make_token(&mut self, account: &str, name: &str, now: Seconds) -> Result<String, Rejection> {
        let name: String = name.trim().chars().take(NAME_CHARS_MAX).collect();
        if name.is_empty() {
            return Err(Rejection::refused("credentials.token-unnamed"));
        }
        self.connection.execute("DELETE FROM tokens WHERE until <= ?1", [now])?;
        if self.tokens(account, now)?.len() >= TOKENS_MAX {
            let message = Message::new("credentials.too-many-tokens").with("most", TOKENS_MAX);
            return Err(Rejection::Refused(vec![message]));
        }
        let token = secret::new()?;
        self.connection.execute(
            "INSERT INTO tokens (hash, account, name, made, until) VALUES (?1, ?2, ?3, ?4, ?5)",
            (&secret::hash(&token)[..], account, name, now, now + TOKEN_SECONDS_MAX),
        )?;
        Ok(token)
    }

    /// Returns for which account a program with this token acts.
    pub fn token(&self, token: &str, now: Seconds) -> Result<Option<String>, Fault> {
        let find = "SELECT account FROM tokens WHERE hash = ?1 AND ?2 < until";
        let kept = (&secret::hash(token)[..], now);
        Ok(self.connection.query_row(find, kept, |row| row.get(0)).optional()?)
    }

    /// Returns the tokens of an account, the first one first.
    pub fn tokens(&self, account: &str, now: Seconds) -> Result<Vec<Token>, Fault> {
        let find =
            "SELECT number, name, made, until FROM tokens WHERE account = ?1 AND ?2 < until ORDER BY number";
        let mut statement = self.connection.prepare_cached(find)?;
        let tokens = statement.query_map((account, now), |row| {
            Ok(Token { number: row.get(0)?, name: row.get(1)?, made: row.get(2)?, until: row.get(3)? })
        })?;
        Ok(tokens.collect::<Result<_, _>>()?)
    }

    /// Ends one token of an account. Returns whether there was one of this number.
    pub fn end_token(&mut self, account: &str, number: i64) -> Result<bool, Fault> {
        let end = "DELETE FROM tokens WHERE account = ?1 AND number = ?2";
        Ok(self.connection.execute(end, (account, number))? == 1)
    }
}
