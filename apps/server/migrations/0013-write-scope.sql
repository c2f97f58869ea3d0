-- The second lock holds for transactions too. They run as the owner, for the ledger loads by COPY, which PostgreSQL refuses
-- under row-level security; but a transaction of somebody whose roles reach some units alone says which these are when it
-- begins (app.writes: "province/unit", parted by commas), and a statement that writes records of any other unit is refused
-- whole. Looked at once a statement, over all that it wrote. Without the setting (migrations, backups, the demo) nothing is
-- asked. Work outside rounds stays free: a commune reports on tasks that its province gave, into the province's ledger.

CREATE FUNCTION refuse_other_units() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reached text[] := string_to_array(nullif(current_setting('app.writes', true), ''), ',');
BEGIN
  IF reached IS NOT NULL
      AND EXISTS (SELECT FROM written w WHERE w.province_code || '/' || w.unit_code <> ALL (reached)) THEN
    RAISE EXCEPTION 'Không ghi được phiếu của đơn vị ngoài phần việc.' USING ERRCODE = 'PH003';
  END IF;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['household', 'person_record', 'import_row', 'data_request'] LOOP
    EXECUTE format('CREATE TRIGGER units_written AFTER INSERT ON %I REFERENCING NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_other_units()', name);
    EXECUTE format('CREATE TRIGGER units_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_other_units()', name);
    EXECUTE format('CREATE TRIGGER units_taken AFTER UPDATE ON %I REFERENCING OLD TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_other_units()', name);
    EXECUTE format('CREATE TRIGGER units_emptied AFTER DELETE ON %I REFERENCING OLD TABLE AS written
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_other_units()', name);
  END LOOP;
END
$$;
