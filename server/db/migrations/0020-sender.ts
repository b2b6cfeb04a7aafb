/** The name that messages to a person come from. Whoever stands at the door reads it for the code of a sign-in; staff do not. */
export const up = `
alter table residents add column sender text;
grant update (sender) on residents to keyholder_app;
`;

/** And down. */
export const down = `
revoke update (sender) on residents from keyholder_app;
alter table residents drop column sender;
`;
