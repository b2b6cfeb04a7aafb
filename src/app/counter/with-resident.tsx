import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { MemoryRouter } from '#src/router/router.tsx';
import { AppActsProvider, type AppActs, type CopyActs } from '#src/api/app-acts-context.ts';
import { LinkProvider } from '#src/components/link.tsx';
import { besideMe } from '#src/features/counter/how-they-ask.tsx';
import { londonDate } from '#domain/clock/london-date.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { ReachUs } from '../reach-us.tsx';
import { readFailed } from '../read-failed.tsx';
import type { ShellData } from '../shell-data.ts';
import { AskOutLoud } from './ask-out-loud.tsx';
import { CounterAnchor } from './counter-anchor.tsx';
import { CounterFrame } from './counter-frame.tsx';
import { counterRouteOf } from './counter-places.ts';
import { OfficerSide } from './officer-side.tsx';
import { PrintSide } from './print-side.tsx';
import { ResidentSide } from './resident-side.tsx';
import { SendReceipt } from './send-receipt.tsx';
import type { InHand } from './session-in-hand.ts';
import { StepUpHere } from './step-up-here.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { useLockAlone } from './use-lock-alone.ts';

/** Nothing is kept at the counter, for anybody. */
const noCopy: CopyActs = {
  person: () => undefined, made: () => undefined, filledAt: () => undefined, watchFilled: () => () => undefined, fill: async () => false, removed: async () => undefined, shared: () => true, setShared: () => undefined,
};

interface WithResidentProps {
  readonly inHand: InHand;
  readonly shell: ShellData | undefined;
  /** The session is over or locked: nothing of it stays. */
  readonly onOver: () => void;
}

/** One resident: the officer's side, and the person's whenever something is to be confirmed or printed. */
export function WithResident({ inHand, shell, onOver }: WithResidentProps) {
  const { language } = useWords('counter');
  const { session, ask, receipt, over } = useSyncExternalStore(inHand.watch, inHand.now);
  const [manner, setManner] = useState(() => besideMe(londonDate(new Date().toISOString())));
  const [printing, setPrinting] = useState(false);
  const [sending, setSending] = useState(false);
  const [stepUp, setStepUp] = useState<(checked: boolean) => void>();
  useEffect(() => { if (over) onOver(); }, [over, onOver]);
  useLockAlone(inHand);
  const acts = useMemo<AppActs>(() => ({
    stepUp: () => new Promise((answer) => setStepUp(() => answer)),
    signOut: () => undefined,
    left: () => undefined,
    signedIn: () => undefined,
    mayBeSignedIn: true,
    displaySettings: null,
    offered: (href) => (counterRouteOf(href) ? href : undefined),
    reachUs: <ReachUs />,
    whyItWaits: (otherwise) => otherwise,
    readFailed,
    sample: shell?.organisation.sample ?? false,
    purposeNames: shell?.purposeNames ?? {},
    noticeVersions: shell?.noticeVersions ?? {},
    offeredChoices: shell?.offeredChoices ?? [],
    wayIntoCopy: () => null,
    copy: noCopy,
  }), [shell]);
  const turned = ask !== undefined && manner.how === 'counter';
  useFocusBack(turned || printing);
  if (over) return null;
  return (
    <QueryClientProvider client={inHand.client}>
      <AppActsProvider value={acts}>
        <LinkProvider value={CounterAnchor}>
          <CounterFrame hidden={turned || printing}>
            <MemoryRouter at={`/${language}/choices`}>
              <OfficerSide inHand={inHand} session={session} manner={manner} onManner={setManner} onPrint={receipt && (() => setPrinting(true))} onSend={receipt && (() => setSending(true))} />
            </MemoryRouter>
          </CounterFrame>
          {ask && !turned && <AskOutLoud ask={ask} manner={manner} onDone={inHand.back} />}
          {turned && <ResidentSide ask={ask} person={session.person} receipt={receipt} onBack={inHand.back} onEnd={() => { void inHand.end('resident'); }} onChecked={inHand.checked} />}
          {sending && receipt && <SendReceipt receiptId={receipt.id} onClose={() => setSending(false)} />}
          {printing && receipt && <PrintSide receiptId={receipt.id} person={session.person} onBack={() => setPrinting(false)} />}
          {stepUp && (
            <StepUpHere
              onDone={(next) => {
                if (next) inHand.checked(next);
                stepUp(next !== undefined);
                setStepUp(undefined);
              }}
            />
          )}
        </LinkProvider>
      </AppActsProvider>
    </QueryClientProvider>
  );
}
