import { Marked, type Token, type Tokens } from 'marked';
import { sectionId } from '#organisations/section-ids.ts';

/** A section of a notice as plain words, block by block: what a person would say has changed or not. */
export interface SectionWords {
  /** The id that the page gives it; `''` for words before the first heading. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly string[];
}

const marked = new Marked();

/** Inline Markdown as the words that are read. */
function plain(tokens: readonly Token[] = []): string {
  return tokens.map((token) => {
    if (token.type === 'br') return ' ';
    if ('tokens' in token && token.tokens) return plain(token.tokens);
    return 'text' in token ? String(token.text) : '';
  }).join('').replaceAll(/\s+/gu, ' ');
}

function blocksOf(token: Token): string[] {
  if (token.type === 'list') return (token as Tokens.List).items.flatMap((item) => item.tokens.flatMap(blocksOf));
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    const headings = header.map((cell) => plain(cell.tokens));
    return rows.map((row) => row.map((cell, place) => (place === 0 ? plain(cell.tokens) : `${headings[place] ?? ''}: ${plain(cell.tokens)}`)).join('. '));
  }
  if (token.type === 'blockquote') return (token as Tokens.Blockquote).tokens.flatMap(blocksOf);
  if ('tokens' in token && token.tokens) return [plain(token.tokens).trim()];
  return 'text' in token ? [String(token.text).trim()] : [];
}

/** Cuts a notice's Markdown into its sections. */
export function sectionWords(markdown: string): readonly SectionWords[] {
  const taken = new Set<string>();
  const sections: { id: string; title: string; blocks: string[] }[] = [];
  for (const token of marked.lexer(markdown)) {
    if (token.type === 'space' || token.type === 'hr') continue;
    if (token.type === 'heading' && (token as Tokens.Heading).depth <= 2) {
      const title = plain(token.tokens);
      const id = sectionId(title, taken);
      taken.add(id);
      sections.push({ id, title, blocks: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ id: '', title: '', blocks: [] });
    sections.at(-1)?.blocks.push(...blocksOf(token).filter(Boolean));
  }
  return sections;
}
