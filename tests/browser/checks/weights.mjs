// What a reader has to load: bytes as they stand on the host, before any packing. Whole years as one document
// are meant for paper and let be.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, isPrint, kindOf } from '../site/pages.mjs';

const KB = 1000;
const PAGE = 300 * KB;
const HOME = 100 * KB;
const SCRIPT = 20 * KB;
/** What the search page alone loads is weighed by its own tests. */
const SEARCH = /search/;

export async function check(browser, baseUrl, pages, { folder }) {
  const findings = [];
  for (const page of pages.filter((page) => !isPrint(page))) {
    const file = fileOf(page);
    const html = readFileSync(join(folder, file), 'utf8');
    const loaded = [...html.matchAll(/<(?:link\b[^>]*rel="(?:stylesheet|icon)"[^>]*href|script\b[^>]*src|img\b[^>]*src)="([^"#?]+)"/g)]
      .map(([, href]) => new URL(href, `http://site/${file}`).pathname.slice(1));
    // What is missing is the business of requests.mjs.
    const all = Buffer.byteLength(html) + loaded.filter((path) => existsSync(join(folder, path))).reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
    // A reader comes to the home page with nothing; what other pages load has mostly been loaded before.
    const first = ['home', 'choice', '404.html'].includes(kindOf(page));
    const [bytes, most, what] = first ? [all, HOME, 'with all it loads'] : [Buffer.byteLength(html), PAGE, 'by itself'];
    if (bytes > most) findings.push({ page, where: `${Math.round(bytes / KB)} KB`, what: `a page weighs more than ${most / KB} KB ${what}` });
  }
  const scripts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.m?js$/.test(entry.name) && !SEARCH.test(entry.name));
  const script = scripts.reduce((sum, entry) => sum + statSync(join(entry.parentPath ?? entry.path, entry.name)).size, 0);
  if (script > SCRIPT) findings.push({ page: '', where: `${Math.round(script / KB)} KB`, what: `scripts weigh more than ${SCRIPT / KB} KB` });
  return findings;
}
