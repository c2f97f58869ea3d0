-- A second lock on the records of people, behind the policies of the application: what is read for somebody whose roles
-- reach some units alone is read as the role phocap_scoped, which sees those units and no others. The units stand in the
-- session setting app.units ("province/unit", parted by commas); without it nothing is seen.
--
-- The owner of the tables is not bound by it: migrations, backups, the ledger's writers (COPY FROM is not to be had under
-- row-level security) and figures that are kept for everybody. Where the program may not make roles, a notice says so and
-- the application goes without this lock.

DO $$
DECLARE
  name text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'phocap_scoped') THEN
    CREATE ROLE phocap_scoped NOLOGIN;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
  WHEN insufficient_privilege THEN RAISE NOTICE 'row scope: this user may not create roles';
END
$$;

DO $$
DECLARE
  name text;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'phocap_scoped') THEN
    RETURN;
  END IF;
  EXECUTE format('GRANT phocap_scoped TO %I', current_user);
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO phocap_scoped;
  ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO phocap_scoped;
  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO phocap_scoped;
  FOREACH name IN ARRAY ARRAY['household', 'person_record', 'ledger_entry', 'conflict', 'import_row', 'data_request'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY units_reached ON %I TO phocap_scoped
      USING (province_code || ''/'' || unit_code
        = ANY ((SELECT string_to_array(current_setting(''app.units'', true), '',''))::text[]))', name);
  END LOOP;
END
$$;
