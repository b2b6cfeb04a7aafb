import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from '#src/api/query-client.ts';
import { LanguageProvider } from '#src/i18n/language-context.ts';
import { loadWords } from '#src/i18n/word-store.ts';
import { showNothingOutOfMemory } from '../back-out-of-memory.ts';
import { organisationRead } from '../organisation-read.ts';
import { PageBoundary } from '../page-boundary.tsx';
import type { ShellData } from '../shell-data.ts';
import { CounterRoot } from './counter-root.tsx';

/** The words of the officer's side. */
const officerWords = ['common', 'problems', 'counter', 'counter-side', 'paper-code', 'visit', 'outbox', 'reach', 'receipts', 'choices'] as const;

/**
 * The counter is a page of its own beside the app: a resident's session, outbox, drafts and copy on this device are none of its business, and its own lie in memory.
 * Its address never changes, so that neither history nor Back knows what was done.
 */
export async function startCounter(root: HTMLElement, language: string, shell: ShellData | undefined): Promise<void> {
  const client = makeQueryClient();
  if (shell) client.setQueryData(organisationRead(shell.language).queryKey, shell.organisation);
  await Promise.allSettled([loadWords(language, officerWords)]);
  showNothingOutOfMemory();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <LanguageProvider value={language}>
          <PageBoundary><CounterRoot shell={shell} /></PageBoundary>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
