import { AlertIcon, BellIcon, CheckIcon, ClockIcon, InfoIcon } from './icons.tsx';
import type { StateKind } from './state-kind.ts';

const icons = {
  info: InfoIcon,
  'needs-you': BellIcon,
  waiting: ClockIcon,
  done: CheckIcon,
  late: AlertIcon,
} satisfies Record<StateKind, unknown>;

/** The icon of a state; the word beside it is the caller's. */
export function StateIcon({ kind }: { kind: StateKind }) {
  const Icon = icons[kind];
  return <Icon />;
}
