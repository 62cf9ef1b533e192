//! Accessibility, checked by axe-core in the page as people see it.

use std::path::Path;

use serde_json::{Value, json};

use crate::window::Window;

/// The rules of axe-core that belong to WCAG 2.2 level AA, by their tags.
pub const WCAG_22_AA: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// Runs axe-core over the page: one line an element that breaks a rule.
pub(crate) fn violations(window: &Window) -> Vec<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(source).expect("axe-core is installed: `npm ci` in ui/");
    assert_eq!(window.run(&format!("{source}; return typeof axe")), json!("object"), "axe-core does not load");
    let tags = json!(WCAG_22_AA);
    let found = window.run_async(&format!(
        "const result = await axe.run(document, {{ runOnly: {tags} }});
         return {{
             passes: result.passes.length,
             violations: result.violations.flatMap(rule =>
                 rule.nodes.map(node => `${{rule.id}}: ${{node.target.join(' ')}}: ${{node.failureSummary}}`)),
         }};"
    ));
    // A page on which no rule applies would pass unseen.
    assert!(found.get("passes").and_then(Value::as_u64) > Some(0), "axe-core checked nothing: {found}");
    let lines = found.get("violations").and_then(Value::as_array).into_iter().flatten();
    lines.map(|line| line.as_str().map_or_else(|| Value::to_string(line), ToOwned::to_owned)).collect()
}
