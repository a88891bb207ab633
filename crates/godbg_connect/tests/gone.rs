//! Servers that break off or fall silent: a plain listener plays them.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::spawn;
use std::time::Duration;

use godbg_connect::{DatabaseUrl, Limits, introspect};

/// Frames a message of PostgreSQL's protocol.
fn message(kind: u8, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len() + 4).expect("the message is short");
    let mut framed = vec![kind];
    framed.extend(length.to_be_bytes());
    framed.extend(body);
    framed
}

/// Lets the client in, as PostgreSQL does without a password, and waits for its first query.
fn let_in(stream: &mut TcpStream) {
    let mut start = [0; 512];
    let _read = stream.read(&mut start).expect("the client says hello");
    let mut greeting = message(b'R', &0_u32.to_be_bytes());
    greeting.extend(message(b'Z', b"I"));
    stream.write_all(&greeting).expect("the client listens");
    let _read = stream.read(&mut start).expect("the client asks");
}

/// Plays one connection and returns what the client says of it.
fn said(play: impl FnOnce(TcpStream) + Send + 'static, scheme: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = listener.local_addr().expect("it is bound").port();
    let server = spawn(move || play(listener.accept().expect("the client comes").0));
    let dsn = format!("{scheme}://bob:hunter2@127.0.0.1:{port}/shop?sslmode=disable");
    let url = DatabaseUrl::parse(&dsn).expect("it is a connection string");
    let limits = Limits {
        connect: Duration::from_secs(2),
        statement: Duration::from_millis(200),
        lock: Duration::from_millis(200),
    };
    let error = introspect(&url, limits)
        .expect_err("there is no catalog")
        .to_string();
    assert!(!error.contains("hunter2") && !error.contains("bob"), "{error}");
    drop(server);
    error
}

#[test]
fn a_server_that_goes_in_the_middle_of_an_answer_is_said() {
    let error = said(
        |mut stream| {
            let_in(&mut stream);
            let mut rows = message(b'T', &0_u16.to_be_bytes());
            rows.extend(&message(b'D', &[0, 1, 0, 0, 0, 9])[..8]);
            stream.write_all(&rows).expect("the client listens");
        },
        "postgres",
    );
    assert!(error.contains("the server closed it"), "{error}");
}

#[test]
fn a_server_that_says_why_it_goes_is_heard() {
    let error = said(
        |mut stream| {
            let_in(&mut stream);
            let fields = b"SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0";
            stream
                .write_all(&message(b'E', fields))
                .expect("the client listens");
        },
        "postgres",
    );
    assert!(error.contains("terminating connection"), "{error}");
}

#[test]
fn a_server_that_talks_nonsense_is_said() {
    let error = said(
        |mut stream| {
            let_in(&mut stream);
            let mut rows = message(b'T', &0_u16.to_be_bytes());
            rows.extend(message(b'D', &[0, 9, 0, 0, 0, 200, 1]));
            stream.write_all(&rows).expect("the client listens");
            let mut rest = Vec::new();
            let _read = stream.read_to_end(&mut rest);
        },
        "postgres",
    );
    assert!(error.contains("does not understand"), "{error}");
}

#[test]
fn a_server_that_hangs_up_at_once_is_said() {
    let error = said(drop, "mysql");
    assert!(error.contains("the server closed it"), "{error}");
}
