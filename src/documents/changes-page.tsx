import { Fragment, type ReactNode } from 'react';
import { BackLink } from '#src/components/back-link.tsx';
import { Link } from '#src/components/link.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { directionOf } from '#src/i18n/direction.ts';
import type { PackNotice } from '#organisations/pack.ts';
import { sayIn, type DocumentSite, type Say } from './document-site.ts';
import { sectionWords } from './notice-blocks.ts';
import { cutWhole } from './notice-html.ts';
import { noticeChanges, type ChangePart, type SectionChange } from './notice-changes.ts';
import { noticeAddress, textIn, textOf } from './notice-versions.ts';

interface ChangesPageProps {
  readonly site: DocumentSite;
  readonly language: string;
  readonly notice: PackNotice;
  readonly from: string;
  readonly to: string;
}

const letters = /[\p{L}\p{N}]/u;

/** Words that went stand apart from those that came in their place. */
const standApart = (part: ChangePart, next: ChangePart | undefined): boolean => part.kind === 'removed' && next?.kind === 'added' && letters.test(part.text) && letters.test(next.text) && !/\s$/u.test(part.text) && !/^\s/u.test(next.text);

const keptWhole = (text: string): ReactNode => cutWhole(text).map((part, place) => (place % 2 === 0 ? part : <span key={place} className="nowrap">{part}</span>));

/** New words are underlined and heavy, gone ones struck through; a screen reader is told in words. */
function Words({ parts, say }: { parts: readonly ChangePart[]; say: Say }) {
  return parts.map((part, place) => {
    const { kind, text } = part;
    if (kind === 'same') return <Fragment key={place}>{keptWhole(text)}</Fragment>;
    const Mark = kind === 'added' ? 'ins' : 'del';
    return <Fragment key={place}><Mark><span className="visually-hidden"> ({say(kind === 'added' ? 'changes.new' : 'changes.gone')} </span>{keptWhole(text)}<span className="visually-hidden">) </span></Mark>{standApart(part, parts[place + 1]) && ' '}</Fragment>;
  });
}

function Section({ change, say, foreign, title }: { change: SectionChange; say: Say; foreign: { lang?: string }; title: ReactNode }) {
  return (
    <section>
      <p className="document-facts">{say(`changes.part-${change.state}`)}</p>
      {title && <h2>{title}</h2>}
      <div {...foreign} className="changed-words">{change.blocks.map((parts, place) => <p key={place}><Words parts={parts} say={say} /></p>)}</div>
    </section>
  );
}

/** The difference of two versions: a plain summary, then every part that changed with its words. In English unless both versions are there, whole, in the language of the page. */
export function ChangesPage({ site, language, notice, from, to }: ChangesPageProps) {
  const say = sayIn(site, language);
  const both = [from, to].map((version) => textOf(site, notice, version, language)).every((one) => one.language === language && one.text.whole !== null);
  const spoken = both ? language : 'en';
  const [before, after] = [textOf(site, notice, from, spoken), textOf(site, notice, to, spoken)];
  const foreign = spoken === language ? {} : { lang: spoken, dir: directionOf(spoken) };
  const newer = notice.versions.findIndex(({ version }) => version === to);
  // The pack says what is new against the version before; of a longer way every step is told.
  const told = notice.versions.slice(notice.versions.findIndex(({ version }) => version === from) + 1, newer + 1).flatMap(({ change }) => (change ? [change] : []));
  const size = told.some((change) => change.size === 'major') ? 'major' : 'minor';
  // The summary has no heading of its own: it has the word of the page, in the language of the page.
  const ofSummary = noticeChanges(sectionWords(before.text.summary), sectionWords(after.text.summary), spoken);
  const changes = [...ofSummary, ...noticeChanges(sectionWords(before.text.whole ?? ''), sectionWords(after.text.whole ?? ''), spoken)];
  const titleOf = (change: SectionChange): ReactNode => (change.title ? <span {...foreign}>{change.title}</span> : ofSummary.includes(change) && say('notice.summary'));
  const changed = changes.filter(({ state }) => state !== 'same');
  const same = changes.filter(({ state }) => state === 'same');
  const numberOf = (version: string) => version.slice(1);
  return (
    <div className="stack-wide">
      <BackLink href={noticeAddress(language, notice.id, null)}>{textOf(site, notice, to, language).text.title}</BackLink>
      <PageTitle lede={say('changes.lede', { from: numberOf(from), to: numberOf(to) })}>{say('changes.title', { title: textOf(site, notice, to, language).text.title })}</PageTitle>
      {foreign.lang && <NoticeBanner kind="info" word={say('state.info')}>{say('changes.english')}</NoticeBanner>}
      {told.length > 0 && <div className="document-summary"><h2>{say('changes.summary')}</h2><p>{say(`changes.${size}`)}</p>{told.map(({ words }) => <p key={words['en']}><ForeignText words={textIn(words, language)} /></p>)}</div>}
      {changed.length === 0 ? <p>{say('changes.none')}</p> : <p><ins>{say('changes.key-added')}</ins> <del>{say('changes.key-removed')}</del></p>}
      <div className="changes">
        {changed.map((change) => <Section key={`${change.state} ${change.id} ${change.title}`} change={change} say={say} foreign={foreign} title={titleOf(change)} />)}
        {same.length > 0 && changed.length > 0 && <section className="document-body"><h2>{say('changes.same')}</h2><ul>{same.map((one) => [titleOf(one), one.id] as const).filter(([title]) => Boolean(title)).map(([title, id]) => <li key={id}>{title}</li>)}</ul></section>}
      </div>
      <p>{[from, to].map((version) => <span key={version}><Link href={noticeAddress(language, notice.id, version)}>{say('changes.read', { version: numberOf(version) })}</Link>{' '}</span>)}</p>
    </div>
  );
}
