import { useAppActs } from '#src/api/app-acts-context.ts';
import { Button } from '#src/components/button.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** How the pages look here, how to leave fast, and signing out. Works signed in or not. */
export function SettingsPage() {
  const { say, language } = useWords('settings');
  const { displaySettings, signOut, mayBeSignedIn } = useAppActs();
  return (
    <div className="stack-wide">
      <PageTitle lede={say('lede')}>{say('title')}</PageTitle>
      {mayBeSignedIn && (
        <PageSection title={say('reach.title')} id="reach">
          <p>{say('reach.body')}</p>
          <p><LinkButton variant="secondary" href={`/${language}/settings/reach`}>{say('reach.open')}</LinkButton></p>
        </PageSection>
      )}
      {mayBeSignedIn && (
        <PageSection title={say('in-person.title')} id="in-person">
          <p>{say('in-person.body')}</p>
          <p><LinkButton variant="secondary" href={`/${language}/settings/in-person`}>{say('in-person.open')}</LinkButton></p>
        </PageSection>
      )}
      {mayBeSignedIn && <PageSection title={say('emergency.title')} id="emergency"><p>{say('emergency.body')}</p><p><LinkButton variant="secondary" href={`/${language}/settings/emergency`}>{say('emergency.title')}</LinkButton></p></PageSection>}
      {mayBeSignedIn && <PageSection title={say('equality.title')} id="equality"><p>{say('equality.body')}</p><p><LinkButton variant="secondary" href={`/${language}/settings/equality`}>{say('equality.title')}</LinkButton></p></PageSection>}
      {mayBeSignedIn && <PageSection title={say('passkeys.title')} id="passkeys"><p>{say('passkeys.body')}</p><p><LinkButton variant="secondary" href={`/${language}/settings/passkeys`}>{say('passkeys.title')}</LinkButton></p></PageSection>}
      {mayBeSignedIn && <PageSection title={say('people.title')} id="people"><p>{say('people.lede')}</p><p><LinkButton variant="secondary" href={`/${language}/people`}>{say('people.title')}</LinkButton></p></PageSection>}
      <PageSection title={say('display.title')} id="display">{displaySettings}</PageSection>
      {mayBeSignedIn && (
        <PageSection title={say('copy.title')} id="copy">
          <p>{say('copy.body')}</p>
          <p><LinkButton variant="secondary" href={`/${language}/settings/copy`}>{say('copy.open')}</LinkButton></p>
        </PageSection>
      )}
      <PageSection title={say('plain.title')} id="plain-name"><p>{say('plain.body')}</p><p><LinkButton variant="secondary" href={`/${language}/settings/plain-name`}>{say('plain.open')}</LinkButton></p></PageSection>
      <PageSection title={say('exit.title')} id="exit"><p>{say('exit.body')}</p></PageSection>
      <PageSection title={say('device.title')} id="device">
        <p>{mayBeSignedIn ? say('device.body') : say('device.out')}</p>
        <p>
          {mayBeSignedIn
            ? <Button variant="secondary" onClick={signOut}>{say('device.sign-out')}</Button>
            : <LinkButton variant="secondary" href={`/${language}/sign-in`}>{say('device.sign-in')}</LinkButton>}
        </p>
      </PageSection>
    </div>
  );
}
