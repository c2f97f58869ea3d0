import type { Room } from "./platform/router/room-route.ts"
import * as standards from "./standards/index.ts"

/** Every room of the house: `index.ts` of each exports `routes` and `texts`. A room adds itself here, nowhere else. */
export const rooms: readonly Room[] = [{ name: "standards", ...standards }]
