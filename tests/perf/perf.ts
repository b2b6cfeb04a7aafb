/**
 * `npm run perf [-- --rounds 5]`: first visits on a slow phone, beside a floor page of the same words served in the same way, in turn; prints medians and ratios in one run.
 * `npm run perf -- --second` measures second visits instead, with the connection and without, beside the floor with a minimal worker (P3).
 * Seconds differ from machine to machine; the ratios are what the bars hold (P1, P2). Run it when the machine has nothing else to do.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { demoPost } from '#contract/demo-post.ts';
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { listen } from '#server/http/listen.ts';
import { freePort } from '#server/testing/free-port.ts';
import { chromiumPath, chromiumSwitches } from '../../scripts/check/chromium.ts';
import { floorPage, type Block } from './floor-page.ts';
import { brotliCompressSync } from 'node:zlib';
import { median } from './median.ts';
import { measureTaps, type Tap } from './taps.ts';
import { secondVisit, smallestWorker, type SecondTarget, type SecondVisit } from './second-visits.ts';
import { visit, type Visit } from './visit.ts';

const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1]) || 5;
const port = await freePort();
const origin = `https://localhost:${port}`;
const folder = mkdtempSync(path.join(tmpdir(), 'keyholder-perf-'));
const tls = { certFile: path.join(folder, 'cert.pem'), keyFile: path.join(folder, 'key.pem') };
execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-keyout', tls.keyFile, '-out', tls.certFile, '-days', '2', '-subj', '/CN=localhost'], { stdio: 'pipe' });
const key = createHash('sha256').update(new X509Certificate(readFileSync(tls.certFile)).publicKey.export({ type: 'spki', format: 'der' })).digest('base64');
process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'; // Our own certificate, on this machine.
process.removeAllListeners('warning');

const portal = spawn(process.execPath, ['scripts/start.ts'], { stdio: 'ignore', env: { ...process.env, PORT: String(port), DATA_DIR: path.join(folder, 'data'), TLS_CERT: tls.certFile, TLS_KEY: tls.keyFile } });
const reached = async (): Promise<boolean> => (await fetch(`${origin}/readyz`).catch(() => undefined))?.ok ?? false;
for (let tries = 0; !(await reached()); tries += 1) {
  if (tries > 600 || portal.exitCode !== null) throw new Error('the portal did not start');
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/** The words of a page, read from the page itself. */
async function wordsOf(context: BrowserContext, address: string): Promise<Block[]> {
  const page = await context.newPage();
  await page.goto(origin + address);
  await page.locator('main h1').first().waitFor();
  const blocks = await page.locator('main :is(h1, h2, h3, p, li, dt, dd, td, th, a.button)').evaluateAll((all) => all
    .filter((one) => !one.closest('[popover], .print-only, .visually-hidden, li li') && !one.querySelector('p, li'))
    .map((one) => ({ element: one.matches('h1') ? 'h1' as const : one.matches('h2, h3') ? 'h2' as const : one.matches('li') ? 'li' as const : 'p' as const, words: (one.textContent ?? '').replaceAll(/\s+/gu, ' ').trim() })));
  await page.close();
  return blocks.filter(({ words }) => words);
}

async function signIn(context: BrowserContext, { portalReference, dateOfBirth }: { portalReference: string; dateOfBirth: string } = knownPeople.tenant): Promise<void> {
  const page = await context.newPage();
  const [year = '', month = '', day = ''] = dateOfBirth.split('-');
  await page.goto(`${origin}/en/sign-in`);
  for (const [label, value] of [['Your portal reference', portalReference], ['Day', day], ['Month', month], ['Year', year]] as const) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await page.getByLabel('The code from our message').waitFor();
  const { messages } = demoPost.parse(await (await fetch(`${origin}/demo/post.json`)).json());
  const code = messages.filter((one) => one.portalReference === portalReference && one.code !== null).toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]?.code ?? '';
  await page.getByLabel('The code from our message').fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/en/home');
  await page.close();
}

/** Puts somebody into a browser who has signed in before. */
async function stayIn(context: BrowserContext, cookies: Awaited<ReturnType<BrowserContext['cookies']>>): Promise<void> {
  await context.addCookies(cookies);
  await context.addInitScript(() => { if (location.hostname === 'localhost') localStorage.setItem('keyholder.signed-in', 'yes'); });
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumSwitches });
const reader = await browser.newContext({ ignoreHTTPSErrors: true });
const floorHtml = floorPage(await wordsOf(reader, '/en/notices/privacy'));
await signIn(reader);
const cookies = await reader.cookies();
await reader.close();
const holder = await browser.newContext({ ignoreHTTPSErrors: true });
await signIn(holder, knownPeople.everything);
const holderCookies = await holder.cookies();
await holder.close();
const taps: (readonly Tap[])[] = [];
for (let round = 1; round <= rounds && !process.argv.includes('--second'); round += 1) taps.push(await measureTaps(browser, origin, (context) => stayIn(context, holderCookies)));
await browser.close();
const floorBytes = brotliCompressSync(floorHtml);
const floor = await listen(() => new Response(new Uint8Array(floorBytes), { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' } }), { port: 0, tls });

const smallHtml = floorHtml.replace('</body>', `${smallestWorker.register}</body>`);
const small = await listen((request) => (new URL(request.url).pathname === '/worker.js'
  ? new Response(smallestWorker.source, { headers: { 'Content-Type': 'text/javascript' } })
  : new Response(new Uint8Array(brotliCompressSync(smallHtml)), { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' } })), { port: 0, tls });

const nobody = () => Promise.resolve();
const targets = {
  floor: { url: `https://localhost:${floor.port}/`, heading: 'h1', prepare: nobody },
  notice: { url: `${origin}/en/notices/privacy`, heading: 'h1', prepare: nobody },
  home: {
    url: `${origin}/en/home`, heading: 'h1 bdi',
    prepare: (context: BrowserContext) => stayIn(context, cookies),
  },
} as const;
type Target = keyof typeof targets;
const names = Object.keys(targets) as Target[];
const measured: Record<Target, Visit[]> = { floor: [], notice: [], home: [] };
const end = async (): Promise<void> => {
  portal.kill('SIGTERM');
  await Promise.all([floor.close(), small.close()]);
  await new Promise((resolve) => portal.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
};

/** Prints each bar with its figure and ends. */
function endWith(bars: readonly (readonly [what: string, value: number, bar: number])[]): never {
  for (const [what, value, bar] of bars) console.log(`${value <= bar ? 'ok  ' : 'OVER'} ${value.toFixed(2).padStart(8)} of ${bar}  ${what}`);
  process.exit(bars.every(([, value, bar]) => value <= bar) ? 0 : 1);
}

if (process.argv.includes('--second')) {
  const second: Readonly<Record<'floor' | 'small' | 'notice' | 'home', SecondTarget>> = {
    floor: { ...targets.floor, worker: false }, small: { ...targets.floor, url: `https://localhost:${small.port}/`, worker: true },
    notice: { ...targets.notice, worker: true }, home: { ...targets.home, heading: 'h1', worker: true },
  };
  const seen = { floor: [] as SecondVisit[], small: [] as SecondVisit[], notice: [] as SecondVisit[], home: [] as SecondVisit[] };
  const which = Object.keys(seen) as (keyof typeof seen)[];
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of which) seen[name].push(await secondVisit(second[name], key));
    console.log(`round ${round}: ${which.map((name) => `${name} ${Math.round(seen[name].at(-1)?.online ?? 0)} ms${second[name].worker ? `, offline ${seen[name].at(-1)?.offline?.toFixed(0) ?? 'not opened'} ms` : ''}`).join('; ')}`);
  }
  await end();
  const notOpened = (name: 'notice' | 'home') => seen[name].filter(({ offline }) => offline === null).length;
  const offlineRatio = (name: 'notice' | 'home') => median(seen[name].map(({ offline }, round) => (offline ?? Infinity) / (seen.small[round]?.offline ?? 1)));
  const onlineRatio = (name: 'notice') => median(seen[name].map(({ online }, round) => online / (seen.floor[round]?.online ?? 1)));
  endWith([
    [`P3 notice, not opened offline after one visit, of ${rounds}`, notOpened('notice'), 0], [`P3 home, not opened offline after one visit, of ${rounds}`, notOpened('home'), 0],
    ['P3 bytes on the link while offline', [...seen.notice, ...seen.home].reduce((sum, { offlineBytes }) => sum + offlineBytes, 0), 0],
    ['P3 notice offline × one file with a minimal worker', offlineRatio('notice'), 1.25], ['P3 home offline × one file with a minimal worker', offlineRatio('home'), 2.5],
    ['P3 notice, online repeat × the floor’s', onlineRatio('notice'), 0.8],
  ]);
}

for (let round = 1; round <= rounds; round += 1) {
  for (const name of names) measured[name].push(await visit(targets[name].url, targets[name].heading, targets[name].prepare, key));
  console.log(`round ${round}: ${names.map((name) => `${name} ${Math.round(measured[name].at(-1)?.largestPaint ?? 0)} ms`).join(', ')}`);
}
await end();
const of = (name: Target, key: keyof Visit) => median(measured[name].map((one) => one[key]));
const ratio = (name: Target, key: keyof Visit) => median(measured[name].map((one, round) => one[key] / (measured.floor[round]?.largestPaint ?? 1)));
const bars = [
  ['P1 notice, largest paint × floor', ratio('notice', 'largestPaint'), 1.15], ['P1 notice, kB before load', of('notice', 'bytesBeforeLoad') / 1000, 40], ['P1 notice, longest task, ms', of('notice', 'longestTask'), 100],
  ['P1 notice, longest task × floor', median(measured.notice.map(({ longestTask }, round) => longestTask / (measured.floor[round]?.longestTask ?? 1))), 1.15],
  ['P2 home, shell painted × floor', ratio('home', 'firstPaint'), 1.25], ['P2 home, heading with its data × floor', ratio('home', 'heading'), 2.2],
  ['P4 notice, moved', of('notice', 'moved'), 0.01], ['P4 home, moved', of('home', 'moved'), 0.01], ['P4 home, longest task, ms', of('home', 'longestTask'), 400],
  ...(taps[0] ?? []).flatMap(({ what }, place) => ([['paint', 'to the next paint', 200], ['result', 'to its result', 250]] as const)
    .map(([key, until, bar]) => [`P4 ${what}, ${until}, ms`, median(taps.map((round) => round[place]?.[key] ?? Infinity)), bar] as const)),
] as const;
console.log(`floor: largest paint ${Math.round(of('floor', 'largestPaint'))} ms, longest task ${Math.round(of('floor', 'longestTask'))} ms, medians of ${rounds}`);
endWith(bars);
