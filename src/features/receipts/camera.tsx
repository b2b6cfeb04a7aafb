import { useEffect, useRef, useState } from 'react';
import { Button } from '#src/components/button.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { readPicture } from './read-picture.ts';

const letGo = (stream: MediaStream | undefined): void => { for (const track of stream?.getTracks() ?? []) track.stop(); };

/** Looks through the camera until a code is read or the person has left. */
async function look(screen: HTMLVideoElement, leaving: AbortSignal): Promise<string | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  try {
    screen.srcObject = stream;
    await screen.play();
    while (!leaving.aborted) {
      const text = await readPicture(screen, { effort: 1 });
      if (text !== undefined) return text;
      await new Promise((resolve) => { setTimeout(resolve, 150); });
    }
    return undefined;
  } finally {
    letGo(stream);
  }
}

interface CameraProps {
  /** What the first code in view says. */
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** Reads a code through the camera. The pictures stay in the page; the camera is let go at the end. */
export function Camera({ onText, onClose }: CameraProps) {
  const { t, say } = useWords('receipts');
  const video = useRef<HTMLVideoElement>(null);
  const hear = useRef(onText);
  const [refused, setRefused] = useState(false);
  useEffect(() => { hear.current = onText; }, [onText]);
  useEffect(() => {
    const leaving = new AbortController();
    if (video.current) {
      void look(video.current, leaving.signal).then(
        (text) => { if (text !== undefined && !leaving.signal.aborted) hear.current(text); },
        () => { if (!leaving.signal.aborted) setRefused(true); },
      );
    }
    return () => leaving.abort();
  }, []);
  return (
    <div className="camera stack">
      {refused ? <p role="alert">{say('verify.camera-refused')}</p> : <video ref={video} muted playsInline aria-label={t('verify.camera-view')} />}
      <Button variant="secondary" onClick={onClose}>{say('verify.camera-close')}</Button>
    </div>
  );
}
