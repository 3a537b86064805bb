// Runs the checks on a built site: node run.mjs SITE [--only a,b] [--pages REGEX] [--jobs 2] [--json FILE]
// Exit codes: 0 nothing found, 1 something found, 2 wrong use, or a check could not run.
import { realpathSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CHECKS } from './checks.mjs';
import { examine } from './examine.mjs';
import { told } from './site/findings.mjs';
import { pagesOf } from './site/pages.mjs';

const { values: options, positionals: [site] } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' }, pages: { type: 'string' },
    jobs: { type: 'string', default: '2' }, json: { type: 'string' },
  },
});
const names = options.only?.split(',') ?? Object.keys(CHECKS);
const strange = names.filter((name) => !(name in CHECKS));
if (!site || strange.length > 0) {
  if (strange.length > 0) console.error(`no check is called ${strange.join(', ')}; there are: ${Object.keys(CHECKS).join(', ')}`);
  console.error('usage: node run.mjs SITE [--only check,check] [--pages REGEX] [--jobs 2] [--json FILE]');
  process.exit(2);
}

const folder = realpathSync(site);
const pages = pagesOf(folder).filter((page) => !options.pages || new RegExp(options.pages).test(page));
const results = await examine(folder, pages, names, +options.jobs);

for (const { name, findings, fault } of results) {
  if (fault) console.log(`\n${name} could not run: ${fault}`);
  if (findings.length > 0) console.log(`\n${name}:\n${told(findings).join('\n')}`);
}
console.log('\ncheck            pages  findings  seconds');
for (const { name, pages: looked, findings, fault, seconds } of results) {
  const said = fault ? 'fault' : String(findings.length);
  console.log(`${name.padEnd(16)} ${String(looked).padStart(5)}  ${said.padStart(8)}  ${seconds.toFixed(1).padStart(7)}`);
}
if (options.json) {
  const reports = results.map(({ name, pages: looked, seconds, findings, fault }) => ({
    name, pages: looked, seconds, fault: fault ?? null, findings: findings.length, told: told(findings),
  }));
  writeFileSync(options.json, JSON.stringify(reports, null, 1));
}
process.exitCode = results.some(({ fault }) => fault) ? 2 : results.some(({ findings }) => findings.length > 0) ? 1 : 0;
