// axe-core: WCAG 2.0 to 2.2, levels A and AA, and its best practices. What it cannot decide (contrast over a
// gradient) is the business of contrast.mjs.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isPrint } from '../site/pages.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** What a narrow page may show, hide or lay out in another way. */
const SHOWN = ['heading-order', 'page-has-heading-one', 'link-name', 'button-name', 'label', 'list', 'listitem', 'definition-list', 'empty-table-header', 'td-headers-attr', 'th-has-data-cells', 'skip-link'];
const SIZES = ['target-size', 'scrollable-region-focusable'];
/** Every rule on a wide screen; elsewhere those whose answer the view can change. Paper is for contrast.mjs. */
const RULES = {
  light: { runOnly: { type: 'tag', values: TAGS } },
  dark: { runOnly: { type: 'rule', values: COLOURS } },
  phone: { runOnly: { type: 'rule', values: SIZES } },
  narrow: { runOnly: { type: 'rule', values: [...SIZES, ...SHOWN] } },
};

export const views = Object.keys(RULES);

/** A document of a megabyte is made for paper: one look on a screen. */
export const skips = (page, view) => isPrint(page) && view !== 'light';

export async function look(page, address, view) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(source);
  return page.evaluate(async (rules) => {
    const run = await axe.run(document, { ...rules, resultTypes: ['violations'] });
    return run.violations.flatMap((rule) => rule.nodes.map((node) => ({
      where: node.target.join(' '),
      what: `${rule.id}: ${rule.help}`,
    })));
  }, RULES[view]);
}
