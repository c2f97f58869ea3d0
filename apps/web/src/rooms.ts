import * as administration from "./administration/index.ts"
import type { Room } from "./platform/router/room-route.ts"
import * as registry from "./registry/index.ts"
import * as schools from "./schools/index.ts"
import * as standards from "./standards/index.ts"
import * as survey from "./survey/index.ts"

/** Every room of the house: `index.ts` of each exports `routes` and `texts`. A room adds itself here, nowhere else. */
export const rooms: readonly Room[] = [
  { name: "standards", ...standards },
  { name: "registry", ...registry },
  { name: "survey", ...survey },
  { name: "schools", ...schools },
  { name: "administration", ...administration },
]
