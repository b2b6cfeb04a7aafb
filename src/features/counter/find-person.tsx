import { useState, type ComponentType, type SyntheticEvent } from 'react';
import { findResidents, type FoundPerson } from '#contract/counter.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { Button } from '#src/components/button.tsx';
import { DateField } from '#src/components/date-field.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { Segments } from '#src/components/segments.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { FoundList } from './found-list.tsx';
import { askOf, nothingTyped, plainCode } from './typed-find.ts';

interface FindPersonProps {
  /** Opens the record of who was found; `code`: the one that they showed. */
  readonly onOpen: (person: FoundPerson, code: string | undefined) => void;
  readonly busy: boolean;
  /** Reads a code that is held before the camera. */
  readonly Camera: ComponentType<{ readonly onText: (text: string) => void; readonly onClose: () => void }>;
}

const fieldOf = { reference: 'reference', name: 'name', born: 'born-day', code: 'code' } as const;

/** Looks for the person who is there. */
export function FindPerson({ onOpen, busy, Camera }: FindPersonProps) {
  const { t, say } = useWords('counter');
  const common = useWords('common');
  const problems = useWords('problems');
  const [typed, setTyped] = useState(nothingTyped);
  const [faults, setFaults] = useState<readonly (keyof typeof fieldOf)[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [tries, setTries] = useState(0);
  const [looking, setLooking] = useState(false);
  const [scanning, setScanning] = useState(false);
  const [found, setFound] = useState<readonly FoundPerson[]>();
  const code = typed.kind === 'code' ? plainCode(typed.code) : undefined;
  const part = (key: Exclude<keyof typeof typed, 'kind'>) => ({ value: typed[key], onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [key]: event.target.value }) });
  const fault = (key: keyof typeof fieldOf) => (faults.includes(key) ? t(`find.${key}.wrong`) : undefined);
  const errorPrefix = common.t('error.prefix');

  const look = async (wanted = typed) => {
    const asked = askOf(wanted);
    setFaults('faults' in asked ? asked.faults : []);
    setRefusal(undefined);
    setFound(undefined);
    setTries((before) => before + 1);
    if ('faults' in asked) return;
    setLooking(true);
    const result = await call(findResidents, { body: asked.ask });
    setLooking(false);
    if (result.ok) {
      setFound(result.body.people);
      return;
    }
    setRefusal(refusalOf(result));
    // Drawn anew, it takes the focus from the field in which Enter was pressed.
    setTries((before) => before + 1);
  };
  return (
    <>
      <form className="stack" noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void look(); }}>
        <ErrorSummary
          key={tries} title={common.t('error.title')}
          errors={[...faults.map((key) => ({ fieldId: fieldOf[key], message: t(`find.${key}.wrong`) })), ...(refusal ? [{ message: problems.say(`${refusal}.title`) }] : [])]}
        />
        <Segments
          legend={say('find.by')} value={typed.kind} onChange={(kind) => { setTyped({ ...typed, kind }); setFaults([]); setFound(undefined); setScanning(false); }}
          options={(['reference', 'name', 'code'] as const).map((value) => ({ value, label: say(`find.by.${value}`) }))}
        />
        {typed.kind === 'reference' && <TextField name="reference" width="medium" dir="ltr" autoCapitalize="characters" spellCheck={false} label={t('find.reference')} hint={t('find.reference.hint')} error={fault('reference')} errorPrefix={errorPrefix} {...part('reference')} />}
        {typed.kind === 'name' && (
          <>
            <TextField name="name" spellCheck={false} label={t('find.name')} error={fault('name')} errorPrefix={errorPrefix} {...part('name')} />
            <DateField
              id="born" legend={t('find.born')} hint={t('find.born.hint')} error={fault('born')} errorPrefix={errorPrefix}
              day={{ label: t('find.day'), ...part('day') }} month={{ label: t('find.month'), ...part('month') }} year={{ label: t('find.year'), ...part('year') }}
            />
          </>
        )}
        {typed.kind === 'code' && <TextField name="code" width="medium" dir="ltr" autoCapitalize="characters" spellCheck={false} label={t('find.code')} hint={t('find.code.hint')} error={fault('code')} errorPrefix={errorPrefix} {...part('code')} />}
        {typed.kind === 'code' && (scanning
          ? (
            <Camera
              onClose={() => setScanning(false)}
              onText={(text) => {
                const read = { ...typed, code: plainCode(text) };
                setScanning(false);
                setTyped(read);
                void look(read);
              }}
            />
          )
          : <p><Button variant="secondary" onClick={() => setScanning(true)}>{say('find.scan')}</Button></p>)}
        <p><Button type="submit" busy={looking} busyWords={common.t('loading')}>{say('find.go')}</Button></p>
      </form>
      {found && <FoundList people={found} busy={busy} onOpen={(person) => onOpen(person, code)} />}
    </>
  );
}
