import type { DisplaySettings } from '#src/components/settings-panel.tsx';

/** Where the look of the pages is remembered on this device; the head script of every page reads it before the first paint. Nothing personal. */
export const displayKey = 'keyholder.display';

/** What the page follows until the person says otherwise. */
export const plainDisplay: DisplaySettings = { textSize: '1', contrast: 'device', theme: 'device', motion: 'device', spacing: 'device' };

const attributes = { textSize: 'textSize', contrast: 'contrast', theme: 'theme', motion: 'motion', spacing: 'spacing' } as const;
const listeners = new Set<() => void>();
let current: DisplaySettings | undefined;

function storedDisplay(): DisplaySettings {
  try {
    return { ...plainDisplay, ...(JSON.parse(localStorage.getItem(displayKey) ?? '{}') as Partial<DisplaySettings>) };
  } catch {
    return plainDisplay; // Storage is forbidden or the note is not readable: the page looks as the device wants it.
  }
}

/** How the pages look on this device. */
export function displayNow(): DisplaySettings {
  current ??= storedDisplay();
  return current;
}

/** Puts the settings on `html`, where the style sheet looks for them. */
export function showDisplay(display: DisplaySettings): void {
  for (const [key, name] of Object.entries(attributes)) {
    const value = display[key as keyof DisplaySettings];
    if (value === 'device' || (key === 'textSize' && value === '1')) delete document.documentElement.dataset[name];
    else document.documentElement.dataset[name] = value;
  }
}

/** Takes the settings at once and remembers them, where the device lets us. */
export function setDisplay(display: DisplaySettings): void {
  current = display;
  showDisplay(display);
  try {
    localStorage.setItem(displayKey, JSON.stringify(display));
  } catch {
    current = display; // Not remembered; it still holds until the tab is closed.
  }
  for (const tell of listeners) tell();
}

/** Calls back when the settings change. Answers the way to stop. */
export function watchDisplay(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
