import { randomUUID } from 'node:crypto';
import { oneClick, stopLinkDays } from '#contract/stop.ts';
import { secondsAfter } from '#domain/sign-in-rules.ts';
import { newsWay } from '#organisations/acts/news-way.ts';
import type { Db } from '../database.ts';
import { choiceEvents } from '../db/choices.ts';
import { reachOf } from '../db/reach.ts';
import type { Services } from '../services.ts';

/**
 * Puts one marketing message into the post box of a sample set-up for each of these people who may be sent one, with a link that stops it and the headers of one-click
 * unsubscribe (RFC 8058). Everybody, where nobody is named. Answers how many.
 */
export async function sendSampleNews(db: Db, services: Services, references?: readonly string[]): Promise<number> {
  const all = db.selectFrom('residents').select(['id', 'portal_reference']);
  const people = await (references ? all.where('portal_reference', 'in', [...references]) : all).execute();
  const at = services.now().toISOString();
  let sent = 0;
  for (const person of people) {
    await db.transaction().execute(async (tx) => {
      const reach = await reachOf(tx, person.id);
      const way = newsWay(services.pack, await choiceEvents(tx, person.id), reach);
      if (!way) return;
      const { language, format } = reach.preferences;
      const token = services.secrets.stopLinks.write({ id: randomUUID(), residentId: person.id, endsAt: secondsAfter(at, stopLinkDays * 86_400) });
      const link = `${services.publicOrigin}/${language}/stop/${token}`;
      await services.transport(tx, {
        ...way, language, ...(way.channel === 'post' && format !== 'standard' && { format }), at, code: null, link, portalReference: person.portal_reference,
        subject: services.letter(language, 'news.subject', {}), body: services.letter(language, 'news.body', { link }),
        headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': `${oneClick.field}=${oneClick.value}` },
      });
      sent += 1;
    });
  }
  return sent;
}
