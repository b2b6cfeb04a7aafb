import { useRef, useState, type PointerEvent, type SyntheticEvent } from 'react';
import { Button } from '#src/components/button.tsx';
import { Details } from '#src/components/details.tsx';
import { FieldError } from '#src/components/field-error.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Shorter than this is a slip of the finger. Units of the drawing. */
const shortest = 40;

type Point = readonly [x: number, y: number];

const lengthOf = (line: readonly Point[]): number => line.slice(1).reduce((sum, [x, y], at) => sum + Math.hypot(x - (line[at]?.[0] ?? x), y - (line[at]?.[1] ?? y)), 0);

/**
 * For who would rather sign: with a finger, or by typing their name. The drawing never leaves this part of the screen and is gone with it: that somebody signed is what is
 * kept, not what their signature looks like (UK GDPR Art. 5(1)(c)).
 */
export function SignHere({ busy, onSigned }: { busy: boolean; onSigned: () => void }) {
  const { t, say } = useWords('counter-side');
  const common = useWords('common');
  const [lines, setLines] = useState<readonly (readonly Point[])[]>([]);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [tries, setTries] = useState(0);
  const drawing = useRef(false);
  const at = ({ clientX, clientY, currentTarget }: PointerEvent<SVGSVGElement>): Point => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return [Math.round(((clientX - left) / width) * 600), Math.round(((clientY - top) / height) * 200)];
  };
  // Nobody is led to the field: on a tablet its keyboard would lie over the box that they want to sign in.
  const signed = lines.reduce((sum, line) => sum + lengthOf(line), 0) >= shortest || name.trim().length >= 2;
  const unsigned = missing && !signed;
  const send = (event: SyntheticEvent) => {
    event.preventDefault();
    setTries((before) => before + 1);
    setMissing(!signed);
    if (signed) onSigned();
  };
  return (
    <Details summary={say('sign.open')}>
      <form className="stack" noValidate onSubmit={send}>
        <p>{say('sign.body')}</p>
        <svg
          className="sign-here" viewBox="0 0 600 200" role="img" aria-label={t('sign.label')}
          onPointerDown={(event) => {
            drawing.current = true;
            event.currentTarget.setPointerCapture(event.pointerId);
            setLines([...lines, [at(event)]]);
          }}
          onPointerMove={(event) => { if (drawing.current) setLines([...lines.slice(0, -1), [...(lines.at(-1) ?? []), at(event)]]); }}
          onPointerUp={() => { drawing.current = false; }}
          onPointerCancel={() => { drawing.current = false; }}
        >
          <path d="M30 165H570" className="sign-rule" />
          {lines.map((line, index) => <path key={index} d={`M${line.map((point) => point.join(' ')).join('L')}`} className="sign-line" />)}
        </svg>
        <TextField name="sign-name" width="medium" spellCheck={false} label={t('sign.name')} value={name} aria-describedby={unsigned ? 'sign-error' : undefined} onChange={(event) => setName(event.target.value)} errorPrefix={common.t('error.prefix')} />
        <div key={tries} role="alert">{unsigned && <FieldError id="sign-error" prefix={common.t('error.prefix')}>{t('sign.missing')}</FieldError>}</div>
        <div className="button-row">
          <Button type="submit" variant="secondary" busy={busy} busyWords={common.t('sending')}>{say('sign.yes')}</Button>
          {lines.length > 0 && <Button variant="quiet" onClick={() => setLines([])}>{say('sign.clear')}</Button>}
        </div>
      </form>
    </Details>
  );
}
