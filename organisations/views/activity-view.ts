import type { ActivityAbout, ActivityAct, ActivityEntry, ActorRole } from '#contract/activity.ts';
import type { ChoiceWay } from '#contract/choice-words.ts';
import type { IdentityCheck, RecordPart } from '#contract/counter-words.ts';
import type { Words } from '../words.ts';

/** What was written beside an act when it happened. Empty where its payload was erased. */
export interface ActPayload {
  readonly category?: string;
  readonly purposeId?: string;
  readonly channel?: ChoiceWay;
  readonly request?: { readonly id: string; readonly reference: string };
  readonly complaint?: { readonly id: string; readonly reference: string };
  readonly receiptId?: string;
  readonly how?: 'code' | 'link' | 'activation' | 'passkey';
  readonly reason?: string;
  /** Of a member of staff: where they work, and which account it was. The account is for the landlord's own inquiries and leaves no backend. */
  readonly office?: string;
  readonly staffId?: string;
  readonly part?: RecordPart;
  readonly check?: IdentityCheck;
}

/** One link of a person's audit chain as it is kept. */
export interface RecordedAct {
  readonly place: number;
  readonly at: string;
  readonly act: ActivityAct;
  readonly by: ActorRole;
  readonly payload: ActPayload;
}

function aboutOf({ category, purposeId, channel, request, receiptId, how, part, check }: ActPayload, words: Words): ActivityAbout | null {
  if (category) return { kind: 'category', id: category, name: words(`category.${category}.name`) };
  if (purposeId && channel && receiptId) return { kind: 'choice', purposeId, purpose: words(`purpose.${purposeId}.name`), channel, receiptId };
  if (request) return { kind: 'request', id: request.id, reference: request.reference, receiptId: receiptId ?? null };
  if (part) return { kind: 'part', part };
  if (check) return { kind: 'identity', check };
  return how ? { kind: 'sign-in', how } : null;
}

/** An act in the reader's words. An act whose payload was erased still shows: that it happened, when, and in what role. */
export function activityView({ place, at, act, by, payload }: RecordedAct, words: Words): ActivityEntry {
  return { place, at, act, by, ...(payload.office !== undefined && { office: payload.office }), about: aboutOf(payload, words), reason: payload.reason ?? null };
}
