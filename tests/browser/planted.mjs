// Proves that the checks find what they are for: every page of planted/ has faults, and says which check has to
// say what. Lighthouse is left out: what it finds is its own business, and it takes a minute.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKS } from './checks.mjs';
import { examine } from './examine.mjs';
import { fileOf, pagesOf } from './site/pages.mjs';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hakusho-planted-')));
let missed;
try {
  cpSync(new URL('planted', import.meta.url), folder, { recursive: true });
  // Too long to be kept as a file.
  mkdirSync(join(folder, 'ja'));
  writeFileSync(join(folder, 'ja/index.html'), `<!DOCTYPE html><!-- finds weights: more than 100 KB -->${' '.repeat(1 << 17)}`);
  const pages = pagesOf(folder);
  const results = await examine(folder, pages, Object.keys(CHECKS).filter((name) => name !== 'lighthouse'), 2);
  const promised = pages.flatMap((page) => {
    const text = readFileSync(join(folder, fileOf(page)), 'utf8');
    return [...text.matchAll(/<!-- finds (\w+): (.*?) -->/g)].map(([, name, what]) => ({ page, name, what }));
  });
  missed = results.flatMap(({ name, findings, fault }) => {
    const promises = promised.filter((one) => one.name === name);
    if (fault) return [`${name} could not run: ${fault}`];
    if (promises.length === 0) return [`${name} has no planted fault`];
    return promises.filter(({ page, what }) => !findings.some((one) => one.page === page && one.what.includes(what)))
      .map(({ page, what }) => `${name} does not find on ${page}: ${what}`);
  });
  console.log(`${promised.length} planted faults, ${missed.length} missed`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const one of missed) console.log(one);
process.exitCode = missed.length > 0 ? 1 : 0;
