import { findDeskResident, listDeskRequests, readDeskCounts, readDeskRequest } from '#contract/desk.ts';
import { listDeskComplaints, listDeskHolds } from '#contract/desk-cases.ts';
import { readOrganisation } from '#contract/organisation.ts';
import { readRequestOptions } from '#contract/request-options.ts';
import { readOptions } from '#src/api/read-options.ts';
import { staffRead } from '#src/staff/staff-reads.ts';

const hour = 60 * 60_000;

export const deskListQuery = (which: 'open' | 'ended', find: string) => staffRead(listDeskRequests, { query: find === '' ? { which } : { find } });

export const deskRequestQuery = (requestId: string) => staffRead(readDeskRequest, { params: { requestId } });

export const deskResidentQuery = (portalReference: string) => staffRead(findDeskResident, { query: { portalReference } });

export const deskCountsQuery = staffRead(readDeskCounts);

/** What the forms offer to choose from. */
export const offersQuery = (language: string) => ({ ...readOptions(readRequestOptions, { query: { language } }), staleTime: hour });

/** Notices, by name. */
export const organisationQuery = (language: string) => ({ ...readOptions(readOrganisation, { query: { language } }), staleTime: hour });

export const deskComplaintsQuery = (language: string) => staffRead(listDeskComplaints, { query: { language } });

export const deskHoldsQuery = (language: string) => staffRead(listDeskHolds, { query: { language } });
