import type { openEmergencyList } from '#contract/emergency-list.ts';
import { emergencyPersonView, inEmergency, type OnRegister } from '#organisations/views/emergency-view.ts';
import { audit } from '../audit.ts';
import type { Handler, StaffContext } from '../context.ts';

/** Where a person lives, as this role may see it. */
function homeOf({ store, staff }: StaffContext, tenancies: readonly string[]): string[] | null {
  const homes = store.tenancies.filter((one) => tenancies.includes(one.reference) && one.endedOn === null).toSorted((one, other) => (one.startedOn < other.startedOn ? 1 : -1));
  const hidden = (reference: string) => store.residents.some(({ facts }) => facts.addressHidden && facts.tenancies.includes(reference));
  return homes.find(({ reference }) => staff.role === 'safeguarding' || !hidden(reference))?.address ?? null;
}

export const openEmergencyListHandler: Handler<typeof openEmergencyList> = async (context) => {
  const { store, staff, now, input: { body: { emergency, place, reason } } } = context;
  const people = store.supports.flatMap(({ residentId, kept }): OnRegister[] => {
    const person = store.residents.find((one) => one.id === residentId);
    if (!person) return [];
    const { facts, reach } = person;
    const home = homeOf(context, facts.tenancies);
    if (place !== '' && !(home ?? []).join(' ').toLowerCase().includes(place.toLowerCase())) return [];
    const phones = reach.points.filter((one) => one.kind === 'phone' && one.verified && one.rules.whose === 'mine').map((one) => one.value);
    return [{ residentId, name: facts.name, home, phones, speaks: kept.details.language ?? reach.preferences.language, ...kept.details }];
  });
  const { shown, more } = inEmergency(people, emergency);
  for (const { residentId } of shown) await audit(store, residentId, now, 'looked-at', { part: 'support', reason, ...(staff.office !== null && { office: staff.office }) }, staff.role);
  return { status: 200, body: { people: shown.map(emergencyPersonView), more, openedAt: now } };
};
