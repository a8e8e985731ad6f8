//! How often somebody may try: each failure beyond the first few makes the next try wait longer.

use crate::{Credentials, Fault, Rejection, Seconds};
use base::Message;
use rusqlite::OptionalExtension;

/// Failures that cost nothing: people mistype.
const FREE: u32 = 5;
/// The longest wait.
const WAIT_SECONDS_MAX: Seconds = 15 * 60;
/// The same for one account from all addresses together; more, so that a stranger cannot easily lock an official out.
const FREE_ALTOGETHER: u32 = 50;
/// Stands for all addresses.
const ALTOGETHER: &str = "*";

impl Credentials {
    /// Answers whether the account may be tried from this address now.
    pub(crate) fn may_try(&self, account: &str, address: &str, now: Seconds) -> Result<(), Rejection> {
        let next = |address: &str| {
            let found = self.connection.query_row(
                "SELECT next FROM attempts WHERE account = ?1 AND address = ?2",
                (account, address),
                |row| row.get::<_, Seconds>(0),
            );
            found.optional()
        };
        let until = next(address)?.max(next(ALTOGETHER)?).unwrap_or(now);
        if until <= now {
            return Ok(());
        }
        let wait = u64::try_from(until - now).expect("what is to come lies ahead");
        Err(Rejection::Refused(vec![Message::new("credentials.wait").with("seconds", wait)]))
    }

    /// Notes a failure.
    pub(crate) fn failed(&mut self, account: &str, address: &str, now: Seconds) -> Result<(), Fault> {
        let change = self.connection.transaction()?;
        for (address, free) in [(address, FREE), (ALTOGETHER, FREE_ALTOGETHER)] {
            let failures: u32 = change.query_row(
                "INSERT INTO attempts (account, address, failures, next) VALUES (?1, ?2, 1, ?3)
                 ON CONFLICT (account, address) DO UPDATE SET failures = failures + 1 RETURNING failures",
                (account, address, now),
                |row| row.get(0),
            )?;
            change.execute(
                "UPDATE attempts SET next = ?3 WHERE account = ?1 AND address = ?2",
                (account, address, now + wait(failures, free)),
            )?;
        }
        // Nobody waits for what is long past.
        change.execute("DELETE FROM attempts WHERE next < ?1", [now - 96 * WAIT_SECONDS_MAX])?;
        Ok(change.commit()?)
    }

    /// Forgets failures from this address: whoever tried has come in.
    pub(crate) fn succeeded(&mut self, account: &str, address: &str) -> Result<(), Fault> {
        let forget = "DELETE FROM attempts WHERE account = ?1 AND address IN (?2, ?3)";
        self.connection.execute(forget, (account, address, ALTOGETHER))?;
        Ok(())
    }
}

/// Returns how long to wait after so many failures: nothing, then two seconds, four, eight ...
fn wait(failures: u32, free: u32) -> Seconds {
    let beyond = failures.saturating_sub(free);
    if beyond == 0 { 0 } else { (1 << beyond.min(20)).min(WAIT_SECONDS_MAX) }
}
