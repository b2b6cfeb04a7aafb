/** The part of a file that is asked for, both ends included; `whole` where none is, `none` where there is no such part. */
export type AskedRange = 'whole' | 'none' | { readonly from: number; readonly to: number };

/** Reads `Range` and `If-Range` (RFC 9110, 13.1.5 and 14.1.2). Several parts at once are answered with the whole, as the standard allows. */
export function rangeOf(range: string | undefined, ifRange: string | undefined, etag: string, length: number): AskedRange {
  const asked = /^bytes=(?<from>\d*)-(?<to>\d*)$/u.exec(range?.trim() ?? '')?.groups;
  if (!asked || (asked['from'] === '' && asked['to'] === '') || (ifRange !== undefined && ifRange !== etag)) return 'whole';
  const last = length - 1;
  if (asked['from'] === '') {
    const tail = Number(asked['to']);
    return tail === 0 ? 'none' : { from: Math.max(0, length - tail), to: last };
  }
  const from = Number(asked['from']);
  const to = asked['to'] === '' ? last : Math.min(Number(asked['to']), last);
  if (asked['to'] !== '' && Number(asked['to']) < from) return 'whole';
  return from > last ? 'none' : { from, to };
}
