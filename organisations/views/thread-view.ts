import type { Message, Thread, ThreadSummary } from '#contract/messages.ts';
import { requestStanding } from '#domain/request-states/request-standing.ts';
import { fileView, type RecordedFile } from './file-view.ts';
import type { RecordedRequest } from './request-view.ts';

/** A message as it is kept. */
export interface RecordedMessage extends Omit<Message, 'files'> {
  readonly requestId: string;
}

/** How much of a message the inbox shows. */
const startLength = 140;

const requestOf = ({ id, reference, kind, events, details }: RecordedRequest): Thread['request'] => ({ id, reference, kind, state: requestStanding(kind, events, details ?? {}).state });

/** How many messages of the landlord the person has not looked at. */
export function unreadOf(messages: readonly RecordedMessage[]): number {
  return messages.filter((one) => one.by === 'landlord' && one.seenAt === null).length;
}

/** The same by request, without those that have none. */
export function countUnread(messages: readonly RecordedMessage[]): Record<string, number> {
  const unread = messages.filter((one) => one.by === 'landlord' && one.seenAt === null);
  return Object.fromEntries(Array.from(Map.groupBy(unread, (one) => one.requestId), ([requestId, its]) => [requestId, its.length]));
}

function startOf(text: string): string {
  const line = text.trim().replaceAll(/\s+/gu, ' ');
  if (line.length <= startLength) return line;
  // Whole letters only: a letter may be several code points.
  const letters = Array.from(new Intl.Segmenter().segment(line.slice(0, startLength * 10)), ({ segment }) => segment);
  return letters.length > startLength ? `${letters.slice(0, startLength).join('').trimEnd()}…` : line;
}

/** A thread; its messages oldest first, as they are given, each with its files. */
export function threadView(request: RecordedRequest, messages: readonly RecordedMessage[], files: readonly RecordedFile[]): Thread {
  const shown = messages.map(({ requestId: _its, ...message }) => Object.assign(message, { files: files.filter((one) => one.messageId === message.id).map(fileView) }));
  return { request: requestOf(request), messages: shown, unread: unreadOf(messages) };
}

/** The inbox: threads with messages, the latest first; then open requests without any. `messages`: of all requests, oldest first. */
export function threadsView(requests: readonly RecordedRequest[], messages: readonly RecordedMessage[]): ThreadSummary[] {
  const byRequest = Map.groupBy(messages, (one) => one.requestId);
  const all = requests.map((request): ThreadSummary => {
    const its = byRequest.get(request.id) ?? [];
    const last = its.at(-1);
    return { request: requestOf(request), last: last ? { at: last.at, by: last.by, start: startOf(last.text) } : null, count: its.length, unread: unreadOf(its) };
  });
  const written = all.filter((one) => one.last !== null).toSorted((one, other) => ((one.last?.at ?? '') < (other.last?.at ?? '') ? 1 : -1));
  const open = new Set(requests.filter((one) => !requestStanding(one.kind, one.events, one.details ?? {}).terminal).map((one) => one.id));
  return [...written, ...all.filter((one) => one.last === null && open.has(one.request.id))];
}

/** The same thread as the desk sees it: unread is what the resident wrote. */
export function deskThreadView(request: RecordedRequest, messages: readonly RecordedMessage[], files: readonly RecordedFile[]): Thread {
  return { ...threadView(request, messages, files), unread: messages.filter((one) => one.by === 'resident' && one.seenAt === null).length };
}
