import { Button } from '#src/components/button.tsx';
import { ContentsList } from '#src/components/contents-list.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Link } from '#src/components/link.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { directionOf } from '#src/i18n/direction.ts';
import { sayDate } from '#src/i18n/dates.ts';
import type { PackNotice } from '#organisations/pack.ts';
import { sectionIds } from '#organisations/section-ids.ts';
import { sayIn, type DocumentSite } from './document-site.ts';
import { noticeHtml } from './notice-html.ts';
import { ReadAloudPanel } from './read-aloud-panel.tsx';
import { AskForFormat } from './ask-for-format.tsx';
import { RecordedVoice, voiceOf } from './recorded-voice.tsx';
import { changesAddress, easyAddress, easyOf, newestOf, noticeAddress, textOf, type PrintFormat } from './notice-versions.ts';

interface NoticePageProps {
  readonly site: DocumentSite;
  readonly language: string;
  readonly notice: PackNotice;
  readonly version: string;
  readonly format: PrintFormat;
  /** Whether the address names the version. */
  readonly named: boolean;
}

const formats = ['standard', 'large-print', 'giant-print'] as const;

/** One version of a notice: summary, contents, the whole. The text keeps its own language where it is not translated. */
export function NoticePage({ site, language, notice, version, format, named }: NoticePageProps) {
  const say = sayIn(site, language);
  const found = textOf(site, notice, version, language);
  const foreignIn = (spoken: string) => (spoken === language ? {} : { lang: spoken, dir: directionOf(spoken) });
  const foreign = foreignIn(found.language);
  const full = found.text.whole === null ? textOf(site, notice, version, 'en') : found;
  // The anchors are those of the English text: a link to a section holds in every language.
  const whole = noticeHtml(full.text.whole ?? '', sectionIds(textOf(site, notice, version, 'en').text.whole ?? ''));
  const newest = newestOf(notice);
  const from = notice.versions.find((one) => one.version === version)?.from ?? '';
  const before = notice.versions[notice.versions.findIndex((one) => one.version === version) - 1]?.version;
  const address = (inLanguage: string, inFormat: PrintFormat) => noticeAddress(inLanguage, notice.id, named ? version : null, inFormat);
  return (
    <>
      <PageTitle above={found.text.title === say('notice.above') ? undefined : say('notice.above')}><span {...foreign}>{found.text.title}</span></PageTitle>
      <p className="document-facts">
        {say('notice.version', { version: version.slice(1), date: sayDate(from, language, 'long') })}{' '}
        {before && <Link className="no-print" href={changesAddress(language, notice.id, before, version)}>{say('changes.link', { version: before.slice(1) })}</Link>}
      </p>
      {version !== newest && (
        <NoticeBanner kind="info" word={say('state.info')} title={say('notice.older')} action={<Link href={noticeAddress(language, notice.id, null, format)}>{say('notice.older-link')}</Link>} />
      )}
      {found.language !== language && found.behind === null && <NoticeBanner kind="info" word={say('state.info')}>{say('notice.not-translated')}</NoticeBanner>}
      {found.behind !== null && (
        <NoticeBanner kind="info" word={say('state.info')} title={say('notice.behind', { version: found.behind.slice(1) })} action={<Link href={noticeAddress(language, notice.id, found.behind, format)}>{say('changes.read', { version: found.behind.slice(1) })}</Link>}>{say('notice.not-translated')}</NoticeBanner>
      )}
      {found.draftOf && <NoticeBanner kind="info" word={say('state.info')}>{say('notice.draft', { version: found.draftOf.slice(1) })}</NoticeBanner>}
      <div className="document-tools no-print">
        {formats.filter((one) => one !== format).map((one) => <LinkButton key={one} variant="secondary" href={address(language, one)}>{say(`notice.${one}`)}</LinkButton>)}
        {version === newest && easyOf(site, notice, version, language) && <LinkButton variant="secondary" href={easyAddress(language, notice.id)}>{say('notice.easy-words')}</LinkButton>}
        <Button variant="secondary" className="read-aloud-start">{say('aloud.start')}</Button>
        {version === newest && <LinkButton variant="quiet" href={`/${language}/my-notices/${notice.id}`}>{say('notice.mine')}</LinkButton>}
        {voiceOf(site, notice, version, language) && <LinkButton variant="quiet" href="#listen">{say('voice.title')}</LinkButton>}
        <LinkButton variant="quiet" href={`${noticeAddress(language, notice.id, null)}/archive`}>{say('notice.archive')}</LinkButton>
      </div>
      <div className="document">
        <div className="document-summary">
          <h2>{say('notice.summary')}</h2>
          {/* The HTML is made at build from the pack's Markdown, in which raw HTML is escaped. */}
          <div {...foreign} dangerouslySetInnerHTML={{ __html: noticeHtml(found.text.summary).html }} />
        </div>
        {/* After the summary: a player takes the browser as long as all the words above it, and they would come a frame later. */}
        <RecordedVoice site={site} language={language} notice={notice} version={version} />
        {full.language !== found.language && <NoticeBanner kind="info" word={say('state.info')} action={<Link href={`/${language}/help`}>{say('landing.help')}</Link>}>{say('notice.summary-only')}</NoticeBanner>}
        <ContentsList title={say('notice.contents')} sections={whole.sections} foreign={foreignIn(full.language)} />
        <div className="document-body" {...foreignIn(full.language)} dangerouslySetInnerHTML={{ __html: whole.html }} />
      </div>
      <AskForFormat site={site} language={language} notice={notice.id} />
      <ReadAloudPanel say={say} helpHref={`/${language}/help`} />
    </>
  );
}
