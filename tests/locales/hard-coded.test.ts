import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hardCodedWords } from '../../scripts/words/hard-coded-words.ts';

const root = new URL('../../', import.meta.url);
const components = globSync('src/**/*.tsx', { cwd: root }).filter((name) => !name.includes('.test.'));

it('no component has words of its own: all of them lie in locales/', () => {
  expect(components.length).toBeGreaterThan(80);
  expect(components.flatMap((name) => hardCodedWords(readFileSync(new URL(name, root), 'utf8')).map((words) => `${name}: ${words}`))).toEqual([]);
});

it.each([
  ['text between tags', '<p>Hello {name}</p>', ['Hello']],
  ['an attribute that is read out', '<a aria-label="Close" className="plain" href="/x">{x}</a>', ['Close']],
  ['a prop of a component', '<Hint label={`Step ${n}`} />', ['Step']],
  ['one side of a choice', '<b title={late ? "Late" : t("done")}>{open && "Open"}{late ? t("a") : "In time"}</b>', ['Late', 'Open', 'In time']],
  ['signs that not every language has', '<p title={`${x}. ${n}`}>{say("a")}, {n}<b>{x}</b>.</p>', ['.', ',', '.']],
  ['nothing in words that come from locales', '<Page title={t("title")} kind="info"><bdi>{name}</bdi> · {say("a")}: {n} ({x})</Page>', []],
])('the search finds %s', (_what, jsx, found) => {
  expect(hardCodedWords(`export const Planted = ({ n, x, name, late, open, t, say }: any) => ${jsx};`).toSorted()).toEqual(found.toSorted());
});
