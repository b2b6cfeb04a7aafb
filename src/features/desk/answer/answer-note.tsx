import { useEffect, useRef } from 'react';
import type { DeskRequest } from '#contract/desk.ts';
import type { DeskAnswer } from '#contract/desk-answers.ts';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { CheckNote } from '../one/check-note.tsx';

const stages = { checking: 'waiting', sent: 'done', shut: 'info' } as const;

interface AnswerNoteProps {
  readonly request: DeskRequest;
  readonly stage: DeskAnswer['stage'];
  /** Whether it came to this stage while the page was open. */
  readonly reached: boolean;
}

/** What is to be known before an answer is read: where it stands, and why a second person checks it. Whoever has just brought it to where it cannot change is led here: the buttons are gone. */
export function AnswerNote({ request, stage, reached }: AnswerNoteProps) {
  const { say } = useWords('desk-answer');
  const common = useWords('common');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (reached) box.current?.focus(); }, [reached]);
  return (
    <>
      {stage !== 'open' && <div ref={box} tabIndex={-1}><NoticeBanner kind={stages[stage]} word={common.t(`state.${stages[stage]}`)} title={say(stage)} /></div>}
      {request.secondPerson.length > 0 && <CheckNote request={request} />}
    </>
  );
}
