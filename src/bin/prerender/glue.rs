//! The script that wasm-bindgen writes beside each module, kept in step with it.

use crate::{
    document::once,
    wasm::{Light, MODULE},
};

/// The glue of a module whose imports and exports are called otherwise now, or are not wanted any more, and without the end
/// that begins the program.
pub fn follow(glue: &str, name: &str, light: &Light) -> Result<String, String> {
    let module = |name: &str| format!("\"{name}\": import0");
    let glue = once(glue, &module(&format!("./{name}_bg.js")), &module(MODULE))?;
    let (glue, _) = (glue.split_once("async function __wbg_load("))
        .ok_or_else(|| format!("the glue of {name} begins in another way"))?;
    // As wasm-bindgen indents the functions that are imported.
    const INDENTED: &str = "        ";
    let mut followed = String::new();
    let (mut found, mut wanted) = (0, true);
    for line in glue.lines() {
        let entry = line
            .strip_prefix(INDENTED)
            .and_then(|line| line.split_once(": function("));
        match entry.filter(|(name, _)| name.starts_with("__w")) {
            Some((old, rest)) => {
                let new = light.renamed.iter().find(|(name, _)| name == old);
                wanted = new.is_some();
                if let Some((_, new)) = new {
                    found += 1;
                    followed.extend([INDENTED, new, ": function(", rest, "\n"]);
                }
            }
            None if wanted => followed.extend([line, "\n"]),
            None => {}
        }
        wanted |= line.strip_prefix(INDENTED).is_some_and(|line| line.starts_with('}'));
    }
    // The longest first: some begin as others are called.
    let mut exports: Vec<_> = light.exports.iter().collect();
    exports.sort_by_key(|(old, _)| std::cmp::Reverse(old.len()));
    for (old, new) in exports {
        followed = followed.replace(&format!("wasm.{old}"), &format!("wasm.{new}"));
    }
    if found == light.renamed.len() {
        Ok(followed)
    } else {
        Err(format!(
            "the glue of {name} has {found} of {} imports",
            light.renamed.len()
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_follows_its_module() {
        let glue = "function get() {
    const import0 = {
        __proto__: null,
        __wbg_body_5f971cbc6950ca4f: function(arg0) {
            wasm.__wbindgen_free_all(wasm.__wbindgen_free(arg0.body));
        },
        __wbg_stack_d16d240e1d91bfa3: function() { return load(function (arg0) {
            if (arg0) {
            }
        }, arguments); },
        __wbindgen_load: function() { return load(function() {
        }, arguments); },
    };
    return {
        \"./card_bg.js\": import0,
    };
}
async function __wbg_load(module, imports) {
}
export { init as default };
";
        let renamed = [("__wbindgen_load", "a"), ("__wbg_body_5f971cbc6950ca4f", "b")];
        let light = |renamed: &[(&str, &str)]| Light {
            wasm: Vec::new(),
            renamed: renamed
                .iter()
                .map(|(old, new)| ((*old).into(), (*new).into()))
                .collect(),
            exports: [("__wbindgen_free", "b"), ("__wbindgen_free_all", "a")]
                .map(|(old, new)| (old.into(), new.into()))
                .to_vec(),
        };
        assert_eq!(
            follow(glue, "card", &light(&renamed)).unwrap(),
            "function get() {
    const import0 = {
        __proto__: null,
        b: function(arg0) {
            wasm.a(wasm.b(arg0.body));
        },
        a: function() { return load(function() {
        }, arguments); },
    };
    return {
        \"_\": import0,
    };
}
"
        );
        assert!(follow(glue, "brand", &light(&renamed)).is_err());
        assert!(follow(glue, "card", &light(&[("__wbg_other_5f971cbc6950ca4f", "a")])).is_err());
    }
}
