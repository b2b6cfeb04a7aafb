import { beforeEach, describe, expect, it } from 'vitest';
import { idleDays, makeVault, mostWrongTries } from './vault.ts';
import { pinFault } from './pin-key.ts';
import { memoryVaultStore } from './vault-store.ts';

const person = '0123456789abcdef0123456789abcdef';
const day = 86_400_000;
let time: number;
let wiped: number;
let secret: ArrayBuffer | null;

function stage(store = memoryVaultStore()) {
  const ports = {
    store, now: () => time, rounds: 1000, wipePages: async () => { wiped += 1; },
    passkey: { make: async () => (secret ? 'credential' : null), secret: async () => secret },
  };
  return { store, vault: makeVault(ports), again: () => makeVault(ports) };
}
beforeEach(() => {
  [time, wiped, secret] = [Date.parse('2026-11-26T10:00:00Z'), 0, new Uint8Array(32).fill(7).buffer];
});

const binding = { id: 'page', endpoint: 'copy', personKey: person };

describe('the vault', () => {
  it('opens with its PIN in another tab, and with no other', async () => {
    const { vault, again } = stage();
    const record = await vault.makeWithPin(person, '27-lamb');
    const sealed = await vault.seal(record, { body: 'words' }, binding);
    const other = again();
    expect(await other.open(sealed, binding)).toBeUndefined();
    expect(await other.unlockWithPin('27-lambs')).toEqual({ end: 'wrong', left: mostWrongTries - 1 });
    expect(await other.unlockWithPin(' 27-lamb ')).toEqual({ end: 'open' });
    expect(await other.open(sealed, binding)).toEqual({ body: 'words' });
  });

  it('never stores its private half in clear, nor anything of the PIN', async () => {
    const { vault, store } = stage();
    await vault.makeWithPin(person, '27-lamb');
    const lies = JSON.stringify(await store.read());
    expect(lies).not.toContain('"d"');
    expect(lies).not.toContain('27-lamb');
  });

  it('is wiped by the tenth wrong PIN, counted over closed tabs, the key before the pages', async () => {
    const { vault, again, store } = stage();
    await vault.makeWithPin(person, '27-lamb');
    wiped = 0;
    for (let times = 1; times < mostWrongTries; times += 1) expect(await again().unlockWithPin('wrong one')).toEqual({ end: 'wrong', left: mostWrongTries - times });
    expect(await again().unlockWithPin('wrong one')).toEqual({ end: 'wiped' });
    expect(wiped).toBe(1);
    expect(await store.read()).toBeUndefined();
    expect(await again().unlockWithPin('27-lamb')).toEqual({ end: 'gone' });
  });

  it('counts a try that was broken off', async () => {
    const { vault, again, store } = stage();
    await vault.makeWithPin(person, '27-lamb');
    const breaking = again().unlockWithPin('wrong one');
    await new Promise((resolve) => { setTimeout(resolve); });
    expect(((await store.read()) as { wrongTries: number }).wrongTries).toBe(1);
    await breaking;
  });

  it('a right PIN begins the count anew', async () => {
    const { vault, again } = stage();
    await vault.makeWithPin(person, '27-lamb');
    await again().unlockWithPin('wrong one');
    await again().unlockWithPin('27-lamb');
    expect(await again().unlockWithPin('wrong one')).toEqual({ end: 'wrong', left: mostWrongTries - 1 });
  });

  it('opens with a passkey, and says so when the person stops or the passkey makes another secret', async () => {
    const { vault, again } = stage();
    await vault.makeWithPasskey(person);
    expect(await again().unlockWithPasskey()).toEqual({ end: 'open' });
    secret = null;
    expect(await again().unlockWithPasskey()).toEqual({ end: 'stopped' });
    secret = new Uint8Array(32).fill(8).buffer;
    expect(await again().unlockWithPasskey()).toEqual({ end: 'stopped' });
    secret = null;
    expect(await again().makeWithPasskey(person)).toBeNull();
  });

  it('goes after days without use, and a clock that was turned back does not make it older', async () => {
    const { vault, again } = stage();
    await vault.makeWithPin(person, '27-lamb');
    wiped = 0;
    time -= 300 * day;
    expect(await again().read()).toBeDefined();
    time += 300 * day + idleDays * day;
    expect(await again().read()).toBeDefined();
    time += day;
    expect(await again().read()).toBeUndefined();
    expect(wiped).toBe(1);
  });

  it('a new one makes the pages of the old one go', async () => {
    const { vault } = stage();
    await vault.makeWithPin(person, '27-lamb');
    await vault.makeWithPin(person, '28-lamb');
    expect(wiped).toBe(2);
  });
});

it('refuses PINs that are tried first', () => {
  expect(['12345', '111111', '123456', '987654', 'abcdef', 'x'.repeat(65)].map(pinFault)).toEqual(['short', 'easy', 'easy', 'easy', 'easy', 'long']);
  expect(['135792', '27-lamb'].map(pinFault)).toEqual([undefined, undefined]);
});
