import { PageSection } from '#src/components/page-section.tsx';
import { useMoreWords } from '#src/i18n/use-more-words.ts';
import { useWords } from '#src/i18n/use-words.tsx';
import { dropFile } from '#src/offline/files/drop-file.ts';
import { AttachFiles } from './attach-files.tsx';
import { readNamed, writeNamed } from './named-files.ts';

export interface RequestFilesProps {
  /** As the draft keeps them. */
  readonly named: readonly string[];
  readonly onChange: (named: readonly string[]) => void;
}

/** Photos and letters for a request, where its answers are checked: nobody has to add one, so it is no step of its own. */
export function RequestFiles({ named, onChange }: RequestFilesProps) {
  const { say } = useWords('under-way');
  const [own, those] = [useMoreWords('under-way'), useMoreWords('messages')];
  if (!own || !those) return null;
  return (
    <PageSection title={say('files.title')} id="add-files">
      <p>{say('files.lede')}</p>
      <AttachFiles to="request" files={readNamed(named)} onChange={(files) => onChange(writeNamed(files))} />
    </PageSection>
  );
}

/** The form is thrown away, and its files with it. */
export function dropNamed(named: readonly string[]): void {
  for (const { fileId } of readNamed(named)) void dropFile(fileId);
}
