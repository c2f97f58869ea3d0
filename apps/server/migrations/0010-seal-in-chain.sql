-- What a seal holds becomes part of the unit's chain: the batch that seals a round carries one hash over the records as they
-- were sealed, what stood beside them, the receipt, and what the law, the forms and every official table came to. Seals
-- made before stay outside the chain: `seal` and `records` are NULL there.

ALTER TABLE ledger_batch ADD COLUMN seal text COLLATE "C";
-- records: SHA-256 over every record of the round. proof: hashes of law, forms, verdicts and tables, where they were made.
ALTER TABLE round_seal ADD COLUMN records text COLLATE "C";
ALTER TABLE round_seal ADD COLUMN proof jsonb;

-- What a seal holds stays; what proves it is put to it once, when it is made.
CREATE OR REPLACE FUNCTION refuse_unkeeping() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.receipt IS NULL AND OLD.records IS NULL
      AND to_jsonb(OLD) - '{receipt,records,proof}'::text[] = to_jsonb(NEW) - '{receipt,records,proof}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'Số liệu đã khoá, không sửa được.' USING ERRCODE = 'PH001';
END
$$;
