import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What only the mocks have in them: the worker's file name, the client's message to it, the panel's own storage name. */
const marks = ['mockServiceWorker', 'MOCK_ACTIVATE', 'keyholder-mocks'] as const;

/** Files of a build that hold something of the mocks. */
export function mocksIn(dist: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:m?js|html|css|json|map|webmanifest)$/u.test(name));
  return files.filter((name) => marks.some((mark) => path.basename(name).includes(mark) || readFileSync(path.join(dist, name), 'utf8').includes(mark)));
}

/** @throws an error that names the files, when mocks are in a build: two service workers cannot share an origin, and residents' words would go nowhere */
export function refuseMocks(dist: string): void {
  const found = mocksIn(dist);
  if (found.length > 0) throw new Error(`Mocks are in the build: ${found.join(', ')}. Only src/main.tsx may start them, behind import.meta.env.DEV.`);
}
