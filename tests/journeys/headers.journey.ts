import { judge, scoreOf } from '../support/observatory.ts';
import { StaticPortal } from './support/static-portal.ts';
import { expect, test } from './support/test.ts';

let portal: StaticPortal;
test.beforeAll(async () => { portal = await StaticPortal.start({ tls: true }); });
test.afterAll(async () => { await portal.remove(); });

const pages = [
  '/', '/en', '/ur', '/en/notices', '/en/notices/privacy', '/en/notices/privacy/v1/giant-print', '/en/notices/privacy/archive', '/en/notices/privacy/changes/v1/v2',
  '/en/help', '/en/safety', '/en/accessibility', '/en/recordings', '/en/recordings/sample-court', '/en/sign-in', '/en/home', '/ur/my-data/contact', '/en/desk',
  '/en/nothing-here', '/nothing-here', '/en/notices/privacy/v99', '/offline-neutral.html',
];

test('every kind of page reaches 135 of the HTTP Observatory, also where there is none', async ({ playwright }) => {
  const request = await playwright.request.newContext({ ignoreHTTPSErrors: true });
  for (const path of pages) {
    const answer = await request.get(portal.origin + path, { maxRedirects: 0 });
    const brought = { headers: answer.headers(), html: await answer.text() };
    expect(brought.headers['content-type'], path).toContain('text/html');
    expect(scoreOf(brought), `${path} ${JSON.stringify(judge(brought))}`).toBeGreaterThanOrEqual(135);
    // What the Observatory does not look at.
    const policy = brought.headers['content-security-policy'] ?? '';
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(policy, path).not.toMatch(/unsafe|nonce|\*/u);
    expect(brought.headers['cross-origin-opener-policy'], path).toBe('same-origin');
    expect(brought.headers['permissions-policy'], path).toContain('camera=(self)');
    expect(brought.html, `${path} has a style attribute or an inline handler`).not.toMatch(/<[a-z][^>]*\s(?:style|on[a-z]+)=/iu);
  }
  await request.dispose();
});
