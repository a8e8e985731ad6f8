//! Accounts on the pages: invitations, one's own account, and those an administrator keeps.

use crate::world::{Browser, NOW, Office, official};
use register::permission::Role;

const GOOD: &str = "far rivers and hills";
const OTHER: &str = "green lamps on water";

/// An office with an administrator of everything, one of B only, and a clerk of A11; the first two are signed in.
fn office() -> Office {
    let acts = [
        official("ana", None, Some((Role::Administrator, None))),
        official("bo", Some("B"), Some((Role::Administrator, Some("B")))),
        official("lan", Some("A11"), Some((Role::Reporter, Some("A11")))),
        official("abel", Some("A"), Some((Role::Auditor, None))),
    ];
    Office::with(&acts.concat())
}

fn signed_in<'o>(office: &'o Office, account: &str) -> Browser<'o> {
    let mut browser = Browser::of(office);
    browser.keep_session(&office.sign_in(account));
    browser
}

/// Returns the one-time link an administrator is shown.
fn link(page: &str) -> String {
    let (_, rest) = page.split_once("/welcome/").unwrap();
    format!("/welcome/{}", &rest[..64])
}

#[test]
fn an_invited_official_chooses_a_password_and_is_in() {
    let office = office();
    let mut ana = signed_in(&office, "ana");
    ana.get("/accounts/lan");
    let invited = ana.post("/accounts/lan/invite", &[]);
    assert_eq!((invited.status.as_u16(), invited.header("cache-control")), (200, "no-store"));
    let link = link(&invited.text);

    let mut lan = Browser::of(&office);
    let form = lan.get(&link);
    assert!(
        form.text.contains("The official lan") && form.text.contains("or more, in any script"),
        "{}",
        form.text
    );
    let sent = |password, again| [("password", password), ("again", again)];
    assert_eq!(lan.post(&link, &sent(GOOD, OTHER)).status, 422);
    let common = lan.post(&link, &sent("password1234", "password1234"));
    assert!(common.status == 422 && common.text.contains("first passwords that people guess"));
    let entered = lan.post(&link, &sent(GOOD, GOOD));
    assert_eq!(entered.header("location"), "/account?said=welcome");
    let account = lan.get("/account?said=welcome");
    assert!(
        account.text.contains("role=\"status\"") && account.text.contains("reporter"),
        "{}",
        account.text
    );
    assert_eq!(Browser::of(&office).get(&link).status, 404, "good once");
    assert_eq!(Browser::of(&office).sign_in("lan", GOOD).status, 303);
}

#[test]
fn an_account_has_its_sessions_and_its_password_in_its_own_hands() {
    let office = office();
    office.give_password("lan", GOOD);
    let [mut here, mut there] = [(), ()].map(|()| {
        let mut browser = Browser::of(&office);
        browser.sign_in("lan", GOOD);
        browser
    });
    let page = here.get("/account");
    assert_eq!(page.text.matches("name=\"session\"").count(), 1, "the other can be ended: {}", page.text);
    assert_eq!(here.post("/account/sessions", &[]).status, 303);
    assert_eq!((here.get("/account").status.as_u16(), there.get("/account").status.as_u16()), (200, 303));

    there.sign_in("lan", GOOD);
    here.get("/account");
    let change = |old, new, again| [("old", old), ("password", new), ("again", again)];
    assert_eq!(here.post("/account/password", &change("wrong", OTHER, OTHER)).status, 422);
    assert_eq!(here.post("/account/password", &change(GOOD, OTHER, GOOD)).status, 422);
    assert_eq!(here.post("/account/password", &change(GOOD, OTHER, OTHER)).status, 303);
    assert_eq!((here.get("/account").status.as_u16(), there.get("/account").status.as_u16()), (200, 303));
    assert_eq!(there.sign_in("lan", GOOD).status, 422);
}

#[test]
fn a_second_step_is_set_up_and_ended_by_whoever_knows_the_password() {
    let office = office();
    office.give_password("lan", GOOD);
    let mut lan = Browser::of(&office);
    lan.sign_in("lan", GOOD);
    lan.get("/account");
    assert_eq!(lan.post("/account/second", &[]).header("location"), "/account/second");
    let page = lan.get("/account/second").text;
    let secret = office.credentials().enrolling("lan").unwrap().unwrap().secret;
    assert!(page.contains("class=\"qr\"") && page.contains(&secret[..4]), "{page}");
    assert_eq!(lan.post("/account/second/confirm", &[("digits", "123456")]).status, 422);
    let digits = credentials::digits(&secret, NOW).unwrap();
    let codes = lan.post("/account/second/confirm", &[("digits", &digits)]);
    assert_eq!(codes.text.matches("<li><code>").count(), 10, "{}", codes.text);
    assert!(lan.get("/account/second").header("location") == "/account", "the secret is shown no more");
    assert!(Browser::of(&office).sign_in("lan", GOOD).header("location").starts_with("/sign-in/second"));
    lan.get("/account");
    assert_eq!(lan.post("/account/second", &[]).header("location"), "/account", "nobody replaces it unasked");
    assert!(office.credentials().has_second_step("lan").unwrap());
    assert_eq!(lan.post("/account/second/end", &[("password", "wrong")]).status, 422);
    assert_eq!(lan.post("/account/second/end", &[("password", GOOD)]).status, 303);
    assert!(!office.credentials().has_second_step("lan").unwrap());
}

#[test]
fn an_administrator_opens_grants_withdraws_and_closes() {
    let office = office();
    let mut ana = signed_in(&office, "ana");
    ana.get("/accounts");
    let wrong = ana.post("/accounts", &[("account", "a/b"), ("name", "Minh"), ("language", "xx")]);
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.text.matches("class=\"fix\"").count() >= 2 && wrong.text.contains("value=\"a/b\""),
        "{}",
        wrong.text
    );
    let fields = [("account", "minh"), ("name", "Minh"), ("language", "vi"), ("unit", "A")];
    let opened = ana.post("/accounts", &fields);
    assert!(opened.header("location").starts_with("/accounts/minh?recorded="), "{:?}", opened.headers);
    let page = ana.get(opened.header("location"));
    assert!(page.text.contains("Recorded as entry"), "{}", page.text);
    let grant = [("role", "verifier"), ("over", "A"), ("until", "2025-12-31")];
    let first = ana.post("/accounts/minh/grant", &grant);
    let again = ana.post("/accounts/minh/grant", &grant);
    assert_eq!(first.header("location"), again.header("location"), "sent twice, recorded once");
    let nonsense = ana.post("/accounts/minh/grant", &[("role", "king"), ("from", "soon"), ("over", "A")]);
    assert!(nonsense.status == 422 && nonsense.text.contains("king") && nonsense.text.contains("soon"));
    let entry = first.header("location").rsplit_once('=').unwrap().1.to_owned();
    let mut minh = signed_in(&office, "minh");
    assert_eq!(minh.get("/standing?unit=A").status, 200);
    ana.get("/accounts/minh");
    assert_eq!(ana.post("/accounts/minh/withdraw", &[("grant", &entry), ("reason", "moved")]).status, 303);
    assert_eq!(minh.get("/standing?unit=A").status, 403, "at once");
    ana.get("/accounts/minh");
    assert_eq!(ana.post("/accounts/minh/close", &[("reason", "left")]).status, 303);
    assert_eq!(minh.get("/account").status, 303, "signed out at once");
}

#[test]
fn nobody_grants_to_himself_or_beyond_what_he_administers() {
    let office = office();
    let mut ana = signed_in(&office, "ana");
    ana.get("/accounts/ana");
    let own = ana.post("/accounts/ana/grant", &[("role", "verifier")]);
    assert!(own.status == 422 && own.text.contains("himself"), "{}", own.text);
    assert_eq!(ana.post("/accounts/ana/close", &[("reason", "x")]).status, 422, "the last administrator");

    let mut bo = signed_in(&office, "bo");
    bo.get("/accounts");
    for deed in ["invite", "grant", "withdraw", "close", "end-sessions"] {
        let answer = bo.post(&format!("/accounts/lan/{deed}"), &[("role", "verifier"), ("reason", "x")]);
        assert_eq!(answer.status, 403, "{deed}");
    }
    assert_eq!(bo.get("/accounts/lan").status, 403);
    assert!(!bo.get("/accounts").text.contains("The official lan"));

    let mut abel = signed_in(&office, "abel");
    let read = abel.get("/accounts/lan");
    assert_eq!((read.status.as_u16(), read.text.contains("/accounts/lan/close")), (200, false));
    assert_eq!(abel.post("/accounts/lan/close", &[("reason", "x")]).status, 403);
}

#[test]
fn without_accounts_nobody_opens_one_from_a_browser() {
    let office = Office::new();
    let mut browser = Browser::of(&office);
    browser.get("/plans/movement");
    let fields = [("account", "me"), ("name", "Me"), ("language", "en")];
    let answer = browser.post("/accounts", &fields);
    assert_eq!(answer.status, 422, "{}", answer.text);
    assert!(answer.text.contains("This takes an account"), "{}", answer.text);
    assert_eq!(office.get("/journal.json", "en").json()[0]["entry"], 9);
}

#[test]
fn pages_of_accounts_are_given_in_every_language() {
    let office = office();
    office.credentials().enrol("ana").unwrap();
    let mut ana = signed_in(&office, "ana");
    for lang in ["en", "ar", "vi"] {
        for address in ["/account", "/accounts", "/accounts/lan", "/account/second"] {
            let answer = ana.get(&format!("{address}?lang={lang}"));
            assert_eq!(answer.status, 200, "{address} {lang}");
            let page = &answer.text;
            assert!(page.contains(&format!("<html lang=\"{lang}\"")) && !page.contains(">people."), "{page}");
        }
    }
}

#[test]
fn an_auditor_reads_the_journal_but_not_of_office_holders() {
    let row = r#"{"register_holders.1":{"rows":[{"holder":"H1","name":"Zora Quill"}]}}"#;
    let holders = register::codec::decode(row.as_bytes()).unwrap();
    let acts = [
        vec![holders],
        official("abel", None, Some((Role::Auditor, None))),
        official("both", None, Some((Role::Auditor, None))),
        official("both", None, Some((Role::Personnel, None)))[1..].to_vec(),
    ];
    let office = Office::with(&acts.concat());
    let (mut abel, mut both) = (signed_in(&office, "abel"), signed_in(&office, "both"));
    for address in ["/journal", "/journal.json", "/journal/10", "/journal/10.json"] {
        let page = abel.get(address);
        assert_eq!((page.status.as_u16(), page.text.contains("Zora")), (200, false), "{address}");
    }
    assert!(both.get("/journal/10").text.contains("Zora"));
    assert_eq!(abel.get("/journal/10.json").json()["act"], serde_json::Value::Null);
}

#[test]
fn who_is_signed_out_everywhere_leaves_no_program_behind() {
    let office = office();
    let token = office.credentials().make_token("lan", "collector <1>", NOW).unwrap();
    let asked = || {
        let bearer = format!("Bearer {token}");
        office.send("GET", "/api/v1/units/A11?period=2025-Q1", &[("authorization", &bearer)]).status.as_u16()
    };
    let mut lan = signed_in(&office, "lan");
    let own = lan.get("/account.json").json();
    let named = |data: &serde_json::Value| data["tokens"][0]["name"].as_str().map(str::to_owned);
    assert_eq!(
        (own["sessions"][0]["own"].as_bool(), named(&own)),
        (Some(true), Some("collector <1>".to_owned()))
    );
    assert!(!own.to_string().contains(&token), "a token is told once, when it is made");
    let mut abel = signed_in(&office, "abel");
    let read = abel.get("/accounts/lan.json").json();
    assert!(
        read["sessions"].is_null() && read["tokens"].is_null(),
        "who only reads accounts does not see: {read}"
    );
    let mut ana = signed_in(&office, "ana");
    assert!(named(&ana.get("/accounts/lan.json").json()).is_some());
    assert!(ana.get("/accounts/lan").text.contains("collector &lt;1&gt;"));
    assert_eq!(asked(), 200);
    assert_eq!(ana.post("/accounts/lan/end-sessions", &[]).status, 303);
    assert_eq!((asked(), lan.get("/account").status.as_u16()), (401, 303));
}
