export type PersonTable = {
  id: string;
  user_id: string | null;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  created_at: Date;
};

export type RoleHoldingTable = {
  id: string;
  person_id: string;
  organisation_id: string;
  unit_id: string | null;
  role: string;
  valid_from: string;
  valid_to: string | null;
  granted_by: string | null;
  granted_at: Date;
};

export type InstallationTable = {
  id: number;
  setup_token_hash: string | null;
  home_organisation_id: string | null;
  set_up_at: Date | null;
};

export type PeopleTables = {
  person: PersonTable;
  role_holding: RoleHoldingTable;
  installation: InstallationTable;
};
