import type { EndpointName } from '#contract/api.ts';
import { useState } from 'react';
import { useNavigate } from '#src/router/router.tsx';
import { isForNow } from '#src/api/acting.ts';
import { Button } from '#src/components/button.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import type { PlacedEntry } from '#src/offline/outbox/entry.ts';
import type { Reopened } from './reopen.ts';

/** Acts that were written in a form (`form-of.ts`). The others are changed where they were done, by doing them again. */
const writtenInForms: ReadonlySet<string> = new Set<EndpointName>(['makeRequest', 'sendMessage']);

/** Whether the words of an act may go back into their form: what was tried may have arrived, and would then be there twice. What was refused has not. */
export function mayEdit({ endpoint, state, tries, refusal, face }: PlacedEntry): boolean {
  return writtenInForms.has(endpoint) && isForNow(face['actingFor']) && (state === 'refused' ? refusal !== 'cannot-be-opened' && refusal !== 'operation-gone' : tries === 0);
}

/** Opens the form of an act with its words. It is sent again from there. */
export function EditEntry({ entry, nameId }: { entry: PlacedEntry; nameId: string }) {
  const { t, say, language } = useWords('under-way');
  const navigate = useNavigate();
  const [end, setEnd] = useState<Extract<Reopened, string>>();
  const [opening, setOpening] = useState(false);
  const open = async () => {
    setOpening(true);
    const reopened = await import('./reopen.ts').then(({ reopen }) => reopen(entry), (): Reopened => 'not-kept');
    setOpening(false);
    if (typeof reopened === 'string') setEnd(reopened);
    else navigate(`/${language}/${reopened.path}`);
  };
  return (
    <>
      <Button variant="secondary" busy={opening} busyWords={t('edit.opening')} aria-describedby={nameId} onClick={() => { void open(); }}>{say('edit.button')}</Button>
      <p role="status" className={end ? 'own-words' : 'visually-hidden'}>{end && say(`edit.${end}`)}</p>
    </>
  );
}
