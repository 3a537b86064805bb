// html-validate on every page: its recommended, standard and accessibility rules.
import { HtmlValidate } from 'html-validate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from '../site/pages.mjs';

/** Every rule that is off has its reason here. */
const RULES = {
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
