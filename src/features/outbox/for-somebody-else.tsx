import { StatusTag } from '#src/components/status-tag.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

function Tag() {
  const { say } = useWords('people');
  return useMoreWords('people') ? <StatusTag kind="info">{say('acting.word')}</StatusTag> : null;
}

/** Says of an act that it was done for another person. */
export const ForSomebodyElse = ({ face }: { face: Readonly<Record<string, string>> }) => (face['actingFor'] === undefined ? null : <Tag />);
