/* Takes pictures of the gallery and checks each with axe and for sideways scroll: node tests/gallery/look.ts PORT FOLDER [filter] */
import { chromium, type Page } from '@playwright/test';
import { axeViolations } from '#tests/support/axe-violations.ts';

const [port = '5391', folder = 'shots', filter = ''] = process.argv.slice(2);
const scenes = ['home', 'my-data', 'choices', 'request', 'form', 'settings', 'states', 'notice'];

interface View {
  name: string;
  query: string;
  width: number;
  height?: number;
  forced?: boolean;
  print?: boolean;
}

const views: View[] = [
  { name: 'en-390', query: 'lang=en&theme=light', width: 390 },
  { name: 'en-390-dark', query: 'lang=en&theme=dark', width: 390 },
  { name: 'en-1280', query: 'lang=en&theme=light', width: 1280 },
  { name: 'en-1280-dark', query: 'lang=en&theme=dark', width: 1280 },
  { name: 'ur-390', query: 'lang=ur&theme=light', width: 390 },
  { name: 'ur-1280', query: 'lang=ur&theme=dark', width: 1280 },
  { name: 'pl-320', query: 'lang=pl&theme=light&size=4', width: 320 },
  { name: 'cy-320', query: 'lang=cy&theme=light', width: 320 },
  { name: 'ur-320-4', query: 'lang=ur&theme=light&size=4', width: 320 },
  { name: 'en-1280-4', query: 'lang=en&theme=light&size=4', width: 1280 },
  { name: 'en-zoomed', query: 'lang=en&theme=light', width: 320, height: 256 },
  { name: 'en-contrast', query: 'lang=en&theme=dark&contrast=more', width: 390 },
  { name: 'en-forced', query: 'lang=en', width: 390, forced: true },
  { name: 'en-print', query: 'lang=en&theme=dark', width: 720, print: true },
];

async function faults(page: Page, forced = false): Promise<string[]> {
  const over = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return (box.right > width + 1 || box.left < -1) && box.width > 1 && !element.closest('.visually-hidden, .skip-link, svg *, [popover]:not(:popover-open)');
    });
    return document.documentElement.scrollWidth > width ? wide.slice(0, 4).map((element) => `sideways: ${element.tagName}.${element.className}`) : [];
  });
  const small = await page.evaluate(() => [...document.querySelectorAll('a, button, input:not([type=radio], [type=checkbox]), select, summary')]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => box.height > 0 && box.height < 43.5 && !element.closest('.visually-hidden, .skip-link, .task') && getComputedStyle(element).display !== 'inline')
    .map(({ element, box }) => `small: ${element.tagName}.${element.className} ${Math.round(box.height)}`));
  // Where the device sets the colours, axe still reads the style sheet's.
  const violations = await axeViolations(page, { 'color-contrast-enhanced': { enabled: !forced }, 'color-contrast': { enabled: !forced } });
  return [...over, ...small, ...violations.flatMap((violation) => violation.nodes.map((node) => `axe ${violation.id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`))];
}

const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
let count = 0;
for (const view of views) {
  const context = await browser.newContext({ viewport: { width: view.width, height: view.height ?? 844 }, deviceScaleFactor: 1, forcedColors: view.forced ? 'active' : 'none' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.log(`${view.name}: ${error.message}`));
  for (const scene of scenes) {
    if (filter && !`${view.name}/${scene}`.includes(filter)) continue;
    await page.goto(`http://localhost:${port}/?scene=${scene}&${view.query}`);
    await page.locator('h1').waitFor();
    if (view.print) await page.emulateMedia({ media: 'print' });
    else for (const fault of await faults(page, view.forced)) console.log(`${view.name}/${scene}: ${fault}`);
    await page.screenshot({ path: `${folder}/${view.name}-${scene}.png`, fullPage: view.height === undefined });
    count += 1;
  }
  await context.close();
}
await browser.close();
console.log(`${count} pictures`);
