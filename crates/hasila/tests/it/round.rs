//! A round of rotation, from the question to recorded appointments.

use crate::world::Office;
use base::Date;
use engine::Engine;
use exchange::{Source, WorkbookReader};
use journal::SqliteJournal;
use register::appointment::{Appoint, AppointRow};
use register::holder::{HolderRow, NativeSaid, RegisterHolders};
use register::post::{CreatePosts, PostRow};
use register::posts::{Branch, Manner, PostRole};
use register::{Act, unit::Names};
use serde_json::Value;

const UNITS: &str = "code,parent,level\nN,,nation\nP,N,province\nQ,N,province\nR,N,province\n";

const PLAN: &str = "plan heads { basis \"65/QC\" of 2022-04-28 }\n\
    placement key of head in province { hard not native of own province from 2023-01-01 }\n";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Three heads, each born in the province of the post.
fn office() -> Office {
    let office = Office::empty();
    office.write("units.csv", UNITS);
    office.write("heads.plan", PLAN);
    for command in
        ["init", "unit import units.csv --on 1990-01-01", "plan apply heads.plan --from 2022-01-01"]
    {
        let output = office.run(command);
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
    let now = "2022-01-01T08:00:00Z";
    let journal = SqliteJournal::open(&office.path("hasila-data"), now).unwrap();
    let engine = Engine::open(journal, move || now.to_owned()).unwrap();
    for (number, act) in acts().into_iter().enumerate() {
        engine.accept("tester", &format!("heads-{number}"), act).unwrap();
    }
    office
}

fn acts() -> Vec<Act> {
    let heads = [("a", "An", "P"), ("b", "Binh", "Q"), ("c", "Chi", "R")];
    let post = |unit: &str| PostRow {
        row: None,
        post: format!("H{unit}").as_str().into(),
        unit: unit.into(),
        role: PostRole::Head,
        branch: Branch::Executive,
        kind: None,
        rank: None,
        level: None,
        continues: None,
        from: day("1990-01-01"),
        until: None,
        names: Names::default(),
    };
    let holder = |(code, name, unit): (&str, &str, &str)| HolderRow {
        row: None,
        holder: code.into(),
        name: name.into(),
        native: Some(NativeSaid { unit: unit.into(), on: day("2000-01-01") }),
        retires: None,
        service_from: Some(day("2000-01-01")),
        kin: Some(Vec::new()),
        ranks: Vec::new(),
    };
    let appointed = |(code, _, unit): (&str, &str, &str)| AppointRow {
        row: None,
        post: format!("H{unit}").as_str().into(),
        holder: code.into(),
        from: day("2020-01-01"),
        until: None,
        manner: Manner::Full,
        months: None,
        leaves: Vec::new(),
        cites: None,
        despite: None,
    };
    vec![
        Act::CreatePosts(CreatePosts { rows: heads.iter().map(|(_, _, unit)| post(unit)).collect() }),
        Act::RegisterHolders(RegisterHolders { rows: heads.map(holder).to_vec() }),
        Act::Appoint(Appoint { rows: heads.map(appointed).to_vec() }),
    ]
}

fn answer(office: &Office, words: &str) -> (i32, Value) {
    let (exit, json) = office.answer(&format!("{words} --json"));
    (exit, serde_json::from_str(&json).unwrap_or_else(|error| panic!("{words}: {error}: {json}")))
}

const ROUND: &str = "rotation plan --unit N --on 2025-03-01";

#[test]
fn a_plan_is_proven_saved_proposed_and_recorded() {
    let office = office();
    let (exit, plan) = answer(&office, &format!("{ROUND} --save plan.json"));
    assert_eq!((exit, &plan["outcome"], &plan["proof"]), (0, &"planned".into(), &"optimal".into()), "{plan}");
    assert_eq!((plan["moves"].as_array().unwrap().len(), &plan["cost"]), (3, &3_120.into()), "{plan}");
    assert!(plan["broken"].as_array().unwrap().is_empty() && plan["moves"][0]["cycle"] == true, "{plan}");
    let (exit, decrees) = office.answer("rotation propose plan.json");
    assert!(
        exit == 0 && decrees.contains("N decides. Moves: 3.") && decrees.contains("An (a) leaves HP"),
        "{decrees}"
    );
    assert_eq!(answer(&office, ROUND).1["moves"].as_array().unwrap().len(), 3, "nothing was recorded");
    let output = office.run("rotation propose plan.json --record --cites 12/QD");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (exit, after) = answer(&office, ROUND);
    assert_eq!((exit, &after["cost"], &after["stays"]), (0, &0.into(), &3.into()), "{after}");
}

/// Two provinces whose heads of districts all come from where they are; posts in one province, and across.
fn districts() -> Office {
    let office = Office::empty();
    office.write(
        "units.csv",
        "code,parent,level\nN,,nation\nP,N,province\nQ,N,province\nA,P,district\nB,P,district\nC,Q,district\nD,Q,district\n",
    );
    let (mut posts, mut holders, mut heads) = (
        "post,unit,role,from\n".to_owned(),
        "holder,name,native,native_on,service_from,kin\n".to_owned(),
        "post,holder,from\n".to_owned(),
    );
    for unit in ["A", "B", "C", "D"] {
        posts += &format!("H{unit},{unit},head,2000-01-01\n");
        holders += &format!("{unit},Head {unit},{unit},2000-01-01,2000-01-01,-\n");
        heads += &format!("H{unit},{unit},2020-01-01\n");
    }
    office.write("posts.csv", posts);
    office.write("holders.csv", holders + "E,Nobody,,,,-\n");
    office.write("heads.csv", heads);
    office.write("heads.plan", PLAN.replace("province", "district"));
    for words in [
        "init",
        "unit import units.csv --on 1990-01-01",
        "post import posts.csv",
        "holder import holders.csv",
        "appointment import heads.csv",
        "plan apply heads.plan --from 2022-01-01",
    ] {
        assert_eq!(office.answer(words).0, 0, "{words}");
    }
    office
}

/// Who decides each move, by holder.
fn authorities(moves: &Value) -> Vec<String> {
    let one = |one: &Value| {
        format!("{} {}", one["holder"].as_str().unwrap(), one["authority"].as_str().unwrap_or("-"))
    };
    let mut all: Vec<String> = moves.as_array().unwrap().iter().map(one).collect();
    all.sort();
    all
}

/// Returns the cells of a workbook.
fn cells(bytes: Vec<u8>) -> Vec<String> {
    let source = Source::new(std::io::Cursor::new(bytes), WorkbookReader::Here);
    let mut rows = source.rows().unwrap_or_else(|_| panic!("the workbook can be read"));
    let mut cells = Vec::new();
    while let Ok(Some((_, record))) = rows.next_row() {
        cells.extend(record.iter().map(|cell| String::from_utf8(cell.to_vec()).unwrap()));
    }
    cells
}

#[test]
fn each_authority_decides_its_own_moves() {
    let office = districts();
    let (exit, _) = answer(&office, "rotation plan --unit N --on 2025-03-01 --save plan.json");
    assert_eq!(exit, 0);
    let (exit, moves) = answer(&office, "rotation propose plan.json");
    assert_eq!((exit, authorities(&moves)), (0, ["A P", "B P", "C Q", "D Q"].map(str::to_owned).to_vec()));
    assert_eq!(office.answer("rotation propose plan.json --xlsx decrees.xlsx --lang ar").0, 0);
    assert_eq!(office.answer("rotation plan --unit N --on 2025-03-01 --xlsx moves.xlsx").0, 0);
    for (file, wanted) in [("decrees.xlsx", ["Head A", "HA"]), ("moves.xlsx", ["Head D", "HC"])] {
        let found = cells(std::fs::read(office.path(file)).unwrap());
        assert!(wanted.iter().all(|cell| found.iter().any(|own| own == cell)), "{file}: {found:?}");
    }
    let (exit, text) = office.answer("rotation propose plan.json --authority Q");
    assert!(exit == 0 && text.contains("Q decides. Moves: 2.") && !text.contains("HA"), "{text}");
    assert_eq!(office.answer("rotation propose plan.json --authority A").0, 65);

    let (exit, recorded) = answer(&office, "rotation propose plan.json --record --authority Q");
    assert_eq!((exit, authorities(&recorded)), (0, vec!["C Q".to_owned(), "D Q".to_owned()]));
    let entry = recorded[0]["entry"].as_u64().unwrap();
    assert_eq!(recorded[1]["entry"], entry, "one act");
    let (_, held) = answer(&office, "appointment list --unit Q --on 2025-03-01");
    let held: Vec<&str> =
        held.as_array().unwrap().iter().map(|one| one["holder"].as_str().unwrap()).collect();
    assert_eq!(held, ["D", "C"]);
    // What the other decides is still to be recorded; what is recorded is not recorded twice.
    assert_eq!(office.answer("rotation propose plan.json --record --authority P").0, 0);
    assert_eq!(office.answer("rotation propose plan.json --record").0, 65);
    assert_eq!(office.answer("journal verify").0, 0);
}

#[test]
fn moves_that_make_room_for_each_other_are_decided_above_both() {
    let office = districts();
    let fixed = "rotation plan --unit N --on 2025-03-01 --fix A=HC --fix C=HA --save plan.json";
    assert_eq!(answer(&office, fixed).0, 0);
    let (exit, moves) = answer(&office, "rotation propose plan.json");
    assert_eq!(
        (exit, authorities(&moves)),
        (0, ["A N", "B N", "C N", "D N"].map(str::to_owned).to_vec()),
        "{moves}"
    );
}

#[test]
fn decisions_that_need_each_other_become_one() {
    let office = Office::empty();
    office.write(
        "units.csv",
        "code,parent,level\nN,,nation\nP,N,province\nA,P,district\nB,P,district\nA1,A,commune\nA2,A,commune\nB1,B,commune\n",
    );
    office.write(
        "posts.csv",
        "post,unit,role,from\nHA1,A1,head,2000-01-01\nHA2,A2,head,2000-01-01\nHB1,B1,head,2000-01-01\nNN,N,member,2000-01-01\n",
    );
    // e is kin of w, f of x: each exchange needs the other to have been made.
    office.write("holders.csv", "holder,name,kin\ne,E,w\nf,F,x\nw,W,-\nx,X,-\n");
    office.write(
        "heads.csv",
        "post,holder,from\nHA2,e,2020-01-01\nNN,f,2020-01-01\nHB1,w,2020-01-01\nHA1,x,2020-01-01\n",
    );
    office.write(
        "kin.plan",
        "plan kin { basis \"1/QC\" of 2022-04-28 }\nplacement apart of head { hard no kin in own district }\n",
    );
    for words in [
        "init",
        "unit import units.csv --on 1990-01-01",
        "post import posts.csv",
        "holder import holders.csv",
        "appointment import heads.csv",
        "plan apply kin.plan",
    ] {
        assert_eq!(office.answer(words).0, 0, "{words}");
    }
    let plan = |moves: &[(&str, &str, &str)]| {
        let moves: Vec<Value> = moves
            .iter()
            .map(|(holder, from, to)| serde_json::json!({ "holder": holder, "from": from, "to": to, "leaves": [from] }))
            .collect();
        let plan = serde_json::json!({ "hasila": "rotation plan 1", "day": "2025-03-01", "as_of": 1, "moves": moves });
        office.write("plan.json", plan.to_string());
    };
    let nation = [("e", "HA2", "NN"), ("f", "NN", "HA2")];
    let province = [("w", "HB1", "HA1"), ("x", "HA1", "HB1")];
    plan(&nation);
    assert_eq!(office.answer("rotation propose plan.json").0, 65, "f would meet x");
    plan(&province);
    assert_eq!(office.answer("rotation propose plan.json").0, 65, "w would meet e");
    plan(&[nation, province].concat());
    let (exit, moves) = answer(&office, "rotation propose plan.json --record");
    assert_eq!(
        (exit, authorities(&moves)),
        (0, ["e N", "f N", "w N", "x N"].map(str::to_owned).to_vec()),
        "{moves}"
    );
}

#[test]
fn what_conflicts_is_named_with_what_giving_it_up_buys() {
    let office = office();
    let (exit, answer) = answer(&office, &format!("{ROUND} --fix a=HP --fix b=HP"));
    assert_eq!((exit, &answer["outcome"]), (2, &"impossible".into()), "{answer}");
    let conflicts = answer["conflicts"].as_array().unwrap();
    assert!(conflicts.iter().all(|one| one["minimal"] == true), "{answer}");
    let kinds: Vec<&str> = conflicts[0]["requirements"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["kind"].as_str().unwrap())
        .collect();
    assert!(kinds.contains(&"fixed"), "{answer}");
}

#[test]
fn why_not_and_scenarios_are_answered() {
    let office = office();
    let (_, barred) = answer(&office, &format!("{ROUND} --why-not a=HP"));
    assert_eq!((&barred["why_not"], &barred["requirements"][0]["kind"]), (&"barred".into(), &"rule".into()));
    let (_, other) = answer(&office, &format!("{ROUND} --why-not a=HR"));
    assert_eq!((&other["why_not"], &other["more"]), (&"possible".into(), &0.into()), "{other}");
    let (_, rows) = answer(&office, &format!("{ROUND} --scenario all= --scenario heads=heads"));
    assert_eq!((rows.as_array().unwrap().len(), &rows[1]["cost"]), (2, &3_120.into()), "{rows}");
    let (_, saved) = answer(&office, &format!("{ROUND} --relax"));
    assert_eq!(saved["savings"][0]["without"]["cost"], 0, "{saved}");
}

#[test]
fn everything_wrong_is_said_at_once() {
    let office = office();
    let (exit, errors) = answer(&office, "rotation plan --unit X --rules none --fix z=HP --forbid a=HZ");
    let codes: Vec<&str> =
        errors["errors"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect();
    assert_eq!((exit, codes), (65, vec!["cli.rotation-unknown-code"; 4]), "{errors}");
}

#[test]
fn a_plan_is_said_in_three_languages() {
    let office = office();
    for (language, proven) in
        [("en", "Proven: no plan costs less."), ("ar", "ثبت أن لا خطة"), ("vi", "Đã chứng minh")]
    {
        let (exit, text) = office.answer(&format!("{ROUND} --lang {language}"));
        assert!(
            exit == 0 && text.contains(proven) && text.contains("HQ") && !text.contains("cli-"),
            "{text}"
        );
    }
}

/// Ten heads who all come from the first of ten provinces: somebody else may head it, but then one of them has no post.
#[test]
fn many_people_in_one_conflict_share_a_line() {
    let office = Office::empty();
    let mut units = "code,parent,level,opened\nN,,nation,1990-01-01\n".to_owned();
    let mut posts = "post,unit,role,from\n".to_owned();
    let mut holders = "holder,name,native,native_on\nz,Zelmar,N,2000-01-01\n".to_owned();
    let mut appointments = "post,holder,from\n".to_owned();
    for province in 0..10 {
        units += &format!("P{province},N,province,1990-01-01\n");
        posts += &format!("P{province}-H,P{province},head,1990-01-01\n");
        holders += &format!("h{province},Head {province},P0,2000-01-01\n");
        appointments += &format!("P{province}-H,h{province},2022-01-01\n");
    }
    let plan = "plan p { basis \"1/QC\" }\nplacement x of head { hard not native of own province }\n";
    let files = [
        ("units.csv", &*units),
        ("posts.csv", &posts),
        ("holders.csv", &holders),
        ("appointments.csv", &appointments),
        ("p.plan", plan),
    ];
    files.iter().for_each(|(file, text)| office.write(file, text));
    for words in [
        "init",
        "unit import units.csv",
        "post import posts.csv",
        "holder import holders.csv",
        "appointment import appointments.csv",
        "plan apply p.plan --from 2024-01-01",
    ] {
        assert_eq!(office.answer(words).0, 0, "{words}");
    }
    let round = "rotation plan --unit N --on 2025-03-01 --pool z";
    let (exit, text) = office.answer(round);
    assert_eq!(exit, 2, "{text}");
    assert!(
        text.contains("9 people must each have a post, among them h1, h2, h3, h4, h5, h6, h7 and h8."),
        "{text}"
    );
    assert_eq!(
        text.lines().filter(|line| line.contains("have a post")).count(),
        2,
        "h0 buys something else: {text}"
    );
    let (_, told) = answer(&office, round);
    assert_eq!(told["conflicts"][0]["requirements"].as_array().unwrap().len(), 11, "programs get them all");
}

/// Each head is a team of one, which should keep its head; the natives must go all the same.
#[test]
fn soft_rules_broken_are_named_with_their_price() {
    let office = office();
    let plan = "plan teams { basis \"7/QC\" }\n\
        placement key of head in province { soft weight 2 at most 1/2 of a team in one round }\n";
    office.write("teams.plan", plan);
    assert_eq!(office.answer("plan apply teams.plan --from 2022-01-01").0, 0);
    let (exit, told) = answer(&office, ROUND);
    assert_eq!((exit, &told["cost"], &told["proof"]), (0, &6_120.into(), &"optimal".into()), "{told}");
    let parts = serde_json::json!({ "moves": 3_000, "steps": 120, "choices": 0, "soft": 3_000, "vacant": 0, "left_out": 0 });
    assert_eq!(told["cost_parts"], parts);
    assert_eq!(told["soft_broken"].as_array().map(Vec::len), Some(3));
    assert_eq!(
        (&told["soft_broken"][0]["unit"], &told["soft_broken"][0]["points"]),
        (&"P".into(), &1_000.into())
    );
    let said = [
        ("en", "Soft rules broken: 3,000", "In P, beyond what is wished by 1: 1,000 points."),
        ("ar", "قواعد مفضلة لم تُحفظ: 3,000", "في P، تجاوز المرغوب بمقدار 1: 1,000 نقطة."),
        ("vi", "Quy tắc ưu tiên không giữ được: 3.000", "Tại P, vượt mức mong muốn 1: 1.000 điểm."),
    ];
    for (lang, part, breach) in said {
        let (_, text) = office.answer(&format!("{ROUND} --lang {lang}"));
        assert!(text.contains(part) && text.contains(breach), "{text}");
    }
    let refused = office.run(&format!("{ROUND} --cost-soft 600000"));
    let dear = String::from_utf8_lossy(&refused.stderr);
    assert!(dear.contains("costs more than 1,000,000 points"), "{dear}");
}
