import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Pack } from '#organisations/pack.ts';
import { activityCases } from './cases/activity-cases.ts';
import { deletionCases } from './cases/deletion-cases.ts';
import { standingCases } from './cases/standing-cases.ts';
import { boundaryCases } from './cases/boundary-cases.ts';
import { type Case, type Cases, makeCase } from './cases/case.ts';
import { challengeCases } from './cases/challenge-cases.ts';
import { choiceCases } from './cases/choice-cases.ts';
import { peopleCases } from './cases/people-cases.ts';
import { complaintCases } from './cases/complaint-cases.ts';
import { holdCases } from './cases/hold-cases.ts';
import { keyCases } from './cases/key-cases.ts';
import { ledgerCases } from './cases/ledger-cases.ts';
import { copyCases } from './cases/copy-cases.ts';
import { passkeyCases } from './cases/passkey-cases.ts';
import { reachCases } from './cases/reach-cases.ts';
import { exportCases } from './cases/export-cases.ts';
import { receiptFileCases } from './cases/receipt-file-cases.ts';
import { noticeCases } from './cases/notice-cases.ts';
import { recordCases } from './cases/record-cases.ts';
import { deskMessageCases } from './cases/desk-message-cases.ts';
import { fileCases } from './cases/file-cases.ts';
import { messageCases } from './cases/message-cases.ts';
import { requestCases } from './cases/request-cases.ts';
import { requestKindCases } from './cases/request-kind-cases.ts';
import { signInCases } from './cases/sign-in-cases.ts';
import { stopCases } from './cases/stop-cases.ts';
import { staffCases } from './cases/staff-cases.ts';
import { deskCases } from './cases/desk-cases.ts';
import { counterActCases } from './cases/counter-act-cases.ts';
import { counterCases } from './cases/counter-cases.ts';
import { paperCodeCases } from './cases/paper-code-cases.ts';
import { visitCases } from './cases/visit-cases.ts';
import { answerCases } from './cases/answer-cases.ts';
import { leftOutCases } from './cases/left-out-cases.ts';
import { silentCases } from './cases/silent-cases.ts';
import { equalityCases } from './cases/equality-cases.ts';
import { supportCases } from './cases/support-cases.ts';
import { Coverage } from './coverage.ts';
import type { Harness } from './harness.ts';
import { coverageSentence, everyNeed, type Need, needsOf } from './needs.ts';
import { makeWorld, worldPack } from './world.ts';

/** All cases by the part of the API they speak of. */
export const allCases: Readonly<Record<string, Cases>> = {
  'sign-in': signInCases,
  'the record': recordCases,
  'notices': noticeCases,
  'choices': choiceCases,
  'what a person says against a fact': challengeCases,
  'marketing stopped by a link': stopCases,
  'receipt files': receiptFileCases,
  'requests': requestCases,
  'kinds of request': requestKindCases,
  'holds': holdCases,
  'complaints': complaintCases,
  'people who speak for me': peopleCases,
  'activity': activityCases,
  'what was deleted': deletionCases,
  'how long, for whom': standingCases,
  'taking it away': exportCases,
  'messages': messageCases,
  'files': fileCases,
  'messages at the desk': deskMessageCases,
  'being reached': reachCases,
  'the emergency register': supportCases,
  'equality answers': equalityCases,
  'keys': keyCases,
  'passkeys': passkeyCases,
  'copies on devices': copyCases,
  'the ledger': ledgerCases,
  'staff': staffCases,
  'the desk': deskCases,
  'the answer to an access request': answerCases,
  'what an answer leaves out': leftOutCases,
  'what an answer does not name, when it has gone': silentCases,
  'the counter': counterCases,
  'acts at the counter': counterActCases,
  'codes on paper': paperCodeCases,
  'home visits': visitCases,
  'the edges': boundaryCases,
};

interface Limits {
  /** What this backend can do besides answering; cases that need more are not run. Everything, unless told. */
  readonly can?: readonly Need[];
  /** Hears at the end what was declared and never reached. */
  readonly onMissing?: (missing: readonly string[]) => void;
}

/** The one suite that mocks, the server on PGlite and the server on PostgreSQL pass alike. */
export function runConformance(name: string, pack: Pack, startHarness: () => Promise<Harness>, { can = everyNeed, onMissing }: Limits = {}): void {
  describe(`conformance of ${name}`, () => {
    const coverage = new Coverage();
    const world = makeWorld(pack);
    const put = (sentence: string, run: () => void | Promise<void>) => it.runIf(needsOf(sentence).every((need) => can.includes(need)))(sentence, run);
    let harness: Harness;
    let given: Case;

    beforeAll(async () => {
      harness = await startHarness();
      given = makeCase(harness, pack, worldPack(pack), coverage);
    });
    afterAll(async () => {
      onMissing?.(coverage.missing());
      await harness.stop();
    });
    beforeEach(() => harness.reset?.(world));

    for (const [part, cases] of Object.entries(allCases)) {
      describe(part, () => {
        for (const [sentence, run] of Object.entries(cases)) put(sentence, () => run(given));
      });
    }

    put(coverageSentence, () => {
      expect(coverage.missing()).toEqual([]);
    });
  });
}
