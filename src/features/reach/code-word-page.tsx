import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useNavigate } from '#src/router/router.tsx';
import { setCodeWord } from '#contract/reach.ts';
import { actingNow } from '#src/api/acting.ts';
import { BackLink } from '#src/components/back-link.tsx';
import { Button } from '#src/components/button.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { TextField } from '#src/components/text-field.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { OnlyTheirs } from './only-theirs.tsx';
import { reachQuery } from './reach.query.ts';
import { Refused } from './refused.tsx';
import { useCheckedWrite } from './use-checked-write.ts';

function CodeWord() {
  const { t, say, language } = useWords('reach');
  const common = useWords('common');
  const navigate = useNavigate();
  const { data } = useQuery(reachQuery());
  const { write, busy, refusal } = useCheckedWrite();
  const [word, setWord] = useState('');
  const [tries, setTries] = useState(0);
  const fits = setCodeWord.body?.safeParse({ codeWord: word }).success ?? false;
  const error = tries > 0 && !fits ? t('word.missing') : undefined;
  const overview = `/${language}/settings/reach`;
  const put = async (codeWord: string | null) => {
    if (await write(setCodeWord, { body: { codeWord } })) navigate(overview);
  };
  const save = () => {
    setTries(tries + 1);
    if (fits) void put(word.trim());
  };
  return (
    <form className="stack-wide" noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); save(); }}>
      <BackLink href={overview}>{say('title')}</BackLink>
      <ErrorSummary key={tries} title={common.t('error.title')} errors={error ? [{ fieldId: 'code-word', message: error }] : []} />
      <PageTitle lede={say('word.body')}>{say('word.page')}</PageTitle>
      <Refused refusal={refusal} />
      <TextField id="code-word" name="code-word" autoComplete="off" width="medium" label={t('word.label')} hint={t('word.hint')} value={word} onChange={(event) => setWord(event.target.value)} error={error} errorPrefix={common.t('error.prefix')} />
      <div className="button-row">
        <Button type="submit" busy={busy} busyWords={common.t('sending')}>{say('word.save')}</Button>
        {data?.codeWord === 'set' && <Button variant="quiet" onClick={() => { void put(null); }}>{say('word.remove')}</Button>}
      </div>
    </form>
  );
}

/** The word that a caller from the landlord has to say first. */
export function CodeWordPage() {
  const { say } = useWords('reach');
  return actingNow() ? <OnlyTheirs title={say('word.page')} back="settings/reach" /> : <CodeWord />;
}
