import type { Secrets } from '../secrets.ts';
import type { IdentitySettings } from '../settings.ts';
import { sampleProvider } from './sample-provider.ts';
import { staffDoor, type StaffDoor } from './staff-door.ts';

interface Given {
  readonly identity: IdentitySettings | null;
  readonly sample: boolean;
  readonly publicOrigin: string;
  readonly secret: string;
  readonly secrets: Secrets;
  readonly now: () => Date;
}

/** The door of a set-up: the landlord's provider where one is set, the local one in a sample, else none. */
export function staffDoorOf({ identity, sample, publicOrigin, secret, secrets, now }: Given): StaffDoor | null {
  if (identity) return staffDoor({ identity, publicOrigin, secrets, now });
  if (!sample) return null;
  const provider = sampleProvider({ publicOrigin, secret, secrets });
  // The same process: it need not go out to the network to ask itself.
  const door = staffDoor({ identity: provider.identity, publicOrigin, secrets, now, fetch: async (url, options) => provider.app.request(url, options as RequestInit) });
  return { ...door, local: provider.app };
}
