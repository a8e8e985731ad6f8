//! The officials of the invented country, one for each role, as whom a visitor may look at its pages.

use base::Date;
use register::account::{GrantRole, OpenAccount};
use register::permission::Role;
use register::{Act, Text};
use web::Persona;

struct Official {
    account: &'static str,
    name: &'static str,
    language: &'static str,
    unit: &'static str,
    roles: &'static [Role],
    /// Over this unit; nothing means over everything.
    over: Option<&'static str>,
    /// The code of the sentence that says what the official does.
    work: &'static str,
}

const OFFICIALS: [Official; 7] = [
    Official {
        account: "lien",
        name: "Liên Mirsa",
        language: "vi",
        unit: "030205",
        roles: &[Role::Reporter],
        over: Some("030205"),
        work: "people.demo-clerk",
    },
    Official {
        account: "omar",
        name: "عمر طاريم",
        language: "ar",
        unit: "03",
        roles: &[Role::Verifier],
        over: Some("03"),
        work: "people.demo-verifier",
    },
    Official {
        account: "petra",
        name: "Petra Londav",
        language: "en",
        unit: "MRV",
        roles: &[Role::Planner],
        over: None,
        work: "people.demo-planner",
    },
    Official {
        account: "karim",
        name: "كريم زنور",
        language: "ar",
        unit: "MRV",
        roles: &[Role::Head, Role::Approver],
        over: None,
        work: "people.demo-chairperson",
    },
    Official {
        account: "hoa",
        name: "Hoa Vêling",
        language: "vi",
        unit: "MRV",
        roles: &[Role::Personnel],
        over: None,
        work: "people.demo-personnel",
    },
    Official {
        account: "abel",
        name: "Abel Norim",
        language: "en",
        unit: "MRV",
        roles: &[Role::Auditor],
        over: None,
        work: "people.demo-auditor",
    },
    Official {
        account: "ana",
        name: "Ana Kelver",
        language: "en",
        unit: "MRV",
        roles: &[Role::Administrator],
        over: None,
        work: "people.demo-administrator",
    },
];

/// The day on which all of them came into office.
const SINCE: Date = Date::constant(2024, 1, 1);

/// Returns the acts that open their accounts and grant them their roles.
pub fn acts() -> impl Iterator<Item = Act> {
    OFFICIALS.iter().flat_map(|official| {
        let open = Act::OpenAccount(OpenAccount {
            account: official.account.into(),
            name: official.name.into(),
            language: official.language.into(),
            unit: Some(official.unit.into()),
        });
        let grants = official.roles.iter().map(|role| {
            Act::GrantRole(GrantRole {
                account: official.account.into(),
                role: *role,
                unit: official.over.map(Text::from),
                subjects: Vec::new(),
                from: SINCE,
                until: None,
            })
        });
        std::iter::once(open).chain(grants)
    })
}

/// Returns as whom a visitor may look at the pages.
pub fn personas() -> Vec<Persona> {
    let persona = |official: &Official| Persona { account: official.account.to_owned(), work: official.work };
    OFFICIALS.iter().map(persona).collect()
}
