import { useRef, useState } from 'react';
import { withholdingReason } from '#contract/access-answer.ts';
import type { Passage } from '#contract/desk-answers.ts';
import { cutText, passagesFit } from '#domain/answers/cut-text.ts';
import { Button } from '#src/components/button.tsx';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { TextWithGaps } from '#src/components/text-with-gaps.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { ChangePassages } from './draft.ts';
import { chosenPart, placeInText, sameWords, withPassage } from './left-out.ts';

interface LeaveOutProps {
  /** Which text it is. */
  readonly of: string;
  readonly texts: ReadonlyMap<string, string>;
  /** Of all texts. */
  readonly passages: readonly Passage[];
  readonly fixed: boolean;
  readonly onChange: ChangePassages;
}

/** A field that is read-only has no caret in Chromium, so nobody could choose in it by keys. This one takes keys, and keeps its text. */
const stayAsItIs = () => undefined;

/** Leaves words out of a text: they are chosen in it by mouse, touch or keys, each part with a reason of the law. Says what stays out and what will be read. */
export function LeaveOut({ of, texts, passages, fixed, onChange }: LeaveOutProps) {
  const { t, say } = useWords('desk-gaps');
  const common = useWords('common');
  const reasons = useWords('reasons');
  const ready = useMoreWords('desk-gaps');
  const field = useRef<HTMLTextAreaElement>(null);
  const why = useRef<HTMLSelectElement>(null);
  const [reason, setReason] = useState<Passage['reason']>();
  const [everywhere, setEverywhere] = useState(false);
  const [fault, setFault] = useState<'choose' | 'reason.missing'>();
  const [added, setAdded] = useState(0);
  if (!ready) return null;
  const text = texts.get(of) ?? '';
  const mine = passages.filter((one) => one.of === of);
  const cut = cutText(text, mine);
  const errorPrefix = common.t('error.prefix');
  const add = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const part = chosenPart(text, placeInText(text, selectionStart), placeInText(text, selectionEnd));
    setAdded(0);
    setFault(part ? (reason ? undefined : 'reason.missing') : 'choose');
    if (!part || !reason) {
      // To the field at fault, which says what is wrong with it.
      (part ? why : field).current?.focus();
      return;
    }
    const more = everywhere ? sameWords(texts, [...passages, { of, ...part, words: '', reason }], text.slice(part.from, part.to), reason) : [];
    onChange((now) => [...now.filter((one) => one.of !== of), ...withPassage(now.filter((one) => one.of === of), of, text, part, reason), ...more]);
    setAdded(1 + more.length);
  };
  const back = (passage: Passage) => {
    onChange((now) => now.filter((one) => one !== passage));
    setAdded(0);
    field.current?.focus();
  };
  return (
    <div className="stack">
      {!fixed && !passagesFit(text, mine) && <p role="alert">{say('changed')}</p>}
      {!fixed && (
        <>
          <TextArea ref={field} id={`text-${of}`} label={say('text')} hint={say('text.hint')} error={fault === 'choose' && say(fault)} errorPrefix={errorPrefix} aria-readonly inputMode="none" onChange={stayAsItIs} dir="auto" rows={Math.min(12, Math.max(3, Math.ceil(text.length / 60)))} value={text.replaceAll('\r\n', '\n')} />
          <SelectField
            ref={why} id={`left-out-${of}`} label={say('reason')} error={fault === 'reason.missing' && say(fault)} errorPrefix={errorPrefix} value={reason ?? ''} onChange={(event) => setReason(withholdingReason.safeParse(event.currentTarget.value).data)}
            options={[{ value: '', label: t('reason.choose') }, ...withholdingReason.options.map((value) => ({ value, label: reasons.t(value) }))]}
          />
          <CheckboxGroup id={`everywhere-${of}`} legend={<span className="visually-hidden">{say('add')}</span>} value={everywhere ? ['yes'] : []} onChange={(event) => setEverywhere(event.currentTarget.checked)} options={[{ value: 'yes', label: say('everywhere') }]} />
          <p><Button variant="secondary" onClick={add}>{say('add')}</Button></p>
          <p role="status">{added > 0 && say('added', { count: added })}</p>
        </>
      )}
      {mine.length > 0 && (
        <>
          <p>{say('list')}</p>
          <ul className="stack">
            {mine.map((one) => (
              <li key={one.from}>
                <bdi className="own-words">{one.words}</bdi><br /><span className="quiet">{reasons.say(one.reason)}</span>
                {!fixed && <><br /><Button variant="quiet" onClick={() => back(one)}>{say('back')}<span className="visually-hidden">: <bdi>{one.words}</bdi></span></Button></>}
              </li>
            ))}
          </ul>
          <p>{say('reads')}</p>
          <blockquote className="own-words"><TextWithGaps text={cut.text} gaps={cut.gaps} say={(why) => say('left-out', { reason: reasons.t(why) })} /></blockquote>
        </>
      )}
    </div>
  );
}
