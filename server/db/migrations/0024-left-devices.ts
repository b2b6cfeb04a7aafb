/** When the person of an outbox key signed out everywhere last, so that a device they never came back to may let go of what waits there. Whoever asks about a key need not be signed in. */
export const up = `
alter table outbox_keys add column signed_out_at timestamptz;
create policy door on outbox_keys for select to keyholder_door using (true);
grant select (key_id, signed_out_at) on outbox_keys to keyholder_door;
grant update (signed_out_at) on outbox_keys to keyholder_app;
`;

/** And down. */
export const down = `
drop policy door on outbox_keys;
revoke select (key_id, signed_out_at) on outbox_keys from keyholder_door;
alter table outbox_keys drop column signed_out_at;
`;
