//! Prints the trees of Go files, one JSON object a file, as `godbg go tree --format json` does.

use std::fmt::Write as _;
use std::io::{BufRead, Write};

use godbg_go::syntax::{dump, parse};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for path in std::io::stdin().lock().lines() {
        let path = path?;
        let bytes = std::fs::read(&path)?;
        let text = String::from_utf8_lossy(&bytes);
        let tree = parse(text.as_ref().into());
        let mut line = format!("{{\"file\":{path:?},\"nodes\":[");
        for (place, node) in dump(&tree).iter().enumerate() {
            let comma = if place > 0 { "," } else { "" };
            write!(line, "{comma}[\"{}\",{},{}]", node.kind, node.start, node.end)
                .expect("a string takes all");
        }
        line.push_str("],\"errors\":[");
        for (place, error) in tree.errors().iter().enumerate() {
            let comma = if place > 0 { "," } else { "" };
            let message = error.message.replace('\\', "\\\\").replace('"', "\\\"");
            let message: String = message.chars().filter(|c| !c.is_control()).collect();
            write!(line, "{comma}[{},\"{message}\"]", error.range.start).expect("a string takes all");
        }
        writeln!(out, "{line}]}}")?;
    }
    out.flush()
}
