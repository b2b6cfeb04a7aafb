import { Fragment } from 'react';
import { BackLink } from '#src/components/back-link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { directionOf } from '#src/i18n/direction.ts';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { sayDate } from '#src/i18n/dates.ts';
import type { PackNotice } from '#organisations/pack.ts';
import { AskForFormat } from './ask-for-format.tsx';
import { sayIn, type DocumentSite } from './document-site.ts';
import { changesAddress, easyAddress, easyOf, newestOf, noticeAddress, textIn, textOf } from './notice-versions.ts';

/** Every notice of the landlord in its newest version, and in easy words where it has them. */
export function NoticesPage({ site, language }: { site: DocumentSite; language: string }) {
  const say = sayIn(site, language);
  return (
    <>
      <PageTitle lede={say('notices.lede')}>{say('notices.title')}</PageTitle>
      <TaskList
        tasks={site.pack.notices.flatMap((notice) => {
          const version = newestOf(notice);
          const from = notice.versions.at(-1)?.from ?? '';
          const easy = easyOf(site, notice, version, language);
          const inWords = (words: { language: string; text: { title: string } }) => <ForeignText words={{ text: words.text.title, language: words.language }} />;
          return [
            { href: noticeAddress(language, notice.id, null), title: inWords(textOf(site, notice, version, language)), note: say('notice.version', { version: version.slice(1), date: sayDate(from, language, 'long') }) },
            ...(easy ? [{ href: easyAddress(language, notice.id), title: inWords(easy), note: say('notice.easy-words') }] : []),
          ];
        })}
      />
      <AskForFormat site={site} language={language} />
    </>
  );
}

/** Languages by their own names. */
function LanguageNames({ tags }: { tags: readonly string[] }) {
  return tags.map((tag, place) => <Fragment key={tag}>{place > 0 && ' · '}<span lang={tag} dir={directionOf(tag)}>{nameOfLanguage(tag)}</span></Fragment>);
}

/** Every version of one notice, the newest first, with the languages that each is there in. */
export function ArchivePage({ site, language, notice }: { site: DocumentSite; language: string; notice: PackNotice }) {
  const say = sayIn(site, language);
  const newest = newestOf(notice);
  return (
    <div className="stack-wide">
      <BackLink href={noticeAddress(language, notice.id, null)}>{textOf(site, notice, newest, language).text.title}</BackLink>
      <PageTitle lede={say('notice.archive-lede')}>{say('notice.archive')}</PageTitle>
      <TaskList
        tasks={notice.versions.toReversed().map(({ version, from, languages }) => ({
          href: noticeAddress(language, notice.id, version),
          title: say('notice.version', { version: version.slice(1), date: sayDate(from, language, 'long') }),
          note: <>{version === newest && <>{say('notice.newest')}<br /></>}<LanguageNames tags={languages.map((one) => one.language)} /></>,
        }))}
      />
      {notice.versions.length > 1 && (
        <PageSection title={say('archive.changes')}>
          <TaskList
            tasks={notice.versions.slice(1).map(({ version, change }, place) => ({
              href: changesAddress(language, notice.id, notice.versions[place]?.version ?? '', version),
              title: say('changes.lede', { from: notice.versions[place]?.version.slice(1) ?? '', to: version.slice(1) }),
              note: change && <>{say(`changes.${change.size}`)}<br /><ForeignText words={textIn(change.words, language)} /></>,
            })).toReversed()}
          />
        </PageSection>
      )}
    </div>
  );
}
