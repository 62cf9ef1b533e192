//! The file of a register: how it is opened, changed, listed, checked and copied.

pub mod backup;
pub mod change;
pub mod check;
pub(crate) mod columns;
pub(crate) mod connection;
pub(crate) mod derived;
pub mod held;
pub mod list;
pub mod lock;
pub(crate) mod migrate;
pub mod references;
pub(crate) mod rows;
pub(crate) mod spare;
