import type { ReactNode } from 'react';
import { useLocation } from '#src/router/router.tsx';
import { Link } from '#src/components/link.tsx';
import type { StaffRole } from '#contract/permissions.ts';
import { EmergencyLink } from '#src/staff/emergency-link.tsx';
import { StaffGate } from '#src/staff/staff-gate.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

const places = [['list', ''], ['new', '/new'], ['cases', '/cases'], ['numbers', '/numbers']] as const;

function DeskNav({ of }: { of: StaffRole }) {
  const { t, say, language } = useWords('desk');
  const { pathname } = useLocation();
  return (
    <nav className="desk-nav no-print" aria-label={t('nav.label')}>
      {places.map(([name, path]) => {
        const href = `/${language}/desk${path}`;
        return <Link key={name} href={href} aria-current={pathname === href ? 'page' : undefined}>{say(`nav.${name}`)}</Link>;
      })}
      <EmergencyLink of={of} />
    </nav>
  );
}

/** What stands around every page of the desk: who is signed in, and the ways between its pages. Nobody else gets in. */
export function DeskFrame({ children }: { children: ReactNode }) {
  return (
    <StaffGate permission="desk-requests">
      {({ role }) => (
        <div className="stack-wide">
          <DeskNav of={role} />
          {children}
        </div>
      )}
    </StaffGate>
  );
}
