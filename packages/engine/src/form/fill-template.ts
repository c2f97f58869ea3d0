type Texts = Readonly<Record<string, string>>

/**
 * Replaces `{token}` by its text, the first of the given sources that knows it. A token without one becomes empty, so
 * that a printed form never shows a brace.
 */
export function fillTemplate(template: string, ...sources: readonly Texts[]): string {
  if (!template.includes("{")) return template
  return template.replace(/\{([^{}]+)\}/g, (_, token: string) => {
    for (const texts of sources) if (Object.hasOwn(texts, token)) return texts[token]!
    return ""
  })
}
