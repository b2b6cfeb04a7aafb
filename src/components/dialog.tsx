import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DialogProps {
  open: boolean;
  /** Called on Escape as well; the caller sets `open` to false. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** The buttons; the safe one first. */
  actions: ReactNode;
}

/** A question that must be answered before going on. The browser's own dialog keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed before it leaves the page: one that is taken away open gives the focus to nothing.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!open || !dialog) return undefined;
    dialog.showModal();
    return () => dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      <div className="dialog-body">{children}</div>
      <div className="button-row">{actions}</div>
    </dialog>
  );
}
