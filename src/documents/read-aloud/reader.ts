export type ReaderState = 'reading' | 'paused' | 'no-voice' | 'stuck' | 'done';

/** What a reader needs of the sentence: its words and their language. */
export interface Spoken { readonly text: string; readonly language: string }

export interface ReaderPorts<One extends Spoken> {
  /** Says a sentence; `false` if no voice of the device speaks its language. Calls `ended` once it is said, `alive` whenever the voice shows that it still speaks. */
  readonly say: (sentence: One, heard: { readonly ended: () => void; readonly alive: () => void }) => boolean;
  readonly silence: () => void;
  /** Shows which sentence is being read, and what the reader does. */
  readonly show: (state: ReaderState, sentence: One | undefined) => void;
  readonly after: (milliseconds: number, work: () => void) => () => void;
}

/** How long a silent voice is waited for: some devices never say that a sentence has ended. */
const patienceFor = (text: string) => 8_000 + text.length * 200;

/**
 * Reads sentences one after the other. A pause stops the voice and remembers the sentence, which is then begun again:
 * the pause of the browsers' own voices loses its place on phones.
 */
export function makeReader<One extends Spoken>(sentences: readonly One[], { say, silence, show, after }: ReaderPorts<One>) {
  let at = 0;
  let turn = 0;
  let stopWatching = () => {};

  function hush(): void {
    turn += 1;
    stopWatching();
    silence();
  }

  function read(): void {
    hush();
    const sentence = sentences[at];
    if (!sentence) {
      at = 0;
      show('done', undefined);
      return;
    }
    const mine = turn;
    const current = () => mine === turn;
    const watch = () => {
      stopWatching();
      stopWatching = after(patienceFor(sentence.text), () => {
        if (!current()) return;
        hush();
        show('stuck', sentence);
      });
    };
    show('reading', sentence);
    watch();
    const spoken = say(sentence, {
      alive: () => { if (current()) watch(); },
      ended: () => {
        if (!current()) return;
        at += 1;
        read();
      },
    });
    if (!spoken) {
      hush();
      show('no-voice', sentence);
    }
  }

  return {
    /** Begins, or goes on with the sentence it stopped at. */
    read,
    pause: (): void => {
      hush();
      show('paused', sentences[at]);
    },
    stop: (): void => {
      hush();
      at = 0;
    },
  };
}
