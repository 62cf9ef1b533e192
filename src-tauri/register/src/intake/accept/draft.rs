//! A record while facts are written into it: what is new fills a gap, what is the same bears it out, what differs is noted.

use serde::Serialize;
use serde_json::{Value, json};

use super::naming::is_same_text;
use super::{Choices, Standing};
use crate::model::Record;

/// What one fact does to one field.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) fact: usize,
    pub(super) standing: Standing,
    pub(super) field: &'static str,
    pub(super) stored: Value,
    pub(super) stated: Value,
    /// Whether the fact can be written over what stands there.
    pub(super) writes: bool,
}

/// A record while facts are written into it.
#[derive(Debug)]
pub(super) struct Draft<'c, R> {
    pub(super) record: R,
    is_new: bool,
    choices: &'c Choices,
    notes: Vec<Note>,
}

impl<'c, R: Record> Draft<'c, R> {
    pub(super) fn new(record: R, is_new: bool, choices: &'c Choices) -> Self {
        Self { record, is_new, choices, notes: Vec::new() }
    }

    /// What a person chose.
    pub(super) fn choices(&self) -> &'c Choices {
        self.choices
    }

    /// The record, and what each fact does to it.
    pub(super) fn into_notes(self) -> (R, Vec<Note>) {
        (self.record, self.notes)
    }

    /// Whether the record is to be added.
    pub(super) fn is_new(&self) -> bool {
        self.is_new
    }

    /// Fills a field that is empty; a field that says something else stays, unless all is to be overwritten.
    pub(super) fn fill<T: PartialEq + Serialize>(
        &mut self,
        fact: usize,
        field: &'static str,
        value: T,
        slot: impl Fn(&mut R) -> &mut Option<T>,
    ) {
        self.fill_if(fact, field, value, slot, PartialEq::eq);
    }

    /// Fills a text, for which case, white space and punctuation make no difference.
    pub(super) fn fill_text(
        &mut self,
        fact: usize,
        field: &'static str,
        value: String,
        slot: impl Fn(&mut R) -> &mut Option<String>,
    ) {
        self.fill_if(fact, field, value, slot, |one, other| is_same_text(one, other));
    }

    fn fill_if<T: Serialize>(
        &mut self,
        fact: usize,
        field: &'static str,
        value: T,
        slot: impl Fn(&mut R) -> &mut Option<T>,
        same: impl Fn(&T, &T) -> bool,
    ) {
        let stored = slot(&mut self.record);
        let standing = match stored {
            None => Standing::New,
            Some(stored) if same(stored, &value) => Standing::Same,
            Some(_) => Standing::Differs,
        };
        let (stored, stated) = (json!(stored), json!(value));
        let note = Note { fact, standing, field, stored, stated, writes: true };
        self.write(note, |record| *slot(record) = Some(value));
    }

    /// Puts a value into a list that does not hold it.
    pub(super) fn insert<T: Serialize>(
        &mut self,
        fact: usize,
        field: &'static str,
        value: T,
        list: impl Fn(&mut R) -> &mut Vec<T>,
        same: impl Fn(&T, &T) -> bool,
    ) {
        self.insert_or_compare(fact, field, value, list, same, |_, _| true);
    }

    /// Puts a value into a list that has none with the same key; one that has the key but is not the same differs.
    pub(super) fn insert_or_compare<T: Serialize>(
        &mut self,
        fact: usize,
        field: &'static str,
        value: T,
        list: impl Fn(&mut R) -> &mut Vec<T>,
        key: impl Fn(&T, &T) -> bool,
        same: impl Fn(&T, &T) -> bool,
    ) {
        let at = list(&mut self.record).iter().position(|stored| key(stored, &value));
        let found = at.and_then(|at| list(&mut self.record).get(at));
        let standing = match found {
            None => Standing::New,
            Some(stored) if same(stored, &value) => Standing::Same,
            Some(_) => Standing::Differs,
        };
        let (stored, stated) = (json!(found), json!(value));
        let note = Note { fact, standing, field, stored, stated, writes: true };
        self.write(note, |record| {
            let values = list(record);
            match at.and_then(|at| values.get_mut(at)) {
                Some(stored) => *stored = value,
                None => values.push(value),
            }
        });
    }

    /// Notes that a fact bears a record out without filling a field of it.
    pub(super) fn bears_out(&mut self, fact: usize) {
        let standing = if self.is_new { Standing::New } else { Standing::Same };
        let (stored, stated) = (Value::Null, Value::Null);
        self.notes.push(Note { fact, standing, field: "", stored, stated, writes: false });
    }

    /// Notes that the register says something else in a field that intake does not change.
    pub(super) fn differs(&mut self, fact: usize, field: &'static str, stored: Value, stated: Value) {
        self.notes.push(Note { fact, standing: Standing::Differs, field, stored, stated, writes: false });
    }

    /// Notes that the register has another name for this. It takes the document's only where a person says so.
    pub(super) fn rename(&mut self, fact: usize, name: String, slot: impl Fn(&mut R) -> &mut String) {
        let (stored, stated) = (json!(slot(&mut self.record)), json!(name));
        let note = Note { fact, standing: Standing::Differs, field: "name", stored, stated, writes: true };
        self.write(note, |record| *slot(record) = name);
    }

    /// Writes, unless the record would break a rule of its own: one wrong value must not keep all others out.
    fn write(&mut self, mut note: Note, write: impl FnOnce(&mut R)) {
        let replaces = self.choices.replaces(note.fact);
        let wanted = note.standing == Standing::New || (note.standing == Standing::Differs && replaces);
        if wanted {
            let before = self.record.clone();
            write(&mut self.record);
            if self.record.check().is_err() {
                self.record = before;
                note.standing = Standing::Refused;
            }
        }
        self.notes.push(note);
    }
}
