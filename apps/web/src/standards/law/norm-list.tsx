import type { Norm } from "@phocap/engine"
import { useText } from "../../platform/i18n/index.ts"
import { RoomLink } from "../../platform/router/index.ts"
import { formatExact } from "../../platform/ui/index.ts"
import { ConfidenceMark } from "./confidence-mark.tsx"
import styles from "./law.module.css"
import { instrumentName, type Law } from "./use-law.ts"

/** Numbers of the law that planning compares with, by topic. They never decide a verdict. */
export function NormList({ norms, law }: { readonly norms: readonly Norm[]; readonly law: Law }) {
  const t = useText("standards")
  const topics = [...new Set(norms.map((norm) => norm.topic))]
  return (
    <>
      {topics.map((topic) => (
        <details key={topic} className={styles.topic}>
          <summary>
            {t(`law.topic.${topic}`)} ({norms.filter((norm) => norm.topic === topic).length})
          </summary>
          <ul className={styles.list}>
            {norms
              .filter((norm) => norm.topic === topic)
              .map((norm) => (
                <li key={norm.id}>
                  {norm.title}
                  {norm.among !== null && ` (${norm.among})`}: {t(`law.bound.${norm.bound}`)}{" "}
                  <b>
                    {formatExact(norm.value)} {norm.unit}
                  </b>{" "}
                  <ConfidenceMark confidence={norm.confidence} />
                  <p className={styles.source}>
                    <RoomLink to={`/luat?vb=${norm.instrument}`}>
                      {instrumentName(law, norm.instrument)}
                    </RoomLink>
                    {norm.article !== null && `, ${norm.article}`}
                    {norm.note !== undefined && `. ${norm.note}`}
                  </p>
                </li>
              ))}
          </ul>
        </details>
      ))}
    </>
  )
}
