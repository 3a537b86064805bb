// The ways in which a page is looked at. Sizes are CSS pixels.

/** A4 without the margins of print.css (18 mm and 16 mm) at 96 pixels an inch. */
const A4 = { width: Math.floor((210 - 32) * 96 / 25.4), height: Math.floor((297 - 36) * 96 / 25.4) };

export const VIEWS = {
  light: { size: { width: 1280, height: 900 } },
  dark: { size: { width: 1280, height: 900 }, dark: true },
  phone: { size: { width: 375, height: 812 } },
  narrow: { size: { width: 320, height: 640 } },
  // 1280 by 1024 at 400 per cent.
  zoomed: { size: { width: 320, height: 256 } },
  paper: { size: A4, print: true },
};

/** Turns a page, already loaded, to a view. */
export async function turn(page, name) {
  const view = VIEWS[name];
  await page.setViewportSize(view.size);
  await page.emulateMedia({
    media: view.print ? 'print' : 'screen',
    colorScheme: view.dark ? 'dark' : 'light',
    reducedMotion: 'no-preference',
  });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(scrollTo(0, 0)))));
}
