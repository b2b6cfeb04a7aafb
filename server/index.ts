import { existsSync } from 'node:fs';
import path from 'node:path';
import { staticPages } from './http/static/static-pages.ts';
import { projectRoot } from './packs/read-pack.ts';
import { readSettings } from './settings.ts';
import { startServer, stopOnSignal } from './start-server.ts';

const settings = readSettings(process.env, process.argv.slice(2));
const distDir = path.join(projectRoot, 'dist', settings.organisation);
const pages = existsSync(path.join(distDir, 'site.json')) ? staticPages({ distDir, publicOrigin: settings.publicOrigin, tls: settings.publicOrigin.startsWith('https:') }) : undefined;
try {
  const server = await startServer(settings, pages ? { pages } : {});
  stopOnSignal(server);
  process.stdout.write(`Keyholder for ${settings.organisation}: ${settings.publicOrigin}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
