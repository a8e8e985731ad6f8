//! The words of the language, in English, Arabic and Vietnamese: one grammar, one table.
//!
//! - A word is known by its key, which is how English writes it; where one English word does several duties that the
//!   other languages tell apart, the key says which: `of/date`, `of/group`.
//! - English words may consist of several, `at least`; in the other languages a word is one token, joined by `_`.
//! - A plan is written in one language, that of the first word a declaration begins with. Names stay as they are.
//!
//! To add a word, add its row to [`WORDS`]; tests say which row is missing and where two words of one language
//! cannot be told apart.

use base::text;
use rustc_hash::{FxHashMap, FxHashSet};
use std::str::FromStr;
use std::sync::LazyLock;

/// A language plans are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Arabic.
    Ar,
    /// Vietnamese.
    Vi,
}

/// A word of the language.
#[derive(Debug)]
pub struct Word {
    /// How the program knows it: as English writes it, and behind `/` its duty.
    pub key: &'static str,
    /// In Arabic.
    pub ar: &'static str,
    /// In Vietnamese.
    pub vi: &'static str,
    /// Where it may stand; nowhere for another way of writing a word, which is understood and not written.
    pub places: &'static [Place],
}

/// Where words stand. Those of one place must differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// At the beginning of a declaration.
    Declaration,
    /// Behind the name of anything.
    Head,
    /// In the plan's own block.
    Plan,
    /// Before a form's block.
    Form,
    /// At the beginning of a line of a form's block.
    Lines,
    /// Behind the number of days.
    Days,
    /// Behind `every`.
    Cycle,
    /// Behind an item.
    Item,
    /// In a parameter's block.
    Parameter,
    /// Behind an indicator's formula.
    Indicator,
    /// Behind `as`.
    Shown,
    /// Before the units a thing is for.
    Units,
    /// In a formula or condition.
    Formula,
    /// Before a parenthesis.
    Function,
    /// In the place of a name in a formula.
    Value,
    /// Behind `at least 2`.
    Quorum,
    /// Before a score's block.
    Scale,
    /// In a score's block.
    Score,
    /// In a table of points.
    Step,
    /// Between the limits of a grade.
    Band,
    /// In a quota.
    Quota,
    /// Behind `in each`.
    Group,
    /// In a target.
    Target,
    /// Before a title's block.
    Giver,
    /// In a title's block.
    Title,
    /// Behind the number of editions.
    Editions,
    /// In a placement.
    Placement,
}

const fn word(key: &'static str, ar: &'static str, vi: &'static str, places: &'static [Place]) -> Word {
    Word { key, ar, vi, places }
}

/// Every word of the language.
pub const WORDS: &[Word] = {
    use Place::*;
    &[
        // Declarations.
        word("plan", "خطة", "kế_hoạch", &[Declaration]),
        word("levels", "مستويات", "các_cấp", &[Declaration, Plan]),
        word("kinds", "أنواع", "các_loại", &[Declaration, Plan]),
        word("form", "استمارة", "biểu_mẫu", &[Declaration]),
        word("parameter", "معلمة", "tham_số", &[Declaration]),
        word("indicator", "مؤشر", "chỉ_số", &[Declaration]),
        word("standard", "معيار", "tiêu_chuẩn", &[Declaration]),
        word("score", "تقييم", "thang_điểm", &[Declaration]),
        word("grades", "مراتب", "xếp_loại", &[Declaration]),
        word("quota", "حصة", "hạn_mức", &[Declaration, Title]),
        word("target", "هدف", "chỉ_tiêu", &[Declaration]),
        word("title", "لقب", "danh_hiệu", &[Declaration]),
        word("placement", "تعيين", "bố_trí", &[Declaration]),
        // The plan itself, and what it rests on.
        word("basis", "سند", "căn_cứ", &[Head, Plan]),
        word("year", "سنة", "năm", &[Plan, Cycle]),
        word("no contest", "بلا_مسابقة", "không_tổ_chức", &[Plan]),
        word("scope", "نطاق", "phạm_vi", &[Plan]),
        word("ranks", "رتب", "các_ngạch", &[Plan]),
        word("cite", "مرجع", "viện_dẫn", &[Head]),
        word("of/date", "بتاريخ", "ngày", &[Head]),
        word("article", "مادة", "điều", &[Head]),
        word("letters", "أحرف", "ký_tự", &[Head]),
        word("from/date", "ابتداء_من", "kể_từ_ngày", &[Head, Plan]),
        word("until", "حتى", "đến_hết_ngày", &[Head]),
        // Forms.
        word("from", "من", "từ", &[Form, Band]),
        word("every", "كل", "mỗi", &[Form]),
        word("due in", "مهلة", "hạn", &[Form]),
        word("due by", "موعدها_الأقصى", "hạn_chót", &[Form]),
        word("counts until", "تحتسب_حتى", "được_tính_đến", &[Form]),
        word("section", "قسم", "phần", &[Lines]),
        word("day", "يوم", "ngày", &[]),
        word("days", "أيام", "ngày", &[Days]),
        word("month", "شهر", "tháng", &[Cycle]),
        word("quarter", "ربع_سنة", "quý", &[Cycle]),
        word("half", "نصف_سنة", "nửa_năm", &[Cycle]),
        word("yes_no", "نعم_لا", "có_không", &[Item]),
        word("count", "عدد", "số_lượng", &[Item]),
        word("amount", "مقدار", "giá_trị", &[Item]),
        word("scale", "بدقة", "số_lẻ", &[Item]),
        word("flow", "جار", "phát_sinh", &[Item]),
        word("stock", "رصيد", "cuối_kỳ", &[Item]),
        word("assigned", "مقرر", "được_giao", &[Item]),
        word("date", "تاريخ", "ngày_tháng", &[Item]),
        word("check", "بشرط", "kiểm_tra", &[Item]),
        // Parameters.
        word("in/place", "في", "ở", &[Parameter, Placement]),
        // Indicators.
        word("as", "بصيغة", "dạng", &[Indicator]),
        word("percent", "نسبة_مئوية", "phần_trăm", &[Shown]),
        word("per thousand", "نسبة_ألفية", "phần_nghìn", &[Shown]),
        word("number", "عدد", "số", &[Shown]),
        word("higher is better", "الأعلى_أفضل", "càng_cao_càng_tốt", &[Indicator]),
        word("lower is better", "الأدنى_أفضل", "càng_thấp_càng_tốt", &[Indicator]),
        word("complete at", "مكتمل_عند", "đủ_từ", &[Indicator]),
        // Formulas and conditions.
        word("for", "لوحدات", "cho", &[Units]),
        word("and", "و", "và", &[Formula, Quota]),
        word("or", "أو", "hoặc", &[Formula]),
        word("not", "ليس", "không", &[Formula]),
        word("never", "أبدا", "không_bao_giờ", &[Formula]),
        word("all", "جميع", "tất_cả", &[Formula]),
        word("any", "أي", "bất_kỳ", &[Formula]),
        word("at least", "على_الأقل", "ít_nhất", &[Formula, Score, Placement]),
        word("of/group", "من", "trong_số", &[Quorum]),
        word("for/editions", "خلال", "trong", &[Formula]),
        word("consecutive editions", "دورات_متتالية", "kỳ_liên_tiếp", &[Editions]),
        word("consecutive edition", "دورة_متتالية", "kỳ_liên_tiếp", &[]),
        word("in/editions", "في", "ở", &[Formula]),
        word("of the last", "من_آخر", "trên", &[Editions]),
        word("editions", "دورات", "kỳ_gần_nhất", &[Editions]),
        word("edition", "دورة", "kỳ_gần_nhất", &[]),
        word("mean", "متوسط", "trung_bình", &[Formula]),
        word("lowest", "الأدنى", "thấp_nhất", &[Formula]),
        word("highest", "الأعلى", "cao_nhất", &[Formula]),
        word("floor/number", "تقريب_لأسفل", "làm_tròn_xuống", &[Function]),
        word("ceiling/number", "تقريب_لأعلى", "làm_tròn_lên", &[Function]),
        word("round/number", "تقريب", "làm_tròn", &[Function]),
        word("truncate", "بتر", "cắt_bớt", &[Function]),
        word("change", "تغير", "thay_đổi", &[Function]),
        word("points", "نقاط", "điểm_phần_trăm", &[Function]),
        word("pace", "وتيرة", "tiến_độ", &[Function]),
        word("met", "تحقق", "đạt", &[Function]),
        word("grade", "مرتبة", "hạng", &[Function]),
        word("awarded", "منح", "được_tặng", &[Function]),
        word("assessed", "مقيم", "được_xếp_loại", &[Function]),
        word("rank/place", "ترتيب", "thứ_hạng", &[Function]),
        word("year_before", "السنة_السابقة", "năm_trước", &[Value]),
        word("year_start", "بداية_السنة", "đầu_năm", &[Value]),
        word("year_end", "نهاية_السنة", "cuối_năm", &[Value]),
        word("of year", "من_السنة", "của_năm", &[Days]),
        word("of year_before", "من_السنة_السابقة", "của_năm_trước", &[Days]),
        word("day before", "يوم_قبل", "ngày_trước", &[]),
        word("days before", "أيام_قبل", "ngày_trước", &[Days]),
        word("day after", "يوم_بعد", "ngày_sau", &[]),
        word("days after", "أيام_بعد", "ngày_sau", &[Days]),
        word("month before", "شهر_قبل", "tháng_trước", &[]),
        word("months before", "أشهر_قبل", "tháng_trước", &[Days]),
        word("month after", "شهر_بعد", "tháng_sau", &[]),
        word("months after", "أشهر_بعد", "tháng_sau", &[Days]),
        word("days from", "الأيام_من", "số_ngày_từ", &[Formula]),
        word("to/day", "إلى_يوم", "đến_ngày", &[Formula]),
        word("late_report", "تقرير_متأخر", "báo_cáo_muộn", &[Value]),
        // Scores, grades and quotas.
        word("weight", "وزن", "trọng_số", &[Score, Placement]),
        word("minus", "خصم", "trừ", &[Score]),
        word("per", "لكل", "cho_mỗi", &[Score]),
        word("at most", "على_الأكثر", "nhiều_nhất", &[Score, Placement]),
        word("full", "كامل", "trọn_điểm", &[Score]),
        word("of/scale", "من_مجموع", "trên_tổng", &[Scale]),
        word("of/events", "من_أصل", "trên_số", &[Score]),
        word("unless waived by", "إلا_ما_أعفاه", "trừ_khi_được_miễn_theo", &[Score]),
        word("linear", "خطي", "tuyến_tính", &[Score]),
        word("steps", "درجات", "bậc_thang", &[Score]),
        word("at", "عند", "tại", &[Step]),
        word("below", "دون", "dưới", &[Step, Band]),
        word("to", "إلى", "đến", &[Band, Head]),
        word("not assessed", "لا_يقيم", "không_đánh_giá", &[Band]),
        word("not above", "لا_يعلو", "không_cao_hơn", &[Band]),
        word("unless", "إلا_إذا", "trừ_khi", &[Band]),
        word("of/unit", "لوحدة", "của_đơn_vị", &[Band]),
        word("above", "أعلى", "cấp_trên", &[Band]),
        word("of/quota", "من", "của", &[Quota]),
        word("floor", "تقريب_لأسفل", "làm_tròn_xuống", &[Quota]),
        word("ceiling", "تقريب_لأعلى", "làm_tròn_lên", &[Quota]),
        word("round", "تقريب", "làm_tròn", &[Quota]),
        word("for/score", "لتقييم", "của_thang_điểm", &[Quota]),
        word("or better", "أو_أعلى", "trở_lên", &[Quota, Placement]),
        word("ties by", "المتساوون_حسب", "đồng_hạng_theo", &[Quota]),
        word("ties by lot", "المتساوون_بالقرعة", "đồng_hạng_theo_rút_thăm", &[Quota]),
        word("ties in", "مع_المتساوين", "lấy_đồng_hạng", &[Quota]),
        word("ties out", "دون_المتساوين", "bỏ_đồng_hạng", &[Quota]),
        // Targets.
        word("share of", "نسبة", "tỷ_lệ", &[Target]),
        word("count of", "عدد", "số", &[Target]),
        word("each", "كل", "từng", &[Target]),
        word("where", "حيث", "trong_đó", &[Target, Quota]),
        word("as of", "كما_في", "tính_đến", &[Target]),
        word("except", "باستثناء", "ngoại_trừ", &[Target, Placement]),
        word("in each", "في_كل", "trong_mỗi", &[Target, Title, Quota, Placement]),
        word("bloc", "كتلة", "khối", &[Group]),
        word("by/date", "بحلول", "đến_hết", &[Target]),
        // Titles and placement.
        word("by/giver", "من_قبل", "do", &[Giver]),
        word("eligible", "مؤهل", "đủ_điều_kiện", &[Title]),
        word("when", "متى", "khi", &[Title, Band]),
        word("not with", "ليس_مع", "không_cùng", &[Title]),
        word("for one achievement", "لإنجاز_واحد", "cho_một_thành_tích", &[Title]),
        word("of/posts", "لمناصب", "của", &[Placement]),
        word("hard", "إلزامي", "bắt_buộc", &[Placement]),
        word("soft", "مفضل", "ưu_tiên", &[Placement]),
        word("not native of own", "ليس_من_أبناء", "không_quê_ở", &[Placement]),
        word("no kin in own", "لا_أقارب_في", "không_thân_nhân_ở", &[Placement]),
        word("terms of", "ولايات_مدتها", "nhiệm_kỳ_mỗi_kỳ", &[Placement]),
        word("under", "تحت", "thuộc", &[Placement]),
        word("on map of", "على_خارطة", "theo_bản_đồ", &[Placement]),
        word("today", "اليوم", "hôm_nay", &[Placement]),
        word("less than", "أقل_من", "ít_hơn", &[Placement]),
        word("years", "سنوات", "năm", &[Placement]),
        word("year/span", "سنة", "năm", &[]),
        word("months/span", "أشهر", "tháng", &[Placement]),
        word("month/span", "شهر", "tháng", &[]),
        word("years in one post", "سنوات_في_منصب_واحد", "năm_một_chức_vụ", &[Placement]),
        word("in the last", "في_آخر", "trong_vòng", &[Placement]),
        word("years in own", "سنوات_في", "năm_ở", &[Placement]),
        word("years at one level", "سنوات_في_مستوى_واحد", "năm_cùng_một_cấp", &[Placement]),
        word("not back within", "لا_عودة_خلال", "không_trở_lại_trong", &[Placement]),
        word("not back to own", "لا_عودة_إلى", "không_trở_lại", &[Placement]),
        word("within", "خلال", "trong", &[Placement]),
        word("not moved within own", "لا_نقل_داخل", "không_chuyển_trong", &[Placement]),
        word("not within one bloc", "لا_نقل_داخل_كتلة_واحدة", "không_chuyển_trong_một_khối", &[Placement]),
        word("not moved together", "لا_نقل_معا", "không_cùng_chuyển", &[Placement]),
        word("years before retirement", "سنوات_قبل_التقاعد", "năm_trước_nghỉ_hưu", &[Placement]),
        word("months before retirement", "أشهر_قبل_التقاعد", "tháng_trước_nghỉ_hưu", &[Placement]),
        word("not counting", "دون_احتساب", "không_tính", &[Placement]),
        word("counted to", "محسوبا_إلى", "tính_đến_hết", &[Placement]),
        word("unless retiring within", "إلا_المتقاعد_خلال", "trừ_người_nghỉ_hưu_trong", &[Placement]),
        word("kept by", "نسبة_الالتزام", "tỷ_lệ_chấp_hành", &[Placement]),
        word("of a team", "من_الفريق", "của_tập_thể", &[Placement]),
        word("in one round", "في_جولة_واحدة", "trong_một_đợt", &[Placement]),
        word("rank", "رتبة", "ngạch", &[Placement]),
        word("rank of post", "رتبة_المنصب", "ngạch_của_chức_vụ", &[Placement]),
        word("leaders moved from", "قادة_منقولون_من", "lãnh_đạo_chuyển_từ", &[Placement]),
        word("leader moved from", "قائد_منقول_من", "lãnh_đạo_chuyển_từ", &[]),
    ]
};

/// So many parts has a word at most: `higher is better`, `càng_cao_càng_tốt`.
pub const PARTS_MAX: usize = 4;

/// Words by their key, and by what is written in each language. Nothing is ever taken in the order of these tables.
struct Index {
    keys: FxHashMap<&'static str, &'static Word>,
    written: [FxHashMap<&'static str, Vec<&'static str>>; 3],
    // What a word, or the first of its parts, is written like.
    beginnings: [FxHashSet<&'static str>; 3],
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let written = Language::ALL.map(|language| {
        let mut words: FxHashMap<&'static str, Vec<&'static str>> = FxHashMap::default();
        WORDS.iter().for_each(|word| words.entry(word.written(language)).or_default().push(word.key));
        words
    });
    let beginnings = Language::ALL.map(|language| {
        let written = WORDS.iter().map(|word| word.written(language));
        let parts = |word: &'static str| [" ", "_"].map(|joint| word.split(joint).next().unwrap_or(word));
        written.flat_map(parts).collect()
    });
    Index { keys: WORDS.iter().map(|word| (word.key, word)).collect(), written, beginnings }
});

impl Language {
    /// The languages, in the order of the table.
    pub const ALL: [Language; 3] = [Language::En, Language::Ar, Language::Vi];

    /// Returns the language's code.
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Ar => "ar",
            Language::Vi => "vi",
        }
    }

    /// Returns how the language writes the word with this key; the key where the table does not have it.
    pub fn write(self, key: &'static str) -> &'static str {
        INDEX.keys.get(key).map_or(key, |word| word.written(self))
    }

    /// Returns the keys of the words that are written so in this language.
    pub fn keys(self, written: &str) -> &'static [&'static str] {
        let words = &INDEX.written[self as usize];
        let found = words.get(written).or_else(|| words.get(composed(written)?.as_str()));
        found.map_or(&[], Vec::as_slice)
    }

    /// Returns whether a word of this language begins with this part, or is written so.
    pub fn begins_with(self, part: &str) -> bool {
        let beginnings = &INDEX.beginnings[self as usize];
        beginnings.contains(part) || composed(part).is_some_and(|part| beginnings.contains(part.as_str()))
    }
}

/// Returns the text in the form in which the table has it, where that is another one.
fn composed(written: &str) -> Option<String> {
    (!written.is_ascii() && !text::is_tidy(written)).then(|| text::tidy(written))
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Language, UnknownLanguage> {
        Language::ALL.into_iter().find(|language| language.code() == code).ok_or(UnknownLanguage)
    }
}

/// The code of no language plans are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLanguage;

impl std::fmt::Display for UnknownLanguage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let codes = Language::ALL.map(Language::code);
        write!(f, "known are {}", codes.join(", "))
    }
}

impl std::error::Error for UnknownLanguage {}

impl Word {
    /// Returns how a language writes the word.
    pub fn written(&self, language: Language) -> &'static str {
        match language {
            Language::En => english(self.key),
            Language::Ar => self.ar,
            Language::Vi => self.vi,
        }
    }
}

/// Returns how English writes the word with this key.
pub fn english(key: &str) -> &str {
    key.split_once('/').map_or(key, |(written, _)| written)
}

/// Returns whether the word with this key may stand in this place.
pub fn stands_in(key: &str, place: Place) -> bool {
    INDEX.keys.get(key).is_some_and(|word| word.places.contains(&place))
}
