import type { MyNotice, NoticeSection } from '#contract/my-notice.ts';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { DecidedHere } from './decided-here.tsx';
import { GivenHere } from './given-here.tsx';
import { HeldHere } from './held-here.tsx';
import { UsedHere } from './used-here.tsx';

/** Whether a section says something of this person. */
export const isPersonal = ({ meant, categories, uses, recipients, choices }: NoticeSection): boolean =>
  meant !== 'others' && (meant === 'you' || [categories, uses, recipients, choices].some((list) => list.length > 0));

/** A section of the notice with the person's own facts and choices beside it. */
export function NoticePart({ notice, section, readHref }: { notice: MyNotice; section: NoticeSection; readHref: string }) {
  const { say } = useWords('notices');
  const title = <ForeignText words={section.title} />;
  return (
    <PageSection id={section.id} title={title} aside={<p className="alone"><Link href={`${readHref}#${section.id}`}>{say('part.read')}<span className="visually-hidden">: {title}</span></Link></p>}>
      {section.meant === 'you' && <p>{say('part.for-you')}</p>}
      <HeldHere categories={section.categories} />
      <DecidedHere notice={notice} choices={section.choices} />
      <UsedHere uses={section.uses} />
      <GivenHere recipients={section.recipients} />
    </PageSection>
  );
}
