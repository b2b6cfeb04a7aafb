import { makeReader, type ReaderState } from './reader.ts';
import { keepReadingWish, readingWish } from './reading-wish.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { deviceVoices, voicesFor } from './voices.ts';

/** Marks a sentence without touching the text; where the browser cannot, its paragraph is marked. */
function marker() {
  const registry = (CSS as Partial<typeof CSS>).highlights;
  let marked: Element | undefined;
  return (sentence: Sentence | undefined): void => {
    registry?.delete('sentence');
    marked?.removeAttribute('data-reading');
    if (!sentence) return;
    if (registry) registry.set('sentence', new Highlight(sentence.range));
    else sentence.block.setAttribute('data-reading', '');
    marked = sentence.block;
    const { top, bottom } = sentence.range.getBoundingClientRect();
    if (top < 80 || bottom > innerHeight - 160) sentence.block.scrollIntoView({ block: 'center' });
  };
}

/** Wires the panel of a page to the device's voices. Answers what opens it and starts reading. */
export async function readAloud(panel: HTMLElement, part: HTMLElement): Promise<() => void> {
  const status = panel.querySelector<HTMLElement>('[role="status"]');
  const pause = panel.querySelector<HTMLButtonElement>('[data-act="pause"]');
  const goOn = panel.querySelector<HTMLButtonElement>('[data-act="go-on"]');
  const stop = panel.querySelector<HTMLButtonElement>('[data-act="stop"]');
  const choice = panel.querySelector<HTMLSelectElement>('select');
  const say = (state: ReaderState | 'no-speech') => { if (status) status.textContent = panel.querySelector(`[data-says="${state}"]`)?.textContent ?? ''; };
  const speech = (globalThis as Partial<typeof globalThis>).speechSynthesis;
  if (!speech) return () => say('no-speech');
  const voices = await deviceVoices(speech);
  const sentences = sentencesOf(part);
  const language = sentences[0]?.language ?? 'en';
  const mark = marker();
  let wish = readingWish();

  const offered = voicesFor(voices, language);
  choice?.replaceChildren(...offered.map(({ name }) => new Option(name, name, false, name === wish.voices[language])));
  const voiceOf = (spoken: string) => {
    const fitting = voicesFor(voices, spoken);
    return fitting.find(({ name }) => name === wish.voices[spoken]) ?? fitting[0];
  };

  let reading = false;
  const reader = makeReader(sentences, {
    say(sentence, { ended, alive }) {
      const voice = voiceOf(sentence.language);
      if (!voice) return false;
      const utterance = new SpeechSynthesisUtterance(sentence.text);
      Object.assign(utterance, { voice, lang: voice.lang, rate: Number(wish.rate) });
      for (const sign of ['start', 'boundary'] as const) utterance.addEventListener(sign, alive);
      utterance.addEventListener('end', ended);
      speech.speak(utterance);
      return true;
    },
    silence: () => speech.cancel(),
    show(state, sentence) {
      const had = [pause, goOn].includes(document.activeElement as HTMLButtonElement);
      reading = state === 'reading';
      if (pause) pause.hidden = !reading;
      if (goOn) goOn.hidden = reading || state === 'no-voice';
      if (had) (reading ? pause : goOn)?.focus();
      mark(state === 'done' ? undefined : sentence);
      say(state);
    },
    after(milliseconds, work) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
  });

  const keep = (next: Partial<typeof wish>) => {
    wish = { ...wish, ...next };
    keepReadingWish(wish);
    if (reading) reader.read();
  };
  for (const radio of panel.querySelectorAll<HTMLInputElement>('input[type="radio"]')) {
    radio.checked = radio.value === wish.rate;
    radio.addEventListener('change', () => keep({ rate: radio.value }));
  }
  choice?.addEventListener('change', () => keep({ voices: { ...wish.voices, [language]: choice.value } }));
  pause?.addEventListener('click', reader.pause);
  goOn?.addEventListener('click', reader.read);
  stop?.addEventListener('click', () => {
    reader.stop();
    mark(undefined);
    panel.hidden = true;
    document.querySelector<HTMLButtonElement>('.read-aloud-start')?.focus();
  });
  addEventListener('pagehide', reader.stop);
  return () => {
    reader.read();
    (goOn?.hidden === false ? goOn : pause?.hidden === false ? pause : stop)?.focus();
  };
}
