import type { Text } from '#contract/common.ts';
import type { Decision } from '#contract/decisions.ts';
import type { DeskRequest } from '#contract/desk.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import { valueText } from '../export/export-csv.ts';
import type { Pack } from '../pack.ts';
import type { Words } from '../words.ts';
import { type RecordItem, valueFor } from './category-view.ts';
import type { DeskRecord } from './desk-record.ts';

type About = NonNullable<DeskRequest['about']>;

/** What lies on the record of the person who asks. */
export interface OnRecord {
  readonly items: readonly RecordItem[];
  readonly decisions: readonly Decision[];
}

const named = (name: Text, more: Partial<About> = {}): About => ({ name, within: null, value: null, on: null, ...more });

const pounds = ({ value }: RecordItem, text: string): string => (value.kind === 'money' ? `£${text}` : text);

function factOf({ category, itemId }: Extract<RequestDetails, { kind: 'correction' }>, { items }: OnRecord, { person: { flagged } }: DeskRecord, pack: Pack, words: Words): About | null {
  const place = pack.categories.find((one) => one.id === category);
  if (!place) return null;
  const within = words(`category.${place.id}.name`);
  const item = items.find((one) => one.id === itemId && one.category === category);
  const kind = place.items.find((one) => one.key === item?.key);
  if (!item || !kind) return named(within);
  const text = valueText(valueFor(item.value, kind, { level: 1, addressHidden: flagged }));
  return named(words(`item.${kind.key}`), { within, on: item.collectedOn, value: text === '' ? null : pounds(item, text) });
}

/** The one thing on record that a request is about; `null` where it names none, or none that is still there. Sensitive values, secrets and hidden addresses stay where they are. */
export function aboutOnRecord(record: DeskRecord, on: OnRecord, pack: Pack, words: Words): DeskRequest['about'] {
  const { details } = record;
  switch (details?.kind) {
    case 'correction': return factOf(details, on, record, pack, words);
    case 'decision-review': {
      const decision = on.decisions.find((one) => one.id === details.decisionId);
      return decision ? named(decision.name, { on: decision.on, value: decision.outcome.text }) : null;
    }
    case 'objection': return pack.purposes.some((one) => one.id === details.purposeId) ? named(words(`purpose.${details.purposeId}.name`)) : null;
    case 'sharing': return pack.recipients.some((one) => one.id === details.recipientId) ? named(words(`recipient.${details.recipientId}.name`)) : null;
    case 'recordings': {
      const found = pack.recordings.flatMap(({ id, sites }) => sites.filter((site) => site.id === details.site).map(({ name }) => ({ id, name })))[0];
      return found ? named({ text: found.name, language: 'en' }, { within: words(`recording.${found.id}.name`) }) : null;
    }
    case 'notice-format': return pack.notices.some((one) => one.id === details.notice) ? named(words(`notice.${details.notice}.title`)) : null;
    default: return null;
  }
}
