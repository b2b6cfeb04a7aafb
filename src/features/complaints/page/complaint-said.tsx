import type { Evidence } from '#contract/complaint-words.ts';
import type { ComplaintFull } from '#contract/complaints.ts';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { alike } from './like-evidence.ts';
import { useEvidenceWords } from './use-evidence-words.tsx';

/** Acts of one kind, role and day read alike; all else has something of its own. */
const sayingOf = (one: Evidence) => (one.kind === 'activity' ? `${one.on} ${one.by} ${one.act}` : one.kind === 'disclosure' ? `${one.on} ${one.recipient.text} ${one.purpose.text}` : `${one.kind} ${one.ref}`);

/** What the person said, and the evidence as it stood on that day, oldest first. */
export function ComplaintSaid({ complaint: { whatHappened, wish, about, evidence } }: { complaint: ComplaintFull }) {
  const { say, language } = useWords('complaints');
  const { date } = useDates();
  const { words, times } = useEvidenceWords();
  const own = (text: string) => (text.trim() === '' ? say('what.none') : <bdi>{text}</bdi>);
  return (
    <>
      <PageSection title={say('what.title')} id="said">
        <SummaryList
          rows={[
            ...(about ? [{ label: say('what.about'), value: <Link href={`/${language}/requests/${about.requestId}`}><bdi>{about.reference}</bdi></Link> }] : []),
            { label: say('what.happened'), value: own(whatHappened) }, { label: say('what.wish'), value: own(wish) },
          ]}
        />
      </PageSection>
      <PageSection title={say('evidence.title')} id="evidence">
        {evidence.length === 0 ? <p>{say('evidence.none')}</p> : <SummaryList rows={alike(evidence, sayingOf).map(({ first, all }) => ({ label: date(first.on), value: times(words(first), all.length) }))} />}
      </PageSection>
    </>
  );
}
