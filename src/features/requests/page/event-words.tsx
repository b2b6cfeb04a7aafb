import type { RequestEvent } from '#contract/requests.ts';
import { erasureLaw } from '#domain/request-states/tells-recipients.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import type { WordKey } from '#src/i18n/namespaces.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { WrittenWords } from '#src/i18n/written-words.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** How the words beside an event are told apart: a question, the person's own, a reason, or what the landlord has to say. */
function wordsOf({ kind, by, code }: RequestEvent): WordKey<'requests'> {
  if (kind === 'ask-clarification' || kind === 'ask') return 'event.question';
  if (by === 'resident') return 'event.your-words';
  return code === undefined ? 'event.reason' : 'event.our-words';
}

/** Why: the reason of the law in the reader's language, and what was written in the language that it was written in; then what was deleted, by name. */
export function EventWords({ event }: { readonly event: RequestEvent }) {
  const { say } = useWords('requests');
  const reasons = useWords('reasons');
  const here = useMoreWords('reasons');
  return (
    <>
      {event.code && here && <p className="quiet">{say('event.reason', { reason: reasons.say(event.code) })}</p>}
      {event.reason && <p className="quiet">{say(wordsOf(event), { reason: <WrittenWords text={event.reason} language={event.language} /> })}</p>}
      {event.deleted && here && (
        <>
          <p>{reasons.say('event.deleted', { law: <bdi lang="en">{erasureLaw}</bdi> })}</p>
          <ul>{event.deleted.map(({ name, within }) => <li key={`${within.text} ${name.text}`}><ForeignText words={within} />: <ForeignText words={name} /></li>)}</ul>
        </>
      )}
    </>
  );
}
