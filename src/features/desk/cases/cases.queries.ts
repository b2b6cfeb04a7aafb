import { listDeskComplaints, listDeskHolds } from '#contract/desk-cases.ts';
import { staffRead } from '#src/staff/staff-reads.ts';

export const deskComplaintsQuery = (language: string) => staffRead(listDeskComplaints, { query: { language } });

export const deskHoldsQuery = (language: string) => staffRead(listDeskHolds, { query: { language } });
