import { leaveAtOnce, listenForShift } from './leave-at-once.ts';

// The one small script of the public pages. They are whole without it: it remembers the look, makes the exit leave no way back, and starts the worker.
const displayKey = 'keyholder.display';
const root = document.documentElement;
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

const radios = document.querySelectorAll<HTMLInputElement>('.display-panel input');
const groupOf = (radio: HTMLInputElement) => radio.closest('fieldset')?.dataset['kind'] ?? '';
const now = stored();
for (const radio of radios) {
  const kind = groupOf(radio);
  if (now[kind] !== undefined) radio.checked = now[kind] === radio.value;
  radio.addEventListener('change', () => {
    now[kind] = radio.value;
    if (radio.value === 'device' || (kind === 'textSize' && radio.value === '1')) delete root.dataset[kind];
    else root.dataset[kind] = radio.value;
    try {
      localStorage.setItem(displayKey, JSON.stringify(now));
    } catch {
      radio.checked = true; // Not remembered; it holds until the page is left.
    }
  });
}
