//! `[providers.NAME]`: the providers of identities through which people sign in.

use super::reader::{Reader, Section};
use identity::{Settings, is_address};
use std::path::Path;
use std::time::Duration;

/// Seconds a provider may take with one answer where nothing is set: somebody waits for it.
const TIMEOUT_SECONDS: u32 = 5;

impl<'t> Reader<'t> {
    pub(super) fn providers(&mut self, mut all: Section<'t>, folder: &Path) -> Vec<Settings> {
        let mut providers = Vec::new();
        for name in all.settings.keys().cloned().collect::<Vec<_>>() {
            if !is_name(&name) {
                self.kind(&all.path(&name), "name", all.start);
            }
            let Some(section) = self.take_section(&mut all, &name) else { continue };
            providers.extend(self.provider(section, name, folder));
        }
        providers
    }

    fn provider(&mut self, mut section: Section<'t>, name: String, folder: &Path) -> Option<Settings> {
        let start = section.start;
        let address = |text: &str| is_address(text).then(|| text.to_owned());
        // Its issuer, exactly as its tokens have it.
        let issuer = self.word(&mut section, "issuer", "provider", address);
        // The name under which it knows us.
        let client = self.text(&mut section, "client");
        // The file with the secret by which it knows us, beside this one unless its whole path is given; its first line counts.
        let secret_file = self.text(&mut section, "secret_file");
        // What people call it.
        let label = self.text(&mut section, "label").unwrap_or_else(|| name.clone());
        // Addresses beside the issuer's own at which it may be asked.
        let hosts = self.words(&mut section, "hosts", "provider", address);
        // The file with the certificates of an authority of the house, found as the secret is.
        let authority_file = self.text(&mut section, "authority_file");
        // Seconds it may take with one answer.
        let timeout = self.number(&mut section, "timeout_seconds", 1..=30, TIMEOUT_SECONDS);
        let missing = [("issuer", issuer.is_none()), ("client", client.is_none())];
        for (key, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
            self.missing(&section.path(key), start);
        }
        self.end(section);
        let secret = secret_file.map(|file| self.secret(&folder.join(file), start));
        let authority = authority_file.and_then(|file| self.authority(&folder.join(file), start));
        let timeout = Duration::from_secs(timeout.into());
        Some(Settings { name, label, issuer: issuer?, client: client?, secret, hosts, authority, timeout })
    }
}

/// Returns whether it may stand in an address: letters of the Latin alphabet, digits, hyphens.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
