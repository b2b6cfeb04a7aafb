import { Button } from '#src/components/button.tsx';
import { CheckboxGroup } from '#src/components/checkbox-group.tsx';
import { CodeField } from '#src/components/code-field.tsx';
import { DateField } from '#src/components/date-field.tsx';
import { ErrorSummary } from '#src/components/error-summary.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { RadioGroup } from '#src/components/radio-group.tsx';
import { SelectField } from '#src/components/select-field.tsx';
import { SummaryList } from '#src/components/summary-list.tsx';
import { TextArea } from '#src/components/text-area.tsx';
import { TextField } from '#src/components/text-field.tsx';
import type { SceneProps } from '../scenes.ts';

/** Every kind of field, one of them with an error, and answers to check. */
export function FormScene({ words: w }: SceneProps) {
  return (
    <>
      <ErrorSummary title={w.problem} errors={[{ fieldId: 'reference', message: w.referenceError }]} />
      <PageTitle lede={w.signInLede}>{w.signIn}</PageTitle>
      <form>
        <TextField name="reference" label={w.reference} hint={w.referenceHint} error={w.referenceError} errorPrefix={w.error} width="medium" />
        <DateField id="birth" legend={w.birth} hint={w.birthHint} day={{ label: w.day }} month={{ label: w.month }} year={{ label: w.year }} />
        <CodeField name="code" label={w.code} />
        <RadioGroup name="how" legend={w.how2} defaultValue="here" options={[{ value: 'here', label: w.here, hint: w.hereHint }, { value: 'paper', label: w.paper }]} />
        <CheckboxGroup name="which" legend={w.which} options={[{ value: 'all', label: w.everything }, { value: 'recordings', label: w.recordings }]} />
        <SelectField name="language" label={w.language} options={[{ value: 'en', label: 'English' }, { value: 'ur', label: 'اردو' }]} />
        <TextArea name="say" label={w.say} limit={500} leftWords={(left) => `${left} ${w.left}`} />
        <div className="button-row"><Button type="submit">{w.go}</Button><Button variant="secondary" busy busyWords={w.sending}>{w.go}</Button><Button variant="quiet">{w.back}</Button><Button variant="warning">{w.takeBack}</Button></div>
      </form>
      <div><h2>{w.check}</h2><SummaryList rows={[{ label: w.how2, value: w.here, change: { href: '#how', words: w.change, hidden: w.how2 } }, { label: w.say, value: w.story, change: { href: '#say', words: w.change, hidden: w.say } }]} /></div>
    </>
  );
}
