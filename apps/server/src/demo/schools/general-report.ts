import { split } from "./split.ts"

/** What a report is made from. */
export interface ReportBasis {
  readonly classes: number
  readonly upland: boolean
  /** Teaches another level too, whose report counts the principal. */
  readonly second: boolean
  /** 0 to 1: differs from school to school, stays over the years. */
  readonly taste: number
  readonly year: number
}

type Values = Record<string, number>

/** Staff and facilities of a primary level (forms TH-01-GV, TH-01-CSVC). */
export function primaryReport(basis: ReportBasis): Values {
  const { classes, upland, taste } = basis
  const teachers = Math.round(classes * (1.42 + taste * 0.07))
  const contract = Math.round(teachers * (0.03 + taste * 0.06))
  return {
    ...ranks(classes, [18, 28]),
    sessions: 1,
    ...managers(basis),
    teacher_total: teachers,
    teacher_permanent: teachers - contract,
    teacher_contract: contract,
    teacher_female: Math.round(teachers * (upland ? 0.66 : 0.84)),
    teacher_ethnic: Math.round(teachers * (upland ? 0.48 : 0.07)),
    ...degrees(teachers, basis, { q_postgrad: 3, q_univ: 86, q_college: 9, q_secondary: 2, q_below: 0 }),
    ...split(teachers, { t_primary: 76, t_music: 5, t_art: 4, t_pe: 5, t_it: 4, t_lang: 6, t_other: 0 }),
    ...split(teachers, { p_good: 36, p_fair: 54, p_pass: 10, p_fail: 0 }),
    team_leader: basis.second ? 0 : 1,
    nv_office: 2,
    nv_lib_equip: classes >= 10 ? 2 : 1,
    sites: upland ? 2 : taste > 0.7 ? 1 : 0,
    class_total: classes,
    class_combined: upland && taste > 0.5 ? 1 : 0,
    ...rooms(classes, basis),
    room_rent: 0,
    ...offices(basis),
    r_team: 1,
    a_meeting: 48 + Math.round(taste * 24),
    a_library: 54 + Math.round(taste * 30),
    r_equip: 1,
    a_equip: 36 + Math.round(taste * 12),
    ...grounds(classes, basis),
  }
}

/** Staff and facilities of a lower secondary level (forms THCS-M5, THCS-CSVC). */
export function lowerSecondaryReport(basis: ReportBasis): Values {
  const { classes, upland, taste } = basis
  const teachers = Math.round(classes * (1.8 + taste * 0.1))
  const contract = Math.round(teachers * (0.02 + taste * 0.05))
  return {
    ...ranks(classes, [18, 28]),
    ...managers({ ...basis, second: false }),
    teacher_total: teachers,
    teacher_permanent: teachers - contract,
    teacher_contract: contract,
    teacher_female: Math.round(teachers * (upland ? 0.55 : 0.71)),
    teacher_ethnic: Math.round(teachers * (upland ? 0.42 : 0.06)),
    ...degrees(teachers, basis, { q_postgrad: 6, q_univ: 84, q_college: 10, q_secondary: 0 }),
    ...split(teachers, {
      s_math: 18,
      s_lit: 18,
      s_phys: 7,
      s_chem: 5,
      s_bio: 6,
      s_hist: 6,
      s_geo: 6,
      s_music: 4,
      s_art: 4,
      s_pe: 7,
      s_civic: 3,
      s_tech: 3,
      s_it: 4,
      s_en: 9,
      s_ru: 0,
      s_fr: 0,
      s_other: 0,
    }),
    team_leader: 1,
    ...split(teachers, { p_good: 38, p_fair: 53, p_pass: 9, p_fail: 0 }),
    nv_lib: 1,
    nv_lab: classes >= 8 ? 1 : 0,
    nv_office: 2,
    nv_health: basis.second ? 0 : 1,
    sites: 0,
    class_total: classes,
    ...rooms(Math.ceil(classes * 0.95), basis),
    ...offices(basis),
    r_lab: classes >= 8 ? 3 : 2,
    a_lab: (classes >= 8 ? 3 : 2) * (60 + Math.round(taste * 12)),
    ...grounds(classes, basis),
  }
}

function ranks(classes: number, [second, first]: readonly [number, number]): Values {
  const rank = classes >= first ? 1 : classes >= second ? 2 : 3
  return { rank_1: Number(rank === 1), rank_2: Number(rank === 2), rank_3: Number(rank === 3) }
}

function managers({ second, classes }: ReportBasis): Values {
  return { principal: second ? 0 : 1, vice_principal: classes >= 16 && !second ? 2 : 1 }
}

/** Training levels rise by the year: some of the college graduates take a university degree. */
function degrees<K extends string>(
  teachers: number,
  { year, upland }: ReportBasis,
  shares: Readonly<Record<K | "q_univ" | "q_college", number>>,
): Values {
  const late = (2026 - year) * 3 + (upland ? 6 : 0)
  return split(teachers, { ...shares, q_univ: shares.q_univ - late, q_college: shares.q_college + late })
}

function rooms(needed: number, { upland, taste }: ReportBasis): Values {
  const semi = Math.round(needed * (upland ? 0.3 : taste * 0.15))
  return { room_permanent: needed - semi, room_semi: semi, room_temp: 0 }
}

function offices({ second, classes }: ReportBasis): Values {
  return {
    r_principal: second ? 0 : 1,
    r_vice: classes >= 16 ? 2 : 1,
    r_office: 1,
    r_health: 1,
    r_meeting: 1,
    r_library: 1,
  }
}

function grounds(classes: number, { upland, taste }: ReportBasis): Values {
  const blocks = Math.max(2, Math.ceil(classes / 6))
  return {
    wc_teacher: 2,
    wc_teacher_a: 24 + Math.round(taste * 8),
    wc_pupil: blocks * 2,
    wc_pupil_a: blocks * 2 * 18,
    yard: 1,
    yard_a: classes * (upland ? 70 : 95),
    sport: 1,
    sport_a: 400 + classes * 25,
  }
}
