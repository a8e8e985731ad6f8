//! The second step: six digits that change every half minute (RFC 6238), or one of the codes kept for the day the telephone is
//! lost.

use crate::{Credentials, Fault, Rejection, Seconds, password, secret};
use rusqlite::OptionalExtension;
use totp_rs::{Algorithm, Builder, Secret, Totp};

/// Seconds for which six digits stand, and how many steps before and after are taken: clocks differ.
const STEP_SECONDS: u64 = 30;
const STEPS_AROUND: u16 = 1;
/// Codes for the day the telephone is lost.
const RECOVERY_COUNT: usize = 10;

/// What an official puts into his telephone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enrolment {
    /// The secret in base 32, to be typed.
    pub secret: String,
    /// The same as an address that telephones read.
    pub address: String,
}

impl Enrolment {
    fn new(account: &str, secret: &[u8]) -> Enrolment {
        let secret = Secret::from(secret.to_vec()).to_base32();
        let escaped = escaped(account);
        let address = format!("otpauth://totp/Hasila:{escaped}?secret={secret}&issuer=Hasila");
        Enrolment { secret, address }
    }
}

struct Kept {
    secret: Vec<u8>,
    is_confirmed: bool,
    last_step: u64,
}

impl Credentials {
    /// Begins a second step for an account. It counts once the first digits are confirmed.
    pub fn enrol(&mut self, account: &str) -> Result<Enrolment, Fault> {
        let bytes = secret::random::<20>()?;
        self.connection.execute(
            "INSERT INTO seconds (account, secret, is_confirmed, last_step) VALUES (?1, ?2, 0, 0)
             ON CONFLICT (account) DO UPDATE SET secret = ?2, is_confirmed = 0, last_step = 0",
            (account, &bytes[..]),
        )?;
        Ok(Enrolment::new(account, &bytes))
    }

    /// Returns the second step that was begun for an account and does not count yet.
    pub fn enrolling(&self, account: &str) -> Result<Option<Enrolment>, Fault> {
        let begun = self.second(account)?.filter(|kept| !kept.is_confirmed);
        Ok(begun.map(|kept| Enrolment::new(account, &kept.secret)))
    }

    /// Ends the second step of an account: the password alone will do from now on.
    pub fn end_second_step(&mut self, account: &str) -> Result<(), Fault> {
        let change = self.connection.transaction()?;
        change.execute("DELETE FROM seconds WHERE account = ?1", [account])?;
        change.execute("DELETE FROM recovery WHERE account = ?1", [account])?;
        Ok(change.commit()?)
    }

    /// Confirms a second step with its first digits. Returns the codes for the day the telephone is lost, each good once.
    pub fn confirm(&mut self, account: &str, digits: &str, now: Seconds) -> Result<Vec<String>, Rejection> {
        if self.second(account)?.is_none() {
            return Err(Rejection::refused("credentials.no-second-step"));
        }
        if !self.takes_digits(account, digits, now)? {
            return Err(Rejection::refused("credentials.wrong-code"));
        }
        let mut codes = Vec::with_capacity(RECOVERY_COUNT);
        for _ in 0..RECOVERY_COUNT {
            codes.push(secret::hexadecimal(&secret::random::<10>()?));
        }
        let change = self.connection.transaction()?;
        change.execute("UPDATE seconds SET is_confirmed = 1 WHERE account = ?1", [account])?;
        change.execute("DELETE FROM recovery WHERE account = ?1", [account])?;
        for code in &codes {
            let enter = "INSERT INTO recovery (account, hash) VALUES (?1, ?2)";
            change.execute(enter, (account, &secret::hash(code)[..]))?;
        }
        change.commit()?;
        Ok(codes)
    }

    /// Returns whether the account has a second step that counts.
    pub fn has_second_step(&self, account: &str) -> Result<bool, Fault> {
        Ok(self.second(account)?.is_some_and(|kept| kept.is_confirmed))
    }

    /// Returns whether these are the digits of now that were not used before, or a code kept for such a day; it is then used.
    pub(crate) fn takes(&mut self, account: &str, typed: &str, now: Seconds) -> Result<bool, Fault> {
        let typed = typed.trim();
        if self.takes_digits(account, typed, now)? {
            return Ok(true);
        }
        let forget = "DELETE FROM recovery WHERE account = ?1 AND hash = ?2";
        Ok(self.connection.execute(forget, (account, &secret::hash(typed)[..]))? == 1)
    }

    fn takes_digits(&mut self, account: &str, digits: &str, now: Seconds) -> Result<bool, Fault> {
        let Some(kept) = self.second(account)? else { return Ok(false) };
        let now = u64::try_from(now).unwrap_or_default();
        let step = matching(&kept.secret, digits, now).filter(|step| kept.last_step < *step);
        let Some(step) = step else { return Ok(false) };
        // Two who send the same digits at once: one of them changes the row.
        let use_up = "UPDATE seconds SET last_step = ?2 WHERE account = ?1 AND last_step < ?2";
        Ok(self.connection.execute(use_up, (account, step.cast_signed()))? == 1)
    }

    fn second(&self, account: &str) -> Result<Option<Kept>, Fault> {
        let find = "SELECT secret, is_confirmed, last_step FROM seconds WHERE account = ?1";
        let found = self.connection.query_row(find, [account], |row| {
            let last_step = row.get::<_, i64>(2)?.cast_unsigned();
            Ok(Kept { secret: row.get(0)?, is_confirmed: row.get(1)?, last_step })
        });
        Ok(found.optional()?)
    }
}

/// Returns the digits that a telephone with this secret, in base 32, shows at that time; for tests, and for whoever writes an
/// own telephone.
pub fn digits(secret: &str, time: Seconds) -> Option<String> {
    let secret = Secret::try_from_base32(secret).ok()?;
    Some(totp(secret.as_bytes()).generate(u64::try_from(time).ok()?).to_string())
}

fn totp(secret: &[u8]) -> Totp {
    let builder =
        Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_step_duration(STEP_SECONDS);
    builder.with_skew(0).with_secret(secret.to_vec()).build().expect("a secret of 160 bits and six digits")
}

/// Returns the latest step whose digits these are, of those around now.
fn matching(secret: &[u8], digits: &str, now: u64) -> Option<u64> {
    let totp = totp(secret);
    let middle = now / STEP_SECONDS;
    let around = u64::from(STEPS_AROUND);
    let mut steps = (middle.saturating_sub(around)..=middle + around).rev();
    steps.find(|step| {
        password::same(totp.generate(step * STEP_SECONDS).to_string().as_bytes(), digits.as_bytes())
    })
}

/// Returns the code of an account as it stands in an address.
fn escaped(account: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    account
        .bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, for SHA-1: the last six of the eight digits it gives.
    #[test]
    fn digits_are_those_of_rfc_6238() {
        let secret = b"12345678901234567890";
        for (time, digits) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(totp(secret).generate(time).to_string(), digits);
            let step = time / STEP_SECONDS;
            for (seconds, found) in [(0, true), (30, true), (60, false)] {
                assert_eq!(
                    matching(secret, digits, time + seconds) == Some(step),
                    found,
                    "{time} + {seconds}"
                );
            }
        }
    }
}
