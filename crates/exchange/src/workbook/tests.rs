use super::*;
use crate::rows::cell_text;
use crate::{Source, WorkbookReader};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Packs a workbook with one sheet, given the XML between `<sheetData>` and its end.
fn workbook(rows: &str, more: &[(&str, &str)]) -> Vec<u8> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    let relation = |kind: &str, id: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
    };
    let relations =
        |inside: String| format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{inside}</Relationships>");
    let parts = [
        ("[Content_Types].xml", format!("<Types xmlns=\"{PACKAGE}/content-types\"/>")),
        ("_rels/.rels", relations(relation("officeDocument", "r1", "xl/workbook.xml"))),
        (
            "xl/workbook.xml",
            format!(
                "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>\
                 <sheet name=\"Figures\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(
                relation("worksheet", "r1", "worksheets/sheet1.xml")
                    + &relation("styles", "r2", "styles.xml"),
            ),
        ),
        (
            "xl/styles.xml",
            format!(
                "<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>\
                 </cellXfs></styleSheet>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>"),
        ),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let extra = more.iter().map(|(name, text)| (*name, (*text).to_owned()));
    for (name, text) in parts.into_iter().chain(extra) {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn row(number: u32, cells: &[&str]) -> String {
    let columns = ["A", "B", "C", "D", "E", "F"];
    let cells = cells.iter().zip(columns).filter(|(cell, _)| !cell.is_empty()).map(|(cell, column)| {
        let at = format!("r=\"{column}{number}\"");
        match cell.split_once(':') {
            Some(("text", text)) => format!("<c {at} t=\"inlineStr\"><is><t>{text}</t></is></c>"),
            Some(("day", serial)) => format!("<c {at} s=\"1\"><v>{serial}</v></c>"),
            Some(("formula", rest)) => format!("<c {at}>{rest}</c>"),
            Some(("bool", value)) => format!("<c {at} t=\"b\"><v>{value}</v></c>"),
            _ => format!("<c {at}><v>{cell}</v></c>"),
        }
    });
    format!("<row r=\"{number}\">{}</row>", cells.collect::<String>())
}

fn cells(bytes: Vec<u8>) -> Vec<(u64, Vec<String>)> {
    let mut rows = Source::new(Cursor::new(bytes), WorkbookReader::Here).rows().unwrap();
    let mut found = Vec::new();
    while let Some((number, record)) = rows.next_row().unwrap() {
        found.push((number, record.iter().map(|cell| cell_text(cell).unwrap()).collect()));
    }
    found
}

fn refusal(bytes: Vec<u8>) -> &'static str {
    Source::new(Cursor::new(bytes), WorkbookReader::Here).rows().err().unwrap().message.code
}

#[test]
fn a_sheet_is_read_as_rows_with_their_numbers() {
    let sheet = row(1, &["text:unit", "text:period", "text:item", "text:value"])
        + &row(2, &["text:01", "2025", "text:houses, \"new\"", "1204"])
        + &row(5, &["text:لام", "day:45839", "bool:1", "1.234"])
        + &row(6, &["text:x", "", "text:formula", "formula:<f>A1+1</f><v>57</v>"])
        + &row(7, &["text:x", "", "text:empty", "formula:<f>A1+1</f>"])
        + &row(8, &["text:short"]);
    let strings = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
    assert_eq!(
        cells(workbook(&sheet, &[])),
        [
            (1, strings(["unit", "period", "item", "value"])),
            (2, strings(["01", "2025", "houses, \"new\"", "1204"])),
            (5, strings(["لام", "2025-07-01", "true", "1٫234"])),
            (6, strings(["x", "", "formula", "57"])),
            (7, strings(["x", "", "empty", "=A1+1"])),
            (8, strings(["short", "", "", ""])),
        ]
    );
}

#[test]
fn a_number_of_a_sheet_is_never_ambiguous() {
    for (value, shown) in [
        (1204.0, "1204"),
        (1.234, "1٫234"),
        (0.1 + 0.2, "0٫3"),
        (-2.5, "-2٫5"),
        (9_007_199_254_740_991.0, "9007199254740991"),
        (1e-7, "0٫0000001"),
    ] {
        assert_eq!(number(value), shown);
    }
    assert_eq!(crate::number::read("1٫234", crate::Shape::Scaled(3), None), Ok(Some(1234)));
}

#[test]
fn a_corner_cell_costs_rows_and_no_rectangle() {
    let sheet =
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c></row>";
    assert_eq!(cells(workbook(sheet, &[])), [(1, vec!["1".to_owned()]), (1_048_576, vec!["2".to_owned()])]);
    let wide = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>";
    assert_eq!(refusal(workbook(wide, &[])), "table.too-many-columns");
    let backwards = row(5, &["1"]) + &row(2, &["2"]);
    assert_eq!(refusal(workbook(&backwards, &[])), "table.not-a-workbook");
}

#[test]
fn macros_and_broken_files_are_refused() {
    assert_eq!(refusal(workbook(&row(1, &["1"]), &[("xl/vbaProject.bin", "x")])), "table.macros");
    let whole = workbook(&row(1, &["1"]), &[]);
    assert_eq!(refusal(whole[..whole.len() / 2].to_vec()), "table.not-a-workbook");
    assert_eq!(refusal(workbook("<row", &[])), "table.not-a-workbook");
    let entity = "<!DOCTYPE sst [<!ENTITY boom \"boom\">]><sst><si><t>&boom;</t></si></sst>";
    assert_eq!(refusal(workbook("", &[("xl/sharedStrings.xml", entity)])), "table.not-a-workbook");
    let mut large = whole;
    large.resize(FILE_BYTES_MAX + 1, 0);
    assert_eq!(refusal(large), "table.too-large-file");
}

#[test]
fn a_date_cell_is_a_day() {
    // 45838 days after the last of 1899, as sheets count them; a time of the day is left out.
    let cell = |serial: f64| ExcelDateTime::new(serial, calamine::ExcelDateTimeType::DateTime, false);
    for serial in [45_838.0, 45_838.75] {
        let shown = day(cell(serial));
        assert_eq!(shown, "2025-06-30");
        assert_eq!(crate::number::read(&shown, crate::Shape::Day, None), Ok(Some(20_269)));
    }
}
