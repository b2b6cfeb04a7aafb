import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { routeTopics, toldLandlord, type RouteTopic, type ToldLandlord } from '#domain/complaint-route/body-rules.ts';
import { routeComplaint, type RouteStep } from '#domain/complaint-route/route-complaint.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { organisationQuery } from './complaints.query.ts';
import { RouteResult } from './route/route-result.tsx';

/** Who deals with what: two plain questions, then every body in its order with what it can and cannot do. Works without signing in, and without a connection. */
export function RoutePage() {
  const { say, language } = useWords('complaints');
  const common = useWords('common');
  const { reachUs } = useAppActs();
  const organisation = useQuery(organisationQuery(language)).data;
  const [about, setAbout] = useState<readonly RouteTopic[]>([]);
  const [told, setTold] = useState<ToldLandlord>();
  const [tries, setTries] = useState(0);
  const [steps, setSteps] = useState<readonly RouteStep[]>();
  const result = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (steps) result.current?.focus(); }, [steps]);
  const faults = { about: about.length === 0 ? say('route.about.missing') : undefined, told: told === undefined ? say('route.told.missing') : undefined };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    setSteps(about.length > 0 && told !== undefined && organisation ? routeComplaint({ about, told, landlord: organisation.kind, region: organisation.region }) : undefined);
  };
  const shown = tries > 0;
  return (
    <div className="stack-wide">
      <form className="stack-wide" noValidate onSubmit={submit}>
        <ErrorSummary key={tries} title={common.t('error.title')} errors={shown ? (['about', 'told'] as const).flatMap((field) => (faults[field] === undefined ? [] : [{ fieldId: field, message: faults[field] }])) : []} />
        <PageTitle lede={say('route.lede')}>{say('route.title')}</PageTitle>
        <CheckboxGroup
          name="about" legend={say('route.about')} hint={say('route.about.hint')} error={shown && faults.about} errorPrefix={common.t('error.prefix')} value={about}
          options={routeTopics.map((value) => ({ value, label: say(`route.topic.${value}`) }))}
          onChange={({ target }) => setAbout(routeTopics.filter((one) => (one === target.value ? target.checked : about.includes(one))))}
        />
        <RadioGroup
          name="told" legend={say('route.told')} error={shown && faults.told} errorPrefix={common.t('error.prefix')} value={told ?? ''} options={toldLandlord.map((value) => ({ value, label: say(`route.told.${value}`) }))}
          onChange={({ target }) => setTold(toldLandlord.find((one) => one === target.value))}
        />
        <div className="button-row"><Button type="submit">{say('route.show')}</Button></div>
      </form>
      {steps && organisation && (
        <section className="stack-wide" aria-labelledby="route-result">
          <h2 id="route-result" ref={result} tabIndex={-1}>{say('route.result')}</h2>
          <RouteResult steps={steps} organisation={organisation} />
          <div className="stack no-print">
            <h3>{say('route.bundle')}</h3>
            <p>{say('route.bundle.body')}</p>
            <div className="button-row">
              {steps.some(({ rule }) => rule.body === 'landlord') && <LinkButton href={`/${language}/complaints/new`}>{say('route.complain')}</LinkButton>}
              <LinkButton variant="secondary" href={`/${language}/complaints`}>{say('title')}</LinkButton>
              <Button variant="secondary" onClick={() => print()}>{say('bundle.print')}</Button>
            </div>
          </div>
        </section>
      )}
      {reachUs}
    </div>
  );
}
