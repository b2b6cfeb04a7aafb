import type { SupportDetails } from '#contract/support-words.ts';
import type { SupportView } from '#contract/support.ts';
import { londonDate } from '#domain/clock/london-date.ts';
import { addDuration } from '#domain/retention/add-duration.ts';
import { ownFact } from '../item-kinds.ts';
import type { Pack } from '../pack.ts';
import type { RecordItem, ViewContext } from '../views/category-view.ts';
import type { Words } from '../words.ts';
import { lawfulBasisView } from '../views/lawful-basis.ts';

/** What the register says of a person, as it is kept. `since`: when they joined; `checkedAt`: when they last said that it is right. */
export interface RecordedSupport {
  readonly details: SupportDetails;
  readonly since: string;
  readonly checkedAt: string;
  readonly wording: NonNullable<SupportView['wording']>;
}

/** The day from which the person is asked once whether it is still right. */
export function reviewOn(pack: Pack, { checkedAt }: Pick<RecordedSupport, 'checkedAt'>): string {
  return addDuration(londonDate(checkedAt), pack.support.reviewAfter);
}

/**
 * The facts on record of what was said, in the words that the person saw: they are in my data, in files and in answers like every other fact (UK GDPR Art. 15). What a fact is called tells nothing of
 * the need, for it shows where the value is covered.
 */
export function supportItems(pack: Pack, words: Words, { details: { needs, words: said, call, language }, checkedAt }: RecordedSupport): RecordItem[] {
  const fact = (key: string, value: RecordItem['value']): RecordItem => ({
    id: `${ownFact}${key}`, category: pack.support.category, key, value, source: 'you', collectedOn: londonDate(checkedAt), retentionStartedOn: null, hold: null,
  });
  const text = (key: string, value: string | null | undefined) => (value ? [fact(key, { kind: 'text', text: value })] : []);
  return [
    ...text('emergency-need', needs.map((need) => words(`support-need.${need}`).text).join('; ')), ...text('emergency-words', said), ...text('emergency-call', call && `${call.name}, ${call.phone}`), ...text('emergency-language', language),
  ];
}

/** Where a person stands with the register, and what is said before they join. `level` 2: checked again. `lent`: somebody acts for them. */
export function supportView(kept: RecordedSupport | undefined, { level, lent }: { readonly level: 1 | 2; readonly lent: boolean }, { pack, words, today }: ViewContext): SupportView {
  const { purpose: id, category, reviewAfter } = pack.support;
  const purpose = pack.purposes.find((one) => one.id === id);
  const items = pack.categories.find((one) => one.id === category)?.items.filter((item) => item.purposes.includes(id)) ?? [];
  const rule = items[0]?.retention;
  if (!purpose || rule === undefined) throw new Error('the pack was not checked: support.json names nothing');
  const due = kept && reviewOn(pack, kept);
  return {
    terms: {
      purpose: { id, name: words(`purpose.${id}.name`), description: words(`purpose.${id}.description`), lawfulBasis: lawfulBasisView(purpose, words) },
      recipients: [...new Set(items.flatMap((item) => item.recipients))].map((one) => ({ id: one, name: words(`recipient.${one}.name`) })),
      retention: words(`retention.${rule}`), reviewAfter,
    },
    on: kept !== undefined, since: kept?.since ?? null, wording: kept?.wording ?? null, reviewOn: due ?? null, reviewDue: due !== undefined && due <= today,
    details: kept && level === 2 && !lent ? kept.details : null, withheld: lent,
  };
}
