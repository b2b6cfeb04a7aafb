import type { ComplaintEvent } from '#contract/complaint-words.ts';
import type { RequestKind } from '#contract/request-words.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestEvent } from '#contract/requests.ts';
import { complaintIsOpen } from '#domain/complaints/complaint-machine.ts';
import { keepsRecord } from '#domain/retention/keeps-record.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';
import type { Pack } from '../pack.ts';
import type { RecordItem } from '../views/category-view.ts';
import { keptBy, notSaid } from './kept-by.ts';
import type { Standing } from './standing.ts';

/** A fact whose time is over, with the rule that says so. */
export interface DueItem {
  readonly item: RecordItem;
  readonly ruleId: string;
  /** The rule that its person is told: what a silent fact alone would explain is `not-said`. */
  readonly toldRuleId: string;
  /** The last day on which it was to be kept. */
  readonly endedOn: string;
}

interface Holding {
  readonly today: string;
  readonly bornOn: string;
  readonly standing: Standing;
  /** As the person may see that they stand. */
  readonly shownStanding: Standing;
  /** Complaints of the person about their data. */
  readonly complaints: readonly { readonly events: readonly ComplaintEvent[] }[];
  readonly requests: readonly { readonly kind: RequestKind; readonly details: RequestDetails | null; readonly events: readonly RequestEvent[] }[];
}

/** Which facts go today: those whose rule for this person has ended, that nothing holds, while no request about the record is open, and no complaint, which may be about any of them (DPA 2018 s.164A(4)). */
export function dueDeletions(pack: Pack, items: readonly RecordItem[], { today, bornOn, standing, shownStanding, requests, complaints }: Holding): DueItem[] {
  const open = requests.some(({ kind, details, events }) => keepsRecord(kind) && !requestStanding(kind, events, details ?? {}).terminal);
  if (open || complaints.some(({ events }) => complaintIsOpen(events))) return [];
  const kinds = new Map(pack.categories.flatMap((category) => category.items.map((one) => [`${category.id}/${one.key}`, one])));
  return items.flatMap((item) => {
    const kind = kinds.get(`${item.category}/${item.key}`);
    if (!kind) return [];
    const by = (one: Standing) => keptBy(pack, kind, item, { today, bornOn, standing: one })?.kept;
    const kept = by(standing);
    if (kept?.status !== 'ended' || kept.endsOn === null) return [];
    const told = by(shownStanding);
    return [{ item, ruleId: kept.rule.id, toldRuleId: told?.status === 'ended' ? told.rule.id : notSaid, endedOn: kept.endsOn }];
  });
}
