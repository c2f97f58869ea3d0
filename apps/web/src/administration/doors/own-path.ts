/** A path of this site, to go to after the door; the start page where what is wanted may lead elsewhere. */
export function ownPath(wanted: string): string {
  // Browsers drop tabs and line ends from addresses, and take \ for /: "/\t/host" would be another host.
  return /^\/(?![/\\])[^\s\\]*$/.test(wanted) ? wanted : "/"
}
