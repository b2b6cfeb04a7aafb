import type { LintContext, LintRule } from './lint/context.ts';
import type { Finding } from './lint/finding.ts';
import { shippedLaw } from './lint/law-data.ts';
import { channelsNeedTheirBasis, consentCanBeWithdrawn, marketingCanBeStopped, objectionIsOffered, softOptInIsMarketing } from './lint/rules/choices.ts';
import { complaintsHaveTheirRoutes, peopleCanReachSomebody, sendersTellNothing } from './lint/rules/contacts.ts';
import { noDeadContacts, noDeadLaw } from './lint/rules/dead-law.ts';
import { easyTimesAreTheNotices, noticeMapsEveryUse, noticeNamesCategories, noticeNamesRecipients, noticeTimesAreThePacks } from './lint/rules/notice-and-pack.ts';
import { fullNoticeExists, noticesTellWhatTheyMust } from './lint/rules/notice-duties.ts';
import { sectionsAreNamed, sectionsSpeakOfEverything, translationsKeepSections } from './lint/rules/notice-sections.ts';
import { easyWordsAreEasy, noticesArePlain, summariesAreShort } from './lint/rules/plain-english.ts';
import { factsNameTheirSource, onlySamplesMakeThingsUp } from './lint/rules/provenance.ts';
import { deniedRecipientsGetNothing, recipientsGetSomething } from './lint/rules/recipients.ts';
import { camerasHaveSigns, recordingsKeepTheirRule, recordingsSayWhenTheyGo } from './lint/rules/recordings.ts';
import { everyRightCanBeUsed, requestsNeedNoComputer } from './lint/rules/requests.ts';
import { othersHaveTheirRule, retentionHasAnEnd, usesHaveRetention } from './lint/rules/retention.ts';
import { areaCanRead, changesAreTold, englishCounts, textsAreNamed, translationsKeepFacts, translationsKeepUp, versionsFollow } from './lint/rules/translations.ts';
import { choicesAreForEverybody, othersAreToldTheirOwn, usesGoByStanding } from './lint/rules/standing.ts';
import { registerStandsApart } from './lint/rules/support.ts';
import { basisNamesItsArticle, categoryTellsItsClass, conditionCoversTheData, protectedDataHasCondition, protectedDataIsCovered, sharedIsHarmless } from './lint/rules/uses.ts';
import { everyIdHasWords, ownWordsAreUsed } from './lint/rules/words.ts';
import type { Pack } from './pack.ts';

const rules: readonly LintRule[] = [
  basisNamesItsArticle, protectedDataHasCondition, conditionCoversTheData, protectedDataIsCovered, categoryTellsItsClass, sharedIsHarmless,
  deniedRecipientsGetNothing, recipientsGetSomething, retentionHasAnEnd, othersHaveTheirRule, usesHaveRetention, usesGoByStanding, othersAreToldTheirOwn, choicesAreForEverybody,
  channelsNeedTheirBasis, marketingCanBeStopped, consentCanBeWithdrawn, objectionIsOffered, softOptInIsMarketing,
  registerStandsApart,
  recordingsSayWhenTheyGo, recordingsKeepTheirRule, camerasHaveSigns, everyRightCanBeUsed, requestsNeedNoComputer,
  peopleCanReachSomebody, sendersTellNothing, complaintsHaveTheirRoutes, factsNameTheirSource, onlySamplesMakeThingsUp,
  noDeadLaw, noDeadContacts, fullNoticeExists, noticesTellWhatTheyMust, noticeMapsEveryUse, easyTimesAreTheNotices, noticeTimesAreThePacks, noticeNamesRecipients, noticeNamesCategories,
  sectionsAreNamed, sectionsSpeakOfEverything, translationsKeepSections,
  translationsKeepUp, translationsKeepFacts, areaCanRead, englishCounts, versionsFollow, changesAreTold, textsAreNamed, everyIdHasWords, ownWordsAreUsed, summariesAreShort, noticesArePlain, easyWordsAreEasy,
];

/**
 * Everything a checked pack gets wrong in law or in words, in the order of the rules. The rules of law come with their version and source in `lint/law/`;
 * another set may be passed. `grade` gives the school grade of English sentences.
 */
export function lintPack(pack: Pack, tools: Pick<LintContext, 'vocabularies' | 'grade'> & { readonly law?: LintContext['law'] }): Finding[] {
  const context = { law: shippedLaw, ...tools, pack };
  return rules.flatMap((rule) => rule(context));
}
