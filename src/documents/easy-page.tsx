import { Button } from '#src/components/button.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { directionOf } from '#src/i18n/direction.ts';
import { sayDate } from '#src/i18n/dates.ts';
import type { PackNotice } from '#organisations/pack.ts';
import { AskForFormat } from './ask-for-format.tsx';
import { sayIn, type DocumentSite } from './document-site.ts';
import { EasyPictureOf } from './easy-picture.tsx';
import { noticeHtml } from './notice-html.ts';
import { type easyOf, newestOf, noticeAddress } from './notice-versions.ts';
import { ReadAloudPanel } from './read-aloud-panel.tsx';

interface EasyPageProps {
  readonly site: DocumentSite;
  readonly language: string;
  readonly notice: PackNotice;
  readonly easy: NonNullable<ReturnType<typeof easyOf>>;
}

/** The newest version of a notice in easy words, a picture beside each part. */
export function EasyPage({ site, language, notice, easy }: EasyPageProps) {
  const say = sayIn(site, language);
  const version = newestOf(notice);
  const from = notice.versions.at(-1)?.from ?? '';
  const foreign = easy.language === language ? {} : { lang: easy.language, dir: directionOf(easy.language) };
  return (
    <>
      <PageTitle above={say('notice.easy-words')}><span {...foreign}>{easy.text.title}</span></PageTitle>
      <p className="document-facts">{say('notice.version', { version: version.slice(1), date: sayDate(from, language, 'long') })}</p>
      {easy.language !== language && <NoticeBanner kind="info" word={say('state.info')}>{say('notice.not-translated')}</NoticeBanner>}
      {site.drafts.includes(easy.language) && <NoticeBanner kind="info" word={say('state.info')}>{say('notice.draft', { version: version.slice(1) })}</NoticeBanner>}
      <div className="document-tools no-print">
        <LinkButton variant="secondary" href={noticeAddress(language, notice.id, null)}>{say('notice.whole')}</LinkButton>
        <Button variant="secondary" className="read-aloud-start">{say('aloud.start')}</Button>
      </div>
      {easy.text.parts.map(({ picture, shows, words }) => (
        <section key={words} className="easy-part" {...foreign}>
          <EasyPictureOf what={picture} shows={shows} />
          {/* Made at build from the pack's Markdown, in which raw HTML is escaped. */}
          <div dangerouslySetInnerHTML={{ __html: noticeHtml(words).html }} />
        </section>
      ))}
      <AskForFormat site={site} language={language} notice={notice.id} />
      <ReadAloudPanel say={say} helpHref={`/${language}/help`} />
    </>
  );
}
