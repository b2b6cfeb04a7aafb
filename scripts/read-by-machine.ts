/**
 * `npm run voice -- ORGANISATION NOTICE VERSION LANGUAGE`: has a machine read the summary of a notice, writes the recording beside its text, and says what `notice.json` must name.
 * Wants eSpeak NG and FFmpeg (`apt-get install espeak-ng ffmpeg`); no build and no test does. A person who reads is better: their file takes this one's place.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot, readPack } from '#server/packs/read-pack.ts';
import { sectionWords } from '#src/documents/notice-blocks.ts';

const [organisation = '', notice = '', version = '', language = ''] = process.argv.slice(2);
const text = organisation && readPack(organisation).texts[`${notice}/${version}/${language}`];
if (!text) throw new Error('no such text: npm run voice -- amplius privacy v2 en');

const folder = mkdtempSync(path.join(tmpdir(), 'voice-'));
const spoken = path.join(folder, 'spoken.wav');
const file = path.join(projectRoot, 'organisations', organisation, 'notices', notice, version, `${language}.mp3`);
// A blank line is a breath. Slower than its own pace: what it says is new to who listens.
const words = [text.title, ...sectionWords(text.summary).flatMap(({ blocks }) => blocks)].join('\n\n');
execFileSync('espeak-ng', ['-v', language === 'en' ? 'en-gb' : language, '-s', '145', '-g', '3', '-w', spoken, '--stdin'], { input: words });
const title = `${text.title} (${version}), read by a machine`;
execFileSync('ffmpeg', ['-y', '-loglevel', 'error', '-i', spoken, '-ac', '1', '-ar', '22050', '-b:a', '24k', '-map_metadata', '-1', '-fflags', '+bitexact', '-metadata', `title=${title}`, '-metadata', `language=${language}`, file]);
const seconds = Math.round(Number(execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file], { encoding: 'utf8' })));
rmSync(folder, { recursive: true });
console.log(`${path.relative(projectRoot, file)}: ${Math.ceil(statSync(file).size / 1000)} kB. In notice.json, at the language "${language}" of ${version}:`);
console.log(`  "voice": ${JSON.stringify({ madeFrom: version, reads: 'summary', by: 'machine', seconds })}`);
