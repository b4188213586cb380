import { BlockList, isIP } from 'node:net';

/** Tells the client's address from the socket's and X-Forwarded-For, of which only trusted proxies are believed. */
export function addressReader(
  trusted: readonly string[],
): (socket: string, forwarded: string | null) => string {
  const list = new BlockList();
  for (const range of trusted) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return (socket, forwarded) => {
    let address = bare(socket);
    const hops = (forwarded ?? '').split(',').map((hop) => bare(hop.trim()));
    while (isTrusted(list, address)) {
      const hop = hops.pop();
      if (hop === undefined || isIP(hop) === 0) break;
      address = hop;
    }
    return address;
  };
}

function isTrusted(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** IPv4 that came through an IPv6 socket is written as IPv4. */
function bare(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
