//! Who heads the provinces, districts and communes of the invented country, where they come from, and since when.
//!
//! Until the reorganisation no head of a province or district comes from there. Then province 07 goes into 06, whose
//! secretary comes from 07, and so from the new 06.

use super::country::{Country, REORGANISATION, number};
use super::dice::Dice;
use std::fmt::Write;

/// The tables on posts.
pub struct Posts {
    /// `posts.csv`
    pub posts: String,
    /// `holders.csv`
    pub holders: String,
    /// `appointments.csv`
    pub appointments: String,
}

/// The leading posts of a province: kind, side, name in English, Arabic, Vietnamese.
const LEADING: [(&str, &str, [&str; 3]); 5] = [
    ("secretary", "party", ["Secretary", "أمين", "Bí thư"]),
    ("chairperson", "executive", ["Chairperson", "رئيس", "Chủ tịch"]),
    ("court", "other", ["President of the court", "رئيس المحكمة", "Chánh án"]),
    ("police", "executive", ["Director of police", "مدير الشرطة", "Giám đốc công an"]),
    ("inspection", "other", ["Chief inspector", "كبير المفتشين", "Chánh thanh tra"]),
];

/// How many officials of the ministries are in the register: for each province one who has left, and some who have not.
const OFFICIALS: u64 = 14;

/// Everything about posts before the reorganisation.
pub fn posts(country: &Country) -> Posts {
    let mut book = Book::new();
    for official in 1..=OFFICIALS {
        let code = format!("MRV-{official:02}");
        let names = ["Official", "موظف", "Cán bộ"].map(|word| format!("{word} {official}"));
        book.post(&code, "MRV", ("member", "other", "official"), &names);
    }
    for unit in country.units.iter().filter(|unit| unit.kind.is_empty()) {
        match unit.level {
            "province" => book.province(&unit.code),
            "district" => book.district(&unit.code),
            "commune" => book.commune(&unit.code),
            _ => {}
        }
    }
    book.reserve();
    Posts { posts: book.posts, holders: book.holders, appointments: book.appointments }
}

/// Posts of the communes that a split has made, and who takes the first of them: whoever headed the commune that was split. The
/// other waits for a head.
pub fn after() -> (String, String) {
    let heads = [("040191", "040107-H"), ("040192", "")].map(|(unit, continues)| {
        let names = COMMUNE_HEAD.map(|name| format!("{name} {unit}")).join(",");
        format!("{unit}-H,{unit},head,executive,{REORGANISATION},{continues},{names}\n")
    });
    let posts = format!("post,unit,role,branch,from,continues,name_en,name_ar,name_vi\n{}", heads.concat());
    (posts, format!("post,holder,from\n040191-H,H-040107-H,{REORGANISATION}\n"))
}

/// What the head of a commune is called.
const COMMUNE_HEAD: [&str; 3] = ["Head of commune", "رئيس بلدية", "Trưởng xã"];

struct Book {
    posts: String,
    holders: String,
    appointments: String,
}

impl Book {
    fn new() -> Book {
        Book {
            posts: "post,unit,role,branch,kind,from,name_en,name_ar,name_vi\n".into(),
            holders: "holder,name,native,native_on,retires,service_from,kin\n".into(),
            appointments: "post,holder,from,until,months\n".into(),
        }
    }

    fn post(
        &mut self,
        code: &str,
        unit: &str,
        (role, branch, kind): (&str, &str, &str),
        names: &[String; 3],
    ) {
        let [en, ar, vi] = names;
        writeln!(self.posts, "{code},{unit},{role},{branch},{kind},2010-01-01,{en},{ar},{vi}")
            .expect("a string takes all");
    }

    /// Registers a holder under the code of the first post, native of a unit, serving since a day.
    fn holder(&mut self, code: &str, native: &str, since: &str) {
        let mut dice = Dice::of(&[11, number(code)]);
        let retires = format!("{}-{:02}-01", dice.between(2029, 2046), dice.between(1, 12));
        let native_on = if native.is_empty() { "" } else { "2020-01-01" };
        let name = person(&mut dice);
        writeln!(self.holders, "H-{code},{name},{native},{native_on},{retires},{since},-")
            .expect("a string takes all");
    }

    fn appointed(&mut self, post: &str, holder: &str, from: &str, (until, months): (&str, &str)) {
        writeln!(self.appointments, "{post},H-{holder},{from},{until},{months}").expect("a string takes all");
    }

    /// The five heads of a province. The director of police came from the ministry.
    fn province(&mut self, code: &str) {
        for (at, (kind, branch, names)) in LEADING.iter().enumerate() {
            let post = format!("{code}-{}", kind[..3].to_uppercase());
            let names = names.map(|name| format!("{name} {code}"));
            self.post(&post, code, ("head", branch, kind), &names);
            let mut dice = Dice::of(&[12, number(&post)]);
            let native = self::elsewhere(code, at, &mut dice);
            let (year, month) = (dice.between(2018, 2024), dice.between(1, 12));
            if *kind == "police" {
                let official = format!("MRV-{:02}", code.parse::<u64>().expect("a province has a number"));
                let came = format!("{}-{month:02}-01", year.max(2021));
                self.holder(&post, &native, "2016-01-01");
                self.appointed(&official, &post, "2016-01-01", (&came, ""));
                self.appointed(&post, &post, &came, ("", "60"));
            } else {
                // Two have been there for almost two terms.
                let year = if (code, at) == ("01", 0) || (code, at) == ("03", 1) { 2017 } else { year };
                self.in_terms(&post, &native, (year, month));
            }
        }
    }

    fn district(&mut self, code: &str) {
        let post = format!("{code}-H");
        let names = ["Head of district", "رئيس منطقة", "Trưởng huyện"].map(|name| format!("{name} {code}"));
        self.post(&post, code, ("head", "executive", ""), &names);
        let mut dice = Dice::of(&[13, number(code)]);
        let native = format!("{}{:02}", next_district(code, &mut dice), dice.between(1, 18));
        // Every eighth has been there for almost two terms.
        let year = if code.ends_with("05") { 2017 } else { dice.between(2018, 2025) };
        self.in_terms(&post, &native, (year, dice.between(1, 12)));
    }

    /// A head for terms of five years, the second of which may have begun.
    fn in_terms(&mut self, post: &str, native: &str, (year, month): (i64, i64)) {
        let from = format!("{year}-{month:02}-01");
        self.holder(post, native, &from);
        let again = format!("{}-{month:02}-01", year + 5);
        if again.as_str() < "2026-06-01" {
            self.appointed(post, post, &from, (&again, "60"));
            self.appointed(post, post, &again, ("", "60"));
        } else {
            self.appointed(post, post, &from, ("", "60"));
        }
    }

    /// The head of a commune: of a thousand 64 come from there, and of 6 it is not known.
    fn commune(&mut self, code: &str) {
        let post = format!("{code}-H");
        let names = COMMUNE_HEAD.map(|name| format!("{name} {code}"));
        self.post(&post, code, ("head", "executive", ""), &names);
        let mut dice = Dice::of(&[14, number(code)]);
        let native = match dice.between(0, 999) {
            0..=63 => code.to_owned(),
            64..=69 => String::new(),
            _ => format!("{}{:02}", next_district(&code[..4], &mut dice), dice.between(1, 18)),
        };
        let from = format!("{}-{:02}-01", dice.between(2019, 2025), dice.between(1, 12));
        self.holder(&post, &native, &from);
        self.appointed(&post, &post, &from, ("", ""));
    }

    /// Officials of the ministries who may be moved.
    fn reserve(&mut self) {
        for official in 9..=OFFICIALS {
            let post = format!("MRV-{official:02}");
            let mut dice = Dice::of(&[15, official]);
            let native = format!("{:02}{:02}01", dice.between(1, 8), dice.between(1, 8));
            let from = format!("{}-03-01", dice.between(2017, 2022));
            self.holder(&post, &native, &from);
            self.appointed(&post, &post, &from, ("", ""));
        }
    }
}

/// Returns a commune of another province; for the secretary of 06 one of 07, and for nobody else in 06.
fn elsewhere(province: &str, post: usize, dice: &mut Dice) -> String {
    let own = province.parse::<i64>().expect("a province has a number");
    let other = match (own, post) {
        (6, 0) => 7,
        (6, _) => dice.between(1, 5),
        _ => (own + dice.between(0, 6)) % 8 + 1,
    };
    format!("{other:02}{:02}{:02}", dice.between(1, 8), dice.between(1, 18))
}

/// Returns another district of the same province.
fn next_district(district: &str, dice: &mut Dice) -> String {
    let own = district[2..4].parse::<i64>().expect("a district has a number");
    format!("{}{:02}", &district[..2], (own + dice.between(0, 6)) % 8 + 1)
}

const FIRST: [&str; 24] = [
    "Adra", "Belto", "Corin", "Davel", "Erisa", "Fanor", "Galen", "Havi", "Ilora", "Jasko", "Kelia", "Lomar",
    "Mirta", "Nevan", "Olda", "Perin", "Quila", "Ravo", "Selma", "Tarik", "Ulena", "Varo", "Wenda", "Yorin",
];

const LAST: [&str; 32] = [
    "Abrend", "Baskor", "Cadell", "Dorvath", "Estrin", "Falmer", "Gorund", "Halvast", "Irmel", "Jorvind",
    "Kastrel", "Ludeck", "Morvan", "Naskel", "Ostrand", "Pelvik", "Quarrel", "Rondest", "Salvard", "Tormin",
    "Uldane", "Vesk", "Wardel", "Yastrid", "Zelmar", "Brunnek", "Carsk", "Dellom", "Fenwark", "Grevin",
    "Hostel", "Marrek",
];

/// Returns an invented name.
fn person(dice: &mut Dice) -> String {
    let one = |list: &[&'static str], dice: &mut Dice| {
        let last = i64::try_from(list.len()).expect("a list is short") - 1;
        list[usize::try_from(dice.between(0, last)).expect("a place in a list")]
    };
    format!("{} {}", one(&FIRST, dice), one(&LAST, dice))
}
