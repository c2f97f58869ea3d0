import {
  addCampaignPhoto,
  type CampaignEntry,
  getCampaignPhoto,
  photoLimits,
  removeCampaignPhoto,
} from "@phocap/contract"
import { useState } from "react"
import { fileUrl, useSend } from "../../platform/api/index.ts"
import { TextField } from "../../platform/fields/index.ts"
import { useText } from "../../platform/i18n/index.ts"
import { useUnitRound } from "../../platform/shell/index.ts"
import { ActionButton, ErrorNote, FileButton } from "../../platform/ui/index.ts"
import styles from "./photos.module.css"
import { shrinkPhoto } from "./shrink-photo.ts"

/** Photographs of something done. They come when they are asked for: each look stands in the log. */
export function ItemPhotos({ item, edits }: { readonly item: CampaignEntry; readonly edits: boolean }) {
  const t = useText("campaigns")
  const [open, setOpen] = useState(false)
  const { photos } = item
  if (photos.length === 0 && !edits) return null
  return (
    <div className={styles.photos}>
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {photos.length === 0 ? t("photo.add") : t("photo.count", { n: photos.length })}
      </button>
      {open && <Photos item={item} edits={edits} />}
    </div>
  )
}

function Photos({ item, edits }: { readonly item: CampaignEntry; readonly edits: boolean }) {
  const t = useText("campaigns")
  const { unit, year } = useUnitRound()
  const remove = useSend(removeCampaignPhoto)
  const params = { unit: unit.code, year, id: item.id }
  return (
    <>
      {remove.error !== null && <ErrorNote failure={remove.error} />}
      {item.photos.length > 0 && (
        <ul className={styles.list}>
          {item.photos.map((photo) => {
            const address = fileUrl(getCampaignPhoto, { params: { ...params, photo: photo.id } })
            return (
              <li key={photo.id}>
                <figure>
                  <img src={address} alt={photo.alt} width={160} height={120} loading="lazy" />
                  <figcaption>{photo.alt}</figcaption>
                </figure>
                <div className={styles.acts}>
                  <a href={address} download aria-label={t("photo.takeOf", { alt: photo.alt })}>
                    {t("photo.take")}
                  </a>
                  {edits && (
                    <ActionButton
                      quiet
                      disabled={remove.isPending}
                      aria-label={t("photo.removeOf", { alt: photo.alt })}
                      onClick={() => remove.mutate({ params: { ...params, photo: photo.id } })}
                    >
                      {t("photo.remove")}
                    </ActionButton>
                  )}
                </div>
              </li>
            )
          })}
        </ul>
      )}
      {edits && item.photos.length < photoLimits.count && <AddPhoto item={item} />}
    </>
  )
}

function AddPhoto({ item }: { readonly item: CampaignEntry }) {
  const t = useText("campaigns")
  const { unit, year } = useUnitRound()
  const send = useSend(addCampaignPhoto)
  const [alt, setAlt] = useState("")
  const [wrong, setWrong] = useState<string | null>(null)
  async function take(file: File) {
    const photo = await shrinkPhoto(file)
    setWrong(photo === null ? t("photo.unreadable") : null)
    if (photo === null) return
    const form = new FormData()
    // What is to be seen goes before the file: the server reads no further than that.
    form.append("alt", alt)
    form.append("file", photo)
    const sent = await send
      .mutateAsync({ params: { unit: unit.code, year, id: item.id }, form })
      .catch(() => null)
    if (sent !== null) setAlt("")
  }
  return (
    <div className={styles.add}>
      {send.error !== null && <ErrorNote failure={send.error} />}
      <TextField
        label={t("photo.alt")}
        help={t("photo.help", photoLimits)}
        value={alt}
        onChange={setAlt}
        {...(wrong === null ? {} : { problem: wrong })}
      />
      <FileButton
        accept=".jpg,.jpeg,.png,.webp"
        disabled={send.isPending || alt.trim() === ""}
        onTake={(file) => void take(file)}
      >
        {send.isPending ? t("photo.sending") : t("photo.choose")}
      </FileButton>
    </div>
  )
}
