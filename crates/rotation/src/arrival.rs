//! Units whose heads were rotated: somebody came to head them who had served elsewhere before.

use base::{Date, UnitId};
use register::Register;
use register::placement::Service;
use register::posts::{Manner, PostRole};
use std::collections::BTreeMap;

/// Returns, for each unit of this level or kind, the days from `from` to `to` on which somebody took its headship over from
/// another holder and came from a post in another unit. A deputy who moves up is no rotation, nor is a post that is filled for
/// the first time.
pub fn rotated(register: &Register, level: &str, (from, to): (Date, Date)) -> BTreeMap<UnitId, Vec<Date>> {
    let posts = register.posts();
    let mut days = BTreeMap::<UnitId, Vec<Date>>::new();
    for (id, post) in posts.iter().filter(|(_, post)| post.role == PostRole::Head) {
        let of_level = |day| register.units().on(post.unit, day).is_some_and(|spell| spell.answers_to(level));
        let taken_over = posts.to_post(id).filter(|one| one.manner == Manner::Full);
        let taken_over = taken_over.filter(|one| from <= one.from && one.from <= to && of_level(one.from));
        for one in taken_over {
            let earlier = posts.to_post(id).any(|other| other.from < one.from && other.holder != one.holder);
            let service = Service::of(register, posts, one.holder);
            let left = service.before(one.from).map(|left| posts.post(left.post).unit);
            if earlier && left.is_some_and(|left| left != post.unit) {
                days.entry(post.unit).or_default().push(one.from);
            }
        }
    }
    days.values_mut().for_each(|days| days.sort());
    days
}
