import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from '#src/router/router.tsx';
import { calendarDate } from '#contract/common.ts';
import { invitePerson } from '#contract/people.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { Button } from '#src/components/button.tsx';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { DateField } from '#src/components/date-field.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { categoriesQuery } from './people.query.ts';
import { Refused } from './refused.tsx';
import { usePeopleWrite } from './use-people-write.ts';

const relations = ['family', 'carer', 'friend', 'solicitor', 'adviser', 'councillor', 'mp'] as const;
const powers = ['see', 'ask', 'choose'] as const;

/** Letting somebody speak for me: who, what they may do, and until when. */
export function InvitePage() {
  const { t, say, language } = useWords('people');
  const common = useWords('common');
  const navigate = useNavigate();
  const { write, busy, refusal } = usePeopleWrite();
  const categories = useQuery(categoriesQuery(language)).data?.categories ?? [];
  const [name, setName] = useState('');
  const [relation, setRelation] = useState<(typeof relations)[number]>('family');
  const [scope, setScope] = useState<readonly string[]>([]);
  const [kinds, setKinds] = useState<readonly string[]>([]);
  const [ends, setEnds] = useState({ day: '', month: '', year: '' });
  const [tries, setTries] = useState(0);
  const noEnd = Object.values(ends).every((part) => part.trim() === '');
  const on = `${ends.year.trim()}-${ends.month.trim().padStart(2, '0')}-${ends.day.trim().padStart(2, '0')}`;
  const [today] = useState(() => londonDate(new Date().toISOString()));
  const faults = {
    'name': name.trim() === '' ? say('form.name.missing') : undefined,
    'scope': scope.length === 0 ? say('form.scope.missing') : undefined,
    'ends-day': noEnd || (calendarDate.safeParse(on).success && on >= today) ? undefined : say('form.ends.wrong'),
  };
  const shown = (field: keyof typeof faults) => (tries > 0 ? faults[field] : undefined);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (Object.values(faults).some((one) => one !== undefined)) return;
    const [see, ask, choose] = powers.map((one) => scope.includes(one)) as [boolean, boolean, boolean];
    const body = { name: name.trim(), relation, scope: { see, ask, choose, categories: see && kinds.length > 0 ? [...kinds] : null }, endsOn: noEnd ? null : on, madeAt: new Date().toISOString() };
    if (await write('invite', invitePerson, { body })) navigate(`/${language}/people`);
  };
  const toggle = (list: readonly string[], value: string, checked: boolean) => (checked ? [...list, value] : list.filter((one) => one !== value));
  const part = (key: keyof typeof ends) => ({ label: t(`form.${key}`), name: `ends-${key}`, id: `ends-${key}`, value: ends[key], onChange: (event: { target: { value: string } }) => setEnds({ ...ends, [key]: event.target.value }) });
  return (
    <form className="stack-wide" noValidate onSubmit={(event) => { void submit(event); }}>
      <BackLink href={`/${language}/people`}>{say('title')}</BackLink>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={tries > 0 ? Object.entries(faults).flatMap(([fieldId, message]) => (message === undefined ? [] : [{ fieldId, message }])) : []} />
      <PageTitle lede={say('form.lede')}>{say('invite')}</PageTitle>
      <Refused refusal={refusal} />
      <div>
        <TextField name="name" label={say('form.name')} hint={say('form.name.hint')} maxLength={120} value={name} error={shown('name')} errorPrefix={common.t('error.prefix')} onChange={(event) => setName(event.target.value)} />
        <SelectField name="relation" label={say('form.relation')} value={relation} options={relations.map((value) => ({ value, label: t(`relation.${value}`) }))} onChange={(event) => setRelation(relations.find((one) => one === event.target.value) ?? 'family')} />
      </div>
      <CheckboxGroup name="scope" legend={say('form.scope')} hint={say('form.scope.hint')} error={shown('scope')} errorPrefix={common.t('error.prefix')} value={scope} options={powers.map((value) => ({ value, label: say(`scope.${value}`), hint: say(`scope.${value}.hint`) }))} onChange={({ target }) => setScope(toggle(scope, target.value, target.checked))} />
      {scope.includes('see') && categories.length > 0 && (
        <CheckboxGroup name="kinds" legend={say('form.kinds')} hint={say('form.kinds.hint')} value={kinds} options={categories.map((one) => ({ value: one.id, label: <ForeignText words={one.name} /> }))} onChange={({ target }) => setKinds(toggle(kinds, target.value, target.checked))} />
      )}
      <DateField id="ends" legend={say('form.ends')} hint={say('form.ends.hint')} error={shown('ends-day')} errorPrefix={common.t('error.prefix')} day={part('day')} month={part('month')} year={part('year')} />
      <p>{say('form.check')}</p>
      <div className="button-row"><Button type="submit" busy={busy === 'invite'} busyWords={common.t('sending')}>{say('form.do')}</Button></div>
    </form>
  );
}
