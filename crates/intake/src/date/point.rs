//! One day, month, quarter, half or year, in every way it is written.

use super::calendar::{HIJRI_YEARS, Partial, YEARS};
use super::{Shape, days_in};
use crate::Prepared;
use crate::finding::Confidence;
use crate::language::Language;
use crate::lexicon::{COUNTED, DATES, MONTHS, stems};
use crate::number::Form;
use crate::script::{Class, Script, Span};
use std::ops::Range;

/// How long a point lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    /// A year.
    Year,
    /// A fiscal year.
    FiscalYear,
    /// So many months from a month on: a half, the first nine months.
    Months(i32),
    /// A quarter.
    Quarter,
    /// A month.
    Month,
    /// A day.
    Day,
    /// So many days from a day on.
    Days(i32),
    /// So many years from a year on.
    Years(i32),
}

/// A point found.
#[derive(Clone, Debug)]
pub struct Point {
    /// The words it covers.
    pub words: Range<usize>,
    /// Where it stands, without prefixes written in one with it.
    pub span: Span,
    /// The least part that carries the date.
    pub core: Span,
    /// The date, or the first month, day or year of the period.
    pub date: Partial,
    /// How long it lasts.
    pub grain: Grain,
    /// How sure the reading is.
    pub confidence: Confidence,
}

impl Point {
    /// Returns what kind of date it is.
    pub fn shape(&self) -> Shape {
        match self.grain {
            Grain::Year => Shape::Year,
            Grain::FiscalYear => Shape::FiscalYear,
            Grain::Quarter => Shape::Quarter,
            Grain::Month => Shape::Month,
            Grain::Day => Shape::Day,
            Grain::Months(_) | Grain::Days(_) | Grain::Years(_) => Shape::Interval,
        }
    }

    /// Returns a date as this point lasts from it.
    pub fn iso(&self, date: Partial) -> String {
        let later = |change: &dyn Fn(&mut Partial)| {
            let mut last = date;
            change(&mut last);
            format!("{}/{}", date.iso(), last.iso())
        };
        match self.grain {
            Grain::FiscalYear => format!("FY{}", date.iso()),
            Grain::Quarter => {
                let quarter = date.month.map_or(1, |month| (month + 2) / 3);
                format!("{}-Q{quarter}", Partial { month: None, ..date }.iso())
            }
            Grain::Months(months) => later(&|last| last.month = last.month.map(|month| month + months - 1)),
            Grain::Days(days) => later(&|last| last.day = last.day.map(|day| day + days)),
            Grain::Years(years) => later(&|last| last.year = last.year.map(|year| year + years)),
            _ => date.iso(),
        }
    }
}

/// A number read, and the word after it.
type Read<T> = Option<(T, usize)>;

/// What the reader of dates looks at.
pub struct Dates<'a> {
    /// The text.
    pub prepared: &'a Prepared<'a>,
    // Whether numeric dates of English stand month first: as one of them shows that can be read one way only.
    pub(super) month_first: bool,
}

impl<'a> Dates<'a> {
    /// Returns the reader of a text.
    pub fn of(prepared: &'a Prepared<'a>) -> Dates<'a> {
        let mut dates = Dates { prepared, month_first: true };
        let mut shown = (0..prepared.script.words.len()).filter_map(|word| dates.shows_order(word));
        dates.month_first = shown.next().unwrap_or(true);
        dates
    }

    pub(super) fn script(&self) -> &'a Script<'a> {
        &self.prepared.script
    }

    /// Returns the point that begins at a word. With `after_head` a bare year needs no other sign of being one.
    pub fn point(&self, word: usize, after_head: bool) -> Option<Point> {
        let word = self.after_weekday(word);
        self.numeric(word)
            .or_else(|| self.headed(word))
            .or_else(|| self.told_day(word))
            .or_else(|| self.day_and_month(word))
            .or_else(|| self.part_of_year(word))
            .or_else(|| self.month(word, after_head))
            .or_else(|| self.bare_year(word, after_head))
    }

    pub(super) fn made(
        &self,
        words: Range<usize>,
        core: Range<usize>,
        date: Partial,
        grain: Grain,
    ) -> Option<Point> {
        let script = self.script();
        let end = self.after_era(words.end, date);
        let whole = script.span(words.start..end);
        let start = DATES.at(script, words.start).map_or(whole.start, |head| head.span.start);
        let start = if words.start == core.start { self.bare_start(words.start) } else { start };
        let core = Span {
            start: if core.start == words.start { start } else { script.span(core.clone()).start },
            end: script.span(core).end,
        };
        date.is_real().then_some(Point {
            words: words.start..end,
            span: Span { start, end: whole.end },
            core,
            date,
            grain,
            confidence: Confidence::Certain,
        })
    }

    /// Returns where a word begins without Arabic prefixes: behind those of a month or an ordinal.
    fn bare_start(&self, word: usize) -> usize {
        let script = self.script();
        let month = MONTHS.at(script, word).map(|month| month.span.start);
        let part = DATES.at(script, word).map(|part| part.span.start);
        let ordinal = self.prepared.ordinal_at(word).map(|ordinal| ordinal.span.start);
        month.or(part).or(ordinal).unwrap_or_else(|| script.span(word..word + 1).start)
    }

    /// Returns the word after the letter of an era: هـ, م, AH, AD, CE.
    fn after_era(&self, word: usize, date: Partial) -> usize {
        let script = self.script();
        let eras: &[&str] = if date.hijri {
            &["ه", "ah", "هجري", "هجريه", "هجريا"]
        } else {
            &["م", "ad", "ce", "ميلادي", "ميلاديه", "للميلاد"]
        };
        let has_year = date.year.is_some();
        word + usize::from(has_year && eras.contains(&script.compared(word)))
    }

    fn after_weekday(&self, word: usize) -> usize {
        let script = self.script();
        let Some(day) = DATES.at(script, word).filter(|found| found.key == "weekday") else { return word };
        let next = day.words.end;
        next + usize::from([',', '،', '('].iter().any(|sign| script.is_sign(next, *sign)))
    }

    pub(super) fn number(&self, word: usize) -> Option<i32> {
        let script = self.script();
        let is_number = script.class(word) == Some(Class::Digits) && script.compared(word).len() <= 4;
        is_number.then(|| script.compared(word).parse().ok())?
    }

    /// Reads digits of one or two places.
    pub(super) fn small(&self, word: usize) -> Option<i32> {
        self.number(word).filter(|_| self.script().compared(word).len() <= 2)
    }

    /// Reads a year in four digits.
    pub(super) fn year(&self, word: usize) -> Option<i32> {
        let year = self.number(word).filter(|_| self.script().compared(word).len() == 4)?;
        (YEARS.contains(&year) || self.is_hijri(word, year)).then_some(year)
    }

    fn is_hijri(&self, word: usize, year: i32) -> bool {
        let script = self.script();
        let marked = ["ه", "ah", "هجري", "هجريه", "هجريا"].contains(&script.compared(word + 1));
        HIJRI_YEARS.contains(&year) && (marked || self.prepared.language_of(word) == Language::Arabic)
    }

    pub(super) fn dated(&self, year: i32, month: Option<i32>, day: Option<i32>) -> Partial {
        Partial { hijri: HIJRI_YEARS.contains(&year), year: Some(year), month, day }
    }

    /// Reads a date behind its head: `عام 2025`, `ngày 05 tháng 12 năm 2023`, `FY2020`.
    fn headed(&self, word: usize) -> Option<Point> {
        let script = self.script();
        let head = DATES.at(script, word)?;
        let next = head.words.end;
        match head.key {
            "year" | "period" => self.year_after(word, next, head.key),
            "fiscal" => self.fiscal(word, next),
            "day" => self.day_after(word, next),
            "month" => self.month_after(word, next),
            _ => None,
        }
    }

    fn year_after(&self, word: usize, next: usize, key: &str) -> Option<Point> {
        let script = self.script();
        let skip = usize::from(DATES.at(script, next).is_some_and(|found| found.key == "from"));
        if let Some(point) = self.numeric(next).filter(|point| matches!(point.grain, Grain::Years(_))) {
            return self.made(word..point.words.end, next..point.words.end, point.date, point.grain);
        }
        if let Some(point) = self.year_and_next(word, next + skip) {
            return Some(point);
        }
        let (year, end) = self.year_in_words(next).or_else(|| Some((self.year(next)?, next + 1)))?;
        let alone = !self.is_code(next..end);
        (alone && key != "period")
            .then(|| self.made(word..end, next..end, self.dated(year, None, None), Grain::Year))?
    }

    /// Reads two years that follow each other as one: `عامي 2022 و2023`.
    fn year_and_next(&self, word: usize, next: usize) -> Option<Point> {
        let script = self.script();
        let first = self.year(next)?;
        let is_and = ["و", "và", "and"].contains(&script.compared(next + 1));
        let second = self.year(next + 2).filter(|second| is_and && *second == first + 1)?;
        let dual =
            ["عامي", "سنتي", "years"].contains(&script.compared(word).trim_start_matches(['ل', 'ب', 'و']));
        dual.then(|| {
            self.made(
                word..next + 3,
                next..next + 3,
                self.dated(first, None, None),
                Grain::Years(second - first),
            )
        })?
    }

    /// Reads `ألفين وخمسة وعشرين`.
    fn year_in_words(&self, word: usize) -> Read<i32> {
        let numeral = self
            .prepared
            .numeral_at(word)
            .filter(|numeral| numeral.form == Form::Word && numeral.value.is_integer())?;
        let year = i32::try_from(numeral.value.to_integer()).ok()?;
        YEARS.contains(&year).then_some((year, numeral.words.end))
    }

    fn fiscal(&self, word: usize, next: usize) -> Option<Point> {
        if let Some(point) = self.numeric(next).filter(|point| matches!(point.grain, Grain::Years(_))) {
            return self.made(word..point.words.end, next..point.words.end, point.date, point.grain);
        }
        let script = self.script();
        let parted = script.is_sign(next + 1, '/') || script.is_sign(next + 1, '-');
        if let Some(year) = self.year(next).filter(|_| parted && self.number(next + 2).is_some()) {
            return self.made(word..next + 3, next..next + 3, Partial::year(year), Grain::Years(1));
        }
        let year = self
            .year(next)
            .or_else(|| self.small(next).filter(|_| self.script().is_joined(next)).map(|year| 2000 + year))?;
        self.made(word..next + 1, next..next + 1, Partial::year(year), Grain::FiscalYear)
    }

    /// Reads what follows `ngày`, `يوم`: a numeric date, a day and a month, days of a month.
    fn day_after(&self, word: usize, next: usize) -> Option<Point> {
        let next = self.after_weekday(next);
        let is_day = self.script().compared(word) == "ngày";
        let inner = self
            .numeric(next)
            .or_else(|| self.day_and_month(next))
            .or_else(|| self.day_slash_month(next))
            .or_else(|| self.day_dash_month(next).filter(|_| is_day));
        if let Some(point) = inner {
            let core = self.script().words_in(point.core);
            let made = self.made(word..point.words.end, core, point.date, point.grain)?;
            return Some(Point { confidence: point.confidence, ..made });
        }
        let vietnamese = self.prepared.language_of(word) == Language::Vietnamese;
        let day = self
            .small(next)
            .filter(|day| vietnamese && (1..=31).contains(day) && !self.is_code(next..next + 1))?;
        let date = Partial { day: Some(day), ..Partial::default() };
        self.made(word..next + 1, next..next + 1, date, Grain::Day)
    }

    /// Reads `2/9` behind a word that a day follows in Vietnamese: `Quốc khánh 2/9`, `sáng 15/7`, `sáng 15-7`.
    fn told_day(&self, word: usize) -> Option<Point> {
        let before = self.script().compared(word.checked_sub(1)?);
        let tells = ["khánh", "dịp", "lễ", "sáng", "chiều", "tối", "trưa", "đêm"].contains(&before);
        // A share is no more than one: "từ 2/3 số phiếu", but "đến 30/6".
        let bounds = ["đến", "trước", "từ", "thưởng"].contains(&before);
        let is_day =
            bounds && self.small(word).is_some_and(|day| day > 12) && self.script().is_sign(word + 1, '/');
        let tells = tells || is_day;
        let vietnamese = self.prepared.language_of(word) == Language::Vietnamese;
        let told = tells && vietnamese;
        self.day_slash_month(word).or_else(|| self.day_dash_month(word)).filter(|_| told)
    }

    /// Reads `23-12`, as newspapers write a day; elsewhere it is as often a range.
    fn day_dash_month(&self, word: usize) -> Option<Point> {
        let script = self.script();
        let is_tight =
            script.is_sign(word + 1, '-') && script.is_joined(word + 1) && script.is_joined(word + 2);
        let (day, month) = (self.small(word)?, self.small(word + 2).filter(|_| is_tight)?);
        let date = Partial { day: Some(day), month: Some(month), ..Partial::default() };
        (!self.is_code(word..word + 3))
            .then(|| self.made(word..word + 3, word..word + 3, date, Grain::Day))?
    }

    /// Reads `27/12`, and `27-28/12`, `27, 28/12/2023`, which are days of one month.
    fn day_slash_month(&self, word: usize) -> Option<Point> {
        let script = self.script();
        let day = self.small(word)?;
        if script.is_sign(word + 1, '/') && script.is_joined(word + 1) {
            let (month, end) = (self.small(word + 2)?, word + 3);
            let date = Partial { day: Some(day), month: Some(month), ..Partial::default() };
            let (year, end) = self.year_clause(end).map_or((None, end), |(year, end)| (Some(year), end));
            let date = Partial { year, ..date };
            return (!self.is_code(word..word + 3))
                .then(|| self.made(word..end, word..end, date, Grain::Day))?;
        }
        let (last, next) = self.second_day(word, day)?;
        let last_word = next - 1;
        let rest = self
            .numeric(last_word)
            .or_else(|| self.day_slash_month(last_word))
            .or_else(|| self.day_and_month(last_word))?;
        let days = Grain::Days(last - day);
        let date = Partial { day: Some(day), ..rest.date };
        (rest.date.day == Some(last))
            .then(|| self.made(word..rest.words.end, word..rest.words.end, date, days))?
    }

    /// Reads the day after `و`, `và`, a comma or a dash: the last of a run of days.
    fn second_day(&self, word: usize, first: i32) -> Read<i32> {
        let script = self.script();
        let next = word + 1;
        let links = ["و", "và", "and", "-", "–", ",", "،", "đến", "to", "الي", "حتي"];
        let linked = links.contains(&script.compared(next));
        let at = next + 1;
        let at = at + usize::from(["ngày", "the"].contains(&script.compared(at)));
        let day = self.day(at).filter(|(day, _)| linked && (first + 1..=31).contains(day))?;
        Some((day.0, day.1))
    }

    /// Reads a day of the month: in digits, as an ordinal, and in Vietnamese in words.
    pub(super) fn day(&self, word: usize) -> Read<i32> {
        let ordinal = self
            .prepared
            .ordinal_at(word)
            .and_then(|ordinal| Some((i32::try_from(ordinal.value).ok()?, ordinal.words.end)));
        let in_digits = || self.small(word).map(|day| (day, word + 1));
        let in_words = || {
            let numeral = self.prepared.numeral_at(word).filter(|numeral| numeral.value.is_integer())?;
            let word_language = self.prepared.language_of(word) == Language::Vietnamese;
            Some((
                i32::try_from(numeral.value.to_integer()).ok().filter(|_| word_language)?,
                numeral.words.end,
            ))
        };
        ordinal.or_else(in_digits).or_else(in_words).filter(|(day, _)| (1..=31).contains(day))
    }

    /// Reads a month by its name, also doubled: `ديسمبر/كانون الأول`, `ديسمبر (كانون الأول)`; in Vietnamese `tháng 12`.
    fn month_name(&self, word: usize) -> Read<(i32, bool)> {
        let script = self.script();
        let month = MONTHS.at(script, word);
        let Some(month) = month else {
            return self.month_by_number(word).map(|(month, end)| ((month, false), end));
        };
        let of = |key: &str| {
            (key.trim_start_matches('h').parse::<i32>().unwrap_or_default(), key.starts_with('h'))
        };
        let number = of(month.key);
        let mut end = month.words.end;
        end += usize::from(
            script.is_sign(end, '.') && month.language == Language::English && script.is_joined(end),
        );
        let opens = script.is_sign(end, '/') || script.is_sign(end, '(') || script.is_sign(end, '-');
        if let Some(second) = MONTHS.at(script, end + 1).filter(|second| opens && of(second.key) == number) {
            let closes = usize::from(script.is_sign(end, '(') && script.is_sign(second.words.end, ')'));
            end = second.words.end + closes;
        }
        Some((number, end))
    }

    /// Reads `tháng 12`, `tháng mười hai`, `شهر 12`.
    fn month_by_number(&self, word: usize) -> Read<i32> {
        let script = self.script();
        let head = DATES.at(script, word).filter(|found| found.key == "month")?;
        let next = head.words.end;
        let in_digits = self.small(next).map(|month| (month, next + 1));
        let in_words = || {
            let numeral = self.prepared.numeral_at(next).filter(|numeral| numeral.value.is_integer())?;
            // `شهر واحد` is one month long.
            if script.compared(next).starts_with("واحد") {
                return None;
            }
            Some((i32::try_from(numeral.value.to_integer()).ok()?, numeral.words.end))
        };
        in_digits.or_else(in_words).filter(|(month, _)| (1..=12).contains(month))
    }

    /// Reads a year where one is due: `2023`, `, 2023`, `من عام 2023`, `năm 2023`, `/2023`, `of 2023`.
    pub(super) fn year_clause(&self, word: usize) -> Read<i32> {
        let script = self.script();
        let mut at = word;
        let is_link = |at: usize| ['/', '-', ',', '،', '.'].iter().any(|sign| script.is_sign(at, *sign));
        if is_link(at) || ["من", "في", "của", "trong", "of", "in"].contains(&script.compared(at)) {
            at += 1;
        }
        if let Some(head) = DATES.at(script, at).filter(|found| found.key == "year") {
            at = head.words.end;
        }
        let year = self.year(at)?;
        let code = script.is_sign(at + 1, '/')
            && script.is_joined(at + 1)
            && script.class(at + 2) == Some(Class::Letters);
        (!code).then_some((year, at + 1))
    }

    /// Reads `5 December 2023`, `27 و28 ديسمبر/كانون الأول`, `December 5, 2023`, `05 tháng 12 năm 2023`, `الخامس من ديسمبر`.
    fn day_and_month(&self, word: usize) -> Option<Point> {
        if let Some(point) = self.month_then_day(word) {
            return Some(point);
        }
        let script = self.script();
        let (first, mut next) = self.day(word)?;
        let mut last = first;
        if let Some((day, end)) = self.second_day(next - 1, first) {
            (last, next) = (day, end);
        }
        let links = ["من", "of", "شهر"];
        while links.contains(&script.compared(next)) {
            next += 1;
        }
        next += usize::from(
            (script.is_sign(next, '-') || script.is_sign(next, '/') || script.is_sign(next, '.'))
                && script.is_joined(next),
        );
        let ((month, hijri), end) = self.month_name(next)?;
        let (year, end) = self.year_clause(end).map_or((None, end), |(year, end)| (Some(year), end));
        let date = Partial { hijri, year, month: Some(month), day: Some(first) };
        let grain = if last > first { Grain::Days(last - first) } else { Grain::Day };
        let possible = Partial { day: Some(last), ..date }.is_real();
        possible.then(|| self.made(word..end, word..end, date, grain))?
    }

    /// Reads `December 5, 2023`, `December 5-7, 2023`, `أكتوبر 2`.
    fn month_then_day(&self, word: usize) -> Option<Point> {
        let script = self.script();
        let month = MONTHS.at(script, word).filter(|month| month.language != Language::Vietnamese)?;
        let ((number, hijri), end) = self.month_name(word)?;
        let at = end + usize::from(script.compared(end) == "the" || script.is_sign(end, '/'));
        let (first, mut next) = self.day(at)?;
        // "May 2023" is no day of May, and "June 15%" none of June.
        let is_other =
            ['%', '٪', '/'].iter().any(|sign| script.is_sign(next, *sign)) || self.is_code(at..next);
        if is_other || month.language == Language::Arabic && self.year_clause(next).is_none() && at == end {
            return None;
        }
        let mut last = first;
        if let Some((day, end)) =
            self.second_day(next - 1, first).filter(|(_, end)| !self.is_code(*end - 1..*end))
        {
            (last, next) = (day, end);
        }
        let (year, end) = self.year_clause(next).map_or((None, next), |(year, end)| (Some(year), end));
        let date = Partial { hijri, year, month: Some(number), day: Some(first) };
        let grain = if last > first { Grain::Days(last - first) } else { Grain::Day };
        (last <= days_in(year.unwrap_or(2000), number))
            .then(|| self.made(word..end, word..end, date, grain))?
    }

    /// Reads what follows `tháng`, `شهر`: a number or a name, and a year; or an ordinal: `الشهر الأول من عام 2025`.
    fn month_after(&self, word: usize, next: usize) -> Option<Point> {
        let (month, hijri, end) = match self
            .month_name(next)
            .filter(|_| MONTHS.at(self.script(), next).is_some())
        {
            Some(((month, hijri), end)) => (month, hijri, end),
            None => match self.month_by_number(word) {
                Some((month, end)) => (month, false, end),
                None => {
                    let ordinal =
                        self.prepared.ordinal_at(next).filter(|ordinal| (1..=12).contains(&ordinal.value))?;
                    (i32::try_from(ordinal.value).ok()?, false, ordinal.words.end)
                }
            },
        };
        let (year, end) = self.year_clause(end).map_or((None, end), |(year, end)| (Some(year), end));
        let counted = self.month_by_number(word).is_none()
            && year.is_none()
            && MONTHS.at(self.script(), next).is_none();
        let date = Partial { hijri, year, month: Some(month), day: None };
        (!counted).then(|| self.made(word..end, word..end, date, Grain::Month))?
    }

    /// Reads a month by its name, with its year; without a year only where nothing else can be meant.
    fn month(&self, word: usize, after_head: bool) -> Option<Point> {
        let script = self.script();
        let name = MONTHS.at(script, word)?;
        let ((month, hijri), end) = self.month_name(word)?;
        let joins = script.is_sign(end, '-') || script.is_sign(end, '/');
        let year = self.year_clause(end).filter(|_| !joins || script.is_joined(end));
        let (year, end) = year.map_or((None, end), |(year, end)| (Some(year), end));
        // Months that are also words, names or verbs.
        let other = [
            "مارس",
            "اب",
            "ماي",
            "تموز",
            "شعبان",
            "رجب",
            "صفر",
            "محرم",
            "شوال",
            "may",
            "march",
            "mar",
            "jan",
            "jun",
            "sun",
            "dec",
            "sep",
            "جوان",
            "اوت",
        ];
        let before = word.checked_sub(1).map_or("", |before| script.compared(before));
        let leads = [
            "in", "since", "between", "by", "until", "during", "of", "from", "to", "في", "منذ", "خلال", "حتي",
            "شهر", "early", "late", "mid", "this", "last", "next",
        ];
        let told = after_head || leads.contains(&before);
        let ambiguous = other.contains(&script.compared(word)) || name.language == Language::English;
        let capital = name.language != Language::English
            || script.written(word..word + 1).starts_with(char::is_uppercase);
        let plain = year.is_some() || (told && capital) || (!ambiguous && !hijri);
        plain.then(|| {
            self.made(
                word..end,
                word..end,
                Partial { hijri, year, month: Some(month), day: None },
                Grain::Month,
            )
        })?
    }

    /// Reads a year without a head: four digits that count nothing.
    fn bare_year(&self, word: usize, after_head: bool) -> Option<Point> {
        let script = self.script();
        let year = self.year(word).filter(|year| (1900..=2100).contains(year) || self.marked_hijri(word))?;
        let digits = self
            .prepared
            .numeral_at(word)
            .is_some_and(|numeral| numeral.words == (word..word + 1) && numeral.form == Form::Digits);
        if !digits || self.is_code(word..word + 1) {
            return None;
        }
        if script.compared(word + 1) == "s" && script.is_joined(word + 1) {
            return self
                .made(word..word + 2, word..word + 2, Partial::year(year), Grain::Years(9))
                .filter(|_| year % 10 == 0);
        }
        let (certain, possible) = (after_head || self.leads_to_year(word), !self.counts(word));
        let point = self.made(word..word + 1, word..word + 1, self.dated(year, None, None), Grain::Year)?;
        let confidence = if certain { Confidence::Certain } else { Confidence::Likely };
        possible.then_some(Point { confidence, ..point })
    }

    fn marked_hijri(&self, word: usize) -> bool {
        ["ه", "ah"].contains(&self.script().compared(word + 1))
    }

    fn leads_to_year(&self, word: usize) -> bool {
        let script = self.script();
        let before = word.checked_sub(1).map_or("", |before| script.compared(before));
        let leads = [
            "in",
            "by",
            "since",
            "until",
            "during",
            "of",
            "from",
            "to",
            "for",
            "في",
            "منذ",
            "حتي",
            "بحلول",
            "خلال",
            "لعام",
            "từ",
            "đến",
            "trong",
            "(",
        ];
        leads.contains(&before)
    }

    /// Returns whether the number counts or measures something, or is the number of something.
    fn counts(&self, word: usize) -> bool {
        let script = self.script();
        let next = word + 1;
        let sign = matches!(script.class(next), Some(Class::Sign('%' | '٪' | '$' | '€' | '°' | '₫')));
        let grouped = self.prepared.numeral_at(word).is_some_and(|numeral| numeral.words.len() > 1);
        let counted = COUNTED.at(script, next).is_some();
        let is_label = word.checked_sub(1).is_some_and(|before| {
            let label = [
                "no",
                "nos",
                "number",
                "số",
                "رقم",
                "رقمي",
                "برقم",
                "$",
                "€",
                "£",
                "#",
                "№",
                ":",
                "usd",
                "vnd",
                "article",
                "điều",
                "المادة",
                "total",
            ];
            let before = script.compared(before);
            label.contains(&before)
                || stems(before, Some(Class::Arabic)).any(|stem| label.contains(&stem.form))
        });
        let is_decimal = script.is_sign(next, '.')
            && script.class(next + 1) == Some(Class::Digits)
            && script.is_joined(next + 1);
        sign || grouped || counted || is_label || is_decimal
    }
}
