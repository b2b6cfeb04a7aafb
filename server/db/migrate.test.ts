import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { migrationNames } from './migrate.ts';

/** In the order in which they came. A new one is added at the end, with a name after all others: a database that has run the others refuses one that sorts before them. */
const asTheyCame = [
  '0001-spine', '0002-activity', '0003-reach', '0004-deletions', '0005-ledger', '0006-exports', '0007-receipt-files', '0008-staff', '0009-messages', '0009b-files', '0009c-transport',
  '0010-holds', '0011-complaints', '0011b-people', '0012-challenges', '0017-counter', '0018-answers', '0019-passkeys', '0019b-kept-copies', '0020-sender',
  '0022-words-language', '0023-request-standings',
  '0024-left-devices',
  '0025-visits',
  '0033-others-in-record',
  '0035-webhooks',
  '0035b-staff-answers',
  '0035c-left-out',
  '0035d-request-log',
  '0036-recipients-told',
  '0036b-written-complaints',
  '0037-support',
  '0038-support-with-officer',
  '0038b-answered-in-part',
  '0039-own-numbers',
  '0040-paper-codes',
  '0041-speaker-reads',
  '0042-silent-deletions',
];

test('migrations run in the order in which they came, and each file is one of them', () => {
  expect(migrationNames.toSorted()).toEqual(asTheyCame);
  expect(asTheyCame.toSorted()).toEqual(asTheyCame);
  expect(readdirSync(`${import.meta.dirname}/migrations`).map((file) => file.replace(/\.ts$/u, '')).toSorted()).toEqual(asTheyCame);
});
