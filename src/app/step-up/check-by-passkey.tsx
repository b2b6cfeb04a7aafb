import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listPasskeys } from '#contract/passkeys.ts';
import { checkWithPasskey } from '#src/api/passkeys.ts';
import { readOptions } from '#src/api/read-options.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** The other way through the second check, for who has a passkey. */
export function CheckByPasskey({ onDone }: { onDone: () => void }) {
  const here = useMoreWords('passkeys');
  const { t, say } = useWords('passkeys');
  const common = useWords('common');
  const problems = useWords('problems');
  const { data } = useQuery(readOptions(listPasskeys));
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<'stopped' | Refusal>();
  const check = async () => {
    setBusy(true);
    setEnd(undefined);
    const result = await checkWithPasskey();
    setBusy(false);
    if (result === 'stopped') setEnd('stopped');
    else if (result.ok) onDone();
    else setEnd(refusalOf(result));
  };
  if (!here || !data || data.passkeys.length === 0) return null;
  return (
    <>
      {end && <p role="alert">{end === 'stopped' ? t('stopped') : `${problems.t(`${end}.title`)}${signsOf(problems.language).stop} ${problems.t(`${end}.next`)}`}</p>}
      <p><Button variant="secondary" busy={busy} busyWords={common.t('sending')} onClick={() => { void check(); }}>{say('use')}</Button></p>
    </>
  );
}
