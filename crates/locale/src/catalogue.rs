//! The catalogue of sentences, and what fills their places.

use crate::writing::{Writing, isolated, places_telling, writing};
use crate::{Digits, Lang, Medium};
use base::number::{places_of, whole};
use base::{Arg, Comparator, Cycle, Date, Message, Number, Period, YearStart};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::{Arc, LazyLock};

/// The files of sentences, in English, Arabic and Vietnamese, by family.
pub const FAMILIES: &[(&str, [&str; 3])] = &[
    family!("words"),
    family!("account"),
    family!("permission"),
    family!("credentials"),
    family!("accounts"),
    family!("unit"),
    family!("report"),
    family!("form"),
    family!("fill"),
    family!("paste"),
    family!("files"),
    family!("plan"),
    family!("plan_acts"),
    family!("explain"),
    family!("deadlines"),
    family!("award"),
    family!("task"),
    family!("instrument"),
    family!("instruments"),
    family!("tasks"),
    family!("posts"),
    family!("posts_page"),
    family!("proposals"),
    family!("placement"),
    family!("rotation"),
    family!("rounds"),
    family!("mail"),
    family!("settings"),
    family!("doctor"),
    family!("journal"),
    family!("table"),
    family!("cli"),
    family!("demo"),
    family!("standing"),
    family!("review"),
    family!("needs"),
    family!("page"),
    family!("lists"),
    family!("sheets"),
    family!("problem"),
    family!("sign_in"),
    family!("identity"),
    family!("people"),
    family!("effect"),
    family!("boundaries"),
    family!("findings"),
];

macro_rules! family {
    ($name:literal) => {
        (
            $name,
            [
                include_str!(concat!("../messages/en/", $name, ".ftl")),
                include_str!(concat!("../messages/ar/", $name, ".ftl")),
                include_str!(concat!("../messages/vi/", $name, ".ftl")),
            ],
        )
    };
}
use family;

/// The most places a rate is shown with, where fewer would hide on which side of its threshold it lies.
const RATE_PLACES_MAX: u8 = 6;

/// The largest count a sentence can choose its form by; a larger one is shown in the form for many.
const PLURAL_COUNT_MAX: u64 = 1 << 53;

/// All sentences in one language, and how it writes numbers, days and lists.
pub struct Catalogue {
    lang: Lang,
    digits: Digits,
    medium: Medium,
    bundle: FluentBundle<Arc<FluentResource>>,
}

impl Catalogue {
    /// Returns the catalogue of a language for pages, with Latin digits.
    pub fn of(lang: Lang) -> Catalogue {
        Catalogue::new(lang, Digits::Latin, Medium::Page)
    }

    /// Returns the catalogue of a language for terminals, with Latin digits.
    pub fn for_terminal(lang: Lang) -> Catalogue {
        Catalogue::new(lang, Digits::Latin, Medium::Terminal)
    }

    /// Returns the catalogue of a language with these digits, for this medium.
    pub fn new(lang: Lang, digits: Digits, medium: Medium) -> Catalogue {
        let tag = lang.tag().parse().expect("our tags are language tags");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        bundle.set_use_isolating(medium == Medium::Page);
        bundle.set_formatter(Some(match (lang, digits) {
            (Lang::En, _) => shown_count::<0>,
            (Lang::Vi, _) => shown_count::<1>,
            (Lang::Ar, Digits::Latin) => shown_count::<2>,
            (Lang::Ar, Digits::ArabicIndic) => shown_count::<3>,
        }));
        for resource in &RESOURCES[lang as usize] {
            bundle.add_resource_overriding(Arc::clone(resource));
        }
        Catalogue { lang, digits, medium, bundle }
    }

    /// Returns the language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Returns what happened, as a sentence. A code without one is shown as it is, with what it carries.
    pub fn sentence(&self, message: &Message) -> String {
        self.formatted(message, None).unwrap_or_else(|| message.to_string())
    }

    /// Returns what to do now, where the catalogue says it.
    pub fn fix(&self, message: &Message) -> Option<String> {
        self.formatted(message, Some("fix"))
    }

    /// Returns whether the catalogue has a sentence for the code.
    pub fn knows(&self, code: &str) -> bool {
        self.bundle.has_message(&message_id(code))
    }

    /// Returns the sentence of a code that has no places.
    pub fn word(&self, code: &'static str) -> String {
        self.sentence(&Message::new(code))
    }

    /// Returns the sentence of a code that is put together where it is used, if the catalogue has it.
    pub fn said(&self, code: &str) -> Option<String> {
        self.pattern(&message_id(code), None, &FluentArgs::new())
    }

    /// Returns what happened and what to do now, as it is told of all cases at once: an ellipsis stands at each place. The id is
    /// one of [`remedied`].
    pub fn in_general(&self, id: &str) -> Option<(String, Option<String>)> {
        let told = |attribute| Some(emptied(&self.pattern(id, attribute, &FluentArgs::new())?));
        Some((told(None)?, told(Some("fix"))))
    }

    /// Returns how many, with separators.
    pub fn count(&self, count: u64) -> String {
        self.number(&base::number::whole(count), 0)
    }

    /// Returns the number, rounded half away from zero to so many places.
    pub fn number(&self, number: &Number, places: u8) -> String {
        self.writing().number(number, places, self.medium)
    }

    /// Returns the number as [`Catalogue::number`] does, with a plus sign where it is above zero.
    pub fn signed(&self, number: &Number, places: u8) -> String {
        self.writing().signed(number, places, self.medium)
    }

    /// Returns the number in percent: `0.9` is 90%.
    pub fn percent(&self, number: &Number, places: u8) -> String {
        self.writing().percent(number, places, self.medium)
    }

    /// Returns a rate, in percent or plain: with few places, with more where it takes them to see on which side of
    /// `against` it lies. 89.96% held against 90% is not shown as 90.0%.
    pub fn rate(&self, rate: &Number, percent: bool, against: Option<&Number>) -> String {
        let (least, scale) =
            if percent { (1, base::number::whole(100)) } else { (2, base::number::whole(1)) };
        let places = against.map_or(least, |against| {
            places_telling(&(rate * &scale), &(against * &scale), least, RATE_PLACES_MAX)
        });
        if percent { self.percent(rate, places) } else { self.number(rate, places) }
    }

    /// Returns a rate with the places it needs and no more, as a plan writes its thresholds: `90%`, `99.5%`.
    pub fn exact_rate(&self, rate: &Number, percent: bool) -> String {
        let scale = base::number::whole(if percent { 100 } else { 1 });
        let written = base::number::exact_decimal(&(rate * scale));
        let places = written.map_or(2, |text| text.split_once('.').map_or(0, |(_, places)| places.len()));
        let places = u8::try_from(places).unwrap_or(RATE_PLACES_MAX).min(RATE_PLACES_MAX);
        if percent { self.percent(rate, places) } else { self.number(rate, places) }
    }

    /// Returns how far one rate lies from another, with its sign, in percentage points or plain; what is something
    /// is not shown as nothing.
    pub fn rate_difference(&self, difference: &Number, percent: bool) -> String {
        let (least, scale) = if percent { (1, 100) } else { (2, 1) };
        let scaled = difference * base::number::whole(scale);
        self.signed(&scaled, places_telling(&scaled, &base::number::whole(0), least, RATE_PLACES_MAX))
    }

    /// Returns a difference of two shares, already written, as percentage points.
    pub fn points(&self, difference: &str) -> String {
        self.filled("points", None, &[("value", difference.to_owned())])
    }

    /// Returns `106 of 109`.
    pub fn share(&self, part: &Number, whole: &Number) -> String {
        let places = [("part", self.number(part, 0)), ("whole", self.number(whole, 0))];
        self.filled("share-of", None, &places)
    }

    /// Returns the threshold in words: `at least 90%`. `value` is already written in this language.
    pub fn threshold(&self, comparator: Comparator, value: &str) -> String {
        let id = match comparator {
            Comparator::Less => "threshold-less",
            Comparator::AtMost => "threshold-at-most",
            Comparator::Equal => "threshold-equal",
            Comparator::AtLeast => "threshold-at-least",
            Comparator::More => "threshold-more",
        };
        self.filled(id, None, &[("value", value.to_owned())])
    }

    /// Returns until or from when something must be: `until 31 March 2025`. `day` is already written in this language.
    pub fn threshold_day(&self, comparator: Comparator, day: &str) -> String {
        let id = match comparator {
            Comparator::Less => "threshold-day-less",
            Comparator::AtMost => "threshold-day-at-most",
            Comparator::Equal => "threshold-day-equal",
            Comparator::AtLeast => "threshold-day-at-least",
            Comparator::More => "threshold-day-more",
        };
        self.filled(id, None, &[("value", day.to_owned())])
    }

    /// Returns the day of any year: `31 March`.
    pub fn day_of_year(&self, month: i8, day: i8) -> String {
        let mut args = FluentArgs::new();
        args.set("day", self.writing().digits(&day.to_string()));
        args.set("month", i64::from(month));
        self.pattern("day-of-year", None, &args).map_or_else(String::new, |text| unmarked(&text))
    }

    /// Returns the day, for the middle of a sentence.
    pub fn day(&self, day: Date) -> String {
        let mut args = FluentArgs::new();
        args.set("day", self.writing().digits(&day.day().to_string()));
        args.set("month", i64::from(day.month()));
        args.set("year", self.year(day.year()));
        self.pattern("day", None, &args).map_or_else(|| day.to_string(), |text| unmarked(&text))
    }

    /// Returns the period, for the middle of a sentence: `Q3 2025`, `الربع الثالث 2025`, `quý 3 năm 2025`.
    pub fn period(&self, period: Period) -> String {
        self.period_as(period, None)
    }

    /// Returns the period for the start of a line: `Quý 3 năm 2025`.
    pub fn period_heading(&self, period: Period) -> String {
        self.period_as(period, Some("heading"))
    }

    /// Returns the period where its year is known: `July`, `Q3`, `6 tháng đầu năm`.
    pub fn period_within_year(&self, period: Period) -> String {
        self.period_as(period, Some("within"))
    }

    /// Returns the short name of a month, 1 to 12, for the axis of a chart.
    pub fn month_short(&self, month: i16) -> String {
        let mut args = FluentArgs::new();
        args.set("number", i64::from(month));
        self.pattern("month-short", None, &args).map_or_else(|| month.to_string(), |text| unmarked(&text))
    }

    /// Returns a level or kind of units in this language where the catalogue knows the word, else the word itself:
    /// plans name levels as they like.
    pub fn level(&self, level: &str) -> String {
        self.said(&format!("level.{}", level.replace('_', "-"))).unwrap_or_else(|| level.to_owned())
    }

    /// Returns the texts as a list: `a, b and c`.
    pub fn list(&self, items: &[String]) -> String {
        self.writing().list(items, self.medium)
    }

    /// Returns plain digits without separators, such as those of a year, as this catalogue writes digits.
    pub fn digits(&self, text: &str) -> String {
        self.writing().digits(text)
    }

    /// Returns the text between marks that keep its direction to itself; on a terminal, the text.
    pub fn isolated(&self, text: &str) -> String {
        isolated(text, self.medium)
    }

    fn period_as(&self, period: Period, attribute: Option<&str>) -> String {
        let id = match period.cycle() {
            Cycle::Year if period.start() == YearStart::CALENDAR => "period-year",
            Cycle::Year => "period-year-of-own",
            Cycle::Half => "period-half",
            Cycle::Quarter => "period-quarter",
            Cycle::Month => "period-month",
        };
        let mut args = FluentArgs::new();
        args.set("number", i64::from(period.number()));
        args.set("year", self.year(period.year()));
        args.set("first", self.day(period.first_day()));
        args.set("last", self.day(period.last_day()));
        self.pattern(id, attribute, &args).map_or_else(|| period.to_string(), |text| unmarked(&text))
    }

    fn year(&self, year: i16) -> String {
        self.writing().digits(&year.to_string())
    }

    fn writing(&self) -> &'static Writing {
        writing(self.lang, self.digits)
    }

    fn filled(&self, id: &str, attribute: Option<&str>, places: &[(&'static str, String)]) -> String {
        let mut args = FluentArgs::new();
        for (place, text) in places {
            args.set(*place, text.as_str());
        }
        self.pattern(id, attribute, &args).unwrap_or_else(|| id.to_owned())
    }

    fn formatted(&self, message: &Message, attribute: Option<&str>) -> Option<String> {
        let mut args = FluentArgs::new();
        for (place, arg) in &message.args {
            args.set(*place, self.value(arg));
        }
        let told = self.pattern(&message_id(message.code), attribute, &args)?;
        Some(if self.lang == Lang::Vi { day_once(&told) } else { told })
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Count(count) if *count <= PLURAL_COUNT_MAX => counted(self.lang, *count),
            Arg::Count(count) => FluentValue::from(self.count(*count)),
            Arg::Day(day) if self.lang == Lang::Vi => FluentValue::from(format!("{DAY}{}", self.day(*day))),
            Arg::Day(day) => FluentValue::from(self.day(*day)),
            Arg::Period(period) => FluentValue::from(self.period(*period)),
            Arg::Number(number, places) => FluentValue::from(self.number(number, *places)),
            Arg::Percent(share, places) => FluentValue::from(self.percent(share, *places)),
            Arg::Threshold(comparator, share) => {
                let places = places_of(&(share * whole(100)));
                FluentValue::from(self.threshold(*comparator, &self.percent(share, places)))
            }
            Arg::List(texts) => FluentValue::from(self.list(texts)),
        }
    }

    fn pattern(&self, id: &str, attribute: Option<&str>, args: &FluentArgs) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        // A place nobody filled shows as its name; a test reads every sentence so that none does.
        Some(self.bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }
}

/// Returns the ids of all sentences that say what to do now.
pub fn remedied() -> impl Iterator<Item = &'static str> {
    let ids = |text: &'static str| {
        let mut last = "";
        text.lines().filter_map(move |line| {
            match line.split_once(" =") {
                Some((id, _)) if !line.starts_with([' ', '#']) => last = id,
                Some(("    .fix", _)) => return Some(last),
                _ => {}
            }
            None
        })
    };
    FAMILIES.iter().flat_map(move |(_, [english, ..])| ids(english))
}

/// Puts an ellipsis where Fluent has left the name of a place.
fn emptied(text: &str) -> String {
    let mut parts = text.split("{$");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, part| before + "…" + part.split_once('}').map_or(part, |(_, rest)| rest))
}

/// Stands before a day that fills a place, until the sentence around it is known.
const DAY: char = '\u{E000}';

/// Returns the sentence with the word for day said once: a Vietnamese date begins with it, and most sentences have it before
/// the place already.
fn day_once(told: &str) -> String {
    let mut parts = told.split(DAY);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |before, part| {
        let is_said = before.trim_end_matches('\u{2068}').ends_with("gày ");
        before + if is_said { part.trim_start_matches("ngày ") } else { part }
    })
}

/// Returns the id of a code's sentence: `report.not-a-number` stands under `report-not-a-number`.
fn message_id(code: &str) -> String {
    code.replace('.', "-")
}

/// Takes out the marks around the parts of a day or a period: its digits follow words of their own language, and
/// the sentence isolates the whole.
fn unmarked(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// Returns a count for a sentence to show, and to choose its form by.
///
/// Arabic chooses by the last two digits (CLDR, cardinal rules of `ar`): 158 things are counted like 58. The rules that Fluent brings
/// look at the whole number, so it is given one that takes the same form; the count itself travels where no sentence of ours has
/// anything, in the place of a currency.
fn counted(lang: Lang, count: u64) -> FluentValue<'static> {
    const HUNDRED: u64 = 100;
    if lang != Lang::Ar || count < HUNDRED {
        return FluentValue::from(count);
    }
    let alike = if count % HUNDRED > 2 { count % HUNDRED } else { HUNDRED };
    let options = FluentNumberOptions { currency: Some(count.to_string()), ..FluentNumberOptions::default() };
    FluentValue::Number(FluentNumber::new(alike as f64, options))
}

/// Writes the counts in a sentence as the language does. Fluent hands a formatter the number but not the language,
/// so there is one function for each way of writing.
fn shown_count<const WRITING: usize>(value: &FluentValue, _: &impl MemoizerKind) -> Option<String> {
    const LANGS: [(Lang, Digits); 4] = [
        (Lang::En, Digits::Latin),
        (Lang::Vi, Digits::Latin),
        (Lang::Ar, Digits::Latin),
        (Lang::Ar, Digits::ArabicIndic),
    ];
    let FluentValue::Number(number) = value else { return None };
    let meant = number.options.currency.as_ref().and_then(|count| count.parse().ok());
    let count = base::number::whole(meant.unwrap_or(number.value as u64));
    let (lang, digits) = LANGS[WRITING];
    Some(writing(lang, digits).number(&count, 0, Medium::Terminal))
}

/// The parsed files of each language, in the order of [`Lang::ALL`].
static RESOURCES: LazyLock<[Vec<Arc<FluentResource>>; 3]> = LazyLock::new(|| {
    Lang::ALL.map(|lang| {
        let parsed = |(_, texts): &(&str, [&str; 3])| {
            // A line the parser did not understand is left out; a test reads every file so that there is none.
            let (Ok(resource) | Err((resource, _))) =
                FluentResource::try_new(texts[lang as usize].to_owned());
            Arc::new(resource)
        };
        FAMILIES.iter().map(parsed).collect()
    })
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vietnamese_sentence_says_the_word_for_day_once() {
        let day: Date = "2026-10-01".parse().unwrap();
        let takes = Message::new("cli.rotation-decree-takes").with("day", day).with("name", "N");
        let takes = takes.with("holder", "H").with("to", "P");
        let until = Message::new("fill.instead-of").with("day", day);
        for medium in [Medium::Terminal, Medium::Page] {
            let catalogue = Catalogue::new(Lang::Vi, Digits::Latin, medium);
            let said = |message: &Message| unmarked(&catalogue.sentence(message));
            assert_eq!(said(&takes), "N (H) nhận P ngày 1 tháng 10 năm 2026.");
            assert!(said(&until).contains("ngày 1 tháng 10 năm 2026"), "{}", said(&until));
            assert_eq!(said(&until).matches("ngày").count(), 1, "{}", said(&until));
        }
    }

    fn terminal(lang: Lang) -> Catalogue {
        Catalogue::for_terminal(lang)
    }

    #[test]
    fn periods_and_days_in_words() {
        let cases = [
            ("2025-Q3", "Q3 2025", "الربع الثالث 2025", "Quý 3 năm 2025"),
            ("2025-H1", "H1 2025", "النصف الأول 2025", "6 tháng đầu năm 2025"),
            ("2025-07", "July 2025", "يوليو 2025", "Tháng 7 năm 2025"),
            ("2025", "2025", "عام 2025", "Năm 2025"),
        ];
        for (period, en, ar, vi) in cases {
            let period = period.parse().unwrap();
            assert_eq!(Lang::ALL.map(|lang| terminal(lang).period_heading(period)), [en, ar, vi]);
        }
        let within =
            |text: &str| Lang::ALL.map(|lang| terminal(lang).period_within_year(text.parse().unwrap()));
        assert_eq!(within("2025-Q3"), ["Q3", "الربع الثالث", "Quý 3"]);
        assert_eq!(within("2025-07"), ["July", "يوليو", "Tháng 7"]);
        let day = base::Date::constant(2023, 12, 5);
        let shown = Lang::ALL.map(|lang| Catalogue::of(lang).day(day));
        assert_eq!(shown, ["5 December 2023", "5 ديسمبر 2023", "ngày 5 tháng 12 năm 2023"]);
        let indic = Catalogue::new(Lang::Ar, Digits::ArabicIndic, Medium::Page);
        assert_eq!(indic.day(day), "٥ ديسمبر ٢٠٢٣");
    }

    #[test]
    fn thresholds_in_words() {
        let shown = |catalogue: Catalogue| {
            let value = catalogue.percent(&base::number::fraction(9, 10), 0);
            catalogue.threshold(Comparator::AtLeast, &value)
        };
        assert_eq!(
            Lang::ALL.map(|lang| shown(terminal(lang))),
            ["at least 90%", "90% على الأقل", "ít nhất 90%"]
        );
        assert_eq!(shown(Catalogue::new(Lang::Ar, Digits::ArabicIndic, Medium::Terminal)), "٩٠٪ على الأقل");
        assert_eq!(shown(Catalogue::of(Lang::Ar)), "\u{2068}90%\u{2069} على الأقل");
    }

    #[test]
    fn rates_are_shown_with_the_places_they_need() {
        let english = terminal(Lang::En);
        let threshold = base::number::fraction(9, 10);
        let rate = |part: i64| english.rate(&base::number::fraction(part, 10_000), true, Some(&threshold));
        assert_eq!([9_725, 8_996, 9_000].map(rate), ["97.3%", "89.96%", "90.0%"]);
        assert_eq!(
            [900, 995, 333].map(|part| english.exact_rate(&base::number::fraction(part, 1_000), true)),
            ["90%", "99.5%", "33.3%"]
        );
        assert_eq!(
            [72, -1, 0].map(|part| english.rate_difference(&base::number::fraction(part, 10_000), true)),
            ["+0.7", "-0.01", "0.0"]
        );
        assert_eq!(english.rate(&base::number::fraction(1, 3), false, None), "0.33");
    }

    #[test]
    fn a_code_without_a_sentence_is_still_shown() {
        let message = Message::new("nowhere.to-be-found").with("row", 7_u64);
        assert_eq!(terminal(Lang::Vi).sentence(&message), "nowhere.to-be-found row=7");
        assert_eq!(terminal(Lang::Vi).fix(&message), None);
    }
}
