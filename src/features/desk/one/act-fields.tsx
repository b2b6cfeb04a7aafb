import type { ReactNode } from 'react';
import type { DeskOffer, DeskRequest } from '#contract/desk.ts';
import { reasonCode } from '#contract/reason-codes.ts';
import { SelectField } from '#src/components/select-field.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { WordsLanguage } from '../words-language.tsx';
import { changeToldOf } from '#domain/request-states/tells-recipients.ts';
import { type ActFault, type ActInput, mostWords, namesChanged } from './act-faults.ts';
import { ChangedFacts } from './changed-facts.tsx';
import { TellRecipients } from './tell-recipients.tsx';

interface ActFieldsProps {
  readonly request: DeskRequest;
  readonly offer: DeskOffer;
  readonly given: ActInput;
  readonly errorOf: (field: ActFault['field']) => ReactNode;
  readonly onChange: (more: Partial<ActInput>) => void;
}

/** What an act needs: a reason of the law where it asks for one, words for the person, the day. */
export function ActFields({ request: { kind, person, events, clock, toTell, changeable }, offer, given, errorOf, onChange }: ActFieldsProps) {
  const { t, say } = useWords('desk');
  const common = useWords('common');
  const reasons = useWords('reasons');
  const errorPrefix = common.t('error.prefix');
  const reader = { language: nameOfLanguage(person.language), format: t(`format.${person.format}`) };
  return (
    <>
      {offer.codes.length > 0 && (
        <SelectField
          id="do-code" name="code" label={say('do.code')} error={errorOf('code')} errorPrefix={errorPrefix} value={given.code ?? ''}
          onChange={(event) => onChange({ code: reasonCode.safeParse(event.currentTarget.value).data ?? null })}
          options={[{ value: '', label: t('do.code.choose') }, ...offer.codes.map((code) => ({ value: code, label: reasons.t(code) }))]}
        />
      )}
      <TextArea
        id="do-words" name="words" label={say('do.words')} hint={say(offer.needsWords ? 'do.words.needed' : 'do.words.optional', reader)} error={errorOf('words')} errorPrefix={errorPrefix}
        lang={given.language} dir="auto" rows={4} value={given.words} onChange={(event) => onChange({ words: event.currentTarget.value })}
        limit={mostWords} leftWords={(left) => (left < 0 ? t('over', { count: -left }) : t('left', { count: left }))}
      />
      <WordsLanguage id="words-language" value={given.language} onChange={(language) => onChange({ language })} />
      {namesChanged(offer.event, changeable) && <ChangedFacts changeable={changeable} changed={given.changed} error={errorOf('changed')} onChange={(changed) => onChange({ changed })} />}
      {changeToldOf(offer.event, kind) && <TellRecipients toTell={toTell} notTold={given.notTold} onChange={(notTold) => onChange({ notTold })} />}
      <TextField
        type="date" id="do-on" name="on" width="medium" label={say('do.day')} hint={say('do.day.hint')} error={errorOf('on')} errorPrefix={errorPrefix}
        min={events.at(-1)?.on ?? clock.receivedOn} max={clock.today} value={given.on} onChange={(event) => onChange({ on: event.currentTarget.value })}
      />
    </>
  );
}
