import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestFull } from '#contract/requests.ts';
import { SummaryList } from '#src/components/summary-list.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { useAnswerRows } from '../paths/answer-rows.tsx';
import { toAnswers } from '../paths/details.ts';
import type { Path } from '../paths/path.ts';
import { pathOf } from '../paths/paths.ts';

function Rows({ path, details }: { path: Path; details: RequestDetails }) {
  return <SummaryList rows={useAnswerRows(path, toAnswers(path, details))} />;
}

/** The form and language that went with the request (product promise 13). */
function AnswerIn({ form: { format, language } }: { form: NonNullable<RequestFull['answerIn']> }) {
  const { say } = useWords('requests');
  return <p>{say('answer-in', { format: say(`answer-in.${format}`), language: <bdi>{nameOfLanguage(language)}</bdi> })}</p>;
}

/** Whether the request names the form of what is sent itself: then the setting would contradict it. Braille is the one form that no request for an answer can name: who chose it is asked for paper unless they say otherwise. */
const namesItsForm = ({ kind, details, answerIn }: RequestFull): boolean => kind === 'notice-format' || (details !== null && 'answerFormat' in details && !(answerIn?.format === 'braille' && details.answerFormat === 'paper'));

/** What the person asked for, in the words of the form, and how they want the answer. */
export function WhatWasAsked({ request }: { request: RequestFull }) {
  return <><Asked request={request} />{request.answerIn && !namesItsForm(request) && <AnswerIn form={request.answerIn} />}</>;
}

function Asked({ request: { kind, details } }: { request: RequestFull }) {
  const { say } = useWords('requests');
  const path = pathOf(kind);
  if (!details) return <p>{say('asked.erased')}</p>;
  return path ? <Rows path={path} details={details} /> : <p>{say(`kind.${kind}`)}</p>;
}
