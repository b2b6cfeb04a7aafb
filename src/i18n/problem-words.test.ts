import { expect, it } from 'vitest';
import { problemCodes } from '#contract/problem.ts';
import words from '#locales/en/problems.json' with { type: 'json' };

it('every problem code has words for what happened and what to do', () => {
  for (const code of problemCodes) expect(words, code).toMatchObject({ [`${code}.title`]: expect.any(String) as string, [`${code}.next`]: expect.any(String) as string });
});
