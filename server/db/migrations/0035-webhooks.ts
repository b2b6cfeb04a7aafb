/** Events on their way to the landlord's systems: how often each was tried, and when it is due again. */
export const up = `
alter table outgoing_events add column tries integer not null default 0, add column next_try_at timestamptz, add column taken_at timestamptz;
create index outgoing_events_by_age on outgoing_events (at);
`;

/** And down. */
export const down = `
drop index outgoing_events_by_age;
alter table outgoing_events drop column tries, drop column next_try_at, drop column taken_at;
`;
