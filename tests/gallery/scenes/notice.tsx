import { ContentsList } from '#src/components/contents-list.tsx';
import { Details } from '#src/components/details.tsx';
import { ListenIcon, PrintIcon, TextSizeIcon } from '#src/components/icons.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import type { SceneProps } from '../scenes.ts';

/** A public notice with its summary, contents and sections. */
export function NoticeScene({ words: w }: SceneProps) {
  return (
    <>
      <PageTitle above={w.sample} lede={w.contactLede}>{w.letter}</PageTitle>
      <div className="document-tools">
        <LinkButton variant="secondary" href="#listen" icon={<ListenIcon />}>{w.text}</LinkButton>
        <LinkButton variant="secondary" href="#large" icon={<TextSizeIcon />}>{w.largest}</LinkButton>
        <LinkButton variant="quiet" href="#print" icon={<PrintIcon />}>{w.paper}</LinkButton>
      </div>
      <div className="document">
        <div className="document-summary"><h2>{w.doneWord}</h2><ul><li>{w.story}</li><li>{w.eventsWhat}</li><li>{w.rentBasis}</li></ul></div>
        <ContentsList title={w.whole} sections={[{ id: 's1', title: w.contact }, { id: 's2', title: w.choices }, { id: 's3', title: w.reach }]} />
        <div className="document-body">
          <h2 id="s1">{w.contact}</h2><p>{w.story}</p><p>{w.contactLede}</p>
          <table><thead><tr><th scope="col">{w.what}</th><th scope="col">{w.when}</th></tr></thead><tbody><tr><th scope="row">{w.phone}</th><td>{w.phoneLine}</td></tr><tr><th scope="row">{w.email}</th><td>{w.emailLine}</td></tr></tbody></table>
          <h2 id="s2">{w.choices}</h2><p>{w.choicesLede}</p><h3>{w.events}</h3><ul><li>{w.eventsWhat}</li><li>{w.surveyWhat}</li></ul>
          <Details summary={w.whole}><p>{w.story}</p></Details>
          <h2 id="s3">{w.reach}</h2><p>{w.rule}</p><p>{w.receiptFoot}</p>
        </div>
      </div>
    </>
  );
}
