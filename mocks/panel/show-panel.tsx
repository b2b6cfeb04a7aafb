import { createRoot } from 'react-dom/client';
import type { TabMocks } from '../tab-mocks.ts';
import { Panel } from './panel.tsx';

/** Opens the panel; a reload, or its own button, closes it. */
export function showPanel(into: ShadowRoot, mocks: TabMocks): void {
  if (into.querySelector('dialog')) return;
  const dialog = document.createElement('dialog');
  into.append(dialog);
  const root = createRoot(dialog);
  root.render(<Panel mocks={mocks} onClose={() => dialog.close()} />);
  dialog.addEventListener('close', () => {
    root.unmount();
    dialog.remove();
  }, { once: true });
  dialog.showModal();
}
