export type { PostgresBinaries } from "./binaries.ts"
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "./start-embedded-postgres.ts"
export { isInUse } from "./tenants.ts"
