import { Hono } from 'hono';
import { staffPage, staffReturnPath, type StaffSignInOutcome, staffSignInPath } from '#contract/staff.ts';
import { staffSignInSeconds } from '#domain/sign-in-rules.ts';
import { actAsDoor, type Database } from '../database.ts';
import type { Services } from '../services.ts';
import { beginStaffSession, staffCookie } from '../use-cases/live-staff.ts';
import { apiHeaders } from './api-headers.ts';
import { CookieJar } from './cookie-jar.ts';
import { errorForLog } from './problem-answer.ts';
import type { Env } from './mount.ts';

const transactionCookie = '__Host-staff-sign-in';

/** To a page of the portal, or to the provider, with what the answer sets. `See Other`: whatever brought the browser here, it goes on with a GET. */
function redirect(to: string, jar: CookieJar): Response {
  const headers = new Headers({ ...apiHeaders, Location: to });
  for (const line of jar.lines) headers.append('Set-Cookie', line);
  return new Response(null, { status: 303, headers });
}

/** The two addresses of the staff's sign-in: out to the provider, and back from it. A failed one leads back to a page that says so; why stands in the log. */
export function staffSignIn(database: Database, services: Services): Hono<Env> {
  const app = new Hono<Env>();
  const { staffDoor, log } = services;
  const backTo = (page: string, outcome: StaffSignInOutcome): string => page.replace(/(?=#)|$/u, `?sign-in=${outcome}`);

  app.get(staffSignInPath, async (context) => {
    const jar = new CookieJar(context.req.header('cookie') ?? null);
    const asked = staffPage.safeParse(context.req.query('page'));
    const page = asked.success ? asked.data : '/en/desk';
    if (!staffDoor) return redirect(backTo(page, 'not-set-up'), jar);
    try {
      const { url, transaction } = await staffDoor.begin(page, context.req.query('again') === 'yes');
      jar.set(transactionCookie, transaction, staffSignInSeconds);
      return redirect(url.href, jar);
    } catch (error) {
      log({ level: 'error', trace: context.get('trace'), problem: 'the identity provider of staff does not answer', ...errorForLog(error) });
      return redirect(backTo(page, 'failed'), jar);
    }
  });

  app.get(staffReturnPath, async (context) => {
    const jar = new CookieJar(context.req.header('cookie') ?? null);
    const transaction = jar.read(transactionCookie);
    jar.remove(transactionCookie);
    if (!staffDoor || transaction === undefined) return redirect(backTo('/en/desk', 'failed'), jar);
    try {
      const { identity, page } = await staffDoor.finish(new URL(context.req.url), transaction);
      const { role } = identity;
      if (role === null) return redirect(backTo(page, 'no-role'), jar);
      const token = await database.requests.transaction().execute(async (tx) => {
        await actAsDoor(tx);
        return beginStaffSession(tx, identity, role, services.now().toISOString());
      });
      jar.set(staffCookie, token);
      return redirect(page, jar);
    } catch (error) {
      log({ level: 'warning', trace: context.get('trace'), problem: 'a sign-in of staff failed', ...errorForLog(error) });
      return redirect(backTo('/en/desk', 'failed'), jar);
    }
  });
  if (staffDoor?.local) app.route('/', staffDoor.local);
  return app;
}
