import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Passkey, removePasskey } from '#contract/passkeys.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { ItemList, ItemRow } from '#src/components/item-row.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { keepPasskeys, passkeysQuery } from './passkeys.query.ts';

/** Each passkey with its name and its last use, and a way to end it. */
export function PasskeyList({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { t, say } = useWords('passkeys');
  const common = useWords('common');
  const problems = useWords('problems');
  const { day } = useDates();
  const client = useQueryClient();
  const { stepUp } = useAppActs();
  const [asking, setAsking] = useState<Passkey>();
  const [busy, setBusy] = useState<string>();
  const [end, setEnd] = useState<'removed' | Refusal>();

  const remove = async ({ id }: Passkey) => {
    setAsking(undefined);
    setBusy(id);
    const input = { params: { passkeyId: id } };
    let result = await call(removePasskey, input);
    if (!result.ok && result.kind === 'problem' && result.problem.code === 'step-up-needed') {
      if (await stepUp()) result = await call(removePasskey, input);
      else result = { ok: false, kind: 'unreachable', cause: 'stopped' };
    }
    setBusy(undefined);
    if (result.ok) keepPasskeys(client, result.body);
    else void client.invalidateQueries({ queryKey: passkeysQuery().queryKey });
    const stopped = !result.ok && result.kind === 'unreachable' && result.cause === 'stopped';
    // Gone already is what was wanted.
    setEnd(result.ok || (result.kind === 'problem' && result.problem.code === 'not-found') ? 'removed' : stopped ? undefined : refusalOf(result));
  };
  return (
    <PageSection title={say('list')} id="passkeys">
      <div role="status">{end === 'removed' && <p>{say('removed')}</p>}</div>
      {end && end !== 'removed' && <p role="alert">{problems.t(`${end}.title`)}{signsOf(problems.language).stop} {problems.t(`${end}.next`)}</p>}
      {passkeys.length === 0 ? <p className="quiet">{say('none')}</p> : (
        <ItemList label={t('list')}>
          {passkeys.map((one) => (
            <ItemRow
              key={one.id}
              label={say('made', { day: day(one.madeAt) })}
              value={<bdi>{one.name}</bdi>}
              line={one.usedAt === null ? say('unused') : say('used', { day: day(one.usedAt) })}
              actions={<Button variant="secondary" busy={busy === one.id} busyWords={common.t('sending')} onClick={() => setAsking(one)}>{say('remove')}<span className="visually-hidden">: {one.name}</span></Button>}
            />
          ))}
        </ItemList>
      )}
      <Dialog
        open={asking !== undefined} onClose={() => setAsking(undefined)} title={say('remove-title')}
        actions={<><Button variant="warning" onClick={() => { if (asking) void remove(asking); }}>{say('remove')}</Button><Button variant="secondary" onClick={() => setAsking(undefined)}>{say('keep')}</Button></>}
      >
        <p><bdi>{asking?.name}</bdi></p>
        <p>{say('remove-body')}</p>
      </Dialog>
    </PageSection>
  );
}
