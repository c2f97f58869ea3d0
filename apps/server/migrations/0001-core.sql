-- The heart of the register: units in time, rounds, households and people, schools, reports, settings, the ledger of
-- every change, conflicts, and the staging of imports. PostgreSQL 15 features only.
--
-- Every key begins with province_code, so that the same tables partition by province over several servers.
-- Texts that are compared or ordered carry COLLATE "C": code points, the same order on every server.

-- Units. Codes were handed on in the mergers of 2025 (a new commune often keeps the code of one of its parts), so the
-- day from which it is valid belongs to the key. valid_to is exclusive.
CREATE TABLE unit (
  province_code text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  level smallint NOT NULL CHECK (level BETWEEN 1 AND 3),
  kind text NOT NULL,
  name text NOT NULL,
  parent_code text COLLATE "C",
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to > valid_from),
  PRIMARY KEY (province_code, code, valid_from)
);
CREATE INDEX unit_by_code ON unit (code, valid_from);
CREATE INDEX unit_by_parent ON unit (province_code, parent_code);

-- The province of the old unit leads; the new one may lie in another (34 provinces since 1/7/2025).
CREATE TABLE unit_successor (
  province_code text COLLATE "C" NOT NULL,
  from_code text COLLATE "C" NOT NULL,
  to_province_code text COLLATE "C" NOT NULL,
  to_code text COLLATE "C" NOT NULL,
  on_date date NOT NULL,
  partial boolean NOT NULL,
  PRIMARY KEY (province_code, from_code, to_code, on_date)
);
CREATE INDEX unit_successor_by_new ON unit_successor (to_province_code, to_code, on_date);

-- A status given by a decision for a period, such as "xã đặc biệt khó khăn".
CREATE TABLE unit_designation (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to > valid_from),
  document text NOT NULL,
  PRIMARY KEY (province_code, unit_code, kind, valid_from)
);

-- data_version grows with every batch of changes; figures made from a round name the version they saw.
CREATE TABLE round (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  year smallint NOT NULL CHECK (year BETWEEN 2014 AND 2200),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'submitted', 'sealed')),
  data_version bigint NOT NULL DEFAULT 0,
  engine_version text,
  submitted_at timestamptz,
  submitted_by text,
  sealed_at timestamptz,
  sealed_by text,
  PRIMARY KEY (province_code, unit_code, year)
);

-- hamlet + form_number should be unique in a round, but is only checked: untidy surveys must come in to be tidied.
CREATE TABLE household (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  round_year smallint NOT NULL,
  id uuid NOT NULL,
  hamlet text COLLATE "C",
  form_number text COLLATE "C",
  head_family_name text NOT NULL,
  head_given_name text NOT NULL,
  address text,
  phone text,
  poverty smallint,
  note text,
  head_norm text COLLATE "C" NOT NULL,
  PRIMARY KEY (province_code, unit_code, round_year, id),
  FOREIGN KEY (province_code, unit_code, round_year) REFERENCES round (province_code, unit_code, year)
);
CREATE INDEX household_by_hamlet ON household (province_code, unit_code, round_year, hamlet, form_number);
CREATE INDEX household_by_head ON household (province_code, unit_code, round_year, head_norm text_pattern_ops);
CREATE INDEX household_by_id ON household (id);

-- One row a person and round; a column for every entry of personFields, in the order of the survey form.
-- name_norm (search) and name_sort (Vietnamese order) are filled by the application with the functions of core.
-- That the household is there is kept by the ledger, the one way in which these rows change, not by a foreign key: its
-- check, a query a row, walks the whole round as long as the planner's statistics do not know the year, as in an import.
CREATE TABLE person_record (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  round_year smallint NOT NULL,
  id uuid NOT NULL,
  household_id uuid NOT NULL,
  ordinal integer,
  family_name text NOT NULL,
  given_name text NOT NULL,
  birth_day smallint,
  birth_month smallint,
  birth_year smallint NOT NULL,
  sex smallint NOT NULL,
  ethnicity smallint NOT NULL,
  religion text COLLATE "C",
  priority text,
  residence smallint,
  presence smallint,
  grade smallint,
  class_name text COLLATE "C",
  repeated boolean NOT NULL,
  two_sessions boolean,
  school_code text COLLATE "C",
  graduation_level smallint,
  graduation_continuing boolean NOT NULL,
  graduation_year smallint,
  graduation_proof smallint,
  vocational_level smallint,
  vocational_diploma text,
  vocational_year smallint,
  completed_grade smallint,
  completed_year smallint,
  dropped_grade smallint,
  dropped_year smallint,
  literacy_class smallint,
  literacy_completed smallint,
  relapse smallint,
  disabilities smallint NOT NULL,
  disability_certified boolean NOT NULL,
  can_learn boolean,
  movement smallint,
  movement_note text,
  relation text,
  guardian_name text,
  phone text,
  note text,
  identity_number text COLLATE "C",
  study_state smallint,
  education_access boolean,
  preschool_completed boolean,
  home_province text COLLATE "C",
  vietnamese_prepared boolean,
  full_days boolean,
  regular_attendance boolean,
  weight_tracked boolean,
  underweight boolean,
  height_tracked boolean,
  stunted boolean,
  confirmed boolean NOT NULL,
  name_norm text COLLATE "C" NOT NULL,
  name_sort text COLLATE "C" NOT NULL,
  PRIMARY KEY (province_code, unit_code, round_year, id)
);
CREATE INDEX person_by_name ON person_record (province_code, unit_code, round_year, name_sort, id);
CREATE INDEX person_by_household ON person_record (province_code, unit_code, round_year, household_id);
CREATE INDEX person_by_search ON person_record (province_code, unit_code, round_year, name_norm text_pattern_ops);
CREATE INDEX person_by_id ON person_record (id);
CREATE INDEX person_by_identity ON person_record (province_code, identity_number)
  WHERE identity_number IS NOT NULL;

-- The list of schools of a province. Its version grows with every change of a school: figures of every commune may
-- depend on it, beside the round's own data_version. Writers of the list take turns on this row.
CREATE TABLE school_list (
  province_code text COLLATE "C" PRIMARY KEY,
  version bigint NOT NULL DEFAULT 0
);

CREATE TABLE school (
  province_code text COLLATE "C" NOT NULL,
  code text COLLATE "C" NOT NULL,
  name text NOT NULL,
  levels smallint NOT NULL,
  system smallint NOT NULL,
  unit_code text COLLATE "C",
  ownership smallint NOT NULL,
  independent boolean NOT NULL,
  first_round smallint NOT NULL,
  last_round smallint,
  PRIMARY KEY (province_code, code)
);
CREATE INDEX school_by_unit ON school (province_code, unit_code);

CREATE TABLE school_report (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  round_year smallint NOT NULL,
  id uuid NOT NULL,
  school_code text COLLATE "C" NOT NULL,
  level smallint NOT NULL,
  "values" jsonb NOT NULL,
  conditions jsonb NOT NULL,
  PRIMARY KEY (province_code, unit_code, round_year, id),
  FOREIGN KEY (province_code, unit_code, round_year) REFERENCES round (province_code, unit_code, year)
);
CREATE INDEX school_report_by_id ON school_report (id);
CREATE INDEX school_report_by_school ON school_report (province_code, school_code, round_year, level);

-- What the commune itself reports of a round, such as the money lines of form MN-01-TC.
CREATE TABLE unit_report (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  round_year smallint NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  "values" jsonb NOT NULL,
  PRIMARY KEY (province_code, unit_code, round_year, id),
  FOREIGN KEY (province_code, unit_code, round_year) REFERENCES round (province_code, unit_code, year)
);
CREATE INDEX unit_report_by_id ON unit_report (id);

-- Signers, options that the law leaves open, print settings.
CREATE TABLE setting (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  key text COLLATE "C" NOT NULL,
  value jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  updated_by text,
  PRIMARY KEY (province_code, unit_code, key)
);

-- The ledger: one chain of hashes a unit. The head is the lock by which writers of a unit take turns.
CREATE TABLE ledger_head (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  batches bigint NOT NULL DEFAULT 0,
  entries bigint NOT NULL DEFAULT 0,
  hash text COLLATE "C" NOT NULL,
  PRIMARY KEY (province_code, unit_code)
);

-- A batch is what one person did at once. Its entries are first_seq..last_seq (last < first when all were conflicts);
-- hash is the chain after its own header, before its entries. at is the maker's clock, recorded_at the server's.
-- digest is over the changes as they were asked: a retry returns the first result, another content is refused.
CREATE TABLE ledger_batch (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  ordinal bigint NOT NULL,
  round_year smallint NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('edit', 'import', 'undo', 'rollover', 'demo')),
  actor text NOT NULL,
  device text,
  reason text,
  at timestamptz NOT NULL,
  undoes uuid,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  first_seq bigint NOT NULL,
  last_seq bigint NOT NULL,
  applied integer NOT NULL,
  unchanged integer NOT NULL,
  conflicts integer NOT NULL,
  data_version bigint NOT NULL,
  hash text COLLATE "C" NOT NULL,
  digest text COLLATE "C" NOT NULL,
  PRIMARY KEY (province_code, unit_code, id),
  UNIQUE (province_code, unit_code, ordinal)
);
CREATE INDEX ledger_batch_by_time ON ledger_batch (province_code, unit_code, recorded_at);

-- create: new is the whole record. set: one field, old and new. remove: old is the whole record.
-- json, not jsonb: the text is what was hashed, letter by letter. A value that is not there is NULL.
CREATE TABLE ledger_entry (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  batch_id uuid NOT NULL,
  round_year smallint NOT NULL,
  entity text COLLATE "C" NOT NULL,
  entity_id text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL CHECK (action IN ('create', 'set', 'remove')),
  field text COLLATE "C",
  old json,
  new json,
  hash text COLLATE "C" NOT NULL,
  PRIMARY KEY (province_code, unit_code, seq)
);
CREATE INDEX ledger_entry_by_entity ON ledger_entry (entity_id, entity);

-- A change whose expectation did not match what stood: nothing was overwritten, a person settles it.
-- expected and found: the value before as the writer saw it and as it stood; proposed: what the writer wanted.
CREATE TABLE conflict (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  batch_id uuid NOT NULL,
  ordinal integer NOT NULL,
  round_year smallint NOT NULL,
  entity text COLLATE "C" NOT NULL,
  entity_id text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  field text COLLATE "C",
  cause text COLLATE "C" NOT NULL,
  expected json,
  found json,
  proposed json,
  state text COLLATE "C" NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'settled')),
  settled_at timestamptz,
  settled_by text,
  settled_batch_id uuid,
  PRIMARY KEY (province_code, unit_code, batch_id, ordinal)
);
CREATE INDEX conflict_open ON conflict (province_code, unit_code, round_year) WHERE state = 'open';

-- Staging of an import: looked at and corrected row by row before it becomes a batch of the ledger.
CREATE TABLE import_batch (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  round_year smallint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  file_name text NOT NULL,
  file_sha256 text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL DEFAULT 'staged'
    CHECK (state IN ('staged', 'accepted', 'undone', 'discarded')),
  actor text NOT NULL,
  at timestamptz NOT NULL,
  summary jsonb NOT NULL DEFAULT '{}',
  ledger_batch_id uuid,
  PRIMARY KEY (province_code, unit_code, id)
);

CREATE TABLE import_row (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  import_id uuid NOT NULL,
  row_number integer NOT NULL,
  action text COLLATE "C" NOT NULL,
  problems jsonb NOT NULL DEFAULT '[]',
  payload jsonb NOT NULL,
  PRIMARY KEY (province_code, unit_code, import_id, row_number),
  FOREIGN KEY (province_code, unit_code, import_id)
    REFERENCES import_batch (province_code, unit_code, id) ON DELETE CASCADE
);

-- A sealed round cannot change. One look a statement, however many rows; the share lock makes a sealing in progress
-- wait for writers and writers for it.
CREATE FUNCTION refuse_sealed_round() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT r.year, r.state
    FROM (SELECT DISTINCT province_code, unit_code, round_year FROM touched) t
    JOIN round r ON r.province_code = t.province_code AND r.unit_code = t.unit_code AND r.year = t.round_year
    FOR SHARE OF r
  LOOP
    IF found.state = 'sealed' THEN
      RAISE EXCEPTION 'Số liệu năm % đã khoá, không sửa được.', found.year USING ERRCODE = 'PH001';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE FUNCTION refuse_emptying() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM round WHERE state = 'sealed') THEN
    RAISE EXCEPTION 'Có số liệu năm đã khoá, không xoá hết được.' USING ERRCODE = 'PH001';
  END IF;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['household', 'person_record', 'school_report', 'unit_report'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_sealed_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_round()', name);
    EXECUTE format('CREATE TRIGGER refuse_sealed_update_from AFTER UPDATE ON %I REFERENCING OLD TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_round()', name);
    EXECUTE format('CREATE TRIGGER refuse_sealed_update_to AFTER UPDATE ON %I REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_round()', name);
    EXECUTE format('CREATE TRIGGER refuse_sealed_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed_round()', name);
    EXECUTE format('CREATE TRIGGER refuse_sealed_emptying BEFORE TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying()', name);
  END LOOP;
END
$$;

-- Neither can the round itself be opened again or taken away, nor the ledger be rewritten or any of it be emptied.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'round' THEN
    RAISE EXCEPTION 'Số liệu đã khoá, không sửa được.' USING ERRCODE = 'PH001';
  END IF;
  RAISE EXCEPTION 'Lịch sử thay đổi chỉ được ghi thêm.' USING ERRCODE = 'PH002';
END
$$;

CREATE TRIGGER refuse_unsealing BEFORE UPDATE OR DELETE ON round
  FOR EACH ROW WHEN (OLD.state = 'sealed') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_sealed_emptying BEFORE TRUNCATE ON round
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_emptying();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_batch
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
