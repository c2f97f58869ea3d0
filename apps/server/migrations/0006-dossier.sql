-- The dossier: papers that an office writes from the record, the way to recognition, scans of what was signed, and the
-- office's own templates. None of it is a record of people: it never moves a figure, so it stands beside the ledger and
-- keeps its own list of events, which is only ever added to.

-- passages: passage id -> what a person wrote and what it was written against. signed: the paper as it was signed, whole.
CREATE TABLE dossier_paper (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  round_year smallint NOT NULL,
  paper text COLLATE "C" NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  details jsonb NOT NULL DEFAULT '{}',
  passages jsonb NOT NULL DEFAULT '{}',
  signed jsonb,
  PRIMARY KEY (province_code, unit_code, round_year, paper)
);

CREATE TABLE dossier_event (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  round_year smallint NOT NULL,
  id uuid NOT NULL,
  paper text COLLATE "C" NOT NULL,
  text text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  detail jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (province_code, unit_code, round_year, id)
);
CREATE INDEX dossier_event_by_paper ON dossier_event (province_code, unit_code, round_year, paper, at);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON dossier_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a unit was recognised for in a round: level 0 says that it was not; a programme without levels has level 1.
CREATE TABLE recognition (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  round_year smallint NOT NULL,
  programme text COLLATE "C" NOT NULL,
  level smallint NOT NULL CHECK (level BETWEEN 0 AND 3),
  decision text NOT NULL,
  decided_on date,
  body text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_code, unit_code, round_year, programme)
);

CREATE TABLE recognition_step (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  round_year smallint NOT NULL,
  step text COLLATE "C" NOT NULL,
  done_on date NOT NULL,
  document text NOT NULL,
  note text NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_code, unit_code, round_year, step)
);

-- A scan is taken away by a date, never erased: what was attached once stays provable.
CREATE TABLE dossier_scan (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  round_year smallint NOT NULL,
  id uuid NOT NULL,
  paper text COLLATE "C" NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  content bytea NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  removed_at timestamptz,
  PRIMARY KEY (province_code, unit_code, round_year, id)
);

CREATE TABLE paper_template (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  paper text COLLATE "C" NOT NULL,
  file_name text NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  content bytea NOT NULL,
  actor text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (province_code, unit_code, paper)
);
