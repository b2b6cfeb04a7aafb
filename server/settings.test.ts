import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it.each([
  [{ PORT: '8090' }, 'http://localhost:8090'], [{ PORT: '80' }, 'http://localhost'], [{ PUBLIC_ORIGIN: 'https://data.example.org/' }, 'https://data.example.org'], [{ PUBLIC_ORIGIN: 'https://Data.Example.org:443' }, 'https://data.example.org'],
])('the address people use, given %j, is the one that browsers name', (env, origin) => {
  expect(readSettings(env).publicOrigin).toBe(origin);
});

it.each(['nonsense', 'localhost:8080', 'ftp://data.example.org', 'https://data.example.org/portal', 'https://data.example.org/?a=b', 'https://somebody@data.example.org'])('%s is no address people could use', (address) => {
  expect(() => readSettings({ PUBLIC_ORIGIN: address })).toThrow('PUBLIC_ORIGIN must be the address people use, without a path');
});

it('a key that could be guessed is refused with how to make one', () => {
  const made = 'qH1x0yTnq3V0o2b7J8mXw4eUuF6cR5sD';
  expect(readSettings({ KEYHOLDER_SECRET: made }).secret).toBe(made);
  expect(readSettings({}).secret).toBeNull();
  for (const short of ['secret', made.slice(1)]) expect(() => readSettings({ KEYHOLDER_SECRET: short })).toThrow('KEYHOLDER_SECRET must have 32 letters or more, made at random: openssl rand -base64 32');
});

const [url, secret] = ['https://systems.example.org/events', `whsec_${Buffer.alloc(24, 'a').toString('base64')}`];

it('events go to one address, signed with one secret, or two while they change', () => {
  expect(readSettings({}).webhook).toBeNull();
  expect(readSettings({ WEBHOOK_URL: url, WEBHOOK_SECRET: secret }).webhook).toEqual({ url, secrets: [secret] });
  expect(readSettings({ WEBHOOK_URL: 'http://localhost:9000/', WEBHOOK_SECRET: ` ${secret}  ${secret} ` }).webhook?.secrets).toEqual([secret, secret]);
});

it.each([
  [{ WEBHOOK_URL: url }, 'WEBHOOK_URL and WEBHOOK_SECRET belong together'],
  [{ WEBHOOK_SECRET: secret }, 'WEBHOOK_URL and WEBHOOK_SECRET belong together'],
  [{ WEBHOOK_URL: 'http://systems.example.org/', WEBHOOK_SECRET: secret }, 'WEBHOOK_URL must be an https address'],
  [{ WEBHOOK_URL: 'systems', WEBHOOK_SECRET: secret }, 'WEBHOOK_URL must be an https address'],
  [{ WEBHOOK_URL: 'https://somebody:word@systems.example.org/', WEBHOOK_SECRET: secret }, 'WEBHOOK_URL must have no user and no password'],
  ...['words', secret.replace('whsec_', ''), `whsec_${Buffer.alloc(23).toString('base64')}`, `whsec_${Buffer.alloc(65).toString('base64')}`, `${secret}A`, `${secret} short`]
    .map((one) => [{ WEBHOOK_URL: url, WEBHOOK_SECRET: one }, 'WEBHOOK_SECRET must be whsec_ and 24 to 64 random bytes in base64'] as const),
] as const)('%j is no place for events', (env, said) => {
  expect(() => readSettings(env)).toThrow(said);
});
