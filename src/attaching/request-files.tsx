import type { FileNamed } from '#contract/file-named.ts';
import { PageSection } from '#src/components/page-section.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { dropFile } from '#src/offline/files/drop-file.ts';
import { AttachFiles } from './attach-files.tsx';

export interface RequestFilesProps {
  readonly files: readonly FileNamed[];
  readonly onChange: (files: readonly FileNamed[]) => void;
}

/** Photos and letters for a request, where its answers are checked: nobody has to add one, so it is no step of its own. */
export function RequestFiles({ files, onChange }: RequestFilesProps) {
  const { say } = useWords('under-way');
  const [own, those] = [useMoreWords('under-way'), useMoreWords('messages')];
  if (!own || !those) return null;
  return (
    <PageSection title={say('files.title')} id="add-files">
      <p>{say('files.lede')}</p>
      <AttachFiles to="request" files={files} onChange={onChange} />
    </PageSection>
  );
}

/** The form is thrown away, and its files with it. */
export function dropFiles(files: readonly FileNamed[]): void {
  for (const { fileId } of files) void dropFile(fileId);
}
