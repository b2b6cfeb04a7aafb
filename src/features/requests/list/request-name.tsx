import type { RequestSummary } from '#contract/request-summary.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What a request is called in a list: its kind, and the fact that it is about. Three corrections without it are one line three times. */
export function RequestName({ request: { kind, about } }: { request: Pick<RequestSummary, 'kind' | 'about'> }) {
  const { say } = useWords('requests');
  return <>{say(`kind.${kind}`)}{about && <>: <ForeignText words={about} /></>}</>;
}
