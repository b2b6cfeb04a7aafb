const prefix = 'keyholder.';

/** Small notes on this device that say nothing about the person. `null` where there is none, or where storage is forbidden. */
export function remembered(name: RememberedName): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null; // Storage is forbidden: nothing was remembered.
  }
}

/** What may be noted: the chosen language, that somebody is signed in, that the exit was explained, that a sign-out still has to reach the server, that something waits to be sent, that a copy was made here and when it was brought up to date, that other people use this device. */
export type RememberedName = 'language' | 'signed-in' | 'exit-explained' | 'sign-out-owed' | 'waits' | 'copy' | 'shared';

/** Notes something, or takes the note away. Answers whether the device took it. */
export function remember(name: RememberedName, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, value);
    return true;
  } catch {
    return false;
  }
}
