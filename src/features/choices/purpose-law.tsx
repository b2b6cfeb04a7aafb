import { choiceLaw } from '#domain/choices/basis-law.ts';
import { Details } from '#src/components/details.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { signsOf } from '#src/i18n/signs.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { BasisWords } from './basis-words.tsx';
import type { ShownChannel, ShownPurpose } from './choices-with-pending.ts';
import { useChannelList } from './use-channel-words.ts';

/** Why the landlord may: in plain words first, then the articles. */
export function PurposeLaw({ purpose }: { purpose: ShownPurpose }) {
  const { say, language } = useWords('choices');
  const list = useChannelList();
  const lawOf = ({ basis, channel }: ShownChannel) => (channel === 'use' ? purpose.lawfulBasis.article : choiceLaw(basis, channel, purpose.marketing));
  const laws = [...new Set(purpose.channels.map(lawOf))];
  return (
    <>
      {purpose.channels.length > 0 ? <BasisWords purpose={purpose} /> : <p><ForeignText words={purpose.lawfulBasis.text} />{signsOf(language).stop}</p>}
      <Details summary={say('purpose.law')}>
        {laws.length === 0 ? <p><bdi>{purpose.lawfulBasis.article}</bdi></p> : (
          <ul>{laws.map((law) => <li key={law}><bdi>{law}</bdi>: {list(purpose.channels.filter((one) => lawOf(one) === law).map(({ channel }) => channel))}</li>)}</ul>
        )}
      </Details>
    </>
  );
}
