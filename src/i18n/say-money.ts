let pounds: Intl.NumberFormat | undefined;

/** "£1,204.50" in every language: as on the bills and letters that people hold against it. */
export function sayMoney(pence: number): string {
  pounds ??= new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });
  return pounds.format(pence / 100);
}
