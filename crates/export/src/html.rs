//! Text that is markup already, and the isolation of codes and names from the direction of the text around them.

use askama::filters::HtmlSafe;
use std::fmt;

/// Markup. Everything in it that came from people has been escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Returns the text as markup that shows it as it is.
    pub fn text(text: &str) -> Html {
        let mut html = Html::default();
        html.push_text(text);
        html
    }

    /// Returns a code, a number, a range: read from left to right wherever it stands.
    pub fn code(text: &str) -> Html {
        if text.chars().any(is_right_to_left) { Html::name(text) } else { Html::ltr(text) }
    }

    /// Returns a number in digits and signs: read from left to right wherever it stands.
    pub fn ltr(text: &str) -> Html {
        Html::wrapped("<bdi dir=\"ltr\">", text, "</bdi>")
    }

    /// Returns a name: it goes in the direction of its own letters, and codes, dates and signed numbers in it keep their own order.
    pub fn name(text: &str) -> Html {
        if !text.chars().any(is_right_to_left) {
            return Html::wrapped("<bdi>", text, "</bdi>");
        }
        let mut html = Html("<bdi>".to_owned());
        for word in text.split_inclusive(char::is_whitespace) {
            let core = word.trim_matches(|sign: char| sign.is_whitespace() || AROUND.contains(&sign));
            let (before, after) = word.split_once(core).unwrap_or((word, ""));
            if is_turned_round(core) {
                html.push_text(before);
                html.0.push_str(&Html::ltr(core).0);
                html.push_text(after);
            } else {
                html.push_text(word);
            }
        }
        html.0.push_str("</bdi>");
        html
    }

    /// Returns the sign of this class, one of those the page draws once.
    pub fn sign(class: &str) -> Html {
        Html(format!("<svg class=\"sign\" aria-hidden=\"true\"><use href=\"#{class}\"/></svg>"))
    }

    /// Returns the sign of this class where no word stands beside it: it is named for those who hear the page.
    pub fn named_sign(class: &str, word: &str) -> Html {
        let before = format!("<svg class=\"sign\" role=\"img\"><use href=\"#{class}\"/><title>");
        Html::wrapped(&before, word, "</title></svg>")
    }

    /// Returns a line of a rule as the plan writes it.
    pub fn code_block(text: &str) -> Html {
        Html::wrapped("<code dir=\"auto\">", text, "</code>")
    }

    /// Returns words that are marked, leading to an address where there is one.
    pub fn marked(words: &str, address: Option<&str>) -> Html {
        let marked = Html::wrapped("<mark>", words, "</mark>");
        address.map_or(marked.clone(), |address| Html::link(address, &marked))
    }

    /// Returns this and that, with nothing between.
    pub fn then(mut self, next: &Html) -> Html {
        self.0.push_str(&next.0);
        self
    }

    /// Returns this, leading to an address.
    pub fn link(address: &str, shown: &Html) -> Html {
        let mut html = Html("<a href=\"".to_owned());
        html.push_text(address);
        html.0.push_str("\">");
        html.0.push_str(&shown.0);
        html.0.push_str("</a>");
        html
    }

    /// Returns this and that, with a space between.
    pub fn and(self, next: &Html) -> Html {
        Html(format!("{self} {next}"))
    }

    /// Returns this in small letters.
    pub fn small(self) -> Html {
        Html(format!("<small>{self}</small>"))
    }

    /// Returns markup that a template has written.
    pub fn rendered(markup: String) -> Html {
        Html(markup)
    }

    /// Returns whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn wrapped(before: &str, text: &str, after: &str) -> Html {
        let mut html = Html(before.to_owned());
        html.push_text(text);
        html.0.push_str(after);
        html
    }

    fn push_text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                _ => self.0.push(letter),
            }
        }
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}

/// Signs that stand around a word and not within it.
const AROUND: [char; 16] = ['(', ')', '[', ']', '«', '»', '"', '“', '”', ',', '،', ';', '؛', '!', '?', '؟'];

/// Returns whether text from right to left would put the parts of this word in another order: it is made of digits and Latin letters that
/// signs hold together, such as `53-CT/TU`, `-3.5`, `5%`.
fn is_turned_round(word: &str) -> bool {
    let is_joined = word.chars().any(|sign| !sign.is_alphanumeric());
    let says_something = word.chars().any(char::is_alphanumeric);
    is_joined && says_something && !word.chars().any(is_right_to_left)
}

/// Returns whether the letter belongs to a script written from right to left.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{065F}' | '\u{066A}'..='\u{06EF}' | '\u{06FA}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_is_never_markup() {
        assert_eq!(Html::text("<b> & \"").to_string(), "&lt;b&gt; &amp; &quot;");
    }

    #[test]
    fn codes_within_arabic_names_keep_their_order() {
        for (name, shown) in [
            ("تنفيذ 53-CT/TU", "<bdi>تنفيذ <bdi dir=\"ltr\">53-CT/TU</bdi></bdi>"),
            ("قرار (NQ-57)، 2025", "<bdi>قرار (<bdi dir=\"ltr\">NQ-57</bdi>)، 2025</bdi>"),
            ("زيادة 5% <b>", "<bdi>زيادة <bdi dir=\"ltr\">5%</bdi> <bdi dir=\"ltr\">&lt;b&gt;</bdi></bdi>"),
            ("(أ) ملحق - 7", "<bdi>(أ) ملحق - 7</bdi>"),
            ("Directive 53-CT/TU", "<bdi>Directive 53-CT/TU</bdi>"),
        ] {
            assert_eq!(Html::name(name).to_string(), shown);
        }
    }

    #[test]
    fn codes_keep_their_order_and_arabic_ones_theirs() {
        assert_eq!(Html::code("748/KH-UBND").to_string(), "<bdi dir=\"ltr\">748/KH-UBND</bdi>");
        assert_eq!(Html::code("ق-12").to_string(), "<bdi>ق-12</bdi>");
        assert_eq!(Html::code("٥٣-CT").to_string(), "<bdi dir=\"ltr\">٥٣-CT</bdi>");
    }
}
