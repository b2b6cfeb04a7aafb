/** A note on this device, so its name tells nothing either. The exit leaves it: the next look at the phone should find the plain name again. */
const note = 'keyholder.plain';

/** The plain name that the app goes by on this device; `null` where it goes by the landlord's. */
export function plainName(): string | null {
  try {
    return localStorage.getItem(note);
  } catch {
    return null; // Storage is forbidden: nothing was chosen.
  }
}

/** Notes the plain name, or takes it away. Answers whether the device took it. */
export function keepPlainName(name: string | null): boolean {
  try {
    if (name === null) localStorage.removeItem(note);
    else localStorage.setItem(note, name);
    return true;
  } catch {
    return false;
  }
}
