import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import type { Packing } from '#organisations/export/zip.ts';

const deflate = promisify(deflateRaw);

/** How Node packs a file. */
export const nodePacking: Packing = { deflate: (bytes) => deflate(bytes), utf8: (text) => new TextEncoder().encode(text) };
