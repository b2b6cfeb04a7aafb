import { useState } from 'react';
import { PageTitle } from '#src/components/page-title.tsx';
import { SettingsPanel, type DisplaySettings } from '#src/components/settings-panel.tsx';
import type { SceneProps } from '../scenes.ts';

/** How the pages look on this device. */
export function SettingsScene({ words: w, language }: SceneProps) {
  const [value, setValue] = useState<DisplaySettings>({ textSize: '2', contrast: 'device', theme: 'light', motion: 'device', spacing: 'device' });
  return (
    <>
      <PageTitle>{w.look}</PageTitle>
      <SettingsPanel
        value={value}
        onChange={setValue}
        words={{
          textSize: { legend: w.textSize, 1: w.normal, 2: w.large, 3: w.larger, 4: w.largest },
          contrast: { legend: w.contrast, device: w.device, more: w.more },
          theme: { legend: w.theme, device: w.device, light: w.light, dark: w.dark },
          spacing: { legend: 'Spacing', device: 'As usual', wide: 'Wide' },
          motion: { legend: w.motion, device: w.device, none: w.none },
        }}
        languages={{ legend: w.languages, list: [{ code: 'en', name: 'English', href: '#en' }, { code: 'cy', name: 'Cymraeg', href: '#cy' }, { code: 'pl', name: 'Polski', href: '#pl' }, { code: 'ur', name: 'اردو', href: '#ur' }].map(({ code, name, href }) => ({ code, name, href, current: code === language })) }}
      />
    </>
  );
}
