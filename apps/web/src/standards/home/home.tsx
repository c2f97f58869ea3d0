import { useText } from "../../platform/i18n/index.ts"
import { PageTitle } from "../../platform/ui/index.ts"

export function Home() {
  const t = useText("standards")
  return <PageTitle title={t("home.title")} />
}
