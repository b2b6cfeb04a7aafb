import { RouterLink } from '#src/router/router-link.tsx';
import { useLocation } from '#src/router/router.tsx';
import type { CounterSession } from '#contract/counter.ts';
import { Link } from '#src/components/link.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { CheckPerson } from '#src/features/counter/check-person.tsx';
import { GoOnVisit } from '#src/features/counter/go-on-visit.tsx';
import { HowTheyAsk, type Manner } from '#src/features/counter/how-they-ask.tsx';
import { SessionBar } from '#src/features/counter/session-bar.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { PageBoundary } from '../page-boundary.tsx';
import { CounterOutlet } from './counter-outlet.tsx';
import { GiveCode } from './give-code.tsx';
import { codePlace, counterTabs, openPaths } from './counter-places.ts';
import { takenDate } from './taken-date.ts';
import type { InHand } from './session-in-hand.ts';

/** The last part of a tab's address is its name. */
const nameOf = (tab: (typeof counterTabs)[number]) => (tab === 'settings/reach' ? 'reach' : tab === 'settings/emergency' ? 'emergency' : tab);

interface OfficerSideProps {
  readonly inHand: InHand;
  readonly session: CounterSession;
  readonly manner: Manner;
  readonly onManner: (manner: Manner) => void;
  readonly onPrint: (() => void) | undefined;
  readonly onSend: (() => void) | undefined;
}

/** The officer's side: whose record it is, how they were checked, and the pages of it. Before the check, what anybody may ask for. */
export function OfficerSide({ inHand, session, manner, onManner, onPrint, onSend }: OfficerSideProps) {
  const { t, say, language } = useWords('counter');
  const { pathname } = useLocation();
  const checked = session.check !== 'none';
  const codePath = `/${language}/${codePlace}`;
  const asking = openPaths.some((kind) => pathname === `/${language}/requests/new/${kind}`);
  return (
    <div className="counter-officer">
      <SessionBar session={session} alone={!checked && !asking} onPrint={onPrint} onSend={checked ? onSend : undefined} onLock={() => { void inHand.lock(); }} onEnd={() => { void inHand.end('officer'); }} />
      {!checked && <CheckPerson onChecked={inHand.checked} />}
      {!checked && (
        <PageSection title={say('open-paths.title')} id="open-paths">
          <p>{say('open-paths.body')}</p>
          <ul>{openPaths.map((kind) => <li key={kind}><Link href={`/${language}/requests/new/${kind}${kind === 'objection' ? '?about=direct-marketing' : ''}`}>{say(`open-paths.${kind}`)}</Link></li>)}</ul>
        </PageSection>
      )}
      {checked && (
        <nav className="counter-tabs no-print" aria-label={t('tabs.label')}>
          {counterTabs.map((tab) => <Link key={tab} href={`/${language}/${tab}`} aria-current={pathname.startsWith(`/${language}/${tab}`) ? 'page' : undefined}>{say(`tabs.${nameOf(tab)}`)}</Link>)}
          <RouterLink to={codePath} aria-current={pathname === codePath ? 'page' : undefined}>{say('tabs.sign-in-code')}</RouterLink>
        </nav>
      )}
      {(checked || asking) && <HowTheyAsk manner={manner} onChange={onManner} wrong={takenDate(manner) === undefined} />}
      {(!checked || manner.how === 'visit') && <GoOnVisit onGo={inHand.visit} />}
      {(checked || asking) && <div id="counter-page"><PageBoundary key={pathname}>{checked && pathname === codePath ? <GiveCode session={session} here={manner.how === 'counter'} /> : <CounterOutlet />}</PageBoundary></div>}
    </div>
  );
}
