import { useQuery } from '@tanstack/react-query';
import { decoded } from '#src/router/decoded.ts';
import { useLocation } from '#src/router/router.tsx';
import type { MyNotice } from '#contract/my-notice.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { myNoticeHref, usePreferred } from '#src/api/preferred.ts';
import { refusalOf } from '#src/api/refusal.ts';
import { Details } from '#src/components/details.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { HowToRead } from './how-to-read.tsx';
import { myNoticeQuery } from './my-notice.query.ts';
import { isPersonal, NoticePart } from './notice-part.tsx';
import { type Reading, readingOf } from './reading.ts';
import { useFormatOnScreen } from './use-format-on-screen.ts';

/** Parts that hold nothing of the person, as links to the notice itself. */
function PlainParts({ sections, readHref }: { sections: MyNotice['sections']; readHref: string }) {
  return <TaskList tasks={sections.map(({ id, title }) => ({ href: `${readHref}#${id}`, title: <ForeignText words={title} /> }))} />;
}

function Parts({ notice, reading }: { notice: MyNotice; reading: Reading }) {
  const { say, language } = useWords('notices');
  const { before, sections, others } = notice;
  const personal = sections.filter(isPersonal);
  const forOthers = sections.filter((one) => one.meant === 'others');
  const same = sections.filter((one) => one.meant === 'everyone' && !isPersonal(one));
  return (
    <>
      <HowToRead notice={notice} reading={reading} />
      {before && (
        <PageSection title={say('new.title')} id="new">
          {before.change && <p><ForeignText words={before.change} /></p>}
          <p className="alone"><Link href={`/${language}/notices/${notice.id}/changes/${before.version}/${notice.version}`}>{say('new.all', { version: before.version.slice(1) })}</Link></p>
        </PageSection>
      )}
      {personal.map((section) => <NoticePart key={section.id} notice={notice} section={section} readHref={reading.href} />)}
      {same.length > 0 && <Details summary={say('with-count', { what: say('same.title'), much: same.length })}><PlainParts sections={same} readHref={reading.href} /></Details>}
      {forOthers.length > 0 && <PageSection title={say('others.title')}><p>{say('others.body')}</p><PlainParts sections={forOthers} readHref={reading.href} /></PageSection>}
      {others.length > 0 && <PageSection title={say('more.title')}><TaskList tasks={others.map(({ id, title }) => ({ href: myNoticeHref(language, id), title: <ForeignText words={title} /> }))} /></PageSection>}
    </>
  );
}

/** What the newest version of a notice means for who is signed in, part by part; the notice itself is a public page that this one leads to. */
export function MyNoticePage() {
  const { say, language } = useWords('notices');
  const common = useWords('common');
  const { readFailed } = useAppActs();
  const { date } = useDates();
  const noticeId = decoded(useLocation().pathname.split('/')[3]);
  const { data, error, refetch } = useQuery(myNoticeQuery(noticeId, language));
  const { preferred, looking } = usePreferred();
  useFormatOnScreen(preferred?.format);
  const why = error && refusalOf(error.failure);
  const missing = why === 'not-found' || why === 'invalid-input';
  if (!data || looking) {
    return (
      <div className="stack-wide">
        <PageTitle>{say(missing ? 'not-found.title' : 'title')}</PageTitle>
        {missing && <EmptyState title={say('not-found.title')} action={<Link href={`/${language}/notices`}>{say('not-found.all')}</Link>}>{say('not-found.body')}</EmptyState>}
        {error && !missing && readFailed(error, () => { void refetch(); })}
        {!error && <Skeleton label={common.t('loading')} shape="rows" rows={6} />}
      </div>
    );
  }
  return (
    <div className="stack-wide">
      <PageTitle above={<ForeignText words={data.title} />} lede={<>{say('lede')} {say('version', { version: data.version.slice(1), date: date(data.from, 'long') })}</>}>{say('title')}</PageTitle>
      <Parts notice={data} reading={readingOf(data, preferred, language)} />
    </div>
  );
}
