import type { HoldInput } from '#contract/holds.ts';
import { indexedDbStore } from '../outbox/indexeddb-store.ts';
import { browserLock } from '../outbox/send-lock.ts';
import { entryOf, type PlacedHold, sendHolds, tryOnce, waitingHolds } from './send-hold.ts';
import { show, showPlaced } from './show.ts';
import { londonToday, siteOfAddress, wishOf } from './wish.ts';

const again = 20_000;

/** Notes for the app, where the device lets us: that something waits, and which hold a request for a recording may point to. Exit removes both. */
function note(storage: Storage, name: string, value: string | null): void {
  try {
    if (value === null) storage.removeItem(name);
    else storage.setItem(name, value);
  } catch {
    return; // Storage is forbidden: the app finds out by itself, or the request gets a hold of its own.
  }
}

/** Brings the one tap of a page of recordings to life: kept on this device first, then sent; what did not get through is sent later, once. */
export function saveRecording(section: HTMLElement): void {
  const form = section.querySelector('form');
  if (!form) return;
  const store = indexedDbStore();
  const lock = browserLock();
  const field = (name: string) => form.elements.namedItem(`save-${name}`) as HTMLInputElement | HTMLSelectElement | null;
  const typed = (name: string) => field(name)?.value ?? '';
  const ownSite = section.dataset['site'] ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let mine: string | undefined;

  const placed = (hold: PlacedHold, site: string | null): void => {
    note(sessionStorage, 'keyholder.hold', JSON.stringify({ id: hold.id, on: hold.on, site }));
    note(localStorage, 'keyholder.waits', null);
    showPlaced(section, hold, londonToday(new Date()));
  };

  async function sendAll(): Promise<void> {
    clearTimeout(timer);
    await sendHolds(store, lock, (entry, verdict) => {
      const { body } = (entry.content.kind === 'clear' ? entry.content.input : {}) as { body?: HoldInput };
      if (verdict.kind === 'done') placed(verdict.hold, body?.site ?? null);
      else if (verdict.kind === 'refused') show(section, 'refused');
      else {
        mine = entry.id;
        show(section, 'waiting');
      }
    });
    if ((await waitingHolds(store)).length > 0) timer = setTimeout(wake, again);
  }
  const wake = (): void => { void Promise.allSettled([sendAll()]); };

  async function save(wish: HoldInput): Promise<void> {
    const id = crypto.randomUUID();
    try {
      await store.add(id, entryOf(id, wish));
    } catch {
      // The device keeps nothing: it goes at once or not at all, and the page says which.
      const verdict = await tryOnce(id, wish);
      if (verdict.kind === 'done') placed(verdict.hold, wish.site);
      else show(section, verdict.kind === 'refused' ? 'refused' : 'failed');
      return;
    }
    mine = id;
    note(localStorage, 'keyholder.waits', 'yes');
    if (!navigator.onLine) show(section, 'waiting');
    await sendAll();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = form.querySelector<HTMLButtonElement>('button[type="submit"]');
    if (button?.getAttribute('aria-disabled')) return;
    const day = field('day');
    const wish = wishOf(
      { day: typed('day'), from: typed('from'), to: typed('to'), contact: typed('contact'), site: ownSite || typed('site'), place: typed('place') },
      section.dataset['medium'] as HoldInput['medium'], new Date(),
    );
    for (const error of form.querySelectorAll<HTMLElement>('[data-day-error]')) error.hidden = wish !== null;
    day?.toggleAttribute('aria-invalid', wish === null);
    if (!wish) {
      day?.setAttribute('aria-describedby', 'save-day-error');
      day?.focus();
      return;
    }
    button?.setAttribute('aria-disabled', 'true');
    void Promise.allSettled([save(wish)]).then(() => button?.removeAttribute('aria-disabled'));
  });

  const site = field('site');
  const named = siteOfAddress(location.pathname);
  const place = form.querySelector<HTMLElement>('[data-place]');
  const choose = (): void => { if (place) place.hidden = site?.value !== ''; };
  if (site && named) {
    const known = [...(site as HTMLSelectElement).options].some((one) => one.value === named);
    site.value = known ? named : '';
    // A place that this page does not know takes the words of the code.
    const words = field('place');
    if (!known && words) words.value = named;
  }
  site?.addEventListener('change', choose);
  choose();
  field('day')?.setAttribute('max', londonToday(new Date()));

  section.querySelector('#save-take-back')?.addEventListener('click', () => {
    const id = mine;
    if (id === undefined) return;
    void lock.runIfFree(() => store.remove(id)).then((end) => {
      if (end === 'busy') return;
      note(localStorage, 'keyholder.waits', null);
      show(section, 'removed');
    });
  });
  addEventListener('online', wake);
  show(section, 'form');
  // What an earlier visit left waiting is said, and tried again.
  void Promise.allSettled([waitingHolds(store).then((all) => {
    if (all.length === 0) return;
    mine = all.at(-1)?.id;
    show(section, 'waiting');
    wake();
  })]);
}
