import { issueWords } from '#contract/issue-words.ts';
import { namedPath } from './named-path.ts';
import { type NoticeText, type Pack, pack as packSchema } from './pack.ts';
import { brokenReferences } from './references.ts';

/** One fault of a pack: which file, which field, what to do. */
export interface PackFault {
  readonly file: string;
  readonly field: string;
  readonly message: string;
}

/** Thrown by `loadPack` with every fault at once. */
export class PackError extends Error {
  readonly faults: readonly PackFault[];

  constructor(faults: readonly PackFault[]) {
    super(faults.map((one) => `${one.file}: ${one.field}: ${one.message}`).join('\n'));
    this.name = 'PackError';
    this.faults = faults;
  }
}

/** File of each part of a pack. */
export const packFiles = {
  organisation: 'organisation.json', sources: 'sources.json', categories: 'categories.json', purposes: 'purposes.json', recipients: 'recipients.json',
  retention: 'retention.json', choices: 'choices.json', recordings: 'recordings.json', requests: 'requests.json', dataSources: 'data-sources.json', holds: 'holds.json', support: 'support.json', clashes: 'clashes.json',
} as const;

/** Splits a notice file: a `# title` line, the summary, a line `---`, the whole. A translation may end with its summary, without the line. */
export function splitNotice(markdown: string): NoticeText | undefined {
  const found = /^# (?<title>[^\n]+)\n(?<rest>[\s\S]*)$/u.exec(markdown.replaceAll('\r\n', '\n'));
  const [summary = '', ...more] = found?.groups?.['rest']?.split(/\n---\n/u) ?? [];
  const whole = more.length > 0 ? more.join('\n---\n').trim() : null;
  return found && summary.trim() !== '' && whole !== '' ? { title: found.groups?.['title']?.trim() ?? '', summary: summary.trim(), whole } : undefined;
}

/** Splits a notice in easy words: a `# title` line, then parts that begin with a picture. `undefined` where it is not one. */
export function splitEasy(markdown: string): { title: string; parts: { picture: string; shows: string; words: string }[] } | undefined {
  const [head = '', ...parts] = markdown.replaceAll('\r\n', '\n').split(/^!(?=\[)/mu);
  const title = /^# (?<title>[^\n]+)\s*$/u.exec(head.trim())?.groups?.['title'];
  const split = parts.map((part) => /^\[(?<shows>[^\]]*)\]\((?<picture>[^)]*)\)\n(?<words>[\s\S]*)$/u.exec(part)?.groups);
  if (title === undefined || split.length === 0 || split.includes(undefined)) return undefined;
  return { title, parts: split.map((one) => ({ picture: one?.['picture'] ?? '', shows: one?.['shows'] ?? '', words: one?.['words']?.trim() ?? '' })) };
}

function fileOf(raw: unknown, path: readonly PropertyKey[]): { file: string; field: string } {
  const [part = '', ...rest] = namedPath(raw, path);
  const field = rest.join('.') || 'the whole file';
  if (part === 'notices' && rest[0] !== undefined) return { file: `notices/${rest[0]}/notice.json`, field: rest.slice(1).join('.') || 'the whole file' };
  if (part === 'texts') return { file: `notices/${rest[0] ?? ''}.md`, field: rest.slice(1).join('.') };
  if (part === 'easy') return { file: `notices/${(rest[0] ?? '').replace(/(?=[^/]+$)/u, 'easy-')}.md`, field: rest.slice(1).join('.') };
  if (part === 'words') return { file: `words/${rest[0]}.json`, field: rest.slice(1).join('.') };
  return { file: packFiles[part as keyof typeof packFiles] ?? part, field };
}

function gather(files: Readonly<Record<string, unknown>>): { raw: Record<string, unknown>; faults: PackFault[] } {
  const faults: PackFault[] = [];
  const raw: Record<string, unknown> = Object.fromEntries(Object.entries(packFiles).map(([part, file]) => [part, files[file]]));
  const texts: Record<string, NoticeText> = {};
  const easy: Record<string, unknown> = {};
  const words: Record<string, unknown> = {};
  const notices: unknown[] = [];
  for (const [file, content] of Object.entries(files)) {
    const inEasy = /^notices\/(?<key>[^/]+\/v\d+)\/easy-(?<language>[^/]+)\.md$/u.exec(file)?.groups;
    const text = inEasy ? undefined : /^notices\/(?<key>[^/]+\/v\d+\/[^/]+)\.md$/u.exec(file)?.groups?.['key'];
    const language = /^words\/(?<language>[^/]+)\.json$/u.exec(file)?.groups?.['language'];
    if (/^notices\/[^/]+\/notice\.json$/u.test(file)) notices.push(content);
    else if (language) words[language] = content;
    else if (inEasy) {
      const split = splitEasy(String(content));
      if (split) easy[`${inEasy['key']}/${inEasy['language']}`] = split;
      else faults.push({ file, field: 'text', message: 'needs a first line "# Title", then parts that begin with a line "![what the picture shows](picture)"' });
    }
    else if (text) {
      const split = splitNotice(String(content));
      if (split && (split.whole !== null || !text.endsWith('/en'))) texts[text] = split;
      else faults.push({ file, field: 'text', message: 'needs a first line "# Title", a summary, a line "---" and the whole notice; only a translation may end with the summary' });
    }
  }
  return { raw: { ...raw, notices, texts, easy, words }, faults };
}

/**
 * Checks a pack and returns it. Takes parsed files by their path within the pack's folder (JSON as data, Markdown as text), so it runs in the browser and in Node.
 * @throws PackError naming file and field of every fault: shape, ids used twice, ids that nothing has.
 */
export function loadPack(files: Readonly<Record<string, unknown>>): Pack {
  const { raw, faults } = gather(files);
  const parsed = packSchema.safeParse(raw, { reportInput: true });
  if (!parsed.success) {
    const found = parsed.error.issues.flatMap((issue) => {
      const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return places.map((place) => Object.assign(fileOf(raw, place), { message: issueWords(issue) }));
    });
    throw new PackError([...faults, ...found]);
  }
  const all = [...faults, ...brokenReferences(parsed.data)];
  if (all.length > 0) throw new PackError(all);
  return parsed.data;
}
