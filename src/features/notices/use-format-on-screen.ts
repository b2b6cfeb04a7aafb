import { useEffect } from 'react';
import type { Preferred } from '#src/api/preferred.ts';

/** Text sizes of the display settings that are as large as a format. */
const asLarge = { 'large-print': 3, 'giant-print': 4 } as const;

/** Shows the page in the print that the person wants notices in, on screen and on paper. Who has set the text larger still on this device keeps that. */
export function useFormatOnScreen(format: Preferred['format'] | undefined): void {
  useEffect(() => {
    const root = document.documentElement;
    if (format !== 'large-print' && format !== 'giant-print') return;
    if (Number(root.dataset['textSize'] ?? 1) >= asLarge[format]) return;
    root.dataset['format'] = format;
    return () => { delete root.dataset['format']; };
  }, [format]);
}
