import './styles/document.css';
import './styles/app.css';
import { startApp } from './app/start-app.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no place for the app');
await startApp(root);
