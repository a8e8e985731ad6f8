use crate::sample;
use export::{PageStyle, review_page};
use locale::{Digits, Lang};

#[test]
fn a_page_is_written_for_every_language_and_both_sets_of_digits() {
    for first in Lang::ALL {
        for digits in [Digits::Latin, Digits::ArabicIndic] {
            let page = review_page(&sample::review(), PageStyle { first, digits }).unwrap();
            let name = format!("{}/review-{first}-{digits:?}.html", env!("CARGO_TARGET_TMPDIR"));
            std::fs::write(name, page).unwrap();
        }
    }
}
