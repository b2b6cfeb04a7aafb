import type { Packing } from '#organisations/export/zip.ts';

/** How a browser packs a file. */
export const webPacking: Packing = {
  deflate: async (bytes) => new Uint8Array(await new Response(new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer()),
  utf8: (text) => new TextEncoder().encode(text),
};
