-- What proves a round: the steps by which it is handed in and sealed, what its figures were made from when it was, the
-- signed roots of the ledger, and when the database was last put back from a backup.

-- Steps of a round are batches without entries, so that the chain says what was handed in and when. `adjust` corrects a
-- sealed round beside its records, which stay as they are.
ALTER TABLE ledger_batch DROP CONSTRAINT ledger_batch_kind_check;
ALTER TABLE ledger_batch ADD CONSTRAINT ledger_batch_kind_check CHECK (kind IN
  ('edit', 'import', 'undo', 'rollover', 'demo', 'adjust', 'submit', 'withdraw', 'return', 'seal'));
CREATE INDEX ledger_batch_of_round ON ledger_batch (province_code, unit_code, round_year, ordinal);

-- Beside its records, figures of a round depend on the school list, the settings of the unit and its designation. When
-- a round is sealed they are kept as they stood; receipt is what was proved by them, where it was made.
CREATE TABLE round_seal (
  province_code text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  round_year smallint NOT NULL,
  settings jsonb NOT NULL,
  document text,
  schools jsonb NOT NULL,
  receipt jsonb,
  PRIMARY KEY (province_code, unit_code, round_year),
  FOREIGN KEY (province_code, unit_code, round_year) REFERENCES round (province_code, unit_code, year)
);

CREATE FUNCTION keep_round_seal(province text, unit text, of_year smallint) RETURNS void LANGUAGE sql AS $$
  INSERT INTO round_seal (province_code, unit_code, round_year, settings, document, schools)
  SELECT province, unit, of_year,
    coalesce((SELECT s.value FROM setting s
      WHERE s.province_code = province AND s.unit_code = unit AND s.key = 'unit'), '{}'),
    (SELECT d.document FROM unit_designation d
      WHERE d.province_code = province AND d.unit_code = unit AND d.kind = 'hardship'
        AND d.valid_from <= make_date(of_year, 9, 30) AND (d.valid_to IS NULL OR d.valid_to > make_date(of_year, 9, 30))
      LIMIT 1),
    coalesce((SELECT jsonb_agg(to_jsonb(s) ORDER BY s.name, s.code) FROM school s
      WHERE (s.province_code = province AND s.unit_code = unit AND s.first_round <= of_year
          AND (s.last_round IS NULL OR s.last_round >= of_year))
        OR s.code IN (SELECT p.school_code FROM person_record p
          WHERE p.province_code = province AND p.unit_code = unit AND p.round_year = of_year)), '[]')
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION keep_seal_of_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_round_seal(NEW.province_code, NEW.unit_code, NEW.year);
  RETURN NULL;
END
$$;

CREATE TRIGGER keep_seal AFTER UPDATE OF state ON round
  FOR EACH ROW WHEN (NEW.state = 'sealed' AND OLD.state <> 'sealed') EXECUTE FUNCTION keep_seal_of_round();
SELECT keep_round_seal(province_code, unit_code, year) FROM round WHERE state = 'sealed';

-- What a seal holds stays; only the receipt is put to it, once.
CREATE FUNCTION refuse_unkeeping() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.receipt IS NULL AND to_jsonb(OLD) - 'receipt' = to_jsonb(NEW) - 'receipt' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Số liệu đã khoá, không sửa được.' USING ERRCODE = 'PH001';
END
$$;
CREATE TRIGGER refuse_unsealing BEFORE UPDATE OR DELETE ON round_seal
  FOR EACH ROW EXECUTE FUNCTION refuse_unkeeping();
CREATE TRIGGER refuse_sealed_emptying BEFORE TRUNCATE ON round_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- How far every unit's chain of a province had come at a moment, signed. Whoever rewrites a chain from its beginning
-- cannot rewrite this. `heads` is [[unit, batches, entries, hash]…] in the order of unit codes; json, for its text is
-- what was hashed.
CREATE TABLE ledger_root (
  province_code text COLLATE "C" NOT NULL,
  ordinal bigint NOT NULL,
  at timestamptz NOT NULL,
  heads json NOT NULL,
  hash text COLLATE "C" NOT NULL,
  public_key text COLLATE "C" NOT NULL,
  signature text COLLATE "C" NOT NULL,
  PRIMARY KEY (province_code, ordinal)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_root
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each time a backup was put back: a version number seen before may then stand for other records.
CREATE TABLE restoration (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  backup_at timestamptz NOT NULL
);
