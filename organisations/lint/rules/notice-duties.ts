import type { LintContext, LintRule } from '../context.ts';
import { type Finding, findingIn } from '../finding.ts';
import type { NoticeDuty } from '../law-data.ts';
import { newestEnglish, type NoticeFile } from '../notice-parts.ts';

function applies({ ifBasis, ifClass, ifPurpose }: NoticeDuty, { pack }: LintContext): boolean {
  const classes = pack.categories.flatMap((category) => category.items.map((item) => item.dataClass));
  return (!ifBasis || pack.purposes.some((one) => ifBasis.includes(one.basis.code))) && (!ifClass || classes.some((one) => ifClass.includes(one)))
    && (!ifPurpose || pack.purposes.some((one) => ifPurpose.includes(one.id)));
}

const complaintDuty = /^(?:complain|regulator|court)/u;

function silences({ file, notice, text }: NoticeFile, context: LintContext): Finding[] {
  const { pack, law } = context;
  const finding = findingIn(file);
  const words = `${text.summary}\n${text.whole ?? ''}`;
  const says = (patterns: readonly string[]) => patterns.some((one) => new RegExp(one, 'iu').test(words));
  const full = notice === law.duties.fullNotice;
  const duties = full ? [...law.duties.everyNotice, ...law.duties.fullNoticeOnly] : law.duties.everyNotice;
  const found = duties.filter((one) => applies(one, context) && !says(one.anyOf))
    .map((one) => finding(complaintDuty.test(one.id) ? 'complaint-route-missing' : 'notice-silent', one.id, `the notice does not tell this (${one.source})`, one.mend));
  if (!full) return found;
  const kind = law.kinds.kinds.find((one) => one.kind === pack.organisation.kind);
  if (kind && kind.information.length > 0 && !says(kind.information)) {
    found.push(finding('notice-silent', 'other-information', `the notice does not say how to ask for other information (${kind.source})`, 'Add a section on it.'));
  }
  // "the First-tier Tribunal for Scotland, Housing and Property Chamber" is named by its first part.
  const ombudsman = pack.organisation.ombudsman?.name.replace(/^the /u, '').split(',')[0];
  if (ombudsman && !words.toLowerCase().includes(ombudsman.toLowerCase())) found.push(finding('complaint-route-missing', 'ombudsman', `the notice does not name the ${ombudsman}`, 'Say when it can help.'));
  return found;
}

/** What every notice, and the full one besides, must tell (UK GDPR Art. 13-14, 12, 21(4); DPA 2018 s.164A). */
export const noticesTellWhatTheyMust: LintRule = (context) => newestEnglish(context.pack).flatMap((one) => silences(one, context));

/** A pack has the full notice, in English. */
export const fullNoticeExists: LintRule = ({ pack, law }) => (newestEnglish(pack).some((one) => one.notice === law.duties.fullNotice) ? [] : [findingIn(`notices/${law.duties.fullNotice}/notice.json`)(
  'notice-missing', 'versions', 'the newest version has no English text', `Write notices/${law.duties.fullNotice}/<version>/en.md and name it here.`,
)]);
