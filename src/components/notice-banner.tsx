import { useEffect, useRef, type ReactNode } from 'react';
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
  /** It says why something that was pressed did not happen, and may stand far from the button: the focus comes to it, so that it is seen. */
  takesFocus?: boolean | undefined;
}

/** Something to know about this page, with its state as an icon and a word. */
export function NoticeBanner({ kind, word, title, children, action, role, takesFocus = false }: NoticeBannerProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { if (takesFocus) box.current?.focus(); }, [takesFocus]);
  return (
    <div ref={box} className="notice-banner" data-kind={kind} role={role} tabIndex={takesFocus ? -1 : undefined}>
      <p className="notice-banner-word"><StateIcon kind={kind} /><span>{word}</span></p>
      {title && <p className="notice-banner-title">{title}</p>}
      {children && <div className="notice-banner-body">{children}</div>}
      {action && <div className="notice-banner-action">{action}</div>}
    </div>
  );
}
