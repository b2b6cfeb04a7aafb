import { BackLink } from '#src/components/back-link.tsx';
import { CoveredValue } from '#src/components/covered-value.tsx';
import { ItemList, ItemRow } from '#src/components/item-row.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { StatusTag } from '#src/components/status-tag.tsx';
import type { SceneProps } from '../scenes.ts';

/** A category with three items: plain, covered, disputed. */
export function MyDataScene({ words: w }: SceneProps) {
  const actions = <><a href="#c">{w.challenge}</a><a href="#w">{w.whole}</a></>;
  return (
    <>
      <BackLink href="#my-data">{w.myData}</BackLink>
      <PageTitle lede={w.contactLede}>{w.contact}</PageTitle>
      <ItemList label={w.contact}>
        <ItemRow label={w.phone} value={<bdi>07700 900123</bdi>} line={w.phoneLine} actions={actions}><p>{w.story}</p></ItemRow>
        <ItemRow label={w.birth} value={<CoveredValue coveredWords={w.covered} showWords={w.show} hideWords={w.hide} of={w.birth}><bdi>31.3.1980</bdi></CoveredValue>} line={w.birthLine}><p>{w.story}</p></ItemRow>
        <ItemRow label={w.email} value={<bdi>amina.longer-than-you-would-think@mail.example.org</bdi>} mark={<StatusTag kind="needs-you">{w.disputed}</StatusTag>} line={w.emailLine} />
      </ItemList>
    </>
  );
}
