//! Three languages as equals: sentences, numbers, days and lists, as each of them writes them.
//!
//! - Every sentence stands whole in `messages/LANGUAGE/FAMILY.ftl` under the code of its [`base::Message`], in
//!   every language; nothing is glued from pieces.
//! - Numbers are rounded here and nowhere else, half away from zero, to places the caller states. What is decided
//!   was decided before, on exact numbers.
//! - A threshold is said in words. A code, a name, a number in a sentence is isolated from the direction of the text
//!   around it, except on terminals, which do not know the marks.
//! - Names follow each other as readers of the language look them up: see [`NameOrder`].
//! - What people type is found as they type it, in three scripts: see [`search`].

pub mod search;

mod catalogue;
mod lang;
mod order;
mod writing;

pub use catalogue::{Catalogue, FAMILIES, remedied};
pub use lang::{Digits, Lang, Medium, NotALang};
pub use order::NameOrder;
