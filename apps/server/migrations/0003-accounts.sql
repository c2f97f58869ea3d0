-- Who may come in and what for: accounts, roles by unit subtree and period, sessions, one-time codes, and the log of what
-- was opened and taken out.
--
-- Accounts are the directory of an installation, not data of a province: whoever signs in is not yet known to belong
-- anywhere. They are few and stay on one server; so their keys do not begin with province_code.

CREATE TABLE account (
  id uuid PRIMARY KEY,
  -- In small letters, as core's searchKey leaves it: two spellings of one name are one account.
  user_name text COLLATE "C" NOT NULL UNIQUE,
  full_name text NOT NULL,
  position text NOT NULL DEFAULT '',
  -- argon2id in PHC form; NULL until the invitation is taken up, or where only other means are used.
  password_hash text,
  password_changed_at timestamptz,
  -- RFC 6238; counts once confirmed. The last step taken is never taken again.
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  state text COLLATE "C" NOT NULL CHECK (state IN ('invited', 'active', 'closed')),
  -- Of the invented town: entered by the switcher, never by password, and only while the town is loaded.
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  closed_at timestamptz
);

-- A role that somebody holds in a unit and all below it, from a day to a day (exclusive), for some rounds or all.
-- unit_code NULL: everywhere.
CREATE TABLE account_role (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  role text COLLATE "C" NOT NULL,
  province_code text COLLATE "C",
  unit_code text COLLATE "C",
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to >= valid_from),
  first_round smallint,
  last_round smallint CHECK (last_round >= first_round),
  granted_at timestamptz NOT NULL,
  granted_by text NOT NULL,
  CHECK ((province_code IS NULL) = (unit_code IS NULL))
);
CREATE INDEX account_role_by_account ON account_role (account_id);
CREATE INDEX account_role_by_unit ON account_role (province_code, unit_code);

-- A browser where somebody is signed in. The token itself is with the browser alone.
CREATE TABLE session (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  account_id uuid NOT NULL REFERENCES account (id),
  means text COLLATE "C" NOT NULL,
  device text NOT NULL,
  source text NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX session_by_account ON session (account_id, seen_at);

-- Codes that work once: the link of the first run, the letter of an invitation.
CREATE TABLE one_time_code (
  code_hash bytea PRIMARY KEY,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('first-run', 'invitation')),
  account_id uuid REFERENCES account (id),
  made_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX one_time_code_by_account ON one_time_code (account_id);

CREATE TABLE recovery_code (
  code_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id)
);
CREATE INDEX recovery_code_by_account ON recovery_code (account_id);

-- WebAuthn credentials; counter is the signature counter last seen.
CREATE TABLE passkey (
  credential_id text COLLATE "C" PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account (id),
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL,
  made_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX passkey_by_account ON passkey (account_id);

-- The account that a subject of an outer identity provider is known as here.
CREATE TABLE outer_identity (
  issuer text COLLATE "C" NOT NULL,
  subject text COLLATE "C" NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);

-- A sign-in half done: what was asked of the browser (a challenge, a state) and what was shown already.
CREATE TABLE sign_in_step (
  token_hash bytea PRIMARY KEY,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('second-factor', 'passkey', 'passkey-new', 'openid')),
  account_id uuid REFERENCES account (id),
  detail jsonb NOT NULL,
  expires_at timestamptz NOT NULL
);

-- Browsers from which somebody came in before. Their failures are counted apart, so that whoever guesses passwords
-- elsewhere, even from the same office, locks out nobody who works there.
CREATE TABLE known_device (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL REFERENCES account (id),
  made_at timestamptz NOT NULL,
  PRIMARY KEY (token_hash, account_id)
);

-- Failures to sign in, by the name tried and whence: a known device or a network address.
CREATE TABLE sign_in_failure (
  user_name text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  PRIMARY KEY (user_name, source)
);

-- What was opened, taken out, granted, and who came in: appended, never altered. province_code is '' for what belongs to
-- no unit.
CREATE TABLE audit_event (
  province_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  kind text COLLATE "C" NOT NULL,
  unit_code text COLLATE "C",
  round_year smallint,
  account_id uuid,
  actor text NOT NULL,
  role text COLLATE "C" NOT NULL,
  device text NOT NULL,
  source text NOT NULL,
  -- What was opened or done, in words; whom it concerns where it was one person.
  subject text NOT NULL,
  person_id uuid,
  purpose text NOT NULL,
  PRIMARY KEY (province_code, id)
);
CREATE INDEX audit_event_by_unit ON audit_event (province_code, unit_code, at);
CREATE INDEX audit_event_by_person ON audit_event (person_id) WHERE person_id IS NOT NULL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What people asked about their own data (Luật 91/2025/QH15): to see it, to have it corrected, to have its use restricted
-- or free again. The newest of 'restriction' and 'release' of a person holds.
CREATE TABLE data_request (
  province_code text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  unit_code text COLLATE "C" NOT NULL,
  person_id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL CHECK (kind IN ('access', 'correction', 'restriction', 'release')),
  asked_by text NOT NULL,
  ground text NOT NULL,
  at timestamptz NOT NULL,
  recorded_by text NOT NULL,
  PRIMARY KEY (province_code, id)
);
CREATE INDEX data_request_by_person ON data_request (person_id, at);
CREATE INDEX data_request_by_unit ON data_request (province_code, unit_code, at);
