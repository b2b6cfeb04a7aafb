import type { FaultName } from '../faults.ts';

/** What each switch does, for developers. */
export const faultWords: Readonly<Record<FaultName, string>> = {
  'slow': 'Slow: each answer takes 3 seconds',
  'very-slow': 'Very slow: 40 seconds, longer than the app waits',
  'server-error': '500: the server has a fault',
  'unavailable': '503: the server is closed for a moment',
  'network-error': 'The call fails, though the device says it is online',
  'answer-lost': 'The server does it, but its answer is lost',
  'captive-portal': 'A Wi-Fi log-in page answers instead',
  'offline': 'No connection, and the device says so',
  'session-ends': 'The session ends at the next call (once)',
  'storage-full': 'The device’s storage is full',
};
