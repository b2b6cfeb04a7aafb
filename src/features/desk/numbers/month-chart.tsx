import type { DeskMonth } from '#contract/desk.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useMonth } from './use-month.ts';

const [width, height, gap] = [600, 160, 8];

/** A bar for each month: what came, and the late part of it hatched. The table below says the same in numbers, so the drawing is one picture with one description. */
export function MonthChart({ months }: { months: readonly DeskMonth[] }) {
  const { t } = useWords('desk-numbers');
  const month = useMonth();
  const most = Math.max(1, ...months.map((one) => one.received));
  const step = width / months.length;
  return (
    <figure className="month-chart">
      <svg viewBox={`0 0 ${width} ${height + 24}`} role="img" aria-label={t('numbers.chart.about')}>
        <defs>
          <pattern id="late-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect className="chart-late" width="6" height="6" /><rect className="chart-gap" width="2" height="6" /></pattern>
        </defs>
        <line className="chart-line" x1="0" x2={width} y1={height} y2={height} />
        {months.map((one, place) => {
          const tall = (one.received / most) * (height - 20);
          const late = ((one.endedLate + one.overdue) / most) * (height - 20);
          const x = place * step + gap / 2;
          return (
            <g key={one.month}>
              <rect className="chart-bar" x={x} y={height - tall} width={step - gap} height={tall} />
              {late > 0 && <rect className="chart-late-bar" fill="url(#late-hatch)" x={x} y={height - late} width={step - gap} height={late} />}
              {one.received > 0 && <text className="chart-number" x={x + (step - gap) / 2} y={height - tall - 5} textAnchor="middle">{one.received}</text>}
              <text className="chart-month" x={x + (step - gap) / 2} y={height + 18} textAnchor="middle">{month(one.month).slice(0, 3)}</text>
            </g>
          );
        })}
      </svg>
      <figcaption className="chart-key"><span className="chart-key-all">{t('numbers.received')}</span><span className="chart-key-late">{t('numbers.late')}</span></figcaption>
    </figure>
  );
}
