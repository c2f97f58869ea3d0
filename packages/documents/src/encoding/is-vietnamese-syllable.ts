import { normalizeTonePlacement } from "@phocap/core"

const onsets = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ")

const rhymes = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc " +
    "oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc " +
    "uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn " +
    "ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych yn ynh yt"
  ).split(" "),
)

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
const stopFinal = /(?:c|ch|p|t)$/
const stopTone = /[\u0301\u0323]/

function splits(bare: string): boolean {
  if (rhymes.has(bare)) return true
  return onsets.some((onset) => bare.startsWith(onset) && rhymes.has(bare.slice(onset.length)))
}

/** The newer convention (hoà, khoẻ, thuý) puts the tone where the older one does not. */
const newer = /(?:o[àảãáạèẻẽéẹ]|u[ỳỷỹýỵ])$/i

/**
 * Could this word be one Vietnamese syllable: an initial, a rhyme and at most one tone, where it belongs, sắc or nặng
 * before c, ch, p, t? A test of spelling, not a dictionary; names from other languages fail it.
 */
export function isVietnameseSyllable(word: string): boolean {
  const spread = word.toLowerCase().normalize("NFD")
  const tones = spread.match(toneMarks) ?? []
  if (tones.length > 1) return false
  const bare = spread.replace(toneMarks, "").normalize("NFC")
  if (stopFinal.test(bare) && !stopTone.test(tones[0] ?? "")) return false
  if (!splits(bare)) return false
  const composed = word.normalize("NFC")
  return tones.length === 0 || newer.test(composed) || normalizeTonePlacement(composed) === composed
}
