//! Serves `dist/`, or another release, as a static host would: files, their media types and the headers of `_headers`,
//! nothing else.
//!
//! It is the browser's proxy as well, for every place there is: so it knows all that a page asks for, and what is asked
//! of any other place goes no further.

use std::{
    convert::Infallible,
    fs,
    path::{Path, PathBuf},
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::{
        HeaderMap, HeaderName, HeaderValue, StatusCode,
        header::{CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    response::{Html, IntoResponse, Redirect, Response},
};
use base64::prelude::{BASE64_STANDARD, Engine};
use http_body::Frame;
use sha2::{Digest, Sha256};
use tokio::{net::TcpListener, runtime::Runtime, sync::watch};
use tower_http::services::ServeDir;

/// The path of somebody else's page, which frames ours under the query that it is asked for.
pub const HOST: &str = "/host";

/// What may go wrong with a file on its way.
#[derive(Clone, Copy, Debug)]
pub enum Fault {
    /// The host has no such file.
    Missing,
    /// The connection ends half way.
    Cut,
    /// No answer at all.
    Gone,
    /// Other bytes come than those that were put there.
    Wrong,
    /// The page holds scripts in words that the browser does not know, as an old one would find it.
    TooNew,
}

/// A running server; it ends with the runtime that it was started on.
pub struct Site {
    /// Scheme, host and port, without a closing slash.
    pub origin: String,
    conduct: watch::Sender<Conduct>,
    asked: Asked,
}

/// The addresses of all requests, those to other places among them.
type Asked = Arc<Mutex<Vec<String>>>;

/// How the site behaves. A test changes it as it goes.
#[derive(Clone)]
struct Conduct {
    release: Arc<Release>,
    /// Whether the program may be sent.
    released: bool,
    /// How the file's name ends with which something goes wrong, and what.
    fault: Option<(&'static str, Fault)>,
    /// Whether the release's worker is sent, and not one that does nothing.
    worker: bool,
    /// Whether pages come with their content policy.
    policy: bool,
    /// Whether that names the site's address, as it does on a site built with `ORIGIN`.
    named: bool,
    /// What runs in every page before its own scripts.
    first: Option<String>,
    /// Whether pages are called without the ending of their files, and who asks with it is sent there.
    short_names: bool,
    /// Somebody else's page: its address, and what it is.
    host: Option<(String, String)>,
}

/// What is served.
struct Release {
    folder: PathBuf,
    rules: Vec<Rule>,
}

impl Release {
    #[track_caller]
    fn read(folder: &Path) -> Arc<Self> {
        Arc::new(Release {
            folder: folder.to_owned(),
            rules: rules(&folder.join("_headers")),
        })
    }
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
        let (conduct, watched) = watch::channel(Conduct {
            release: Release::read(&dist),
            released: true,
            fault: None,
            worker: false,
            policy: true,
            named: false,
            first: None,
            short_names: false,
            host: None,
        });
        let asked = Asked::default();
        let (own, list) = (origin.clone(), asked.clone());
        let answer = move |request: Request| {
            let (own, list, watched) = (own.clone(), list.clone(), watched.clone());
            async move {
                let address = address(&request, &own);
                let is_own = address.strip_prefix(&*own).is_some_and(|rest| rest.starts_with('/'));
                list.lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(address.clone());
                match is_own {
                    true => answer(request, &own, watched).await,
                    false => elsewhere(&address, &watched.borrow()),
                }
            }
        };
        let site = Router::new().fallback(answer);
        runtime.spawn(async { axum::serve(listener, site).await });
        Self { origin, conduct, asked }
    }

    /// Puts somebody else's page at an origin of its own, and gives its address. It is sent by whichever way a browser
    /// asks for it: from there, or from here as the proxy.
    pub fn host(&self, runtime: &Runtime, page: String) -> std::io::Result<String> {
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let address = format!("http://{}/", listener.local_addr()?);
        self.conduct
            .send_modify(|conduct| conduct.host = Some((address.clone(), page.clone())));
        let site = Router::new().fallback(async || Html(page));
        runtime.spawn(async { axum::serve(listener, site).await });
        Ok(address)
    }

    /// Where it listens, as a proxy is named.
    pub fn proxy(&self) -> &str {
        self.origin.trim_start_matches("http://")
    }

    /// The address of all that was asked of any place since the last call.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps the program back from now on, or sends it to all who wait.
    pub fn release(&self, released: bool) {
        self.conduct.send_modify(|conduct| conduct.released = released);
    }

    /// Serves this folder from now on, and nothing of the one before.
    #[track_caller]
    pub fn deploy(&self, folder: &Path) {
        let release = Release::read(folder);
        self.conduct.send_modify(|conduct| conduct.release = release);
    }

    /// From now on something goes wrong with the files whose name ends like this, or nothing any more.
    pub fn fail(&self, fault: Option<(&'static str, Fault)>) {
        self.conduct.send_modify(|conduct| conduct.fault = fault);
    }

    /// Sends the release's own worker from now on. The one that is sent before does nothing.
    pub fn send_worker(&self) {
        self.conduct.send_modify(|conduct| conduct.worker = true);
    }

    /// Calls pages by short names from now on, as some hosts do.
    pub fn shorten_names(&self) {
        self.conduct.send_modify(|conduct| conduct.short_names = true);
    }

    /// Sends pages without their content policy from now on.
    pub fn forget_policy(&self) {
        self.conduct.send_modify(|conduct| conduct.policy = false);
    }

    /// The content policy names the site's address from now on.
    pub fn name_origin(&self) {
        self.conduct.send_modify(|conduct| conduct.named = true);
    }

    /// Every page comes with this script from now on, before its own. Its policy allows that one as well.
    pub fn send_first(&self, script: &str) {
        self.conduct.send_modify(|conduct| conduct.first = Some(script.into()));
    }
}

/// What is asked of any other place goes no further, unless it is somebody else's page that the test has put there.
fn elsewhere(address: &str, conduct: &Conduct) -> Response {
    match &conduct.host {
        Some((host, page)) if address.starts_with(host) => Html(page.clone()).into_response(),
        _ => StatusCode::FORBIDDEN.into_response(),
    }
}

/// The whole address that is asked for. A browser that wants a line of its own to another host names that host alone.
fn address(request: &Request, own: &str) -> String {
    match (request.uri().scheme(), request.uri().authority()) {
        (None, Some(line)) => format!("https://{}/", line.as_str().trim_end_matches(":443")),
        (None, None) => format!("{own}{}", request.uri()),
        (Some(_), _) => request.uri().to_string(),
    }
}

async fn spoil(response: Response, fault: Fault) -> Response {
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let body = match fault {
        Fault::Missing => {
            head.status = StatusCode::NOT_FOUND;
            head.headers.remove(CONTENT_LENGTH);
            Body::empty()
        }
        Fault::Cut => Body::new(Half {
            bytes: Some(bytes.slice(..bytes.len() / 2)),
            sent: false,
        }),
        Fault::Gone => Body::new(Half {
            bytes: None,
            sent: true,
        }),
        Fault::Wrong => Body::from(bytes.iter().map(|byte| !byte).collect::<Vec<_>>()),
        Fault::TooNew => {
            // The policy knows the page's scripts by their bytes, and these are others.
            let page = without_policy(&mut head.headers, &String::from_utf8_lossy(&bytes));
            Body::from(page.replace("import(", "import new ("))
        }
    };
    Response::from_parts(head, body)
}

/// A body that ends before the length that was promised.
struct Half {
    bytes: Option<Bytes>,
    sent: bool,
}

impl http_body::Body for Half {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        if self.bytes.is_none() && !self.sent {
            // While nothing more is to be had, what there is goes out.
            self.sent = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(self.bytes.take().map(|bytes| Ok(Frame::data(bytes))))
    }
}

/// Somebody else's page, which frames ours under the query that it is asked for.
fn host(query: &str) -> Response {
    let frame = format!("<iframe sandbox=allow-scripts width=600 height=700 src=\"/?{query}\"></iframe>");
    Html(format!("<link rel=icon href=data:,>{frame}")).into_response()
}

async fn answer(mut request: Request, own: &str, mut watched: watch::Receiver<Conduct>) -> Response {
    let path = request.uri().path().to_owned();
    if path == HOST {
        return host(request.uri().query().unwrap_or_default());
    }
    if path.ends_with(".wasm") {
        // Fails only when the test has ended.
        let _ = watched.wait_for(|conduct| conduct.released).await;
    }
    let conduct = watched.borrow().clone();
    if conduct.short_names && conduct.fault.is_none() {
        if let Some(short) = path.strip_suffix(".html") {
            let query = request.uri().query().map(|query| format!("?{query}"));
            return Redirect::permanent(&[short, &query.unwrap_or_default()].concat()).into_response();
        }
        if !path.ends_with('/') && !path.contains('.') {
            *request.uri_mut() = format!("{path}.html").parse().unwrap_or_default();
        }
    }
    let mut response = match ServeDir::new(&conduct.release.folder).try_call(request).await {
        Ok(file) => file.map(Body::new),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    };
    let rules = conduct.release.rules.iter();
    for (_, headers) in rules.filter(|(pattern, _)| covers(pattern, &path)) {
        response.headers_mut().extend(headers.clone());
    }
    if path.ends_with("/worker.js") && !conduct.worker {
        response.headers_mut().remove(CONTENT_LENGTH);
        *response.body_mut() = Body::empty();
    }
    let kind = response.headers().get(CONTENT_TYPE);
    if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        response = dress(response, own, &conduct).await;
    }
    match conduct.fault {
        Some((ending, fault)) if path.ends_with(ending) => spoil(response, fault).await,
        _ => response,
    }
}

/// Sends the page with the test's own script, and another policy or none, where a test wants that.
async fn dress(response: Response, own: &str, conduct: &Conduct) -> Response {
    if conduct.policy && !conduct.named && conduct.first.is_none() {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    head.headers.remove(CONTENT_LENGTH);
    let mut page = String::from_utf8_lossy(&bytes).into_owned();
    if conduct.named {
        let who = format!("'self' {own}");
        page = page.replace("'self'", &who);
        change_policy(&mut head.headers, |policy| policy.replace("'self'", &who));
    }
    if let Some(first) = &conduct.first {
        // The policy that the page itself names holds from there on; the one in its head holds for all of it.
        page = page.replacen(
            "<meta http-equiv",
            &format!("<script>{first}</script><meta http-equiv"),
            1,
        );
        let hash = BASE64_STANDARD.encode(Sha256::digest(first));
        change_policy(&mut head.headers, |policy| {
            policy.replace("script-src", &format!("script-src 'sha256-{hash}'"))
        });
    }
    if !conduct.policy {
        page = without_policy(&mut head.headers, &page);
    }
    Response::from_parts(head, Body::from(page))
}

fn change_policy(headers: &mut HeaderMap, change: impl FnOnce(&str) -> String) {
    let policy = headers
        .get(CONTENT_SECURITY_POLICY)
        .and_then(|policy| policy.to_str().ok());
    if let Some(Ok(policy)) = policy.map(|policy| HeaderValue::from_str(&change(policy))) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
}

fn without_policy(headers: &mut HeaderMap, page: &str) -> String {
    headers.remove(CONTENT_LENGTH);
    headers.remove(CONTENT_SECURITY_POLICY);
    page.replace("Content-Security-Policy", "")
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
