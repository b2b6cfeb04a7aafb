import type { ReceiptFile } from '#contract/receipt-file.ts';
import { Button } from '#src/components/button.tsx';
import { DownloadIcon } from '#src/components/icons.tsx';
import { saveBlob } from '#src/api/save-blob.ts';
import { useWords } from '#src/i18n/use-words.tsx';

/** Saves the signed file of a receipt on this device. */
export function SaveFile({ file, fileName }: { file: ReceiptFile; fileName: string }) {
  const { say } = useWords('receipts');
  const save = () => saveBlob(new Blob([JSON.stringify(file), '\n'], { type: 'application/jose+json' }), fileName);
  return <Button variant="secondary" icon={<DownloadIcon />} onClick={save}>{say('file.save')}</Button>;
}
