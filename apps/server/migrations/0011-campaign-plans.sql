-- What a plan asks of a year to spread the word, hamlet by hamlet and audience by audience, and photographs of what was done;
-- their bytes stand in evidence_file. Both are written through the ledger.
CREATE TABLE campaign_target (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  year smallint NOT NULL,
  hamlet text,
  audience text,
  sessions integer,
  people integer,
  visits integer,
  PRIMARY KEY (province_code, unit_code, id)
);
CREATE INDEX campaign_target_by_id ON campaign_target (id);
CREATE INDEX campaign_target_by_year ON campaign_target (province_code, unit_code, year);

CREATE TABLE campaign_photo (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  item_id uuid NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  name text NOT NULL,
  alt text NOT NULL,
  PRIMARY KEY (province_code, unit_code, id)
);
CREATE INDEX campaign_photo_by_id ON campaign_photo (id);
CREATE INDEX campaign_photo_by_item ON campaign_photo (province_code, unit_code, item_id);
