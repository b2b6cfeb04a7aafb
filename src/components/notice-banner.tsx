import { useEffect, useRef, useState, type ReactNode } from 'react';
import { isFillingIn } from './is-filling-in.ts';
import { StateIcon } from './state-icon.tsx';
import type { StateKind } from './state-kind.ts';

interface NoticeBannerProps {
  kind: StateKind;
  /** The state as a word ("Needs you", "Late"): colour and icon never stand alone. */
  word: string;
  title?: ReactNode;
  children?: ReactNode;
  /** What can be done about it. */
  action?: ReactNode;
  /** `status` or `alert` when it appears while the person is on the page; leave out when it was there from the start. */
  role?: 'status' | 'alert' | undefined;
  /**
   * It says what became of something that was pressed, and may stand far from the button: the focus comes to it, so that it is seen. Once, when it appears: what is drawn anew
   * later moves nobody. `unless-filling-in`: it may come late, and who is in a field by then stays there.
   */
  takesFocus?: boolean | 'unless-filling-in' | undefined;
}

/** Something to know about this page, with its state as an icon and a word. */
export function NoticeBanner({ kind, word, title, children, action, role, takesFocus = false }: NoticeBannerProps) {
  const box = useRef<HTMLDivElement>(null);
  const [takes] = useState(takesFocus);
  useEffect(() => { if (takes === true || (takes && !isFillingIn())) box.current?.focus(); }, [takes]);
  return (
    <div ref={box} className="notice-banner" data-kind={kind} role={role} tabIndex={takes ? -1 : undefined}>
      <p className="notice-banner-word"><StateIcon kind={kind} /><span>{word}</span></p>
      {title && <p className="notice-banner-title">{title}</p>}
      {children && <div className="notice-banner-body">{children}</div>}
      {action && <div className="notice-banner-action">{action}</div>}
    </div>
  );
}
