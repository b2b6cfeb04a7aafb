import { lazy, Suspense, type ReactNode } from 'react';
import { languageOfPath } from '#src/i18n/languages.ts';
import { loadWords } from '#src/i18n/word-store.ts';
import { PageBoundary } from './page-boundary.tsx';

const words = () => loadWords(languageOfPath(location.pathname), ['copy']);
const Unlock = lazy(async () => ({ default: (await Promise.all([import('#src/features/copy/unlock-copy.tsx'), words()]))[0].UnlockCopy }));
const Line = lazy(async () => ({ default: (await Promise.all([import('#src/features/copy/copy-line.tsx'), words()]))[0].CopyLine }));

/** The way into the copy, in place of what says that a page cannot be read (`children`). Only who has a copy loads it. */
export function CopyLock(props: { onOpen: () => void; onGone: () => void; kept: boolean; children: ReactNode }) {
  return <PageBoundary><Suspense><Unlock {...props} /></Suspense></PageBoundary>;
}

/** Says that the page is from the copy, and of when. */
export function FromCopy(props: { onLock: () => void; onShown: (shown: boolean) => void }) {
  return <PageBoundary><Suspense><Line {...props} /></Suspense></PageBoundary>;
}
