import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';

const finding = findingIn('requests.json');

/** Every right can be used (UK GDPR Art. 12-22), and other information asked for where a law gives it. */
export const everyRightCanBeUsed: LintRule = ({ pack, law }) => {
  const offered = new Set(pack.requests.map((one) => one.kind));
  const kind = law.kinds.kinds.find((one) => one.kind === pack.organisation.kind);
  const needed = [...law.requests.everyLandlord, ...(pack.recordings.length > 0 ? [law.requests.withRecordings] : []), ...(kind && kind.information.length > 0 ? [{ kind: 'information' as const, source: kind.source }] : [])];
  return [
    ...needed.filter((one) => !offered.has(one.kind)).map((one) => finding('right-missing', one.kind, `cannot be asked for (${one.source})`, `Add { "kind": "${one.kind}", "routes": […] }.`)),
    ...(offered.has('information') && kind?.information.length === 0 ? [finding('right-not-given', 'information', `no law makes a ${kind.kind} give other information`, 'Take it out.')] : []),
  ];
};

/** A request may be spoken, and nobody needs a computer for it. */
export const requestsNeedNoComputer: LintRule = ({ pack, law }) => pack.requests.filter((one) => one.kind !== 'information').flatMap(({ kind, routes }) => [law.requests.spoken, law.requests.onPaper]
  .filter((rule) => !rule.routes.some((route) => routes.includes(route)))
  .map((rule) => finding('route-missing', `${kind}.routes`, `has none of ${rule.routes.join(', ')} (${rule.source})`, `Add ${rule.routes.join(' or ')}.`)));
