import * as administration from "./administration/index.ts"
import * as campaigns from "./campaigns/index.ts"
import * as directives from "./directives/index.ts"
import * as dossier from "./dossier/index.ts"
import type { Room } from "./platform/router/room-route.ts"
import * as registry from "./registry/index.ts"
import * as schools from "./schools/index.ts"
import { routes as standards } from "./standards/index.ts"
import * as survey from "./survey/index.ts"

/**
 * Every room of the house: its routes, and its texts, which are asked for with its first screen. A room whose
 * `index.ts` does not pass its texts on can name their file here, and they load apart. A room adds itself here alone.
 */
export const rooms: readonly Room[] = [
  { name: "standards", routes: standards, texts: () => import("./standards/texts.ts") },
  { name: "registry", routes: registry.routes, texts: async () => ({ texts: registry.texts }) },
  { name: "survey", routes: survey.routes, texts: () => import("./survey/texts.ts") },
  { name: "dossier", routes: dossier.routes, texts: () => import("./dossier/texts.ts") },
  { name: "schools", routes: schools.routes, texts: () => import("./schools/texts.ts") },
  { name: "campaigns", routes: campaigns.routes, texts: () => import("./campaigns/texts.ts") },
  { name: "directives", routes: directives.routes, texts: () => import("./directives/texts.ts") },
  {
    name: "administration",
    routes: administration.routes,
    doors: administration.doors,
    texts: () => import("./administration/texts.ts"),
  },
]
