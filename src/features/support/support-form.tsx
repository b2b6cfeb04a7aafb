import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { readOrganisation } from '#contract/organisation.ts';
import { type SupportDetails, supportNeed } from '#contract/support-words.ts';
import { readOptions } from '#src/api/read-options.ts';
import { Button } from '#src/components/button.tsx';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { toggled } from '#src/components/toggled.ts';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { detailsOf, type SupportFault, typedFrom, type TypedSupport } from './typed-support.ts';
import type { SupportDraft } from './use-support-draft.ts';

const fieldOf: Readonly<Record<SupportFault, string>> = { needs: 'needs', words: 'words', name: 'call-name', phone: 'call-phone', agree: 'agree' };

interface SupportFormProps {
  /** What the list says now, where the person was shown it. */
  readonly details: SupportDetails | null;
  readonly draft: SupportDraft;
  readonly on: boolean;
  readonly busy: boolean;
  readonly onSend: (details: SupportDetails) => void;
}

/** What I need in an emergency: short choices, words if one likes, and a yes of its own. */
export function SupportForm({ details, draft, on, busy, onSend }: SupportFormProps) {
  const { t, say, language } = useWords('support');
  const common = useWords('common');
  const organisation = useQuery(readOptions(readOrganisation, { query: { language } })).data;
  const typed = draft.typed ?? typedFrom(details);
  const [tries, setTries] = useState(0);
  const read = detailsOf(typed);
  const faults = tries > 0 && 'faults' in read ? read.faults : [];
  const errorOf = (fault: SupportFault) => (faults.includes(fault) ? t(`error.${fault}`) : undefined);
  const errorPrefix = common.t('error.prefix');
  const put = (part: Partial<TypedSupport>) => draft.type({ ...typed, ...part });
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if ('details' in read) onSend(read.details);
  };
  const again = <Button variant="quiet" onClick={draft.end}>{say('draft.again')}</Button>;
  if (draft.found === 'locked') return <NoticeBanner kind="waiting" word={common.t('state.waiting')} title={say('draft.locked')} action={again} />;
  const languages = [...new Set(['en', ...(organisation?.languages ?? []), ...(typed.language === '' ? [] : [typed.language])])];
  return (
    <PageSection title={say('form.title')} id="needs-form">
      {draft.found === 'open' && <NoticeBanner kind="info" word={common.t('state.info')} title={say('draft.found')} action={again} />}
      <form className="stack" noValidate onSubmit={send}>
        <ErrorSummary key={tries} title={common.t('error.title')} errors={faults.map((fault) => ({ fieldId: fieldOf[fault], message: t(`error.${fault}`) }))} />
        <CheckboxGroup
          name="needs" legend={say('form.needs')} hint={say('form.needs-hint')} error={errorOf('needs')} errorPrefix={errorPrefix} value={typed.needs}
          onChange={(event) => put({ needs: toggled(typed.needs, event.target.value) })} options={supportNeed.options.map((one) => ({ value: one, label: say(`need.${one}`) }))}
        />
        <TextArea name="words" rows={3} label={t('form.words')} hint={t('form.words-hint')} error={errorOf('words')} errorPrefix={errorPrefix} value={typed.words} onChange={(event) => put({ words: event.target.value })} />
        <TextField name="call-name" maxLength={120} label={t('form.call-name')} hint={t('form.call-hint')} error={errorOf('name')} errorPrefix={errorPrefix} value={typed.name} onChange={(event) => put({ name: event.target.value })} />
        <TextField name="call-phone" type="tel" width="medium" label={t('form.call-phone')} error={errorOf('phone')} errorPrefix={errorPrefix} value={typed.phone} onChange={(event) => put({ phone: event.target.value })} />
        <SelectField
          name="speaks" label={t('form.language')} value={typed.language} onChange={(event) => put({ language: event.target.value })}
          options={[{ value: '', label: t('form.any-language') }, ...languages.map((one) => ({ value: one, label: nameOfLanguage(one) }))]}
        />
        <CheckboxGroup
          name="agree" legend={say('agree.title')} error={errorOf('agree')} errorPrefix={errorPrefix} value={typed.agreed ? ['yes'] : []} onChange={(event) => put({ agreed: event.target.checked })}
          options={[{ value: 'yes', label: say('agree.yes') }]}
        />
        {draft.kept === false && <p className="quiet" role="status">{say('draft.not-kept')}</p>}
        <p><Button type="submit" busy={busy} busyWords={common.t('sending')}>{say(on ? 'form.save' : 'form.join')}</Button></p>
      </form>
    </PageSection>
  );
}
