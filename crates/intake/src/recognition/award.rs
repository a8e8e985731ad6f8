//! What names an award, and whether it is given or received where it stands.

use super::group::WORDS_BETWEEN_MAX;
use super::name::{is_quote, name_start};
use super::recipients::Recipients;
use super::verb::{WORDS_TO_VERB_MAX, has_verb, has_verb_near, is_given_behind, standing, verbs};
use super::{is_join, title};
use crate::lexicon::{Match, Phrases};
use crate::script::{Class, Script};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

pub static AWARDS: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::of(include_str!("../../lexicon/awards.txt")));

/// Awards that are only words until someone gives or receives them.
pub const NEED_A_VERB: [&str; 9] =
    ["title", "typical_example", "praise", "reward", "prize", "promotion", "shield", "medal", "medal_minor"];

/// Returns the awards of a clause that are more than words.
pub fn awards(script: &Script, clause: Range<usize>, recipients: &[Recipients]) -> Vec<Match> {
    let named = named(script, clause.clone());
    let is_given = |at: usize| {
        let award = &named[at];
        let words = award.words.clone();
        let is_led = at > 0 && words.start - named[at - 1].words.end <= WORDS_BETWEEN_MAX;
        let leads = named.get(at + 1).is_some_and(|next| next.words.start - words.end <= WORDS_BETWEEN_MAX);
        let before = |keys: &[&str]| has_verb(script, clause.start, words.start, keys);
        let is_passive = || is_given_behind(script, words.end, clause.end);
        match award.key {
            "prize" if is_holder(script, &words) => true,
            "title" if is_of_the_year(script, &words) => true,
            // What is said to be given in a list needs no verb: "Khen thưởng 6 tập thể", "Danh hiệu ...: 15 cá nhân".
            key if NEED_A_VERB.contains(&key) && counts_directly(script, words.end, recipients) => true,
            key if NEED_A_VERB.contains(&key) && is_item(script, award) && named.len() == at + 1 => true,
            "reward" if script.compared(words.start) == "được" => true,
            "promotion" if counts_people_next(words.end, recipients) || is_promoted(script, &words) => true,
            // A bonus with a certificate is given with it.
            "reward" if is_of_them(script, words.start) && recipients.is_empty() => false,
            "reward" if is_vietnamese_verb(script, &words) => true,
            "reward" => {
                is_led
                    || before(&["receive"])
                    || (leads
                        || counts_to_whom(script, clause.start, words.end, recipients)
                        || resumes(script, clause.start, words.start))
                        && before(&["give"])
                    || is_passive()
            }
            "praise" => {
                before(&["receive"])
                    && !(recipients.is_empty() && script.class(words.start) == Some(Class::Letters))
            }
            "typical_example" => {
                before(&["recognise"])
                    || script.compared(words.start.saturating_sub(1)) == "as" && before(&["give", "receive"])
            }
            "title" if is_aimed_share(script, clause.start, words.start) => false,
            // 218 Chiến sĩ tiên tiến: a title that is counted itself.
            "title" if is_counted_title(script, award) => true,
            // A word for titles is also one for posts; the name of a title is not.
            "title" if is_head(script, words.start) && script.compared(words.end - 1) != "of" => {
                let governing = words.start.checked_sub(1).map_or("", |before| script.compared(before));
                let is_governed = governing == "علي" && before(&["give", "receive"]);
                is_led || is_governed || has_verb_near(script, words.start) || is_passive()
            }
            "title" => is_led || before(&["give", "receive", "recognise"]) || is_passive(),
            _ if script.class(words.start) == Some(Class::Arabic) && before(&["recognise"]) => true,
            key if NEED_A_VERB.contains(&key) => {
                // "and 19 others the Long Service Medal": the verb is that of the award before.
                let is_elided =
                    || at > 0 && key != "promotion" && has_counted_before(words.start, recipients);
                let is_recognised = || before(&["recognise"]) && is_with(script, words.start);
                let is_got = || before(&["receive"]) && !is_what_for(script, words.start);
                before(&["give"]) || is_got() || is_passive() || is_elided() || is_recognised()
            }
            // A paper stands where it is given, or where those who have it are counted; elsewhere it is only spoken of.
            _ => {
                is_led
                    || leads
                    || before(&["give", "receive", "recognise"])
                    || is_passive()
                    || !recipients.is_empty()
                    || begins_line(script, words.start)
            }
        }
    };
    let (mut kept, mut keys) = (Vec::new(), BTreeSet::new());
    // Where the last award that was not given ends: its name in quotes is none either.
    let mut denied = 0;
    for (at, award) in named.iter().enumerate() {
        let is_its_name =
            denied > 0 && is_quote(script, award.words.start - 1) && award.words.start - denied <= 2;
        // Those told of as "of them" are counted already: فاز بـ 62 جائزة، منها 4 جوائز.
        let is_of_them = kept.last().is_some_and(|last: &Match| {
            let between = last.words.end..award.words.start;
            last.key == award.key
                && between.len() <= WORDS_BETWEEN_MAX
                && between.clone().any(|at| is_subset(script, at))
        });
        // `ترقية تسعة رقباء ترقية استثنائية` is one.
        let is_again = award.key == "promotion"
            && !is_conjoined(script, award)
            && kept.last().is_some_and(|last: &Match| {
                last.key == award.key && award.words.start - last.words.end <= WORDS_BETWEEN_MAX
            });
        let is_joined = keys.contains(award.key) && is_conjoined(script, award);
        if is_of_them || is_again {
            continue;
        }
        if is_its_name || standing(script, clause.start, award.words.clone()).is_none() {
            denied = award.words.end;
        } else if is_given(at) || is_joined {
            keys.insert(award.key);
            kept.push(award.clone());
        }
    }
    kept
}

/// The most words between those counted and the award they have, where no verb stands between: "19 others the Long Service Medal".
const WORDS_ELIDED_MAX: usize = 4;

fn has_counted_before(award: usize, recipients: &[Recipients]) -> bool {
    let before = recipients[..recipients.partition_point(|one| one.words.start < award)].last();
    before.is_some_and(|before| before.words.end <= award && award - before.words.end <= WORDS_ELIDED_MAX)
}

fn is_subset(script: &Script, word: usize) -> bool {
    matches!(script.compared(word), "منها" | "منهم" | "including")
        || script.compared(word) == "trong" && script.compared(word + 1) == "đó"
}

/// Returns whether a word for awards is joined to what stands before it: ولقب.
fn is_conjoined(script: &Script, award: &Match) -> bool {
    script.class(award.words.start) == Some(Class::Arabic)
        && script.compared(award.words.start).starts_with('و')
        || award.words.start > 0 && is_join(script, award.words.start - 1)
}

/// Returns whether a commendation only says of whom one speaks: `các tập thể, cá nhân được khen thưởng`.
fn is_of_them(script: &Script, award: usize) -> bool {
    award > 1
        && script.compared(award - 1) == "được"
        && matches!(script.compared(award - 2), "nhân" | "thể" | "vị" | "người" | "viên" | "chí" | "đình")
}

/// The most words before the award of an item of a list: "Lifetime Achievement Award: ...".
const WORDS_OF_ITEM_MAX: usize = 6;

/// Returns whether a line only names an award and behind a colon who has it: `The Cross of Merit (Silver): the Registrar of Lands`.
fn is_item(script: &Script, award: &Match) -> bool {
    let line = script.sentence(award.words.start);
    let is_first = script.begins_line(line.start) && award.words.start - line.start <= WORDS_OF_ITEM_MAX;
    if !is_first {
        return false;
    }
    let is_word = |at: &usize| matches!(script.class(*at), Some(Class::Arabic | Class::Letters));
    let is_arabic = script.class(award.words.start) == Some(Class::Arabic);
    let has_name = award.words.len() > 1
        || is_arabic && script.class(award.words.end) == Some(Class::Arabic)
        || (line.start..award.words.start).filter(is_word).count() > 0;
    let until = line.end.min(award.words.end + WORDS_OF_ITEM_MAX);
    // A dash parts an award only from what follows it at once: "Loyalty Medal - Ana Luna".
    let is_next = |at: usize| at == award.words.end || script.is_sign(at - 1, ')');
    let parts = |at: &usize| {
        script.is_sign(*at, ':') || is_dash(script, *at) && is_next(*at) || script.compared(*at) == "upon"
    };
    let colon = (award.words.end..until).find(parts);
    has_name
        && award.key != "reward"
        && colon.is_some_and(|colon| colon + 1 < line.end)
        && verbs(script, line.start..award.words.start).next().is_none()
}

/// The most words between "with" and the award somebody is recognised with: its name.
const WORDS_WITH_MAX: usize = 5;

fn is_with(script: &Script, award: usize) -> bool {
    (award.saturating_sub(WORDS_WITH_MAX)..award).any(|at| matches!(script.compared(at), "with" | "for"))
}

/// Returns whether an award is only what something else was received for: "entries received for the award".
fn is_what_for(script: &Script, award: usize) -> bool {
    let name = name_start(script, award);
    let is_article = name > 0 && matches!(script.compared(name - 1), "the" | "this" | "an" | "a");
    let before = name.checked_sub(1 + usize::from(is_article));
    // "tied for the cup" is a verb.
    let is_of_verb =
        |word: usize| verbs(script, word.saturating_sub(2)..word).any(|verb| verb.words.end > word);
    before.is_some_and(|before| script.compared(before) == "for" && !is_of_verb(before))
}

/// Returns whether a word is a dash between others, not one that joins two to one.
fn is_dash(script: &Script, word: usize) -> bool {
    let is_sign = matches!(script.class(word), Some(Class::Sign('-' | '–' | '—')));
    is_sign && !script.is_joined(word) && !script.is_joined(word + 1)
}

/// Returns whether those who have an award are told by its name: "a Silver Heron awardee".
fn is_holder(script: &Script, words: &Range<usize>) -> bool {
    let form = script.compared(words.start);
    let is_named = words.start.checked_sub(1).is_some_and(|before| {
        script.written(before..words.start).starts_with(char::is_uppercase)
            && !script.begins_line(words.start)
            && !script.begins_line(before)
    });
    matches!(form, "awardee" | "awardees" | "laureate" | "laureates") && is_named
}

/// Returns whether a title is that of a year or month, which is only told where somebody is named so.
fn is_of_the_year(script: &Script, words: &Range<usize>) -> bool {
    words.len() > 2 && matches!(script.compared(words.end - 1), "year" | "month")
}

/// The most words between what takes up those told of before and the award they were given.
const WORDS_RESUMED_MAX: usize = 5;

/// Returns whether the words before an award say that it went to each of those told of before: `وسلم لكل منهم`, `مُنح كل عون`, "each".
pub fn resumes(script: &Script, clause: usize, award: usize) -> bool {
    let from = clause.max(award.saturating_sub(WORDS_RESUMED_MAX));
    let is_of_them = |at: usize| matches!(script.compared(at), "منهم" | "منها" | "منهما" | "منهن");
    (from..award).any(|at| match script.compared(at) {
        "لكل" => is_of_them(at + 1),
        "لهم" | "لهن" | "لهما" => true,
        "كل" => {
            is_of_them(at + 1)
                || at > clause
                    && script.compared(at + 1) != "من"
                    && !crate::phrase::has_article(script.compared(at + 1))
                    && verbs(script, at - 1..at).next().is_some()
                    && script.class(at + 1) == Some(Class::Arabic)
        }
        "each" => {
            let is_of_whom =
                script.compared(at + 1) == "of" && matches!(script.compared(at + 2), "whom" | "them");
            is_of_whom || verbs(script, at + 1..at + 2).next().is_some()
        }
        _ => false,
    })
}

/// Returns whether the people who are promoted follow at once: ترفيع ثلاثة رؤساء أقسام.
pub fn counts_people_next(award: usize, recipients: &[Recipients]) -> bool {
    let next = recipients.get(recipients.partition_point(|one| one.words.start < award));
    next.is_some_and(|next| !next.is_collective && next.words.start <= award + 1)
}

/// The most words between a promotion and the rank: who is promoted.
const WORDS_TO_RANK_MAX: usize = 9;

/// Returns whether somebody is promoted here: "have been promoted", `ترقية الرقيب أول ... إلى رتبة`.
fn is_promoted(script: &Script, words: &Range<usize>) -> bool {
    let before = words.start.checked_sub(1).map_or("", |before| script.compared(before));
    let is_passive =
        matches!(before, "been" | "was" | "were" | "being") && script.compared(words.start) == "promoted";
    let until = (words.end + WORDS_TO_RANK_MAX).min(script.sentence(words.start).end);
    let is_rank = |at: usize| matches!(script.compared(at), "رتبه" | "الرتبه" | "rank");
    is_passive || (words.end..until).any(is_rank)
}

/// Returns whether a number stands before the name of a Vietnamese title.
fn is_counted_title(script: &Script, title: &Match) -> bool {
    let start = title.words.start;
    title.words.len() > 2
        && start > 0
        && script.class(start - 1) == Some(Class::Digits)
        && (start..title.words.end).any(|at| is_vietnamese(script, at))
}

/// Returns whether a word means titles in general, and so also posts.
fn is_head(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    let heads = ["danh", "title", "titles", "لقب", "القاب", "لقبي", "لقبين"];
    heads
        .iter()
        .any(|head| form == *head || script.class(word) == Some(Class::Arabic) && form.ends_with(head))
}

/// What stands before or behind `khen thưởng` where it is a noun: `công tác thi đua, khen thưởng`.
const NOUN_BEFORE: [&str; 19] = [
    ",", "và", "đua", "tác", "hình", "thức", "mức", "tiền", "định", "đồng", "ban", "việc", "về", "-", "quả",
    "số", "sơ", "xét", "nghị",
];
const NOUN_BEHIND: [&str; 17] = [
    "và",
    "của",
    "theo",
    "trong",
    "kịp",
    "thường",
    "năm",
    "cấp",
    "là",
    "được",
    "tại",
    "ở",
    "từ",
    "đã",
    "bổ",
    "chuyên",
    "còn",
];

/// Returns whether `khen thưởng` is the verb of somebody: `Bộ Y tế khen thưởng kíp trực`.
fn is_vietnamese_verb(script: &Script, words: &Range<usize>) -> bool {
    let before = words.start.checked_sub(1).filter(|_| !script.begins_line(words.start));
    matches!(script.compared(words.start), "khen" | "thưởng")
        && before.is_some_and(|before| {
            script.class(before) == Some(Class::Letters) && !NOUN_BEFORE.contains(&script.compared(before))
        })
        && script.class(words.end) == Some(Class::Letters)
        && !script.begins_line(words.end)
        && !NOUN_BEHIND.contains(&script.compared(words.end))
}

/// Returns whether an award is the first that its line says, behind the mark of a list.
fn begins_line(script: &Script, award: usize) -> bool {
    let first = (award.saturating_sub(MARK_WORDS_MAX)..=award).rev().find(|at| script.begins_line(*at));
    first.is_some_and(|first| {
        (first..award).all(|at| !matches!(script.class(at), Some(Class::Arabic | Class::Letters)))
    })
}

/// The most words of the mark of a list: `2.1.`
const MARK_WORDS_MAX: usize = 4;

/// Returns whether a share of many stands before a title, which they are to reach: `trên 80% gia đình đạt danh hiệu`.
fn is_aimed_share(script: &Script, clause: usize, title: usize) -> bool {
    let from = clause.max(title.saturating_sub(WORDS_TO_VERB_MAX));
    (from..title).any(|at| script.is_sign(at, '%'))
}

/// Returns the words for awards in a clause.
pub fn named(script: &Script, clause: Range<usize>) -> Vec<Match> {
    let (mut found, mut word) = (Vec::new(), clause.start);
    while word < clause.end {
        let award = AWARDS.at(script, word).filter(|award| award.words.end <= clause.end);
        let award = award.filter(|award| is_name_of_award(script, award));
        let award = award.or_else(|| title::named(script, word, clause.end));
        // The second of درع الجائزة only names the first.
        let is_name = award.is_some()
            && found.last().is_some_and(|last: &Match| last.words.end == word)
            && (crate::phrase::has_article(script.compared(word)) || script.compared(word) == "title");
        word = award.as_ref().map_or(word + 1, |award| award.words.end);
        found.extend(award.filter(|_| !is_name));
    }
    found
}

/// Returns whether words name an award and are not part of other words: "the Order of the Star", but "by order of", "to award a medal".
fn is_name_of_award(script: &Script, award: &Match) -> bool {
    let start = award.words.start;
    let before = start.checked_sub(1).map_or("", |before| script.compared(before));
    match script.compared(start) {
        "order" if script.compared(award.words.end - 1) == "of" => {
            let is_name = script.written(start..start + 1).starts_with(char::is_uppercase);
            is_name && !matches!(before, "by" | "in" | "under" | "an")
        }
        "certificate" | "certificates" if award.words.len() == 1 => is_bare_certificate(script, start),
        "cup" | "cups" => {
            let next = script.written(start + 2..(start + 3).min(script.words.len()));
            script.compared(start + 1) != "of" || next.starts_with(char::is_uppercase)
        }
        "badge" | "badges" => !NO_HONOURS.contains(&before),
        "star" | "stars" if award.words.len() == 1 => {
            let is_name = |at: usize| {
                script.written(at..(at + 1).min(script.words.len())).starts_with(char::is_uppercase)
            };
            let is_last = script.begins_line(start + 1) || !is_name(start + 1);
            start > 0 && !script.begins_line(start) && is_name(start) && is_name(start - 1) && is_last
        }
        "cross" | "crosses" if award.words.len() == 1 => {
            before == "s" && script.written(start..start + 1).starts_with(char::is_uppercase)
        }
        // Small flags for a crowd are none.
        "flag" | "flags" if award.words.len() == 1 => {
            let is_for_all = (start..start + WORDS_TO_CERTIFICATE_MAX)
                .any(|at| matches!(script.compared(at), "distributed" | "waved" | "sold"));
            !is_for_all && is_bare(script, start)
        }
        // لجنة الجائزة
        form if OF_AWARDS_IN_ARABIC.contains(&before) && crate::phrase::has_article(form) => false,
        _ if award.words.len() == 1 && is_bare_in_arabic(script, start) => is_bare(script, start),
        "title" | "titles" if award.words.len() == 1 => before != "of",
        "giải" if award.words.len() == 1 => matches!(before, "đoạt" | "đạt" | "giành" | "trao"),
        "được" if award.words.len() == 2 => {
            // "được thưởng 30 triệu đồng"
            script.class(award.words.end) == Some(Class::Digits)
        }
        "honour" | "honours" | "honor" | "honors" => {
            OF_HONOURS.contains(&before) || before != "of" && is_given_behind(script, start + 1, start + 5)
        }
        // A metal is no medal with the article: درعا من الفئة الذهبية.
        "الذهبيه" | "الفضيه" | "البرونزيه" => false,
        "chứng" | "giấy" if script.compared(award.words.end - 1) == "nhận" => {
            is_quote(script, award.words.end)
        }
        "award" | "awards" if award.words.len() == 1 => {
            let next = script.compared(award.words.end);
            let title = script.written(start + 2..(start + 3).min(script.words.len()));
            let is_of_title = before == "the" && next == "of" && title.starts_with(char::is_uppercase);
            let is_verb = before == "to" || matches!(next, "of" | "a" | "an" | "the") && !is_of_title;
            !is_verb && !matches!(before, "following" | "these" | "such") && !OF_AWARDS.contains(&next)
        }
        _ => true,
    }
}

/// The most words between a verb and a certificate of which nothing else is said.
const WORDS_TO_CERTIFICATE_MAX: usize = 6;

/// Returns whether the name of a certificate goes on with what is honoured: "Certificate of Courtesy", but not "of Origin".
fn is_virtue(script: &Script, word: usize) -> bool {
    let is_name = script.written(word..(word + 1).min(script.words.len())).starts_with(char::is_uppercase);
    let form = script.compared(word);
    let is_deed = matches!(
        form,
        "origin"
            | "incorporation"
            | "insurance"
            | "analysis"
            | "entry"
            | "good"
            | "proficiency"
            | "need"
            | "competency"
    );
    is_name && !is_deed && !NO_HONOURS.contains(&form)
}

/// What is said of a certificate or a badge that is no honour.
const NO_HONOURS: [&str; 23] = [
    "birth",
    "death",
    "marriage",
    "land",
    "title",
    "share",
    "medical",
    "school",
    "gift",
    "tax",
    "training",
    "fitness",
    "health",
    "compliance",
    "registration",
    "occupancy",
    "access",
    "identity",
    "name",
    "visitor",
    "security",
    "id",
    "residence",
];

/// Returns whether a certificate of which nothing else is said is given to honour: "received a framed certificate", "and certificates to".
fn is_bare_certificate(script: &Script, word: usize) -> bool {
    let before = word.checked_sub(1).map_or("", |before| script.compared(before));
    let behind_article =
        word.checked_sub(2).filter(|_| before == "a").map_or(before, |and| script.compared(and));
    let is_joined = matches!(behind_article, "and" | "," | "with");
    let from = word.saturating_sub(WORDS_TO_CERTIFICATE_MAX).max(script.sentence(word).start);
    !NO_HONOURS.contains(&before)
        && script.compared(word + 1) != "that"
        && (script.compared(word + 1) != "of" || is_virtue(script, word + 2))
        && (script.compared(word + 1) != "for" || script.class(word + 2) == Some(Class::Digits))
        && (is_joined
            || verbs(script, from..word).next().is_some()
            || is_given_behind(script, word + 1, word + 5))
}

/// Returns whether an Arabic word for a flag or a paper stands alone, and so may be one that is no award: `شهادات من الرئيس`, but not
/// `شهادة الميلاد`.
fn is_bare_in_arabic(script: &Script, word: usize) -> bool {
    let form = script.compared(word);
    BARE_IN_ARABIC.iter().any(|bare| form.ends_with(bare))
}

/// Arabic words for flags and papers.
const BARE_IN_ARABIC: [&str; 9] =
    ["رايه", "رايات", "رايتي", "رايتين", "رايتان", "شهاده", "شهادات", "شهادتين", "شهادتان"];

/// The most words from an award to the flag it is pinned on.
const WORDS_ADORNED_MAX: usize = 4;

/// Returns whether a flag or a paper of which little else is said is given to honour.
fn is_bare(script: &Script, word: usize) -> bool {
    let is_arabic = script.class(word) == Some(Class::Arabic);
    let words_max = if is_arabic { WORDS_TO_VERB_MAX } else { WORDS_TO_CERTIFICATE_MAX };
    let from = word.saturating_sub(words_max).max(script.sentence(word).start);
    let is_paper = script.compared(word).contains("شهاد");
    let next = script.compared(word + 1);
    let is_alone = next.starts_with(['ل', 'و'])
        || matches!(next, "من" | "الي" | "علي")
        || !matches!(script.class(word + 1), Some(Class::Arabic));
    let is_given =
        || verbs(script, from..word).next().is_some() || is_given_behind(script, word + 1, word + 6);
    let is_lot = || is_paper && script.compared(word + 1) == "من" && script.compared(word + 2) == "نصيب";
    // A flag may bear another award: `علق الوسام على راية الإدارة`.
    let is_adorned = word > WORDS_ADORNED_MAX
        && script.compared(word - 1) == "علي"
        && (word - WORDS_ADORNED_MAX..word - 1).any(|at| AWARDS.at(script, at).is_some());
    !is_adorned && (!is_paper || is_alone || is_lot()) && is_given()
}

/// Words before an honour that is an award.
const OF_HONOURS: [&str; 11] = [
    "national",
    "civil",
    "state",
    "highest",
    "top",
    "special",
    "rare",
    "posthumous",
    "birthday",
    "military",
    "civic",
];

/// What has the awards in its name, and is none: "Awards Committee".
const OF_AWARDS: [&str; 22] = [
    "committee",
    "committees",
    "ceremony",
    "ceremonies",
    "board",
    "unit",
    "night",
    "scheme",
    "programme",
    "program",
    "secretariat",
    "criteria",
    "panel",
    "dinner",
    "jury",
    "section",
    "cycle",
    "day",
    "week",
    "council",
    "office",
    "nominations",
];

/// What belongs to an award in Arabic and is none, as it is compared.
const OF_AWARDS_IN_ARABIC: [&str; 15] = [
    "لجنه",
    "امانه",
    "معايير",
    "شروط",
    "لائحه",
    "موقع",
    "استماره",
    "ملف",
    "ملفات",
    "صندوق",
    "ميزانيه",
    "فئات",
    "محكمي",
    "دليل",
    "نظام",
];

/// Vietnamese syllables that say of what sort a commendation is, and for whom: `khen thưởng đột xuất cho 9 tập thể`.
const OF_SORT: [&str; 12] =
    ["cho", "đột", "xuất", "chuyên", "đề", "theo", "thường", "kịp", "thời", "đối", "với", "thành"];

const WORDS_OF_SORT_MAX: usize = 4;

/// Returns whether those counted follow an award at once, or behind a colon, a bracket or a word for "to".
pub fn counts_directly(script: &Script, award: usize, recipients: &[Recipients]) -> bool {
    let next = recipients.get(recipients.partition_point(|one| one.words.start < award));
    let signs = |at: usize| matches!(script.class(at), Some(Class::Sign(':' | '('))) || is_dash(script, at);
    next.is_some_and(|next| {
        let between = award..next.words.start;
        let is_led = between.clone().next_back().is_some_and(signs) || script.is_sign(award, ':');
        let is_listed = between.len() <= WORDS_BETWEEN_MAX && is_led;
        let is_next = script.class(award.saturating_sub(1)) == Some(Class::Letters)
            && between.len() <= WORDS_OF_SORT_MAX
            && between.clone().all(|at| OF_SORT.contains(&script.compared(at)))
            && script.class(next.words.start) == Some(Class::Digits)
            && is_vietnamese(script, award - 1);
        is_listed || is_next || is_to_whom(script, between, next)
    })
}

/// Returns whether those counted follow an award behind a word for "to", or stand behind one at the head of its clause.
fn counts_to_whom(script: &Script, clause: usize, award: usize, recipients: &[Recipients]) -> bool {
    let next = recipients.get(recipients.partition_point(|one| one.words.start < award));
    let is_first = |one: &&Recipients| one.words.start <= clause + 1 && one.words.end <= award;
    let is_for = |next: &Recipients| script.compared(next.words.start.saturating_sub(1)) == "for";
    next.is_some_and(|next| is_to_whom(script, award..next.words.start, next) || is_for(next))
        || follow_verb(script, clause, award, recipients)
        || recipients
            .first()
            .filter(is_first)
            .is_some_and(|first| is_to_whom(script, clause..first.words.start, first))
}

/// Returns whether those counted stand between the verb of giving and the award: `أعطيت ست جمعيات مكافأة`, "honoured 40 artists with purses".
fn follow_verb(script: &Script, clause: usize, award: usize, recipients: &[Recipients]) -> bool {
    let from = clause.max(award.saturating_sub(WORDS_TO_VERB_MAX));
    let follows = |verb: Match| {
        let next = recipients.get(recipients.partition_point(|one| one.words.start < verb.words.end));
        verb.key == "give" && next.is_some_and(|next| next.words.end <= award)
    };
    verbs(script, from..award).any(follows)
}

/// The most words between an award with its sum of money and those to whom it goes.
const WORDS_TO_WHOM_MAX: usize = 10;

/// Returns whether a word for "to" without any verb leads from an award to those counted: `a trophy to one district`, `ل`, `إلى`.
pub fn is_to_whom(script: &Script, between: Range<usize>, next: &Recipients) -> bool {
    let leads = match script.class(next.words.start) {
        Some(Class::Arabic) if script.compared(next.words.start).starts_with('ل') => true,
        _ => {
            let is_of_many = |at: &usize| matches!(script.compared(*at), "the" | "of" | "each" | "all");
            let to = between.clone().rev().find(|at| !is_of_many(at)).map_or("", |at| script.compared(at));
            let is_each = between.clone().any(|at| matches!(script.compared(at), "each" | "لكل" | "كل"));
            matches!(to, "to" | "upon" | "on" | "among" | "علي" | "الي" | "ل" | "لفائده" | "لعدد" | "لصالح")
                || is_each && (to == "for" || script.class(next.words.start) == Some(Class::Arabic))
        }
    };
    leads && between.len() <= WORDS_TO_WHOM_MAX && verbs(script, between).next().is_none()
}

/// Returns whether a word has a letter that only Vietnamese has.
pub fn is_vietnamese(script: &Script, word: usize) -> bool {
    script.compared(word).chars().any(|letter| !letter.is_ascii() && letter.is_alphabetic())
}
