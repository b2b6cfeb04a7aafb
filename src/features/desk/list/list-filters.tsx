import { Segments } from '#src/components/segments.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** What of the list is shown. */
export interface Filters {
  readonly which: 'open' | 'ended';
  readonly turn: 'all' | 'landlord' | 'resident';
  readonly clock: 'all' | 'late' | 'soon' | 'stopped';
}

/** Open or ended; of the open ones, whose turn it is and how the clock stands. */
export function ListFilters({ filters, onChange }: { filters: Filters; onChange: (next: Filters) => void }) {
  const { say } = useWords('desk');
  return (
    <div className="desk-filters">
      <Segments legend={say('which.legend')} value={filters.which} onChange={(which) => onChange({ ...filters, which })} options={(['open', 'ended'] as const).map((value) => ({ value, label: say(`which.${value}`) }))} />
      {filters.which === 'open' && (
        <>
          <Segments legend={say('turn.legend')} value={filters.turn} onChange={(turn) => onChange({ ...filters, turn })} options={(['all', 'landlord', 'resident'] as const).map((value) => ({ value, label: say(`turn.${value}`) }))} />
          <Segments legend={say('clock.legend')} value={filters.clock} onChange={(clock) => onChange({ ...filters, clock })} options={(['all', 'late', 'soon', 'stopped'] as const).map((value) => ({ value, label: say(`clock.${value}`) }))} />
        </>
      )}
    </div>
  );
}
