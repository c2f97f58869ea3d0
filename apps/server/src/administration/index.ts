import type { Operation } from "../platform/http/operation.ts"
import { getAccountTemplateOperation, readAccountFileOperation } from "./accounts/account-file.ts"
import {
  addGrantOperation,
  closeAccountOperation,
  endAccountSessionsOperation,
  endGrantOperation,
  handOverOperation,
  inviteAgainOperation,
} from "./accounts/change-account.ts"
import { createAccountsOperation } from "./accounts/create-accounts.ts"
import { getAccessMatrixOperation } from "./accounts/get-access-matrix.ts"
import { listAccountsOperation } from "./accounts/list-accounts.ts"
import { listAuditOperation } from "./audit/list-audit.ts"
import { checkBackupOperation } from "./backups/check-backup.ts"
import { listBackupsOperation } from "./backups/list-backups.ts"
import { makeBackupOperation } from "./backups/make-backup.ts"
import { getSessionOperation } from "./get-session.ts"
import { getSettingsOperation } from "./get-settings.ts"
import { changePasswordOperation } from "./own-account/change-password.ts"
import { endSessionOperation } from "./own-account/end-session.ts"
import { getOwnAccountOperation } from "./own-account/get-own-account.ts"
import { addPasskeyOperation, endPasskeyOperation, startPasskeyOperation } from "./own-account/passkeys.ts"
import { confirmTotpOperation, endTotpOperation, startTotpOperation } from "./own-account/totp.ts"
import { putSettingsOperation } from "./put-settings.ts"
import { enterDemoOperation } from "./sign-in/enter-demo.ts"
import { finishOuterSignInOperation } from "./sign-in/finish-outer-sign-in.ts"
import { claimFirstRunOperation } from "./sign-in/first-run.ts"
import { readInvitationOperation, takeInvitationOperation } from "./sign-in/invitation.ts"
import { giveSecondFactorOperation } from "./sign-in/second-factor.ts"
import { signInOperation } from "./sign-in/sign-in.ts"
import { signInByPasskeyOperation, startPasskeySignInOperation } from "./sign-in/sign-in-by-passkey.ts"
import { signOutOperation } from "./sign-in/sign-out.ts"
import { startOuterSignInOperation } from "./sign-in/start-outer-sign-in.ts"

export { demoVisitor, ensureDemoAccounts } from "./sign-in/demo-accounts.ts"
export { makeFirstRunCode } from "./sign-in/first-run.ts"

/** Who is here and how they came in, which units and rounds there are, and how a unit signs and reads the law. */
export const operations: readonly Operation[] = [
  getSessionOperation,
  signInOperation,
  giveSecondFactorOperation,
  startPasskeySignInOperation,
  signInByPasskeyOperation,
  startOuterSignInOperation,
  finishOuterSignInOperation,
  signOutOperation,
  claimFirstRunOperation,
  readInvitationOperation,
  takeInvitationOperation,
  enterDemoOperation,
  getOwnAccountOperation,
  changePasswordOperation,
  endSessionOperation,
  startTotpOperation,
  confirmTotpOperation,
  endTotpOperation,
  startPasskeyOperation,
  addPasskeyOperation,
  endPasskeyOperation,
  listAccountsOperation,
  createAccountsOperation,
  readAccountFileOperation,
  getAccountTemplateOperation,
  inviteAgainOperation,
  addGrantOperation,
  endGrantOperation,
  closeAccountOperation,
  endAccountSessionsOperation,
  handOverOperation,
  getAccessMatrixOperation,
  listAuditOperation,
  listBackupsOperation,
  makeBackupOperation,
  checkBackupOperation,
  getSettingsOperation,
  putSettingsOperation,
]
