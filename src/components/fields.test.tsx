// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { afterEach, expect, test, vi } from 'vitest';
import { CheckboxGroup } from './checkbox-group.tsx';
import { CodeField } from './code-field.tsx';
import { DateField } from './date-field.tsx';
import { RadioGroup } from './radio-group.tsx';
import { SelectField } from './select-field.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

afterEach(cleanup);

interface Answers { name: string; day: string; month: string; year: string; how: string; which: string[]; language: string; say: string }

function Form({ onSend }: { onSend: (answers: Answers) => void }) {
  const { register, handleSubmit } = useForm<Answers>({ defaultValues: { how: 'paper', which: ['all'], language: 'ur' } });
  return (
    <form onSubmit={(event) => void handleSubmit(onSend)(event)}>
      <TextField {...register('name')} label="Name" />
      <DateField id="birth" legend="Birth" day={{ label: 'Day', ...register('day') }} month={{ label: 'Month', ...register('month') }} year={{ label: 'Year', ...register('year') }} />
      <RadioGroup {...register('how')} legend="How" options={[{ value: 'here', label: 'Here' }, { value: 'paper', label: 'Paper' }]} />
      <CheckboxGroup {...register('which')} legend="Which" options={[{ value: 'all', label: 'All' }, { value: 'calls', label: 'Calls' }]} />
      <SelectField {...register('language')} label="Language" options={[{ value: 'en', label: 'English' }, { value: 'ur', label: 'Urdu' }]} />
      <TextArea {...register('say')} label="More" />
      <button type="submit">Send</button>
    </form>
  );
}

test('every field works with what register returns, first values included', async () => {
  const send = vi.fn<(answers: Answers) => void>();
  render(<Form onSend={send} />);
  await userEvent.type(screen.getByLabelText('Name'), 'Amina');
  for (const [label, text] of [['Day', '3'], ['Month', '12'], ['Year', '1980']] as const) await userEvent.type(screen.getByLabelText(label), text);
  await userEvent.click(screen.getByLabelText('Calls'));
  await userEvent.type(screen.getByLabelText('More'), 'Thanks');
  await userEvent.click(screen.getByText('Send'));
  await waitFor(() => expect(send).toHaveBeenCalled());
  expect(send.mock.calls[0]?.[0]).toEqual({ name: 'Amina', day: '3', month: '12', year: '1980', how: 'paper', which: ['all', 'calls'], language: 'ur', say: 'Thanks' });
});

test('hint and error are read with the field, and the error says that it is one', () => {
  render(<TextField name="reference" label="Reference" hint="On your letter" error="Type it" errorPrefix="Error:" />);
  const input = screen.getByLabelText('Reference');
  const read = (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(read).toEqual(['On your letter', 'Error: Type it']);
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('a group reads its hint and error once, and its first answer can be linked to by name', () => {
  render(<RadioGroup name="how" legend="How?" hint="Choose one" error="Choose" options={[{ value: 'here', label: 'Here' }]} />);
  expect(screen.getByRole('group', { name: 'How?' }).getAttribute('aria-describedby')).toContain('how-error');
  expect(document.getElementById('how')).toBe(screen.getByLabelText('Here'));
});

test('the browser is told to keep nothing of what is typed', () => {
  render(
    <>
      <DateField id="birth" legend="Birth" day={{ label: 'Day' }} month={{ label: 'Month' }} year={{ label: 'Year' }} />
      <TextField name="line" label="Line" />
      <TextArea name="words" label="Words" />
    </>,
  );
  expect(['Day', 'Month', 'Year', 'Line', 'Words'].map((label) => screen.getByLabelText(label).getAttribute('autocomplete'))).toEqual(Array(5).fill('off'));
});

test('a code is one input that the keyboard can suggest', () => {
  render(<CodeField name="code" label="Code" />);
  expect(screen.getByLabelText('Code').getAttribute('autocomplete')).toBe('one-time-code');
});

test('the characters left are counted at once, and typing past the limit loses nothing', async () => {
  render(<TextArea name="say" label="More" limit={3} leftWords={(left) => (left < 0 ? `${-left} too many` : `${left} left`)} />);
  const input = screen.getByLabelText<HTMLTextAreaElement>('More');
  expect(document.getElementById('say-count')?.textContent).toBe('3 left');
  await userEvent.type(input, 'abcde');
  expect(document.getElementById('say-count')?.textContent).toBe('2 too many');
  expect(input.value).toBe('abcde');
});
