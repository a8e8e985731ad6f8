//! A file of strangers is read by a child process that may use little memory and time: what goes wrong there ends the child,
//! and the parent says that the file cannot be read.

use crate::problem::Problem;
use base::Message;
use std::io::{self, Read, Write};
use std::process::{Command, Stdio};

/// Bytes the child may map: what a file holds, and the program itself.
const CHILD_MEMORY_BYTES: u64 = 512 << 20;
/// Seconds of processor the child may use.
const CHILD_SECONDS: u64 = 20;

/// Does the child's part: sets its own limits, converts what comes from `input` and writes it to `output`, or else the code of
/// what is wrong. Returns whether it went well.
pub fn serve(
    mut input: impl Read,
    mut output: impl Write,
    convert: fn(&[u8]) -> Result<Vec<u8>, Problem>,
) -> io::Result<bool> {
    limit_this_process()?;
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    match convert(&bytes) {
        Ok(converted) => output.write_all(&converted).map(|()| true),
        Err(problem) => output.write_all(problem.message.code.as_bytes()).map(|()| false),
    }
}

#[cfg(unix)]
fn limit_this_process() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most = |most| Rlimit { current: Some(most), maximum: Some(most) };
    setrlimit(Resource::As, at_most(CHILD_MEMORY_BYTES))?;
    setrlimit(Resource::Cpu, at_most(CHILD_SECONDS))?;
    Ok(())
}

/// Elsewhere the child has no limits of its own; it still is a process apart.
#[cfg(not(unix))]
fn limit_this_process() -> io::Result<()> {
    Ok(())
}

/// Why a child gave nothing.
pub enum Failure {
    /// It could not be asked.
    Io(io::Error),
    /// It said a code of this crate.
    Said(&'static str),
    /// It came to an end without a word.
    Ended,
}

/// Returns what a child makes of the bytes.
pub fn converted(command: &mut Command, bytes: Vec<u8>) -> Result<Vec<u8>, Failure> {
    let child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = child.spawn().map_err(Failure::Io)?;
    let mut stdin = child.stdin.take().expect("it was asked for above");
    // A child that ends early closes the pipe; what it wrote until then tells why.
    let writer = std::thread::spawn(move || stdin.write_all(&bytes));
    let output = child.wait_with_output().map_err(Failure::Io)?;
    let _ = writer.join();
    if output.status.success() {
        return Ok(output.stdout);
    }
    let code = crate::CODES.iter().find(|code| code.as_bytes() == output.stdout);
    Err(code.map_or(Failure::Ended, |code| Failure::Said(code)))
}

/// Reads at most so many bytes; `too_large` is said of more.
pub fn bytes_of(
    input: impl Read,
    bytes_max: usize,
    cannot_read: &'static str,
    too_large: &'static str,
) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let read = input.take(bytes_max as u64 + 1).read_to_end(&mut bytes);
    read.map_err(|error| unreadable(cannot_read, &error))?;
    if bytes.len() > bytes_max {
        return Err(Problem::of_table(Message::new(too_large).with("most", bytes_max >> 20)));
    }
    Ok(bytes)
}

/// Returns that something could not be read, and why.
pub fn unreadable(code: &'static str, error: &io::Error) -> Problem {
    Problem::of_table(Message::new(code).with("reason", error.to_string()))
}
