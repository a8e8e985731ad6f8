//! Posts through the reform of a whole country: 63 provinces and 698 districts until 30 June 2025, 34 provinces after. Where heads
//! come from is compared with what the public table of old and new communes says, read here without the program.

use crate::world::Office;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

const PLAN: &str = "plan heads {\n  basis \"1/QC\" of 2020-01-01\n}\n\n\
    placement of_provinces of head in province {\n  hard not native of own province\n}\n\n\
    placement of_districts of head in district {\n  hard not native of own district\n}\n\n\
    placement old_provinces of head in province {\n  \
    soft not native of own province on map of 2025-06-30 from 2025-07-01\n}\n";

type Row = BTreeMap<String, String>;

fn rows(text: &str) -> Vec<Row> {
    let mut lines = text.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let header = lines.next().unwrap();
    lines.map(|cells| header.iter().cloned().zip(cells).collect()).collect()
}

/// The country as the tables say: provinces and districts before, and for each old unit the new provinces its communes went to.
struct Country {
    provinces: Vec<String>,
    districts: Vec<(String, String)>,
    /// A commune of each district.
    commune_of: BTreeMap<String, String>,
    new_provinces: BTreeSet<String>,
    /// By old commune.
    went_to: BTreeMap<String, BTreeSet<String>>,
}

impl Country {
    fn read(folder: &Path, files: &testkit::vietnam::Files) -> Country {
        let units = rows(&files.before);
        let of_level = |level: &'static str| {
            units
                .iter()
                .filter(move |row| row["level"] == level)
                .map(|row| (row["code"].clone(), row["parent"].clone()))
        };
        let mapping = std::fs::read_to_string(folder.join("mapping_old_to_new.csv")).unwrap();
        let mut went_to = BTreeMap::<String, BTreeSet<String>>::new();
        for row in rows(&mapping) {
            went_to.entry(row["old_ward"].clone()).or_default().insert(row["new_province"].clone());
        }
        let after = std::fs::read_to_string(folder.join("units_after_2025.csv")).unwrap();
        Country {
            provinces: of_level("province").map(|(code, _)| code).collect(),
            districts: of_level("district").collect(),
            commune_of: of_level("commune").map(|(code, parent)| (parent, code)).collect(),
            new_provinces: rows(&after)
                .into_iter()
                .filter(|row| row["level"] == "2")
                .map(|row| row["code"].clone())
                .collect(),
            went_to,
        }
    }

    /// Returns the communes of a district, by what the tables say of today's ones.
    fn new_provinces_of(&self, communes: impl Iterator<Item = String>) -> BTreeSet<String> {
        communes.filter_map(|code| self.went_to.get(&code)).flatten().cloned().collect()
    }
}

/// Heads of provinces come from a commune of the next province in the list, every third one only known by its district; heads of
/// districts from the next district.
struct Heads {
    posts: String,
    holders: String,
    appointments: String,
    /// Native district by province.
    home: BTreeMap<String, (String, bool)>,
}

fn heads(country: &Country) -> Heads {
    let mut heads = Heads {
        posts: "post,unit,role,from\n".to_owned(),
        holders: "holder,name,native,native_on,service_from,kin\n".to_owned(),
        appointments: "post,holder,from\n".to_owned(),
        home: BTreeMap::new(),
    };
    let mut add = |unit: &str, native: &str| {
        writeln!(heads.posts, "H{unit},{unit},head,2000-01-01").unwrap();
        writeln!(heads.holders, "h{unit},Head of {unit},{native},2020-01-01,2015-01-01,-").unwrap();
        writeln!(heads.appointments, "H{unit},h{unit},2021-01-01").unwrap();
    };
    for (at, province) in country.provinces.iter().enumerate() {
        let next = &country.provinces[(at + 1) % country.provinces.len()];
        let with_communes =
            |(code, parent): &&(String, String)| parent == next && country.commune_of.contains_key(code);
        let district = &country.districts.iter().find(with_communes).unwrap().0;
        let is_district = at % 3 == 0;
        add(province, if is_district { district } else { &country.commune_of[district] });
        heads.home.insert(province.clone(), (district.clone(), is_district));
    }
    for (at, (district, _)) in country.districts.iter().enumerate() {
        add(district, &country.districts[(at + 1) % country.districts.len()].0);
    }
    heads
}

fn done(office: &Office, words: &str) -> String {
    let output = office.run(words);
    assert!(output.status.success(), "{words}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the verdicts of a placement on a day, by unit.
fn verdicts(office: &Office, day: &str, placement: &str) -> BTreeMap<String, String> {
    let (_, said) = office.answer(&format!("rotation check --persons --on {day} --json"));
    let told: Value = serde_json::from_str(&said).unwrap();
    let posts = told["posts"].as_array().unwrap().iter().filter(|post| post["placement"] == placement);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    posts.map(|post| (text(&post["unit"]), text(&post["verdict"]))).collect()
}

#[test]
fn heads_are_judged_and_moved_before_and_after_the_reform() {
    let Some(tables) = testkit::cases::folder("vietnam_units") else { return };
    let files = testkit::vietnam::files(&tables).unwrap();
    let country = Country::read(&tables, &files);
    let heads = heads(&country);
    let office = Office::empty();
    office.write("before.csv", &files.before);
    office.write("after.csv", &files.after);
    office.write("edges.csv", &files.edges);
    office.write("posts.csv", &heads.posts);
    office.write("holders.csv", &heads.holders);
    office.write("heads.csv", &heads.appointments);
    office.write("heads.plan", PLAN);
    for words in [
        "init",
        "unit import before.csv",
        "post import posts.csv",
        "holder import holders.csv",
        "appointment import heads.csv",
        "plan apply heads.plan",
    ] {
        done(&office, words);
    }
    let merged = country.provinces.iter().find(|code| !country.new_provinces.contains(*code)).unwrap();
    // A plan made for the day of the reform by those who had not heard of it.
    let plan = |words: &str| serde_json::from_str::<Value>(&done(&office, words)).unwrap();
    let keep = format!(
        "rotation plan --unit {merged} --on 2025-07-01 --pool h01 --may-leave --fix h01=H{merged} --save old.json --json"
    );
    assert_eq!(plan(&keep)["outcome"], "planned");
    done(&office, "unit succeed edges.csv --units after.csv --on 2025-07-01");

    // Before: nobody comes from where he or she serves.
    let before = verdicts(&office, "2025-06-30", "of_provinces");
    assert_eq!((before.len(), before.values().filter(|verdict| *verdict == "met").count()), (63, 63));
    let districts = verdicts(&office, "2025-06-30", "of_districts");
    assert_eq!((districts.len(), districts.values().filter(|verdict| *verdict == "met").count()), (698, 698));

    // After: who comes from a province that went into the same one is a native, by the new boundary only.
    let after = verdicts(&office, "2025-07-01", "of_provinces");
    let communes = rows(&files.before);
    let expected: BTreeMap<String, String> = country
        .new_provinces
        .iter()
        .map(|province| {
            let (district, is_district) = &heads.home[province];
            let of_district =
                communes.iter().filter(|row| row["level"] == "commune" && row["parent"] == *district);
            let codes: Vec<String> = match is_district {
                true => of_district.map(|row| row["code"].clone()).collect(),
                false => vec![country.commune_of[district].clone()],
            };
            let homes = country.new_provinces_of(codes.into_iter());
            let verdict = match homes.contains(province) {
                true if homes.len() == 1 => "broken",
                true => "undecided",
                false => "met",
            };
            (province.clone(), verdict.to_owned())
        })
        .collect();
    assert_eq!(after, expected);
    assert!(after.values().any(|verdict| verdict == "broken") && after.len() == 34);
    let by_old = verdicts(&office, "2025-07-01", "old_provinces");
    assert!(by_old.len() == 34 && by_old.values().all(|verdict| verdict == "met"), "{by_old:?}");
    assert!(verdicts(&office, "2025-07-01", "of_districts").is_empty(), "there are no districts");

    // A round on each side of the day, and none across it.
    let old = plan("rotation plan --unit VN --on 2025-06-30 --json");
    assert_eq!((&old["posts"], &old["cost"]), (&761.into(), &0.into()));
    let new = plan("rotation plan --unit VN --on 2025-07-01 --json");
    let broken = after.values().filter(|verdict| *verdict == "broken").count();
    assert_eq!((&new["outcome"], &new["posts"]), (&"planned".into(), &34.into()));
    assert!(new["broken"].as_array().unwrap().is_empty() && broken > 0);
    let taken = new["moves"].as_array().unwrap().iter().filter_map(|one| one["to"].as_str());
    let taken: BTreeSet<String> = taken.map(|post| post[1..].to_owned()).collect();
    assert!(taken.len() >= broken && taken.is_subset(&country.new_provinces), "{taken:?}");
    let (exit, refused) = office.answer(&format!("rotation plan --unit {merged} --on 2025-07-01 --json"));
    let refused: Value = serde_json::from_str(&refused).unwrap();
    assert_eq!((exit, &refused["errors"][0]["code"]), (65, &"rotation.unit-not-open".into()));
    let (exit, refused) = office.answer("rotation propose old.json");
    assert_eq!(exit, 65, "{refused}");
    assert!(
        String::from_utf8_lossy(&office.run("rotation propose old.json").stderr)
            .contains(&format!("H{merged}")),
        "the post is no more"
    );
}
