import { useEffect, useRef } from 'react';
import { makeRequest, requestInput } from '#contract/requests.ts';
import { Link } from '#src/components/link.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { useWaitingActs } from '#src/offline/outbox/use-waiting-acts.ts';
import { actOf, type FactPlace } from './challenge-acts.ts';

/** Acts against this fact that are on this device only. When one has gone, the fact is read anew. */
export function WaitingChallenges({ place, again }: { place: FactPlace; again: () => void }) {
  const { say, language } = useWords('my-data');
  const { acts } = useWaitingActs();
  const waiting = acts.flatMap(({ entry, input }) => {
    const body = entry.endpoint === makeRequest.name && entry.state !== 'refused' ? requestInput.safeParse(input?.body) : undefined;
    const act = actOf(body?.data?.details, place);
    return act ? [{ id: entry.id, act }] : [];
  });
  const before = useRef(0);
  useEffect(() => {
    if (waiting.length < before.current) again();
    before.current = waiting.length;
  }, [waiting.length, again]);
  if (waiting.length === 0) return null;
  return (
    <ul className="challenge-state">
      {waiting.map(({ id, act }) => (
        <li key={id}>
          <StatusTag kind="waiting">{say('mark.on-this-phone')}</StatusTag>
          <p>{say(`state.waiting.${act}`)} <Link href={`/${language}/outbox`}>{say('state.outbox')}</Link></p>
        </li>
      ))}
    </ul>
  );
}
