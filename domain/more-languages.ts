/**
 * Languages that people in the UK read, beside those that the app has: a notice can be asked for in any of them (UK GDPR Art. 12(1); Equality Act 2010 s.20).
 * It is no list of what a landlord has, and nobody is held to it: what is not here is asked for in own words. The larger ones first, as far as the census of 2021 tells.
 */
export const moreLanguages: readonly string[] = [
  'gu', 'es', 'it', 'ta', 'fr', 'lt', 'zh', 'tr', 'bg', 'ru', 'fa', 'hu', 'el', 'yue', 'ckb', 'ku', 'fil', 'ml', 'sq', 'de', 'sk', 'te', 'hi', 'ps', 'cs', 'uk', 'lv', 'ne', 'nl', 'ti', 'vi', 'am', 'sw', 'yo', 'th', 'si', 'gd', 'sco', 'ga',
];
