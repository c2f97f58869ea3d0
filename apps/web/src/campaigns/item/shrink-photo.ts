/** The longer side of a photograph that is kept, in pixels: enough to fill a sheet of paper. */
const longest = 1600

/**
 * A photograph as it is sent: a JPEG of at most 1,600 pixels, so that it travels from a commune's telephone, and without
 * what the telephone wrote into it, such as the place where it was taken. Null where the browser sees no picture in it.
 */
export async function shrinkPhoto(file: File): Promise<File | null> {
  const picture = await createImageBitmap(file).catch(() => null)
  if (picture === null) return null
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement("canvas")
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext("2d")
  if (context === null) return null
  // What a PNG leaves open would be black in a JPEG.
  context.fillStyle = "#fff"
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.82))
  return blob === null
    ? null
    : new File([blob], `${file.name.replace(/\.[^.]*$/, "")}.jpg`, { type: "image/jpeg" })
}
