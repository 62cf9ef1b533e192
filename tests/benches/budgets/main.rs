//! The budgets of the architecture, measured: each with its figure, its budget and, where one exists, the ratio to a peer that
//! does comparable work beside it on the same machine.
//!
//! `make bench` runs it. Criterion measures; the table at the end reads what it measured. Generated registers are kept in
//! `target/bench`, so that a second run starts at once.

mod peers;
mod table;

use std::hint::black_box;
use std::path::PathBuf;
use std::time::Duration;

use criterion::{Criterion, SamplingMode};
use serde_json::{Value, json};
use waarborg_register::Register;
use waarborg_register::api::{self, Session};
use waarborg_tests::generated::{self, Depth};
use waarborg_tests::{root, session_on};

use table::{Budget, Table};

const PASSWORD: &str = "een wachtwoord voor de meting";

fn main() {
    let folder = root().join("target/bench");
    std::fs::create_dir_all(&folder).expect("a folder for the generated registers");
    let mut bench = Bench { criterion: Criterion::default().without_plots(), table: Table::new(root()), folder };
    bench.lists();
    bench.judging();
    bench.comparing();
    bench.reading();
    bench.reports();
    bench.memory();
    bench.criterion.final_summary();
    bench.table.print();
}

struct Bench {
    criterion: Criterion,
    table: Table,
    folder: PathBuf,
}

impl Bench {
    /// A generated register; encrypted, since that is how boards keep theirs.
    fn register(&self, products: usize, depth: Depth) -> (PathBuf, Register) {
        let path = self.folder.join(format!("{products}-{depth:?}.waarborg"));
        let register = generated::open(&path, products, depth, Some(PASSWORD));
        (path, register)
    }

    /// Seconds of plain queries on a generated register, past the core.
    fn scan(&self, products: usize, depth: Depth, sql: &str) -> f64 {
        let (path, register) = self.register(products, depth);
        register.close().expect("it closes");
        peers::scan(&path, PASSWORD, sql)
    }

    /// A session on a generated register.
    fn session(&self, products: usize, depth: Depth) -> Session {
        let (_, register) = self.register(products, depth);
        let mut session = session_on(waarborg_tests::TODAY);
        session.hold(register).expect("a new session holds no register");
        session
    }

    /// Measures one piece of work, each run by itself, so that the slowest of a hundred counts.
    fn measure(&mut self, name: &'static str, budget: Budget, seconds: u64, mut work: impl FnMut()) {
        let mut group = self.criterion.benchmark_group("budget");
        group.sampling_mode(SamplingMode::Flat).warm_up_time(Duration::from_millis(500));
        group.measurement_time(Duration::from_secs(seconds)).sample_size(if seconds > 10 { 10 } else { 100 });
        group.bench_function(name, |bencher| bencher.iter(&mut work));
        group.finish();
        self.table.add(name, budget);
    }

    fn lists(&mut self) {
        let whole = self.scan(
            100_000,
            Depth::Lists,
            "SELECT id, name, status FROM product WHERE kind = 'test' AND archived_on IS NULL ORDER BY +name LIMIT 50",
        );
        let like = self.scan(100_000, Depth::Lists, "SELECT record FROM search_item WHERE label LIKE '%rekenbr%'");
        let mut session = self.session(100_000, Depth::Lists);
        let first =
            json!({ "noun": "product", "query": { "sort": "name", "filter": [{ "field": "kind", "value": "test" }] } });
        let start = call(&mut session, "list", &first);
        let mut page = first.clone();
        page["query"]["after"] = start["next"].clone();
        self.measure("list: page of 100,000, filtered and sorted", Budget::p99_ms(16.0), 5, || {
            black_box(call(&mut session, "list", &page));
        });
        let by_party = json!({ "noun": "product", "query": { "sort": "status", "descending": true, "limit": 50 } });
        self.measure("list: page of 100,000, sorted by another field", Budget::p99_ms(16.0), 5, || {
            black_box(call(&mut session, "list", &by_party));
        });
        self.table.peer("list: page of 100,000, filtered and sorted", "plain query that sorts them all", whole);
        for (name, text, budget) in [
            ("search: as one types, 100,000 products", "rekenbr", 16.0),
            ("search: a word that nearly everything has", "uitgeverij", 60.0),
            ("search: with a typing error", "rekenbrgu", 60.0),
        ] {
            let request = json!({ "text": text });
            self.measure(name, Budget::p99_ms(budget), 5, || {
                black_box(call(&mut session, "search", &request));
            });
        }
        self.table.peer("search: as one types, 100,000 products", "plain scan with LIKE", like);
    }

    fn judging(&mut self) {
        let joined = "SELECT * FROM product JOIN leaflet ON leaflet.product = product.id JOIN security_annex a ON a.product = product.id";
        let joined = self.scan(5_000, Depth::Whole, joined);
        let mut session = self.session(5_000, Depth::Whole);
        call(&mut session, "flags", &json!({}));
        self.measure("flags: all rules over 5,000 products", Budget::p99_ms(150.0), 8, || {
            black_box(waarborg_register::flags::evaluate(
                session.register().and_then(Register::view).expect("a view"),
                &waarborg_register::flags::Terms::default(),
                today(),
            ));
        });
        self.table.peer("flags: all rules over 5,000 products", "plain scan of three of their tables", joined);
        let product =
            call(&mut session, "list", &json!({ "noun": "product", "query": { "limit": 1 } }))["items"][0].clone();
        let request = json!({ "noun": "product", "id": product["id"] });
        self.measure("flags: one product", Budget::p99_ms(5.0), 5, || {
            black_box(call(&mut session, "flags", &request));
        });
    }

    fn comparing(&mut self) {
        let mut session = self.session(5_000, Depth::Whole);
        let products = call(&mut session, "list", &json!({ "noun": "product", "query": { "limit": 4 } }));
        let ids: Vec<Value> =
            products["items"].as_array().expect("items").iter().map(|item| item["id"].clone()).collect();
        let request = json!({ "products": ids });
        self.measure("compare: four leaflets and annexes", Budget::p99_ms(10.0), 5, || {
            black_box(call(&mut session, "compare", &request));
        });
    }

    fn reading(&mut self) {
        let session = session_on(waarborg_tests::TODAY);
        let path = root().join("assets/example/documents/pennenvlieg-verwerkersovereenkomst.pdf");
        let bytes = std::fs::read(&path).expect("the example's document");
        let limits = waarborg_extract::Limits::default();
        self.measure("extract: text and tables of a PDF of 7 pages", Budget::p50_ms(f64::INFINITY), 5, || {
            black_box(waarborg_extract::extract("document.pdf", &bytes, &limits).expect("it is read"));
        });
        if let Some(seconds) = peers::pdftotext(&path) {
            self.table.peer("extract: text and tables of a PDF of 7 pages", "pdftotext, a process, at most 4", seconds);
        }
        let extraction = session.extract("document.pdf", &bytes).expect("it is read");
        // Seven pages three times: as long as an agreement with all its annexes gets.
        let long = thrice(&extraction);
        self.measure("intake: facts of 21 pages, text extracted", Budget::p99_ms(20.0), 5, || {
            black_box(waarborg_register::intake::read(&long));
        });
    }

    fn reports(&mut self) {
        let mut session = self.session(5_000, Depth::Whole);
        let export = |format: &str| json!({ "report": "register", "format": format, "language": "nl" });
        self.measure("report: art. 30 register of 500 activities, PDF", Budget::p50_ms(3_000.0), 30, || {
            black_box(call(&mut session, "export", &export("pdf")));
        });
        let sheet = peers::sheet(5_000, 40);
        self.measure("report: XLSX of 5,000 rows and 40 columns", Budget::p50_ms(1_000.0), 30, || {
            black_box(peers::xlsx(&sheet));
        });
        if let Some(seconds) = peers::openpyxl(5_000, 40) {
            self.table.peer("report: XLSX of 5,000 rows and 40 columns", "openpyxl, a process", seconds);
        }
    }

    /// Memory of a process of its own that has the register open and judged.
    fn memory(&mut self) {
        let path = self.folder.join("5000-Whole.waarborg");
        if let Some(megabytes) = peers::memory_of_flags(&path, PASSWORD) {
            self.table.note("memory: a process with 5,000 products open and judged", megabytes, "MB", 100.0);
        }
    }
}

fn today() -> chrono::NaiveDate {
    waarborg_tests::TODAY.parse().expect("a date")
}

fn call(session: &mut Session, name: &str, request: &Value) -> Value {
    api::call(session, name, request.clone()).unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
}

fn thrice(extraction: &waarborg_extract::Extraction) -> waarborg_extract::Extraction {
    let mut long = extraction.clone();
    let parts = long.parts.clone();
    long.parts.extend(parts.iter().cloned());
    long.parts.extend(parts);
    long
}
