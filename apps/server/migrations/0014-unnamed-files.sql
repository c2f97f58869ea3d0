-- Photographs that were taken off left their bytes behind until now; from here on these go with the photograph. What nothing
-- names any more is removed; a day is left to whoever is putting a file to something just now.
DELETE FROM evidence_file f
  WHERE f.at < now() - interval '1 day'
    AND NOT EXISTS (SELECT FROM campaign_photo p WHERE p.province_code = f.province_code
      AND p.unit_code = f.unit_code AND p.sha256 = f.sha256)
    AND NOT EXISTS (SELECT FROM task_event e WHERE e.province_code = f.province_code
      AND e.unit_code = f.unit_code AND e."values" ->> 'sha256' = f.sha256);
