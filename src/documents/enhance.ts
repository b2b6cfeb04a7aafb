import { leaveAtOnce, listenForShift } from './leave-at-once.ts';

// The one small script of the public pages. They are whole without it: it remembers the look, makes the exit leave no way back, and starts the worker.
const displayKey = 'keyholder.display';
const look = document.documentElement.dataset;
const exit = document.querySelector<HTMLAnchorElement>('a.exit-button');

function stored(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(displayKey) ?? '{}') as Record<string, string>;
  } catch {
    return {}; // Storage is forbidden, or the note cannot be read: the page looks as the device wants it.
  }
}

const leave = () => leaveAtOnce(exit?.href);
exit?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});
listenForShift(leave);

const show = (kind: string, value: string) => {
  if (value === 'device' || (kind === 'textSize' && value === '1')) delete look[kind];
  else look[kind] = value;
};
const now = stored();
for (const radio of document.querySelectorAll<HTMLInputElement>('.display-panel input')) {
  const kind = radio.closest('fieldset')?.dataset['kind'] ?? '';
  if (now[kind] === radio.value) {
    radio.checked = true;
    show(kind, radio.value);
  }
  radio.addEventListener('change', () => {
    now[kind] = radio.value;
    show(kind, radio.value);
    try {
      localStorage.setItem(displayKey, JSON.stringify(now));
    } catch {
      return; // Not remembered; it holds until the page is left.
    }
  });
}

// What some pages have beside is fetched when the page stands: each file asked for sooner takes time from its first paint.
const { further } = look;
if (further) addEventListener('load', () => { void import(/* @vite-ignore */ further).catch(() => undefined); });
