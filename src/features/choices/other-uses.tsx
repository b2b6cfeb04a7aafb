import { memo } from 'react';
import type { ChoicePurpose } from '#contract/choices.ts';
import { ChoiceRow } from '#src/components/choice-row.tsx';
import { Link } from '#src/components/link.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { FittingRight } from './fitting-right.tsx';

/** Uses that are no choice: no switch, but the basis of each and the right that fits (UK GDPR Art. 13(1)(c), 13(2)(b)). Drawn once: no tap changes it. */
export const OtherUses = memo(function OtherUses({ purposes }: { purposes: readonly ChoicePurpose[] }) {
  const { t, say, language } = useWords('choices');
  if (purposes.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <div className="choice-heading">
        <h2 id="others">{say('others.title')}</h2>
        <p>{say('others.lede')} <a href={`/${language}/help`}>{say('right.ways')}</a></p>
      </div>
      {purposes.map((purpose) => (
        <ChoiceRow
          key={purpose.id}
          title={<ForeignText words={purpose.name} />}
          level={3}
          basis={<><ForeignText words={purpose.lawfulBasis.text} /> (<bdi>{purpose.lawfulBasis.article}</bdi>){signsOf(language).stop}</>}
          actions={<><FittingRight purpose={purpose} /><Link href={`/${language}/choices/${purpose.id}`}>{say('more-use')} <span className="visually-hidden">{t('more-of', { purpose: purpose.name.text })}</span></Link></>}
        >
          <p><ForeignText words={purpose.description} /></p>
        </ChoiceRow>
      ))}
    </section>
  );
});
