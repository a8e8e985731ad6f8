//! Whatever the text is: nothing panics, every place lies in the text, the layout holds its word, and it takes no
//! longer than it should. A failure prints its seed; `HASILA_SEEDS=100000` tries more of them.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a test reads its corpus and a clock"
)]

use rules::{Language, Remark};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// A small generator of random numbers, the same everywhere (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound.max(1) as u64).expect("below a usize")
    }

    fn pick<'a>(&mut self, from: &'a [String]) -> &'a str {
        &from[self.below(from.len())]
    }
}

/// Returns the seeds to try: so many, unless told otherwise.
fn seeds(count: u64) -> std::ops::RangeInclusive<u64> {
    1..=std::env::var("HASILA_SEEDS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(count)
}

#[test]
fn random_letters_are_read_without_panic() {
    let letters: Vec<char> =
        "{}()<>=;,:#\"%٪٠5.-+*/ \n\r\tabنđ_\u{301}\u{202E}\u{200F}“”\\".chars().collect();
    for seed in seeds(2_000) {
        let mut random = Random(seed * 7_919);
        let length = random.below(120);
        let text: String = (0..length).map(|_| letters[random.below(letters.len())]).collect();
        holds(&text, seed);
    }
}

#[test]
fn random_words_are_read_without_panic() {
    let words = words();
    for seed in seeds(2_000) {
        let mut random = Random(seed * 104_729);
        let length = random.below(80);
        let text: Vec<&str> = (0..length).map(|_| random.pick(&words)).collect();
        holds(&text.join(" "), seed);
    }
}

#[test]
fn plans_with_something_out_of_place_are_read_without_panic() {
    let (plans, words) = (plans(), words());
    for seed in seeds(1_000) {
        let mut random = Random(seed * 15_485_863);
        let plan = random.pick(&plans);
        // Plans in any of the three languages, with words of all three put in.
        let language = Language::ALL[random.below(Language::ALL.len())];
        let mut text = rules::format_in(plan, language).unwrap_or_else(|_| plan.to_owned());
        for _ in 0..=random.below(4) {
            text = mutated(&text, &words, &mut random);
        }
        holds(&text, seed);
    }
}

#[test]
fn what_is_built_to_take_long_does_not() {
    // An eighth of the longest plan: what grows with the square would still take minutes.
    let size = base::limits::PLAN_BYTES_MAX / 8;
    let head = "plan p\nform f from commune every month { b count flow; y yes_no }\n";
    let chain: String = (0..1_500).map(|ix| format!("indicator i{ix} = i{} + b\n", ix + 1)).collect();
    let wide: String =
        (0..1_500).map(|ix| format!("indicator name_{ix} = nam_{} / nane_{ix}\n", ix + 1)).collect();
    let shares: String =
        (0..1_500).map(|ix| format!("target t{ix} share of commune where y > {}%\n", ix % 90 + 1)).collect();
    let scored = "score s for commune { weight 100 b { 100 at 5 } }\ngrades s { g from 50; w below 50 }\n";
    let scored: String = (0..300).map(|ix| scored.replace(" s ", &format!(" s{ix} "))).collect();
    let limited = scored + &"quota g <= 20% of w, floor\n".repeat(1_000);
    let twins: String = (0..40).map(|ix| format!("indicator d{ix} = d{0} + d{0}\n", ix + 1)).collect();
    let bodies = [
        "(".repeat(size),
        "{".repeat(size),
        "}".repeat(size),
        "form f {".repeat(size / 8),
        "\"".repeat(size),
        ";".repeat(size),
        "target x a".repeat(size / 10),
        "a;".repeat(size / 2),
        format!("indicator x = {}", "b + ".repeat(size / 4)),
        format!("indicator x = {}", "not ".repeat(size / 4)),
        format!("standard s for commune {{ {} y }}", "y and ".repeat(size / 8)),
        format!("standard s for commune {{ {} }}", "y > b = ".repeat(size / 9)),
        format!("standard s for commune {{ {} }}", "y; ".repeat(size / 4)),
        format!("indicator x = {}", "9".repeat(size / 2)),
        format!("target x share of {} where y > 5%", "commune, ".repeat(size / 10)),
        format!("{}b", chain),
        wide,
        shares,
        limited,
        twins,
    ];
    for body in &bodies {
        let text = format!("{head}{}", &body[..body.floor_char_boundary(size - head.len())]);
        let start = Instant::now();
        let remarks = rules::compile(&text).remarks;
        let _ = rules::format(&text);
        let shown: String = body.chars().take(40).collect();
        assert!(start.elapsed() < Duration::from_secs(10), "{shown} took {:?}", start.elapsed());
        assert!(remarks.len() <= base::limits::REMARKS_MAX + 1, "{shown}");
    }
}

#[test]
fn what_is_too_long_is_refused() {
    let first = |text: &str| rules::compile(text).remarks[0].message.code;
    assert_eq!(first(&"#".repeat(base::limits::PLAN_BYTES_MAX + 1)), "plan.too-long");
    assert_eq!(
        first(&format!("plan p \"{}\"", "x".repeat(base::limits::TEXT_BYTES_MAX + 1))),
        "plan.text-too-long"
    );
    assert_eq!(
        first(&format!("plan {}", "x".repeat(base::limits::NAME_BYTES_MAX + 1))),
        "plan.text-too-long"
    );
    let remarks = rules::compile(&format!("plan p\n{}", "no;".repeat(2_000))).remarks;
    assert_eq!(remarks.last().map(|remark| remark.message.code), Some("plan.more-remarks"));
}

/// What must be true of every text.
fn holds(text: &str, seed: u64) {
    let compiled = rules::compile(text);
    for remark in &compiled.remarks {
        in_text(text, remark, seed);
    }
    assert_eq!(
        compiled.program.is_none(),
        compiled.remarks.iter().any(Remark::is_error),
        "seed {seed}: {text}"
    );
    shown_elsewhere(text, seed);
    let Ok(laid_out) = rules::format(text) else { return };
    let again = rules::format(&laid_out)
        .unwrap_or_else(|remarks| panic!("seed {seed}: {text}\n{laid_out}\n{remarks:?}"));
    assert_eq!(again, laid_out, "seed {seed}: {text}");
    let meaning = |text: &str| rules::compile(text).program.map(rules::Program::without_places);
    assert_eq!(
        meaning(&laid_out),
        compiled.program.map(rules::Program::without_places),
        "seed {seed}: {text}\n{laid_out}"
    );
}

/// Shown in another language, the text says the same, or it is not shown.
fn shown_elsewhere(text: &str, seed: u64) {
    let language = Language::ALL[usize::try_from(seed % 3).expect("one of three")];
    let Ok(shown) = rules::format_in(text, language) else { return };
    assert_eq!(rules::format(&shown).as_ref(), Ok(&shown), "seed {seed}: {text}");
    let meaning = |text: &str| rules::compile(text).program.map(rules::Program::without_places);
    assert_eq!(meaning(&shown), meaning(text), "seed {seed}: {text}\n{shown}");
}

fn in_text(text: &str, remark: &Remark, seed: u64) {
    for span in remark.related.iter().map(|(span, _)| *span).chain([remark.span]) {
        assert!(text.get(span.start..span.end).is_some(), "seed {seed}: {span:?} is not in {text:?}");
    }
}

/// Returns the text with a piece taken out, doubled, moved, or a word put in.
fn mutated(text: &str, words: &[String], random: &mut Random) -> String {
    let cut = |random: &mut Random| text.floor_char_boundary(random.below(text.len() + 1));
    let (mut a, mut b) = (cut(random), cut(random));
    if a > b {
        (a, b) = (b, a);
    }
    b = text.floor_char_boundary(b.min(a + 30));
    match random.below(4) {
        0 => format!("{}{}", &text[..a], &text[b..]),
        1 => format!("{}{}{}", &text[..b], &text[a..b], &text[b..]),
        2 => format!("{} {} {}", &text[..a], random.pick(words), &text[a..]),
        _ => format!("{}{}{}", &text[a..b], &text[..a], &text[b..]),
    }
}

/// Returns the plans of the corpus.
fn plans() -> Vec<String> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let folders = ["good", "bad"]
        .iter()
        .flat_map(|folder| fs::read_dir(corpus.join(folder)).expect("the corpus is there"));
    let mut paths: Vec<_> = folders.map(|entry| entry.expect("and can be read").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("a plan is text")).collect()
}

/// Returns the words and signs of the corpus.
fn words() -> Vec<String> {
    let mut words: Vec<String> = plans()
        .iter()
        .flat_map(|plan| plan.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    words.push("\n".to_owned());
    let written = |language| rules::words::WORDS.iter().map(move |word| word.written(language).to_owned());
    words.extend(Language::ALL.into_iter().flat_map(written));
    words.sort();
    words.dedup();
    words
}
