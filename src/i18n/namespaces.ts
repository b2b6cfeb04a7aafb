import type activity from '#locales/en/activity.json';
import type answer from '#locales/en/answer.json';
import type asking from '#locales/en/asking.json';
import type choices from '#locales/en/choices.json';
import type clock from '#locales/en/clock.json';
import type copy from '#locales/en/copy.json';
import type common from '#locales/en/common.json';
import type complaints from '#locales/en/complaints.json';
import type counter from '#locales/en/counter.json';
import type visit from '#locales/en/visit.json';
import type inPerson from '#locales/en/in-person.json';
import type counterSend from '#locales/en/counter-send.json';
import type counterSide from '#locales/en/counter-side.json';
import type decisions from '#locales/en/decisions.json';
import type desk from '#locales/en/desk.json';
import type deskGaps from '#locales/en/desk-gaps.json';
import type deskNumbers from '#locales/en/desk-numbers.json';
import type deskMore from '#locales/en/desk-more.json';
import type deskAnswer from '#locales/en/desk-answer.json';
import type disclosures from '#locales/en/disclosures.json';
import type holds from '#locales/en/holds.json';
import type home from '#locales/en/home.json';
import type messages from '#locales/en/messages.json';
import type myData from '#locales/en/my-data.json';
import type noCode from '#locales/en/no-code.json';
import type notices from '#locales/en/notices.json';
import type outbox from '#locales/en/outbox.json';
import type paperCode from '#locales/en/paper-code.json';
import type passkeys from '#locales/en/passkeys.json';
import type people from '#locales/en/people.json';
import type problems from '#locales/en/problems.json';
import type reach from '#locales/en/reach.json';
import type reasons from '#locales/en/reasons.json';
import type receipts from '#locales/en/receipts.json';
import type requests from '#locales/en/requests.json';
import type safe from '#locales/en/safe.json';
import type settings from '#locales/en/settings.json';
import type signIn from '#locales/en/sign-in.json';
import type staff from '#locales/en/staff.json';
import type stop from '#locales/en/stop.json';
import type underWay from '#locales/en/under-way.json';
import type support from '#locales/en/support.json';
import type emergencyList from '#locales/en/emergency-list.json';
import type vocabulary from '#locales/en/vocabulary.json';
import type takeAway from '#locales/en/take-away.json';

/** The English words of each part of the app. English is complete by definition: the other languages are checked against it. */
export interface EnglishWords {
  'copy': typeof copy;
  'common': typeof common;
  'sign-in': typeof signIn;
  'home': typeof home;
  'settings': typeof settings;
  'problems': typeof problems;
  'my-data': typeof myData;
  'no-code': typeof noCode;
  'activity': typeof activity;
  'choices': typeof choices;
  'receipts': typeof receipts;
  'disclosures': typeof disclosures;
  'decisions': typeof decisions;
  'reach': typeof reach;
  'requests': typeof requests;
  'asking': typeof asking;
  'clock': typeof clock;
  'messages': typeof messages;
  'notices': typeof notices;
  'outbox': typeof outbox;
  'stop': typeof stop;
  'answer': typeof answer;
  'desk-answer': typeof deskAnswer;
  'take-away': typeof takeAway;
  /** Names of the pack, for whoever tells of a mistake in them; the app shows those that the API says. */
  'vocabulary': typeof vocabulary;
  'under-way': typeof underWay;
  'staff': typeof staff;
  'desk': typeof desk;
  'reasons': typeof reasons;
  'desk-more': typeof deskMore;
  'desk-gaps': typeof deskGaps;
  'desk-numbers': typeof deskNumbers;
  'in-person': typeof inPerson;
  'counter': typeof counter;
  'counter-side': typeof counterSide;
  'holds': typeof holds;
  'complaints': typeof complaints;
  'people': typeof people;
  'passkeys': typeof passkeys;
  'safe': typeof safe;
  'counter-send': typeof counterSend;
  'paper-code': typeof paperCode;
  'visit': typeof visit;
  'support': typeof support;
  'emergency-list': typeof emergencyList;
}

/** One file of words: `locales/<language>/<namespace>.json`, flat keys. */
export type Namespace = keyof EnglishWords;

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPlural<Key> = Key extends `${infer Base}_${Plural}` ? Base : Key;

/** The keys of a namespace; keys with a plural are named without its ending. */
export type WordKey<N extends Namespace> = WithoutPlural<keyof EnglishWords[N] & string>;
