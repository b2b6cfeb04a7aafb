import { memo, useCallback, useState } from 'react';
import type { DataItem } from '#contract/my-data.ts';
import { ItemList, ItemRow } from '#src/components/item-row.tsx';
import { Link } from '#src/components/link.tsx';
import { useDrawn } from '#src/components/use-drawn.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { ChallengeMarks } from './challenge/challenge-marks.tsx';
import { ItemStory } from './item-story.tsx';
import { ItemValue } from './item-value.tsx';
import { useWide } from './use-wide.ts';

interface RowProps {
  readonly category: string;
  readonly item: DataItem;
  readonly again: () => void;
  /** Whether the stories are drawn before they are opened. */
  readonly whole: boolean;
}

const Row = memo(function Row({ category, item, again, whole }: RowProps) {
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
      line={<>{item.collectedOn ? say('from-on', { source: <ForeignText words={item.source} />, date: date(item.collectedOn, 'long') }) : say('from', { source: <ForeignText words={item.source} /> })} · <ForeignText words={item.retention.rule} />{item.property !== null && <> · <bdi>{item.property}</bdi></>}</>}
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
  const drawn = useDrawn(items);
  const whole = useWide('paper');
  return <ItemList label={label}>{drawn.map((item) => <Row key={item.id} category={category} item={item} again={again} whole={whole} />)}</ItemList>;
}
