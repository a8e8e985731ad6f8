//! The same year on three maps.
