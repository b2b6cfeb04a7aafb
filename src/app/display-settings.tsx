import { SettingsPanel } from '#src/components/settings-panel.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { beginsAt } from './begins-at.ts';
import { useDisplay } from './use-display.ts';
import { useLanguageLinks } from './use-language-links.ts';

const begins = beginsAt('input:checked');

/** The settings panel with its words. */
export function AppDisplaySettings() {
  const { say } = useWords('settings');
  const [display, setDisplay] = useDisplay();
  return (
    <div ref={begins}>
      <SettingsPanel
        value={display}
        onChange={setDisplay}
        words={{
          textSize: { legend: say('text-size.legend'), 1: say('text-size.1'), 2: say('text-size.2'), 3: say('text-size.3'), 4: say('text-size.4') },
          contrast: { legend: say('contrast.legend'), device: say('contrast.device'), more: say('contrast.more') },
          theme: { legend: say('theme.legend'), device: say('theme.device'), light: say('theme.light'), dark: say('theme.dark') },
          spacing: { legend: say('spacing.legend'), device: say('spacing.device'), wide: say('spacing.wide') },
          motion: { legend: say('motion.legend'), device: say('motion.device'), none: say('motion.none') },
        }}
        languages={{ legend: say('language.legend'), list: useLanguageLinks() }}
      />
    </div>
  );
}
