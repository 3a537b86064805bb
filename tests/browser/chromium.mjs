// Says whether this machine has a Chromium that starts; why not, on standard error.
import { start } from './site/chromium.mjs';

try {
  await (await start()).close();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
