// Lighthouse on pages of five kinds: accessibility, best practices and SEO without a fault, performance near it.
// It has a Chromium of its own, since it wants a port and a fresh profile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import { chromiumPath, FLAGS } from '../site/chromium.mjs';
import { kindOf } from '../site/pages.mjs';

const LEAST = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const KINDS = ['home', 'year', 'body', 'measures/*', 'incidents'];
/** A busy machine slows a page down by chance, never up. */
const TRIES = 3;

/** The last of a kind among the Japanese pages (the newest year), and the English home page. */
function chosen(pages) {
  const ja = KINDS.flatMap((kind) => pages.filter((page) => page.startsWith('ja/') && kindOf(page) === kind).slice(-1));
  return [...ja, ...pages.filter((page) => page === 'en/')];
}

export async function check(browser, baseUrl, pages) {
  // It reads its messages when it is loaded, which takes a second: only who asks pays.
  const { default: lighthouse } = await import('lighthouse');
  const profile = mkdtempSync(join(tmpdir(), 'hakusho-lighthouse-'));
  const chrome = await launch({ chromePath: chromiumPath(), userDataDir: profile, chromeFlags: FLAGS, logLevel: 'silent' });
  const findings = [];
  try {
    for (const page of chosen(pages)) {
      for (let attempt = 1; ; attempt += 1) {
        const { lhr } = await lighthouse(baseUrl + page, { port: chrome.port, logLevel: 'silent', onlyCategories: Object.keys(LEAST) });
        const found = missed(page, lhr);
        if (attempt < TRIES && found.some(({ category }) => category === 'performance')) continue;
        findings.push(...found);
        break;
      }
    }
  } finally {
    chrome.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return findings;
}

function missed(page, lhr) {
  if (lhr.runtimeError) return [{ page, what: `Lighthouse: ${lhr.runtimeError.message}` }];
  return Object.entries(LEAST).flatMap(([category, least]) => {
    const score = Math.round((lhr.categories[category].score ?? 0) * 100);
    if (score >= least) return [];
    const failed = lhr.categories[category].auditRefs.map(({ id }) => lhr.audits[id])
      .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative');
    return [{ page, category, where: failed.map((audit) => `${audit.id} ${audit.displayValue ?? ''}`).join(', '), what: `Lighthouse ${category} is ${score}, not ${least}` }];
  });
}
