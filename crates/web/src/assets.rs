//! What pages fetch beside themselves: one style, one small script, one sign. Their addresses carry a digest of what they
//! hold, so that a browser may keep them for ever.

use crate::reply::{Keep, Reply};
use crate::trouble::Trouble;
use crate::visit::Visit;
use base::Message;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// One file.
pub(crate) struct Asset {
    name: String,
    kind: &'static str,
    bytes: Vec<u8>,
}

/// How every page looks, on screen and on paper.
pub(crate) static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    let style = [include_str!("assets/style.css"), export::CHART_CSS].concat();
    Asset::new("hasila", "css", "text/css; charset=utf-8", style)
});

/// What makes pages handier where script runs. Nothing needs it.
pub(crate) static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    let script = [include_str!("assets/paste.js"), include_str!("assets/hasila.js")].concat();
    Asset::new("hasila", "js", "text/javascript; charset=utf-8", script)
});

/// The sign of the site.
pub(crate) static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("icon", "svg", "image/svg+xml", include_str!("assets/icon.svg").to_owned()));

/// Bytes of the digest in an address.
const DIGEST_BYTES: usize = 6;

impl Asset {
    fn new(stem: &str, ending: &str, kind: &'static str, text: String) -> Asset {
        let digest = Sha256::digest(text.as_bytes());
        let digest: String = digest.iter().take(DIGEST_BYTES).map(|byte| format!("{byte:02x}")).collect();
        Asset { name: format!("{stem}-{digest}.{ending}"), kind, bytes: text.into_bytes() }
    }

    /// Returns where it is fetched.
    pub(crate) fn address(&self) -> String {
        format!("/assets/{}", self.name)
    }
}

/// Gives a file by the name a page has for it.
pub fn show(visit: &Visit) -> Result<Reply, Trouble> {
    let name = visit.param("file");
    let all: [&Asset; 3] = [&STYLE, &SCRIPT, &ICON];
    let asset = all.into_iter().find(|asset| asset.name == name);
    let missing = || Trouble::not_found(Message::new("page.no-such-page").with("path", visit.path.as_str()));
    let asset = asset.ok_or_else(missing)?;
    Ok(Reply { keep: Keep::Forever, ..Reply::bytes(asset.kind, asset.bytes.clone()) })
}
