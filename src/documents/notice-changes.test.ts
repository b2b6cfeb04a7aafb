import { expect, test } from 'vitest';
import { sectionWords } from './notice-blocks.ts';
import { noticeChanges } from './notice-changes.ts';

const changes = (before: string, after: string, language = 'en') => noticeChanges(sectionWords(before), sectionWords(after), language);
const said = (before: string, after: string, language = 'en') => changes(before, after, language).map(({ title, state, blocks }) => (
  `${title}|${state}|${blocks.map((parts) => parts.map(({ kind, text }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[kind]).join('')).join('/')}`
));

test('a notice is read as plain words: lists, tables and links too', () => {
  expect(sectionWords("Don't **worry**.\n\n## What we [hold](/en)\n\n- Your *name*\n- R&D\n\n| Why | How long |\n|---|---|\n| Rent | Six years |")).toEqual([
    { id: '', title: '', blocks: ["Don't worry."] },
    { id: 'what-we-hold', title: 'What we hold', blocks: ['Your name', 'R&D', 'Rent. How long: Six years'] },
  ]);
});

test('words that came and words that went are told apart, section by section', () => {
  expect(said('## Keep\n\nWe keep it for six years after you leave.\n\n## Same\n\nText.', '## Keep\n\nWe keep it for three years after you leave.\n\n## Same\n\nText.')).toEqual([
    'Keep|changed|We keep it for [-six-]{+three+} years after you leave.', 'Same|same|Text.',
  ]);
});

test('a new section and one that is gone are said as such', () => {
  expect(said('## Old\n\nGone now.', '## New\n\nHere now.')).toEqual(['New|added|{+Here now.+}', 'Old|removed|[-Gone now.-]']);
});

test('sentences that share little are shown whole, not as a patchwork', () => {
  expect(said('## A\n\nWrite to our office in town.', '## A\n\nYou can call us at any hour.')).toEqual(['A|changed|[-Write to our office in town.-]/{+You can call us at any hour.+}']);
});

test('words of other scripts are compared word by word', () => {
  expect(said('## ا\n\nہم یہ چھ سال رکھتے ہیں', '## ا\n\nہم یہ تین سال رکھتے ہیں', 'ur')).toEqual(['ا|changed|ہم یہ [-چھ-]{+تین+} سال رکھتے ہیں']);
});

test('a change of several words is one change', () => {
  expect(said('## A\n\nTell us first, or go to the regulator, and then wait.', '## A\n\nTell us first, or use the short form, and then wait.')).toEqual(['A|changed|Tell us first, or [-go to -]{+use +}the [-regulator-]{+short form+}, and then wait.']);
});

test('a block is set beside the one it was made from, also when others come between', () => {
  expect(said('## A\n\n- Gone for good.\n- We keep it for six years.', '## A\n\n- All of this is new.\n- We keep it for three years.')).toEqual(['A|changed|[-Gone for good.-]/{+All of this is new.+}/We keep it for [-six-]{+three+} years.']);
});

test('what is shown of both versions adds up to both versions', () => {
  const [before, after] = ['## A\n\nOne two three.\n\nFour.\n\n- five\n- six', '## A\n\nOne two 2 three!\n\n- six\n- seven\n\nEight.'];
  const blocks = changes(before, after)[0]?.blocks ?? [];
  const side = (kind: 'added' | 'removed') => blocks.map((parts) => parts.filter((part) => part.kind === 'same' || part.kind === kind).map(({ text }) => text).join('')).filter(Boolean);
  expect(side('removed').toSorted()).toEqual(sectionWords(before)[0]?.blocks.toSorted());
  expect(side('added')).toEqual(sectionWords(after)[0]?.blocks);
});
