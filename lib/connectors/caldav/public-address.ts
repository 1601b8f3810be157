import { lookup } from "node:dns/promises";
import { BlockList, isIP, isIPv4, type LookupFunction } from "node:net";

const notPublic = new BlockList();
for (const range of [
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24",
  "192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4",
].flatMap((line) => line.split(" "))) {
  const [net = "", bits] = range.split("/");
  notPublic.addSubnet(net, Number(bits));
}
// Of version 6 the global addresses, without those that stand for others (Teredo, 6to4) or for nobody.
const globalSix = new BlockList();
globalSix.addSubnet("2000::", 3, "ipv6");
const standInSix = new BlockList();
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  standInSix.addSubnet(net, bits, "ipv6");

/** Whether an address is somebody's on the open net, not ours behind the wall. */
export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !notPublic.check(address);
  return isIP(address) === 6 && globalSix.check(address, "ipv6") && !standInSix.check(address, "ipv6");
}

export class NotPublic extends Error {}

/** Looks a name up for a connection: what was checked is what is connected to, whatever the name says a moment later. */
export const publicLookup: LookupFunction = (hostname, _options, done) => {
  lookup(hostname, { all: true }).then(
    (found) => {
      const [first] = found;
      if (!first || !found.every(({ address }) => isPublic(address)))
        return done(new NotPublic("not a public address"), "", 4);
      if (_options.all) return done(null, found);
      return done(null, first.address, first.family);
    },
    (error) => done(error, "", 4),
  );
};
