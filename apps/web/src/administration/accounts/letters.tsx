import type { InvitationLetter } from "@phocap/contract"
import { useText } from "../../platform/i18n/index.ts"
import { ActionButton, formatDate } from "../../platform/ui/index.ts"
import styles from "./accounts.module.css"

/** Letters to print and give by hand: the codes are told this once. */
export function Letters(given: {
  readonly letters: readonly InvitationLetter[]
  readonly onDone: () => void
}) {
  const t = useText("administration")
  const say = useText("platform")
  const address = `${window.location.origin}/loi-moi`
  return (
    <section aria-label={t("letters.title", { n: given.letters.length })}>
      <div className="noPrint" role="status">
        <h2>{t("letters.title", { n: given.letters.length })}</h2>
        <p>{t("letters.once")}</p>
        <p className={styles.acts}>
          <ActionButton onClick={() => window.print()}>{t("letters.print")}</ActionButton>
          <ActionButton quiet onClick={given.onDone}>
            {t("letters.done")}
          </ActionButton>
        </p>
      </div>
      <div className={styles.letters}>
        {given.letters.map((letter) => (
          <article key={letter.accountId} className={styles.letter} lang="vi">
            <h3>Thư mời dùng phần mềm Phổ cập</h3>
            <p>
              Kính gửi: <b>{letter.fullName}</b>
              {letter.position !== "" && `, ${letter.position}`}
            </p>
            <p>
              {letter.role !== null && `Vai trò: ${say(`role.${letter.role}`)}, `}
              {letter.unitName}.
            </p>
            <dl>
              <dt>Địa chỉ</dt>
              <dd>{address}</dd>
              <dt>Tên đăng nhập</dt>
              <dd>{letter.userName}</dd>
              <dt>Mã mời</dt>
              <dd className={styles.code}>{letter.code}</dd>
            </dl>
            <p>
              Mở địa chỉ trên, nhập mã mời rồi tự đặt mật khẩu. Mã dùng một lần, đến hết ngày{" "}
              {formatDate(letter.expiresAt.slice(0, 10))}. Không đưa mã cho người khác.
            </p>
          </article>
        ))}
      </div>
    </section>
  )
}
