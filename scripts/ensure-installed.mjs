/** Installs what package-lock.json names, when nothing is installed or the lock is newer. Plain JavaScript: it runs before anything is there, on any Node. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync('package-lock.json').mtimeMs) {
  console.log('Installing what the project needs …');
  // The Node that the project brings is among it: that the one at hand is older is no news to anybody.
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exit(status ?? 1);
}
