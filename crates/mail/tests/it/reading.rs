//! What a recipient sees. Another program takes the letter apart: Python's own reader of mail.

use crate::letter;
use locale::Lang;
use std::io::Write;
use std::process::{Command, Stdio};
use unicode_bidi::BidiInfo;

/// Takes a letter apart: subject, plain text and HTML, each after a line of its own.
const READER: &str = r#"
import email, email.policy, sys
letter = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
assert not letter.defects, letter.defects
plain, html = letter.get_body(("plain",)), letter.get_body(("html",))
sys.stdout.reconfigure(encoding="utf-8")
for text in (letter["subject"], letter["message-id"], letter["date"], plain.get_content(), html.get_content()):
    print(text.replace("\r\n", "\n") + "\n\0", end="")
"#;

struct Seen {
    subject: String,
    id: String,
    date: String,
    plain: String,
    html: String,
}

/// Returns what is in the letter; nothing where there is no Python, which is said.
fn seen(letter: &[u8]) -> Option<Seen> {
    let command =
        Command::new("python3").args(["-c", READER]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut reader = match command {
        Ok(reader) => reader,
        Err(error) => {
            println!("python3 cannot be run ({error}): no other program read the letter");
            return None;
        }
    };
    reader.stdin.take().unwrap().write_all(letter).unwrap();
    let output = reader.wait_with_output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let mut parts = text.split('\0').map(|part| part.trim_end().to_owned());
    let mut next = || parts.next().unwrap();
    Some(Seen { subject: next(), id: next(), date: next(), plain: next(), html: next() })
}

#[test]
fn a_letter_tells_everything_in_english() {
    let Some(seen) = seen(&letter("clerk", Lang::En)) else { return };
    assert_eq!(seen.subject, "5 November 2025: 4 tasks need you");
    assert_eq!(seen.id, "<hasila.2025-11-05.clerk.example.org@office.example>");
    assert_eq!(seen.date, "Wed, 05 Nov 2025 11:00:00 +0000");
    let plain = seen.plain.replace(['\u{2068}', '\u{2069}'], "");
    let expected = "\
5 November 2025: 4 tasks need you

06 - ولاية الجبل

Overdue
  53-2: تسليم الأرض 7/B
    It was due on 1 November 2025, 4 days ago.
    At first it was due on 1 October 2025.
    0601 - بلدية النهر answers for it.
    From: 53-KH/UBND, II.3

Due soon
  53-1: تسليم الأرض 7/B
    It is due on 1 November 2025, in 3 days.";
    assert!(plain.starts_with(expected), "{plain}");
    for line in [
        "Nobody answers for these: name a unit with \"hasila task hand-over\"",
        "    It is due today, 1 November 2025.",
        "    It was given to 0699, which has ended.",
        "  53-3, Q3 2025: تسليم الأرض 7/B",
    ] {
        assert!(plain.lines().any(|told| told == line), "{line}\n{plain}");
    }
}

/// Every line runs from right to left, and what is isolated in it keeps its own direction.
#[test]
fn an_arabic_letter_runs_from_right_to_left() {
    let Some(seen) = seen(&letter("clerk", Lang::Ar)) else { return };
    assert!(
        seen.html.contains("<html lang=\"ar\" dir=\"rtl\">")
            && seen.html.contains("<body lang=\"ar\" dir=\"rtl\"")
    );
    assert_eq!(seen.subject, "5 نوفمبر 2025: 4 مهام تحتاج إليك");
    let told = seen.plain.lines().filter(|line| !line.is_empty());
    for line in told.clone() {
        let bidi = BidiInfo::new(line, None);
        assert!(bidi.paragraphs[0].level.is_rtl(), "{line}");
    }
    assert!(told.clone().any(|line| line.contains("\u{2068}53-KH/UBND\u{2069}")), "{}", seen.plain);
    assert!(seen.plain.contains("بلدية النهر") && !seen.plain.contains("Xã Sông"));
}

#[test]
fn a_vietnamese_letter_has_vietnamese_names() {
    let Some(seen) = seen(&letter("clerk", Lang::Vi)) else { return };
    assert_eq!(seen.subject, "Nhắc việc ngày 5 tháng 11 năm 2025: 4 nhiệm vụ cần đến đơn vị");
    assert!(seen.plain.contains("Tỉnh Núi") && seen.html.contains("lang=\"vi\" dir=\"ltr\""));
}

#[test]
fn what_people_wrote_is_not_markup() {
    let mut notice = crate::notice();
    notice.soon[0].text = "<script>x</script> & co".into();
    let to = mail::Recipient { address: "a@example.org".parse().unwrap(), lang: Lang::En };
    let letter = mail::Letter {
        to: &to,
        from: &"hasila@office.example".parse().unwrap(),
        notices: &[notice],
        day: crate::day("2025-11-05"),
        head: base::Seq(1),
        now: std::time::SystemTime::UNIX_EPOCH,
    };
    let Some(seen) = seen(&letter.bytes()) else { return };
    assert!(seen.plain.contains("<script>") && !seen.html.contains("<script>"));
}
