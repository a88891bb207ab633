//! Source of other modules in vendor folders and a module cache.

use std::fs;
use std::path::Path;

use godbg_go::program::{Dependencies, Module};
use godbg_workspace::ModuleFolders;

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
    fs::write(path, text).expect("it can be written");
}

#[test]
fn packages_are_read_from_vendor_first_and_from_the_cache_in_their_version() {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dependencies");
    let (shop, cache) = (root.join("shop"), root.join("cache"));
    write(&shop.join("vendor/modules.txt"), "");
    write(&shop.join("vendor/example.org/both/a.go"), "package vendored\n");
    write(
        &shop.join("vendor/example.org/both/a_test.go"),
        "package vendored\n",
    );
    write(&cache.join("example.org/both@v1.0.0/a.go"), "package cached\n");
    write(
        &cache.join("example.org/!big/kit/v2@v2.1.0-!r!c1/deep/b.go"),
        "package deep\n",
    );
    write(
        &cache.join("example.org/!big/kit/v2@v2.0.0/deep/b.go"),
        "package old\n",
    );
    let text = "module example.com/shop\nrequire (\n\texample.org/both v1.0.0\n\texample.org/Big/kit/v2 v2.1.0-RC1\n)\n";
    let modules = [Module::parse(text, "").expect("it names a module")];
    let read = |cache, path: &str| -> Vec<String> {
        let found = ModuleFolders::new(&shop, &modules, cache)
            .files(path)
            .unwrap_or_default();
        found
            .into_iter()
            .map(|(path, text)| format!("{path}: {text}"))
            .collect()
    };
    let cached = |path| read(Some(cache.clone()), path);
    assert_eq!(
        cached("example.org/both"),
        ["example.org/both/a.go: package vendored\n"]
    );
    assert_eq!(
        cached("example.org/Big/kit/v2/deep"),
        ["example.org/Big/kit/v2/deep/b.go: package deep\n"]
    );
    assert!(read(None, "example.org/Big/kit/v2/deep").is_empty());
    assert!(cached("example.org/Big/kit/v2").is_empty());
    assert!(cached("example.org/both/../both").is_empty());
}
