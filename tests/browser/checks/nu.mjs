// The Nu checker of the W3C on every page, style sheet and drawing: errors and warnings.
import { execFile } from 'node:child_process';
import { readdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const jar = createRequire(import.meta.url)('vnu-jar');

/** What is let through, each with its reason. */
const KNOWN = [
  // The checker does not know container queries (CSS Containment 3), which every browser has had since 2023.
  { says: /Unrecognized at-rule .@container|Property .container-type. doesn.t exist/ },
];

export async function check(browser, baseUrl, pages, { folder }) {
  const named = (ending) => readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  // Pages by address, not by file: "self" in their policy then means what it says.
  const wanted = [
    ['--skip-non-html', pages.map((page) => baseUrl + encodeURI(page))],
    ['--skip-non-css', named('.css')],
    ['--skip-non-svg', named('.svg')],
  ];
  const findings = [];
  for (const [option, addresses] of wanted) {
    if (addresses.length === 0) continue;
    for (const message of await run([option, ...addresses])) {
      if (message.type === 'info' && message.subType !== 'warning') continue;
      if (KNOWN.some(({ says }) => says.test(message.message))) continue;
      const line = `${message.lastLine ?? '?'}:${message.firstColumn ?? message.lastColumn ?? '?'}`;
      findings.push({
        page: decodeURI(new URL(message.url ?? baseUrl).pathname).replace(folder, '').slice(1),
        where: `${line} ${(message.extract ?? '').replace(/\s+/g, ' ').slice(0, 90)}`,
        what: `${message.subType ?? message.type}: ${message.message}`,
      });
    }
  }
  return findings;
}

/** The messages of one run of the checker. It ends with 1 where it has something to say. */
function run(parameters) {
  const temporary = mkdtempSync(join(tmpdir(), 'hakusho-nu-'));
  return new Promise((resolve, reject) => {
    execFile('java', ['-Xss8m', '-Dnu.validator.servlet.allow-forbidden-hosts=true', `-Djava.io.tmpdir=${temporary}`, '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...parameters],
      { maxBuffer: 1 << 29 }, (error, stdout, stderr) => {
        rmSync(temporary, { recursive: true, force: true });
        if (error) return reject(new Error(`the Nu checker does not run: ${error.message}\n${stderr.slice(0, 2000)}`));
        try { return resolve(JSON.parse(stdout).messages); } catch { return reject(new Error(`the Nu checker says no JSON:\n${stdout.slice(0, 2000)}${stderr.slice(0, 2000)}`)); }
      });
  });
}
