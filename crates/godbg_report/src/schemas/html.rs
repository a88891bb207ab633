//! A page for a browser that needs nothing else: a diagram, every table, a search.

use std::io::{self, Write};

use serde_json::Value;

/// The page; the data goes into the place of its mark.
static PAGE: &str = include_str!("page.html");

/// Where the data goes.
const MARK: &str = "\"DATA\"";

pub(super) fn write(schemas: &Value, out: &mut dyn Write) -> io::Result<()> {
    let (before, after) = PAGE.split_once(MARK).unwrap_or((PAGE, ""));
    // Inside of a script element, no text may look like its end.
    let data = schemas.to_string().replace('<', "\\u003c");
    out.write_all(before.as_bytes())?;
    out.write_all(data.as_bytes())?;
    out.write_all(after.as_bytes())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn data_cannot_end_the_script() {
        let mut page = Vec::new();
        write(&json!({"x": "</script><b>"}), &mut page).expect("a vector takes all");
        let page = String::from_utf8(page).expect("it is UTF-8");
        assert!(!page.contains("</script><b>"));
        assert!(page.contains("\\u003c/script>\\u003cb>"));
        assert!(!page.contains(MARK));
    }
}
