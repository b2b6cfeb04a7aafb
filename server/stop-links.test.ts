import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { stopToken } from '#contract/stop.ts';
import { makeSecrets } from './secrets.ts';

const { stopLinks, open } = makeSecrets('a secret of the tests');
const link = { id: randomUUID(), residentId: randomUUID(), endsAt: '2028-11-23T09:00:00.000Z' };

it('a token says to its server what was put in, and to nobody else anything', () => {
  const token = stopLinks.write(link);
  expect(stopToken.safeParse(token).success).toBe(true);
  expect(stopLinks.read(token)).toEqual(link);
  expect(Buffer.from(token, 'base64url').toString('hex')).not.toContain(link.residentId.replaceAll('-', ''));
  // Two links of one person share no letter but by chance.
  expect(stopLinks.write(link).slice(0, 16)).not.toBe(token.slice(0, 16));
});

it('one changed letter anywhere, a cut one, and another server’s token are refused', () => {
  const token = stopLinks.write(link);
  for (let place = 0; place < token.length; place += 1) {
    const changed = `${token.slice(0, place)}${token.charAt(place) === 'A' ? 'B' : 'A'}${token.slice(place + 1)}`;
    expect(stopLinks.read(changed), String(place)).toBeUndefined();
  }
  for (const other of [token.slice(0, -1), `${token}A`, '', 'A'.repeat(86), makeSecrets('another').stopLinks.write(link)]) expect(stopLinks.read(other)).toBeUndefined();
});

it('its key serves nothing else: what is sealed elsewhere is no link, and a link opens nothing elsewhere', () => {
  const secrets = makeSecrets('a secret of the tests');
  expect(stopLinks.read(secrets.seal('x'.repeat(36)))).toBeUndefined();
  expect(() => open(stopLinks.write(link))).toThrow('auth');
});
