//! Instruments as they are named on the command line, in the words of plans: `53-CT/TU of 2023-12-05 article 2.1`.

use base::{Date, Message};
use register::instrument::Cited;
use register::instruments::InstrumentId;
use register::{Register, Text};
use std::str::FromStr;

/// An instrument, and a provision of it where one is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Number and, where several have it, day.
    pub cited: Cited,
    /// The provision.
    pub provision: Option<Text>,
}

impl FromStr for Named {
    type Err = String;

    fn from_str(text: &str) -> Result<Named, String> {
        let (text, provision) = match text.rsplit_once(" article ") {
            Some((text, provision)) => (text, Some(Text::from(provision))),
            None => (text, None),
        };
        let dated = text
            .rsplit_once(" of ")
            .and_then(|(number, day)| Some((number, day.trim().parse::<Date>().ok()?)));
        let (number, of) = dated.map_or((text, None), |(number, day)| (number, Some(day)));
        if number.trim().is_empty() {
            return Err("write a number, such as 53-CT/TU or '53-CT/TU of 2023-12-05'".to_owned());
        }
        Ok(Named { cited: Cited { number: Text::from(number), of }, provision })
    }
}

impl Named {
    /// Returns the instrument in the register, or why it is not known which.
    pub fn find(&self, register: &Register) -> Result<InstrumentId, Message> {
        register.instruments().find(&self.cited.number, self.cited.of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instruments_are_named_as_plans_name_them() {
        let day = Date::constant(2023, 12, 5);
        let cases = [
            ("53-CT/TU", "53-CT/TU", None, None),
            ("53-CT / TU of 2023-12-05", "53-CT / TU", Some(day), None),
            ("53-CT/TU of 2023-12-05 article 2, 1", "53-CT/TU", Some(day), Some("2, 1")),
            ("No. 5 of 2019", "No. 5 of 2019", None, None),
            ("No. 5 of 2019 of 2023-12-05", "No. 5 of 2019", Some(day), None),
        ];
        for (text, number, of, provision) in cases {
            let named: Named = text.parse().unwrap();
            assert_eq!((&*named.cited.number, named.cited.of), (number, of), "{text}");
            assert_eq!(named.provision.as_deref(), provision, "{text}");
        }
        assert!(" ".parse::<Named>().is_err());
    }
}
