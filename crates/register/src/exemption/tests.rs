use super::*;
use crate::act::Act;
use crate::appointment::tests::register;
use crate::fixture::{Desk, day};
use crate::plan::ApplyPlan;

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
