/** The part of a `SpeechSynthesisVoice` that choosing needs. */
export interface Voice { readonly name: string; readonly lang: string; readonly localService: boolean }

const base = (language: string) => language.replace('_', '-').split('-')[0]?.toLowerCase();

/** Voices that speak a language, those that need no connection first, then in the device's own order. British voices come before other English ones. */
export function voicesFor<One extends Voice>(voices: readonly One[], language: string): One[] {
  const british = (one: Voice) => (one.lang.replace('_', '-').toLowerCase() === 'en-gb' ? 0 : 1);
  return voices.filter((one) => base(one.lang) === base(language))
    .toSorted((a, b) => Number(b.localService) - Number(a.localService) || british(a) - british(b));
}

/** The device's voices. Browsers load them late: waits a moment for the first. */
export function deviceVoices(speech: SpeechSynthesis, patience = 1500): Promise<readonly SpeechSynthesisVoice[]> {
  const there = speech.getVoices();
  if (there.length > 0) return Promise.resolve(there);
  return new Promise((resolve) => {
    const answer = () => {
      clearTimeout(timer);
      speech.removeEventListener('voiceschanged', answer);
      resolve(speech.getVoices());
    };
    const timer = setTimeout(answer, patience);
    speech.addEventListener('voiceschanged', answer);
  });
}
