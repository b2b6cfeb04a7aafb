/** Files of a pack as they are read: JSON as data, Markdown as text. */
export type LooseFiles = Record<string, unknown>;
export type Plant = (files: LooseFiles) => void;
type Step = string | number;
type Node = Record<Step, unknown>;

const names = ['id', 'key', 'purpose', 'kind', 'channel', 'version', 'language'];

/** A step into a list goes to the entry of that name; into anything else, to the field. */
function into(node: unknown, step: Step): unknown {
  const found = Array.isArray(node) && typeof step === 'string' ? (node as Node[]).find((one) => names.some((name) => one[name] === step)) : (node as Node)[step];
  if (found === undefined) throw new Error(`the pack to plant in has no ${step}`);
  return found;
}

function change(file: string, path: readonly Step[], act: (node: Node, last: Step) => void): Plant {
  return (files) => {
    const node = path.slice(0, -1).reduce(into, files[file]) as Node;
    act(node, path.at(-1) ?? 0);
  };
}

/** Puts a value in. */
export const set = (file: string, path: readonly Step[], value: unknown): Plant => change(file, path, (node, last) => { node[last] = value; });

/** Adds an entry to a list. */
export const add = (file: string, path: readonly Step[], value: unknown): Plant => (files) => { (path.reduce(into, files[file]) as unknown[]).push(value); };

/** Takes an entry out of a list by its name. */
export const drop = (file: string, path: readonly Step[], name: string): Plant => (files) => {
  const list = path.reduce(into, files[file]) as Node[];
  list.splice(list.indexOf(into(list, name) as Node), 1);
};

/** Changes the words of a notice. Throws when they are not there, so that a plant never fails silently. */
export const say = (file: string, from: string | RegExp, to: string): Plant => (files) => {
  const before = String(files[file]);
  const after = before.replaceAll(from instanceof RegExp ? new RegExp(from, `${from.flags.replace('g', '')}g`) : from, to);
  if (after === before) throw new Error(`${file} does not say ${String(from)}`);
  files[file] = after;
};

/** Several plants at once. */
export const both = (...plants: readonly Plant[]): Plant => (files) => { for (const plant of plants) plant(files); };
