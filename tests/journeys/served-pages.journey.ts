import { readdirSync } from 'node:fs';
import { distOf } from '../../scripts/build/site.ts';
import { languageFolders } from '../../scripts/words/read-words.ts';
import { htmlFaults, idsOf, linksOf, tagsOf } from './support/served-html.ts';
import { StaticPortal } from './support/static-portal.ts';
import { expect, test } from './support/test.ts';

let portal: StaticPortal;
test.beforeAll(async () => { portal = await StaticPortal.start(); });
test.afterAll(async () => { await portal.remove(); });

const languages = languageFolders();
/** Every public page that was built, as search engines and links reach it. */
const addresses = readdirSync(distOf('amplius'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html') && !/^(?:shell|index|offline-neutral)|\/(?:404|offline)\.html$/u.test(name)).map((name) => `/${name.slice(0, -'.html'.length)}`);

test('every public page in every language is well formed, sets no cookie, names itself in the other languages, and each of its links leads somewhere', async () => {
  const known = new Map<string, Promise<{ readonly html: string; readonly faults: readonly string[] }>>();
  const served = (address: string) => {
    const before = known.get(address);
    const now = before ?? fetch(portal.origin + address).then(async (answer) => ({
      html: answer.headers.get('content-type')?.includes('text/html') ? await answer.text() : '',
      faults: [...(answer.ok ? [] : [`${address} answers ${answer.status}`]), ...answer.headers.getSetCookie().map((one) => `${address} sets the cookie ${one}`)],
    }));
    known.set(address, now);
    return now;
  };
  const faults: string[] = [];
  for (const address of addresses) {
    const { html } = await served(address);
    const [, language = '', rest = ''] = /^\/(?<language>[a-z]+)(?<rest>\/.*)?$/u.exec(address) ?? [];
    const found = htmlFaults(html);
    const [root] = tagsOf(html, 'html');
    if (root?.['lang'] !== language || root['dir'] !== (['ar', 'ur'].includes(language) ? 'rtl' : 'ltr')) found.push('names another language or direction');
    const linked = tagsOf(html, 'link');
    const listed = !tagsOf(html, 'meta').some((one) => one['name'] === 'robots');
    if (listed) {
      const alternates = linked.filter((one) => one['rel'] === 'alternate').map((one) => `${one['hreflang']} ${one['href']}`);
      expect(alternates.toSorted(), address).toEqual([...languages.map((one) => `${one} ${portal.origin}/${one}${rest}`), `x-default ${portal.origin}/en${rest}`].toSorted());
      if (languages.some((one) => !addresses.includes(`/${one}${rest}`))) found.push('names itself in a language that it is not in');
      if (linked.find((one) => one['rel'] === 'canonical')?.['href'] !== portal.origin + address) found.push('has another address as its own');
      const graph = Object.fromEntries(tagsOf(html, 'meta').filter((one) => one['property']).map((one) => [one['property'], one['content']]));
      for (const name of ['og:title', 'og:description', 'og:type', 'og:url', 'og:image']) if (!graph[name]) found.push(`lacks ${name}`);
      if (!html.includes('class="way-back-code"><svg')) found.push('has no code back to it on paper');
    }
    for (const target of linksOf(html)) {
      const [path = '', place] = target.split('#');
      const there = await served(path === '' ? address : path);
      found.push(...there.faults);
      if (place && there.html !== '' && !idsOf(there.html).has(place)) found.push(`leads to ${target}, where that place is not`);
    }
    faults.push(...found.map((one) => `${address}: ${one}`));
  }
  expect(addresses.length).toBeGreaterThan(languages.length * 20);
  expect(faults).toEqual([]);
});

test('the search for faults in served pages finds planted ones', () => {
  expect(htmlFaults('<p id="a" id="b"><label for="c">x</label><svg><path d="M0 0h1"/></svg></p><div style="x"></section><script>if (1<p) "</p>"</script>')).toEqual([
    '<p> has an attribute twice', '<div> has a style of its own', '</section> ends nothing', 'the id c is spoken of and not there',
  ]);
  expect(htmlFaults('<main><h1 id="a">x</h1><h2 id="a">y</h2>')).toEqual(['the id a is there twice', '<main> never ends']);
  expect(linksOf('<a href="/en/help#x">a</a><a href="https://example.org">b</a><a href="#y">c</a><audio src="/assets/a.mp3"></audio>')).toEqual(['/en/help#x', '#y', '/assets/a.mp3']);
});
