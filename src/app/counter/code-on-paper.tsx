import type { PaperCode } from '#contract/sign-in-codes.ts';
import { Button } from '#src/components/button.tsx';
import { Code } from '#src/components/code.tsx';
import { PrintIcon } from '#src/components/icons.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** The code as the person sees it and takes it home, in their language and large on paper. Nothing else is on it: no name and no home. */
export function CodeOnPaper({ code: { code, expiresAt }, portalReference, onBack }: { code: PaperCode; portalReference: string; onBack: () => void }) {
  const { say, language } = useWords('paper-code');
  const side = useWords('counter-side');
  const signIn = useWords('sign-in');
  const { day } = useDates();
  const path = `/${language}/sign-in`;
  const facts = [['reference', portalReference], ['code', code]] as const;
  return (
    <>
      <article className="paper-code">
        <dl>
          {facts.map(([what, value]) => <div key={what}><dt>{say(`slip.${what}`)}</dt><dd className="counter-code"><Code>{value}</Code></dd></div>)}
          <div><dt>{say('slip.until')}</dt><dd>{day(expiresAt, 'long')}</dd></div>
        </dl>
        <ol>
          <li>{say('slip.open', { address: <strong>{location.host}<wbr />{path}</strong> })}</li>
          <li>{say('slip.press', { button: signIn.t('activation.open') })}</li>
          <li>{say('slip.type')}</li>
        </ol>
        <p>{say('slip.keep')}</p>
      </article>
      <p className="no-print">{say('slip.once')}</p>
      <div className="counter-answers no-print">
        <Button icon={<PrintIcon />} onClick={() => print()}>{say('slip.print')}</Button>
        <Button variant="secondary" onClick={onBack}>{side.say('back')}</Button>
      </div>
    </>
  );
}
