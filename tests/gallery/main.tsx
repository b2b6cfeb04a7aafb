import { createRoot } from 'react-dom/client';
import '#src/styles/document.css';
import '#src/styles/app.css';
import { accentCss } from '#src/styles/accent.ts';
import { Frame } from './frame.tsx';
import { scenes } from './scenes.ts';
import { words, type GalleryLanguage } from './words.ts';

// ?scene=home&lang=ur&theme=dark&size=4&contrast=more&format=large-print&accent=%23e4002b
const query = new URLSearchParams(location.search);
const language = (query.get('lang') ?? 'en') as GalleryLanguage;
const root = document.documentElement;
root.lang = language;
root.dir = language === 'ur' ? 'rtl' : 'ltr';
for (const [name, key] of [['theme', 'theme'], ['size', 'textSize'], ['contrast', 'contrast'], ['motion', 'motion'], ['format', 'format']] as const) {
  const value = query.get(name);
  if (value) root.dataset[key] = value;
}
const rule = new CSSStyleSheet();
rule.replaceSync(accentCss(query.get('accent') ?? '#00677f'));
document.adoptedStyleSheets = [rule];

const name = query.get('scene') ?? 'home';
const Scene = scenes[name];
const mount = document.getElementById('root');
if (!mount || !Scene) throw new Error(`No such scene: ${name}`);
createRoot(mount).render(
  <Frame words={words[language]} scene={name}>
    <Scene words={words[language]} language={language} />
  </Frame>,
);
