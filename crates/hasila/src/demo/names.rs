//! Invented names in three languages.

/// A name in English, Arabic and Vietnamese.
pub type Name = [String; 3];

/// The country.
pub const COUNTRY: [&str; 3] = ["Maravand", "مارافاند", "Maravan"];

/// Its provinces.
pub const PROVINCES: [[&str; 3]; 8] = [
    ["Aldora", "ألدورا", "An Đô"],
    ["Bessaly", "بيسالي", "Bê Sa Li"],
    ["Cardune", "كاردون", "Các Đôn"],
    ["Estavar", "إستافار", "Ết Ta Va"],
    ["Halmira", "هالميرا", "Han Mi"],
    ["Jorvan", "جورفان", "Giô Van"],
    ["Lunesh", "لونيش", "Lu Nếch"],
    ["Tamareen", "تامارين", "Ta Ma Rin"],
];

const ROOTS: [[&str; 3]; 40] = [
    ["Sal", "سال", "Sa"],
    ["Tar", "تار", "Ta"],
    ["Mir", "مير", "Mi"],
    ["Lon", "لون", "Lon"],
    ["Dav", "داف", "Đa"],
    ["Kel", "كيل", "Kên"],
    ["Nor", "نور", "Nô"],
    ["Bes", "بيس", "Bê"],
    ["Ram", "رام", "Ram"],
    ["Zan", "زان", "Gian"],
    ["Hal", "هال", "Hà"],
    ["Vel", "فيل", "Vê"],
    ["Gor", "غور", "Gò"],
    ["Tim", "تيم", "Tim"],
    ["Fas", "فاس", "Phà"],
    ["Ler", "لير", "Lê"],
    ["Shan", "شان", "San"],
    ["Kum", "كوم", "Cùm"],
    ["Oran", "أوران", "Ô Ran"],
    ["Ilm", "إيلم", "In"],
    ["Pel", "بيل", "Bền"],
    ["Rud", "رود", "Rú"],
    ["Ast", "أست", "Át"],
    ["Wen", "وين", "Uyên"],
    ["Cor", "كور", "Co"],
    ["Yad", "ياد", "Gia"],
    ["Ung", "أونغ", "Ung"],
    ["Elm", "إلم", "Em"],
    ["Nav", "ناف", "Na"],
    ["Dor", "دور", "Đô"],
    ["Tul", "تول", "Tú"],
    ["Bar", "بار", "Ba"],
    ["Sim", "سيم", "Sim"],
    ["Hor", "هور", "Hồ"],
    ["Lav", "لاف", "La"],
    ["Mod", "مود", "Mộ"],
    ["Gan", "غان", "Gan"],
    ["Fen", "فين", "Phen"],
    ["Jas", "ياس", "Giát"],
    ["Ker", "كير", "Kề"],
];

const ENDINGS: [[&str; 3]; 36] = [
    ["ada", "ادا", " Đà"],
    ["ine", "ين", " Lin"],
    ["oro", "ورو", " Rô"],
    ["esh", "يش", " Ếch"],
    ["una", "ونا", " Nà"],
    ["avel", "افيل", " Vên"],
    ["ira", "يرا", " Rã"],
    ["osta", "وستا", " Ta"],
    ["eman", "يمان", " Man"],
    ["alin", "الين", " Linh"],
    ["udar", "ودار", " Đa"],
    ["iven", "يفين", " Ven"],
    ["oma", "وما", " Mã"],
    ["arak", "اراك", " Rạc"],
    ["enda", "يندا", " Đạ"],
    ["isel", "يسيل", " Sen"],
    ["ulan", "ولان", " Lan"],
    ["oret", "وريت", " Rét"],
    ["ayan", "ايان", " An"],
    ["imor", "يمور", " Mo"],
    ["ekar", "يكار", " Ca"],
    ["onis", "ونيس", " Nít"],
    ["abel", "ابيل", " Bền"],
    ["uri", "وري", " Ry"],
    ["aster", "استر", " Tê"],
    ["ilond", "يلوند", " Long"],
    ["orim", "وريم", " Rim"],
    ["edan", "يدان", " Đan"],
    ["avor", "افور", " Vò"],
    ["inel", "ينيل", " Nên"],
    ["ural", "ورال", " Ran"],
    ["omed", "وميد", " Mết"],
    ["akin", "اكين", " Kinh"],
    ["elis", "يليس", " Lít"],
    ["otan", "وتان", " Tân"],
    ["igar", "يغار", " Gà"],
];

/// How many names [`place`] can tell apart.
pub const PLACES: usize = ROOTS.len() * ENDINGS.len();

/// Returns the `number`th invented place name; each below [`PLACES`] is another one.
pub fn place(number: usize) -> Name {
    // 1,440 places visited in steps of 617, which shares no factor with it: neighbours do not rhyme.
    let at = (number * 617 + 211) % PLACES;
    let (root, ending) = (&ROOTS[at % ROOTS.len()], &ENDINGS[at / ROOTS.len()]);
    std::array::from_fn(|language| format!("{}{}", root[language], ending[language]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_places_share_a_name_in_any_language() {
        for language in 0..3 {
            let names: BTreeSet<String> = (0..PLACES).map(|number| place(number)[language].clone()).collect();
            assert_eq!(names.len(), PLACES, "language {language}");
        }
    }
}
