/** First-strong isolate and its end: `<bdi>` for plain text, so that a Latin name does not turn Urdu words around. */
export const isolate = (value: string): string => `\u2068${value}\u2069`;

const runs = /[A-Za-z0-9+][\w.,:;()@+/’' -]*[A-Za-z0-9)]/gu;

/** Numbers and Latin words in a row keep their order among words that run from right to left: "0303 123 1113", "Art. 6(1)(b)". */
export function isolateRuns(text: string): string {
  return text.replaceAll(runs, (run) => {
    if (!/[ (]/u.test(run)) return run;
    // A bracket that was opened before the run belongs to the words around it.
    const closes = run.endsWith(')') && run.split('(').length < run.split(')').length;
    return closes ? `${isolate(run.slice(0, -1))})` : isolate(run);
  });
}
