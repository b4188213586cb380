import type { Generated } from 'kysely';
import type { RoleName } from '#app/ground/actor.ts';

export type PersonTable = {
  id: string;
  user_id: string | null;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  created_at: Date;
  /** The organisation that keeps the account: its administrators may hand out links and reset the second factor. */
  organisation_id: Generated<string | null>;
};

export type RoleHoldingTable = {
  id: string;
  person_id: string;
  organisation_id: string;
  unit_id: string | null;
  role: RoleName;
  valid_from: string;
  valid_to: string | null;
  granted_by: string | null;
  granted_at: Date;
};

export type InstallationTable = {
  id: number;
  setup_token_hash: string | null;
  setup_token_expires_at: Generated<Date | null>;
  home_organisation_id: string | null;
  set_up_at: Date | null;
};

export type AuthUserTable = {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: Generated<string | null>;
  two_factor_enabled: Generated<boolean>;
  created_at: Date;
  updated_at: Date;
};

export type AuthSessionTable = {
  id: string;
  user_id: string;
  token: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Date;
  updated_at: Date;
  last_used_at: Generated<Date>;
};

/** Only the columns that we write; better-auth fills the rest for other providers. */
export type AuthAccountTable = {
  id: string;
  user_id: string;
  account_id: string;
  provider_id: string;
  password: string | null;
  created_at: Date;
  updated_at: Date;
};

export type AuthTwoFactorTable = { id: string; user_id: string; verified: boolean | null };

export type SignInAttemptTable = {
  account_hash: string;
  address: string;
  failures: number;
  last_at: Date;
  free_at: Date;
};

export type AccountLinkTable = {
  token_hash: string;
  person_id: string;
  made_by: string | null;
  made_at: Date;
  expires_at: Date;
  used_at: Generated<Date | null>;
};

export type PeopleTables = {
  person: PersonTable;
  role_holding: RoleHoldingTable;
  installation: InstallationTable;
  auth_user: AuthUserTable;
  auth_session: AuthSessionTable;
  auth_account: AuthAccountTable;
  auth_two_factor: AuthTwoFactorTable;
  sign_in_attempt: SignInAttemptTable;
  account_link: AccountLinkTable;
};
