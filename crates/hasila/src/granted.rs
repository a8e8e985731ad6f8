//! The switches of more time: until when, who granted it, why.

use base::Date;
use register::Text;

/// More time that was granted, for a task or for reports.
#[derive(Debug, clap::Args)]
pub struct Granted {
    /// The new last day.
    #[arg(long, value_name = "DATE")]
    pub until: Date,
    /// Who granted it.
    #[arg(long, value_name = "NAME")]
    pub granted_by: Text,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: Text,
    /// The day on which it was granted. Without it: today.
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}
