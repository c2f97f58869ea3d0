const owner = "phocap.owner"

/**
 * What was being typed stays in the tab through a lost session, for whoever typed it: somebody else who comes in on the same
 * screen finds none of it, and sends none of it as their own.
 */
export function keepDrafts(name: string, storage: Storage = sessionStorage): void {
  try {
    if (storage.getItem(owner) !== name) storage.clear()
    storage.setItem(owner, name)
  } catch {
    // Closed storage keeps nothing of anybody.
  }
}
