//! Rules on pages, in the words of the reader: none of the language's English words is left in Arabic or Vietnamese; what a
//! plan calls things stays.

use crate::world::Office;
use base::Date;
use register::Act;
use register::plan::ApplyPlan;
use register::text::Text;

/// What the reasons of one figure say in rules: a standard with a list, a table, a quota, a veto.
const PLAN: &str = "plan words { basis \"9/KH\" of 2025-01-02 }
form words from commune every quarter {
  kept     yes_no
  trained  yes_no
  all      count flow
  done     count flow check <= all
}
indicator clear = done / all as percent, higher is better
standard good for commune {
  at least 2 of { kept; trained; clear >= 80% }
  never (not kept and clear < 50%)
}
score work for commune { weight 100 clear { 100 at 95%; 0 below 50% } linear }
grades work { high from 80; low from 0; low when not kept }
quota high <= 20% of low or better in each province, floor, ties by done, ties out
target good   share of commune except not trained where met(good) >= 90%
target work   share of commune where grade(work) >= high          > 50%
target each_one each commune: clear                               >= 85%
";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn rules_on_pages_are_in_the_words_of_the_reader() {
    let plan = Act::ApplyPlan(ApplyPlan { from: day("2024-01-01"), text: Text::from(PLAN) });
    let office = Office::with(&[plan]);
    let mut rules = 0;
    for address in ["/why/{}?unit=A", "/targets/{}?unit=A", "/review?unit=A"] {
        for name in ["good", "work", "each_one"] {
            let address = format!("{}&period=2025-Q1", address.replace("{}", name));
            for (tag, language) in [("ar", rules::Language::Ar), ("vi", rules::Language::Vi)] {
                let page = office.get(&address, tag);
                assert_eq!(page.status, 200, "{address}: {}", page.text);
                for code in codes(&page.text) {
                    assert_eq!(language.respell(code), code, "{address} in {tag}");
                    rules += 1;
                }
            }
        }
    }
    assert!(rules > 30, "{rules} pieces of plans were seen");
}

/// Returns what stands in the code of a page.
fn codes(page: &str) -> impl Iterator<Item = &str> {
    page.split("<code")
        .skip(1)
        .filter_map(|rest| rest.split_once('>')?.1.split_once("</code>").map(|(code, _)| code))
}
