import { afterEach, expect, it, vi } from 'vitest';
import { knowWordFiles, loadWords, wordsAtHand } from './word-store.ts';

afterEach(() => { vi.unstubAllGlobals(); });

it('words are fetched once from where the shell says; a language without a file falls back to English', async () => {
  knowWordFiles({ pl: { home: '/assets/home-pl-1.json' }, en: { home: '/assets/home-en-1.json', settings: '/assets/settings-en-1.json' } });
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return Response.json({ title: address });
  });
  await loadWords('pl', ['home', 'settings']);
  await loadWords('pl', ['home', 'settings']);
  expect(asked.toSorted()).toEqual(['/assets/home-pl-1.json', '/assets/settings-en-1.json']);
  expect([wordsAtHand('pl', 'home'), wordsAtHand('en', 'settings')]).toEqual([{ title: '/assets/home-pl-1.json' }, { title: '/assets/settings-en-1.json' }]);
});

it('a file that cannot be fetched is said, and tried again the next time', async () => {
  knowWordFiles({ cy: { home: '/assets/home-cy-1.json' } });
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  await expect(loadWords('cy', ['home'])).rejects.toThrow('404');
  vi.stubGlobal('fetch', async () => Response.json({ title: 'Hafan' }));
  await loadWords('cy', ['home']);
  expect(wordsAtHand('cy', 'home')).toEqual({ title: 'Hafan' });
});
