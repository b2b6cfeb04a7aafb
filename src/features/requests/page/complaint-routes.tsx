import type { ReactNode } from 'react';
import type { Contact, Organisation } from '#contract/organisation.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Link } from '#src/components/link.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

interface ComplaintRoutesProps {
  readonly why: 'late' | 'answered';
  readonly organisation: Organisation | undefined;
  readonly requestId: string;
}

function ways({ phone, email, web }: Contact): ReactNode {
  const all = [
    phone !== null && <a key="phone" href={`tel:${phone.replaceAll(/[^+\d]/gu, '')}`}><bdi>{phone}</bdi></a>,
    email !== null && <a key="email" href={`mailto:${email}`}><bdi>{email}</bdi></a>,
    web !== null && <a key="web" href={web}><bdi>{new URL(web).host}</bdi></a>,
  ].filter(Boolean);
  return <span className="way-links">{all}</span>;
}

/** The three routes that every late answer and every refusal must name: the landlord (DPA 2018 s.164A), the regulator (s.165), a court (s.167). */
export function ComplaintRoutes({ why, organisation, requestId }: ComplaintRoutesProps) {
  const { say, language } = useWords('requests');
  const common = useWords('common');
  const complain = useAppActs().offered(`/${language}/complaints/new?request=${requestId}`);
  const own = organisation?.contacts.find(({ email, phone }) => email !== null || phone !== null);
  const list = (
    <ol className="stack">
      <li>{say('complain.landlord')} {complain && <Link href={complain}>{say('complain.here')}</Link>} {own && ways(own)}</li>
      <li>{organisation ? say('complain.regulator', { name: organisation.regulator.name }) : say('complain.regulator.unnamed')} {organisation && ways(organisation.regulator.contact)}</li>
      <li>{say('complain.court')}</li>
    </ol>
  );
  const help = <p className="alone"><a href={`/${language}/help`}>{say('complain.help')}</a></p>;
  if (why === 'answered') return <PageSection title={say('complain.title')} id="complain"><p>{say('complain.lede')}</p>{list}{help}</PageSection>;
  return (
    <NoticeBanner kind="late" word={common.t('state.late')} title={say('complain.late.title')}>
      <p>{say('complain.late')}</p>
      {list}
      {help}
    </NoticeBanner>
  );
}
