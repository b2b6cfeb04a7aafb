import type { AnyEndpoint } from '#contract/endpoint.ts';
import { moveComplaint, moveHold } from '#contract/desk-cases.ts';
import { giveSignInCode } from '#contract/sign-in-codes.ts';
import { sendFilePart } from '#contract/files.ts';
import type { BriefReceipt } from '#contract/brief-receipt.ts';
import { reachView } from '#organisations/acts/reach.ts';
import { choiceListView } from '#organisations/views/choice-view.ts';
import { requestView } from '#organisations/views/request-view.ts';
import { threadView } from '#organisations/views/thread-view.ts';
import { peopleView } from '#organisations/views/people-view.ts';
import { complaintsAbout, complaintView } from '#organisations/views/complaint-view.ts';
import { choiceEvents } from '../db/choices.ts';
import { filesOf } from '../db/files.ts';
import { complaintsOf } from '../db/complaints.ts';
import { messagesOf } from '../db/messages.ts';
import { mandatesOf } from '../db/people.ts';
import { reachOf } from '../db/reach.ts';
import { receiptOfEntry } from '../db/receipts.ts';
import { requestsOf } from '../db/requests.ts';
import type { Answer } from '../http/idempotency.ts';
import type { SignedInContext, StaffContext } from '../http/request-context.ts';
import { rebuiltComplaint, rebuiltHold } from './desk-cases.ts';
import { rebuiltPart } from './files.ts';
import { codeNotAgain } from './paper-codes.ts';

/** The answer to a write repeated after its kept answer was let go: the same receipt, and the list or request as it is today. */
export async function rebuiltAnswer(context: SignedInContext, endpoint: AnyEndpoint): Promise<Answer> {
  const { tx, session, services, today, entryId } = context;
  if (endpoint.name === sendFilePart.name) return rebuiltPart(context);
  const facts = await receiptOfEntry(tx, session.residentId, entryId);
  if (!facts) throw new Error(`no receipt for a kept key of ${endpoint.name}`);
  const receipt: BriefReceipt = { id: facts.id, code: facts.code, entryId: facts.entryId, receivedAt: facts.receivedAt };
  if (facts.subject === 'choice') {
    return { status: 201, body: { receipt, choices: choiceListView(services.pack, services.words(undefined), await choiceEvents(tx, session.residentId)) } };
  }
  if (facts.subject === 'reach') return { status: 201, body: { receipt, reach: reachView(await reachOf(tx, session.residentId), services.pack) } };
  if (facts.subject === 'people') return { status: 201, body: { receipt, people: peopleView(await mandatesOf(tx, session.residentId), session.residentId, context) } };
  if (facts.subject === 'support') return { status: 201, body: { receipt } };
  if (facts.subject === 'complaint') {
    const [found] = await complaintsOf(tx, session.residentId, facts.complaint.id);
    if (!found) throw new Error('a receipt of a complaint that is not there');
    return { status: 201, body: { receipt, complaint: complaintView(found.complaint, services.pack, services.words(session.view.language), today) } };
  }
  const [request] = await requestsOf(tx, session.residentId, facts.request.id);
  if (!request) throw new Error('a receipt of a request that is not there');
  if (facts.act === 'message-sent') return { status: 201, body: { receipt, thread: threadView(request, await messagesOf(tx, session.residentId, request.id, session.acting), await filesOf(tx, session.residentId, request.id)) } };
  const complaints = complaintsAbout(request.id, (await complaintsOf(tx, session.residentId)).map(({ complaint }) => complaint));
  return { status: 201, body: { receipt, request: requestView({ ...request, complaints }, services.pack, today, services.words(session.view.language)) } };
}

/** How the answer to a write of staff is made anew, where it shows somebody's case or a secret and is not kept; `undefined` where it is kept. */
export function rebuiltForStaff(context: StaffContext, { name }: AnyEndpoint): (() => Promise<Answer>) | undefined {
  if (name === moveComplaint.name) return () => rebuiltComplaint(context);
  if (name === giveSignInCode.name) return () => Promise.resolve(codeNotAgain);
  return name === moveHold.name ? () => rebuiltHold(context) : undefined;
}
