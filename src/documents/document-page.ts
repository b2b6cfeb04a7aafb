import type { ReactElement } from 'react';

/** A public page. */
export interface DocumentPage {
  /** Below the language: `''`, `/help`, `/notices/residents/v2/large-print`. */
  readonly address: string;
  /** `false` for pages that search engines and other languages do not link to: 404 and offline. */
  readonly listed: boolean;
  readonly title: string;
  readonly content: ReactElement;
  /** The script that it has besides the one of all public pages. */
  readonly needs?: 'hold' | 'aloud' | undefined;
  readonly format?: 'large-print' | 'giant-print' | undefined;
  /** Where its words stand on the page of mistakes, other than those around the notices. */
  readonly mistakes?: string | undefined;
}
