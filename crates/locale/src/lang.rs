//! The languages, their digits, and where a text is shown.

use std::fmt;
use std::str::FromStr;

/// A language people are addressed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Arabic, written from right to left.
    Ar,
    /// Vietnamese.
    Vi,
}

impl Lang {
    /// Every language.
    pub const ALL: [Lang; 3] = [Lang::En, Lang::Ar, Lang::Vi];

    /// Returns the language's tag, as in `lang="ar"` and `HASILA_LANG=ar`.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ar => "ar",
            Lang::Vi => "vi",
        }
    }

    /// Returns the language's own name.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Ar => "العربية",
            Lang::Vi => "Tiếng Việt",
        }
    }

    /// Returns the direction it is written in, as HTML says it.
    pub fn dir(self) -> &'static str {
        if self.is_rtl() { "rtl" } else { "ltr" }
    }

    /// Returns whether it is written from right to left.
    pub fn is_rtl(self) -> bool {
        self == Lang::Ar
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// The text names no language we speak: `en`, `ar` or `vi`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotALang;

impl fmt::Display for NotALang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a language is en, ar or vi")
    }
}

impl std::error::Error for NotALang {}

impl FromStr for Lang {
    type Err = NotALang;

    /// Reads a tag; what follows the language (`vi_VN.UTF-8`, `ar-EG`) is passed over.
    fn from_str(text: &str) -> Result<Lang, NotALang> {
        let language = text.split(['-', '_', '.']).next().unwrap_or(text);
        Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(language)).ok_or(NotALang)
    }
}

/// The digits Arabic text is shown with; the other languages have Latin digits only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Digits {
    /// 0 1 2 3 4 5 6 7 8 9
    #[default]
    Latin,
    /// ٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩
    ArabicIndic,
}

/// Where a text is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Medium {
    /// On a page: parts of a sentence are isolated from its direction by invisible marks.
    #[default]
    Page,
    /// In a terminal, whose direction nobody can depend on: no marks.
    Terminal,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_as_environments_write_them() {
        for (text, lang) in
            [("en", Lang::En), ("ar-EG", Lang::Ar), ("vi_VN.UTF-8", Lang::Vi), ("AR", Lang::Ar)]
        {
            assert_eq!(text.parse(), Ok(lang), "{text}");
        }
        assert_eq!("C.UTF-8".parse::<Lang>(), Err(NotALang));
    }
}
