import { addMonths } from './clock/calendar-date.ts';
import { londonDate } from './clock/london-date.ts';

/** How long what waits on a device stays there after its person signed out everywhere and did not come back to it. */
export const leftDeviceMonths = 3;

/** Whether a device that its person left by signing out everywhere may let go of what waits there: three months later, by the server's clock, and they have not signed in on it since. Instants. */
export function mayLetGo(signedOutAt: string | null, now: string): boolean {
  return signedOutAt !== null && addMonths(londonDate(signedOutAt), leftDeviceMonths) <= londonDate(now);
}
