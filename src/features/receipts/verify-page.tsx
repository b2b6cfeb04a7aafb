import { useEffect, useRef, useState } from 'react';
import { Button } from '#src/components/button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { Camera } from './camera.tsx';
import { CheckOutcome } from './check-outcome.tsx';
import { useReceiptCheck } from './use-receipt-check.ts';

const canSee = () => 'mediaDevices' in navigator && typeof navigator.mediaDevices.getUserMedia === 'function';

/** Checks a receipt on this device: from its file, a photo of its code, its words, or the camera. For anybody, also without a connection. */
export function VerifyPage() {
  const { say } = useWords('receipts');
  const common = useWords('common');
  const [text, setText] = useState('');
  const [looking, setLooking] = useState(false);
  const [file, setFile] = useState<File>();
  const found = useRef<HTMLDivElement>(null);
  const check = useReceiptCheck();
  const { checkText, outcome } = check;
  useEffect(() => {
    // The address in a square code carries what it says behind a #, which no server sees.
    const fromAddress = () => { if (location.hash.length > 1) void checkText(location.hash); };
    fromAddress();
    addEventListener('hashchange', fromAddress);
    return () => removeEventListener('hashchange', fromAddress);
  }, [checkText]);
  // What was found stands below the form: on a phone it would be out of sight.
  useEffect(() => { if (outcome !== 'checking') found.current?.scrollIntoView({ block: 'nearest' }); }, [outcome]);
  return (
    <div className="stack-wide">
      <PageTitle lede={say('verify.lede')}>{say('verify.title')}</PageTitle>
      <div className="stack">
        <label className="field-label" htmlFor="receipt-file">{say('verify.file')}</label>
        <p className="hint" id="receipt-file-hint">{say('verify.file-hint')}</p>
        <input
          id="receipt-file"
          className="input input-full"
          type="file"
          accept="application/json,.json,image/*"
          aria-describedby="receipt-file-hint"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            setFile(chosen);
            if (chosen) void check.checkFile(chosen);
          }}
        />
        {canSee() ? !looking && <p><Button variant="secondary" onClick={() => setLooking(true)}>{say('verify.camera')}</Button></p> : <p className="hint">{say('verify.camera-none')}</p>}
        {looking && (
          <Camera
            onClose={() => setLooking(false)}
            onText={(seen) => {
              setLooking(false);
              void check.checkText(seen);
            }}
          />
        )}
        <form
          noValidate
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void (file && text.trim() === '' ? check.checkFile(file) : check.checkText(text));
          }}
        >
          <TextArea
            id="receipt-text"
            label={say('verify.text')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={outcome === 'empty' ? say('verify.empty') : undefined}
            errorPrefix={common.t('error.prefix')}
            autoComplete="off"
            spellCheck={false}
          />
          <Button type="submit">{say('verify.check')}</Button>
        </form>
      </div>
      <div className="stack-wide" ref={found}><CheckOutcome check={check} /></div>
    </div>
  );
}
