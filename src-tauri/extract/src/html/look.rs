//! What styles make of words: struck through, bold, hidden.

use std::collections::BTreeSet;

use crate::story::Look;

/// Classes that a page's style sheets strike through.
///
/// Whether a sheet hides something is not asked: that depends on the width of a screen, or on a script that shows it again.
#[derive(Default)]
pub(super) struct Classes(BTreeSet<String>);

impl Classes {
    /// Takes the rules of a sheet.
    pub(super) fn learn(&mut self, sheet: &str) {
        for rule in sheet.split('}') {
            let Some((selectors, declarations)) = rule.rsplit_once('{') else { continue };
            if !strikes(declarations) {
                continue;
            }
            for selector in selectors.split(',') {
                // Only what holds wherever the class stands.
                let selector = selector.trim().trim_start_matches(|c: char| c.is_ascii_alphanumeric());
                if let Some(class) = selector.strip_prefix('.')
                    && class.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'))
                {
                    self.0.insert(class.to_owned());
                }
            }
        }
    }

    /// Whether one of the classes of an element is struck through.
    pub(super) fn strike(&self, classes: &str) -> bool {
        !self.0.is_empty() && classes.split_whitespace().any(|class| self.0.contains(class))
    }
}

/// What an element's own style makes of words that look some way already.
pub(super) fn styled(before: Look, style: &str) -> Look {
    let mut look = before;
    let style = style.to_ascii_lowercase();
    for declaration in style.split(';') {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let value = value.trim();
        match property.trim() {
            "font-weight" => {
                look.bold =
                    matches!(value, "bold" | "bolder") || value.parse::<u32>().is_ok_and(|weight| weight >= 600);
            }
            "display" => look.hidden |= value.starts_with("none"),
            "visibility" => look.hidden |= value.starts_with("hidden"),
            "mso-hide" => look.hidden |= value == "all",
            _ => {}
        }
    }
    look.struck |= strikes(&style);
    look
}

fn strikes(declarations: &str) -> bool {
    declarations.split(';').any(|declaration| {
        declaration
            .split_once(':')
            .is_some_and(|(property, value)| property.contains("text-decoration") && value.contains("line-through"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn learns_which_classes_are_struck_through() {
        let mut classes = Classes::default();
        classes.learn(
            "p { color: red } .c3, span.weg { text-decoration: line-through } .a .b { text-decoration: line-through }",
        );
        assert!(classes.strike("x c3") && classes.strike("weg"));
        assert!(!classes.strike("b") && !classes.strike("p"));
    }

    #[test]
    fn reads_an_elements_own_style() {
        let look = styled(Look::default(), "Font-Weight:700; text-decoration: underline line-through");
        assert!(look.bold && look.struck && !look.hidden);
        assert!(styled(Look::default(), "display:none!important").hidden);
        assert!(!styled(Look { bold: true, ..Look::default() }, "font-weight: normal").bold);
    }
}
