//! Signing in with a provider, and what becomes of those who try it otherwise.

use crate::provider::{self, Asked, CLIENT, Claims, discovery, given, key, keys, token};
use crate::world::{Answer, Browser, NOW, Office, official};
use register::Act;
use register::account::CloseAccount;
use register::permission::Role;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The nonce the next token names, as the provider was asked to.
type Nonce = Arc<Mutex<&'static str>>;

/// An office with a clerk and an administrator, and a provider that names whoever comes `lan-7`.
fn office(more: &[Act]) -> (Office, provider::Office, Nonce) {
    let nonce = Nonce::default();
    let asked = Arc::clone(&nonce);
    let house = provider::Office::open(move |issuer, (line, _): &Asked| match line.as_str() {
        "GET /.well-known/openid-configuration" => given(&discovery(issuer)),
        "GET /keys" => given(&keys(&key(0, "one"))),
        _ => {
            let nonce = Some(*asked.lock().unwrap());
            let claims = Claims { nonce, issued: NOW, expires: NOW + 300, ..Claims::true_ones() };
            token(&claims.signed(issuer, &key(0, "one")))
        }
    });
    let settings = identity::Settings {
        name: "house".to_owned(),
        label: "The house".to_owned(),
        issuer: house.issuer.clone(),
        client: CLIENT.to_owned(),
        secret: None,
        hosts: Vec::new(),
        authority: None,
        timeout: Duration::from_secs(2),
    };
    let acts = [
        vec![testkit::world::founding(), testkit::world::plan()],
        official("ana", None, Some((Role::Administrator, None))),
        official("lan", Some("A11"), Some((Role::Reporter, Some("A11")))),
        more.to_vec(),
    ];
    (Office::with_providers(&acts.concat(), vec![settings]), house, nonce)
}

/// Goes to the provider by a link; returns the state that must come back.
fn set_out(browser: &mut Browser, link: &str, nonce: &Nonce) -> String {
    let there = browser.get(link);
    assert_eq!(there.status, 303, "{}", there.text);
    let address = there.header("location").to_owned();
    let part = |name: &str| {
        let rest = address.split_once(&format!("{name}=")).unwrap().1;
        rest.split('&').next().unwrap().to_owned()
    };
    *nonce.lock().unwrap() = part("nonce").leak();
    part("state")
}

fn come_back(browser: &mut Browser, state: &str) -> Answer {
    browser.get(&format!("/sign-in/back?code=the+code&state={state}"))
}

/// Has Lan bound to the person whom the provider names, with an invitation.
fn invited(office: &Office, nonce: &Nonce) -> String {
    let (code, _) = office.credentials().invite("lan", NOW).unwrap();
    let mut browser = Browser::of(office);
    let welcome = browser.get(&format!("/welcome/{code}")).text;
    let link = format!("/welcome/{code}/with/house");
    assert!(welcome.contains(&format!("href=\"{link}\"")), "{welcome}");
    let state = set_out(&mut browser, &link, nonce);
    let back = come_back(&mut browser, &state);
    assert_eq!((back.status.as_u16(), back.header("location")), (303, "/account?said=welcome"));
    let account = browser.get("/account").text;
    assert!(account.contains("The official lan"), "{account}");
    assert!(account.contains("Signed in through") && account.contains("The house"), "{account}");
    assert_eq!(browser.get(&link).status, 404, "an invitation is good once");
    code
}

fn reason(answer: &Answer, code: &str) {
    let english = locale::Catalogue::of(locale::Lang::En);
    let said = english.said(&code.replace('.', "-")).unwrap();
    let begin = said.split('{').next().unwrap();
    assert!(
        answer.text.contains(begin) && !begin.is_empty(),
        "not {code}: {} {}",
        answer.status,
        answer.text
    );
}

#[test]
fn whoever_was_invited_signs_in_where_the_provider_knows_him() {
    let (office, house, nonce) = office(&[]);
    invited(&office, &nonce);
    let mut browser = Browser::of(&office);
    let form = browser.get("/sign-in?to=%2Faccount").text;
    assert!(
        form.contains("href=\"/sign-in/with/house?to=%2Faccount\"") && form.contains("The house"),
        "{form}"
    );
    let state = set_out(&mut browser, "/sign-in/with/house?to=%2Faccount", &nonce);
    assert!(browser.cookie("journey").is_some());
    let back = come_back(&mut browser, &state);
    assert_eq!((back.status.as_u16(), back.header("location")), (303, "/account"));
    assert!(browser.cookie("session").is_some() && browser.cookie("journey").is_none());
    assert!(house.sent().contains("client_id=hasila"), "{}", house.sent());
}

#[test]
fn nobody_comes_in_whom_no_invitation_has_bound() {
    let (office, _house, nonce) = office(&[]);
    let mut browser = Browser::of(&office);
    let state = set_out(&mut browser, "/sign-in/with/house", &nonce);
    let back = come_back(&mut browser, &state);
    assert_eq!((back.status.as_u16(), browser.cookie("session")), (403, None));
    reason(&back, "sign-in.nobody-here");
    assert_eq!(browser.get("/sign-in/with/nobody").status, 404);

    invited(&office, &nonce);
    let (code, _) = office.credentials().invite("ana", NOW).unwrap();
    let mut browser = Browser::of(&office);
    let state = set_out(&mut browser, &format!("/welcome/{code}/with/house"), &nonce);
    reason(&come_back(&mut browser, &state), "credentials.identity-taken");
    assert_eq!(browser.cookie("session"), None);
}

#[test]
fn a_way_back_is_used_once_and_by_the_browser_that_set_out() {
    let (office, house, nonce) = office(&[]);
    invited(&office, &nonce);
    let mut browser = Browser::of(&office);
    let state = set_out(&mut browser, "/sign-in/with/house", &nonce);
    let asked = house.asked().len();
    let mut another = Browser::of(&office);
    let stolen = come_back(&mut another, &state);
    reason(&stolen, "sign-in.journey-gone");
    set_out(&mut another, "/sign-in/with/house", &nonce);
    reason(&come_back(&mut another, &state), "sign-in.journey-gone");
    assert_eq!((another.cookie("session"), house.asked().len()), (None, asked), "the code is not even shown");

    let secret = browser.cookie("journey").unwrap().to_owned();
    set_nonce_again(&office, &nonce, &secret);
    assert_eq!(come_back(&mut browser, &state).status, 303);
    let cookie = format!("journey={secret}");
    let again = office.send(
        "GET",
        &format!("/sign-in/back?code=the+code&state={state}"),
        &[("cookie", cookie.as_str()), ("accept-language", "en")],
    );
    reason(&again, "sign-in.journey-gone");
}

/// Has the provider name the nonce of the journey with this secret: another one was begun since.
fn set_nonce_again(_: &Office, nonce: &Nonce, secret: &str) {
    *nonce.lock().unwrap() = credentials::Carried::of(secret).nonce.leak();
}

#[test]
fn what_the_provider_says_must_be_of_this_journey() {
    let (office, house, nonce) = office(&[]);
    invited(&office, &nonce);
    let mut browser = Browser::of(&office);
    let state = set_out(&mut browser, "/sign-in/with/house", &nonce);
    *nonce.lock().unwrap() = "of another journey";
    let back = come_back(&mut browser, &state);
    assert_eq!((back.status.as_u16(), browser.cookie("session")), (403, None));
    assert!(back.text.contains("does not hold"), "{}", back.text);
    let state = set_out(&mut browser, "/sign-in/with/house", &nonce);
    let mixed = browser.get(&format!("/sign-in/back?code=c&state={state}&iss=https%3A%2F%2Fother.example"));
    assert_eq!(mixed.status, 403);
    let state = set_out(&mut browser, "/sign-in/with/house", &nonce);
    let denied = browser.get(&format!("/sign-in/back?error=access_denied&state={state}"));
    assert_eq!((denied.status.as_u16(), browser.cookie("session")), (403, None));
    assert!(house.asked().iter().filter(|line| line.starts_with("POST")).count() == 2, "{:?}", house.asked());
}

#[test]
fn the_second_step_is_asked_for_here_and_a_closed_account_is_closed() {
    let (office, _house, nonce) = office(&[]);
    invited(&office, &nonce);
    let mut desk = office.credentials();
    let secret = desk.enrol("lan").unwrap().secret;
    desk.confirm("lan", &credentials::digits(&secret, NOW).unwrap(), NOW).unwrap();
    let mut browser = Browser::of(&office);
    let state = set_out(&mut browser, "/sign-in/with/house", &nonce);
    let back = come_back(&mut browser, &state);
    assert!(back.header("location").starts_with("/sign-in/second") && browser.cookie("session").is_none());

    let close = CloseAccount { account: "lan".into(), reason: "has left".into() };
    let (closed, _house, nonce) = self::office(&[Act::CloseAccount(close)]);
    let mut desk = closed.credentials();
    let (code, _) = desk.invite("lan", NOW).unwrap();
    let mut browser = Browser::of(&closed);
    assert_eq!(browser.get(&format!("/welcome/{code}/with/house")).status, 404);
    let state = set_out(&mut browser, "/sign-in/with/house", &nonce);
    reason(&come_back(&mut browser, &state), "sign-in.nobody-here");
}
