/** The product's own mark: an arched door, in it a keyhole that is also a person. Decoration: a name always stands beside it. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 28" aria-hidden="true" focusable="false">
      <path className="mark-door" d="M1 27V12a11 11 0 0 1 22 0v15Z" />
      <path className="mark-key" d="M12 6.25a4.25 4.25 0 0 1 2.55 7.65L17 22.5H7l2.45-8.6A4.25 4.25 0 0 1 12 6.25Z" />
    </svg>
  );
}
