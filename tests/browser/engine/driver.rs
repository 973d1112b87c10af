//! A driver's process, whichever engine it drives.

use std::{
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command},
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::harness::POLL;

/// How long a driver may take to be ready, and how often one that ends before that is started again.
const PATIENCE: Duration = Duration::from_secs(20);
const STARTS: usize = 5;

/// A driver of one test's own, with a folder of its own that goes with it.
pub struct Driver {
    pub child: Child,
    pub port: u16,
    pub folder: PathBuf,
}

impl Driver {
    /// Starts a driver on a free port and returns once it says that it is ready.
    #[track_caller]
    pub fn start(command: impl Fn(u16, &Path) -> Command) -> Self {
        for _ in 0..STARTS {
            let folder = fresh_folder();
            let port = free_port();
            let mut command = command(port, &folder);
            let child = match command.spawn() {
                Ok(child) => child,
                Err(error) => panic!(
                    "{command:?} cannot be started ({error}): run make test, which installs it, or \
                     eval \"$(tools/setup env)\" first"
                ),
            };
            let mut driver = Self { child, port, folder };
            // It ends by itself where somebody else was quicker to take the port.
            if driver.is_ready() {
                return driver;
            }
        }
        panic!("a driver was started {STARTS} times and ended each time before it was ready")
    }

    /// Waits until the driver is ready, or has ended.
    #[track_caller]
    fn is_ready(&mut self) -> bool {
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            let answer = self.get("/status");
            if !matches!(self.child.try_wait(), Ok(None)) {
                return false;
            }
            if answer.is_ok_and(|answer| answer.replace(' ', "").contains("\"ready\":true")) {
                return true;
            }
            thread::sleep(POLL);
        }
        panic!("the driver was not ready after {PATIENCE:?}")
    }

    fn get(&self, path: &str) -> io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
            self.port
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
        // Both fail only where the driver has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[track_caller]
fn free_port() -> u16 {
    let bound = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    match bound {
        Ok(address) => address.port(),
        Err(error) => panic!("no loopback port for a driver: {error}"),
    }
}

#[track_caller]
fn fresh_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("browser-{}-{count}", std::process::id()));
    // A process number can come round again; a profile must not.
    let _ = fs::remove_dir_all(&folder);
    if let Err(error) = fs::create_dir_all(&folder) {
        panic!("{}: {error}", folder.display())
    }
    folder
}
