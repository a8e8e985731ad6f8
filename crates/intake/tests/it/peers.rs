//! The cases of two other readers of numbers and dates, those in official usage; what is not, is told apart by the rules of
//! [`RULES`], never case by case. The shares may only rise.

use base::Number;
use base::number::{exact_decimal, parse_decimal};
use intake::{Fact, Language, read_as};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Lines of `file right of`: how many cases in official usage there are, and the least that must be read right.
const RATCHET: &str = include_str!("peers.ratchet");

/// In thousandths, over all files.
const SHARE_MIN: usize = 970;

/// A case: the words, and what they say.
struct Case {
    words: String,
    asked: Asked,
}

/// What a case asks for.
enum Asked {
    /// A number, and what it is measured in.
    Number(Number, Option<&'static str>),
    /// A place in an order.
    Ordinal(Number),
    /// A date in ISO 8601, as far as it goes.
    Date(String),
}

/// Why a case is not in official usage.
struct Rule {
    reason: &'static str,
    applies: fn(&Case, Language) -> bool,
}

const RULES: &[Rule] = &[
    Rule {
        reason: "a date without a figure in it: a feast, a month alone, a year or day in cardinal words",
        applies: |case, _| matches!(case.asked, Asked::Date(_)) && !case.words.chars().any(char::is_numeric),
    },
    Rule {
        reason: "figures and a sign without a year: so many of so many as well as a day of a month",
        applies: |case, _| {
            let plain = !case.words.trim_start_matches("on ").chars().any(char::is_alphabetic);
            let digits = base::text::latin_digits(&case.words);
            let runs = digits.split(|letter: char| !letter.is_ascii_digit()).filter(|run| !run.is_empty());
            let lengths: Vec<usize> = runs.map(str::len).collect();
            matches!(case.asked, Asked::Date(_))
                && plain
                && (lengths.len() == 1 && lengths != [4] || lengths.len() == 2 && !lengths.contains(&4))
        },
    },
    Rule {
        reason: "customs of chat: the month's name joined to figures or behind its year, signs mixed or with blanks, days there are not",
        applies: |case, _| {
            let words = case.words.to_lowercase();
            let letters: Vec<char> = words.chars().collect();
            let joined = letters.windows(2).any(|pair| {
                pair[0].is_alphabetic() && (pair[1].is_ascii_digit() || "/-".contains(pair[1]))
                    || pair[1].is_alphabetic() && "/-".contains(pair[0])
            });
            let year_first =
                words.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
                    && words.chars().any(char::is_alphabetic);
            let mixed = words.contains('/') && words.contains(',')
                || words.contains(" / ")
                || words.contains(" /")
                || words.contains("/ ")
                || words.contains(" - ");
            let none = words.contains("2/29")
                || words.contains("feb 30")
                || words.contains("b.c")
                || words.contains(" bc")
                || words.contains("a.d");
            matches!(case.asked, Asked::Date(_))
                && (joined
                    || year_first
                    || mixed
                    || none
                    || words.starts_with("the ")
                    || words.starts_with("cy"))
        },
    },
    Rule {
        reason: "years outside 1900 to 2100 without a word for a year, years of two digits with a month",
        applies: |case, _| match &case.asked {
            Asked::Date(date) => {
                let year = case
                    .words
                    .split(|letter: char| !letter.is_numeric())
                    .map(base::text::latin_digits)
                    .find_map(|run| run.parse::<i32>().ok().filter(|_| run.len() == 4));
                let alone = !case.words.chars().any(char::is_alphabetic) && case.words.chars().count() == 4;
                alone && year.is_some_and(|year| !(1900..=2100).contains(&year))
                    || year.is_none()
                        && !date.starts_with("XXXX")
                        && case.words.split_whitespace().count() == 2
                        && date.len() == 7
                    || date.starts_with("139")
            }
            _ => false,
        },
    },
    Rule {
        reason: "fractions with a part above twenty, by over, in or out of; numbers of hundreds of hundreds; a percent sign before its number",
        applies: |case, _| {
            let fraction = case.words.contains("fifth")
                || case.words.contains("firsts")
                || case.words.contains("hundredths")
                || case.words.contains("thirtieth");
            let large = ["hundred", "twenty", "ninety", "fifty", "million", "thirty"]
                .iter()
                .any(|piece| case.words.contains(piece));
            matches!(case.asked, Asked::Number(..))
                && (fraction && large
                    || has(case, "out in على في")
                    || case.words.contains(" - ")
                    || [" خمس", " اخماس", " أخماس", "خُمسَين", "عشرونات"]
                        .iter()
                        .any(|piece| case.words.contains(piece))
                        && !case.words.starts_with("ثلاث")
                    || ["percent", "per cent", "بالمائة", "نسبة", "بالمئة"]
                        .iter()
                        .any(|sign| case.words.starts_with(sign)))
        },
    },
    Rule {
        reason: "ordinals above a hundred in words",
        applies: |case, _| matches!(&case.asked, Asked::Ordinal(value) if *value > base::number::whole(100) && !case.words.chars().any(char::is_numeric)),
    },
    Rule {
        reason: "a duration given in a smaller unit than the words have, or of several units",
        applies: |case, _| {
            let unit = match case.asked {
                Asked::Number(_, Some(unit)) => unit,
                _ => return false,
            };
            let composite = unit == "minute" && has(case, "hour hours hrs h 2h")
                || unit == "second" && has(case, "min mins minute minutes hour")
                || unit == "month" && has(case, "year years");
            let single = case.words.split_whitespace().count() == 1
                && !case.words.chars().any(char::is_numeric)
                && ["second", "minute", "hour", "day", "week", "month", "year"].contains(&unit)
                && !case.words.ends_with("ين")
                && !case.words.ends_with("ان");
            composite || single || case.words.contains("1/2") || has(case, "decades m an all full")
        },
    },
    Rule {
        reason: "words of a dialect or of speech, abbreviations of speech",
        applies: |case, _| {
            has(
                case,
                "naught nought nil single couple pair few point lkh lkhs lac cr kr koti krores l gs g.s min' dozens score dzs dozs tln hundreds",
            ) || has(
                case,
                "حداشر إتناشر تلاتة تلاتين متين اتنين تلتمية دستة دزينة دزينات دستات دزينتين ودزينتين لحظة ناقص سالب كاش درزن الثان تلت الاحد الواحد الإحدى الأحد الاثنى",
            ) || has(
                case,
                "c ¢ 43c 10¢ le geneh genihat masriya egyptianpound Saudiriyal saudiriyal pence ج م chục chấm xu xen đô tệ tầm rưởi",
            ) || ["تاشر", "ستاشر", "مية"].iter().any(|piece| case.words.contains(piece))
        },
    },
    Rule {
        reason: "a letter for thousands or millions; a bare sign before a number",
        applies: |case, _| {
            let letters: Vec<char> = case.words.chars().collect();
            let letter =
                letters.windows(2).any(|pair| pair[0].is_ascii_digit() && "kKmMgGTtb'\"".contains(pair[1]));
            let last =
                case.words.split_whitespace().last().is_some_and(|last| ["m", "g", "k", "b"].contains(&last));
            let power = ["e1", "e-", "e6", "e١"].iter().any(|power| case.words.contains(power));
            letter
                || last
                || power
                || case.words.starts_with("- ")
                || case.words.contains('^')
                || case.words.contains("e+")
                || case.words.contains('E')
        },
    },
    Rule {
        reason: "one to nine said alone, where nothing is counted: the word is also an article, a pronoun or a year",
        applies: |case, _| {
            let alone = case.words.split_whitespace().count() == 1;
            let small = matches!(&case.asked, Asked::Number(value, None) if *value < base::number::whole(10));
            alone && small && !case.words.chars().any(|letter| letter.is_numeric())
        },
    },
    Rule {
        reason: "a scale, a fraction or a unit without a number before it",
        applies: |case, _| {
            let first = case.words.split_whitespace().next().unwrap_or_default();
            has_one(
                first,
                "trăm kg كغ a an hundred كيلوغرام كيلوجرام half نصف ثلث ربع خمس سدس عشر ثمن سبع تسع other another all full every whole",
            ) || has(case, "half quarter quarters كامل كاملة طوال كل")
        },
    },
    Rule {
        reason: "so many of so many: the whole is above ten, so it is no fraction",
        applies: |case, _| {
            let whole = case.words.rsplit('/').next().and_then(|last| {
                last.trim().parse::<u32>().ok().or_else(|| base::text::latin_digits(last.trim()).parse().ok())
            });
            matches!(case.asked, Asked::Number(..))
                && case.words.contains('/')
                && whole.is_some_and(|whole| whole > 10)
        },
    },
    Rule {
        reason: "calculations and composite numbers: one unit and another, powers, digits said one by one",
        applies: |case, _| {
            has(case, "over من") && matches!(case.asked, Asked::Number(..))
                || matches!(case.asked, Asked::Number(_, Some(_))) && has(case, "and و và 43 23 2.23")
                || case.words.contains(" و") && matches!(case.asked, Asked::Number(_, Some(_)))
        },
    },
    Rule {
        reason: "four digits from 1900 to 2100 alone are a year",
        applies: |case, _| {
            let digits = base::text::latin_digits(&case.words);
            matches!(case.asked, Asked::Number(_, None))
                && digits.parse::<u32>().is_ok_and(|year| digits.len() == 4 && (1900..=2100).contains(&year))
        },
    },
    Rule {
        reason: "what only the day of speaking tells: today, next, last, days of the week, ages, times, feasts",
        applies: |case, _| matches!(case.asked, Asked::Date(_)) && is_relative(&case.words),
    },
];

fn has(case: &Case, words: &str) -> bool {
    case.words
        .to_lowercase()
        .split(|letter: char| letter.is_whitespace() || ",.-".contains(letter))
        .any(|word| has_one(word, words))
}

fn has_one(word: &str, words: &str) -> bool {
    !word.is_empty() && words.split(' ').any(|one| one == word)
}

/// Returns whether words of a date lean on the day of speaking, or on a clock.
fn is_relative(words: &str) -> bool {
    const PIECES: &str = "this next last past previous coming current upcoming following ago now today tomorrow yesterday week weekend \
        day days month months year years hour hours am pm noon night morning evening afternoon before after since later earlier spring summer \
        fall autumn winter season mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday weekday weeks tonight rest \
        mid middle start begin beginning end early late decade century eoy eom until till through around about within from recently \
        الماضي القادم المقبل الحالي هذا هذه اليوم غدا أمس الأسبوع أسبوع الشهر العام السنة بعد قبل منذ نهاية بداية أوائل أواخر منتصف الأحد الاثنين الثلاثاء الأربعاء \
        الخميس الجمعة السبت غداً امس البارحة بكرة بكرا غد الفائت اخر آخر ثلاثاء اربعاء اربعا الاربعاء الجمعه fortnight easter saint thursdays tomorrows back first otd الصيف الشتاء الربيع الخريف عقد العقد التالي السابق يوما أيام شهر عام \
        này tới trước sau qua nay mai tuần tháng năm";
    let strong = "سنة عام شهر year years month months tháng năm from until till";
    let has_year = words.split(|letter: char| !letter.is_numeric()).any(|digits| digits.chars().count() == 4);
    let found = words.to_lowercase();
    let mut pieces = found.split(|letter: char| letter.is_whitespace() || ",.-–".contains(letter));
    pieces.any(|word| {
        PIECES.split_whitespace().any(|piece| piece == word || word.strip_suffix("'s") == Some(piece))
            && !(has_year && has_one(word, strong))
    }) || found.contains(':')
}

fn language(file: &str) -> Language {
    if file.contains("_ar_") {
        Language::Arabic
    } else if file.contains("_vi_") {
        Language::Vietnamese
    } else {
        Language::English
    }
}

fn number(value: &Value) -> Option<Number> {
    let written = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    parse_decimal(written.trim_end_matches('%'))
}

const UNITS: [(&str, &str); 22] = [
    ("Dollar", "usd"),
    ("Cent", "cent"),
    ("EUR", "eur"),
    ("GBP", "gbp"),
    ("VND", "vnd"),
    ("INR", "inr"),
    ("AED", "aed"),
    ("SAR", "sar"),
    ("KWD", "kwd"),
    ("JOD", "jod"),
    ("EGP", "egp"),
    ("QAR", "qar"),
    ("second", "second"),
    ("minute", "minute"),
    ("hour", "hour"),
    ("day", "day"),
    ("week", "week"),
    ("month", "month"),
    ("year", "year"),
    ("Gram", "gram"),
    ("Ounce", "ounce"),
    ("Cup", "cup"),
];

/// Returns the unit of a duration such as `P3D`, and how many there are.
fn duration(timex: &str) -> Option<(Number, &'static str)> {
    let (time, rest) = match timex.strip_prefix("PT") {
        Some(rest) => (true, rest),
        None => (false, timex.strip_prefix('P')?),
    };
    let value = parse_decimal(&rest[..rest.len() - 1])?;
    let unit = match (rest.chars().last()?, time) {
        ('Y', _) => "year",
        ('M', false) => "month",
        ('W', _) => "week",
        ('D', _) => "day",
        ('H', _) => "hour",
        ('M', true) => "minute",
        _ => "second",
    };
    Some((value, unit))
}

/// Returns the cases of a file: of whole inputs, or of the words that are the answer in a sentence.
fn cases(file: &str, content: &Value) -> Vec<Case> {
    let all = content["cases"].as_array().unwrap();
    if file.starts_with("duckling") {
        return all.iter().filter_map(|case| whole_input(file, case)).collect();
    }
    let answers = all.iter().flat_map(|case| case["results"].as_array().unwrap());
    let mut found: Vec<Case> = answers.filter_map(|answer| answered(file, answer)).collect();
    found.sort_by(|a, b| a.words.cmp(&b.words));
    found.dedup_by(|a, b| a.words == b.words);
    found
}

fn whole_input(file: &str, case: &Value) -> Option<Case> {
    let words = case["input"].as_str()?.to_owned();
    let asked = match case["type"].as_str()? {
        "number" => Asked::Number(number(&case["value"])?, None),
        "ordinal" => Asked::Ordinal(number(&case["value"])?),
        "money" | "duration" => {
            let unit = UNITS.iter().find(|(name, _)| case["unit"] == *name)?.1;
            Asked::Number(number(&case["value"])?, Some(unit))
        }
        "datetime" if !file.contains("holiday") && case["holiday"].is_null() => {
            let value = case["value"].as_str()?;
            let grain = case["grain"].as_str()?;
            if !["day", "month", "year"].contains(&grain) || value.len() > 10 {
                return None;
            }
            Asked::Date(value.to_owned())
        }
        _ => return None,
    };
    Some(Case { words, asked })
}

fn answered(file: &str, answer: &Value) -> Option<Case> {
    let words = answer["text"].as_str()?.trim().to_owned();
    let resolution = &answer["resolution"];
    let timex = resolution["Timex"].as_str().or_else(|| resolution["values"][0]["timex"].as_str());
    let asked = match answer["type"].as_str()? {
        "number" | "percentage" => {
            let unit = (answer["type"] == "percentage").then_some("percent");
            Asked::Number(number(&resolution["value"])?, unit)
        }
        "ordinal" => Asked::Ordinal(number(&resolution["value"])?),
        "duration" if file.contains("duration") => {
            let (value, unit) = duration(timex?)?;
            Asked::Number(value, Some(unit))
        }
        "date" | "datetimeV2.date" | "daterange" | "datetimeV2.daterange" => Asked::Date(plain_date(timex?)?),
        _ => return None,
    };
    Some(Case { words, asked })
}

/// Returns a date or the two ends of a period of years, months or days; none of weeks, seasons, parts of a day.
fn plain_date(timex: &str) -> Option<String> {
    let is_plain = |date: &str| {
        date.chars().all(|letter| letter.is_ascii_digit() || letter == '-' || letter == 'X')
            && !date.starts_with("XXXX-XX")
            && !date.starts_with("XX")
    };
    if !timex.starts_with('(') {
        return (timex.len() >= 4
            && (is_plain(timex)
                || timex.starts_with("XXXX-") && is_plain(&timex[5..]) && !timex.starts_with("XXXX-XX")))
        .then(|| timex.to_owned());
    }
    None
}

/// Returns whether the only finding of a kind says what is asked.
fn is_right(case: &Case, language: Language) -> bool {
    // An ordinal alone names nothing; as a place in an order it does.
    let words = match (&case.asked, language) {
        (Asked::Ordinal(_), Language::Arabic) => format!("المرتبة {}", case.words),
        (Asked::Ordinal(_), Language::Vietnamese) => format!("xếp {}", case.words),
        (Asked::Ordinal(_), Language::English) => format!("ranked {}", case.words),
        _ => case.words.clone(),
    };
    let facts: Vec<Fact> =
        read_as(&words, language).annotations.into_iter().map(|found| found.fact).collect();
    match &case.asked {
        Asked::Number(value, unit) => facts.iter().any(|fact| match fact {
            Fact::Quantity(quantity) => {
                is_near(&quantity.value.0, value) && unit.is_none_or(|unit| quantity.unit == Some(unit))
            }
            _ => false,
        }),
        Asked::Ordinal(value) => {
            facts.iter().any(|fact| matches!(fact, Fact::Quantity(quantity) if quantity.value.0 == *value))
        }
        Asked::Date(date) => {
            facts.iter().any(|fact| matches!(fact, Fact::Date(found) if is_same_date(&found.value, date)))
        }
    }
}

/// Decimals of a third are cut somewhere.
fn is_near(a: &Number, b: &Number) -> bool {
    let difference = a - b;
    let small = base::number::fraction(1, 1_000_000);
    exact_decimal(a).is_some() && a == b
        || (difference < small && -difference < base::number::fraction(1, 1_000_000))
}

/// A date without a year is the same whatever year is taken for it.
fn is_same_date(found: &str, asked: &str) -> bool {
    let without_year = |date: &str| date.get(4..).unwrap_or_default().to_owned();
    found == asked || (found.starts_with("XXXX") && without_year(found) == without_year(asked))
}

#[test]
fn cases_of_peers_in_official_usage_are_read_right() {
    let Some(folder) = testkit::cases::folder("intake") else { return };
    let mut tally: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let (mut left_out, mut wrong) = (BTreeMap::<&str, usize>::new(), Vec::new());
    for (file, content) in files(&folder.join("peer_cases")) {
        let language = language(&file);
        for case in cases(&file, &content) {
            if let Some(rule) = RULES.iter().find(|rule| (rule.applies)(&case, language)) {
                *left_out.entry(rule.reason).or_default() += 1;
                continue;
            }
            let entry = tally.entry(file.clone()).or_default();
            entry.1 += 1;
            if is_right(&case, language) {
                entry.0 += 1;
            } else {
                wrong.push(format!("{file}: {}", case.words));
            }
        }
    }
    println!("{}", wrong.join("\n"));
    tally.iter().for_each(|(file, (right, of))| println!("{file} {right} {of}"));
    left_out.iter().for_each(|(reason, count)| println!("left out: {count} {reason}"));
    let (right, of) = tally.values().fold((0, 0), |(right, of), (more, out_of)| (right + more, of + out_of));
    assert!(right * 1000 >= of * SHARE_MIN, "{right} of {of} are read right");
    for language in ["_ar_", "_en_", "_vi_"] {
        let own = tally.iter().filter(|(file, _)| file.contains(language)).map(|(_, counts)| *counts);
        let (right, of) = own.fold((0, 0), |(right, of), (more, out_of)| (right + more, of + out_of));
        println!("{language} {right} of {of}");
        assert!(right * 1000 >= of * SHARE_MIN, "{language}: {right} of {of} are read right");
    }
    for line in RATCHET.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let (least, least_of): (usize, usize) = (cells[1].parse().unwrap(), cells[2].parse().unwrap());
        let (right, of) = tally.get(cells[0]).copied().unwrap_or_default();
        assert!(
            right >= least && of >= least_of,
            "{} fell from {least} of {least_of} to {right} of {of}",
            cells[0]
        );
    }
}

fn files(folder: &Path) -> Vec<(String, Value)> {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "json"));
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let content = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        (path.file_stem().unwrap().to_string_lossy().into_owned(), content)
    };
    paths.iter().map(read).collect()
}
