import type { api, EndpointName } from '#contract/api.ts';
import type { Handler } from '../context.ts';
import { answerEqualityHandler, clearEqualityHandler, joinSupportHandler, keepSupportHandler, leaveSupportHandler, readEqualityHandler, readSupportHandler } from './support.ts';
import { openEmergencyListHandler } from './emergency-list.ts';
import { listActivityHandler } from './activity.ts';
import { listChoicesHandler, readChoiceHandler, recordChoiceHandler } from './choices.ts';
import { listDeletionsHandler } from './deletions.ts';
import { endDeviceHandler, endOtherDevicesHandler, listDevicesHandler } from './devices.ts';
import { listExportsHandler, readExportPartHandler, removeExportHandler, startExportHandler } from './exports.ts';
import { askSecondStageHandler, listComplaintsHandler, makeComplaintHandler, makeOpenComplaintHandler, readComplaintHandler, withdrawComplaintHandler } from './complaints.ts';
import { listDeskComplaintsHandler, listDeskHoldsHandler, moveComplaintHandler, moveHoldHandler } from './desk-cases.ts';
import { recordDeskComplaintHandler } from './desk-complaints.ts';
import { acceptInvitationHandler, endMandateHandler, invitePersonHandler, listPeopleHandler, readInviteCodeHandler, recordMandateHandler } from './people.ts';
import { placeHoldHandler } from './holds.ts';
import {
  checkIdentityHandler, endCounterSessionHandler, findResidentsHandler, lockCounterSessionHandler, openCounterSessionHandler, readCallCodeHandler, readCounterHandler, readCounterSessionHandler,
  resumeCounterSessionHandler,
} from './counter.ts';
import { giveSignInCodeHandler } from './paper-codes.ts';
import { readVisitKeysHandler, startVisitHandler, takeVisitRequestHandler } from './visits.ts';
import { endOfficerSessionHandler, readMyCallCodeHandler, readOfficerSessionHandler, showMyCodeHandler } from './counter-mine.ts';
import { readMyNoticeHandler } from './my-notice.ts';
import { readHomeHandler } from './home.ts';
import { listDecisionsHandler, listDisclosuresHandler, markDisclosuresReadHandler } from './ledger.ts';
import { markDeskThreadReadHandler, readDeskFileHandler, readDeskThreadHandler, sendDeskFilePartHandler, writeDeskMessageHandler } from './desk-messages.ts';
import { readFileHandler, removeFileHandler, sendFilePartHandler } from './files.ts';
import { listThreadsHandler, markThreadReadHandler, readThreadHandler, sendMessageHandler } from './messages.ts';
import { listCategoriesHandler, listItemsHandler, readCategoryHandler } from './my-data.ts';
import { readOrganisationHandler } from './organisation.ts';
import { readOutboxKeysHandler, readOutboxKeyStateHandler } from './outbox-keys.ts';
import {
  addContactPointHandler, changeContactRulesHandler, confirmContactPointHandler, readReachHandler, removeContactPointHandler, setCodeWordHandler, setReachPreferencesHandler, setSenderNameHandler,
} from './reach.ts';
import { listReceiptsHandler, readReceiptFileHandler, readReceiptHandler } from './receipts.ts';
import { answerRequestHandler, listRequestsHandler, makeRequestHandler, readRequestHandler, readRequestOptionsHandler, withdrawRequestHandler } from './requests.ts';
import { noteCopyHandler, readCopyHandler, signOutEverywhereHandler } from './copies.ts';
import { addPasskeyHandler, checkByPasskeyHandler, listPasskeysHandler, removePasskeyHandler, signInByPasskeyHandler, startPasskeyCheckHandler, startPasskeyHandler, startPasskeySignInHandler } from './passkeys.ts';
import { finishStepUpHandler, readSessionHandler, signOutHandler, startStepUpHandler } from './session.ts';
import { stopMarketingHandler } from './stop.ts';
import { sendReceiptHandler } from './send-receipt.ts';
import { finishSignInHandler, signInByActivationHandler, signInByLinkHandler, startSignInHandler } from './sign-in.ts';
import {
  actOnRequestHandler, findDeskResidentHandler, listDeskRequestsHandler, readDeskCountsHandler, readDeskLogHandler, readDeskRequestHandler, recordDeskRequestHandler, sortRequestHandler,
} from './desk.ts';
import { readStaffSessionHandler, signOutStaffHandler } from './staff.ts';
import { placeAnswerHandler, readAnswerArchiveHandler, readAnswerHandler } from './answers.ts';
import { readDeskAnswerHandler, saveDeskAnswerHandler, sendDeskAnswerHandler } from './desk-answers.ts';

/** One handler for every operation of the contract; one that is missing, or answers otherwise, does not compile. */
export const handlers: { readonly [Name in EndpointName]: Handler<(typeof api)[Name]> } = {
  readOrganisation: readOrganisationHandler,
  startSignIn: startSignInHandler, finishSignIn: finishSignInHandler, signInByLink: signInByLinkHandler, signInByActivation: signInByActivationHandler,
  readSession: readSessionHandler, signOut: signOutHandler, startStepUp: startStepUpHandler, finishStepUp: finishStepUpHandler,
  readHome: readHomeHandler,
  noteCopy: noteCopyHandler, readCopy: readCopyHandler, signOutEverywhere: signOutEverywhereHandler,
  listPasskeys: listPasskeysHandler, startPasskey: startPasskeyHandler, addPasskey: addPasskeyHandler, removePasskey: removePasskeyHandler,
  startPasskeySignIn: startPasskeySignInHandler, signInByPasskey: signInByPasskeyHandler, startPasskeyCheck: startPasskeyCheckHandler, checkByPasskey: checkByPasskeyHandler,
  readMyNotice: readMyNoticeHandler,
  listCategories: listCategoriesHandler, readCategory: readCategoryHandler, listDeletions: listDeletionsHandler,
  startExport: startExportHandler, listExports: listExportsHandler, readExportPart: readExportPartHandler, removeExport: removeExportHandler,
  listChoices: listChoicesHandler, readChoice: readChoiceHandler, recordChoice: recordChoiceHandler,
  listReceipts: listReceiptsHandler, readReceipt: readReceiptHandler, readReceiptFile: readReceiptFileHandler,
  readRequestOptions: readRequestOptionsHandler, listRequests: listRequestsHandler, makeRequest: makeRequestHandler, readRequest: readRequestHandler, withdrawRequest: withdrawRequestHandler,
  listActivity: listActivityHandler,
  readDeskThread: readDeskThreadHandler, writeDeskMessage: writeDeskMessageHandler, markDeskThreadRead: markDeskThreadReadHandler, sendDeskFilePart: sendDeskFilePartHandler, readDeskFile: readDeskFileHandler,
  sendFilePart: sendFilePartHandler, removeFile: removeFileHandler, readFile: readFileHandler,
  listThreads: listThreadsHandler, readThread: readThreadHandler, sendMessage: sendMessageHandler, markThreadRead: markThreadReadHandler,
  listDevices: listDevicesHandler, endDevice: endDeviceHandler, endOtherDevices: endOtherDevicesHandler,
  listDisclosures: listDisclosuresHandler, markDisclosuresRead: markDisclosuresReadHandler, listDecisions: listDecisionsHandler,
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
  readAnswer: readAnswerHandler, readAnswerArchive: readAnswerArchiveHandler, placeAnswer: placeAnswerHandler,
  readDeskAnswer: readDeskAnswerHandler, saveDeskAnswer: saveDeskAnswerHandler, sendDeskAnswer: sendDeskAnswerHandler,
  readSupport: readSupportHandler, joinSupport: joinSupportHandler, keepSupport: keepSupportHandler, leaveSupport: leaveSupportHandler,
  readEquality: readEqualityHandler, answerEquality: answerEqualityHandler, clearEquality: clearEqualityHandler,
  openEmergencyList: openEmergencyListHandler,
};
