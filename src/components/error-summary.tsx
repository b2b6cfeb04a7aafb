import { useEffect, useId, useRef, type ReactNode } from 'react';
import { AlertIcon } from './icons.tsx';
import { isFillingIn } from './is-filling-in.ts';

interface ErrorSummaryProps {
  /** "There is a problem" in the person's language. */
  title: string;
  /** In the order of the fields on the page. Without a field the error is of the whole form. */
  errors: readonly { fieldId?: string | undefined; message: ReactNode }[];
}

/**
 * The faults of a form on top of it, each a link that puts the cursor in its field. Takes the focus when it appears, so it is
 * read once; give it a new `key` on every try to have it take the focus again. A fault that comes back while somebody fills in a field
 * leaves them there. Shows nothing when there are no errors.
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const shown = errors.length > 0;
  const drawn = useRef(false);
  useEffect(() => {
    const filling = drawn.current && isFillingIn();
    drawn.current = true;
    if (shown && !filling) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div ref={box} className="error-summary" role="group" aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId}><AlertIcon />{title}</h2>
      <ul>
        {errors.map(({ fieldId, message }, index) => (
          <li key={fieldId ?? index}>
            {fieldId ? (
              <a
                href={`#${fieldId}`}
                onClick={(event) => {
                  // The address must not change: the router would take it for a new page.
                  event.preventDefault();
                  document.getElementById(fieldId)?.focus();
                }}
              >
                {message}
              </a>
            ) : message}
          </li>
        ))}
      </ul>
    </div>
  );
}
