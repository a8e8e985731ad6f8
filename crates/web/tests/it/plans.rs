//! The page of a plan: remarks while it is written, what it would change, and two persons to change it.

use crate::world::{Browser, Office, official};
use register::Act;
use register::account::GrantRole;
use register::permission::Role;
use register::plan::ApplyPlan;
use testkit::world::day;

/// Lan plans and approves, Minh approves.
fn office() -> Office {
    let mut acts = official("lan", None, Some((Role::Planner, None)));
    acts.extend(official("minh", None, Some((Role::Approver, None))));
    let (account, role, from) = ("lan".into(), Role::Approver, day("2024-01-01"));
    acts.push(Act::GrantRole(GrantRole {
        account,
        role,
        unit: None,
        subjects: Vec::new(),
        from,
        until: None,
    }));
    Office::with(&acts)
}

fn signed_in<'o>(office: &'o Office, account: &str) -> Browser<'o> {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in(account));
    browser
}

/// Returns the text of the plan in force.
fn text(browser: &mut Browser) -> String {
    browser.headers.push(("accept", "application/json"));
    let plan = browser.get("/plans/movement").json();
    browser.headers.pop();
    plan["text"].as_str().unwrap().to_owned()
}

#[test]
fn a_text_is_checked_and_its_changes_are_shown_before_anybody_proposes_it() {
    let office = office();
    let mut lan = signed_in(&office, "lan");
    let plan = text(&mut lan);
    lan.get("/plans/movement?period=2025-Q1");
    let wrong = lan.post(
        "/plans/movement",
        &[("text", &plan.replace("where launched", "where lunched")), ("do", "check")],
    );
    assert!(wrong.text.contains("<b>") && wrong.text.contains("<bdi dir=\"ltr\">"), "{}", wrong.text);
    let other = another(&plan);
    let shown = lan.post("/plans/movement?period=2025-Q1", &[("text", &other), ("do", "diff")]);
    assert_eq!(shown.status, 200, "{}", shown.text);
    assert!(shown.text.contains("id=\"changes\"") && shown.text.contains("2025"), "{}", shown.text);
    assert!(shown.text.len() < 60 * 1024, "{} bytes", shown.text.len());
}

#[test]
fn who_proposes_a_plan_does_not_put_it_in_force_and_another_does() {
    let office = office();
    let mut lan = signed_in(&office, "lan");
    let plan = text(&mut lan);
    lan.get("/plans/movement");
    let refused =
        lan.post("/plans/movement", &[("text", &another(&plan)), ("do", "propose"), ("reason", "")]);
    assert!(refused.text.contains("id=\"problem\""), "a reason is asked for: {}", refused.text);
    let fields = [("text", &*another(&plan)), ("do", "propose"), ("reason", "a new decree")];
    let proposed = lan.post("/plans/movement", &fields);
    assert_eq!(proposed.status, 303, "{}", proposed.text);
    let address = proposed.header("location").to_owned();
    let own = lan.get(&address);
    assert!(own.text.contains("a new decree") && !own.text.contains("/approve\""), "{}", own.text);
    let forced = lan.post(&format!("{address}/approve"), &[("review", "0")]);
    assert!(forced.text.contains("id=\"problem\""), "{}", forced.text);

    let mut minh = signed_in(&office, "minh");
    assert!(minh.get("/plans/movement").text.contains(&address));
    let page = minh.get(&address).text;
    let review = page.split("name=\"review\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let other = minh.post(&format!("{address}/approve"), &[("review", &review.replace(|_| true, "0"))]);
    assert!(other.text.contains("id=\"problem\""), "another review: {}", other.text);
    let applied = minh.post(&format!("{address}/approve"), &[("review", &review)]);
    assert_eq!(applied.status, 303, "{}", applied.text);
    assert_eq!(text(&mut minh).trim(), another(&plan).trim());
    assert!(!minh.get(&address).text.contains("/decline\""), "it is settled");
}

/// Returns the same plan with another threshold.
fn another(plan: &str) -> String {
    let other = plan.replace("= 100%", ">= 60%");
    assert_ne!(other, plan, "the plan has a threshold");
    other
}

#[test]
fn plans_stand_in_the_order_of_the_readers_language_and_are_found_by_any_of_their_names() {
    let named = [("a", "Em nhỏ", "أطفال"), ("b", "Đường làng", "طرق"), ("c", "Dân số", "سكان")];
    let plan = |(name, vi, ar): (&str, &str, &str)| {
        let text = format!("plan {name} \"Plan {name}\" vi \"{vi}\" ar \"{ar}\" {{\n  year 2025\n}}\n");
        Act::ApplyPlan(ApplyPlan { from: day("2025-01-01"), text: text.as_str().into() })
    };
    let office = Office::with(&named.map(plan));
    let listed = |address: &str| {
        let lines = office.get(address, "en").json();
        let names = lines.as_array().unwrap().iter().map(|line| line["plan"].as_str().unwrap().to_owned());
        names.filter(|name| name != "movement").collect::<Vec<_>>().join(" ")
    };
    assert_eq!(listed("/plans.json?lang=en"), "a b c");
    assert_eq!(listed("/plans.json?lang=vi"), "c b a", "đ stands between d and e");
    assert_eq!(listed("/plans.json?lang=ar"), "a c b");
    assert_eq!(listed("/plans.json?lang=en&find=duong"), "b", "without marks, and in another language");
    let page = office.get("/plans?lang=vi", "vi").text;
    assert!(page.contains("Đường làng") && page.contains("/plans.xlsx"), "{page}");
    let table = office.get("/plans.csv?lang=vi", "vi").text;
    assert!(
        table.contains("plan,from,entry,digest,targets,label") && table.contains("b,2025-01-01,"),
        "{table}"
    );
}
