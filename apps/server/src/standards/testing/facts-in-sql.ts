/**
 * The meaning of survey columns once more, in SQL over the raw records and written apart from the engine: what the
 * tables are held against. Three-state answers are 0 no, 1 yes, 2 not known. Parameters: $1 province, $2 unit, $3 round.
 */
export const factsInSql = `
WITH raw AS (
  SELECT p.*, h.hamlet,
         s.unit_code AS school_unit, s.province_code AS school_province, s.system AS school_system
  FROM person_record p
  JOIN household h USING (province_code, unit_code, round_year)
  LEFT JOIN LATERAL (
    SELECT * FROM school WHERE code = p.school_code ORDER BY (province_code = p.province_code) DESC LIMIT 1
  ) s ON true
  WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND h.id = p.household_id
), study AS (
  SELECT *, CASE
      WHEN study_state = 1 THEN 1
      WHEN study_state BETWEEN 2 AND 6 THEN 0
      WHEN grade IS NOT NULL THEN 1
      WHEN num_nonnulls(dropped_grade, completed_grade, vocational_level) > 0 THEN 0
      WHEN graduation_level = 4 THEN 0
      ELSE 2 END AS studying
  FROM raw
), levels AS (
  SELECT *,
    residence IS DISTINCT FROM 3 AS resides,
    CASE
      WHEN graduation_level IN (2, 3, 4) OR vocational_level IS NOT NULL OR grade BETWEEN 6 AND 13
        OR completed_grade BETWEEN 5 AND 12 OR dropped_grade BETWEEN 6 AND 12 THEN 1
      WHEN grade BETWEEN 1 AND 5 OR grade >= 50 OR completed_grade BETWEEN 0 AND 4
        OR dropped_grade BETWEEN 1 AND 5 OR study_state = 2 THEN 0
      ELSE 2 END AS primary_done,
    CASE
      WHEN graduation_level IN (3, 4) OR vocational_level BETWEEN 2 AND 6 OR grade BETWEEN 10 AND 13
        OR completed_grade BETWEEN 10 AND 12 OR dropped_grade BETWEEN 10 AND 12
        OR (completed_grade = 9 AND completed_year >= 2025) THEN 1
      WHEN grade BETWEEN 1 AND 9 OR grade >= 50 OR completed_grade BETWEEN 0 AND 9
        OR dropped_grade BETWEEN 1 AND 9 OR study_state = 2 THEN 0
      ELSE 2 END AS secondary_done,
    CASE
      WHEN graduation_level = 4 OR vocational_level BETWEEN 3 AND 6 THEN 1
      WHEN studying = 2 THEN 2
      ELSE 0 END AS upper_done,
    CASE
      WHEN studying <> 1 THEN studying
      WHEN grade IN (10, 11, 12) THEN 1
      WHEN grade IS NULL THEN 2
      WHEN grade <> 13 THEN 0
      WHEN school_system IN (2, 3) THEN 1
      WHEN school_system = 4 THEN 0
      ELSE 2 END AS upper_now,
    CASE
      WHEN studying <> 1 THEN 0
      WHEN residence = 3 THEN 3
      WHEN school_unit IS NULL THEN 9
      WHEN school_province = province_code AND school_unit = unit_code THEN 1
      ELSE 2 END AS place
  FROM study
), f AS (
  SELECT id, hamlet, school_code AS school,
    round_year - birth_year AS age,
    sex, ethnicity,
    (ethnicity NOT IN (1, 55))::int AS minority,
    (ethnicity <> 55)::int AS citizen,
    (religion IS NOT NULL)::int AS religious,
    resides::int AS here,
    coalesce(residence, 0) AS residence,
    coalesce((presence = 2)::int, 0) AS away,
    coalesce(movement, 0) AS movement,
    coalesce((movement IN (2, 3))::int, 0) AS gone,
    coalesce((study_state = 7)::int, 0) AS exempt,
    (disabilities <> 0)::int AS disabled,
    disabilities AS disability,
    coalesce(can_learn::int, 2) AS "canLearn",
    CASE
      WHEN education_access IS NOT NULL THEN education_access::int
      WHEN studying = 1 THEN 1
      WHEN num_nonnulls(graduation_level, vocational_level, dropped_grade, literacy_class, literacy_completed) > 0
        OR completed_grade > 0 THEN 1
      ELSE studying END AS access,
    studying,
    CASE WHEN studying = 1 THEN coalesce(grade, 0) ELSE 0 END AS grade,
    CASE WHEN studying = 1 THEN coalesce(school_system, 0) ELSE 0 END AS system,
    place,
    CASE WHEN NOT resides THEN 3 WHEN place = 2 THEN 2 ELSE 1 END AS side,
    CASE
      WHEN place = 3 THEN CASE WHEN home_province IS NULL THEN 9 WHEN home_province = province_code THEN 1 ELSE 2 END
      WHEN place = 2 THEN CASE WHEN school_province = province_code THEN 1 ELSE 2 END
      ELSE 0 END AS crossing,
    CASE
      WHEN preschool_completed IS NOT NULL THEN preschool_completed::int
      WHEN graduation_level > 1 THEN 1
      WHEN graduation_level = 1 AND (round_year - birth_year > 5 OR graduation_year = round_year - 1) THEN 1
      WHEN study_state = 2 THEN 0
      ELSE 2 END AS "preschoolDone",
    primary_done AS "primaryDone",
    secondary_done AS "secondaryDone",
    CASE WHEN secondary_done <> 1 THEN 0 WHEN graduation_continuing THEN 2 ELSE 1 END AS "secondaryHow",
    upper_now AS "upperNow",
    upper_done AS "upperDone",
    CASE WHEN upper_done = 1 OR vocational_level IS NOT NULL THEN 1 ELSE upper_now END AS "upperEver",
    CASE WHEN graduation_level = 4 AND graduation_year = round_year - 1 THEN 1 ELSE upper_now END AS "upperWindow",
    CASE WHEN graduation_year = round_year - 1 THEN coalesce(graduation_level, 0) ELSE 0 END AS "graduatedLastYear",
    coalesce((graduation_level = 3 AND graduation_year = round_year - 1)
      OR (completed_grade = 9 AND completed_year = round_year - 1)
      OR (dropped_grade = 9 AND dropped_year = round_year - 1)
      OR (grade = 9 AND repeated), false)::int AS "gradeNineLastYear",
    (repeated AND studying = 1)::int AS repeated,
    CASE WHEN studying = 1 THEN coalesce(two_sessions::int, 2) ELSE 0 END AS "twoSessions",
    (studying <> 1 AND (dropped_grade IS NOT NULL OR coalesce(study_state = 5, false)))::int AS dropped,
    coalesce(dropped_grade, 0) AS "droppedGrade",
    coalesce((study_state = 2)::int, 0) AS never,
    CASE
      WHEN relapse = 1 THEN 0
      WHEN relapse = 2 THEN 1
      WHEN graduation_level IN (2, 3, 4) OR vocational_level IS NOT NULL OR grade BETWEEN 6 AND 13
        OR completed_grade >= 5 OR dropped_grade >= 6 OR literacy_completed = 5 THEN 2
      WHEN completed_grade IN (3, 4) OR grade IN (4, 5) OR dropped_grade IN (4, 5)
        OR literacy_completed IN (3, 4) OR literacy_class IN (4, 5) THEN 1
      WHEN completed_grade IN (0, 1, 2) OR grade IN (1, 2, 3) OR dropped_grade IN (1, 2, 3)
        OR literacy_completed IN (1, 2) OR literacy_class IN (1, 2, 3) OR study_state = 2 THEN 0
      ELSE 9 END AS literacy,
    coalesce(relapse, 0) AS relapse,
    coalesce(vietnamese_prepared::int, 2) AS vietnamese
  FROM levels
)`
