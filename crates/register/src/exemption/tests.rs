use super::*;
use crate::act::Act;
use crate::appointment::tests::register;
use crate::fixture::{Desk, day};
use crate::plan::ApplyPlan;
use base::Seq;

#[test]
fn an_exemption_names_a_rule_there_is_and_a_stretch_of_days() {
    let mut desk = Desk::with_units("P - province\n A P district");
    desk.enter(register(&["lan"]));
    let text = "plan p { basis \"1/QC\" }\nplacement x \"X\" of head { hard not native of own district }";
    desk.enter(Act::ApplyPlan(ApplyPlan { from: day("2015-01-01"), text: text.into() }));
    let good = Exempt {
        holder: Some("lan".into()),
        post: None,
        plan: "p".into(),
        placement: "x".into(),
        rule: None,
        reason: "a flood".into(),
        cites: Some("7/CV".into()),
        from: day("2020-01-01"),
        until: day("2021-01-01"),
    };
    let refused = |act: Exempt| desk.refused(&Act::Exempt(Box::new(act)));
    let none: [&str; 0] = [];
    assert_eq!(refused(good.clone()), none);
    assert_eq!(refused(Exempt { holder: None, ..good.clone() }), ["exemption.of-whom"]);
    assert_eq!(
        refused(Exempt { holder: Some("X".into()), ..good.clone() }),
        ["holder.unknown holder=X (holder)"]
    );
    assert_eq!(refused(Exempt { post: Some("X".into()), ..good.clone() }), ["post.unknown post=X (post)"]);
    let unknown = ["exemption.unknown-placement placement=y plan=p (placement)"];
    assert_eq!(refused(Exempt { placement: "y".into(), ..good.clone() }), unknown);
    let key = refused(Exempt { rule: Some("terms".into()), ..good.clone() });
    assert!(key[0].starts_with("exemption.unknown-rule rule=terms placement=x rules=not_native,"), "{key:?}");
    assert_eq!(refused(Exempt { rule: Some("not_native".into()), ..good.clone() }), none);
    assert_eq!(
        refused(Exempt { reason: "".into(), ..good.clone() }),
        ["exemption.missing column=reason (reason)"]
    );
    let ends = ["exemption.ends-before-it-begins from=2020-01-01 until=2020-01-01 (until)"];
    assert_eq!(refused(Exempt { until: day("2020-01-01"), ..good }), ends);
}

#[test]
fn an_exemption_is_ended_between_its_first_day_and_its_last() {
    let mut desk = Desk::with_units("P - province\n A P district");
    desk.enter(register(&["lan"]));
    let text = "plan p { basis \"1/QC\" }\nplacement x \"X\" of head { hard not native of own district }";
    desk.enter(Act::ApplyPlan(ApplyPlan { from: day("2015-01-01"), text: text.into() }));
    desk.enter(Act::Exempt(Box::new(Exempt {
        holder: Some("lan".into()),
        post: None,
        plan: "p".into(),
        placement: "x".into(),
        rule: None,
        reason: "a flood".into(),
        cites: None,
        from: day("2020-01-01"),
        until: day("2021-01-01"),
    })));
    let granted = desk.register.posts().exemptions()[0].entry;
    let end = |exemption, on: &str, reason: &str| {
        let cites = Some("8/CV".into());
        Act::EndExemption(EndExemption { exemption, on: day(on), reason: reason.into(), cites })
    };
    let none_such = desk.refused(&end(Seq(granted.0 + 7), "2020-05-01", "dry again"));
    assert_eq!(none_such, [format!("exemption.none-such exemption={} (exemption)", granted.0 + 7)]);
    let early = desk.refused(&end(granted, "2019-12-31", ""));
    let words = format!("exemption.not-begun from=2020-01-01 exemption={granted} day=2019-12-31 (on)");
    assert_eq!(early, [words, "exemption.missing column=reason (reason)".to_owned()], "both at once");
    let over =
        |until: &str, on: &str| format!("exemption.over until={until} exemption={granted} day={on} (on)");
    assert_eq!(desk.refused(&end(granted, "2021-01-01", "dry")), [over("2021-01-01", "2021-01-01")]);
    let before = desk.digest();
    desk.enter(end(granted, "2020-05-01", "dry"));
    assert_ne!(desk.digest(), before, "the state tells of it");
    assert_eq!(desk.register.posts().exemption(granted).unwrap().until, day("2020-05-01"));
    assert_eq!(
        desk.refused(&end(granted, "2020-05-01", "dry")),
        [over("2020-05-01", "2020-05-01")],
        "ended once"
    );
    // On its first day: it has never held.
    desk.enter(end(granted, "2020-01-01", "granted to the wrong person"));
    assert_eq!(desk.register.posts().exemption(granted).unwrap().until, day("2020-01-01"));
}
