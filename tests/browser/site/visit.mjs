// Walks the pages: each is loaded once and turned through the views, and every check that wants a view looks.
import { install } from './place.mjs';
import { VIEWS, turn } from './views.mjs';
import { samplesOf } from './pages.mjs';
import { watch } from '../checks/requests.mjs';

/** Runs the looking checks over all pages, `jobs` pages at a time; gives a result for each check. */
export async function visit(browser, baseUrl, pages, checks, jobs) {
  const results = checks.map(({ name }) => ({ name, pages: 0, seconds: 0, findings: [] }));
  if (checks.length === 0) return results;
  const samples = new Set(samplesOf(pages));
  const queue = pages.map((page, place) => ({ page, place }));
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const due = checks.map((check, at) => ({ check, at })).filter(({ check }) => !check.sampled || samples.has(next.page));
      if (due.length > 0) await lookAt(browser, baseUrl, next, due, results);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  for (const result of results) {
    result.findings.sort((a, b) => a.place - b.place);
    for (const finding of result.findings) delete finding.place;
  }
  return results;
}

async function lookAt(browser, baseUrl, { page: address, place }, due, results) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const note = (at, found) => results[at].findings.push(...found.map((one) => ({ page: address, place, ...one })));
  try {
    watch(page, new URL(baseUrl).origin);
    await page.goto(baseUrl + encodeURI(address), { waitUntil: 'load' });
    await page.evaluate(install);
    for (const view of Object.keys(VIEWS)) {
      const here = due.filter(({ check }) => check.views.includes(view) && !check.skips?.(address, view));
      if (here.length === 0) continue;
      await turn(page, view);
      await page.evaluate(() => hakusho.forget());
      for (const { check, at } of here) {
        const began = performance.now();
        note(at, (await check.look(page, address, view)).map((one) => ({ view, ...one })));
        results[at].seconds += (performance.now() - began) / 1000;
      }
    }
    for (const { at } of due) results[at].pages += 1;
  } catch (error) {
    for (const { at } of due) results[at].fault ??= `${address}: ${error.stack}`;
  } finally {
    await context.close();
  }
}
