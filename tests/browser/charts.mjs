// The words of every drawing, measured as a reader's browser sets them.
//
// For each page, at each width: every `<text>` of a visible drawing lies inside the drawing's box, no two of
// them overlap, and none is smaller than 11 px of CSS after scaling. What is deliberately absent: judgement of
// colours (a Rust test reads the style sheet) and of what is drawn (tests of the room `render::chart`).
//
// Alone: node charts.mjs SITE [page…]   (a built site's folder; without pages, all that have a drawing)
// CHROMIUM names the browser; without it /usr/bin/chromium.

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

export const WIDTHS = [320, 375, 768, 1280];
/** The smallest size of words in CSS pixels. */
export const SMALLEST = 11;
/** What two boxes may share: browsers set boxes of glyphs generously, by a part of a pixel. */
const TOLERANCE = 0.75;

/**
 * Findings of all pages: `{ page, width, figure, fault, words }`, none where all is well.
 * @param browser a browser of playwright
 * @param {string} baseUrl where the site is served, ending in `/`
 * @param {string[]} pages their paths below it (`ja/2012/`)
 */
export async function check(browser, baseUrl, pages) {
  const findings = [];
  const context = await browser.newContext({ javaScriptEnabled: true });
  const page = await context.newPage();
  for (const path of pages) {
    await page.goto(new URL(path, baseUrl).href);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const found = await page.evaluate(measure, { smallest: SMALLEST, tolerance: TOLERANCE });
      findings.push(...found.map((one) => ({ page: path, width, ...one })));
    }
  }
  await context.close();
  return findings;
}

/** Runs in the page. Glyph boxes of SVG text are taken as the browser lays the words out. */
function measure({ smallest, tolerance }) {
  const found = [];
  for (const figure of document.querySelectorAll('figure')) {
    const drawings = [...figure.querySelectorAll('.drawing > svg')];
    const say = (fault, words) => found.push({ figure: figure.id, fault, words });
    const shown = drawings.filter((svg) => svg.getBoundingClientRect().width > 0);
    if (drawings.length > 0 && shown.length !== 1) say('shown', `${shown.length} of ${drawings.length} drawings`);
    for (const svg of shown) {
      const box = svg.getBoundingClientRect();
      const scale = box.width / svg.viewBox.baseVal.width;
      if (box.right > document.documentElement.clientWidth + tolerance) say('wider than the page', svg.getAttribute('class'));
      const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '');
      const boxes = texts.map((text) => {
        const outer = text.getBoundingClientRect();
        const size = parseFloat(getComputedStyle(text).fontSize) * scale;
        // A line's box is taller than its glyphs; what readers see is about an em around the middle.
        const middle = (outer.top + outer.bottom) / 2;
        const half = Math.min(outer.height, size) / 2;
        return { left: outer.left, right: outer.right, top: middle - half, bottom: middle + half, size, words: text.textContent };
      });
      for (const one of boxes) {
        if (one.size < smallest - 0.01) say('small', `${one.size.toFixed(1)} px: ${one.words}`);
        const outside = one.left < box.left - tolerance || one.right > box.right + tolerance
          || one.top < box.top - tolerance || one.bottom > box.bottom + tolerance;
        if (outside) say('outside', one.words);
      }
      boxes.forEach((a, n) => boxes.slice(n + 1).forEach((b) => {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > tolerance && down > tolerance) say('overlap', `${a.words} / ${b.words}`);
      }));
    }
  }
  return found;
}

/** The pages of a built site that have a drawing. */
export function pagesWithDrawings(site) {
  const files = readdirSync(site, { recursive: true }).map(String).sort();
  const drawn = (file) => file.endsWith('index.html') && readFileSync(join(site, file), 'utf8').includes('<svg class="wide"');
  return files.filter(drawn).map((file) => file.slice(0, -'index.html'.length).replaceAll('\\', '/'));
}

async function alone([site, ...pages]) {
  const { chromium } = await import('playwright-core');
  const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.js': 'text/javascript' };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.split(/[?#]/)[0]);
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const bytes = readFileSync(file);
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  }).listen(0, '127.0.0.1');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const chosen = pages.length > 0 ? pages : pagesWithDrawings(site);
    const findings = await check(browser, `http://127.0.0.1:${server.address().port}/`, chosen);
    for (const one of findings) console.log(`${one.page}#${one.figure} at ${one.width} px: ${one.fault}: ${one.words}`);
    console.log(`${findings.length} findings on ${chosen.length} pages at ${WIDTHS.join(', ')} px`);
    process.exitCode = findings.length > 0 ? 1 : 0;
  } finally {
    await browser.close();
    server.close();
  }
}

if (process.argv[1] && import.meta.url === new URL(process.argv[1], 'file:').href) await alone(process.argv.slice(2));
