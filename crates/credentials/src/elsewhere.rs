//! Who signs in elsewhere, with a provider of the house: the journey there and back, and which account somebody is whom a provider
//! names.
//!
//! - Somebody whom a provider names is bound to an account only by the one-time code of an invitation; no name or address of mail
//!   ever is.
//! - An invitation begins anew: what opened the account before opens it no more.

use crate::{Credentials, Fault, Rejection, Seconds, Step, secret};
use rusqlite::OptionalExtension;
use sha2::{Digest, Sha256};

/// How long a journey may take: a password and a second step elsewhere.
const JOURNEY_SECONDS_MAX: Seconds = 10 * 60;

/// Journeys that are under way at a time; the oldest give way, so that nobody fills the disk by setting out.
const JOURNEYS_MAX: u32 = 4_096;

/// A journey that has come to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    /// The name of the provider it led to.
    pub provider: String,
    /// Where in this site it goes on.
    pub back: String,
    // The kept form of the code of an invitation with which it began.
    link: Option<Vec<u8>>,
}

/// What a journey carries, each made of the secret of the browser that makes it, and telling nothing of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// What comes back as it was given.
    pub state: String,
    /// What the provider's token must name.
    pub nonce: String,
    /// What proves that whoever brings the code has asked for it.
    pub verifier: String,
}

/// A provider's person who is an account of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The issuer.
    pub issuer: String,
    /// Since when.
    pub since: Seconds,
}

impl Carried {
    /// Returns what the journey of the browser with this secret carries.
    pub fn of(secret: &str) -> Carried {
        let made = |purpose: &str| {
            let digest =
                Sha256::new().chain_update(purpose).chain_update([0]).chain_update(secret).finalize();
            secret::hexadecimal(&digest)
        };
        Carried { state: made("state"), nonce: made("nonce"), verifier: made("verifier") }
    }
}

impl Journey {
    /// Returns whether it began with an invitation.
    pub fn is_of_an_invitation(&self) -> bool {
        self.link.is_some()
    }
}

impl Credentials {
    /// Begins a journey to a provider, with the code of an invitation or without; returns the secret for the browser.
    pub fn set_out(
        &mut self,
        provider: &str,
        back: &str,
        code: Option<&str>,
        now: Seconds,
    ) -> Result<String, Fault> {
        let secret = secret::new()?;
        let link = code.map(|code| secret::hash(code.trim()).to_vec());
        let change = self.connection.transaction()?;
        change.execute("DELETE FROM journeys WHERE until <= ?1", [now])?;
        change.execute(
            "DELETE FROM journeys WHERE number <= (SELECT max(number) FROM journeys) - ?1",
            [JOURNEYS_MAX - 1],
        )?;
        change.execute(
            "INSERT INTO journeys (hash, provider, back, link, until) VALUES (?1, ?2, ?3, ?4, ?5)",
            (&secret::hash(&secret)[..], provider, back, link, now + JOURNEY_SECONDS_MAX),
        )?;
        change.commit()?;
        Ok(secret)
    }

    /// Ends the journey of the browser with this secret; nothing where it has none, or has come back before.
    pub fn come_back(&mut self, secret: &str, now: Seconds) -> Result<Option<Journey>, Fault> {
        let end = "DELETE FROM journeys WHERE hash = ?1 RETURNING provider, back, link, until";
        let found = self.connection.query_row(end, [&secret::hash(secret)[..]], |row| {
            let journey = Journey { provider: row.get(0)?, back: row.get(1)?, link: row.get(2)? };
            Ok((journey, row.get::<_, Seconds>(3)?))
        });
        Ok(found.optional()?.filter(|(_, until)| now < *until).map(|(journey, _)| journey))
    }

    /// Binds whom a provider names to the account of the invitation with which the journey began, and uses the invitation up.
    /// Returns the account.
    pub fn bind(
        &mut self,
        journey: &Journey,
        issuer: &str,
        subject: &str,
        now: Seconds,
    ) -> Result<String, Rejection> {
        let find = "SELECT account FROM links WHERE hash = ?1 AND ?2 < until";
        let found = self.connection.query_row(find, (&journey.link, now), |row| row.get(0));
        let account: Option<String> = found.optional()?;
        let account = account.ok_or_else(|| Rejection::refused("credentials.code-gone"))?;
        if self.known_as(issuer, subject)?.is_some_and(|other| other != account) {
            return Err(Rejection::refused("credentials.identity-taken"));
        }
        let change = self.connection.transaction()?;
        for statement in [
            "DELETE FROM links WHERE account = ?1",
            "DELETE FROM passwords WHERE account = ?1",
            "DELETE FROM sessions WHERE account = ?1",
            "DELETE FROM attempts WHERE account = ?1",
            "DELETE FROM identities WHERE account = ?1",
        ] {
            change.execute(statement, [&account])?;
        }
        change.execute(
            "INSERT INTO identities (issuer, subject, account, since) VALUES (?1, ?2, ?3, ?4)",
            (issuer, subject, &account, now),
        )?;
        change.commit()?;
        Ok(account)
    }

    /// Returns which account somebody is whom a provider names.
    pub fn known_as(&self, issuer: &str, subject: &str) -> Result<Option<String>, Fault> {
        let find = "SELECT account FROM identities WHERE issuer = ?1 AND subject = ?2";
        Ok(self.connection.query_row(find, (issuer, subject), |row| row.get(0)).optional()?)
    }

    /// Returns the providers through which an account is entered.
    pub fn identities(&self, account: &str) -> Result<Vec<Identity>, Fault> {
        let find = "SELECT issuer, since FROM identities WHERE account = ?1 ORDER BY issuer";
        let mut statement = self.connection.prepare_cached(find)?;
        let found =
            statement.query_map([account], |row| Ok(Identity { issuer: row.get(0)?, since: row.get(1)? }))?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// Signs somebody in whom a provider has named. Whether the account is open must have been asked. The second step that he has
    /// here is asked for here.
    pub fn let_in(&mut self, account: &str, address: &str, now: Seconds) -> Result<Step, Fault> {
        if self.has_second_step(account)? {
            return Ok(Step::Half(self.begin(account, address, false, now)?));
        }
        Ok(Step::Whole(self.begin(account, address, true, now)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    const NOON: Seconds = 1_768_478_400;
    const ISSUER: &str = "https://accounts.example";
    const GOOD: &str = "correct horse battery";

    fn desk() -> (TempDir, Credentials) {
        let folder = TempDir::new().unwrap();
        let desk = Credentials::open(folder.path()).unwrap();
        (folder, desk)
    }

    fn invited(desk: &mut Credentials, account: &str, subject: &str) -> Result<String, Rejection> {
        let (code, _) = desk.invite(account, NOON)?;
        let secret = desk.set_out("house", "/", Some(&code), NOON)?;
        let journey = desk.come_back(&secret, NOON)?.unwrap();
        desk.bind(&journey, ISSUER, subject, NOON)
    }

    #[test]
    fn a_journey_is_made_once_and_in_time() {
        let (_folder, mut desk) = desk();
        let secret = desk.set_out("house", "/reports", None, NOON).unwrap();
        let journey = desk.come_back(&secret, NOON + 60).unwrap().unwrap();
        assert_eq!((journey.provider.as_str(), journey.back.as_str()), ("house", "/reports"));
        assert!(!journey.is_of_an_invitation());
        assert_eq!(desk.come_back(&secret, NOON + 61).unwrap(), None, "a second time");
        let late = desk.set_out("house", "/", None, NOON).unwrap();
        assert_eq!(desk.come_back(&late, NOON + JOURNEY_SECONDS_MAX).unwrap(), None, "too late");
        assert_eq!(desk.come_back("guessed", NOON).unwrap(), None);
    }

    #[test]
    fn journeys_are_few() {
        let (_folder, mut desk) = desk();
        let first = desk.set_out("house", "/", None, NOON).unwrap();
        let second = desk.set_out("house", "/", None, NOON).unwrap();
        desk.connection
            .execute("UPDATE journeys SET number = number + ?1 WHERE number = 2", [JOURNEYS_MAX])
            .unwrap();
        desk.set_out("house", "/", None, NOON).unwrap();
        assert_eq!(desk.come_back(&first, NOON).unwrap(), None, "the oldest has given way");
        assert!(desk.come_back(&second, NOON).unwrap().is_some());
    }

    #[test]
    fn what_a_journey_carries_is_told_apart_and_tells_nothing() {
        let carried = Carried::of("secret");
        let all = [&carried.state, &carried.nonce, &carried.verifier];
        assert!(all.iter().all(|text| text.len() == 64 && !text.contains("secret")));
        assert!(carried.state != carried.nonce && carried.nonce != carried.verifier);
        assert_ne!(Carried::of("another"), carried);
    }

    #[test]
    fn only_an_invitation_binds_and_it_begins_anew() {
        let (_folder, mut desk) = desk();
        assert_eq!(desk.known_as(ISSUER, "7").unwrap(), None);
        let plain = desk.set_out("house", "/", None, NOON).unwrap();
        let plain = desk.come_back(&plain, NOON).unwrap().unwrap();
        assert!(matches!(desk.bind(&plain, ISSUER, "7", NOON), Err(Rejection::Refused(_))));

        let (code, _) = desk.invite("lan", NOON).unwrap();
        desk.accept(&code, GOOD, NOON).unwrap();
        let session = desk.enter("lan", "here", NOON).unwrap();
        assert_eq!(invited(&mut desk, "lan", "7").unwrap(), "lan");
        assert_eq!(desk.known_as(ISSUER, "7").unwrap().as_deref(), Some("lan"));
        assert_eq!(desk.session(&session, NOON).unwrap(), None, "signed out everywhere");
        assert!(desk.sign_in("lan", GOOD, "here", NOON).is_err(), "the password opens it no more");
        assert!(matches!(desk.let_in("lan", "here", NOON).unwrap(), Step::Whole(_)));

        assert!(matches!(invited(&mut desk, "ana", "7"), Err(Rejection::Refused(_))), "he is Lan already");
        assert_eq!(desk.known_as("https://other.example", "7").unwrap(), None, "another provider's 7");
        let (code, _) = desk.invite("lan", NOON).unwrap();
        desk.accept(&code, GOOD, NOON).unwrap();
        assert_eq!(desk.known_as(ISSUER, "7").unwrap(), None, "a password by invitation begins anew, too");
        invited(&mut desk, "lan", "8").unwrap();
        desk.forget("lan").unwrap();
        assert_eq!((desk.known_as(ISSUER, "8").unwrap(), desk.identities("lan").unwrap()), (None, vec![]));
    }
}
