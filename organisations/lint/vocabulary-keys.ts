import { equalityAnswers, ratherNot } from '#contract/equality.ts';
import { supportNeed } from '#contract/support-words.ts';
import type { Pack } from '../pack.ts';

/** What the answers to the landlord's equality questions are called. */
function equalityWords({ categories, support }: Pack): string[] {
  const asked = categories.find((one) => one.id === support.equality.category)?.items.flatMap(({ key }) => equalityAnswers[key] ?? []) ?? [];
  return [...asked, ratherNot].map((one) => `equality-answer.${one}`);
}

/** Every key of the vocabulary that a pack needs, each once. Both `organisations/views` and the shell of the app read them. */
export function vocabularyKeys(pack: Pack): string[] {
  const { contacts, regulator, ombudsman } = pack.organisation;
  const offices = [...contacts, regulator.contact, ...(ombudsman ? [ombudsman.contact] : [])];
  return [...new Set([
    ...pack.categories.flatMap((one) => [`category.${one.id}.name`, `category.${one.id}.description`, ...one.items.map((item) => `item.${item.key}`)]),
    ...pack.purposes.flatMap((one) => [`purpose.${one.id}.name`, `purpose.${one.id}.description`, `basis.${one.basis.code}`]),
    ...pack.choices.map((one) => `purpose.${one.purpose}.consequence`),
    ...pack.recipients.flatMap((one) => [`recipient.${one.id}.name`, `recipient.${one.id}.why`]),
    ...pack.retention.flatMap((one) => [`retention.${one.id}`, `start-event.${one.startEvent}`]),
    'retention.not-said',
    ...pack.dataSources.map((one) => `data-source.${one.id}`),
    ...pack.holds.map((one) => `hold.${one.id}`),
    `purpose.${pack.support.purpose}.consequence`,
    ...equalityWords(pack),
    ...supportNeed.options.map((need) => `support-need.${need}`),
    ...pack.recordings.map((one) => `recording.${one.id}.name`),
    ...pack.notices.map((one) => `notice.${one.id}.title`),
    ...offices.flatMap(({ role, hours }) => (hours ? [`role.${role}`, `hours.${hours}`] : [`role.${role}`])),
  ])].toSorted();
}
