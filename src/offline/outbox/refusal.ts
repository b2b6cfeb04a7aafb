/**
 * Why an entry waits to be read, beside the problem codes of the contract. The first three can never be sent. `superseded`: the server has it, and a later decision
 * stands instead (`superseded.ts`); it is not let go before the person has seen both sides.
 */
export const ownRefusals = ['operation-gone', 'does-not-fit', 'cannot-be-opened', 'superseded'] as const;
export type OwnRefusal = (typeof ownRefusals)[number];
