import { leaveAtOnce, listenForShift } from './leave-at-once.ts';

// The one small script of the public pages. They are whole without it: it remembers the look, makes the exit leave no way back, and starts the worker.
const displayKey = 'keyholder.display';
const look = document.documentElement.dataset;
const exit = document.querySelector<HTMLAnchorElement>('a.exit-button');

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
let now: Record<string, string> = {};
try {
  now = JSON.parse(localStorage.getItem(displayKey) ?? '{}') as typeof now;
} catch {
  // Storage is forbidden, or the note cannot be read: the page looks as the device wants it.
}
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
addEventListener('load', () => {
  // The sheet of paper has the look of what only scripts open, too. It has come by now, as all that the page names.
  for (const sheet of document.querySelectorAll<HTMLLinkElement>('link[media]')) sheet.media = 'all';
  if (further) void import(/* @vite-ignore */ further).catch(() => undefined);
});
