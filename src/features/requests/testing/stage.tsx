import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { RouterLink } from '#src/router/router-link.tsx';
import { MemoryRouter, useLocation } from '#src/router/router.tsx';
import { vi } from 'vitest';
import { AppActsProvider, useAppActs } from '#src/api/app-acts-context.ts';
import { call } from '#src/api/call.ts';
import { makeQueryClient } from '#src/api/query-client.ts';
import asking from '#locales/en/asking.json' with { type: 'json' };
import clock from '#locales/en/clock.json' with { type: 'json' };
import common from '#locales/en/common.json' with { type: 'json' };
import problems from '#locales/en/problems.json' with { type: 'json' };
import requests from '#locales/en/requests.json' with { type: 'json' };
import { keepWords } from '#src/i18n/word-store.ts';
import { LinkProvider, type LinkProps } from '#src/components/link.tsx';
import { memoryDraftStore } from '#src/offline/drafts/draft-store.ts';
import { makeDrafts } from '#src/offline/drafts/drafts.ts';
import { useTheseDrafts } from '#src/offline/drafts/this-drafts.ts';
import { makeDeviceFiles } from '#src/offline/files/device-files.ts';
import { memoryPartStore } from '#src/offline/files/part-store.ts';
import { useTheseFiles } from '#src/offline/files/this-files.ts';
import { browserPorts, makeDeviceOutbox } from '#src/offline/outbox/device-outbox.ts';
import { memoryStore } from '#src/offline/outbox/memory-store.ts';
import { localLock } from '#src/offline/outbox/send-lock.ts';
import { useThisOutbox } from '#src/offline/outbox/this-outbox.ts';
import { verdict } from '#src/offline/outbox/verdict.ts';
import { anna, requestsServer } from './requests-server.ts';

const Anchor = ({ href, ...rest }: LinkProps) => <RouterLink to={href} {...rest} />;

function Where() {
  const { pathname, search } = useLocation();
  return <output data-testid="place">{pathname + search}</output>;
}

const readFailed = (error: Error) => <p role="alert">{error.message}</p>;

function Acts({ children }: { children: ReactNode }) {
  const acts = useAppActs();
  return <AppActsProvider value={{ ...acts, reachUs: <p>01632 960100</p>, readFailed }}>{children}</AppActsProvider>;
}

/** A device with Anna signed in and the words of requests in English, on a server of its own. What lies on the device outlives `again`, a reload of the tab. */
export async function makeStage() {
  for (const [name, words] of Object.entries({ asking, clock, common, problems, requests })) keepWords('en', name as 'requests', words);
  const server = requestsServer();
  vi.stubGlobal('fetch', server.fetch);
  const store = memoryStore();
  const draftStore = memoryDraftStore();
  const partStore = memoryPartStore();
  const start = async () => {
    const outbox = makeDeviceOutbox({ ...browserPorts(store), lock: localLock(), channel: { post: () => undefined, listen: () => undefined } });
    useThisOutbox(outbox);
    useTheseDrafts(makeDrafts(draftStore, outbox.safe));
    useTheseFiles(makeDeviceFiles({
      store: partStore, safe: outbox.safe, lock: localLock(), call, verdict, random: () => 0, newId: () => crypto.randomUUID(), after: () => undefined, report: (fault) => { throw fault; },
    }));
    if (server.say.reachable) await outbox.signedIn(anna);
    await outbox.quiet();
    return outbox;
  };
  let outbox = await start();
  let client = makeQueryClient();
  return {
    server, store, draftStore,
    outbox: () => outbox,
    place: () => screen.getByTestId('place').textContent,
    again: async () => { outbox = await start(); },
    /** What is on the screen reads again. */
    readAnew: () => client.refetchQueries({ type: 'active' }),
    show: (page: ReactNode, at: string) => render(
      <QueryClientProvider client={client = makeQueryClient()}>
        <MemoryRouter at={at}><LinkProvider value={Anchor}><Acts><Where />{page}</Acts></LinkProvider></MemoryRouter>
      </QueryClientProvider>,
    ),
    leave: async () => {
      await outbox.quiet();
      outbox.stop();
      useTheseFiles(undefined);
      useThisOutbox(undefined);
      useTheseDrafts(undefined);
      vi.unstubAllGlobals();
    },
  };
}
