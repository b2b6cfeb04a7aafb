import type { RequestKind } from '#contract/request-words.ts';
import { accessPath } from './access-path.ts';
import type { Path } from './path.ts';

/** Kinds of request that have their path in the app. */
export const paths: Partial<Readonly<Record<RequestKind, Path>>> = {
  access: accessPath,
};

/** The path of a kind as the address names it; `undefined` for anything else. */
export function pathOf(kind: string): Path | undefined {
  return Object.hasOwn(paths, kind) ? paths[kind as RequestKind] : undefined;
}
