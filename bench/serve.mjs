// A static host for each page: its own origin, everything compressed as well as Brotli can, nothing kept by the browser.

import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** The files of a folder that a visitor can ask for, by path. */
export async function readSite(folder) {
  const names = (await readdir(folder)).filter(name => extname(name) in TYPES);
  return new Map(await Promise.all(names.map(async name => [`/${name}`, await readFile(join(folder, name))])));
}

/** Serves the files on a free port; gives the address, and how to stop. */
export async function serve(files) {
  const small = new Map([...files].map(([path, content]) => [path, brotliCompressSync(content)]));
  const server = createServer(({ url, headers }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = pathname === '/' ? '/index.html' : pathname;
    if (!files.has(path)) return response.writeHead(404).end();
    const brotli = headers['accept-encoding']?.includes('br') ?? false;
    const body = (brotli ? small : files).get(path);
    response.writeHead(200, {
      'Content-Type': TYPES[extname(path)],
      'Content-Length': body.length,
      ...(brotli && { 'Content-Encoding': 'br' }),
      Vary: 'Accept-Encoding',
      'Cache-Control': 'no-store',
    });
    response.end(body);
  });
  await new Promise(listening => server.listen(0, '127.0.0.1', listening));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, stop };
}
