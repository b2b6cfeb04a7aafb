import { rm } from 'node:fs/promises';
import path from 'node:path';

/** Removes the data that the first portal of the run left for the others. */
export default async function removeSample(): Promise<void> {
  const kept = process.env['JOURNEY_SAMPLE'];
  if (kept) await rm(path.dirname(kept), { recursive: true, force: true });
}
