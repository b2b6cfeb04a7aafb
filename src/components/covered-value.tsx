import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { EyeIcon } from './icons.tsx';

interface CoveredValueProps {
  /** "Covered" in the person's language. */
  coveredWords: string;
  /** "Show"; `of` completes it for screen readers ("date of birth"). */
  showWords: string;
  hideWords: string;
  of: string;
  /** The person has just asked for this one and was checked for it: it comes open, and the focus comes to it. */
  startOpen?: boolean;
  children: ReactNode;
}

/** A value that others in the room should not read: covered until tapped, and not in the page before that. */
export function CoveredValue({ coveredWords, showWords, hideWords, of, startOpen = false, children }: CoveredValueProps) {
  const [open, setOpen] = useState(startOpen);
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => { if (startOpen) box.current?.querySelector('button')?.focus(); }, [startOpen]);
  return (
    <span className="covered-value" ref={box}>
      <span aria-live="polite">{open ? children : <span className="cover">{coveredWords}</span>}</span>
      <Button variant="quiet" icon={<EyeIcon />} onClick={() => setOpen(!open)}>
        {open ? hideWords : showWords} <span className="visually-hidden">{of}</span>
      </Button>
    </span>
  );
}
