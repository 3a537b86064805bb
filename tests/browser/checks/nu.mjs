// The Nu checker of the W3C on every page, style sheet and drawing: errors and warnings.
import { execFile } from 'node:child_process';
import { readdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const jar = createRequire(import.meta.url)('vnu-jar');

/** What is let through, each with its reason. */
const KNOWN = [
];

export async function check(browser, baseUrl, pages, { folder }) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|css|svg)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const findings = [];
  for (const [option, ending] of [['--html', /\.html$/], ['--css', /\.css$/], ['--svg', /\.svg$/]]) {
    const wanted = files.filter((file) => ending.test(file));
    if (wanted.length === 0) continue;
    // `--html` forces nothing that `--skip-non-html` would not; the others are told apart by their ending.
    const kind = { '--html': ['--skip-non-html'], '--css': ['--skip-non-css'], '--svg': ['--skip-non-svg'] }[option];
    for (const message of await run([...kind, ...wanted])) {
      if (message.type === 'info' && message.subType !== 'warning') continue;
      if (KNOWN.some(({ says }) => says.test(message.message))) continue;
      const file = decodeURIComponent(new URL(message.url).pathname).slice(folder.length + 1);
      findings.push({
        page: file.replace(/(^|\/)index\.html$/, '$1'),
        where: `${message.lastLine ?? '?'}:${message.firstColumn ?? message.lastColumn ?? '?'} ${(message.extract ?? '').replace(/\s+/g, ' ').slice(0, 90)}`,
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
    execFile('java', ['-Xss8m', `-Djava.io.tmpdir=${temporary}`, '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...parameters],
      { maxBuffer: 1 << 29 }, (error, stdout, stderr) => {
        rmSync(temporary, { recursive: true, force: true });
        if (error) return reject(new Error(`the Nu checker does not run: ${error.message}\n${stderr.slice(0, 2000)}`));
        try { return resolve(JSON.parse(stdout).messages); } catch { return reject(new Error(`the Nu checker says no JSON:\n${stdout.slice(0, 2000)}${stderr.slice(0, 2000)}`)); }
      });
  });
}
