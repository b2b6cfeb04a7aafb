import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defineConfig } from 'vite';
import { contractMark } from '#contract/contract-mark.ts';
import openapiFile from '#contract/openapi.json' with { type: 'json' };
import { devShell } from './scripts/build/dev-shell.ts';
import { pseudoLanguage } from './scripts/build/pseudo-language.ts';
import { publicPages } from './scripts/build/public-pages.ts';
import { buildingIn, organisationToBuild } from './scripts/build/site.ts';

/** `npm run dev`: the app alone on mocks. `npm run build`: app, public pages and worker of one organisation, into `dist/<organisation>`. */
export default defineConfig({
  appType: 'spa',
  define: { __CONTRACT__: JSON.stringify(contractMark(openapiFile)) },
  // The worker of the mocks is served in development and written nowhere: it must not reach dist.
  plugins: [react(), pseudoLanguage(), devShell(), publicPages(), { ...msw({ mode: 'worker-only' }), apply: 'serve' }],
  // Found at the start, so that no page loads twice when a lazy one needs one more library.
  optimizeDeps: { entries: ['index.html', 'src/features/*/*-page.tsx', 'mocks/browser.ts', 'mocks/panel/show-panel.tsx'] },
  build: {
    outDir: buildingIn(organisationToBuild()),
    emptyOutDir: true,
    manifest: true,
    target: ['chrome109', 'safari16.4', 'firefox115'],
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { app: 'src/main.tsx', page: 'src/page.ts', greet: 'src/greet.ts', hold: 'src/hold.ts', aloud: 'src/aloud.ts' },
      // Without groups each page more cuts what all pages share into more, smaller files, which compress worse: the first load grew by 5 kB.
      output: { codeSplitting: { groups: [
        // What public pages load and the app uses too, the exit for example: they must not load the app for it.
        { name: 'public', test: /src\/(?:documents(?!\/read-aloud)|service-worker)\//, tags: ['$initial'], priority: 3 },
        { name: 'libraries', test: /node_modules\/(?:react|react-dom|scheduler|@tanstack|zod)\//, priority: 2 },
        // What puts the heading of home into the shell before the app is here.
        { name: 'greeting', test: /src\/(?:features\/home\/(?:greet|greeting|opening)|api\/(?:acting|early)|i18n\/(?:direction|fill-words|find-words|isolate-runs|languages|word-store))\.ts$|domain\/clock\/london-time\.ts$|locales\/[\w-]+\/language\.json$/, priority: 5 },
        { name: 'store-error', test: /src\/offline\/outbox\/outbox-store-error\.ts$/, priority: 4 },
        // What screens see of the outbox.
        { name: 'outbox-view', test: /src\/offline\/outbox\/outbox-(?:list|view)\.ts$/, priority: 4 },
        // What keeps things on this device: the script of recordings loads it too.
        { name: 'keeping', test: /src\/offline\/(?:device-database|outbox\/(?:indexeddb-store|send-lock))\.ts$/, priority: 2 },
        // Small files that home loads, and most pages: together they weigh less, and the entry names fewer files.
        { name: 'parts', test: /src\/(?:components\/(?:page-section|status-tag|empty-state|task-list)\.tsx|i18n\/(?:use-)?dates\.ts|api\/(?:preferred|notice-href)\.ts)$/, priority: 2 },
        // Small files that pages of requests load together.
        { name: 'asking', test: /contract\/(?:requests|file-named|request-[\w-]+|hold-view|receipts|choice-words|counter-words|item-id)\.ts$|src\/(?:components\/(?:summary-list|back-link)|i18n\/say-list)/, priority: 0 },
        // What both pages of choices load.
        // The door of staff and what stands around the desk, which the list for emergencies would otherwise part.
        { name: 'staff-door', test: /src\/(?:staff\/staff-(?:gate|reads)|features\/desk\/desk-frame)\.tsx?$/, priority: 0 },
        { name: 'choices', test: /(?:contract\/choices|domain\/choices\/decision-for)\.ts$/, priority: 0 },
        // Of every request: home shows requests, so that its file may have what they are made of, and pages that only send one need no more.
        { name: 'base', test: /contract\/(?:reason-codes|brief-complaint)\.ts$/, priority: 1 },
        // Fields of forms: each is small, and forms have most of them.
        { name: 'fields', test: /src\/(?:components\/(?:select-field|checkbox-group|toggled|option-list|text-area|field-set|error-summary|radio-group|date-field|date-parts)|offline\/drafts\/use-kept)/, priority: 0 },
        { name: 'base', test: /(?:src\/(?:app|api|components|i18n|router)|contract|locales)\/|src\/offline\/is-there\.ts$/, tags: ['$initial'], priority: 1 },
      ] } },
    },
  },
  server: { host: '127.0.0.1' },
});
