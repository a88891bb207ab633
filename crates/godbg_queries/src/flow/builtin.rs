//! Functions of the standard library and of drivers whose results are known from their arguments.

use std::sync::Arc;

use godbg_go::ast::{CallExpr, Expr};
use godbg_text::FileId;

use super::Evaluator;
use super::state::State;
use crate::libraries::{RewriteEffect, library_of, may_rewrite};
use crate::statement::{HoleKind, HoleSource};
use crate::template::{
    Node, Operation, StructNode, Value, bare, boolean, concat, integer, literal_text, nil, operation,
};

/// The field under which the pattern of a compiled regular expression is kept.
const PATTERN: &str = "·pattern";

impl<'p> Evaluator<'p> {
    pub(super) fn library_call(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        package: &str,
        receiver: Option<&str>,
        name: &str,
        state: &mut State,
    ) -> Value {
        let object = match receiver {
            Some(_) => crate::sink::selector_of(call)
                .and_then(godbg_go::ast::SelectorExpr::operand)
                .map(|operand| self.receiver(file, operand, state)),
            None => None,
        };
        if let Some(object) = &object {
            if let Some(value) = self.scan_call(file, call, Some(object), state) {
                return value;
            }
            if let Some(value) = self.text_builder(file, call, package, receiver, name, object, state) {
                return value;
            }
        }
        if may_rewrite(name)
            && let Some(library) = library_of(package, self.code.package_name(package))
            && let Some(rewrite) = library.rewrites.iter().find(|rewrite| rewrite.name == name)
        {
            return self.rewrite(file, call, rewrite.effect, object, state);
        }
        let arguments = self.arguments(file, call, state);
        if let Some(value) = self.pure(
            file,
            call,
            package,
            receiver,
            name,
            object.as_ref(),
            &arguments,
            state,
        ) {
            return value;
        }
        if package == "reflect"
            && let Some(value) =
                self.reflection(file, call, (receiver, name), object.as_ref(), &arguments, state)
        {
            return value;
        }
        if let Some(value) = self.mapped_table(package, name, &arguments) {
            return value;
        }
        if receiver.is_none()
            && let Some(value) = self.collect_call(file, call, name, &arguments, state)
        {
            return value;
        }
        self.forget(file, call, &arguments, state);
        if let (Some(object), Some(receiver)) = (object, receiver)
            && self.is_made_of(file, call, &object, (package, receiver), state)
        {
            // Its methods fill what a literal has left out.
            self.forget(file, call, &[object], state);
        }
        let full = match receiver {
            Some(receiver) => format!("{package}.({receiver}).{name}"),
            None => format!("{package}.{name}"),
        };
        self.foreign(file, call, &full)
    }

    fn rewrite(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        effect: RewriteEffect,
        object: Option<Value>,
        state: &mut State,
    ) -> Value {
        let mut arguments = self.arguments(file, call, state);
        match effect {
            RewriteEffect::RebindForDriver | RewriteEffect::RebindTo if arguments.len() == 1 => {
                operation(Operation::Rebind { to_dollar: false }, arguments)
            }
            RewriteEffect::RebindForDriver | RewriteEffect::RebindTo if arguments.len() > 1 => {
                let style = call.arguments().next().map_or("", |style| style.node().text());
                let to_dollar = style.ends_with("DOLLAR");
                let query = arguments.swap_remove(1);
                if style.ends_with("QUESTION") {
                    return query;
                }
                operation(Operation::Rebind { to_dollar }, vec![query])
            }
            RewriteEffect::In => {
                let mut rest = arguments.split_off(1.min(arguments.len()));
                let query = arguments.pop().unwrap_or_else(nil);
                let list = rest.pop().unwrap_or_else(nil);
                Arc::new(Node::Tuple(vec![query, list, nil()]))
            }
            RewriteEffect::Named => {
                // A function is told the style first: `sqlx.BindNamed(sqlx.DOLLAR, query, value)`.
                let place = usize::from(arguments.len() == 3);
                let query = arguments.get(place).cloned().unwrap_or_else(nil);
                self.with_named_arguments(file, call, &query)
            }
            RewriteEffect::Statement => arguments.pop().unwrap_or_else(nil),
            _ => object.unwrap_or_else(nil),
        }
    }

    /// Returns what `sqlx.Named` makes of a query: the text, its arguments, no error.
    pub(super) fn with_named_arguments(&mut self, file: FileId, call: CallExpr<'p>, query: &Value) -> Value {
        let kind = crate::site::ReasonKind::Construct;
        let arguments = self.unknown(file, Expr::Call(call), kind, "named arguments");
        Arc::new(Node::Tuple(vec![Arc::clone(query), arguments, nil()]))
    }

    /// `strings.Builder`, `bytes.Buffer` and what writes into them.
    #[expect(clippy::too_many_arguments, reason = "a call has these parts")]
    fn text_builder(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        package: &str,
        receiver: Option<&str>,
        name: &str,
        object: &Value,
        state: &mut State,
    ) -> Option<Value> {
        if !matches!(
            (package, receiver),
            ("strings", Some("Builder")) | ("bytes", Some("Buffer"))
        ) {
            return None;
        }
        let spot = self.pointed(object)?;
        let held = self.read(&spot, state);
        let held = match held.as_ref() {
            Node::Struct(_) | Node::Nil => literal_text(""),
            _ => held,
        };
        let arguments = self.arguments(file, call, state);
        match name {
            "WriteString" | "Write" => {
                let grown = concat(&held, arguments.first()?);
                self.write(&spot, grown, state);
                Some(Arc::new(Node::Tuple(vec![integer(0), nil()])))
            }
            "WriteByte" | "WriteRune" => {
                let text = match arguments.first()?.as_ref() {
                    Node::Integer(value) => {
                        let char = u32::try_from(*value).ok().and_then(char::from_u32)?;
                        literal_text(&char.to_string())
                    }
                    _ => Arc::clone(arguments.first()?),
                };
                let grown = concat(&held, &text);
                self.write(&spot, grown, state);
                Some(nil())
            }
            "String" | "Bytes" => Some(held),
            "Len" => Some(operation(Operation::Len, vec![held])),
            "Reset" => {
                let empty = literal_text("");
                self.write(&spot, empty, state);
                Some(nil())
            }
            "Truncate" => {
                let cut = operation(
                    Operation::Slice,
                    vec![held, nil(), Arc::clone(arguments.first()?)],
                );
                self.write(&spot, cut, state);
                Some(nil())
            }
            "Grow" => Some(nil()),
            _ => None,
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a call has these parts")]
    #[expect(clippy::too_many_lines, reason = "a table of functions")]
    fn pure(
        &mut self,
        file: FileId,
        call: CallExpr<'p>,
        package: &str,
        receiver: Option<&str>,
        name: &str,
        object: Option<&Value>,
        arguments: &[Value],
        state: &mut State,
    ) -> Option<Value> {
        let first = || arguments.first().cloned();
        let second = || arguments.get(1).cloned();
        let all = |wanted: Operation| Some(operation(wanted, arguments.to_vec()));
        match (package, receiver, name) {
            ("strings", None, "Join") => all(Operation::Join),
            ("strings" | "bytes", None, "ReplaceAll") => {
                let mut operands = arguments.to_vec();
                operands.push(integer(-1));
                Some(operation(Operation::Replace, operands))
            }
            ("strings" | "bytes", None, "Replace") => all(Operation::Replace),
            ("strings", None, "TrimSuffix") => all(Operation::TrimSuffix),
            ("strings", None, "TrimPrefix") => all(Operation::TrimPrefix),
            ("strings", None, "TrimSpace") => all(Operation::TrimSpace),
            ("strings", None, "Trim") => all(Operation::Trim {
                left: true,
                right: true,
            }),
            ("strings", None, "TrimLeft") => all(Operation::Trim {
                left: true,
                right: false,
            }),
            ("strings", None, "TrimRight") => all(Operation::Trim {
                left: false,
                right: true,
            }),
            ("strings", None, "ToUpper") => all(Operation::Upper),
            ("strings", None, "ToLower") => all(Operation::Lower),
            ("strings", None, "Repeat") => all(Operation::Repeat),
            ("strings", None, "Split") => all(Operation::Split),
            ("strings", None, "Fields") => all(Operation::Fields),
            ("strings", None, "Contains") => all(Operation::Contains),
            ("strings", None, "HasPrefix") => all(Operation::HasPrefix),
            ("strings", None, "HasSuffix") => all(Operation::HasSuffix),
            ("strings", None, "EqualFold") => all(Operation::EqualFold),
            ("fmt", None, "Sprintf") => Self::formatted(arguments),
            ("fmt", None, "Sprint") => {
                let items = spread_items(arguments.first()?);
                items.map(|items| operation(Operation::Print, items))
            }
            ("fmt", None, "Fprintf" | "Fprint") | ("io", None, "WriteString") => {
                let spot = self.pointed(arguments.first()?)?;
                let held = self.read(&spot, state);
                if !matches!(
                    held.as_ref(),
                    Node::Text(_)
                        | Node::Operation(..)
                        | Node::Struct(_)
                        | Node::Nil
                        | Node::Either(..)
                        | Node::LoopStart(..)
                        | Node::AfterLoop(..)
                ) {
                    return None;
                }
                let held = match held.as_ref() {
                    Node::Struct(_) | Node::Nil => literal_text(""),
                    _ => held,
                };
                let text = match name {
                    "Fprintf" => Self::formatted(&arguments[1..])?,
                    "Fprint" => operation(Operation::Print, spread_items(arguments.get(1)?)?),
                    _ => second()?,
                };
                let grown = concat(&held, &text);
                self.write(&spot, grown, state);
                Some(Arc::new(Node::Tuple(vec![integer(0), nil()])))
            }
            ("strconv", None, "Itoa") => all(Operation::Digits),
            ("strconv", None, "FormatInt" | "FormatUint") => {
                matches!(arguments.get(1)?.as_ref(), Node::Integer(10))
                    .then(|| operation(Operation::Digits, vec![Arc::clone(&arguments[0])]))
            }
            ("strconv", None, "FormatBool" | "FormatFloat") => {
                Some(operation(Operation::Digits, vec![first()?]))
            }
            ("strconv", None, "Quote") => Some(escape(HoleKind::Value, "strconv.Quote", first()?)),
            ("regexp", None, "MustCompile" | "Compile") => {
                let made = Arc::new(Node::Struct(StructNode {
                    type_name: Arc::from("Regexp"),
                    of: None,
                    fields: vec![(Arc::from(PATTERN), first()?)],
                    rest: None,
                }));
                Some(if name == "Compile" {
                    Arc::new(Node::Tuple(vec![made, nil()]))
                } else {
                    made
                })
            }
            ("regexp", Some("Regexp"), "ReplaceAllString" | "ReplaceAllLiteralString") => {
                let pattern = self.select(object?, &Arc::from(PATTERN), None, state);
                let pattern = match pattern.as_ref() {
                    Node::Text(text) if !text.has_holes() => Arc::from(text.text()),
                    _ => {
                        return Some(operation(
                            Operation::ReplaceWith,
                            vec![pattern, first()?, second()?],
                        ));
                    }
                };
                Some(operation(
                    Operation::ReplacePattern(pattern),
                    vec![first()?, second()?],
                ))
            }
            ("slices" | "golang.org/x/exp/slices" | "github.com/samber/lo", None, "Contains") => {
                let wanted = second()?;
                let Some(items) = spread_items(arguments.first()?) else {
                    return Some(operation(Operation::HasKey, vec![first()?, wanted]));
                };
                let mut found = boolean(false);
                for item in items {
                    let equal = operation(Operation::Equal, vec![Arc::clone(&wanted), item]);
                    found = operation(Operation::Or, vec![found, equal]);
                }
                Some(found)
            }
            ("slices", None, "Clone" | "Sorted" | "Compact")
            | ("strings", None, "Clone")
            | ("regexp", None, "QuoteMeta") => first(),
            ("slices", None, "Concat") => {
                let items = spread_items(arguments.first()?)?;
                Some(Arc::new(Node::Chain(items.iter().map(bare).cloned().collect())))
            }
            ("github.com/lib/pq", None, "QuoteIdentifier") => {
                Some(escape(HoleKind::QuotedName, "pq.QuoteIdentifier", first()?))
            }
            ("github.com/lib/pq", None, "QuoteLiteral") => {
                Some(escape(HoleKind::Value, "pq.QuoteLiteral", first()?))
            }
            (_, Some("Identifier"), "Sanitize") if package.contains("pgx") => {
                let value = match object?.as_ref() {
                    Node::List(items) if items.len() == 1 => Arc::clone(bare(&items[0])),
                    _ => Arc::clone(object?),
                };
                Some(escape(HoleKind::QuotedName, "pgx.Identifier.Sanitize", value))
            }
            ("errors", None, "New") | ("fmt", None, "Errorf") => Some(self.unknown(
                file,
                Expr::Call(call),
                crate::site::ReasonKind::ForeignFunction,
                super::failure::MADE,
            )),
            _ => None,
        }
    }

    /// `fmt.Sprintf` with its arguments as a call has them: the format and a list.
    fn formatted(arguments: &[Value]) -> Option<Value> {
        let format = Arc::clone(arguments.first()?);
        let mut operands = vec![format];
        if let Some(list) = arguments.get(1) {
            match spread_items(list) {
                Some(items) => operands.extend(items),
                None => operands.push(Arc::clone(list)),
            }
        }
        Some(operation(Operation::Format, operands))
    }
}

/// Returns the elements of a list that is at hand.
fn spread_items(list: &Value) -> Option<Vec<Value>> {
    match list.as_ref() {
        Node::List(items) => Some(items.clone()),
        Node::Nil => Some(Vec::new()),
        Node::Located(inner, _) => spread_items(inner),
        _ => None,
    }
}

fn escape(kind: HoleKind, name: &str, value: Value) -> Value {
    operation(Operation::Escape(kind, Arc::from(name)), vec![value])
}

/// Returns where the result of a function outside of the repository comes from.
pub(super) fn source_of(name: &str) -> HoleSource {
    const REQUEST: &[&str] = &[
        "net/http.(Request)",
        "net/http.(Header)",
        "net/url.(Values)",
        "net/url.(URL)",
        "github.com/gin-gonic/gin.(Context)",
        "github.com/labstack/echo",
        "github.com/gofiber/fiber",
        "github.com/gorilla/mux.Vars",
        "github.com/go-chi/chi",
    ];
    const ENVIRONMENT: &[&str] = &[
        "os.",
        "flag.",
        "io.ReadAll",
        "io/ioutil.",
        "github.com/spf13/viper",
    ];
    if REQUEST.iter().any(|prefix| name.starts_with(prefix)) {
        HoleSource::Request(name.to_owned())
    } else if ENVIRONMENT.iter().any(|prefix| name.starts_with(prefix)) {
        HoleSource::Environment(name.to_owned())
    } else {
        HoleSource::Call(name.to_owned())
    }
}
