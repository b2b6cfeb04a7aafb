import type { api, EndpointName } from '#contract/api.ts';
import type { Handler } from './http/request-context.ts';
import { listChoicesHandler, readChoiceHandler, recordChoiceHandler } from './use-cases/choices.ts';
import { answerEqualityHandler, clearEqualityHandler, joinSupportHandler, keepSupportHandler, leaveSupportHandler, readEqualityHandler, readSupportHandler } from './use-cases/support.ts';
import { openEmergencyListHandler } from './use-cases/emergency-list.ts';
import { listActivityHandler } from './use-cases/activity.ts';
import { endDeviceHandler, endOtherDevicesHandler, listDevicesHandler } from './use-cases/devices.ts';
import { listDeletionsHandler } from './use-cases/deletions.ts';
import { listDecisionsHandler, listDisclosuresHandler, markDisclosuresReadHandler } from './use-cases/ledger.ts';
import { listExportsHandler, readExportPartHandler, removeExportHandler, startExportHandler } from './use-cases/exports.ts';
import { markDeskThreadReadHandler, readDeskFileHandler, readDeskThreadHandler, sendDeskFilePartHandler, writeDeskMessageHandler } from './use-cases/desk-messages.ts';
import { placeAnswerHandler, readAnswerArchiveHandler, readAnswerHandler } from './use-cases/answers.ts';
import { readDeskAnswerHandler, saveDeskAnswerHandler, sendDeskAnswerHandler } from './use-cases/desk-answers.ts';
import { readFileHandler, removeFileHandler, sendFilePartHandler } from './use-cases/files.ts';
import { listThreadsHandler, markThreadReadHandler, readThreadHandler, sendMessageHandler } from './use-cases/messages.ts';
import { askSecondStageHandler, listComplaintsHandler, makeComplaintHandler, makeOpenComplaintHandler, readComplaintHandler, withdrawComplaintHandler } from './use-cases/complaints.ts';
import { listDeskComplaintsHandler, listDeskHoldsHandler, moveComplaintHandler, moveHoldHandler } from './use-cases/desk-cases.ts';
import { recordDeskComplaintHandler } from './use-cases/desk-complaints.ts';
import { acceptInvitationHandler, endMandateHandler, invitePersonHandler, listPeopleHandler, readInviteCodeHandler, recordMandateHandler } from './use-cases/people.ts';
import { placeHoldHandler } from './use-cases/holds.ts';
import {
  checkIdentityHandler, endCounterSessionHandler, findResidentsHandler, lockCounterSessionHandler, openCounterSessionHandler, readCallCodeHandler, readCounterHandler, readCounterSessionHandler,
  resumeCounterSessionHandler,
} from './use-cases/counter.ts';
import { readVisitKeysHandler, startVisitHandler, takeVisitRequestHandler } from './use-cases/visits.ts';
import { giveSignInCodeHandler } from './use-cases/paper-codes.ts';
import { endOfficerSessionHandler, readMyCallCodeHandler, readOfficerSessionHandler, showMyCodeHandler } from './use-cases/counter-mine.ts';
import { readMyNoticeHandler } from './use-cases/my-notice.ts';
import { readHomeHandler } from './use-cases/home.ts';
import { readOutboxKeysHandler, readOutboxKeyStateHandler } from './use-cases/outbox-keys.ts';
import {
  addContactPointHandler, changeContactRulesHandler, confirmContactPointHandler, readReachHandler, removeContactPointHandler, setCodeWordHandler, setReachPreferencesHandler, setSenderNameHandler,
} from './use-cases/reach.ts';
import { listCategoriesHandler, listItemsHandler, listReceiptsHandler, readCategoryHandler, readOrganisationHandler, readReceiptHandler } from './use-cases/record.ts';
import { readReceiptFileHandler } from './use-cases/receipt-file.ts';
import { answerRequestHandler, listRequestsHandler, makeRequestHandler, readRequestHandler, readRequestOptionsHandler, withdrawRequestHandler } from './use-cases/requests.ts';
import { noteCopyHandler, readCopyHandler, signOutEverywhereHandler } from './use-cases/copies.ts';
import { addPasskeyHandler, listPasskeysHandler, removePasskeyHandler, startPasskeyHandler } from './use-cases/passkeys.ts';
import { checkByPasskeyHandler, signInByPasskeyHandler, startPasskeyCheckHandler, startPasskeySignInHandler } from './use-cases/passkey-sign-in.ts';
import { finishStepUpHandler, readSessionHandler, signOutHandler, startStepUpHandler } from './use-cases/session.ts';
import { stopMarketingHandler } from './use-cases/stop.ts';
import { sendReceiptHandler } from './use-cases/send-receipt.ts';
import { finishSignInHandler, signInByActivationHandler, signInByLinkHandler, startSignInHandler } from './use-cases/sign-in.ts';
import { findDeskResidentHandler, listDeskRequestsHandler, readDeskCountsHandler, readDeskLogHandler, readDeskRequestHandler } from './use-cases/desk.ts';
import { actOnRequestHandler, recordDeskRequestHandler, sortRequestHandler } from './use-cases/desk-acts.ts';
import { readStaffSessionHandler, signOutStaffHandler } from './use-cases/staff-session.ts';

/** One handler for every operation of the contract; one that is missing, or answers otherwise, does not compile. */
export const handlers: { readonly [Name in EndpointName]: Handler<(typeof api)[Name]> } = {
  readOrganisation: readOrganisationHandler,
  startSignIn: startSignInHandler, finishSignIn: finishSignInHandler, signInByLink: signInByLinkHandler, signInByActivation: signInByActivationHandler,
  readSession: readSessionHandler, signOut: signOutHandler, startStepUp: startStepUpHandler, finishStepUp: finishStepUpHandler,
  readHome: readHomeHandler,
  readMyNotice: readMyNoticeHandler,
  listCategories: listCategoriesHandler, readCategory: readCategoryHandler, listDeletions: listDeletionsHandler,
  startExport: startExportHandler, listExports: listExportsHandler, readExportPart: readExportPartHandler, removeExport: removeExportHandler,
  listChoices: listChoicesHandler, readChoice: readChoiceHandler, recordChoice: recordChoiceHandler,
  listReceipts: listReceiptsHandler, readReceipt: readReceiptHandler, readReceiptFile: readReceiptFileHandler,
  readRequestOptions: readRequestOptionsHandler, listRequests: listRequestsHandler, makeRequest: makeRequestHandler, readRequest: readRequestHandler, withdrawRequest: withdrawRequestHandler,
  placeHold: placeHoldHandler,
  listComplaints: listComplaintsHandler, readComplaint: readComplaintHandler, makeComplaint: makeComplaintHandler, withdrawComplaint: withdrawComplaintHandler, makeOpenComplaint: makeOpenComplaintHandler,
  listPeople: listPeopleHandler, invitePerson: invitePersonHandler, readInviteCode: readInviteCodeHandler, acceptInvitation: acceptInvitationHandler, endMandate: endMandateHandler, recordMandate: recordMandateHandler,
  listDeskComplaints: listDeskComplaintsHandler, moveComplaint: moveComplaintHandler, listDeskHolds: listDeskHoldsHandler, moveHold: moveHoldHandler,
  recordDeskComplaint: recordDeskComplaintHandler,
  askSecondStage: askSecondStageHandler,
  readOutboxKeys: readOutboxKeysHandler,
  readOutboxKeyState: readOutboxKeyStateHandler,
  readReach: readReachHandler, addContactPoint: addContactPointHandler, confirmContactPoint: confirmContactPointHandler, changeContactRules: changeContactRulesHandler,
  removeContactPoint: removeContactPointHandler, setReachPreferences: setReachPreferencesHandler, setCodeWord: setCodeWordHandler,
  setSenderName: setSenderNameHandler,
  sendReceipt: sendReceiptHandler,
  listDisclosures: listDisclosuresHandler, markDisclosuresRead: markDisclosuresReadHandler, listDecisions: listDecisionsHandler,
  readDeskThread: readDeskThreadHandler, writeDeskMessage: writeDeskMessageHandler, markDeskThreadRead: markDeskThreadReadHandler, sendDeskFilePart: sendDeskFilePartHandler, readDeskFile: readDeskFileHandler,
  sendFilePart: sendFilePartHandler, removeFile: removeFileHandler, readFile: readFileHandler,
  listThreads: listThreadsHandler, readThread: readThreadHandler, sendMessage: sendMessageHandler, markThreadRead: markThreadReadHandler,
  listActivity: listActivityHandler, listDevices: listDevicesHandler, endDevice: endDeviceHandler, endOtherDevices: endOtherDevicesHandler,
  stopMarketing: stopMarketingHandler,
  readStaffSession: readStaffSessionHandler, signOutStaff: signOutStaffHandler,
  answerRequest: answerRequestHandler,
  listDeskRequests: listDeskRequestsHandler, readDeskRequest: readDeskRequestHandler, actOnRequest: actOnRequestHandler, sortRequest: sortRequestHandler,
  findDeskResident: findDeskResidentHandler, recordDeskRequest: recordDeskRequestHandler, readDeskCounts: readDeskCountsHandler, readDeskLog: readDeskLogHandler,
  startVisit: startVisitHandler, readVisitKeys: readVisitKeysHandler, takeVisitRequest: takeVisitRequestHandler,
  giveSignInCode: giveSignInCodeHandler,
  findResidents: findResidentsHandler, openCounterSession: openCounterSessionHandler, readCounter: readCounterHandler, readCounterSession: readCounterSessionHandler, resumeCounterSession: resumeCounterSessionHandler,
  checkIdentity: checkIdentityHandler, lockCounterSession: lockCounterSessionHandler, endCounterSession: endCounterSessionHandler, readCallCode: readCallCodeHandler,
  showMyCode: showMyCodeHandler, readMyCallCode: readMyCallCodeHandler, readOfficerSession: readOfficerSessionHandler, endOfficerSession: endOfficerSessionHandler,
  listItems: listItemsHandler,
  noteCopy: noteCopyHandler, readCopy: readCopyHandler, signOutEverywhere: signOutEverywhereHandler,
  listPasskeys: listPasskeysHandler, startPasskey: startPasskeyHandler, addPasskey: addPasskeyHandler, removePasskey: removePasskeyHandler,
  startPasskeySignIn: startPasskeySignInHandler, signInByPasskey: signInByPasskeyHandler, startPasskeyCheck: startPasskeyCheckHandler, checkByPasskey: checkByPasskeyHandler,
  readAnswer: readAnswerHandler, readAnswerArchive: readAnswerArchiveHandler, placeAnswer: placeAnswerHandler,
  readDeskAnswer: readDeskAnswerHandler, saveDeskAnswer: saveDeskAnswerHandler, sendDeskAnswer: sendDeskAnswerHandler,
  readSupport: readSupportHandler, joinSupport: joinSupportHandler, keepSupport: keepSupportHandler, leaveSupport: leaveSupportHandler,
  readEquality: readEqualityHandler, answerEquality: answerEqualityHandler, clearEquality: clearEqualityHandler,
  openEmergencyList: openEmergencyListHandler,
};
