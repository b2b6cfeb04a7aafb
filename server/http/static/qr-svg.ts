import { encodeQR } from 'qr';

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
  const data = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const size = data.length;
  const rows = data.map((row, y) => (row.includes(true) ? `M0 ${y}.5${strokes(row)}` : '')).join('');
  return `<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${rows}"/></svg>`;
}
