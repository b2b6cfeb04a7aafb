import { memo } from 'react';
import { withholdingReason } from '#contract/access-answer.ts';
import type { ExportItem } from '#contract/export-file.ts';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { ItemRow } from '#src/components/item-row.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { factLine, type KeptOut } from './draft.ts';

interface AnswerFactProps {
  readonly item: ExportItem;
  readonly kind: string;
  readonly others: boolean;
  readonly out: KeptOut | undefined;
  readonly fixed: boolean;
  readonly onChange: (itemId: string, out: KeptOut | undefined) => void;
}

/** One fact, and whether it is given: a reason of the law stands for each that is not. */
export const AnswerFact = memo(function AnswerFact({ item, kind, others, out, fixed, onChange }: AnswerFactProps) {
  const { t, say } = useWords('desk-answer');
  const reasons = useWords('reasons');
  const { id, label } = item;
  const choose = (value: string) => {
    const reason = withholdingReason.safeParse(value).data;
    onChange(id, reason && { reason, words: out?.words ?? '', silent: out?.silent ?? false });
  };
  return (
    <ItemRow
      label={<bdi>{label}</bdi>}
      value={<p>{out ? <span className="cover"><bdi>{factLine(item)}</bdi></span> : <bdi>{factLine(item)}</bdi>}</p>}
      line={<bdi>{kind}</bdi>}
      mark={others && <StatusTag kind="needs-you">{say('others')}</StatusTag>}
      actions={fixed ? out && <p>{reasons.say(out.reason)}{out.words !== '' && <> <bdi className="own-words">{out.words}</bdi></>}</p> : (
        <div className="stack">
          <SelectField
            id={`out-${id}`} label={<>{say('out')}<span className="visually-hidden">: {label}</span></>} value={out?.reason ?? ''} onChange={(event) => choose(event.currentTarget.value)}
            options={[{ value: '', label: t('give') }, ...withholdingReason.options.map((value) => ({ value, label: reasons.t(value) }))]}
          />
          {out && (
            <>
              <TextField id={`why-${id}`} label={<>{say('why')}<span className="visually-hidden">: {label}</span></>} value={out.words} maxLength={300} dir="auto" onChange={(event) => onChange(id, { ...out, words: event.currentTarget.value })} />
              <CheckboxGroup
                id={`silent-${id}`} legend={<span className="visually-hidden">{label}</span>} value={out.silent ? ['yes'] : []} onChange={(event) => onChange(id, { ...out, silent: event.currentTarget.checked })}
                options={[{ value: 'yes', label: say('silent'), hint: say('silent.hint') }]}
              />
            </>
          )}
        </div>
      )}
    />
  );
});
