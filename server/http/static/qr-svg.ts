import { encode } from 'uqr';

/** A QR code as one SVG path, dark on light whatever the theme, with the quiet margin that readers need. */
export function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x + 1]) x += 1;
      found.push(`M${from} ${y}h${x - from + 1}v1H${from}z`);
    }
    return found;
  });
  return `<svg viewBox="-4 -4 ${size + 8} ${size + 8}" shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M-4-4h${size + 8}v${size + 8}H-4z"/><path d="${runs.join('')}"/></svg>`;
}
