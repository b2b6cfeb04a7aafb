interface ToyKey { readonly id?: string; readonly secret?: string; readonly use?: string }

let made = 0;
const sealed = new Map<string, { readonly key: string; readonly bound: string; readonly data: ArrayBuffer }>();
const named = (id: string) => id.padStart(43, 'A');
const text = (bytes: BufferSource) => new TextDecoder().decode(bytes);

const toySubtle = {
  async generateKey() {
    made += 1;
    const id = named(`e${made}`);
    return { publicKey: { id }, privateKey: { id } };
  },
  exportKey: async (_format: 'jwk', { id }: ToyKey) => ({ kty: 'EC', crv: 'P-256', x: id, y: named('y') }),
  importKey: async (format: 'jwk' | 'raw', key: { readonly x?: string } | string): Promise<ToyKey> => (format === 'jwk' ? { id: (key as { x: string }).x } : { secret: key as string }),
  deriveBits: async ({ public: other }: { public: ToyKey }, { id }: ToyKey) => ((other.id ?? '') < (id ?? '') ? `${other.id} ${id}` : `${id} ${other.id}`),
  deriveKey: async ({ info }: { info: BufferSource }, { secret }: ToyKey): Promise<ToyKey> => ({ use: `${secret} ${text(info)}` }),
  async encrypt({ additionalData }: { additionalData: BufferSource }, { use }: ToyKey, data: Uint8Array<ArrayBuffer>) {
    made += 1;
    const bytes = new TextEncoder().encode(`c${made}`);
    sealed.set(text(bytes), { key: use ?? '', bound: text(additionalData), data: data.buffer });
    return bytes.buffer;
  },
  async decrypt({ additionalData }: { additionalData: BufferSource }, { use }: ToyKey, bytes: BufferSource) {
    const found = sealed.get(text(bytes));
    if (found?.key !== use || found?.bound !== text(additionalData)) throw new DOMException('', 'OperationError');
    return found.data;
  },
};

/**
 * Puts ciphers of no strength in the place of Web Crypto's, which would cost most of the model's time: a text opens with the right key for the right entry, and else not.
 * The real ones have tests of their own. Answers the way back.
 */
export function useToyCrypto(): () => void {
  const real = Object.getOwnPropertyDescriptor(crypto, 'subtle');
  Object.defineProperty(crypto, 'subtle', { configurable: true, value: toySubtle });
  return () => {
    if (real) Object.defineProperty(crypto, 'subtle', real);
    else Reflect.deleteProperty(crypto, 'subtle');
    forgetToyTexts();
  };
}

/** Lets go of what was sealed so far. */
export function forgetToyTexts(): void {
  sealed.clear();
}

/** A key pair of a person as the server keeps it. */
export function toyKeyPair(name: string) {
  const publicKey = { kty: 'EC' as const, crv: 'P-256' as const, x: named(name), y: named('y') };
  return { keyId: named(name), publicKey, privateKey: { ...publicKey, d: named('d') } };
}
