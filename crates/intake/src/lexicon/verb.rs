//! Arabic verbs in the forms that reports use: he, she, they and we, past, present and to come, also with a pronoun behind.

use crate::script::compared;

/// Endings of the past: منحت، منحوا، منحها.
const PAST: [&str; 14] = ["", "ت", "ا", "تا", "وا", "نا", "ه", "ها", "هم", "هما", "ته", "تها", "تهم", "تهما"];

/// Endings of the past of a verb that ends in ى, behind the letter before it: أهدت، أهداها، أهديت.
const PAST_OF_WEAK: [&str; 11] = ["ت", "تا", "وا", "اه", "اها", "اهم", "ته", "تها", "تهم", "يت", "يا"];

/// What stands before the present: he, she, we; with س what is to come.
const PERSONS: [&str; 6] = ["ي", "ت", "ن", "سي", "ست", "سن"];

/// Endings of the present: يمنحون، يمنحها.
const PRESENT: [&str; 8] = ["", "ون", "ان", "وا", "ه", "ها", "هم", "هما"];

/// Returns the forms of a verb, from that of "he gave": منح gives منحت, يمنح, ستمنحهم.
pub fn forms(past: &str) -> Vec<String> {
    let past = compared(past);
    let weak = past.strip_suffix('ي').map(str::to_owned);
    let mut forms: Vec<String> = match &weak {
        Some(stem) => PAST_OF_WEAK.iter().map(|end| format!("{stem}{end}")).chain([past.clone()]).collect(),
        None => PAST.iter().map(|end| format!("{past}{end}")).collect(),
    };
    // أسند: يسند.
    let present = past.strip_prefix('ا').filter(|rest| rest.chars().count() > 2).unwrap_or(&past);
    let stem = present.strip_suffix('ي').unwrap_or(present);
    for person in PERSONS {
        forms.extend(PRESENT.iter().map(|end| {
            let stem = if end.starts_with(['و', 'ا']) { stem } else { present };
            format!("{person}{stem}{end}")
        }));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_has_its_forms_of_past_present_and_what_is_to_come() {
        let has = |past: &str, form: &str| forms(past).contains(&compared(form));
        for form in ["منحت", "منحوا", "منحها", "يمنح", "تمنح", "سيمنح", "ستمنحهم", "يمنحون"]
        {
            assert!(has("منح", form), "{form}");
        }
        for form in ["أسندت", "يسند", "أسندوا"] {
            assert!(has("أسند", form), "{form}");
        }
        for form in ["أهدى", "أهدت", "أهدوا", "يهدي", "أهداها", "يهدون"] {
            assert!(has("أهدى", form), "{form}");
        }
        assert!(!has("منح", "مانح"));
    }
}
