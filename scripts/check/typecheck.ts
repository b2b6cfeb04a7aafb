/** Checks the types of every top folder with the tsconfig of its own, so that each sees only the globals it may use: `npm run typecheck`. */
import { spawnSync } from 'node:child_process';

const projects = ['contract', 'domain', 'organisations', 'src', 'mocks', 'server', 'scripts', 'tests', 'tsconfig.json'];
const failed = projects.filter((project) => spawnSync('tsc', ['-p', project], { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0);
if (failed.length > 0) {
  console.error(`Type errors in: ${failed.join(', ')}`);
  process.exit(1);
}
