/// Lines of `kind said against` | text; `-` where a text agrees with itself, `\n` for a new line. What is told is invented.
const CASES: &str = include_str!("cases.txt");

#[test]
fn what_a_text_says_against_itself_is_told() {
    let mut wrong = Vec::new();
    for line in CASES.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (asked, text) = line.split_once(" | ").unwrap();
        let text = text.replace("\\n", "\n");
        let reading = crate::read(&text);
        let said = |one: &crate::reading::Contradiction| {
            format!(
                "{} {} {}",
                serde_json::to_string(&one.kind).unwrap().trim_matches('"'),
                one.said,
                one.against
            )
        };
        let found: Vec<String> = reading.contradictions.iter().map(said).collect();
        let found = if found.is_empty() { "-".to_owned() } else { found.join(", ") };
        if found != asked {
            wrong.push(format!("{text}\n  asked {asked}\n  found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
