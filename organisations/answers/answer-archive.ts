import * as z from 'zod/mini';
import { accessAnswer, type AccessAnswer } from '#contract/access-answer.ts';
import { spelledText } from '#domain/answers/cut-text.ts';
import type { Archive } from '../export/archive.ts';
import { exportTables, table } from '../export/export-csv.ts';
import type { SayExport } from '../export/export-page.ts';
import { type Packing, zip, type ZipEntry } from '../export/zip.ts';

/** What is held and not in the answer, and why. */
function withheldTable({ withheld, data: { categories } }: AccessAnswer): string {
  const names = new Map(categories.map((one) => [one.id, one.name]));
  return table(['id', 'category', 'what', 'reason', 'words'], withheld.map((one) => [one.itemId, names.get(one.category) ?? one.category, one.label, one.reason, one.words]));
}

/** The data with words in place of the marks: a table has nothing beside it that could say what a mark means. */
function spelledOut({ data, papers, gaps }: AccessAnswer, say: SayExport): Pick<AccessAnswer, 'data' | 'papers'> {
  const byText = Map.groupBy(gaps, (one) => one.of);
  const spelled = (of: string, text: string) => spelledText(text, byText.get(of) ?? [], (reason) => say('left-out', { reason: say(`reason.${reason}`) }));
  return {
    data: { ...data, items: data.items.map((item) => (item.value.kind === 'text' ? { ...item, value: { kind: 'text', text: spelled(`fact:${item.id}`, item.value.text) } } : item)) },
    papers: papers.map((one) => ({ ...one, text: spelled(`paper:${one.id}`, one.text) })),
  };
}

/** Tables of what an answer alone has. */
function ownTables(answer: AccessAnswer, { papers }: Pick<AccessAnswer, 'papers'>, say: SayExport): Readonly<Record<string, string>> {
  return {
    'withheld.csv': withheldTable(answer),
    'left-out.csv': table(['text', 'reason', 'why'], answer.gaps.map(({ of, reason }) => [of.replace(/^\w+:/u, ''), reason, say(`reason.${reason}`)])),
    'papers.csv': table(['id', 'what', 'on', 'language', 'text'], papers.map((one) => [one.id, one.title, one.on, one.language, one.text])),
  };
}

/** Names that differ, so that no file lies over another: the second letter.pdf is 2-letter.pdf. */
function entriesOf(files: readonly ZipEntry[]): ZipEntry[] {
  const taken = new Set<string>();
  return files.map(({ name, bytes }, place) => {
    const own = taken.has(name) ? `${place + 1}-${name}` : name;
    taken.add(own);
    return { name: `files/${own}`, bytes };
  });
}

/** The answer as one archive: `answer.json` with its JSON Schema, a table of each part, what is withheld and why, and the files. The same answer makes the same bytes. */
export async function answerArchive(answer: AccessAnswer, files: readonly ZipEntry[], say: SayExport, packing: Packing): Promise<Archive> {
  const { data, request: { reference, answeredOn } } = answer;
  const readme = [say('readme', { organisation: data.organisation.name, date: answeredOn }), answer.words, answer.abroad, say('readme-csv'), answer.gaps.length === 0 ? '' : say('readme-left-out'), say('rights-body')].filter((one) => one !== '').join('\n\n');
  const spelled = spelledOut(answer, say);
  const schema = z.toJSONSchema(accessAnswer, { target: 'draft-2020-12', io: 'output', reused: 'ref' });
  const texts = {
    'README.txt': `${readme}\n`, 'answer.json': `${JSON.stringify(answer, null, 1)}\n`, 'schema.json': `${JSON.stringify(schema, null, 1)}\n`,
    ...exportTables(spelled.data), ...ownTables(answer, spelled, say),
  };
  const entries = [...Object.entries(texts).map(([name, text]) => ({ name, bytes: packing.utf8(text) })), ...entriesOf(files)];
  return { name: `answer-${reference}.zip`, type: 'application/zip', bytes: await zip(entries, data.madeAt, packing) };
}
