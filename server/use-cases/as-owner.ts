import { actAsResident, actAsStaff, openRecord } from '../database.ts';
import type { StaffContext } from '../http/request-context.ts';

/** Work of the desk that only the record's owner may do: it is done as theirs, then the transaction is the desk's again, with the same record open. */
export async function asOwner<Done>({ tx, staff }: Pick<StaffContext, 'tx' | 'staff'>, residentId: string, work: () => Promise<Done>): Promise<Done> {
  await actAsResident(tx, residentId);
  const done = await work();
  await actAsStaff(tx, staff);
  await openRecord(tx, residentId);
  return done;
}
