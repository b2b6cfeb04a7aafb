/** Answers to staff that show somebody's case are made anew when they are asked for again; those kept before go. */
export const up = `
update staff_keys set answer = '{}' where endpoint in ('moveComplaint', 'moveHold');
`;

/** And down: what went does not come back. */
export const down = '';
