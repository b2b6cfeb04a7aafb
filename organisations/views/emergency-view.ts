import { type Emergency, type EmergencyPerson, emergencyListMost, needsIn } from '#contract/emergency-list.ts';

/** Somebody on the register, as the list finds them. */
export interface OnRegister extends EmergencyPerson {
  readonly residentId: string;
}

/** The most people that a look goes through (`keyholder_emergency`). */
export const emergencyLookMost = 1000;

/**
 * Whom a look in this emergency shows: people with a need that matters in it, or who said something in their own words. `more`: there are others, or there may be, beyond those that were gone through.
 */
export function inEmergency<Person extends Pick<EmergencyPerson, 'needs' | 'words'>>(people: readonly Person[], emergency: Emergency): { shown: Person[]; more: boolean } {
  const matters = new Set<string>(needsIn[emergency]);
  const fit = people.filter((one) => one.words !== '' || one.needs.some((need) => matters.has(need)));
  return { shown: fit.slice(0, emergencyListMost), more: fit.length > emergencyListMost || people.length >= emergencyLookMost };
}

/** A person of the list as staff see them: no id, for nothing can be opened from here. */
export const emergencyPersonView = ({ residentId: _own, ...person }: OnRegister): EmergencyPerson => person;
