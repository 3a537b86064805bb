// html-validate on every page: its recommended, standard and accessibility rules.
import { HtmlValidate } from 'html-validate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from '../site/pages.mjs';

/** Every rule that is off has its reason here. */
const RULES = {
  // An opinion of search engines. Titles begin with the page's own name, which is what may not be cut off;
  // 70 letters are too few for that of a report in English with its ministry and year.
  'long-title': 'off',
  // A list has a name where its role allows one (ARIA 1.2, 5.2.8.6): the footnotes of a text.
  'aria-label-misuse': ['error', { allowAnyNamable: true }],
};

export async function check(browser, baseUrl, pages, { folder }) {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y'],
    rules: RULES,
  });
  const findings = [];
  for (const page of pages) {
    const report = await validator.validateString(readFileSync(join(folder, fileOf(page)), 'utf8'));
    for (const message of report.results.flatMap((result) => result.messages)) {
      findings.push({
        page, where: message.selector ?? `${message.line}:${message.column}`,
        what: `${message.ruleId}: ${message.message}`,
      });
    }
  }
  return findings;
}
