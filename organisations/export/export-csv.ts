import type { ExportFile, ExportItem } from '#contract/export-file.ts';
import type { ItemValue } from '#contract/my-data.ts';
import { notSaid } from '../acts/kept-by.ts';

type Cell = string | number | null;

/**
 * A cell of RFC 4180. A spreadsheet runs what begins like a formula, and so does what a stranger wrote into a record:
 * such a cell begins with an apostrophe, as the README in the archive says.
 */
function cell(value: Cell): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as text, each ended by CRLF. */
export const lines = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** A table as text: a byte order mark, so that spreadsheets read it as UTF-8, then lines ended by CRLF. */
export function table(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\u{feff}${lines([columns, ...rows])}`;
}

/** A value as one cell: money in pounds, an address on one line, nothing for what is covered. */
export function valueText(value: ItemValue): string {
  switch (value.kind) {
    case 'text': return value.text;
    case 'date': return value.date;
    case 'money': return (value.pence / 100).toFixed(2);
    case 'address': return value.lines.join(', ');
    case 'yes-no': return value.yes ? 'yes' : 'no';
    case 'covered': return '';
    default: return value satisfies never;
  }
}

/** What was asked, field by field, as one cell; what was left empty is left out. */
const askedWords = (details: ExportFile['requests'][number]['details']): string | null => details && Object.entries(details).filter(([name, value]) => name !== 'kind' && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
  .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`).join('; ');

/** Names in one cell; `not-said`, as with a rule, where the notice says none for this person. */
const told = (item: ExportItem, list: 'purposes' | 'recipients', name: (id: string) => string): string => (item.notSaid?.includes(list) ? notSaid : item[list].map(name).join('; '));

const yesNo = (yes: boolean): string => (yes ? 'yes' : 'no');

/** The tables of the archive by file name. Columns have English names, which do not change with the language. */
export function exportTables(file: ExportFile): Readonly<Record<string, string>> {
  const nameOf = (list: readonly { readonly id: string; readonly name: string }[]) => {
    const names = new Map(list.map((one) => [one.id, one.name]));
    return (id: string) => names.get(id) ?? id;
  };
  const [category, purpose, recipient, source, rule] = [nameOf(file.categories), nameOf(file.purposes), nameOf(file.recipients), nameOf(file.sources), nameOf(file.rules)];
  const articles = new Map(file.purposes.map((one) => [one.id, one.article]));
  return {
    'facts.csv': table(
      ['id', 'category', 'what', 'value', 'kind_of_value', 'covered_because', 'class_of_data', 'source', 'held_since', 'purposes', 'articles', 'recipients', 'rule', 'status', 'time_runs_from', 'kept_until', 'kept_longer_because', 'home', 'your_words', 'disputed_since', 'correction'],
      file.items.map((item) => [
        item.id, category(item.category), item.label, item.value.kind === 'money' ? item.value.pence / 100 : valueText(item.value), item.value.kind, item.value.kind === 'covered' ? item.value.reason : null, item.dataClass,
        source(item.source), item.collectedOn, told(item, 'purposes', purpose), item.purposes.map((id) => articles.get(id) ?? '').join('; '), told(item, 'recipients', recipient),
        rule(item.rule), item.status, item.startedOn, item.keptUntil, item.hold, item.home, item.statement, item.disputedSince, item.correction,
      ]),
    ),
    'choices.csv': table(['purpose', 'channel', 'basis', 'state', 'since'], file.choices.map((one) => [purpose(one.purpose), one.channel, one.basis, one.state, one.since])),
    'choice-events.csv': table(
      ['purpose', 'channel', 'event', 'at', 'notice_version', 'language'],
      file.choices.flatMap((one) => one.events.map((event) => [purpose(one.purpose), one.channel, event.kind, event.at, event.noticeVersion, event.language])),
    ),
    'requests.csv': table(
      ['reference', 'kind', 'state', 'received_on', 'due_on', 'asked', 'answer_format', 'answer_language'],
      file.requests.map((one) => [one.reference, one.kind, one.state, one.receivedOn, one.dueOn, askedWords(one.details), one.answerIn?.format ?? null, one.answerIn?.language ?? null]),
    ),
    'request-events.csv': table(['reference', 'event', 'on', 'by', 'reason'], file.requests.flatMap((one) => one.events.map((event) => [one.reference, event.kind, event.on, event.by, event.reason]))),
    'contact-points.csv': table(
      ['kind', 'value', 'verified', 'whose', 'write_from', 'write_until', 'voicemail'],
      file.contactPoints.map(({ kind, value, verified, rules }) => [kind, value, yesNo(verified), rules.whose, rules.safeTimes?.from ?? null, rules.safeTimes?.to ?? null, yesNo(rules.voicemail)]),
    ),
    'preferences.csv': table(['language', 'format', 'post', 'code_word'], [[file.preferences.language, file.preferences.format, yesNo(file.preferences.post), file.preferences.codeWord]]),
    'told-others.csv': table(
      ['on', 'recipient', 'purpose', 'article', 'facts', 'occasion', 'correction_of', 'change', 'changed_by', 'not_told'],
      file.disclosures.map((one) => [one.on, recipient(one.recipient), purpose(one.purpose), articles.get(one.purpose) ?? '', one.facts.map((fact) => fact.label).join('; '), one.occasion, one.correctionOf, one.toldOf?.change ?? null, one.toldOf?.request ?? null, one.notTold ?? null]),
    ),
    'decisions.csv': table(
      ['on', 'kind', 'name', 'by_computer_alone', 'inputs', 'outcome', 'effect'],
      file.decisions.map((one) => [one.on, one.kind, one.name, yesNo(one.solely), one.inputs.join('; '), one.outcome, one.effect]),
    ),
    'receipts.csv': table(['code', 'received_at', 'about', 'audit_head', 'id'], file.receipts.map((one) => [one.code, one.receivedAt, one.subject, one.auditHead, one.id])),
    'messages.csv': table(['request', 'at', 'by', 'text'], file.messages.map((one) => [one.request, one.at, one.by, one.text])),
    'deleted.csv': table(['deleted_on', 'category', 'what', 'how_many', 'rule'], file.deletions.map((one) => [one.deletedOn, category(one.category), one.label, one.count, one.rule])),
  };
}
