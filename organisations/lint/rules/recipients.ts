import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';

/** A notice that says "never" must be true (UK GDPR Art. 5(1)(a), 13(1)(e)). */
export const deniedRecipientsGetNothing: LintRule = ({ pack }) => {
  const denied = new Set(pack.recipients.filter((one) => one.denied).map((one) => one.id));
  const named = [
    ...pack.categories.flatMap((category) => category.items.map((item) => ({ file: 'categories.json', field: `${category.id}.${item.key}.recipients`, ids: item.recipients }))),
    ...pack.recipients.map((one) => ({ file: 'recipients.json', field: `${one.id}.otherwise`, ids: (one.otherwise ?? []).map(({ told }) => told) })),
  ];
  return named.flatMap(({ file, field, ids }) => ids.filter((id) => denied.has(id)).map((id) => findingIn(file)(
    'denied-recipient', field, `gives data to "${id}", whom the notice says never gets any`, 'Take the recipient off, or set "denied": false in recipients.json and change the notice.',
  )));
};

/** A register of recipients holds those who get something. */
export const recipientsGetSomething: LintRule = ({ pack }) => {
  const used = new Set(pack.categories.flatMap((category) => category.items.flatMap((item) => item.recipients)));
  return pack.recipients.filter((one) => !one.denied && !used.has(one.id)).map((one) => findingIn('recipients.json', 'warning')(
    'recipient-unused', one.id, 'is told of in the register, but nothing in categories.json goes there', 'Name it at the items it gets, or take it out.',
  ));
};
