// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { shellHeadScript } from '#src/documents/head-script.ts';
import { routes } from './routes.tsx';

const script = shellHeadScript({ 'sign-in': ['sign-in-page.js', 'sign-in.json'], 'home': ['home-page.js'] }, []);

/** What the shell asks for ahead of the app at an address. */
function askedFor(address: string): readonly string[] {
  history.replaceState(null, '', address);
  // The shell runs it so: no module of ours can be asked for it.
  // oxlint-disable-next-line no-implied-eval
  new Function(script)();
  return [...document.head.querySelectorAll('link')].map((one) => one.href.split('/').at(-1) ?? '');
}

afterEach(() => {
  document.head.replaceChildren();
  localStorage.clear();
  vi.unstubAllGlobals();
});

it('who is not signed in is given the files of the sign-in page, at every place that leads there', () => {
  expect(askedFor('/en/home')).toEqual(['sign-in-page.js', 'sign-in.json']);
});

it('who is signed in is given those of the place', () => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('not here')));
  localStorage.setItem('keyholder.signed-in', 'yes');
  expect(askedFor('/en/home')).toEqual(['home-page.js']);
});

it.each([...routes.filter(({ signedIn, path }) => !signedIn && !path.includes('/') && path !== 'sign-in').map(({ path }) => path), 'counter'])('at %s, which asks no resident to sign in, nothing is fetched that nobody uses', (path) => {
  expect(askedFor(`/en/${path}`)).toEqual([]);
});
