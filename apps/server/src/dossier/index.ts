import type { Operation } from "../platform/http/operation.ts"
import { checkPaperOperation } from "./check/check-paper.ts"
import { getListFileOperation } from "./lists/get-list-file.ts"
import { getPaperOperation } from "./papers/get-paper.ts"
import { getPaperFileOperation } from "./papers/get-paper-file.ts"
import { putPaperDetailsOperation } from "./papers/put-paper-details.ts"
import { putPassageOperation } from "./papers/put-passage.ts"
import { reopenPaperOperation, signPaperOperation } from "./papers/sign-paper.ts"
import { getRecognitionOperation } from "./recognition/get-recognition.ts"
import { putRecognisedOperation } from "./recognition/put-recognised.ts"
import { putRecognitionStepOperation } from "./recognition/put-recognition-step.ts"
import { addScanOperation } from "./scans/add-scan.ts"
import { getScanFileOperation } from "./scans/get-scan-file.ts"
import { removeScanOperation } from "./scans/remove-scan.ts"
import {
  getTemplateOperation,
  putTemplateOperation,
  removeTemplateOperation,
} from "./templates/template-operations.ts"
import { getDossierOperation } from "./whole/get-dossier.ts"
import { getDossierPdfOperation } from "./whole/get-dossier-pdf.ts"
import { getDossierZipOperation } from "./whole/get-dossier-zip.ts"

/** What is signed, sent and inspected, written from the record. */
export const operations: readonly Operation[] = [
  getDossierOperation,
  getDossierZipOperation,
  getDossierPdfOperation,
  getPaperOperation,
  getPaperFileOperation,
  getListFileOperation,
  putPassageOperation,
  putPaperDetailsOperation,
  signPaperOperation,
  reopenPaperOperation,
  getRecognitionOperation,
  putRecognitionStepOperation,
  putRecognisedOperation,
  addScanOperation,
  getScanFileOperation,
  removeScanOperation,
  getTemplateOperation,
  putTemplateOperation,
  removeTemplateOperation,
  checkPaperOperation,
]
