//! The engines that the suite runs in, unchanged. What the WebDriver standard does not say is said here, to each engine
//! in its own file.

mod chromium;
mod driver;
mod firefox;
mod webkit;

use std::{env, fmt::Display, time::Duration};

use axum::http::Method;
use fantoccini::{Client, ClientBuilder, error::CmdError, wd::WebDriverCompatibleCommand};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;
use tokio::{runtime::Runtime, time::timeout};
use url::{ParseError, Url};

use crate::harness::Theme;

/// How long a browser may take to close, before it is ended.
const CLOSING: Duration = Duration::from_secs(10);

/// A browser of one test's own, and its driver. Both end with it.
pub trait Engine {
    /// Where the driver listens.
    fn port(&self) -> u16;

    /// What the driver is asked for: a browser that reaches no place but our own site, such as by this proxy, which
    /// refuses all others.
    fn capabilities(&self, proxy: &str) -> Value;

    /// What is done to the browser before it opens any page.
    fn prepare(&self, _: &Session) -> Result<(), CmdError> {
        Ok(())
    }

    /// Draws the page as on a screen of this size, in this theme, for a reader who asked for no motion (so that neither
    /// a picture nor a contrast check catches a transition half way), with scroll bars as a phone has them: over the
    /// page, not beside it.
    fn screen(&self, session: &Session, width: u32, height: u32, theme: Theme) -> Result<(), CmdError>;

    /// Whether the scripts of pages opened from now on run.
    fn allow_scripts(&self, session: &Session, allowed: bool) -> Result<(), CmdError>;

    /// Makes the page's processor so many times slower than it is.
    fn slow_down(&self, session: &Session, times: u32) -> Result<(), CmdError>;

    /// What pages asked the network for since the last call, apart from what the browser asks for itself. `None` where
    /// it asks for nothing, so that the proxy knows.
    fn requests(&self, session: &Session) -> Result<Option<Vec<String>>, CmdError>;

    /// The errors on the console since the last call, breaches of the content policy among them.
    fn console_errors(&self, session: &Session) -> Result<Vec<String>, CmdError>;
}

/// What not every engine can be brought to.
#[derive(Clone, Copy, Debug)]
pub enum Ability {
    SlowDown,
    ForceColours,
    CountPages,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Chromium,
    Firefox,
    WebKit,
}

/// The engine that this run is for.
#[track_caller]
fn chosen() -> Kind {
    match env::var("POSTWORTH_BROWSER").as_deref() {
        Err(_) | Ok("chromium") => Kind::Chromium,
        Ok("firefox") => Kind::Firefox,
        Ok("webkit") => Kind::WebKit,
        Ok(other) => panic!("POSTWORTH_BROWSER is {other:?}, which is not chromium, firefox or webkit"),
    }
}

/// Why this run's engine cannot do this, where it cannot. All that is left out in any engine stands here.
#[track_caller]
pub fn lack(ability: Ability) -> Option<String> {
    let kind = chosen();
    let reason = match (kind, ability) {
        (Kind::Chromium, _) => return None,
        (Kind::Firefox | Kind::WebKit, Ability::SlowDown) => "it cannot pretend to have a slower processor",
        (Kind::Firefox | Kind::WebKit, Ability::CountPages) => {
            "its PDFs do not say in plain words how many pages they have"
        }
        (Kind::Firefox | Kind::WebKit, Ability::ForceColours) => {
            "it cannot put the reader's colours in place of the page's"
        }
    };
    Some(format!("left out in {kind:?}: {reason}"))
}

/// Starts the driver of this run's engine.
#[track_caller]
pub fn start() -> Box<dyn Engine> {
    match chosen() {
        Kind::Chromium => Box::new(chromium::Chromium::start()),
        Kind::Firefox => Box::new(firefox::Firefox::start()),
        Kind::WebKit => Box::new(webkit::WebKit::start()),
    }
}

/// The line to an open browser, which is told one thing after the other.
pub struct Session {
    // Dropped in this order: the runtime carries the client.
    pub client: Client,
    pub runtime: Runtime,
}

impl Session {
    pub fn open(runtime: Runtime, engine: &dyn Engine, proxy: &str) -> Result<Self, impl Display> {
        let Value::Object(capabilities) = engine.capabilities(proxy) else {
            return Err("the capabilities are not an object".to_owned());
        };
        let address = format!("http://127.0.0.1:{}", engine.port());
        let opened = runtime.block_on(async {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities).connect(&address).await
        });
        let session = Self {
            client: opened.map_err(|error| error.to_string())?,
            runtime,
        };
        engine.prepare(&session).map_err(|error| error.to_string())?;
        Ok(session)
    }

    /// Takes a step to its end.
    pub fn run<T>(&self, step: impl Future<Output = T>) -> T {
        self.runtime.block_on(step)
    }

    /// Runs a script in the page and gives what it returns.
    pub fn script(&self, script: &str, arguments: &[Value]) -> Result<Value, CmdError> {
        self.run(self.client.execute(script, arguments.to_vec()))
    }

    /// A command outside the WebDriver standard.
    pub fn post(&self, path: &'static str, body: Value) -> Result<Value, CmdError> {
        self.run(self.client.issue_cmd(Post { path, body }))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // A driver that is killed leaves its browser running; asked to close it, it does. Fails where it is closed already.
        let _ = self
            .runtime
            .block_on(async { timeout(CLOSING, self.client.clone().close()).await });
    }
}

#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
