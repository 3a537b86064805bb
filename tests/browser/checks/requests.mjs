// Nothing leaves the host, nothing is missing, nothing is refused by the site's own policy, nothing complains.
// `watch` listens while a page is loaded and turned through every view; `look` only hands over what was heard.
export const views = ['paper'];

const heard = new WeakMap();

/** Listens from before a page is opened. */
export function watch(page, host) {
  const list = [];
  heard.set(page, list);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.href !== 'about:blank' && url.origin !== host) list.push({ what: `asks another host: ${url.origin}`, where: url.pathname });
  });
  page.on('response', (response) => {
    if (response.status() >= 400) list.push({ what: `asks for what is not there (${response.status()})`, where: new URL(response.url()).pathname });
  });
  page.on('requestfailed', (request) => list.push({ what: `a request fails: ${request.failure()?.errorText}`, where: request.url() }));
  // A violation of the policy is said here, too.
  page.on('console', (message) => list.push({ what: `console ${message.type()}: ${message.text()}` }));
  page.on('pageerror', (error) => list.push({ what: `script error: ${error.message}` }));
}

export async function look(page) {
  return heard.get(page).splice(0);
}
