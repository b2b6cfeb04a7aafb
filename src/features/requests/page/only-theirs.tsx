import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** In place of the way to an answer, for somebody who acts for another person: all of the record is in it, so that nobody opens it but they. */
export function OnlyTheirs() {
  const { say } = useWords('people');
  return useMoreWords('people') ? <p>{say('acting.answer')}</p> : null;
}
