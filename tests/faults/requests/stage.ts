import { listChoices, recordChoice } from '#contract/choices.ts';
import { listDevices } from '#contract/devices.ts';
import { readHome } from '#contract/home.ts';
import { readReach, setReachPreferences } from '#contract/reach.ts';
import { listReceipts } from '#contract/receipts.ts';
import { listRequests, makeRequest } from '#contract/requests.ts';
import { readSession } from '#contract/session.ts';
import { type Case, makeCase } from '#tests/conformance/cases/case.ts';
import { askForAll, checkAgain } from '#tests/conformance/cases/writes.ts';
import type { Client } from '#tests/conformance/client.ts';
import { Coverage } from '#tests/conformance/coverage.ts';
import type { serverHarness } from '#tests/conformance/server-harness.ts';
import { makeWorld, worldNow, worldPack } from '#tests/conformance/world.ts';
import { testPack } from '#tests/support/test-pack.ts';
import type { Asker, things, WildRequest } from './wild-request.ts';

type Server = ReturnType<typeof serverHarness>;
const ids = worldPack(testPack);

/** The server with three people: two who ask for anything, and one who has a record and asks for nothing, so that it must stay as it was. */
export class Stage {
  readonly #server: Server;
  readonly #hands: Case;
  readonly #askers = new Map<Asker, Client>();
  readonly #owner: Client;
  readonly #ids = new Map<string, string>();
  #clock = Date.parse(worldNow);
  #read = 0;
  othersRecordAtFirst: unknown;

  private constructor(server: Server, hands: Case, owner: Client) {
    this.#server = server;
    this.#hands = hands;
    this.#owner = owner;
  }

  static async build(server: Server): Promise<Stage> {
    await server.reset(makeWorld(testPack));
    const hands = makeCase(server, testPack, ids, new Coverage());
    const stage = new Stage(server, hands, await hands.signedIn('stranger'));
    const owner = stage.#owner;
    await stage.#leaveThings(owner, '');
    await stage.#leaveThings(await hands.signedIn('tenant'), 'own-');
    await owner.must(recordChoice, { body: { purposeId: ids.purpose, channel: ids.channel, decision: 'agree', noticeVersion: ids.noticeVersion, language: 'en', decidedAt: worldNow } });
    await owner.must(setReachPreferences, { body: { language: 'en', format: 'large-print', post: true } });
    stage.othersRecordAtFirst = await stage.othersRecord();
    return stage;
  }

  async #leaveThings(client: Client, whose: string): Promise<void> {
    const { request, receipt } = await client.must(makeRequest, { body: askForAll as never });
    const made: Readonly<Record<(typeof things)[number], string>> = {
      request: request.id, receipt: receipt.id, device: (await client.must(listDevices)).devices[0]?.id ?? '', point: (await client.must(readReach)).points[0]?.id ?? '',
      resident: (await client.must(readSession)).residentId,
    };
    for (const [name, id] of Object.entries(made)) this.#ids.set(whose + name, id);
  }

  /** All that the person who asked for nothing sees of their own. Signs in anew: nobody may have ended their session, but time has. */
  async othersRecord(): Promise<unknown> {
    await this.#server.setNow(worldNow);
    const reads = [listRequests, listReceipts, listChoices, readReach] as const;
    const record = await Promise.all(reads.map((one) => this.#owner.must(one)));
    return [...record, (await this.#owner.must(listDevices)).devices, (await this.#owner.must(readHome)).counts];
  }

  async #cookieOf(asker: Asker): Promise<string | undefined> {
    if (asker === 'nobody') return undefined;
    if (asker === 'forged') return `__Host-session=${'A'.repeat(43)}`;
    const known = this.#askers.get(asker);
    if (known) return known.cookieHeader;
    const client = await this.#hands.signedIn(asker);
    // With the second check more doors are open, for a quarter of an hour.
    await checkAgain(client);
    this.#askers.set(asker, client);
    return client.cookieHeader;
  }

  /** Sends a request a second after the one before, with ids of the other person in their places. */
  async send({ asker, method, address, headers, body }: WildRequest): Promise<{ response: Response; address: string }> {
    this.#clock += 1000;
    await this.#server.setNow(new Date(this.#clock).toISOString());
    const filled = address.replaceAll(/\{([\w-]+)\}/gu, (all, name: string) => this.#ids.get(name) ?? all);
    const sent = new Headers();
    const cookie = await this.#cookieOf(asker);
    if (cookie !== undefined) sent.set('Cookie', cookie);
    for (const [name, value] of headers) sent.set(name, value);
    const response = await this.#server.fetch(filled, { method, headers: sent, ...(body !== null && method !== 'GET' && method !== 'HEAD' && { body }) });
    // Somebody has signed themselves out: the next time they come back in.
    const out = response.status === 401 ? sent.get('Cookie') === cookie : method === 'DELETE' && response.status === 204;
    if (out) this.#askers.delete(asker);
    return { response, address: filled };
  }

  /** What the log has said since it was last taken. */
  takeLog(): string {
    const lines = this.#server.log.slice(this.#read);
    this.#read = this.#server.log.length;
    return lines.map((line) => JSON.stringify(line)).join('\n');
  }

  stop(): Promise<void> {
    return this.#server.stop();
  }
}
