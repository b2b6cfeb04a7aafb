/* Draws the app's PNG icons from their SVGs with Chromium; run it after changing an SVG: node scripts/make-icons.ts */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';

const folder = new URL('../public/icons/', import.meta.url);
const pictures = [
  // In the tab a picture of points: a phone takes a drawing there apart as if it were a page, at every step of a private window.
  { from: 'icon.svg', to: 'favicon.png', size: 48 },
  { from: 'plain.svg', to: 'plain-48.png', size: 48 },
  { from: 'icon.svg', to: 'icon-192.png', size: 192 },
  { from: 'icon.svg', to: 'icon-512.png', size: 512 },
  { from: 'icon-maskable.svg', to: 'icon-maskable-512.png', size: 512 },
  { from: 'icon-maskable.svg', to: 'apple-touch-icon.png', size: 180 },
  { from: 'plain.svg', to: 'plain-192.png', size: 192 },
  { from: 'plain.svg', to: 'plain-512.png', size: 512 },
  { from: 'plain-maskable.svg', to: 'plain-maskable-512.png', size: 512 },
  { from: 'plain-maskable.svg', to: 'plain-touch.png', size: 180 },
];

const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const { from, to, size } of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = await readFile(new URL(from, folder), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  await writeFile(new URL(to, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
