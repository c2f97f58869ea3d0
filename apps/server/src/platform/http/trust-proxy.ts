import { BlockList } from "node:net"

/** This machine and networks that are not routed (RFC 1918, 3927, 4193, 4291). */
const neighbours = new BlockList()
for (const [net, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const)
  neighbours.addSubnet(net, bits, "ipv4")
for (const [net, bits] of [
  ["::1", 128],
  ["fe80::", 10],
  ["fc00::", 7],
] as const)
  neighbours.addSubnet(net, bits, "ipv6")

/**
 * Whether what a caller says of another is believed: of the proxy alone that ends TLS, which is a neighbour. What the proxy
 * was told by its own caller is not, be that caller a neighbour too: an office's computers all are.
 */
export function trustProxy(address: string, hop: number): boolean {
  if (hop > 0) return false
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "")
  return neighbours.check(plain, plain.includes(":") ? "ipv6" : "ipv4")
}
