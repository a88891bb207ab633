//! `godbg go cfg`.

use std::io::{self, Write};

use clap::{Args, ValueEnum};
use godbg_go::ast::{BlockStmt, FuncDecl, Ident, Node};
use godbg_go::flow::{Access, AccessKind, Accesses, Block, BlockId, Graph, Next, Place, Role, Step};
use godbg_go::program::{File, Program};
use godbg_go::syntax::Kind;
use godbg_report::Escaped;
use godbg_text::{LineIndex, TextRange};
use serde_json::{Value, json};

use super::first_line;
use super::program::ProgramFiles;
use crate::Outcome;
use crate::output::OutputArguments;

/// Arguments of `godbg go cfg`.
#[derive(Args)]
pub struct CfgArguments {
    #[command(flatten)]
    files: ProgramFiles,

    /// Form of the output
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: CfgFormat,

    #[command(flatten)]
    output: OutputArguments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum CfgFormat {
    /// One block a paragraph, one step a line.
    Text,
    /// One object a file and line.
    Json,
    /// One graph a function, for Graphviz.
    Dot,
}

/// A function with its graph.
struct Function<'p> {
    file: &'p File,
    name: String,
    body: Node<'p>,
    graph: Graph,
    accesses: Accesses,
}

/// Shows the graph of every function, function literals on their own, with the blocks that
/// control can reach.
pub fn run(arguments: &CfgArguments) -> anyhow::Result<Outcome> {
    let program = arguments.files.link()?;
    arguments.output.write(|out| {
        for file in program.files() {
            let functions = functions(&program, file);
            match arguments.format {
                CfgFormat::Json => {
                    let functions: Vec<Value> = functions.iter().map(Function::json).collect();
                    writeln!(
                        out,
                        "{}",
                        json!({ "file": &**file.path(), "functions": functions })
                    )?;
                }
                CfgFormat::Text => {
                    writeln!(out, "{}", file.path())?;
                    let lines = LineIndex::new(file.tree().text());
                    for function in functions {
                        function.text(&lines, out)?;
                    }
                }
                CfgFormat::Dot => {
                    for function in functions {
                        function.dot(out)?;
                    }
                }
            }
        }
        Ok(())
    })?;
    Ok(Outcome::Clean)
}

fn functions<'p>(program: &'p Program, file: &'p File) -> Vec<Function<'p>> {
    let nodes = file.tree().root().descendants();
    let functions = nodes.filter_map(|node| {
        let name = match node.kind() {
            Kind::FuncDecl => name_of(FuncDecl::cast(node)?),
            Kind::FuncLit => "func literal".to_owned(),
            _ => return None,
        };
        let graph = program.flow(file.reference(node))?;
        Some(Function {
            file,
            name,
            body: node.children().find_map(BlockStmt::cast)?.node(),
            accesses: program.accesses(file.reference(node), &graph),
            graph,
        })
    });
    functions.collect()
}

fn name_of(function: FuncDecl<'_>) -> String {
    let name = function.name().map_or("", Ident::text);
    match function.receiver_list() {
        Some(receiver) => format!("func {} {name}", receiver.node().text()),
        None => format!("func {name}"),
    }
}

impl Function<'_> {
    fn range(&self, step: Step) -> TextRange {
        match step.role {
            Role::ImplicitReturn => {
                let end = self.body.range().end;
                TextRange::new(end.saturating_sub(1), end)
            }
            _ => self.file.node(step.node).range(),
        }
    }

    fn first_line(&self, step: Step) -> String {
        first_line(&self.file.tree().text()[self.range(step)])
    }

    fn json(&self) -> Value {
        let range = self.body.range();
        let is_defer = |node| self.file.node(node).kind() == Kind::DeferStmt;
        let blocks: Vec<Value> = self
            .graph
            .live_blocks()
            .map(|(id, block)| self.block_json(id, block))
            .collect();
        json!({
            "name": self.name,
            "start": range.start,
            "end": range.end,
            "returns": self.graph.may_return(is_defer),
            "blocks": blocks,
        })
    }

    fn block_json(&self, id: BlockId, block: &Block) -> Value {
        let steps = (0..).zip(&block.steps).map(|(step, done)| {
            let range = self.range(*done);
            let accesses: Vec<Value> = self
                .accesses
                .of(Place { block: id, step })
                .iter()
                .map(|access| self.access_json(access))
                .collect();
            json!({
                "role": format!("{:?}", done.role),
                "start": range.start,
                "end": range.end,
                "accesses": accesses,
            })
        });
        let steps: Vec<Value> = steps.collect();
        let next: Vec<u32> = block.next.successors().map(|next| next.0).collect();
        let statement = block
            .statement
            .map(|statement| i64::from(self.file.node(statement).range().start));
        let end = match block.next {
            Next::End(end) => Some(format!("{end:?}")),
            _ => None,
        };
        json!({
            "id": id.0,
            "kind": format!("{:?}", block.kind),
            "statement": statement.unwrap_or(-1),
            "steps": steps,
            "next": next,
            "ends": end,
        })
    }

    /// What is done, where, and where the variable is declared.
    fn access_json(&self, access: &Access) -> Value {
        let start = |node| self.file.node(node).range().start;
        let kind = match access.kind {
            AccessKind::Capture { writes: true } => "CaptureToWrite".to_owned(),
            AccessKind::Capture { writes: false } => "Capture".to_owned(),
            kind => format!("{kind:?}"),
        };
        json!([kind, start(access.place), start(access.variable)])
    }

    fn text(&self, lines: &LineIndex, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "  {}", self.name)?;
        for (id, block) in self.graph.live_blocks() {
            writeln!(out, "    {} {:?}", id.0, block.kind)?;
            for step in block.steps.iter().copied() {
                let start = lines.line_column(self.range(step).start);
                let shown = self.first_line(step);
                writeln!(
                    out,
                    "      {}:{} {:?} {}",
                    start.line,
                    start.column,
                    step.role,
                    Escaped(&shown)
                )?;
            }
            match block.next {
                Next::Jump(to) => writeln!(out, "      then {}", to.0),
                Next::Branch { then, otherwise } => writeln!(out, "      then {} or {}", then.0, otherwise.0),
                Next::End(end) => writeln!(out, "      {end:?}"),
            }?;
        }
        Ok(())
    }

    fn dot(&self, out: &mut dyn Write) -> io::Result<()> {
        let quoted = |text: &str| json!(text).to_string();
        writeln!(
            out,
            "digraph {} {{",
            quoted(&format!("{} {}", self.file.path(), self.name))
        )?;
        writeln!(out, "  node [shape=box];")?;
        for (id, block) in self.graph.live_blocks() {
            let mut label = vec![format!("{} {:?}", id.0, block.kind)];
            label.extend(block.steps.iter().map(|step| self.first_line(*step)));
            if let Next::End(end) = block.next {
                label.push(format!("{end:?}"));
            }
            let label = label.join("\n");
            writeln!(out, "  b{} [label={}];", id.0, quoted(&label))?;
            match block.next {
                Next::Branch { then, otherwise } => {
                    writeln!(out, "  b{} -> b{} [label=yes];", id.0, then.0)?;
                    writeln!(out, "  b{} -> b{} [label=no];", id.0, otherwise.0)?;
                }
                Next::Jump(to) => writeln!(out, "  b{} -> b{};", id.0, to.0)?,
                Next::End(_) => {}
            }
        }
        writeln!(out, "}}")
    }
}
