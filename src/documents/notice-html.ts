import { Marked } from 'marked';
import { sectionId } from '#organisations/section-ids.ts';
import { isolateRuns } from '#src/i18n/isolate-runs.ts';

/** A section that can be linked to. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Only addresses that a notice may lead to: pages, mail and phone. */
const safeAddress = (href: string): boolean => /^(https?:|mailto:|tel:|\/|#)/iu.test(href);

/** What no line may part: an article of the law, a phone number, and "e-mail" in the languages that write it so. Marks among its letters would hide it from who searches the page. */
const whole = /\bArt\. \d+(?:\(\w+\))*|\b0\d{3,4}(?: \d{3,6})+|(?<![\p{L}\p{M}])(?:e-mail|e-b[oy]st|ਈ-ਮੇਲ)[\p{L}\p{M}]*/giu;
const keepWhole = (text: string): string => text.replaceAll(whole, '<span class="nowrap">$&</span>');

/** Words cut so that what no line may part stands at odd places. */
export const cutWhole = (text: string): readonly string[] => text.split(new RegExp(`(${whole.source})`, whole.flags));

/**
 * The HTML of a notice's Markdown with its second-level headings. Raw HTML is shown as text, never run; headings start at `h2`.
 * `anchors`: ids for the sections in order, where they are not to be made from the headings.
 */
export function noticeHtml(markdown: string, anchors: readonly string[] = []): { html: string; sections: readonly Section[] } {
  const sections: Section[] = [];
  const taken = new Set<string>();
  const marked = new Marked({
    renderer: {
      html: ({ text }) => escapeHtml(text),
      heading({ tokens, depth }) {
        const inside = this.parser.parseInline(tokens);
        const level = Math.max(2, depth);
        const id = (level === 2 ? anchors[sections.length] : undefined) ?? sectionId(inside, taken);
        taken.add(id);
        if (level === 2) sections.push({ id, title: this.parser.parseInline(tokens, this.parser.textRenderer) });
        return `<h${level} id="${id}">${inside}</h${level}>`;
      },
      link({ href, tokens }) {
        const inside = this.parser.parseInline(tokens);
        return safeAddress(href) ? `<a href="${escapeHtml(href)}">${inside}</a>` : inside;
      },
      image: ({ text }) => escapeHtml(text),
      // Each cell says its heading too: on a narrow screen and in large print a row becomes a block, and the headings on top are gone.
      table({ header, rows }) {
        const headings = header.map((cell) => this.parser.parseInline(cell.tokens));
        const cells = (row: typeof header) => row.map((cell, place) => {
          const inside = this.parser.parseInline(cell.tokens);
          return place === 0 ? `<th scope="row">${inside}</th>` : `<td><span class="cell-heading">${headings[place] ?? ''}: </span>${inside}</td>`;
        });
        const top = headings.map((heading) => `<th scope="col">${heading}</th>`).join('');
        return `<table><thead><tr>${top}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('')}</tbody></table>`;
      },
      em({ tokens }) { return this.parser.parseInline(tokens); },
    },
  });
  // One element a section: a phone lays out only those that are near the screen (`notice.css`).
  const html = marked.parse(markdown, { async: false });
  // Articles and phone numbers keep their order among words that run from right to left.
  const ordered = /\p{Script=Arabic}/u.test(markdown) ? isolateRuns : (text: string) => text;
  const isolated = html.replaceAll(/(?<=>)[^<]+/gu, (text) => keepWhole(ordered(text)));
  const parts = isolated.split(/(?=<h2 )/u);
  return { html: parts.map((part) => (part.startsWith('<h2 ') ? `<section>${part}</section>` : part)).join(''), sections };
}
