interface FieldParts {
  id: string;
  hint?: unknown;
  error?: unknown;
  describedBy?: string | undefined;
}

/** The ids of a field's hint and error, and the `aria-describedby` that joins those which are shown. */
export function fieldIds({ id, hint, error, describedBy }: FieldParts) {
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describing = [hint ? hintId : '', error ? errorId : '', describedBy ?? ''].filter(Boolean).join(' ');
  return { hintId, errorId, describedBy: describing || undefined };
}
