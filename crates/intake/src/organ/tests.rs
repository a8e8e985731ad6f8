use crate::Kind;

/// Lines of `organ; organ | post; post | text`; `-` where there is none. Organs are invented.
const CASES: &str = include_str!("cases.txt");

#[test]
fn organs_and_posts_are_found_where_they_are_named_first() {
    let mut wrong = Vec::new();
    for line in CASES.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let cells: Vec<&str> = line.splitn(3, " | ").collect();
        let reading = crate::read(cells[2]);
        let of = |kind: Kind| {
            let found = reading.annotations.iter().filter(|found| found.fact.kind() == kind);
            let names: Vec<String> = found.map(|found| found.fact.value()).collect();
            if names.is_empty() { "-".to_owned() } else { names.join("; ") }
        };
        let found = format!("{} | {}", of(Kind::Unit), of(Kind::Post));
        if found != format!("{} | {}", cells[0], cells[1]) {
            wrong.push(format!("{}\n  asked {} | {}\n  found {found}", cells[2], cells[0], cells[1]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
