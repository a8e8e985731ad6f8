//! The order in which readers of a language look names up.
//!
//! The Unicode Collation Algorithm with the rules of the language (CLDR): in Vietnamese đ comes after d, ă and â after a, and tones
//! count only between names that are else the same; in Arabic the forms of alef stand together, that with madda first. Names that are the same to a
//! reader are in the order of their codes.

use crate::Lang;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::{Locale, locale};
use std::cmp::Ordering;

/// How names of one language follow each other.
pub struct NameOrder {
    collator: CollatorBorrowed<'static>,
}

impl NameOrder {
    /// Returns the order of a language.
    pub fn of(lang: Lang) -> NameOrder {
        const LOCALES: [Locale; 3] = [locale!("en"), locale!("ar"), locale!("vi")];
        let rules = LOCALES[lang as usize].clone().into();
        let collator = Collator::try_new(rules, CollatorOptions::default());
        NameOrder { collator: collator.expect("the rules of our languages are compiled in") }
    }

    /// Returns how two things follow each other, each with its name and its code.
    pub fn compare(&self, (name, code): (&str, &str), (other, other_code): (&str, &str)) -> Ordering {
        self.collator.compare(name, other).then_with(|| code.cmp(other_code))
    }

    /// Returns bytes that follow each other as the names do: made once for each name of a long list, they are compared faster than the
    /// names themselves.
    pub fn key(&self, name: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(3 * name.len());
        let Ok(()) = self.collator.write_sort_key_to(name, &mut key);
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<'a>(lang: Lang, names: &[&'a str]) -> Vec<&'a str> {
        let order = NameOrder::of(lang);
        let mut names = names.to_vec();
        names.sort_by(|name, other| order.compare((name, ""), (other, "")));
        names
    }

    #[test]
    fn vietnamese_letters_and_tones_follow_the_dictionary() {
        let letters = ["an", "ăn", "ân", "du", "đu", "em", "ên", "lo", "lô", "lơ", "tu", "tư", "xã", "ý"];
        let mut mixed = letters;
        mixed.reverse();
        assert_eq!(sorted(Lang::Vi, &mixed), letters);
        // Tones count only where all letters are the same: level, falling, asking, tumbling, rising, heavy.
        let tones = ["ma", "mà", "mả", "mã", "má", "mạ", "man"];
        assert_eq!(sorted(Lang::Vi, &["man", "mạ", "má", "mã", "mả", "mà", "ma"]), tones);
        let names = ["Bắc Hà", "Chi Lăng", "Cao Lộc", "Đà Bắc", "Duy Tiên", "Điện Biên", "Hòa An"];
        let wanted = ["Bắc Hà", "Cao Lộc", "Chi Lăng", "Duy Tiên", "Đà Bắc", "Điện Biên", "Hòa An"];
        assert_eq!(sorted(Lang::Vi, &names), wanted);
        assert_eq!(sorted(Lang::En, &["em", "đu", "du"]), ["du", "đu", "em"], "never by code points");
    }

    #[test]
    fn arabic_forms_of_alef_stand_together_and_marks_do_not_count() {
        let names = ["ياسر", "بدر", "إبراهيم", "أحمد", "ابتسام", "آمنة", "تامر"];
        let wanted = ["آمنة", "ابتسام", "إبراهيم", "أحمد", "بدر", "تامر", "ياسر"];
        assert_eq!(sorted(Lang::Ar, &names), wanted);
        assert_eq!(sorted(Lang::Ar, &["مُحمد ب", "محمد ج", "محمد ا"]), ["محمد ا", "مُحمد ب", "محمد ج"]);
    }

    #[test]
    fn keys_follow_each_other_as_names_do() {
        let names = [
            "Tân Lập",
            "tan lap",
            "Đà Bắc",
            "Duy Tiên",
            "",
            "بدر",
            "أحمد",
            "احمد",
            "ma",
            "mạ",
            "7 Hills",
            "70",
        ];
        for lang in Lang::ALL {
            let order = NameOrder::of(lang);
            for (name, other) in names.iter().flat_map(|name| names.iter().map(move |other| (name, other))) {
                let compared = order.compare((name, ""), (other, ""));
                assert_eq!(order.key(name).cmp(&order.key(other)), compared, "{name} {other} in {lang}");
            }
        }
    }

    #[test]
    fn the_same_names_are_in_the_order_of_their_codes() {
        let order = NameOrder::of(Lang::Vi);
        assert_eq!(order.compare(("Tân Lập", "0402"), ("Tân Lập", "0117")), Ordering::Greater);
        assert_eq!(order.compare(("Tân Lập", "0402"), ("Tân Lập", "0402")), Ordering::Equal);
    }
}
