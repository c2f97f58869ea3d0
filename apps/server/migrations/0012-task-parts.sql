-- A task given to a collective (all communes, all departments) is carried out in parts, one task a body. The parts are tasks
-- like others; this says of which task each is a part. Written through the ledger.
CREATE TABLE task_part (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  whole_id uuid NOT NULL,
  PRIMARY KEY (province_code, unit_code, id)
);
CREATE INDEX task_part_by_id ON task_part (id);
CREATE INDEX task_part_by_whole ON task_part (province_code, whole_id);
