import { Link } from '#src/components/link.tsx';
import { sayIn, type DocumentSite } from './document-site.ts';

interface AskForFormatProps {
  readonly site: DocumentSite;
  readonly language: string;
  /** The notice that is read; none on their list. */
  readonly notice?: string | undefined;
}

/** What the notice is not there in can be asked for, signed in or in any other way (UK GDPR Art. 12(1); Equality Act 2010 s.20). */
export function AskForFormat({ site, language, notice }: AskForFormatProps) {
  const say = sayIn(site, language);
  return (
    <section className="ask-for-format stack" aria-labelledby="ask-for-format">
      <h2 id="ask-for-format">{say('ask.title')}</h2>
      <p>{say('ask.body')}</p>
      <p className="no-print ask-ways"><Link href={`/${language}/requests/new/notice-format${notice ? `?notice=${notice}` : ''}`}>{say('ask.here')}</Link> <Link href={`/${language}/help`}>{say('ask.other')}</Link></p>
    </section>
  );
}
