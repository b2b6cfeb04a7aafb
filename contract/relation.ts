import * as z from 'zod/mini';

/** What somebody is to the person they speak for. */
export const relation = z.enum(['family', 'carer', 'friend', 'solicitor', 'adviser', 'attorney', 'deputy', 'councillor', 'mp']);
export type Relation = z.infer<typeof relation>;

/** Request header of somebody who acts for another person: the id of the mandate that lets them. */
export const actingForHeader = 'Acting-For';
