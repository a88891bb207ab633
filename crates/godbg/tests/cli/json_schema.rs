//! The JSON that others build on, held against its committed description.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::project::Project;

/// The part of JSON Schema that the descriptions use.
fn breaches(schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    if let Some(expected) = schema.get("const")
        && expected != value
    {
        found.push(format!("{path} is {value}, expected {expected}"));
    }
    if let Some(choices) = schema.get("enum").and_then(Value::as_array)
        && !choices.contains(value)
    {
        found.push(format!("{path} is {value}, which is none of the choices"));
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(name) => vec![name],
        Value::Array(names) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if !types.is_empty() && !types.iter().any(|name| is_of_type(value, name)) {
        found.push(format!("{path} is {value}, expected {types:?}"));
    }
    if let (Some(least), Some(number)) = (schema["minimum"].as_u64(), value.as_u64())
        && number < least
    {
        found.push(format!("{path} is {number}, expected at least {least}"));
    }
    if let (Some(item), Some(values)) = (schema.get("items"), value.as_array()) {
        for (index, value) in values.iter().enumerate() {
            breaches(item, value, &format!("{path}[{index}]"), found);
        }
    }
    let Some(object) = value.as_object() else {
        return;
    };
    for name in schema["required"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
    {
        if !object.contains_key(name) {
            found.push(format!("{path} has no {name}"));
        }
    }
    for (name, value) in object {
        let described = schema["properties"]
            .get(name)
            .or_else(|| schema.get("additionalProperties"));
        match described {
            Some(described) => breaches(described, value, &format!("{path}.{name}"), found),
            None => found.push(format!("{path}.{name} is not described")),
        }
    }
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "string" => value.is_string(),
        "integer" => value.is_u64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        other => panic!("this test does not know the type {other}"),
    }
}

fn check(name: &str, value: &Value) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../godbg_report/schemas");
    let text = fs::read_to_string(folder.join(format!("{name}.json"))).expect("the description is there");
    let schema: Value = serde_json::from_str(&text).expect("the description is JSON");
    let mut found = Vec::new();
    breaches(&schema, value, name, &mut found);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn reports_and_inventories_are_as_described() {
    let shop = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/shop");
    let shop = shop.to_str().expect("the path is UTF-8");
    let project = Project::new(&[]);
    let report = project.json(&["scan", shop, "--format", "json"]);
    assert!(
        report["findings"]
            .as_array()
            .is_some_and(|findings| findings.len() > 10)
    );
    check("report", &report);
    let inventory = project.json(&["queries", shop, "--format", "json"]);
    assert!(
        inventory["sites"]
            .as_array()
            .is_some_and(|sites| sites.len() > 20)
    );
    check("queries", &inventory);
}
