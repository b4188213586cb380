import { Outlet } from 'react-router';

export const handle = { shell: true };

export default function StaffShell() {
  return <Outlet />;
}
