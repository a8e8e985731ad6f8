use super::*;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Cursor;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Packs a DOCX with this between `<w:body>` and its end.
fn docx(body: &str, notes: &str) -> Vec<u8> {
    const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let document = format!("<?xml version=\"1.0\"?><w:document {NAMES}><w:body>{body}</w:body></w:document>");
    let notes = format!("<w:footnotes {NAMES}>{notes}</w:footnotes>");
    packed(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &document),
        ("word/footnotes.xml", &notes),
    ])
}

/// Writes a PDF of one page whose lines are drawn from left to right, letter by letter as given.
fn pdf(lines: &[&str]) -> Vec<u8> {
    let letters: BTreeSet<char> = lines.iter().flat_map(|line| line.chars()).collect();
    let code = |letter: char| letters.iter().position(|one| *one == letter).unwrap() + 1;
    let mut page = String::from("BT /F1 12 Tf 50 800 Td 16 TL\n");
    let mut map = format!(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def /CMapType 2 def\n\
         1 begincodespacerange <0000> <FFFF> endcodespacerange\n{} beginbfchar\n",
        letters.len()
    );
    for letter in &letters {
        writeln!(map, "<{:04X}> <{:04X}>", code(*letter), u32::from(*letter)).unwrap();
    }
    map.push_str("endbfchar endcmap CMapName currentdict /CMap defineresource pop end end");
    for line in lines {
        let codes: String = line.chars().map(|letter| format!("{:04X}", code(letter))).collect();
        writeln!(page, "<{codes}> Tj T*").unwrap();
    }
    page.push_str("ET");
    let stream = |text: &str| format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len());
    written(&[
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        stream(&page),
        "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H \
         /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>"
            .to_owned(),
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500 /FontDescriptor 7 0 R \
         /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
            .to_owned(),
        "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 \
         /Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 >>"
            .to_owned(),
        stream(&map),
    ])
}

fn written(objects: &[String]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.7\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.len());
        write!(file, "{} 0 obj\n{object}\nendobj\n", at + 1).unwrap();
    }
    let (count, start) = (objects.len() + 1, file.len());
    write!(file, "xref\n0 {count}\n0000000000 65535 f \n").unwrap();
    places.iter().for_each(|place| writeln!(file, "{place:010} 00000 n ").unwrap());
    write!(file, "trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF").unwrap();
    file.into_bytes()
}

fn text(bytes: &[u8]) -> Result<String, &'static str> {
    let read = read_as_text(Cursor::new(bytes.to_vec()), &DocumentReader::Here);
    read.map(|said| said.text).map_err(|problem| problem.message.code)
}

#[test]
fn paragraphs_tables_and_notes_come_in_their_order() {
    let paragraph = |text: &str| format!("<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>");
    let cell = |text: &str| format!("<w:tc><w:tcPr/>{}</w:tc>", paragraph(text));
    let row =
        |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>());
    let body = [
        paragraph("التوجيه رقم 53-CT/TU &amp; الخطة"),
        "<w:p><w:r><w:t xml:space=\"preserve\">Số </w:t><w:tab/><w:t>41&#47;KH-UBND</w:t><w:br/><w:t>x</w:t></w:r></w:p>".to_owned(),
        format!("<w:tbl>{}{}</w:tbl>", row(&["xã", "", "90%"]), row(&["a", "b", "c"])),
        "<w:p><w:ins><w:r><w:t>kept</w:t></w:r></w:ins><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>".to_owned(),
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>".to_owned(),
    ];
    let said =
        text(&docx(&body.concat(), &format!("<w:footnote>{}</w:footnote>", paragraph("note 7")))).unwrap();
    assert_eq!(
        said,
        "التوجيه رقم 53-CT/TU & الخطة\nSố \t41/KH-UBND\nx\nxã\t\t90%\na\tb\tc\nkept\n\nnote 7\n"
    );
}

#[test]
fn a_page_is_read_in_three_languages() {
    let said =
        text(&pdf(&["Chỉ thị số 53-CT/TU ngày 05/12/2023", "At least 95% of communes report."])).unwrap();
    assert!(said.contains("Chỉ thị số 53-CT/TU ngày 05/12/2023"), "{said}");
    assert!(said.contains("At least 95% of communes report."), "{said}");
    let logical = "نسبة القرية (المدينة) 90% وفق الخطة 748/KH-UBND";
    assert!(text(&pdf(&[logical])).unwrap().contains(logical));
    let drawn = "KH-UBND/748 ةطخلا قفو 90% )ةنيدملا( ةيرقلا ةبسن".replace("KH-UBND/748", "748/KH-UBND");
    let drawn = drawn.replace(")ةنيدملا(", "(ةنيدملا)");
    let said = text(&pdf(&[&drawn])).unwrap();
    assert!(said.contains(logical), "{said}");
}

#[test]
fn pages_without_letters_are_told_and_never_pass_for_read() {
    let one = String::from_utf8(pdf(&["At least 95% of communes report."])).unwrap();
    // The same page, then one that is bare, then the page again.
    let three = one.replace("/Kids [3 0 R] /Count 1", "/Kids [3 0 R 9 0 R 3 0 R] /Count 3");
    let start = three.find("xref\n").unwrap();
    let bare = "9 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n";
    let objects = three[..start].to_owned() + bare;
    let objects: Vec<String> = (1..=9)
        .map(|number| {
            let open = format!("{number} 0 obj\n");
            let from = objects.find(&open).unwrap() + open.len();
            let to = from + objects[from..].find("\nendobj").unwrap();
            objects[from..to].to_owned()
        })
        .collect();
    let read = read_as_text(Cursor::new(written(&objects)), &DocumentReader::Here).unwrap();
    assert_eq!(read.without_letters, [2]);
    assert_eq!(read.text.matches("95%").count(), 2);
    assert_eq!(Said::told(read.to_tell()), Some(read));
}

#[test]
fn lines_that_only_the_page_broke_are_put_together() {
    let lines =
        ["The county shall ensure that at least", "95% of dispensaries report each month.", "1. Next item"];
    let said = text(&pdf(&lines)).unwrap();
    assert!(said.contains("at least 95% of dispensaries report each month.\n"), "{said}");
    assert!(said.contains("\n1. Next item"), "{said}");
}

#[test]
fn what_is_no_document_or_an_evil_one_is_refused() {
    let body = "<w:p><w:r><w:t>x</w:t></w:r></w:p>";
    let entities = "<!DOCTYPE d [<!ENTITY a \"b\">]><w:document><w:p><w:t>&a;</w:t></w:p></w:document>";
    let cases: [(&str, Vec<u8>); 8] = [
        ("document.not-readable", b"PK\x03\x04 but nothing else".to_vec()),
        ("document.not-readable", packed(&[("xl/workbook.xml", "<workbook/>")])),
        ("document.not-readable", packed(&[("word/document.xml", entities)])),
        ("document.not-readable", packed(&[("word/document.xml", "<w:p><w:t>")])[..40].to_vec()),
        ("document.macros", packed(&[("word/document.xml", body), ("word/vbaProject.bin", "x")])),
        ("document.no-text", docx("<w:p/>", "")),
        ("document.old-kind", vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1]),
        ("document.not-readable", b"%PDF-1.7 and no more".to_vec()),
    ];
    for (code, bytes) in cases {
        assert_eq!(text(&bytes), Err(code));
    }
}

#[test]
fn a_part_that_unpacks_to_more_than_any_document_is_refused() {
    let long = "<w:p/>".repeat(12 << 20);
    assert_eq!(text(&packed(&[("word/document.xml", &long)])), Err("document.not-readable"));
}

/// Papers that Chromium printed: two columns drawn line by line across the page, two columns of Arabic, a table.
const COLUMNS_EN: &[u8] = include_bytes!("papers/columns-en.pdf");
const COLUMNS_AR: &[u8] = include_bytes!("papers/columns-ar.pdf");
const TABLE_EN: &[u8] = include_bytes!("papers/table-en.pdf");

#[test]
fn two_columns_are_read_one_after_the_other() {
    let said = text(COLUMNS_EN).unwrap();
    assert!(said.starts_with("\nCircular No") || said.starts_with("Circular No"), "{said}");
    assert!(said.contains("that fail the test shall stay below 2%, and repairs of burst mains"), "{said}");
    // A sentence goes on at the head of the next column.
    assert!(said.contains("whoever comes ﬁrst. The Ministry publishes the results."), "{said}");
    assert!(said.contains("Circular No. 14 of 2019 and the Order No. 22 of 2021 are repealed"), "{said}");
    assert!(said.trim_end().ends_with("of the coast."), "{said}");
    let said = text(COLUMNS_AR).unwrap();
    assert!(said.contains(" 85%") && said.contains(" 2%"), "{said}");
    let numbers = said.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty());
    let numbers: Vec<&str> = numbers.collect();
    assert_eq!(numbers, ["3", "2026", "85", "2027", "2", "6", "14", "2019", "22", "2021", "12"], "{said}");
}

#[test]
fn a_table_stays_as_it_is_drawn() {
    let said = text(TABLE_EN).unwrap();
    assert!(said.contains("Households connected 85%") && said.contains("Pumps renewed 12"), "{said}");
}
