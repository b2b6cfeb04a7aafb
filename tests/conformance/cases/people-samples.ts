import type { MandateScope } from '#contract/people.ts';
import { worldNow } from '../world.ts';

/** An invitation as the form sends it. */
export const inviteSomebody = { name: 'My sister', relation: 'family' as const, scope: { see: true, ask: true, choose: false, categories: null } as MandateScope, endsOn: null, madeAt: worldNow };
