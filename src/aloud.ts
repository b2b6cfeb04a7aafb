import { readAloud } from './documents/read-aloud/read-aloud.ts';

// Of the pages of notices alone, beside the script that all public pages have.
const panel = document.querySelector<HTMLElement>('#reading');
const part = document.querySelector<HTMLElement>('main');
if (panel && part) {
  let ready: Promise<() => void> | undefined;
  document.querySelector('.read-aloud-start')?.addEventListener('click', () => {
    panel.hidden = false;
    ready ??= readAloud(panel, part);
    void ready.then((start) => start());
  });
}
