use crate::sample;
use export::{PageStyle, review_page};
use locale::{Digits, Lang};
use std::collections::BTreeSet;

fn page(first: Lang, digits: Digits) -> String {
    review_page(&sample::review(), PageStyle { first, digits }).expect("a page")
}

/// Returns the part of the page in one language.
fn article(page: &str, lang: Lang) -> &str {
    let start =
        page.find(&format!("<article lang=\"{lang}\" dir=\"{}\"", lang.dir())).expect("the article begins");
    let length = page[start..].find("</article>").expect("the article ends");
    &page[start..start + length]
}

/// Returns the values of an attribute.
fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let begin = format!(" {name}=\"");
    let values = page.split(begin.as_str()).skip(1);
    values.map(|rest| rest.split('"').next().unwrap_or(rest)).collect()
}

#[test]
fn each_language_may_come_first_and_all_are_there() {
    for first in Lang::ALL {
        let page = page(first, Digits::Latin);
        std::fs::write(format!("{}/review-{first}.html", env!("CARGO_TARGET_TMPDIR")), &page)
            .expect("a file");
        assert!(page.contains(&format!("<html lang=\"{first}\" dir=\"{}\">", first.dir())));
        assert!(page.contains(&format!("id=\"language-{first}\" checked")));
        assert!(Lang::ALL.iter().all(|lang| !article(&page, *lang).is_empty()));
    }
}

#[test]
fn the_page_needs_nothing_beside_it() {
    let page = page(Lang::En, Digits::Latin).to_lowercase();
    for fetched in
        ["http:", "https:", "<script", "<link", "<img", " src=", "@import", "javascript:", " onclick"]
    {
        assert!(!page.contains(fetched), "{fetched}");
    }
    let urls: Vec<&str> = page.split("url(").skip(1).filter(|rest| !rest.starts_with('#')).collect();
    assert!(urls.is_empty(), "{urls:?}");
}

#[test]
fn nothing_is_laid_out_by_left_and_right() {
    let style = include_str!("../../src/review/page.css");
    for word in ["left", "right"] {
        assert!(!style.lines().any(|line| !line.contains("/*") && line.contains(word)), "{word}");
    }
    assert!(!page(Lang::Ar, Digits::Latin).contains(" style="), "a style hides in the markup");
}

#[test]
fn every_link_leads_somewhere_and_every_id_is_one() {
    let page = page(Lang::En, Digits::Latin);
    let ids = attributes(&page, "id");
    let once: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(once.len(), ids.len(), "an id stands twice");
    let links = attributes(&page, "href").into_iter().map(|link| link.trim_start_matches('#'));
    let labels = attributes(&page, "aria-labelledby").into_iter().chain(attributes(&page, "for"));
    let lost: Vec<&str> = links.chain(labels).filter(|link| !once.contains(link)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn what_people_wrote_is_text_and_keeps_its_direction() {
    let page = page(Lang::En, Digits::Latin);
    assert!(!page.contains("<Pine>"));
    assert!(page.contains("<bdi>&lt;Pine&gt; &amp; Sons</bdi> <small><bdi dir=\"ltr\">06-02</bdi></small>"));
    let count = |mark: char| page.chars().filter(|letter| *letter == mark).count();
    assert_eq!(count('\u{2068}'), count('\u{2069}'));
    assert!(article(&page, Lang::Ar).contains("\u{2068}53-CT/TU\u{2069}"));
}

#[test]
fn rounding_does_not_contradict_a_verdict() {
    let page = page(Lang::En, Digits::Latin);
    assert!(
        article(&page, Lang::En).contains(">89.96%<"),
        "90.0% would look as if the threshold were reached"
    );
    assert!(article(&page, Lang::Vi).contains(">89,96%<"));
    assert!(article(&page, Lang::En).contains(">10.01%<"));
}

#[test]
fn thresholds_stand_in_words() {
    let page = page(Lang::En, Digits::ArabicIndic);
    for (lang, words) in [
        (Lang::En, "more than \u{2068}90%\u{2069}"),
        (Lang::Vi, "trên \u{2068}90%\u{2069}"),
        (Lang::Ar, "أكثر من \u{2068}٩٠٪\u{61C}\u{2069}"),
    ] {
        let article = article(&page, lang);
        assert!(article.contains(words), "{words}");
        let cells = article.split("<td").filter(|cell| !cell.contains("<code>"));
        assert!(!cells.into_iter().any(|cell| cell.contains("&gt;=") || cell.contains("&lt;=")));
    }
}

#[test]
fn every_table_is_named_and_every_chart_says_what_it_shows() {
    let page = page(Lang::En, Digits::Latin);
    let tables = page.split("<table").skip(1);
    assert!(
        tables.into_iter().all(|table| table.split("<thead").next().is_some_and(|t| t.contains("<caption>")))
    );
    let heads = page.split("<th").skip(1).filter(|head| !head.starts_with("ead"));
    assert!(heads.into_iter().all(|head| head.starts_with(" scope=") || head.contains(" scope=")));
    let charts =
        page.split("<svg").skip(1).filter(|svg| svg.contains("class=\"chart\"") || svg.contains("bullet"));
    for chart in charts {
        let chart = chart.split("</svg>").next().unwrap_or(chart);
        let told = chart.contains("<title>") && chart.contains("<desc>");
        assert!(told || chart.contains("aria-hidden=\"true\""), "{chart}");
    }
}

#[test]
fn what_is_missing_is_named_as_people_call_it() {
    let page = page(Lang::En, Digits::Latin);
    let english = article(&page, Lang::En).replace(['\u{2068}', '\u{2069}'], "");
    assert!(english.contains("report “Quarterly report” of Stone Ford (06-02-07) for Q3 2025"), "{english}");
    assert!(
        english.contains(
            "how large a part of Old Bridge (06-03-11) went to New Bridge (06-03-12) on 1 July 2025"
        )
    );
    assert!(article(&page, Lang::Vi).contains("Báo cáo quý"));
}

#[test]
fn the_same_review_gives_the_same_page() {
    assert_eq!(page(Lang::Vi, Digits::Latin), page(Lang::Vi, Digits::Latin));
}
