//! Every maximum, with its reason. Beyond it there is a clear refusal, never a slow surprise.

/// The largest amount in one figure, up or down: 2^53 - 1, which any reader of JSON reads exactly.
pub const AMOUNT_MAX: i64 = (1 << 53) - 1;

/// Units in one register, open and closed: twice the largest administration we know (42,000 barangays and above).
pub const UNIT_COUNT_MAX: usize = 131_072;

/// Levels from the top unit down: a ministry has five; a walk up stays short and recursion shallow.
pub const DEPTH_MAX: usize = 16;

/// Figures in one report: a form longer than this is several forms.
pub const REPORT_FIGURES_MAX: usize = 4_096;

/// Bytes of one act: the import of a whole nation's units is about three MiB.
pub const ACT_BYTES_MAX: usize = 64 << 20;

/// Bytes of a name in one language: longer does not fit on a page.
pub const NAME_BYTES_MAX: usize = 400;

/// Bytes of a code: longer codes are text.
pub const CODE_BYTES_MAX: usize = 64;

/// Bytes of a submission's key: room for two digests and a row number.
pub const KEY_BYTES_MAX: usize = 200;

/// Bytes of a reason, a note, a citation.
pub const TEXT_BYTES_MAX: usize = 8_192;

/// Bytes of one plan: two hundred pages; a plan should have two.
pub const PLAN_BYTES_MAX: usize = 512 << 10;

/// How deep expressions and braces of a plan may nest, so that recursion is bounded.
pub const PLAN_DEPTH_MAX: usize = 64;

/// Steps of one indicator or standard with everything it refers to written out, so that a page of text cannot
/// keep a computer busy for a day.
pub const PLAN_STEPS_MAX: usize = 20_000;

/// Remarks on one plan, errors of one file: more do not help anyone.
pub const REMARKS_MAX: usize = 1_000;

/// Digits after the decimal point of an amount.
pub const SCALE_MAX: u8 = 9;

/// Rows of one imported table.
pub const TABLE_ROWS_MAX: usize = 200_000_000;

/// Files that may go with one report, one correction or one finding: more belong into one document.
pub const EVIDENCE_FILES_MAX: usize = 10;

/// Bytes of such a file: what a scanner makes of thirty pages.
pub const EVIDENCE_BYTES_MAX: u64 = 20 << 20;

/// Names of missing evidence listed in one answer; the count is always given in full.
pub const EVIDENCE_LISTED_MAX: usize = 50;

/// Stretches of time in which other rules of one plan are in force: one for each month of a year.
pub const GENERATIONS_MAX: usize = 12;

/// Tasks in one register: a national government's register takes in 22,000 a year; this is forty years of it.
pub const TASK_COUNT_MAX: usize = 1_000_000;

/// Extensions of one form and period: one for every commune of a large province, and again.
pub const REPORT_EXTENSIONS_MAX: usize = 1_000;

/// Proposals of plans nobody has settled yet: some for every plan of a nation's offices.
pub const PROPOSALS_OPEN_MAX: usize = 1_000;

/// Steps of one task: a note a day for a quarter of a century.
pub const TASK_STEPS_MAX: usize = 10_000;

/// Units that help with one task: every province, and every ministry beside.
pub const TASK_UNITS_MAX: usize = 200;

/// Editions a streak looks back.
pub const EDITIONS_MAX: usize = 60;

/// Years a period may lie in.
pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

/// Instruments in one register: the directives, plans and decisions of a nation's offices through ten years.
pub const INSTRUMENT_COUNT_MAX: usize = 262_144;

/// Bytes of an instrument's text: two thousand pages; the longest code of law we know has a third of that.
pub const INSTRUMENT_BYTES_MAX: usize = 4 << 20;

/// Numbered provisions of one instrument, paragraphs and letters included.
pub const PROVISIONS_MAX: usize = 10_000;

/// Instruments one instrument names when it is issued: the longest preambles name some dozens.
pub const RELATIONS_MAX: usize = 1_000;

/// Accounts of one register, closed ones included: every official of a nation's communes, and their successors for years.
pub const ACCOUNT_COUNT_MAX: usize = 262_144;

/// Grants of one register, withdrawn ones included: four for each account.
pub const GRANT_COUNT_MAX: usize = 1_048_576;

/// Plans and forms one grant is limited to: a sector has a dozen.
pub const GRANT_SUBJECTS_MAX: usize = 200;

/// Posts in one register, closed ones included: the leading teams of 11,000 units through several reorganisations.
pub const POST_COUNT_MAX: usize = 1_000_000;

/// Office-holders in one register: whoever held one of the posts in half a century.
pub const HOLDER_COUNT_MAX: usize = 1_000_000;

/// Ranks of one holder: no career has more steps.
pub const RANKS_MAX: usize = 50;

/// Relatives one holder names among office-holders.
pub const KIN_MAX: usize = 100;

/// Months of one term: fifty years, which is for life.
pub const TERM_MONTHS_MAX: u16 = 600;

/// Terms of one appointment after the first: a term a year for half a century.
pub const TERMS_MAX: usize = 50;

/// Exemptions from rules of placement in one register: one for every tenth post of a nation.
pub const EXEMPTION_COUNT_MAX: usize = 100_000;
