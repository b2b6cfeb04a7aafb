// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Paper } from '#contract/access-answer.ts';
import common from '#locales/en/common.json' with { type: 'json' };
import desk from '#locales/en/desk.json' with { type: 'json' };
import gaps from '#locales/en/desk-gaps.json' with { type: 'json' };
import more from '#locales/en/desk-more.json' with { type: 'json' };
import { keepWords } from '#src/i18n/word-store.ts';
import { NewPaper } from './new-paper.tsx';

beforeEach(() => {
  for (const [name, words] of Object.entries({ common, desk, 'desk-gaps': gaps, 'desk-more': more })) keepWords('en', name as 'desk', words);
});
afterEach(cleanup);

const choose = (file: File) => userEvent.upload(screen.getByLabelText(gaps['paper.file']), file);
const words = () => screen.getByLabelText(gaps['paper.text']);

it('takes the words of a text file, and says when it is longer than a paper may be', async () => {
  const onAdd = vi.fn<(paper: Paper) => void>();
  render(<NewPaper language="en" onAdd={onAdd} />);
  await userEvent.click(screen.getByText(gaps['paper.new']));
  await userEvent.type(screen.getByLabelText(gaps['paper.title']), 'A letter');
  await choose(new File(['Dear all,\r\nthank you.'], 'letter.txt', { type: 'text/plain' }));
  expect(words()).toHaveProperty('value', 'Dear all,\nthank you.');
  await userEvent.click(screen.getByRole('button', { name: gaps['paper.add'] }));
  expect(onAdd).toHaveBeenCalledWith(expect.objectContaining({ title: 'A letter', text: 'Dear all,\nthank you.', language: 'en' }));
  await choose(new File(['x'.repeat(100_000)], 'long.txt', { type: 'text/plain' }));
  await userEvent.click(screen.getByRole('button', { name: gaps['paper.add'] }));
  expect(screen.getAllByText(gaps['paper.text.too-long'], { exact: false }).length).toBeGreaterThan(0);
  expect(onAdd).toHaveBeenCalledTimes(1);
});

it('reads what older programs on Windows write as it was meant', async () => {
  render(<NewPaper language="en" onAdd={vi.fn<(paper: Paper) => void>()} />);
  await userEvent.click(screen.getByText(gaps['paper.new']));
  await choose(new File([Uint8Array.of(0x4A, 0x6F, 0x73, 0xE9, 0x20, 0xA3, 0x35)], 'note.txt', { type: 'text/plain' }));
  await expect.poll(() => words()).toHaveProperty('value', 'José £5');
  await choose(new File(['José £5'], 'note.txt', { type: 'text/plain' }));
  await expect.poll(() => words()).toHaveProperty('value', 'José £5');
  // The file is read no further than a paper may go, and a letter of several bytes may lie across that end.
  await choose(new File([`x${'é'.repeat(20_000)}`], 'long.txt', { type: 'text/plain' }));
  await expect.poll(() => words()).toHaveProperty('value', `x${'é'.repeat(16_001)}`);
});

it('a file that cannot be read is said, and nothing that was typed is lost', async () => {
  render(<NewPaper language="en" onAdd={vi.fn<(paper: Paper) => void>()} />);
  await userEvent.click(screen.getByText(gaps['paper.new']));
  await userEvent.type(words(), 'Typed by hand');
  const gone = new File(['words'], 'gone.txt', { type: 'text/plain' });
  gone.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) });
  await choose(gone);
  await expect.poll(() => screen.getByRole('alert').textContent).toBe(common['read-failed']);
  expect(words()).toHaveProperty('value', 'Typed by hand');
});
