//! The folder, its files, and the disk they lie on.

use super::{Findings, State};
use crate::configuration::Configuration;
use crate::session::Session;
use base::Message;
use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

/// Free space below which things will stop, and below which somebody should know: MiB.
const FREE_MIB_MIN: u64 = 100;
const FREE_MIB_WISE: u64 = 1_024;

/// Looks at the folder; returns whether there is one.
pub(super) fn look(session: &Session, settings: &Configuration, findings: &mut Findings) -> bool {
    let folder = &session.global.data;
    if !folder.is_dir() {
        let said = Message::new("cli.doctor-no-folder").with("folder", folder.display().to_string());
        findings.note("files", State::Failure, said);
        return false;
    }
    let own = [journal::sqlite::FILE, journal::sqlite::LOCK_FILE, credentials::FILE, drafts::FILE];
    let own: Vec<PathBuf> = own.iter().map(|file| folder.join(file)).filter(|file| file.exists()).collect();
    let before = findings.0.len();
    rights(folder, &own, &settings.secrets, findings);
    if findings.0.len() == before {
        findings.note("files", State::Fine, Message::new("cli.doctor-files"));
    }
    space(folder, findings);
    true
}

/// Looks who may read and write what.
fn rights(folder: &Path, own: &[PathBuf], secrets: &[PathBuf], findings: &mut Findings) {
    let said = |code, file: &Path| Message::new(code).with("file", file.display().to_string());
    if others_may(folder, WRITE) {
        findings.note("files", State::Warning, said("cli.doctor-folder-open", folder));
    }
    for file in own.iter().chain(secrets) {
        if others_may(file, READ | WRITE) {
            findings.note("files", State::Warning, said("cli.doctor-file-open", file));
        }
    }
    for file in own {
        if let Err(error) = OpenOptions::new().append(true).open(file) {
            let said = said("cli.doctor-file-kept", file).with("reason", error.to_string());
            findings.note("files", State::Failure, said);
        }
    }
}

/// The bits of a file's rights by which its group and everybody may write or read it.
const WRITE: u32 = 0o022;
const READ: u32 = 0o044;

#[cfg(unix)]
fn others_may(path: &Path, bits: u32) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|found| found.permissions().mode() & bits != 0)
}

#[cfg(not(unix))]
fn others_may(_: &Path, _: u32) -> bool {
    false
}

/// Looks at the disk: how much is free, and whether it is one of this computer.
#[cfg(unix)]
fn space(folder: &Path, findings: &mut Findings) {
    let Ok(disk) = rustix::fs::statvfs(folder) else { return };
    let mib = |blocks: u64| blocks.saturating_mul(disk.f_frsize) >> 20;
    let (free, whole) = (mib(disk.f_bavail), mib(disk.f_blocks));
    let (state, code) = match free {
        _ if free < FREE_MIB_MIN => (State::Failure, "cli.doctor-space-little"),
        _ if free < FREE_MIB_WISE => (State::Warning, "cli.doctor-space-little"),
        _ => (State::Fine, "cli.doctor-space"),
    };
    let said = Message::new(code).with("free", free).with("whole", whole);
    findings.note("disk", state, said.with("folder", folder.display().to_string()));
    if is_of_a_network(folder) {
        let said = Message::new("cli.doctor-disk-afar").with("folder", folder.display().to_string());
        findings.note("disk", State::Warning, said);
    }
}

#[cfg(not(unix))]
fn space(_: &Path, _: &mut Findings) {}

/// Numbers by which Linux tells disks of a network: NFS, SMB and CIFS, Ceph, AFS (`statfs(2)`).
#[cfg(target_os = "linux")]
const AFAR: [u32; 6] = [0x6969, 0x517B, 0xFE53_4D42, 0xFF53_4D42, 0x00C3_6400, 0x5346_414F];

#[cfg(target_os = "linux")]
fn is_of_a_network(folder: &Path) -> bool {
    let kind = rustix::fs::statfs(folder).map(|disk| (disk.f_type as u64 & 0xFFFF_FFFF) as u32);
    kind.is_ok_and(|kind| AFAR.contains(&kind))
}

#[cfg(all(unix, not(target_os = "linux")))]
fn is_of_a_network(_: &Path) -> bool {
    false
}
