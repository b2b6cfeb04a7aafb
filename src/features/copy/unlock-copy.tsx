import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { Button } from '#src/components/button.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { outboxCode } from '#src/offline/outbox/outbox-code.ts';
import type { UnlockEnd } from '#src/offline/vault/vault.ts';
import { useCopy } from './use-copy.ts';

type Said = Exclude<UnlockEnd, { end: 'open' }> | { readonly end: 'missing' };

interface UnlockCopyProps {
  /** Read again. */
  readonly onOpen: () => void;
  /** There is no copy any more. */
  readonly onGone: () => void;
  /** Whether there was one when the page was read: who finds that it has gone is told. */
  readonly kept: boolean;
  /** What is said where the copy is of no help. */
  readonly children: ReactNode;
}

/** Where a page cannot be read for want of a connection and there is a copy: the way into it. */
export function UnlockCopy({ onOpen, onGone, kept, children }: UnlockCopyProps) {
  const { t, say } = useWords('copy');
  const common = useWords('common');
  const view = useCopy();
  const [pin, setPin] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  const words = said && (said.end === 'wrong' ? t('unlock.wrong', { count: said.left }) : t(`unlock.${said.end}`));
  const gone = words ?? (kept && t('unlock.gone'));
  if (!view) return null;
  if (view.open) return <EmptyState title={say('not-in-copy.title')}>{say('not-in-copy.body')}</EmptyState>;
  if (!view.record) return <>{gone && <p role="alert">{gone}</p>}{children}</>;
  const { wrap: { kind }, personKey } = view.record;
  const unlock = async () => {
    if (kind === 'pin' && pin.trim() === '') {
      setSaid({ end: 'missing' });
      return;
    }
    setBusy(true);
    const { vault } = view.code;
    const end = await (kind === 'pin' ? vault.unlockWithPin(pin) : vault.unlockWithPasskey());
    setBusy(false);
    setPin('');
    if (end.end === 'open') {
      await Promise.allSettled([outboxCode().then(({ thisOutbox }) => thisOutbox().shows(personKey))]);
      onOpen();
    } else {
      setSaid(end);
    }
    if (end.end === 'gone') onGone();
  };
  return (
    <PageSection title={say('unlock.title')} id="unlock">
      <form className="stack" noValidate autoComplete="off" onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void unlock(); }}>
        <p role="status">{say('unlock.body')}</p>
        {kind === 'pin'
          ? <TextField id="unlock-pin" type="password" width="medium" label={t('unlock.pin')} value={pin} onChange={(event) => setPin(event.target.value)} error={words} errorPrefix={common.t('error.prefix')} />
          : words && <p role="alert">{words}</p>}
        {kind === 'pin' && <p role="alert" className="visually-hidden">{words}</p>}
        <p><Button type="submit" busy={busy} busyWords={t('unlock.busy')}>{say(kind === 'pin' ? 'unlock.open' : 'unlock.passkey')}</Button></p>
        {kind === 'pin' && <p className="quiet">{say('unlock.forgot')}</p>}
      </form>
    </PageSection>
  );
}
