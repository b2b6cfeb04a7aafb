import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TaskList } from '#src/components/task-list.tsx';
import { WaysToReach } from '#src/components/ways-to-reach.tsx';
import type { SceneProps } from '../scenes.ts';

/** Home: what needs me, what is under way, what is new, and people to talk to. */
export function HomeScene({ words: w }: SceneProps) {
  return (
    <>
      <PageTitle lede={w.helloLede}>{w.hello}</PageTitle>
      <PageSection title={w.needs}><TaskList tasks={[{ href: '#p', title: w.proof, note: w.proofNote, state: { kind: 'needs-you', word: w.needsWord } }]} /></PageSection>
      <PageSection title={w.underWay}><TaskList tasks={[{ href: '#q', title: w.access, note: w.accessNote, state: { kind: 'waiting', word: w.waitingWord } }, { href: '#r', title: w.recordings, note: w.accessNote, state: { kind: 'late', word: w.lateWord } }]} /></PageSection>
      <PageSection title={w.fresh}><TaskList tasks={[{ href: '#n', title: w.letter, note: w.letterNote, state: { kind: 'info', word: w.infoWord } }]} /></PageSection>
      <WaysToReach title={w.reach} ways={[
        { kind: 'phone', label: w.reachPhone, value: <bdi>0330 123 0000</bdi>, href: 'tel:03301230000', note: w.hours },
        { kind: 'post', label: w.reachPost, value: 'Freepost AMPLIUS' },
        { kind: 'counter', label: w.reachCounter, value: '1 Example Street, Bedford', note: w.bring },
      ]} />
    </>
  );
}
