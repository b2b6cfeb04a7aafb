import type { ReactNode } from 'react';
import { Button } from '#src/components/button.tsx';
import { ExitButton } from '#src/components/exit-button.tsx';
import { HeaderTool } from '#src/components/header-tool.tsx';
import { ChoicesIcon, FolderIcon, HomeIcon, LanguageIcon, RequestsIcon, TextSizeIcon } from '#src/components/icons.tsx';
import { MainNav } from '#src/components/main-nav.tsx';
import { OutboxStrip } from '#src/components/outbox-strip.tsx';
import { PageFooter } from '#src/components/page-footer.tsx';
import { PageFrame } from '#src/components/page-frame.tsx';
import { PageHeader } from '#src/components/page-header.tsx';
import { SampleMark } from '#src/components/sample-mark.tsx';
import type { Words } from './words.ts';

/** The page around a scene, as the app puts it together. */
export function Frame({ words, scene, children }: { words: Words; scene: string; children: ReactNode }) {
  const signedIn = scene !== 'notice';
  return (
    <PageFrame
      header={
        <PageHeader
          skip={words.skip}
          name="Amplius"
          homeHref="#home"
          below={<SampleMark>{words.sample}</SampleMark>}
          tools={<><HeaderTool icon={<LanguageIcon />} href="#language" lang={words.otherLang}>{words.other}</HeaderTool><HeaderTool icon={<TextSizeIcon />} href="#look" shrinks>{words.look}</HeaderTool></>}
          exit={<ExitButton href="https://www.bbc.co.uk/weather">{words.exit}</ExitButton>}
        />
      }
      nav={signedIn && (
        <MainNav
          label={words.menu}
          menuLabel={words.menu}
          items={[
            { href: '#1', label: words.home, icon: <HomeIcon />, current: scene === 'home', waiting: { count: '1', words: words.needs } },
            { href: '#2', label: words.myData, icon: <FolderIcon />, current: scene === 'my-data' },
            { href: '#3', label: words.choices, icon: <ChoicesIcon />, current: scene === 'choices' },
            { href: '#4', label: words.requests, icon: <RequestsIcon />, current: scene === 'request' },
          ]}
          more={[{ href: '#5', label: words.messages }, { href: '#6', label: words.activity }, { href: '#7', label: words.people }, { href: '#8', label: words.settings }]}
          end={<Button variant="secondary">{words.signOut}</Button>}
        />
      )}
      strips={scene === 'choices' && <OutboxStrip label={words.outboxLabel} words={words.outbox} since={words.outboxSince} href="#outbox" linkWords={words.outboxLink} offline />}
      stripsLabel={words.outboxLabel}
      footer={<PageFooter label={words.messages} links={[{ href: '#a', label: words.reach }, { href: '#b', label: words.letter }, { href: '#c', label: words.look }]}>Amplius Living, 1 Example Street, Bedford MK40 1AA</PageFooter>}
    >
      {children}
    </PageFrame>
  );
}
