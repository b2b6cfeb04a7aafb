import { lazy, memo, Suspense } from 'react';
import { withholdingReason } from '#contract/access-answer.ts';
import type { Passage } from '#contract/desk-answers.ts';
import type { ExportItem } from '#contract/export-file.ts';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { Details } from '#src/components/details.tsx';
import { ItemRow } from '#src/components/item-row.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { type ChangePassages, factLine, type KeptOut } from './draft.ts';

/** Fetched once somebody wants to leave a part of a text out. */
const LeaveOut = lazy(async () => ({ default: (await import('./leave-out.tsx')).LeaveOut }));

interface AnswerFactProps {
  readonly item: ExportItem;
  readonly kind: string;
  readonly others: boolean;
  readonly out: KeptOut | undefined;
  readonly fixed: boolean;
  /** Whole texts, by which words are left out of this one and wherever else they stand. */
  readonly texts: ReadonlyMap<string, string>;
  readonly passages: readonly Passage[];
  readonly onChange: (itemId: string, out: KeptOut | undefined) => void;
  readonly onPassages: ChangePassages;
}

/** One fact, and whether it is given: a reason of the law stands for each that is not. */
export const AnswerFact = memo(function AnswerFact({ item, kind, others, out, fixed, texts, passages, onChange, onPassages }: AnswerFactProps) {
  const { t, say } = useWords('desk-answer');
  const reasons = useWords('reasons');
  const { id, label } = item;
  const of = `fact:${id}`;
  const partly = passages.some((one) => one.of === of);
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
      actions={(
        <div className="stack">
          {fixed ? out && <p>{reasons.say(out.reason)}{out.words !== '' && <> <bdi className="own-words">{out.words}</bdi></>}</p> : (
            <SelectField
              id={`out-${id}`} label={<>{say('out')}<span className="visually-hidden">: {label}</span></>} value={out?.reason ?? ''} onChange={(event) => choose(event.currentTarget.value)}
              options={[{ value: '', label: t('give') }, ...withholdingReason.options.map((value) => ({ value, label: reasons.t(value) }))]}
            />
          )}
          {!fixed && out && (
            <>
              <TextField id={`why-${id}`} label={<>{say('why')}<span className="visually-hidden">: {label}</span></>} value={out.words} maxLength={300} dir="auto" onChange={(event) => onChange(id, { ...out, words: event.currentTarget.value })} />
              <CheckboxGroup
                id={`silent-${id}`} legend={<span className="visually-hidden">{label}</span>} value={out.silent ? ['yes'] : []} onChange={(event) => onChange(id, { ...out, silent: event.currentTarget.checked })}
                options={[{ value: 'yes', label: say('silent'), hint: say('silent.hint') }]}
              />
            </>
          )}
          {!out && item.value.kind === 'text' && !(fixed && !partly) && (
            <Details summary={<>{say('part')}<span className="visually-hidden">: {label}</span></>} open={partly || undefined}>
              <Suspense><LeaveOut of={of} texts={texts} passages={passages} fixed={fixed} onChange={onPassages} /></Suspense>
            </Details>
          )}
        </div>
      )}
    />
  );
});
