import { useState } from 'react';
import { BackLink } from '#src/components/back-link.tsx';
import { Button } from '#src/components/button.tsx';
import { FieldError } from '#src/components/field-error.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';
import { keepPlainName, plainName } from '#src/offline/plain-name/plain-name.ts';
import { showPlainName } from '#src/offline/plain-name/show-plain-name.ts';
import { useInstall } from './use-install.ts';

function HowToInstall() {
  const { say } = useWords('safe');
  const install = useInstall();
  return (
    <PageSection title={say('plain.how')} id="install">
      <ol><li>{say('plain.step-remove')}</li><li>{say('plain.step-menu')}</li></ol>
      {install && <p><Button onClick={install}>{say('plain.install')}</Button></p>}
    </PageSection>
  );
}

/** A name and an icon of no meaning to an onlooker, chosen before the app is put on a device. */
export function PlainNamePage() {
  const { t, say, language } = useWords('safe');
  const common = useWords('common');
  const [name, setName] = useState(plainName);
  const [forbidden, setForbidden] = useState(false);
  const choose = (next: string | null) => {
    const kept = keepPlainName(next);
    setForbidden(!kept);
    if (!kept) return;
    setName(next);
    showPlainName(language);
  };
  return (
    <div className="stack-wide">
      <BackLink href={`/${language}/settings`}>{common.say('nav.settings')}</BackLink>
      <PageTitle lede={say('plain.lede')}>{say('plain.title')}</PageTitle>
      <div className="stack">
        <p className="plain-name-look"><img src="/icons/plain.svg" alt="" width="64" height="64" /> <span>{say('plain.what', { name: t('plain.name') })}</span></p>
        <p>{say('plain.rest')}</p>
        <p role="status"><strong>{say(name === null ? 'plain.is-off' : 'plain.is-on')}</strong></p>
        {forbidden && <div role="alert"><FieldError id="plain-error" prefix={common.t('error.prefix')}>{t('plain.forbidden')}</FieldError></div>}
        <p><Button variant={name === null ? 'primary' : 'secondary'} onClick={() => choose(name === null ? t('plain.name') : null)}>{say(name === null ? 'plain.on' : 'plain.off')}</Button></p>
      </div>
      {name !== null && <HowToInstall />}
    </div>
  );
}
