import { ContentsList } from '#src/components/contents-list.tsx';
import { Link } from '#src/components/link.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { mistakeLink } from '#src/i18n/mistake-link.ts';
import { sayIn, type DocumentSite } from './document-site.ts';
import { mistakePieces } from './mistake-pieces.ts';

/**
 * Every draft text of the public pages, each a message to the landlord that names it; where the landlord takes no e-mail, and on paper, with the code to tell. Needs no script.
 * On paper stands the part that was chosen and nothing else: all of them would be a hundred sheets in giant print.
 */
export function MistakesPage({ site, language }: { site: DocumentSite; language: string }) {
  const say = sayIn(site, language);
  const email = site.pack.organisation.contacts.find((one) => one.email)?.email ?? undefined;
  const groups = mistakePieces(site, language);
  return (
    <div className="stack-wide">
      <PageTitle lede={email ? <><span className="no-print">{say('mistakes.lede')}</span><span className="print-only">{say('mistakes.codes')}</span></> : say('mistakes.codes')}>{say('draft.tell')}</PageTitle>
      {!email && <p className="alone no-print"><Link href={`/${language}/help`}>{say('landing.help')}</Link></p>}
      <p className="quiet">{say('mistakes.print')}</p>
      <ContentsList title={say('notice.contents')} sections={groups} />
      {groups.map(({ id, title, file, pieces }) => (
        <section key={id} id={id} className="mistakes stack">
          <h2>{title}{file && <> <code dir="ltr" className={email && 'print-only'}>{file}</code></>}</h2>
          <ul>
            {pieces.map(({ words, where }) => (
              <li key={where.join(' ')}>
                {email ? <a href={mistakeLink({ email, language, subject: say('draft.subject'), where: file ? [`${file}: ${where.join(' ')}`] : where })}>{words}</a> : words} <code dir="ltr" className={email && 'print-only'}>{where.join(' ')}</code>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
