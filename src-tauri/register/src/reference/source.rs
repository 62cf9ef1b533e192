//! Where the rows come from (domain 0).

use super::table::table;
use crate::model::choice::choice;

choice! {
    /// Kind of a source.
    SourceKind in "source_kind" {
        Document = "document": "A document of a vendor.",
        Retrieved = "retrieved": "A public text that was read.",
        Memory = "memory": "Nobody looked it up.",
        Ours = "ours": "Our own proposal.",
    }
}

table! {
    /// A source; its id is the tag that rows cite.
    Source, all sources, one source, file "sources" {
        /// Its kind.
        kind: SourceKind,
    }
}
