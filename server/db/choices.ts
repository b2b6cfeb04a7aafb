import { randomUUID } from 'node:crypto';
import type { RecordedChoiceEvent } from '#organisations/views/choice-view.ts';
import type { Tx } from '../database.ts';

/** All choice events of a resident. Their order does not matter: the fold goes by the time they count from. */
export async function choiceEvents(tx: Tx, residentId: string): Promise<RecordedChoiceEvent[]> {
  const rows = await tx.selectFrom('choice_events').selectAll().where('resident_id', '=', residentId).execute();
  return rows.map((row) => ({
    purposeId: row.purpose_id, channel: row.channel, kind: row.kind, decidedAt: row.decided_at, effectiveAt: row.effective_at, receivedAt: row.received_at,
    noticeVersion: row.notice_version, language: row.language, receiptId: row.receipt_id,
  }));
}

/** Appends what happened to choices of a resident. */
export async function appendChoiceEvents(tx: Tx, residentId: string, events: readonly RecordedChoiceEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.insertInto('choice_events').values(events.map((event) => ({
    id: randomUUID(), resident_id: residentId, purpose_id: event.purposeId, channel: event.channel, kind: event.kind, effective_at: event.effectiveAt,
    received_at: event.receivedAt, decided_at: event.decidedAt, notice_version: event.noticeVersion, language: event.language, receipt_id: event.receiptId,
  }))).execute();
}
