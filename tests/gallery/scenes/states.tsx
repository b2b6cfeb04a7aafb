import { useState } from 'react';
import { Breadcrumb } from '#src/components/breadcrumb.tsx';
import { Button } from '#src/components/button.tsx';
import { DataTable, type Column } from '#src/components/data-table.tsx';
import { Dialog } from '#src/components/dialog.tsx';
import { EmptyState } from '#src/components/empty-state.tsx';
import { LinkButton } from '#src/components/link-button.tsx';
import { NoticeBanner } from '#src/components/notice-banner.tsx';
import { PageTitle } from '#src/components/page-title.tsx';
import { Skeleton } from '#src/components/skeleton.tsx';
import type { SceneProps } from '../scenes.ts';
import type { Words } from '../words.ts';

interface Row { id: string; what: string; due: string; left: string }

const columns = (w: Words): Column<Row>[] => [
  { key: 'id', heading: w.code, cell: (row) => row.id },
  { key: 'what', heading: w.what, cell: (row) => row.what },
  { key: 'due', heading: w.due, cell: (row) => row.due },
  { key: 'left', heading: w.day, cell: (row) => row.left, numeric: true },
];

/** Banners, table, loading, empty, dialog. */
export function StatesScene({ words: w }: SceneProps) {
  const [open, setOpen] = useState(false);
  const rows = [{ id: 'KH-4021', what: w.access, due: w.dueDate, left: '18' }, { id: 'KH-3987', what: w.recordings, due: w.dueDate, left: '3' }];
  return (
    <>
      <Breadcrumb label={w.back} places={[{ href: '#1', label: w.home }, { href: '#2', label: w.requests }]} />
      <PageTitle>{w.requests}</PageTitle>
      <div className="stack">
        <NoticeBanner kind="needs-you" word={w.needsWord} title={w.proof} action={<LinkButton href="#p">{w.proof}</LinkButton>}>{w.proofNote}</NoticeBanner>
        <NoticeBanner kind="info" word={w.infoWord} title={w.letter}>{w.letterNote}</NoticeBanner>
        <NoticeBanner kind="waiting" word={w.waitingWord}>{w.rule}</NoticeBanner>
        <NoticeBanner kind="done" word={w.doneWord} title={w.whatValue}>{w.whenValue}</NoticeBanner>
        <NoticeBanner kind="late" word={w.lateWord} title={w.due}>{w.dueDate}</NoticeBanner>
      </div>
      <DataTable caption={w.underWay} rows={rows} rowKey={(row) => row.id} columns={columns(w)} />
      <Skeleton label={w.sending} rows={2} />
      <EmptyState title={w.helloLede} action={<Button variant="secondary" onClick={() => setOpen(true)}>{w.signOut}</Button>}>{w.eventsWhat}</EmptyState>
      <Dialog open={open} onClose={() => setOpen(false)} title={w.outbox} actions={<><Button onClick={() => setOpen(false)}>{w.back}</Button><Button variant="warning">{w.signOut}</Button></>}><p>{w.outboxSince}</p></Dialog>
    </>
  );
}
