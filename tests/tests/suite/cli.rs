//! The program `waarborg-cli` as scripts use it: each command, each exit code, and what users mistype.

mod bad_documents;
mod comparing;
mod desk;
mod documents;
mod faults;
mod intake;
mod pages;
mod parts;
mod passwords;
mod scans;
