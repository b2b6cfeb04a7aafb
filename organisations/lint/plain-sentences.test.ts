import { describe, expect, it } from 'vitest';
import { markdownSentences, sentencesOf, wordsIn } from './plain-sentences.ts';

const prose = (markdown: string) => markdownSentences(markdown).filter((one) => one.prose).map((one) => one.text);

describe('sentences of a notice', () => {
  it('end at a stop, not at a short form', () => {
    expect(sentencesOf('The rule is Art. 6(1)(b), and Sch. 1 para. 2. It is old.').map((one) => one.text)).toEqual(['The rule is Art. 6(1)(b), and Sch. 1 para. 2.', 'It is old.']);
  });

  it('are those of paragraphs and list items; headings and cells are labels', () => {
    const markdown = '## A heading\n\nOne two.\nThree four?\n\n- **Bold.** Five six.\n- Seven [eight](/en/help).\n\n| Why | How long |\n|---|---|\n| Mend it | One year |\n';
    expect(prose(markdown)).toEqual(['One two.', 'Three four?', 'Bold.', 'Five six.', 'Seven eight.']);
    expect(markdownSentences(markdown).filter((one) => !one.prose).map((one) => one.text)).toEqual(['A heading', 'Why', 'How long', 'Mend it', 'One year']);
  });

  it('count words in any script', () => {
    expect(wordsIn('It’s free – really.')).toBe(3);
    expect(wordsIn('یہ مفت ہے۔')).toBe(3);
  });
});
