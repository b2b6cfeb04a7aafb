import { useState } from 'react';
import type { DataItem } from '#contract/my-data.ts';
import { Details } from '#src/components/details.tsx';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { challengeActs, type ChallengeAct, type FactPlace } from './challenge-acts.ts';
import { ChallengeForm } from './challenge-form.tsx';
import { ChallengeState } from './challenge-state.tsx';
import { WaitingChallenges } from './waiting-challenges.tsx';

function Challenge({ act, place }: { act: ChallengeAct; place: FactPlace }) {
  const { say } = useWords('my-data');
  const [opened, setOpened] = useState(false);
  return <Details summary={say(`challenge.${act}`)} onOpen={() => setOpened(true)}><ChallengeForm act={act} place={place} opened={opened} /></Details>;
}

/** "Is this wrong?": where the person's acts against a fact stand, and three acts that take a minute each. */
export function ChallengeFact({ category, item, again }: { category: string; item: DataItem; again: () => void }) {
  const { say, language } = useWords('my-data');
  const place = { category, itemId: item.id };
  return (
    <PageSection title={say('challenge.title')} id="challenge">
      {item.challenge && <ChallengeState challenge={item.challenge} />}
      <WaitingChallenges place={place} again={again} />
      <div className="stack no-print">
        <p>{say('challenge.lede')}</p>
        {challengeActs.map((act) => <Challenge key={act} act={act} place={place} />)}
        <p className="alone"><Link href={`/${language}/requests/new/correction?category=${category}&item=${item.id}`}>{say('challenge.all')}</Link></p>
      </div>
    </PageSection>
  );
}
