const floor = [20, 19]

/** Stops with a plain message where Node is too old to run the product. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  if (major > floor[0] || (major === floor[0] && minor >= floor[1])) return
  console.error(`Cần Node.js ${floor.join(".")} trở lên; máy này có ${process.versions.node}.`)
  console.error("Tải bản LTS mới của Node.js, cài đặt rồi chạy lại npm start.")
  process.exit(1)
}
