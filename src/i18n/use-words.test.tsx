// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LanguageProvider } from './language-context.ts';
import { useWords } from './use-words.tsx';
import { keepWords } from './word-store.ts';
import { wordsWith } from './words-with.tsx';

beforeEach(() => {
  keepWords('en', 'home', { 'title': 'Home', 'evening': 'Good evening, {{name}}.', 'look.items_one': 'We hold {{count}} fact about you.', 'look.items_other': 'We hold {{count}} facts about you.' });
  keepWords('ur', 'home', { evening: 'شام بخیر، {{name}}۔' });
});
afterEach(cleanup);

function Words() {
  const { t, say } = useWords('home');
  return <><h1>{say('title')}</h1><p title={t('evening', { name: 'Sam' })}>{say('evening', { name: 'Sam' })}</p><p>{say('look.items', { count: 1200 })}</p></>;
}

describe('words', () => {
  it('choose the plural and write numbers as the language does', () => {
    render(<Words />);
    expect(screen.getByText('We hold', { exact: false }).textContent).toBe('We hold 1,200 facts about you.');
  });

  it('isolate what is set into them', () => {
    const { container } = render(<LanguageProvider value="ur"><Words /></LanguageProvider>);
    expect(container.querySelector('bdi')?.textContent).toBe('Sam');
    expect(container.querySelector('p')?.title).toContain('\u2068Sam\u2069');
  });

  it('keep a reference whole in a line, and let a name go on in the next', () => {
    const { container } = render(<>{wordsWith({ text: '{{reference}}, {{name}}', language: 'en' }, 'en', { reference: 'R-7KQ4XW2HN', name: 'Sam-Lee' })}</>);
    expect([...container.querySelectorAll('bdi')].map((one) => one.className)).toEqual(['nowrap', '']);
  });

  it('stand in English, marked as English, where a translation is missing', () => {
    const { container } = render(<LanguageProvider value="ur"><Words /></LanguageProvider>);
    expect(container.querySelector('h1 span')?.outerHTML).toBe('<span lang="en" dir="ltr">Home</span>');
  });
});
