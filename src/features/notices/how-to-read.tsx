import type { MyNotice } from '#contract/my-notice.ts';
import { useAppActs } from '#src/api/app-acts-context.ts';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { Link } from '#src/components/link.tsx';
import { nameOfLanguage } from '#src/i18n/languages.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { Reading } from './reading.ts';

/** The way to the notice itself, in the form and language that the person likes; what is not there can be asked for. */
export function HowToRead({ notice, reading }: { notice: MyNotice; reading: Reading }) {
  const { say, language } = useWords('notices');
  const common = useWords('common');
  const { offered } = useAppActs();
  const { format, wanted, there, draft, href, easyHref } = reading;
  const ask = offered(`/${language}/requests/new/notice-format?notice=${notice.id}`);
  const sent = format === 'paper' || format === 'braille';
  const name = <span lang={wanted}>{nameOfLanguage(wanted)}</span>;
  return (
    <div className="stack">
      <div className="button-row">
        {easyHref && <LinkButton href={easyHref}>{say('read-easy')}</LinkButton>}
        {sent && ask && <LinkButton href={ask}>{say('ask')}</LinkButton>}
        <LinkButton variant={easyHref || (sent && ask) ? 'secondary' : 'primary'} href={href}>{say('read')}</LinkButton>
      </div>
      {format !== 'standard' && (format !== 'easy-read' || easyHref) && <p>{say(`form.${format}`)}</p>}
      {there === 'whole' && draft && <p className="quiet">{say('draft', { version: notice.version.slice(1) })}</p>}
      {there !== 'whole' && (
        <NoticeBanner kind="info" word={common.t('state.info')} action={ask && <Link href={ask}>{say('language.ask', { language: name })}</Link>}>
          {say(there === 'summary' ? 'language.summary' : 'language.none', { language: name })}
        </NoticeBanner>
      )}
    </div>
  );
}
