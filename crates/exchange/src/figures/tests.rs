use super::*;
use crate::{Source, WorkbookReader};
use std::fmt::Write as _;

/// Units `U0`, `U1` ..., items `i0`, `i1` ... of the form `f0`, and the amount `a` and the answer `y` of `f1`.
struct Invented;

impl Names for Invented {
    fn unit(&self, code: &str) -> Result<UnitId, Message> {
        let number = code.strip_prefix('U').and_then(|number| number.parse().ok());
        number.map(UnitId).ok_or_else(|| Message::new("unit.unknown").with("code", code))
    }

    fn item(&self, name: &str) -> Result<Asked, Message> {
        let asked = |item, form, shape| Ok(Asked { item: ItemId(item), form: FormId(form), shape });
        match name {
            "a" => asked(1000, 1, Shape::Scaled(2)),
            "y" => asked(1001, 1, Shape::YesNo),
            _ => match name.strip_prefix('i').and_then(|number| number.parse().ok()) {
                Some(number) => asked(number, 0, Shape::Whole),
                None => Err(Message::new("report.unknown-item").with("item", name)),
            },
        }
    }

    fn form(&self, name: &str) -> Result<FormId, Message> {
        let number = name.strip_prefix('f').and_then(|number| number.parse().ok());
        number.map(FormId).ok_or_else(|| Message::new("report.unknown-form").with("form", name))
    }
}

fn read(text: &str) -> Result<Figures, Problems> {
    let bytes = std::io::Cursor::new(text.as_bytes().to_vec());
    let mut figures = Figures::read(Source::new(bytes, WorkbookReader::Here).rows()?, &Invented, None)?;
    std::mem::take(&mut figures.problems).or(figures)
}

fn problems(text: &str) -> Vec<String> {
    let problems = read(text).unwrap_err();
    assert_eq!(problems.count(), problems.list().len() as u64);
    let line = |problem: &Problem| {
        let column = problem.column.clone().unwrap_or_default();
        format!("{} {column} {}", problem.row.unwrap_or_default(), problem.message)
    };
    problems.list().iter().map(line).collect()
}

fn shown(figures: &Figures) -> Vec<String> {
    let one = |report: Reported| {
        let mut line = format!("U{} f{} {} row {}:", report.unit.0, report.form.0, report.period, report.row);
        for figure in report.figures {
            write!(line, " {}={}@{}", figure.item.0, figure.value, figure.row()).unwrap();
        }
        line
    };
    figures.reports().map(one).collect()
}

#[test]
fn rows_of_one_report_are_gathered_wherever_they_stand() {
    let figures = read(
        "item,unit,period,value\n\
         i1,U7,2025-Q2,5\ni1,U7,2025-Q1,1\ni1,U8,2025-Q1,2\na,U7,2025-Q1,\"1,5\"\n\
         i2,U7,2025-Q1,٣\ni2,U8,2025-Q1,\ny,U7,2025-Q1,نعم\ni2,U7,٢٠٢٥-Q2,0\n",
    );
    let figures = figures.unwrap();
    assert_eq!(
        shown(&figures),
        [
            "U7 f0 2025-Q1 row 3: 1=1@3 2=3@6",
            "U8 f0 2025-Q1 row 4: 1=2@4",
            "U7 f1 2025-Q1 row 5: 1000=150@5 1001=1@8",
            "U7 f0 2025-Q2 row 2: 1=5@2 2=0@9",
        ]
    );
    assert_eq!((figures.len(), figures.report_count(), figures.empty_count), (7, 4, 1));
}

#[test]
fn everything_wrong_is_said_at_once() {
    let text = "unit,period,item,value,form\n\
         X9,2025-01,i1,1,\n\
         U1,2025-13,zz,1.234,\n\
         U1,2025-01,i1,1.234,\n\
         U1,2025-01,i1,12%,g9\n\
         ,2025-01,i2,7,f1\n\
         U1,2025-01,i2,7,f1\n\
         U1,2025-01,i3,7,f0\n\
         U1,2025-01,i3,8,f0\n\
         U1,2025-01,i4,1,234,f0\n";
    assert_eq!(
        problems(text),
        [
            "2 unit unit.unknown code=X9",
            "3 period table.not-a-period text=2025-13",
            "3 item report.unknown-item item=zz",
            "4 value table.ambiguous-number text=1.234 grouped=1234 fraction=1.234",
            "5 value table.percent text=12%",
            "5 form report.unknown-form form=g9",
            "6 unit table.missing-cell column=unit",
            "7 form table.wrong-form item=i2 form=f1",
            "9 item table.figure-twice first=8",
            "10  table.row-width cells=6 columns=5",
        ]
    );
}

#[test]
fn a_report_is_handed_in_once() {
    let text = "unit,period,item,value,submitted,by\n\
         U1,2025-01,i1,1,2025-02-03,Lan\n\
         U1,2025-01,i2,1,2025-02-04,Lan\n\
         U1,2025-01,i3,1,2025-02-03,\n";
    assert_eq!(problems(text), ["3 submitted table.row-differs first=2", "4 by table.row-differs first=2"]);
    let figures = read("unit,period,item,value,submitted,by\nU1,2025-01,i1,1,2025-02-03,Lan\n").unwrap();
    let report = figures.reports().next().unwrap();
    assert_eq!((report.submitted.unwrap().to_string(), report.by), ("2025-02-03".to_owned(), Some("Lan")));
}

#[test]
fn the_first_thousand_problems_are_listed_and_all_are_counted() {
    let rows: String = (0..5000).map(|row| format!("X{row},2025,i1,1\n")).collect();
    let problems = read(&format!("unit,period,item,value\n{rows}")).unwrap_err();
    assert_eq!((problems.count(), problems.list().len()), (5000, base::limits::REMARKS_MAX));
}

#[test]
fn the_order_of_rows_changes_nothing_but_the_order_of_figures() {
    let row = |unit: u32, month: u32, item: u32| {
        format!("U{unit},2025-{month:02},i{item},{}\n", unit * month * item)
    };
    let mut rows = Vec::new();
    for (unit, month, item) in (0..720).map(|n| (n % 5, n / 5 % 12 + 1, n / 60)) {
        rows.push((unit, month, item));
    }
    let sums = |rows: &[(u32, u32, u32)]| {
        let text: String = rows.iter().map(|(unit, month, item)| row(*unit, *month, *item)).collect();
        let figures = read(&format!("unit,period,item,value\n{text}")).unwrap();
        let mut found: Vec<String> = figures
            .reports()
            .flat_map(|report| report.figures.iter().map(move |figure| (report.unit, report.period, figure)))
            .map(|(unit, period, figure)| format!("{} {period} {} {}", unit.0, figure.item.0, figure.value))
            .collect();
        found.sort();
        found
    };
    let expected = sums(&rows);
    assert_eq!(expected.len(), rows.len());
    rows.sort();
    assert_eq!(sums(&rows), expected);
    rows.sort_by_key(|(unit, month, item)| (*item, *month, *unit));
    assert_eq!(sums(&rows), expected);
    rows.sort_by_key(|(unit, month, item)| (unit * 31 + month * 17 + item * 7) % 97);
    assert_eq!(sums(&rows), expected);
}
