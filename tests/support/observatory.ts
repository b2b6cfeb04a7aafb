/** What an answer brought: header names in lower case. */
interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

/** One test of MDN's HTTP Observatory 1.4.8 with its points; pages start at 100. Its package weighs 130 MB, so its rules are said here, as far as they concern a page of ours. */
interface Judgement {
  readonly test: string;
  readonly points: number;
}

function policyOf(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(text.split(';').map((part) => part.trim().split(/\s+/u)).filter(([name]) => name).map(([name = '', ...values]) => [name.toLowerCase(), values]));
}

function judgePolicy(header: string | undefined): number {
  if (!header) return -25;
  const policy = policyOf(header);
  const scripts = policy.get('script-src') ?? policy.get('default-src') ?? ['*'];
  const styles = policy.get('style-src') ?? policy.get('default-src') ?? ['*'];
  const loose = [...scripts, ...styles].filter((one) => /^'unsafe-|^\*$|^https?:$|^data:$/u.test(one));
  if (loose.length > 0) return -20;
  return policy.get('default-src')?.join() === "'none'" ? 10 : 5;
}

/** +5 when every script is our own and has an integrity value; nothing to gain on a page without scripts. */
function judgeIntegrity(html: string): number {
  const scripts = [...html.matchAll(/<script\b(?<attributes>[^>]*\bsrc=[^>]*)>/gu)].map((one) => one.groups?.['attributes'] ?? '');
  if (scripts.some((one) => /src="(?:https?:)?\/\//u.test(one))) return -50;
  return scripts.length > 0 && scripts.every((one) => /\bintegrity="sha(?:256|384|512)-/u.test(one)) ? 5 : 0;
}

/** The points of a page that was fetched over TLS. */
export function judge({ headers, html }: Answer): readonly Judgement[] {
  const policy = policyOf(headers['content-security-policy'] ?? '');
  const seconds = Number(/max-age=(?<seconds>\d+)/u.exec(headers['strict-transport-security'] ?? '')?.groups?.['seconds'] ?? 0);
  const framed = policy.get('frame-ancestors')?.join() === "'none'" ? 5 : 0;
  return [
    { test: 'content-security-policy', points: judgePolicy(headers['content-security-policy']) },
    { test: 'cookies', points: headers['set-cookie'] === undefined ? 0 : -5 },
    { test: 'cross-origin-resource-sharing', points: headers['access-control-allow-origin'] === undefined ? 0 : -50 },
    { test: 'referrer-policy', points: /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/u.test(headers['referrer-policy'] ?? '') ? 5 : 0 },
    { test: 'strict-transport-security', points: seconds >= 15_768_000 ? 0 : -20 },
    { test: 'subresource-integrity', points: judgeIntegrity(html) },
    { test: 'x-content-type-options', points: headers['x-content-type-options'] === 'nosniff' ? 0 : -5 },
    { test: 'x-frame-options', points: framed || (headers['x-frame-options'] ? 0 : -20) },
    { test: 'cross-origin-resource-policy', points: headers['cross-origin-resource-policy'] === 'same-origin' ? 10 : 0 },
  ];
}

/** The score; 100 and something on top, or less. */
export const scoreOf = (answer: Answer): number => judge(answer).reduce((sum, { points }) => sum + points, 100);
