import { useRef, useState, type SyntheticEvent } from 'react';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { isProblem } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useConnected } from '#src/offline/connection.ts';
import type { ChallengeAct, FactPlace } from './challenge-acts.ts';
import { useChallenge } from './use-challenge.ts';
import { useChallengeWords } from './use-challenge-words.ts';

const most = 2000;

/** One act against a fact: a few words and a button. What becomes of it stands where it was done. `opened`: whether it is on the screen. */
export function ChallengeForm({ act, place, opened }: { act: ChallengeAct; place: FactPlace; opened: boolean }) {
  const { t, say } = useWords('my-data');
  const common = useWords('common');
  const problems = useWords('problems');
  const { reachUs, whyItWaits } = useAppActs();
  const connected = useConnected();
  const { words, type, sent, back } = useChallengeWords(act, place, opened);
  const [error, setError] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  const { progress, send, goOn } = useChallenge(act, place);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const length = words.trim().length;
    const wrong = length === 0 && act !== 'dispute' ? t(`challenge.${act}.missing`) : length > most ? t('challenge.too-long', { count: length - most }) : undefined;
    setError(wrong);
    if (wrong !== undefined) field.current?.focus();
    else if (await send(words)) sent();
  };

  const change = () => {
    back();
    goOn();
    field.current?.focus();
  };

  if (progress.kind === 'done') return <p role="status"><strong>{say('challenge.done')}</strong> {say(`challenge.${act}.done`)}</p>;
  if (progress.kind === 'kept') {
    return <div role="status" className="stack">{whyItWaits(<p><strong>{say(connected ? 'challenge.sending' : 'challenge.kept')}</strong> {say(connected ? 'challenge.sending-more' : 'challenge.kept-more')}</p>)}</div>;
  }
  return (
    <form className="stack" onSubmit={(event) => { void submit(event); }} noValidate>
      <p>{say(`challenge.${act}.body`)}</p>
      <TextArea
        ref={field} id={`challenge-${act}`} name={`challenge-${act}`} rows={3} label={t(`challenge.${act}.label`)} value={words} onChange={(event) => type(event.target.value)}
        error={error} errorPrefix={common.t('error.prefix')} limit={most} leftWords={(left) => (left < 200 ? t(left < 0 ? 'challenge.too-long' : 'challenge.left', { count: Math.abs(left) }) : '')}
      />
      {progress.kind === 'not-kept' && <NoticeBanner kind="late" word={common.t('error.title')} title={say('challenge.not-kept')} role="alert"><p>{say('challenge.not-kept-more')}</p></NoticeBanner>}
      {progress.kind === 'refused' && (
        <NoticeBanner kind="late" word={common.t('error.title')} title={isProblem(progress.code) ? problems.t(`${progress.code}.title`) : t('challenge.refused')} role="alert" action={<Button variant="secondary" onClick={change}>{say('challenge.change')}</Button>}>
          <p>{isProblem(progress.code) ? problems.t(`${progress.code}.next`) : t('challenge.refused-more')} {t('challenge.words-kept')}</p>
        </NoticeBanner>
      )}
      {progress.kind !== 'refused' && <p><Button type="submit" busy={progress.kind === 'keeping'} busyWords={common.t('sending')}>{say(`challenge.${act}.button`)}</Button></p>}
      {progress.kind === 'not-kept' && reachUs}
    </form>
  );
}
