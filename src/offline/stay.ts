interface Phone {
  readonly standalone?: boolean;
  readonly storage?: Partial<StorageManager>;
}

let asked: Promise<boolean> | undefined;

/** Asks the browser to keep what lies here, once in this tab: after the first thing that was saved, when a question makes sense. Answers whether it will. */
export function askToStay(phone: Phone = navigator): Promise<boolean> {
  asked ??= (async () => (await phone.storage?.persist?.()) ?? false)().catch(() => false);
  return asked;
}

/** When what lies here may go: after a `week` without a visit, or when the phone has no `room` left. */
export type Clearing = 'week' | 'room';

/**
 * Whether this phone throws away what a site keeps, unless it was promised to stay. Safari on iOS does when nobody has visited for a week and the site is not on the
 * home screen (the rule of its tracking prevention since 2020); only it knows `navigator.standalone`. Others do when they run out of room. `null`: it stays, or cannot be told.
 */
export async function mayBeCleared(phone: Phone = navigator): Promise<Clearing | null> {
  if (phone.standalone === true) return null;
  const stays = await phone.storage?.persisted?.().catch(() => false);
  if (stays === true) return null;
  if (phone.standalone === false) return 'week';
  return stays === false ? 'room' : null;
}
