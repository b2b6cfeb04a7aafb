import { useState } from 'react';
import { Button } from '#src/components/button.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Finds requests by a reference; an empty field shows all again. */
export function FindForm({ found, onFind }: { found: string; onFind: (find: string) => void }) {
  const { t, say } = useWords('desk');
  const common = useWords('common');
  const [typed, setTyped] = useState(found);
  const [wrong, setWrong] = useState(false);
  return (
    <form
      role="search" noValidate className="desk-find"
      onSubmit={(event) => {
        event.preventDefault();
        const find = typed.trim();
        const fits = /^[A-Za-z0-9 -]{0,20}$/u.test(find);
        setWrong(!fits);
        if (fits) onFind(find);
      }}
    >
      <TextField
        name="find" width="medium" label={say('find.label')} hint={say('find.hint')} error={wrong && say('find.wrong')} errorPrefix={common.t('error.prefix')}
        value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" spellCheck={false} dir="ltr"
      />
      <p role="alert" className="visually-hidden">{wrong && say('find.wrong')}</p>
      <div className="button-row">
        <Button type="submit" variant="secondary">{t('find.go')}</Button>
        {found !== '' && (
          <Button
            variant="quiet"
            onClick={() => {
              document.getElementById('find')?.focus(); // The button goes.
              setTyped('');
              onFind('');
            }}
          >
            {say('find.clear')}
          </Button>
        )}
      </div>
    </form>
  );
}
