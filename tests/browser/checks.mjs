// The list of checks, in the order in which they are told. A check either looks at pages in some views (`views`,
// `look`, and `sampled` where one page of each kind is enough) or at the site as a whole (`check`).
// `node run.mjs SITE --only NAME` runs one.
import * as axe from './checks/axe.mjs';
import * as charts from './checks/charts.mjs';
import * as contrast from './checks/contrast.mjs';
import * as html from './checks/html.mjs';
import * as keyboard from './checks/keyboard.mjs';
import * as language from './checks/language.mjs';
import * as lighthouse from './checks/lighthouse.mjs';
import * as motion from './checks/motion.mjs';
import * as names from './checks/names.mjs';
import * as nu from './checks/nu.mjs';
import * as paper from './checks/paper.mjs';
import * as reflow from './checks/reflow.mjs';
import * as requests from './checks/requests.mjs';
import * as tables from './checks/tables.mjs';
import * as weights from './checks/weights.mjs';

export const CHECKS = {
  axe, contrast, tables, names, language, reflow, motion, keyboard, requests, html, nu, charts, paper, weights, lighthouse,
};
