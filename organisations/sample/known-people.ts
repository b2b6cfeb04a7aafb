/** What a sample person is on record for. It decides which categories are filled. */
export type SampleRole = 'tenant' | 'leaseholder' | 'landlord' | 'applicant' | 'everything';

/** People whose sign-in the README and the journeys name, in the order in which they are made. Their dates of birth and references never change. */
export const knownPeople = {
  /** A tenant with a full record. */
  tenant: { portalReference: 'KTENANT22', dateOfBirth: '1988-03-14' },
  /** Owns two homes. With a letting agent: the landlord of two. */
  leaseholder: { portalReference: 'KLEASEH33', dateOfBirth: '1961-10-02' },
  /** On the tenancy of `tenant`, and must never see the tenant's own record. */
  jointTenant: { portalReference: 'KPARTNE44', dateOfBirth: '1986-07-29' },
  /** A record of 500 items, in every category that the landlord has. */
  everything: { portalReference: 'KEVERYT55', dateOfBirth: '1979-05-08' },
  /** A record of 5,000 items. */
  longRecord: { portalReference: 'KLNGREC66', dateOfBirth: '1954-01-19' },
  /** The address is hidden everywhere. */
  hiddenAddress: { portalReference: 'KHDDENA77', dateOfBirth: '1993-09-30' },
  /** No phone, no e-mail: signs in with an activation code from a letter. */
  noContact: { portalReference: 'KNPHNEE88', dateOfBirth: '1941-12-24' },
  /** Moved out four years ago. */
  formerTenant: { portalReference: 'KFRMERT99', dateOfBirth: '1970-02-28' },
  /** Seventeen, so that rules which end at 21 still run. */
  youngTenant: { portalReference: 'KYUNGTE23', dateOfBirth: '2009-04-17' },
  /** Looks for a home and has none here yet. */
  applicant: { portalReference: 'KAPPLCT24', dateOfBirth: '1999-11-05' },
} as const;
export type KnownPerson = keyof typeof knownPeople;
export const knownOrder = Object.keys(knownPeople) as KnownPerson[];
