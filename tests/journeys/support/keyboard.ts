import type { Page } from '@playwright/test';
import { expect } from './test.ts';

interface Stand {
  readonly words: string;
  readonly ring: boolean;
  /** What hides it, in words; empty where it can be seen. */
  readonly hidden: string;
}

/** What has the focus: its name, whether a ring shows it, and whether it can be seen at all, beside what hangs over the page. */
const stand = (page: Page): Promise<Stand> => page.evaluate(() => {
  const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLElement> };
  if (element === document.body) return { words: '', ring: false, hidden: 'nothing has the focus' };
  const label = element.labels?.[0];
  const shown = element.matches('.visually-hidden') && label ? label : element;
  const box = shown.getBoundingClientRect();
  const [left, right, top, bottom] = [Math.max(0, box.left), Math.min(innerWidth, box.right), Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  const over = [top + 3, (top + bottom) / 2, bottom - 3].map((y) => document.elementFromPoint((left + right) / 2, y)).filter((one) => one !== null);
  const around = [shown, label, shown.closest('label, li, tr, fieldset, .option')].filter((one) => one !== undefined && one !== null);
  const named = (one: Element) => one.outerHTML.replace(one.innerHTML, '').slice(0, 120);
  const hiddenBy = () => {
    const where = `${named(shown)} from ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${innerHeight}, page at ${Math.round(scrollY)}`;
    if (right <= left || bottom <= top) return `${where}: not on the screen`;
    return over.some((one) => around.some((other) => other.contains(one) || one.contains(other))) ? '' : `${where}: under ${over.map(named).join(', ')}`;
  };
  return {
    words: `${element.getAttribute('aria-label') ?? ''} ${label?.textContent ?? ''} ${element.innerText}`.replaceAll(/\s+/gu, ' ').trim(),
    ring: around.some((one) => getComputedStyle(one).outlineStyle !== 'none' && getComputedStyle(one).outlineWidth !== '0px'),
    hidden: hiddenBy(),
  };
});

/** More than any page has to be gone through twice. */
const mostPresses = 250;

/** A hand on the keyboard, and none on anything else. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  press(key: string): Promise<void> {
    return this.#page.keyboard.press(key);
  }

  /** Goes on with Tab until what is named so has the focus, and can be seen. Past the end of the page it begins anew. */
  async to(name: string | RegExp): Promise<void> {
    const wanted = (words: string) => (typeof name === 'string' ? words.includes(name) : name.test(words));
    const passed: string[] = [];
    for (let press = 0; press < mostPresses; press += 1) {
      await this.press('Tab');
      const { words, ring } = await stand(this.#page);
      if (!wanted(words)) {
        passed.push(words.slice(0, 40));
        continue;
      }
      expect(ring, `the ring of "${words}"`).toBe(true);
      await this.stands(words);
      return;
    }
    throw new Error(`the keyboard does not reach "${String(name)}", only ${[...new Set(passed)].join(' | ')}`);
  }

  /** Goes to a button or link and presses it. */
  async act(name: string | RegExp): Promise<void> {
    await this.to(name);
    await this.press('Enter');
  }

  /** Goes to a field and types. */
  async type(label: string, words: string): Promise<void> {
    await this.to(label);
    await this.#page.keyboard.type(words);
  }

  /** Chooses one of a group of radios, by the arrow keys: Tab comes to whichever of them is chosen, or to the first. */
  async choose(wanted: string): Promise<void> {
    await this.to(await this.#page.evaluate((name) => {
      const radios = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
      const one = radios.find((radio) => radio.labels?.[0]?.textContent?.trim() === name);
      const group = radios.filter((radio) => radio.name === one?.name && radio.form === one.form);
      return (group.find((radio) => radio.checked) ?? group[0])?.labels?.[0]?.textContent?.trim() ?? `no radio ${name}`;
    }, wanted));
    await this.press('Space');
    for (let arrow = 0; arrow < 40; arrow += 1) {
      if ((await stand(this.#page)).words === wanted) return;
      await this.press('ArrowDown');
    }
    throw new Error(`the arrows do not reach "${wanted}"`);
  }

  /** Chooses one of a list, by the arrow keys. */
  async pick(label: string, option: string): Promise<void> {
    await this.to(label);
    for (let arrow = 0; arrow < 40; arrow += 1) {
      const [now, last] = await this.#page.evaluate(() => {
        const list = document.activeElement as HTMLSelectElement;
        return [list.selectedOptions[0]?.label ?? '', list.selectedIndex === list.length - 1];
      });
      if (now.includes(option)) return;
      await this.press(last ? 'Home' : 'ArrowDown');
    }
    throw new Error(`the arrows do not reach "${option}"`);
  }

  /** Where the focus came to by itself: its words, seen on the screen. */
  async stands(words: string | RegExp): Promise<void> {
    const standing = expect.poll(async () => (await stand(this.#page)).words, 'where the focus is');
    await (typeof words === 'string' ? standing.toContain(words) : standing.toMatch(words));
    await expect.poll(async () => (await stand(this.#page)).hidden, 'what hides what has the focus').toBe('');
  }
}
