import { actingNow } from '#src/api/acting.ts';
import { seeEarly } from '#src/api/early.ts';
import { directionOf } from '#src/i18n/direction.ts';
import { cutWords, sayNumber } from '#src/i18n/fill-words.ts';
import { findWords, type FoundWords } from '#src/i18n/find-words.ts';
import { isolateRuns } from '#src/i18n/isolate-runs.ts';
import { knowWordFiles, loadWords } from '#src/i18n/word-store.ts';
import { openingOf } from './opening.ts';

/** As much of the answer of home as the heading needs; the app checks the whole of it when it comes. */
function headed(answer: unknown): { name: string; needsYou: readonly unknown[]; underWay: readonly unknown[] } | undefined {
  const { session, needsYou, underWay } = (answer ?? {}) as { session?: { name?: unknown }; needsYou?: unknown; underWay?: unknown };
  const name = session?.name;
  return typeof name === 'string' && Array.isArray(needsYou) && Array.isArray(underWay) ? { name, needsYou, underWay } : undefined;
}

/** What `say` draws, without React. */
function put(place: Element | null, words: FoundWords, value: string | number): void {
  const direction = directionOf(words.language);
  if (words.language !== document.documentElement.lang) {
    place?.setAttribute('lang', words.language);
    place?.setAttribute('dir', direction);
  }
  place?.replaceChildren(...cutWords(direction === 'rtl' ? isolateRuns(words.text) : words.text).map((part, index) => {
    if (index % 2 === 0) return part;
    if (typeof value === 'number') return sayNumber(value, words.language);
    const isolated = document.createElement('bdi');
    isolated.textContent = value;
    return isolated;
  }));
}

/**
 * Puts the heading of home and its first sentence into the shell as soon as their words and data are here, while most of the app is still on its way.
 * Where anything is not as it should be nothing happens: the app, which reads the same answer, says what is wrong.
 */
export async function greet(): Promise<void> {
  const { lang, dataset } = document.documentElement;
  const seen = dataset['place'] === 'home' && actingNow() === null ? seeEarly(`/api/home?language=${lang}`) : undefined;
  const shell = document.querySelector('script[type="application/json"]')?.textContent;
  if (!seen || !shell) return;
  knowWordFiles((JSON.parse(shell) as { words: Parameters<typeof knowWordFiles>[0] }).words);
  const [answer] = await Promise.all([seen, loadWords(lang, ['home'])]);
  const home = answer?.ok && !answer.redirected ? headed(await answer.json()) : undefined;
  const template = document.querySelector<HTMLTemplateElement>('.shell main > template');
  if (!home || !template) return; // Without a template the app is here already.
  const opening = openingOf(home, new Date());
  const content = template.content.cloneNode(true) as DocumentFragment;
  put(content.querySelector('h1'), findWords(lang, 'home', opening.greeting), home.name);
  put(content.querySelector('.lede'), findWords(lang, 'home', opening.lede, opening.count), opening.count ?? '');
  template.parentElement?.replaceChildren(content);
}
