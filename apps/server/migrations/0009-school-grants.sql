-- A school's role is held in one school, not in the whole commune: its account sees the people who study there and what that
-- school reports. Roles of a school given before name none and reach nobody until an administrator gives them anew.

ALTER TABLE account_role ADD COLUMN school_code text COLLATE "C";

-- The second lock knows it too. Beside whole units ("province/unit") app.units may hold a school of a unit
-- ("province/unit#school"), and with it "province/unit#" for what is said of schools there and of nobody in person.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'phocap_scoped') THEN
    RETURN;
  END IF;
  CREATE POLICY school_reached ON person_record FOR SELECT TO phocap_scoped
    USING (school_code IS NOT NULL AND province_code || '/' || unit_code || '#' || school_code
      = ANY ((SELECT string_to_array(current_setting('app.units', true), ','))::text[]));
  -- A household is seen by whoever sees one of its people; the others of it stay unseen.
  CREATE POLICY school_reached ON household FOR SELECT TO phocap_scoped
    USING ((SELECT position('#' IN current_setting('app.units', true)) > 0) AND EXISTS (
      SELECT FROM person_record p WHERE p.province_code = household.province_code
        AND p.unit_code = household.unit_code AND p.round_year = household.round_year
        AND p.household_id = household.id));
  CREATE POLICY school_reached ON ledger_entry FOR SELECT TO phocap_scoped
    USING ((SELECT position('#' IN current_setting('app.units', true)) > 0) AND CASE entity
      WHEN 'schoolReport' THEN province_code || '/' || unit_code || '#'
        = ANY ((SELECT string_to_array(current_setting('app.units', true), ','))::text[])
      WHEN 'person' THEN EXISTS (SELECT FROM person_record p WHERE p.province_code = ledger_entry.province_code
        AND p.unit_code = ledger_entry.unit_code AND p.round_year = ledger_entry.round_year
        AND p.id = entity_id::uuid)
      WHEN 'household' THEN EXISTS (SELECT FROM household h WHERE h.province_code = ledger_entry.province_code
        AND h.unit_code = ledger_entry.unit_code AND h.round_year = ledger_entry.round_year
        AND h.id = entity_id::uuid)
      ELSE false END);
END
$$;
