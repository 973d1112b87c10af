//! Chromium, told by its DevTools protocol, which its driver passes on.

use std::process::{Command, Stdio};

use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::{Engine, Session, driver::Driver};
use crate::harness::Theme;

pub struct Chromium {
    driver: Driver,
}

impl Chromium {
    #[track_caller]
    pub fn start() -> Self {
        let driver = Driver::start(|port, _| {
            let mut command = Command::new("chromedriver");
            command
                .args([&format!("--port={port}"), "--log-level=SEVERE"])
                .stdout(Stdio::null());
            command
        });
        Self { driver }
    }
}

impl Engine for Chromium {
    fn port(&self) -> u16 {
        self.driver.port
    }

    fn capabilities(&self, _: &str) -> Value {
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
            "--hide-scrollbars",
        ];
        let mut flags: Vec<String> = flags.map(String::from).into();
        flags.push(format!("--user-data-dir={}", self.driver.folder.display()));
        json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": flags },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        })
    }

    fn screen(&self, session: &Session, width: u32, height: u32, theme: Theme) -> Result<(), CmdError> {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        devtools(session, "Emulation.setDeviceMetricsOverride", screen)?;
        let (scheme, forced) = match theme {
            Theme::Light => ("light", "none"),
            Theme::Dark => ("dark", "none"),
            Theme::Forced => ("dark", "active"),
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]});
        devtools(session, "Emulation.setEmulatedMedia", features)
    }

    fn allow_scripts(&self, session: &Session, allowed: bool) -> Result<(), CmdError> {
        let disabled = json!({ "value": !allowed });
        devtools(session, "Emulation.setScriptExecutionDisabled", disabled)
    }

    fn slow_down(&self, session: &Session, times: u32) -> Result<(), CmdError> {
        devtools(session, "Emulation.setCPUThrottlingRate", json!({ "rate": times }))
    }

    fn console_errors(&self, session: &Session) -> Result<Vec<String>, CmdError> {
        let entries = log(session, "browser")?;
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(errors
            .filter_map(|entry| entry["message"].as_str().map(String::from))
            .collect())
    }

    fn requests(&self, session: &Session) -> Result<Option<Vec<String>>, CmdError> {
        let mut addresses = Vec::new();
        for entry in log(session, "performance")? {
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
        Ok(Some(addresses))
    }
}

fn log(session: &Session, kind: &str) -> Result<Vec<Value>, CmdError> {
    let entries = session.post("se/log", json!({ "type": kind }))?;
    Ok(entries.as_array().cloned().unwrap_or_default())
}

fn devtools(session: &Session, command: &str, parameters: Value) -> Result<(), CmdError> {
    let body = json!({ "cmd": command, "params": parameters });
    session.post("goog/cdp/execute", body).map(drop)
}
