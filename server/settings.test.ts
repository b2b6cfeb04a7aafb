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
