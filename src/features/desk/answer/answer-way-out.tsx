import { actOnRequest, type DeskOffer, type DeskRequest } from '#contract/desk.ts';
import { type DeskAnswer, sendDeskAnswer } from '#contract/desk-answers.ts';
import { Button } from '#src/components/button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { useStaffWrite } from '#src/staff/use-staff-write.ts';
import { WriteRefused } from '#src/staff/write-refused.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { effectSaid } from '../clock-words.ts';
import { useSaid } from '../use-said.ts';

interface AnswerWayOutProps {
  readonly request: DeskRequest;
  readonly answer: DeskAnswer;
}

/** To the check by a second person, or out: what the law and the draft leave, each with what it does to the clock before it is done. What goes out is what was seen. */
export function AnswerWayOut({ request, answer: { offers, answer, digest } }: AnswerWayOutProps) {
  const { say } = useWords('desk-answer');
  const desk = useWords('desk');
  const said = useSaid();
  const [checked, toCheck] = useStaffWrite(actOnRequest);
  const [sent, send] = useStaffWrite(sendDeskAnswer);
  const params = { requestId: request.id };
  const on = request.clock.today;
  const go = ({ event }: DeskOffer) => void (event === 'prepared' ? toCheck({ params, body: { event, on, words: '', code: null } }) : send({ params, body: { digest, on } }));
  const wordless = (offer: DeskOffer) => offer.needsWords && answer.words === '';
  return (
    <PageSection title={say('next')} id="next">
      <WriteRefused state={checked} />
      <WriteRefused state={sent} />
      {sent.name === 'refused' && sent.code === 'act-not-open' && <p role="alert">{say('again')}</p>}
      {offers.map((offer) => (
        <div key={offer.event} className="stack">
          <p>{said(effectSaid(offer, request.clock))}</p>
          {wordless(offer) ? <p className="alone"><a href="#words">{desk.say('do.words.missing')}</a></p>
            : <p><Button busy={checked.name === 'busy' || sent.name === 'busy'} busyWords={desk.t('do.busy')} onClick={() => go(offer)}>{desk.say(`act.${offer.event}`)}</Button></p>}
        </div>
      ))}
    </PageSection>
  );
}
