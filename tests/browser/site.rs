//! Serves `dist/` as a static host would: files and their media types, nothing else.

use std::path::Path;

use axum::Router;
use tokio::{net::TcpListener, runtime::Runtime};
use tower_http::services::ServeDir;

/// A running server; it ends with the runtime that it was started on.
pub struct Site {
    /// Scheme, host and port, without a closing slash.
    pub origin: String,
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
        runtime.spawn(async { axum::serve(listener, Router::new().fallback_service(ServeDir::new(dist))).await });
        Self { origin }
    }
}
