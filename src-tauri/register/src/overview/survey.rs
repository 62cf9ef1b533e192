//! What figures are counted from: the register, its flags, and the products that count.

use crate::flags::{Acceptances, Case, Context, Finding};
use crate::model::{Decision, Leaflet};
use crate::words::Language;

/// A register on a day, looked over once.
#[derive(Debug)]
pub struct Survey<'a> {
    /// The register, the terms and the day.
    pub context: &'a Context<'a>,
    /// The language of the words.
    pub language: Language,
    /// The products that count: in use, and with personal data unless it is stated that there are none.
    pub products: Vec<Case<'a>>,
    /// Flags that stand.
    pub standing: Vec<&'a Finding>,
    /// Flags that a dated decision accepts.
    pub accepted: Vec<(&'a Finding, &'a Decision)>,
}

impl<'a> Survey<'a> {
    /// Looks a register over, in which this was found.
    pub fn new(context: &'a Context<'a>, found: &'a [Finding], language: Language) -> Self {
        let (standing, accepted) = Acceptances::on(context.view, context.today).sort_out(found);
        let products = context.view.products.values().map(|product| Case::new(context, product));
        let products = products.filter(|case| case.in_use && case.personal_data).collect();
        Self { context, language, products, standing, accepted }
    }
}

/// What is known of the processing by a product: its leaflet, or else what the vendor states elsewhere.
pub(super) fn statements<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Leaflet> + use<'a> {
    case.context.view.statements_of(case.product.id)
}
