import type { ContactPoint } from '#contract/reach.ts';
import { EmptyState } from '#src/components/empty-state.tsx';
import { ItemList, ItemRow } from '#src/components/item-row.tsx';
import { Link } from '#src/components/link.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Where the landlord may write or call, each with its rules in a line. */
export function PointList({ points }: { points: readonly ContactPoint[] }) {
  const { t, say, language } = useWords('reach');
  if (points.length === 0) return <EmptyState title={say('points.none')} />;
  const line = ({ kind, rules }: ContactPoint) => [
    t(`whose.${rules.whose}`), rules.safeTimes ? t('times.between', rules.safeTimes) : t('times.any'), ...(kind === 'phone' ? [t(`voicemail.${rules.voicemail ? 'yes' : 'no'}`)] : []),
  ].join(' · ');
  return (
    <ItemList label={t('points.title')}>
      {points.map((point) => (
        <ItemRow
          key={point.id}
          label={say(`point.${point.kind}`)}
          value={<bdi>{point.value}</bdi>}
          mark={<StatusTag kind={point.verified ? 'done' : 'needs-you'}>{say(point.verified ? 'point.confirmed' : 'point.unconfirmed')}</StatusTag>}
          line={line(point)}
          actions={<Link href={`/${language}/settings/reach/${point.id}`}>{say(point.verified ? 'points.open' : 'points.confirm')}<span className="visually-hidden">: {point.value}</span></Link>}
        />
      ))}
    </ItemList>
  );
}
