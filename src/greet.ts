import { greet } from './features/home/greet.ts';

// Comes before the app, on home alone does something, and needs nothing of what the app waits for.
void Promise.allSettled([greet()]);
