import { openDatabase } from '#server/database.ts';
import { testPack } from '#tests/support/test-pack.ts';
import { runConformance } from './run-conformance.ts';
import { serverHarness } from './server-harness.ts';

runConformance('the server on PGlite', testPack, async () => serverHarness(await openDatabase({ dataDir: null }), testPack));
