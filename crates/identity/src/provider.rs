//! One provider: what it says of itself, the way to it, and what its word is worth on the way back.

use crate::Fault;
use crate::line::{Line, LineFault};
use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreClient, CoreClientAuthMethod, CoreIdToken, CoreIdTokenVerifier, CoreJwsSigningAlgorithm,
    CoreProviderMetadata, CoreResponseType,
};
use openidconnect::url::Url;
use openidconnect::{
    AuthType, AuthenticationFlow, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret,
    CsrfToken, DiscoveryError, EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest, IssuerUrl, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, SignatureVerificationError,
    TokenResponse,
};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What is set about a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// By what name it stands in addresses of ours.
    pub name: String,
    /// What people call it.
    pub label: String,
    /// Its issuer, exactly as its tokens have it.
    pub issuer: String,
    /// The name under which it knows us.
    pub client: String,
    /// The secret by which it knows us, where it has given one.
    pub secret: Option<String>,
    /// Addresses beside the issuer's own at which it may be asked, as `https://keys.provider.example`.
    pub hosts: Vec<String>,
    /// Certificates, as PEM, of an authority of the house that vouches for it beside those the system knows.
    pub authority: Option<Vec<u8>>,
    /// How long it may take with one answer.
    pub timeout: Duration,
}

/// A provider of identities.
#[derive(Debug)]
pub struct Provider {
    settings: Settings,
    line: Line,
    known: Mutex<Option<Known>>,
}

/// What a provider has said of itself, with its keys, and when.
#[derive(Clone, Debug)]
struct Known {
    said: CoreProviderMetadata,
    at: i64,
}

/// The secrets of one journey to a provider and back: random, and known to nobody but the browser that makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    /// What comes back with the visitor as it was given.
    pub state: String,
    /// What the token must name.
    pub nonce: String,
    /// What proves that whoever brings the code has asked for it: 43 to 128 letters and digits.
    pub verifier: String,
}

/// Somebody, as the provider knows him.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The issuer.
    pub issuer: String,
    /// Who he is there.
    pub subject: String,
}

/// Seconds for which what a provider says of itself is believed, and after which it is asked again at the earliest where a token
/// is signed by a key that is not known.
const KNOWN_SECONDS_MAX: i64 = 60 * 60;
const KNOWN_SECONDS_MIN: i64 = 60;

/// Seconds by which a provider's clock may be ahead of ours.
const AHEAD_SECONDS_MAX: i64 = 120;

/// Signatures that are taken: by keys that only the provider has.
const SIGNATURES: [CoreJwsSigningAlgorithm; 5] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

impl Provider {
    /// Returns a provider with these settings, whose addresses are such as [`is_address`] takes. Nothing is asked yet.
    pub fn new(settings: Settings) -> Provider {
        let addresses = settings.hosts.iter().chain([&settings.issuer]);
        let origins =
            addresses.filter_map(|address| Url::parse(address).ok()).map(|address| origin(&address));
        let line = Line::new(origins.collect(), settings.authority.as_deref(), settings.timeout);
        Provider { settings, line, known: Mutex::new(None) }
    }

    /// Returns by what name it stands in addresses of ours.
    pub fn name(&self) -> &str {
        &self.settings.name
    }

    /// Returns what people call it.
    pub fn label(&self) -> &str {
        &self.settings.label
    }

    /// Returns its issuer.
    pub fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    /// Answers whether it can be reached, and what it says of itself fits what is set.
    pub fn answers(&self, now: i64) -> Result<(), Fault> {
        self.known(now, 0).map(drop)
    }

    /// Returns where the visitor's browser is sent, to come back to `back`.
    pub fn begin(&self, journey: &Journey, back: &str, now: i64) -> Result<String, Fault> {
        let client = self.client(self.known(now, KNOWN_SECONDS_MAX)?, back)?;
        let verifier = PkceCodeVerifier::new(journey.verifier.clone());
        let flow = AuthenticationFlow::<CoreResponseType>::AuthorizationCode;
        let (state, nonce) = (CsrfToken::new(journey.state.clone()), Nonce::new(journey.nonce.clone()));
        let asked = client.authorize_url(flow, move || state, move || nonce);
        let (address, _, _) =
            asked.set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier)).url();
        Ok(address.into())
    }

    /// Returns who has come back with this code from a journey that led to `back`.
    pub fn finish(&self, journey: &Journey, code: &str, back: &str, now: i64) -> Result<Subject, Fault> {
        let known = self.known(now, KNOWN_SECONDS_MAX)?;
        let token = self.token(&known, journey, code, back)?;
        match self.judged(&known, &token, journey, back, now) {
            // The provider may have new keys since it was asked.
            Err(ClaimsVerificationError::SignatureVerification(
                SignatureVerificationError::NoMatchingKey,
            )) => {
                let known = self.known(now, KNOWN_SECONDS_MIN)?;
                self.judged(&known, &token, journey, back, now)
            }
            judged => judged,
        }
        .map_err(|error| Fault::NotTaken(said(&error)))
    }

    /// Has the code changed into a token.
    fn token(&self, known: &Known, journey: &Journey, code: &str, back: &str) -> Result<CoreIdToken, Fault> {
        let client = self.client(known.clone(), back)?;
        let request = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|error| Fault::Unfit(said(&error)))?
            .set_pkce_verifier(PkceCodeVerifier::new(journey.verifier.clone()));
        let answer = request.request(&|request: HttpRequest| self.line.ask(request));
        let answer = answer.map_err(|error| match &error {
            RequestTokenError::ServerResponse(_) => Fault::Refuses(said(&error)),
            RequestTokenError::Request(LineFault::Elsewhere(_)) => Fault::Unfit(said(&error)),
            _ => Fault::Silent(said(&error)),
        })?;
        let token = answer.id_token().cloned();
        token.ok_or_else(|| Fault::NotTaken("the answer has no token of identity".to_owned()))
    }

    fn judged(
        &self,
        known: &Known,
        token: &CoreIdToken,
        journey: &Journey,
        back: &str,
        now: i64,
    ) -> Result<Subject, ClaimsVerificationError> {
        let client = self
            .client(known.clone(), back)
            .map_err(|fault| ClaimsVerificationError::Other(fault.to_string()))?;
        let moment = DateTime::from_timestamp(now, 0).unwrap_or_default();
        let verifier: CoreIdTokenVerifier = client
            .id_token_verifier()
            .set_allowed_algs(SIGNATURES)
            .set_other_audience_verifier_fn(|_| false)
            .set_time_fn(move || moment)
            .set_issue_time_verifier_fn(move |issued: DateTime<Utc>| {
                let ahead = issued.timestamp() - now;
                if ahead <= AHEAD_SECONDS_MAX { Ok(()) } else { Err(format!("issued {ahead} s from now")) }
            });
        let claims = token.claims(&verifier, &Nonce::new(journey.nonce.clone()))?;
        let (issuer, subject) = (claims.issuer().to_string(), claims.subject().to_string());
        Ok(Subject { issuer, subject })
    }

    fn client(&self, known: Known, back: &str) -> Result<Client, Fault> {
        let back = RedirectUrl::new(back.to_owned()).map_err(|error| Fault::Unfit(said(&error)))?;
        let methods = known.said.token_endpoint_auth_methods_supported();
        // Without a word of it, the header: RFC 8414.
        let by_header =
            methods.is_none_or(|methods| methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let secret = self.settings.secret.clone().map(ClientSecret::new);
        let client = ClientId::new(self.settings.client.clone());
        let client = CoreClient::from_provider_metadata(known.said, client, secret).set_redirect_uri(back);
        let way = if by_header { AuthType::BasicAuth } else { AuthType::RequestBody };
        Ok(client.set_auth_type(way))
    }

    /// Returns what the provider says of itself, asked anew if what is known is older than so many seconds.
    fn known(&self, now: i64, seconds_max: i64) -> Result<Known, Fault> {
        let kept = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let last = kept().clone();
        if let Some(known) = last.filter(|known| (0..seconds_max).contains(&(now - known.at))) {
            return Ok(known);
        }
        let issuer =
            IssuerUrl::new(self.settings.issuer.clone()).map_err(|error| Fault::Unfit(said(&error)))?;
        let found = CoreProviderMetadata::discover(&issuer, &|request: HttpRequest| self.line.ask(request));
        let said = found.map_err(|error| match &error {
            DiscoveryError::Request(LineFault::Broken(_)) | DiscoveryError::Response(..) => {
                Fault::Silent(said(&error))
            }
            _ => Fault::Unfit(said(&error)),
        })?;
        let known = Known { said, at: now };
        *kept() = Some(known.clone());
        Ok(known)
    }
}

/// Returns whether a text is an address at which a provider may be asked: `https`, or on this computer alone `http`.
pub fn is_address(text: &str) -> bool {
    let Ok(address) = Url::parse(text) else { return false };
    let is_here = matches!(address.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let is_plain = address.query().is_none() && address.fragment().is_none() && address.username().is_empty();
    is_plain && (address.scheme() == "https" || (address.scheme() == "http" && is_here))
}

/// Returns scheme, host and, where it is not the usual one, port.
fn origin(address: &Url) -> String {
    address.origin().ascii_serialization()
}

/// Returns what an error says, with what caused it.
fn said(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |said, cause| format!("{said}: {cause}"))
}
