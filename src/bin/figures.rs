//! Writes the figures of a few hundred drafts, each to its last digit: `make profiles` compares what a debug build and a
//! release build say. A debug build stops where a number overflows, a release build goes on with another.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use postworth::draft::{Action, Door, derive, link, outlook, reduce};
    use postworth::evidence::Platform;

    const LINKS: &str = include_str!("../../tests/links/0.1.txt");
    let queries = LINKS
        .lines()
        .filter(|row| !row.starts_with('#'))
        .filter_map(|row| row.split('\t').next());
    for query in queries {
        let shared = link::decode(query);
        for platform in Platform::ALL {
            for door in [Door::Creator, Door::Brand] {
                let draft = reduce(&reduce(&shared, Action::Platform(platform)), Action::Open(door));
                let results = derive(&draft);
                println!("?{}", link::encode(&draft));
                println!("{results:?}");
                if let Some(brand) = &results.brand {
                    println!("{:?}", outlook(brand));
                }
            }
        }
    }
}

/// The page shows its figures; it writes them nowhere.
#[cfg(target_arch = "wasm32")]
fn main() {}
