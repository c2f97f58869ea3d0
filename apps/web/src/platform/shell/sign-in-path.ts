/** The address of the way in; afterwards one comes back to `back`. */
export function signInPath(back: string): string {
  return back === "/" ? "/dang-nhap" : `/dang-nhap?ve=${encodeURIComponent(back)}`
}
