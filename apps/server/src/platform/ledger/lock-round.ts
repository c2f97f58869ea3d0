import { PhocapError, type Round } from "@phocap/core"
import type pg from "pg"
import type { Scope } from "./row-lookup.ts"

/** A round as it stands, held until the transaction ends. @throws PhocapError `round.missing` */
export async function lockRound(
  client: pg.PoolClient,
  scope: Scope,
): Promise<{ readonly state: Round["state"]; readonly dataVersion: number }> {
  const { rows } = await client.query<{ state: Round["state"]; dataVersion: number }>(
    `SELECT state, data_version AS "dataVersion" FROM round
      WHERE province_code = $1 AND unit_code = $2 AND year = $3 FOR UPDATE`,
    [scope.provinceCode, scope.unitCode, scope.roundYear],
  )
  const round = rows[0]
  if (round !== undefined) return round
  throw new PhocapError(
    "round.missing",
    `Đơn vị chưa mở năm điều tra ${scope.roundYear}.`,
    "Mở năm điều tra trước khi nhập số liệu.",
    404,
  )
}

/** As `lockRound`, of a round that may be written. @throws PhocapError `round.missing`, `round.submitted`, `round.sealed` */
export async function lockOpenRound(client: pg.PoolClient, scope: Scope): Promise<number> {
  const { state, dataVersion } = await lockRound(client, scope)
  if (state === "submitted") {
    throw new PhocapError(
      "round.submitted",
      `Số liệu năm ${scope.roundYear} đã nộp, đang chờ cấp trên xem, nên không sửa được.`,
      "Rút bản nộp lại ở mục “Nộp và khóa sổ”, sửa rồi nộp lại.",
      409,
    )
  }
  if (state === "sealed") {
    throw new PhocapError(
      "round.sealed",
      `Số liệu năm ${scope.roundYear} đã khoá, không sửa được.`,
      "Lập điều chỉnh có ngày và lý do, hoặc sửa ở năm điều tra đang mở.",
      409,
    )
  }
  return dataVersion
}
