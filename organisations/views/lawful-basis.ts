import type { LawfulBasis } from '#contract/common.ts';
import type { PackPurpose } from '../pack.ts';
import type { Words } from '../words.ts';

/** The lawful basis of a purpose, in words. */
export function lawfulBasisView(purpose: PackPurpose, words: Words): LawfulBasis {
  const { code, article, condition } = purpose.basis;
  return { code, article: condition ? `${article}, ${condition}` : article, text: words(`basis.${code}`) };
}
