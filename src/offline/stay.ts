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

/**
 * Whether this phone throws away what a site keeps when nobody has visited it for a week: Safari on iOS does, unless the site is on the home screen
 * (the rule of its tracking prevention since 2020). Only it knows `navigator.standalone`.
 */
export async function mayBeCleared(phone: Phone = navigator): Promise<boolean> {
  if (phone.standalone !== false) return false;
  return !((await phone.storage?.persisted?.().catch(() => false)) ?? false);
}
