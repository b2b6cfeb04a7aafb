import { useLayoutEffect, useRef } from 'react';

interface SkeletonProps {
  /** "Loading" in the person's language, said once. */
  label: string;
  /** How many rows will come, so that the page keeps its height. */
  rows?: number | undefined;
  /** `rows` for lists, `text` for running words, `title` for a heading with words. */
  shape?: 'rows' | 'text' | 'title' | undefined;
}

/** Holds the place of what is being fetched, in its size, so that nothing jumps. */
export function Skeleton({ label, rows = 3, shape = 'rows' }: SkeletonProps) {
  const said = useRef<HTMLParagraphElement>(null);
  // Several parts of a page that come at once are said once: the last keeps its voice, the others are there for who reads along.
  useLayoutEffect(() => {
    const voices = document.querySelectorAll('.skeleton > [role="status"]');
    if (voices.length > 1) said.current?.removeAttribute('role');
  }, []);
  return (
    <div className="skeleton" data-shape={shape}>
      <p ref={said} className="visually-hidden" role="status">{label}</p>
      <div aria-hidden="true">
        {Array.from({ length: rows }, (_, index) => <div key={index} className="skeleton-row"><span /><span /></div>)}
      </div>
    </div>
  );
}
