import { operations as administration } from "../administration/index.ts"
import { operations as campaigns } from "../campaigns/index.ts"
import { operations as directives } from "../directives/index.ts"
import { operations as dossier } from "../dossier/index.ts"
import type { Operation } from "../platform/http/operation.ts"
import { operations as registry } from "../registry/index.ts"
import { operations as schools } from "../schools/index.ts"
import { operations as standards } from "../standards/index.ts"
import { operations as survey } from "../survey/index.ts"
import { operations as rounds } from "../survey/round/index.ts"

/** Every operation of every room. */
export const allOperations: readonly Operation[] = [
  ...administration,
  ...dossier,
  ...campaigns,
  ...directives,
  ...registry,
  ...schools,
  ...standards,
  ...survey,
  ...rounds,
]
