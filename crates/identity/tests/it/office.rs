//! A provider on this computer that says what it is told to say.

use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreEdDsaPrivateSigningKey, CoreIdToken, CoreIdTokenClaims, CoreJsonWebKeySet, CoreJwsSigningAlgorithm,
};
use openidconnect::{
    Audience, EmptyAdditionalClaims, IssuerUrl, JsonWebKeyId, Nonce, PrivateSigningKey, StandardClaims,
    SubjectIdentifier,
};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// The time it is: the clock of these tests stands still.
pub const NOW: i64 = 1_780_000_000;

/// The name under which the provider knows us.
pub const CLIENT: &str = "hasila";

/// What is asked: the method and path, and what was sent.
pub type Asked = (String, String);

/// What it answers: status, further head lines, body; nothing where it stays silent.
type Answer = Option<(u16, String, String)>;

/// A provider, and what it was asked.
pub struct Office {
    pub issuer: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Office {
    /// Opens one that answers each question with what `answer` makes of its issuer and the question.
    pub fn open(answer: impl Fn(&str, &Asked) -> Answer + Send + 'static) -> Office {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (own, noted) = (issuer.clone(), Arc::clone(&asked));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                serve(stream.unwrap(), &own, &noted, &answer);
            }
        });
        Office { issuer, asked }
    }

    /// Returns what it was asked, `GET /path`, in order.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().iter().map(|(line, _)| line.clone()).collect()
    }

    /// Returns what was sent with the last question.
    pub fn sent(&self) -> String {
        self.asked.lock().unwrap().last().unwrap().1.clone()
    }
}

fn serve(
    mut stream: TcpStream,
    issuer: &str,
    noted: &Mutex<Vec<Asked>>,
    answer: &impl Fn(&str, &Asked) -> Answer,
) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut lines, mut length) = (Vec::new(), 0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or_default() <= 2 {
            break;
        }
        if let Some((_, value)) = line.to_lowercase().split_once("content-length:") {
            length = value.trim().parse().unwrap();
        }
        lines.push(line);
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let Some(first) = lines.first() else { return };
    let line = first.rsplit_once(' ').unwrap().0.to_owned();
    let asked = (line, format!("{}\n{}", lines.concat(), String::from_utf8(body).unwrap()));
    noted.lock().unwrap().push(asked.clone());
    let Some((status, head, body)) = answer(issuer, &asked) else {
        return std::thread::sleep(Duration::from_secs(3));
    };
    let length = body.len();
    let _ = write!(
        stream,
        "HTTP/1.1 {status} OK\r\nContent-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n{head}\r\n{body}"
    );
}

/// Returns what a provider with this issuer says of itself.
pub fn discovery(issuer: &str) -> Value {
    json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/auth"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    })
}

/// Answers with a document.
pub fn given(document: &Value) -> Answer {
    Some((200, String::new(), document.to_string()))
}

/// The keys of tests: they sign nothing but lies and examples.
const KEYS: [&str; 2] = [
    "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEII18tGKhHbodUCUXEoPcA72CSULLaA9TloKeikTtrT1k\n-----END PRIVATE KEY-----\n",
    "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIB78etrLvWIQOAUwNTcqFljrd+NaMkXN+eRw27IIVxZy\n-----END PRIVATE KEY-----\n",
];

/// Returns the key with this number, under a name.
pub fn key(number: usize, name: &str) -> CoreEdDsaPrivateSigningKey {
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(KEYS[number], Some(JsonWebKeyId::new(name.to_owned())))
        .unwrap()
}

/// Returns what the provider publishes of a key.
pub fn keys(key: &CoreEdDsaPrivateSigningKey) -> Value {
    serde_json::to_value(CoreJsonWebKeySet::new(vec![key.as_verification_key()])).unwrap()
}

/// What a token says.
#[derive(Clone)]
pub struct Claims {
    pub issuer: Option<String>,
    pub audiences: Vec<&'static str>,
    pub nonce: Option<&'static str>,
    pub issued: i64,
    pub expires: i64,
}

impl Claims {
    /// Returns the truth.
    pub fn true_ones() -> Claims {
        Claims {
            issuer: None,
            audiences: vec![CLIENT],
            nonce: Some("the nonce"),
            issued: NOW,
            expires: NOW + 300,
        }
    }

    /// Returns the token that says this, signed.
    pub fn signed(&self, issuer: &str, key: &CoreEdDsaPrivateSigningKey) -> String {
        let moment = |seconds| DateTime::<Utc>::from_timestamp(seconds, 0).unwrap();
        let claims = CoreIdTokenClaims::new(
            IssuerUrl::new(self.issuer.clone().unwrap_or(issuer.to_owned())).unwrap(),
            self.audiences.iter().map(|audience| Audience::new((*audience).to_owned())).collect(),
            moment(self.expires),
            moment(self.issued),
            StandardClaims::new(SubjectIdentifier::new("lan-7".to_owned())),
            EmptyAdditionalClaims {},
        );
        let claims = claims.set_nonce(self.nonce.map(|nonce| Nonce::new(nonce.to_owned())));
        CoreIdToken::new(claims, key, CoreJwsSigningAlgorithm::EdDsa, None, None).unwrap().to_string()
    }
}

/// Answers the question for a token with this one.
pub fn token(token: &str) -> Answer {
    given(&json!({ "access_token": "a", "token_type": "Bearer", "id_token": token }))
}
