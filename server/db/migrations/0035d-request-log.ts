const kept = ['state', 'rule', 'paused_days', 'told_on', 'told_in_time', 'reasons'];

/** What the log says of a request stands beside where it stands, worked out with it: so the log is a query, in pages. All rows are stale until they have been worked out anew. */
export const up = `
alter table request_standings add column state text not null default 'received', add column rule text not null default '', add column paused_days integer not null default 0,
  add column told_on date, add column told_in_time boolean, add column reasons text not null default '';
update request_standings set rules = '';
create index request_standings_log on request_standings (received_on, request_id);
grant update (${kept.join(', ')}) on request_standings to keyholder_staff;
`;

/** And down. */
export const down = `
drop index request_standings_log;
alter table request_standings ${kept.map((column) => `drop column ${column}`).join(', ')};
`;
