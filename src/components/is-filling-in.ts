/** Whether somebody is in a field now: what comes late by itself does not take them out of it. */
export const isFillingIn = (): boolean => document.activeElement?.matches('input, select, textarea') ?? false;
