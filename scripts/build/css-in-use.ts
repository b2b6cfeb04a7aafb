import { transform, type Selector, type SelectorComponent } from 'lightningcss';
import type { NamesInUse } from './names-in-use.ts';

/** Attributes that scripts put on a page after it was built: rules about them always stay. */
const setByScript = new Set(['data-theme', 'data-text-size', 'data-contrast', 'data-motion', 'data-spacing', 'data-enhanced', 'data-reading', 'hidden', 'open', 'aria-pressed', 'aria-current']);

type AttributeTest = Extract<SelectorComponent, { type: 'attribute' }>;

const compare = {
  'equal': (value: string, wanted: string) => value === wanted,
  'includes': (value: string, wanted: string) => value.split(/\s+/u).includes(wanted),
  'dash-match': (value: string, wanted: string) => value === wanted || value.startsWith(`${wanted}-`),
  'prefix': (value: string, wanted: string) => value.startsWith(wanted),
  'substring': (value: string, wanted: string) => value.includes(wanted),
  'suffix': (value: string, wanted: string) => value.endsWith(wanted),
};

function attributeThere({ name, operation }: AttributeTest, used: NamesInUse): boolean {
  if (setByScript.has(name)) return true;
  const values = used.attributes.get(name);
  if (!values) return false;
  return !operation || [...values].some((value) => compare[operation.operator](value, operation.value));
}

/** Whether a part of a selector can find something on the page. States, and whatever is not known here, count as yes: a rule too many is no harm. */
function componentThere(one: SelectorComponent, used: NamesInUse): boolean {
  if (one.type === 'class') return used.classes.has(one.name);
  if (one.type === 'id') return used.attributes.get('id')?.has(one.name) ?? false;
  if (one.type === 'type') return used.elements.has(one.name);
  if (one.type === 'attribute') return attributeThere(one, used);
  if (one.type === 'pseudo-class' && (one.kind === 'is' || one.kind === 'where' || one.kind === 'has')) return one.selectors.some((each) => selectorThere(each, used));
  return true;
}

const selectorThere = (selector: Selector, used: NamesInUse): boolean => selector.every((one) => componentThere(one, used));

/** One pass: rules whose selectors find nothing go, and properties of our own that nothing reads. */
function pass(css: string, used: NamesInUse): string {
  const read = new Set(css.match(/(?<=var\(\s*)--[\w-]+/gu));
  const { code } = transform({
    filename: 'page.css', code: Buffer.from(css), minify: true,
    visitor: {
      Rule: {
        style({ value }) {
          const selectors = value.selectors.filter((one) => selectorThere(one, used));
          if (selectors.length === 0) return [];
          return { type: 'style', value: { ...value, selectors } };
        },
      },
      Declaration: {
        custom: (one) => (one.name.startsWith('--') && !read.has(one.name) ? [] : undefined),
      },
    },
  });
  return Buffer.from(code).toString('utf8');
}

/** What a page uses of a style sheet. Conditions (media, containers, layers) stay as they are. */
export function cssInUse(css: string, used: NamesInUse): string {
  let before = css;
  for (;;) {
    const after = pass(before, used);
    if (after.length >= before.length) break;
    before = after; // A property may be read only by a property that has gone now.
  }
  return before.replaceAll(/@font-face\{[^}]*\}/gu, (rule) => {
    const family = /font-family:(?:"(?<quoted>[^"]+)"|(?<plain>[^;}]+))/u.exec(rule)?.groups;
    const name = family?.['quoted'] ?? family?.['plain'] ?? '';
    return before.replaceAll(/@font-face\{[^}]*\}/gu, '').includes(name) ? rule : '';
  });
}
