import type { ReactNode } from 'react';
import { useLocation } from '#src/router/router.tsx';
import { Button } from '#src/components/button.tsx';
import { ChoicesIcon, FolderIcon, HomeIcon, RequestsIcon } from '#src/components/icons.tsx';
import { MainNav } from '#src/components/main-nav.tsx';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { offered, routeOf } from './routes.tsx';

const isThere = (place: string): boolean => offered(`/en/${place}`) !== undefined;

const icons = { 'home': <HomeIcon />, 'my-data': <FolderIcon />, 'choices': <ChoicesIcon />, 'requests': <RequestsIcon /> };

/** The four places, the rest, and the way out. */
export function Navigation() {
  const { t, say, language } = useWords('common');
  const place = routeOf(useLocation().pathname)?.place;
  const { signOut } = useAppActs();
  const item = <Place extends 'home' | 'my-data' | 'choices' | 'requests' | 'messages' | 'receipts' | 'activity' | 'outbox' | 'settings'>(name: Place, icon?: ReactNode) => ({
    icon, href: `/${language}/${name}`, label: t(`nav.${name}`), current: place === name,
  });
  return (
    <MainNav
      label={t('nav.label')}
      menuLabel={t('nav.menu')}
      items={(['home', 'my-data', 'choices', 'requests'] as const).filter(isThere).map((name) => item(name, icons[name]))}
      more={(['messages', 'receipts', 'activity', 'outbox', 'settings'] as const).filter(isThere).map((name) => item(name))}
      end={<Button variant="quiet" onClick={signOut}>{say('nav.sign-out')}</Button>}
    />
  );
}
