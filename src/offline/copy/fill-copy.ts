import { listChoices, readChoice } from '#contract/choices.ts';
import type { AnswerOf, AnyEndpoint, InputOf } from '#contract/endpoint.ts';
import { readHome } from '#contract/home.ts';
import { listCategories, readCategory } from '#contract/my-data.ts';
import { listThreads, readThread } from '#contract/messages.ts';
import { readMyNotice } from '#contract/my-notice.ts';
import { listReceipts, readReceipt } from '#contract/receipts.ts';
import { readRequestOptions } from '#contract/request-options.ts';
import { listRequests, readRequest } from '#contract/requests.ts';
import { call } from '#src/api/call.ts';
import type { CopyPort } from '#src/api/copy-port.ts';

/** The newest of a long list: a copy is for a while without a connection, not an archive. */
const most = 30;

/**
 * Reads everything that the copy may hold, one after the other, so that a page opens without a connection that was never opened before.
 * Answers whether all of it came; stops at the first read that the server could not be asked for.
 */
export async function fillCopy(copy: Pick<CopyPort, 'keep'>, language: string): Promise<boolean> {
  let reached = true;
  async function take<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>): Promise<AnswerOf<E>['body'] | undefined> {
    if (!reached) return undefined;
    const result = await call(endpoint, input, { actingFor: null });
    reached = result.ok || result.kind === 'problem';
    if (!result.ok) return undefined;
    await copy.keep(endpoint, input, result.body);
    return result.body;
  }
  const query = { language };
  await take(readHome, { query });
  const categories = (await take(listCategories, { query }))?.categories ?? [];
  for (const { id } of categories.filter((one) => one.itemCount > 0)) await take(readCategory, { params: { categoryId: id }, query });
  const purposes = (await take(listChoices, { query }))?.purposes ?? [];
  for (const { id } of purposes.filter((one) => one.channels.length > 0)) await take(readChoice, { params: { purposeId: id }, query });
  for (const noticeId of new Set(purposes.map((one) => one.notice.id))) await take(readMyNotice, { params: { noticeId }, query });
  await take(readRequestOptions, { query });
  const requests = (await take(listRequests, { query }))?.requests ?? [];
  for (const { id } of requests.slice(0, most)) await take(readRequest, { params: { requestId: id }, query });
  const threads = (await take(listThreads, { query }))?.threads ?? [];
  for (const { request } of threads.slice(0, most)) await take(readThread, { params: { requestId: request.id }, query });
  const receipts = (await take(listReceipts, { query }))?.receipts ?? [];
  for (const { id } of receipts.slice(0, most)) await take(readReceipt, { params: { receiptId: id }, query });
  return reached;
}
