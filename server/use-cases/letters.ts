import type { Db } from '../database.ts';
import { reachOf } from '../db/reach.ts';
import type { Services } from '../services.ts';
import { newPaperCode } from './paper-codes.ts';

/** Sends a letter with an activation code to everybody who has no verified contact point and no code yet. Answers how many. */
export async function sendActivationLetters(db: Db, services: Services): Promise<number> {
  const waiting = await db.selectFrom('residents').select(['id', 'portal_reference'])
    .where('id', 'not in', (query) => query.selectFrom('contact_points').select('resident_id').where('verified', '=', true))
    .where('id', 'not in', (query) => query.selectFrom('activation_codes').select('resident_id')).execute();
  for (const person of waiting) {
    const now = services.now().toISOString();
    const { code, codeHash, expiresAt } = newPaperCode(services, now);
    await db.transaction().execute(async (tx) => {
      await tx.insertInto('activation_codes').values({ resident_id: person.id, code_hash: codeHash, used_at: null, expires_at: expiresAt }).execute();
      const { language, format } = (await reachOf(tx, person.id)).preferences;
      await services.transport(tx, {
        to: 'post', channel: 'post', language, ...(format !== 'standard' && { format }), at: now, code, link: null, portalReference: person.portal_reference,
        subject: services.letter(language, 'activation.subject', {}), body: services.letter(language, 'activation.body', { code, reference: person.portal_reference }),
      });
    });
  }
  return waiting.length;
}
