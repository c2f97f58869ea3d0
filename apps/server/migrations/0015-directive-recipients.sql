-- To whom a plan was sent ("Nơi nhận"), a line each; empty for what was taken over before.
ALTER TABLE directive ADD COLUMN recipients text;
