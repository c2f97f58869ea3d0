import * as administration from "./administration/index.ts"
import type { Room } from "./platform/router/room-route.ts"
import * as registry from "./registry/index.ts"
import * as schools from "./schools/index.ts"
import * as standards from "./standards/index.ts"
import * as survey from "./survey/index.ts"

/** Every room of the house: `index.ts` of each exports `routes` and `texts`. A room adds itself here, nowhere else. */
export const rooms: readonly Room[] = [
  { name: "standards", routes: standards.routes, texts: standards.texts },
  { name: "registry", routes: registry.routes, texts: registry.texts },
  { name: "survey", routes: survey.routes, texts: survey.texts },
  { name: "schools", routes: schools.routes, texts: schools.texts },
  { name: "administration", routes: administration.routes, texts: administration.texts },
]
