import { listChoices, readChoice, recordChoice } from './choices.ts';
import { placeAnswer, readAnswer, readAnswerArchive } from './answers.ts';
import { readDeskAnswer, saveDeskAnswer, sendDeskAnswer } from './desk-answers.ts';
import { readEquality } from './equality.ts';
import { openEmergencyList } from './emergency-list.ts';
import { answerEquality, clearEquality, joinSupport, keepSupport, leaveSupport } from './support-acts.ts';
import { readSupport } from './support.ts';
import { listActivity } from './activity.ts';
import { askSecondStage, listComplaints, makeComplaint, makeOpenComplaint, readComplaint, withdrawComplaint } from './complaints.ts';
import { listDeskComplaints, listDeskHolds, moveComplaint, moveHold, recordDeskComplaint } from './desk-cases.ts';
import { listDecisions } from './decisions.ts';
import { noteCopy, readCopy, signOutEverywhere } from './copies.ts';
import { listDisclosures, markDisclosuresRead } from './disclosures.ts';
import { endDevice, endOtherDevices, listDevices } from './devices.ts';
import { listDeletions } from './deletions.ts';
import type { AnyEndpoint } from './endpoint.ts';
import { listExports, readExportPart, removeExport, startExport } from './exports.ts';
import { placeHold } from './holds.ts';
import {
  checkIdentity, endCounterSession, findResidents, lockCounterSession, openCounterSession, readCallCode, readCounter, readCounterSession, resumeCounterSession,
} from './counter.ts';
import { readVisitKeys, startVisit, takeVisitRequest } from './visits.ts';
import { endOfficerSession, readMyCallCode, readOfficerSession, showMyCode } from './counter-mine.ts';
import { readHome } from './home.ts';
import { markDeskThreadRead, readDeskFile, readDeskThread, sendDeskFilePart, writeDeskMessage } from './desk-messages.ts';
import { readFile, removeFile, sendFilePart } from './files.ts';
import { listThreads, markThreadRead, readThread, sendMessage } from './messages.ts';
import { listCategories, readCategory } from './my-data.ts';
import { readMyNotice } from './my-notice.ts';
import { isForStaff, may } from './permissions.ts';
import { listItems } from './items.ts';
import { readOrganisation } from './organisation.ts';
import { readOutboxKeys } from './outbox-keys.ts';
import { readOutboxKeyState } from './left-devices.ts';
import { acceptInvitation, endMandate, invitePerson, listPeople, readInviteCode, recordMandate } from './people.ts';
import { addPasskey, checkByPasskey, listPasskeys, removePasskey, signInByPasskey, startPasskey, startPasskeyCheck, startPasskeySignIn } from './passkeys.ts';
import type { ProblemCode } from './problem.ts';
import { addContactPoint, changeContactRules, confirmContactPoint, readReach, removeContactPoint, setCodeWord, setReachPreferences, setSenderName } from './reach.ts';
import { readReceiptFile } from './receipt-file.ts';
import { sendReceipt } from './receipt-sending.ts';
import { listReceipts, readReceipt } from './receipts.ts';
import { readRequestOptions } from './request-options.ts';
import { answerRequest, listRequests, makeRequest, readRequest, withdrawRequest } from './requests.ts';
import { stopMarketing } from './stop.ts';
import { finishStepUp, readSession, signOut, startStepUp } from './session.ts';
import { giveSignInCode } from './sign-in-codes.ts';
import { finishSignIn, signInByActivation, signInByLink, startSignIn } from './sign-in.ts';
import { actOnRequest, findDeskResident, listDeskRequests, readDeskCounts, readDeskLog, readDeskRequest, recordDeskRequest, sortRequest } from './desk.ts';
import { readStaffSession, signOutStaff } from './staff.ts';

/** Every operation of the API, by name. A route that is not here does not exist. */
export const api = {
  readOrganisation,
  startSignIn, finishSignIn, signInByLink, signInByActivation, readSession, signOut, startStepUp, finishStepUp,
  readHome,
  listCategories, readCategory, listDeletions,
  startExport, listExports, readExportPart, removeExport,
  listChoices, readChoice, recordChoice,
  listReceipts, readReceipt, readReceiptFile,
  readRequestOptions, listRequests, makeRequest, readRequest, withdrawRequest,
  placeHold,
  listComplaints, readComplaint, makeComplaint, withdrawComplaint, makeOpenComplaint,
  askSecondStage,
  listPeople, invitePerson, readInviteCode, acceptInvitation, endMandate, recordMandate,
  listDeskComplaints, moveComplaint, listDeskHolds, moveHold,
  recordDeskComplaint,
  readOutboxKeys,
  readOutboxKeyState,
  readReach, addContactPoint, confirmContactPoint, changeContactRules, removeContactPoint, setReachPreferences, setCodeWord,
  listDisclosures, markDisclosuresRead, listDecisions,
  listActivity, listDevices, endDevice, endOtherDevices,
  stopMarketing,
  readStaffSession, signOutStaff,
  listThreads, readThread, sendMessage, markThreadRead,
  answerRequest,
  listDeskRequests, readDeskRequest, actOnRequest, sortRequest, findDeskResident, recordDeskRequest, readDeskCounts, readDeskLog,
  findResidents, openCounterSession, readCounter, readCounterSession, resumeCounterSession, checkIdentity, lockCounterSession, endCounterSession, readCallCode,
  startVisit, readVisitKeys, takeVisitRequest,
  giveSignInCode,
  showMyCode, readMyCallCode, readOfficerSession, endOfficerSession,
  setSenderName,
  sendReceipt,
  listItems,
  noteCopy, readCopy, signOutEverywhere,
  listPasskeys, startPasskey, addPasskey, removePasskey, startPasskeySignIn, signInByPasskey, startPasskeyCheck, checkByPasskey,
  readMyNotice,
  sendFilePart, removeFile, readFile,
  readDeskThread, writeDeskMessage, markDeskThreadRead, sendDeskFilePart, readDeskFile,
  readAnswer, readAnswerArchive, placeAnswer,
  readDeskAnswer, saveDeskAnswer, sendDeskAnswer,
  readSupport, joinSupport, keepSupport, leaveSupport,
  readEquality, answerEquality, clearEquality,
  openEmergencyList,
} as const;

export type EndpointName = keyof typeof api;

/** All operations as a list. */
export const endpoints: readonly AnyEndpoint[] = Object.values(api);


/** Every problem code an operation may answer with: its own and those its shape implies. */
export function problemsOf(one: AnyEndpoint): readonly ProblemCode[] {
  const codes = new Set<ProblemCode>(one.problems);
  codes.add('server-error').add('unavailable').add('invalid-input');
  if (one.permission !== 'public') codes.add('not-signed-in').add('session-expired').add('not-allowed');
  if (one.method !== 'GET') codes.add('cross-site');
  if (one.body) codes.add('malformed-json').add('wrong-content-type').add('body-too-large');
  if (one.idempotency === 'key') codes.add('idempotency-key-missing').add('idempotency-key-reused').add('idempotency-key-running');
  if (one.idempotency === 'key' && one.permission !== 'public' && !isForStaff(one.permission)) codes.add('other-person');
  // An officer in a counter session may come by every door that is not for the person alone.
  if (one.permission !== 'public' && !isForStaff(one.permission) && may('officer-in-session', one.permission)) codes.add('counter-locked').add('identity-not-checked');
  return [...codes].toSorted();
}
