import { useState } from 'react';
import { ChoiceRow } from '#src/components/choice-row.tsx';
import { ChoiceSwitch } from '#src/components/choice-switch.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import type { SceneProps } from '../scenes.ts';

/** Two choices with their channels, and a use that is not a choice. */
export function ChoicesScene({ words: w }: SceneProps) {
  const [text, setText] = useState(false);
  return (
    <>
      <PageTitle lede={w.choicesLede}>{w.choices}</PageTitle>
      <div>
        <ChoiceRow title={w.events} actions={<a href="#r">{w.receipt}</a>} switches={<>
          <ChoiceSwitch channel={w.text} purpose={w.events} on={text} word={text ? w.yes : w.no} onToggle={() => setText(!text)} progress={{ kind: 'on-this-phone', words: w.onPhone, action: <button type="button">{w.takeBack}</button> }} />
          <ChoiceSwitch channel={w.post} purpose={w.events} on word={w.yes} onToggle={() => undefined} progress={{ kind: 'saved', words: w.saved }} />
          <ChoiceSwitch channel={w.phoneCall} purpose={w.events} on={false} word={w.notAsked} onToggle={() => undefined} />
        </>}><p>{w.eventsWhat}</p></ChoiceRow>
        <ChoiceRow title={w.survey} switches={<ChoiceSwitch channel={w.email} purpose={w.survey} on word={w.yes} onToggle={() => undefined} />}><p>{w.surveyWhat}</p></ChoiceRow>
        <ChoiceRow title={w.rent} basis={w.rentBasis} actions={<a href="#o">{w.object}</a>} />
      </div>
    </>
  );
}
