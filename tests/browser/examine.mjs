// Examines a built site with the checks that are named: serves it, starts a browser, and gives for each check
// `{ name, pages, seconds, findings, fault }`. Says nothing; the doors are run.mjs and planted.mjs.
import { start } from './site/chromium.mjs';
import { leadsOn } from './site/pages.mjs';
import { serve } from './site/server.mjs';
import { visit } from './site/visit.mjs';
import { CHECKS } from './checks.mjs';

export async function examine(folder, pages, names, jobs) {
  const server = await serve(folder);
  const browser = await start();
  try {
    const checks = names.map((name) => ({ name, ...CHECKS[name] }));
    const stays = pages.filter((page) => !leadsOn(folder, page));
    const results = await visit(browser, server.url, stays, checks.filter(({ look }) => look), jobs);
    for (const { name, check } of checks.filter(({ check }) => check)) {
      const began = performance.now();
      const result = { name, pages: pages.length, findings: [] };
      try {
        result.findings = await check(browser, server.url, pages, { folder, jobs });
      } catch (error) {
        result.fault = error.stack;
      }
      results.push({ ...result, seconds: (performance.now() - began) / 1000 });
    }
    return results;
  } finally {
    await browser.close();
    await server.close();
  }
}
