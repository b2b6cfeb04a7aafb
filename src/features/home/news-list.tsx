import { myNoticeHref } from '#src/api/preferred.ts';
import { Code } from '#src/components/code.tsx';
import { PageSection } from '#src/components/page-section.tsx';
import { TaskList, type Task } from '#src/components/task-list.tsx';
import { ForeignText } from '#src/i18n/foreign-text.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import type { Home } from './needs-you.tsx';

/** What is new; nothing at all when nothing is. */
export function NewsList({ news }: { news: Home['news'] }) {
  const { say, language } = useWords('home');
  const { day } = useDates();
  if (news.length === 0) return null;
  const task = (item: Home['news'][number]): Task => {
    const note = day(item.at);
    switch (item.kind) {
      case 'request-ended': return { href: `/${language}/requests/${item.request.id}`, title: say('news.request-ended', { reference: item.request.reference }), note };
      case 'notice-version': return { href: myNoticeHref(language, item.noticeId), title: say('news.notice-version', { title: <ForeignText words={item.title} /> }), note };
      case 'passed-on': return { href: `/${language}/disclosures`, title: say('news.passed-on'), note };
      case 'receipt': return { href: `/${language}/receipts/${item.receiptId}`, title: say(item.officer ? 'news.officer' : `news.receipt-${item.subject}`, { code: <Code>{item.code}</Code> }), note };
    }
  };
  return <PageSection title={say('news.title')} id="news"><TaskList tasks={news.map(task)} /></PageSection>;
}
