//! Archives: all data of a year, or of every year, in one file with what has to be known of them.
//!
//! The bytes of an archive follow from its files alone. Entries are sorted, bear the first date that the
//! format can write and the same rights, and are said to be made on the same system everywhere; the encoder
//! is one that does the same on every machine, at one level. Deliberately absent: words (`i18n::open_data`).

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::DataError;
use crate::i18n::open_data::{Contents, read_me};
use crate::model::{Archive, FiscalYear, Lang};

/// Files by their paths.
pub(super) type Files<'f> = BTreeMap<String, &'f [u8]>;

/// Balances the size of the archive against the time of a build.
const LEVEL: i64 = 6;

/// The name of a file of digests, as tools look for it.
pub(super) const SUMS: &str = "SHA256SUMS";

/// An archive of these files, which stand under one folder beside a text, the terms of use and digests.
pub(super) fn bundle(
    name: &str,
    files: &Files<'_>,
    year: Option<FiscalYear>,
    archive: &Archive,
) -> Result<Vec<u8>, DataError> {
    let texts = [("README.txt", about(archive, year)), ("LICENCE.txt", terms(archive))];
    let mut all = files.clone();
    all.extend(texts.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes())));
    let sums = sums(&all);
    all.insert(SUMS.to_owned(), &sums);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .system(System::Unix);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in &all {
        zip.start_file(format!("{name}/{path}"), options)?;
        zip.write_all(bytes).map_err(zip::result::ZipError::from)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// The digests of files, as `sha256sum` writes and checks them.
pub(super) fn sums(files: &Files<'_>) -> Vec<u8> {
    let line = |(path, bytes): (&String, &&[u8])| format!("{}  {path}\n", digest(bytes));
    files.iter().map(line).collect::<String>().into_bytes()
}

/// The SHA-256 digest of a file, in hexadecimal.
pub(super) fn digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

fn about(archive: &Archive, year: Option<FiscalYear>) -> String {
    let site = &archive.site;
    let texts = Lang::ALL.map(|lang| {
        let words =
            |label: &crate::model::Label| label.show(lang).map(|it| it.text.clone()).unwrap_or_default();
        read_me(
            &Contents {
                site: &words(&site.title),
                publisher: &words(&site.publisher),
                page: &super::page(archive, lang),
                licence: (&words(&site.licence.name), &site.licence.url.value),
                year,
                demonstration: site.demonstration,
            },
            lang,
        )
    });
    texts.join("\n--------\n\n")
}

/// The terms of use in every language, with their address.
fn terms(archive: &Archive) -> String {
    let licence = &archive.site.licence;
    let names = licence.name.iter().map(|(_, name)| format!("{name}\n"));
    names.chain([format!("{}\n", licence.url.value)]).collect()
}
