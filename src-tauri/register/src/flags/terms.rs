//! The terms by which rules judge, as settings with defaults.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The terms by which rules judge. The defaults are those of the domain reference, chapter 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Terms {
    /// Days that an agreement may wait for review and signature (OVK-02).
    pub signature_days: u32,
    /// Days before the end of an agreement on which its renewal is asked for (OVK-07).
    pub renewal_days: u32,
    /// Months after which a leaflet is due for its yearly update (BIJ-02, low).
    pub leaflet_due_months: u32,
    /// Months after which a leaflet is outdated (BIJ-02, medium).
    pub leaflet_outdated_months: u32,
    /// Months after which a leaflet tells little of today's product (BIJ-02, high).
    pub leaflet_stale_months: u32,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            signature_days: 30,
            renewal_days: 90,
            leaflet_due_months: 12,
            leaflet_outdated_months: 24,
            leaflet_stale_months: 48,
        }
    }
}
