//! Gates before the program: proxies that take connections in its name and say in a header who comes. Only those that the
//! office has listed are believed; from anybody else the header is a claim, and the connection tells.

use axum::http::HeaderMap;
use std::net::{IpAddr, SocketAddr};
use std::str::FromStr;

/// The gates before the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// Addresses and networks that are believed.
    pub proxies: Vec<Network>,
    /// The header in which they say who comes. Only one is read: what a gate does not write itself it passes on as the visitor
    /// wrote it.
    pub header: Forwarded,
}

/// In which header a gate says who comes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Forwarded {
    /// The usual one.
    #[default]
    XForwardedFor,
    /// The one of RFC 7239.
    Forwarded,
}

impl Forwarded {
    /// Returns the header's name, as it is set.
    pub fn name(self) -> &'static str {
        match self {
            Forwarded::XForwardedFor => "x-forwarded-for",
            Forwarded::Forwarded => "forwarded",
        }
    }
}

/// A network: all addresses that begin with the same bits, as `10.0.0.0/8`; an address alone is a network of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

impl FromStr for Network {
    type Err = NotANetwork;

    fn from_str(text: &str) -> Result<Network, NotANetwork> {
        let (address, bits) = text.split_once('/').map_or((text, None), |(front, bits)| (front, Some(bits)));
        let address: IpAddr = address.parse().map_err(|_| NotANetwork)?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), str::parse).map_err(|_| NotANetwork)?;
        if bits <= most { Ok(Network { address, bits }) } else { Err(NotANetwork) }
    }
}

/// It is neither an address nor a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANetwork;

impl Network {
    fn holds(self, address: IpAddr) -> bool {
        let same = |one: u128, other: u128, size: u32| {
            let shift = size - u32::from(self.bits);
            one.checked_shr(shift).unwrap_or_default() == other.checked_shr(shift).unwrap_or_default()
        };
        match (self.address, address) {
            (IpAddr::V4(own), IpAddr::V4(other)) => same(own.to_bits().into(), other.to_bits().into(), 32),
            (IpAddr::V6(own), IpAddr::V6(other)) => same(own.to_bits(), other.to_bits(), 128),
            _ => false,
        }
    }
}

impl Gate {
    /// Returns from where somebody comes: the last address that no gate of ours has.
    pub(crate) fn visitor(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let is_ours = |address| self.proxies.iter().any(|network| network.holds(address));
        let mut last = peer.to_canonical();
        let told = headers.get_all(self.header.name()).iter().filter_map(|value| value.to_str().ok());
        let mut told: Vec<&str> = told.flat_map(|value| value.split(',')).collect();
        while is_ours(last) {
            // What a gate of ours cannot say, or says so that it cannot be read, is not guessed.
            let Some(before) = told.pop().and_then(|entry| self.header.address(entry)) else { break };
            last = before;
        }
        last
    }
}

impl Forwarded {
    /// Returns the address that one entry of the header gives.
    fn address(self, entry: &str) -> Option<IpAddr> {
        let text = match self {
            Forwarded::XForwardedFor => entry.trim(),
            Forwarded::Forwarded => entry.split(';').find_map(|pair| {
                let (name, value) = pair.trim().split_once('=')?;
                name.eq_ignore_ascii_case("for").then_some(value.trim_matches('"'))
            })?,
        };
        let alone = text.trim_start_matches('[').trim_end_matches(']').parse().ok();
        let with_port = || text.parse().ok().map(|address: SocketAddr| address.ip());
        alone.or_else(with_port).map(|address: IpAddr| address.to_canonical())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    fn visitor(proxies: &[&str], header: Forwarded, peer: &str, told: &[&'static str]) -> String {
        let proxies = proxies.iter().map(|proxy| proxy.parse().unwrap()).collect();
        let mut headers = HeaderMap::new();
        for value in told {
            headers.append(HeaderName::from_static(header.name()), HeaderValue::from_static(value));
        }
        Gate { proxies, header }.visitor(peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn only_listed_gates_are_believed() {
        let ours = &["127.0.0.1", "10.0.0.0/8", "fd00::/8"][..];
        for (proxies, peer, told, expected) in [
            // Nobody is listed: the header is a claim.
            (&[][..], "192.0.2.7", &["198.51.100.1"][..], "192.0.2.7"),
            (ours, "192.0.2.7", &["198.51.100.1"], "192.0.2.7"),
            (ours, "11.0.0.1", &["198.51.100.1"], "11.0.0.1"),
            // A gate of ours tells; what the visitor had written before it stands further in front.
            (ours, "127.0.0.1", &["198.51.100.1"], "198.51.100.1"),
            (ours, "127.0.0.1", &["203.0.113.9, 198.51.100.1"], "198.51.100.1"),
            (ours, "127.0.0.1", &["203.0.113.9", "198.51.100.1"], "198.51.100.1"),
            // Two gates, one behind the other.
            (ours, "::ffff:127.0.0.1", &["203.0.113.9, 198.51.100.1, 10.1.2.3"], "198.51.100.1"),
            (ours, "fd00::1", &["2001:db8::7"], "2001:db8::7"),
            // What cannot be read is not guessed.
            (ours, "127.0.0.1", &[], "127.0.0.1"),
            (ours, "127.0.0.1", &["198.51.100.1, unknown"], "127.0.0.1"),
            (ours, "127.0.0.1", &["198.51.100.1:4711"], "198.51.100.1"),
            (ours, "127.0.0.1", &["[2001:db8::7]:4711"], "2001:db8::7"),
        ] {
            let found = visitor(proxies, Forwarded::XForwardedFor, peer, told);
            assert_eq!(found, expected, "{peer} {told:?}");
        }
    }

    #[test]
    fn the_header_of_rfc_7239_is_read_where_it_is_set() {
        for (told, expected) in [
            (&["for=192.0.2.60;proto=http;by=203.0.113.43"][..], "192.0.2.60"),
            (&["For=\"[2001:db8:cafe::17]:4711\""], "2001:db8:cafe::17"),
            (&["for=192.0.2.43, for=198.51.100.17"], "198.51.100.17"),
            (&["for=_hidden"], "127.0.0.1"),
            (&["proto=https"], "127.0.0.1"),
        ] {
            assert_eq!(
                visitor(&["127.0.0.1"], Forwarded::Forwarded, "127.0.0.1", told),
                expected,
                "{told:?}"
            );
        }
    }

    #[test]
    fn networks_are_bits_that_are_the_same() {
        for (network, address, holds) in [
            ("10.0.0.0/8", "10.255.0.1", true),
            ("10.0.0.0/8", "11.0.0.1", false),
            ("0.0.0.0/0", "192.0.2.1", true),
            ("0.0.0.0/0", "::1", false),
            ("::/0", "2001:db8::1", true),
            ("2001:db8::/33", "2001:db8:8000::1", false),
            ("192.0.2.7", "192.0.2.7", true),
            ("192.0.2.7", "192.0.2.6", false),
        ] {
            let network: Network = network.parse().unwrap();
            assert_eq!(network.holds(address.parse().unwrap()), holds, "{network:?} {address}");
        }
        for text in ["", "10.0.0.0/33", "::/129", "10.0.0/8", "office", "10.0.0.0/-1", "10.0.0.0/"] {
            assert_eq!(text.parse::<Network>(), Err(NotANetwork), "{text}");
        }
    }
}
