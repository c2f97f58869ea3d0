import type { Texts } from "../platform/i18n/index.ts"
import { followUp as followUpEn } from "./texts/follow-up-en.ts"
import { followUp as followUpVi } from "./texts/follow-up-vi.ts"
import { plans as plansEn } from "./texts/plans-en.ts"
import { plans as plansVi } from "./texts/plans-vi.ts"
import { task as taskEn } from "./texts/task-en.ts"
import { task as taskVi } from "./texts/task-vi.ts"
import { tasks as tasksEn } from "./texts/tasks-en.ts"
import { tasks as tasksVi } from "./texts/tasks-vi.ts"
import { words as wordsEn } from "./texts/words-en.ts"
import { words as wordsVi } from "./texts/words-vi.ts"

/** Texts of the room, a file for each of its screens and a language. */
export const texts: Texts = {
  vi: { ...wordsVi, ...plansVi, ...tasksVi, ...taskVi, ...followUpVi },
  en: { ...wordsEn, ...plansEn, ...tasksEn, ...taskEn, ...followUpEn },
}
