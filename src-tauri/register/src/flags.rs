//! Flags: what a reviewer should look at, and why.
//!
//! A [`Rule`] reads a [`View`] and never the store, so that it runs on a draft, on an import and on last year's backup alike.
//! Rules do not know each other and may run in any order. What a rule finds is a [`Finding`]: the rule, the record, and the
//! facts that were weighed, without words. [`Flag`] is the same in the language of the reader, and the wire form.

mod acceptance;
mod case;
pub mod compulsory;
mod context;
mod departure;
mod finding;
mod flag;
mod judged;
pub mod located;
pub mod pages;
mod reach;
mod reading;
pub mod required;
mod rule;
mod rules;
pub mod score;
mod subject;
mod terms;
mod wording;

use chrono::NaiveDate;
use uuid::Uuid;

pub use acceptance::{Acceptances, AcceptedFlag};
pub use case::Case;
pub use context::Context;
pub use finding::{Facts, Finding, Findings};
pub use flag::{Flag, Subject};
pub use judged::Judged;
pub use reach::{Reach, reaches};
pub use reading::{Sought, by_record};
pub use rule::{Check, Rule, RuleInfo};
pub use rules::RULES;
pub use subject::label;
pub use terms::Terms;
pub(crate) use wording::decimal;

use crate::model::{Activity, Agreement, Id, Noun, Product, Transfer};
use crate::view::View;

/// The rule of a code, as in `OVK-01`.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.code == code).copied()
}

/// Judges the whole register as it is on a day. The order is that of the records and the rules.
pub fn evaluate(view: &View, terms: &Terms, today: NaiveDate) -> Vec<Finding> {
    everywhere(Bench::new(view, terms, today, RULES))
}

/// Judges the whole register by one rule.
pub fn evaluate_rule(view: &View, terms: &Terms, today: NaiveDate, rule: &'static Rule) -> Vec<Finding> {
    everywhere(Bench::new(view, terms, today, &[rule]))
}

fn everywhere(mut bench: Bench<'_>) -> Vec<Finding> {
    let view = bench.context.view;
    bench.boards();
    view.products.values().for_each(|product| bench.product(product));
    view.agreements.values().for_each(|agreement| bench.agreement(agreement));
    view.transfers.values().for_each(|transfer| bench.transfer(transfer));
    view.activities.values().for_each(|activity| bench.activity(activity));
    bench.findings.into_vec()
}

/// Judges one product with what belongs to it: its leaflets and annexes, the agreements that cover it, and its transfers.
pub fn evaluate_product(view: &View, terms: &Terms, today: NaiveDate, product: Id<Product>) -> Vec<Finding> {
    evaluate_around(view, terms, today, Noun::Product, product.uuid())
}

/// Judges one record. Of a product and of a vendor also what belongs to it: leaflets and annexes, agreements and transfers. What no
/// rule looks at has no findings.
pub fn evaluate_around(view: &View, terms: &Terms, today: NaiveDate, noun: Noun, id: Uuid) -> Vec<Finding> {
    let mut bench = Bench::new(view, terms, today, RULES);
    match (noun, view.products.get(&id.into())) {
        (Noun::Product, Some(product)) => {
            bench.product(product);
            view.agreements_on(product).for_each(|agreement| bench.agreement(agreement));
            let concerns = |transfer: &&Transfer| transfer.product.is_none_or(|only| only == product.id);
            view.transfers_of(product.party).filter(concerns).for_each(|transfer| bench.transfer(transfer));
            return bench.findings.into_vec();
        }
        (Noun::Party, _) => {
            view.products_of(id.into()).for_each(|product| bench.product(product));
            view.agreements_with(id.into()).for_each(|agreement| bench.agreement(agreement));
            view.transfers_of(id.into()).for_each(|transfer| bench.transfer(transfer));
            return bench.findings.into_vec();
        }
        _ => {}
    }
    if noun == Noun::Board {
        bench.boards();
    } else if let Some(agreement) = view.agreements.get(&id.into()) {
        bench.agreement(agreement);
    } else if let Some(transfer) = view.transfers.get(&id.into()) {
        bench.transfer(transfer);
    } else if let Some(activity) = view.activities.get(&id.into()) {
        bench.activity(activity);
    } else if let Some(product) = subject::product_of(view, id).and_then(|product| view.products.get(&product)) {
        bench.product(product);
    }
    let mut found = bench.findings.into_vec();
    found.retain(|finding| finding.noun == noun && finding.id == id);
    found
}

/// The rules at work on one register.
struct Bench<'a> {
    context: Context<'a>,
    rules: &'a [&'static Rule],
    findings: Findings,
}

impl<'a> Bench<'a> {
    fn new(view: &'a View, terms: &'a Terms, today: NaiveDate, rules: &'a [&'static Rule]) -> Self {
        Self { context: Context { view, terms, today }, rules, findings: Findings::default() }
    }

    fn boards(&mut self) {
        for rule in self.rules {
            if let Check::Record { board: check, .. } = rule.check {
                let found = self.findings.of(rule);
                self.context.view.boards.values().for_each(|board| check(&self.context, board, found));
            }
        }
    }

    fn product(&mut self, product: &Product) {
        if !self.rules.iter().any(|rule| matches!(rule.check, Check::Product(_) | Check::Transfer { .. })) {
            return;
        }
        let case = Case::new(&self.context, product);
        for rule in self.rules {
            if let Check::Product(check) | Check::Transfer { stated: check, .. } = rule.check {
                check(&case, self.findings.of(rule));
            }
        }
    }

    fn agreement(&mut self, agreement: &Agreement) {
        for rule in self.rules {
            if let Check::Agreement(check) = rule.check {
                check(&self.context, agreement, self.findings.of(rule));
            }
        }
    }

    fn transfer(&mut self, transfer: &Transfer) {
        for rule in self.rules {
            if let Check::Transfer { recorded: check, .. } = rule.check {
                check(&self.context, transfer, self.findings.of(rule));
            }
        }
    }

    fn activity(&mut self, activity: &Activity) {
        for rule in self.rules {
            if let Check::Record { activity: check, .. } = rule.check {
                check(&self.context, activity, self.findings.of(rule));
            }
        }
    }
}
