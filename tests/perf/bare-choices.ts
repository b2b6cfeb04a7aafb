import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** What a recorded choice leaves behind. */
const leaves = ['choice_events', 'audit_entries', 'audit_payloads', 'receipts', 'receipt_files', 'outgoing_events', 'idempotency_keys'] as const;

/** Choices a second written as one bare transaction each: the same rows in the same tables as the same role, and no rule, signature or contract around it. */
export async function bareChoices(databaseUrl: string, owner: pg.Client, times: number): Promise<number> {
  const { rows: [last] } = await owner.query<{ resident: string; id: string }>('select resident_id as resident, id from choice_events where receipt_id is not null order by received_at desc limit 1');
  if (!last) throw new Error('no choice was recorded');
  const order: Readonly<Record<string, string>> = { audit_entries: 'place desc', audit_payloads: 'place desc', receipts: 'received_at desc', outgoing_events: 'at desc', choice_events: 'received_at desc', idempotency_keys: 'made_at desc', receipt_files: 'receipt_id' };
  const templates = new Map<string, Record<string, unknown>>();
  for (const table of leaves) {
    const { rows } = await owner.query<{ row: Record<string, unknown> }>(`select to_jsonb(${table}) as row from ${table} where resident_id = $1 order by ${order[table]} limit 1`, [last.resident]);
    if (!rows[0]) throw new Error(`nothing in ${table}`);
    templates.set(table, rows[0].row);
  }
  const client = new pg.Client(databaseUrl);
  await client.connect();
  let place = Number(templates.get('audit_entries')?.['place']);
  const begun = performance.now();
  for (let time = 0; time < times; time += 1) {
    const receiptId = randomUUID();
    place += 1;
    const anew: Readonly<Record<string, Record<string, unknown>>> = {
      choice_events: { id: randomUUID(), receipt_id: receiptId }, audit_entries: { place }, audit_payloads: { place }, receipts: { id: receiptId, code: receiptId },
      receipt_files: { receipt_id: receiptId }, outgoing_events: { id: randomUUID() }, idempotency_keys: { key: randomUUID() },
    };
    await client.query('begin');
    await client.query('set local role keyholder_app');
    await client.query(`select set_config('keyholder.resident', $1, true)`, [last.resident]);
    await client.query('select * from idempotency_keys where resident_id = $1 and key = $2', [last.resident, anew['idempotency_keys']?.['key']]);
    await client.query('select * from choice_events where resident_id = $1', [last.resident]);
    await client.query('select place, hash from audit_entries where resident_id = $1 order by place desc limit 1', [last.resident]);
    for (const table of leaves) await client.query(`insert into ${table} select (jsonb_populate_record(null::${table}, $1)).*`, [JSON.stringify({ ...templates.get(table), ...anew[table] })]);
    await client.query('commit');
  }
  const rate = times / ((performance.now() - begun) / 1000);
  await client.end();
  return rate;
}
