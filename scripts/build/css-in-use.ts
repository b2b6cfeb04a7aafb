import { parse as parseSelector, SelectorType, stringify, type AttributeSelector, type Selector } from 'css-what';
import { parse, type AtRule, type Root, type Rule } from 'postcss';
import type { NamesInUse } from './names-in-use.ts';

/** Attributes that scripts put on a page after it was built: rules about them always stay. */
const setByScript = new Set(['data-theme', 'data-text-size', 'data-contrast', 'data-motion', 'data-spacing', 'data-enhanced', 'data-reading', 'hidden', 'open', 'aria-pressed']);

const compare: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  equals: (value, wanted) => value === wanted,
  element: (value, wanted) => value.split(/\s+/u).includes(wanted),
  hyphen: (value, wanted) => value === wanted || value.startsWith(`${wanted}-`),
  start: (value, wanted) => value.startsWith(wanted),
  any: (value, wanted) => value.includes(wanted),
  end: (value, wanted) => value.endsWith(wanted),
};

function attributeThere({ name, action, value: wanted }: AttributeSelector, { attributes }: NamesInUse): boolean {
  if (setByScript.has(name)) return true;
  const values = attributes.get(name);
  const fits = compare[action];
  return values !== undefined && (!fits || [...values].some((value) => fits(value, wanted)));
}

/** Whether a part of a selector can find something on the page. States, and whatever is not known here, count as yes: a rule too many is no harm. */
function partThere(part: Selector, used: NamesInUse): boolean {
  if (part.type === SelectorType.Tag) return used.elements.has(part.name.toLowerCase());
  if (part.type === SelectorType.Attribute) return attributeThere(part, used);
  const oneOf = part.type === SelectorType.Pseudo && ['is', 'where', 'has'].includes(part.name) && Array.isArray(part.data) ? part.data : null;
  return !oneOf || oneOf.some((each) => each.every((inner) => partThere(inner, used)));
}

const inKeyframes = ({ parent }: Rule): boolean => parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes');

/** Takes selectors away that find nothing, then rules without selectors, then conditions without rules. */
function dropUnusedRules(root: Root, used: NamesInUse): void {
  root.walkRules((rule: Rule) => {
    if (inKeyframes(rule)) return; // Its selectors are moments, and name nothing on the page.
    const selectors = parseSelector(rule.selector).filter((selector) => selector.every((part) => partThere(part, used)));
    if (selectors.length === 0) rule.remove();
    else if (selectors.length < rule.selectors.length) rule.selector = stringify(selectors);
  });
}

/** The organisation's colours (`accentCss`): the app's own style sheet, which a shell loads later, reads them too. */
const readElsewhere = /^--accent-(?:light|dark)/u;

/** Properties of our own that a style sheet reads. */
export const propertiesRead = (root: Root): ReadonlySet<string> => new Set(root.toString().match(/(?<=var\(\s*)--[\w-]+/gu));

/** Takes properties of our own away that nothing reads, here or later. Answers whether there were any. */
function dropUnreadProperties(root: Root, readLater: ReadonlySet<string>): boolean {
  const read = new Set([...propertiesRead(root), ...readLater]);
  let dropped = false;
  root.walkDecls(/^--/u, (declaration) => {
    if (read.has(declaration.prop) || readElsewhere.test(declaration.prop)) return;
    declaration.remove();
    dropped = true;
  });
  return dropped;
}

function dropUnnamedFonts(root: Root): void {
  const named = new Set<string>();
  const plain = (text: string) => text.trim().replaceAll(/^["']|["']$/gu, '');
  root.walkDecls(({ parent, value }) => {
    if (!(parent?.type === 'atrule' && 'name' in parent && parent.name === 'font-face')) for (const one of value.split(',')) named.add(plain(one));
  });
  root.walkAtRules('font-face', (rule) => {
    let family = '';
    rule.walkDecls('font-family', ({ value }) => { family = plain(value); });
    if (!named.has(family)) rule.remove();
  });
}

function dropUnnamedKeyframes(root: Root): void {
  const named = new Set<string>();
  root.walkDecls(/^animation(?:-name)?$/u, ({ value }) => { for (const word of value.split(/[\s,]+/u)) named.add(word); });
  root.walkAtRules('keyframes', (rule) => { if (!named.has(rule.params)) rule.remove(); });
}

function dropEmpty(root: Root): void {
  root.walk((node) => {
    if ((node.type === 'rule' || (node.type === 'atrule' && node.name !== 'layer')) && node.nodes?.length === 0) node.remove();
  });
}

/** What a page uses of a style sheet, and a sheet that follows of its properties. Conditions (media, containers, layers) stay as they are. */
export function cssInUse(css: string, used: NamesInUse, readLater: ReadonlySet<string> = new Set()): string {
  const root = parse(css);
  dropUnusedRules(root, used);
  dropUnnamedKeyframes(root);
  while (dropUnreadProperties(root, readLater)); // A property may be read only by one that has just gone.
  dropUnnamedFonts(root);
  dropEmpty(root);
  dropEmpty(root); // A condition is empty when its last rule was.
  return root.toString();
}
