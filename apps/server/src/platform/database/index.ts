export type { Database } from "./database.ts"
export { inTransaction, type Transaction } from "./in-transaction.ts"
export { type DatabasePlace, openDatabase } from "./open-database.ts"
export type * from "./tables.ts"
