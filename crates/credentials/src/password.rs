//! Passwords: which will do, and how they are kept.

use crate::{Credentials, Fault, Rejection, Seconds, secret};
use argon2::{Algorithm, Argon2, Params, Version};
use base::Message;
use rusqlite::OptionalExtension;

/// The fewest characters of a password. Longer beats stranger: nothing else is asked of it but not to be common.
pub const PASSWORD_CHARS_MIN: usize = 12;

/// The most characters of a password: a paragraph; more would only keep the processor busy.
pub const PASSWORD_CHARS_MAX: usize = 256;

/// What a guess costs: 19 MiB and two passes, the least that OWASP recommends for Argon2id.
pub(crate) const COST: Cost = Cost { kib: 19 << 10, passes: 2 };

/// What hashing a password takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cost {
    pub(crate) kib: u32,
    pub(crate) passes: u32,
}

/// Words that people take first, without what they put before, between and behind; the longest first, for one may hold another.
const COMMON: &[&str] = &[
    "administrator",
    "كلمة المرور",
    "motdepasse",
    "qwertyuiop",
    "asdfghjkl",
    "الله أكبر",
    "كلمة السر",
    "changeme",
    "iloveyou",
    "mật khẩu",
    "passw0rd",
    "password",
    "default",
    "letmein",
    "matkhau",
    "vietnam",
    "welcome",
    "xinchao",
    "hasila",
    "qwerty",
    "secret",
    "admin",
    "hanoi",
    "login",
    "user",
];

/// Returns every reason why a password will not do for an account.
pub fn refused(account: &str, password: &str) -> Vec<Message> {
    let count = password.chars().count();
    let mut reasons = Vec::new();
    if count < PASSWORD_CHARS_MIN {
        let message = Message::new("credentials.password-short").with("count", count);
        reasons.push(message.with("least", PASSWORD_CHARS_MIN));
    }
    if count > PASSWORD_CHARS_MAX {
        let message = Message::new("credentials.password-long").with("count", count);
        reasons.push(message.with("most", PASSWORD_CHARS_MAX));
    }
    let bare = bare(password);
    let own = self::bare(account);
    let beside = bare.replace(&own, "").chars().count();
    if !own.is_empty() && bare.contains(&own) && beside < PASSWORD_CHARS_MIN / 2 {
        reasons.push(Message::new("credentials.password-has-account"));
    }
    if is_common(&bare) {
        reasons.push(Message::new("credentials.password-common"));
    }
    reasons
}

/// Returns the letters and digits in small letters.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Returns whether there is little in it that must be guessed: one common word with figures, a short piece repeated, a row.
fn is_common(bare: &str) -> bool {
    let letters: String = bare.chars().filter(|letter| !letter.is_numeric()).collect();
    let rest = COMMON.iter().fold(letters.clone(), |rest, word| rest.replace(&self::bare(word), ""));
    let only_words = rest.is_empty();
    let characters: Vec<char> = bare.chars().collect();
    let repeats =
        |length: &usize| characters.iter().zip(characters.iter().skip(*length)).all(|(a, b)| a == b);
    let step = |pair: &[char]| i64::from(u32::from(pair[1])) - i64::from(u32::from(pair[0]));
    let rows = characters.windows(2).filter(|pair| step(pair).abs() <= 1).count();
    only_words || (1..=4).any(|length| repeats(&length)) || 4 * rows >= 3 * characters.len()
}

impl Cost {
    fn hash(self, password: &str, salt: &[u8]) -> [u8; 32] {
        let params = Params::new(self.kib, self.passes, 1, Some(32)).expect("our costs are within bounds");
        let mut hash = [0; 32];
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon
            .hash_password_into(password.as_bytes(), salt, &mut hash)
            .expect("the lengths are within bounds");
        hash
    }
}

struct Kept {
    salt: Vec<u8>,
    hash: Vec<u8>,
    cost: Cost,
}

impl Credentials {
    /// Sets the password of an account; whoever is signed in with it is signed in no longer. Returns why it will not do.
    pub(crate) fn set_password(
        &mut self,
        account: &str,
        password: &str,
        now: Seconds,
    ) -> Result<(), Rejection> {
        let reasons = refused(account, password);
        if !reasons.is_empty() {
            return Err(Rejection::Refused(reasons));
        }
        let salt = secret::random::<16>()?;
        let hash = self.cost.hash(password, &salt);
        let change = self.connection.transaction()?;
        change.execute(
            "INSERT INTO passwords (account, salt, hash, kib, passes, set_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (account) DO UPDATE SET salt = ?2, hash = ?3, kib = ?4, passes = ?5, set_at = ?6",
            (account, &salt[..], &hash[..], self.cost.kib, self.cost.passes, now),
        )?;
        change.execute("DELETE FROM sessions WHERE account = ?1", [account])?;
        Ok(change.commit()?)
    }

    /// Changes the password of whoever knows it.
    pub fn change_password(
        &mut self,
        account: &str,
        old: &str,
        new: &str,
        address: &str,
        now: Seconds,
    ) -> Result<(), Rejection> {
        self.proves(account, old, address, now)?;
        self.set_password(account, new, now)
    }

    /// Answers whether this is the password of somebody who is signed in already; wrong ones must wait as at the door.
    pub fn proves(
        &mut self,
        account: &str,
        password: &str,
        address: &str,
        now: Seconds,
    ) -> Result<(), Rejection> {
        self.may_try(account, address, now)?;
        if self.knows(account, password)? {
            return Ok(self.succeeded(account, address)?);
        }
        self.failed(account, address, now)?;
        Err(Rejection::refused("credentials.wrong"))
    }

    /// Returns whether this is the account's password. It takes as long for an account that has none.
    pub(crate) fn knows(&self, account: &str, password: &str) -> Result<bool, Fault> {
        let kept = self
            .connection
            .query_row("SELECT salt, hash, kib, passes FROM passwords WHERE account = ?1", [account], |row| {
                let cost = Cost { kib: row.get(2)?, passes: row.get(3)? };
                Ok(Kept { salt: row.get(0)?, hash: row.get(1)?, cost })
            })
            .optional()?;
        // What nobody can have typed is not worth the time.
        let typed = if password.chars().count() > PASSWORD_CHARS_MAX { "" } else { password };
        Ok(match kept {
            Some(kept) => same(&kept.cost.hash(typed, &kept.salt), &kept.hash),
            None => {
                self.cost.hash(typed, &[0; 16]);
                false
            }
        })
    }
}

/// Returns whether two hashes are the same, in a time that does not tell where they differ.
pub(crate) fn same(one: &[u8], other: &[u8]) -> bool {
    let differing = one.iter().zip(other).fold(0, |differing, (one, other)| differing | (one ^ other));
    one.len() == other.len() && std::hint::black_box(differing) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_passwords_will_do_and_common_ones_will_not() {
        let cases = [
            ("correct horse battery", ""),
            ("một con ngựa trên đồi", ""),
            ("جبل بعيد وقمر قريب", ""),
            ("short", "credentials.password-short"),
            ("password1234", "credentials.password-common"),
            ("P-a-s-s-w-o-r-d 2026!", "credentials.password-common"),
            ("QwertyUiop123", "credentials.password-common"),
            ("hasila hasila 1", "credentials.password-common"),
            ("aaaaaaaaaaaaaaaa", "credentials.password-common"),
            ("abcabcabcabcabc", "credentials.password-common"),
            ("123456789012", "credentials.password-common"),
            ("abcdefghijklmn", "credentials.password-common"),
            ("nguyen.lan-2026", "credentials.password-has-account"),
            ("nguyen.lan likes green hills", ""),
        ];
        for (password, code) in cases {
            let codes: Vec<_> = refused("nguyen.lan", password).iter().map(|reason| reason.code).collect();
            assert_eq!(codes, Vec::from_iter(Some(code).filter(|code| !code.is_empty())), "{password}");
        }
        let long = "wide hills and far rivers ".repeat(10);
        assert_eq!(refused("lan", &long)[0].code, "credentials.password-long");
        assert_eq!(refused("lan", "   ").len(), 2, "all at once");
    }

    #[test]
    fn hashes_are_those_of_argon2id() {
        let (cost, salt) = (Cost { kib: 32, passes: 3 }, [2; 16]);
        let again = cost.hash("correct horse battery", &salt);
        assert!(same(&again, &cost.hash("correct horse battery", &salt)));
        assert!(!same(&again, &cost.hash("correct horse batterz", &salt)));
        assert!(!same(&again, &cost.hash("correct horse battery", &[3; 16])));
        assert!(!same(&again, &again[..31]));
    }
}
