import type { RequestKind } from '#contract/request-words.ts';
import { accessPath } from './access-path.ts';
import { correctionPath } from './correction-path.ts';
import { decisionPath } from './decision-path.ts';
import { erasurePath, restrictionPath } from './erasure-path.ts';
import { objectionPath } from './objection-path.ts';
import { informationPath, noticeFormatPath, somethingElsePath } from './other-paths.ts';
import type { Path } from './path.ts';
import { portabilityPath } from './portability-path.ts';
import { recordingsPath } from './recordings-path.ts';
import { sharingPath } from './sharing-path.ts';

/** The path of every kind of request. */
export const paths: Readonly<Record<RequestKind, Path>> = {
  'access': accessPath,
  'correction': correctionPath,
  'erasure': erasurePath,
  'restriction': restrictionPath,
  'objection': objectionPath,
  'portability': portabilityPath,
  'recordings': recordingsPath,
  'decision-review': decisionPath,
  'sharing': sharingPath,
  'notice-format': noticeFormatPath,
  'information': informationPath,
  'something-else': somethingElsePath,
};

/** The path of a kind as the address names it; `undefined` for anything else. */
export function pathOf(kind: string): Path | undefined {
  return Object.hasOwn(paths, kind) ? paths[kind as RequestKind] : undefined;
}
