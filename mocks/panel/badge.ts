import type { TabMocks } from '../tab-mocks.ts';
import panelCss from './panel.css?inline';

/** A mark in the corner that says who the mocks think is signed in and which faults are on, so that nobody forgets them. It opens the panel, which is loaded then; so do Alt and M. */
export function showBadge(mocks: TabMocks): void {
  const host = document.createElement('aside');
  host.setAttribute('aria-label', 'Mocks');
  host.lang = 'en';
  host.dir = 'ltr';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelCss);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'badge';
  const say = () => {
    const { on, reach } = mocks.faults.settings;
    const faults = on.length === 0 ? '' : ` · ${on.join(', ')}${reach === 'all' ? '' : ` (${reach})`}`;
    const staff = mocks.staff();
    button.textContent = `Mocks · ${mocks.who()?.id ?? 'nobody'}${staff ? ` · ${staff.subject}` : ''}${faults}`;
    button.toggleAttribute('data-faulty', on.length > 0);
  };
  say();
  mocks.watch(say);
  const open = () => { void import('./show-panel.tsx').then(({ showPanel }) => showPanel(root, mocks)); };
  button.addEventListener('click', open);
  // A dialog of the app covers the mark; the post is wanted there most of all.
  window.addEventListener('keydown', (event) => { if (event.altKey && event.code === 'KeyM') open(); });
  root.append(button);
  document.body.append(host);
}
