import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (['ENOENT', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

const found = (): string | undefined => [process.env['CHROMIUM'], ...places].find((path) => path !== undefined && executable(path));

/** Path of a Chromium: `CHROMIUM`, or Debian's, or one installed with apt where this user may. Throws with the line that says how to get one. */
export function chromiumPath(): string {
  const there = found();
  if (there) return there;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    const apt = (...words: string[]) => spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-qq', '-y', ...words], { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    apt('install', 'chromium', 'fonts-noto-core');
    const installed = found();
    if (installed) return installed;
  }
  throw new Error('The journeys need a Chromium. Install one ("sudo apt-get install chromium fonts-noto-core") or give its path: CHROMIUM=/path/to/chromium npm test');
}

/** Switches that keep headless Chromium quiet and off the network. */
export const chromiumSwitches = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
