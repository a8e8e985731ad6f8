//! The part of an address after the question mark, and forms sent in: names with values, percent-decoded once.

/// Names with values, in the order given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query(Vec<(String, String)>);

impl Query {
    /// Reads `a=1&b=two+words`. What is not UTF-8 once decoded is shown by the replacement character.
    pub fn read(text: &str) -> Query {
        let pairs = text.split('&').filter(|pair| !pair.is_empty());
        let pairs = pairs.map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decoded(name), decoded(value))
        });
        Query(pairs.collect())
    }

    /// Returns what came with names and values already apart.
    pub(crate) fn of(pairs: Vec<(String, String)>) -> Query {
        Query(pairs)
    }

    /// Returns it as it is read again.
    pub(crate) fn written(&self) -> String {
        let pairs = self.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// Returns the value under a name; an empty one, as forms send for fields left empty, is none.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(own, value)| *own == name && !value.is_empty()).map(|(_, value)| value)
    }

    /// Returns whether a name is given several values.
    pub fn repeated(&self) -> Option<&str> {
        let name = |at: usize| self.0[at].0.as_str();
        (1..self.0.len()).find(|at| (0..*at).any(|before| name(before) == name(*at))).map(name)
    }

    /// Returns all names with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// Returns the text with `%E1` and `+` read as forms write them.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = match (first, after) {
            (b'%', [high, low, after @ ..]) if let Some(byte) = coded(*high, *low) => {
                bytes.push(byte);
                after
            }
            (b'+', after) => {
                bytes.push(b' ');
                after
            }
            (byte, after) => {
                bytes.push(*byte);
                after
            }
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Returns the byte that two hexadecimal digits stand for.
fn coded(high: u8, low: u8) -> Option<u8> {
    let digit = |digit: u8| char::from(digit).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

/// Returns the text as it may stand in a path or a value: letters, digits and `-._~` as they are, all else in bytes.
pub(crate) fn encoded(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => written.push(byte.into()),
            _ => written.push_str(&format!("%{byte:02X}")),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for text in ["53-CT/TU", "لام دونغ", "a+b c&d=e%", "Lâm Đồng", ""] {
            let query = Query::read(&format!("x={}&y=1", encoded(text)));
            assert_eq!(query.get("x"), Some(text).filter(|text| !text.is_empty()));
        }
        assert_eq!(Query::read("x=a+b%2").get("x"), Some("a b%2"));
        assert_eq!(Query::read("a=1&b=2&a=").repeated(), Some("a"));
        assert_eq!(Query::read("a=1&&b=2").repeated(), None);
    }
}
