use super::*;
use locale::Lang;
use mail::Security;
use std::collections::BTreeSet;
use std::time::Duration;
use web::Forwarded;

fn read(text: &str) -> Result<Configuration, Vec<String>> {
    let told = |reason: &Reason| format!("{} {}", reason.place.line.unwrap().0, reason.message);
    Configuration::parse("hasila.toml", text, Path::new("."))
        .map_err(|trouble| trouble.reasons.iter().map(told).collect())
}

#[test]
fn without_a_file_the_values_of_the_manual_stand() {
    let configuration = read("").unwrap();
    assert!(configuration.mail.server.is_none() && configuration.recipients.is_empty());
    assert_eq!(configuration.digest, DigestRules { soon_days: 7, escalate_days: 14 });
}

#[test]
fn settings_are_read() {
    let text = "[mail]\nfrom = \"hasila@office.example\"\nserver = \"mail.office.example\"\nport = 0x19\nsecurity = \"tls\"\n\
                [digest]\nsoon_days = 3\nlang = \"ar\"\n\
                [recipients.06]\nmail = \"a@x.example\"\n[recipients.\"0601\"]\nmail = \"b@x.example\"\nlang = \"vi\"\n";
    let configuration = read(text).unwrap();
    let server = configuration.mail.server.unwrap();
    assert_eq!((server.port, server.security, server.login), (25, Security::Tls, None));
    assert_eq!(server.timeout, Duration::from_secs(30));
    assert_eq!(configuration.digest, DigestRules { soon_days: 3, escalate_days: 14 });
    let langs: Vec<Lang> = configuration.recipients.values().map(|recipient| recipient.lang).collect();
    assert_eq!(langs, [Lang::Ar, Lang::Vi]);
}

#[test]
fn an_authority_that_is_none_is_said() {
    let wrong = |file: &str| {
        read(&format!("[mail]\nfrom = \"a@x.example\"\nserver = \"x\"\nauthority_file = \"{file}\"\n"))
            .unwrap_err()
    };
    assert!(wrong("nowhere.pem")[0].starts_with("1 cli.cannot-read-file"));
    assert!(wrong("Cargo.toml")[0].starts_with("1 cli.config-no-authority"));
}

#[test]
fn everything_wrong_is_said_at_once_with_its_line() {
    let text = "[mail]\nserver = \"x\"\nprot = 25\nport = 70000\nsecurity = \"ssl\"\nuser = \"u\"\n\
                [digets]\n\
                [digest]\nsoon_days = \"3\"\ncolour = 1\n\
                [recipients.06]\nmial = \"a@x.example\"\n[recipients.07]\nmail = \"nobody\"\n";
    let wrong = read(text).unwrap_err();
    let expected = [
        "1 cli.config-missing key=mail.from",
        "1 cli.config-missing key=mail.password_file",
        "3 cli.config-unknown-near near=mail.port key=mail.prot",
        "4 cli.config-wrong-kind key=mail.port kind=number least=1 most=65535",
        "5 cli.config-wrong-kind key=mail.security kind=security least=0 most=0",
        "7 cli.config-unknown-near near=digest key=digets",
        "9 cli.config-wrong-kind key=digest.soon_days kind=number least=0 most=366",
        "10 cli.config-unknown known=digest.soon_days,digest.escalate_days,digest.lang key=digest.colour",
        "11 cli.config-missing key=recipients.06.mail",
        "12 cli.config-unknown-near near=recipients.06.mail key=recipients.06.mial",
        "13 cli.config-missing key=recipients.07.mail",
        "14 cli.config-wrong-kind key=recipients.07.mail kind=address least=0 most=0",
    ];
    assert_eq!(wrong, expected);
    assert!(read("[mail\n").unwrap_err()[0].starts_with("1 cli.config-not-toml"));
}

#[test]
fn the_site_is_set_and_its_address_is_a_name_of_it() {
    let text = "[serve]\nlisten = \"[::1]:9000\"\naddress = \"https://Results.example:8443/\"\nhosts = [\"a.example\"]\n\
                proxies = [\"127.0.0.1\", \"10.0.0.0/8\"]\nforwarded = \"forwarded\"\n\
                [sessions]\nidle_minutes = 5\nlongest_hours = 1\n[limits]\nanswer_seconds = 7\n";
    let Configuration { serve, sessions, limits, .. } = read(text).unwrap();
    assert_eq!(serve.origin(), "https://results.example:8443");
    assert_eq!((serve.listen.port(), serve.hosts), (9000, vec!["a.example".to_owned()]));
    assert_eq!((serve.gate.proxies.len(), serve.gate.header), (2, Forwarded::Forwarded));
    assert_eq!((sessions, limits.answer), (Lengths { idle: 300, longest: 3_600 }, Duration::from_secs(7)));
    assert_eq!(limits.connections, Limits::default().connections);
    let own = |listen: &str| read(&format!("[serve]\nlisten = \"{listen}\"\n")).unwrap().serve.origin();
    assert_eq!(
        (own("127.0.0.1:9"), own("0.0.0.0:9")),
        ("http://127.0.0.1:9".into(), "http://localhost:9".into())
    );
}

#[test]
fn what_the_site_cannot_be_is_said() {
    let wrong = |key: &str, value: &str| read(&format!("[serve]\n{key} = {value}\n")).unwrap_err().join("; ");
    for (key, value, kind) in [
        ("listen", "\"8080\"", "listen"),
        ("address", "\"http://results.example\"", "origin"),
        ("address", "\"https://results.example/pages\"", "origin"),
        ("address", "\"results.example\"", "origin"),
        ("address", "\"https://192.0.2.7\"", "origin"),
        ("hosts", "\"a.example\"", "list"),
        ("hosts", "[\"a.example:80\"]", "host"),
        ("hosts", "[\"https://a.example\"]", "host"),
        ("proxies", "[\"10.0.0.0/33\"]", "network"),
        ("forwarded", "\"x-real-ip\"", "header"),
    ] {
        let said = format!("2 cli.config-wrong-kind key=serve.{key} kind={kind} least=0 most=0");
        assert_eq!(wrong(key, value), said, "{value}");
    }
    assert!(read("[serve]\naddress = \"http://127.0.0.1:80\"\n").is_ok());
}

/// Returns every key there is: an unknown one is answered with those that are known in its place.
fn keys() -> BTreeSet<String> {
    let known = |text: &str| {
        let wrong = read(text).unwrap_err();
        let said = wrong
            .iter()
            .find_map(|said| said.split_once("known=")?.1.split_once(" key="))
            .expect("they are said");
        said.0.split(',').map(str::to_owned).collect::<Vec<_>>()
    };
    let within = |section: String| {
        let heading = if NAMED.contains(&&*section) { format!("{section}.NAME") } else { section };
        known(&format!("[{heading}]\nqqqqqqqqqq = 1\n"))
    };
    known("qqqqqqqqqq = 1\n").into_iter().flat_map(within).collect()
}

/// Sections that hold sections of their own, each with a name that people give.
const NAMED: [&str; 2] = ["recipients", "providers"];

#[test]
fn providers_are_read_and_what_they_lack_is_said() {
    let text = "[providers.house]\nissuer = \"https://accounts.example\"\nclient = \"hasila\"\nlabel = \"The house\"\n\
                hosts = [\"https://keys.example\"]\n[providers.other]\nissuer = \"http://localhost:3000\"\nclient = \"h\"\n";
    let providers = read(text).unwrap().providers;
    let [house, other] = &providers[..] else { panic!("{providers:?}") };
    assert_eq!((house.label.as_str(), house.hosts.len(), &house.secret), ("The house", 1, &None));
    assert_eq!((other.label.as_str(), other.timeout), ("other", Duration::from_secs(5)));
    let text = "[providers.a_b]\nclient = \"h\"\nissuer = \"https://x.example\"\n[providers.c]\nissuer = \"http://x.example\"\n";
    let expected = [
        "1 cli.config-wrong-kind key=providers.a_b kind=name least=0 most=0",
        "5 cli.config-wrong-kind key=providers.c.issuer kind=provider least=0 most=0",
        "4 cli.config-missing key=providers.c.client",
    ];
    let wrong = read(text).unwrap_err();
    assert!(expected.iter().all(|said| wrong.contains(&(*said).to_owned())), "{wrong:?}");
}

/// Returns the manual of settings.
fn manual() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/settings.md")).unwrap()
}

#[test]
fn the_manual_has_every_key_and_no_other() {
    let manual = manual();
    let rows = manual.lines().filter_map(|line| line.strip_prefix("| `[")?.split_once("` |"));
    let explained: BTreeSet<String> =
        rows.map(|(key, _)| key.replace("]` `", ".").replace(".CODE.", ".NAME.")).collect();
    assert_eq!(explained, keys());
}

#[test]
fn the_example_of_the_manual_is_read() {
    let manual = manual();
    let example = manual.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let folder = tempfile::TempDir::new().unwrap();
    std::fs::write(folder.path().join("mail-password"), "far rivers\n").unwrap();
    let configuration =
        Configuration::parse(FILE, example, folder.path()).map_err(|trouble| trouble.reasons).unwrap();
    assert_eq!(configuration.serve.origin(), "https://results.office.example");
    assert_eq!(configuration.mail.server.unwrap().login.unwrap().1, "far rivers");
}
