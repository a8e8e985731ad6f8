//! Reading official text from the command line.

use crate::world::Office;
use serde_json::Value;

const TEXT: &str =
    "\u{FEFF}المؤرخ 5 ديسمبر 2023: ارتفع العدد إلى 205.\nngày 05/12/2023, 91%\r\nNothing here.\n";

fn read(office: &Office, words: &str) -> Value {
    let (exit, said) = office.answer(words);
    assert_eq!(exit, 0, "{said}");
    serde_json::from_str(&said).unwrap()
}

#[test]
fn findings_have_their_place_in_the_text_as_given() {
    let office = Office::empty();
    office.write("directive.txt", TEXT);
    let said = read(&office, "intake directive.txt --json");
    let letters: Vec<char> = TEXT.chars().collect();
    assert_eq!((&said["doc"], &said["lang"]), (&"directive".into(), &"ar".into()));
    assert_eq!(said["chars"], letters.len());
    let annotations = said["annotations"].as_array().unwrap();
    for found in annotations {
        let at = |key: &str| usize::try_from(found[key].as_u64().unwrap()).unwrap();
        assert_eq!(found["quote"], letters[at("start")..at("end")].iter().collect::<String>());
    }
    let values: Vec<String> =
        annotations.iter().map(|found| format!("{} {}", found["kind"], found["value"])).collect();
    assert_eq!(
        values,
        ["\"date\" \"2023-12-05\"", "\"quantity\" 205", "\"date\" \"2023-12-05\"", "\"quantity\" 91"]
    );
}

#[test]
fn findings_are_shown_as_tables_in_three_languages() {
    let office = Office::empty();
    office.write("directive.txt", TEXT);
    let (exit, csv) = office.answer("intake directive.txt --csv");
    assert_eq!((exit, csv.lines().count()), (0, 5));
    assert!(csv.starts_with("start,end,kind,value,unit,confidence,quote"), "{csv}");
    for (lang, kind) in [("en", "quantity"), ("ar", "كمية"), ("vi", "số lượng")] {
        let (_, table) = office.answer(&format!("intake directive.txt --lang {lang}"));
        let row = table.lines().find(|line| line.contains("205")).unwrap();
        assert!(row.starts_with('1') || row.trim_start().starts_with('1'), "{table}");
        assert!(row.contains(kind), "{table}");
        let counted = "counted.txt";
        office.write(counted, "Phấn đấu trên 90% trường học đạt chuẩn. Có 180 trường học.");
        let (_, table) = office.answer(&format!("intake {counted} --lang {lang}"));
        let school = [("en", "school"), ("ar", "مدرسة"), ("vi", "trường")]
            .iter()
            .find(|(own, _)| *own == lang)
            .unwrap();
        assert!(table.contains(school.1) && !table.contains("percent"), "{table}");
    }
}

#[test]
fn awards_stand_in_the_words_of_the_reader() {
    let office = Office::empty();
    office
        .write("news.txt", "The minister awarded certificates of merit to 6 collectives and 5 individuals.");
    let told = [
        ("en", "certificate of merit", "6 collectives + 5 persons"),
        ("ar", "شهادة تقدير", "6 جماعات + 5 أفراد"),
        ("vi", "Bằng khen", "6 tập thể + 5 cá nhân"),
    ];
    for (lang, award, counts) in told {
        let (_, table) = office.answer(&format!("intake news.txt --lang {lang}"));
        assert!(table.contains(award) && table.contains(counts), "{table}");
        assert!(!table.contains("certificate_of_merit"), "{table}");
    }
}

#[test]
fn what_cannot_be_read_is_said() {
    let office = Office::empty();
    assert_eq!(office.answer("intake nowhere.txt").0, 69);
    office.write("image.txt", [0xFF, 0xFE, 0xFF]);
    assert_eq!(office.answer("intake image.txt --json").0, 65);
    let latin = office.run("intake image.txt");
    assert!(String::from_utf8_lossy(&latin.stderr).contains("as DOCX or as PDF"), "{latin:?}");
    office.write("empty.pdf", "");
    assert_eq!(office.answer("intake empty.pdf --json").0, 65, "a document is never without a byte");
    office.write("empty.txt", "");
    assert_eq!(read(&office, "intake empty.txt --json")["annotations"], Value::Array(Vec::new()));
}

/// Writes a PDF of one line.
fn pdf(line: &str) -> String {
    let page = format!("BT /F1 12 Tf 50 700 Td ({line}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut table = "0000000000 65535 f \n".to_owned();
    for (at, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = file.len();
    file + &format!("xref\n0 6\n{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF")
}

#[test]
fn a_document_is_read_by_a_process_of_its_own() {
    let office = Office::empty();
    office.write("directive.pdf", pdf("Under Law No. 12 of 2019, at least 95% must report."));
    let (exit, text) = office.answer("intake directive.pdf --text");
    assert_eq!((exit, text.trim()), (0, "Under Law No. 12 of 2019, at least 95% must report."));
    let said = read(&office, "intake directive.pdf --json");
    assert_eq!(said["chars"], text.chars().count());
    let citation = said["annotations"].as_array().unwrap().iter().find(|found| found["kind"] == "citation");
    assert_eq!(citation.unwrap()["value"], "12/2019");
    office.write("broken.docx", "PK\u{3}\u{4} but nothing else");
    let broken = office.run("intake broken.docx --json");
    let (exit, trouble) = (broken.status.code(), String::from_utf8(broken.stdout).unwrap());
    assert_eq!(exit, Some(65));
    assert!(trouble.contains("document.not-readable"), "{trouble}");
}

#[test]
fn what_a_text_says_against_itself_is_shown_apart() {
    let office = Office::empty();
    let text =
        "Good.\nIn all 93 cities passed the national seal.\nLater 96 cities passed the national seal.\n";
    office.write("award.txt", text);
    let said = read(&office, "intake award.txt --json");
    let places = &said["contradictions"][0]["places"];
    assert_eq!((&places[0]["quote"], &places[1]["quote"]), (&"93".into(), &"96".into()));
    let kinds = said["annotations"].as_array().unwrap().iter().map(|found| &found["kind"]);
    assert!(kinds.into_iter().all(|kind| kind != "contradiction"));
    let (_, table) = office.answer("intake award.txt");
    let row = table.lines().find(|line| line.contains("contradiction")).unwrap();
    assert!(row.trim_start().starts_with('2') && row.contains("93 ≠ 96"), "{table}");
}

#[test]
fn a_text_in_utf_16_is_read_and_a_fall_is_a_number_in_a_table() {
    let office = Office::empty();
    let text = "\u{FEFF}In 2024 fires fell by 12.5%.";
    office.write("wide.txt", text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
    let said = read(&office, "intake wide.txt --json");
    let fall = said["annotations"].as_array().unwrap().iter().find(|one| one["kind"] == "quantity").unwrap();
    let start = text.chars().take_while(|letter| *letter != '%').count() - 4;
    assert_eq!((&fall["quote"], fall["start"].as_u64()), (&Value::from("12.5%"), Some(start as u64)));
    let (_, table) = office.answer("intake wide.txt --csv");
    assert!(table.contains(",quantity,-12.5,percent,"), "{table}");
}
