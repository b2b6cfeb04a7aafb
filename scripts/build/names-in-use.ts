/** Everything on a page that a selector can ask for. */
export interface NamesInUse {
  readonly elements: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** Values by name of attribute. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>;
}

const tag = /<(?<element>[a-z][\w-]*)(?<attributes>(?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/giu;
const attribute = /(?<name>[^\s=>/]+)(?:="(?<value>[^"]*)")?/gu;

/** Reads elements, classes and attributes of a page that the renderer made (every value in double quotes). */
export function namesInUse(html: string): NamesInUse {
  const elements = new Set<string>();
  const classes = new Set<string>();
  const attributes = new Map<string, Set<string>>();
  for (const { groups } of html.matchAll(tag)) {
    elements.add((groups?.['element'] ?? '').toLowerCase());
    for (const { groups: found } of (groups?.['attributes'] ?? '').matchAll(attribute)) {
      const name = (found?.['name'] ?? '').toLowerCase();
      const value = found?.['value'] ?? '';
      const values = attributes.get(name) ?? new Set();
      attributes.set(name, values.add(value));
      if (name === 'class') for (const one of value.split(/\s+/u)) classes.add(one);
    }
  }
  return { elements, classes, attributes };
}

/** One text for what a page uses: pages with the same one get the same rules. */
export function shapeOf({ elements, classes, attributes }: NamesInUse): string {
  const ofNoRule = new Set(['href', 'd', 'content', 'id', 'class', 'aria-labelledby']);
  const tests = [...attributes].filter(([name]) => !ofNoRule.has(name)).map(([name, values]) => `${name}=${[...values].toSorted().join('|')}`);
  return JSON.stringify([[...elements].toSorted(), [...classes].toSorted(), tests.toSorted()]);
}
