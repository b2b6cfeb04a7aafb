import * as z from 'zod/mini';
import { slug } from './common.ts';

/** What became of facts that somebody had been given before, and of which each of them is told (UK GDPR Art. 19). */
export const toldChange = z.enum(['corrected', 'erased', 'restricted']);
export type ToldChange = z.infer<typeof toldChange>;

/** One kind of fact that was put right or deleted. */
export const changedFact = z.strictObject({ category: slug, key: slug });
export type ChangedFact = z.infer<typeof changedFact>;

/** Why somebody was not told of it: the two exceptions of UK GDPR Art. 19. */
export const notToldBecause = z.enum(['impossible', 'disproportionate']);

/** Somebody who is not told, and why. */
export const notTold = z.strictObject({ recipient: slug, because: notToldBecause });
export type NotTold = z.infer<typeof notTold>;
