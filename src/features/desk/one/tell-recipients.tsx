import type { DeskRequest } from '#contract/desk.ts';
import { type NotTold, notToldBecause } from '#contract/told-words.ts';
import { FieldSet } from '#src/components/field-set.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

interface TellRecipientsProps {
  readonly toTell: DeskRequest['toTell'];
  readonly notTold: readonly NotTold[];
  readonly onChange: (notTold: readonly NotTold[]) => void;
}

/** Everybody who was given the facts is told what becomes of them; of whom that cannot be done, or only with far too much effort, it is said here (UK GDPR Art. 19). */
export function TellRecipients({ toTell, notTold, onChange }: TellRecipientsProps) {
  const { t, say } = useWords('desk-more');
  const here = useMoreWords('desk-more');
  if (!here || toTell.length === 0) return null;
  const choose = (recipient: string, chosen: string) => {
    const because = notToldBecause.safeParse(chosen).data;
    onChange([...notTold.filter((one) => one.recipient !== recipient), ...(because ? [{ recipient, because }] : [])]);
  };
  return (
    <FieldSet id="tell" legend={say('tell.title')} hint={say('tell.hint')}>
      {toTell.map(({ id, name }) => (
        <SelectField
          key={id} id={`tell-${id}`} name={`tell-${id}`} label={<ForeignText words={name} />} value={notTold.find((one) => one.recipient === id)?.because ?? ''}
          onChange={(event) => choose(id, event.currentTarget.value)}
          options={[{ value: '', label: t('tell.yes') }, ...notToldBecause.options.map((one) => ({ value: one, label: t(`tell.${one}`) }))]}
        />
      ))}
    </FieldSet>
  );
}
