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

/** Ends the session, clears what the app keeps, and replaces the page, as the app's own exit does. */
function leave(): void {
  root.hidden = true;
  try {
    localStorage.setItem('keyholder.sign-out-owed', 'yes');
    localStorage.removeItem('keyholder.signed-in');
    sessionStorage.clear();
  } catch {
    root.hidden = true; // Storage is forbidden, so nothing lies in it.
  }
  void Promise.allSettled([
    fetch('/api/session', { method: 'DELETE', keepalive: true }),
    indexedDB.databases().then((all) => all.forEach(({ name }) => name && indexedDB.deleteDatabase(name))),
  ]);
  location.replace(navigator.onLine && exit ? exit.href : '/offline-neutral.html');
}

exit?.addEventListener('click', (event) => {
  event.preventDefault();
  leave();
});

let shifts: number[] = [];
document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
  if (repeat) return;
  shifts = key === 'Shift' ? [...shifts.filter((time) => timeStamp - time < 1500), timeStamp] : [];
  if (shifts.length >= 3) leave();
});

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
