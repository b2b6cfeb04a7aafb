import { Fragment } from 'react';
import type { Contact, Organisation } from '#contract/organisation.ts';
import type { RouteBody } from '#domain/complaint-route/body-rules.ts';
import { byBody, type RouteStep } from '#domain/complaint-route/route-complaint.ts';
import type { StateKind } from '#src/components/state-kind.ts';
import { StatusTag } from '#src/components/status-tag.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

const kinds: Readonly<Record<RouteStep['step'], StateKind>> = { now: 'needs-you', after: 'waiting', later: 'info' };

function contactOf(body: RouteBody, { contacts, regulator, ombudsman }: Organisation): { readonly name: string | null; readonly contact: Contact | undefined } {
  switch (body) {
    case 'landlord': return { name: null, contact: contacts.find((one) => one.phone !== null) ?? contacts[0] };
    case 'regulator': return { name: regulator.name, contact: regulator.contact };
    // Where its name says what it is, it is not said twice.
    case 'ombudsman': return { name: ombudsman && !ombudsman.name.includes(ombudsman.contact.role.text) ? ombudsman.name : null, contact: ombudsman?.contact };
    default: return { name: null, contact: undefined };
  }
}

function Ways({ contact }: { contact: Contact }) {
  const { phone, email, web } = contact;
  return (
    <p className="way-links">
      {phone !== null && <a href={`tel:${phone.replaceAll(/[^+\d]/gu, '')}`}><bdi>{phone}</bdi></a>}
      {email !== null && <a href={`mailto:${email}`}><bdi>{email}</bdi></a>}
      {web !== null && <a href={web}><bdi>{new URL(web).host}</bdi></a>}
    </p>
  );
}

/** Every body in the order in which to go: what it can do, what it cannot, by when, and the rule behind it. */
export function RouteResult({ steps, organisation }: { readonly steps: readonly RouteStep[]; readonly organisation: Organisation }) {
  const { say } = useWords('complaints');
  return (
    <ol className="route-steps">
      {byBody(steps).map((group) => {
        const [{ rule: { body }, step }] = group;
        const { name, contact } = contactOf(body, organisation);
        return (
          <li key={body} className="stack">
            <StatusTag kind={kinds[step]}>{say(`route.step.${step}`)}</StatusTag>
            <h3>{body === 'ombudsman' && contact ? <ForeignText words={contact.role} /> : say(`body.${body}`)}{name !== null && <span className="quiet"> <bdi>{name}</bdi></span>}</h3>
            {group.map(({ rule }) => (
              <Fragment key={rule.id}>
                {group.length > 1 && <h4>{say(`route.topic.${rule.about}`)}</h4>}
                <SummaryList
                  rows={[
                    { label: say('route.can'), value: say(`rule.${rule.id}.can`) }, { label: say('route.cannot'), value: say(`rule.${rule.id}.cannot`) }, { label: say('route.time'), value: say(`rule.${rule.id}.time`) },
                  ]}
                />
                <p className="quiet">{say('route.rule', { version: rule.version, source: <span lang="en">{rule.source}</span> })}</p>
              </Fragment>
            ))}
            {contact && <Ways contact={contact} />}
          </li>
        );
      })}
    </ol>
  );
}
