import { staffSignInPath } from '#contract/staff.ts';

interface App { readonly request: (address: string, init?: RequestInit) => Response | Promise<Response> }

const pathOf = (address: string): string => {
  const { pathname, search } = new URL(address, 'http://localhost');
  return `http://localhost${pathname}${search}`;
};

/** The name and value of a cookie that an answer sets. */
export function cookieIn(response: Response, name: string): string | undefined {
  return response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '').find((pair) => pair.startsWith(`${name}=`));
}

/** Goes the whole way of a browser: out to the local provider, the choice of a person, and back. Answers the cookie of the session. */
export async function signInStaff(app: App, subject: string): Promise<string> {
  const out = await app.request(pathOf(`${staffSignInPath}?page=/en/desk`));
  const transaction = cookieIn(out, '__Host-staff-sign-in') ?? '';
  const page = await (await app.request(pathOf(out.headers.get('Location') ?? ''))).text();
  const asked = /name="asked" value="([^"]+)"/u.exec(page)?.[1] ?? '';
  const chosen = await app.request(pathOf('/demo/identity/authorize'), { method: 'POST', body: new URLSearchParams({ asked, subject }) });
  const back = await app.request(pathOf(chosen.headers.get('Location') ?? ''), { headers: { Cookie: transaction } });
  const cookie = cookieIn(back, '__Host-staff');
  if (!cookie) throw new Error(`the sign-in of staff led to ${back.headers.get('Location')}`);
  return cookie;
}
