import type { Client } from 'pg';

/** Tables that a resident of the sample has rows in, each with its columns that must not stand twice. */
const copied: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  tenancies: { reference: `reference || '~' || n` },
  residents: { id: 'md5(id::text || n)::uuid', person_key: 'md5(person_key || n)', portal_reference: `portal_reference || '~' || n` },
  contact_points: { id: 'md5(id::text || n)::uuid', resident_id: 'md5(resident_id::text || n)::uuid' },
  tenancy_residents: { tenancy: `tenancy || '~' || n`, resident_id: 'md5(resident_id::text || n)::uuid' },
  record_items: { resident_id: 'md5(resident_id::text || n)::uuid' },
  choice_events: { id: 'md5(id::text || n)::uuid', resident_id: 'md5(resident_id::text || n)::uuid', receipt_id: 'null' },
  requests: { id: 'md5(id::text || n)::uuid', resident_id: 'md5(resident_id::text || n)::uuid', reference: `reference || '~' || n`, receipt_id: 'null' },
  request_events: { request_id: 'md5(request_id::text || n)::uuid', resident_id: 'md5(resident_id::text || n)::uuid' },
  disclosures: { id: 'md5(id::text || n)::uuid', resident_id: 'md5(resident_id::text || n)::uuid' },
};

/** Which rows of the sample are copied: those of its people, few facts of each, so that a million fit on a disk. */
const only: Readonly<Record<string, string>> = { record_items: 'place <= 6' };

/** Copies the people of the sample until there are so many. Their first copy is number 1. */
export async function fillTo(owner: Client, residents: number): Promise<void> {
  const { rows: [there] } = await owner.query<{ people: string; originals: string }>(`select count(*) as people, count(*) filter (where position('~' in portal_reference) = 0) as originals from residents`);
  const originals = Number(there?.originals);
  const [first, last] = [Math.floor(Number(there?.people) / originals), Math.ceil(residents / originals) - 1];
  await owner.query('begin');
  await owner.query(`create temporary table originals on commit drop as select id from residents where position('~' in portal_reference) = 0`);
  for (const [table, changed] of Object.entries(copied)) {
    const { rows } = await owner.query<{ name: string }>(`select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`, [table]);
    const names = rows.map(({ name }) => name);
    const whose = table === 'tenancies' ? `position('~' in reference) = 0` : `${table === 'residents' ? 'id' : 'resident_id'} in (select id from originals)`;
    await owner.query(`insert into ${table} (${names.join(', ')}) select ${names.map((name) => changed[name] ?? name).join(', ')} from ${table}, generate_series(${first}, ${last}) as n where ${whose} and ${only[table] ?? 'true'}`);
  }
  await owner.query('commit');
  await owner.query('vacuum analyze');
}
