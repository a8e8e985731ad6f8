//! Three hundred queries as people type them, over a nation's units and the terms of the field.

use locale::search::{Code, Index};
use std::collections::BTreeMap;
use std::path::Path;
use testkit::cases;
use testkit::dice::Dice;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What can be found, and what each is called in one plain form.
#[derive(Default)]
pub struct Things {
    pub index: Index,
    // By place in the index.
    pub names: Vec<Vec<String>>,
}

/// What is typed and the place of the thing meant, by the way it was made.
pub type Queries = BTreeMap<&'static str, Vec<(String, usize)>>;

/// Returns what can be found and three hundred queries; nothing where the shared cases are not there.
pub fn of_a_nation() -> Option<(Things, Queries)> {
    let (nation, intake) = (cases::folder("vietnam_units")?, cases::folder("intake")?);
    let (units, terms) = (units(&nation), terms(&intake.join("lexicon.json")));
    let mut things = Things::default();
    for [level, code, name, full] in &units {
        let depth = level.parse().expect("a level is a number");
        things.add(code, depth, std::slice::from_ref(full), Some(name));
    }
    for (id, names) in &terms {
        things.add(id, 0, names, None);
    }
    let queries = queries(&units, &terms);
    Some((things, queries))
}

impl Things {
    /// Adds a thing; it may also be called by the short name, by which it is not entered.
    fn add(&mut self, code: &str, depth: usize, names: &[String], short: Option<&String>) {
        self.index.add(Code::Plain(code), depth, names.iter().map(String::as_str));
        self.names.push(names.iter().chain(short).map(|name| plain(name)).collect());
    }

    /// Returns whether the thing was meant, or one that is called the same, as people write names.
    pub fn is_same(&self, one: usize, other: usize) -> bool {
        one == other || self.names[one].iter().any(|name| self.names[other].contains(name))
    }
}

/// A name without marks and in small letters, found another way than the index does it.
fn plain(name: &str) -> String {
    let bare: String = name.nfd().filter(|letter| !is_combining_mark(*letter) && *letter != 'ـ').collect();
    let letter = |letter| match letter {
        'đ' | 'Đ' => 'd',
        'ى' => 'ي',
        'ة' => 'ه',
        letter => letter,
    };
    bare.chars().map(letter).collect::<String>().to_lowercase()
}

/// One slip of the hand, away from the first letter.
fn misspelt(name: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = 1 + dice.below(letters.len() - 2);
    match dice.below(4) {
        0 => _ = letters.remove(at),
        1 => letters.insert(at, letters[at]),
        2 => letters.swap(at, at + 1),
        _ => letters[at] = ['e', 'n', 't', 'o'][dice.below(4)],
    }
    letters.into_iter().collect()
}

/// As it is typed on a keyboard without hamza and final forms, or set with lengthening marks and vowels.
fn typed_in_arabic(name: &str, dice: &mut Dice) -> String {
    let hasty = |letter| match letter {
        'أ' | 'إ' | 'آ' => 'ا',
        'ة' => 'ه',
        'ى' => 'ي',
        letter => letter,
    };
    match dice.below(3) {
        0 => name.chars().map(hasty).collect(),
        1 => name
            .chars()
            .flat_map(|letter| [letter, 'ـ'].into_iter().take(1 + usize::from(letter == 'ل')))
            .collect(),
        _ => name
            .chars()
            .flat_map(|letter| [letter, '\u{064E}'].into_iter().take(1 + usize::from(letter != ' ')))
            .collect(),
    }
}

fn in_arabic_digits(code: &str) -> String {
    let digit =
        |letter: char| letter.to_digit(10).and_then(|digit| char::from_u32(0x0660 + digit)).unwrap_or(letter);
    code.chars().map(digit).collect()
}

/// The units of a file, by place: level, code, name, name with its kind.
fn units(folder: &Path) -> Vec<[String; 4]> {
    let mut table = csv::Reader::from_path(folder.join("units_before_2025.csv")).expect("a table");
    let row = |row: Result<csv::StringRecord, csv::Error>| {
        let row = row.expect("a row");
        [0, 1, 2, 3].map(|column| row[column].to_owned())
    };
    table.records().map(row).collect()
}

/// Terms with names in three languages, by family and id: each list of the lexicon whose entries are things one names.
fn terms(file: &Path) -> Vec<(String, Vec<String>)> {
    let lexicon: serde_json::Value =
        serde_json::from_slice(&std::fs::read(file).expect("the lexicon")).expect("it is JSON");
    let names = |value: &serde_json::Value| match value {
        serde_json::Value::String(name) => vec![name.clone()],
        serde_json::Value::Array(names) => {
            names.iter().filter_map(|name| Some(name.as_str()?.to_owned())).collect()
        }
        _ => Vec::new(),
    };
    let entry = |family: &str, place: usize, entry: &serde_json::Value| {
        let id = entry["id"].as_str().map_or_else(|| place.to_string(), str::to_owned);
        let names = ["en", "vi", "ar"].iter().flat_map(|lang| names(&entry[lang])).collect();
        (format!("{family}.{id}"), names)
    };
    let families = ["document_kinds", "awards", "roles", "grades"];
    let of = |family: &&str| {
        let entries = lexicon[family].as_array().expect("a list").iter().enumerate();
        entries.map(|(place, value)| entry(family, place, value)).collect::<Vec<_>>()
    };
    families.iter().flat_map(of).collect()
}

/// Provinces as Arabic papers print them.
const IN_ARABIC: [(&str, &str); 30] = [
    ("هانوي", "Hà Nội"),
    ("كاو بانغ", "Cao Bằng"),
    ("باك كان", "Bắc Kạn"),
    ("توين كوانغ", "Tuyên Quang"),
    ("لاو كاي", "Lào Cai"),
    ("لاي تشاو", "Lai Châu"),
    ("سون لا", "Sơn La"),
    ("ين باي", "Yên Bái"),
    ("هوا بينه", "Hòa Bình"),
    ("تاي نجوين", "Thái Nguyên"),
    ("لانغ سون", "Lạng Sơn"),
    ("باك جيانغ", "Bắc Giang"),
    ("فو ثو", "Phú Thọ"),
    ("هاي فونغ", "Hải Phòng"),
    ("نام دينه", "Nam Định"),
    ("ثانه هوا", "Thanh Hóa"),
    ("نغي آن", "Nghệ An"),
    ("ها تينه", "Hà Tĩnh"),
    ("كوانغ بينه", "Quảng Bình"),
    ("دا نانغ", "Đà Nẵng"),
    ("كوانغ نام", "Quảng Nam"),
    ("بينه دينه", "Bình Định"),
    ("لام دونغ", "Lâm Đồng"),
    ("بينه فوك", "Bình Phước"),
    ("تاي نينه", "Tây Ninh"),
    ("دونغ ناي", "Đồng Nai"),
    ("لونغ آن", "Long An"),
    ("كان ثو", "Cần Thơ"),
    ("سوك ترانغ", "Sóc Trăng"),
    ("كا ماو", "Cà Mau"),
];

fn queries(units: &[[String; 4]], terms: &[(String, Vec<String>)]) -> Queries {
    let mut dice = Dice::new(4);
    let mut queries = Queries::new();
    let mut add =
        |way: &'static str, typed: String, wanted| queries.entry(way).or_default().push((typed, wanted));
    for number in 0..60 {
        let wanted = dice.below(units.len());
        let [_, _, name, full] = &units[wanted];
        add("without marks", plain(if number % 2 == 0 { name } else { full }), wanted);
        let wanted = dice.below(units.len());
        add("misspelt, without marks", misspelt(&plain(&units[wanted][3]), &mut dice), wanted);
        if number < 40 {
            let wanted = dice.below(units.len());
            add("misspelt", misspelt(&units[wanted][3], &mut dice), wanted);
        }
        if number < 30 {
            let wanted = dice.below(units.len());
            let code = &units[wanted][1];
            let code = in_arabic_digits(code);
            add(
                "code",
                if number % 2 == 0 { code } else { format!(" {} {}", &code[..2], &code[2..]) },
                wanted,
            );
        }
    }
    for (typed, name) in IN_ARABIC {
        let wanted = units.iter().position(|[_, _, own, _]| own == name).expect("a province");
        add("in Arabic", typed.to_owned(), wanted);
    }
    for _ in 0..40 {
        let place = dice.below(terms.len());
        let (_, names) = &terms[place];
        let (wanted, last) = (units.len() + place, names.last().expect("a term has names"));
        add("term in Arabic", typed_in_arabic(last, &mut dice), wanted);
        let place = dice.below(terms.len());
        let (wanted, first) = (units.len() + place, &terms[place].1[0]);
        add("term misspelt", misspelt(&plain(first), &mut dice), wanted);
    }
    queries
}
