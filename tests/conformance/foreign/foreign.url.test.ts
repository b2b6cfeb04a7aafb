import { writeFileSync } from 'node:fs';
import { readPack } from '#server/packs/read-pack.ts';
import { runConformance } from '../run-conformance.ts';
import { abilitiesOf, foreignHarness } from './foreign-harness.ts';
import { readWish } from './wish.ts';

const wish = readWish();
const can = await abilitiesOf(wish);

runConformance(wish.url, readPack(wish.organisation), () => Promise.resolve(foreignHarness(wish, can)), {
  can, onMissing: (missing) => writeFileSync(wish.missingFile, JSON.stringify(missing)),
});
