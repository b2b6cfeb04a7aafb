import type { ReceiptFile } from '#contract/receipt-file.ts';
import { Button } from '#src/components/button.tsx';
import { DownloadIcon } from '#src/components/icons.tsx';
import { useWords } from '#src/i18n/use-words.tsx';

/** Saves the signed file of a receipt on this device. */
export function SaveFile({ file, fileName }: { file: ReceiptFile; fileName: string }) {
  const { say } = useWords('receipts');
  const save = () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(file), '\n'], { type: 'application/jose+json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = fileName;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return <Button variant="secondary" icon={<DownloadIcon />} onClick={save}>{say('file.save')}</Button>;
}
