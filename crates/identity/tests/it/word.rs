use crate::office::{Asked, CLIENT, Claims, NOW, Office, discovery, given, key, keys, token};
use identity::{Fault, Journey, Provider, Settings, Subject, is_address};
use serde_json::{Value, json};
use std::time::Duration;

const BACK: &str = "http://localhost:8080/sign-in/back";

fn settings(issuer: &str) -> Settings {
    Settings {
        name: "house".to_owned(),
        label: "The house".to_owned(),
        issuer: issuer.to_owned(),
        client: CLIENT.to_owned(),
        secret: Some("far rivers".to_owned()),
        hosts: Vec::new(),
        authority: None,
        timeout: Duration::from_secs(2),
    }
}

fn journey() -> Journey {
    Journey { state: "the state".to_owned(), nonce: "the nonce".to_owned(), verifier: "v".repeat(64) }
}

fn finish(office: &Office) -> Result<Subject, Fault> {
    Provider::new(settings(&office.issuer)).finish(&journey(), "the code", BACK, NOW)
}

/// A provider that gives this token for every code.
fn giving(made: impl Fn(&str) -> String + Send + 'static) -> Office {
    Office::open(move |issuer, (line, _): &Asked| match line.as_str() {
        "GET /.well-known/openid-configuration" => given(&discovery(issuer)),
        "GET /keys" => given(&keys(&key(0, "one"))),
        "POST /token" => token(&made(issuer)),
        _ => Some((404, String::new(), String::new())),
    })
}

/// A provider that says of itself what it should, but for these fields.
fn saying(fields: Value) -> Office {
    Office::open(move |issuer, (line, _): &Asked| match line.as_str() {
        "GET /.well-known/openid-configuration" => {
            let mut said = discovery(issuer);
            said.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            given(&said)
        }
        "GET /keys" => given(&keys(&key(0, "one"))),
        _ => token(&Claims::true_ones().signed(issuer, &key(0, "one"))),
    })
}

#[test]
fn whoever_comes_back_is_whom_the_provider_names() {
    let office = giving(|issuer| Claims::true_ones().signed(issuer, &key(0, "one")));
    let provider = Provider::new(settings(&office.issuer));
    let address = provider.begin(&journey(), BACK, NOW).unwrap();
    for part in [
        "/auth?response_type=code",
        "client_id=hasila",
        "state=the+state",
        "nonce=the+nonce",
        "code_challenge_method=S256",
        "redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fsign-in%2Fback",
        "scope=openid",
    ] {
        assert!(address.contains(part), "{address} lacks {part}");
    }
    assert!(!address.contains(&"v".repeat(64)), "the verifier stays here");
    let subject = provider.finish(&journey(), "the code", BACK, NOW).unwrap();
    assert_eq!((subject.issuer, subject.subject.as_str()), (office.issuer.clone(), "lan-7"));
    let sent = office.sent();
    assert!(sent.contains(&format!("code_verifier={}", "v".repeat(64))), "{sent}");
    assert!(
        sent.contains("grant_type=authorization_code")
            && sent.to_lowercase().contains("authorization: basic")
    );
    let asked = office.asked();
    assert_eq!(asked.len(), 3, "what it says of itself is asked once: {asked:?}");
    provider.answers(NOW).unwrap();
    assert_eq!(office.asked().len(), 5, "and when somebody wants to know");
}

#[test]
fn a_token_that_lies_is_not_taken() {
    let lies: [(&str, Claims); 8] = [
        ("nonce", Claims { nonce: Some("another"), ..Claims::true_ones() }),
        ("nonce", Claims { nonce: None, ..Claims::true_ones() }),
        ("audience", Claims { audiences: vec!["somebody-else"], ..Claims::true_ones() }),
        ("audience", Claims { audiences: vec![CLIENT, "somebody-else"], ..Claims::true_ones() }),
        ("audience", Claims { audiences: vec![], ..Claims::true_ones() }),
        ("issuer", Claims { issuer: Some("http://127.0.0.1:1".to_owned()), ..Claims::true_ones() }),
        ("expired", Claims { issued: NOW - 600, expires: NOW, ..Claims::true_ones() }),
        ("issued", Claims { issued: NOW + 600, expires: NOW + 900, ..Claims::true_ones() }),
    ];
    for (what, claims) in lies {
        let office = giving(move |issuer| claims.signed(issuer, &key(0, "one")));
        match finish(&office) {
            Err(Fault::NotTaken(said)) => assert!(said.to_lowercase().contains(what), "{what}: {said}"),
            other => panic!("{what}: {other:?}"),
        }
    }
}

#[test]
fn a_signature_that_is_not_the_providers_is_not_taken() {
    let truth = |issuer: &str, number, name: &str| Claims::true_ones().signed(issuer, &key(number, name));
    let unsigned = move |issuer: &str| {
        let signed = truth(issuer, 0, "one");
        let (rest, _) = signed.rsplit_once('.').unwrap();
        format!("{rest}.")
    };
    // {"alg":"none"} and {"alg":"HS256"}, with what a true token says.
    let headed = move |issuer: &str, head: &str| {
        let signed = truth(issuer, 0, "one");
        let parts: Vec<&str> = signed.split('.').collect();
        format!("{head}.{}.{}", parts[1], parts[2])
    };
    type Lie = Box<dyn Fn(&str) -> String + Send>;
    let lies: [(&str, Lie); 5] = [
        ("a key that is not known", Box::new(move |issuer| truth(issuer, 1, "two"))),
        ("another key under the same name", Box::new(move |issuer| truth(issuer, 1, "one"))),
        ("no signature", Box::new(unsigned)),
        ("alg none", Box::new(move |issuer| headed(issuer, "eyJhbGciOiJub25lIn0"))),
        ("alg HS256", Box::new(move |issuer| headed(issuer, "eyJhbGciOiJIUzI1NiJ9"))),
    ];
    for (what, lie) in lies {
        let office = giving(lie);
        let told = finish(&office);
        assert!(matches!(told, Err(Fault::NotTaken(_))), "{what}: {told:?}");
    }
}

#[test]
fn a_key_that_is_new_is_fetched_and_not_more_often_than_once_a_minute() {
    let turn = std::sync::atomic::AtomicUsize::new(0);
    let office = Office::open(move |issuer, (line, _): &Asked| match line.as_str() {
        "GET /.well-known/openid-configuration" => given(&discovery(issuer)),
        "GET /keys" => {
            let number = turn.fetch_add(1, std::sync::atomic::Ordering::SeqCst).min(1);
            given(&keys(&key(number, ["one", "two"][number])))
        }
        _ => token(&Claims::true_ones().signed(issuer, &key(1, "two"))),
    });
    let provider = Provider::new(settings(&office.issuer));
    provider.answers(NOW - 120).unwrap();
    let subject = provider.finish(&journey(), "the code", BACK, NOW).unwrap();
    assert_eq!(subject.subject, "lan-7");

    let office = giving(|issuer| Claims::true_ones().signed(issuer, &key(1, "two")));
    let provider = Provider::new(settings(&office.issuer));
    for _ in 0..3 {
        assert!(provider.finish(&journey(), "the code", BACK, NOW).is_err());
    }
    let fetched = office.asked().iter().filter(|line| line.contains("/keys")).count();
    assert_eq!(fetched, 1, "whoever brings a wrong key does not make us ask");
}

#[test]
fn a_provider_that_is_not_what_is_set_is_said() {
    let elsewhere = saying(json!({ "issuer": "http://127.0.0.1:1" }));
    assert!(matches!(finish(&elsewhere), Err(Fault::Unfit(_))));
    for field in ["jwks_uri", "token_endpoint"] {
        let told = finish(&saying(json!({ field: "http://127.0.0.1:1/x" })));
        let Err(Fault::Unfit(said)) = told else { panic!("{field}: {told:?}") };
        assert!(said.contains("http://127.0.0.1:1/x"), "{said}");
    }
    let office = saying(json!({ "token_endpoint_auth_methods_supported": ["client_secret_post"] }));
    finish(&office).unwrap();
    assert!(office.sent().contains("client_secret=far+rivers"), "{}", office.sent());
}

#[test]
fn a_provider_that_refuses_or_does_not_answer_is_said() {
    let refusing = Office::open(|issuer, (line, _): &Asked| match line.as_str() {
        "GET /.well-known/openid-configuration" => given(&discovery(issuer)),
        "GET /keys" => given(&keys(&key(0, "one"))),
        _ => Some((400, String::new(), json!({ "error": "invalid_grant" }).to_string())),
    });
    assert!(matches!(finish(&refusing), Err(Fault::Refuses(said)) if said.contains("invalid_grant")));
    let redirect = || Some((302, "Location: /keys\r\n".to_owned(), String::new()));
    let leading_on = Office::open(move |_, _| redirect());
    assert!(finish(&leading_on).is_err());
    assert_eq!(leading_on.asked().len(), 1, "nobody is followed");
    let endless = Office::open(|_, _| Some((200, String::new(), "x".repeat(400 << 10))));
    assert!(matches!(finish(&endless), Err(Fault::Silent(_))));
    let start = std::time::Instant::now();
    assert!(matches!(finish(&Office::open(|_, _| None)), Err(Fault::Silent(_))));
    assert!(start.elapsed() < Duration::from_millis(2_900), "{:?}", start.elapsed());
    let nobody = Provider::new(settings("http://127.0.0.1:1"));
    assert!(matches!(nobody.answers(NOW), Err(Fault::Silent(_))));
}

#[test]
fn providers_are_asked_over_protected_lines() {
    for (text, expected) in [
        ("https://accounts.example", true),
        ("https://accounts.example/realms/office", true),
        ("http://localhost:3000", true),
        ("http://127.0.0.1:3000", true),
        ("http://accounts.example", false),
        ("accounts.example", false),
        ("https://lan@accounts.example", false),
        ("https://accounts.example?a=1", false),
        ("file:///etc/passwd", false),
    ] {
        assert_eq!(is_address(text), expected, "{text}");
    }
}
