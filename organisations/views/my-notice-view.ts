import { choiceDecision } from '#contract/choice-words.ts';
import type { MyNotice, NoticeSection } from '#contract/my-notice.ts';
import { saidOf } from '#domain/choices/said.ts';
import { isMeantFor, type Standing, usesFor } from '../acts/standing.ts';
import type { Pack, PackItem, PackNotice, PackNoticeSection } from '../pack.ts';
import { sectionIds, sectionTitles } from '../section-ids.ts';
import { mayBeKept, type RecordItem, type ViewContext } from './category-view.ts';
import { choiceListView, type RecordedChoiceEvent } from './choice-view.ts';

/** What a notice is held against: one person's facts, choices and homes. */
export interface NoticeRecord {
  readonly items: readonly RecordItem[];
  readonly choices: readonly RecordedChoiceEvent[];
  readonly standing: Standing;
}

/** A fact with its kind, and what it is used for and who gets it as this person stands. */
interface HeldItem { readonly record: RecordItem; readonly item: PackItem; readonly uses: ReturnType<typeof usesFor> }

/** How many facts of a category are named; the rest is behind its link. */
const namedItems = 5;

const listed = <Id extends string>(some: 'all' | readonly Id[] | undefined, all: readonly Id[]): readonly Id[] => (some === 'all' ? all : all.filter((id) => some?.includes(id)));

/** Facts of the kinds that the pack knows. */
function heldItems(pack: Pack, { items, standing }: NoticeRecord): HeldItem[] {
  const kinds = new Map(pack.categories.flatMap((category) => category.items.map((item) => [`${category.id} ${item.key}`, item] as const)));
  return items.flatMap((record) => {
    const item = kinds.get(`${record.category} ${record.key}`);
    return item ? [{ record, item, uses: usesFor(pack, item, record.property, standing) }] : [];
  });
}

/** One fact of each kind: ten rent payments are named once. */
const firstOfEach = (held: readonly HeldItem[]): HeldItem[] => held.filter((one, place) => held.findIndex((other) => other.item === one.item) === place);

/** What the sections of a notice mean for the person. */
function sectionViews(notice: PackNotice, version: PackNotice['versions'][number], record: NoticeRecord, { pack, words }: ViewContext, whole: { readonly language: string; readonly text: string }): NoticeSection[] {
  const held = heldItems(pack, record);
  const choiceViews = choiceListView(pack, words, record.choices).purposes.filter((one) => one.channels.length > 0 && one.notice.id === notice.id);
  const titles = sectionTitles(whole.text);
  const nameOf = (id: string) => ({ id, name: words(`category.${id}.name`) });
  const decidedOn = (purposeId: string) => {
    const last = record.choices.filter((one) => one.purposeId === purposeId && choiceDecision.safeParse(one.kind).success).toSorted((one, other) => Date.parse(other.effectiveAt) - Date.parse(one.effectiveAt))[0];
    return last ? { version: last.noticeVersion, language: last.language } : null;
  };
  // Where the newest version does not say what its sections speak of, they are shown with their headings alone.
  const sections = version.sections ?? sectionIds(pack.texts[`${notice.id}/${version.version}/en`]?.whole ?? '').map((id): PackNoticeSection => ({ id }));
  return sections.map((section, place): NoticeSection => ({
    id: section.id,
    title: { text: titles[place] ?? '', language: whole.language },
    meant: !section.meantFor ? 'everyone' : isMeantFor(section, record.standing) ? 'you' : 'others',
    categories: listed(section.categories, pack.categories.map((one) => one.id)).map((id) => {
      const mine = held.filter((one) => one.record.category === id);
      return { id, name: words(`category.${id}.name`), itemCount: mine.length, items: firstOfEach(mine).slice(0, namedItems).map((one) => ({ id: one.record.id, label: words(`item.${one.item.key}`), mayBeKept: mayBeKept(one.item) })) };
    }),
    uses: listed(section.uses, pack.purposes.map((one) => one.id)).map((id) => {
      const mine = held.filter(({ uses }) => uses.purposes.includes(id));
      const inside = new Set(mine.map((one) => one.record.category));
      return { id, name: words(`purpose.${id}.name`), itemCount: mine.length, categories: pack.categories.filter((one) => inside.has(one.id)).map((one) => nameOf(one.id)) };
    }),
    recipients: listed(section.recipients, pack.recipients.map((one) => one.id)).flatMap((id) => {
      const itemCount = held.filter(({ uses }) => uses.recipients.includes(id)).length;
      return itemCount > 0 ? [{ id, name: words(`recipient.${id}.name`), itemCount }] : [];
    }),
    choices: listed(section.choices, choiceViews.map((one) => one.id)).flatMap((id) => {
      const one = choiceViews.find((choice) => choice.id === id);
      return one ? [{ id, name: one.name, channels: one.channels.map(({ channel, basis, state }) => ({ channel, said: saidOf(basis, state) })), decidedOn: decidedOn(id) }] : [];
    }),
  }));
}

/** The newest version of a notice beside one person's record, in the reader's language as far as it is translated; `undefined` when the landlord has no such notice. */
export function myNoticeView(noticeId: string, record: NoticeRecord, context: ViewContext, language: string): MyNotice | undefined {
  const { pack, words } = context;
  const notice = pack.notices.find((one) => one.id === noticeId);
  const version = notice?.versions.at(-1);
  if (!notice || !version) return undefined;
  const key = `${notice.id}/${version.version}`;
  const own = version.languages.some((one) => one.language === language) ? pack.texts[`${key}/${language}`]?.whole : null;
  const whole = own ? { language, text: own } : { language: 'en', text: pack.texts[`${key}/en`]?.whole ?? '' };
  const before = notice.versions.at(-2);
  const change = version.change?.words;
  const changeIn = change?.[language] === undefined ? 'en' : language;
  return {
    id: notice.id,
    title: words(`notice.${notice.id}.title`),
    version: version.version,
    from: version.from,
    texts: version.languages.flatMap((one) => {
      const text = pack.texts[`${key}/${one.language}`];
      return text ? [{ language: one.language, whole: text.whole !== null, draft: one.draft }] : [];
    }),
    easyWords: version.languages.map((one) => one.language).filter((one) => pack.easy[`${key}/${one}`]),
    before: before ? { version: before.version, change: change?.[changeIn] === undefined ? null : { text: change[changeIn], language: changeIn } } : null,
    sections: sectionViews(notice, version, record, context, whole),
    others: pack.notices.filter((one) => one.id !== notice.id).map((one) => ({ id: one.id, title: words(`notice.${one.id}.title`) })),
  };
}
