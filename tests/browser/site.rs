//! Serves `dist/`, or another release, as a static host would: files, their media types and the headers of `_headers`,
//! nothing else.

use std::{
    convert::Infallible,
    fs,
    path::{Path, PathBuf},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    extract::{RawQuery, Request},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use http_body::Frame;
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
    /// Whether the program may be sent.
    released: watch::Sender<bool>,
    /// How the file's name ends with which something goes wrong, and what.
    fault: watch::Sender<Option<(&'static str, Fault)>>,
    release: watch::Sender<Arc<Release>>,
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
        let (released, waiting) = watch::channel(true);
        let (fault, faults) = watch::channel(None);
        let (release, releases) = watch::channel(Release::read(&dist));
        let answer = move |request: Request| {
            let (mut waiting, faults, releases) = (waiting.clone(), faults.clone(), releases.clone());
            async move {
                let path = request.uri().path().to_owned();
                let release = releases.borrow().clone();
                let response = answer(request, &release, &mut waiting).await;
                let fault = *faults.borrow();
                match fault {
                    Some((ending, fault)) if path.ends_with(ending) => spoil(response, fault).await,
                    _ => response,
                }
            }
        };
        let site = Router::new().fallback(answer).route(HOST, get(host));
        runtime.spawn(async { axum::serve(listener, site).await });
        Self {
            origin,
            released,
            fault,
            release,
        }
    }

    /// Keeps the program back from now on, or sends it to all who wait.
    pub fn release(&self, released: bool) {
        self.released.send_replace(released);
    }

    /// Serves this folder from now on, and nothing of the one before.
    #[track_caller]
    pub fn deploy(&self, folder: &Path) {
        self.release.send_replace(Release::read(folder));
    }

    /// From now on something goes wrong with the files whose name ends like this, or nothing any more.
    pub fn fail(&self, fault: Option<(&'static str, Fault)>) {
        self.fault.send_replace(fault);
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
            head.headers.remove("content-length");
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
            head.headers.remove("content-security-policy");
            head.headers.remove("content-length");
            let page = String::from_utf8_lossy(&bytes);
            Body::from(
                page.replace("import(", "import new (")
                    .replace("Content-Security-Policy", ""),
            )
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

async fn host(RawQuery(query): RawQuery) -> Html<String> {
    let query = query.unwrap_or_default();
    Html(format!(
        "<link rel=icon href=data:,><iframe sandbox=allow-scripts width=600 height=700 src=\"/?{query}\"></iframe>"
    ))
}

async fn answer(request: Request, release: &Release, waiting: &mut watch::Receiver<bool>) -> Response {
    let path = request.uri().path().to_owned();
    if path.ends_with(".wasm") {
        // Fails only when the test has ended.
        let _ = waiting.wait_for(|released| *released).await;
    }
    let mut response = match ServeDir::new(&release.folder).try_call(request).await {
        Ok(file) => file.map(Body::new),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    };
    for (_, headers) in release.rules.iter().filter(|(pattern, _)| covers(pattern, &path)) {
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
