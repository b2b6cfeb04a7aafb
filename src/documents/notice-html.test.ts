import { expect, test } from 'vitest';
import { cutWhole, noticeHtml } from './notice-html.ts';

test('raw HTML in a notice is shown as text and never runs', () => {
  const { html } = noticeHtml('Hello <script>steal()</script>\n\n<img src=x onerror=steal()>');
  expect(html).not.toMatch(/<(?:script|img)/u);
  expect(html).toContain('&lt;script&gt;');
});

test('a link leads only to pages, mail and phone', () => {
  const { html } = noticeHtml('[a](javascript:steal()) [b](https://ico.example/) [c](mailto:a@b.example)');
  expect(html).not.toContain('javascript:');
  expect(html).toContain('href="https://ico.example/"');
});

test('sections can be linked to by stable ids, and two of one name stay apart', () => {
  expect(noticeHtml('## Your *rights*\n\n## Your rights\n\n## آپ کے حقوق').sections).toEqual([
    { id: 'your-rights', title: 'Your rights' }, { id: 'your-rights-2', title: 'Your rights' }, { id: 'آپ-کے-حقوق', title: 'آپ کے حقوق' },
  ]);
});

test('each cell of a table says its heading, for where a row stands as a block', () => {
  const { html } = noticeHtml('| Why | How long |\n|---|---|\n| Repairs | **Six** years |');
  expect(html).toContain('<th scope="col">How long</th>');
  expect(html).toContain('<th scope="row">Repairs</th><td><span class="cell-heading">How long: </span><strong>Six</strong> years</td>');
});

test('a section is one element with its heading', () => {
  expect(noticeHtml('Before.\n\n## One\n\nText\n\n### Part\n\n## Two').html.replaceAll('\n', '')).toBe(
    '<p>Before.</p><section><h2 id="one">One</h2><p>Text</p><h3 id="part">Part</h3></section><section><h2 id="two">Two</h2></section>',
  );
});

test('a line parts neither an article, a phone number nor "e-mail", and their letters stay as they are searched for', () => {
  expect(noticeHtml('Pole-mail, 2018 1234. [Write](mailto:e-mail@b.example)').html).not.toContain('nowrap');
  for (const word of ['Art. 6(1)(ea)', 'Art. 10', '0303 123 1113', '01634 733123', 'e-mail', 'e-maila', 'e-bost', 'ਈ-ਮੇਲਾਂ']) {
    expect(noticeHtml(`Once ${word}, and so on`).html.trim()).toBe(`<p>Once <span class="nowrap">${word}</span>, and so on</p>`);
  }
});

test('words are cut around what no line may part', () => {
  expect(cutWhole('Send an e-mail, or ring 0303 123 1113.')).toEqual(['Send an ', 'e-mail', ', or ring ', '0303 123 1113', '.']);
  expect(cutWhole('Write.')).toEqual(['Write.']);
});
