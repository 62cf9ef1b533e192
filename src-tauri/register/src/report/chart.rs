//! Bars with their figures in words beside them, so that a chart never is all that tells.

use super::content::{Link, Status};

/// Bars from left to right, under one another, with their values in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What the bars show.
    pub title: String,
    /// What the chart says, for those who cannot see it.
    pub alternative: String,
    /// Where the title leads.
    pub link: Option<Link>,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// A bar of a [`Chart`], or a part of a bar of [`Stacks`].
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// Its length, relative to the longest; below zero counts as zero.
    pub value: f64,
    /// Its value in words, as in `12 %`.
    pub words: String,
    /// How it points, shown by a mark and a colour.
    pub status: Option<Status>,
}

/// Bars of one length under one another, each divided into parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Stacks {
    /// What the bars show.
    pub title: String,
    /// What they say, for those who cannot see them.
    pub alternative: String,
    /// Where the title leads.
    pub link: Option<Link>,
    /// The bars.
    pub stacks: Vec<Stack>,
}

/// A bar of [`Stacks`].
#[derive(Debug, Clone, PartialEq)]
pub struct Stack {
    /// What it stands for.
    pub label: String,
    /// Its parts, from left to right.
    pub parts: Vec<Bar>,
}
