-- Directives and their tasks: they belong to a unit whatever the round, so no key holds a round. Every change goes
-- through the ledger. What happens to a task is written once in task_event; the standing columns of directive_task (from
-- state on) are what those events come to.
CREATE TABLE directive (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  parent_id uuid,
  style text COLLATE "C" NOT NULL,
  kind text NOT NULL,
  number text COLLATE "C",
  issued_on date,
  issuer text NOT NULL,
  subject text NOT NULL,
  basis text NOT NULL,
  signer text,
  signer_title text,
  file_name text,
  text text NOT NULL,
  PRIMARY KEY (province_code, unit_code, id)
);
CREATE INDEX directive_by_id ON directive (id);
CREATE INDEX directive_by_parent ON directive (province_code, parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE directive_task (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  directive_id uuid NOT NULL,
  answers_id uuid,
  visit_id uuid,
  clause text COLLATE "C" NOT NULL,
  ordinal integer NOT NULL,
  title text NOT NULL,
  span_start integer,
  span_end integer,
  parties jsonb NOT NULL,
  deadline_words text NOT NULL,
  original_due_on date,
  standing boolean NOT NULL,
  rhythm text COLLATE "C",
  starts_on date,
  product text,
  figure text COLLATE "C",
  figure_target double precision,
  state text COLLATE "C" NOT NULL,
  holder text NOT NULL,
  due_on date,
  asked_due_on date,
  percent smallint,
  reporter text,
  reported_on date,
  done_on date,
  evidence integer NOT NULL,
  reminders integer NOT NULL,
  obstacles integer NOT NULL,
  obstacle_on date,
  duty_reported_to date,
  PRIMARY KEY (province_code, unit_code, id)
);
CREATE INDEX directive_task_by_id ON directive_task (id);
CREATE INDEX directive_task_by_directive ON directive_task (province_code, unit_code, directive_id, ordinal);
CREATE INDEX directive_task_by_answers ON directive_task (province_code, answers_id) WHERE answers_id IS NOT NULL;

CREATE TABLE task_event (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  at text COLLATE "C" NOT NULL,
  actor text NOT NULL,
  text text NOT NULL,
  "values" jsonb NOT NULL,
  PRIMARY KEY (province_code, unit_code, id)
);
CREATE INDEX task_event_by_id ON task_event (id);
CREATE INDEX task_event_by_task ON task_event (province_code, unit_code, task_id, at);

-- Bodies in their time, of the whole province.
CREATE TABLE organ (
  province_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C",
  parent_id uuid,
  valid_from date,
  valid_to date,
  successor_id uuid,
  note text,
  PRIMARY KEY (province_code, id)
);
CREATE INDEX organ_by_id ON organ (id);

CREATE TABLE supervision_visit (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  directive_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  organ text NOT NULL,
  place text NOT NULL,
  "on" date NOT NULL,
  members text NOT NULL,
  findings text NOT NULL,
  proposals text NOT NULL,
  PRIMARY KEY (province_code, unit_code, id)
);
CREATE INDEX supervision_visit_by_id ON supervision_visit (id);

CREATE TABLE area_assignment (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  directive_id uuid NOT NULL,
  member text NOT NULL,
  area text NOT NULL,
  "from" date NOT NULL,
  "to" date,
  PRIMARY KEY (province_code, unit_code, id)
);
CREATE INDEX area_assignment_by_id ON area_assignment (id);

CREATE TABLE directive_review (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  directive_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  "from" date NOT NULL,
  "to" date NOT NULL,
  narrative jsonb NOT NULL,
  PRIMARY KEY (province_code, unit_code, id)
);
CREATE INDEX directive_review_by_id ON directive_review (id);

CREATE TABLE campaign_item (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  directive_id uuid,
  kind text COLLATE "C" NOT NULL,
  "on" date NOT NULL,
  title text NOT NULL,
  hamlet text,
  audience text,
  channel text,
  reached integer,
  speaker text,
  link text,
  state text COLLATE "C",
  note text,
  PRIMARY KEY (province_code, unit_code, id)
);
CREATE INDEX campaign_item_by_id ON campaign_item (id);
CREATE INDEX campaign_item_by_day ON campaign_item (province_code, unit_code, "on");

-- Files given as evidence, by their content; which task they prove is said by its events.
CREATE TABLE evidence_file (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  name text NOT NULL,
  content bytea NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  PRIMARY KEY (province_code, unit_code, sha256)
);
