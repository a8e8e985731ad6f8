//! Text as it stands in acts: in Unicode NFC, without white space at its ends. Cheap to clone.

use base::text::{is_hidden, is_tidy, tidy};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// Tidy text: a code, a name, a reason. Two that look the same are the same bytes.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Text(
    // Invariant: in NFC, no white space at either end.
    Arc<str>,
);

/// Returns whether a text is a SHA-256 as acts write it: 64 small hexadecimal digits.
pub(crate) fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

impl Text {
    /// Returns the text as a slice.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether a character of it is hidden: a control, or one that turns the direction of text.
    pub fn has_hidden(&self) -> bool {
        self.0.chars().any(is_hidden)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        if is_tidy(text) { Text(text.into()) } else { Text(tidy(text).into()) }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Text {
        Text::from(text.as_str())
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl From<&Text> for base::Arg {
    fn from(text: &Text) -> base::Arg {
        base::Arg::Text(text.as_str().to_owned())
    }
}

impl<'de> Deserialize<'de> for Text {
    /// Reads tidy text only: an act has one spelling.
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Text, D::Error> {
        input.deserialize_str(TidyVisitor)
    }
}

struct TidyVisitor;

impl Visitor<'_> for TidyVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("text in NFC, without white space at its ends")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
        if is_tidy(text) {
            Ok(Text(text.into()))
        } else {
            Err(E::custom("text that is not in Unicode NFC, or has white space at an end"))
        }
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "Text in Unicode NFC, without white space at its ends.",
            "pattern": r"^(\S([\s\S]*\S)?)?$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_tidied_when_made_and_must_be_tidy_when_read() {
        assert_eq!(Text::from(" La\u{0302}m ").as_str(), "Lâm");
        assert!(serde_json::from_str::<Text>("\"Lâm\"").is_ok());
        assert!(serde_json::from_str::<Text>("\"La\u{0302}m\"").is_err());
        assert!(serde_json::from_str::<Text>("\"Lâm \"").is_err());
    }
}
