//! `dist/` as nginx and Caddy serve it with the files in `deploy/`: types, compressed copies, how long what is kept.

#![allow(clippy::panic, reason = "a test fails by panicking, in its helpers too")]

use std::{
    env,
    fs::{self, File},
    io::{self, Read, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{self, Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

/// A server that runs until it is dropped.
struct Server {
    process: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Where the servers were unpacked.
#[track_caller]
fn unpacked() -> PathBuf {
    let Some(folder) = env::var_os("POSTWORTH_SERVERS") else {
        panic!(
            "POSTWORTH_SERVERS does not name the servers: run make test, which unpacks them, or eval \"$(tools/setup env)\" first"
        )
    };
    folder.into()
}

/// An empty folder for the files of a server, and a port that is free.
#[track_caller]
fn place(name: &str) -> (PathBuf, u16) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", process::id()));
    let made = fs::remove_dir_all(&folder)
        .or(Ok(()))
        .and_then(|()| fs::create_dir_all(&folder));
    let port = TcpListener::bind("127.0.0.1:0").and_then(|port| port.local_addr());
    match (made, port) {
        (Ok(()), Ok(address)) => (folder, address.port()),
        (made, port) => panic!("no place for {name}: {made:?} {port:?}"),
    }
}

/// A file of `deploy/`, with this checkout's `dist/` in place of the one it names.
#[track_caller]
fn deployed(file: &str) -> String {
    let text = fs::read_to_string(root().join("deploy").join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let dist = root().join("dist");
    assert!(
        text.contains("/srv/postworth/dist") && dist.is_dir(),
        "{file}, {}",
        dist.display()
    );
    text.replace("/srv/postworth/dist", &dist.to_string_lossy())
}

#[track_caller]
fn start(mut command: Command, folder: &Path, port: u16) -> Server {
    let said = folder.join("said");
    let started = File::create(&said).and_then(|said| command.stdout(Stdio::null()).stderr(said).spawn());
    let process = started.unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let mut server = Server { process, port };
    let begun = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if let Ok(Some(status)) = server.process.try_wait() {
            let said = fs::read_to_string(said).unwrap_or_default();
            panic!("{command:?} ended, {status}:\n{said}");
        }
        assert!(begun.elapsed() < Duration::from_secs(15), "{command:?} does not answer");
        thread::sleep(Duration::from_millis(20));
    }
    server
}

#[track_caller]
fn nginx() -> Server {
    let (folder, port) = place("nginx");
    let (own, servers) = (folder.display(), unpacked());
    let servers = servers.display();
    let config = format!(
        "daemon off; pid {own}/pid; error_log {own}/log;\n\
         load_module {servers}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;\n\
         events {{}}\n\
         http {{\n\
         include {servers}/etc/nginx/mime.types; access_log off;\n\
         client_body_temp_path {own}/a; proxy_temp_path {own}/b; fastcgi_temp_path {own}/c; uwsgi_temp_path {own}/d;\n\
         scgi_temp_path {own}/e;\n\
         server {{ listen 127.0.0.1:{port};\n{}\n}}\n}}\n",
        deployed("nginx.conf")
    );
    let file = folder.join("nginx.conf");
    fs::write(&file, config).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut command = Command::new(format!("{servers}/usr/sbin/nginx"));
    command.arg("-c").arg(file).arg("-e").arg(folder.join("log"));
    // Its workers may be another user's; one process alone reads what we may read.
    command.arg("-g").arg("master_process off;");
    start(command, &folder, port)
}

#[track_caller]
fn caddy() -> Server {
    let (folder, port) = place("caddy");
    let site = deployed("Caddyfile").replace("example.com {", &format!("http://127.0.0.1:{port} {{"));
    let file = folder.join("Caddyfile");
    fs::write(&file, format!("{{\n\tadmin off\n}}\n{site}")).unwrap_or_else(|error| panic!("{error}"));
    let mut command = Command::new(unpacked().join("usr/bin/caddy"));
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
    command
        .env("HOME", &folder)
        .env("XDG_CONFIG_HOME", &folder)
        .env("XDG_DATA_HOME", &folder);
    start(command, &folder, port)
}

/// The head of the answer, in small letters.
#[track_caller]
fn ask(server: &Server, path: &str) -> String {
    let answer = || -> io::Result<String> {
        let mut connection = TcpStream::connect(("127.0.0.1", server.port))?;
        let request = format!("GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", server.port);
        connection.write_all(format!("{request}Accept-Encoding: br, gzip\r\nConnection: close\r\n\r\n").as_bytes())?;
        let mut answer = Vec::new();
        connection.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).to_lowercase())
    };
    let answer = answer().unwrap_or_else(|error| panic!("{path}: {error}"));
    answer.split("\r\n\r\n").next().unwrap_or_default().to_owned()
}

/// The name of a file in a folder of `dist/` that begins and ends so.
#[track_caller]
fn named(folder: &str, start: &str, end: &str) -> String {
    let place = root().join("dist").join(folder);
    let entries = fs::read_dir(&place).unwrap_or_else(|error| panic!("{}: {error}: run make test", place.display()));
    let mut names = entries.filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()));
    let found = names.find(|name| name.starts_with(start) && name.ends_with(end));
    [
        folder,
        &found.unwrap_or_else(|| panic!("{folder}{start}*{end} is not there")),
    ]
    .concat()
}

#[track_caller]
fn serves_the_site(server: &Server) {
    let forever = "cache-control: public, max-age=31536000, immutable";
    let newest = "cache-control: no-cache";
    let everywhere = ["x-content-type-options: nosniff", "access-control-allow-origin: *"];
    let table = [
        (String::new(), "text/html", newest),
        ("?view=brand".to_owned(), "text/html", newest),
        ("card.html".to_owned(), "text/html", newest),
        ("de/".to_owned(), "text/html", newest),
        ("es/embed.html".to_owned(), "text/html", newest),
        ("worker.js".to_owned(), "javascript", newest),
        ("embed.js".to_owned(), "javascript", newest),
        ("icon.svg".to_owned(), "image/svg+xml", newest),
        ("manifest.webmanifest".to_owned(), "application/manifest+json", newest),
        (named("", "postworth-creator-", ".wasm"), "application/wasm", forever),
        (named("", "postworth-brand-", ".js"), "javascript", forever),
        (named("de/", "postworth-creator-", ".wasm"), "application/wasm", forever),
        (named("es/", "postworth-later-", ".js"), "javascript", forever),
    ];
    for (path, kind, kept) in table {
        let head = ask(server, &path);
        assert!(head.starts_with("http/1.1 200"), "/{path}: {head}");
        let type_of = head.lines().find(|line| line.starts_with("content-type:"));
        assert!(
            type_of.is_some_and(|line| line.contains(kind)),
            "/{path} is no {kind}: {head}"
        );
        for header in everywhere.into_iter().chain(["content-encoding: br", kept]) {
            assert!(head.contains(header), "/{path} lacks {header}: {head}");
        }
        assert_eq!(head.matches("cache-control:").count(), 1, "/{path}: {head}");
    }
    assert!(
        ask(server, "_headers").starts_with("http/1.1 404"),
        "_headers is sent to visitors"
    );
    assert!(ask(server, "nothing").starts_with("http/1.1 404"));
}

#[test]
fn nginx_serves_the_site() {
    serves_the_site(&nginx());
}

#[test]
fn caddy_serves_the_site() {
    serves_the_site(&caddy());
}
