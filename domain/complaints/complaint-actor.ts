/** Who makes an event of a complaint happen. */
export type ComplaintActor = 'resident' | 'landlord';
