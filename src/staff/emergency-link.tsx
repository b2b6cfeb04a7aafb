import { may, roleOfStaff, type StaffRole } from '#contract/permissions.ts';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';

function Way() {
  const { say, language } = useWords('emergency-list');
  return useMoreWords('emergency-list') ? <a href={`/${language}/desk/emergency`}>{say('title')}</a> : null;
}

/** The way to the emergency list, for those who may open it. Its words come only then. */
export function EmergencyLink({ of }: { of: StaffRole }) {
  return may(roleOfStaff(of), 'emergency-list') ? <Way /> : null;
}
