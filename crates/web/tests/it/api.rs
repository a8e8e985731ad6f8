//! The API as programs meet it: described by itself, paged, idempotent, and under the same permissions as the pages.

use crate::world::{Answer, Browser, NOW, Office, official};
use register::permission::Role;
use serde_json::Value;
use web::routes::ROUTES;

/// An office with an auditor and a clerk of A11, and a token for each.
fn office() -> (Office, [String; 2]) {
    let acts = [
        official("abel", None, Some((Role::Auditor, None))),
        official("lan", Some("A11"), Some((Role::Reporter, Some("A11")))),
    ];
    let office = Office::with(&acts.concat());
    let tokens =
        ["abel", "lan"].map(|account| office.credentials().make_token(account, "test", NOW).unwrap());
    (office, tokens)
}

fn get(office: &Office, token: &str, address: &str) -> Answer {
    office.send("GET", address, &[("authorization", &format!("Bearer {token}"))])
}

fn post(office: &Office, token: &str, key: &str, body: &str) -> Answer {
    let headers = [("authorization", &*format!("Bearer {token}")), ("idempotency-key", key)];
    let headers: Vec<_> = headers.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    office.send_with("POST", "/api/v1/acts", &headers, body)
}

/// Returns a commune's report for the second quarter, as a program sends it.
fn report(unit: &str, cases: i64) -> String {
    let figures = format!(r#"{{"cases":{cases},"cases_solved":1,"houses":3,"launched":1}}"#);
    let fields =
        format!(r#""form":"quarterly","period":"2025-Q2","submitted":"2025-05-02","figures":{figures}"#);
    format!(r#"{{"submit_report.1":{{"unit":"{unit}",{fields}}}}}"#)
}

#[test]
fn the_description_has_every_route_with_data_and_no_other() {
    let description = Office::new().get("/api/v1/openapi", "en").json();
    assert_eq!(description["openapi"], "3.1.0");
    let paths = description["paths"].as_object().unwrap();
    let mut identifiers: Vec<&str> = Vec::new();
    for path in paths.values().flat_map(|methods| methods.as_object().unwrap().values()) {
        identifiers.push(path["operationId"].as_str().unwrap());
        let problems =
            path["responses"].as_object().unwrap().iter().filter(|(status, _)| !status.starts_with('2'));
        assert!(problems.clone().count() > 1 && path["responses"]["default"].is_null(), "{path}");
        for (status, problem) in problems {
            assert!(problem["content"]["application/problem+json"].is_object(), "{status} of {path}");
        }
    }
    identifiers.sort_unstable();
    identifiers.dedup();
    let expected = ROUTES.iter().filter(|route| route.has_data).count();
    assert_eq!((paths.len(), identifiers.len()), (expected, expected));
    assert!(paths.contains_key("/api/v1/standing") && !paths.keys().any(|path| path.contains("sign-in")));
}

#[test]
fn a_program_reads_what_its_account_may_and_gets_no_cookie() {
    let (office, [abel, lan]) = office();
    let standing = get(&office, &abel, "/api/v1/standing?unit=A&period=2025-Q1");
    assert_eq!((standing.status.as_u16(), standing.header("set-cookie")), (200, ""));
    assert_eq!((standing.header("hasila-seq"), standing.header("cache-control")), ("13", "no-store"));
    let twin = get(&office, &abel, "/standing.json?unit=A&period=2025-Q1");
    assert_eq!(standing.text, twin.text);
    let denied = get(&office, &lan, "/api/v1/standing?unit=B&period=2025-Q1");
    assert_eq!((denied.status.as_u16(), denied.header("content-type")), (403, "application/problem+json"));
    assert!(!denied.json()["errors"][1]["fix"].as_str().unwrap().is_empty(), "{}", denied.text);
    assert_eq!(get(&office, "guessed", "/api/v1/standing?unit=A").status, 401);
    assert_eq!(get(&office, &lan, "/api/v1/account").status, 403, "a token is no session");
    for address in ["/api/v1/sign-in", "/api/v1/demo", "/api/v1/", "/api/v2/standing"] {
        assert_eq!(get(&office, &abel, address).status, 404, "{address}");
    }
    office.credentials().forget("abel").unwrap();
    assert_eq!(get(&office, &abel, "/api/v1/standing?unit=A").status, 401, "ended with its account");
}

#[test]
fn the_journal_is_a_feed_that_goes_on_where_it_was() {
    let (office, [abel, lan]) = office();
    let mut address = "/api/v1/entries?limit=5".to_owned();
    let mut seen = Vec::new();
    loop {
        let page = get(&office, &abel, &address).json();
        let items = page["items"].as_array().unwrap().iter();
        seen.extend(items.map(|item| item["entry"].as_u64().unwrap()));
        address = page["next"].as_str().unwrap().to_owned();
        if page["more"] == Value::Bool(false) {
            break;
        }
    }
    assert_eq!(seen, (1..=13).collect::<Vec<u64>>());
    assert_eq!(get(&office, &abel, &address).json()["items"].as_array().unwrap().len(), 0);
    assert_eq!(post(&office, &lan, "k", &report("A11", 5)).status, 201);
    let later = get(&office, &abel, &address).json();
    assert_eq!((&later["items"][0]["entry"], later["items"].as_array().unwrap().len()), (&14.into(), 1));
    assert_eq!(get(&office, &abel, "/api/v1/entries?after=12").json()["items"][0]["entry"], 13);
    assert_eq!(get(&office, &lan, "/api/v1/entries").status, 403);
    let wrong = get(&office, &abel, "/api/v1/entries?cursor=zz");
    assert_eq!(
        (wrong.status.as_u16(), &wrong.json()["errors"][0]["code"]),
        (400, &"people.not-a-place".into())
    );
}

fn last(office: &Office, token: &str) -> u64 {
    get(office, token, "/api/v1/journal").json()[0]["entry"].as_u64().unwrap()
}

#[test]
fn an_act_sent_twice_under_one_key_is_recorded_once() {
    let (office, [abel, lan]) = office();
    let first = post(&office, &lan, "june-1", &report("A11", 5));
    assert_eq!(first.status, 201, "{}", first.text);
    let again = post(&office, &lan, "june-1", &report("A11", 5));
    assert_eq!((again.status.as_u16(), &again.json()["entry"]), (200, &first.json()["entry"]));
    assert_eq!(again.json()["already"], true);
    let other = post(&office, &lan, "june-1", &report("A11", 6));
    assert_eq!(
        (other.status.as_u16(), &other.json()["errors"][0]["code"]),
        (422, &"journal.key-reused".into())
    );
    assert_eq!(post(&office, &lan, "june-2", &report("B11", 5)).status, 403, "not his unit");
    assert_eq!(post(&office, &abel, "june-1", &report("A12", 5)).status, 403, "an auditor reports nothing");
    for (key, body, code) in [
        ("", report("A12", 5), "people.key-needed"),
        ("a", r#"{"submit_report.1":{"unit":"A11","by":"ana"}}"#.to_owned(), "people.not-an-act"),
        ("a", "[".repeat(5_000), "people.not-an-act"),
    ] {
        let answer = post(&office, &lan, key, &body);
        assert_eq!((answer.status.as_u16(), &answer.json()["errors"][0]["code"]), (400, &code.into()));
    }
    assert_eq!(last(&office, &abel), 14);
}

#[test]
fn acts_are_not_taken_from_browsers() {
    let (office, _) = office();
    let mut lan = Browser::of(&office);
    lan.keep_session(&office.sign_in("lan"));
    assert_eq!(lan.post("/api/v1/acts", &[]).status, 403);
    lan.get("/account");
    let made = lan.post("/account/tokens", &[("name", "collector")]);
    let (_, rest) = made.text.split_once("<bdi dir=\"ltr\">").unwrap();
    assert_eq!(get(&office, &rest[..64], "/api/v1/units/A11?period=2025-Q1").status, 200);
    assert!(lan.get("/account").text.contains("collector"));
    assert_eq!(lan.post("/account/tokens", &[("name", " ")]).status, 422);
    let number = office.credentials().tokens("lan", NOW).unwrap().last().unwrap().number.to_string();
    assert_eq!(lan.post("/account/tokens/end", &[("number", &number)]).status, 303);
    assert_eq!(get(&office, &rest[..64], "/api/v1/units/A11?period=2025-Q1").status, 401);
}

#[test]
fn what_programs_may_not_ask_is_said_as_the_description_has_it() {
    let (office, [abel, _]) = office();
    let header = format!("Bearer {abel}");
    let asked =
        |method: &str, address: &str| office.send(method, address, &[("authorization", header.as_str())]);
    for (method, address, status, allow) in [
        ("POST", "/api/v1/standing", 405, "GET, HEAD"),
        ("POST", "/api/v1/accounts", 405, "GET, HEAD"),
        ("OPTIONS", "/api/v1/plans/movement", 405, "GET, HEAD"),
        ("GET", "/api/v1/acts", 405, "POST"),
        ("DELETE", "/api/v1/entries", 405, "GET, HEAD"),
        ("POST", "/api/v1/sign-in", 404, ""),
        ("GET", "/api/v1/units?as_of=900", 404, ""),
        ("GET", "/api/v1/units?as_of=0", 200, ""),
        ("GET", "/api/v1/units?figures=guessed", 400, ""),
        ("GET", "/api/v1/entries?limit=0", 400, ""),
        ("GET", "/api/v1/entries?limit=501", 400, ""),
        ("GET", "/api/v1/entries?limit=", 400, ""),
        ("GET", "/api/v1/entries?cursor=", 400, ""),
        ("GET", "/api/v1/entries?after=-1", 400, ""),
        ("GET", "/api/v1/entries?after=900", 404, ""),
        ("GET", "/api/v1/entries?cursor=65393030", 404, ""),
        ("GET", "/api/v1/units/nobody", 404, ""),
    ] {
        let answer = asked(method, address);
        let found = (answer.status.as_u16(), answer.header("allow"));
        assert_eq!(found, (status, allow), "{method} {address}: {}", answer.text);
        assert!(answer.header("content-type").contains("json"), "{method} {address}");
        if status >= 400 {
            let path = address.split('?').next();
            assert_eq!(
                answer.json()["instance"].as_str(),
                path,
                "a problem is of the address that was asked for"
            );
        }
    }
}

#[test]
fn the_description_says_how_to_go_on_and_to_send_again() {
    let description = Office::new().get("/api/v1/openapi", "en").json();
    let named = |path: &str, method: &str, name: &str| {
        let parameters = description["paths"][path][method]["parameters"].as_array().unwrap();
        parameters.iter().find(|parameter| parameter["name"] == name).unwrap().clone()
    };
    for (path, method, name) in [
        ("/api/v1/entries", "get", "cursor"),
        ("/api/v1/entries", "get", "after"),
        ("/api/v1/entries", "get", "limit"),
        ("/api/v1/acts", "post", "Idempotency-Key"),
        ("/api/v1/standing", "get", "as_of"),
    ] {
        let parameter = named(path, method, name);
        assert!(parameter["description"].as_str().unwrap().len() > 20, "{parameter}");
    }
    assert_eq!(named("/api/v1/entries", "get", "limit")["schema"]["maximum"], 500);
    let statuses = |path: &str, method: &str| {
        let responses = description["paths"][path][method]["responses"].as_object().unwrap();
        responses.keys().cloned().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(statuses("/api/v1/acts", "post"), "200 201 400 401 403 413 422 503");
    assert_eq!(statuses("/api/v1/problems", "get"), "200 400 401 404 503");
}

#[test]
fn a_file_is_brought_first_and_then_named() {
    let (office, [abel, lan]) = office();
    let bring = |token: &str, name: &str, bytes: &str| {
        let headers = [("authorization", &*format!("Bearer {token}"))];
        office.send_with("POST", &format!("/api/v1/evidence?name={name}"), &headers, bytes)
    };
    let named = |file: &Value| report("A11", 5).replace("}}}", &format!("}},\"evidence\":[{file}]}}}}"));
    let bytes = "%PDF-1.7 minutes of the meeting";
    let sha256 = journal::evidence::hash_of(bytes.as_bytes());
    let guessed =
        serde_json::json!({ "sha256": sha256, "name": "minutes.pdf", "kind": "pdf", "bytes": bytes.len() });
    let refused = post(&office, &lan, "guessed", &named(&guessed));
    assert_eq!(
        (refused.status.as_u16(), &refused.json()["errors"][0]["code"]),
        (422, &"people.evidence-not-brought".into()),
        "{}",
        refused.text
    );
    let brought = bring(&lan, "minutes", bytes);
    assert_eq!((brought.status.as_u16(), brought.json()), (201, guessed), "{}", brought.text);
    assert_eq!(post(&office, &lan, "brought", &named(&brought.json())).status, 201);
    let path = office.data().join("evidence").join(&sha256[..2]).join(&sha256);
    assert_eq!(std::fs::read(path).unwrap(), bytes.as_bytes());
    assert_eq!(post(&office, &lan, "brought", &named(&brought.json())).status, 200, "the same again");
    assert_eq!(bring(&lan, "page.html", "<script>").status, 422, "no page for browsers");
    assert_eq!(bring(&lan, "empty", "").status, 422);
    assert_eq!(bring(&abel, "minutes", bytes).status, 403, "an auditor reports nothing");
    assert_eq!(bring("guessed", "minutes", bytes).status, 401);
}

#[test]
fn a_file_may_be_as_large_as_on_the_pages_and_no_larger() {
    const MOST: usize = 20 << 20;
    let (office, [_, lan]) = office();
    let scan = |length: usize| {
        let mut text = "%PDF-1.7 ".to_owned();
        text.extend(std::iter::repeat_n('x', length - text.len()));
        text
    };
    let bring = |token: &str, bytes: &str| {
        let headers = [("authorization", &*format!("bearer {token}"))];
        office.send_with("POST", "/api/v1/evidence?name=scan.pdf", &headers, bytes)
    };
    let brought = bring(&lan, &scan(MOST));
    assert_eq!((brought.status.as_u16(), brought.json()["bytes"].as_u64()), (201, Some(MOST as u64)));
    let evidence = format!(r#"}},"evidence":[{}]}}}}"#, brought.text);
    let receipt = post(&office, &lan, "scanned", &report("A11", 5).replace("}}}", &evidence));
    assert_eq!(receipt.status, 201, "{}", receipt.text);
    for (token, length, status, code, said) in [
        (
            &*lan,
            MOST + 1,
            413,
            "attachment.too-large",
            "\u{2068}scan.pdf\u{2069} has more than \u{2068}20\u{2069} MiB",
        ),
        (&*lan, (64 << 20) + 1, 413, "page.too-large", "larger than \u{2068}20\u{2069} MiB"),
        ("guessed", MOST, 401, "people.token-unknown", ""),
    ] {
        let refused = bring(token, &scan(length));
        let error = &refused.json()["errors"][0];
        assert_eq!(
            (refused.status.as_u16(), error["code"].as_str()),
            (status, Some(code)),
            "{}",
            refused.text
        );
        assert!(error["message"].as_str().unwrap().contains(said), "{error}");
        assert!(
            !error["fix"].as_str().unwrap().is_empty() && refused.header("content-type").contains("problem")
        );
    }
    let acts = office.send_with(
        "POST",
        "/api/v1/acts",
        &[("authorization", &format!("Bearer {lan}"))],
        &scan(3 << 20),
    );
    assert_eq!(
        (acts.status.as_u16(), acts.text.contains("\u{2068}2\u{2069} MiB")),
        (413, true),
        "{}",
        acts.text
    );
}

#[test]
fn the_description_has_every_act_and_the_feed_shows_acts_as_described() {
    let (office, [abel, lan]) = office();
    let description = office.get("/api/v1/openapi", "en").json();
    let body = &description["paths"]["/api/v1/acts"]["post"]["requestBody"]["content"]["application/json"];
    assert_eq!(body["schema"]["$ref"], "#/components/schemas/Act");
    let judge = |name: &str| {
        let schema = serde_json::json!({ "$ref": format!("#/components/schemas/{name}"), "components": description["components"] });
        jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
    };
    let entries = get(&office, &abel, "/api/v1/entries").json();
    assert!(judge("Entries").is_valid(&entries), "{entries}");
    let shuffled =
        report("A11", 5).replace(r#""cases":5,"cases_solved":1,"#, r#""cases_solved":1,"cases":5,"#);
    let act: Value = serde_json::from_str(&shuffled).unwrap();
    assert!(judge("Act").is_valid(&act) && judge("submit_report.1").is_valid(&act));
    let receipt = post(&office, &lan, "shuffled", &shuffled);
    assert_eq!(receipt.status, 201, "{}", receipt.text);
    assert!(judge("Receipt").is_valid(&receipt.json()));
    assert_eq!(
        post(&office, &lan, "shuffled", &report("A11", 5)).status,
        200,
        "the same act in another order"
    );
    let twice = report("A12", 5).replace(r#""cases_solved":1"#, r#""cases":7"#);
    let refused = post(&office, &lan, "twice", &twice);
    assert_eq!(
        (refused.status.as_u16(), &refused.json()["errors"][0]["code"]),
        (400, &"people.not-an-act".into())
    );
    assert!(judge("Problem").is_valid(&refused.json()), "{}", refused.text);
}

#[test]
fn a_token_that_is_none_is_never_taken_for_a_stranger() {
    let (office, [abel, lan]) = office();
    for (token, address) in
        [("guessed", "/api/v1/problems"), ("", "/api/v1/openapi"), ("guessed", "/standing.json")]
    {
        let refused = get(&office, token, address);
        let code = refused.json()["errors"][0]["code"].clone();
        assert_eq!((refused.status.as_u16(), code), (401, "people.token-unknown".into()), "{address}");
        assert_eq!(refused.header("www-authenticate"), "Bearer");
    }
    let nobody = office.send("GET", "/api/v1/entries", &[]);
    assert_eq!((nobody.status.as_u16(), nobody.header("www-authenticate")), (401, "Bearer"));
    let told = get(&office, &abel, "/api/v1/units?lang=ar&digits=arabic");
    assert_eq!((told.status.as_u16(), told.header("set-cookie")), (200, ""), "a program keeps no choice");
    assert!(told.header("vary").contains("Authorization"));
    office
        .credentials()
        .end_token("lan", office.credentials().tokens("lan", NOW).unwrap()[0].number)
        .unwrap();
    assert_eq!(get(&office, &lan, "/api/v1/problems").status, 401, "ended at once");
}
