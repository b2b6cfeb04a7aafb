import { Fragment, memo, useCallback, useMemo, useState } from 'react';
import type { DataItem } from '#contract/my-data.ts';
import { ItemList, ItemRow } from '#src/components/item-row.tsx';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useDrawn } from '#src/components/use-drawn.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { ChallengeMarks } from './challenge/challenge-marks.tsx';
import { inHomes } from './in-homes.ts';
import { ItemStory } from './item-story.tsx';
import { ItemValue } from './item-value.tsx';
import { useWide } from './use-wide.ts';

interface RowProps {
  readonly category: string;
  readonly item: DataItem;
  readonly again: () => void;
  /** Whether the stories are drawn before they are opened. */
  readonly whole: boolean;
  /** Whether the line says which home the fact is about: under the heading of a home it would say it again. */
  readonly withHome: boolean;
}

/** How long, in a few words: the day it goes where there is one, else the rule. */
function KeptFor({ retention: { rule, endsOn, hold, status } }: { retention: DataItem['retention'] }) {
  const { say } = useWords('my-data');
  const { date } = useDates();
  if (hold) return say('held-short');
  return endsOn && status === 'running' ? say('until', { date: date(endsOn, 'long') }) : <ForeignText words={rule} />;
}

const Row = memo(function Row({ category, item, again, whole, withHome }: RowProps) {
  const { say, language } = useWords('my-data');
  const [opened, setOpened] = useState(false);
  const open = useCallback(() => setOpened(true), []);
  const { date } = useDates();
  return (
    <ItemRow
      label={<ForeignText words={item.label} />}
      value={<ItemValue item={item} again={again} />}
      mark={<ChallengeMarks challenge={item.challenge} />}
      onOpen={open}
      line={<>{item.collectedOn ? say('from-on', { source: <ForeignText words={item.source} />, date: date(item.collectedOn, 'long') }) : say('from', { source: <ForeignText words={item.source} /> })} · <KeptFor retention={item.retention} />{withHome && item.property !== null && <> · <bdi>{item.property}</bdi></>}</>}
      actions={(
        <>
          <Link href={`/${language}/my-data/${category}/${item.id}`}>{say('open-item')}<span className="visually-hidden">: {item.label.text}</span></Link>
          <Link href={`/${language}/my-data/${category}/${item.id}#challenge`}>{say('looks-wrong')}<span className="visually-hidden">: {item.label.text}</span></Link>
        </>
      )}
    >
      {whole || opened ? <ItemStory item={item} /> : <></>}
    </ItemRow>
  );
});

interface CategoryItemsProps {
  readonly category: string;
  readonly label: string;
  readonly items: readonly DataItem[];
  readonly again: () => void;
}

/** The facts of a category. On a phone each story is drawn when it is opened: a hundred that nobody opens would hold up every tap. On a desktop they are there for the browser's search, and on paper for who reads it. */
export function CategoryItems({ category, label, items, again }: CategoryItemsProps) {
  const homes = useMemo(() => inHomes(items), [items]);
  const drawn = useDrawn(useMemo(() => homes.flatMap((home) => home.items), [homes]));
  const whole = useWide('paper');
  const several = homes.some(({ name }) => name !== null);
  const list = (name: string, rows: readonly DataItem[]) => <ItemList label={name}>{rows.map((item) => <Row key={item.id} category={category} item={item} again={again} whole={whole} withHome={!several} />)}</ItemList>;
  if (!several) return list(label, drawn);
  return homes.map(({ name, items: [first] }) => {
    const rows = drawn.filter((one) => one.property === name);
    if (!first || rows.length === 0) return null;
    return name === null ? <Fragment key="all">{list(label, rows)}</Fragment> : <PageSection key={name} id={`home-of-${first.id}`} title={<bdi>{name}</bdi>}>{list(`${label}: ${name}`, rows)}</PageSection>;
  });
}
