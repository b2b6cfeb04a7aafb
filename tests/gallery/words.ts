import { cy } from './words/cy.ts';
import { en } from './words/en.ts';
import { pl } from './words/pl.ts';
import { ur } from './words/ur.ts';

/** The words of the gallery; English says which there are. */
export type Words = { [Key in keyof typeof en]: string };
/** The languages that the gallery shows. */
export type GalleryLanguage = 'en' | 'cy' | 'pl' | 'ur';

/** The gallery's words by language. */
export const words: Record<GalleryLanguage, Words> = { en, cy, pl, ur };
