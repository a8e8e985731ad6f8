//! One entry: what is handed in, what is kept, and the hash that binds it to the entry before.

use base::Seq;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;

/// An entry before it has its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// When it is recorded: `2025-07-01T08:30:00Z`, always in this form, so that order of text is order of time.
    pub at: String,
    /// Who acts.
    pub by: String,
    /// The submitter's own key: the same key is the same submission, however often it is sent.
    pub key: String,
    /// The act in its one canonical form.
    pub body: String,
}

/// An entry as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The number of the entry.
    pub seq: Seq,
    /// When it was recorded.
    pub at: String,
    /// Who acted.
    pub by: String,
    /// The submitter's key.
    pub key: String,
    /// The hash of the entry before, zeros for the first.
    pub prev: Digest,
    /// The hash of this entry.
    pub hash: Digest,
    /// The act.
    pub body: String,
}

/// An entry as read, without a copy of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordRef<'a> {
    /// The number of the entry.
    pub seq: Seq,
    /// When it was recorded.
    pub at: &'a str,
    /// Who acted.
    pub by: &'a str,
    /// The submitter's key.
    pub key: &'a str,
    /// The hash of the entry before, zeros for the first.
    pub prev: Digest,
    /// The hash of this entry, as the store has it.
    pub hash: Digest,
    /// The act.
    pub body: &'a str,
}

/// Where a chain ends, or ended when this entry was its last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The number of the last entry, 0 where there is none.
    pub seq: Seq,
    /// When the last entry was recorded, empty where there is none.
    pub at: String,
    /// The hash of the last entry, zeros where there is none.
    pub hash: Digest,
}

/// A SHA-256 hash.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

/// The version of the bytes that are hashed; another form of entry gets another tag.
const TAG: &[u8] = b"hasila/entry/1\n";

impl RecordRef<'_> {
    /// Returns the hash this entry ought to have; `docs/journal.md` explains the bytes.
    pub fn hash_due(&self) -> Digest {
        let mut hash = Sha256::new_with_prefix(TAG);
        hash.update(self.prev.0);
        hash.update(self.seq.0.to_be_bytes());
        for text in [self.at, self.by, self.key] {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text);
        }
        hash.update((self.body.len() as u64).to_be_bytes());
        hash.update(Sha256::digest(self.body));
        Digest(hash.finalize().into())
    }

    /// Returns the chain's end once this entry is its last.
    pub fn head(&self) -> Head {
        Head { seq: self.seq, at: self.at.to_owned(), hash: self.hash }
    }

    /// Returns a copy that may be kept.
    pub fn to_record(&self) -> Record {
        Record {
            seq: self.seq,
            at: self.at.to_owned(),
            by: self.by.to_owned(),
            key: self.key.to_owned(),
            prev: self.prev,
            hash: self.hash,
            body: self.body.to_owned(),
        }
    }
}

impl Record {
    /// Returns the entry as a reader sees it.
    pub fn as_ref(&self) -> RecordRef<'_> {
        RecordRef {
            seq: self.seq,
            at: &self.at,
            by: &self.by,
            key: &self.key,
            prev: self.prev,
            hash: self.hash,
            body: &self.body,
        }
    }

    /// Returns what was handed in.
    pub fn into_draft(self) -> Draft {
        Draft { at: self.at, by: self.by, key: self.key, body: self.body }
    }
}

impl Head {
    /// Returns the entry that `draft` becomes right after this head.
    pub fn followed_by<'a>(&self, draft: &'a Draft) -> RecordRef<'a> {
        assert!(is_moment(&draft.at), "a recorded time has the form 2025-07-01T08:30:00Z, not {}", draft.at);
        assert!(self.at <= draft.at, "recorded time went back from {} to {}", self.at, draft.at);
        let mut record = RecordRef {
            seq: Seq(self.seq.0 + 1),
            at: &draft.at,
            by: &draft.by,
            key: &draft.key,
            prev: self.hash,
            hash: Digest::default(),
            body: &draft.body,
        };
        record.hash = record.hash_due();
        record
    }
}

/// Returns whether the text has the form of a recorded time, `2025-07-01T08:30:00Z`.
pub fn is_moment(text: &str) -> bool {
    const FORM: &[u8; 20] = b"0000-00-00T00:00:00Z";
    let fits = |(byte, form): (u8, u8)| if form == b'0' { byte.is_ascii_digit() } else { byte == form };
    text.len() == FORM.len() && text.bytes().zip(*FORM).all(fits)
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// The text is not a digest; it is 64 digits of base 16, small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADigest;

impl FromStr for Digest {
    type Err = NotADigest;

    fn from_str(text: &str) -> Result<Digest, NotADigest> {
        let digit = |byte: u8| match byte {
            b'0'..=b'9' => Ok(byte - b'0'),
            b'a'..=b'f' => Ok(byte - b'a' + 10),
            _ => Err(NotADigest),
        };
        let pairs: &[[u8; 2]; 32] = text.as_bytes().as_chunks().0.try_into().map_err(|_| NotADigest)?;
        if text.len() != 64 {
            return Err(NotADigest);
        }
        let mut digest = Digest::default();
        for (byte, [high, low]) in digest.0.iter_mut().zip(pairs) {
            *byte = digit(*high)? << 4 | digit(*low)?;
        }
        Ok(digest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_written_as_they_are_read() {
        let text = "00ff10ab".repeat(8);
        assert_eq!(text.parse::<Digest>().unwrap().to_string(), text);
        for bad in ["", "00", &text[1..], &text.to_uppercase(), &format!("{text}0"), &text.replace('f', "g")]
        {
            assert_eq!(bad.parse::<Digest>(), Err(NotADigest), "{bad}");
        }
    }

    #[test]
    fn a_moment_has_one_form() {
        assert!(is_moment("2025-07-01T08:30:00Z"));
        for bad in
            ["", "2025-07-01", "2025-07-01T08:30:00.5Z", "2025-07-01T08:30:00+07:00", "2025-07-01 08:30:00Z"]
        {
            assert!(!is_moment(bad), "{bad}");
        }
    }

    #[test]
    fn no_two_entries_share_their_bytes() {
        let draft = |by: &str, key: &str, body: &str| Draft {
            at: "2025-07-01T08:30:00Z".into(),
            by: by.into(),
            key: key.into(),
            body: body.into(),
        };
        let head = Head::default();
        let hashes: std::collections::BTreeSet<Digest> =
            [("a", "bc", "d"), ("ab", "c", "d"), ("a", "b", "cd"), ("", "abc", "d")]
                .map(|(by, key, body)| head.followed_by(&draft(by, key, body)).hash)
                .into();
        assert_eq!(hashes.len(), 4);
    }
}
