import { expect, test } from 'vitest';
import { securityHeaders } from '#server/http/static/policy.ts';
import { judge, scoreOf } from '../support/observatory.ts';

const headers = Object.fromEntries(Object.entries(securityHeaders(true)).map(([name, value]) => [name.toLowerCase(), value]));
const html = '<script>look()</script><script type="module" src="/assets/page.js" integrity="sha384-abc"></script>';

test('our headers and a page with checked scripts reach 135, a page without scripts 130', () => {
  expect(scoreOf({ headers, html })).toBe(135);
  expect(scoreOf({ headers, html: '<p>words</p>' })).toBe(130);
});

test('each fault costs points', () => {
  const faults: Readonly<Record<string, { headers?: Record<string, string | undefined>; html?: string }>> = {
    'no policy': { headers: { 'content-security-policy': undefined } },
    'unsafe scripts': { headers: { 'content-security-policy': "default-src 'none'; script-src 'self' 'unsafe-inline'; frame-ancestors 'none'" } },
    'a cookie': { headers: { 'set-cookie': 'a=b' } },
    'open to other sites': { headers: { 'access-control-allow-origin': '*' } },
    'no HSTS': { headers: { 'strict-transport-security': undefined } },
    'no integrity': { html: '<script src="/assets/page.js"></script>' },
    'a stranger\'s script': { html: '<script src="https://cdn.example/x.js" integrity="sha384-abc"></script>' },
    'sniffing': { headers: { 'x-content-type-options': undefined } },
    'read by other sites': { headers: { 'cross-origin-resource-policy': undefined } },
  };
  for (const [fault, change] of Object.entries(faults)) {
    const changed = Object.fromEntries(Object.entries({ ...headers, ...change.headers }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    expect([fault, scoreOf({ headers: changed, html: change.html ?? html }) < 135]).toEqual([fault, true]);
  }
  expect(judge({ headers: {}, html }).find(({ test: name }) => name === 'content-security-policy')?.points).toBe(-25);
});
