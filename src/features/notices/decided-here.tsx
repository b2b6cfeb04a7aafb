import type { MyNotice, NoticeSection } from '#contract/my-notice.ts';
import { useNoticeHref } from '#src/api/notice-href.ts';
import { type Column, DataTable } from '#src/components/data-table.tsx';
import { Link } from '#src/components/link.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords, type Words } from '#src/i18n/use-words.tsx';
import { isForNow } from '#src/api/acting.ts';
import { useOutbox } from '#src/offline/outbox/use-outbox.ts';

type Choice = NoticeSection['choices'][number];

interface Speech {
  readonly words: Words<'notices'>;
  readonly hrefOf: ReturnType<typeof useNoticeHref>;
  readonly notice: MyNotice;
  /** Whether a change of this use is still on the device. */
  readonly waits: (purposeId: string) => boolean;
}

function Said({ choice: { channels }, waiting }: { choice: Choice; waiting: boolean }) {
  const { t, say } = useWords('notices');
  return (
    <>
      <ul>{channels.map(({ channel, said }) => <li key={channel}>{say('choices.one', { channel: t(`channel.${channel}`), word: t(`word.${said}`) })}</li>)}</ul>
      {waiting && <p className="quiet">{say('choices.waiting')}</p>}
    </>
  );
}

function columnsWith({ words: { t, say, language }, hrefOf, notice, waits }: Speech): readonly Column<Choice>[] {
  return [
    { key: 'use', heading: t('uses.use'), cell: ({ id, name }) => <Link href={`/${language}/choices/${id}`}><ForeignText words={name} /></Link> },
    { key: 'said', heading: t('choices.said'), cell: (choice) => <Said choice={choice} waiting={waits(choice.id)} /> },
    {
      key: 'words', heading: t('choices.words'),
      cell: ({ decidedOn }) => decidedOn === null
        ? <span className="quiet">{say('choices.never')}</span>
        : (
          <>
            <a href={hrefOf(decidedOn.language, notice.id, decidedOn.version)}>{say('choices.version', { version: decidedOn.version.slice(1), language: nameOfLanguage(decidedOn.language) })}</a>
            {decidedOn.version !== notice.version && <><br /><Link href={`/${language}/notices/${notice.id}/changes/${decidedOn.version}/${notice.version}`}>{say('choices.changed', { version: decidedOn.version.slice(1) })}</Link></>}
          </>
        ),
    },
  ];
}

/** What the person decided about the uses that a section asks for, and on which words: the version and language that they saw (UK GDPR Art. 7(1)). */
export function DecidedHere({ notice, choices }: { notice: MyNotice; choices: readonly Choice[] }) {
  const words = useWords('notices');
  const hrefOf = useNoticeHref();
  const { entries } = useOutbox();
  if (choices.length === 0) return null;
  const waits = (purposeId: string) => entries.some(({ lane, state, face }) => lane === 'choices' && state !== 'refused' && face['purposeId'] === purposeId && isForNow(face['actingFor']));
  return <DataTable hiddenCaption caption={words.say('choices')} columns={columnsWith({ words, hrefOf, notice, waits })} rows={choices} rowKey={(one) => one.id} />;
}
