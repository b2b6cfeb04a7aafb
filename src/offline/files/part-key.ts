/** Where a part lies on the device, and all that can be known of it without opening it. Says nothing about the person or the file. */
export interface PartKey {
  readonly personKey: string;
  readonly fileId: string;
  readonly part: number;
  readonly parts: number;
  /** The Idempotency-Key of every try. */
  readonly id: string;
}

const pattern = /^([0-9a-f]{32}) ([0-9a-f-]{36}) (\d{3}) (\d{3}) ([0-9a-f-]{36})$/u;
const digits = (number: number): string => String(number).padStart(3, '0');

export function writePartKey({ personKey, fileId, part, parts, id }: PartKey): string {
  return [personKey, fileId, digits(part), digits(parts), id].join(' ');
}

/** `undefined` for a key that another release wrote: it is left where it is. */
export function readPartKey(key: string): PartKey | undefined {
  const [, personKey, fileId, part, parts, id] = pattern.exec(key) ?? [];
  return personKey && fileId && id ? { personKey, fileId, part: Number(part), parts: Number(parts), id } : undefined;
}
