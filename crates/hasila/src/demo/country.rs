//! The units of the invented country, and what the reorganisation makes of them.

use super::dice::Dice;
use super::names::{self, Name};

/// The day of the reorganisation, in the middle of the third year.
pub const REORGANISATION: &str = "2026-06-01";

/// A unit of the demonstration.
pub struct Unit {
    /// Its code; the codes of those above it begin the same way.
    pub code: String,
    /// The code of the unit above; empty for the country.
    pub parent: String,
    /// `country`, `province`, `district`, `commune` or `office`.
    pub level: &'static str,
    /// `agency`, `enterprise`, or empty.
    pub kind: &'static str,
    /// The group it is compared in, or empty.
    pub bloc: &'static str,
    /// Its name.
    pub name: Name,
}

/// The country: units in the order of founding.
pub struct Country {
    /// As founded.
    pub units: Vec<Unit>,
}

/// What the reorganisation does, by code.
mod reform {
    /// Ends and goes whole to the other.
    pub const PROVINCE: (&str, &str) = ("07", "06");
    /// Communes that end and go whole to a neighbour.
    pub const MERGED: [(&str, &str); 4] =
        [("010102", "010101"), ("020305", "020304"), ("020306", "020304"), ("050203", "050201")];
    /// Ends; two new communes share its people 3,120 to 2,080.
    pub const SPLIT: (&str, [(&str, u32); 2], u32) =
        ("040107", [("040191", 3_120), ("040192", 2_080)], 5_200);
    /// Gives a part to a neighbour and stays; nobody has recorded how large a part.
    pub const TRANSFER: (&str, &str) = ("030204", "030205");
}

impl Country {
    /// Returns the country as founded: 8 provinces, 64 districts, 1,200 communes, 48 offices.
    pub fn new() -> Country {
        let mut country = Country { units: Vec::new() };
        country.push("MRV", "", "country", names::COUNTRY.map(str::to_owned));
        let mut place = 0;
        for (at, province) in names::PROVINCES.iter().enumerate() {
            let code = format!("{:02}", at + 1);
            country.push(&code, "MRV", "province", province.map(str::to_owned));
            country.offices(&code, &province.map(str::to_owned));
            for district in 1..=8 {
                country.district(&format!("{code}{district:02}"), &code, &mut place);
            }
        }
        country
    }

    fn push(&mut self, code: &str, parent: &str, level: &'static str, name: Name) {
        let (code, parent) = (code.to_owned(), parent.to_owned());
        self.units.push(Unit { code, parent, level, kind: "", bloc: "", name });
    }

    fn offices(&mut self, province: &str, name: &Name) {
        let kinds = [("A", 4, "agency", "public"), ("E", 2, "enterprise", "economic")];
        for (letter, count, kind, bloc) in kinds {
            for number in 1..=count {
                let words = match kind {
                    "agency" => ["Office", "مكتب", "Văn phòng"],
                    _ => ["Enterprise", "مؤسسة", "Doanh nghiệp"],
                };
                let name = std::array::from_fn(|at| format!("{} {number} {}", words[at], name[at]));
                let code = format!("{province}-{letter}{number}");
                self.units.push(Unit {
                    code,
                    parent: province.to_owned(),
                    level: "office",
                    kind,
                    bloc,
                    name,
                });
            }
        }
    }

    fn district(&mut self, code: &str, province: &str, place: &mut usize) {
        let name = names::place(*place);
        *place += 1;
        self.push(code, province, "district", name);
        // 64 districts of 18 or 19 communes: 1,200 in all.
        let number: usize = code.parse().expect("a district's code is a number");
        let rank = (number / 100 - 1) * 8 + number % 100 - 1;
        let communes = 1_200 * (rank + 1) / 64 - 1_200 * rank / 64;
        for commune in 1..=communes {
            self.push(&format!("{code}{commune:02}"), code, "commune", names::place(*place));
            *place += 1;
        }
    }

    /// Returns `units.csv`.
    pub fn units(&self) -> String {
        let rows = self.units.iter().map(|unit| row(unit, &unit.parent, ""));
        table("code,parent,level,kind,bloc,closed,name_en,name_ar,name_vi", rows)
    }

    /// Returns the province that ends in the reorganisation, and the one that takes it in.
    pub fn merged_province() -> (&'static str, &'static str) {
        reform::PROVINCE
    }

    /// Returns `edges.csv`.
    pub fn edges(&self) -> String {
        let whole = |(from, to): &(&str, &str)| format!("{from},{to},whole,,,");
        let mut rows: Vec<String> =
            std::iter::once(&reform::PROVINCE).chain(&reform::MERGED).map(whole).collect();
        let (from, parts, people) = &reform::SPLIT;
        rows.extend(parts.iter().map(|(to, part)| format!("{from},{to},part,{part},{people},population")));
        let (from, to) = reform::TRANSFER;
        rows.extend([from, to].map(|to| format!("{from},{to},part,,,")));
        // A unit that receives and continues stands for itself too.
        let receiving = std::iter::once(reform::PROVINCE.1).chain(["010101", "020304", "050201", to]);
        rows.extend(receiving.map(|code| format!("{code},{code},whole,,,")));
        table("from,to,how,part,whole,basis", rows.into_iter())
    }

    /// Returns `units-after.csv`: the districts and offices that change their province, the communes founded.
    pub fn units_after(&self) -> String {
        let (gone, taking) = reform::PROVINCE;
        let moved = self.units.iter().filter(|unit| unit.parent == gone).map(|unit| row(unit, taking, ""));
        let (from, parts, _) = reform::SPLIT;
        let district = &from[..4];
        let founded = parts.iter().zip([["North", "الشمالية", "Bắc"], ["South", "الجنوبية", "Nam"]]).map(
            |((code, _), side)| {
                let old = &self.unit(from).name;
                let name = std::array::from_fn(|at| format!("{} {}", old[at], side[at]));
                let (code, parent) = ((*code).to_owned(), district.to_owned());
                row(&Unit { code, parent, level: "commune", kind: "", bloc: "", name }, district, "")
            },
        );
        table(
            "code,parent,level,kind,bloc,closed,name_en,name_ar,name_vi",
            moved.chain(founded).collect::<Vec<_>>().into_iter(),
        )
    }

    /// Returns `awards.csv`: exemplary communes and offices of 2024 and 2025; one award is revoked.
    pub fn awards(&self) -> String {
        let mut rows = Vec::new();
        for year in [2024, 2025] {
            for unit in self.units.iter().filter(|unit| unit.level == "commune" || unit.level == "office") {
                let share = if unit.level == "office" { 250 } else { 12 };
                if Dice::of(&[77, year, number(&unit.code)]).falls(share) {
                    let revoked = if rows.len() == 9 { format!("{}-03-02", year + 1) } else { String::new() };
                    rows.push(format!("exemplary,{},{year},{year}-12-20,MRV,{revoked}", unit.code));
                }
            }
        }
        table("title,recipient,edition,date,giver,revoked", rows.into_iter())
    }

    fn unit(&self, code: &str) -> &Unit {
        self.units.iter().find(|unit| unit.code == code).expect("the reform names units of the country")
    }

    /// Returns the codes of the communes that report in a month, before or after the reorganisation.
    pub fn communes(&self, reformed: bool) -> Vec<String> {
        let ended =
            |code: &str| reform::MERGED.iter().any(|(from, _)| *from == code) || reform::SPLIT.0 == code;
        let founded = reform::SPLIT.1.iter().map(|(code, _)| (*code).to_owned());
        let all = self.units.iter().filter(|unit| unit.level == "commune").map(|unit| unit.code.clone());
        let mut codes: Vec<String> = all.filter(|code| !reformed || !ended(code)).collect();
        if reformed {
            codes.extend(founded);
        }
        codes
    }

    /// Returns the codes of the offices.
    pub fn offices_codes(&self) -> impl Iterator<Item = &str> {
        self.units.iter().filter(|unit| unit.level == "office").map(|unit| unit.code.as_str())
    }
}

/// Returns a number that stands for the code.
pub fn number(code: &str) -> u64 {
    code.bytes().fold(7, |sum, byte| sum * 131 % 1_000_003 + u64::from(byte))
}

fn row(unit: &Unit, parent: &str, closed: &str) -> String {
    let [en, ar, vi] = &unit.name;
    format!("{},{parent},{},{},{},{closed},{en},{ar},{vi}", unit.code, unit.level, unit.kind, unit.bloc)
}

fn table(header: &str, rows: impl Iterator<Item = String>) -> String {
    std::iter::once(header.to_owned()).chain(rows).map(|row| row + "\n").collect()
}
