//! An invented country, the same on every machine: its units, its plans, two and a half years of reports with
//! gaps, late ones and a few typing errors, a reorganisation in the middle of the third year, and who heads each unit.
//!
//! Everything is made as the files an office would send, so that what the demonstration does with them anybody
//! can do again by hand.

mod boundaries;
mod country;
mod dice;
mod names;
pub mod officials;
mod posts;
mod reports;

pub use country::{Country, REORGANISATION};

/// The files of the demonstration, by name, in the order in which they are used.
pub struct Files {
    /// `units.csv`: the country as it was founded.
    pub units: String,
    /// `figures.csv`: what was reported before the reorganisation.
    pub figures: String,
    /// `figures-june.csv`: what was reported after it.
    pub figures_after: String,
    /// `corrections.csv`: figures put right later.
    pub corrections: String,
    /// `edges.csv`: who became what.
    pub edges: String,
    /// `units-after.csv`: units founded or moved by the reorganisation.
    pub units_after: String,
    /// `awards.csv`: titles given.
    pub awards: String,
    /// `tasks.csv`: what the plan of 2026 and the review of 2025 order.
    pub tasks: String,
    /// `posts.csv`: the leading posts of units.
    pub posts: String,
    /// `holders.csv`: those who hold or held them.
    pub holders: String,
    /// `appointments.csv`: who, in which, since when.
    pub appointments: String,
    /// `boundaries.geojson` and `boundaries-after.geojson`: provinces and districts, before and after the reorganisation.
    pub boundaries: [String; 2],
    /// The plans, by file name.
    pub plans: Vec<(String, String)>,
}

/// Returns the files of the demonstration.
pub fn files() -> Files {
    let country = Country::new();
    let reported = reports::reported(&country);
    let posts = posts::posts(&country);
    let mut plans: Vec<_> = (2024..=2026).map(|year| (format!("services-{year}.plan"), plan(year))).collect();
    plans.push(("heads.plan".to_owned(), include_str!("heads.plan").to_owned()));
    Files {
        units: country.units(),
        figures: reported.figures,
        figures_after: reported.figures_after,
        corrections: reported.corrections,
        edges: country.edges(),
        units_after: country.units_after(),
        awards: country.awards(),
        tasks: include_str!("tasks.csv").to_owned(),
        posts: posts.posts,
        holders: posts.holders,
        appointments: posts.appointments,
        boundaries: [false, true].map(|is_after| boundaries::boundaries(&country, is_after)),
        plans,
    }
}

/// The plan of a year: the same text with the year's own numbers.
fn plan(year: i16) -> String {
    let houses =
        [1_900, 2_100, 2_300][usize::try_from(year - 2024).expect("the demonstration begins in 2024")];
    include_str!("services.plan")
        .replace("{number}", &format!("{}/KH", 11 + (year - 2024) * 7))
        .replace("{year}", &year.to_string())
        .replace("{houses}", &houses.to_string())
}
