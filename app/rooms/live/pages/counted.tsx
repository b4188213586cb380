/** Where ticks of counts arrive, out of sight; the script of live pages reads them from here. */
export function Counted() {
  return <div hidden data-slot="counts" />;
}
