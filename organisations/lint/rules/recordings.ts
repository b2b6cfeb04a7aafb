import type { LintRule } from '../context.ts';
import { findingIn } from '../finding.ts';

const finding = findingIn('recordings.json');
const days = (duration: string): number => {
  const [years = 0, months = 0, rest = 0] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/u.exec(duration)?.slice(1).map((one) => Number(one ?? 0)) ?? [];
  return years * 365 + months * 30 + rest;
};

/** Footage is overwritten; a hold is only as good as the days that are left. */
export const recordingsSayWhenTheyGo: LintRule = ({ pack }) => pack.recordings
  .filter((one) => days(one.overwrittenAfter) === 0)
  .map((one) => finding('overwrite-time-missing', `${one.id}.overwrittenAfter`, 'no time is given', 'Give an ISO 8601 duration such as "P31D".'));

/** What is overwritten is not kept longer by rule, and the other way round. */
export const recordingsKeepTheirRule: LintRule = ({ pack }) => pack.recordings.flatMap((one) => {
  const period = pack.retention.find((rule) => rule.id === one.retention)?.period;
  return period && days(one.overwrittenAfter) > 0 && days(period) !== days(one.overwrittenAfter)
    ? [finding('overwrite-time-differs', `${one.id}.overwrittenAfter`, `is ${one.overwrittenAfter}, but its retention rule "${one.retention}" says ${period}`, 'Make them the same.')]
    : [];
});

/** A camera's sign leads to the page of its site (`/:lang/recordings/:site`), so it needs one. */
export const camerasHaveSigns: LintRule = ({ pack }) => [
  ...pack.recordings.filter((one) => one.kind === 'cctv' && one.sites.length === 0)
    .map((one) => finding('sign-address-missing', `${one.id}.sites`, 'a camera needs a sign, and the sign an address', 'Name each site with an id: its page is /recordings/<id>.')),
  ...pack.recordings.flatMap((one, place) => one.sites.filter((site) => pack.recordings.slice(0, place).some((before) => before.sites.some((other) => other.id === site.id)))
    .map((site) => finding('sign-address-twice', `${one.id}.sites.${site.id}`, 'another recording has a site with this id', 'Give each site an id of its own.'))),
];
