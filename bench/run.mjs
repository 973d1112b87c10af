// Measures the built page beside three others and writes BENCHMARKS.md. `make bench` builds what it needs first.

import { execFile, execFileSync } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { report } from './report.mjs';
import { readSite, serve } from './serve.mjs';

const ROUNDS = 5;
const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(HERE);

if (!process.env.POSTWORTH_BENCH) throw Error('POSTWORTH_BENCH does not name the packages: run make bench');
const packages = createRequire(join(process.env.POSTWORTH_BENCH, 'package.json'));
const load = name => import(pathToFileURL(packages.resolve(name)));

/** The page as it is written, and nothing to run: no page with this content can be there sooner. */
async function limitPage() {
  const files = await readSite(join(ROOT, 'dist'));
  const page = files.get('/index.html').toString();
  const still = page.replace(/<script\b.*?<\/script>/gs, '').replace(/<link\b[^>]*\bmodulepreload\b[^>]*>/g, '');
  if (still.length === page.length) throw Error('dist/index.html has no program to remove');
  return new Map([['/index.html', Buffer.from(still)]]);
}

async function reactPage() {
  const { default: esbuild } = await load('esbuild');
  const folder = join(ROOT, 'target/bench/react-hello');
  await mkdir(folder, { recursive: true });
  await copyFile(join(HERE, 'react-hello/index.html'), join(folder, 'index.html'));
  await esbuild.build({
    entryPoints: [join(HERE, 'react-hello/main.jsx')],
    nodePaths: [join(process.env.POSTWORTH_BENCH, 'node_modules')],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return readSite(folder);
}

/** Lighthouse's figures for one visit with an empty cache, in a browser of its own. */
async function visit({ lighthouse, puppeteer }, address) {
  const browser = await puppeteer.launch({
    executablePath: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
    // Chromium refuses its sandbox to root and in most containers. It only ever opens our own pages here.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    let ready;
    // Lighthouse loads the page again to look at other things; the first visit is the one it times.
    await page.exposeFunction('reportReady', time => (ready ??= time));
    await page.evaluateOnNewDocument(() => {
      const { reportReady } = window;
      new MutationObserver((_, observer) => {
        observer.disconnect();
        reportReady(performance.now());
      }).observe(document, { subtree: true, attributeFilter: ['data-ready'] });
    });
    const { lhr } = await lighthouse(address, { throttlingMethod: 'devtools', logLevel: 'error' }, undefined, page);
    if (lhr.runtimeError) throw Error(`Lighthouse at ${address}: ${lhr.runtimeError.message}`);
    const value = audit => lhr.audits[audit].numericValue;
    return {
      fcp: value('first-contentful-paint'),
      lcp: value('largest-contentful-paint'),
      tti: value('interactive'),
      ready,
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
      bytes: value('total-byte-weight'),
      scores: Object.fromEntries(Object.values(lhr.categories).map(({ title, score }) => [title, 100 * score])),
      machineIndex: lhr.environment.benchmarkIndex,
      chromium: await browser.version(),
      lighthouse: lhr.lighthouseVersion,
    };
  } finally {
    await browser.close();
  }
}

/** What tests/browser/keystrokes.rs prints: a table, a row for each field and slowdown. */
async function keystrokes() {
  const test = ['test', '--test', 'browser', 'keystrokes', '--', '--ignored', '--nocapture'];
  const { stdout } = await promisify(execFile)('cargo', test, {
    cwd: ROOT,
    env: { ...process.env, POSTWORTH_BROWSER: 'chromium' },
  });
  return stdout.split('\n').filter(line => line.startsWith('|'));
}

const started = new Date();
const load1 = loadavg()[0];
const tools = { lighthouse: (await load('lighthouse')).default, puppeteer: (await load('puppeteer-core')).default };
const pages = {
  ours: await readSite(join(ROOT, 'dist')),
  limit: await limitPage(),
  react: await reactPage(),
  yew: await readSite(join(ROOT, 'target/bench/yew-hello')),
};
const visits = Object.fromEntries(Object.keys(pages).map(name => [name, []]));
const sites = Object.fromEntries(await Promise.all(
  Object.entries(pages).map(async ([name, files]) => [name, await serve(files)]),
));
// In turn and not one after the other, so that a busy minute of the machine falls on all of them.
for (let round = 1; round <= ROUNDS; round++) {
  for (const [name, { address }] of Object.entries(sites)) {
    console.error(`visit ${round} of ${ROUNDS}: ${name}`);
    visits[name].push(await visit(tools, address));
  }
}
for (const { stop } of Object.values(sites)) stop();
console.error('keystrokes');
const machine = { date: started.toISOString().slice(0, 10), cores: cpus().length, model: cpus()[0].model, load: load1 };
await writeFile(join(ROOT, 'BENCHMARKS.md'), report(visits, await keystrokes(), machine));
