import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLocation } from '#src/router/router.tsx';
import type { Organisation } from '#contract/organisation.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { DraftMark } from '#src/components/draft-mark.tsx';
import { wordsMarked, wordsOnPage, type NamedWords } from '#src/i18n/keys-of-words.ts';
import { mistakeLink } from '#src/i18n/mistake-link.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { loadWords } from '#src/i18n/word-store.ts';
import { organisationRead } from './organisation-read.ts';
import { routeOf } from './routes.tsx';

const mailOf = (landlord: Organisation | undefined) => landlord?.contacts.find((one) => one.email)?.email ?? undefined;

const marked = () => document.getSelection()?.toString() ?? '';

/** Rows of long lists are laid out when they come near, and what is not laid out has no text: here all are, for as long as it takes to read them. */
function textOfPage(): string {
  const rows = document.querySelectorAll<HTMLElement>('.item-row');
  for (const row of rows) row.style.contentVisibility = 'visible';
  const text = document.body.innerText;
  for (const row of rows) row.style.contentVisibility = '';
  return text;
}

/**
 * The mark of a draft translation. Its link asks which words are meant: those that were marked, else all on the page. What it sends names the page by its route,
 * without whose it is, and the key of the words.
 */
export function DraftMarkOfApp() {
  const { t, say, language } = useWords('common');
  const { pathname } = useLocation();
  const held = useRef('');
  const [asked, setAsked] = useState<readonly NamedWords[]>([]);
  const client = useQueryClient();
  const landlord = useQuery(organisationRead(language)).data;
  const email = mailOf(landlord);
  const link = (keys: readonly string[]) => mistakeLink({ email, language, subject: t('draft.subject'), where: [routeOf(pathname)?.path ?? 'not-found', ...keys] });
  const askWhich = async (piece: string) => {
    // What the landlord calls things comes from the API without its keys; the file has them. Where it cannot be fetched, the app's own words are asked about.
    const [read] = await Promise.allSettled([client.ensureQueryData(organisationRead(language)), loadWords(language, ['vocabulary'])]);
    if (read.status === 'rejected' || !mailOf(read.value)) {
      window.location.assign(link([]));
      return;
    }
    const named = wordsMarked(language, piece);
    setAsked(named.length > 0 ? named : wordsOnPage(language, textOfPage()));
  };
  return (
    <>
      <DraftMark
        tell={(
          <a
            href={link([])}
            // A tap takes the marking away, so it is noted when the finger comes down.
            onPointerDown={() => { held.current = marked(); }}
            onClick={(event) => {
              if (landlord && !email) return;
              event.preventDefault();
              void askWhich(held.current || marked());
              held.current = '';
            }}
          >
            {say('draft.tell')}
          </a>
        )}
      >
        {say('draft.body')}
      </DraftMark>
      <Dialog open={asked.length > 0} onClose={() => setAsked([])} title={say('draft.tell')} actions={<Button variant="secondary" onClick={() => setAsked([])}>{say('close')}</Button>}>
        <ul className="mistakes">{asked.map(({ name, words }) => <li key={name}><a href={link([name])}>{words}</a></li>)}</ul>
      </Dialog>
    </>
  );
}
