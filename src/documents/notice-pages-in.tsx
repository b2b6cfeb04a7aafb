import type { PackNotice } from '#organisations/pack.ts';
import { ChangesPage } from './changes-page.tsx';
import type { DocumentPage } from './document-page.ts';
import { sayIn, type DocumentSite } from './document-site.ts';
import { EasyPage } from './easy-page.tsx';
import { mistakesOf } from './mistake-pieces.ts';
import { ArchivePage } from './notice-lists.tsx';
import { NoticePage } from './notice-page.tsx';
import { easyOf, newestOf, noticeAddress, textOf } from './notice-versions.ts';

/** Every older version with every newer one. */
const pairs = ({ versions }: PackNotice) => versions.flatMap(({ version: from }, place) => versions.slice(place + 1).map(({ version: to }) => ({ from, to })));

/** The pages of every notice: each version in each format, the archive, and what changed between any two versions. */
export function noticePages(site: DocumentSite, language: string): DocumentPage[] {
  const say = sayIn(site, language);
  return site.pack.notices.flatMap((notice) => {
    const titleOf = (version: string) => textOf(site, notice, version, language).text.title;
    const shown = [{ version: newestOf(notice), named: false }, ...notice.versions.map(({ version }) => ({ version, named: true }))];
    const texts = shown.flatMap(({ version, named }) => (['standard', 'large-print', 'giant-print'] as const).map((format): DocumentPage => ({
      address: noticeAddress('', notice.id, named ? version : null, format).slice(1),
      listed: true,
      needs: 'aloud',
      title: titleOf(version),
      content: <NoticePage site={site} language={language} notice={notice} version={version} format={format} named={named} />,
      format: format === 'standard' ? undefined : format,
      mistakes: mistakesOf(site, language, notice, version),
    })));
    const archive = { address: `/notices/${notice.id}/archive`, listed: true, title: say('notice.archive'), content: <ArchivePage site={site} language={language} notice={notice} /> };
    const changes = pairs(notice).map(({ from, to }) => ({
      address: `/notices/${notice.id}/changes/${from}/${to}`, listed: true, title: say('changes.title', { title: titleOf(to) }),
      content: <ChangesPage site={site} language={language} notice={notice} from={from} to={to} />,
    }));
    const easy = easyOf(site, notice, newestOf(notice), language);
    const easyPages = easy ? [{
      address: `/notices/${notice.id}/easy-words`, listed: true, needs: 'aloud' as const, title: easy.text.title, mistakes: mistakesOf(site, language, notice, newestOf(notice)),
      content: <EasyPage site={site} language={language} notice={notice} easy={easy} />,
    }] : [];
    return [...texts, ...easyPages, archive, ...changes];
  });
}
