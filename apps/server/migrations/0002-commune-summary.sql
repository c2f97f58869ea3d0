-- What provinces add up: a commune's verdicts and table figures, with the version of data, law and engine that they
-- were made from. Derived data: it may be emptied at any time and is made again.
CREATE TABLE commune_summary (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  round_year smallint NOT NULL,
  version text NOT NULL,
  summary jsonb NOT NULL,
  PRIMARY KEY (province_code, unit_code, round_year)
);
