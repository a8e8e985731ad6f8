//! Posts, holders and appointments put right: what is corrected, closed and granted, and what is refused.

use crate::tables::errors;
use crate::world::Office;
use serde_json::Value;

/// A province with two posts, and a holder in one of them.
fn office() -> Office {
    let office = Office::empty();
    office.write("units.csv", "code,parent,level,opened\nP,,province,2000-01-01\nQ,,province,2000-01-01\n");
    office.write(
        "posts.csv",
        "post,unit,role,from,kind\nPH,P,head,2000-01-01,secretary\nPD,P,deputy,2000-01-01,\n",
    );
    office.write("holders.csv", "holder,name,native,native_on\n1,One,P,2000-01-01\n2,Two,Q,2000-01-01\n");
    office.write("appointments.csv", "post,holder,from,months\nPH,1,2020-01-01,60\n");
    for words in [
        "init",
        "unit import units.csv",
        "post import posts.csv",
        "holder import holders.csv",
        "appointment import appointments.csv",
    ] {
        assert_eq!(office.answer(words).0, 0, "{words}");
    }
    office
}

fn listed(office: &Office, words: &str) -> Vec<Value> {
    let (exit, said) = office.answer(&format!("{words} --json"));
    assert_eq!(exit, 0, "{words}: {said}");
    serde_json::from_str::<Value>(&said).unwrap().as_array().unwrap().clone()
}

#[test]
fn what_is_corrected_changes_what_is_named_and_nothing_else() {
    let office = office();
    let done = |words: &str| assert_eq!(office.answer(words).0, 0, "{words}");

    done("post correct PH --rank colonel --branch party --reason typing");
    let post = &listed(&office, "post list")[0];
    assert_eq!((&post["rank"], &post["branch"]), (&"colonel".into(), &"party".into()));
    assert_eq!((&post["kind"], &post["role"]), (&"secretary".into(), &"head".into()));
    done("post correct PH --clear rank,kind --reason typing");
    let post = &listed(&office, "post list")[0];
    assert_eq!(
        (&post["rank"], &post["kind"], &post["branch"]),
        (&Value::Null, &Value::Null, &"party".into())
    );

    done("holder correct 1 --kin 2 --retires 2040-01-01 --reason declared");
    done("holder promote 1 --rank major --from 2015-01-01");
    done("holder promote 1 --rank colonel --from 2020-01-01");
    let holder = &listed(&office, "holder list")[0];
    assert_eq!((&holder["native"], &holder["kin"][0]), (&"P".into(), &"2".into()));
    assert_eq!(holder["ranks"], serde_json::json!(["major@2015-01-01", "colonel@2020-01-01"]));
    done("holder correct 1 --clear retires,ranks --kin - --native Q --native-on 2000-01-01 --reason file");
    let holder = &listed(&office, "holder list")[0];
    assert_eq!((&holder["native"], &holder["kin"]), (&"Q".into(), &serde_json::json!([])));
    assert_eq!((&holder["retires"], &holder["ranks"]), (&Value::Null, &serde_json::json!([])));

    done("appointment renew PH 1 --from 2025-01-01 --months 60");
    done("appointment relieve PH 1 --on 2026-01-10 --reason retired");
    done("appointment correct PH 1 --from 2020-01-01 --clear ends --reason revoked");
    let held = &listed(&office, "appointment list --all")[0];
    assert_eq!((&held["until"], &held["terms"]), (&Value::Null, &2.into()), "the second term stays");
    done("appointment correct PH 1 --from 2020-01-01 --starts 2020-03-01 --cites 1/QD --reason decree");
    let held = &listed(&office, "appointment list --all")[0];
    assert_eq!((&held["from"], &held["cites"]), (&"2020-03-01".into(), &"1/QD".into()));
    done("appointment correct PH 1 --from 2020-03-01 --to-post PD --to-holder 2 --reason mixed");
    let held = &listed(&office, "appointment list --all")[0];
    assert_eq!((&held["post"], &held["holder"]), (&"PD".into(), &"2".into()));
    done("appointment correct PD 2 --from 2020-03-01 --void --reason never");
    assert!(listed(&office, "appointment list --all").is_empty());

    done("post close PD --on 2026-01-01");
    assert_eq!(listed(&office, "post list").len(), 1);
    done("post correct PD --clear until --reason early");
    assert_eq!(listed(&office, "post list").len(), 2);
    assert_eq!(office.answer("journal verify").0, 0);
}

#[test]
fn what_cannot_be_put_right_is_refused_and_says_why() {
    let office = office();
    for (words, codes) in [
        ("post close PH --on 2025-01-01", vec!["null - post.held"]),
        ("post close XX", vec!["null post post.unknown"]),
        ("post correct XX --reason typing", vec!["null post post.unknown"]),
        (
            "post correct PH --unit XX --from 2300-01-01 --reason typing",
            vec!["null from post.far-date", "null unit post.unknown-unit"],
        ),
        ("holder correct 9 --name Nine --reason typing", vec!["null holder holder.unknown"]),
        (
            "holder correct 1 --kin 1;9 --reason typing",
            vec!["null kin holder.kin-twice", "null kin holder.unknown"],
        ),
        ("holder correct 1 --ranks major --reason typing", vec!["null - cli.rank-without-day"]),
        ("holder promote 9 --rank major", vec!["null holder holder.unknown"]),
        (
            "appointment correct PH 2 --from 2020-01-01 --void --reason typing",
            vec!["null - appointment.unknown"],
        ),
        (
            "appointment correct PH 1 --from 2020-01-02 --void --reason typing",
            vec!["null - appointment.unknown"],
        ),
        (
            "appointment correct PH 1 --from 2020-01-01 --ends 2019-01-01 --reason typing",
            vec!["null until appointment.ends-before-it-begins"],
        ),
    ] {
        let (exit, found) = errors(&office, words);
        assert_eq!((exit, found), (65, codes.into_iter().map(str::to_owned).collect()), "{words}");
    }
    assert_eq!(office.answer("post correct PH --role chief --reason typing").0, 64);
    assert_eq!(
        office.answer("appointment correct PH 1 --from 2020-01-01 --void --months 6 --reason x").0,
        64
    );
}

#[test]
fn an_account_without_the_right_learns_nothing_of_persons() {
    let office = office();
    for words in [
        "account open ana --name Ana",
        "account grant ana administrator --everywhere",
        "account open lan --name Lan --unit P --as ana",
    ] {
        assert_eq!(office.answer(words).0, 0, "{words}");
    }
    for words in [
        "post close PD --as lan",
        "post correct PH --rank major --reason typing --as lan",
        "holder promote 1 --rank major --as lan",
        "holder correct 1 --name Other --reason typing --as lan",
        "appointment correct PH 1 --from 2020-01-01 --void --reason typing --as lan",
    ] {
        // A correction is asked about the unit of before and that of after.
        let (exit, mut found) = errors(&office, words);
        found.dedup();
        assert_eq!((exit, found), (77, vec!["null - permission.keep-posts".to_owned()]), "{words}");
    }
    let told = |holder: &str| {
        errors(&office, &format!("holder correct {holder} --name Other --reason typing --as lan"))
    };
    assert_eq!(told("1"), told("9"), "who is not there is refused as who is");
}
