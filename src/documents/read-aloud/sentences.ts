/** A sentence of the page: what the voice says, and where it stands. */
export interface Sentence {
  readonly text: string;
  readonly language: string;
  readonly range: Range;
  readonly block: Element;
}

interface Piece { readonly node: Text; readonly from: number }

const blocks = 'h1, h2, h3, p, li, dt, dd, th, td';
/** Not read: tools, the contents list, and what only a screen reader or paper has. */
const skipped = '.no-print, .page-title-above, nav, [hidden], .visually-hidden, .print-only, .way-back, [popover], script, style';

/** Where sentences begin in a text; the last number is its end. Without the browser's own rules a text is one sentence. */
function cuts(text: string, language: string): number[] {
  const Segmenter = (Intl as Partial<typeof Intl>).Segmenter;
  const starts = Segmenter ? Array.from(new Segmenter(language, { granularity: 'sentence' }).segment(text), ({ index }) => index) : [0];
  return [...starts, text.length];
}

/** The texts of a block that belong to no block within it. */
function piecesOf(block: Element): { pieces: Piece[]; text: string } {
  const pieces: Piece[] = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const inside = node.parentElement;
    if (!inside || inside.closest(blocks) !== block || inside.closest(skipped)) continue;
    pieces.push({ node: node as Text, from: text.length });
    text += node.nodeValue ?? '';
  }
  return { pieces, text };
}

function placeOf(pieces: readonly Piece[], at: number): readonly [Text, number] | undefined {
  const piece = pieces.findLast(({ from }) => from <= at);
  return piece && [piece.node, Math.min(at - piece.from, piece.node.length)];
}

/** Every sentence of a part of the page, in reading order, each with the language of its words. */
export function sentencesOf(part: Element): Sentence[] {
  return [...part.querySelectorAll(blocks)].filter((block) => !block.closest(skipped)).flatMap((block) => {
    const { pieces, text } = piecesOf(block);
    const language = block.closest('[lang]')?.getAttribute('lang') ?? 'en';
    const places = cuts(text, language);
    return places.slice(0, -1).flatMap((from, index) => {
      const to = places[index + 1] ?? text.length;
      const said = text.slice(from, to).replaceAll(/\s+/gu, ' ').trim();
      const [start, end] = [placeOf(pieces, from), placeOf(pieces, to)];
      if (said === '' || !start || !end) return [];
      const range = document.createRange();
      range.setStart(...start);
      range.setEnd(...end);
      return [{ text: said, language, range, block }];
    });
  });
}
