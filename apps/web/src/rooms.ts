import { routes as administration } from "./administration/index.ts"
import type { Room } from "./platform/router/room-route.ts"
import { routes as registry } from "./registry/index.ts"
import { routes as schools } from "./schools/index.ts"
import { routes as standards } from "./standards/index.ts"
import { routes as survey } from "./survey/index.ts"

/** Every room of the house: its routes, and its texts, which load with its first screen. A room adds itself here alone. */
export const rooms: readonly Room[] = [
  { name: "standards", routes: standards, texts: () => import("./standards/texts.ts") },
  { name: "registry", routes: registry, texts: () => import("./registry/texts.ts") },
  { name: "survey", routes: survey, texts: () => import("./survey/texts.ts") },
  { name: "schools", routes: schools, texts: () => import("./schools/texts.ts") },
  { name: "administration", routes: administration, texts: () => import("./administration/texts.ts") },
]
