import { NoCode } from '#src/components/no-code.tsx';
import { ReachUs } from '../reach-us.tsx';

/** The second check where no code can go: who to talk to. */
export function NoCodeHere() {
  return <NoCode><ReachUs /></NoCode>;
}
