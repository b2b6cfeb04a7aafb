import { lazy, type ReactNode } from 'react';
import type { Text } from '#contract/common.ts';
import { choiceDecision, choiceWay } from '#contract/choice-words.ts';
import { recordChoice } from '#contract/choices.ts';
import { askSecondStage, makeComplaint, withdrawComplaint } from '#contract/complaints.ts';
import { sendMessage } from '#contract/messages.ts';
import { endMandate, invitePerson } from '#contract/people.ts';
import { addContactPoint, changeContactRules, removeContactPoint, setCodeWord, setReachPreferences, setSenderName } from '#contract/reach.ts';
import { reachPreferences } from '#contract/reach-words.ts';
import { requestKind } from '#contract/request-words.ts';
import { makeRequest, withdrawRequest } from '#contract/requests.ts';
import { giveSignInCode } from '#contract/sign-in-codes.ts';
import { joinSupport, keepSupport, leaveSupport } from '#contract/support-acts.ts';
import { supportDetails } from '#contract/support-words.ts';
import { ownWords } from '#src/features/outbox/own-words.ts';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { Ask } from './session-in-hand.ts';

const SupportBack = lazy(() => import('./support-back.tsx').then((file) => ({ default: file.SupportBack })));

/** What is about to be sent, read back in plain words: this act and nothing else. Suspends until all of it is here: nobody says yes to less, and no button moves away from who is on it. */
export function ReadBack({ ask: { endpoint, input }, purposeNames }: { ask: Pick<Ask, 'endpoint' | 'input'>; purposeNames: Readonly<Record<string, Text>> }) {
  const { say } = useWords('counter-side');
  const outbox = useWords('outbox');
  const reach = useWords('reach');
  const { date } = useDates();
  const body = (input.body ?? {}) as Readonly<Record<string, unknown>>;

  const wordsOf = (key: string): string => (typeof body[key] === 'string' ? body[key] : '');

  function sentence(): ReactNode {
    switch (endpoint.name) {
      case recordChoice.name: {
        const [decision, by] = [choiceDecision.safeParse(body['decision']), choiceWay.safeParse(body['channel'])];
        const name = purposeNames[String(body['purposeId'])];
        if (!decision.success || !by.success) return say('back.other');
        return say(`back.${decision.data}`, { channel: outbox.t(`channel.${by.data}`), purpose: name ? <ForeignText words={name} /> : outbox.say('act.some-use') });
      }
      case makeRequest.name: {
        const kind = requestKind.safeParse((body['details'] as { kind?: unknown } | undefined)?.kind);
        return kind.success ? say('back.request', { kind: outbox.t(`request-kind.${kind.data}`) }) : say('back.other');
      }
      case withdrawRequest.name: return say('back.withdrawal');
      case setReachPreferences.name: {
        const wish = reachPreferences.safeParse(body);
        if (!wish.success) return say('back.other');
        return <>{say('back.preferences', { language: nameOfLanguage(wish.data.language), format: reach.t(`format.${wish.data.format}`) })} {say(wish.data.post ? 'back.post' : 'back.no-post')}</>;
      }
      case addContactPoint.name: return say('back.point-added', { value: typeof body['value'] === 'string' ? body['value'] : '' });
      case changeContactRules.name: return say('back.point-rules');
      case removeContactPoint.name: return say('back.point-removed');
      case setCodeWord.name: return say('back.code-word');
      case setSenderName.name: return say('back.sender', { name: wordsOf('name') });
      case makeComplaint.name: return say('back.complaint');
      case withdrawComplaint.name: return say('back.complaint-back');
      case askSecondStage.name: return say('back.complaint-second');
      case sendMessage.name: return say('back.message');
      case invitePerson.name: return say('back.person', { name: wordsOf('name') });
      case joinSupport.name: return say('back.support');
      case keepSupport.name: return say('back.support-kept');
      case leaveSupport.name: return say('back.support-left');
      case giveSignInCode.name: return say('back.sign-in-code');
      case endMandate.name: return say('back.person-end');
      default: return say('back.other');
    }
  }

  const needs = endpoint.name === joinSupport.name ? supportDetails.safeParse({ needs: body['needs'], words: body['words'], call: body['call'], language: body['language'] }).data : undefined;
  const own = needs ? [] : endpoint.name === makeRequest.name ? ownWords(body['details']) : ['text', 'whatHappened', 'wish', 'words'].map(wordsOf).filter((one) => one !== '');
  const taken = body['taken'] as { readonly on: string } | undefined;
  return (
    <div className="counter-read-back">
      <p><strong>{sentence()}</strong></p>
      {own.length > 0 && <><p>{say('back.own-words')}</p>{own.map((one, index) => <blockquote key={index}><bdi>{one}</bdi></blockquote>)}</>}
      {needs && <SupportBack details={needs} />}
      {taken && <p>{say('back.taken', { date: date(taken.on) })}</p>}
    </div>
  );
}
