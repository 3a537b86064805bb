// The words of drawings, as charts.mjs beside checks.mjs measures them: its findings in the form of the others.
import { check as measured, pagesWithDrawings } from '../charts.mjs';

export async function check(browser, baseUrl, pages, { folder }) {
  const drawn = new Set(pagesWithDrawings(folder));
  const findings = await measured(browser, baseUrl, pages.filter((page) => drawn.has(page)));
  return findings.map(({ page, width, figure, fault, words }) => ({
    page, where: `#${figure} at ${width} px: ${words}`, what: `words of a drawing: ${fault}`,
  }));
}
