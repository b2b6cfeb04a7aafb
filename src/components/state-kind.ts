/** The states that the product marks, always with an icon and a word beside the colour. */
export type StateKind = 'info' | 'needs-you' | 'waiting' | 'done' | 'late';
