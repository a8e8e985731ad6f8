//! "Did you mean ...?"

/// Returns the candidate that `written` is most likely a slip of; nothing where none is near.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = written.chars().count();
    if !(2..=NAME_CHARS_MAX).contains(&length) {
        return None;
    }
    let slips_max = if length < 4 { 1 } else { length.div_ceil(3) };
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= slips_max && *candidate != written)
        .map(|candidate| {
            (strsim::damerau_levenshtein(&written.to_lowercase(), &candidate.to_lowercase()), candidate)
        })
        .filter(|(slips, _)| *slips <= slips_max)
        .min_by_key(|(slips, _)| *slips)
        .map(|(_, candidate)| candidate)
}

/// Longer names are not compared: nobody mistypes one letter of a page.
const NAME_CHARS_MAX: usize = 60;

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_finds_its_name_in_any_script() {
        let names = ["clearance", "cases", "cases_solved", "حركة", "phong_trào"];
        let cases = [
            ("clearence", Some("clearance")),
            ("Cases", Some("cases")),
            ("case_solved", Some("cases_solved")),
            ("حركه", Some("حركة")),
            ("phong_trao", Some("phong_trào")),
            ("houses", None),
            ("x", None),
        ];
        for (written, meant) in cases {
            assert_eq!(nearest(written, names), meant, "{written}");
        }
    }
}
