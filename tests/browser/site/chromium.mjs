// Finds and starts the system's Chromium. Never downloads one.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where the browser stands; `HAKUSHO_CHROMIUM` names another. */
export function chromiumPath() {
  const asked = process.env.HAKUSHO_CHROMIUM;
  return (asked ? [asked] : PLACES).find((path) => existsSync(path));
}

/** No name is looked up: what is not on this machine cannot be asked. */
export const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A browser with a fresh profile in a temporary folder of its own. */
export async function start() {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('no Chromium in any of: ' + PLACES.join(', '));
  return chromium.launch({ executablePath, args: FLAGS });
}
