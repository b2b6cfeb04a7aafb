/** `npm start`: builds what is missing or out of date, starts the real server with its sample, and says where it is and how to sign in. */
import { knownOrder, knownPeople, type KnownPerson } from '#organisations/sample/known-people.ts';
import { staticPages } from '#server/http/static/static-pages.ts';
import { readPack } from '#server/packs/read-pack.ts';
import { readSettings } from '#server/settings.ts';
import { startServer, stopOnSignal } from '#server/start-server.ts';
import { buildIfNeeded } from './start/build-if-needed.ts';
import { clearLine } from './start/clear-line.ts';
import { stopWithNpm } from './start/stop-with-npm.ts';
import { tryPort } from './start/try-port.ts';
import { distOf } from './build/site.ts';

const say = (line: string) => console.log(line);

const described: Readonly<Record<KnownPerson, string>> = {
  tenant: 'tenant', leaseholder: 'owner of two homes', jointTenant: 'joint tenant of the tenant', everything: '500 items', longRecord: '5,000 items', hiddenAddress: 'hidden address',
  noContact: 'no phone, no e-mail', formerTenant: 'moved out', youngTenant: 'seventeen', applicant: 'looks for a home',
};

function sayHowToSignIn(origin: string): void {
  const people = knownOrder.map((who) => {
    const { portalReference, dateOfBirth } = knownPeople[who];
    return `    ${described[who].padEnd(28)}${portalReference.slice(0, 5)} ${portalReference.slice(5)}   born ${dateOfBirth}`;
  });
  say(`\n  Nobody here is real. To sign in, use one of these people:\n${people.join('\n')}\n  The code comes to the sample post box: ${origin}/demo/post\n\n  Staff: ${origin}/en/desk, and choose whom to be.\n`);
}

let port = 8080;
try {
  const settings = readSettings(process.env, process.argv.slice(2));
  port = settings.port;
  readPack(settings.organisation);
  await tryPort(settings.port);
  buildIfNeeded(settings.organisation, say);
  const pages = staticPages({ distDir: distOf(settings.organisation), publicOrigin: settings.publicOrigin, tls: settings.publicOrigin.startsWith('https:') });
  const server = await startServer(settings, { pages, say: (line) => say(`${line} …`) });
  stopOnSignal(server);
  stopWithNpm();
  say(`\n  Keyholder for ${settings.organisation}: ${server.publicOrigin}`);
  if (server.sample) sayHowToSignIn(server.publicOrigin);
} catch (error) {
  console.error(clearLine(error, port));
  process.exit(1);
}
