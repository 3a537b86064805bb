// Chromium prints one page of each kind and every whole year; no sheet of the file is empty.
// That nothing is wider than A4 is held on every page by reflow.mjs: Chromium cuts off what is.
import { inflateSync } from 'node:zlib';
import { isPrint, samplesOf } from '../site/pages.mjs';

export async function check(browser, baseUrl, pages) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const findings = [];
  try {
    for (const address of new Set([...samplesOf(pages), ...pages.filter(isPrint)])) {
      await page.goto(baseUrl + encodeURI(address));
      const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: false }));
      if (sheets.length === 0) findings.push({ page: address, what: 'nothing is printed' });
      sheets.forEach((content, at) => {
        if (!/T[jJ]\b/.test(content)) findings.push({ page: address, where: `sheet ${at + 1} of ${sheets.length}`, what: 'a sheet without a word' });
      });
    }
  } finally {
    await context.close();
  }
  return findings;
}

/** What is drawn on each sheet of a PDF as Chromium writes it: objects in the open, contents deflated. */
function sheetsOf(bytes) {
  const text = bytes.toString('latin1');
  const objects = new Map([...text.matchAll(/^(\d+) 0 obj\b/gm)].map(({ 1: number, index }) => [number, index]));
  return [...objects.values()]
    .map((start) => text.slice(start, Math.min(...[text.indexOf('stream', start), text.indexOf('endobj', start)].filter((end) => end >= 0))))
    .filter((object) => /\/Type\s*\/Page\b(?!s)/.test(object))
    .map((object) => {
      const [, contents] = /\/Contents (\d+) 0 R/.exec(object);
      const [head, length] = /^\d+ 0 obj\b[^]*?\/Length (\d+)[^]*?stream\r?\n/.exec(text.slice(objects.get(contents))) ?? ['', '0'];
      const from = objects.get(contents) + head.length;
      return +length === 0 ? '' : inflateSync(bytes.subarray(from, from + +length)).toString('latin1');
    });
}
