import type { Mandate, MandateProof, MandateScope, PeopleList } from '#contract/people.ts';
import type { Relation } from '#contract/relation.ts';
import { type MandateTimes, mandateState } from '#domain/people/mandate-state.ts';
import { Refusal } from '#contract/refusal.ts';
import type { Pack } from '../pack.ts';
import type { ReceiptAbout } from './receipt-view.ts';

/** A mandate as it is kept. Names are those of the day it was made or taken up. */
export interface RecordedMandate extends MandateTimes {
  readonly id: string;
  readonly principalId: string;
  readonly principalName: string;
  readonly representativeId: string | null;
  readonly representativeName: string;
  readonly relation: Relation;
  readonly scope: MandateScope;
  readonly proof: MandateProof;
  readonly madeAt: string;
}

/** The moment of a view: an instant and its Europe/London date. */
interface Moment {
  readonly now: string;
  readonly today: string;
}

function mandateView(one: RecordedMandate, name: string, { now, today }: Moment): Mandate {
  const state = mandateState(one, now, today);
  return { id: one.id, name, relation: one.relation, scope: one.scope, proof: one.proof, state, since: one.acceptedAt ?? one.madeAt, endsOn: one.endsOn, codeUntil: state === 'invited' ? one.codeUntil : null, endedAt: one.endedAt };
}

/** The answer of `listPeople`, from all mandates that name the person on either side. */
export function peopleView(all: readonly RecordedMandate[], residentId: string, moment: Moment): PeopleList {
  const newest = all.toSorted((one, other) => other.madeAt.localeCompare(one.madeAt));
  return {
    forMe: newest.filter((one) => one.principalId === residentId).map((one) => mandateView(one, one.representativeName, moment)),
    byMe: newest.filter((one) => one.representativeId === residentId).map((one) => mandateView(one, one.principalName, moment)),
  };
}

/** Refuses kinds of data that the landlord does not have. @throws Refusal category-unknown */
export function knownCategories(pack: Pack, { categories }: MandateScope): void {
  if (categories?.some((id) => !pack.categories.some((one) => one.id === id))) throw new Refusal('category-unknown', { errors: [{ pointer: '/scope/categories', code: 'not-offered' }] });
}

/** What the receipt for an act on who speaks for the person says. */
export function peopleAbout(act: 'invited' | 'ended', kind: Relation): Extract<ReceiptAbout, { subject: 'people' }> {
  return { subject: 'people', act, relation: kind };
}
