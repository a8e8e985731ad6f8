//! The program as others meet it: what it prints, how it ends, and what is left when it is killed.

mod answers;
mod killed;
mod packs;
mod stories;
mod tables;
mod vietnam;
mod world;
