/** `npm start`: builds what is missing or out of date, starts the real server with its sample, and says where it is and how to sign in. */
import { knownPeople } from '#organisations/sample/sample-lines.ts';
import { staticPages } from '#server/http/static/static-pages.ts';
import { readPack } from '#server/packs/read-pack.ts';
import { readSettings } from '#server/settings.ts';
import { startServer, stopOnSignal } from '#server/start-server.ts';
import { buildIfNeeded } from './start/build-if-needed.ts';
import { clearLine } from './start/clear-line.ts';
import { distOf } from './build/site.ts';

const say = (line: string) => console.log(line);

function sayHowToSignIn(origin: string): void {
  const said = (reference: string) => `${reference.slice(0, 5)} ${reference.slice(5)}`;
  say(`
  Nobody here is real. To sign in, use one of these people:
    tenant        ${said(knownPeople.tenant.portalReference)}   born ${knownPeople.tenant.dateOfBirth}
    leaseholder   ${said(knownPeople.leaseholder.portalReference)}   born ${knownPeople.leaseholder.dateOfBirth}
    joint tenant  ${said(knownPeople.jointTenant.portalReference)}   born ${knownPeople.jointTenant.dateOfBirth}
  The code comes to the sample post box: ${origin}/demo/post
`);
}

let port = 8080;
try {
  const settings = readSettings(process.env, process.argv.slice(2));
  port = settings.port;
  readPack(settings.organisation);
  buildIfNeeded(settings.organisation, say);
  const pages = staticPages({ distDir: distOf(settings.organisation), publicOrigin: settings.publicOrigin, tls: settings.publicOrigin.startsWith('https:') });
  const server = await startServer(settings, { pages, say: (line) => say(`${line} …`) });
  stopOnSignal(server);
  say(`\n  Keyholder for ${settings.organisation}: ${server.publicOrigin}`);
  if (server.sample) sayHowToSignIn(server.publicOrigin);
} catch (error) {
  console.error(clearLine(error, port));
  process.exit(1);
}
