/** Tags that have no end. */
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const tag = /<(?<end>\/?)(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)\s*(?<closed>\/?)>/giu;
/** What stands in scripts and style sheets is no HTML. */
const onlyTags = (html: string): string => html.replaceAll(/(?<start><(?<name>script|style)\b[^>]*>)[\s\S]*?(?=<\/\k<name>>)/gu, '$<start>');
const plain = (value: string): string => value.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<');
const attributesOf = (text: string): readonly (readonly [string, string])[] => [...text.matchAll(/(?<name>[^\s="]+)(?:="(?<value>[^"]*)")?/gu)].map((one) => [one.groups?.['name']?.toLowerCase() ?? '', plain(one.groups?.['value'] ?? '')] as const);

/** The attributes of every tag of a name. */
export const tagsOf = (html: string, name: string): readonly Readonly<Record<string, string>>[] => [...onlyTags(html).matchAll(tag)].filter((one) => one.groups?.['end'] === '' && one.groups['name'] === name).map((one) => Object.fromEntries(attributesOf(one.groups?.['attributes'] ?? '')));

/** Every id of a page. */
export const idsOf = (html: string): ReadonlySet<string> => new Set([...onlyTags(html).matchAll(/\sid="(?<id>[^"]*)"/gu)].map((one) => plain(one.groups?.['id'] ?? '')));

/** Everything of this site that a page leads to or fetches, each once. */
export const linksOf = (html: string): readonly string[] => [...new Set(['a', 'area', 'link', 'script', 'img', 'audio', 'source'].flatMap((name) => tagsOf(html, name))
  .flatMap((one) => [one['href'], one['src']]).filter((one) => one !== undefined && /^[/#]/u.test(one)).map(String))];

/** What a browser would mend in silence: tags that end nothing or never end, ids and attributes twice, ids that are spoken of and not there, inline style. */
export function htmlFaults(html: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  const spokenOf = new Set<string>();
  for (const { groups } of onlyTags(html).matchAll(tag)) {
    const { end, name = '', attributes = '', closed } = groups ?? {};
    if (end) {
      if (open.pop() !== name) faults.push(`</${name}> ends nothing`);
      continue;
    }
    const all = attributesOf(attributes);
    if (new Set(all.map(([one]) => one)).size < all.length) faults.push(`<${name}> has an attribute twice`);
    for (const [one, value] of all) {
      if (one === 'style') faults.push(`<${name}> has a style of its own`);
      if (one === 'id' && ids.has(value)) faults.push(`the id ${value} is there twice`);
      if (one === 'id') ids.add(value);
      if (['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget'].includes(one)) for (const id of value.split(' ')) spokenOf.add(id);
    }
    if (!empty.has(name) && !closed) open.push(name);
  }
  return [...faults, ...open.map((name) => `<${name}> never ends`), ...[...spokenOf].filter((id) => !ids.has(id)).map((id) => `the id ${id} is spoken of and not there`)];
}
