/** Who acts. Until accounts exist there is one local officer; every write names the actor all the same. */
export interface Actor {
  readonly name: string
  readonly role: string
  readonly device: string
}

export const localOfficer: Actor = { name: "Cán bộ địa phương", role: "officer", device: "local" }
