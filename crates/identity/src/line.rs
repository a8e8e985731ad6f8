//! The line to a provider: to the hosts that are set and no others, protected, without redirects, short.

use openidconnect::http::Method;
use openidconnect::{HttpRequest, HttpResponse};
use std::sync::Arc;
use std::time::Duration;
use thiserror::Error;
use ureq::Agent;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};

/// Bytes of one answer: the keys of a large provider take a tenth of it.
const ANSWER_BYTES_MAX: u64 = 256 << 10;

/// Why nothing was fetched.
#[derive(Debug, Error)]
pub(crate) enum LineFault {
    /// The provider names an address that is not one of its own.
    #[error("{0} is not an address of the provider that is set")]
    Elsewhere(String),
    /// There is nobody, he is too slow, or the line is not sound.
    #[error("{0}")]
    Broken(#[from] ureq::Error),
}

/// The line to one provider.
#[derive(Debug)]
pub(crate) struct Line {
    agent: Agent,
    /// Scheme, host and port of each address that is asked.
    origins: Vec<String>,
}

impl Line {
    /// Returns a line to these hosts, trusting the authorities of the system and those in `authority`, as PEM.
    pub(crate) fn new(origins: Vec<String>, authority: Option<&[u8]>, timeout: Duration) -> Line {
        let system = rustls_native_certs::load_native_certs().certs;
        let system = system.iter().map(|certificate| Certificate::from_der(certificate).to_owned());
        let own = authority.into_iter().flat_map(parse_pem).filter_map(|item| match item {
            Ok(PemItem::Certificate(certificate)) => Some(certificate),
            _ => None,
        });
        let trusted = RootCerts::Specific(Arc::new(system.chain(own).collect()));
        let config = Agent::config_builder()
            .timeout_global(Some(timeout))
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .proxy(None)
            .tls_config(TlsConfig::builder().root_certs(trusted).build());
        Line { agent: config.build().into(), origins }
    }

    /// Asks.
    pub(crate) fn ask(&self, request: HttpRequest) -> Result<HttpResponse, LineFault> {
        let uri = request.uri();
        let origin = format!(
            "{}://{}",
            uri.scheme_str().unwrap_or_default(),
            uri.authority().map(|authority| authority.as_str().to_lowercase()).unwrap_or_default()
        );
        if !self.origins.contains(&origin) {
            return Err(LineFault::Elsewhere(uri.to_string()));
        }
        let response = if request.method() == Method::GET {
            self.agent.run(request.map(drop))?
        } else {
            self.agent.run(request)?
        };
        let (parts, mut body) = response.into_parts();
        let body = body.with_config().limit(ANSWER_BYTES_MAX).read_to_vec()?;
        Ok(HttpResponse::from_parts(parts, body))
    }
}
