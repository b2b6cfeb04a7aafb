import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What a link that stops marketing says, to the server alone. */
export interface StopLink {
  /** Id of the link: a receipt names it as its entry. */
  readonly id: string;
  readonly residentId: string;
  /** An instant; to the second. */
  readonly endsAt: string;
}

/** Writes and reads the tokens of such links. */
export interface StopLinks {
  readonly write: (link: StopLink) => string;
  /** `undefined` for anything that this server did not write, down to one changed letter. */
  readonly read: (token: string) => StopLink | undefined;
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');
const uuidOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');

const nonceBytes = 12;
const tagBytes = 16;
const plainBytes = 36;

/**
 * Tokens sealed and authenticated by a key that serves this alone (AES-256-GCM): whoever holds one learns nothing from it, not even whether two are of one person,
 * and can do nothing with it but stop. Nothing has to be stored, so a link in a letter outlives a restored database.
 */
export function makeStopLinks(key: Buffer): StopLinks {
  return {
    write: ({ id, residentId, endsAt }) => {
      const until = Buffer.alloc(4);
      until.writeUInt32BE(Math.floor(Date.parse(endsAt) / 1000));
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(Buffer.concat([bytesOf(residentId), bytesOf(id), until])), cipher.final(), cipher.getAuthTag()]).toString('base64url');
    },
    read: (token) => {
      const bytes = Buffer.from(token, 'base64url');
      // The last letter of base64 has bits that say nothing: a token is taken as it was written only.
      if (bytes.length !== nonceBytes + plainBytes + tagBytes || bytes.toString('base64url') !== token) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes));
        decipher.setAuthTag(bytes.subarray(-tagBytes));
        const plain = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
        return { residentId: uuidOf(plain.subarray(0, 16)), id: uuidOf(plain.subarray(16, 32)), endsAt: new Date(plain.readUInt32BE(32) * 1000).toISOString() };
      } catch {
        return undefined; // Not ours, or changed on the way.
      }
    },
  };
}
