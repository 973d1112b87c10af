//! WebKitGTK, in a browser of our own (`webkit.py`), which takes the orders that its driver has no words for. It has no
//! mode without a screen, so that each gets one that nobody sees.

use std::{
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::{Engine, Session, driver::Driver};
use crate::harness::{POLL, Theme};

const BROWSER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/engine/webkit.py");

/// How long what the page said may take from the browser to here.
const PATIENCE: Duration = Duration::from_secs(5);

pub struct WebKit {
    driver: Driver,
    console: Arc<Mutex<Vec<String>>>,
    // Dropped last: the browser lives on it.
    _screen: Screen,
}

impl WebKit {
    #[track_caller]
    pub fn start() -> Self {
        let screen = Screen::start();
        let mut driver = Driver::start(|port, _| {
            let mut command = Command::new("WebKitWebDriver");
            command
                .arg(format!("--port={port}"))
                .env("DISPLAY", &screen.name)
                .env("GDK_BACKEND", "x11")
                .env("NO_AT_BRIDGE", "1")
                .stderr(Stdio::piped());
            command
        });
        let console = Arc::default();
        if let Some(errors) = driver.child.stderr.take() {
            let console = Arc::clone(&console);
            thread::spawn(move || listen(errors, &console));
        }
        Self {
            driver,
            console,
            _screen: screen,
        }
    }

    /// Tells the browser to do something, and waits until it has.
    fn order(&self, what: &str, value: bool) -> io::Result<()> {
        let port = fs::read_to_string(self.driver.folder.join("port"))?;
        let mut line = TcpStream::connect(format!("127.0.0.1:{port}"))?;
        writeln!(line, "{what} {value}")?;
        line.read_exact(&mut [0; "done".len()])
    }

    fn console(&self) -> MutexGuard<'_, Vec<String>> {
        self.console.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Engine for WebKit {
    fn port(&self) -> u16 {
        self.driver.port
    }

    fn capabilities(&self, proxy: &str) -> Value {
        let proxy = format!("http://{proxy}");
        json!({ "webkitgtk:browserOptions": { "binary": BROWSER, "args": [self.driver.folder, proxy] } })
    }

    fn screen(&self, session: &Session, width: u32, height: u32, theme: Theme) -> Result<(), CmdError> {
        self.order("dark", theme == Theme::Dark)?;
        session.run(session.client.set_window_size(width, height))
    }

    fn allow_scripts(&self, _: &Session, allowed: bool) -> Result<(), CmdError> {
        Ok(self.order("scripts", allowed)?)
    }

    fn slow_down(&self, _: &Session, _: u32) -> Result<(), CmdError> {
        Err(CmdError::NotW3C("WebKitGTK has no slower processor".into()))
    }

    fn requests(&self, _: &Session) -> Result<Option<Vec<String>>, CmdError> {
        Ok(None)
    }

    fn console_errors(&self, session: &Session) -> Result<Vec<String>, CmdError> {
        // What was said before this comes before it.
        let mark = format!("heard {:?}", Instant::now());
        let told = session.script("console.log(arguments[0])", &[json!(mark)]);
        let deadline = Instant::now() + PATIENCE;
        while told.is_ok() && Instant::now() < deadline && !self.console().iter().any(|line| line.contains(&mark)) {
            thread::sleep(POLL);
        }
        let mut said = std::mem::take(&mut *self.console());
        said.retain(|line| is_error(line));
        Ok(said)
    }
}

/// Keeps all that is said until the browser ends.
fn listen(errors: impl Read, console: &Mutex<Vec<String>>) {
    for line in BufReader::new(errors).lines().map_while(Result::ok) {
        console.lock().unwrap_or_else(PoisonError::into_inner).push(line);
    }
}

/// Safari heeds this directive, and WebKitGTK, which installs no pages, calls it an error to name it.
const UNKNOWN: &str = "Unrecognized Content-Security-Policy directive 'manifest-src'";

/// Whether the line is like `http://…:1:88: CONSOLE JS ERROR Error: …`.
fn is_error(line: &str) -> bool {
    let told = line.split_once("CONSOLE ").map(|(_, told)| told);
    told.is_some_and(|told| told.split(' ').take(2).any(|word| word == "ERROR") && !told.contains(UNKNOWN))
}

/// An X server without a screen.
struct Screen {
    child: Child,
    name: String,
}

impl Screen {
    #[track_caller]
    fn start() -> Self {
        // It takes a free number, and says which once it is ready.
        let spawned = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x4200x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut child = match spawned {
            Ok(child) => child,
            Err(error) => panic!("Xvfb cannot be started ({error}): run make test, which installs it"),
        };
        let mut number = String::new();
        if let Some(output) = child.stdout.take() {
            // Fails where it has ended, and then there is no number.
            let _ = BufReader::new(output).read_line(&mut number);
        }
        let screen = Self {
            child,
            name: format!(":{}", number.trim()),
        };
        assert!(screen.name.len() > 1, "Xvfb ended without naming its screen");
        screen
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Both fail only where it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
