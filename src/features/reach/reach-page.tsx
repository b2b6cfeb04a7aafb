import { useQuery } from '@tanstack/react-query';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { actingNow } from '#src/api/acting.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { Link } from '#src/components/link.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { FormatForm } from './format-form.tsx';
import { OnlyTheirs } from './only-theirs.tsx';
import { PointList } from './point-list.tsx';
import { reachQuery } from './reach.query.ts';
import { SenderForm } from './sender-form.tsx';

function Reach() {
  const { say, language } = useWords('reach');
  const common = useWords('common');
  const { readFailed, offered } = useAppActs();
  const { data, error, refetch } = useQuery(reachQuery());
  const choices = offered(`/${language}/choices`);
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/settings`}>{common.say('nav.settings')}</BackLink>
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {!data && (error ? readFailed(error, () => { void refetch(); }) : <Skeleton label={common.t('loading')} shape="rows" rows={5} />)}
      {data && (
        <>
          <PageSection title={say('points.title')} id="points">
            <PointList points={data.points} />
            <p><LinkButton variant="secondary" href={`/${language}/settings/reach/new`}>{say('points.add')}</LinkButton></p>
          </PageSection>
          <PageSection title={say('format.title')} id="my-format"><FormatForm said={data.preferences} /></PageSection>
          <PageSection title={say('sender.title')} id="sender-name"><SenderForm sender={data.sender} /></PageSection>
          <PageSection title={say('word.title')} id="code-word">
            <p>{say('word.body')}</p>
            <p>{say(`word.${data.codeWord}`)}</p>
            <p><LinkButton variant="secondary" href={`/${language}/settings/reach/code-word`}>{say(data.codeWord === 'set' ? 'word.change' : 'word.add')}</LinkButton></p>
          </PageSection>
          <PageSection title={say('service.title')} id="service">
            <p>{say('service.body')}</p>
            {choices && <p className="alone"><Link href={choices}>{say('service.choices')}</Link></p>}
          </PageSection>
        </>
      )}
    </div>
  );
}

/** How the landlord reaches the person: contact points, format and language, a code word. */
export function ReachPage() {
  const { say } = useWords('reach');
  return actingNow() ? <OnlyTheirs title={say('title')} back="settings" /> : <Reach />;
}
