import type { StoredAnswer, StoredDraft } from '#organisations/answers/stored-answer.ts';
import type { KeptAct } from '#organisations/views/shown-acts.ts';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { ActorRole } from '#contract/activity.ts';
import type { IdentityCheck } from '#contract/counter-words.ts';
import type { AnswerForm, Text } from '#contract/common.ts';
import type { ComplaintEvent } from '#contract/complaint-words.ts';
import type { Decision } from '#contract/decisions.ts';
import type { ChoiceEventKind, ChoiceWay } from '#contract/choice-words.ts';
import type { DemoMessage } from '#contract/demo-post.ts';
import type { ChangedFact, NotTold, ToldChange } from '#contract/told-words.ts';
import type { Device } from '#contract/devices.ts';
import type { DataExport } from '#contract/exports.ts';
import type { HoldState, HoldView } from '#contract/hold-view.ts';
import type { Attachment } from '#contract/files.ts';
import type { ItemValue } from '#contract/my-data.ts';
import type { MandateProof, MandateScope } from '#contract/people.ts';
import type { Relation } from '#contract/relation.ts';
import type { SupportDetails } from '#contract/support-words.ts';
import type { OwnAct } from '#organisations/acts/own-acts.ts';
import type { RecordedSupport } from '#organisations/acts/support.ts';
import type { ReceiptKey } from '#contract/receipt-file.ts';
import type { PublicJwk } from '#contract/outbox-keys.ts';
import type { StaffRole } from '#contract/permissions.ts';
import type { RequestDetails } from '#contract/request-details.ts';
import type { RequestEvent } from '#contract/requests.ts';
import type { ReasonCode } from '#contract/reason-codes.ts';
import type { EventAbout, WebhookType } from '#contract/webhooks.ts';
import type { CameBy, RequestKind, RequestState, Turn } from '#contract/request-words.ts';
import type { ContactRules, ReachPreferences } from '#contract/reach-words.ts';
import type { ComplaintDetails } from '#organisations/views/complaint-view.ts';
import type { ReceiptFacts } from '#organisations/views/receipt-view.ts';

/** Written as JSON text, read as data, on both drivers. */
type Json<T> = ColumnType<T, string, string>;
/** The same, filled in by the database where it is left out. */
type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;
/** Instants and dates are text on both drivers (`database.ts` levels them): ISO 8601 with Z, and YYYY-MM-DD. */
type Instant = string;
/** Whose word ended a counter session. */
type CounterEnd = 'officer' | 'resident' | 'time';

/** The database as Kysely sees it. Meanings are in the migration. */
export interface Tables {
  organisation: { only_row: Generated<boolean>; id: string; sample: boolean; made_at: Instant };
  residents: { id: string; person_key: string; portal_reference: string; name: string; date_of_birth: string; language: string; address_hidden: boolean; preferences: Json<ReachPreferences> | null; code_word_sealed: string | null; sender: string | null };
  contact_points: {
    resident_id: string; id: Generated<string>; kind: 'email' | 'phone'; value: string; verified: boolean; place: number; rules: JsonWithDefault<ContactRules>;
    added_here: Generated<boolean>; removed_at: Instant | null;
  };
  tenancies: { reference: string; address: JSONColumnType<string[]>; tenure: string; started_on: string; ended_on: string | null };
  tenancy_residents: { tenancy: string; resident_id: string };
  record_items: {
    resident_id: string; id: string; place: number; category: string; key: string; value: Json<ItemValue>; source: string;
    collected_on: string | null; retention_started_on: string | null; hold: string | null;
    property: string | null;
  };
  deletions: { id: string; resident_id: string; category: string; key: string; rule_id: string; ended_on: string; deleted_on: string; silent: Generated<boolean> };
  exports: {
    id: string; resident_id: string; format: DataExport['format']; language: string; state: DataExport['state']; done: Generated<number>; total: number; tries: Generated<number>;
    asked_at: Instant; taken_at: Instant | null; ready_at: Instant | null; expires_at: Instant; file: Json<DataExport['file']> | null;
  };
  answers: {
    request_id: string; resident_id: string; draft: Json<StoredDraft>; saved_at: Instant; saved_by: string; answer: ColumnType<StoredAnswer | null, string | null | undefined, string | null>;
    sent_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>; closes_on: ColumnType<string | null, string | null | undefined, string | null>; at_counter: Generated<boolean>;
    deleted_on: ColumnType<string | null, string | null | undefined, string | null>;
  };
  export_parts: { export_id: string; part: number; resident_id: string; data: string };
  sessions: {
    token_hash: string; id: Generated<string>; resident_id: string; device: Json<Device>; signed_in_at: Instant; seen_at: Instant; ends_at: Instant; level2_until: Instant | null; level2_via: string | null;
  };
  challenges: {
    id: string; purpose: 'sign-in' | 'step-up' | 'contact' | 'passkey-new' | 'passkey-sign-in' | 'passkey-check'; contact_id: string | null; browser_hash: string; account: string; resident_id: string | null; code_hash: string; link_hash: string | null;
    tries: Generated<number>; made_at: Instant; expires_at: Instant; used_at: Instant | null;
  };
  kept_copies: { copy_id: string; resident_id: string; noted_at: Instant; void_at: Instant | null };
  passkeys: { id: string; resident_id: string; credential_id: string; public_key: string; counter: number; name: string; made_at: Instant; used_at: Instant | null };
  activation_codes: { resident_id: string; code_hash: string; used_at: Instant | null; expires_at: Instant };
  rate_counters: { key: string; window_from: Instant; count: number };
  demo_messages: { id: Generated<number>; message: Json<DemoMessage>; not_before: ColumnType<Instant, Instant | undefined, Instant> };
  choice_events: {
    id: string; resident_id: string; purpose_id: string; channel: ChoiceWay; kind: ChoiceEventKind; effective_at: Instant; received_at: Instant; decided_at: Instant;
    notice_version: string; language: string; receipt_id: string | null;
  };
  requests: {
    id: string; resident_id: string; reference: string; kind: RequestKind; details: Json<RequestDetails> | null; received_on: string; received_at: Instant; receipt_id: string | null;
    /** What was asked before the desk sorted it into a kind. */
    first_details: ColumnType<RequestDetails | null, string | null | undefined, string | null>; came_by: Generated<CameBy>;
    answer_in: Json<AnswerForm> | null;
  };
  request_events: {
    request_id: string; place: number; resident_id: string; kind: RequestEvent['kind']; at: Instant; happened_on: string; by_whom: RequestEvent['by']; reason: string | null;
    /** Which member of staff; never shown to anybody but as a role. */
    by_staff: ColumnType<string | null, string | null | undefined, string | null>; code: ColumnType<ReasonCode | null, ReasonCode | null | undefined, never>;
    /** The language of `reason`. */
    words_language: ColumnType<string | null, string | null | undefined, never>;
    /** Who was not told of a change, for the trigger that writes the ledger. */
    not_told: ColumnType<NotTold[] | null, string | null | undefined, never>;
    /** What an answer in part has deleted, for the same trigger. */
    changed: ColumnType<ChangedFact[] | null, string | null | undefined, never>;
  };
  /** Worked out from `request_events`, never the truth: see `db/standings.ts`. */
  request_standings: {
    request_id: string; resident_id: string; received_on: string; rules: Generated<string>; closed: Generated<boolean>; turn: Generated<Turn>;
    due: string | null; started_on: string | null; ended_on: string | null;
    state: Generated<RequestState>; rule: Generated<string>; paused_days: Generated<number>; told_on: string | null; told_in_time: boolean | null; reasons: Generated<string>;
  };
  staff: { id: string; issuer: string; subject: string; role: StaffRole; office: string | null; first_seen_at: Instant; last_seen_at: Instant };
  staff_sessions: {
    token_hash: string; staff_id: string; role: StaffRole; office: string | null; name: string | null; signed_in_at: Instant; seen_at: Instant; ends_at: Instant;
  };
  staff_keys: { staff_id: string; key: string; endpoint: string; body_hash: string; status: number; answer: Json<unknown>; made_at: Instant };
  messages: { id: string; place: Generated<number>; resident_id: string; request_id: string; at: Instant; by_whom: 'resident' | 'landlord'; words: string; seen_at: Instant | null };
  speaker_reads: { mandate_id: string; resident_id: string; what: string; at: Instant };
  holds: {
    id: string; reference: string; resident_id: string | null; request_id: string | null; medium: HoldView['medium']; site: string | null; place: string; on_date: string;
    from_time: string | null; to_time: string | null; contact_sealed: string | null; overwritten_on: string | null; asked_on: string; received_at: Instant;
  };
  hold_events: { hold_id: string; place: number; kind: HoldState; at: Instant; until: string | null; by_staff: string | null };
  mandates: {
    id: string; principal_id: string; principal_name: string; representative_id: string | null; representative_name: string; relation: Relation; scope: Json<MandateScope>; proof: MandateProof;
    made_at: Instant; code_hash: string | null; code_until: Instant | null; accepted_at: Instant | null; ends_on: string | null; ended_at: Instant | null; ended_by: string | null; by_staff: string | null;
  };
  complaints: {
    id: string; reference: string; resident_id: string | null; details: Json<ComplaintDetails>; contact_sealed: string | null; received_on: string; received_at: Instant; receipt_id: string | null;
    came_by: Generated<CameBy>;
  };
  complaint_events: {
    complaint_id: string; place: number; kind: ComplaintEvent['kind']; at: Instant; happened_on: string; by_whom: ComplaintEvent['by']; words: string | null; by_staff: string | null;
    words_language: ColumnType<string | null, string | null | undefined, never>;
  };
  open_keys: { key: string; endpoint: string; body_hash: string; status: number; answer: Json<unknown>; made_at: Instant };
  counter_sessions: {
    id: string; token_hash: string; staff_id: string; resident_id: string; role: 'officer' | 'safeguarding'; office: string | null; reason: string | null; identity_check: IdentityCheck;
    checked_at: Instant | null; opened_at: Instant; seen_at: Instant; ends_at: Instant; locked_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>;
    ended_at: ColumnType<Instant | null, Instant | null | undefined, Instant | null>; ended_by: ColumnType<CounterEnd | null, CounterEnd | null | undefined, CounterEnd | null>;
    looked: ColumnType<string[], string[] | undefined, string[]>;
  };
  support_registers: { resident_id: string; details: Json<SupportDetails>; since: Instant; checked_at: Instant; wording: Json<RecordedSupport['wording']> };
  own_acts: {
    resident_id: string; place: number; part: OwnAct['part']; act: OwnAct['act']; effective_at: Instant; decided_at: Instant; received_at: Instant;
    wording: Json<NonNullable<OwnAct['wording']>> | null; receipt_id: string;
  };
  left_out: { resident_id: string; item_id: string; silent: boolean };
  visits: { id: string; staff_id: string; resident_id: string; role: 'officer' | 'safeguarding'; office: string | null; identity_check: IdentityCheck; opened_at: Instant; ends_at: Instant };
  staff_outbox_keys: { key_id: string; staff_id: string; public_key: Json<PublicJwk>; private_key_sealed: string; made_at: Instant };
  counter_codes: { resident_id: string; code_hash: string; expires_at: Instant };
  files: {
    resident_id: string; id: string; message_id: string | null; place: Generated<number>; by_whom: 'resident' | 'landlord'; name: string; bytes: number; parts: number; done: Generated<number>;
    state: Attachment['state']; kind: Attachment['kind']; refusal: Attachment['refusal']; begun_at: Instant; expires_at: Instant;
  };
  file_parts: { resident_id: string; file_id: string; part: number; data: string };
  tellings: { resident_id: string; kind: string; asked_at: Instant; told_at: Instant | null };
  outgoing_mail: {
    id: string; message: Json<DemoMessage>; made_at: Instant; not_before: Instant; ends_at: Instant; tries: Generated<number>; next_try_at: Instant; taken_at: Instant | null; sent_at: Instant | null; given_up: string | null;
  };
  receipt_keys: { kid: string; public_key: Json<ReceiptKey>; private_key_sealed: string; made_at: Instant };
  receipt_files: { receipt_id: string; resident_id: string; kid: string; document: string; signature: string; code_signature: string };
  receipts: { id: string; resident_id: string; code: string; facts: Json<ReceiptFacts>; received_at: Instant };
  idempotency_keys: {
    resident_id: string; key: string; endpoint: string; body_hash: string; status: number; answer: Json<unknown> | null; answer_hash: string; made_at: Instant;
  };
  audit_entries: { resident_id: string; place: number; at: Instant; act: KeptAct; by_role: Generated<ActorRole>; payload_hash: string; previous: string; hash: string };
  audit_payloads: { resident_id: string; place: number; salt: string; payload: string };
  outgoing_events: {
    id: string; resident_id: string | null; type: WebhookType; at: Instant; payload: Json<EventAbout>; sent_at: Instant | null; tries: Generated<number>; next_try_at: Instant | null; taken_at: Instant | null;
  };
  disclosures: {
    id: string; resident_id: string; happened_on: string; recipient: string; purpose: string; fields: Json<{ category: string; key: string }[]>; occasion: Json<Text> | null;
    promised: boolean; shown_from: string | null; read_at: Instant | null;
    /** The request by which the facts were changed, how, and why the recipient was not told where they were not (UK GDPR Art. 19). */
    correction_of: string | null; told_of: ToldChange | null; not_told: NotTold['because'] | null;
  };
  decisions: { id: string; resident_id: string; happened_on: string; facts: Json<Omit<Decision, 'id' | 'on'>> };
  outbox_keys: { key_id: string; resident_id: string; public_key: Json<PublicJwk>; private_key_sealed: string; made_at: Instant; signed_out_at: Instant | null };
}
