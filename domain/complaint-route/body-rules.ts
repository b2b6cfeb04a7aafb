import type { Organisation } from '#contract/organisation.ts';
import { type Region, regions } from '#domain/clock/bank-holidays.ts';
import type { RuleSource } from '#domain/clock/rules.ts';

type Landlord = Organisation['kind'];

/** Who a problem can be taken to. */
export type RouteBody = 'landlord' | 'regulator' | 'ombudsman' | 'police' | 'insurer' | 'court';

/** What a problem is about, in the person's own terms; more than one may be true. */
export const routeTopics = ['data', 'service', 'crime', 'loss'] as const;
export type RouteTopic = (typeof routeTopics)[number];

/** How far it has got with the landlord. `silent`: no answer in the landlord's time. */
export const toldLandlord = ['no', 'waiting', 'silent', 'answered'] as const;
export type ToldLandlord = (typeof toldLandlord)[number];

/** When a body deals with it: at once, only after the landlord had its chance, or as a last step. */
export type RouteWhen = 'now' | 'after-landlord' | 'last';

/**
 * What one body can and cannot do, for which kinds of landlord and in which regions. The words of a rule are `rule.<id>.why`, `.can`, `.cannot`, `.time` in `locales/<language>/complaints.json`.
 * `timeKnown: false`: its time limit could not be confirmed, and the words say so.
 */
export interface BodyRule extends RuleSource {
  readonly body: RouteBody;
  readonly about: RouteTopic;
  readonly landlords: readonly Landlord[];
  readonly regions: readonly Region[];
  readonly when: RouteWhen;
  readonly timeKnown: boolean;
}

const english: readonly Landlord[] = ['private-registered-provider', 'council-or-almo', 'tenant-management-organisation'];
const scottish: readonly Landlord[] = ['registered-social-landlord'];
const agents: readonly Landlord[] = ['letting-agent'];
const all: readonly Landlord[] = [...english, ...scottish, ...agents];

const scotland: readonly Region[] = ['scotland'];
const elsewhere: readonly Region[] = regions.filter((one) => one !== 'scotland');

/** Every rule. A change of law is a change of this list, with a new version. */
export const bodyRules = [
  { id: 'landlord-data', version: '2026-06-19', source: 'DPA 2018 s.164A', body: 'landlord', about: 'data', landlords: all, regions, when: 'now', timeKnown: true },
  { id: 'ico', version: '2026-06-19', source: 'DPA 2018 s.165; ICO, Data protection complaints (three months after the last answer)', body: 'regulator', about: 'data', landlords: all, regions, when: 'after-landlord', timeKnown: true },
  { id: 'court-data', version: '2018-05-25', source: 'DPA 2018 ss.167-169; Limitation Act 1980 s.9; in Northern Ireland, Limitation (Northern Ireland) Order 1989', body: 'court', about: 'data', landlords: all, regions: elsewhere, when: 'last', timeKnown: true },
  { id: 'court-data-scotland', version: '2018-05-25', source: 'DPA 2018 ss.167-169; Prescription and Limitation (Scotland) Act 1973 s.6', body: 'court', about: 'data', landlords: all, regions: scotland, when: 'last', timeKnown: true },
  { id: 'landlord-service', version: '2024-04-01', source: 'Housing Ombudsman, Complaint Handling Code', body: 'landlord', about: 'service', landlords: english, regions, when: 'now', timeKnown: true },
  { id: 'landlord-service-other', version: '2026-11-22', source: 'The landlord\'s own complaints procedure', body: 'landlord', about: 'service', landlords: [...scottish, ...agents], regions, when: 'now', timeKnown: false },
  { id: 'housing-ombudsman', version: '2024-04-01', source: 'Housing Ombudsman Scheme (within 12 months of the last answer)', body: 'ombudsman', about: 'service', landlords: english, regions, when: 'after-landlord', timeKnown: true },
  { id: 'spso', version: '2026-11-22', source: 'Scottish Public Services Ombudsman Act 2002 s.10 (within 12 months)', body: 'ombudsman', about: 'service', landlords: scottish, regions, when: 'after-landlord', timeKnown: true },
  { id: 'redress-scheme', version: '2026-11-22', source: 'The redress scheme that the agent belongs to', body: 'ombudsman', about: 'service', landlords: agents, regions: elsewhere, when: 'after-landlord', timeKnown: false },
  { id: 'letting-tribunal', version: '2018-01-31', source: 'Housing (Scotland) Act 2014 s.48; Letting Agent Code of Practice (Scotland) Regulations 2016', body: 'ombudsman', about: 'service', landlords: agents, regions: scotland, when: 'after-landlord', timeKnown: false },
  { id: 'police', version: '2026-11-22', source: 'Police.uk; in Scotland, Police Scotland', body: 'police', about: 'crime', landlords: all, regions, when: 'now', timeKnown: true },
  { id: 'insurer', version: '2026-11-22', source: 'The terms of the person\'s own policy', body: 'insurer', about: 'loss', landlords: all, regions, when: 'now', timeKnown: false },
  { id: 'court-loss', version: '1980-11-13', source: 'Limitation Act 1980 ss.2, 5, 11; in Northern Ireland, Limitation (Northern Ireland) Order 1989', body: 'court', about: 'loss', landlords: all, regions: elsewhere, when: 'last', timeKnown: true },
  { id: 'court-loss-scotland', version: '1976-07-25', source: 'Prescription and Limitation (Scotland) Act 1973 ss.6, 17', body: 'court', about: 'loss', landlords: all, regions: scotland, when: 'last', timeKnown: true },
] as const satisfies readonly BodyRule[];

export type BodyRuleId = (typeof bodyRules)[number]['id'];
