import { encode } from 'uqr';

/** One row as strokes and gaps: `h3m2 0h1`. */
function strokes(row: readonly boolean[]): string {
  const runs = row.map((dark) => (dark ? '1' : '0')).join('').match(/1+|0+/gu) ?? [];
  return runs.map((run, place) => {
    if (run.startsWith('1')) return `h${run.length}`;
    return place < runs.length - 1 ? `m${run.length} 0` : ''; // A gap at the end leads nowhere.
  }).join('');
}

/** A QR code as strokes of one SVG path, dark on light whatever the theme, with the quiet margin that readers need. */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const rows = data.map((row, y) => `M0 ${y}.5${strokes(row)}`).join('');
  return `<svg viewBox="-4 -4 ${size + 8} ${size + 8}" shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M-4-4h${size + 8}v${size + 8}H-4z"/><path stroke="#000" d="${rows}"/></svg>`;
}
