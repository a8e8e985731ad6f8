//! Files that go with reports: kept beside the journal, listed, and missed when they are gone.

use crate::world::Office;
use serde_json::Value;

const LIST: &str = "report evidence C00 --form monthly --period 2025-03";

/// Returns an office in which one commune has reported.
fn office() -> Office {
    let office = Office::with_plan();
    office.write("figures.csv", "unit,period,item,value\nC00,2025-03,cases,10\nC00,2025-03,cases_solved,8\n");
    office.write("corrections.csv", "unit,period,item,value\nC00,2025-03,cases,11\n");
    office.write("found.csv", "unit,period,item,value\nC00,2025-03,cases_solved,7\n");
    office.write("minutes-12.pdf", "%PDF-1.7 minutes");
    office.write("photo.pdf", b"\xFF\xD8\xFF\xE0 a photograph");
    office.write("page.pdf", "<html><script>alarm()</script>");
    office.write("empty.txt", "");
    assert_eq!(office.answer("report import figures.csv").0, 0);
    office
}

fn listed(office: &Office) -> (i32, Value) {
    let (exit, text) = office.answer(&format!("{LIST} --json"));
    (exit, serde_json::from_str(&text).unwrap())
}

#[test]
fn what_shows_that_it_is_so_is_kept_listed_and_missed() {
    let office = office();
    assert_eq!(listed(&office), (0, Value::Array(Vec::new())));
    let wrong = office
        .run("report correct corrections.csv --reason counted --evidence page.pdf --evidence empty.txt");
    let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
    assert!(
        wrong.status.code() == Some(65) && said.contains("page.pdf") && said.contains("empty.txt"),
        "{said}"
    );
    assert!(!office.path("hasila-data/evidence").exists(), "nothing is kept of what is refused");
    office.write("plan.txt", "to be");
    assert_eq!(
        office.answer("report correct corrections.csv --reason counted --evidence plan.txt --dry-run").0,
        0
    );
    assert!(!office.path("hasila-data/evidence").exists(), "nor of what is only tried");

    let correct = "report correct corrections.csv --reason counted --evidence minutes-12.pdf";
    assert_eq!(office.answer(correct).0, 0);
    assert_eq!(office.answer("report verify found.csv --reason seen --evidence photo.pdf").0, 0);
    let (exit, list) = listed(&office);
    let names: Vec<&str> =
        list.as_array().unwrap().iter().map(|file| file["name"].as_str().unwrap()).collect();
    assert_eq!(
        (exit, names),
        (0, vec!["minutes-12.pdf", "photo.pdf.jpg"]),
        "a name ends as what the file is"
    );
    std::fs::create_dir(office.path("copies")).unwrap();
    assert_eq!(office.answer(&format!("{LIST} --save copies")).0, 0);
    let copy = office.path("copies").join(format!("{}-minutes-12.pdf", list[0]["entry"]));
    assert_eq!(std::fs::read(copy).unwrap(), b"%PDF-1.7 minutes");
    assert_eq!(office.answer("journal verify").0, 0);

    let hash = list[0]["sha256"].as_str().unwrap();
    let file = office.path("hasila-data/evidence").join(&hash[..2]).join(hash);
    std::fs::write(&file, "%PDF-1.7 MINUTES").unwrap();
    assert_eq!((listed(&office).0, listed(&office).1[0]["state"].as_str()), (2, Some("altered")));
    std::fs::remove_file(&file).unwrap();
    for (lang, said) in [("en", "is missing"), ("ar", "مفقود"), ("vi", "Thiếu tệp")] {
        let (exit, text) = office.answer(&format!("journal verify --lang {lang}"));
        assert!(exit == 2 && text.contains(said) && text.contains(hash), "{text}");
    }
    let (exit, text) = office.answer("journal verify --json");
    let verified: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((exit, &verified["sound"], &verified["lost"][0]["altered"]), (2, &true.into(), &false.into()));
    // Whoever still has the file brings it again, with the next act on the same report.
    office.write("again.csv", "unit,period,item,value\nC00,2025-03,cases,12\n");
    assert_eq!(office.answer("report correct again.csv --reason again --evidence minutes-12.pdf").0, 0);
    assert_eq!(office.answer("journal verify").0, 0);
}
