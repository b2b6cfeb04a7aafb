/** Why an entry can never be sent, beside the problem codes of the contract. */
export const ownRefusals = ['operation-gone', 'does-not-fit', 'cannot-be-opened'] as const;
export type OwnRefusal = (typeof ownRefusals)[number];
