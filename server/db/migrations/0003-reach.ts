/**
 * How a person is reached: rules of each contact point, preferences, a code word.
 * What the person set in the portal stands beside what the landlord's systems say, so that an import does not undo it.
 */
export const up = `
alter table contact_points add column id uuid not null default gen_random_uuid() unique;
alter table contact_points add column rules jsonb not null default '{"whose":"mine","safeTimes":null,"voicemail":true}';
alter table contact_points add column added_here boolean not null default false;
alter table contact_points add column removed_at timestamptz;
alter table residents add column preferences jsonb;
alter table residents add column code_word_sealed text;
alter table challenges add column contact_id uuid;
alter table sessions add column level2_via uuid;
alter table demo_messages add column not_before timestamptz not null default '-infinity';
grant insert, update on contact_points to keyholder_app;
grant update (preferences, code_word_sealed) on residents to keyholder_app;
`;

/** And down. */
export const down = `
revoke insert, update on contact_points from keyholder_app;
revoke update (preferences, code_word_sealed) on residents from keyholder_app;
alter table demo_messages drop column not_before;
alter table sessions drop column level2_via;
alter table challenges drop column contact_id;
alter table residents drop column preferences, drop column code_word_sealed;
alter table contact_points drop column id, drop column rules, drop column added_here, drop column removed_at;
`;
