import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { DraftMark } from '#src/components/draft-mark.tsx';
import { keysOfWords } from '#src/i18n/keys-of-words.ts';
import { mistakeLink } from '#src/i18n/mistake-link.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { organisationRead } from './organisation-read.ts';
import { routeOf } from './routes.tsx';

/** The mark of a draft translation. Its link names the page by its route, without whose it is, and the keys of the words that were marked. */
export function DraftMarkOfApp() {
  const { t, say, language } = useWords('common');
  const { pathname } = useLocation();
  const email = useQuery(organisationRead(language)).data?.contacts.find((one) => one.email)?.email ?? undefined;
  const link = (marked: string) => mistakeLink({ email, language, subject: t('draft.subject'), where: [routeOf(pathname)?.path ?? 'not-found', ...keysOfWords(language, marked)] });
  // A tap takes the marking away, so the words are looked up when the finger comes down.
  return (
    <DraftMark
      tell={(
        <a
          href={link('')}
          onPointerDown={(event) => { event.currentTarget.href = link(document.getSelection()?.toString() ?? ''); }}
        >
          {say('draft.tell')}
        </a>
      )}
    >
      {say('draft.body')}
    </DraftMark>
  );
}
