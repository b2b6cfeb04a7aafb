const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** "£1,204.50" in every language: as on the bills and letters that people hold against it. */
export const sayMoney = (pence: number): string => pounds.format(pence / 100);
