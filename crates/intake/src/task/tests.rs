use crate::Kind;

/// Lines of who is to act | text; `-` where nobody is asked, `\n` for a new line. Organs are invented.
const CASES: &str = include_str!("cases.txt");

#[test]
fn who_is_to_act_is_told() {
    let mut wrong = Vec::new();
    for line in CASES.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (asked, text) = line.split_once(" | ").unwrap();
        let text = text.replace("\\n", "\n");
        let reading = crate::read(&text);
        let tasks = reading.annotations.iter().filter(|found| found.fact.kind() == Kind::Task);
        let found: Vec<String> = tasks.map(|found| found.fact.value()).collect();
        let found = if found.is_empty() { "-".to_owned() } else { found.join("; ") };
        if found != asked {
            wrong.push(format!("{text}\n  asked {asked}\n  found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_to_be_done_by_when_and_who_asks_is_told() {
    let text = "Chủ tịch UBND tỉnh yêu cầu Sở Xây dựng hoàn thành danh sách trước ngày 28/02/2025.";
    let reading = crate::read(text);
    let task = reading.annotations.iter().find_map(|found| match &found.fact {
        crate::Fact::Task(task) => Some(task.clone()),
        _ => None,
    });
    let task = task.expect("an order");
    assert_eq!(task.requester.as_deref(), Some("Chủ tịch UBND tỉnh"));
    assert_eq!((task.addressee.as_str(), task.due.as_deref()), ("Sở Xây dựng", Some("2025-02-28")));
}
