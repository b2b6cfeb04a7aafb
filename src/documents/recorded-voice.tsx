import { Details } from '#src/components/details.tsx';
import { Link } from '#src/components/link.tsx';
import { sayIn, type DocumentSite } from './document-site.ts';
import { changesAddress, noticeAddress } from './notice-versions.ts';
import type { PackNotice } from '#organisations/pack.ts';

interface RecordedVoiceProps {
  readonly site: DocumentSite;
  readonly language: string;
  readonly notice: PackNotice;
  readonly version: string;
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The recording of a version in a language, with its file; `null` where there is none. */
export function voiceOf(site: DocumentSite, notice: PackNotice, version: string, language: string) {
  const voice = notice.versions.find((one) => one.version === version)?.languages.find((one) => one.language === language)?.voice;
  const file = voice && site.voices?.[`${notice.id}/${voice.madeFrom}/${language}`];
  return voice && file ? { voice, file } : null;
}

/** The notice read aloud, recorded, and whether a person or a machine read it: length and size first, nothing fetched before play, a file to keep. The page itself is the transcript. Nothing where the pack has none. */
export function RecordedVoice({ site, language, notice, version }: RecordedVoiceProps) {
  const say = sayIn(site, language);
  const found = voiceOf(site, notice, version, language);
  if (!found) return null;
  const { voice, file } = found;
  const made = voice.madeFrom.slice(1);
  return (
    <section id="listen" className="recorded-voice no-print" aria-label={say('voice.title')}>
      <Details summary={say('voice.title')}>
        <p>{say(voice.by === 'machine' ? `voice.machine-${voice.reads}` : `voice.${voice.reads}`)}</p>
        {voice.madeFrom !== version && (
          <p>
            {say('voice.behind', { version: made })}{' '}
            <Link href={noticeAddress(language, notice.id, voice.madeFrom)}>{say('changes.read', { version: made })}</Link>{' '}
            <Link href={changesAddress(language, notice.id, voice.madeFrom, version)}>{say('changes.link', { version: made })}</Link>
          </p>
        )}
        <p className="document-facts">{say('voice.facts', { time: clock(voice.seconds), size: Math.max(0.1, Math.round(file.bytes / 1e5) / 10) })}</p>
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- Sound alone has a transcript, which the page is (WCAG 2.2, 1.2.1). */}
        <audio controls preload="none" src={file.address} aria-label={say('voice.title')} />
        <p><a className="button button-secondary" href={file.address} download><span>{say('voice.save')}</span></a></p>
      </Details>
    </section>
  );
}
