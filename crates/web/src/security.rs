//! What every reply says about itself to the browser, each with its reason.

use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};

/// Nothing is loaded, run or shown but what the site itself serves as a file; no style and no script stands in a page, so none
/// can be smuggled into one.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
                      form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    // A file is what we say it is, whatever it looks like.
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // Addresses say what somebody looks at; other sites need not know.
    (header::REFERRER_POLICY, "same-origin"),
    // A page of another site that opened ours cannot reach into it.
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    // No page needs these, and none shall ask for them.
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"),
];

/// Adds what every reply says.
pub(crate) fn protect(headers: &mut HeaderMap) {
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

/// Returns whether the site is meant by this `Host`: an address, this computer, or a name the office has given it.
pub(crate) fn is_ours(host: Option<&HeaderValue>, names: &[String]) -> bool {
    let Some(host) = host.and_then(|host| host.to_str().ok()) else { return false };
    let name = name(host);
    let is_named = |own: &String| own.eq_ignore_ascii_case(name);
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<std::net::IpAddr>().is_ok()
        || names.iter().any(is_named)
}

/// Returns the name or address in a `Host`, without its port.
pub(crate) fn name(host: &str) -> &str {
    match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, _)) => address,
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_given_only_under_names_that_are_ours() {
        let names = ["results.maravand.example".to_owned()];
        let ours = |host: &'static str| is_ours(Some(&HeaderValue::from_static(host)), &names);
        for host in
            ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "192.0.2.7", "Results.Maravand.Example"]
        {
            assert!(ours(host), "{host}");
        }
        for host in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8080", ""] {
            assert!(!ours(host), "{host}");
        }
        assert!(!is_ours(None, &names));
    }
}
