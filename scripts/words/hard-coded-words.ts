import { parseSync } from '@swc/core';

/** Attributes and props that reach a person's eyes or ears. */
const spoken = new Set(['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'aria-placeholder', 'title', 'alt', 'placeholder', 'label', 'legend', 'hint', 'word', 'lede', 'above', 'summary']);

interface Node { readonly type: string; readonly [field: string]: unknown }
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
const childrenOf = (node: Node): Node[] => Object.values(node).flat().map((one) => (isNode((one as { expression?: unknown } | null)?.expression) && !isNode(one) ? (one as { expression: Node }).expression : one)).filter(isNode);

/** Words that an expression may become: the string itself, either side of a choice, the fixed parts of a template. */
function wordsOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'StringLiteral': return [node['value'] as string];
    case 'JSXText': return [node['value'] as string];
    case 'TemplateLiteral': return (node['quasis'] as { cooked: string }[]).map((one) => one.cooked);
    case 'JSXExpressionContainer': case 'ParenthesisExpression': return wordsOf(node['expression']);
    case 'ConditionalExpression': return [...wordsOf(node['consequent']), ...wordsOf(node['alternate'])];
    case 'BinaryExpression': return ['&&', '||', '??', '+'].includes(node['operator'] as string) ? [...wordsOf(node['left']), ...wordsOf(node['right'])] : [];
    default: return [];
  }
}

function inNode(node: Node): string[] {
  if (node.type === 'JSXAttribute') {
    const name = (node['name'] as { value?: string }).value ?? '';
    return [...(spoken.has(name) ? wordsOf(node['value']) : []), ...childrenOf(node).filter((one) => one.type !== 'StringLiteral').flatMap(inNode)];
  }
  const own = node.type === 'JSXElement' || node.type === 'JSXFragment' ? (node['children'] as unknown[]).flatMap(wordsOf) : [];
  return [...own, ...childrenOf(node).flatMap(inNode)];
}

// Colons, middle dots, dashes and brackets are the same in all our languages; full stops and commas are not.
const signs = /^\s*\)?[.,;?]\s*$/u;

/** Full stops and commas set between words or values: a template that joins, text between tags. */
function signsIn(node: Node): string[] {
  const own = node.type === 'JSXText' ? [node['value'] as string] : [];
  // In a template only with a space behind it: `?` and `.` also join addresses.
  if (node.type === 'TemplateLiteral') own.push(...(node['quasis'] as { cooked: string }[]).map((one) => one.cooked).filter((text) => text.endsWith(' ')));
  return [...own.filter((text) => signs.test(text)).map((text) => text.trim()), ...childrenOf(node).flatMap(signsIn)];
}

/**
 * Words that stand in the source of a component instead of `locales/`: text between tags, and attributes that are read out.
 * Signs that only some languages have count too: `signsOf` knows them.
 */
export function hardCodedWords(source: string): string[] {
  const program = parseSync(source, { syntax: 'typescript', tsx: true }) as unknown as Node;
  return [...inNode(program).map((words) => words.trim()).filter((words) => /\p{L}/u.test(words)), ...signsIn(program)];
}
