// Serves a built site on a free port of this machine as a plain host would: gzip, validators, the headers of
// its `_headers` file, 404.html. Deliberately not: rewriting, redirects to other hosts, anything dynamic.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
};
const PACKED = /^(text|image\/svg|application\/(json|xml))/;

/** The headers that the site asks its host for everywhere: the lines of `_headers` below `/*`. */
function asked(folder) {
  const file = join(folder, '_headers');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n')
    .filter((line) => /^\s+\S+:/.test(line))
    .map((line) => { const at = line.indexOf(':'); return [line.slice(0, at).trim(), line.slice(at + 1).trim()]; });
}

/** Starts a server for `folder`, with `extra` paths held in memory; gives `{ url, close }`. */
export async function serve(folder, extra = {}) {
  const headers = folder ? asked(folder) : [];
  const kept = new Map();
  const find = (path) => {
    if (path.endsWith('/')) path += 'index.html';
    if (path in extra) return { bytes: Buffer.from(extra[path]), type: TYPES[extname(path)] };
    const file = folder && normalize(join(folder, path));
    if (!file || !file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
    return { bytes: readFileSync(file), type: TYPES[extname(file)] ?? 'application/octet-stream' };
  };
  const answer = (path) => {
    if (!kept.has(path)) {
      const found = find(path) ?? (find('/404.html') && { ...find('/404.html'), missing: true });
      kept.set(path, found && {
        ...found,
        packed: PACKED.test(found.type) ? gzipSync(found.bytes) : null,
        tag: `"${createHash('sha256').update(found.bytes).digest('hex').slice(0, 16)}"`,
      });
    }
    return kept.get(path);
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    const found = answer(path);
    for (const [name, value] of headers) response.setHeader(name, value);
    if (!found) return response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found');
    response.setHeader('Content-Type', found.type);
    response.setHeader('ETag', found.tag);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000' : 'public, max-age=600');
    if (request.headers['if-none-match'] === found.tag) return response.writeHead(304).end();
    if (found.missing) response.statusCode = 404;
    if (found.packed && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      response.setHeader('Content-Encoding', 'gzip');
      return response.end(found.packed);
    }
    return response.end(found.bytes);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
  };
}
