/** Something wrong with the words of a language. */
export interface Fault {
  /** `namespace:key`, or the namespace alone. */
  readonly where: string;
  readonly what: string;
}

/** One line for a terminal. */
export const sayFault = (language: string, { where, what }: Fault): string => `${language} ${where}: ${what}`;
