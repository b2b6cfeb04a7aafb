import type { ExportFile, ExportItem } from '#contract/export-file.ts';
import type { ItemValue } from '#contract/my-data.ts';

/** Words of the page: `export.<key>` of `locales/<language>/letters.json`. */
export type SayExport = (key: string, values?: Readonly<Record<string, string>>) => string;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** A value may run the other way than the page. */
const aside = (text: string): string => `<bdi>${escaped(text)}</bdi>`;

const fromRightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'sd', 'ur', 'yi']);

function dateIn(language: string): (date: string | null) => string {
  const format = new Intl.DateTimeFormat(`${language}-GB`, { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  return (date) => (date === null ? '' : format.format(new Date(`${date}T12:00:00Z`)));
}

const numberIn = (language: string) => new Intl.NumberFormat(language, { numberingSystem: 'latn' });

/** Clear print at 14 pt, black on white, one column; a row is never torn over two pages. On screen a part is laid out when it comes near: with thousands of facts a slow phone would stand still for ten seconds. */
const style = `
:root { font: 14pt/1.5 system-ui, sans-serif; color: #111; background: #fff; }
body { max-inline-size: 62rem; margin: 2rem auto; padding-inline: 1.25rem; }
h1 { font-size: 1.9em; line-height: 1.2; } h2 { font-size: 1.4em; margin-block-start: 2em; break-after: avoid; }
table { inline-size: 100%; border-collapse: collapse; } caption { text-align: start; }
th, td { text-align: start; vertical-align: top; padding: 0.5em 0.75em 0.5em 0; border-block-end: 1px solid #888; overflow-wrap: anywhere; }
thead th { border-block-end: 2px solid #111; } tr { break-inside: avoid; } nav ul { columns: 18rem; } nav li { padding-block: 0.25em; break-inside: avoid; } a { color: inherit; } .quiet { color: #444; }
@media (max-width: 40rem) { thead { position: absolute; clip-path: inset(50%); } tr, th, td { display: block; border: 0; padding-block: 0.1em; } tr { border-block-end: 1px solid #888; padding-block: 0.6em; } td::before { content: attr(data-label) ": "; color: #444; } }
section { content-visibility: auto; contain-intrinsic-block-size: auto 40rem; }
@page { margin: 18mm 16mm; }
@media print { section { content-visibility: visible; } body { margin: 0; padding: 0; max-inline-size: none; } thead { display: table-header-group; } }
`;

interface Page {
  readonly file: ExportFile;
  readonly say: SayExport;
}

function valueHtml(value: ItemValue, { file, say }: Page): string {
  switch (value.kind) {
    case 'text': return aside(value.text);
    case 'date': return escaped(dateIn(file.language)(value.date));
    case 'money': return aside(new Intl.NumberFormat(file.language, { style: 'currency', currency: 'GBP' }).format(value.pence / 100));
    case 'address': return value.lines.map(aside).join('<br>');
    case 'yes-no': return escaped(say(value.yes ? 'yes' : 'no'));
    case 'covered': return escaped(say(`covered.${value.reason}`));
    default: return value satisfies never;
  }
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((inner, at) => (at === 0 ? `<th scope="row">${inner}</th>` : `<td data-label="${escaped(headings[at] ?? '')}">${inner}</td>`)).join('');
  return `<table><thead><tr>${headings.map((one) => `<th scope="col">${escaped(one)}</th>`).join('')}</tr></thead><tbody>\n${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}\n</tbody></table>`;
}

/** A name of an id in one of the file's lists. */
const namesOf = (list: readonly { readonly id: string; readonly name: string }[]): ((id: string) => string) => {
  const names = new Map(list.map((one) => [one.id, one.name]));
  return (id) => names.get(id) ?? id;
};

function factsHtml(items: readonly ExportItem[], page: Page): string {
  const { file, say } = page;
  const date = dateIn(file.language);
  const [purpose, recipient, source, rule] = [namesOf(file.purposes), namesOf(file.recipients), namesOf(file.sources), namesOf(file.rules)];
  return table([say('what'), say('value'), say('source'), say('why'), say('who'), say('how-long')], items.map((item) => [
    escaped([item.label, item.home].filter(Boolean).join(', ')), [valueHtml(item.value, page), item.statement === null ? '' : `<p>${escaped(say('your-words'))}: ${aside(item.statement)}</p>`, item.disputedSince === null ? '' : `<p>${escaped(say('disputed', { date: date(item.disputedSince) }))}</p>`].join(''),
    escaped([source(item.source), date(item.collectedOn)].filter(Boolean).join(', ')),
    escaped(item.notSaid?.includes('purposes') ? say('not-said') : item.purposes.map(purpose).join('; ')), escaped(item.recipients.map(recipient).join('; ') || say(item.notSaid?.includes('recipients') ? 'not-said' : 'nobody')),
    escaped([rule(item.rule), item.keptUntil ? say('until', { date: date(item.keptUntil) }) : '', item.hold ? say('held', { reason: item.hold }) : ''].filter(Boolean).join('. ')),
  ]));
}

/** All of a person's data as one page to read and print: no script, no address outside, no picture. */
export function exportPage(file: ExportFile, say: SayExport): string {
  const page = { file, say };
  const date = dateIn(file.language);
  const number = numberIn(file.language);
  const day = date(file.madeAt.slice(0, 10));
  const filled = file.categories.map((category) => ({ category, items: file.items.filter((item) => item.category === category.id) }));
  // Thousands of facts are no page to scroll through: each kind is one tap away, with how many it has.
  const contents = filled.map(({ category, items }) => `<li><a href="#kind-${category.id}">${escaped(category.name)}</a> (${number.format(items.length)})</li>`);
  const sections = filled.map(({ category, items }) => {
    return `<section><h2 id="kind-${category.id}">${escaped(category.name)}</h2><p class="quiet">${escaped(category.description)}</p>${items.length === 0 ? `<p>${escaped(say('nothing'))}</p>` : factsHtml(items, page)}</section>`;
  });
  const purposes = table([say('use'), say('basis')], file.purposes.map((one) => [escaped(one.name), escaped(`${one.basisInWords} (${one.article})`)]));
  const purpose = namesOf(file.purposes);
  const recipient = namesOf(file.recipients);
  const more = [
    file.choices.length > 0 && `<section><h2>${escaped(say('choices'))}</h2>${table([say('use'), say('way'), say('state')], file.choices.map((one) => [escaped(purpose(one.purpose)), escaped(say(`channel.${one.channel}`)), escaped(say(`choice.${one.state}`))]))}</section>`,
    file.requests.length > 0 && `<section><h2>${escaped(say('requests'))}</h2>${table([say('reference'), say('received'), say('due')], file.requests.map((one) => [escaped(one.reference), escaped(date(one.receivedOn)), escaped(date(one.dueOn))]))}</section>`,
    file.disclosures.length > 0 && `<section><h2>${escaped(say('told'))}</h2>${table([say('when'), say('who'), say('use'), say('what')], file.disclosures.map((one) => [escaped(date(one.on)), escaped(recipient(one.recipient)), escaped(purpose(one.purpose)), escaped(one.facts.map((fact) => fact.label).join('; '))]))}</section>`,
    file.decisions.length > 0 && `<section><h2>${escaped(say('decisions'))}</h2>${table([say('what'), say('when'), say('inputs'), say('outcome'), say('effect')], file.decisions.map((one) => [escaped(one.name), escaped(date(one.on)), escaped(one.inputs.join('; ')), escaped(one.outcome), escaped(one.effect)]))}</section>`,
    file.receipts.length > 0 && `<section><h2>${escaped(say('receipts'))}</h2>${table([say('code'), say('received')], file.receipts.map((one) => [aside(one.code), escaped(date(one.receivedAt.slice(0, 10)))]))}</section>`,
    file.messages.length > 0 && `<section><h2>${escaped(say('messages'))}</h2>${table([say('reference'), say('when'), say('message')], file.messages.map((one) => [escaped(one.request), escaped(date(one.at.slice(0, 10))), aside(one.text)]))}</section>`,
    file.contactPoints.length > 0 && `<section><h2>${escaped(say('reach'))}</h2>${table([say('what'), say('value')], file.contactPoints.map((one) => [escaped(say(`channel.${one.kind}`)), aside(one.value)]))}</section>`,
    file.deletions.length > 0 && `<section><h2>${escaped(say('deleted'))}</h2>${table([say('what'), say('many'), say('when'), say('how-long')], file.deletions.map((one) => [escaped(one.label), String(one.count), escaped(date(one.deletedOn)), escaped(one.rule)]))}</section>`,
  ].filter((one) => one !== false);
  const title = say('title', { name: file.person.name, organisation: file.organisation.name });
  return `<!doctype html>
<html lang="${escaped(file.language)}" dir="${fromRightToLeft.has(file.language.split('-')[0] ?? '') ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main>
<h1>${escaped(title)}</h1>
<p>${escaped(say('made', { date: day, count: number.format(file.items.length) }))}</p>
<p>${escaped(say('keep-safe'))}</p>
<nav><ul>${contents.join('')}</ul></nav>
${sections.join('\n')}
<section><h2>${escaped(say('uses'))}</h2>${purposes}</section>
${more.join('\n')}
<h2>${escaped(say('rights'))}</h2><p>${escaped(say('rights-body'))}</p>
</main></body></html>
`;
}
