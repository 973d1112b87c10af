//! All that is special to Chromium. Another engine is a second file with the same public names.

use std::{
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use axum::http::Method;
use fantoccini::{Client, ClientBuilder, error::CmdError, wd::WebDriverCompatibleCommand};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::harness::{POLL, Theme};

/// A `chromedriver` of one test's own, on a port of its own choosing, with a profile folder of its own.
pub struct Driver {
    child: Child,
    port: u16,
    profile: PathBuf,
    // The driver gets a broken pipe if nobody holds the other end of its output.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts the driver and returns once it says that it is ready.
    #[track_caller]
    pub fn start() -> Self {
        let spawned = Command::new("chromedriver")
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .spawn();
        let mut child = match spawned {
            Ok(child) => child,
            Err(error) => panic!("chromedriver cannot be started ({error}): run make test, which installs it"),
        };
        let Some(stdout) = child.stdout.take() else {
            panic!("chromedriver has no output to read its port from")
        };
        let mut output = BufReader::new(stdout);
        let port = announced_port(&mut output);
        let mut driver = Self {
            child,
            port: 0,
            profile: fresh_profile(),
            _output: output,
        };
        match port {
            Some(port) => driver.port = port,
            None => panic!("chromedriver ended without naming the port it listens on"),
        }
        let deadline = Instant::now() + Duration::from_secs(20);
        while !driver
            .get("/status")
            .is_ok_and(|answer| answer.contains("\"ready\":true"))
        {
            assert!(Instant::now() < deadline, "chromedriver was not ready after 20 s");
            thread::sleep(POLL);
        }
        driver
    }

    /// Opens a browser window.
    pub async fn connect(&self) -> Result<Client, String> {
        let flags = [
            "--headless",
            // Chromium refuses its sandbox to root and in most containers. It only ever opens our own page here.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Whatever the page or the browser asks for elsewhere fails here and shows in the log.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            // Scroll bars as a phone has them: over the page, not beside it.
            "--hide-scrollbars",
        ];
        let mut flags: Vec<String> = flags.map(String::from).into();
        flags.push(format!("--user-data-dir={}", self.profile.display()));
        let capabilities = json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": flags },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let Value::Object(capabilities) = capabilities else {
            return Err("capabilities are not an object".into());
        };
        ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{}", self.port))
            .await
            .map_err(|error| format!("Chromium could not be opened: {error}"))
    }

    fn get(&self, path: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        )?;
        // The driver leaves the connection open whatever it was asked, so the answer ends where its length says.
        let mut stream = BufReader::new(stream);
        let mut length = 0;
        let mut line = String::new();
        while stream.read_line(&mut line)? > 2 {
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap_or_default();
            }
            line.clear();
        }
        let mut answer = vec![0; length];
        stream.read_exact(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked to shut down, the driver takes its browsers along; killed, it would leave them running.
        let asked = self.get("/shutdown").is_ok();
        let deadline = Instant::now() + Duration::from_secs(5);
        while asked && Instant::now() < deadline && matches!(self.child.try_wait(), Ok(None)) {
            thread::sleep(POLL);
        }
        // Both fail only where the driver has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// Draws the page as on a screen of this size, in this theme, for a reader who asked for no motion (so that neither
/// a picture nor a contrast check catches a transition half way).
pub async fn emulate(client: &Client, width: u32, height: u32, theme: Theme) -> Result<(), CmdError> {
    let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    devtools(client, "Emulation.setDeviceMetricsOverride", screen).await?;
    let scheme = match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let features = json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]});
    devtools(client, "Emulation.setEmulatedMedia", features).await
}

/// Makes the page's processor so many times slower than it is.
pub async fn slow_down(client: &Client, times: u32) -> Result<(), CmdError> {
    devtools(client, "Emulation.setCPUThrottlingRate", json!({ "rate": times })).await
}

/// Whether the scripts of pages opened from now on run.
pub async fn allow_scripts(client: &Client, allowed: bool) -> Result<(), CmdError> {
    devtools(
        client,
        "Emulation.setScriptExecutionDisabled",
        json!({ "value": !allowed }),
    )
    .await
}

/// Whether requests go through a page's service worker.
pub async fn heed_workers(client: &Client, heeded: bool) -> Result<(), CmdError> {
    devtools(client, "Network.setBypassServiceWorker", json!({ "bypass": !heeded })).await
}

/// Whether the content policy of pages opened from now on is followed.
pub async fn heed_policy(client: &Client, heeded: bool) -> Result<(), CmdError> {
    devtools(client, "Page.setBypassCSP", json!({ "enabled": !heeded })).await
}

/// Runs a script in every page opened from now on, before the page's own.
pub async fn before_scripts(client: &Client, script: &str) -> Result<(), CmdError> {
    let source = json!({ "source": script });
    devtools(client, "Page.addScriptToEvaluateOnNewDocument", source).await
}

/// The errors on the console since the last call.
pub async fn console_errors(client: &Client) -> Result<Vec<String>, CmdError> {
    let entries = log(client, "browser").await?;
    let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    Ok(entries
        .iter()
        .filter(|entry| entry["level"] == "SEVERE")
        .map(|entry| text(entry, "message"))
        .collect())
}

/// The address of everything the page asked the network for since the last call, whether or not it was answered.
pub async fn requests(client: &Client) -> Result<Vec<String>, CmdError> {
    let mut addresses = Vec::new();
    for entry in log(client, "performance").await? {
        let event: Value = serde_json::from_str(entry["message"].as_str().unwrap_or_default())?;
        let parameters = &event["message"]["params"];
        let address = match event["message"]["method"].as_str() {
            Some("Network.requestWillBeSent") => &parameters["request"]["url"],
            Some("Network.webSocketCreated" | "Network.webTransportCreated") => &parameters["url"],
            _ => continue,
        };
        // The browser's own start page is not the network.
        addresses.extend(
            address
                .as_str()
                .filter(|address| !address.starts_with("chrome"))
                .map(String::from),
        );
    }
    Ok(addresses)
}

fn announced_port(output: &mut impl BufRead) -> Option<u16> {
    output.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    })
}

fn fresh_profile() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let profile = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("chromium-{}-{count}", std::process::id()));
    // A process number can come round again; a profile must not.
    let _ = fs::remove_dir_all(&profile);
    profile
}

async fn devtools(client: &Client, command: &str, parameters: Value) -> Result<(), CmdError> {
    let body = json!({ "cmd": command, "params": parameters });
    client
        .issue_cmd(Post {
            path: "goog/cdp/execute",
            body,
        })
        .await
        .map(drop)
}

async fn log(client: &Client, kind: &str) -> Result<Vec<Value>, CmdError> {
    let entries = client
        .issue_cmd(Post {
            path: "se/log",
            body: json!({ "type": kind }),
        })
        .await?;
    Ok(entries.as_array().cloned().unwrap_or_default())
}

/// A command outside the WebDriver standard.
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
