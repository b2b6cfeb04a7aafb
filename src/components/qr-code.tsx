import { useEffect, useState } from 'react';

/** One row as strokes and gaps: `h3m2 0h1`. */
function strokes(row: readonly boolean[]): string {
  const runs = row.map((dark) => (dark ? '1' : '0')).join('').match(/1+|0+/gu) ?? [];
  return runs.map((run) => (run.startsWith('1') ? `h${run.length}` : `m${run.length} 0`)).join('');
}

/** A QR code (nothing yet for an empty text) as strokes of one path, dark on light whatever the theme, with the quiet margin that readers need. The code that draws it comes when it is needed. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [rows, setRows] = useState<readonly (readonly boolean[])[]>();
  useEffect(() => {
    if (text === '') return undefined;
    let left = false;
    // Where it cannot be fetched the slip stands without it: the code to read out is beside it.
    void import('qr').then(({ encodeQR }) => { if (!left) setRows(encodeQR(text, 'raw', { ecc: 'medium', border: 2 })); }, () => undefined);
    return () => { left = true; };
  }, [text]);
  const size = rows?.length ?? 1;
  return (
    <svg viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={label}>
      {rows && <path stroke="#000" d={rows.map((row, y) => `M0 ${y}.5${strokes(row)}`).join('')} />}
    </svg>
  );
}
