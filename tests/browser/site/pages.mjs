// The pages of a built site and what kind each is. Knows addresses, not contents.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every HTML page below `folder`, as the path of its address, sorted. */
export function pagesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** The file of a page. */
export const fileOf = (page) => (page === '' || page.endsWith('/') ? `${page}index.html` : page);

/** Whether a page only leads on to where its content went: no reader stays there. */
export const leadsOn = (folder, page) => /<meta http-equiv="refresh"/.test(readFileSync(join(folder, fileOf(page)), 'utf8'));

/** What kind of page stands at an address: pages of one kind are made by the same templates and rules. */
export function kindOf(page) {
  const [lang, first, second, third] = page.replace(/\/$/, '').split('/');
  if (!['ja', 'en'].includes(lang)) return lang || 'choice';
  if (first === undefined) return 'home';
  if (!/^\d{4}$/.test(first)) return second === undefined ? first : `${first}/*`;
  if (second === undefined) return 'year';
  if (second === 'report') return third === undefined ? 'report' : 'report/*';
  if (['print', 'changes'].includes(second)) return second;
  return third === undefined ? 'body' : `body/${third}`;
}

/** One page of each kind in each language: the first in order. */
export function samplesOf(pages) {
  const seen = new Map();
  for (const page of pages) {
    const key = `${page.slice(0, 3)} ${kindOf(page)}`;
    if (!seen.has(key)) seen.set(key, page);
  }
  return [...seen.values()];
}

/** A whole year as one document. */
export const isPrint = (page) => kindOf(page) === 'print';
