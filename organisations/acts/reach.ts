import { Refusal } from '#contract/refusal.ts';
import { isSafeTime } from '#domain/reach/safe-times.ts';
import type { ContactPoint, Reach } from '#contract/reach.ts';
import type { ContactRules, ReachPreferences } from '#contract/reach-words.ts';
import type { Pack } from '../pack.ts';
import type { ReceiptAbout } from '../views/receipt-view.ts';

/** How a person is reached, as it is kept. Points that were removed are not in it. */
export interface RecordedReach {
  readonly points: readonly ContactPoint[];
  readonly preferences: ReachPreferences;
  readonly hasCodeWord: boolean;
  /** The name that the person wants messages to come from, where they chose one. */
  readonly sender: string | null;
}

/** How surely the person was checked, and through which contact point the second check came. */
export interface Checked {
  readonly level: 1 | 2;
  readonly via: string | null;
}

/** @throws Refusal step-up-needed; with `changing`, also where the second check came through the very point that is to change */
export function needSecondCheck({ level, via }: Checked, changing?: string): void {
  if (level < 2 || (changing !== undefined && via === changing)) throw new Refusal('step-up-needed');
}

/** As it is kept and compared: an address in small letters, a number without anything but digits and a leading plus. */
export function plainContact(kind: ContactPoint['kind'], value: string): string {
  return kind === 'email' ? value.trim().toLowerCase() : value.trim().replaceAll(/[^\d+]/gu, '');
}

/**
 * The point that is to be added. One that is there but was never confirmed is answered as it is, so that its code can be sent again.
 * @throws Refusal step-up-needed, contact-point-unfit, contact-point-there
 */
export function addedPoint({ points }: RecordedReach, body: Pick<ContactPoint, 'kind' | 'value' | 'rules'>, checked: Checked, id: string): ContactPoint {
  needSecondCheck(checked);
  const { kind, rules } = body;
  if ((kind === 'email') !== body.value.includes('@')) throw new Refusal('contact-point-unfit', { errors: [{ pointer: '/value', code: 'wrong-format' }] });
  const value = plainContact(kind, body.value);
  const there = points.find((one) => one.kind === kind && plainContact(kind, one.value) === value);
  if (there?.verified) throw new Refusal('contact-point-there', { errors: [{ pointer: '/value', code: 'not-offered' }] });
  return { id: there?.id ?? id, kind, value, verified: false, rules };
}

/** The point of this id. @throws Refusal not-found */
export function pointOf({ points }: RecordedReach, pointId: string): ContactPoint {
  const found = points.find((one) => one.id === pointId);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** The point with other rules. @throws Refusal not-found, step-up-needed */
export function pointWithRules(reach: RecordedReach, pointId: string, rules: ContactRules, checked: Checked): ContactPoint {
  const found = pointOf(reach, pointId);
  needSecondCheck(checked);
  return { ...found, rules };
}

/** The point that may go. @throws Refusal not-found, last-contact-point, step-up-needed */
export function removablePoint(reach: RecordedReach, pointId: string, checked: Checked): ContactPoint {
  const found = pointOf(reach, pointId);
  if (found.verified && reach.points.filter((one) => one.verified).length === 1) throw new Refusal('last-contact-point');
  needSecondCheck(checked, pointId);
  return found;
}

/** Preferences that this landlord can keep. @throws Refusal language-not-offered */
export function keptPreferences(pack: Pack, preferences: ReachPreferences): ReachPreferences {
  if (preferences.language !== 'en' && !pack.organisation.languages.includes(preferences.language)) {
    throw new Refusal('language-not-offered', { errors: [{ pointer: '/language', code: 'not-offered' }] });
  }
  return preferences;
}

/**
 * Which points are told that one was added or removed: every verified one, the removed one too, against fraud.
 * With a safety flag none: an old address may be in the hands of the person that the resident hides from.
 */
export function toldOfChange({ points }: RecordedReach, changed: string, hasSafetyFlag: boolean): readonly ContactPoint[] {
  return hasSafetyFlag ? [] : points.filter((one) => one.verified && one.id !== changed);
}

/** What the receipt for a change of how the person is reached says. */
export function reachAbout(act: Extract<ReceiptAbout, { subject: 'reach' }>['act'], kind: ContactPoint['kind'] | null = null): Extract<ReceiptAbout, { subject: 'reach' }> {
  return { subject: 'reach', act, kind };
}

/** The name that a message comes from: the chosen one while the landlord offers it, or the first of the list. It never tells. */
export function senderOf({ organisation: { senderNames } }: Pack, chosen: string | null): string {
  return senderNames.find((one) => one === chosen) ?? senderNames[0] ?? '';
}

/** A name that this landlord offers. @throws Refusal invalid-input */
export function keptSender({ organisation: { senderNames } }: Pack, name: string): string {
  if (!senderNames.includes(name)) throw new Refusal('invalid-input', { errors: [{ pointer: '/name', code: 'not-offered' }] });
  return name;
}

/** The answer of `readReach`. */
export function reachView({ points, preferences, hasCodeWord, sender }: RecordedReach, pack: Pack): Reach {
  return { points: [...points], preferences, codeWord: hasCodeWord ? 'set' : 'none', sender: { chosen: senderOf(pack, sender), offered: [...pack.organisation.senderNames] } };
}

/**
 * Which points are told that there is a message to read: confirmed ones that are the person's alone. A shared phone or mailbox may be somebody else's eyes,
 * and even a neutral word would say that this portal is used: then home alone says it.
 */
export function toldOfMessage({ points }: RecordedReach): readonly ContactPoint[] {
  return points.filter((one) => one.verified && one.rules.whose === 'mine');
}

/** Whether something may be sent to a point now: confirmed, the person's alone, and within the times that they said are safe. */
export function isSafeNow({ verified, rules }: ContactPoint, now: string): boolean {
  return verified && rules.whose === 'mine' && isSafeTime(rules.safeTimes, now);
}

/** The point that something is sent to now. @throws Refusal not-found, contact-point-unfit */
export function pointSafeNow(reach: RecordedReach, pointId: string, now: string): ContactPoint {
  const found = pointOf(reach, pointId);
  if (!isSafeNow(found, now)) throw new Refusal('contact-point-unfit', { errors: [{ pointer: '/pointId', code: 'not-offered' }] });
  return found;
}
