import { expect, test } from 'vitest';
import { reasonLaw } from './reasons.ts';

test('every reason names the law that it rests on', () => {
  for (const law of Object.values(reasonLaw)) expect(law).toMatch(/GDPR Art\. \d|DPA 2018|FOIA|FOISA|EIR|STAIRs/u);
});
