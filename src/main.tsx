import './styles/document.css';
import './styles/app.css';
import { startApp } from './app/start-app.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no place for the app');
// Only `npm run dev` has mocks; the build drops these lines and all that they load.
if (import.meta.env.DEV) {
  const { startMocks } = await import('#mocks/browser.ts');
  await startMocks();
}
await startApp(root);
