import { useId } from 'react';

interface ContentsListProps {
  title: string;
  sections: readonly { id: string; title: string }[];
  /** Where the titles are in another language than the page. */
  foreign?: { lang?: string; dir?: 'ltr' | 'rtl' };
}

/** The contents of a notice; on a wide screen it follows beside the text. */
export function ContentsList({ title, sections, foreign }: ContentsListProps) {
  const titleId = useId();
  return (
    <nav className="contents-list" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <ol {...foreign}>{sections.map((section) => <li key={section.id}><a href={`#${section.id}`}>{section.title}</a></li>)}</ol>
    </nav>
  );
}
