//! Serves `dist/` as a static host would: files, their media types and the headers of `_headers`, nothing else.

use std::{fs, path::Path, sync::Arc};

use axum::{
    Router,
    extract::{RawQuery, Request},
    http::{HeaderMap, HeaderName, HeaderValue},
    middleware::{self, Next},
    response::{Html, Response},
    routing::get,
};
use tokio::{net::TcpListener, runtime::Runtime, sync::watch};
use tower_http::services::ServeDir;

/// The path of somebody else's page, which frames ours under the query that it is asked for.
pub const HOST: &str = "/host";

/// A running server; it ends with the runtime that it was started on.
pub struct Site {
    /// Scheme, host and port, without a closing slash.
    pub origin: String,
    /// Whether the program may be sent.
    released: watch::Sender<bool>,
}

impl Site {
    /// Starts a server on a free loopback port. Two sites are two origins, which is what an embedding test needs.
    #[track_caller]
    pub fn serve(runtime: &Runtime) -> Self {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        // A test that skips itself when there is nothing to test would be green for the wrong reason.
        assert!(
            dist.join("index.html").is_file(),
            "dist/ holds no built page: run make test, which builds it first"
        );
        let (listener, origin) = match runtime.block_on(async {
            let listener = TcpListener::bind("127.0.0.1:0").await?;
            let origin = format!("http://{}", listener.local_addr()?);
            Ok::<_, std::io::Error>((listener, origin))
        }) {
            Ok(bound) => bound,
            Err(error) => panic!("no loopback port for the page: {error}"),
        };
        let rules = Arc::new(rules(&dist.join("_headers")));
        let (released, waiting) = watch::channel(true);
        let answer = move |request: Request, next: Next| {
            let (rules, mut waiting) = (rules.clone(), waiting.clone());
            async move { answer(request, next, &rules, &mut waiting).await }
        };
        let files = Router::new().fallback_service(ServeDir::new(dist));
        let site = files.layer(middleware::from_fn(answer)).route(HOST, get(host));
        runtime.spawn(async { axum::serve(listener, site).await });
        Self { origin, released }
    }

    /// Keeps the program back from now on, or sends it to all who wait.
    pub fn release(&self, released: bool) {
        self.released.send_replace(released);
    }
}

async fn host(RawQuery(query): RawQuery) -> Html<String> {
    let query = query.unwrap_or_default();
    Html(format!(
        "<link rel=icon href=data:,><iframe sandbox=allow-scripts width=600 height=700 src=\"/?{query}\"></iframe>"
    ))
}

async fn answer(request: Request, next: Next, rules: &[Rule], waiting: &mut watch::Receiver<bool>) -> Response {
    let path = request.uri().path().to_owned();
    if path.ends_with(".wasm") {
        // Fails only when the test has ended.
        let _ = waiting.wait_for(|released| *released).await;
    }
    let mut response = next.run(request).await;
    for (_, headers) in rules.iter().filter(|(pattern, _)| covers(pattern, &path)) {
        response.headers_mut().extend(headers.clone());
    }
    response
}

/// Paths, and the headers for them.
type Rule = (String, HeaderMap);

fn covers(pattern: &str, path: &str) -> bool {
    pattern
        .strip_suffix('*')
        .map_or(pattern == path, |start| path.starts_with(start))
}

/// Reads the form of Netlify and Cloudflare Pages: a path, and under it, indented, its headers.
#[track_caller]
fn rules(file: &Path) -> Vec<Rule> {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("  "), rules.last_mut()) {
            (None, _) => rules.push((line.to_owned(), HeaderMap::new())),
            (Some(header), Some((_, headers))) => {
                let pair = header.split_once(": ").and_then(|(name, value)| {
                    let name = HeaderName::from_bytes(name.as_bytes()).ok()?;
                    Some((name, HeaderValue::from_str(value).ok()?))
                });
                headers.extend([pair.unwrap_or_else(|| panic!("_headers: {header:?} is no header"))]);
            }
            (Some(_), None) => panic!("_headers begins with a header and no path"),
        }
    }
    rules
}
