import type { ReactNode } from 'react';
import { Segments } from './segments.tsx';

/** How the pages look on this device. The values are those of the attributes on `html`; `device` means no attribute. */
export interface DisplaySettings {
  textSize: '1' | '2' | '3' | '4';
  contrast: 'device' | 'more';
  theme: 'device' | 'light' | 'dark';
  motion: 'device' | 'none';
  spacing: 'device' | 'wide';
}

type Words<Key extends keyof DisplaySettings> = { legend: ReactNode } & Record<DisplaySettings[Key], ReactNode>;

interface SettingsPanelProps {
  value: DisplaySettings;
  onChange: (value: DisplaySettings) => void;
  words: { [Key in keyof DisplaySettings]: Words<Key> };
  /** Each language in its own words; plain links, so they work without JavaScript. */
  languages?: { legend: ReactNode; list: readonly { code: string; name: string; href: string; current?: boolean | undefined }[] } | undefined;
}

const values: { [Key in keyof DisplaySettings]: readonly DisplaySettings[Key][] } = {
  textSize: ['1', '2', '3', '4'],
  contrast: ['device', 'more'],
  theme: ['device', 'light', 'dark'],
  motion: ['device', 'none'],
  spacing: ['device', 'wide'],
};

/** Text size, contrast, theme, spacing, motion and language, held by the caller. A change shows at once. */
export function SettingsPanel({ value, onChange, words, languages }: SettingsPanelProps) {
  const group = <Key extends keyof DisplaySettings>(key: Key) => {
    const said: Record<string, ReactNode> = words[key];
    return (
      <Segments<DisplaySettings[Key]>
        kind={key}
        legend={words[key].legend}
        value={value[key]}
        options={values[key].map((option) => ({ value: option, label: said[option] }))}
        onChange={(chosen) => onChange({ ...value, [key]: chosen })}
      />
    );
  };
  return (
    <div className="settings-panel">
      {group('textSize')}
      {group('theme')}
      {group('contrast')}
      {group('spacing')}
      {group('motion')}
      {languages && (
        <div className="settings-languages">
          <p>{languages.legend}</p>
          <ul>
            {languages.list.map((language) => (
              <li key={language.code}>
                <a href={language.href} lang={language.code} hrefLang={language.code} aria-current={language.current ? 'true' : undefined}>{language.name}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
