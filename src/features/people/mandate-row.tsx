import type { ReactNode } from 'react';
import type { Mandate } from '#contract/people.ts';
import { ItemRow } from '#src/components/item-row.tsx';
import type { StateKind } from '#src/components/state-kind.ts';
import { StatusTag } from '#src/components/status-tag.tsx';
import { sayList } from '#src/i18n/say-list.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

const kinds: Readonly<Record<Mandate['state'], StateKind>> = { invited: 'waiting', active: 'done', ended: 'info', expired: 'info' };

interface MandateRowProps {
  readonly mandate: Mandate;
  /** Whether it is the reader who speaks for the one who is named. */
  readonly byMe?: boolean;
  readonly actions?: ReactNode;
}

/** One person who speaks for another: who, what they may do, how it is known, until when. */
export function MandateRow({ mandate: { name, relation, scope, proof, state, since, endsOn, endedAt }, byMe = false, actions }: MandateRowProps) {
  const { t, say, language } = useWords('people');
  const { day, date } = useDates();
  const may = (['see', 'ask', 'choose'] as const).filter((one) => scope[one]);
  return (
    <ItemRow
      label={say(`relation.${relation}`)}
      value={<bdi>{name}</bdi>}
      line={(
        <>
          <StatusTag kind={kinds[state]}>{say(byMe && state === 'active' ? 'by-me.active' : `state.${state}`)}</StatusTag>{' '}
          {say(endedAt === null ? 'since' : 'ended', { day: day(endedAt ?? since, 'long') })} {endsOn !== null && say('until', { date: date(endsOn, 'long') })} {say(`proof.${proof}`)}
          <br />{say(byMe ? 'by-me.may' : 'may')} {sayList(may.map((one) => t(`${byMe ? 'by-me' : 'scope'}.${one}`)), language)}{scope.categories !== null && <> {say('may.some', { count: scope.categories.length })}</>}
        </>
      )}
      actions={actions}
    />
  );
}
