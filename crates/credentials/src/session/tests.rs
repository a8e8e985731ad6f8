use super::*;
use crate::password::Cost;
use crate::{FILE, Fault};
use tempfile::TempDir;

const NOON: Seconds = 1_768_478_400;
const GOOD: &str = "correct horse battery";
const HERE: &str = "192.0.2.7";

/// Returns credentials of their own with a password for Lan; guesses cost little, so that tests are quick.
fn desk() -> (TempDir, Credentials) {
    let folder = TempDir::new().unwrap();
    let mut desk = Credentials::open(folder.path()).unwrap();
    desk.cost = Cost { kib: 8, passes: 1 };
    let (code, _) = desk.invite("lan", NOON).unwrap();
    assert_eq!(desk.accept(&code, GOOD, NOON).unwrap(), "lan");
    (folder, desk)
}

fn code<T: std::fmt::Debug>(result: Result<T, Rejection>) -> String {
    match result.unwrap_err() {
        Rejection::Refused(reasons) => reasons.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "),
        Rejection::Failed(fault) => panic!("{fault}"),
    }
}

fn token(desk: &mut Credentials, now: Seconds) -> String {
    match desk.sign_in("lan", GOOD, HERE, now).unwrap() {
        Step::Whole(token) => token,
        Step::Half(_) => panic!("no second step was set up"),
    }
}

#[test]
fn who_knows_the_password_is_signed_in_until_he_signs_out() {
    let (_folder, mut desk) = desk();
    let token = token(&mut desk, NOON);
    assert_eq!(token.len(), 64, "256 bits");
    let session = desk.session(&token, NOON + 60).unwrap().unwrap();
    assert_eq!((session.account.as_str(), session.address.as_str(), session.began), ("lan", HERE, NOON));
    desk.sign_out(&token).unwrap();
    assert_eq!(desk.session(&token, NOON + 61).unwrap(), None);
    assert_eq!(desk.session("", NOON).unwrap(), None);
}

#[test]
fn sessions_end_after_half_an_hour_of_nothing_and_after_a_day_of_work() {
    let (_folder, mut desk) = desk();
    let idle = token(&mut desk, NOON);
    assert!(desk.session(&idle, NOON + Lengths::default().idle - 1).unwrap().is_some());
    let busy = token(&mut desk, NOON);
    let mut now = NOON;
    while now + 600 < NOON + Lengths::default().longest {
        now += 600;
        assert!(desk.session(&busy, now).unwrap().is_some(), "{now}");
    }
    assert_eq!(desk.session(&busy, NOON + Lengths::default().longest).unwrap(), None);
    assert_eq!(desk.session(&idle, now).unwrap(), None);
}

#[test]
fn sessions_are_listed_and_ended_one_or_all() {
    let (_folder, mut desk) = desk();
    let tokens = [token(&mut desk, NOON), token(&mut desk, NOON + 1), token(&mut desk, NOON + 2)];
    let listed = desk.sessions("lan", NOON + 3).unwrap();
    assert_eq!(listed.len(), 3);
    assert!(desk.end_session("lan", listed[0].number).unwrap());
    assert!(!desk.end_session("lan", listed[0].number).unwrap(), "once");
    assert!(!desk.end_session("minh", listed[1].number).unwrap(), "another's is not his to end");
    assert_eq!(desk.session(&tokens[2], NOON + 4).unwrap(), None);
    assert!(desk.session(&tokens[1], NOON + 4).unwrap().is_some());
    let program = desk.make_token("lan", "collector", NOON).unwrap();
    assert_eq!(desk.end_everything("minh").unwrap(), (0, 0));
    assert_eq!(desk.token(&program, NOON + 4).unwrap().as_deref(), Some("lan"));
    assert_eq!(desk.end_everything("lan").unwrap(), (2, 1));
    assert_eq!(desk.token(&program, NOON + 5).unwrap(), None);
    assert_eq!(desk.sessions("lan", NOON + 5).unwrap(), []);
}

#[test]
fn another_password_ends_every_session() {
    let (_folder, mut desk) = desk();
    let token = token(&mut desk, NOON);
    assert_eq!(
        code(desk.change_password("lan", "wrong", "far rivers and hills", HERE, NOON)),
        "credentials.wrong"
    );
    assert!(
        code(desk.change_password("lan", GOOD, "short", HERE, NOON))
            .starts_with("credentials.password-short")
    );
    assert!(desk.session(&token, NOON).unwrap().is_some(), "what was refused ends nothing");
    desk.change_password("lan", GOOD, "far rivers and hills", HERE, NOON).unwrap();
    assert_eq!(desk.session(&token, NOON).unwrap(), None);
    assert_eq!(code(desk.sign_in("lan", GOOD, HERE, NOON)), "credentials.wrong");
    assert!(desk.sign_in("lan", "far rivers and hills", HERE, NOON).is_ok());
}

#[test]
fn nobody_is_signed_in_with_an_account_that_is_forgotten() {
    let (_folder, mut desk) = desk();
    let token = token(&mut desk, NOON);
    let (invitation, _) = desk.invite("lan", NOON).unwrap();
    desk.forget("lan").unwrap();
    assert_eq!(desk.session(&token, NOON).unwrap(), None);
    assert_eq!(code(desk.sign_in("lan", GOOD, HERE, NOON)), "credentials.wrong");
    assert_eq!(code(desk.accept(&invitation, GOOD, NOON)), "credentials.code-gone");
}

#[test]
fn a_code_is_good_once_for_three_days_and_survives_a_password_that_will_not_do() {
    let (_folder, mut desk) = desk();
    let (old, _) = desk.invite("minh", NOON).unwrap();
    let (invitation, until) = desk.invite("minh", NOON).unwrap();
    assert_eq!(code(desk.accept(&old, GOOD, NOON)), "credentials.code-gone", "a later code ends it");
    assert!(code(desk.accept(&invitation, "password1234", NOON)).starts_with("credentials.password-common"));
    assert_eq!(desk.invited(&invitation, until - 1).unwrap().as_deref(), Some("minh"));
    assert_eq!(desk.invited(&invitation, until).unwrap(), None);
    assert_eq!(desk.accept(&format!(" {invitation}\n"), GOOD, NOON).unwrap(), "minh");
    assert_eq!(code(desk.accept(&invitation, GOOD, NOON)), "credentials.code-gone");
}

#[test]
fn unknown_accounts_are_told_the_same_as_wrong_passwords() {
    let (_folder, mut desk) = desk();
    assert_eq!(
        code(desk.sign_in("nobody", GOOD, HERE, NOON)),
        code(desk.sign_in("lan", "wrong", HERE, NOON))
    );
}

/// Returns the nanoseconds for which a processor has worked for this thread: waiting for one, while others have it, does not count.
fn spent() -> i64 {
    let spent = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    spent.tv_sec * 1_000_000_000 + spent.tv_nsec
}

#[test]
fn unknown_accounts_take_as_long_as_wrong_passwords() {
    let (folder, mut quick) = desk();
    let mut desk = Credentials::open(folder.path()).unwrap();
    let (invitation, _) = quick.invite("slow", NOON).unwrap();
    desk.accept(&invitation, GOOD, NOON).unwrap();
    let took = |account: &str| {
        let start = spent();
        let _ = desk.knows(account, "wrong");
        spent() - start
    };
    // The shortest of several, taken in turn: a processor whose memory others use as well makes single ones long.
    let (mut known, mut unknown) = (took("slow"), took("nobody"));
    for _ in 0..10 {
        (known, unknown) = (known.min(took("slow")), unknown.min(took("nobody")));
    }
    assert!(unknown * 2 > known && known * 2 > unknown, "{known:?} {unknown:?}");
}

#[test]
fn tokens_are_few_named_and_end_by_themselves() {
    let (_folder, mut desk) = desk();
    assert_eq!(code(desk.make_token("lan", "  ", NOON)), "credentials.token-unnamed");
    let first = desk.make_token("lan", "collector", NOON).unwrap();
    assert_eq!(desk.token(&first, NOON).unwrap().as_deref(), Some("lan"));
    for number in 1..20 {
        desk.make_token("lan", &format!("program {number}"), NOON).unwrap();
    }
    assert_eq!(code(desk.make_token("lan", "one more", NOON)), "credentials.too-many-tokens most=20");
    let listed = desk.tokens("lan", NOON).unwrap();
    assert_eq!((listed.len(), listed[0].name.as_str()), (20, "collector"));
    assert!(!desk.end_token("minh", listed[0].number).unwrap(), "another's is not his to end");
    assert!(desk.end_token("lan", listed[0].number).unwrap());
    assert_eq!(desk.token(&first, NOON).unwrap(), None);
    let last = desk.make_token("lan", "late", NOON).unwrap();
    assert!(desk.token(&last, NOON + 364 * 86_400).unwrap().is_some());
    assert_eq!(desk.token(&last, NOON + 365 * 86_400).unwrap(), None);
    desk.forget("lan").unwrap();
    assert_eq!(desk.token(&last, NOON).unwrap(), None);
}

#[test]
fn each_failure_beyond_the_fifth_makes_the_next_try_wait_longer() {
    let (_folder, mut desk) = desk();
    for _ in 0..5 {
        assert_eq!(code(desk.sign_in("lan", "wrong", HERE, NOON)), "credentials.wrong");
    }
    let mut now = NOON;
    for wait in [2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
        assert_eq!(code(desk.sign_in("lan", "wrong", HERE, now)), "credentials.wrong", "{wait}");
        let said = format!("credentials.wait seconds={wait}");
        assert_eq!(code(desk.sign_in("lan", GOOD, HERE, now)), said, "the right one must wait as well");
        now += wait;
    }
    assert!(desk.sign_in("lan", GOOD, "198.51.100.1", now).is_ok(), "from elsewhere he comes in");
    assert!(desk.sign_in("lan", GOOD, HERE, now).is_ok());
    assert_eq!(code(desk.sign_in("lan", "wrong", HERE, now)), "credentials.wrong", "it begins anew");
}

#[test]
fn guessing_from_many_addresses_is_slowed_down_too() {
    let (_folder, mut desk) = desk();
    let tries = (0..60).map(|number| code(desk.sign_in("lan", "wrong", &format!("192.0.2.{number}"), NOON)));
    assert_eq!(tries.filter(|said| said.starts_with("credentials.wait")).count(), 9);
}

#[test]
fn digits_of_the_second_step_are_asked_for_and_taken_once() {
    let (_folder, mut desk) = desk();
    let enrolment = desk.enrol("lan").unwrap();
    assert!(enrolment.address.starts_with("otpauth://totp/Hasila:lan?secret="));
    assert!(
        desk.sign_in("lan", GOOD, HERE, NOON).is_ok_and(|step| matches!(step, Step::Whole(_))),
        "not confirmed"
    );
    let digits = |now: Seconds| {
        let secret = totp_rs::Secret::try_from_base32(&enrolment.secret).unwrap();
        let builder = totp_rs::Builder::new().with_secret(secret.as_bytes().to_vec());
        builder.build().unwrap().generate(now.cast_unsigned()).to_string()
    };
    assert_eq!(code(desk.confirm("minh", "000000", NOON)), "credentials.no-second-step");
    let codes = desk.confirm("lan", &digits(NOON), NOON).unwrap();
    assert_eq!(codes.len(), 10);

    let half = |desk: &mut Credentials, now| match desk.sign_in("lan", GOOD, HERE, now).unwrap() {
        Step::Half(half) => half,
        Step::Whole(_) => panic!("the second step was not asked for"),
    };
    let first = half(&mut desk, NOON + 60);
    assert_eq!(desk.session(&first, NOON + 60).unwrap(), None, "half is not whole");
    assert_eq!(
        code(desk.finish(&first, &digits(NOON), NOON + 60)),
        "credentials.wrong-code",
        "a step too old"
    );
    let whole = desk.finish(&first, &digits(NOON + 60), NOON + 60).unwrap();
    assert!(desk.session(&whole, NOON + 60).unwrap().is_some());
    assert_eq!(code(desk.finish(&first, &digits(NOON + 90), NOON + 90)), "credentials.code-gone", "once");

    let again = half(&mut desk, NOON + 61);
    assert_eq!(
        code(desk.finish(&again, &digits(NOON + 60), NOON + 61)),
        "credentials.wrong-code",
        "used before"
    );
    desk.finish(&again, &codes[3], NOON + 62).unwrap();
    let last = half(&mut desk, NOON + 120);
    assert_eq!(code(desk.finish(&last, &codes[3], NOON + 120)), "credentials.wrong-code", "used before");
    let late = NOON + 120 + HALF_SECONDS_MAX;
    assert_eq!(code(desk.finish(&last, &digits(late), late)), "credentials.code-gone", "too late");
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_the_file_and_no_secret_stands_in_it() {
    use std::os::unix::fs::PermissionsExt;
    let (folder, mut desk) = desk();
    let token = token(&mut desk, NOON);
    let (invitation, _) = desk.invite("minh", NOON).unwrap();
    drop(desk);
    let file = folder.path().join(FILE);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
    drop(Credentials::open(folder.path()).unwrap());
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let bytes = std::fs::read(&file).unwrap();
    let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds("lan") && !holds(&token) && !holds(&invitation) && !holds(GOOD));
}

#[test]
fn a_file_of_something_else_is_a_fault_and_stays_as_it_is() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join(FILE);
    std::fs::write(&file, "a letter to somebody, long enough to be no store at all").unwrap();
    assert!(matches!(Credentials::open(folder.path()), Err(Fault::Store(_))));
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("a letter"));
}
