//! How sure each way of reading is.
//!
//! The numbers stand below what was measured: on the made fixtures and the papers of the example board, where these ways were mended,
//! nearly all facts were right; on those papers at first sight 96 in 100 were. The suite `calibration` prints the share for each
//! number and fails where it falls more than a tenth below.

/// A row of a table whose heads or labels are those of the model.
pub(super) const TABLE: f64 = 0.97;
/// A label of the model with its value.
pub(super) const LABEL: f64 = 0.95;
/// A name, number or address with a form of its own (EAN, e-mail address, attribute).
pub(super) const FORM: f64 = 0.93;
/// A sentence of the model text.
pub(super) const MODEL: f64 = 0.9;
/// An item of a list under a heading that says what it lists.
pub(super) const LIST: f64 = 0.88;
/// Running text.
pub(super) const PROSE: f64 = 0.8;
/// A guess from the surroundings.
pub(super) const GUESS: f64 = 0.6;
