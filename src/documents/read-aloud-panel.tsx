import { Button } from '#src/components/button.tsx';
import { Link } from '#src/components/link.tsx';
import { Segments } from '#src/components/segments.tsx';
import type { Say } from './document-site.ts';

const outcomes = ['reading', 'paused', 'no-voice', 'no-speech', 'stuck', 'done'] as const;
const rates = [['0.75', 'slow'], ['1', 'plain'], ['1.4', 'fast']] as const;

/** Stands at the foot of the window while the page is read aloud. The page's script opens it; `read-aloud.ts` fills in the voices. */
export function ReadAloudPanel({ say, helpHref }: { readonly say: Say; readonly helpHref: string }) {
  return (
    <section id="reading" className="reading no-print" aria-label={say('aloud.title')} hidden>
      <p role="status" className="reading-status">{say('aloud.wait')}</p>
      <div className="reading-tools">
        <Button variant="secondary" data-act="pause" hidden>{say('aloud.pause')}</Button>
        <Button variant="secondary" data-act="go-on" hidden>{say('aloud.go-on')}</Button>
        <Button variant="quiet" data-act="stop">{say('aloud.stop')}</Button>
        <Link href={helpHref}>{say('aloud.help')}</Link>
      </div>
      <details className="reading-wish">
        <summary>{say('aloud.wish')}</summary>
        <Segments<string> kind="rate" legend={say('aloud.rate')} value="1" options={rates.map(([value, key]) => ({ value, label: say(`aloud.rate.${key}`) }))} onChange={() => undefined} />
        <p><label htmlFor="reading-voice">{say('aloud.voice')}</label> <select id="reading-voice" aria-label={say('aloud.voice')} /></p>
      </details>
      <div hidden>{outcomes.map((one) => <span key={one} data-says={one}>{say(`aloud.${one}`)}</span>)}</div>
    </section>
  );
}
