import { emergencyFunction } from './0037-support.ts';

/** In an emergency staff see the numbers that are the person's alone: whoever else sees a phone must not learn from a call that its person is on the register. */
export const up = emergencyFunction(`and c.rules->>'whose' = 'mine'`);

/** And down. */
export const down = emergencyFunction();
