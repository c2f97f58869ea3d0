import type { UnitSettings } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { Sheet } from "../../platform/ui/index.ts"
import styles from "./settings.module.css"

type Field = Exclude<keyof UnitSettings, "choices">

const fields: readonly { readonly name: Field; readonly max: number }[] = [
  { name: "place", max: 120 },
  { name: "preparer", max: 120 },
  { name: "signerBody", max: 200 },
  { name: "signerTitle", max: 120 },
  { name: "signer", max: 120 },
]

/** Who signs, with the foot of a table beside it as it will be printed. */
export function Signers(given: {
  readonly settings: UnitSettings
  readonly problems: Readonly<Record<string, string>>
  readonly year: number
  readonly onChange: (change: Partial<UnitSettings>) => void
}) {
  const t = useText("administration")
  const { settings, problems } = given
  return (
    <Sheet heading={t("signers.title")}>
      <div className={styles.signers}>
        <div className={styles.fields}>
          {fields.map(({ name, max }) => (
            <div key={name}>
              <label htmlFor={`cd-${name}`}>{t(`signers.${name}`)}</label>
              <input
                id={`cd-${name}`}
                type="text"
                maxLength={max}
                autoComplete="off"
                value={settings[name]}
                aria-invalid={problems[name] !== undefined}
                aria-describedby={`cd-${name}-note`}
                onChange={(event) => given.onChange({ [name]: event.target.value })}
              />
              <p id={`cd-${name}-note`} data-problem={problems[name] !== undefined}>
                {problems[name] ?? t(`signers.help.${name}`)}
              </p>
            </div>
          ))}
        </div>
        <figure className={styles.foot}>
          <figcaption>{t("signers.preview")}</figcaption>
          <div>
            <p>
              <b>NGƯỜI LẬP BIỂU</b>
              <span>{settings.preparer}</span>
            </p>
            <p>
              <i>
                {settings.place === "" ? "…" : settings.place}, ngày … tháng … năm {given.year}
              </i>
              <b>{settings.signerBody.toLocaleUpperCase("vi")}</b>
              <b>{settings.signerTitle.toLocaleUpperCase("vi")}</b>
              <span>{settings.signer}</span>
            </p>
          </div>
        </figure>
      </div>
    </Sheet>
  )
}
