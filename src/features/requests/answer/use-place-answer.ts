import { useState } from 'react';
import { placeAnswer } from '#contract/answers.ts';
import { call } from '#src/api/call.ts';
import { refusalOf, type Refusal } from '#src/api/refusal.ts';
import { useStepUp } from '#src/api/step-up-context.ts';

/** Opens an answer again, or has it wait at the counter; asks for the second check when that has run out. */
export function usePlaceAnswer(requestId: string, again: () => void) {
  const stepUp = useStepUp();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const place = async (where: 'here' | 'counter') => {
    setBusy(true);
    setRefusal(undefined);
    const ask = () => call(placeAnswer, { params: { requestId }, body: { where } });
    let result = await ask();
    if (!result.ok && result.kind === 'problem' && result.problem.code === 'step-up-needed' && await stepUp()) result = await ask();
    setBusy(false);
    if (result.ok) again();
    else setRefusal(refusalOf(result));
  };
  return { busy, refusal, place };
}
