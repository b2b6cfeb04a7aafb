import type { Organisation } from '#contract/organisation.ts';
import type { Region } from '#domain/clock/bank-holidays.ts';
import { bodyRules, type BodyRule, type BodyRuleId, type RouteTopic, type ToldLandlord } from './body-rules.ts';

/** One body to go to. `step`: go there now, go there only after the landlord had its chance, or keep it for later. */
export interface RouteStep {
  readonly rule: BodyRule & { readonly id: BodyRuleId };
  readonly step: 'now' | 'after' | 'later';
}

export interface RouteQuestions {
  readonly about: readonly RouteTopic[];
  readonly told: ToldLandlord;
  readonly landlord: Organisation['kind'];
  readonly region: Region;
}

const order = { now: 0, after: 1, later: 2 } as const;

function stepOf({ body, when }: BodyRule, told: ToldLandlord): RouteStep['step'] {
  if (when === 'last') return 'later';
  if (when === 'after-landlord') return told === 'answered' || told === 'silent' ? 'now' : 'after';
  // Who was in vain need not tell the landlord again; while its time runs it is still the one to go to.
  return body === 'landlord' && told === 'silent' ? 'later' : 'now';
}

type Group = readonly [RouteStep, ...RouteStep[]];

/** The steps by body, so that none is named twice: what it does about data and about a service stands below one name. */
export function byBody(steps: readonly RouteStep[]): readonly Group[] {
  return Array.from(Map.groupBy(steps, ({ rule }) => rule.body).values(), (all) => all as [RouteStep, ...RouteStep[]]);
}

/**
 * Who deals with what, by the landlord's kind and region, in the order in which to go. Danger comes first: the police stand before all others.
 * Total: with at least one topic there is always somebody to go to now.
 */
export function routeComplaint({ about, told, landlord, region }: RouteQuestions): readonly RouteStep[] {
  // Who has the landlord's last answer has nothing more to get there.
  const over = (rule: BodyRule) => rule.body === 'landlord' && told === 'answered';
  const fitting = bodyRules.filter((rule) => about.includes(rule.about) && (rule.landlords as readonly string[]).includes(landlord) && (rule.regions as readonly string[]).includes(region) && !over(rule));
  const steps = fitting.map((rule): RouteStep => ({ rule, step: stepOf(rule, told) }));
  const place = ({ rule, step }: RouteStep) => (rule.body === 'police' ? -1 : order[step]);
  return steps.toSorted((one, other) => place(one) - place(other));
}
