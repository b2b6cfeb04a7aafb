import type { ExportFile, ExportItem } from '#contract/export-file.ts';
import { notSaid } from '../acts/kept-by.ts';
import { deletionView, type RecordedDeletion } from '../views/deletion-view.ts';
import { type Beside, itemView, type Reader, type RecordItem, type ViewContext } from '../views/category-view.ts';
import { choiceListView, type RecordedChoiceEvent } from '../views/choice-view.ts';
import { type RecordedRequest, requestSummaryView } from '../views/request-view.ts';
import type { RecordedReach } from '../acts/reach.ts';
import { ledgerOf, type LedgerRecord } from './export-ledger.ts';

/** What a file is made from. */
export interface ExportRecord extends LedgerRecord {
  readonly person: ExportFile['person'];
  readonly addressHidden: boolean;
  readonly items: readonly ExportItem[];
  readonly choices: readonly RecordedChoiceEvent[];
  readonly requests: readonly RecordedRequest[];
  readonly reach: RecordedReach;
  readonly deletions: readonly RecordedDeletion[];
}

/** A fact as the file has it: what its owner may see after the second check. `undefined` for a kind that the pack no longer has. */
export function exportItemOf(record: RecordItem, reader: Omit<Reader, 'level'>, context: ViewContext, beside?: Beside): ExportItem | undefined {
  const kind = context.pack.categories.find((one) => one.id === record.category)?.items.find((item) => item.key === record.key);
  if (!kind) return undefined;
  const { id, label, value, dataClass, collectedOn, purposes, recipients, notSaid: silent, retention, property, challenge } = itemView(record, kind, { ...reader, level: 2 }, context, beside);
  return {
    id, category: record.category, label: label.text, value, dataClass, source: record.source, collectedOn,
    purposes: purposes.map((one) => one.id), recipients: recipients.map((one) => one.id), ...(silent && { notSaid: silent }),
    rule: retention.ruleId, status: retention.status, startedOn: retention.startedOn, keptUntil: retention.endsOn, hold: retention.hold?.text ?? null,
    home: property, statement: challenge?.statement?.words ?? null, disputedSince: challenge?.disputed?.on ?? null, correction: challenge?.correction?.outcome ?? null,
  };
}

type Lists = Pick<ExportFile, 'categories' | 'purposes' | 'recipients' | 'sources' | 'rules'>;

/** The lists that facts point into: all that the landlord has, so that what is not held can be seen too. */
function listsOf({ pack, words }: ViewContext): Lists {
  const say = (key: string) => words(key).text;
  return {
    categories: pack.categories.map(({ id, dataClass }) => ({ id, name: say(`category.${id}.name`), description: say(`category.${id}.description`), dataClass })),
    purposes: pack.purposes.map(({ id, basis: { code, article, condition } }) => ({
      id, name: say(`purpose.${id}.name`), description: say(`purpose.${id}.description`), basis: code, article: condition ? `${article}, ${condition}` : article, basisInWords: say(`basis.${code}`),
    })),
    recipients: pack.recipients.map(({ id }) => ({ id, name: say(`recipient.${id}.name`), why: say(`recipient.${id}.why`) })),
    sources: pack.dataSources.map(({ id }) => ({ id, name: say(`data-source.${id}`) })),
    rules: [...pack.retention.map(({ id, startEvent }) => ({ id, name: say(`retention.${id}`), startEvent: say(`start-event.${startEvent}`) })), { id: notSaid, name: say(`retention.${notSaid}`), startEvent: null }],
  };
}

function choicesOf({ choices }: ExportRecord, { pack, words }: ViewContext): ExportFile['choices'] {
  return choiceListView(pack, words, choices).purposes.flatMap((purpose) => purpose.channels.map(({ channel, basis, state, effectiveAt }) => ({
    purpose: purpose.id, channel, basis, state, since: effectiveAt,
    events: choices.filter((one) => one.purposeId === purpose.id && one.channel === channel)
      .map((one) => ({ kind: one.kind, at: one.effectiveAt, noticeVersion: one.noticeVersion, language: one.language })),
  })));
}

/** Everything as one file, with what no screen shows left out: secrets, a hidden address, everything of anybody else. */
export function exportFileOf(record: ExportRecord, { madeAt, language }: { readonly madeAt: string; readonly language: string }, context: ViewContext): ExportFile {
  const { pack, words, today } = context;
  return {
    kind: 'keyholder-my-data', version: 2, madeAt, language,
    organisation: { id: pack.organisation.id, name: pack.organisation.name },
    person: record.person,
    contactPoints: record.reach.points.map(({ kind, value, verified, rules }) => ({ kind, value, verified, rules })),
    preferences: { ...record.reach.preferences, codeWord: record.reach.hasCodeWord ? 'set' : 'none' },
    ...listsOf(context),
    items: [...record.items],
    choices: choicesOf(record, context),
    requests: record.requests.map((one) => {
      const { reference, kind, state, receivedOn, clock } = requestSummaryView(one, pack, today);
      return { reference, kind, state, receivedOn, dueOn: clock.due, details: one.details, answerIn: one.answerIn ?? null, events: one.events.map(({ kind: event, on, by, reason }) => ({ kind: event, on, by, reason })) };
    }),
    ...ledgerOf(record, words),
    deletions: record.deletions.map((one) => deletionView(one, pack, words)).filter((one) => one !== undefined)
      .map(({ deletedOn, category, label, count, rule }) => ({ deletedOn, category: category.id, label: label.text, count, rule: rule.text })),
  };
}
