/** Replaces `{token}` by its text; a token without one becomes empty, so that a printed form never shows a brace. */
export function fillTemplate(template: string, texts: Readonly<Record<string, string>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, token: string) => texts[token] ?? "")
}
