//! The server that letters go to.

use lettre::address::Envelope;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Address, SmtpTransport, Transport};
use std::time::Duration;
use thiserror::Error;

/// How a server is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the line is protected.
    pub security: Security,
    /// Name and password, where it asks for them.
    pub login: Option<(String, String)>,
    /// How long it may take with one answer.
    pub timeout: Duration,
    /// Certificates, as PEM, of an authority of the house that vouches for it beside those the system knows.
    pub authority: Option<Vec<u8>>,
}

/// How the line to a server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Not at all: within one machine or one room.
    Open,
    /// The line begins open and must become protected before anything is said.
    StartTls,
    /// Protected from the first byte.
    Tls,
}

/// Why a letter was not taken.
#[derive(Debug, Error)]
pub enum SendFault {
    /// The server says no to this letter, and will again.
    #[error("{0}")]
    Refused(String),
    /// The server says not now.
    #[error("{0}")]
    NotNow(String),
    /// There is no server, it is too slow, or the line broke. It may or may not have taken the letter.
    #[error("{0}")]
    Line(String),
    /// The file is not a letter of ours: no sender or recipient.
    #[error("no sender or recipient")]
    NotALetter,
}

impl Server {
    /// Sends one letter over a line of its own: one that fails does not spoil the next.
    pub fn send(&self, letter: &[u8]) -> Result<(), SendFault> {
        let envelope = envelope(letter).ok_or(SendFault::NotALetter)?;
        let domain = envelope.from().map_or("localhost", Address::domain).to_owned();
        let transport = self.transport(domain).map_err(|error| fault(&error))?;
        transport.send_raw(&envelope, letter).map(drop).map_err(|error| fault(&error))
    }

    /// Answers whether the server is there, protects the line as it should, and lets us in. Nothing is sent.
    pub fn answers(&self) -> Result<(), SendFault> {
        let transport = self.transport("localhost".to_owned()).map_err(|error| fault(&error))?;
        match transport.test_connection().map_err(|error| fault(&error))? {
            true => Ok(()),
            false => Err(SendFault::Line("no answer".to_owned())),
        }
    }

    fn transport(&self, domain: String) -> Result<SmtpTransport, Error> {
        let tls = match self.security {
            Security::Open => Tls::None,
            Security::StartTls => Tls::Required(self.parameters()?),
            Security::Tls => Tls::Wrapper(self.parameters()?),
        };
        let transport = SmtpTransport::builder_dangerous(&self.host)
            .port(self.port)
            .tls(tls)
            .hello_name(ClientId::Domain(domain))
            .timeout(Some(self.timeout));
        Ok(match &self.login {
            Some((name, password)) => transport.credentials(Credentials::new(name.clone(), password.clone())),
            None => transport,
        }
        .build())
    }
}

impl Server {
    fn parameters(&self) -> Result<TlsParameters, Error> {
        let builder = TlsParameters::builder(self.host.clone());
        match &self.authority {
            Some(authority) => builder.add_root_certificate(Certificate::from_pem(authority)?).build(),
            None => builder.build(),
        }
    }
}

/// Returns whether a text holds certificates as PEM.
pub fn is_authority(pem: &[u8]) -> bool {
    pem.windows(PEM_BEGINS.len()).any(|part| part == PEM_BEGINS) && Certificate::from_pem(pem).is_ok()
}

/// What each certificate in PEM begins with.
const PEM_BEGINS: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// Reads sender and recipient from the head of a letter.
fn envelope(letter: &[u8]) -> Option<Envelope> {
    let text = String::from_utf8_lossy(letter);
    let head = || text.lines().take_while(|line| !line.is_empty());
    let address =
        |name: &str| head().find_map(|line| line.strip_prefix(name))?.trim().parse::<Address>().ok();
    Envelope::new(Some(address("From:")?), vec![address("To:")?]).ok()
}

fn fault(error: &Error) -> SendFault {
    let mut said = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let cause_said = cause.to_string();
        if !said.contains(&cause_said) {
            said = format!("{said}: {cause_said}");
        }
        source = cause.source();
    }
    if error.is_permanent() {
        SendFault::Refused(said)
    } else if error.is_transient() {
        SendFault::NotNow(said)
    } else {
        SendFault::Line(said)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sender_and_recipient_stand_in_the_head_and_nowhere_else() {
        let read = |letter: &str| envelope(letter.as_bytes()).map(|envelope| envelope.to()[0].to_string());
        assert_eq!(
            read("From: a@x.example\r\nTo: b@x.example\r\n\r\nTo: c@x.example"),
            Some("b@x.example".into())
        );
        assert_eq!(read("From: a@x.example\r\n\r\nTo: c@x.example"), None);
        assert_eq!(read("From: a@x.example\r\nTo: nobody\r\n\r\n"), None);
    }
}
