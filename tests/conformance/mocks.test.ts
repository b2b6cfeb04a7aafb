import { testPack } from '#tests/support/test-pack.ts';
import { mocksHarness } from './mocks-harness.ts';
import { runConformance } from './run-conformance.ts';

runConformance('the mocks', testPack, () => Promise.resolve(mocksHarness(testPack)));
