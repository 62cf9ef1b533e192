//! Reports, and the memory of it all.

use std::hint::black_box;

use serde_json::json;
use waarborg_tests::generated::Depth;

use super::alone::{self, Work};
use super::{Bench, Budget, call, peers};

impl Bench {
    pub(crate) fn reports(&mut self) {
        let mut session = self.session(5_000, Depth::Whole);
        let request = json!({ "report": "register", "format": "pdf", "language": "nl" });
        self.measure("report: art. 30 register of 500 activities, PDF", Budget::P50(3_000.0), 30, || {
            black_box(call(&mut session, "export", &request));
        });
        drop(session);
        let sheet = peers::sheet(5_000, 40);
        let workbook = "report: XLSX of 5,000 rows and 40 columns";
        self.measure(workbook, Budget::P50(1_000.0), 30, || {
            black_box(peers::xlsx(&sheet));
        });
        self.table.peer(workbook, "openpyxl, a process", peers::openpyxl(5_000, 40));
    }

    /// Memory, each in a process of its own.
    pub(crate) fn memory(&mut self) {
        self.register(1_000, Depth::Record).close().expect("it closes");
        let volumes = alone::run(Work::Volumes, &self.path(1_000, Depth::Record));
        self.table.note("report: 10,000 activities, PDF in volumes", volumes.seconds, "s", Budget::P50(60.0));
        self.table.note("report: 10,000 activities, pages of the longest", volumes.count, "pages", Budget::P50(300.0));
        if let Some(memory) = volumes.memory {
            self.table.note("memory: while making those volumes", memory.most, "MB", Budget::P50(300.0));
        }
        if let Some(memory) = alone::run(Work::Judge, &self.path(5_000, Depth::Whole)).memory {
            self.table.note("memory: 5,000 products open and judged", memory.now, "MB", Budget::P50(100.0));
            self.table.note("memory: the same, at most meanwhile", memory.most, "MB", Budget::Seen);
        }
    }
}
