import { useLocation } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { SettingsPanel } from '#src/components/settings-panel.tsx';
import { languages, nameOfLanguage, pathInLanguage } from '#src/i18n/languages.ts';
import { useLanguage } from '#src/i18n/language-context.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { organisationRead } from './organisation-read.ts';
import { useDisplay } from './use-display.ts';

/** The settings panel with its words. Languages are those that the app has and the landlord offers. */
export function AppDisplaySettings() {
  const { t, say } = useWords('settings');
  const language = useLanguage();
  const { pathname, search } = useLocation();
  const [display, setDisplay] = useDisplay();
  const offered = useQuery(organisationRead(language)).data?.languages;
  const list = languages.filter((code) => offered === undefined || offered.includes(code) || code === language);
  const size = (step: 1 | 2 | 3 | 4) => <><span aria-hidden="true">{t(`text-size.${step}`)}</span><span className="visually-hidden">{t(`text-size.${step}-words`)}</span></>;
  return (
    <SettingsPanel
      value={display}
      onChange={setDisplay}
      words={{
        textSize: { legend: say('text-size.legend'), 1: size(1), 2: size(2), 3: size(3), 4: size(4) },
        contrast: { legend: say('contrast.legend'), device: say('contrast.device'), more: say('contrast.more') },
        theme: { legend: say('theme.legend'), device: say('theme.device'), light: say('theme.light'), dark: say('theme.dark') },
        motion: { legend: say('motion.legend'), device: say('motion.device'), none: say('motion.none') },
      }}
      languages={{
        legend: say('language.legend'),
        list: list.map((code) => ({ code, name: nameOfLanguage(code), href: pathInLanguage(pathname, code) + search, current: code === language })),
      }}
    />
  );
}
