//! The review page from outside: what it says in three languages, and what it must never need.

mod page;
mod sample;
