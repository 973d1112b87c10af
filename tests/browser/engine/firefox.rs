//! Firefox, told by scripts that its driver runs in the browser's own realm instead of the page's.

use std::process::{Command, Stdio};

use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::{Engine, Session, driver::Driver};
use crate::harness::Theme;

/// What a page says on its console stays in the page's own process: from there it is passed on. What the browser asks
/// for itself it asks for in its own name.
const LISTEN: &str = "
    const listen = () => {
        const log = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
        const pass = entry => {
            const { level, innerID, arguments: said } = entry.wrappedJSObject ?? entry;
            // Only windows are numbered, the browser's own modules are not.
            if (Number.isInteger(innerID) && ['error', 'assert'].includes(level))
                Services.cpmm.sendAsyncMessage('said', said.map(String).join(' '));
        };
        log.addLogEventListener(pass, Services.scriptSecurityManager.getSystemPrincipal());
    };
    window.said = [];
    Services.ppmm.addMessageListener('said', ({ data }) => said.push(data));
    Services.ppmm.loadProcessScript(`data:,(${encodeURIComponent(listen)})()`, true);
    window.asked = [];
    window.watch = channel => {
        const { triggeringPrincipal, loadingPrincipal } = channel.QueryInterface(Ci.nsIHttpChannel).loadInfo;
        if ([triggeringPrincipal, loadingPrincipal].some(who => who && !who.isSystemPrincipal)) asked.push(channel.URI.spec);
    };
    Services.obs.addObserver(watch, 'http-on-opening-request');
    Services.console.reset()";

/// What was said, and what the browser itself found wrong with the pages, its warnings and its own parts left out.
const HEAR: &str = "
    const wrong = Services.console.getMessageArray().filter(entry => entry instanceof Ci.nsIScriptError
        && !(entry.flags & (entry.warningFlag | entry.infoFlag))
        && entry.category !== 'chrome javascript' && !/^(chrome|resource):/.test(entry.sourceName));
    Services.console.reset();
    return [...window.said.splice(0), ...wrong.map(({ category, errorMessage }) => `${category}: ${errorMessage}`)]";

/// SHA-256 of no bytes, as the browser writes it.
const HASH_OF_NOTHING: &str = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

const SCREEN: &str = "
    const [width, height, dark] = arguments;
    const { style } = gBrowser.selectedBrowser;
    for (const [side, size] of [['width', width], ['height', height]])
        for (const bound of ['', 'min-', 'max-']) style.setProperty(bound + side, `${size}px`);
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1)";

pub struct Firefox {
    driver: Driver,
}

impl Firefox {
    #[track_caller]
    pub fn start() -> Self {
        let driver = Driver::start(|port, folder| {
            let mut command = Command::new("geckodriver");
            command
                .args([&format!("--port={port}"), "--allow-system-access", "--log=error"])
                .arg("--profile-root")
                .arg(folder)
                .stdout(Stdio::null())
                // Where the browser tells of itself.
                .stderr(Stdio::null());
            command
        });
        Self { driver }
    }
}

impl Engine for Firefox {
    fn port(&self) -> u16 {
        self.driver.port
    }

    fn capabilities(&self, proxy: &str) -> Value {
        json!({
            "browserName": "firefox",
            "proxy": { "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy },
            "moz:firefoxOptions": {
                // Larger than any screen that a test asks for by the mouse.
                "args": ["-headless", "--width=1400", "--height=1000"],
                "prefs": {
                    // No page that was left is kept for whoever goes back, or it would go on being served by its worker.
                    "browser.sessionhistory.max_total_viewers": 0,
                    "ui.prefersReducedMotion": 1,
                    "ui.useOverlayScrollbars": 1,
                },
            },
        })
    }

    fn prepare(&self, session: &Session) -> Result<(), CmdError> {
        within(session, LISTEN, json!([])).map(drop)
    }

    fn screen(&self, session: &Session, width: u32, height: u32, theme: Theme) -> Result<(), CmdError> {
        within(session, SCREEN, json!([width, height, theme == Theme::Dark])).map(drop)
    }

    fn allow_scripts(&self, session: &Session, allowed: bool) -> Result<(), CmdError> {
        let script = "gBrowser.selectedBrowser.browsingContext.allowJavascript = arguments[0]";
        within(session, script, json!([allowed])).map(drop)
    }

    fn slow_down(&self, _: &Session, _: u32) -> Result<(), CmdError> {
        Err(CmdError::NotW3C("Firefox has no slower processor".into()))
    }

    fn requests(&self, session: &Session) -> Result<Option<Vec<String>>, CmdError> {
        within(session, "return window.asked.splice(0)", json!([])).map(|asked| Some(texts(&asked)))
    }

    fn console_errors(&self, session: &Session) -> Result<Vec<String>, CmdError> {
        let heard = within(session, HEAR, json!([]))?;
        // A script that was on its way when the test went on to another page is told of as one of nothing.
        let left = |error: &String| error.contains("postworth-later") && error.contains(HASH_OF_NOTHING);
        Ok(texts(&heard).into_iter().filter(|error| !left(error)).collect())
    }
}

fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).map(String::from).collect()
}

/// Runs a script within the browser, where all the browser's own parts can be reached.
fn within(session: &Session, script: &str, arguments: Value) -> Result<Value, CmdError> {
    session.post("moz/context", json!({ "context": "chrome" }))?;
    let outcome = session.post("execute/sync", json!({ "script": script, "args": arguments }));
    session.post("moz/context", json!({ "context": "content" }))?;
    outcome
}
