import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { namesOfPack } from '#organisations/names-of-pack.ts';
import { projectRoot } from '#server/packs/read-pack.ts';
import { entryFiles, filesOfPlaces, readManifest, styleFiles } from './built-files.ts';
import { compressAssets } from './compress.ts';
import { inputsHash } from './inputs-hash.ts';
import { refuseMocks } from './no-mocks.ts';
import { keepReleases, putInPlace } from './releases.ts';
import { pageSlimmer } from './slim-page.ts';
import { appSections, distOf, organisationToBuild, readSite, shellDataOf, type Site } from './site.ts';
import { plainManifest, webManifest } from './web-manifest.ts';
import { writeWordFiles } from './word-files.ts';
import { buildWorker, keptDocuments } from './worker-build.ts';

interface Renderer {
  readonly laterCss: string;
  readonly renderSite: (site: Site, files: object, languages: readonly string[], shellFacts: (language: string) => object) => readonly { address: string; html: string }[];
}

async function loadRenderer(organisation: string): Promise<Renderer> {
  const outDir = path.join(projectRoot, '.cache/documents', `${organisation}-${process.pid}`);
  await build({
    configFile: false, root: projectRoot, logLevel: 'warn', publicDir: false, plugins: [react()],
    build: { ssr: path.join(projectRoot, 'src/documents/render.tsx'), outDir, emptyOutDir: true, rollupOptions: { output: { entryFileNames: 'render.mjs' } } },
  });
  const renderer = (await import(pathToFileURL(path.join(outDir, 'render.mjs')).href)) as Renderer;
  rmSync(outDir, { recursive: true, force: true });
  return renderer;
}

/** File of an address within the built folder. */
export const fileOfAddress = (address: string): string => (address === '/' ? 'index.html' : `${address.replace(/^\//u, '').replace(/\.html$/u, '')}.html`);

function write(dist: string, name: string, content: string): string {
  const file = path.join(dist, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/** Writes a style sheet beside the scripts, named by what is in it. Answers its address. */
function writeSheet(dist: string, name: string, css: string): string {
  const address = `/assets/${name}-${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
  write(dist, address, css);
  return address;
}

/** Puts the pack's pictures of the app, where it has any, into the built folder. Answers their names. */
function copyScreenshots(organisation: string, dist: string): readonly string[] {
  const folder = path.join(projectRoot, 'organisations', organisation, 'screenshots');
  if (!existsSync(folder)) return [];
  cpSync(folder, path.join(dist, 'screenshots'), { recursive: true });
  return readdirSync(folder).toSorted();
}

/** After the app is built: public pages, shells, manifests, the worker, compressed forms, and the files of the releases before. */
export function publicPages(): Plugin {
  let dist = '';
  let failed = false;
  return {
    name: 'keyholder-public-pages',
    apply: 'build',
    configResolved(config) { dist = config.build.outDir; },
    buildEnd(error) { failed = error !== undefined; },
    closeBundle: {
      order: 'pre',
      sequential: true,
      async handler() {
        if (failed) return;
        const organisation = organisationToBuild();
        const site = readSite(organisation);
        const manifest = readManifest(dist);
        const renderer = await loadRenderer(organisation);
        const offered = new Set(['en', ...site.pack.organisation.languages]);
        const shellLanguages = Object.keys(site.common).filter((one) => offered.has(one));
        const words = writeWordFiles(dist, shellLanguages, Object.fromEntries(site.drafts.map((language) => [language, namesOfPack(site.pack, site.vocabularies, language)])));
        const files = { page: entryFiles(dist, manifest, 'src/page.ts'), app: entryFiles(dist, manifest, 'src/main.tsx'), greet: entryFiles(dist, manifest, 'src/greet.ts'), hold: entryFiles(dist, manifest, 'src/hold.ts'), aloud: entryFiles(dist, manifest, 'src/aloud.ts'), appStyles: styleFiles(dist, manifest), laterSheet: writeSheet(dist, 'later', renderer.laterCss) };
        const pages = renderer.renderSite(site, files, shellLanguages, (language) => ({
          data: JSON.stringify(shellDataOf(site, language, words)),
          wordsAtStart: ['common', 'problems'].flatMap((one) => words[language]?.[one] ?? []),
          filesOfPlaces: filesOfPlaces(manifest, words[language] ?? {}),
        }));
        const slim = pageSlimmer(renderer.laterCss);
        const written = pages.map(({ address, html }) => write(dist, fileOfAddress(address), slim(html)));
        const pictures = copyScreenshots(organisation, dist);
        for (const { file, address } of Object.values(site.voices)) cpSync(file, path.join(dist, address));
        for (const language of shellLanguages) {
          write(dist, `manifest-${language}.webmanifest`, webManifest(site, language, pictures));
          write(dist, `manifest-${language}-plain.webmanifest`, plainManifest(site, language));
        }
        const documents = Object.fromEntries(site.languages.map((language) => [language, keptDocuments(pages.map((page) => page.address), language)]));
        await buildWorker(dist, manifest, words, documents, written, [files.laterSheet]);
        refuseMocks(dist);
        keepReleases(dist, distOf(organisation));
        compressAssets(dist);
        write(dist, 'site.json', JSON.stringify({ organisation, languages: site.languages, shellLanguages, appSections, words, builtFrom: inputsHash(organisation) }));
        putInPlace(dist, distOf(organisation));
      },
    },
  };
}
