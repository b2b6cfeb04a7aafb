import { type Letters, letterWords } from '#organisations/letter.ts';
import type { Pack } from '#organisations/pack.ts';
import { type Vocabularies, wordsFor } from '#organisations/words.ts';
import { Background } from './background.ts';
import { errorForLog } from './http/problem-answer.ts';
import { makeSecrets } from './secrets.ts';
import type { Services } from './services.ts';
import type { IdentitySettings } from './settings.ts';
import { staffDoorOf } from './staff/staff-door-of.ts';
import { mailTransport } from './transport/mail-transport.ts';
import { demoTransport } from './use-cases/demo-post.ts';

interface Given {
  readonly pack: Pack;
  readonly vocabularies: Vocabularies;
  readonly letters: Letters;
  readonly secret: string;
  /** Without it nothing can be signed: for commands that give no receipts. */
  readonly receiptKeys?: Services['receiptKeys'];
  readonly now: () => Date;
  readonly publicOrigin: string;
  readonly log: Services['log'];
  /** Whether the database is a sample one. It is unless told otherwise. */
  readonly sample?: boolean;
  /** The landlord's identity provider. Without one staff sign in at the local one of a sample set-up, and elsewhere not at all. */
  readonly identity?: IdentitySettings | null;
  /** Whether an SMTP server is set up. A sample set-up has its post box all the same. */
  readonly mail?: boolean;
}

const none = () => Promise.reject(new Error('no receipt keys were given'));
const noKeys: Services['receiptKeys'] = { open: none, sign: none, published: none };

/** What use-cases are made of. Messages go to the post box of a sample set-up; elsewhere by SMTP; where none is set up nothing carries them, which the log and /readyz say. */
export function makeServices({ pack, vocabularies, letters, secret, receiptKeys = noKeys, now, publicOrigin, log, sample = true, identity = null, mail = false }: Given): Services {
  const secrets = makeSecrets(secret);
  return {
    pack, now, publicOrigin, log, receiptKeys,
    background: new Background((error) => log({ level: 'error', problem: 'work in the background failed', ...errorForLog(error) })),
    secrets,
    staffDoor: staffDoorOf({ identity, sample, publicOrigin, secret, secrets, now }),
    transport: sample ? demoTransport : mail ? mailTransport : async () => log({ level: 'error', problem: 'no transport: a message reached nobody' }),
    carriesMessages: sample || mail,
    words: (language) => wordsFor(pack, vocabularies, language ?? 'en'),
    letter: (language, key, values) => letterWords(letters, language, key, values),
  };
}
