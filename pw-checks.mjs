// bench/lib/bench-context.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import { mkdtemp as mkdtemp3, rm as rm8 } from "node:fs/promises";
import { tmpdir as tmpdir3 } from "node:os";
import { join as join15 } from "node:path";

// packages/core/src/code/disability.ts
var disabilityKinds = [
  { bit: 1, vi: "V\u1EADn \u0111\u1ED9ng", en: "mobility" },
  { bit: 2, vi: "Nghe, n\xF3i", en: "hearing, speech" },
  { bit: 4, vi: "Nh\xECn", en: "sight" },
  { bit: 8, vi: "Th\u1EA7n kinh, t\xE2m th\u1EA7n", en: "nervous, mental" },
  { bit: 16, vi: "Tr\xED tu\u1EC7", en: "intellectual" },
  { bit: 32, vi: "H\u1ECDc t\u1EADp", en: "learning" },
  { bit: 64, vi: "T\u1EF1 k\u1EF7", en: "autism" },
  { bit: 128, vi: "Kh\xE1c", en: "other" }
];

// packages/core/src/code/ethnicity.ts
var names = "Kinh|T\xE0y|Th\xE1i|Hoa|Kh\u01A1-me|M\u01B0\u1EDDng|N\xF9ng|Hm\xF4ng|Dao|Gia-rai|Ng\xE1i|\xCA-\u0111\xEA|Ba-na|X\u01A1-\u0111\u0103ng|S\xE1n Chay|C\u01A1-ho|Ch\u0103m|S\xE1n D\xECu|Hr\xEA|Mn\xF4ng|Ra-glai|Xti\xEAng|Bru-V\xE2n Ki\u1EC1u|Th\u1ED5|Gi\xE1y|C\u01A1-tu|Gi\xE9-Tri\xEAng|M\u1EA1|Kh\u01A1-m\xFA|Co|Ta-\xF4i|Ch\u01A1-ro|Kh\xE1ng|Xinh-mun|H\xE0 Nh\xEC|Chu-ru|L\xE0o|La Ch\xED|La Ha|Ph\xF9 L\xE1|La H\u1EE7|L\u1EF1|L\xF4 L\xF4|Ch\u1EE9t|M\u1EA3ng|P\xE0 Th\u1EBBn|C\u01A1 Lao|C\u1ED1ng|B\u1ED1 Y|Si La|Pu P\xE9o|Br\xE2u|\u01A0 \u0110u|R\u01A1-m\u0103m";
var otherSpellings = {
  1: ["Vi\u1EC7t"],
  5: ["Khmer", "Kh\u01A1 me", "Kh\u01A1me"],
  8: ["H'M\xF4ng", "M\xF4ng", "M\xE8o"],
  10: ["Jrai", "Jarai", "Gia rai"],
  12: ["\xCA\u0111\xEA", "\xCA \u0111\xEA", "Ra\u0111\xEA"],
  13: ["Bana", "Bahnar"],
  14: ["X\xEA \u0111\u0103ng", "X\u01A1 \u0111\u0103ng"],
  15: ["Cao Lan", "S\xE1n Ch\u1EC9"],
  16: ["C\u01A1 ho", "K'Ho", "K\u01A1 ho"],
  20: ["M'N\xF4ng"],
  21: ["Raglai", "Ra glai"],
  22: ["Sti\xEAng", "S'Ti\xEAng"],
  23: ["V\xE2n Ki\u1EC1u", "Bru V\xE2n Ki\u1EC1u"],
  26: ["C\u01A1 tu", "Katu"],
  27: ["Gi\u1EBB Tri\xEAng", "Gi\xE9 Tri\xEAng"],
  47: ["C\u1EDD Lao"]
};
var ethnicities = [
  ...names.split("|").map((vi, i) => ({ code: i + 1, vi, en: vi, aliases: otherSpellings[i + 1] })),
  { code: 55, vi: "Ng\u01B0\u1EDDi n\u01B0\u1EDBc ngo\xE0i", en: "foreigner", aliases: ["N\u01B0\u1EDBc ngo\xE0i"] }
];
var kinh = 1;

// packages/core/src/code/grade.ts
var grade = { tertiary: 13, preschool: 50 };
var grades = [
  ...[0, 1, 2, 3, 4, 5].map((n) => ({
    code: grade.preschool + n,
    vi: `${n} tu\u1ED5i`,
    en: `preschool, age ${n}`,
    aliases: [`t${n}`, `${n}T`]
  })),
  ...Array.from({ length: 12 }, (_, i) => ({
    code: i + 1,
    vi: `L\u1EDBp ${i + 1}`,
    en: `grade ${i + 1}`,
    aliases: [`k${i + 1}`, String(i + 1), `Kh\u1ED1i ${i + 1}`]
  })),
  { code: grade.tertiary, vi: "SV", en: "tertiary", aliases: ["Sinh vi\xEAn", "\u0110H", "C\u0110", "H\u1ECDc ngh\u1EC1", "HN"] }
];

// packages/core/src/code/qualification.ts
var graduation = { preschool: 1, primary: 2, lowerSecondary: 3, upperSecondary: 4 };
var graduations = [
  { code: graduation.preschool, vi: "MN", en: "preschool", aliases: ["M\u1EA7m non"] },
  { code: graduation.primary, vi: "TH", en: "primary", aliases: ["Ti\u1EC3u h\u1ECDc", "C1", "TNTH"] },
  { code: graduation.lowerSecondary, vi: "THCS", en: "lower secondary", aliases: ["C2", "TNTHCS"] },
  { code: graduation.upperSecondary, vi: "THPT", en: "upper secondary", aliases: ["C3", "TNTHPT"] }
];
var graduationProof = { diploma: 1, schoolRecord: 2 };
var graduationProofs = [
  { code: graduationProof.diploma, vi: "B\u1EB1ng t\u1ED1t nghi\u1EC7p", en: "diploma" },
  { code: graduationProof.schoolRecord, vi: "X\xE1c nh\u1EADn trong h\u1ECDc b\u1EA1", en: "confirmed in the school record" }
];
var vocational = {
  elementary: 1,
  intermediate: 2,
  college: 3,
  university: 4,
  master: 5,
  doctor: 6
};
var vocationals = [
  { code: vocational.elementary, vi: "S\u01A1 c\u1EA5p", en: "elementary vocational" },
  {
    code: vocational.intermediate,
    vi: "THCN",
    en: "intermediate vocational",
    aliases: ["Trung c\u1EA5p", "TC", "TCN", "Trung h\u1ECDc ngh\u1EC1"]
  },
  { code: vocational.college, vi: "Cao \u0111\u1EB3ng", en: "college", aliases: ["C\u0110"] },
  { code: vocational.university, vi: "\u0110\u1EA1i h\u1ECDc", en: "university", aliases: ["\u0110H"] },
  { code: vocational.master, vi: "Th\u1EA1c s\u0129", en: "master", aliases: ["ThS", "Cao h\u1ECDc"] },
  { code: vocational.doctor, vi: "Ti\u1EBFn s\u0129", en: "doctor", aliases: ["TS"] }
];

// packages/core/src/code/residence.ts
var residence = { permanent: 1, temporary: 2, outside: 3 };
var residences = [
  { code: residence.permanent, vi: "Th\u01B0\u1EDDng tr\xFA", en: "permanent resident", aliases: ["TT", "KT1", "KT2"] },
  { code: residence.temporary, vi: "T\u1EA1m tr\xFA", en: "temporary resident", aliases: ["KT3", "KT4"] },
  { code: residence.outside, vi: "N\u01A1i kh\xE1c \u0111\u1EBFn", en: "from elsewhere", aliases: ["Ngo\xE0i x\xE3", "H\u1ECDc nh\u1EDD"] }
];
var presence = { present: 1, absent: 2 };
var presences = [
  { code: presence.present, vi: "\u0110ang \u1EDF", en: "present", aliases: ["\u0110ang c\u01B0 tr\xFA", "Hi\u1EC7n \u0111ang \u1EDF", "C\xF3 m\u1EB7t"] },
  { code: presence.absent, vi: "T\u1EA1m v\u1EAFng", en: "temporarily away", aliases: ["\u0110i v\u1EAFng"] }
];
var movement = { movedIn: 1, movedOut: 2, dead: 3 };
var movements = [
  { code: movement.movedIn, vi: "Chuy\u1EC3n \u0111\u1EBFn", en: "moved in", aliases: ["\u0110\u1EBFn"] },
  { code: movement.movedOut, vi: "Chuy\u1EC3n \u0111i", en: "moved out", aliases: ["\u0110i"] },
  { code: movement.dead, vi: "Ch\u1EBFt", en: "died", aliases: ["\u0110\xE3 ch\u1EBFt", "M\u1EA5t"] }
];

// packages/core/src/code/sex.ts
var sex = { male: 1, female: 2 };
var sexes = [
  { code: sex.male, vi: "Nam", en: "male" },
  { code: sex.female, vi: "N\u1EEF", en: "female" }
];

// packages/core/src/code/study-state.ts
var studyState = {
  studying: 1,
  never: 2,
  paused: 3,
  withdrawn: 4,
  dropped: 5,
  finished: 6,
  exempt: 7
};
var studyStates = [
  { code: studyState.studying, vi: "\u0110ang h\u1ECDc", en: "studying" },
  { code: studyState.never, vi: "Ch\u01B0a \u0111i h\u1ECDc", en: "never enrolled", aliases: ["CRL", "Ch\u01B0a ra l\u1EDBp"] },
  { code: studyState.paused, vi: "T\u1EA1m ngh\u1EC9", en: "paused" },
  { code: studyState.withdrawn, vi: "Th\xF4i h\u1ECDc", en: "withdrawn" },
  { code: studyState.dropped, vi: "B\u1ECF h\u1ECDc", en: "dropped out" },
  { code: studyState.finished, vi: "\u0110\xE3 t\u1ED1t nghi\u1EC7p", en: "finished" },
  { code: studyState.exempt, vi: "Kh\xF4ng thu\u1ED9c di\u1EC7n", en: "exempt" }
];

// packages/core/src/error/phocap-error.ts
var PhocapError = class extends Error {
  code;
  remedy;
  status;
  fields;
  constructor(code3, message, remedy = "", status = 400, fields) {
    super(message);
    this.name = "PhocapError";
    this.code = code3;
    this.remedy = remedy;
    this.status = status;
    this.fields = fields;
  }
};

// packages/core/src/id/new-id.ts
function newId(milliseconds, random) {
  const bytes = new Uint8Array(16);
  let rest = milliseconds;
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = bytes[6] & 15 | 112;
  bytes[8] = bytes[8] & 63 | 128;
  let hex2 = "";
  for (const byte of bytes) hex2 += byte.toString(16).padStart(2, "0");
  return `${hex2.slice(0, 8)}-${hex2.slice(8, 12)}-${hex2.slice(12, 16)}-${hex2.slice(16, 20)}-${hex2.slice(20)}`;
}

// packages/core/src/name/letter.ts
var alphabet = "a\u0103\xE2bcd\u0111e\xEAfghijklmno\xF4\u01A1pqrstu\u01B0vwxyz";
var toneMarks = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
var letters = /* @__PURE__ */ new Map();
for (const [rank, base] of [...alphabet].entries()) {
  for (const [tone, mark2] of ["", ...toneMarks].entries()) {
    const toned = (base + mark2).normalize("NFC");
    if (toned.length > 1) continue;
    letters.set(toned, { base, rank, tone });
    letters.set(toned.toUpperCase(), { base, rank, tone });
  }
}
function findLetter(character) {
  return letters.get(character);
}

// packages/core/src/name/sort-key.ts
var letterFloor = 65;
var toneFloor = 33;
function sortKey(familyName, givenName) {
  return `${orderKey(givenName)} ${orderKey(familyName)}`;
}
function orderKey(text4) {
  let key = "";
  let tones2 = "";
  let open3 = false;
  const close = () => {
    if (open3) key += tones2 === "" ? String.fromCharCode(toneFloor) : tones2;
    tones2 = "";
    open3 = false;
  };
  for (const character of text4.normalize("NFC")) {
    const letter = findLetter(character);
    if (letter !== void 0) {
      key += String.fromCharCode(letterFloor + letter.rank);
      if (letter.tone > 0) tones2 += String.fromCharCode(toneFloor + letter.tone);
      open3 = true;
    } else if (/[\p{L}\p{N}]/u.test(character)) {
      key += foreign(character);
      open3 = true;
    } else if (!/['’ʼ‘`´\p{M}]/u.test(character)) close();
  }
  close();
  return key;
}
function foreign(character) {
  const plain = character.normalize("NFD").charAt(0);
  const letter = findLetter(plain);
  return letter === void 0 ? character.toLowerCase() : String.fromCharCode(letterFloor + letter.rank);
}

// packages/core/src/name/compare-vietnamese.ts
function compareVietnamese(a, b) {
  if (a === b) return 0;
  const left = orderKey(padNumbers(a));
  const right = orderKey(padNumbers(b));
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : 1;
}
function padNumbers(text4) {
  return text4.replace(/\d+/g, (digits) => digits.padStart(9, "0"));
}

// packages/core/src/name/normalize-tone-placement.ts
var vowels = "a\u0103\xE2e\xEAio\xF4\u01A1u\u01B0y";
var shaped = "\u0103\xE2\xEA\xF4\u01A1\u01B0";
function normalizeTonePlacement(text4) {
  return text4.normalize("NFC").replace(new RegExp("\\p{L}+", "gu"), placeTone);
}
function placeTone(syllable) {
  const letters4 = [...syllable].map(findLetter);
  const at = letters4.findIndex((letter) => letter !== void 0 && letter.tone > 0);
  if (at < 0) return syllable;
  const bases = [];
  for (const [index, letter] of letters4.entries()) {
    if (letter === void 0 || letter.tone > 0 && index !== at) return syllable;
    bases.push(letter.base);
  }
  const target = tonedVowel(bases.join(""));
  if (target === at || target < 0) return syllable;
  return [...syllable].map((character, index) => {
    if (index === at) return setTone(character, 0);
    return index === target ? setTone(character, letters4[at]?.tone ?? 0) : character;
  }).join("");
}
function tonedVowel(syllable) {
  const start2 = nucleusStart(syllable);
  let end = start2;
  while (end < syllable.length && isVowel(syllable, end)) end++;
  const count2 = end - start2;
  for (let rest = end; rest < syllable.length; rest++) if (isVowel(syllable, rest)) return -1;
  if (count2 === 0 || count2 > 3) return -1;
  for (let index = end - 1; index >= start2; index--) if (shaped.includes(syllable.charAt(index))) return index;
  if (count2 === 1) return start2;
  if (count2 === 3) return start2 + 1;
  return end < syllable.length ? start2 + 1 : start2;
}
function nucleusStart(syllable) {
  const glide = (syllable.startsWith("qu") || syllable.startsWith("gi")) && isVowel(syllable, 2);
  if (glide) return 2;
  let start2 = 0;
  while (start2 < syllable.length && !isVowel(syllable, start2)) start2++;
  return start2;
}
function isVowel(text4, index) {
  return index < text4.length && vowels.includes(text4.charAt(index));
}
function setTone(character, tone) {
  const bare = [...character.normalize("NFD")].filter((mark2) => !toneMarks.includes(mark2)).join("");
  return (bare + (tone > 0 ? toneMarks[tone - 1] ?? "" : "")).normalize("NFC");
}

// packages/core/src/name/strip-marks.ts
function stripMarks(text4) {
  return text4.normalize("NFD").replace(new RegExp("\\p{M}", "gu"), "").replace(/[đ\u00f0]/g, "d").replace(/[Đ\u00d0]/g, "D");
}

// packages/core/src/name/search-key.ts
function searchKey(name) {
  return stripMarks(name).toLowerCase().replace(/['’ʼ‘`´]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

// packages/core/src/name/to-nfc.ts
var blanks = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
var invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
function toNfc(text4) {
  return text4.replace(invisible, "").normalize("NFC").replace(blanks, " ").trim().replaceAll("\xD0", "\u0110").replaceAll("\xF0", "\u0111");
}

// packages/core/src/person/identity-number.ts
var provinces = new Set(
  "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096".split(" ")
);
var firstCountryCode = 100;
function checkIdentityNumber(number, person2) {
  if (!/^\d{12}$/.test(number)) {
    const message = `S\u1ED1 \u0111\u1ECBnh danh \u201C${number}\u201D kh\xF4ng \u0111\u1EE7 \u0111\xFAng 12 ch\u1EEF s\u1ED1. H\xE3y xem l\u1EA1i tr\xEAn gi\u1EA5y khai sinh ho\u1EB7c th\u1EBB c\u0103n c\u01B0\u1EDBc.`;
    return [{ code: "length", message }];
  }
  const findings = [];
  const province = number.slice(0, 3);
  if (!provinces.has(province) && Number(province) < firstCountryCode) {
    const message = `Ba s\u1ED1 \u0111\u1EA7u ${province} kh\xF4ng ph\u1EA3i m\xE3 t\u1EC9nh n\xE0o tr\u01B0\u1EDBc 7/2025. H\xE3y xem l\u1EA1i s\u1ED1 \u0111\u1ECBnh danh.`;
    findings.push({ code: "province", message });
  }
  const expected = String(centurySexDigit(person2));
  if (number.charAt(3) !== expected) {
    const message = `Ch\u1EEF s\u1ED1 th\u1EE9 t\u01B0 l\xE0 ${number.charAt(3)}, trong khi gi\u1EDBi t\xEDnh v\xE0 n\u0103m sinh ${person2.birthYear} \u0111\xE3 ghi \u1EE9ng v\u1EDBi ${expected}. H\xE3y xem l\u1EA1i gi\u1EDBi t\xEDnh, n\u0103m sinh ho\u1EB7c s\u1ED1 \u0111\u1ECBnh danh.`;
    findings.push({ code: "century-sex", message });
  }
  const year2 = String(person2.birthYear % 100).padStart(2, "0");
  if (number.slice(4, 6) !== year2) {
    const message = `Ch\u1EEF s\u1ED1 th\u1EE9 n\u0103m, th\u1EE9 s\xE1u l\xE0 ${number.slice(4, 6)}, trong khi n\u0103m sinh \u0111\xE3 ghi l\xE0 ${person2.birthYear}. H\xE3y xem l\u1EA1i n\u0103m sinh ho\u1EB7c s\u1ED1 \u0111\u1ECBnh danh.`;
    findings.push({ code: "year", message });
  }
  return findings;
}
function centurySexDigit(person2) {
  return (Math.floor(person2.birthYear / 100) - 19) * 2 + person2.sex - 1;
}

// packages/core/src/record/person-field.ts
var rows = [
  ["id", "id", "M\xE3", "id", "e"],
  ["householdId", "id", "H\u1ED9", "household"],
  ["ordinal", "int", "TT", "ordinal"],
  ["familyName", "text", "H\u1ECD \u0111\u1EC7m", "family name"],
  ["givenName", "text", "T\xEAn", "given name"],
  ["birthDay", "int", "Ng\xE0y sinh", "birth day"],
  ["birthMonth", "int", "Th\xE1ng sinh", "birth month"],
  ["birthYear", "int", "N\u0103m sinh", "birth year", "e"],
  ["sex", "int", "Gi\u1EDBi t\xEDnh", "sex", "e"],
  ["ethnicity", "int", "D\xE2n t\u1ED9c", "ethnicity", "er"],
  ["religion", "text", "T\xF4n gi\xE1o", "religion", "er"],
  ["priority", "text", "Di\u1EC7n \u01B0u ti\xEAn", "priority", "r"],
  ["residence", "int", "Di\u1EC7n c\u01B0 tr\xFA", "residence", "e"],
  ["presence", "int", "T\xECnh tr\u1EA1ng c\u01B0 tr\xFA", "presence", "e"],
  ["grade", "int", "Kh\u1ED1i h\u1ECDc", "grade", "e"],
  ["className", "text", "L\u1EDBp h\u1ECDc", "class"],
  ["repeated", "flag", "L\u01B0u ban", "repeated", "e"],
  ["twoSessions", "known", "H\u1ECDc 2 bu\u1ED5i/ng\xE0y", "two sessions a day", "e"],
  ["schoolCode", "text", "M\xE3 tr\u01B0\u1EDDng", "school code", "e"],
  ["graduationLevel", "int", "B\u1EADc t\u1ED1t nghi\u1EC7p", "graduation level", "e"],
  ["graduationContinuing", "flag", "B\u1ED5 t\xFAc", "continuing education", "e"],
  ["graduationYear", "int", "N\u0103m t\u1ED1t nghi\u1EC7p", "graduation year", "e"],
  ["graduationProof", "int", "Gi\u1EA5y t\u1EDD ch\u1EE9ng nh\u1EADn", "proof of graduation"],
  ["vocationalLevel", "int", "B\u1EADc t\u1ED1t nghi\u1EC7p ngh\u1EC1", "vocational level", "e"],
  ["vocationalDiploma", "text", "S\u1ED1 b\u1EB1ng ngh\u1EC1", "vocational diploma number"],
  ["vocationalYear", "int", "N\u0103m t\u1ED1t nghi\u1EC7p ngh\u1EC1", "vocational year", "e"],
  ["completedGrade", "int", "H\u1ECDc xong l\u1EDBp", "grade completed", "e"],
  ["completedYear", "int", "N\u0103m h\u1ECDc xong", "year completed", "e"],
  ["droppedGrade", "int", "B\u1ECF h\u1ECDc l\u1EDBp", "grade dropped", "e"],
  ["droppedYear", "int", "N\u0103m b\u1ECF h\u1ECDc", "year dropped", "e"],
  ["literacyClass", "int", "\u0110ang h\u1ECDc l\u1EDBp XMC", "literacy class", "e"],
  ["literacyCompleted", "int", "Ho\xE0n th\xE0nh l\u1EDBp XMC", "literacy class completed", "e"],
  ["relapse", "int", "T\xE1i m\xF9 ch\u1EEF", "relapse into illiteracy", "e"],
  ["disabilities", "int", "Khuy\u1EBFt t\u1EADt", "disabilities", "er"],
  ["disabilityCertified", "flag", "C\xF3 ch\u1EE9ng nh\u1EADn khuy\u1EBFt t\u1EADt", "disability certified", "r"],
  ["canLearn", "known", "Kh\u1EA3 n\u0103ng h\u1ECDc t\u1EADp", "can learn", "er"],
  ["movement", "int", "Ho\xE0n c\u1EA3nh \u0111\u1EB7c bi\u1EC7t", "movement", "e"],
  ["movementNote", "text", "Chi ti\u1EBFt ho\xE0n c\u1EA3nh", "movement note"],
  ["relation", "text", "Quan h\u1EC7 v\u1EDBi ch\u1EE7 h\u1ED9", "relation to head"],
  ["guardianName", "text", "H\u1ECD t\xEAn cha, m\u1EB9 ho\u1EB7c ng\u01B0\u1EDDi \u0111\u1EE1 \u0111\u1EA7u", "parent or guardian"],
  ["phone", "text", "\u0110i\u1EC7n tho\u1EA1i", "phone", "r"],
  ["note", "text", "Ghi ch\xFA", "note"],
  ["identityNumber", "text", "S\u1ED1 \u0111\u1ECBnh danh c\xE1 nh\xE2n", "identity number", "r"],
  ["studyState", "int", "T\xECnh tr\u1EA1ng h\u1ECDc t\u1EADp", "study state", "e"],
  ["educationAccess", "known", "\u0110\u01B0\u1EE3c ti\u1EBFp c\u1EADn gi\xE1o d\u1EE5c", "access to education", "er"],
  ["preschoolCompleted", "known", "Ho\xE0n th\xE0nh CT GDMN theo \u0111\u1ED9 tu\u1ED5i", "preschool programme completed", "e"],
  ["homeProvince", "text", "T\u1EC9nh c\xF3 h\u1ED9 kh\u1EA9u", "home province", "e"],
  ["vietnamesePrepared", "known", "\u0110\u01B0\u1EE3c chu\u1EA9n b\u1ECB ti\u1EBFng Vi\u1EC7t", "prepared in Vietnamese", "e"],
  ["fullDays", "known", "\u0110i h\u1ECDc \u0111\u1EE7 ng\xE0y", "attends full days"],
  ["regularAttendance", "known", "Chuy\xEAn c\u1EA7n", "attends regularly"],
  ["weightTracked", "known", "Theo d\xF5i bi\u1EC3u \u0111\u1ED3 c\xE2n n\u1EB7ng", "weight tracked"],
  ["underweight", "known", "Suy dinh d\u01B0\u1EE1ng th\u1EC3 nh\u1EB9 c\xE2n", "underweight"],
  ["heightTracked", "known", "Theo d\xF5i chi\u1EC1u cao", "height tracked"],
  ["stunted", "known", "Suy dinh d\u01B0\u1EE1ng th\u1EC3 th\u1EA5p c\xF2i", "stunted"],
  ["confirmed", "flag", "\u0110\xE3 x\xE1c nh\u1EADn n\u0103m nay", "confirmed this round"]
];
var personFields = rows.map(([name, kind, vi, en, marks2 = ""]) => ({
  name,
  column: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  kind,
  vi,
  en,
  engine: marks2.includes("e"),
  restricted: marks2.includes("r")
}));

// packages/core/src/record/from-columns.ts
function personFromColumns(row2) {
  const person2 = {};
  for (const { name, column } of personFields) person2[name] = row2[column];
  return person2;
}
var householdColumns = [
  ["id", "id"],
  ["hamlet", "hamlet"],
  ["formNumber", "form_number"],
  ["headFamilyName", "head_family_name"],
  ["headGivenName", "head_given_name"],
  ["address", "address"],
  ["phone", "phone"],
  ["poverty", "poverty"],
  ["note", "note"]
];
function householdFromColumns(row2) {
  const household2 = {};
  for (const [name, column] of householdColumns) household2[name] = row2[column];
  return household2;
}

// packages/core/src/record/household.ts
import { z } from "zod";
var Household = z.object({
  id: z.uuid(),
  /** Thôn, tổ, khu: the smallest printing unit. */
  hamlet: z.string().max(120).nullable(),
  formNumber: z.string().max(40).nullable(),
  headFamilyName: z.string().max(120),
  headGivenName: z.string().max(60),
  address: z.string().max(300).nullable(),
  phone: z.string().max(40).nullable(),
  /** Diện hoàn cảnh of the household: hộ nghèo, cận nghèo… as dated grounds; restricted. */
  poverty: z.number().int().min(1).max(2).nullable(),
  note: z.string().max(500).nullable()
});

// packages/core/src/record/new-person.ts
function newPerson(given) {
  return {
    ordinal: null,
    familyName: "",
    birthDay: null,
    birthMonth: null,
    ethnicity: 1,
    religion: null,
    priority: null,
    residence: null,
    presence: null,
    grade: null,
    className: null,
    repeated: false,
    twoSessions: null,
    schoolCode: null,
    graduationLevel: null,
    graduationContinuing: false,
    graduationYear: null,
    graduationProof: null,
    vocationalLevel: null,
    vocationalDiploma: null,
    vocationalYear: null,
    completedGrade: null,
    completedYear: null,
    droppedGrade: null,
    droppedYear: null,
    literacyClass: null,
    literacyCompleted: null,
    relapse: null,
    disabilities: 0,
    disabilityCertified: false,
    canLearn: null,
    movement: null,
    movementNote: null,
    relation: null,
    guardianName: null,
    phone: null,
    note: null,
    identityNumber: null,
    studyState: null,
    educationAccess: null,
    preschoolCompleted: null,
    homeProvince: null,
    vietnamesePrepared: null,
    fullDays: null,
    regularAttendance: null,
    weightTracked: null,
    underweight: null,
    heightTracked: null,
    stunted: null,
    confirmed: false,
    ...given
  };
}

// packages/core/src/record/person-record.ts
import { z as z2 } from "zod";
var text = (max) => z2.string().max(max);
var flag = z2.boolean();
var known = z2.boolean().nullable();
var code = (low, high) => z2.number().int().min(low).max(high).nullable();
var schoolYear = z2.number().int().min(1900).max(2200).nullable();
var PersonRecord = z2.object({
  id: z2.uuid(),
  householdId: z2.uuid(),
  /** TT: place within the household or the workbook. */
  ordinal: z2.number().int().min(0).max(9999999).nullable(),
  familyName: text(120),
  givenName: text(60).min(1),
  birthDay: code(1, 31),
  birthMonth: code(1, 12),
  birthYear: z2.number().int().min(1900).max(2200),
  sex: z2.number().int().min(1).max(2),
  ethnicity: z2.number().int().min(1).max(55),
  religion: text(60).nullable(),
  priority: text(120).nullable(),
  residence: code(1, 3),
  presence: code(1, 2),
  grade: code(1, 55),
  className: text(40).nullable(),
  /** Lưu ban, the `!` mark behind the class. */
  repeated: flag,
  /** Học 2 buổi/ngày, the `*` mark; unknown where no class is written. */
  twoSessions: known,
  schoolCode: text(40).nullable(),
  graduationLevel: code(1, 4),
  /** Bổ túc / GDTX. */
  graduationContinuing: flag,
  graduationYear: schoolYear,
  graduationProof: code(1, 2),
  vocationalLevel: code(1, 6),
  vocationalDiploma: text(60).nullable(),
  vocationalYear: schoolYear,
  /** Học xong lớp: last grade finished by one who no longer studies; 0 is "none". */
  completedGrade: code(0, 12),
  completedYear: schoolYear,
  /** Bỏ học lớp: the grade that was left unfinished. */
  droppedGrade: code(1, 12),
  droppedYear: schoolYear,
  /** Đang học lớp XMC, kì 1–5. */
  literacyClass: code(1, 5),
  /** Hoàn thành lớp XMC, kì 1–5: 3 ends giai đoạn 1, 5 ends giai đoạn 2. */
  literacyCompleted: code(1, 5),
  /** Tái mù chữ mức 1 or 2. */
  relapse: code(1, 2),
  /** Bits of `disabilityKinds`; 0 is none. */
  disabilities: z2.number().int().min(0).max(255),
  disabilityCertified: flag,
  canLearn: known,
  movement: code(1, 3),
  movementNote: text(300).nullable(),
  relation: text(60).nullable(),
  guardianName: text(120).nullable(),
  phone: text(40).nullable(),
  note: text(500).nullable(),
  /** Số định danh cá nhân, 12 digits; checked softly, never used to derive anything. */
  identityNumber: text(12).nullable(),
  studyState: code(1, 7),
  /** Has access to education although no class says so (special school, home teaching). */
  educationAccess: known,
  /** Finished the preschool programme of the age in the last school year. */
  preschoolCompleted: known,
  /** Province of registration of a pupil from elsewhere, two digits. */
  homeProvince: text(3).nullable(),
  /** Trẻ DTTS được chuẩn bị tiếng Việt. */
  vietnamesePrepared: known,
  fullDays: known,
  regularAttendance: known,
  weightTracked: known,
  underweight: known,
  heightTracked: known,
  stunted: known,
  /** Confirmed by an enumerator or the officer in this round, not merely carried over. */
  confirmed: flag
});

// packages/core/src/round/round.ts
import { z as z3 } from "zod";
var Round = z3.object({
  provinceCode: z3.string(),
  unitCode: z3.string(),
  year: z3.number().int().min(2014).max(2200),
  state: z3.enum(["open", "submitted", "sealed"]),
  dataVersion: z3.number().int()
});
function referenceDate(year2) {
  return `${year2}-09-30`;
}

// packages/core/src/school/school.ts
import { z as z4 } from "zod";
var schoolLevel = { preschool: 1, primary: 2, lowerSecondary: 4, upperSecondary: 8 };
var schoolSystem = { general: 1, continuing: 2, vocational: 3, higher: 4 };
var School = z4.object({
  provinceCode: z4.string().max(3),
  code: z4.string().min(1).max(40),
  name: z4.string().min(1).max(200),
  levels: z4.number().int().min(0).max(15),
  system: z4.number().int().min(1).max(4),
  unitCode: z4.string().max(10).nullable(),
  /** Trường công lập 1, tư thục/dân lập 2. */
  ownership: z4.number().int().min(1).max(2),
  /** Cơ sở GDMN độc lập. */
  independent: z4.boolean(),
  firstRound: z4.number().int(),
  lastRound: z4.number().int().nullable()
});

// packages/core/src/school/school-report.ts
import { z as z5 } from "zod";
var ConditionAnswer = z5.object({ met: z5.boolean().nullable(), evidence: z5.string().max(500) });
var SchoolReport = z5.object({
  id: z5.uuid(),
  schoolCode: z5.string().max(40),
  /** One bit of `schoolLevel`. */
  level: z5.number().int().min(1).max(8),
  values: z5.record(z5.string(), z5.number().nullable()),
  conditions: z5.record(z5.string(), ConditionAnswer)
});

// packages/core/src/unit/unit.ts
import { z as z6 } from "zod";
var unitLevel = { province: 1, district: 2, commune: 3 };
var Unit = z6.object({
  provinceCode: z6.string().max(3),
  code: z6.string().max(10),
  level: z6.number().int().min(1).max(3),
  /** "phường", "xã", "thị trấn", "đặc khu", "thị xã", "tỉnh"… */
  kind: z6.string().max(30),
  name: z6.string().max(120),
  parentCode: z6.string().max(10).nullable(),
  validFrom: z6.iso.date(),
  validTo: z6.iso.date().nullable()
});
var UnitSuccessor = z6.object({
  fromCode: z6.string(),
  toCode: z6.string(),
  on: z6.iso.date(),
  /** Only a part of the old unit went there. */
  partial: z6.boolean()
});
var UnitDesignation = z6.object({
  unitCode: z6.string(),
  kind: z6.literal("hardship"),
  validFrom: z6.iso.date(),
  validTo: z6.iso.date().nullable(),
  document: z6.string().max(200)
});

// packages/core/src/unit/unit-report.ts
import { z as z7 } from "zod";
var UnitReport = z7.object({
  id: z7.uuid(),
  kind: z7.string().min(1).max(40),
  values: z7.record(z7.string(), z7.number().nullable())
});

// apps/server/src/platform/auth/actor.ts
var localOfficer = { name: "C\xE1n b\u1ED9 \u0111\u1ECBa ph\u01B0\u01A1ng", role: "officer", device: "local" };

// apps/server/src/platform/database/in-transaction.ts
import { Kysely, PostgresDialect } from "kysely";
async function inTransaction(db, work) {
  const client = await db.pool.connect();
  let broken;
  try {
    await client.query("BEGIN");
    const result = await work({ client, query: queryOn(client) });
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure) => {
      broken = failure instanceof Error ? failure : new Error(String(failure));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
function queryOn(client) {
  const borrowed = new Proxy(client, {
    get(target, key) {
      if (key === "release") return () => void 0;
      const value = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    }
  });
  const pool = { connect: async () => borrowed, end: async () => void 0 };
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

// apps/server/src/platform/database/open-database.ts
import pg4 from "pg";

// apps/server/src/platform/embedded-postgres/start-embedded-postgres.ts
import { randomBytes } from "node:crypto";
import { chown as chown2, mkdir as mkdir4, readFile as readFile7, rename as rename3, rm as rm7, stat as stat5, writeFile as writeFile5 } from "node:fs/promises";
import { join as join11, resolve } from "node:path";
import { setTimeout as sleep2 } from "node:timers/promises";
import pg from "pg";

// apps/server/src/platform/embedded-postgres/binaries.ts
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { z as z8 } from "zod";
var packages = {
  "linux-x64": "linux-x64",
  "linux-arm64": "linux-arm64",
  "darwin-x64": "darwin-x64",
  "darwin-arm64": "darwin-arm64",
  "win32-x64": "windows-x64"
};
var Paths = z8.object({ initdb: z8.string(), pg_ctl: z8.string(), postgres: z8.string() });
async function getEmbeddedBinaries() {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (name === void 0) throw missing(`M\xE1y n\xE0y (${platform}) ch\u01B0a c\xF3 b\u1EA3n PostgreSQL \u0111i k\xE8m`);
  const specifier = `@embedded-postgres/${name}`;
  const found = await import(specifier).then(Paths.parse).catch(() => void 0);
  if (found === void 0 || !existsSync(found.postgres)) throw missing(`Ch\u01B0a c\xE0i g\xF3i ${specifier}`);
  return {
    initdb: found.initdb,
    pgCtl: found.pg_ctl,
    postgres: found.postgres,
    portable: dirname(dirname(found.postgres))
  };
}
function missing(message) {
  return new PhocapError(
    "postgres.missing",
    message,
    "Ch\u1EA1y l\u1EA1i `npm install`, ho\u1EB7c \u0111\u1EB7t bi\u1EBFn DATABASE_URL tr\u1ECF t\u1EDBi m\u1ED9t m\xE1y ch\u1EE7 PostgreSQL 15 tr\u1EDF l\xEAn.",
    500
  );
}

// apps/server/src/platform/embedded-postgres/create-cluster.ts
import { chown, lstat, mkdir, readdir, rename, rm as rm2, stat, writeFile } from "node:fs/promises";
import { join as join4 } from "node:path";

// apps/server/src/platform/embedded-postgres/explain-failure.ts
import { existsSync as existsSync2 } from "node:fs";
import { join as join2 } from "node:path";
var libraryNotFound = 3221225781;
var missingRuntime = () => new PhocapError(
  "postgres.runtime",
  "M\xE1y thi\u1EBFu b\u1ED9 th\u01B0 vi\u1EC7n Microsoft Visual C++ (VCRUNTIME140.dll) n\xEAn c\u01A1 s\u1EDF d\u1EEF li\u1EC7u kh\xF4ng ch\u1EA1y \u0111\u01B0\u1EE3c.",
  "T\u1EA3i v\xE0 c\xE0i https://aka.ms/vs/17/release/vc_redist.x64.exe r\u1ED3i m\u1EDF l\u1EA1i Phocap.",
  500
);
function checkRuntime(systemRoot = process.env.SystemRoot) {
  if (systemRoot === void 0) return;
  const folder = join2(systemRoot, "System32");
  const needed = ["vcruntime140.dll", "vcruntime140_1.dll", "msvcp140.dll"];
  if (needed.some((name) => !existsSync2(join2(folder, name)))) throw missingRuntime();
}
var causes = [
  [
    /No space left on device|Disk full/i,
    "\u1ED4 \u0111\u0129a \u0111\xE3 \u0111\u1EA7y, c\u01A1 s\u1EDF d\u1EEF li\u1EC7u kh\xF4ng ghi \u0111\u01B0\u1EE3c.",
    "Xo\xE1 b\u1EDBt t\u1EC7p ho\u1EB7c chuy\u1EC3n th\u01B0 m\u1EE5c d\u1EEF li\u1EC7u sang \u1ED5 c\xF2n ch\u1ED7, r\u1ED3i m\u1EDF l\u1EA1i Phocap."
  ],
  [
    /wrong ownership|Permission denied|has invalid permissions/i,
    "Th\u01B0 m\u1EE5c d\u1EEF li\u1EC7u thu\u1ED9c v\u1EC1 t\xE0i kho\u1EA3n kh\xE1c c\u1EE7a m\xE1y, ho\u1EB7c kh\xF4ng cho ghi.",
    "Ch\u1EA1y Phocap b\u1EB1ng \u0111\xFAng t\xE0i kho\u1EA3n \u0111\xE3 t\u1EA1o d\u1EEF li\u1EC7u, ho\u1EB7c trao l\u1EA1i quy\u1EC1n c\u1EE7a th\u01B0 m\u1EE5c d\u1EEF li\u1EC7u cho t\xE0i kho\u1EA3n n\xE0y."
  ],
  [
    /database files are incompatible with server|initialized by PostgreSQL version/i,
    "D\u1EEF li\u1EC7u do m\u1ED9t b\u1EA3n PostgreSQL kh\xE1c t\u1EA1o ra.",
    "C\xE0i l\u1EA1i \u0111\xFAng b\u1EA3n Phocap tr\u01B0\u1EDBc \u0111\xF3, sao l\u01B0u ra t\u1EC7p, r\u1ED3i kh\xF4i ph\u1EE5c v\xE0o b\u1EA3n m\u1EDBi."
  ],
  [
    /could not create any TCP\/IP sockets|Address already in use/i,
    "C\u1ED5ng m\u1EA1ng c\u1EE7a c\u01A1 s\u1EDF d\u1EEF li\u1EC7u \u0111ang b\u1ECB ch\u01B0\u01A1ng tr\xECnh kh\xE1c chi\u1EBFm.",
    "\u0110\xF3ng ch\u01B0\u01A1ng tr\xECnh \u0111\xF3 ho\u1EB7c m\u1EDF l\u1EA1i Phocap \u0111\u1EC3 ch\u1ECDn c\u1ED5ng kh\xE1c."
  ]
];
function explainFailure(code3, output) {
  if (code3 === libraryNotFound) return missingRuntime();
  const known2 = causes.find(([pattern]) => pattern.test(output));
  if (known2) return new PhocapError("postgres.failed", `${known2[1]}`, known2[2], 500);
  const words2 = output.trim().split("\n").slice(-5).join(" ").slice(0, 600);
  return new PhocapError(
    "postgres.failed",
    `Kh\xF4ng kh\u1EDFi \u0111\u1ED9ng \u0111\u01B0\u1EE3c c\u01A1 s\u1EDF d\u1EEF li\u1EC7u. PostgreSQL b\xE1o: ${words2 || `m\xE3 l\u1ED7i ${code3}`}`,
    "M\u1EDF l\u1EA1i Phocap; n\u1EBFu v\u1EABn l\u1ED7i, g\u1EEDi t\u1EC7p postgres.log trong th\u01B0 m\u1EE5c d\u1EEF li\u1EC7u cho ng\u01B0\u1EDDi h\u1ED7 tr\u1EE3.",
    500
  );
}

// apps/server/src/platform/embedded-postgres/run-tool.ts
import { spawn } from "node:child_process";
import { open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join3 } from "node:path";
var runs = 0;
async function runTool(file, args, options) {
  const path = join3(tmpdir(), `phocap-${process.pid}-${runs++}.log`);
  const log = await open(path, "wx", 384);
  try {
    const code3 = await new Promise((resolve2, reject) => {
      const child = spawn(file, args, {
        cwd: options.cwd,
        env: { ...process.env, LC_ALL: "C", ...options.env },
        stdio: ["ignore", log.fd, log.fd],
        windowsHide: true,
        ...options.owner
      });
      child.on("error", reject);
      child.on("exit", resolve2);
    });
    return { code: code3, output: await readFile(path, "utf8") };
  } finally {
    await log.close();
    await rm(path, { force: true });
  }
}

// apps/server/src/platform/embedded-postgres/create-cluster.ts
var serverUser = "phocap";
async function createCluster(home, binaries, owner, password) {
  const cluster = join4(home, "cluster");
  const existing = await stat(cluster).catch(() => void 0);
  if (existing !== void 0) {
    if (owner !== void 0 && existing.uid !== owner.uid) await giveAll(cluster, owner);
    return;
  }
  const partial = join4(home, "cluster.partial");
  const passwordFile = join4(home, "password.partial");
  await rm2(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 448 });
  if (owner !== void 0) await chown(partial, owner.uid, owner.gid);
  const args = ["--no-sync", "--encoding=UTF8", `--username=${serverUser}`, "--pgdata", partial];
  const version = await runTool(binaries.initdb, ["--version"], { owner, cwd: home });
  if (version.code !== 0) throw explainFailure(version.code, version.output);
  const major = Number(
    /(\d+)(\.|beta|rc|devel|\s|$)/.exec(version.output.split("(PostgreSQL)")[1] ?? "")?.[1]
  );
  if (major >= 17) args.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
  else args.push("--locale=C");
  if (password === void 0) args.push("--auth-local=trust", "--auth-host=reject");
  else {
    await writeFile(passwordFile, `${password}
`, { mode: 384 });
    if (owner !== void 0) await chown(passwordFile, owner.uid, owner.gid);
    args.push("--auth=scram-sha-256", `--pwfile=${passwordFile}`);
  }
  const outcome = await runTool(binaries.initdb, args, { owner, cwd: home });
  await rm2(passwordFile, { force: true });
  if (outcome.code !== 0) {
    await rm2(partial, { recursive: true, force: true });
    throw explainFailure(outcome.code, outcome.output);
  }
  await rename(partial, cluster);
}
async function giveAll(path, owner) {
  for (const entry of await readdir(path, { recursive: true })) {
    const inner = join4(path, entry);
    if (!(await lstat(inner)).isSymbolicLink()) await chown(inner, owner.uid, owner.gid);
  }
  await chown(path, owner.uid, owner.gid);
}

// apps/server/src/platform/embedded-postgres/door.ts
import { mkdtemp, rm as rm3 } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir as tmpdir2 } from "node:os";
import { basename, dirname as dirname2, join as join5 } from "node:path";
var longestSocketPath = process.platform === "darwin" ? 103 : 107;
var socketPort = 5432;
async function makeSocketDoor(folder) {
  const path = join5(folder, `.s.PGSQL.${socketPort}`);
  const fits = Buffer.byteLength(path) <= longestSocketPath && !/[",'\\\n]|^\s|\s$|^@/.test(folder);
  return { host: fits ? folder : await mkdtemp(join5(tmpdir2(), "phocap-")), port: socketPort };
}
async function dropSocketFolder(folder) {
  if (dirname2(folder) !== tmpdir2() || !/^phocap-[A-Za-z0-9]{6}$/.test(basename(folder))) return;
  await rm3(folder, { recursive: true, force: true });
}
function findLoopbackDoor() {
  return new Promise((resolve2, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve2({ host: "127.0.0.1", port }));
    });
  });
}

// apps/server/src/platform/embedded-postgres/folder-lock.ts
import { open as open2, readFile as readFile3, rm as rm4, stat as stat2 } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

// apps/server/src/platform/embedded-postgres/postmaster-pid.ts
import { execFile } from "node:child_process";
import { readFile as readFile2, readlink, realpath } from "node:fs/promises";
import { join as join6 } from "node:path";
async function findPostmasterPid(cluster) {
  const text4 = await readFile2(join6(cluster, "postmaster.pid"), "utf8").catch(() => void 0);
  if (text4 === void 0) return void 0;
  const lines = text4.split(/\r?\n/);
  const pid = Math.abs(Number(lines[0]));
  return {
    pid: Number.isInteger(pid) ? pid : 0,
    port: Number(lines[3] ?? 0),
    socketFolder: lines[4] ?? "",
    ready: lines[7]?.trim() === "ready"
  };
}
function isAlive(pid) {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
async function isPostmaster(pid, cluster) {
  if (!isAlive(pid)) return false;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => void 0);
  if (folder !== void 0) return folder === await realpath(cluster);
  const command = process.platform === "win32" ? await outputOf("tasklist", ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"]) : await outputOf("ps", ["-p", String(pid), "-o", "command="]);
  return command === void 0 || command.includes("postgres");
}
function outputOf(file, args) {
  return new Promise((resolve2) => {
    execFile(file, args, { windowsHide: true }, (error, stdout) => resolve2(error ? void 0 : stdout));
  });
}

// apps/server/src/platform/embedded-postgres/folder-lock.ts
var held = /* @__PURE__ */ new Set();
async function withFolderLock(path, work, patience = 18e4) {
  const until = Date.now() + patience;
  while (!await take(path)) {
    if (Date.now() > until) {
      throw new PhocapError(
        "postgres.busy",
        "M\u1ED9t c\u1EEDa s\u1ED5 Phocap kh\xE1c \u0111ang m\u1EDF ho\u1EB7c \u0111\xF3ng c\u01A1 s\u1EDF d\u1EEF li\u1EC7u n\xE0y qu\xE1 l\xE2u.",
        `\u0110\xF3ng c\xE1c c\u1EEDa s\u1ED5 Phocap kh\xE1c r\u1ED3i m\u1EDF l\u1EA1i. N\u1EBFu ch\u1EAFc ch\u1EAFn kh\xF4ng c\xF2n c\u1EEDa s\u1ED5 n\xE0o, xo\xE1 t\u1EC7p ${path}.`,
        500
      );
    }
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    held.delete(path);
    await rm4(path, { force: true });
  }
}
async function take(path) {
  if (held.has(path)) return false;
  held.add(path);
  try {
    const file = await open2(path, "wx");
    await file.writeFile(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    held.delete(path);
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  if (await isLeftOver(path)) await rm4(path, { force: true });
  return false;
}
async function isLeftOver(path) {
  const holder = Number(await readFile3(path, "utf8").catch(() => ""));
  if (holder === process.pid) return !held.has(path);
  if (holder > 0) return !isAlive(holder);
  const found = await stat2(path).catch(() => void 0);
  return found !== void 0 && Date.now() - found.mtimeMs > 1e4;
}

// apps/server/src/platform/embedded-postgres/restore-links.ts
import { readFile as readFile4, symlink } from "node:fs/promises";
import { basename as basename2, dirname as dirname3, join as join7, relative } from "node:path";
import { z as z9 } from "zod";
var Links = z9.array(z9.object({ source: z9.string(), target: z9.string() }));
async function restoreLinks(portable) {
  const text4 = await readFile4(join7(portable, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const root = dirname3(portable);
  for (const { source, target } of Links.parse(JSON.parse(text4))) {
    const link2 = join7(root, target);
    await symlink(join7(relative(dirname3(target), dirname3(source)), basename2(source)), link2).catch(
      () => void 0
    );
  }
}

// apps/server/src/platform/embedded-postgres/server-home.ts
import { chmod, cp, mkdir as mkdir2, mkdtemp as mkdtemp2, readFile as readFile5, rename as rename2, rm as rm5, stat as stat4, writeFile as writeFile2 } from "node:fs/promises";
import { join as join8 } from "node:path";

// apps/server/src/platform/embedded-postgres/can-reach.ts
import { stat as stat3 } from "node:fs/promises";
import { dirname as dirname4 } from "node:path";
async function canReach(path, owner, platform = process.platform) {
  if (platform === "win32") return /^[\x00-\x7f]*$/.test(path);
  if (owner === void 0) return true;
  for (let folder = path; ; folder = dirname4(folder)) {
    const found = await stat3(folder).catch(() => void 0);
    if (found?.isDirectory()) {
      const bit = found.uid === owner.uid ? 64 : found.gid === owner.gid ? 8 : 1;
      if ((found.mode & bit) === 0) return false;
    }
    if (folder === dirname4(folder)) return true;
  }
}

// apps/server/src/platform/embedded-postgres/server-home.ts
var signpost = "postgres-location.txt";
function defaultSharedFolder() {
  if (process.platform === "win32") return join8(process.env.ProgramData ?? "C:\\ProgramData", "Phocap");
  return "/var/lib/phocap";
}
async function findServerHome(dataDir, owner, shared) {
  const told2 = await readFile5(join8(dataDir, signpost), "utf8").catch(() => "");
  if (told2.trim() !== "") {
    const home2 = told2.trim();
    if (await stat4(home2).catch(() => void 0) !== void 0) return home2;
    throw new PhocapError(
      "postgres.moved",
      `D\u1EEF li\u1EC7u \u0111\xE3 \u0111\u01B0\u1EE3c chuy\u1EC3n t\u1EDBi ${home2} nh\u01B0ng kh\xF4ng m\u1EDF \u0111\u01B0\u1EE3c th\u01B0 m\u1EE5c \u0111\xF3.`,
      `Ch\u1EA1y Phocap b\u1EB1ng t\xE0i kho\u1EA3n qu\u1EA3n tr\u1ECB nh\u01B0 l\u1EA7n tr\u01B0\u1EDBc, ho\u1EB7c ch\xE9p th\u01B0 m\u1EE5c \u0111\xF3 v\u1EC1 ${dataDir} r\u1ED3i xo\xE1 t\u1EC7p ${signpost}.`,
      500
    );
  }
  const cluster = join8(dataDir, "cluster");
  const running = await findPostmasterPid(cluster);
  if (running !== void 0 && await isPostmaster(running.pid, cluster)) return dataDir;
  if (await canReach(dataDir, owner)) return dataDir;
  await mkdir2(shared, { recursive: true, mode: 493 });
  const home = await mkdtemp2(join8(shared, "data-"));
  await chmod(home, 493);
  const existing = await stat4(cluster).catch(() => void 0);
  if (existing !== void 0) await copyWhole(cluster, join8(home, "cluster"));
  await writeFile2(join8(dataDir, signpost), `${home}
`);
  if (existing !== void 0) await rename2(cluster, join8(dataDir, "cluster.moved"));
  return home;
}
async function placeBinaries(binaries, owner, shared) {
  const { portable } = binaries;
  if (portable === null || await canReach(portable, owner)) return binaries;
  const { size, mtimeMs } = await stat4(binaries.postgres);
  const target = join8(shared, `postgres-${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`);
  await mkdir2(shared, { recursive: true, mode: 493 });
  if (await stat4(target).catch(() => void 0) === void 0) await copyWhole(portable, target);
  const moved = (path) => join8(target, path.slice(portable.length));
  return {
    initdb: moved(binaries.initdb),
    pgCtl: moved(binaries.pgCtl),
    postgres: moved(binaries.postgres),
    portable: target
  };
}
async function copyWhole(from, to) {
  const partial = `${to}.partial-${process.pid}`;
  await cp(from, partial, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  await rename2(partial, to).catch(async (error) => {
    await rm5(partial, { recursive: true, force: true });
    if (await stat4(to).catch(() => void 0) === void 0) throw error;
  });
}

// apps/server/src/platform/embedded-postgres/server-owner.ts
import { readFileSync } from "node:fs";
var nobody = { uid: 65534, gid: 65534 };
function findServerOwner(passwd = readPasswd()) {
  if (process.getuid?.() !== 0) return void 0;
  const line = passwd.split("\n").find((entry) => entry.startsWith("postgres:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (!uid || !gid || !(Number(uid) > 0)) return nobody;
  return { uid: Number(uid), gid: Number(gid) };
}
function readPasswd() {
  try {
    return readFileSync("/etc/passwd", "utf8");
  } catch {
    return "";
  }
}

// apps/server/src/platform/embedded-postgres/tenants.ts
import { randomUUID } from "node:crypto";
import { mkdir as mkdir3, readdir as readdir2, rm as rm6, writeFile as writeFile3 } from "node:fs/promises";
import { join as join9 } from "node:path";
var own = /* @__PURE__ */ new Set();
async function signOn(home) {
  const name = `${process.pid}-${randomUUID().slice(0, 8)}`;
  await mkdir3(join9(home, "tenants"), { recursive: true });
  await writeFile3(join9(home, "tenants", name), "");
  own.add(name);
  return name;
}
async function signOff(home, name) {
  own.delete(name);
  await rm6(join9(home, "tenants", name), { force: true });
  let last = true;
  for (const other of await readdir2(join9(home, "tenants"))) {
    const pid = Number(other.split("-")[0]);
    const uses = pid === process.pid ? own.has(other) : isAlive(pid);
    if (uses) last = false;
    else await rm6(join9(home, "tenants", other), { force: true });
  }
  return last;
}

// apps/server/src/platform/embedded-postgres/write-settings.ts
import { appendFile, readFile as readFile6, writeFile as writeFile4 } from "node:fs/promises";
import { join as join10 } from "node:path";
var fileName = "phocap.conf";
async function writeSettings(cluster, door, unixSocket, more = {}) {
  const settings = {
    listen_addresses: unixSocket ? "" : door.host,
    unix_socket_directories: unixSocket ? door.host : "",
    unix_socket_permissions: "0700",
    port: String(door.port),
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    ...more
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`);
  await writeFile4(join10(cluster, fileName), `${lines.join("\n")}
`);
  const main2 = join10(cluster, "postgresql.conf");
  const include = `include_if_exists '${fileName}'`;
  if (!(await readFile6(main2, "utf8")).includes(include)) await appendFile(main2, `
${include}
`);
}

// apps/server/src/platform/embedded-postgres/start-embedded-postgres.ts
async function startEmbeddedPostgres(options) {
  try {
    return await openServer(options);
  } catch (error) {
    throw error instanceof PhocapError ? error : explainFailure(null, String(error));
  }
}
async function openServer(options) {
  const dataDir = resolve(options.dataDir);
  const shared = options.sharedFolder ?? defaultSharedFolder();
  const owner = findServerOwner();
  if (process.platform === "win32") checkRuntime();
  await mkdir4(dataDir, { recursive: true });
  const lock = join11(dataDir, "starting.lock");
  return withFolderLock(lock, async () => {
    const found = options.binaries ?? await getEmbeddedBinaries();
    if (found.portable !== null) await restoreLinks(found.portable);
    const home = await findServerHome(dataDir, owner, shared);
    const binaries = await placeBinaries(found, owner, shared);
    const password = process.platform === "win32" ? await getPassword(home) : void 0;
    const server = { home, cluster: join11(home, "cluster"), binaries, owner, password };
    const running = await findRunning(server);
    const door = running ?? await start(server, options.settings);
    const tenant = await signOn(home);
    const stop = async () => {
      await withFolderLock(lock, async () => {
        if (await signOff(home, tenant)) await shutDown(server);
      });
    };
    return { config: configOf(server, door), reused: running !== void 0, stop };
  });
}
async function start(server, settings) {
  const { home, cluster, binaries, owner, password } = server;
  await createCluster(home, binaries, owner, password);
  const run2 = join11(home, "run");
  await mkdir4(run2, { recursive: true, mode: 448 });
  const unixSocket = process.platform !== "win32";
  const door = unixSocket ? await makeSocketDoor(run2) : await findLoopbackDoor();
  for (const folder of owner === void 0 ? [] : /* @__PURE__ */ new Set([run2, ...unixSocket ? [door.host] : []])) {
    await chown2(folder, owner.uid, owner.gid);
  }
  await writeSettings(cluster, door, unixSocket, settings);
  await turnLog(join11(run2, "postgres.log"));
  const outcome = await pgCtl(server, ["start", "-w", "-t", "120", "-l", "postgres.log"]);
  if (outcome.code === 0 && await findRunning(server)) return door;
  const log = await readFile7(join11(run2, "postgres.log"), "utf8").catch(() => "");
  throw explainFailure(outcome.code, log.trim() === "" ? outcome.output : log.slice(-4e3));
}
async function findRunning(server) {
  for (let waited = 0; waited < 12e4; waited += 100) {
    const file = await findPostmasterPid(server.cluster);
    if (file === void 0) return void 0;
    if (!await isPostmaster(file.pid, server.cluster)) {
      await rm7(join11(server.cluster, "postmaster.pid"), { force: true });
      await dropSocketFolder(file.socketFolder);
      return void 0;
    }
    const door = { host: file.socketFolder || "127.0.0.1", port: file.port };
    if (file.ready && await answers(server, door)) return door;
    await sleep2(100);
  }
  throw new PhocapError(
    "postgres.stuck",
    "C\u01A1 s\u1EDF d\u1EEF li\u1EC7u \u0111ang ch\u1EA1y nh\u01B0ng kh\xF4ng tr\u1EA3 l\u1EDDi.",
    "Kh\u1EDFi \u0111\u1ED9ng l\u1EA1i m\xE1y r\u1ED3i m\u1EDF l\u1EA1i Phocap; d\u1EEF li\u1EC7u \u0111\xE3 l\u01B0u kh\xF4ng m\u1EA5t.",
    500
  );
}
async function answers(server, door) {
  const client = new pg.Client({ ...configOf(server, door), database: "postgres" });
  client.on("error", () => void 0);
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => void 0);
  }
}
async function shutDown(server) {
  const file = await findPostmasterPid(server.cluster);
  if (file === void 0) return;
  const outcome = await pgCtl(server, ["stop", "-m", "fast", "-w", "-t", "120"]);
  if (outcome.code !== 0 && await isPostmaster(file.pid, server.cluster)) {
    throw explainFailure(outcome.code, outcome.output);
  }
  await dropSocketFolder(file.socketFolder);
}
function pgCtl(server, args) {
  const { binaries, owner, cluster } = server;
  return runTool(binaries.pgCtl, args, { owner, cwd: join11(server.home, "run"), env: { PGDATA: cluster } });
}
function configOf(server, door) {
  const { password } = server;
  return { ...door, user: serverUser, ...password === void 0 ? {} : { password } };
}
async function turnLog(path) {
  const found = await stat5(path).catch(() => void 0);
  if (found !== void 0 && found.size > 1e7) await rename3(path, `${path}.1`);
}
async function getPassword(home) {
  const path = join11(home, "password.txt");
  const known2 = await readFile7(path, "utf8").catch(() => "");
  if (known2 !== "") return known2;
  const made2 = randomBytes(24).toString("base64url");
  await writeFile5(path, made2, { mode: 384 });
  return made2;
}

// apps/server/src/platform/database/database.ts
import { Kysely as Kysely2, PostgresDialect as PostgresDialect2 } from "kysely";
import pg3 from "pg";

// apps/server/src/platform/database/type-parsers.ts
import pg2 from "pg";
var { builtins } = pg2.types;
function makeTypeParsers() {
  const types2 = new pg2.TypeOverrides();
  types2.setTypeParser(builtins.DATE, (text4) => text4);
  types2.setTypeParser(builtins.INT8, (text4) => {
    const number = Number(text4);
    if (!Number.isSafeInteger(number)) throw new RangeError(`int8 beyond 2^53: ${text4}`);
    return number;
  });
  types2.setTypeParser(builtins.TIMESTAMPTZ, (text4) => new Date(text4).toISOString());
  return types2;
}

// apps/server/src/platform/database/database.ts
function connectDatabase(config) {
  const pool = new pg3.Pool({ types: makeTypeParsers(), max: 10, ...config });
  pool.on("error", () => void 0);
  const query = new Kysely2({ dialect: new PostgresDialect2({ pool }) });
  return { pool, query, close: () => query.destroy() };
}

// apps/server/src/platform/database/migrations.ts
import { createHash } from "node:crypto";
import { readdir as readdir3, readFile as readFile8 } from "node:fs/promises";
import { join as join13 } from "node:path";

// apps/server/src/platform/files/project-root.ts
import { existsSync as existsSync3 } from "node:fs";
import { dirname as dirname5, join as join12 } from "node:path";
import { fileURLToPath } from "node:url";
function findRoot() {
  let folder = dirname5(fileURLToPath(import.meta.url));
  while (!existsSync3(join12(folder, "law", "definitions"))) {
    const above = dirname5(folder);
    if (above === folder) throw new Error("the law folder is missing beside the program");
    folder = above;
  }
  return folder;
}
var projectRoot = findRoot();

// apps/server/src/platform/database/migrations.ts
var migrationsFolder = join13(projectRoot, "apps/server/migrations");
async function readMigrations(folder = migrationsFolder) {
  const names2 = (await readdir3(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  const twin = names2.find((name, i) => names2[i - 1]?.slice(0, 4) === name.slice(0, 4));
  if (twin !== void 0) {
    throw new PhocapError(
      "migration.number",
      `Hai b\u01B0\u1EDBc n\xE2ng c\u1EA5p c\u01A1 s\u1EDF d\u1EEF li\u1EC7u c\xF9ng s\u1ED1: ${twin.slice(0, 4)}.`,
      "C\xE0i l\u1EA1i Phocap t\u1EEB b\u1EA3n ph\xE1t h\xE0nh \u0111\u1EA7y \u0111\u1EE7.",
      500
    );
  }
  return Promise.all(
    names2.map(async (name) => {
      const sql = (await readFile8(join13(folder, name), "utf8")).replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    })
  );
}

// apps/server/src/platform/database/migrate.ts
var lockNumber = 7482901;
async function migrate(pool, migrations) {
  const known2 = migrations ?? await readMigrations();
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [lockNumber]);
    await client.query(
      `CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, checksum text NOT NULL,
        at timestamptz NOT NULL DEFAULT now())`
    );
    const { rows: rows2 } = await client.query(
      "SELECT name, checksum FROM migration"
    );
    checkSeen(rows2, known2);
    const seen = new Set(rows2.map((row2) => row2.name));
    const due = known2.filter((migration) => !seen.has(migration.name));
    for (const migration of due) await run(client, migration);
    return due.map((migration) => migration.name);
  } finally {
    client.release(true);
  }
}
function checkSeen(seen, known2) {
  const byName = new Map(known2.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of seen) {
    const migration = byName.get(name);
    if (migration === void 0) {
      throw new PhocapError(
        "database.newer",
        `C\u01A1 s\u1EDF d\u1EEF li\u1EC7u \u0111\xE3 \u0111\u01B0\u1EE3c m\u1ED9t b\u1EA3n Phocap m\u1EDBi h\u01A1n n\xE2ng c\u1EA5p (${name}).`,
        "C\xE0i b\u1EA3n Phocap m\u1EDBi nh\u1EA5t r\u1ED3i m\u1EDF l\u1EA1i.",
        500
      );
    }
    if (migration.checksum !== checksum) {
      throw new PhocapError(
        "migration.altered",
        `B\u01B0\u1EDBc n\xE2ng c\u1EA5p ${name} \u0111\xE3 b\u1ECB s\u1EEDa sau khi ch\u1EA1y, kh\xF4ng ch\u1EAFc d\u1EEF li\u1EC7u c\xF2n \u0111\xFAng c\u1EA5u tr\xFAc.`,
        "C\xE0i l\u1EA1i Phocap t\u1EEB b\u1EA3n ph\xE1t h\xE0nh g\u1ED1c; n\u1EBFu t\u1EF1 s\u1EEDa m\xE3, vi\u1EBFt b\u01B0\u1EDBc n\xE2ng c\u1EA5p m\u1EDBi thay v\xEC s\u1EEDa b\u01B0\u1EDBc c\u0169.",
        500
      );
    }
  }
  const last = seen.map((row2) => row2.name).sort().at(-1) ?? "";
  const names2 = new Set(seen.map((row2) => row2.name));
  const skipped = known2.find((migration) => migration.name < last && !names2.has(migration.name));
  if (skipped !== void 0) {
    throw new PhocapError(
      "migration.order",
      `B\u01B0\u1EDBc n\xE2ng c\u1EA5p ${skipped.name} \u0111\u1EE9ng tr\u01B0\u1EDBc b\u01B0\u1EDBc \u0111\xE3 ch\u1EA1y ${last}.`,
      "\u0110\xE1nh s\u1ED1 l\u1EA1i b\u01B0\u1EDBc m\u1EDBi cho l\u1EDBn h\u01A1n c\xE1c b\u01B0\u1EDBc \u0111\xE3 c\xF3.",
      500
    );
  }
}
async function run(client, migration) {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query("INSERT INTO migration (name, checksum) VALUES ($1, $2)", [
      migration.name,
      migration.checksum
    ]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new PhocapError(
      "migration.failed",
      `Kh\xF4ng n\xE2ng c\u1EA5p \u0111\u01B0\u1EE3c c\u01A1 s\u1EDF d\u1EEF li\u1EC7u \u1EDF b\u01B0\u1EDBc ${migration.name}: ${error instanceof Error ? error.message : error}`,
      "D\u1EEF li\u1EC7u v\u1EABn nh\u01B0 tr\u01B0\u1EDBc khi n\xE2ng c\u1EA5p. G\u1EEDi th\xF4ng b\xE1o n\xE0y cho ng\u01B0\u1EDDi h\u1ED7 tr\u1EE3.",
      500
    );
  }
}

// apps/server/src/platform/database/open-database.ts
var oldestVersion = 15e4;
async function openDatabase(place2) {
  if ("databaseUrl" in place2) return prepare(connectDatabase({ connectionString: place2.databaseUrl }));
  const server = await startEmbeddedPostgres(place2);
  try {
    await createDatabase(server.config, "phocap");
    const db = await prepare(connectDatabase({ ...server.config, database: "phocap" }));
    const close = async () => {
      await db.close();
      await server.stop();
    };
    return { ...db, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
async function prepare(db) {
  try {
    await checkServer(db.pool);
    await migrate(db.pool);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
}
async function checkServer(pool) {
  const { rows: rows2 } = await pool.query(
    "SELECT current_setting('server_version_num')::int AS version, current_setting('server_encoding') AS encoding"
  ).catch((error) => {
    throw new PhocapError(
      "database.unreachable",
      `Kh\xF4ng k\u1EBFt n\u1ED1i \u0111\u01B0\u1EE3c c\u01A1 s\u1EDF d\u1EEF li\u1EC7u: ${error instanceof Error ? error.message : error}`,
      "Ki\u1EC3m tra m\xE1y ch\u1EE7 PostgreSQL \u0111ang ch\u1EA1y v\xE0 \u0111\u1ECBa ch\u1EC9 trong DATABASE_URL.",
      503
    );
  });
  const { version, encoding } = rows2[0] ?? { version: 0, encoding: "" };
  if (version < oldestVersion) {
    throw new PhocapError(
      "database.old",
      `PostgreSQL ${Math.floor(version / 1e4)} qu\xE1 c\u0169.`,
      "Phocap c\u1EA7n PostgreSQL 15 tr\u1EDF l\xEAn.",
      500
    );
  }
  if (encoding !== "UTF8") {
    throw new PhocapError(
      "database.encoding",
      `C\u01A1 s\u1EDF d\u1EEF li\u1EC7u d\xF9ng b\u1EA3ng m\xE3 ${encoding}, kh\xF4ng ghi \u0111\u01B0\u1EE3c ti\u1EBFng Vi\u1EC7t.`,
      "T\u1EA1o l\u1EA1i c\u01A1 s\u1EDF d\u1EEF li\u1EC7u v\u1EDBi ENCODING 'UTF8'.",
      500
    );
  }
}
async function createDatabase(config, name, template = "template0") {
  const client = new pg4.Client({ ...config, database: "postgres" });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${pg4.escapeIdentifier(name)} TEMPLATE ${pg4.escapeIdentifier(template)}`).catch((error) => {
        const code3 = error instanceof Error && "code" in error ? error.code : void 0;
        if (code3 !== "42P04" && code3 !== "23505") throw error;
      });
    }
  } finally {
    await client.end();
  }
}

// packages/engine/src/bitmap/bitmap.ts
function emptyBitmap(size) {
  return new Uint32Array(size + 31 >>> 5);
}
function fullBitmap(size) {
  const bits = emptyBitmap(size).fill(4294967295);
  const rest = size & 31;
  if (rest > 0) bits[bits.length - 1] = 2 ** rest - 1;
  return bits;
}
function setBit(bits, index) {
  bits[index >>> 5] = bits[index >>> 5] | 1 << (index & 31);
}
function hasBit(bits, index) {
  return (bits[index >>> 5] & 1 << (index & 31)) !== 0;
}
function and(a, b) {
  const out = new Uint32Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = a[i] & b[i];
  return out;
}
function or(a, b) {
  const out = new Uint32Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = a[i] | b[i];
  return out;
}
function andNot(a, b) {
  const out = new Uint32Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = a[i] & ~b[i];
  return out;
}
function popcount(word) {
  let v2 = word - (word >>> 1 & 1431655765);
  v2 = (v2 & 858993459) + (v2 >>> 2 & 858993459);
  return (v2 + (v2 >>> 4) & 252645135) * 16843009 >>> 24;
}
function count(bits) {
  let total = 0;
  for (let i = 0; i < bits.length; i++) total += popcount(bits[i]);
  return total;
}
function countAll(bitmaps, everyone) {
  const [first = everyone, ...rest] = bitmaps;
  let total = 0;
  for (let i = 0; i < first.length; i++) {
    let word = first[i];
    for (let k = 0; k < rest.length && word !== 0; k++) word &= rest[k][i];
    if (word !== 0) total += popcount(word);
  }
  return total;
}
function members(bits, offset = 0, limit2 = Number.POSITIVE_INFINITY) {
  const found = [];
  let skip = offset;
  for (let i = 0; i < bits.length && found.length < limit2; i++) {
    let word = bits[i];
    if (word === 0) continue;
    const here = popcount(word);
    if (skip >= here) {
      skip -= here;
      continue;
    }
    while (word !== 0 && found.length < limit2) {
      const low = word & -word;
      word ^= low;
      if (skip > 0) skip--;
      else found.push(i * 32 + 31 - Math.clz32(low));
    }
  }
  return found;
}

// packages/engine/src/facts/columns-from-records.ts
var numericFields = personFields.filter(
  (field) => field.engine && field.kind !== "text" && field.kind !== "id"
);

// packages/engine/src/facts/three-state.ts
var answer = { no: 0, yes: 1, unknown: 2 };

// packages/engine/src/facts/rules/access.ts
function hasEducationAccess(r, studying) {
  if (r.educationAccess >= 0) return r.educationAccess;
  if (studying === answer.yes) return answer.yes;
  const taught = r.graduationLevel >= 1 || r.vocationalLevel >= 1 || r.completedGrade >= 1 || r.droppedGrade >= 1 || r.literacyClass >= 1 || r.literacyCompleted >= 1;
  return taught ? answer.yes : studying;
}

// packages/engine/src/facts/rules/completion.ts
var firstYearWithoutDiploma = 2025;
function stoppedBelow(r, limit2, completedLimit) {
  return r.grade >= grade.preschool || r.grade >= 1 && r.grade <= limit2 || r.completedGrade >= 0 && r.completedGrade <= completedLimit || r.droppedGrade >= 1 && r.droppedGrade <= limit2 || r.studyState === studyState.never;
}
function hasCompletedPrimary(r) {
  if (r.graduationLevel >= graduation.primary || r.vocationalLevel >= vocational.elementary || r.grade >= 6 && r.grade <= grade.tertiary || r.completedGrade >= 5 || r.droppedGrade >= 6)
    return answer.yes;
  return stoppedBelow(r, 5, 4) ? answer.no : answer.unknown;
}
function hasCompletedLowerSecondary(r) {
  if (r.graduationLevel >= graduation.lowerSecondary || r.vocationalLevel >= vocational.intermediate || r.grade >= 10 && r.grade <= grade.tertiary || r.completedGrade >= 10 || r.droppedGrade >= 10 || r.completedGrade === 9 && r.completedYear >= firstYearWithoutDiploma)
    return answer.yes;
  return stoppedBelow(r, 9, 9) ? answer.no : answer.unknown;
}
function hasCompletedUpperSecondary(r, studying) {
  if (r.graduationLevel === graduation.upperSecondary || r.vocationalLevel >= vocational.college)
    return answer.yes;
  return studying === answer.unknown ? answer.unknown : answer.no;
}
function hasCompletedPreschool(r, age2, lastSchoolYear) {
  if (r.preschoolCompleted >= 0) return r.preschoolCompleted;
  if (r.graduationLevel > graduation.preschool) return answer.yes;
  if (r.graduationLevel === graduation.preschool && (age2 >= 6 || r.graduationYear === lastSchoolYear))
    return answer.yes;
  return r.studyState === studyState.never ? answer.no : answer.unknown;
}

// packages/engine/src/facts/rules/literacy.ts
var literacyUnknown = 9;
var inSchool = (r, from, to) => r.grade >= from && r.grade <= to;
var dropped = (r, from, to) => r.droppedGrade >= from && r.droppedGrade <= to;
function literacyOf(r) {
  if (r.relapse === 1) return 0;
  if (r.relapse === 2) return 1;
  if (r.graduationLevel >= graduation.primary || r.vocationalLevel >= 1 || inSchool(r, 6, grade.tertiary) || r.completedGrade >= 5 || r.droppedGrade >= 6 || r.literacyCompleted >= 5)
    return 2;
  if (r.completedGrade >= 3 || inSchool(r, 4, 5) || dropped(r, 4, 5) || r.literacyCompleted >= 3 || r.literacyClass >= 4)
    return 1;
  if (r.completedGrade >= 0 || inSchool(r, 1, 3) || dropped(r, 1, 3) || r.literacyCompleted >= 1 || r.literacyClass >= 1 || r.studyState === studyState.never)
    return 0;
  return literacyUnknown;
}

// packages/engine/src/facts/rules/place.ts
var place = { none: 0, local: 1, other: 2, inbound: 3, unknown: 9 };
function placeOfStudy(residenceCode, studying, site) {
  if (studying !== answer.yes) return place.none;
  if (residenceCode === residence.outside) return place.inbound;
  if (site === "unknown") return place.unknown;
  return site === "here" ? place.local : place.other;
}
function sideOf(residenceCode, placeCode) {
  if (residenceCode === residence.outside) return place.inbound;
  return placeCode === place.other ? place.other : place.local;
}
function provinceCrossing(placeCode, site, homeProvince, here) {
  if (placeCode === place.inbound) {
    if (homeProvince === null) return place.unknown;
    return homeProvince === here ? 1 : 2;
  }
  if (placeCode === place.other) return site === "province" ? 1 : 2;
  return place.none;
}

// packages/engine/src/facts/rules/study.ts
function isStudying(r) {
  if (r.studyState === studyState.studying) return answer.yes;
  if (r.studyState >= studyState.never && r.studyState <= studyState.finished) return answer.no;
  if (r.grade >= 0) return answer.yes;
  if (r.droppedGrade >= 0 || r.completedGrade >= 0 || r.vocationalLevel >= 0) return answer.no;
  return r.graduationLevel === 4 ? answer.no : answer.unknown;
}
function isInUpperStudy(studying, gradeNow, system) {
  if (studying !== answer.yes) return studying;
  if (gradeNow >= 10 && gradeNow <= 12) return answer.yes;
  if (gradeNow !== grade.tertiary) return gradeNow < 0 ? answer.unknown : answer.no;
  if (system === schoolSystem.vocational || system === schoolSystem.continuing) return answer.yes;
  return system === schoolSystem.higher ? answer.no : answer.unknown;
}

// packages/engine/src/facts/derive-facts.ts
var minorityRange = { first: 2, last: 54 };
function siteOf(school, context) {
  if (school === void 0 || school.unitCode === null) return "unknown";
  if (school.provinceCode !== context.provinceCode) return "elsewhere";
  return school.unitCode === context.unitCode ? "here" : "province";
}
function threeState(value) {
  return value < 0 ? answer.unknown : value;
}
function hasUpperEver(upperNow, upperDone, vocationalLevel) {
  return upperNow === answer.yes || upperDone === answer.yes || vocationalLevel >= 1 ? answer.yes : upperNow;
}
function wasInGradeNine(row2, lastYear) {
  return row2.graduationLevel === 3 && row2.graduationYear === lastYear || row2.completedGrade === 9 && row2.completedYear === lastYear || row2.droppedGrade === 9 && row2.droppedYear === lastYear || row2.grade === 9 && row2.repeated === 1;
}
function inputColumns(records) {
  const column = (name) => {
    const found = records.columns[name];
    if (found === void 0) throw new Error(`missing column ${name}`);
    return found;
  };
  return {
    birthYear: column("birthYear"),
    sex: column("sex"),
    ethnicity: column("ethnicity"),
    residence: column("residence"),
    presence: column("presence"),
    grade: column("grade"),
    repeated: column("repeated"),
    twoSessions: column("twoSessions"),
    graduationLevel: column("graduationLevel"),
    graduationContinuing: column("graduationContinuing"),
    graduationYear: column("graduationYear"),
    vocationalLevel: column("vocationalLevel"),
    vocationalYear: column("vocationalYear"),
    completedGrade: column("completedGrade"),
    completedYear: column("completedYear"),
    droppedGrade: column("droppedGrade"),
    droppedYear: column("droppedYear"),
    literacyClass: column("literacyClass"),
    literacyCompleted: column("literacyCompleted"),
    relapse: column("relapse"),
    disabilities: column("disabilities"),
    canLearn: column("canLearn"),
    movement: column("movement"),
    studyState: column("studyState"),
    educationAccess: column("educationAccess"),
    preschoolCompleted: column("preschoolCompleted"),
    vietnamesePrepared: column("vietnamesePrepared")
  };
}
function rowAt(inputs, i) {
  return {
    birthYear: inputs.birthYear[i],
    sex: inputs.sex[i],
    ethnicity: inputs.ethnicity[i],
    residence: inputs.residence[i],
    presence: inputs.presence[i],
    grade: inputs.grade[i],
    repeated: inputs.repeated[i],
    twoSessions: inputs.twoSessions[i],
    graduationLevel: inputs.graduationLevel[i],
    graduationContinuing: inputs.graduationContinuing[i],
    graduationYear: inputs.graduationYear[i],
    vocationalLevel: inputs.vocationalLevel[i],
    vocationalYear: inputs.vocationalYear[i],
    completedGrade: inputs.completedGrade[i],
    completedYear: inputs.completedYear[i],
    droppedGrade: inputs.droppedGrade[i],
    droppedYear: inputs.droppedYear[i],
    literacyClass: inputs.literacyClass[i],
    literacyCompleted: inputs.literacyCompleted[i],
    relapse: inputs.relapse[i],
    disabilities: inputs.disabilities[i],
    canLearn: inputs.canLearn[i],
    movement: inputs.movement[i],
    studyState: inputs.studyState[i],
    educationAccess: inputs.educationAccess[i],
    preschoolCompleted: inputs.preschoolCompleted[i],
    vietnamesePrepared: inputs.vietnamesePrepared[i]
  };
}
function factColumns(size) {
  const column = () => new Int16Array(size);
  return {
    age: column(),
    sex: column(),
    ethnicity: column(),
    minority: column(),
    citizen: column(),
    religious: column(),
    here: column(),
    residence: column(),
    away: column(),
    movement: column(),
    gone: column(),
    exempt: column(),
    disabled: column(),
    disability: column(),
    canLearn: column(),
    access: column(),
    studying: column(),
    grade: column(),
    system: column(),
    place: column(),
    side: column(),
    crossing: column(),
    preschoolDone: column(),
    primaryDone: column(),
    secondaryDone: column(),
    secondaryHow: column(),
    upperNow: column(),
    upperDone: column(),
    upperEver: column(),
    upperWindow: column(),
    graduatedLastYear: column(),
    gradeNineLastYear: column(),
    repeated: column(),
    twoSessions: column(),
    dropped: column(),
    droppedGrade: column(),
    never: column(),
    literacy: column(),
    relapse: column(),
    vietnamese: column()
  };
}
function deriveFacts(records, context) {
  const size = records.size;
  const out = factColumns(size);
  const inputs = inputColumns(records);
  const schools = records.schoolCode.dictionary.map((code3) => context.schools.get(code3));
  const sites = schools.map((school) => siteOf(school, context));
  const lastYear = context.year - 1;
  for (let i = 0; i < size; i++) {
    const row2 = rowAt(inputs, i);
    const schoolIndex = records.schoolCode.index[i];
    const site = schoolIndex < 0 ? "unknown" : sites[schoolIndex];
    const system = schoolIndex < 0 ? -1 : schools[schoolIndex]?.system ?? -1;
    const studying = isStudying(row2);
    const age2 = context.year - row2.birthYear;
    const placeCode = placeOfStudy(row2.residence, studying, site);
    const upperNow = isInUpperStudy(studying, row2.grade, system);
    const upperDone = hasCompletedUpperSecondary(row2, studying);
    const upperEver = hasUpperEver(upperNow, upperDone, row2.vocationalLevel);
    const graduatedLastYear = row2.graduationYear === lastYear ? Math.max(row2.graduationLevel, 0) : 0;
    const secondaryDone = hasCompletedLowerSecondary(row2);
    const home = records.homeProvince.index[i];
    out.age[i] = age2;
    out.sex[i] = row2.sex;
    out.ethnicity[i] = row2.ethnicity;
    out.minority[i] = row2.ethnicity >= minorityRange.first && row2.ethnicity <= minorityRange.last ? 1 : 0;
    out.citizen[i] = row2.ethnicity === 55 ? 0 : 1;
    out.religious[i] = records.religion.index[i] >= 0 ? 1 : 0;
    out.here[i] = row2.residence === residence.outside ? 0 : 1;
    out.residence[i] = Math.max(row2.residence, 0);
    out.away[i] = row2.presence === 2 ? 1 : 0;
    out.movement[i] = Math.max(row2.movement, 0);
    out.gone[i] = row2.movement === movement.movedOut || row2.movement === movement.dead ? 1 : 0;
    out.exempt[i] = row2.studyState === studyState.exempt ? 1 : 0;
    out.disabled[i] = row2.disabilities > 0 ? 1 : 0;
    out.disability[i] = row2.disabilities;
    out.canLearn[i] = threeState(row2.canLearn);
    out.access[i] = hasEducationAccess(row2, studying);
    out.studying[i] = studying;
    out.grade[i] = studying === answer.yes ? Math.max(row2.grade, 0) : 0;
    out.system[i] = studying === answer.yes ? Math.max(system, 0) : 0;
    out.place[i] = placeCode;
    out.side[i] = sideOf(row2.residence, placeCode);
    out.crossing[i] = provinceCrossing(
      placeCode,
      site,
      home < 0 ? null : records.homeProvince.dictionary[home],
      context.provinceCode
    );
    out.preschoolDone[i] = hasCompletedPreschool(row2, age2, lastYear);
    out.primaryDone[i] = hasCompletedPrimary(row2);
    out.secondaryDone[i] = secondaryDone;
    out.secondaryHow[i] = secondaryDone === answer.yes ? row2.graduationContinuing === 1 ? 2 : 1 : 0;
    out.upperNow[i] = upperNow;
    out.upperDone[i] = upperDone;
    out.upperEver[i] = upperEver;
    out.upperWindow[i] = graduatedLastYear === 4 ? answer.yes : upperNow;
    out.graduatedLastYear[i] = graduatedLastYear;
    out.gradeNineLastYear[i] = wasInGradeNine(row2, lastYear) ? 1 : 0;
    out.repeated[i] = row2.repeated === 1 && studying === answer.yes ? 1 : 0;
    out.twoSessions[i] = studying === answer.yes ? threeState(row2.twoSessions) : 0;
    out.dropped[i] = studying !== answer.yes && (row2.droppedGrade >= 0 || row2.studyState === studyState.dropped) ? 1 : 0;
    out.droppedGrade[i] = Math.max(row2.droppedGrade, 0);
    out.never[i] = row2.studyState === studyState.never ? 1 : 0;
    out.literacy[i] = literacyOf(row2);
    out.relapse[i] = Math.max(row2.relapse, 0);
    out.vietnamese[i] = threeState(row2.vietnamesePrepared);
  }
  return {
    size,
    year: context.year,
    columns: { ...out, hamlet: records.hamlet.index, school: records.schoolCode.index },
    hamlet: records.hamlet,
    school: records.schoolCode,
    records
  };
}

// packages/engine/src/facts/record-columns.ts
function idAt(columns4, index) {
  let hex2 = "";
  for (let i = index * 16; i < index * 16 + 16; i++) hex2 += columns4.idBytes[i].toString(16).padStart(2, "0");
  return `${hex2.slice(0, 8)}-${hex2.slice(8, 12)}-${hex2.slice(12, 16)}-${hex2.slice(16, 20)}-${hex2.slice(20)}`;
}

// packages/engine/src/facts/vocabulary.ts
var yesNo = { no: 0, yes: 1, unknown: 2 };
function said(no, yes, unknown) {
  return { 0: no, 1: yes, 2: unknown };
}
var vocabulary = {
  age: { say: "{v} tu\u1ED5i (sinh {born})" },
  sex: { words: { male: 1, female: 2 }, say: { 1: "nam", 2: "n\u1EEF" } },
  ethnicity: { say: "d\xE2n t\u1ED9c m\xE3 {v}" },
  minority: { say: said("d\xE2n t\u1ED9c Kinh", "d\xE2n t\u1ED9c thi\u1EC3u s\u1ED1", "") },
  citizen: { say: said("ng\u01B0\u1EDDi n\u01B0\u1EDBc ngo\xE0i", "c\xF4ng d\xE2n Vi\u1EC7t Nam", "") },
  religious: { say: said("kh\xF4ng theo t\xF4n gi\xE1o", "theo t\xF4n gi\xE1o", "") },
  here: { say: said("h\u1ED9 kh\u1EA9u ngo\xE0i x\xE3", "c\u01B0 tr\xFA t\u1EA1i x\xE3", "") },
  residence: {
    words: { unstated: 0, permanent: 1, temporary: 2, outside: 3 },
    say: { 0: "ch\u01B0a ghi di\u1EC7n c\u01B0 tr\xFA", 1: "th\u01B0\u1EDDng tr\xFA", 2: "t\u1EA1m tr\xFA", 3: "n\u01A1i kh\xE1c \u0111\u1EBFn" }
  },
  away: { say: said("\u0111ang c\xF3 m\u1EB7t", "t\u1EA1m v\u1EAFng", "") },
  movement: {
    words: { none: 0, in: 1, out: 2, dead: 3 },
    say: { 0: "kh\xF4ng chuy\u1EC3n \u0111i, \u0111\u1EBFn", 1: "chuy\u1EC3n \u0111\u1EBFn", 2: "chuy\u1EC3n \u0111i", 3: "\u0111\xE3 ch\u1EBFt" }
  },
  gone: { say: said("c\xF2n \u1EDF \u0111\u1ECBa b\xE0n", "\u0111\xE3 chuy\u1EC3n \u0111i ho\u1EB7c ch\u1EBFt", "") },
  exempt: { say: said("thu\u1ED9c di\u1EC7n", "kh\xF4ng thu\u1ED9c di\u1EC7n", "") },
  disabled: { say: said("kh\xF4ng khuy\u1EBFt t\u1EADt", "khuy\u1EBFt t\u1EADt", "") },
  disability: { say: "c\xF3 d\u1EA1ng khuy\u1EBFt t\u1EADt {kind}" },
  canLearn: {
    words: yesNo,
    say: said("kh\xF4ng c\xF3 kh\u1EA3 n\u0103ng h\u1ECDc t\u1EADp", "c\xF3 kh\u1EA3 n\u0103ng h\u1ECDc t\u1EADp", "ch\u01B0a ghi kh\u1EA3 n\u0103ng h\u1ECDc t\u1EADp")
  },
  access: {
    words: yesNo,
    say: said("ch\u01B0a \u0111\u01B0\u1EE3c ti\u1EBFp c\u1EADn gi\xE1o d\u1EE5c", "\u0111\u01B0\u1EE3c ti\u1EBFp c\u1EADn gi\xE1o d\u1EE5c", "ch\u01B0a r\xF5 c\xF3 \u0111\u01B0\u1EE3c ti\u1EBFp c\u1EADn gi\xE1o d\u1EE5c")
  },
  studying: { words: yesNo, say: said("kh\xF4ng \u0111i h\u1ECDc", "\u0111ang \u0111i h\u1ECDc", "ch\u01B0a x\xE1c \u0111\u1ECBnh c\xF3 \u0111i h\u1ECDc") },
  grade: { words: { none: 0, tertiary: 13 }, say: "\u0111ang h\u1ECDc {grade}" },
  system: {
    words: { unknown: 0, general: 1, continuing: 2, vocational: 3, higher: 4 },
    say: { 0: "ch\u01B0a r\xF5 h\u1EC7 h\u1ECDc", 1: "h\u1EC7 ph\u1ED5 th\xF4ng", 2: "h\u1EC7 GDTX", 3: "h\u1EC7 GDNN", 4: "\u0111\u1EA1i h\u1ECDc" }
  },
  place: {
    words: { none: 0, local: 1, other: 2, inbound: 3, unknown: 9 },
    say: {
      0: "kh\xF4ng \u0111i h\u1ECDc",
      1: "h\u1ECDc t\u1EA1i ch\u1ED7",
      2: "h\u1ECDc n\u01A1i kh\xE1c",
      3: "t\u1EEB n\u01A1i kh\xE1c \u0111\u1EBFn h\u1ECDc",
      9: "ch\u01B0a r\xF5 h\u1ECDc \u1EDF \u0111\xE2u"
    }
  },
  side: {
    words: { local: 1, other: 2, inbound: 3 },
    say: { 1: "t\u1EA1i ch\u1ED7", 2: "\u0111i h\u1ECDc n\u01A1i kh\xE1c", 3: "n\u01A1i kh\xE1c \u0111\u1EBFn" }
  },
  crossing: {
    words: { none: 0, within: 1, across: 2, unknown: 9 },
    say: { 0: "kh\xF4ng h\u1ECDc ngo\xE0i x\xE3", 1: "trong t\u1EC9nh", 2: "ngo\xE0i t\u1EC9nh", 9: "ch\u01B0a r\xF5 t\u1EC9nh" }
  },
  preschoolDone: {
    words: yesNo,
    say: said("ch\u01B0a ho\xE0n th\xE0nh CT GDMN", "ho\xE0n th\xE0nh CT GDMN", "ch\u01B0a x\xE1c \u0111\u1ECBnh ho\xE0n th\xE0nh CT GDMN")
  },
  primaryDone: {
    words: yesNo,
    say: said("ch\u01B0a ho\xE0n th\xE0nh ti\u1EC3u h\u1ECDc", "\u0111\xE3 ho\xE0n th\xE0nh ti\u1EC3u h\u1ECDc", "ch\u01B0a x\xE1c \u0111\u1ECBnh ho\xE0n th\xE0nh ti\u1EC3u h\u1ECDc")
  },
  secondaryDone: {
    words: yesNo,
    say: said("ch\u01B0a t\u1ED1t nghi\u1EC7p THCS", "\u0111\xE3 t\u1ED1t nghi\u1EC7p THCS", "ch\u01B0a x\xE1c \u0111\u1ECBnh t\u1ED1t nghi\u1EC7p THCS")
  },
  secondaryHow: {
    words: { none: 0, general: 1, continuing: 2 },
    say: { 0: "ch\u01B0a t\u1ED1t nghi\u1EC7p THCS", 1: "t\u1ED1t nghi\u1EC7p THCS ph\u1ED5 th\xF4ng", 2: "t\u1ED1t nghi\u1EC7p THCS b\u1ED5 t\xFAc, GDTX" }
  },
  upperNow: {
    words: yesNo,
    say: said(
      "kh\xF4ng h\u1ECDc THPT, GDTX, GDNN",
      "\u0111ang h\u1ECDc THPT, GDTX ho\u1EB7c GDNN",
      "ch\u01B0a x\xE1c \u0111\u1ECBnh c\xF3 h\u1ECDc THPT, GDTX, GDNN"
    )
  },
  upperDone: {
    words: yesNo,
    say: said("ch\u01B0a t\u1ED1t nghi\u1EC7p THPT", "\u0111\xE3 t\u1ED1t nghi\u1EC7p THPT", "ch\u01B0a x\xE1c \u0111\u1ECBnh t\u1ED1t nghi\u1EC7p THPT")
  },
  upperEver: {
    words: yesNo,
    say: said(
      "ch\u01B0a t\u1EEBng h\u1ECDc THPT, GDTX, GDNN",
      "\u0111\xE3 ho\u1EB7c \u0111ang h\u1ECDc THPT, GDTX, GDNN",
      "ch\u01B0a x\xE1c \u0111\u1ECBnh h\u1ECDc THPT, GDTX, GDNN"
    )
  },
  upperWindow: {
    words: yesNo,
    say: said(
      "kh\xF4ng h\u1ECDc THPT, GDTX, GDNN trong n\u0103m \u0111i\u1EC1u tra",
      "h\u1ECDc THPT, GDTX, GDNN trong n\u0103m \u0111i\u1EC1u tra",
      "ch\u01B0a x\xE1c \u0111\u1ECBnh c\xF3 h\u1ECDc THPT, GDTX, GDNN trong n\u0103m \u0111i\u1EC1u tra"
    )
  },
  graduatedLastYear: {
    words: { none: 0, preschool: 1, primary: 2, lowerSecondary: 3, upperSecondary: 4 },
    say: {
      0: "kh\xF4ng t\u1ED1t nghi\u1EC7p n\u0103m h\u1ECDc v\u1EEBa qua",
      1: "ho\xE0n th\xE0nh m\u1EA7m non n\u0103m h\u1ECDc v\u1EEBa qua",
      2: "ho\xE0n th\xE0nh ti\u1EC3u h\u1ECDc n\u0103m h\u1ECDc v\u1EEBa qua",
      3: "t\u1ED1t nghi\u1EC7p THCS n\u0103m h\u1ECDc v\u1EEBa qua",
      4: "t\u1ED1t nghi\u1EC7p THPT n\u0103m h\u1ECDc v\u1EEBa qua"
    }
  },
  gradeNineLastYear: { say: said("kh\xF4ng h\u1ECDc l\u1EDBp 9 n\u0103m h\u1ECDc v\u1EEBa qua", "h\u1ECDc l\u1EDBp 9 n\u0103m h\u1ECDc v\u1EEBa qua", "") },
  repeated: { say: said("kh\xF4ng l\u01B0u ban", "l\u01B0u ban", "") },
  twoSessions: {
    words: yesNo,
    say: said("kh\xF4ng h\u1ECDc 2 bu\u1ED5i/ng\xE0y", "h\u1ECDc 2 bu\u1ED5i/ng\xE0y", "ch\u01B0a x\xE1c \u0111\u1ECBnh h\u1ECDc 2 bu\u1ED5i/ng\xE0y")
  },
  dropped: { say: said("kh\xF4ng b\u1ECF h\u1ECDc", "b\u1ECF h\u1ECDc", "") },
  droppedGrade: { say: "b\u1ECF h\u1ECDc l\u1EDBp {v}" },
  never: { say: said("\u0111\xE3 t\u1EEBng \u0111i h\u1ECDc", "ch\u01B0a \u0111i h\u1ECDc", "") },
  literacy: {
    words: { none: 0, one: 1, two: 2, unknown: 9 },
    say: {
      0: "m\xF9 ch\u1EEF m\u1EE9c 1 (ch\u01B0a ho\xE0n th\xE0nh l\u1EDBp 3)",
      1: "bi\u1EBFt ch\u1EEF m\u1EE9c \u0111\u1ED9 1, ch\u01B0a \u0111\u1EA1t m\u1EE9c \u0111\u1ED9 2",
      2: "bi\u1EBFt ch\u1EEF m\u1EE9c \u0111\u1ED9 2",
      9: "ch\u01B0a ph\xE2n lo\u1EA1i bi\u1EBFt ch\u1EEF"
    }
  },
  relapse: { say: { 0: "kh\xF4ng t\xE1i m\xF9 ch\u1EEF", 1: "t\xE1i m\xF9 ch\u1EEF m\u1EE9c 1", 2: "t\xE1i m\xF9 ch\u1EEF m\u1EE9c 2" } },
  vietnamese: {
    words: yesNo,
    say: said(
      "ch\u01B0a \u0111\u01B0\u1EE3c chu\u1EA9n b\u1ECB ti\u1EBFng Vi\u1EC7t",
      "\u0111\u01B0\u1EE3c chu\u1EA9n b\u1ECB ti\u1EBFng Vi\u1EC7t",
      "ch\u01B0a x\xE1c \u0111\u1ECBnh chu\u1EA9n b\u1ECB ti\u1EBFng Vi\u1EC7t"
    )
  }
};
var factNames = Object.keys(vocabulary);
var dictionaryFacts = ["hamlet", "school"];

// packages/engine/src/form/add-values.ts
function addKnown(values) {
  const known2 = values.filter((value) => value !== null);
  return known2.length === 0 ? null : known2.reduce((a, b) => a + b, 0);
}
function addValues(values) {
  const first = values[0];
  switch (first?.kind) {
    case "count":
      return {
        kind: "count",
        count: values.reduce((sum, value) => sum + (value.kind === "count" ? value.count : 0), 0)
      };
    case "share":
      return {
        kind: "share",
        counted: values.reduce((sum, value) => sum + (value.kind === "share" ? value.counted : 0), 0),
        of: values.reduce((sum, value) => sum + (value.kind === "share" ? value.of : 0), 0)
      };
    case "value":
      return {
        kind: "value",
        value: addKnown(values.map((value) => value.kind === "value" ? value.value : null))
      };
    case "ratio":
    case "percent": {
      const parts = values.flatMap((value) => value.kind === first.kind ? [value] : []);
      const whole2 = parts.filter((part) => part.counted !== null && part.of !== null);
      return {
        kind: first.kind,
        counted: addKnown(whole2.map((part) => part.counted)),
        of: addKnown(whole2.map((part) => part.of))
      };
    }
    default:
      return { kind: "text", text: "" };
  }
}

// packages/engine/src/form/address.ts
function columnNumber(letters4) {
  let number = 0;
  for (const letter of letters4) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
function columnLetters(number) {
  let letters4 = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters4 = String.fromCharCode(65 + (rest - 1) % 26) + letters4;
  }
  return letters4;
}
function parseSpan(span) {
  const [from = "", to = from] = span.split(":");
  const read4 = (cell) => {
    const letters4 = cell.replace(/\d+$/, "");
    return { column: columnNumber(letters4), row: Number(cell.slice(letters4.length)) };
  };
  const [a, b] = [read4(from), read4(to)];
  return { row: a.row, column: a.column, rowSpan: b.row - a.row + 1, columnSpan: b.column - a.column + 1 };
}

// packages/engine/src/form/cell-words.ts
var heads = ["head", "headTurned"];
var labels = ["label", "labelBold"];
var textOf = (cell) => cell.value.kind === "text" ? cell.value.text.trim() : "";
var covers = (from, span, at) => from <= at && at < from + span;
function cellWords(cells, cell) {
  const row2 = cells.filter((one2) => labels.includes(one2.style) && one2.column < cell.column).filter((one2) => covers(one2.row, one2.rowSpan, cell.row)).sort((a, b) => a.column - b.column).map(textOf);
  const column = cells.filter((one2) => heads.includes(one2.style) && one2.row < cell.row).filter((one2) => covers(one2.column, one2.columnSpan, cell.column)).sort((a, b) => a.row - b.row).map(textOf);
  const say2 = (parts) => [...new Set(parts.filter((part) => part !== ""))].join(" \u2013 ");
  return [say2(row2), say2(column)].filter((part) => part !== "").join("; ");
}

// packages/engine/src/form/form.ts
import { z as z12 } from "zod";

// packages/engine/src/law/confidence.ts
import { z as z10 } from "zod";
var Confidence = z10.enum(["Q", "P", "S", "R", "U"]);
function needsCheck(confidence) {
  return confidence !== "Q" && confidence !== "P";
}
var InForce = z10.object({ from: z10.iso.date(), to: z10.iso.date().nullable() });
function isInForce(period, date2) {
  return period.from <= date2 && (period.to === null || date2 < period.to);
}

// packages/engine/src/law/programme.ts
import { z as z11 } from "zod";
var Programme = z11.enum(["preschool5", "preschool35", "primary", "lowerSecondary", "literacy"]);
var programmes = Programme.options;

// packages/engine/src/form/form.ts
var Span = z12.string().regex(/^[A-Z]{1,3}\d+(:[A-Z]{1,3}\d+)?$/);
var SheetStyle = z12.enum([
  "place",
  // Tỉnh:, Xã/phường: lines
  "code",
  // Mẫu …
  "title",
  "subtitle",
  "head",
  // header cell, bold, bordered, centred
  "headTurned",
  // header cell with text turned upwards
  "number",
  // the row of column numbers, italic, bordered, centred
  "label",
  // row label, bordered, left
  "labelBold",
  "figure",
  // count, bordered, right
  "share",
  // percent, bordered, right
  "mark",
  // text in a bordered cell, centred (levels, x, Đạt)
  "note",
  "sign",
  // centred, bold
  "signPlain"
  // centred, italic
]);
var TextCell = z12.strictObject({ at: Span, text: z12.string(), style: SheetStyle.default("head") });
var keys = z12.array(z12.string()).min(1);
var Measure = z12.union([
  z12.strictObject({ count: z12.string() }),
  z12.strictObject({ share: z12.strictObject({ counted: z12.string(), of: z12.string() }) }),
  z12.strictObject({ value: z12.string() }),
  z12.strictObject({ sum: keys }),
  z12.strictObject({ ratio: z12.strictObject({ counted: keys, of: keys }) }),
  z12.strictObject({ percent: z12.strictObject({ counted: keys, of: keys }) }),
  z12.strictObject({ mark: z12.string() }),
  z12.strictObject({
    schools: z12.union([
      z12.number().int(),
      z12.strictObject({ level: z12.number().int(), independent: z12.boolean() })
    ])
  }),
  z12.strictObject({ communes: z12.enum(["all", "hardship"]) }),
  /** How many of the communes reached at least this level. */
  z12.strictObject({ reached: z12.strictObject({ programme: Programme, level: z12.number().int() }) }),
  z12.strictObject({ level: Programme }),
  z12.strictObject({
    condition: z12.strictObject({ programme: Programme, group: z12.enum(["staff", "facilities"]) })
  }),
  z12.strictObject({ hardship: z12.literal(true) }),
  z12.strictObject({ text: z12.string() })
]);
var Letters = z12.string().regex(/^[A-Z]{1,3}$/);
var GridBlock = z12.strictObject({
  kind: z12.literal("grid"),
  columns: z12.array(
    z12.strictObject({
      at: Letters,
      /** Last column of cells that are merged under a wide head. */
      to: Letters.optional(),
      where: z12.string().optional(),
      share: z12.strictObject({ counted: z12.string(), of: z12.string() }).optional(),
      /** A column of texts, e.g. birth years: template with the row's `age` as {age} and {birth}. */
      text: z12.string().optional()
    })
  ),
  rows: z12.array(
    z12.strictObject({
      at: z12.number().int(),
      /** Label cells of the row: span → text. */
      labels: z12.record(Span, z12.string()).default({}),
      bold: z12.boolean().default(false),
      age: z12.number().int().optional(),
      where: z12.string().optional(),
      share: z12.strictObject({ counted: z12.string(), of: z12.string() }).optional(),
      /** A heading row without figures. */
      empty: z12.boolean().default(false)
    })
  )
});
var RecordColumn = z12.strictObject({ at: Letters, style: SheetStyle.optional(), show: Measure });
var RecordBlock = z12.strictObject({
  kind: z12.literal("records"),
  each: z12.union([
    z12.literal("unit"),
    z12.literal("hamlet"),
    z12.strictObject({ schools: z12.number().int() }),
    z12.strictObject({ attended: z12.string() }),
    z12.strictObject({ people: z12.string() })
  ]),
  from: z12.number().int(),
  minRows: z12.number().int().default(0),
  /** Rows of one record, each with its own columns; `where` narrows every count and share of the row. */
  rows: z12.array(z12.strictObject({ where: z12.string().optional(), columns: z12.array(RecordColumn) })).min(1),
  /** Narrows every count and share of the block. */
  where: z12.string().optional(),
  total: z12.strictObject({
    label: z12.string(),
    at: Span,
    /** Printed only when there is more than one record to add. */
    whenSeveral: z12.boolean().default(false)
  }).optional()
});
var CellBlock = z12.strictObject({
  kind: z12.literal("cells"),
  cells: z12.array(z12.strictObject({ at: Span, style: SheetStyle.optional(), show: Measure }))
});
var LineBlock = z12.strictObject({
  kind: z12.literal("lines"),
  rows: z12.array(
    z12.strictObject({
      at: z12.number().int(),
      labels: z12.record(Span, z12.string()),
      /** `line9` + "." + year is the key in the unit's report. Absent: a heading. */
      key: z12.string().optional(),
      average: z12.boolean().default(false)
    })
  ),
  total: Letters,
  years: z12.array(z12.strictObject({ at: Letters, offset: z12.number().int() }))
});
var FormBlock = z12.discriminatedUnion("kind", [GridBlock, RecordBlock, CellBlock, LineBlock]);
var Form = z12.strictObject({
  code: z12.string(),
  /** Title on the list of tables. */
  name: z12.string(),
  /** File name of the official export, with {year}. */
  file: z12.string(),
  programme: Programme,
  group: z12.enum(["people", "result", "staff", "facilities", "money", "book"]),
  inForce: InForce,
  confidence: z12.enum(["A", "B", "C"]),
  /** What is not verified about the layout, in Vietnamese, shown beside the table. */
  unverified: z12.array(z12.string()).default([]),
  units: z12.array(z12.enum(["hamlet", "commune", "province"])),
  paper: z12.enum(["A4", "A3"]).default("A4"),
  orientation: z12.enum(["portrait", "landscape"]),
  /** Widths in characters, from column A. */
  widths: z12.array(z12.number()),
  heights: z12.record(z12.string(), z12.number()).default({}),
  freeze: z12.strictObject({ rows: z12.number().int(), columns: z12.number().int() }),
  texts: z12.array(TextCell),
  blocks: z12.array(FormBlock)
});

// packages/engine/src/form/fill-template.ts
function fillTemplate(template, ...sources) {
  if (!template.includes("{")) return template;
  return template.replace(/\{([^{}]+)\}/g, (_, token) => {
    for (const texts of sources) if (Object.hasOwn(texts, token)) return texts[token];
    return "";
  });
}

// packages/engine/src/form/layout-form.ts
function tokens(texts) {
  const { year: year2 } = texts;
  const all = {
    ...texts,
    year: String(year2),
    lastYear: String(year2 - 1),
    schoolYear: `${year2}-${year2 + 1}`,
    lastSchoolYear: `${year2 - 1}-${year2}`
  };
  for (let age2 = 0; age2 <= 100; age2++) all[`birth:${age2}`] = String(year2 - age2);
  for (let step = -10; step <= 10; step++) {
    const sign = step < 0 ? `${step}` : `+${step}`;
    all[step === 0 ? "y" : `y${sign}`] = String(year2 + step);
    all[`school:${step}`] = `${year2 + step}-${year2 + step + 1}`;
  }
  return all;
}
function styleOf(show) {
  if ("share" in show || "percent" in show) return "share";
  if ("level" in show || "condition" in show || "mark" in show || "hardship" in show) return "mark";
  return "text" in show ? "label" : "figure";
}
function nominalRows(block) {
  return Math.max(block.minRows, 1) * block.rows.length;
}
function actualRows(block, records) {
  return Math.max(records.length, block.minRows, 1) * block.rows.length;
}
function layoutForm(form, figures, texts) {
  const words2 = tokens(texts);
  const cells = [];
  const lists2 = form.blocks.filter((block) => block.kind === "records");
  const pushes = lists2.map((block, i) => ({
    end: block.from + nominalRows(block),
    by: actualRows(block, figures.records[i] ?? []) - nominalRows(block)
  }));
  const down = (row2) => row2 + pushes.reduce((sum, push) => row2 >= push.end ? sum + push.by : sum, 0);
  function put(span, style, figured, record) {
    const area = parseSpan(span);
    cells.push({
      ...area,
      row: down(area.row),
      style,
      ...figured,
      ...record === void 0 ? {} : { record }
    });
  }
  const putText = (span, style, text4, more = {}) => put(span, style, { value: { kind: "text", text: fillTemplate(text4, more, words2) } });
  function putRecords(block, records) {
    const slots = Math.max(records.length, block.minRows, 1);
    for (let i = 0; i < slots; i++) {
      const record = records[i];
      block.rows.forEach((row2, k) => {
        const at = down(block.from) + i * block.rows.length + k;
        for (const column of row2.columns) {
          const figured = record?.rows[k]?.[column.at] ?? { value: { kind: "text", text: "" } };
          cells.push({
            row: at,
            column: columnNumber(column.at),
            rowSpan: 1,
            columnSpan: 1,
            style: column.style ?? styleOf(column.show),
            ...figured,
            ...record === void 0 ? {} : { record: record.name }
          });
        }
      });
    }
    if (block.total !== void 0 && (records.length > 1 || !block.total.whenSeveral))
      putTotal(block, block.total, records);
  }
  function putTotal(block, total, records) {
    putText(total.at, "labelBold", total.label);
    const place2 = parseSpan(total.at);
    for (const column of block.rows[0]?.columns ?? []) {
      const number = columnNumber(column.at);
      if (number >= place2.column && number < place2.column + place2.columnSpan) continue;
      const values = records.flatMap((record) => {
        const cell = record.rows[0]?.[column.at];
        return cell === void 0 ? [] : [cell.value];
      });
      cells.push({
        row: down(place2.row),
        column: number,
        rowSpan: 1,
        columnSpan: 1,
        style: column.style ?? styleOf(column.show),
        value: addValues(values)
      });
    }
  }
  for (const text4 of form.texts) putText(text4.at, text4.style, text4.text);
  let list = 0;
  for (const block of form.blocks) {
    if (block.kind === "records") putRecords(block, figures.records[list++] ?? []);
    else if (block.kind === "cells") {
      for (const cell of block.cells) {
        const key = cell.at.split(":")[0];
        const figured = figures.cells[key];
        if (figured !== void 0) put(cell.at, cell.style ?? styleOf(cell.show), figured);
      }
    } else if (block.kind === "lines") {
      for (const row2 of block.rows) {
        for (const [span, text4] of Object.entries(row2.labels)) putText(span, "label", text4);
        for (const at of [block.total, ...block.years.map((year2) => year2.at)]) {
          const figured = figures.cells[`${at}${row2.at}`] ?? { value: { kind: "text", text: "" } };
          put(`${at}${row2.at}`, "figure", figured);
        }
      }
    } else {
      for (const row2 of block.rows) {
        const age2 = row2.age === void 0 ? {} : { age: String(row2.age), birth: String(texts.year - row2.age) };
        for (const [span, text4] of Object.entries(row2.labels)) {
          putText(span, row2.bold ? "labelBold" : "label", text4, age2);
        }
        for (const column of block.columns) {
          const at = `${column.at}${row2.at}`;
          const span = `${at}:${column.to ?? column.at}${row2.at}`;
          const figured = figures.cells[at];
          if (column.text !== void 0) putText(span, "mark", column.text, age2);
          else if (figured !== void 0)
            put(span, row2.share !== void 0 || column.share !== void 0 ? "share" : "figure", figured);
          else if (row2.empty) putText(span, "figure", "");
        }
      }
    }
  }
  const rowCount = Math.max(...cells.map((cell) => cell.row + cell.rowSpan - 1));
  return {
    code: form.code,
    name: form.name,
    paper: form.paper,
    orientation: form.orientation,
    widths: form.widths,
    heights: Object.fromEntries(
      Object.entries(form.heights).map(([row2, height]) => [down(Number(row2)), height])
    ),
    freeze: form.freeze,
    rowCount,
    columnCount: Math.max(form.widths.length, ...cells.map((cell) => cell.column + cell.columnSpan - 1)),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column)
  };
}

// packages/engine/src/form/measure-form.ts
function both(...parts) {
  const given = parts.filter((part) => part !== void 0 && part !== "");
  if (given.length === 0) return "age=0..200";
  return given.length === 1 ? given[0] : given.map((part) => `(${part})`).join(" & ");
}
function bitmapsOf(subject, parts) {
  const bitmaps = [];
  for (const part of parts)
    if (part !== void 0 && part !== "") bitmaps.push(subject.population.bitmap(part));
  return bitmaps;
}
function people(subject, parts) {
  return bitmapsOf(subject, parts).reduce(and, subject.population.everyone);
}
function countOf(subject, parts) {
  const number = countAll(bitmapsOf(subject, parts), subject.population.everyone);
  return { value: { kind: "count", count: number }, source: { where: both(...parts) } };
}
function shareOf(subject, share, parts) {
  const of = bitmapsOf(subject, [...parts, share.of]);
  const { everyone } = subject.population;
  const counted = countAll([...of, subject.population.bitmap(share.counted)], everyone);
  return {
    value: { kind: "share", counted, of: countAll(of, everyone) },
    source: { where: both(...parts, share.of, share.counted), of: both(...parts, share.of) }
  };
}
function sumOf(values, keys2) {
  const known2 = keys2.map((key) => values[key]).filter((value) => typeof value === "number");
  return known2.length === 0 ? null : known2.reduce((a, b) => a + b, 0);
}
function measure(subject, show, scope) {
  if ("count" in show) return countOf(subject, [...scope.where, show.count]);
  if ("share" in show) return shareOf(subject, show.share, scope.where);
  return { value: reported(subject, show, scope) };
}
function reported(subject, show, scope) {
  if ("value" in show) return { kind: "value", value: scope.values[show.value] ?? null };
  if ("sum" in show) return { kind: "value", value: sumOf(scope.values, show.sum) };
  if ("ratio" in show)
    return {
      kind: "ratio",
      counted: sumOf(scope.values, show.ratio.counted),
      of: sumOf(scope.values, show.ratio.of)
    };
  if ("percent" in show) {
    const { counted, of } = show.percent;
    return { kind: "percent", counted: sumOf(scope.values, counted), of: sumOf(scope.values, of) };
  }
  if ("mark" in show) return { kind: "text", text: (scope.values[show.mark] ?? 0) > 0 ? "x" : "" };
  if ("schools" in show) {
    const wanted = typeof show.schools === "number" ? { level: show.schools } : show.schools;
    const found = subject.schools.filter(
      (school) => (school.levels & wanted.level) !== 0 && (!("independent" in wanted) || (school.independent ?? false) === wanted.independent)
    );
    return { kind: "value", value: found.length };
  }
  if ("communes" in show) return { kind: "value", value: show.communes === "all" || subject.hardship ? 1 : 0 };
  if ("reached" in show) {
    const verdict = subject.verdicts.find((one2) => one2.programme === show.reached.programme);
    return { kind: "value", value: (verdict?.reached ?? 0) >= show.reached.level ? 1 : 0 };
  }
  if ("level" in show) {
    const verdict = subject.verdicts.find((one2) => one2.programme === show.level);
    const mark2 = verdict === void 0 || subject.hamlet !== void 0 ? null : { reached: verdict.reached, state: verdict.state, graded: verdict.graded };
    return { kind: "level", programme: show.level, mark: mark2 };
  }
  if ("condition" in show)
    return {
      kind: "condition",
      met: subject.conditions[show.condition.programme]?.[show.condition.group] ?? null
    };
  if ("hardship" in show) return { kind: "text", text: subject.hardship ? "x" : "" };
  if ("text" in show) return { kind: "text", text: fillTemplate(show.text, scope.texts) };
  return { kind: "text", text: "" };
}
function totalValues(schools, level2) {
  const totals = {};
  for (const school of schools) {
    for (const [key, value] of Object.entries(school.reports[level2] ?? {})) {
      if (value !== null) totals[key] = (totals[key] ?? 0) + value;
    }
  }
  return totals;
}
function recordsOf(subject, block, scope) {
  const each = block.each;
  if (each === "unit") {
    return [{ name: subject.name, where: scope, values: unitValues(subject), texts: {} }];
  }
  if (each === "hamlet") {
    return subject.hamlets.map((hamlet) => ({
      name: hamlet,
      where: [...scope, `hamlet="${hamlet.replaceAll('"', "")}"`],
      values: {},
      texts: {}
    }));
  }
  if ("schools" in each) {
    return subject.schools.filter((school) => (school.levels & each.schools) !== 0).map((school) => ({
      name: school.name,
      where: [...scope, `school="${school.code}"`],
      values: school.reports[each.schools] ?? {},
      texts: {}
    }));
  }
  if ("attended" in each) {
    const found = people(subject, [...scope, each.attended]);
    const codes = new Set(members(found).map((i) => subject.population.facts.columns.school[i]));
    return [...codes].filter((code3) => code3 >= 0).map((code3) => subject.population.facts.school.dictionary[code3]).map((code3) => ({
      name: subject.schoolName(code3),
      where: [...scope, each.attended, `school="${code3}"`],
      values: {},
      texts: {}
    })).sort((a, b) => a.name < b.name ? -1 : 1);
  }
  const listed = people(subject, [...scope, each.people]);
  const order2 = subject.order?.(listed) ?? members(listed);
  return order2.map((person2) => {
    const texts = subject.person?.(person2) ?? {};
    return { name: texts.fullName ?? "", where: scope, values: {}, texts };
  });
}
function unitValues(subject) {
  const totals = {};
  for (const level2 of [1, 2, 4, 8]) {
    for (const [key, value] of Object.entries(totalValues(subject.schools, level2)))
      totals[`${level2}.${key}`] = value;
  }
  return { ...totals, ...subject.values };
}
function measureRecords(subject, block, scope) {
  const narrowed = block.where === void 0 ? scope : [...scope, block.where];
  return recordsOf(subject, block, narrowed).map((record, index) => ({
    name: record.name,
    rows: block.rows.map((row2) => {
      const rowScope = {
        where: row2.where === void 0 ? record.where : [...record.where, row2.where],
        values: record.values,
        texts: { ...record.texts, index: String(index + 1), record: record.name, commune: subject.name }
      };
      return Object.fromEntries(
        row2.columns.map((column) => [column.at, measure(subject, column.show, rowScope)])
      );
    })
  }));
}
function measureGrid(subject, block, scope) {
  const cells = [];
  for (const row2 of block.rows) {
    if (row2.empty) continue;
    for (const column of block.columns) {
      const at = `${column.at}${row2.at}`;
      const share = row2.share ?? column.share;
      if (column.text !== void 0) continue;
      const parts = [...scope, row2.where, column.where];
      cells.push([at, share === void 0 ? countOf(subject, parts) : shareOf(subject, share, parts)]);
    }
  }
  return cells;
}
function measureLines(subject, block) {
  const cells = [];
  for (const row2 of block.rows) {
    const key = row2.key;
    if (key === void 0) continue;
    const byYear = block.years.map((year2) => subject.values[`${key}.${subject.year + year2.offset}`] ?? null);
    block.years.forEach((year2, i) => {
      cells.push([`${year2.at}${row2.at}`, { value: { kind: "value", value: byYear[i] } }]);
    });
    const known2 = byYear.filter((value2) => value2 !== null);
    const sum = known2.reduce((a, b) => a + b, 0);
    const value = known2.length === 0 ? null : row2.average ? sum / known2.length : sum;
    cells.push([`${block.total}${row2.at}`, { value: { kind: "value", value } }]);
  }
  return cells;
}
function measureForm(form, subject) {
  const scope = subject.hamlet === void 0 ? [] : [`hamlet="${subject.hamlet.replaceAll('"', "")}"`];
  const cells = [];
  const records = [];
  for (const block of form.blocks) {
    if (block.kind === "grid") cells.push(...measureGrid(subject, block, scope));
    else if (block.kind === "lines") cells.push(...measureLines(subject, block));
    else if (block.kind === "records") records.push(measureRecords(subject, block, scope));
    else {
      for (const cell of block.cells) {
        const { row: row2, column } = parseSpan(cell.at);
        const values = unitValues(subject);
        cells.push([
          `${columnLetters(column)}${row2}`,
          measure(subject, cell.show, { where: scope, values, texts: { record: subject.name } })
        ]);
      }
    }
  }
  return { cells: Object.fromEntries(cells), records };
}

// packages/engine/src/verdict/measure-criterion.ts
function whereFor(where, area) {
  return typeof where === "string" ? where : where[area];
}
function criterionLists(criterion, population, area) {
  const of = population.bitmap(whereFor(criterion.of, area));
  const none = emptyBitmap(population.facts.size);
  const counted = and(of, population.bitmap(whereFor(criterion.counted, area)));
  const open3 = criterion.unknown === void 0 ? none : and(of, population.bitmap(criterion.unknown));
  const ofUnknown = criterion.ofUnknown === void 0 ? none : andNot(population.bitmap(whereFor(criterion.ofUnknown, area)), of);
  return { of, counted, unknown: andNot(open3, counted), ofUnknown };
}
function measureCriterion(criterion, population, area) {
  const lists2 = criterionLists(criterion, population, area);
  const counted = population.bitmap(whereFor(criterion.counted, area));
  const surelyNot = andNot(lists2.ofUnknown, counted);
  const open3 = criterion.unknown === void 0 ? emptyBitmap(population.facts.size) : population.bitmap(criterion.unknown);
  return {
    counted: count(lists2.counted),
    of: count(lists2.of),
    unknown: count(lists2.unknown),
    ofUnknown: count(lists2.ofUnknown),
    ofUnknownCounted: count(and(lists2.ofUnknown, counted)),
    ofUnknownMissing: count(andNot(surelyNot, open3))
  };
}

// packages/engine/src/verdict/judge-criterion.ts
var scale = 1e3;
function reaches(counted, of, atLeast) {
  return counted * 100 * scale >= Math.round(atLeast * scale) * of;
}
function peopleNeeded(of, atLeast) {
  return Math.ceil(Math.round(atLeast * scale) * of / (100 * scale));
}
function judgeFigure(figure, atLeast, whenNobody) {
  const nobody2 = figure.of === 0 && figure.ofUnknown === 0;
  if (nobody2) return whenNobody === "met" ? "met" : "nobody";
  const worst = reaches(figure.counted, figure.of + figure.ofUnknown - figure.ofUnknownCounted, atLeast);
  if (worst && figure.of > 0) return "met";
  const helpful = figure.ofUnknown - figure.ofUnknownMissing;
  const best = reaches(figure.counted + figure.unknown + helpful, figure.of + helpful, atLeast);
  return best ? "unknown" : "unmet";
}
function judgePublished(published, atLeast) {
  const half = 0.5 / 10 ** published.digits;
  if (published.percent - half >= atLeast || published.percent >= 100) return "met";
  return published.percent + half <= atLeast ? "unmet" : "unknown";
}
function judgeCriterion(criterion, measured, area) {
  const atLeast = criterion.atLeast[area];
  const figure = measured !== null && "of" in measured ? measured : null;
  const published = measured !== null && "percent" in measured ? measured : null;
  let state = "unknown";
  if (figure !== null) state = judgeFigure(figure, atLeast, criterion.whenNobody);
  else if (published !== null) state = judgePublished(published, atLeast);
  return {
    id: criterion.id,
    label: criterion.label,
    short: whereFor(criterion.short ?? criterion.label, area),
    instrument: criterion.instrument ?? null,
    article: criterion.article,
    needsCheck: criterion.confidence !== "Q" && criterion.confidence !== "P",
    atLeast,
    area,
    figure,
    published,
    state,
    margin: figure === null || figure.of === 0 ? null : figure.counted - peopleNeeded(figure.of, atLeast)
  };
}

// packages/engine/src/law/authority.ts
import { z as z13 } from "zod";
var Authority = z13.strictObject({
  id: z13.string().regex(/^[a-z0-9-]+$/),
  /** Level of the unit that is recognised. */
  object: z13.enum(["commune", "district", "province"]),
  programmes: z13.array(Programme).min(1),
  /** Levels that it recognises; empty: a programme without levels, or all levels. */
  levels: z13.array(z13.number().int().min(1).max(3)),
  /** Where the deciding body stands. */
  by: z13.enum(["district", "province", "ministry"]),
  /** The deciding body as documents name it; null where no text that names it was seen. */
  body: z13.string().nullable(),
  inForce: InForce,
  instrument: z13.string(),
  article: z13.string(),
  confidence: Confidence,
  note: z13.string().optional()
});

// packages/engine/src/law/calendar.ts
import { z as z14 } from "zod";
var RoundDay = z14.strictObject({
  year: z14.number().int().min(-1).max(1).default(0),
  month: z14.number().int().min(1).max(12),
  day: z14.number().int().min(1).max(31)
});
var When = z14.union([
  z14.strictObject({ on: RoundDay }),
  z14.strictObject({ before: RoundDay }),
  z14.strictObject({ from: RoundDay, through: RoundDay }),
  z14.strictObject({ workingDays: z14.number().int().positive(), after: z14.string() })
]);
var CalendarEntry = z14.strictObject({
  id: z14.string().regex(/^[a-z0-9-]+$/),
  title: z14.string(),
  who: z14.enum(["commune", "school", "district", "province", "ministry"]),
  /** `duty`: the law sets the date; `practice`: what units do, to plan by. */
  kind: z14.enum(["duty", "practice"]),
  when: When,
  inForce: InForce,
  instrument: z14.string().nullable(),
  article: z14.string().nullable(),
  confidence: Confidence,
  note: z14.string().optional()
});

// packages/engine/src/law/condition.ts
import { z as z15 } from "zod";
var Condition = z15.strictObject({
  id: z15.string(),
  label: z15.string(),
  article: z15.string(),
  confidence: Confidence,
  note: z15.string().optional(),
  ratio: z15.strictObject({ counted: z15.array(z15.string()), of: z15.array(z15.string()), atLeast: z15.number() }).optional()
});
var ConditionSet = z15.strictObject({
  id: z15.string(),
  instrument: z15.string(),
  programme: Programme,
  /** Bit of `schoolLevel` of the schools that answer; null: the commune itself answers (literacy). */
  schoolLevel: z15.number().int().nullable(),
  inForce: InForce,
  groups: z15.array(
    z15.strictObject({
      id: z15.enum(["staff", "facilities"]),
      label: z15.string(),
      conditions: z15.array(Condition)
    })
  )
});

// packages/engine/src/law/cross-check.ts
import { z as z16 } from "zod";
var CellRef = z16.string().regex(/^[^!]+![A-Z]{1,3}\d+$/);
var CrossCheck = z16.strictObject({
  id: z16.string().regex(/^[a-z0-9-]+$/),
  label: z16.string(),
  level: z16.enum(["error", "warning"]),
  remedy: z16.string(),
  pairs: z16.array(z16.strictObject({ left: z16.array(CellRef).min(1), right: z16.array(CellRef).min(1) })).min(1)
});

// packages/engine/src/law/definition.ts
import { z as z17 } from "zod";
var Definition = z17.strictObject({
  name: z17.string().regex(/^[a-z][A-Za-z0-9]*$/),
  where: z17.string(),
  /** How lists say it in Vietnamese. */
  vi: z17.string(),
  en: z17.string(),
  article: z17.string().optional(),
  confidence: Confidence,
  note: z17.string().optional()
});
var LawOption = z17.strictObject({
  id: z17.string(),
  title: z17.string(),
  note: z17.string(),
  confidence: Confidence,
  standing: z17.string(),
  choices: z17.array(
    z17.strictObject({
      id: z17.string(),
      label: z17.string(),
      note: z17.string().optional(),
      definitions: z17.record(z17.string(), z17.string())
    })
  )
});
var DefinitionFile = z17.strictObject({
  inForce: InForce,
  definitions: z17.array(Definition),
  options: z17.array(LawOption)
});

// packages/engine/src/law/instrument.ts
import { z as z18 } from "zod";
var Instrument = z18.strictObject({
  id: z18.string(),
  /** "NĐ 20/2014/NĐ-CP" */
  number: z18.string(),
  /** As cited on screens: "Nghị định 20/2014". */
  shortName: z18.string(),
  title: z18.string(),
  issuer: z18.string(),
  issued: z18.iso.date().nullable(),
  effective: z18.iso.date().nullable(),
  expired: z18.iso.date().nullable(),
  status: z18.enum(["in-force", "expired", "draft"]),
  confidence: Confidence,
  note: z18.string().optional()
});

// packages/engine/src/law/law-pack.ts
import { z as z22 } from "zod";

// packages/engine/src/law/norm.ts
import { z as z19 } from "zod";
var Norm = z19.strictObject({
  id: z19.string().regex(/^[a-z0-9.-]+$/),
  title: z19.string(),
  topic: z19.enum([
    "staffing",
    "classSize",
    "workload",
    "training",
    "network",
    "streaming",
    "target",
    "support"
  ]),
  /** Bit of `schoolLevel` whose schools it concerns; null where it concerns none in particular. */
  schoolLevel: z19.number().int().min(1).max(8).nullable(),
  /** Whom it concerns within that level, in Vietnamese: "dạy 2 buổi/ngày", "vùng 1". */
  among: z19.string().nullable(),
  value: z19.number(),
  /** `most`: a ceiling; `least`: a floor; `exactly`: an amount. */
  bound: z19.enum(["most", "least", "exactly"]),
  /** Of what the value is a number, in Vietnamese: "giáo viên/lớp", "%", "đồng/tháng". */
  unit: z19.string(),
  inForce: InForce,
  instrument: z19.string(),
  article: z19.string().nullable(),
  confidence: Confidence,
  note: z19.string().optional()
});

// packages/engine/src/law/report-field.ts
import { z as z20 } from "zod";
var ReportField = z20.strictObject({
  key: z20.string().regex(/^[a-z0-9_]+$/),
  /** Bit of `schoolLevel` of the schools that report it. */
  level: z20.number().int().min(1).max(8),
  group: z20.enum(["staff", "facilities"]),
  section: z20.string(),
  label: z20.string(),
  unit: z20.string().optional()
});

// packages/engine/src/law/standard.ts
import { z as z21 } from "zod";
function byArea(value) {
  return z21.strictObject({ normal: value, hardship: value });
}
var Where = z21.union([z21.string(), byArea(z21.string())]);
var Criterion = z21.strictObject({
  id: z21.string().regex(/^[a-zA-Z0-9.-]+$/),
  label: z21.string(),
  /** A few words for a narrow column; the label where absent. */
  short: z21.union([z21.string(), byArea(z21.string())]).optional(),
  of: Where,
  counted: Where,
  unknown: z21.string().optional(),
  ofUnknown: Where.optional(),
  atLeast: byArea(z21.number().min(0).max(100)),
  /** What an empty `of` means: left out of the judgement, or met ("all others are at school" with no others). */
  whenNobody: z21.enum(["skip", "met"]).default("skip"),
  article: z21.string(),
  /** Where it differs from the standard's own instrument (the 60 % of TT 07/2016). */
  instrument: z21.string().optional(),
  confidence: Confidence,
  note: z21.string().optional()
});
var LevelRule = z21.strictObject({
  level: z21.number().int().min(1).max(3),
  article: z21.string(),
  confidence: Confidence,
  /** Levels of other programmes that must be reached. The level below in the same programme is always required. */
  requires: z21.array(z21.strictObject({ programme: Programme, level: z21.number().int() })).default([]),
  criteria: z21.array(Criterion)
});
var Standard = z21.strictObject({
  id: z21.string(),
  instrument: z21.string(),
  programme: Programme,
  title: z21.string(),
  inForce: InForce,
  /** Programmes without levels are met or not. */
  graded: z21.boolean(),
  /** A draft or empty rule set: listed, chosen only on purpose, never in force. */
  disabled: z21.boolean().default(false),
  note: z21.string().optional(),
  levels: z21.array(LevelRule)
});
var ShareStandard = z21.strictObject({
  id: z21.string(),
  instrument: z21.string(),
  programme: Programme,
  title: z21.string(),
  unit: z21.enum(["district", "province"]),
  of: z21.enum(["commune", "district"]),
  inForce: InForce,
  graded: z21.boolean(),
  disabled: z21.boolean().default(false),
  note: z21.string().optional(),
  levels: z21.array(
    z21.strictObject({
      level: z21.number().int().min(1).max(3),
      article: z21.string(),
      confidence: Confidence,
      shares: z21.array(
        z21.strictObject({
          among: z21.enum(["all", "hardship", "normal"]),
          atLeast: z21.number().min(0).max(100)
        })
      )
    })
  )
});

// packages/engine/src/law/law-pack.ts
var LawPack = z22.strictObject({
  instruments: z22.array(Instrument),
  definitions: z22.array(DefinitionFile),
  standards: z22.array(Standard),
  shares: z22.array(ShareStandard),
  conditions: z22.array(ConditionSet),
  authorities: z22.array(Authority),
  calendar: z22.array(CalendarEntry),
  norms: z22.array(Norm),
  forms: z22.array(Form),
  crossChecks: z22.array(CrossCheck),
  reportFields: z22.array(ReportField),
  hashes: z22.record(z22.string(), z22.string())
});

// packages/engine/src/law/parse-law-pack.ts
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { z as z23 } from "zod";
var reportFieldsPath = "forms/report-fields.yaml";
function read(file, schema) {
  const result = schema.safeParse(file.content);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.join(".") ?? "";
  throw new PhocapError(
    "law.file",
    `T\u1EC7p lu\u1EADt ${file.path} vi\u1EBFt sai \u1EDF "${where}": ${issue?.message ?? ""}.`,
    "S\u1EEDa t\u1EC7p \u0111\xF3 trong th\u01B0 m\u1EE5c law/."
  );
}
function parseLawPack(files) {
  const sorted = [...files].sort((a, b) => a.path < b.path ? -1 : 1);
  const of = (folder) => sorted.filter((file) => file.path.startsWith(`${folder}/`));
  const all = (folder, schema) => of(folder).map((file) => read(file, schema));
  const lists2 = (folder, schema) => of(folder).flatMap((file) => read(file, z23.array(schema)));
  return {
    instruments: all("instruments", Instrument),
    definitions: all("definitions", DefinitionFile),
    standards: all("standards", Standard),
    shares: all("shares", ShareStandard),
    conditions: all("conditions", ConditionSet),
    authorities: lists2("authorities", Authority),
    calendar: lists2("calendars", CalendarEntry),
    norms: lists2("norms", Norm),
    forms: of("forms").filter((file) => file.path !== reportFieldsPath).map((file) => read(file, Form)),
    crossChecks: of("checks").flatMap((file) => read(file, z23.array(CrossCheck))),
    reportFields: of("forms").filter((file) => file.path === reportFieldsPath).flatMap((file) => read(file, z23.array(ReportField))),
    hashes: Object.fromEntries(sorted.map((file) => [file.path, bytesToHex(sha256(utf8ToBytes(file.text)))]))
  };
}

// packages/engine/src/law/rules.ts
function inForceOn(all, date2) {
  return all.filter((one2) => one2.disabled !== true && isInForce(one2.inForce, date2));
}
function rulesOn(pack, date2, choices = {}, useStandards = []) {
  const files = inForceOn(pack.definitions, date2);
  const definitionList = files.flatMap((file) => file.definitions);
  const options = files.flatMap((file) => file.options);
  const definitions = {};
  for (const definition of definitionList) definitions[definition.name] = definition.where;
  const settled = {};
  for (const option of options) {
    const wanted = choices[option.id] ?? option.standing;
    const choice = option.choices.find((one2) => one2.id === wanted);
    if (choice === void 0) {
      throw new PhocapError(
        "law.choice",
        `Kh\xF4ng c\xF3 l\u1EF1a ch\u1ECDn "${wanted}" cho "${option.title}".`,
        "Ch\u1ECDn l\u1EA1i trong m\u1EE5c Lu\u1EADt."
      );
    }
    settled[option.id] = choice.id;
    Object.assign(definitions, choice.definitions);
  }
  const chosen = pack.standards.filter((standard) => useStandards.includes(standard.id));
  const replaced = new Set(chosen.map((standard) => standard.programme));
  const standards = inForceOn(pack.standards, date2).filter((standard) => !replaced.has(standard.programme));
  return {
    date: date2,
    choices: settled,
    definitions,
    definitionList,
    options,
    standards: [...standards, ...chosen],
    shares: inForceOn(pack.shares, date2),
    conditions: inForceOn(pack.conditions, date2)
  };
}

// packages/engine/src/predicate/parse-predicate.ts
var tokenPattern = /\s*(?:(\.\.)|([&|!()=])|"([^"]*)"|(\d+)|([A-Za-z][A-Za-z0-9_]*))/y;
function tokenize(source) {
  const tokens2 = [];
  tokenPattern.lastIndex = 0;
  const end = source.trimEnd().length;
  while (tokenPattern.lastIndex < end) {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(source);
    if (match === null) throw syntaxError(source, `kh\xF4ng hi\u1EC3u "${source.slice(at, at + 12)}"`);
    const [, range, sign, text4, number, word] = match;
    if (range !== void 0 || sign !== void 0) tokens2.push({ kind: "sign", value: range ?? sign ?? "" });
    else if (text4 !== void 0) tokens2.push({ kind: "text", value: text4 });
    else if (number !== void 0) tokens2.push({ kind: "number", value: number });
    else tokens2.push({ kind: "word", value: word ?? "" });
  }
  return tokens2;
}
function syntaxError(source, what) {
  return new PhocapError(
    "law.predicate",
    `\u0110i\u1EC1u ki\u1EC7n "${source}" vi\u1EBFt sai: ${what}.`,
    "S\u1EEDa t\u1EC7p trong th\u01B0 m\u1EE5c law/."
  );
}
function wordOf(fact) {
  return Object.hasOwn(vocabulary, fact) ? vocabulary[fact] : void 0;
}
function parsePredicate(source) {
  const tokens2 = tokenize(source);
  let at = 0;
  const peek = (value2) => tokens2[at]?.kind === "sign" && tokens2[at]?.value === value2;
  const take2 = (value2) => {
    if (!peek(value2)) throw syntaxError(source, `thi\u1EBFu "${value2}"`);
    at++;
  };
  function either() {
    return chain("|", "or", both2);
  }
  function both2() {
    return chain("&", "and", single2);
  }
  function chain(sign, kind, part) {
    const of = [part()];
    while (peek(sign)) {
      at++;
      of.push(part());
    }
    return of.length === 1 ? of[0] : { kind, of };
  }
  function single2() {
    if (peek("!")) {
      at++;
      return { kind: "not", of: single2() };
    }
    if (peek("(")) {
      at++;
      const inner = either();
      take2(")");
      return inner;
    }
    return atom();
  }
  function atom() {
    const token = tokens2[at++];
    if (token?.kind !== "word") throw syntaxError(source, "thi\u1EBFu t\xEAn \u0111i\u1EC1u ki\u1EC7n");
    const fact = token.value;
    if (dictionaryFacts.includes(fact)) return textAtom(fact);
    if (tokens2[at]?.kind === "word" && tokens2[at]?.value === "has") {
      at++;
      return { kind: "bit", fact: knownFact(fact), bit: value(fact) };
    }
    if (!peek("=")) {
      return wordOf(fact) === void 0 ? { kind: "name", name: fact } : { kind: "fact", fact, low: 1, high: 1 };
    }
    at++;
    const low = value(knownFact(fact));
    if (!peek("..")) return { kind: "fact", fact, low, high: low };
    at++;
    return { kind: "fact", fact, low, high: value(fact) };
  }
  function textAtom(fact) {
    take2("=");
    const token = tokens2[at++];
    if (token?.kind !== "text") throw syntaxError(source, `${fact} c\u1EA7n m\u1ED9t gi\xE1 tr\u1ECB trong ngo\u1EB7c k\xE9p`);
    return { kind: "text", fact, text: token.value };
  }
  function knownFact(fact) {
    if (wordOf(fact) === void 0) throw syntaxError(source, `kh\xF4ng c\xF3 d\u1EEF ki\u1EC7n "${fact}"`);
    return fact;
  }
  function value(fact) {
    const token = tokens2[at++];
    if (token?.kind === "number") return Number(token.value);
    const number = token?.kind === "word" ? wordOf(fact)?.words?.[token.value] : void 0;
    if (number === void 0) throw syntaxError(source, `"${fact}" kh\xF4ng c\xF3 gi\xE1 tr\u1ECB "${token?.value ?? ""}"`);
    return number;
  }
  const whole2 = either();
  if (at < tokens2.length) throw syntaxError(source, `th\u1EEBa "${tokens2[at].value}"`);
  return whole2;
}

// packages/engine/src/predicate/describe-predicate.ts
var everyAge = 150;
var everybody = "m\u1ECDi ng\u01B0\u1EDDi";
var wordings = vocabulary;
function describePredicate(where, words2) {
  return say(parsePredicate(where), words2) ?? everybody;
}
function say(predicate, words2) {
  switch (predicate.kind) {
    case "fact":
      return sayRange(predicate.fact, predicate.low, predicate.high, words2);
    case "bit":
      return sayKinds(predicate.bit);
    case "text":
      if (predicate.fact === "hamlet") return `\u1EDF ${predicate.text}`;
      return `c\xF3 t\xEAn \u1EDF tr\u01B0\u1EDDng ${words2.schoolName?.(predicate.text) ?? predicate.text}`;
    case "name":
      return words2.definitions.get(predicate.name) ?? `\u201C${predicate.name}\u201D`;
    case "not":
      return sayNot(predicate.of, words2);
    case "and":
      return sayAnd(predicate.of, words2);
    case "or":
      return sayOr(predicate.of, words2);
  }
}
function sayAnd(parts, words2) {
  const said3 = parts.flatMap((part) => flatten(part, "and")).flatMap((part) => {
    const text4 = say(part, words2);
    if (text4 === void 0) return [];
    return [part.kind === "or" ? `(${text4})` : text4];
  });
  return said3.length === 0 ? void 0 : [...new Set(said3)].join(" v\xE0 ");
}
function sayOr(parts, words2) {
  const said3 = parts.flatMap((part) => flatten(part, "or")).map((part) => say(part, words2));
  const known2 = said3.filter((text4) => text4 !== void 0);
  return known2.length < said3.length ? void 0 : [...new Set(known2)].join(" ho\u1EB7c ");
}
function flatten(predicate, kind) {
  return predicate.kind === kind ? predicate.of.flatMap((part) => flatten(part, kind)) : [predicate];
}
function sayNot(of, words2) {
  if (of.kind === "not") return say(of.of, words2) ?? everybody;
  if (of.kind === "fact" && of.low === of.high) {
    const other = opposite(of.fact, of.low);
    if (other !== void 0) return other;
  }
  const text4 = say(of, words2) ?? everybody;
  if (of.kind === "and" || of.kind === "or") return `kh\xF4ng ph\u1EA3i (${text4})`;
  return `kh\xF4ng thu\u1ED9c nh\xF3m \u201C${text4}\u201D`;
}
function opposite(fact, value) {
  const wording = wordings[fact]?.say;
  if (typeof wording !== "object" || wording[2] !== "" || value > 1) return void 0;
  return wording[1 - value];
}
function sayRange(fact, low, high, words2) {
  if (fact === "age") return sayAges(low, high, words2.year);
  if (fact === "grade") return sayGrades(low, high);
  if (fact === "ethnicity") return sayEthnicities(low, high);
  if (fact === "disability" && low === high) return low === 0 ? "kh\xF4ng ghi d\u1EA1ng khuy\u1EBFt t\u1EADt" : sayKinds(low);
  if (fact === "droppedGrade" && low > 0) return `b\u1ECF h\u1ECDc ${gradeNames(low, high)}`;
  const wording = wordings[fact]?.say;
  if (typeof wording !== "object") return `${fact} ${low === high ? low : `t\u1EEB ${low} \u0111\u1EBFn ${high}`}`;
  const values = Object.entries(wording).filter(([value, text4]) => {
    return text4 !== "" && Number(value) >= low && Number(value) <= high;
  });
  const texts = [...new Set(values.map(([, text4]) => text4))];
  if (texts.length === 0) return `${fact} ngo\xE0i c\xE1c gi\xE1 tr\u1ECB \u0111\xE3 bi\u1EBFt`;
  return texts.length === 1 ? texts[0] : `(${texts.join(" ho\u1EB7c ")})`;
}
function sayAges(low, high, year2) {
  if (low === 0 && high >= everyAge) return void 0;
  if (high >= everyAge) return `t\u1EEB ${low} tu\u1ED5i (sinh ${year2 - low} tr\u1EDF v\u1EC1 tr\u01B0\u1EDBc)`;
  if (low === high) return `${low} tu\u1ED5i (sinh ${year2 - low})`;
  return `${low}\u2013${high} tu\u1ED5i (sinh ${year2 - high}\u2013${year2 - low})`;
}
function sayGrades(low, high) {
  if (low === 0 && high === 0) return "kh\xF4ng c\xF3 l\u1EDBp \u0111ang h\u1ECDc";
  if (low === grade.tertiary && high === low) return "\u0111ang h\u1ECDc sau ph\u1ED5 th\xF4ng (\u0111\u1EA1i h\u1ECDc, cao \u0111\u1EB3ng, ngh\u1EC1)";
  return `\u0111ang h\u1ECDc ${gradeNames(low, high)}`;
}
function gradeNames(low, high) {
  const span = (a, b) => a === b ? String(a) : `${a}\u2013${b}`;
  if (low >= grade.preschool) return `m\u1EA7m non ${span(low - grade.preschool, high - grade.preschool)} tu\u1ED5i`;
  if (low >= 1 && high < grade.tertiary) return `l\u1EDBp ${span(low, high)}`;
  const met = grades.filter((one2) => one2.code >= low && one2.code <= high);
  return met.map((one2) => one2.vi.toLowerCase()).join(", ");
}
function sayEthnicities(low, high) {
  const met = ethnicities.filter((one2) => one2.code >= low && one2.code <= high);
  if (met.length === 0 || met.length > 3) return `d\xE2n t\u1ED9c m\xE3 t\u1EEB ${low} \u0111\u1EBFn ${high}`;
  return `d\xE2n t\u1ED9c ${met.map((one2) => one2.vi).join(", ")}`;
}
function sayKinds(bits) {
  const kinds2 = disabilityKinds.filter((kind) => (kind.bit & bits) !== 0);
  return `c\xF3 d\u1EA1ng khuy\u1EBFt t\u1EADt ${kinds2.map((kind) => kind.vi.toLowerCase()).join(" ho\u1EB7c ")}`;
}

// packages/engine/src/predicate/holds-for.ts
function holdsFor(population, where, index) {
  return holds(population, parsePredicate(where), index);
}
function holds(population, predicate, index) {
  switch (predicate.kind) {
    case "fact": {
      const value = factAt(population, predicate.fact, index);
      return value >= predicate.low && value <= predicate.high;
    }
    case "bit":
      return (factAt(population, predicate.fact, index) & predicate.bit) !== 0;
    case "text": {
      const { hamlet, school } = population.facts;
      const { dictionary } = predicate.fact === "hamlet" ? hamlet : school;
      return dictionary[factAt(population, predicate.fact, index)] === predicate.text;
    }
    case "name":
      return hasBit(population.bitmap(predicate.name), index);
    case "not":
      return !holds(population, predicate.of, index);
    case "and":
      return predicate.of.every((part) => holds(population, part, index));
    case "or":
      return predicate.of.some((part) => holds(population, part, index));
  }
}
function factAt(population, fact, index) {
  return population.facts.columns[fact]?.[index] ?? Number.NaN;
}

// packages/engine/src/predicate/population.ts
var Population = class {
  facts;
  everyone;
  definitions;
  answers = /* @__PURE__ */ new Map();
  buckets = /* @__PURE__ */ new Map();
  resolving = [];
  constructor(facts, definitions) {
    this.facts = facts;
    this.definitions = definitions;
    this.everyone = fullBitmap(facts.size);
  }
  /** The people for whom `where` holds. Callers must not change the bitmap. */
  bitmap(where) {
    const known2 = this.answers.get(where);
    if (known2 !== void 0) return known2;
    const bits = this.evaluate(parsePredicate(where));
    this.answers.set(where, bits);
    return bits;
  }
  /** The predicate behind a named definition, for explanations; undefined where the law names none. */
  definition(name) {
    return Object.hasOwn(this.definitions, name) ? this.definitions[name] : void 0;
  }
  evaluate(predicate) {
    switch (predicate.kind) {
      case "fact":
        return this.range(predicate.fact, predicate.low, predicate.high);
      case "bit":
        return this.bit(predicate.fact, predicate.bit);
      case "text":
        return this.text(predicate.fact, predicate.text);
      case "name":
        return this.named(predicate.name);
      case "not":
        return andNot(this.everyone, this.evaluate(predicate.of));
      case "and":
        return predicate.of.map((part) => this.evaluate(part)).reduce(and);
      case "or":
        return predicate.of.map((part) => this.evaluate(part)).reduce(or);
    }
  }
  named(name) {
    const where = this.definition(name);
    if (where === void 0) {
      throw new PhocapError(
        "law.definition",
        `Lu\u1EADt kh\xF4ng c\xF3 kh\xE1i ni\u1EC7m "${name}".`,
        "Xem t\u1EC7p law/definitions."
      );
    }
    if (this.resolving.includes(name)) {
      throw new PhocapError(
        "law.definition",
        `Kh\xE1i ni\u1EC7m "${name}" t\u1EF1 g\u1ECDi ch\xEDnh n\xF3.`,
        "Xem t\u1EC7p law/definitions."
      );
    }
    this.resolving.push(name);
    try {
      return this.bitmap(where);
    } finally {
      this.resolving.pop();
    }
  }
  column(fact) {
    const column = this.facts.columns[fact];
    if (column === void 0) throw new PhocapError("law.fact", `Kh\xF4ng c\xF3 d\u1EEF ki\u1EC7n "${fact}".`);
    return column;
  }
  /** One pass over a column makes the bitmaps of all its values. */
  bucket(fact) {
    let bucket = this.buckets.get(fact);
    if (bucket === void 0) {
      bucket = /* @__PURE__ */ new Map();
      const column = this.column(fact);
      for (let i = 0; i < column.length; i++) {
        const value = column[i];
        let bits = bucket.get(value);
        if (bits === void 0) {
          bits = emptyBitmap(this.facts.size);
          bucket.set(value, bits);
        }
        setBit(bits, i);
      }
      this.buckets.set(fact, bucket);
    }
    return bucket;
  }
  range(fact, low, high) {
    const bucket = this.bucket(fact);
    if (low === high) return bucket.get(low) ?? emptyBitmap(this.facts.size);
    const key = `${fact}=${low}..${high}`;
    let bits = this.answers.get(key);
    if (bits === void 0) {
      bits = emptyBitmap(this.facts.size);
      for (const [value, part] of bucket) if (value >= low && value <= high) bits = or(bits, part);
      this.answers.set(key, bits);
    }
    return bits;
  }
  bit(fact, bit) {
    let bits = emptyBitmap(this.facts.size);
    for (const [value, part] of this.bucket(fact)) if ((value & bit) !== 0) bits = or(bits, part);
    return bits;
  }
  text(fact, text4) {
    const dictionary = fact === "hamlet" ? this.facts.hamlet.dictionary : this.facts.school.dictionary;
    const at = dictionary.indexOf(text4);
    return at < 0 ? emptyBitmap(this.facts.size) : this.range(fact, at, at);
  }
};

// packages/engine/src/receipt/input-hash.ts
import { sha256 as sha2562 } from "@noble/hashes/sha2.js";
import { bytesToHex as bytesToHex2 } from "@noble/hashes/utils.js";

// packages/engine/src/receipt/receipt.ts
import { sha256 as sha2563 } from "@noble/hashes/sha2.js";
import { bytesToHex as bytesToHex3, utf8ToBytes as utf8ToBytes2 } from "@noble/hashes/utils.js";

// packages/engine/src/verdict/judge-unit.ts
function allOf(states) {
  if (states.includes("unmet")) return "unmet";
  return states.includes("unknown") ? "unknown" : "met";
}
function judgeLevel(rule, standard, below, levelOf, measured, area) {
  const criteria = rule.criteria.map(
    (criterion) => judgeCriterion(criterion, measured(criterion, standard), area)
  );
  const requires = rule.requires.map((one2) => ({ ...one2, state: levelOf(one2.programme, one2.level) }));
  const applicable = criteria.filter((one2) => one2.state !== "nobody");
  const own2 = applicable.length === 0 ? ["unknown"] : applicable.map((one2) => one2.state);
  return {
    level: rule.level,
    article: rule.article,
    needsCheck: needsCheck(rule.confidence) || criteria.some((one2) => one2.needsCheck),
    state: allOf([below, ...requires.map((one2) => one2.state), ...own2]),
    requires,
    criteria
  };
}
function judgeFigures(rules3, measured, area) {
  const done = /* @__PURE__ */ new Map();
  const underway = /* @__PURE__ */ new Set();
  function levelOf(programme, level2) {
    const verdict = judge(programme);
    return verdict?.levels.find((one2) => one2.level === level2)?.state ?? "unknown";
  }
  function judge(programme) {
    const known2 = done.get(programme);
    const standard = rules3.standards.find((one2) => one2.programme === programme);
    if (known2 !== void 0 || standard === void 0 || underway.has(programme)) return known2;
    underway.add(programme);
    const levels = [];
    let below = "met";
    for (const rule of [...standard.levels].sort((a, b) => a.level - b.level)) {
      const verdict2 = judgeLevel(rule, standard, below, levelOf, measured, area);
      below = verdict2.state;
      levels.push(verdict2);
    }
    const reached = levels.filter((one2) => one2.state === "met").length;
    const verdict = {
      programme,
      standard: standard.id,
      instrument: standard.instrument,
      graded: standard.graded,
      reached,
      state: levels[0]?.state ?? "unknown",
      needsCheck: levels.some((one2) => one2.needsCheck),
      levels
    };
    underway.delete(programme);
    done.set(programme, verdict);
    return verdict;
  }
  return programmes.map(judge).filter((verdict) => verdict !== void 0);
}
function judgePopulation(rules3, population, area) {
  return judgeFigures(rules3, (criterion) => measureCriterion(criterion, population, area), area);
}

// apps/server/src/platform/law/law-library.ts
var LawLibrary = class {
  pack;
  rules = /* @__PURE__ */ new Map();
  constructor(pack) {
    this.pack = pack;
  }
  /** The rules that judge a round: those in force on its reference date, with the unit's choices. */
  forRound(year2, choices) {
    const key = `${year2} ${JSON.stringify(Object.entries(choices).sort())}`;
    let rules3 = this.rules.get(key);
    if (rules3 === void 0) {
      rules3 = rulesOn(this.pack, referenceDate(year2), choices);
      this.rules.set(key, rules3);
    }
    return rules3;
  }
  /** The official tables of a round, one version of each code. */
  forms(year2) {
    return this.pack.forms.filter((form) => isInForce(form.inForce, referenceDate(year2)));
  }
};

// apps/server/src/platform/law/load-law.ts
import { readdir as readdir4, readFile as readFile9 } from "node:fs/promises";
import { join as join14, relative as relative2, sep } from "node:path";
import { parse } from "yaml";
async function loadLaw(folder) {
  const entries = await readdir4(folder, { recursive: true, withFileTypes: true });
  const files = [];
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith(".yaml")) continue;
    const full = join14(entry.parentPath, entry.name);
    const path = relative2(folder, full).split(sep).join("/");
    if (path.startsWith("scenarios/")) continue;
    const text4 = await readFile9(full, "utf8");
    try {
      files.push({ path, text: text4, content: parse(text4) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new PhocapError(
        "law.file",
        `T\u1EC7p lu\u1EADt ${path} kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c: ${reason}`,
        "S\u1EEDa t\u1EC7p \u0111\xF3 trong th\u01B0 m\u1EE5c law/."
      );
    }
  }
  return parseLawPack(files);
}

// apps/server/src/platform/ledger/apply.ts
import { createHash as createHash2 } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";

// apps/server/src/platform/ledger/chain.ts
import { hash } from "node:crypto";

// apps/server/src/platform/ledger/canonical-json.ts
function canonicalJson2(value) {
  if (value === void 0 || value === null) return "null";
  if (typeof value !== "object") return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson2).join(",")}]`;
  const parts = [];
  for (const key of Object.keys(value).sort()) {
    if (value[key] !== void 0) parts.push(`${JSON.stringify(key)}:${canonicalJson2(value[key])}`);
  }
  return `{${parts.join(",")}}`;
}
function isList(value) {
  return Array.isArray(value);
}

// apps/server/src/platform/ledger/chain.ts
var chainStart = "0".repeat(64);
function link(previous, text4) {
  return hash("sha256", `${previous}
${text4}`, "hex");
}
function headerText(header) {
  const { ordinal, id, roundYear, kind, actor, device, reason, at, undoes } = header;
  return canonicalJson2([ordinal, id, roundYear, kind, actor, device, reason, at, undoes]);
}
function entryText(entry) {
  const { seq, batchId, roundYear, entity: entity2, id, action, field } = entry;
  const name = field === null ? "null" : JSON.stringify(field);
  return `[${seq},"${batchId}",${roundYear},"${entity2}",${JSON.stringify(id)},"${action}",${name},${entry.old ?? "null"},${entry.new ?? "null"}]`;
}

// apps/server/src/platform/ledger/change.ts
var conflictsReturned = 1e3;

// apps/server/src/platform/ledger/copy-buffer.ts
import { finished } from "node:stream/promises";
import pg5 from "pg";
import { from as copyFrom } from "pg-copy-streams";
var tab = 9;
var lineEnd = 10;
var backslash = 92;
var short = 64;
var escapes = /* @__PURE__ */ new Map([
  [tab, "t"],
  [lineEnd, "n"],
  [13, "r"],
  [backslash, "\\"]
]);
var CopyBuffer = class {
  bytes = Buffer.allocUnsafe(1 << 16);
  length = 0;
  inRow = false;
  /** The next column of the row; null is NULL. */
  add(value) {
    if (this.inRow) this.bytes[this.length++] = tab;
    this.inRow = true;
    if (typeof value === "string") this.addText(value);
    else {
      this.reserve(short);
      this.length += this.bytes.write(value === null ? "\\N" : String(value), this.length, "latin1");
    }
  }
  endRow() {
    this.bytes[this.length++] = lineEnd;
    this.inRow = false;
  }
  /** Loads the rows into a table and empties the buffer. */
  async load(client, table3, columns4) {
    if (this.length === 0) return;
    const names2 = columns4.map((name) => pg5.escapeIdentifier(name)).join(", ");
    const stream = client.query(copyFrom(`COPY ${pg5.escapeIdentifier(table3)} (${names2}) FROM STDIN`));
    stream.end(this.bytes.subarray(0, this.length));
    this.length = 0;
    await finished(stream);
  }
  addText(text4) {
    this.reserve(text4.length * 3 + short);
    if (text4.length > short) {
      this.length += this.bytes.write(escapeAll(text4), this.length);
      return;
    }
    const start2 = this.length;
    for (let i = 0; i < text4.length; i++) {
      const code3 = text4.charCodeAt(i);
      if (code3 > 127) {
        this.length = start2 + this.bytes.write(escapeAll(text4), start2);
        return;
      }
      const letter = code3 === backslash || code3 < 14 ? escapes.get(code3) : void 0;
      if (letter !== void 0) {
        this.bytes[this.length++] = backslash;
        this.bytes[this.length++] = letter.charCodeAt(0);
      } else this.bytes[this.length++] = code3;
    }
  }
  /** Room for a text of so many bytes, all of them doubled by escapes, and the signs between columns. */
  reserve(bytes) {
    const needed = this.length + bytes * 2;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
};
function escapeAll(text4) {
  if (!/[\\\t\n\r]/.test(text4)) return text4;
  return text4.replace(/[\\\t\n\r]/g, (sign) => `\\${escapes.get(sign.charCodeAt(0))}`);
}

// apps/server/src/platform/ledger/normalise.ts
var unstorable = /\0|[\ud800-\udfff]/u;
function normaliseRecord(entity2, id, value) {
  const row2 = copyPlain(entity2, value) ?? parseRecord(entity2, id, value);
  if (row2[entity2.key] !== id) throw invalid(entity2, id, entity2.key);
  return row2;
}
function copyPlain(entity2, value) {
  if (!isObject(value) || Object.keys(value).length !== entity2.columns.length) return void 0;
  for (const column of entity2.columns) if (!column.quickCheck(value[column.field])) return void 0;
  return { ...value };
}
function parseRecord(entity2, id, value) {
  const parsed = entity2.schema.safeParse(value);
  if (!parsed.success) throw invalid(entity2, id, String(parsed.error.issues[0]?.path[0] ?? ""));
  const row2 = parsed.data;
  for (const column of entity2.columns)
    row2[column.field] = stored(entity2, id, column, row2[column.field] ?? null);
  return row2;
}
function normaliseField(entity2, id, column, value) {
  if (column.kind === "json" && value === null) return null;
  const parsed = column.schema.safeParse(value);
  if (!parsed.success) throw invalid(entity2, id, column.field);
  return stored(entity2, id, column, parsed.data);
}
function normaliseSeen(column, value) {
  if (value === void 0 || value === null) return null;
  if (column.kind === "uuid" && typeof value === "string") return value.toLowerCase();
  if (column.kind === "json" && isObject(value)) return withoutNulls(value);
  return value;
}
function rowText(entity2, row2) {
  let out = "";
  for (const [field, head2] of heads2(entity2)) {
    const value = row2[field] ?? null;
    if (value === null) continue;
    out += head2;
    if (typeof value === "object") out += canonicalJson2(value);
    else out += typeof value === "string" ? JSON.stringify(value) : String(value);
  }
  return `{${out.slice(1)}}`;
}
var headsByEntity = /* @__PURE__ */ new Map();
function heads2(entity2) {
  let known2 = headsByEntity.get(entity2.name);
  if (known2 === void 0) {
    const fields = entity2.columns.map((column) => column.field).sort();
    known2 = fields.map((field) => [field, `,${JSON.stringify(field)}:`]);
    headsByEntity.set(entity2.name, known2);
  }
  return known2;
}
function stored(entity2, id, column, value) {
  if (typeof value === "string") {
    if (unstorable.test(value)) throw invalid(entity2, id, column.field);
    return column.kind === "uuid" ? value.toLowerCase() : value;
  }
  if (value !== null && typeof value === "object") {
    if (holdsUnstorable(value)) throw invalid(entity2, id, column.field);
    return isObject(value) && column.kind === "json" ? withoutNulls(value) : value;
  }
  return value;
}
function holdsUnstorable(value) {
  if (typeof value === "string") return unstorable.test(value);
  if (value === null || typeof value !== "object") return false;
  return Object.entries(value).some(([key, one2]) => unstorable.test(key) || holdsUnstorable(one2));
}
function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
function withoutNulls(value) {
  return Object.fromEntries(Object.entries(value).filter(([, one2]) => one2 !== null));
}
function invalid(entity2, id, field) {
  const label = entity2.columnByField.get(field)?.label ?? field;
  const message = `${entity2.label} ${id}: gi\xE1 tr\u1ECB c\u1EE7a \u201C${label}\u201D kh\xF4ng h\u1EE3p l\u1EC7.`;
  const remedy = "S\u1EEDa l\u1EA1i gi\xE1 tr\u1ECB r\u1ED3i ghi l\u1EA1i. Ch\u01B0a c\xF3 g\xEC trong l\u1EA7n ghi n\xE0y \u0111\u01B0\u1EE3c l\u01B0u.";
  return new PhocapError("change.invalid", message, remedy, 422, { [field]: "Gi\xE1 tr\u1ECB kh\xF4ng h\u1EE3p l\u1EC7." });
}

// apps/server/src/platform/ledger/decide.ts
function decideChange(change, state) {
  if (change.action === "create") return decideCreate(change, state);
  if (change.action === "set") return decideSet(change, state);
  return decideRemove(change, state);
}
function decideCreate({ entity: entity2, id, row: row2, text: text4 }, state) {
  const standing = state.find(entity2, id);
  if (standing !== void 0) {
    if (rowText(entity2, standing) === text4) return { outcome: "unchanged" };
    return conflict("exists", null, standing, row2);
  }
  if (entity2.name === "person" && !state.hasHousehold(row2.householdId)) {
    return conflict("no-household", null, null, row2);
  }
  state.put(entity2, id, row2);
  return { outcome: "written", old: null, new: text4 };
}
function decideSet(change, state) {
  const { entity: entity2, id, column, key, old, value } = change;
  const standing = state.find(entity2, id);
  if (standing === void 0) return conflict("missing", old, null, value);
  const current = read2(standing, column.field, key);
  if (isSame(current, value)) return { outcome: "unchanged" };
  if (!isSame(current, old)) return conflict("changed", old, current, value);
  if (entity2.name === "person" && column.field === "householdId" && !state.hasHousehold(value)) {
    return conflict("no-household", old, current, value);
  }
  state.put(entity2, id, write(standing, column.field, key, value));
  return { outcome: "written", old: textOf2(current), new: textOf2(value) };
}
function decideRemove({ entity: entity2, id, old }, state) {
  const standing = state.find(entity2, id);
  if (standing === void 0) return { outcome: "unchanged" };
  const text4 = rowText(entity2, standing);
  if (rowText(entity2, old) !== text4) return conflict("changed", old, standing, null);
  if (entity2.name === "household" && state.isOccupied(id)) return conflict("occupied", old, standing, null);
  state.put(entity2, id, void 0);
  return { outcome: "written", old: text4, new: null };
}
function conflict(cause, expected, found, proposed) {
  return { outcome: "conflict", cause, expected, found, proposed };
}
function read2(row2, field, key) {
  const value = row2[field] ?? null;
  if (key === null) return value;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] ?? null : null;
}
function write(row2, field, key, value) {
  if (key === null) return { ...row2, [field]: value };
  const record = new Map(Object.entries(isRecord(row2[field]) ? row2[field] : {}));
  if (value === null) record.delete(key);
  else record.set(key, value);
  return { ...row2, [field]: Object.fromEntries(record) };
}
function isRecord(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
function isSame(a, b) {
  return a === b || typeof a === "object" && canonicalJson2(a) === canonicalJson2(b);
}
function textOf2(value) {
  return value === null ? null : canonicalJson2(value);
}

// apps/server/src/platform/ledger/entity-column.ts
import { z as z25 } from "zod";

// apps/server/src/platform/ledger/quick-check.ts
import { z as z24 } from "zod";
var smallUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
var unusual = /[\0\ud800-\udfff]/;
function makeQuickCheck(schema) {
  if (schema instanceof z24.ZodNullable) {
    const inner = makeQuickCheck(schema.unwrap());
    return (value) => value === null || inner(value);
  }
  if (schema instanceof z24.ZodUUID) return (value) => typeof value === "string" && smallUuid.test(value);
  if (schema instanceof z24.ZodString && hasOnly(schema, ["min_length", "max_length"])) {
    const low = schema.minLength ?? 0;
    const high = schema.maxLength ?? Number.POSITIVE_INFINITY;
    return (value) => typeof value === "string" && value.length >= low && value.length <= high && !unusual.test(value);
  }
  if (schema instanceof z24.ZodNumber && hasOnly(schema, ["number_format", "greater_than", "less_than"])) {
    const { minValue, maxValue, isInt } = schema;
    const low = minValue ?? Number.NEGATIVE_INFINITY;
    const high = maxValue ?? Number.POSITIVE_INFINITY;
    if (isInt) return (value) => Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high;
  }
  if (schema instanceof z24.ZodBoolean) return (value) => value === true || value === false;
  return () => false;
}
function hasOnly(schema, kinds2) {
  return (schema.def.checks ?? []).every((check) => kinds2.includes(check._zod.def.check));
}

// apps/server/src/platform/ledger/entity-column.ts
function columnsOf(schema, labels2 = {}) {
  return Object.entries(schema.shape).map(([field, type]) => {
    if (!(type instanceof z25.ZodType)) throw new TypeError(`no zod type for ${field}`);
    const inner = type instanceof z25.ZodNullable ? type.unwrap() : type;
    return {
      field,
      column: field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      kind: kindOf(inner, field),
      schema: inner instanceof z25.ZodRecord ? asType(inner.valueType) : type,
      quickCheck: inner instanceof z25.ZodRecord ? () => false : makeQuickCheck(type),
      label: labels2[field] ?? field
    };
  });
}
function kindOf(type, field) {
  if (type instanceof z25.ZodUUID) return "uuid";
  if (type instanceof z25.ZodString) return "text";
  if (type instanceof z25.ZodNumber) return "number";
  if (type instanceof z25.ZodBoolean) return "boolean";
  if (type instanceof z25.ZodRecord) return "json";
  throw new TypeError(`the ledger cannot store the type of ${field}`);
}
function asType(type) {
  if (type instanceof z25.ZodType) return type;
  throw new TypeError("a record's values need a zod type");
}

// apps/server/src/platform/ledger/entities.ts
var text2 = (value) => typeof value === "string" ? value : "";
var personLabels = Object.fromEntries(personFields.map((field) => [field.name, field.vi]));
var householdLabels = {
  hamlet: "Th\xF4n, t\u1ED5",
  formNumber: "S\u1ED1 phi\u1EBFu",
  headFamilyName: "H\u1ECD \u0111\u1EC7m ch\u1EE7 h\u1ED9",
  headGivenName: "T\xEAn ch\u1EE7 h\u1ED9",
  address: "\u0110\u1ECBa ch\u1EC9",
  phone: "\u0110i\u1EC7n tho\u1EA1i",
  poverty: "Di\u1EC7n h\u1ED9 ngh\xE8o",
  note: "Ghi ch\xFA"
};
var schoolLabels = { code: "M\xE3 tr\u01B0\u1EDDng", name: "T\xEAn tr\u01B0\u1EDDng", levels: "C\u1EA5p h\u1ECDc", unitCode: "X\xE3, ph\u01B0\u1EDDng" };
function entity(given) {
  const { labels: labels2, ...rest } = given;
  const columns4 = columnsOf(given.schema, labels2);
  const columnByField = new Map(columns4.map((column) => [column.field, column]));
  return { key: "id", inRound: true, computed: [], ...rest, columns: columns4, columnByField };
}
var entities = {
  // The province of a school is that of its batch.
  school: entity({
    name: "school",
    label: "Tr\u01B0\u1EDDng",
    table: "school",
    key: "code",
    inRound: false,
    schema: School.omit({ provinceCode: true }),
    labels: schoolLabels
  }),
  household: entity({
    name: "household",
    label: "H\u1ED9",
    table: "household",
    schema: Household,
    labels: householdLabels,
    computed: [
      {
        column: "head_norm",
        from: ["headFamilyName", "headGivenName"],
        compute: (row2) => searchKey(`${text2(row2.headFamilyName)} ${text2(row2.headGivenName)}`)
      }
    ]
  }),
  schoolReport: entity({
    name: "schoolReport",
    label: "B\xE1o c\xE1o c\u1EE7a tr\u01B0\u1EDDng",
    table: "school_report",
    schema: SchoolReport
  }),
  unitReport: entity({
    name: "unitReport",
    label: "B\xE1o c\xE1o c\u1EE7a \u0111\u01A1n v\u1ECB",
    table: "unit_report",
    schema: UnitReport
  }),
  person: entity({
    name: "person",
    label: "Ng\u01B0\u1EDDi",
    table: "person_record",
    schema: PersonRecord,
    labels: personLabels,
    computed: [
      {
        column: "name_norm",
        from: ["familyName", "givenName"],
        compute: (row2) => searchKey(`${text2(row2.familyName)} ${text2(row2.givenName)}`)
      },
      {
        column: "name_sort",
        from: ["familyName", "givenName"],
        compute: (row2) => sortKey(text2(row2.familyName), text2(row2.givenName))
      }
    ]
  })
};

// apps/server/src/platform/ledger/entry-maker.ts
var columns = [
  "province_code",
  "unit_code",
  "seq",
  "batch_id",
  "round_year",
  "entity",
  "entity_id",
  "action",
  "field",
  "old",
  "new",
  "hash"
];
var EntryMaker = class {
  /** Number and hash of the last entry. */
  seq;
  hash;
  scope;
  batchId;
  rows = new CopyBuffer();
  constructor(scope, batchId, seq, hash2) {
    this.scope = scope;
    this.batchId = batchId;
    this.seq = seq;
    this.hash = hash2;
  }
  /** @param before canonical JSON of what stood, @param after of what stands now; null is nothing */
  add(change, before, after) {
    this.seq++;
    const { action, id } = change;
    const field = change.action === "set" ? change.field : null;
    const entity2 = change.entity.name;
    const { provinceCode, unitCode, roundYear } = this.scope;
    const { seq, batchId, rows: rows2 } = this;
    this.hash = link(
      this.hash,
      entryText({ seq, batchId, roundYear, entity: entity2, id, action, field, old: before, new: after })
    );
    rows2.add(provinceCode);
    rows2.add(unitCode);
    rows2.add(seq);
    rows2.add(batchId);
    rows2.add(roundYear);
    rows2.add(entity2);
    rows2.add(id);
    rows2.add(action);
    rows2.add(field);
    rows2.add(before);
    rows2.add(after);
    rows2.add(this.hash);
    rows2.endRow();
  }
  /** Loads what was added since the last time into the ledger. */
  load(client) {
    return this.rows.load(client, "ledger_entry", columns);
  }
};

// apps/server/src/platform/ledger/prepare.ts
var uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
function prepareChange(change, ordinal, provinceCode) {
  const entity2 = entities[change.entity];
  if (entity2 === void 0) throw refused(`Kh\xF4ng c\xF3 lo\u1EA1i h\u1ED3 s\u01A1 \u201C${String(change.entity)}\u201D.`);
  const id = entity2.key === "id" ? change.id.toLowerCase() : change.id;
  if (entity2.key === "id" && !uuid.test(id))
    throw refused(`${entity2.label}: m\xE3 \u201C${change.id}\u201D kh\xF4ng \u0111\xFAng d\u1EA1ng.`);
  const common2 = { entity: entity2, id, ordinal };
  if (change.action === "create") {
    if ("provinceCode" in change.value && change.value.provinceCode !== provinceCode) {
      throw refused(`${entity2.label} ${id} thu\u1ED9c t\u1EC9nh kh\xE1c.`);
    }
    const row2 = normaliseRecord(entity2, id, change.value);
    return { ...common2, action: "create", row: row2, text: rowText(entity2, row2) };
  }
  if (change.action === "set") {
    return { ...common2, action: "set", ...prepareField(entity2, id, change.field, change.old, change.new) };
  }
  const seen = change.old;
  const old = {};
  for (const column of entity2.columns) old[column.field] = normaliseSeen(column, seen[column.field]);
  return { ...common2, action: "remove", old };
}
function digestText(prepared) {
  const { action, entity: entity2, id } = prepared;
  const head2 = `${action} ${entity2.name} ${id} `;
  if (prepared.action === "create") return `${head2}${prepared.text}
`;
  if (prepared.action === "remove") return `${head2}${rowText(entity2, prepared.old)}
`;
  return `${head2}${canonicalJson2([prepared.field, prepared.old, prepared.value])}
`;
}
function prepareField(entity2, id, field, old, value) {
  const dot = field.indexOf(".");
  const name = dot < 0 ? field : field.slice(0, dot);
  const key = dot < 0 ? null : field.slice(dot + 1);
  const column = entity2.columnByField.get(name);
  if (column === void 0 || name === entity2.key || key === "" || column.kind === "json" !== (key !== null)) {
    throw refused(`${entity2.label} ${id}: kh\xF4ng s\u1EEDa \u0111\u01B0\u1EE3c m\u1EE5c \u201C${field}\u201D.`);
  }
  return {
    field,
    column,
    key,
    old: key === null ? normaliseSeen(column, old) : old ?? null,
    value: normaliseField(entity2, id, column, value ?? null)
  };
}
function refused(message) {
  return new PhocapError("change.invalid", message, "T\u1EA3i l\u1EA1i trang r\u1ED3i l\xE0m l\u1EA1i.", 422);
}

// apps/server/src/platform/ledger/record-batch.ts
async function insertBatch(client, scope, batch) {
  const { header } = batch;
  await client.query(
    `INSERT INTO ledger_batch (province_code, unit_code, id, ordinal, round_year, kind, actor, device, reason, at,
        undoes, first_seq, last_seq, applied, unchanged, conflicts, data_version, hash, digest)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      scope.provinceCode,
      scope.unitCode,
      header.id,
      header.ordinal,
      header.roundYear,
      header.kind,
      header.actor,
      header.device,
      header.reason,
      header.at,
      header.undoes,
      batch.firstSeq,
      batch.lastSeq,
      batch.applied,
      batch.unchanged,
      batch.conflicts,
      batch.dataVersion,
      batch.hash,
      batch.digest
    ]
  );
}
async function findBatch(client, scope, id, conflictsReturned2) {
  const { rows: rows2 } = await client.query(
    `SELECT applied, unchanged, conflicts, data_version, digest FROM ledger_batch
      WHERE province_code = $1 AND unit_code = $2 AND id = $3`,
    [scope.provinceCode, scope.unitCode, id]
  );
  const row2 = rows2[0];
  if (row2 === void 0) return void 0;
  return {
    batchId: id,
    applied: row2.applied,
    unchanged: row2.unchanged,
    conflictCount: row2.conflicts,
    conflicts: await readConflicts(client, scope, id, conflictsReturned2),
    dataVersion: row2.data_version,
    digest: row2.digest
  };
}
async function insertConflicts(client, scope, batchId, conflicts) {
  if (conflicts.length === 0) return;
  await client.query(
    `INSERT INTO conflict (province_code, unit_code, batch_id, ordinal, round_year, entity, entity_id, action, field,
        cause, expected, found, proposed)
      SELECT $1, $2, $3, ordinal, $4, entity, id, action, field, cause,
        nullif(expected::text, 'null')::json, nullif(found::text, 'null')::json, nullif(proposed::text, 'null')::json
      FROM json_to_recordset($5::json) AS c(ordinal int, entity text, id text, action text, field text, cause text,
        expected json, found json, proposed json)`,
    [scope.provinceCode, scope.unitCode, batchId, scope.roundYear, JSON.stringify(conflicts)]
  );
}
async function readConflicts(client, scope, batchId, limit2) {
  const { rows: rows2 } = await client.query(
    `SELECT ordinal, entity, entity_id AS id, action, field, cause, expected, found, proposed FROM conflict
      WHERE province_code = $1 AND unit_code = $2 AND batch_id = $3 ORDER BY ordinal LIMIT $4`,
    [scope.provinceCode, scope.unitCode, batchId, limit2]
  );
  return rows2;
}

// apps/server/src/platform/ledger/refresh-statistics.ts
var largeBatch = 2e3;
async function refreshStatistics(db, applied) {
  if (applied < largeBatch) return;
  await db.pool.query("ANALYZE (SKIP_LOCKED) household, person_record").catch(() => void 0);
}

// apps/server/src/platform/ledger/state-store.ts
import pg6 from "pg";

// apps/server/src/platform/ledger/chunk-state.ts
var ChunkState = class {
  slots = /* @__PURE__ */ new Map();
  /** People of the households that may be removed. */
  occupants = /* @__PURE__ */ new Map();
  load(entity2, id, row2) {
    let ofEntity = this.slots.get(entity2.name);
    if (ofEntity === void 0) {
      ofEntity = /* @__PURE__ */ new Map();
      this.slots.set(entity2.name, ofEntity);
    }
    ofEntity.set(id, { entity: entity2, before: row2, now: row2 });
  }
  loadOccupants(householdId, people2) {
    this.occupants.set(householdId, new Set(people2));
  }
  find(entity2, id) {
    return this.slot(entity2, id).now;
  }
  hasHousehold(id) {
    return typeof id === "string" && this.slots.get("household")?.get(id)?.now !== void 0;
  }
  isOccupied(householdId) {
    return (this.occupants.get(householdId)?.size ?? 0) > 0;
  }
  put(entity2, id, row2) {
    const slot = this.slot(entity2, id);
    if (entity2.name === "person") {
      this.occupants.get(String(slot.now?.householdId))?.delete(id);
      this.occupants.get(String(row2?.householdId))?.add(id);
    }
    slot.now = row2;
  }
  /** What must be written, of one entity. */
  touched(entity2) {
    const all = [];
    for (const [id, { before, now }] of this.slots.get(entity2.name) ?? []) {
      if (before !== now) all.push({ id, before, now });
    }
    return all;
  }
  slot(entity2, id) {
    const slot = this.slots.get(entity2.name)?.get(id);
    if (slot === void 0) throw new Error(`${entity2.name} ${id} was not loaded`);
    return slot;
  }
};

// apps/server/src/platform/ledger/state-store.ts
var order = [
  entities.school,
  entities.household,
  entities.schoolReport,
  entities.unitReport,
  entities.person
];
async function loadState(client, scope, changes) {
  const ids = new Map(order.map((entity2) => [entity2, /* @__PURE__ */ new Set()]));
  const removedHouseholds = /* @__PURE__ */ new Set();
  for (const change of changes) {
    ids.get(change.entity)?.add(change.id);
    const household2 = householdOf(change);
    if (household2 !== void 0) ids.get(entities.household)?.add(household2);
    if (change.action === "remove" && change.entity === entities.household) removedHouseholds.add(change.id);
  }
  const state = new ChunkState();
  for (const [entity2, wanted] of ids) {
    if (wanted.size === 0) continue;
    const rows2 = await readRows(client, scope, entity2, [...wanted]);
    for (const id of wanted) state.load(entity2, id, rows2.get(id));
  }
  if (removedHouseholds.size > 0) await loadOccupants(client, scope, [...removedHouseholds], state);
  return state;
}
async function writeState(client, scope, state, buffer) {
  const removed = [];
  for (const entity2 of order) {
    const touched = state.touched(entity2);
    await insertRows(client, scope, entity2, touched, buffer);
    await updateRows(client, scope, entity2, touched);
    const ids = touched.filter(({ before, now }) => before !== void 0 && now === void 0).map(({ id }) => id);
    if (ids.length > 0) removed.unshift([entity2, ids]);
  }
  for (const [entity2, ids] of removed) {
    const { rowCount } = await client.query(
      `DELETE FROM ${entity2.table} d USING ${namedRows(entity2)} WHERE d.ctid = t.ctid AND d.${keyColumn(entity2)} = named.key`,
      [...scopeValues(entity2, scope), keyList(entity2, ids)]
    );
    expectRows(entity2, rowCount, ids.length);
  }
}
function householdOf(change) {
  if (change.entity !== entities.person) return void 0;
  if (change.action === "create") return String(change.row.householdId);
  if (change.action === "set" && change.column.field === "householdId") return String(change.value);
  return void 0;
}
async function readRows(client, scope, entity2, ids) {
  const { columns: columns4 } = entity2;
  const names2 = columns4.map((column) => `t.${quoted(column.column)}`).join(", ");
  const { rows: rows2 } = await client.query({
    text: `SELECT ${names2} FROM ${namedRows(entity2)}`,
    values: [...scopeValues(entity2, scope), keyList(entity2, ids)],
    rowMode: "array"
  });
  const found = /* @__PURE__ */ new Map();
  for (const values of rows2) {
    const row2 = {};
    for (let i = 0; i < columns4.length; i++) row2[columns4[i].field] = values[i] ?? null;
    found.set(String(row2[entity2.key]), row2);
  }
  return found;
}
async function loadOccupants(client, scope, households, state) {
  const { rows: rows2 } = await client.query(
    `SELECT household_id, id FROM person_record t
      WHERE t.province_code = $1 AND t.unit_code = $2 AND t.round_year = $3 AND household_id = ANY($4::uuid[])`,
    [...scopeValues(entities.person, scope), households]
  );
  const people2 = new Map(households.map((id) => [id, []]));
  for (const { household_id, id } of rows2) people2.get(household_id)?.push(id);
  for (const [household2, ids] of people2) state.loadOccupants(household2, ids);
}
async function insertRows(client, scope, entity2, touched, buffer) {
  const fixed = scopeValues(entity2, scope);
  for (const { before, now } of touched) {
    if (before !== void 0 || now === void 0) continue;
    for (const value of fixed) buffer.add(value);
    for (const { field } of entity2.columns) buffer.add(copyValue(now[field] ?? null));
    for (const { compute } of entity2.computed) buffer.add(compute(now));
    buffer.endRow();
  }
  const columns4 = [...entity2.columns, ...entity2.computed].map((column) => column.column);
  await buffer.load(client, entity2.table, [...scopeColumns(entity2), ...columns4]);
}
async function updateRows(client, scope, entity2, touched) {
  const changed = /* @__PURE__ */ new Set();
  const rows2 = [];
  for (const { before, now } of touched) {
    if (before === void 0 || now === void 0) continue;
    rows2.push(now);
    for (const column of entity2.columns) if (before[column.field] !== now[column.field]) changed.add(column);
  }
  if (changed.size === 0) return;
  const fields = new Set([...changed].map((column) => column.field));
  const derived = entity2.computed.filter(({ from }) => from.some((field) => fields.has(field)));
  const records = rows2.map((row2) => {
    const record = { [keyName(entity2)]: row2[entity2.key] ?? null };
    for (const column of changed) record[column.column] = row2[column.field] ?? null;
    for (const computed of derived) record[computed.column] = computed.compute(row2);
    return record;
  });
  const sets = [...changed, ...derived].map(({ column }) => `${quoted(column)} = r.${quoted(column)}`);
  const { rowCount } = await client.query(
    `UPDATE ${entity2.table} u SET ${sets.join(", ")}
      FROM jsonb_populate_recordset(NULL::${entity2.table}, ${parameter(entity2)}::jsonb) r
      CROSS JOIN ${rowOf(entity2, `r.${keyColumn(entity2)}`)}
      WHERE u.ctid = t.ctid AND u.${keyColumn(entity2)} = r.${keyColumn(entity2)}`,
    [...scopeValues(entity2, scope), JSON.stringify(records)]
  );
  expectRows(entity2, rowCount, rows2.length);
}
function expectRows(entity2, found, expected) {
  if (found !== expected) throw new Error(`${entity2.table}: ${found} rows written instead of ${expected}`);
}
function copyValue(value) {
  return value !== null && typeof value === "object" ? JSON.stringify(value) : value;
}
var quoted = (name) => pg6.escapeIdentifier(name);
var keyName = (entity2) => entity2.columnByField.get(entity2.key)?.column ?? entity2.key;
var keyColumn = (entity2) => quoted(keyName(entity2));
var keyType = (entity2) => entity2.key === "id" ? "uuid" : "text";
var scopeColumns = (entity2) => ["province_code", "unit_code", "round_year"].slice(0, entity2.inRound ? 3 : 1);
var parameter = (entity2) => `$${scopeColumns(entity2).length + 1}`;
var keyList = (entity2, ids) => entity2.key === "id" ? `{${ids.join()}}` : ids;
function rowOf(entity2, key) {
  const scope = entity2.inRound ? "(x.province_code || '') = $1 AND (x.unit_code || '') = $2 AND (x.round_year + 0) = $3" : "x.province_code = $1";
  return `LATERAL (
    SELECT x.ctid, x.* FROM ${entity2.table} x WHERE x.${keyColumn(entity2)} = ${key} AND ${scope} OFFSET 0
  ) t`;
}
function namedRows(entity2) {
  const keys2 = `unnest(${parameter(entity2)}::${keyType(entity2)}[]) AS named(key)`;
  return `${keys2} CROSS JOIN ${rowOf(entity2, "named.key")}`;
}
function scopeValues(entity2, { provinceCode, unitCode, roundYear }) {
  return entity2.inRound ? [provinceCode, unitCode, roundYear] : [provinceCode];
}

// apps/server/src/platform/ledger/apply.ts
var chunkSize = 1e3;
var turnSize = 50;
async function applyChanges(db, batch) {
  const result = await inTransaction(db, (tx) => applyInTransaction(tx, batch));
  await refreshStatistics(db, result.applied);
  return result;
}
async function applyInTransaction(tx, batch) {
  const { client } = tx;
  const { provinceCode, unitCode, roundYear } = batch;
  const scope = { provinceCode, unitCode, roundYear };
  const header = checkHeader(batch);
  await client.query("SET LOCAL enable_seqscan = off");
  const head2 = await lockHead(client, scope);
  const digest = createHash2("sha256");
  const before = await findBatch(client, scope, header.id, conflictsReturned);
  if (before !== void 0) {
    for await (const chunk2 of chunksOf(batch, digest)) void chunk2;
    return sameResult(before, digest);
  }
  const dataVersion = await lockRound(client, scope);
  const ordinal = head2.batches + 1;
  const hash2 = link(head2.hash, headerText({ ...header, ordinal }));
  const entries = new EntryMaker(scope, header.id, head2.entries, hash2);
  const count2 = { applied: 0, unchanged: 0, conflicts: 0, schools: 0 };
  const conflicts = [];
  let writing = Promise.resolve();
  const buffer = new CopyBuffer();
  try {
    for await (const chunk2 of chunksOf(batch, digest)) {
      await writing;
      if (chunk2.some((change) => !change.entity.inRound)) await lockSchools(client, scope);
      const state = await loadState(client, scope, chunk2);
      const found = [];
      for (const change of chunk2) {
        const decision = decideChange(change, state);
        if (decision.outcome === "written") {
          entries.add(change, decision.old, decision.new);
          count2.applied++;
          if (change.entity === entities.school) count2.schools++;
        } else if (decision.outcome === "conflict") {
          const { cause, expected, found: standing, proposed } = decision;
          found.push({ ...nameOf(change), cause, expected, found: standing, proposed });
        } else count2.unchanged++;
      }
      writing = writeState(client, scope, state, buffer).then(() => entries.load(client)).then(() => insertConflicts(client, scope, header.id, found));
      writing.catch(() => void 0);
      count2.conflicts += found.length;
      conflicts.push(...found.slice(0, conflictsReturned - conflicts.length));
    }
  } finally {
    await writing.catch(() => void 0);
  }
  await writing;
  const newVersion = dataVersion + (count2.applied > 0 ? 1 : 0);
  await insertBatch(client, scope, {
    header: { ...header, ordinal },
    firstSeq: head2.entries + 1,
    lastSeq: entries.seq,
    applied: count2.applied,
    unchanged: count2.unchanged,
    conflicts: count2.conflicts,
    dataVersion: newVersion,
    hash: hash2,
    digest: digest.digest("hex")
  });
  await moveOn(client, scope, { batches: ordinal, entries: entries.seq, hash: entries.hash }, newVersion);
  await client.query("SET LOCAL enable_seqscan TO DEFAULT");
  if (count2.schools > 0) {
    await client.query("UPDATE school_list SET version = version + 1 WHERE province_code = $1", [
      provinceCode
    ]);
  }
  return {
    batchId: header.id,
    applied: count2.applied,
    unchanged: count2.unchanged,
    conflictCount: count2.conflicts,
    conflicts,
    dataVersion: newVersion
  };
}
function checkHeader(batch) {
  const at = new Date(batch.at);
  const id = batch.batchId.toLowerCase();
  if (Number.isNaN(at.getTime()) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) || batch.actor === "") {
    throw new PhocapError(
      "batch.invalid",
      "L\u1EA7n ghi thi\u1EBFu m\xE3, th\u1EDDi \u0111i\u1EC3m ho\u1EB7c ng\u01B0\u1EDDi th\u1EF1c hi\u1EC7n.",
      "T\u1EA3i l\u1EA1i trang r\u1ED3i l\xE0m l\u1EA1i.",
      422
    );
  }
  return {
    id,
    roundYear: batch.roundYear,
    kind: batch.kind,
    actor: batch.actor,
    device: batch.device ?? null,
    reason: batch.reason ?? null,
    at: at.toISOString(),
    undoes: batch.undoes?.toLowerCase() ?? null
  };
}
async function lockHead(client, { provinceCode, unitCode }) {
  await client.query(
    `INSERT INTO ledger_head (province_code, unit_code, hash) VALUES ($1, $2, $3)
      ON CONFLICT (province_code, unit_code) DO NOTHING`,
    [provinceCode, unitCode, chainStart]
  );
  const { rows: rows2 } = await client.query(
    "SELECT batches, entries, hash FROM ledger_head WHERE province_code = $1 AND unit_code = $2 FOR UPDATE",
    [provinceCode, unitCode]
  );
  const head2 = rows2[0];
  if (head2 === void 0) throw new Error("the ledger head vanished");
  return head2;
}
async function lockRound(client, scope) {
  const { rows: rows2 } = await client.query(
    `SELECT state, data_version FROM round
      WHERE province_code = $1 AND unit_code = $2 AND year = $3 FOR UPDATE`,
    [scope.provinceCode, scope.unitCode, scope.roundYear]
  );
  const round = rows2[0];
  if (round === void 0) {
    throw new PhocapError(
      "round.missing",
      `\u0110\u01A1n v\u1ECB ch\u01B0a m\u1EDF n\u0103m \u0111i\u1EC1u tra ${scope.roundYear}.`,
      "M\u1EDF n\u0103m \u0111i\u1EC1u tra tr\u01B0\u1EDBc khi nh\u1EADp s\u1ED1 li\u1EC7u.",
      404
    );
  }
  if (round.state === "sealed") {
    throw new PhocapError(
      "round.sealed",
      `S\u1ED1 li\u1EC7u n\u0103m ${scope.roundYear} \u0111\xE3 kho\xE1, kh\xF4ng s\u1EEDa \u0111\u01B0\u1EE3c.`,
      "L\u1EADp \u0111i\u1EC1u ch\u1EC9nh c\xF3 ng\xE0y v\xE0 l\xFD do, ho\u1EB7c s\u1EEDa \u1EDF n\u0103m \u0111i\u1EC1u tra \u0111ang m\u1EDF.",
      409
    );
  }
  return round.data_version;
}
async function lockSchools(client, { provinceCode }) {
  await client.query(
    "INSERT INTO school_list (province_code) VALUES ($1) ON CONFLICT (province_code) DO NOTHING",
    [provinceCode]
  );
  await client.query("SELECT FROM school_list WHERE province_code = $1 FOR UPDATE", [provinceCode]);
}
async function moveOn(client, scope, head2, dataVersion) {
  const { provinceCode, unitCode, roundYear } = scope;
  await client.query(
    "UPDATE ledger_head SET batches = $3, entries = $4, hash = $5 WHERE province_code = $1 AND unit_code = $2",
    [provinceCode, unitCode, head2.batches, head2.entries, head2.hash]
  );
  await client.query(
    "UPDATE round SET data_version = $4 WHERE province_code = $1 AND unit_code = $2 AND year = $3",
    [provinceCode, unitCode, roundYear, dataVersion]
  );
}
async function* chunksOf(batch, digest) {
  let chunk2 = [];
  let ordinal = 0;
  const add = (change) => {
    const prepared = prepareChange(change, ordinal++, batch.provinceCode);
    digest.update(digestText(prepared));
    chunk2.push(prepared);
  };
  if (Symbol.asyncIterator in batch.changes) {
    for await (const change of batch.changes) {
      add(change);
      if (chunk2.length % turnSize === 0) await nextTurn();
      if (chunk2.length < chunkSize) continue;
      yield chunk2;
      chunk2 = [];
    }
  } else {
    for (const change of batch.changes) {
      add(change);
      if (chunk2.length % turnSize === 0) await nextTurn();
      if (chunk2.length < chunkSize) continue;
      yield chunk2;
      chunk2 = [];
    }
  }
  if (chunk2.length > 0) yield chunk2;
}
function nameOf(change) {
  const { ordinal, id, action } = change;
  return {
    ordinal,
    entity: change.entity.name,
    id,
    action,
    field: change.action === "set" ? change.field : null
  };
}
function sameResult(before, digest) {
  const { digest: known2, ...result } = before;
  if (known2 === digest.digest("hex")) return result;
  throw new PhocapError(
    "batch.reused",
    "L\u1EA7n ghi n\xE0y tr\xF9ng m\xE3 v\u1EDBi m\u1ED9t l\u1EA7n ghi kh\xE1c \u0111\xE3 l\u01B0u.",
    "T\u1EA3i l\u1EA1i trang r\u1ED3i l\xE0m l\u1EA1i; nh\u1EEFng g\xEC \u0111\xE3 l\u01B0u tr\u01B0\u1EDBc \u0111\xF3 v\u1EABn c\xF2n.",
    409
  );
}

// apps/server/src/platform/ledger/history.ts
async function readHistory(db, of) {
  const { rows: rows2 } = await db.pool.query(
    `SELECT e.province_code AS "provinceCode", e.unit_code AS "unitCode", e.round_year AS "roundYear", e.seq,
        e.batch_id AS "batchId", b.kind, b.actor, b.device, b.reason, b.at, b.recorded_at AS "recordedAt",
        e.action, e.field, e.old, e.new
      FROM ledger_entry e
      JOIN ledger_batch b ON b.province_code = e.province_code AND b.unit_code = e.unit_code AND b.id = e.batch_id
      WHERE e.entity_id = $1 AND e.entity = $2 AND ($3::text IS NULL OR e.province_code = $3)
      ORDER BY b.recorded_at DESC, e.province_code, e.unit_code, e.seq DESC
      LIMIT $4 OFFSET $5`,
    [of.id, of.entity, of.provinceCode ?? null, of.limit ?? 500, of.offset ?? 0]
  );
  return rows2;
}

// apps/server/src/platform/ledger/undo.ts
var pageSize = 1e3;
var uuid2 = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
async function undoBatch(db, undo) {
  const result = await inTransaction(db, async (tx) => {
    const { provinceCode, unitCode, batchId } = undo;
    const { rows: rows2 } = await tx.client.query(
      `SELECT round_year, first_seq, last_seq FROM ledger_batch
        WHERE province_code = $1 AND unit_code = $2 AND id = $3`,
      [provinceCode, unitCode, uuid2.test(batchId) ? batchId : null]
    );
    const extent = rows2[0];
    if (extent === void 0) {
      throw new PhocapError(
        "batch.missing",
        "Kh\xF4ng t\xECm th\u1EA5y l\u1EA7n ghi c\u1EA7n ho\xE0n t\xE1c.",
        "T\u1EA3i l\u1EA1i l\u1ECBch s\u1EED r\u1ED3i ch\u1ECDn l\u1EA1i.",
        404
      );
    }
    return applyInTransaction(tx, {
      ...undo,
      batchId: undo.undoId,
      undoes: batchId,
      roundYear: extent.round_year,
      kind: "undo",
      changes: reverseChanges(tx.client, undo, extent)
    });
  });
  await refreshStatistics(db, result.applied);
  return result;
}
async function* reverseChanges(client, undo, extent) {
  let last = extent.last_seq;
  while (last >= extent.first_seq) {
    const first = Math.max(extent.first_seq, last - pageSize + 1);
    const { rows: rows2 } = await client.query(
      `SELECT seq, entity, entity_id, action, field, old, new FROM ledger_entry
        WHERE province_code = $1 AND unit_code = $2 AND seq BETWEEN $3 AND $4 ORDER BY seq DESC`,
      [undo.provinceCode, undo.unitCode, first, last]
    );
    for (const entry of rows2) yield reverse(entry);
    last = first - 1;
  }
}
function reverse(entry) {
  const { entity: entity2, entity_id: id } = entry;
  if (entry.action === "set") {
    return { action: "set", entity: entity2, id, field: entry.field ?? "", old: entry.new, new: entry.old };
  }
  if (entry.action === "create") return { action: "remove", entity: entity2, id, old: entry.new };
  const empty2 = Object.fromEntries(entities[entity2].columns.map((column) => [column.field, null]));
  return { action: "create", entity: entity2, id, value: Object.assign(empty2, entry.old) };
}

// apps/server/src/platform/population/find-unit.ts
function unitAt(row2) {
  return {
    provinceCode: row2.province_code,
    code: row2.code,
    level: row2.level,
    kind: row2.kind,
    name: row2.name,
    parentCode: row2.parent_code
  };
}
async function getUnit(database, code3, year2) {
  const date2 = referenceDate(year2);
  const row2 = await database.query.selectFrom("unit").select(["province_code", "code", "level", "kind", "name", "parent_code"]).where("code", "=", code3).where("valid_from", "<=", date2).where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", date2)])).orderBy("level", "desc").executeTakeFirst();
  if (row2 === void 0) {
    throw new PhocapError(
      "unit.missing",
      `Kh\xF4ng c\xF3 \u0111\u01A1n v\u1ECB n\xE0y trong n\u0103m ${year2}.`,
      "Ch\u1ECDn \u0111\u01A1n v\u1ECB kh\xE1c, ho\u1EB7c ch\u1ECDn n\u0103m m\xE0 \u0111\u01A1n v\u1ECB c\xF2n t\u1ED3n t\u1EA1i.",
      404
    );
  }
  return unitAt(row2);
}

// apps/server/src/platform/population/read-columns.ts
import pg7 from "pg";
import { to as copyTo } from "pg-copy-streams";

// apps/server/src/platform/population/text-dictionary.ts
var nothing = -1;
var TextDictionary = class {
  index = new Int32Array(1024);
  texts = [];
  encoded = [];
  /** Place of a text by the hash of its bytes; on a collision the next number is tried. */
  places = /* @__PURE__ */ new Map();
  /** Row `row` holds nothing. */
  setNothing(row2) {
    if (row2 >= this.index.length) this.grow(row2);
    this.index[row2] = nothing;
  }
  /** Row `row` holds the UTF-8 text in `bytes[from..to)`. */
  set(row2, bytes, from, to) {
    if (row2 >= this.index.length) this.grow(row2);
    let hash2 = 2166136261;
    for (let i = from; i < to; i++) hash2 = Math.imul(hash2 ^ bytes[i], 16777619);
    let place2 = this.places.get(hash2);
    while (place2 !== void 0 && !isSame2(this.encoded[place2], bytes, from, to))
      place2 = this.places.get(++hash2);
    if (place2 === void 0) {
      place2 = this.texts.length;
      const own2 = bytes.slice(from, to);
      this.texts.push(new TextDecoder().decode(own2));
      this.encoded.push(own2);
      this.places.set(hash2, place2);
    }
    this.index[row2] = place2;
  }
  /** The column of the first `size` rows. */
  finish(size) {
    return { index: this.index.slice(0, size), dictionary: this.texts };
  }
  grow(row2) {
    const larger = new Int32Array(Math.max(row2 + 1, this.index.length * 2));
    larger.set(this.index);
    this.index = larger;
  }
};
function isSame2(known2, bytes, from, to) {
  if (known2.length !== to - from) return false;
  for (let i = 0; i < known2.length; i++) if (known2[i] !== bytes[from + i]) return false;
  return true;
}

// apps/server/src/platform/population/column-decoder.ts
var headerLength = 19;
var idLength = 16;
var ColumnDecoder = class {
  layout;
  texts;
  capacity = 1024;
  size = 0;
  ids = new Uint8Array(this.capacity * idLength);
  numbers;
  rest = new Uint8Array(0);
  headerRead = false;
  ended = false;
  constructor(layout2) {
    this.layout = layout2;
    this.numbers = layout2.numbers.map(() => new Int16Array(this.capacity));
    this.texts = layout2.texts.map(() => new TextDictionary());
  }
  push(chunk2) {
    const bytes = this.rest.length === 0 ? chunk2 : Buffer.concat([this.rest, chunk2]);
    let at = 0;
    if (!this.headerRead) {
      if (bytes.length < headerLength) {
        this.rest = bytes;
        return;
      }
      this.headerRead = true;
      at = headerLength;
    }
    while (!this.ended) {
      const next = this.decodeRow(bytes, at);
      if (next < 0) break;
      at = next;
    }
    this.rest = bytes.subarray(at);
  }
  /** @throws RangeError when the stream broke off before PostgreSQL's closing mark */
  finish() {
    if (!this.ended) throw new RangeError("the binary COPY broke off before its end");
    const { size } = this;
    const text4 = (name) => {
      const i = this.layout.texts.indexOf(name);
      return this.texts[i]?.finish(size) ?? { index: new Int32Array(size).fill(-1), dictionary: [] };
    };
    return {
      size,
      idBytes: this.ids.slice(0, size * idLength),
      columns: Object.fromEntries(
        this.layout.numbers.map((name, i) => [name, this.numbers[i].slice(0, size)])
      ),
      schoolCode: text4("schoolCode"),
      homeProvince: text4("homeProvince"),
      religion: text4("religion"),
      hamlet: text4("hamlet")
    };
  }
  /** Decodes the row at `at`; returns where the next begins, or −1 when the row is not wholly there yet. */
  decodeRow(bytes, at) {
    const end = bytes.length;
    const { numbers: numbers2, texts } = this;
    if (at + 2 > end) return -1;
    if (bytes[at] === 255) {
      this.ended = true;
      return at + 2;
    }
    if (at + 2 + 4 + idLength + numbers2.length * 6 > end) {
      if (!this.isWhole(bytes, at)) return -1;
    }
    if (this.size === this.capacity) this.grow();
    const row2 = this.size;
    let p2 = at + 6;
    const place2 = row2 * idLength;
    for (let i = 0; i < idLength; i++) this.ids[place2 + i] = bytes[p2 + i];
    p2 += idLength;
    for (let i = 0; i < numbers2.length; i++) {
      if (bytes[p2] === 255) {
        numbers2[i][row2] = -1;
        p2 += 4;
      } else if (bytes[p2 + 3] === 2) {
        numbers2[i][row2] = bytes[p2 + 4] << 8 | bytes[p2 + 5];
        p2 += 6;
      } else {
        numbers2[i][row2] = bytes[p2 + 4];
        p2 += 5;
      }
    }
    for (let i = 0; i < texts.length; i++) {
      if (p2 + 4 > end) return -1;
      const length = readLength(bytes, p2);
      p2 += 4;
      if (length < 0) texts[i].setNothing(row2);
      else {
        if (p2 + length > end) return -1;
        texts[i].set(row2, bytes, p2, p2 + length);
        p2 += length;
      }
    }
    this.size++;
    return p2;
  }
  /** Near the end of a chunk: are all fields of the row there? */
  isWhole(bytes, at) {
    let p2 = at + 2;
    const fields = 1 + this.numbers.length + this.texts.length;
    for (let i = 0; i < fields; i++) {
      if (p2 + 4 > bytes.length) return false;
      p2 += 4 + Math.max(0, readLength(bytes, p2));
    }
    return p2 <= bytes.length;
  }
  grow() {
    this.capacity *= 2;
    const ids = new Uint8Array(this.capacity * idLength);
    ids.set(this.ids);
    this.ids = ids;
    this.numbers = this.numbers.map((column) => {
      const larger = new Int16Array(this.capacity);
      larger.set(column);
      return larger;
    });
  }
};
function readLength(bytes, p2) {
  return bytes[p2] << 24 | bytes[p2 + 1] << 16 | bytes[p2 + 2] << 8 | bytes[p2 + 3];
}

// apps/server/src/platform/population/read-columns.ts
var isText = (name) => name === "schoolCode" || name === "homeProvince" || name === "religion";
var engineFields = personFields.filter((field) => field.engine && field.kind !== "id");
var numberFields = engineFields.filter((field) => field.kind !== "text");
var textFields = engineFields.filter((field) => field.kind === "text");
var layout = {
  numbers: numberFields.map((field) => field.name),
  texts: [...textFields.map((field) => field.name).filter(isText), "hamlet"]
};
if (layout.texts.length !== textFields.length + 1) {
  throw new Error("an engine text field of personFields has no place in RecordColumns");
}
async function readColumns(db, scope) {
  const decoder = new ColumnDecoder(layout);
  await inTransaction(db, async ({ client }) => {
    await client.query("SET LOCAL work_mem = '64MB'; SET LOCAL enable_nestloop = off");
    const stream = client.query(copyTo(copyStatement(scope), { highWaterMark: 1 << 20 }));
    await new Promise((resolve2, reject) => {
      stream.on("data", (chunk2) => decoder.push(chunk2));
      stream.on("end", resolve2);
      stream.on("error", reject);
    });
  });
  return decoder.finish();
}
function copyStatement({ provinceCode, unitCode, roundYear }) {
  const scope = (alias) => `${alias}.province_code = ${pg7.escapeLiteral(provinceCode)} AND ${alias}.unit_code = ${pg7.escapeLiteral(unitCode)} AND ${alias}.round_year = ${Math.trunc(roundYear)}`;
  const columns4 = [...numberFields, ...textFields].map((field) => `p.${field.column}`);
  return `COPY (
    SELECT p.id, ${columns4.join(", ")}, h.hamlet
    FROM person_record p LEFT JOIN household h ON ${scope("h")} AND h.id = p.household_id
    WHERE ${scope("p")}
    ORDER BY p.name_sort, p.id
  ) TO STDOUT (FORMAT binary)`;
}

// apps/server/src/platform/population/read-stamp.ts
async function readStamp(database, unit, year2) {
  const { rows: rows2 } = await database.pool.query(
    `SELECT r.state, r.data_version, l.version AS school_version, s.value->'choices' AS choices, d.document
     FROM (SELECT 1) one
     LEFT JOIN round r ON r.province_code = $1 AND r.unit_code = $2 AND r.year = $3
     LEFT JOIN school_list l ON l.province_code = $1
     LEFT JOIN setting s ON s.province_code = $1 AND s.unit_code = $2 AND s.key = 'unit'
     LEFT JOIN unit_designation d ON d.province_code = $1 AND d.unit_code = $2 AND d.kind = 'hardship'
       AND d.valid_from <= $4 AND (d.valid_to IS NULL OR d.valid_to > $4)
     LIMIT 1`,
    [unit.provinceCode, unit.code, year2, referenceDate(year2)]
  );
  const row2 = rows2[0];
  const choices = row2?.choices ?? {};
  const dataVersion = Number(row2?.data_version ?? 0);
  const key = JSON.stringify([
    dataVersion,
    row2?.school_version ?? 0,
    Object.entries(choices).sort(),
    row2?.document
  ]);
  return {
    stamp: { state: row2?.state ?? "open", dataVersion, key },
    choices,
    document: row2?.document ?? null
  };
}

// apps/server/src/platform/population/load-commune.ts
function schoolOf(row2) {
  return School.parse({
    provinceCode: row2.province_code,
    code: row2.code,
    name: row2.name,
    levels: row2.levels,
    system: row2.system,
    unitCode: row2.unit_code,
    ownership: row2.ownership,
    independent: row2.independent,
    firstRound: row2.first_round,
    lastRound: row2.last_round
  });
}
async function readSchools(database, unit, year2, codes) {
  const { rows: rows2 } = await database.pool.query(
    `SELECT * FROM school
     WHERE (province_code = $1 AND unit_code = $2 AND first_round <= $3 AND (last_round IS NULL OR last_round >= $3))
        OR code = ANY($4)
     ORDER BY name, code`,
    [unit.provinceCode, unit.code, year2, codes]
  );
  return rows2.map(schoolOf);
}
async function readReports(database, unit, year2) {
  const rows2 = await database.query.selectFrom("school_report").select(["id", "school_code", "level", "values", "conditions"]).where("province_code", "=", unit.provinceCode).where("unit_code", "=", unit.code).where("round_year", "=", year2).execute();
  return rows2.map(
    (row2) => SchoolReport.parse({
      id: row2.id,
      schoolCode: row2.school_code,
      level: row2.level,
      values: row2.values,
      conditions: row2.conditions
    })
  );
}
async function readUnitValues(database, unit, year2) {
  const rows2 = await database.query.selectFrom("unit_report").select("values").where("province_code", "=", unit.provinceCode).where("unit_code", "=", unit.code).where("round_year", "=", year2).execute();
  return Object.assign({}, ...rows2.map((row2) => row2.values));
}
async function readProvinceName(database, unit) {
  const row2 = await database.query.selectFrom("unit").select("name").where("province_code", "=", unit.provinceCode).where("level", "=", 1).orderBy("valid_from", "desc").executeTakeFirst();
  return row2?.name ?? "";
}
function answersOf(reports) {
  return new Map(
    reports.map((report) => [
      `${report.schoolCode} ${report.level}`,
      Object.fromEntries(Object.entries(report.conditions).map(([id, answer2]) => [id, answer2.met]))
    ])
  );
}
function reportingSchools(schools, unit, reports) {
  return schools.filter((school) => school.unitCode === unit.code && school.provinceCode === unit.provinceCode).map((school) => ({
    code: school.code,
    name: school.name,
    levels: school.levels,
    independent: school.independent,
    reports: Object.fromEntries(
      reports.filter((report) => report.schoolCode === school.code).map((report) => [report.level, report.values])
    )
  }));
}
async function loadCommune(database, law, unit, year2, stamp, choices) {
  const scope = { provinceCode: unit.provinceCode, unitCode: unit.code, roundYear: year2 };
  const [records, reports, values, provinceName] = await Promise.all([
    readColumns(database, scope),
    readReports(database, unit, year2),
    readUnitValues(database, unit, year2),
    readProvinceName(database, unit)
  ]);
  const list = await readSchools(database, unit, year2, records.schoolCode.dictionary);
  const after = await readStamp(database, unit, year2);
  if (after.stamp.key !== stamp.key) {
    return loadCommune(database, law, unit, year2, after.stamp, after.choices);
  }
  const { document } = after;
  const own2 = (school) => school.provinceCode === unit.provinceCode;
  const schools = new Map(
    [...list].sort((a, b) => Number(own2(a)) - Number(own2(b))).map((school) => [school.code, school])
  );
  const rules3 = law.forRound(year2, choices);
  const facts = deriveFacts(records, { year: year2, provinceCode: unit.provinceCode, unitCode: unit.code, schools });
  const population = new Population(facts, rules3.definitions);
  const ground = document === null ? { area: "normal", document: null } : { area: "hardship", document };
  return {
    unit,
    provinceName,
    year: year2,
    stamp,
    ground,
    records,
    facts,
    population,
    rules: rules3,
    verdicts: judgePopulation(rules3, population, ground.area),
    schools,
    reporting: reportingSchools(list, unit, reports),
    reports,
    answers: answersOf(reports),
    values,
    hamlets: [...records.hamlet.dictionary].sort(new Intl.Collator("vi", { numeric: true }).compare)
  };
}

// apps/server/src/platform/population/population-store.ts
var peopleKept = 15e5;
var PopulationStore = class {
  database;
  law;
  kept = /* @__PURE__ */ new Map();
  loading = /* @__PURE__ */ new Map();
  constructor(database, law) {
    this.database = database;
    this.law = law;
  }
  /** The commune that bears `code` in the round; throws `unit.missing`, or `unit.level` for a unit above communes. */
  async commune(code3, year2) {
    return this.communeOf(await getUnit(this.database, code3, year2), year2);
  }
  async communeOf(unit, year2) {
    const { stamp, choices } = await readStamp(this.database, unit, year2);
    const name = `${unit.provinceCode} ${unit.code} ${year2}`;
    const kept = this.kept.get(name);
    if (kept !== void 0 && kept.stamp.key === stamp.key) {
      this.kept.delete(name);
      this.kept.set(name, kept);
      return kept;
    }
    const waiting = this.loading.get(`${name} ${stamp.key}`);
    if (waiting !== void 0) return waiting;
    const loading = loadCommune(this.database, this.law, unit, year2, stamp, choices);
    this.loading.set(`${name} ${stamp.key}`, loading);
    try {
      const commune2 = await loading;
      this.keep(name, commune2);
      return commune2;
    } finally {
      this.loading.delete(`${name} ${stamp.key}`);
    }
  }
  keep(name, commune2) {
    this.kept.delete(name);
    this.kept.set(name, commune2);
    let people2 = 0;
    for (const one2 of this.kept.values()) people2 += one2.facts.size;
    for (const [oldest, one2] of this.kept) {
      if (people2 <= peopleKept || oldest === name) break;
      people2 -= one2.facts.size;
      this.kept.delete(oldest);
    }
  }
};

// bench/lib/crowd.ts
function seeded(seed) {
  let state = seed;
  return () => {
    state = state + 1831565813 | 0;
    let t3 = Math.imul(state ^ state >>> 15, 1 | state);
    t3 = t3 + Math.imul(t3 ^ t3 >>> 7, 61 | t3) ^ t3;
    return ((t3 ^ t3 >>> 14) >>> 0) / 4294967296;
  };
}
function crowd(size, year2, seed = 1) {
  const random = seeded(seed);
  const households = /* @__PURE__ */ new Map();
  const people2 = [];
  const id = (kind, n) => `0000000${kind}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
  for (let i = 0; i < size; i++) {
    const age2 = Math.floor(random() * 80);
    const household2 = id(2, Math.floor(i / 4));
    households.set(household2, { hamlet: `T\u1ED5 ${Math.floor(i / 4) % 30 + 1}` });
    const school = `9900${Math.floor(random() * 12)}`;
    const studying = age2 >= 3 && age2 <= 17 && random() < 0.97;
    people2.push(
      newPerson({
        id: id(1, i),
        householdId: household2,
        familyName: "Nguy\u1EC5n V\u0103n",
        givenName: "An",
        birthYear: year2 - age2,
        sex: random() < 0.5 ? 1 : 2,
        ethnicity: random() < 0.1 ? 2 : 1,
        residence: random() < 0.02 ? 3 : 1,
        movement: random() < 0.01 ? 2 : null,
        disabilities: random() < 0.01 ? 4 : 0,
        canLearn: random() < 0.5,
        grade: studying ? age2 <= 5 ? 50 + age2 : age2 - 5 : null,
        schoolCode: studying ? school : null,
        twoSessions: studying ? random() < 0.8 : null,
        graduationLevel: age2 >= 19 ? random() < 0.7 ? 3 : null : age2 >= 15 ? 3 : age2 >= 11 ? 2 : null,
        graduationYear: age2 >= 11 && age2 <= 19 ? year2 - 1 - Math.max(0, age2 - 15) : null,
        completedGrade: age2 >= 19 && random() < 0.5 ? 9 : null,
        preschoolCompleted: age2 >= 4 && age2 <= 6 ? random() < 0.95 : null
      })
    );
  }
  return { people: people2, households };
}

// bench/lib/bench-context.ts
var benchYear = 2026;
var benchProvince = "98";
async function openBench() {
  const folder = await mkdtemp3(join15(tmpdir3(), "phocap-bench-"));
  const database = await openDatabase({ dataDir: join15(folder, "data") });
  const law = new LawLibrary(await loadLaw(join15(projectRoot, "law")));
  return {
    database,
    law,
    populations: new PopulationStore(database, law),
    actor: localOfficer,
    now: () => (/* @__PURE__ */ new Date()).toISOString(),
    newId: () => newId(Date.now(), randomBytes2(10)),
    demo: false,
    close: async () => {
      await database.close();
      await rm8(folder, { recursive: true, force: true });
    }
  };
}
async function fillCommunes(context, communes, size) {
  const { pool } = context.database;
  await pool.query(
    `INSERT INTO unit (province_code, code, level, kind, name, parent_code, valid_from)
     VALUES ($1, $1, 1, 't\u1EC9nh', '\u0110o Th\u1EED', NULL, '2025-07-01')`,
    [benchProvince]
  );
  for (let n = 0; n < 12; n++) {
    await pool.query(
      `INSERT INTO school (province_code, code, name, levels, system, unit_code, ownership, independent, first_round)
       VALUES ($1, $2, $3, 6, 1, $4, 1, false, 2020)`,
      [benchProvince, `9900${n}`, `Tr\u01B0\u1EDDng ${n}`, n < 8 ? "c1" : "c2"]
    );
  }
  const codes = [];
  for (let c3 = 1; c3 <= communes; c3++) {
    const code3 = `c${c3}`;
    codes.push(code3);
    await pool.query(
      `INSERT INTO unit (province_code, code, level, kind, name, parent_code, valid_from)
       VALUES ($1, $2, 3, 'x\xE3', $3, $1, '2025-07-01')`,
      [benchProvince, code3, `X\xE3 ${c3}`]
    );
    await pool.query(`INSERT INTO round (province_code, unit_code, year) VALUES ($1, $2, $3)`, [
      benchProvince,
      code3,
      benchYear
    ]);
    const { people: people2, households } = crowd(size, benchYear, c3);
    await applyChanges(context.database, {
      provinceCode: benchProvince,
      unitCode: code3,
      roundYear: benchYear,
      batchId: context.newId(),
      kind: "demo",
      actor: "bench",
      at: context.now(),
      changes: changesOf(people2, households)
    });
  }
  await pool.query("ANALYZE");
  return codes;
}
function* changesOf(people2, households) {
  let number = 0;
  for (const [id, { hamlet }] of households) {
    number++;
    yield {
      action: "create",
      entity: "household",
      id,
      value: {
        id,
        hamlet,
        formNumber: String(number),
        headFamilyName: "Nguy\u1EC5n V\u0103n",
        headGivenName: "An",
        address: null,
        phone: null,
        poverty: null,
        note: null
      }
    };
  }
  for (const person2 of people2) yield { action: "create", entity: "person", id: person2.id, value: person2 };
}

// packages/contract/src/administration/get-session.ts
import { z as z27 } from "zod";

// packages/contract/src/platform/route.ts
import { z as z26 } from "zod";
var Policy = z26.enum([
  "open",
  // no one's data: health, law texts
  "read-figures",
  "read-people",
  "edit-people",
  "import",
  "edit-schools",
  "edit-settings"
]);
var nothing2 = z26.object({});
function route(given) {
  return {
    ...given,
    params: given.params ?? nothing2,
    query: given.query ?? nothing2,
    body: given.body ?? nothing2
  };
}

// packages/contract/src/administration/get-session.ts
var UnitEntry = z27.object({
  provinceCode: z27.string(),
  code: z27.string(),
  kind: z27.string(),
  name: z27.string(),
  level: z27.number().int(),
  parentCode: z27.string().nullable(),
  validFrom: z27.string(),
  validTo: z27.string().nullable(),
  hardship: z27.array(z27.object({ from: z27.string(), to: z27.string().nullable(), document: z27.string() })),
  successors: z27.array(z27.string()),
  /** Rounds in which the unit is valid and has data or is being surveyed, newest first. */
  rounds: z27.array(
    z27.object({
      year: z27.number().int(),
      state: z27.enum(["open", "submitted", "sealed"]),
      people: z27.number().int()
    })
  )
});
var Session = z27.object({
  actor: z27.object({ name: z27.string(), role: z27.string() }),
  /** The data is invented: a banner says so on every page. */
  demo: z27.boolean(),
  version: z27.string(),
  units: z27.array(UnitEntry),
  start: z27.object({ unit: z27.string(), year: z27.number().int() }).nullable()
});
var getSession = route({
  method: "GET",
  path: "/api/session",
  policy: "open",
  summary: "Who is here, and which units and rounds there are",
  reply: Session
});

// packages/contract/src/administration/settings.ts
import { z as z28 } from "zod";
var UnitSettings = z28.object({
  place: z28.string().max(120),
  preparer: z28.string().max(120),
  signerBody: z28.string().max(200),
  signerTitle: z28.string().max(120),
  signer: z28.string().max(120),
  /** Option id → choice id; options not named stand as the corpus advises. */
  choices: z28.record(z28.string(), z28.string())
});
var params = z28.object({ unit: z28.string().max(10) });
var getSettings = route({
  method: "GET",
  path: "/api/units/:unit/settings",
  policy: "read-figures",
  summary: "Signers and legal options of a unit",
  params,
  reply: UnitSettings
});
var putSettings = route({
  method: "PUT",
  path: "/api/units/:unit/settings",
  policy: "edit-settings",
  summary: "Change signers and legal options of a unit",
  params,
  body: UnitSettings,
  reply: UnitSettings
});

// packages/contract/src/platform/common.ts
import { z as z29 } from "zod";
var UnitRound = z29.object({
  unit: z29.string().max(10),
  year: z29.coerce.number().int().min(2014).max(2200)
});
var Page = z29.object({
  offset: z29.coerce.number().int().min(0).default(0),
  limit: z29.coerce.number().int().min(1).max(500).default(50)
});
var Failure = z29.object({
  code: z29.string(),
  message: z29.string(),
  remedy: z29.string(),
  /** Field by field, for forms. */
  fields: z29.record(z29.string(), z29.string()).optional()
});
function made() {
  return z29.custom();
}

// packages/contract/src/registry/household.ts
import { z as z31 } from "zod";

// packages/contract/src/registry/person.ts
import { z as z30 } from "zod";
var HistoryEntry = z30.object({
  at: z30.string(),
  /** Round whose record was changed. */
  year: z30.number().int(),
  actor: z30.string(),
  reason: z30.string(),
  /** What kind of act it was part of: edit, import, undo, rollover, demo. */
  kind: z30.string(),
  /** A field; `create` or `remove` for the record as a whole, then without old and new. */
  field: z30.string(),
  old: z30.unknown(),
  new: z30.unknown(),
  batchId: z30.string()
});
var CountedIn = z30.object({
  form: z30.string(),
  formName: z30.string(),
  address: z30.string(),
  /** Row and column in words. */
  words: z30.string()
});
var StandsIn = z30.object({
  criterion: z30.string(),
  label: z30.string(),
  programme: z30.string(),
  state: z30.enum(["counted", "missing", "unknown"])
});
var FactLine = z30.object({ fact: z30.string(), text: z30.string() });
var PersonPage = z30.object({
  person: PersonRecord,
  household: Household,
  members: z30.array(
    z30.object({
      id: z30.string(),
      fullName: z30.string(),
      birthYear: z30.number(),
      relation: z30.string().nullable()
    })
  ),
  facts: z30.array(FactLine),
  countedIn: z30.array(CountedIn),
  standsIn: z30.array(StandsIn),
  /** The same person in other rounds. */
  rounds: z30.array(
    z30.object({
      unit: z30.string(),
      unitName: z30.string(),
      year: z30.number().int(),
      status: z30.string(),
      schoolName: z30.string().nullable()
    })
  ),
  history: z30.array(HistoryEntry),
  schoolName: z30.string().nullable(),
  identityFindings: z30.array(z30.string())
});
var PersonParams = UnitRound.extend({ id: z30.uuid() });
var getPerson = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/people/:id",
  policy: "read-people",
  summary: "The whole record of a person and where it is counted",
  params: PersonParams,
  reply: PersonPage
});
var Reason = z30.string().trim().min(1, "Ghi l\xFD do s\u1EEDa.").max(500, "L\xFD do d\xE0i qu\xE1 500 k\xFD t\u1EF1.");
function fieldsOf() {
  return z30.custom(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    "Thi\u1EBFu n\u1ED9i dung."
  );
}
var Edit = z30.object({
  changes: z30.array(z30.object({ field: z30.string().max(80), old: z30.unknown(), new: z30.unknown() })).min(1).max(100),
  reason: Reason
});
var EditResult = z30.object({
  batchId: z30.string(),
  applied: z30.number().int(),
  conflicts: z30.array(
    z30.object({ field: z30.string(), expected: z30.unknown(), found: z30.unknown(), wanted: z30.unknown() })
  ),
  dataVersion: z30.number().int()
});
var editPerson = route({
  method: "PATCH",
  path: "/api/units/:unit/rounds/:year/people/:id",
  policy: "edit-people",
  summary: "Correct fields of a person's record",
  params: PersonParams,
  body: Edit,
  reply: EditResult
});
var addPerson = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/people",
  policy: "edit-people",
  summary: "Add a person to a household",
  params: UnitRound,
  /** Fields are checked one by one by the operation, so that each is refused in Vietnamese. */
  body: z30.object({ person: fieldsOf(), reason: Reason }),
  reply: EditResult.extend({ id: z30.string() })
});
var undoBatch2 = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/changes/:batchId/undo",
  policy: "edit-people",
  summary: "Undo a batch of changes by a new one",
  params: UnitRound.extend({ batchId: z30.uuid() }),
  body: z30.object({ reason: Reason }),
  reply: EditResult
});

// packages/contract/src/registry/household.ts
var HouseholdLine = z31.object({
  id: z31.string(),
  hamlet: z31.string().nullable(),
  formNumber: z31.string().nullable(),
  headName: z31.string(),
  address: z31.string().nullable(),
  members: z31.number().int(),
  confirmed: z31.number().int()
});
var listHouseholds = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/households",
  policy: "read-people",
  summary: "Households by hamlet and form number",
  params: UnitRound,
  query: Page.extend({ q: z31.string().max(120).optional(), hamlet: z31.string().max(120).optional() }),
  reply: z31.object({
    total: z31.number().int(),
    hamlets: z31.array(z31.string()),
    households: z31.array(HouseholdLine)
  })
});
var HouseholdParams = UnitRound.extend({ id: z31.uuid() });
var HouseholdPage = z31.object({
  household: Household,
  members: z31.array(PersonRecord.extend({ status: z31.string(), schoolName: z31.string().nullable() })),
  history: z31.array(HistoryEntry)
});
var getHousehold = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/households/:id",
  policy: "read-people",
  summary: "A household and its members",
  params: HouseholdParams,
  reply: HouseholdPage
});
var editHousehold = route({
  method: "PATCH",
  path: "/api/units/:unit/rounds/:year/households/:id",
  policy: "edit-people",
  summary: "Correct fields of a household",
  params: HouseholdParams,
  body: Edit,
  reply: EditResult
});
var addHousehold = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/households",
  policy: "edit-people",
  summary: "Add a household",
  params: UnitRound,
  body: z31.object({ household: fieldsOf(), reason: Reason }),
  reply: EditResult.extend({ id: z31.string() })
});

// packages/contract/src/registry/list-people.ts
import { z as z32 } from "zod";
var PersonLine = z32.object({
  id: z32.string(),
  fullName: z32.string(),
  birthDay: z32.number().int().nullable(),
  birthMonth: z32.number().int().nullable(),
  birthYear: z32.number().int(),
  sex: z32.number().int(),
  hamlet: z32.string().nullable(),
  formNumber: z32.string().nullable(),
  householdId: z32.string(),
  /** Where the person studies or what is known instead, in a few Vietnamese words. */
  status: z32.string()
});
var PeopleList = z32.object({
  total: z32.number().int(),
  /** How the list was made, in Vietnamese words. */
  explanation: z32.string(),
  dataVersion: z32.number().int(),
  people: z32.array(PersonLine)
});
var Where2 = Page.extend({
  /** A predicate over facts; everybody when absent. */
  where: z32.string().max(2e3).optional(),
  /** Names, households or form numbers, with or without marks. */
  q: z32.string().max(120).optional(),
  hamlet: z32.string().max(120).optional()
});
var listPeople = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/people",
  policy: "read-people",
  summary: "The people behind a figure, or found by name",
  params: UnitRound,
  query: Where2,
  reply: PeopleList
});
var getPeopleFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/people.xlsx",
  policy: "read-people",
  summary: "The same list as .xlsx",
  params: UnitRound,
  query: Where2,
  reply: null
});

// packages/contract/src/schools/schools.ts
import { z as z33 } from "zod";
var SchoolLine = School.extend({
  /** Pupils of the register who study there. */
  pupils: z33.number().int(),
  reports: z33.array(
    z33.object({ id: z33.string(), level: z33.number().int(), filled: z33.number().int(), of: z33.number().int() })
  )
});
var listSchools = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/schools",
  policy: "read-figures",
  summary: "Schools of a commune, and those elsewhere that its pupils attend",
  params: UnitRound,
  reply: z33.object({ here: z33.array(SchoolLine), elsewhere: z33.array(SchoolLine) })
});
var ConditionLine = z33.object({
  id: z33.string(),
  programme: z33.string(),
  group: z33.string(),
  label: z33.string(),
  article: z33.string(),
  needsCheck: z33.boolean(),
  /** Computed from the report where the condition is a ratio. */
  computed: z33.object({ counted: z33.number().nullable(), of: z33.number().nullable(), atLeast: z33.number() }).nullable(),
  met: z33.boolean().nullable(),
  evidence: z33.string()
});
var SchoolPage = z33.object({
  school: School,
  pupils: z33.number().int(),
  reports: z33.array(
    z33.object({
      report: SchoolReport,
      /** Reported a round earlier, to compare while typing. */
      lastYear: z33.record(z33.string(), z33.number().nullable()),
      conditions: z33.array(ConditionLine),
      history: z33.array(HistoryEntry)
    })
  )
});
var SchoolParams = UnitRound.extend({ code: z33.string().max(40) });
var getSchool = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/schools/:code",
  policy: "read-figures",
  summary: "What a school reports for a round",
  params: SchoolParams,
  reply: SchoolPage
});
var editSchoolReport = route({
  method: "PATCH",
  path: "/api/units/:unit/rounds/:year/schools/:code/reports/:level",
  policy: "edit-schools",
  summary: "Change what a school reports",
  params: SchoolParams.extend({ level: z33.coerce.number().int() }),
  body: Edit,
  reply: EditResult
});
var MoneyPage = z33.object({
  reportId: z33.string(),
  years: z33.array(z33.number().int()),
  lines: z33.array(z33.object({ key: z33.string().nullable(), label: z33.string() })),
  values: z33.record(z33.string(), z33.number().nullable())
});
var getMoney = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/money",
  policy: "read-figures",
  summary: "Money lines of the preschool finance form, in million \u0111\u1ED3ng",
  params: UnitRound,
  reply: MoneyPage
});
var editMoney = route({
  method: "PATCH",
  path: "/api/units/:unit/rounds/:year/money",
  policy: "edit-schools",
  summary: "Change money lines",
  params: UnitRound,
  body: Edit,
  reply: EditResult
});

// packages/contract/src/standards/checks.ts
import { z as z34 } from "zod";
var CheckEntry = z34.object({
  id: z34.string(),
  kind: z34.enum(["record", "crossForm", "yearOnYear", "school"]),
  level: z34.enum(["error", "warning"]),
  label: z34.string(),
  /** What to do about it. */
  remedy: z34.string(),
  count: z34.number().int()
});
var Finding = z34.object({
  text: z34.string(),
  personId: z34.string().nullable(),
  householdId: z34.string().nullable(),
  /** The table cell or school concerned, for figures. */
  form: z34.string().nullable(),
  schoolCode: z34.string().nullable()
});
var listChecks = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/checks",
  policy: "read-figures",
  summary: "Every check of a unit and round, with how many findings",
  params: UnitRound,
  reply: z34.object({ checks: z34.array(CheckEntry) })
});
var getCheck = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/checks/:id",
  policy: "read-people",
  summary: "The findings of one check",
  params: UnitRound.extend({ id: z34.string().max(60) }),
  query: Page,
  reply: z34.object({ check: CheckEntry, total: z34.number().int(), findings: z34.array(Finding) })
});

// packages/contract/src/standards/get-law.ts
import { z as z35 } from "zod";
var getLaw = route({
  method: "GET",
  path: "/api/law",
  policy: "open",
  summary: "The legal corpus without the forms",
  reply: made()
});
var getReceipt = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/receipt",
  policy: "read-figures",
  summary: "The receipt that proves the verdicts of a commune",
  params: UnitRound,
  reply: z35.record(z35.string(), z35.unknown())
});

// packages/contract/src/standards/get-overview.ts
import { z as z36 } from "zod";
var GapGroupEntry = z36.object({
  vi: z36.string(),
  en: z36.string(),
  count: z36.number().int(),
  /** Predicate whose list is this group. */
  where: z36.string()
});
var CriterionDetail = z36.object({
  id: z36.string(),
  of: z36.string(),
  counted: z36.string(),
  missing: z36.string(),
  unknown: z36.string().nullable(),
  needed: z36.number().int(),
  groups: z36.array(GapGroupEntry)
});
var Trend = z36.object({
  criterion: z36.string(),
  label: z36.string(),
  short: z36.string(),
  atLeast: z36.number(),
  points: z36.array(
    z36.object({
      year: z36.number().int(),
      counted: z36.number().int(),
      of: z36.number().int(),
      reached: z36.number().int()
    })
  )
});
var PyramidRow = z36.object({
  age: z36.number().int(),
  male: z36.number().int(),
  female: z36.number().int(),
  studying: z36.number().int(),
  finished: z36.number().int(),
  out: z36.number().int(),
  unknown: z36.number().int()
});
var ChildEntry = z36.object({
  code: z36.string(),
  name: z36.string(),
  hardship: z36.boolean(),
  people: z36.number().int(),
  verdicts: z36.array(
    made()
  )
});
var Overview = z36.object({
  unit: z36.object({ code: z36.string(), name: z36.string(), kind: z36.string(), level: z36.number().int() }),
  year: z36.number().int(),
  /** Grows with every change of the unit's records. */
  dataVersion: z36.number().int(),
  people: z36.number().int(),
  households: z36.number().int(),
  hardship: z36.object({ document: z36.string() }).nullable(),
  /** Of a commune; empty above it. */
  verdicts: z36.array(made()),
  details: z36.array(CriterionDetail),
  /** Conditions of TT 07/2016 by programme and group: met, not met, or null for not known. */
  conditions: z36.record(z36.string(), z36.record(z36.string(), z36.boolean().nullable())),
  /** Of a district or province; empty for a commune. */
  aggregates: z36.array(made()),
  children: z36.array(ChildEntry),
  trends: z36.array(Trend),
  pyramid: z36.array(PyramidRow),
  checks: z36.array(z36.object({ id: z36.string(), label: z36.string(), count: z36.number().int() })),
  deadlines: z36.array(z36.object({ label: z36.string(), date: z36.string(), article: z36.string() }))
});
var getOverview = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/overview",
  policy: "read-figures",
  summary: "Verdicts, gaps and what wants attention in a unit and round",
  params: UnitRound,
  reply: Overview
});

// packages/contract/src/standards/tables.ts
import { z as z37 } from "zod";
var TableEntry = z37.object({
  code: z37.string(),
  name: z37.string(),
  programme: z37.string(),
  group: z37.string(),
  confidence: z37.string(),
  units: z37.array(z37.string())
});
var listTables = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/tables",
  policy: "read-figures",
  summary: "The official tables of a unit in a round",
  params: UnitRound,
  reply: z37.object({ tables: z37.array(TableEntry), hamlets: z37.array(z37.string()) })
});
var TableParams = UnitRound.extend({ code: z37.string().max(20) });
var Hamlet = z37.object({ hamlet: z37.string().max(120).optional() });
var Table = z37.object({
  sheet: made(),
  unverified: z37.array(z37.string()),
  confidence: z37.string(),
  dataVersion: z37.number().int()
});
var getTable = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/tables/:code",
  policy: "read-figures",
  summary: "An official table filled in",
  params: TableParams,
  query: Hamlet,
  reply: Table
});
var getTableFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/tables/:code/file.xlsx",
  policy: "read-figures",
  summary: "An official table as .xlsx",
  params: TableParams,
  query: Hamlet,
  reply: null
});
var getTablesFile = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/tables.xlsx",
  policy: "read-figures",
  summary: "All official tables of a unit and round in one .xlsx",
  params: UnitRound,
  reply: null
});

// packages/contract/src/standards/what-if.ts
import { z as z38 } from "zod";
var WhatIfQuestion = z38.object({
  /** Judge by the law of this date instead of 30/9 of the round. */
  date: z38.iso.date().optional(),
  /** Standards by id to apply instead of those in force. */
  standards: z38.array(z38.string()).default([]),
  choices: z38.record(z38.string(), z38.string()).default({}),
  /** Judge as (or as not) a commune of special hardship. */
  hardship: z38.boolean().optional(),
  /** Thresholds by criterion id, instead of the law's. */
  thresholds: z38.record(z38.string(), z38.number().min(0).max(100)).default({})
});
var WhatIfDifference = z38.object({
  criterion: z38.string(),
  label: z38.string(),
  /** Ids of people who enter and who leave the counted, and the denominator. */
  enter: z38.array(z38.string()),
  leave: z38.array(z38.string()),
  enterOf: z38.array(z38.string()),
  leaveOf: z38.array(z38.string())
});
var WhatIfAnswer = z38.object({
  before: z38.array(made()),
  after: z38.array(made()),
  differences: z38.array(WhatIfDifference)
});
var askWhatIf = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/what-if",
  policy: "read-figures",
  summary: "The verdict under another law, date or threshold, and who and what changes",
  params: UnitRound,
  body: WhatIfQuestion,
  reply: WhatIfAnswer
});

// packages/contract/src/survey/imports.ts
import { z as z39 } from "zod";
var ImportProblem = z39.object({
  row: z39.number().int(),
  column: z39.string().nullable(),
  columnLabel: z39.string().nullable(),
  level: z39.enum(["error", "warning"]),
  code: z39.string(),
  message: z39.string(),
  remedy: z39.string(),
  value: z39.string().nullable()
});
var ImportSummary = z39.object({
  id: z39.string(),
  fileName: z39.string(),
  state: z39.enum(["reading", "staged", "accepting", "accepted", "undone", "discarded", "failed"]),
  createdAt: z39.string(),
  actor: z39.string(),
  rows: z39.number().int(),
  added: z39.number().int(),
  changed: z39.number().int(),
  unchanged: z39.number().int(),
  rejected: z39.number().int(),
  /** People of the round who are not in the file: they stay as they are. */
  absent: z39.number().int(),
  /** Rows with errors are left out unless corrected; warnings are let through. */
  errors: z39.number().int(),
  warnings: z39.number().int(),
  problemKinds: z39.array(
    z39.object({
      code: z39.string(),
      level: z39.enum(["error", "warning"]),
      message: z39.string(),
      count: z39.number().int()
    })
  ),
  failure: z39.object({ message: z39.string(), remedy: z39.string() }).nullable(),
  /** Verdicts now and as they would be once accepted. */
  verdicts: z39.object({ before: z39.array(made()), after: z39.array(made()) }).nullable(),
  batchId: z39.string().nullable()
});
var ImportRow = z39.object({
  row: z39.number().int(),
  action: z39.enum(["added", "changed", "unchanged", "rejected", "absent"]),
  name: z39.string(),
  personId: z39.string().nullable(),
  changes: z39.array(z39.object({ field: z39.string(), label: z39.string(), old: z39.string(), new: z39.string() })),
  problems: z39.array(ImportProblem)
});
var uploadWorkbook = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/imports",
  policy: "import",
  summary: "Read a ministry workbook and stage it",
  params: UnitRound,
  reply: ImportSummary
});
var listImports = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/imports",
  policy: "import",
  summary: "Workbooks read into a round, newest first",
  params: UnitRound,
  reply: z39.object({ imports: z39.array(ImportSummary) })
});
var ImportParams = UnitRound.extend({ id: z39.uuid() });
var getImport = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/imports/:id",
  policy: "import",
  summary: "What a staged workbook would do",
  params: ImportParams,
  query: Page.extend({
    action: z39.enum(["added", "changed", "unchanged", "rejected", "absent", "problems"]).default("problems"),
    code: z39.string().max(80).optional()
  }),
  reply: z39.object({ summary: ImportSummary, total: z39.number().int(), rows: z39.array(ImportRow) })
});
var acceptImport = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/imports/:id/accept",
  policy: "import",
  summary: "Write a staged workbook into the round",
  params: ImportParams,
  body: z39.object({ reason: z39.string().max(500).default("Nh\u1EADp t\u1EC7p c\u1EE7a B\u1ED9") }),
  reply: z39.object({ summary: ImportSummary, conflicts: z39.number().int() })
});
var undoImport = route({
  method: "POST",
  path: "/api/units/:unit/rounds/:year/imports/:id/undo",
  policy: "import",
  summary: "Take an accepted workbook back",
  params: ImportParams,
  body: z39.object({ reason: z39.string().max(500).default("Ho\xE0n t\xE1c l\u1EA7n nh\u1EADp") }),
  reply: z39.object({ summary: ImportSummary, conflicts: z39.number().int() })
});
var discardImport = route({
  method: "DELETE",
  path: "/api/units/:unit/rounds/:year/imports/:id",
  policy: "import",
  summary: "Throw a staged workbook away",
  params: ImportParams,
  reply: ImportSummary
});
var exportWorkbook = route({
  method: "GET",
  path: "/api/units/:unit/rounds/:year/workbook.:format",
  policy: "read-people",
  summary: "The round as the ministry's workbook",
  params: UnitRound.extend({ format: z39.enum(["xlsx", "xls"]) }),
  reply: null
});

// apps/server/src/platform/http/operation.ts
function operation(route2, run2) {
  return { route: route2, run: run2 };
}

// apps/server/src/registry/check-fields.ts
function explain(issue, value) {
  if (value === null || value === void 0) return "Kh\xF4ng \u0111\u01B0\u1EE3c \u0111\u1EC3 tr\u1ED1ng.";
  if (issue.code === "too_big") {
    return typeof value === "string" ? `D\xE0i qu\xE1, t\u1ED1i \u0111a ${issue.maximum} k\xFD t\u1EF1.` : `Kh\xF4ng \u0111\u01B0\u1EE3c l\u1EDBn h\u01A1n ${issue.maximum}.`;
  }
  if (issue.code === "too_small") {
    return typeof value === "string" ? "Kh\xF4ng \u0111\u01B0\u1EE3c \u0111\u1EC3 tr\u1ED1ng." : `Kh\xF4ng \u0111\u01B0\u1EE3c nh\u1ECF h\u01A1n ${issue.minimum}.`;
  }
  if (issue.code === "invalid_type") {
    const wanted = {
      string: "Ph\u1EA3i ghi b\u1EB1ng ch\u1EEF.",
      number: "Ph\u1EA3i l\xE0 m\u1ED9t s\u1ED1.",
      int: "Ph\u1EA3i l\xE0 s\u1ED1 nguy\xEAn.",
      boolean: "Ch\u1EC9 nh\u1EADn c\xF3 ho\u1EB7c kh\xF4ng."
    };
    return wanted[issue.expected] ?? "Gi\xE1 tr\u1ECB kh\xF4ng h\u1EE3p l\u1EC7.";
  }
  return "Gi\xE1 tr\u1ECB kh\xF4ng h\u1EE3p l\u1EC7.";
}
function tidy(value) {
  if (typeof value !== "string") return value === void 0 ? null : value;
  const text4 = toNfc(value);
  return text4 === "" ? null : text4;
}
function checkFields(shape, rules3, values) {
  const checked = {};
  const problems = {};
  for (const [field, given] of Object.entries(values)) {
    const schema = Object.hasOwn(shape, field) ? shape[field] : void 0;
    if (schema === void 0 || rules3.get(field)?.writable !== true) {
      problems[field] = "M\u1EE5c n\xE0y kh\xF4ng s\u1EEDa \u0111\u01B0\u1EE3c \u1EDF \u0111\xE2y.";
      continue;
    }
    const tidied = tidy(given);
    const emptyText = tidied === null && !schema.safeParse(null).success && schema.safeParse("").success;
    const value = emptyText ? "" : tidied;
    const result = schema.safeParse(value);
    if (result.success) checked[field] = result.data;
    else
      problems[field] = result.error.issues[0] ? explain(result.error.issues[0], value) : "Gi\xE1 tr\u1ECB kh\xF4ng h\u1EE3p l\u1EC7.";
  }
  return { values: checked, problems };
}
function refuseProblems(problems, rules3) {
  const wrong = Object.entries(problems);
  if (wrong.length === 0) return;
  const said3 = wrong.map(([field, problem]) => `${rules3.get(field)?.label ?? field}: ${problem}`);
  throw new PhocapError(
    "record.fields",
    `Ch\u01B0a ghi \u0111\u01B0\u1EE3c. ${said3.join(" ")}`,
    "S\u1EEDa c\xE1c m\u1EE5c \u0111\u01B0\u1EE3c \u0111\xE1nh d\u1EA5u r\u1ED3i l\u01B0u l\u1EA1i.",
    422,
    problems
  );
}

// apps/server/src/registry/check-household.ts
var householdLabels2 = {
  hamlet: "Th\xF4n, t\u1ED5",
  formNumber: "S\u1ED1 phi\u1EBFu",
  headFamilyName: "H\u1ECD \u0111\u1EC7m ch\u1EE7 h\u1ED9",
  headGivenName: "T\xEAn ch\u1EE7 h\u1ED9",
  address: "\u0110\u1ECBa ch\u1EC9",
  phone: "\u0110i\u1EC7n tho\u1EA1i",
  poverty: "H\u1ED9 ngh\xE8o, c\u1EADn ngh\xE8o",
  note: "Ghi ch\xFA"
};
var rules = new Map(
  Object.entries(householdLabels2).map(([field, label]) => [field, { label, writable: true }])
);
function checkHousehold(values) {
  const checked = checkFields(Household.shape, rules, values);
  refuseProblems(checked.problems, rules);
  return checked.values;
}

// apps/server/src/registry/scope-of.ts
async function scopeOf(database, place2) {
  const unit = await getUnit(database, place2.unit, place2.year);
  if (unit.level !== unitLevel.commune) {
    throw new PhocapError(
      "unit.level",
      "H\u1ED9 v\xE0 ng\u01B0\u1EDDi ch\u1EC9 xem \u0111\u01B0\u1EE3c \u1EDF t\u1EEBng x\xE3, ph\u01B0\u1EDDng.",
      "Ch\u1ECDn m\u1ED9t x\xE3, ph\u01B0\u1EDDng c\u1EE7a \u0111\u01A1n v\u1ECB n\xE0y.",
      400
    );
  }
  return { provinceCode: unit.provinceCode, unitCode: unit.code, year: place2.year };
}

// apps/server/src/registry/write-changes.ts
function editResult({ batchId, dataVersion, applied, conflicts }) {
  return {
    batchId,
    dataVersion,
    applied,
    conflicts: conflicts.map((conflict2) => ({
      field: conflict2.field ?? conflict2.entity,
      expected: conflict2.expected,
      found: conflict2.found,
      wanted: conflict2.proposed
    }))
  };
}
async function writeEdit(context, scope, reason, changes) {
  const { actor, database, newId: newId2, now } = context;
  const applied = await applyChanges(database, {
    provinceCode: scope.provinceCode,
    unitCode: scope.unitCode,
    roundYear: scope.year,
    batchId: newId2(),
    kind: "edit",
    actor: actor.name,
    device: actor.device,
    reason,
    at: now(),
    changes
  });
  return editResult(applied);
}

// apps/server/src/registry/add-household.ts
var addHouseholdOperation = operation(addHousehold, async (context, { params: params2, body }) => {
  const scope = await scopeOf(context.database, params2);
  const id = context.newId();
  const blank2 = Object.fromEntries(Object.keys(householdLabels2).map((field) => [field, null]));
  const value = Household.parse({ id, ...checkHousehold({ ...blank2, ...body.household }) });
  const changes = [{ action: "create", entity: "household", id, value }];
  return { ...await writeEdit(context, scope, body.reason, changes), id };
});

// apps/server/src/registry/check-person.ts
var rules2 = new Map(
  personFields.map((field) => [field.name, { label: field.vi, writable: field.name !== "id" }])
);
var daysOf = (year2, month) => new Date(Date.UTC(year2, month, 0)).getUTCDate();
function checkTogether(person2, year2) {
  const problems = {};
  const { birthDay, birthMonth, birthYear } = person2;
  if (birthYear > year2) problems.birthYear = `Kh\xF4ng \u0111\u01B0\u1EE3c sau n\u0103m \u0111i\u1EC1u tra ${year2}.`;
  if (birthDay !== null && birthMonth === null)
    problems.birthMonth = "\u0110\xE3 ghi ng\xE0y sinh th\xEC ph\u1EA3i ghi th\xE1ng sinh.";
  else if (birthDay !== null && birthMonth !== null && birthDay > daysOf(birthYear, birthMonth))
    problems.birthDay = `Th\xE1ng ${birthMonth}/${birthYear} kh\xF4ng c\xF3 ng\xE0y ${birthDay}.`;
  return problems;
}
function checkPerson(person2, values, year2) {
  const checked = checkFields(PersonRecord.shape, rules2, values);
  const next = { ...person2, ...checked.values };
  const touched = ["birthDay", "birthMonth", "birthYear"].some((field) => field in checked.values);
  const together = touched ? checkTogether(next, year2) : {};
  refuseProblems({ ...together, ...checked.problems }, rules2);
  return { person: next, values: checked.values };
}

// apps/server/src/registry/read-records.ts
async function getPersonRecord({ query }, scope, id) {
  const row2 = await query.selectFrom("person_record").selectAll().where("province_code", "=", scope.provinceCode).where("unit_code", "=", scope.unitCode).where("round_year", "=", scope.year).where("id", "=", id).executeTakeFirst();
  if (row2 !== void 0) return personFromColumns({ ...row2 });
  throw new PhocapError(
    "person.missing",
    `Kh\xF4ng c\xF3 ng\u01B0\u1EDDi n\xE0y trong phi\u1EBFu n\u0103m ${scope.year}.`,
    "T\xECm l\u1EA1i theo t\xEAn; ng\u01B0\u1EDDi \u0111\xE3 chuy\u1EC3n x\xE3 th\xEC xem \u1EDF x\xE3 m\u1EDBi.",
    404
  );
}
async function getHouseholdRecord({ query }, scope, id) {
  const row2 = await query.selectFrom("household").selectAll().where("province_code", "=", scope.provinceCode).where("unit_code", "=", scope.unitCode).where("round_year", "=", scope.year).where("id", "=", id).executeTakeFirst();
  if (row2 !== void 0) return householdFromColumns({ ...row2 });
  throw new PhocapError(
    "household.missing",
    `Kh\xF4ng c\xF3 h\u1ED9 n\xE0y trong phi\u1EBFu n\u0103m ${scope.year}.`,
    "T\xECm l\u1EA1i theo t\xEAn ch\u1EE7 h\u1ED9 ho\u1EB7c s\u1ED1 phi\u1EBFu.",
    404
  );
}
async function membersOf({ query }, scope, householdId) {
  const rows2 = await query.selectFrom("person_record").selectAll().where("province_code", "=", scope.provinceCode).where("unit_code", "=", scope.unitCode).where("round_year", "=", scope.year).where("household_id", "=", householdId).orderBy("ordinal", (order2) => order2.asc().nullsLast()).orderBy("birth_year").orderBy("name_sort").execute();
  return rows2.map((row2) => personFromColumns({ ...row2 }));
}

// apps/server/src/registry/add-person.ts
var required = ["householdId", "givenName", "birthYear", "sex"];
var addPersonOperation = operation(addPerson, async (context, { params: params2, body }) => {
  const scope = await scopeOf(context.database, params2);
  const { id = context.newId(), ...given } = body.person;
  const blank2 = newPerson({ id, householdId: id, givenName: "?", birthYear: scope.year, sex: 1 });
  const wanted = Object.fromEntries(required.map((field) => [field, null]));
  const { person: person2 } = checkPerson(blank2, { ...wanted, ...given }, scope.year);
  const household2 = await getHouseholdRecord(context.database, scope, person2.householdId);
  const last = (await membersOf(context.database, scope, household2.id)).reduce(
    (highest, member) => Math.max(highest, member.ordinal ?? 0),
    0
  );
  const value = { ...person2, ordinal: person2.ordinal ?? last + 1 };
  const changes = [{ action: "create", entity: "person", id, value }];
  return { ...await writeEdit(context, scope, body.reason, changes), id };
});

// apps/server/src/registry/set-changes.ts
function setChanges(entity2, id, changes, values) {
  return changes.map((change) => ({
    action: "set",
    entity: entity2,
    id,
    field: change.field,
    old: change.old ?? null,
    new: values[change.field] ?? null
  }));
}

// apps/server/src/registry/edit-household.ts
var editHouseholdOperation = operation(editHousehold, async (context, { params: params2, body }) => {
  const scope = await scopeOf(context.database, params2);
  await getHouseholdRecord(context.database, scope, params2.id);
  const values = checkHousehold(Object.fromEntries(body.changes.map((change) => [change.field, change.new])));
  return writeEdit(context, scope, body.reason, setChanges("household", params2.id, body.changes, values));
});

// apps/server/src/registry/edit-person.ts
var editPersonOperation = operation(editPerson, async (context, { params: params2, body }) => {
  const scope = await scopeOf(context.database, params2);
  const person2 = await getPersonRecord(context.database, scope, params2.id);
  const wanted = Object.fromEntries(body.changes.map((change) => [change.field, change.new]));
  const { values } = checkPerson(person2, wanted, scope.year);
  const changes = setChanges("person", params2.id, body.changes, values);
  return writeEdit(context, scope, body.reason, changes);
});

// apps/server/src/registry/describe-status.ts
var graduated = {
  [graduation.preschool]: "Ho\xE0n th\xE0nh m\u1EA7m non",
  [graduation.primary]: "Ho\xE0n th\xE0nh ti\u1EC3u h\u1ECDc",
  [graduation.lowerSecondary]: "T\u1ED1t nghi\u1EC7p THCS",
  [graduation.upperSecondary]: "T\u1ED1t nghi\u1EC7p THPT"
};
var lastGrade = { 0: 0, 1: 0, 2: 5, 3: 9, 4: 12 };
var schoolAge = 18;
var inYear = (year2) => year2 === null ? "" : ` n\u0103m h\u1ECDc ${year2}\u2013${year2 + 1}`;
function describeStatus(person2, schoolName, year2) {
  if (person2.movement === movement.dead) return "\u0110\xE3 ch\u1EBFt";
  if (person2.movement === movement.movedOut) return "\u0110\xE3 chuy\u1EC3n \u0111i";
  const studying = isStudying({
    studyState: person2.studyState ?? -1,
    grade: person2.grade ?? -1,
    droppedGrade: person2.droppedGrade ?? -1,
    completedGrade: person2.completedGrade ?? -1,
    graduationLevel: person2.graduationLevel ?? -1,
    vocationalLevel: person2.vocationalLevel ?? -1
  });
  if (studying === 1) return [describeClass(person2), schoolName].filter((part) => part !== null).join(", ");
  const known2 = describeRest(person2);
  if (known2 === null) return person2.studyState === studyState.exempt ? "Kh\xF4ng thu\u1ED9c di\u1EC7n" : "Ch\u01B0a x\xE1c \u0111\u1ECBnh";
  const open3 = studying === 2 && year2 - person2.birthYear <= schoolAge && person2.studyState === null;
  return open3 ? `${known2}, ch\u01B0a r\xF5 nay c\xF3 \u0111i h\u1ECDc` : known2;
}
function describeClass({ grade: now, className }) {
  if (className !== null) return /^(lớp|nhóm)\s/i.test(className) ? className : `L\u1EDBp ${className}`;
  if (now === null) return "\u0110ang h\u1ECDc";
  if (now >= grade.preschool) return `M\u1EA7m non ${now - grade.preschool} tu\u1ED5i`;
  return now === grade.tertiary ? "H\u1ECDc sau ph\u1ED5 th\xF4ng" : `L\u1EDBp ${now}`;
}
function describeRest(person2) {
  const { studyState: state, droppedGrade, completedGrade, graduationLevel, vocationalLevel } = person2;
  if (state === studyState.paused) return "T\u1EA1m ngh\u1EC9 h\u1ECDc";
  if (vocationalLevel !== null) {
    const level2 = vocationals.find((one2) => one2.code === vocationalLevel);
    const name = vocationalLevel === vocational.intermediate ? "trung c\u1EA5p" : level2?.vi.toLowerCase();
    return `T\u1ED1t nghi\u1EC7p ${name ?? "ngh\u1EC1"}`;
  }
  if (graduationLevel === graduation.upperSecondary) return "T\u1ED1t nghi\u1EC7p THPT";
  if (droppedGrade !== null) return `B\u1ECF h\u1ECDc l\u1EDBp ${droppedGrade}${inYear(person2.droppedYear)}`;
  if (state === studyState.dropped) return "B\u1ECF h\u1ECDc";
  if (completedGrade !== null && completedGrade > (lastGrade[graduationLevel ?? 0] ?? 0))
    return `H\u1ECDc xong l\u1EDBp ${completedGrade}${inYear(person2.completedYear)}`;
  if (graduationLevel !== null) return graduated[graduationLevel] ?? null;
  if (person2.literacyClass !== null) return `H\u1ECDc l\u1EDBp x\xF3a m\xF9 ch\u1EEF k\xEC ${person2.literacyClass}`;
  if (person2.literacyCompleted !== null) return `Xong l\u1EDBp x\xF3a m\xF9 ch\u1EEF k\xEC ${person2.literacyCompleted}`;
  if (state === studyState.never) return "Ch\u01B0a \u0111i h\u1ECDc";
  if (state === studyState.withdrawn) return "Th\xF4i h\u1ECDc";
  if (state === studyState.finished) return "\u0110\xE3 t\u1ED1t nghi\u1EC7p";
  return completedGrade === 0 ? "Ch\u01B0a h\u1ECDc xong l\u1EDBp n\xE0o" : null;
}

// apps/server/src/registry/history-entries.ts
var shown = 200;
async function historyEntries(database, scope, entity2, id) {
  const entries = await readHistory(database, { entity: entity2, id, provinceCode: scope.provinceCode, limit: shown });
  return entries.map((entry) => ({
    at: entry.at,
    year: entry.roundYear,
    actor: entry.actor,
    reason: entry.reason ?? "",
    kind: entry.kind,
    field: entry.field ?? entry.action,
    // A record as a whole is on the page already; its birth or end is what matters here.
    old: entry.field === null ? null : entry.old,
    new: entry.field === null ? null : entry.new,
    batchId: entry.batchId
  }));
}

// apps/server/src/registry/school-names.ts
async function schoolNames({ pool }, provinceCode, codes) {
  const wanted = [...new Set(codes.filter((code3) => code3 !== null))];
  if (wanted.length === 0) return /* @__PURE__ */ new Map();
  const { rows: rows2 } = await pool.query(
    `SELECT DISTINCT ON (code) code, name FROM school WHERE code = ANY($1)
     ORDER BY code, province_code <> $2, province_code`,
    [wanted, provinceCode]
  );
  return new Map(rows2.map((row2) => [row2.code, row2.name]));
}

// apps/server/src/registry/get-household.ts
var getHouseholdOperation = operation(getHousehold, async ({ database }, { params: params2 }) => {
  const scope = await scopeOf(database, params2);
  const household2 = await getHouseholdRecord(database, scope, params2.id);
  const [people2, history] = await Promise.all([
    membersOf(database, scope, household2.id),
    historyEntries(database, scope, "household", household2.id)
  ]);
  const codes = people2.map((person2) => person2.schoolCode);
  const names2 = await schoolNames(database, scope.provinceCode, codes);
  const members2 = people2.map((person2) => {
    const schoolName = person2.schoolCode === null ? null : names2.get(person2.schoolCode) ?? null;
    const status = describeStatus(person2, schoolName ?? person2.schoolCode, scope.year);
    return { ...person2, status, schoolName };
  });
  return { household: household2, members: members2, history };
});

// apps/server/src/registry/get-people-file.ts
import { PassThrough } from "node:stream";

// packages/documents/src/encoding/windows-1252.ts
var special = "\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178";
function windows1252Byte(char) {
  const code3 = char.charCodeAt(0);
  if (code3 < 128 || code3 >= 160 && code3 <= 255) return code3;
  const index = special.indexOf(char);
  return index < 0 ? -1 : index + 128;
}

// packages/documents/src/encoding/decode-misread-utf8.ts
var utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decodeMisreadUtf8(text4) {
  const bytes = new Uint8Array(text4.length);
  for (let i = 0; i < text4.length; i++) {
    const byte = windows1252Byte(text4.charAt(i));
    if (byte < 0) return null;
    bytes[i] = byte;
  }
  try {
    return utf8.decode(bytes).normalize("NFC");
  } catch {
    return null;
  }
}

// packages/documents/src/encoding/decode-tcvn3.ts
var letters2 = "\u0102\xC2\xCA\xD4\u01A0\u01AF\u0110\u0103\xE2\xEA\xF4\u01A1\u01B0\u0111      \xE0\u1EA3\xE3\xE1\u1EA1 \u1EB1\u1EB3\u1EB5\u1EAF       \u1EB7\u1EA7\u1EA9\u1EAB\u1EA5\u1EAD\xE8 \u1EBB\u1EBD\xE9\u1EB9\u1EC1\u1EC3\u1EC5\u1EBF\u1EC7\xEC\u1EC9   \u0129\xED\u1ECB\xF2 \u1ECF\xF5\xF3\u1ECD\u1ED3\u1ED5\u1ED7\u1ED1\u1ED9\u1EDD\u1EDF\u1EE1\u1EDB\u1EE3\xF9 \u1EE7\u0169\xFA\u1EE5\u1EEB\u1EED\u1EEF\u1EE9\u1EF1\u1EF3\u1EF7\u1EF9\xFD\u1EF5";
var table = /* @__PURE__ */ new Map();
for (let i = 0; i < letters2.length; i++) {
  const letter = letters2[i] ?? " ";
  if (letter !== " ") table.set(String.fromCharCode(161 + i), letter);
}
function decodeTcvn3(text4) {
  let out = "";
  const allCapitals = isCapitals(text4);
  for (const word of text4.split(/(\s+)/)) {
    let decoded = "";
    for (const char of word) {
      const letter = char < "\x80" ? char : table.get(char);
      if (letter === void 0) return null;
      decoded += letter;
    }
    out += allCapitals || isCapitals(word) ? decoded.toUpperCase() : decoded;
  }
  return out;
}
function isCapitals(text4) {
  return /[A-Z].*[A-Z]/.test(text4) && !/[a-z]/.test(text4);
}

// packages/documents/src/encoding/decode-vni.ts
var marks = {
  \u00F9: "\u0301",
  \u00F8: "\u0300",
  \u00FB: "\u0309",
  \u00F5: "\u0303",
  \u00EF: "\u0323",
  \u00E2: "\u0302",
  \u00E1: "\u0302\u0301",
  \u00E0: "\u0302\u0300",
  \u00E5: "\u0302\u0309",
  \u00E3: "\u0302\u0303",
  \u00E4: "\u0302\u0323",
  \u00EA: "\u0306",
  \u00E9: "\u0306\u0301",
  \u00E8: "\u0306\u0300",
  \u00FA: "\u0306\u0309",
  \u00FC: "\u0306\u0303",
  \u00EB: "\u0306\u0323"
};
var single = {
  \u00F4: "\u01A1",
  \u00F6: "\u01B0",
  \u00F1: "\u0111",
  \u00EE: "\u1EF5",
  \u00ED: "\xED",
  \u00EC: "\xEC",
  \u00E6: "\u1EC9",
  \u00F3: "\u0129",
  \u00F2: "\u1ECB"
};
var tones = "\xF9\xF8\xFB\xF5\xEF";
function carries(base, mark2) {
  if (tones.includes(mark2)) return "aeouy\xF4\xF6".includes(base);
  if ("\xE2\xE1\xE0\xE5\xE3\xE4".includes(mark2)) return "aeo".includes(base);
  return base === "a";
}
function decodeVni(text4) {
  let out = "";
  let base = "";
  for (const char of text4) {
    const lower = char.toLowerCase();
    const mark2 = marks[lower];
    const letter = single[lower];
    if (mark2 !== void 0) {
      if (!carries(base, lower)) return null;
      out += mark2;
      base = "";
    } else if (letter !== void 0) {
      out += lower === char ? letter : letter.toUpperCase();
      base = lower;
    } else if (char < "\x80") {
      out += char;
      base = lower;
    } else return null;
  }
  return out.normalize("NFC");
}

// packages/documents/src/encoding/decode-windows-1258.ts
var table2 = {
  \u00C3: "\u0102",
  \u00E3: "\u0103",
  \u00CC: "\u0300",
  \u00D0: "\u0110",
  \u00F0: "\u0111",
  \u00D2: "\u0309",
  \u00D5: "\u01A0",
  \u00F5: "\u01A1",
  \u00DD: "\u01AF",
  \u00FD: "\u01B0",
  \u00DE: "\u0303",
  \u00EC: "\u0301",
  \u00F2: "\u0323",
  \u00FE: "\u20AB"
};
var same = "\xC0\xC1\xC2\xC8\xC9\xCA\xCD\xD3\xD4\xD9\xDA\xE0\xE1\xE2\xE8\xE9\xEA\xED\xF3\xF4\xF9\xFA";
function decodeWindows1258(text4) {
  let out = "";
  for (const char of text4) {
    const letter = char < "\x80" || same.includes(char) ? char : table2[char];
    if (letter === void 0) return null;
    out += letter;
  }
  return out.normalize("NFC");
}

// packages/documents/src/encoding/decode-legacy.ts
var decoders = {
  tcvn3: decodeTcvn3,
  vni: decodeVni,
  "windows-1258": decodeWindows1258,
  "utf-8": decodeMisreadUtf8
};
var legacyEncodings = Object.keys(decoders);

// packages/documents/src/encoding/is-vietnamese-syllable.ts
var onsets = "b c ch d \u0111 g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");
var rhymes = new Set(
  "a ac ach ai am an ang anh ao ap at au ay \u0103c \u0103m \u0103n \u0103ng \u0103p \u0103t \xE2c \xE2m \xE2n \xE2ng \xE2p \xE2t \xE2u \xE2y e ec em en eng eo ep et \xEA \xEAch \xEAm \xEAn \xEAnh \xEAp \xEAt \xEAu i ia ich i\xEAc i\xEAm i\xEAn i\xEAng i\xEAp i\xEAt i\xEAu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay o\u0103c o\u0103m o\u0103n o\u0103ng o\u0103t oc oe oen oeo oet oi om on ong ooc oong op ot \xF4 \xF4c \xF4i \xF4m \xF4n \xF4ng \xF4p \xF4t \u01A1 \u01A1i \u01A1m \u01A1n \u01A1p \u01A1t u ua u\xE2n u\xE2ng u\xE2t u\xE2y uc u\xEA u\xEAch u\xEAnh ui um un ung u\u01A1 u\xF4c u\xF4i u\xF4m u\xF4n u\xF4ng u\xF4t up ut uy uya uych uy\xEAn uy\xEAt uyn uynh uyp uyt uyu \u01B0 \u01B0a \u01B0c \u01B0i \u01B0m \u01B0n \u01B0ng \u01B0\u01A1c \u01B0\u01A1i \u01B0\u01A1m \u01B0\u01A1n \u01B0\u01A1ng \u01B0\u01A1p \u01B0\u01A1t \u01B0\u01A1u \u01B0t \u01B0u y y\xEAm y\xEAn y\xEAng y\xEAt y\xEAu ych yn ynh yt".split(" ")
);

// packages/documents/src/encoding/detect-legacy.ts
var certainlyUnicode = new RegExp("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\\u1ea0-\\u1ef9]|\\p{M}", "u");

// packages/documents/src/ministry-workbook/remember.ts
function remember(answer2, capacity = 2e4) {
  const known2 = /* @__PURE__ */ new Map();
  return (text4) => {
    const found = known2.get(text4);
    if (found !== void 0 || known2.has(text4)) return found;
    const made2 = answer2(text4);
    if (known2.size >= capacity) known2.clear();
    known2.set(text4, made2);
    return made2;
  };
}

// packages/documents/src/ministry-workbook/code-finder.ts
var wordKey = remember((text4) => searchKey(text4).replaceAll(" ", ""));
function codeFinder(list, more = {}) {
  const codes = /* @__PURE__ */ new Map();
  for (const { code: code3, vi, aliases = [] } of list) {
    for (const word of [vi, ...aliases]) codes.set(wordKey(word), code3);
  }
  for (const [word, code3] of Object.entries(more)) codes.set(wordKey(word), code3);
  return (text4) => codes.get(wordKey(text4)) ?? null;
}
function wordOf2(list, code3) {
  return list.find((entry) => entry.code === code3)?.vi ?? "";
}

// packages/documents/src/spreadsheet/column-letter.ts
function columnLetter(column) {
  let letters4 = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters4 = String.fromCharCode(65 + (rest - 1) % 26) + letters4;
  }
  return letters4;
}
function columnNumber2(letters4) {
  let column = 0;
  for (const letter of letters4.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

// packages/documents/src/ministry-workbook/ministry-columns.ts
var person = (...fields) => ({ person: fields });
var household = (...fields) => ({ household: fields });
var disability = (index) => `Khuy\u1EBFt t\u1EADt ${disabilityKinds[index]?.vi.toLowerCase() ?? ""}`;
var groups = [
  [
    "Th\xF4ng tin \u0111\u1ED1i t\u01B0\u1EE3ng",
    [
      ["B", "TT", { ...person("ordinal"), width: 6 }],
      ["C", "H\u1ECD \u0111\u1EC7m", { ...person("familyName"), width: 22 }],
      ["D", "T\xEAn", { ...person("givenName"), width: 10 }],
      ["E", "Ng\xE0y sinh", person("birthDay")],
      ["F", "Th\xE1ng sinh", person("birthMonth")],
      ["G", "N\u0103m sinh", person("birthYear")],
      ["H", "N\u1EEF (x)", person("sex")],
      ["I", "D\xE2n t\u1ED9c", { ...person("ethnicity"), width: 12 }],
      ["J", "T\xF4n gi\xE1o", person("religion")],
      ["K", "Di\u1EC7n \u01B0u ti\xEAn", { ...person("priority"), width: 12 }]
    ]
  ],
  [
    "N\u01A1i \u0111ang \u1EDF",
    [
      ["L", "H\u1ECD \u0111\u1EC7m ch\u1EE7 h\u1ED9", { ...household("headFamilyName"), width: 22 }],
      ["M", "T\xEAn ch\u1EE7 h\u1ED9", { ...household("headGivenName"), width: 10 }],
      ["N", "\u0110\u1ECBa ch\u1EC9", { ...household("address"), width: 28 }],
      ["O", "S\u1ED1 phi\u1EBFu", household("formNumber")],
      ["P", "Di\u1EC7n c\u01B0 tr\xFA", { ...person("residence"), width: 12 }],
      ["Q", "T\xECnh tr\u1EA1ng c\u01B0 tr\xFA", { ...person("presence"), width: 12 }]
    ]
  ],
  [
    "H\u1ECDc t\u1EADp",
    [
      ["R", "Kh\u1ED1i h\u1ECDc", person("grade", "studyState")],
      ["S", "L\u1EDBp h\u1ECDc", person("className", "repeated", "twoSessions")],
      ["T", "Qu\u1EADn, huy\u1EC7n \u0111ang h\u1ECDc", { hidden: true }],
      ["U", "T\xEAn tr\u01B0\u1EDDng", { hidden: true, width: 28 }],
      ["V", "M\xE3 tr\u01B0\u1EDDng", { ...person("schoolCode"), width: 16 }],
      ["W", "B\u1EADc t\u1ED1t nghi\u1EC7p", person("graduationLevel")],
      ["X", "B\u1ED5 t\xFAc (x)", person("graduationContinuing")],
      ["Y", "N\u0103m t\u1ED1t nghi\u1EC7p", { ...person("graduationYear"), width: 12 }],
      ["Z", "B\u1EADc t\u1ED1t nghi\u1EC7p ngh\u1EC1", { ...person("vocationalLevel"), width: 12 }],
      ["AA", "S\u1ED1 b\u1EB1ng ngh\u1EC1", { ...person("vocationalDiploma"), hidden: true, width: 14 }],
      ["AB", "N\u0103m t\u1ED1t nghi\u1EC7p ngh\u1EC1", { ...person("vocationalYear"), width: 12 }],
      ["AC", "H\u1ECDc xong l\u1EDBp", person("completedGrade")],
      ["AD", "N\u0103m h\u1ECDc xong", { ...person("completedYear"), width: 12 }],
      ["AE", "B\u1ECF h\u1ECDc l\u1EDBp", person("droppedGrade")],
      ["AF", "N\u0103m b\u1ECF h\u1ECDc", { ...person("droppedYear"), width: 12 }]
    ]
  ],
  [
    "X\xF3a m\xF9 ch\u1EEF",
    [
      ["AG", "\u0110ang h\u1ECDc l\u1EDBp x\xF3a m\xF9 ch\u1EEF", person("literacyClass")],
      ["AH", "Ho\xE0n th\xE0nh l\u1EDBp x\xF3a m\xF9 ch\u1EEF", person("literacyCompleted")],
      ["AI", "T\xE1i m\xF9 ch\u1EEF m\u1EE9c", person("relapse")]
    ]
  ],
  [
    "Khuy\u1EBFt t\u1EADt",
    [
      ...["AJ", "AK", "AL", "AM", "AN", "AO", "AP", "AQ"].map(
        (letter, i) => [letter, disability(i), person("disabilities")]
      ),
      ["AR", "C\xF3 ch\u1EE9ng nh\u1EADn khuy\u1EBFt t\u1EADt", person("disabilityCertified")],
      ["AS", "Kh\u1EA3 n\u0103ng h\u1ECDc t\u1EADp (x)", person("canLearn")]
    ]
  ],
  [
    "Ho\xE0n c\u1EA3nh \u0111\u1EB7c bi\u1EC7t",
    [
      ["AT", "Ho\xE0n c\u1EA3nh \u0111\u1EB7c bi\u1EC7t (chuy\u1EC3n \u0111\u1EBFn, chuy\u1EC3n \u0111i, ch\u1EBFt)", { ...person("movement"), width: 14 }],
      ["AU", "Chi ti\u1EBFt ho\xE0n c\u1EA3nh", { ...person("movementNote"), width: 22 }]
    ]
  ],
  [
    "Li\xEAn l\u1EA1c",
    [
      ["AV", "Quan h\u1EC7 v\u1EDBi ch\u1EE7 h\u1ED9", { ...person("relation"), width: 14 }],
      ["AW", "H\u1ECD t\xEAn cha, m\u1EB9", { ...person("guardianName"), width: 24 }],
      ["AX", "\u0110i\u1EC7n tho\u1EA1i", { ...person("phone"), width: 14 }],
      ["AY", "Ghi ch\xFA", { ...person("note"), width: 24 }]
    ]
  ]
];
var numbers = /* @__PURE__ */ new Map();
for (const [, rows2] of groups) {
  for (const [letter] of rows2) {
    if (!["T", "U", "AA"].includes(letter)) numbers.set(letter, numbers.size + 1);
  }
}
var ministryColumns = groups.flatMap(
  ([group, rows2]) => rows2.map(([letter, label, given]) => ({
    letter,
    column: columnNumber2(letter),
    group,
    label,
    number: numbers.get(letter) ?? null,
    hidden: given.hidden ?? false,
    person: given.person ?? [],
    household: given.household ?? [],
    width: given.width ?? 8
  }))
);
var hamletColumn = {
  letter: "A",
  column: 1,
  group: "",
  label: "Th\xF4n, t\u1ED5",
  number: null,
  hidden: false,
  person: [],
  household: ["hamlet"],
  width: 14
};
var byLetter = new Map([hamletColumn, ...ministryColumns].map((column) => [column.letter, column]));

// packages/documents/src/ministry-workbook/parse/clean-text.ts
var clean = remember((text4) => toNfc(text4.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD")));

// packages/documents/src/ministry-workbook/parse/check-row.ts
var relations = new Set(
  "chu vo chong con cha bo me ong ba anh chi em chau chat khac co bac di cau mo thim duong o nguoi".split(
    " "
  )
);
var isRelation = remember((relation) => relations.has(searchKey(relation).split(" ")[0] ?? ""));

// packages/documents/src/ministry-workbook/parse/parse-grade.ts
var neverWords = /* @__PURE__ */ new Set(["crl", "chua ra lop", "chua di hoc", "chua hoc"]);
var tertiaryWords = new Set(
  "sv|sinh vien|dai hoc|dh|cao dang|cd|hoc nghe|hn|trung cap|tc|tcn|thcn|hv|hoc vien".split("|")
);
var schoolGrade = /^(?:k|lop|khoi)? ?(\d{1,2})$/;
var preschoolGroup = /^(?:t ?([0-5])|(?:mg|mau giao|nha tre|nt|lop)? ?([0-5]) ?(?:t|tuoi))$/;
var gradeOfWord = remember((word) => {
  const key = searchKey(word);
  if (neverWords.has(key)) return { grade: null, never: true };
  if (tertiaryWords.has(key)) return { grade: grade.tertiary, never: false };
  const [, before, after] = preschoolGroup.exec(key) ?? [];
  const age2 = before ?? after;
  if (age2 !== void 0) return { grade: grade.preschool + Number(age2), never: false };
  const number = Number(schoolGrade.exec(key)?.[1] ?? Number.NaN);
  return number >= 1 && number <= 12 ? { grade: number, never: false } : null;
});

// packages/documents/src/ministry-workbook/parse/find-hamlet.ts
var hamletWord = /^(?:thon|xom|ban|ap|to|khu|lang|buon|soc|phum|tieu khu|tdp|kp|doi|khom|khoi|xa xom|plei|plong|bon)(?: |$|\d)/;
var isHamletWord = remember((part) => hamletWord.test(searchKey(part)));

// packages/documents/src/ministry-workbook/row-problem.ts
var retype = "Nh\u1EADp l\u1EA1i gi\xE1 tr\u1ECB v\xE0o \xF4 (\u0111\u1ECBnh d\u1EA1ng \xF4 l\xE0 V\u0103n b\u1EA3n/Text), r\u1ED3i nh\u1EADp t\u1EC7p l\u1EA1i.";
var catalogue = {
  "name-missing": ["error", "Thi\u1EBFu t\xEAn.", "Ghi h\u1ECD \u0111\u1EC7m v\xE0o c\u1ED9t C, t\xEAn v\xE0o c\u1ED9t D."],
  "family-name-missing": ["warning", "Thi\u1EBFu h\u1ECD \u0111\u1EC7m.", "Ghi h\u1ECD \u0111\u1EC7m v\xE0o c\u1ED9t C n\u1EBFu ng\u01B0\u1EDDi n\xE0y c\xF3 h\u1ECD."],
  "name-split": [
    "warning",
    "H\u1ECD v\xE0 t\xEAn n\u1EB1m chung m\u1ED9t \xF4, \u0111\xE3 t\xE1ch th\xE0nh %.",
    "Xem l\u1EA1i c\xE1ch t\xE1ch h\u1ECD \u0111\u1EC7m v\xE0 t\xEAn."
  ],
  "birth-year-missing": ["error", "Thi\u1EBFu n\u0103m sinh.", "Ghi n\u0103m sinh b\u1ED1n ch\u1EEF s\u1ED1 v\xE0o c\u1ED9t G, v\xED d\u1EE5 2018."],
  "birth-year-invalid": [
    "error",
    "N\u0103m sinh kh\xF4ng h\u1EE3p l\u1EC7: ph\u1EA3i t\u1EEB 1900 \u0111\u1EBFn n\u0103m \u0111i\u1EC1u tra %.",
    "Ghi l\u1EA1i n\u0103m sinh b\u1ED1n ch\u1EEF s\u1ED1."
  ],
  "birth-date-invalid": ["error", "Ng\xE0y, th\xE1ng sinh sai: %.", "S\u1EEDa c\u1ED9t E (ng\xE0y 1\u201331) v\xE0 c\u1ED9t F (th\xE1ng 1\u201312)."],
  "birth-date-conflict": [
    "error",
    "\xD4 ghi c\u1EA3 ng\xE0y th\xE1ng n\u0103m sinh (%) nh\u01B0ng kh\xF4ng kh\u1EDBp v\u1EDBi c\u1ED9t th\xE1ng, n\u0103m b\xEAn c\u1EA1nh.",
    "Ghi ng\xE0y, th\xE1ng, n\u0103m v\xE0o ba c\u1ED9t E, F, G."
  ],
  "birth-in-one-cell": [
    "warning",
    "C\u1EA3 ng\xE0y th\xE1ng n\u0103m sinh n\u1EB1m trong m\u1ED9t \xF4, hi\u1EC3u l\xE0 %.",
    "Xem l\u1EA1i; n\xEAn ghi ng\xE0y, th\xE1ng, n\u0103m v\xE0o ba c\u1ED9t E, F, G."
  ],
  "two-digit-year": ["warning", "N\u0103m ghi hai ch\u1EEF s\u1ED1, hi\u1EC3u l\xE0 %.", "Xem l\u1EA1i; n\xEAn ghi \u0111\u1EE7 b\u1ED1n ch\u1EEF s\u1ED1."],
  "number-as-date": [
    "warning",
    "\xD4 b\u1ECB Excel hi\u1EC3n th\u1ECB th\xE0nh ng\xE0y, hi\u1EC3u l\xE0 s\u1ED1 %.",
    "\u0110\u1ED5i \u0111\u1ECBnh d\u1EA1ng \xF4 v\u1EC1 Chung/General."
  ],
  "word-unknown": ["error", "Kh\xF4ng hi\u1EC3u \u201C%\u201D \u1EDF c\u1ED9t n\xE0y.", "D\xF9ng m\u1ED9t trong c\xE1c c\xE1ch ghi sau: "],
  "mark-unknown": [
    "error",
    "Kh\xF4ng hi\u1EC3u \u201C%\u201D; c\u1ED9t n\xE0y ch\u1EC9 \u0111\xE1nh d\u1EA5u x ho\u1EB7c \u0111\u1EC3 tr\u1ED1ng.",
    "Ghi x n\u1EBFu c\xF3, \u0111\u1EC3 tr\u1ED1ng n\u1EBFu kh\xF4ng."
  ],
  "number-invalid": ["error", "\u201C%\u201D kh\xF4ng ph\u1EA3i s\u1ED1 ph\xF9 h\u1EE3p v\u1EDBi c\u1ED9t n\xE0y.", "Ch\u1EC9 ghi s\u1ED1 trong kho\u1EA3ng: "],
  "year-unread": ["error", "Kh\xF4ng hi\u1EC3u n\u0103m h\u1ECDc \u201C%\u201D.", "Ghi n\u0103m h\u1ECDc d\u1EA1ng 2024-2025."],
  "year-pair": ["error", "N\u0103m h\u1ECDc \u201C%\u201D kh\xF4ng ph\u1EA3i hai n\u0103m li\u1EC1n nhau.", "Ghi n\u0103m h\u1ECDc d\u1EA1ng 2024-2025."],
  "year-future": [
    "error",
    "N\u0103m h\u1ECDc % ch\u01B0a k\u1EBFt th\xFAc ho\u1EB7c ch\u01B0a b\u1EAFt \u0111\u1EA7u v\xE0o th\u1EDDi \u0111i\u1EC3m \u0111i\u1EC1u tra.",
    "Ki\u1EC3m tra t\u1EC7p c\xF3 \u0111\xFAng n\u0103m \u0111i\u1EC1u tra kh\xF4ng, r\u1ED3i s\u1EEDa n\u0103m h\u1ECDc."
  ],
  "year-single": [
    "warning",
    "Ch\u1EC9 ghi m\u1ED9t n\u0103m, hi\u1EC3u l\xE0 n\u0103m h\u1ECDc k\u1EBFt th\xFAc trong n\u0103m \u0111\xF3: %.",
    "N\xEAn ghi \u0111\u1EE7 d\u1EA1ng 2024-2025."
  ],
  "text-too-long": [
    "error",
    "N\u1ED9i dung qu\xE1 d\xE0i (t\u1ED1i \u0111a % k\xFD t\u1EF1).",
    "R\xFAt ng\u1EAFn n\u1ED9i dung; ph\u1EA7n d\xE0i ghi v\xE0o s\u1ED5 ri\xEAng."
  ],
  "date-in-text": [
    "error",
    "Excel \u0111\xE3 \u0111\u1ED5i n\u1ED9i dung \xF4 th\xE0nh ng\xE0y %.",
    `Ch\u1ECDn c\u1ED9t, \u0111\u1EB7t \u0111\u1ECBnh d\u1EA1ng V\u0103n b\u1EA3n/Text. ${retype}`
  ],
  "cell-error": ["error", "\xD4 \u0111ang b\xE1o l\u1ED7i %.", retype],
  "formula-empty": [
    "error",
    "\xD4 c\xF3 c\xF4ng th\u1EE9c nh\u01B0ng t\u1EC7p kh\xF4ng l\u01B0u k\u1EBFt qu\u1EA3.",
    "M\u1EDF t\u1EC7p b\u1EB1ng Excel \u0111\u1EC3 t\xEDnh l\u1EA1i r\u1ED3i l\u01B0u, ho\u1EB7c d\xE1n gi\xE1 tr\u1ECB thay c\xF4ng th\u1EE9c."
  ],
  "formula-used": ["warning", "\xD4 c\xF3 c\xF4ng th\u1EE9c, \u0111\xE3 l\u1EA5y k\u1EBFt qu\u1EA3 \u201C%\u201D.", "Xem k\u1EBFt qu\u1EA3 c\xF3 \u0111\xFAng kh\xF4ng."],
  "phone-zero": ["warning", "S\u1ED1 \u0111i\u1EC7n tho\u1EA1i m\u1EA5t s\u1ED1 0 \u0111\u1EA7u, hi\u1EC3u l\xE0 %.", "Xem l\u1EA1i s\u1ED1 \u0111i\u1EC7n tho\u1EA1i."],
  "relation-unknown": [
    "warning",
    "Quan h\u1EC7 v\u1EDBi ch\u1EE7 h\u1ED9 \u201C%\u201D kh\xF4ng c\xF3 trong danh m\u1EE5c, gi\u1EEF nguy\xEAn nh\u01B0 \u0111\xE3 ghi.",
    "D\xF9ng: Ch\u1EE7 h\u1ED9, V\u1EE3/Ch\u1ED3ng, Con, Cha/M\u1EB9, \xD4ng/B\xE0, Anh/Ch\u1ECB/Em, Kh\xE1c."
  ],
  "identity-odd": ["warning", "%", "Xem l\u1EA1i tr\xEAn gi\u1EA5y khai sinh ho\u1EB7c th\u1EBB c\u0103n c\u01B0\u1EDBc."],
  "school-unknown": [
    "error",
    "M\xE3 tr\u01B0\u1EDDng \u201C%\u201D kh\xF4ng c\xF3 trong danh m\u1EE5c tr\u01B0\u1EDDng.",
    "S\u1EEDa m\xE3 tr\u01B0\u1EDDng theo sheet MaTruong, ho\u1EB7c th\xEAm tr\u01B0\u1EDDng v\xE0o danh m\u1EE5c tr\u01B0\u1EDBc khi nh\u1EADp."
  ],
  "school-missing": [
    "warning",
    "\u0110ang h\u1ECDc % nh\u01B0ng thi\u1EBFu m\xE3 tr\u01B0\u1EDDng.",
    "Ghi m\xE3 tr\u01B0\u1EDDng v\xE0o c\u1ED9t V theo sheet MaTruong."
  ],
  "class-without-grade": ["warning", "C\xF3 l\u1EDBp \u201C%\u201D nh\u01B0ng thi\u1EBFu kh\u1ED1i h\u1ECDc.", "Ghi kh\u1ED1i h\u1ECDc v\xE0o c\u1ED9t R."],
  "age-grade": ["warning", "Tu\u1ED5i l\u1EC7ch kh\u1ED1i: %.", "Xem l\u1EA1i n\u0103m sinh v\xE0 kh\u1ED1i h\u1ECDc."],
  "studying-and-left": [
    "error",
    "V\u1EEBa \u0111ang h\u1ECDc v\u1EEBa %.",
    "N\u1EBFu \u0111ang h\u1ECDc th\xEC x\xF3a c\xE1c c\u1ED9t h\u1ECDc xong, b\u1ECF h\u1ECDc; n\u1EBFu \u0111\xE3 th\xF4i th\xEC x\xF3a kh\u1ED1i, l\u1EDBp, tr\u01B0\u1EDDng."
  ],
  "studying-and-left-undated": [
    "warning",
    "V\u1EEBa \u0111ang h\u1ECDc v\u1EEBa %, kh\xF4ng ghi n\u0103m.",
    "Ghi n\u0103m h\u1ECDc v\xE0o c\u1ED9t b\xEAn c\u1EA1nh, ho\u1EB7c x\xF3a m\u1ED9t trong hai."
  ],
  "study-unknown": [
    "warning",
    "Tr\u1EBB % tu\u1ED5i ch\u01B0a x\xE1c \u0111\u1ECBnh t\xECnh tr\u1EA1ng h\u1ECDc.",
    "Ghi kh\u1ED1i h\u1ECDc, ho\u1EB7c b\u1EADc t\u1ED1t nghi\u1EC7p, ho\u1EB7c l\u1EDBp b\u1ECF h\u1ECDc; ch\u01B0a \u0111i h\u1ECDc th\xEC ghi CRL \u1EDF c\u1ED9t R."
  ],
  "never-contradicted": [
    "warning",
    "Tr\u01B0\u1EDBc \u0111\xE2y ghi l\xE0 ch\u01B0a \u0111i h\u1ECDc, nay t\u1EC7p c\xF3 kh\u1ED1i h\u1ECDc: s\u1EBD b\u1ECF ghi nh\u1EADn ch\u01B0a \u0111i h\u1ECDc.",
    "Xem l\u1EA1i n\u1EBFu kh\xF4ng \u0111\xFAng."
  ],
  "literacy-unknown": [
    "warning",
    "Ng\u01B0\u1EDDi % tu\u1ED5i ch\u01B0a ph\xE2n lo\u1EA1i bi\u1EBFt ch\u1EEF (h\u1EBFt l\u1EDBp 3? h\u1EBFt l\u1EDBp 5?).",
    "Ghi b\u1EADc t\u1ED1t nghi\u1EC7p, ho\u1EB7c l\u1EDBp h\u1ECDc xong, ho\u1EB7c l\u1EDBp b\u1ECF h\u1ECDc, ho\u1EB7c l\u1EDBp x\xF3a m\xF9 ch\u1EEF \u0111\xE3 ho\xE0n th\xE0nh."
  ],
  "hamlet-missing": ["warning", "Thi\u1EBFu th\xF4n, t\u1ED5.", "Ghi th\xF4n, t\u1ED5 v\xE0o c\u1ED9t A ho\u1EB7c \u0111\u1EA7u c\u1ED9t \u0110\u1ECBa ch\u1EC9."],
  "head-name-missing": ["warning", "Thi\u1EBFu h\u1ECD t\xEAn ch\u1EE7 h\u1ED9.", "Ghi h\u1ECD t\xEAn ch\u1EE7 h\u1ED9 v\xE0o c\u1ED9t L, M."],
  "form-number-missing": ["warning", "Thi\u1EBFu s\u1ED1 phi\u1EBFu.", "Ghi s\u1ED1 phi\u1EBFu c\u1EE7a h\u1ED9 v\xE0o c\u1ED9t O."],
  "household-differs": [
    "warning",
    "Kh\xE1c v\u1EDBi % c\u1EE7a c\xF9ng s\u1ED1 phi\u1EBFu, \u0111\xE3 l\u1EA5y theo d\xF2ng \u0111\u1EA7u.",
    "Ghi th\u1ED1ng nh\u1EA5t cho m\u1ECDi ng\u01B0\u1EDDi trong h\u1ED9."
  ],
  "form-number-reused": [
    "error",
    "S\u1ED1 phi\u1EBFu b\u1ECB tr\xF9ng trong th\xF4n: %.",
    "\u0110\xE1nh l\u1EA1i s\u1ED1 phi\u1EBFu cho m\u1ED9t trong hai h\u1ED9, ho\u1EB7c s\u1EEDa t\xEAn ch\u1EE7 h\u1ED9 cho th\u1ED1ng nh\u1EA5t."
  ],
  "household-unclear": [
    "error",
    "Kh\xF4ng r\xF5 h\u1ED9 n\xE0o: nhi\u1EC1u h\u1ED9 \u0111\xE3 l\u01B0u c\xF3 s\u1ED1 phi\u1EBFu n\xE0y (%).",
    "Ghi th\xF4n, t\u1ED5 v\xE0o c\u1ED9t A \u0111\u1EC3 ph\xE2n bi\u1EC7t."
  ],
  "head-changed": [
    "warning",
    "Ch\u1EE7 h\u1ED9 kh\xE1c v\u1EDBi d\u1EEF li\u1EC7u \u0111\xE3 l\u01B0u (%).",
    "Xem l\u1EA1i: n\u1EBFu l\xE0 h\u1ED9 kh\xE1c th\xEC \u0111\u1ED5i s\u1ED1 phi\u1EBFu."
  ],
  "head-none": ["warning", "Phi\u1EBFu kh\xF4ng c\xF3 ch\u1EE7 h\u1ED9.", "Ghi \u201CCh\u1EE7 h\u1ED9\u201D \u1EDF c\u1ED9t AV cho m\u1ED9t ng\u01B0\u1EDDi trong phi\u1EBFu."],
  "head-many": ["warning", "Phi\u1EBFu c\xF3 nhi\u1EC1u h\u01A1n m\u1ED9t ch\u1EE7 h\u1ED9: d\xF2ng %.", "Ch\u1EC9 \u0111\u1EC3 m\u1ED9t ng\u01B0\u1EDDi l\xE0 ch\u1EE7 h\u1ED9."],
  "duplicate-row": ["error", "Tr\xF9ng v\u1EDBi d\xF2ng % (c\xF9ng h\u1ED9, h\u1ECD t\xEAn, ng\xE0y sinh).", "X\xF3a b\u1EDBt m\u1ED9t d\xF2ng."],
  "duplicate-person": [
    "warning",
    "Tr\xF9ng h\u1ECD t\xEAn, ng\xE0y sinh v\xE0 th\xF4n v\u1EDBi d\xF2ng %, \u1EDF phi\u1EBFu kh\xE1c.",
    "Xem c\xF3 ph\u1EA3i m\u1ED9t ng\u01B0\u1EDDi ghi hai l\u1EA7n kh\xF4ng."
  ],
  "same-stored-person": [
    "error",
    "\u1EE8ng v\u1EDBi c\xF9ng m\u1ED9t ng\u01B0\u1EDDi \u0111\xE3 l\u01B0u nh\u01B0 d\xF2ng %.",
    "Xem l\u1EA1i hai d\xF2ng; x\xF3a b\u1EDBt ho\u1EB7c s\u1EEDa ng\xE0y sinh cho \u0111\xFAng."
  ],
  "encoding-doubtful": [
    "warning",
    "Ch\u1EEF \u201C%\u201D c\xF3 v\u1EBB g\xF5 b\u1EB1ng ph\xF4ng c\u0169 (TCVN3, VNI) nh\u01B0ng kh\xF4ng ch\u1EAFc, gi\u1EEF nguy\xEAn.",
    "Chuy\u1EC3n c\u1EA3 c\u1ED9t sang Unicode (v\xED d\u1EE5 b\u1EB1ng Unikey Toolkit) r\u1ED3i nh\u1EADp l\u1EA1i."
  ]
};

// packages/documents/src/ministry-workbook/parse/parse-row.ts
var findEthnicity = codeFinder(ethnicities);
var findResidence = codeFinder(residences);
var findPresence = codeFinder(presences);
var findGraduation = codeFinder(graduations, { "Trung h\u1ECDc c\u01A1 s\u1EDF": 3, "Trung h\u1ECDc ph\u1ED5 th\xF4ng": 4 });
var findVocational = codeFinder(vocationals);
var findMovement = codeFinder(movements, { "1": 1, "2": 2, "3": 3 });
var words = (list) => `${list.map(({ vi }) => vi).join(", ")}.`;
var residenceWords = words(residences);
var presenceWords = words(presences);
var graduationWords = words(graduations);
var vocationalWords = words(vocationals);
var movementWords = words(movements);

// packages/documents/src/ministry-workbook/render-row.ts
var mark = (value) => value === true ? "x" : null;
var text3 = (value) => value === null || value === "" ? null : value;
var schoolYear2 = (start2) => start2 === null ? null : `${start2}-${start2 + 1}`;
function gradeValue(code3) {
  if (code3 === null) return null;
  if (code3 >= grade.preschool) return `${code3 - grade.preschool} tu\u1ED5i`;
  return code3 === grade.tertiary ? "SV" : code3;
}
function classValue({ className, repeated, twoSessions }) {
  return text3(`${className ?? ""}${twoSessions === true ? "*" : ""}${repeated ? "!" : ""}`);
}
function formNumberValue(formNumber) {
  if (formNumber === null) return null;
  return /^[1-9]\d{0,8}$/.test(formNumber) ? Number(formNumber) : text3(formNumber);
}
function householdValues(household2) {
  return [
    text3(household2.headFamilyName),
    text3(household2.headGivenName),
    text3(household2.address),
    formNumberValue(household2.formNumber)
  ];
}
function renderRow(person2, household2, schools) {
  const school = person2.schoolCode === null ? void 0 : schools.get(person2.schoolCode);
  return [
    person2.ordinal,
    text3(person2.familyName),
    text3(person2.givenName),
    person2.birthDay,
    person2.birthMonth,
    person2.birthYear,
    mark(person2.sex === sex.female),
    person2.ethnicity === kinh ? null : text3(wordOf2(ethnicities, person2.ethnicity)),
    text3(person2.religion),
    text3(person2.priority),
    ...householdValues(household2),
    text3(wordOf2(residences, person2.residence)),
    text3(wordOf2(presences, person2.presence)),
    gradeValue(person2.grade),
    classValue(person2),
    null,
    text3(school?.name ?? null),
    text3(person2.schoolCode),
    text3(wordOf2(graduations, person2.graduationLevel)),
    mark(person2.graduationContinuing),
    schoolYear2(person2.graduationYear),
    text3(wordOf2(vocationals, person2.vocationalLevel)),
    text3(person2.vocationalDiploma),
    schoolYear2(person2.vocationalYear),
    person2.completedGrade,
    schoolYear2(person2.completedYear),
    person2.droppedGrade,
    schoolYear2(person2.droppedYear),
    person2.literacyClass,
    person2.literacyCompleted,
    person2.relapse,
    ...disabilityKinds.map(({ bit }) => mark((person2.disabilities & bit) !== 0)),
    mark(person2.disabilityCertified),
    mark(person2.canLearn),
    text3(wordOf2(movements, person2.movement)),
    text3(person2.movementNote),
    text3(person2.relation),
    text3(person2.guardianName),
    text3(person2.phone),
    text3(person2.note)
  ];
}

// packages/documents/src/ministry-workbook/diff-row.ts
var fieldColumns = (() => {
  const columns4 = /* @__PURE__ */ new Map();
  for (const { letter, person: person2 } of ministryColumns) {
    for (const field of person2) columns4.set(field, [...columns4.get(field) ?? [], letter]);
  }
  for (const field of ["ordinal", "studyState"]) columns4.delete(field);
  return [...columns4];
})();

// packages/documents/src/spreadsheet/spreadsheet-error.ts
var saveAgain = "M\u1EDF t\u1EC7p b\u1EB1ng Excel, ch\u1ECDn L\u01B0u th\xE0nh (Save As) ki\u1EC3u Excel Workbook (.xlsx) r\u1ED3i t\u1EA3i l\xEAn t\u1EC7p m\u1EDBi.";
var split = "Chia t\u1EC7p th\xE0nh nhi\u1EC1u t\u1EC7p nh\u1ECF h\u01A1n (v\xED d\u1EE5 m\u1ED7i th\xF4n m\u1ED9t t\u1EC7p) r\u1ED3i t\u1EA3i l\xEAn t\u1EEBng t\u1EC7p.";
var catalogue2 = {
  "spreadsheet-empty": ["T\u1EC7p r\u1ED7ng, kh\xF4ng c\xF3 d\u1EEF li\u1EC7u.", "Ki\u1EC3m tra l\u1EA1i t\u1EC7p \u0111\xE3 ch\u1ECDn r\u1ED3i t\u1EA3i l\xEAn l\u1EA1i."],
  "spreadsheet-unknown-format": [
    "Kh\xF4ng nh\u1EADn ra \u0111\u1ECBnh d\u1EA1ng c\u1EE7a t\u1EC7p: \u0111\xE2y kh\xF4ng ph\u1EA3i t\u1EC7p Excel (.xlsx, .xls) hay CSV.",
    saveAgain
  ],
  "spreadsheet-unsupported": ["T\u1EC7p c\xF3 \u0111\u1ECBnh d\u1EA1ng % m\xE0 h\u1EC7 th\u1ED1ng ch\u01B0a \u0111\u1ECDc \u0111\u01B0\u1EE3c.", saveAgain],
  "spreadsheet-truncated": [
    "T\u1EC7p b\u1ECB thi\u1EBFu ph\u1EA7n cu\u1ED1i (t\u1EA3i xu\u1ED1ng ho\u1EB7c sao ch\xE9p ch\u01B0a xong).",
    "T\u1EA3i ho\u1EB7c sao ch\xE9p l\u1EA1i t\u1EC7p g\u1ED1c; n\u1EBFu Excel m\u1EDF \u0111\u01B0\u1EE3c, l\u01B0u l\u1EA1i th\xE0nh .xlsx r\u1ED3i t\u1EA3i l\xEAn."
  ],
  "spreadsheet-damaged": ["T\u1EC7p b\u1ECB h\u1ECFng: %.", saveAgain],
  "spreadsheet-password": [
    "T\u1EC7p \u0111\u01B0\u1EE3c b\u1EA3o v\u1EC7 b\u1EB1ng m\u1EADt kh\u1EA9u n\xEAn kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c.",
    "M\u1EDF t\u1EC7p b\u1EB1ng Excel, b\u1ECF m\u1EADt kh\u1EA9u (T\u1EC7p \u203A Th\xF4ng tin \u203A B\u1EA3o v\u1EC7 s\u1ED5 l\xE0m vi\u1EC7c), l\u01B0u l\u1EA1i r\u1ED3i t\u1EA3i l\xEAn."
  ],
  "spreadsheet-too-large": ["T\u1EC7p qu\xE1 l\u1EDBn (%).", split, 413],
  "spreadsheet-bomb": [
    "T\u1EC7p n\xE9n ch\u1EE9a d\u1EEF li\u1EC7u ph\xECnh ra b\u1EA5t th\u01B0\u1EDDng (%), h\u1EC7 th\u1ED1ng t\u1EEB ch\u1ED1i m\u1EDF \u0111\u1EC3 tr\xE1nh treo m\xE1y.",
    "N\u1EBFu \u0111\xE2y l\xE0 t\u1EC7p th\u1EADt, x\xF3a c\xE1c d\xF2ng, c\u1ED9t tr\u1ED1ng c\xF3 \u0111\u1ECBnh d\u1EA1ng \u1EDF cu\u1ED1i b\u1EA3ng r\u1ED3i l\u01B0u l\u1EA1i.",
    413
  ],
  "spreadsheet-too-many-entries": ["T\u1EC7p ch\u1EE9a qu\xE1 nhi\u1EC1u ph\u1EA7n b\xEAn trong (%).", saveAgain, 413],
  "spreadsheet-too-many-rows": ["B\u1EA3ng c\xF3 qu\xE1 nhi\u1EC1u d\xF2ng (gi\u1EDBi h\u1EA1n %).", split, 413],
  "spreadsheet-too-many-columns": [
    "B\u1EA3ng c\xF3 d\u1EEF li\u1EC7u \u1EDF c\u1ED9t qu\xE1 xa b\xEAn ph\u1EA3i (%).",
    "X\xF3a c\xE1c c\u1ED9t th\u1EEBa b\xEAn ph\u1EA3i b\u1EA3ng, l\u01B0u l\u1EA1i r\u1ED3i t\u1EA3i l\xEAn.",
    413
  ],
  "spreadsheet-cell-too-long": [
    "C\xF3 \xF4 ch\u1EE9a qu\xE1 nhi\u1EC1u ch\u1EEF (%).",
    "R\xFAt ng\u1EAFn n\u1ED9i dung \xF4 \u0111\xF3, l\u01B0u l\u1EA1i r\u1ED3i t\u1EA3i l\xEAn.",
    413
  ],
  "spreadsheet-unsafe-entry": [
    "T\u1EC7p ch\u1EE9a \u0111\u01B0\u1EDDng d\u1EABn kh\xF4ng an to\xE0n b\xEAn trong, c\xF3 th\u1EC3 \u0111\xE3 b\u1ECB s\u1EEDa v\u1EDBi \xFD x\u1EA5u.",
    "Kh\xF4ng m\u1EDF t\u1EC7p n\xE0y; xin l\u1EA1i t\u1EC7p t\u1EEB n\u01A1i g\u1EEDi."
  ],
  "spreadsheet-forbidden-xml": [
    "T\u1EC7p ch\u1EE9a khai b\xE1o XML b\u1ECB c\u1EA5m (DOCTYPE ho\u1EB7c th\u1EF1c th\u1EC3), c\xF3 th\u1EC3 \u0111\xE3 b\u1ECB s\u1EEDa v\u1EDBi \xFD x\u1EA5u.",
    "Kh\xF4ng m\u1EDF t\u1EC7p n\xE0y; xin l\u1EA1i t\u1EC7p t\u1EEB n\u01A1i g\u1EEDi."
  ],
  "spreadsheet-no-sheet": ["T\u1EC7p kh\xF4ng c\xF3 trang t\xEDnh %.", "\u0110\u1ED5i t\xEAn trang t\xEDnh cho \u0111\xFAng ho\u1EB7c ch\u1ECDn t\u1EC7p kh\xE1c."],
  "spreadsheet-no-table": [
    "T\u1EC7p th\u1EF1c ra l\xE0 m\u1ED9t trang web (HTML) v\xE0 kh\xF4ng ch\u1EE9a b\u1EA3ng n\xE0o.",
    "T\u1EA3i l\u1EA1i b\xE1o c\xE1o t\u1EEB h\u1EC7 th\u1ED1ng g\u1ED1c (c\xF3 th\u1EC3 phi\xEAn \u0111\u0103ng nh\u1EADp \u0111\xE3 h\u1EBFt), ho\u1EB7c l\u01B0u l\u1EA1i th\xE0nh .xlsx."
  ],
  "spreadsheet-bad-sheet-name": [
    "T\xEAn trang t\xEDnh kh\xF4ng h\u1EE3p l\u1EC7: %.",
    "D\xF9ng t\xEAn 1\u201331 k\xFD t\u1EF1, kh\xF4ng tr\xF9ng, kh\xF4ng c\xF3 c\xE1c k\xFD t\u1EF1 [ ] : * ? / \\."
  ],
  "spreadsheet-bad-value": ["Kh\xF4ng ghi \u0111\u01B0\u1EE3c \xF4 %.", "B\xE1o cho ng\u01B0\u1EDDi qu\u1EA3n tr\u1ECB k\xE8m t\xEAn t\u1EC7p \u0111ang xu\u1EA5t."]
};
function spreadsheetError(code3, detail = "") {
  const [message, remedy, status] = catalogue2[code3];
  return new PhocapError(
    code3,
    message.replace("%", () => detail),
    remedy,
    status ?? 400
  );
}

// packages/documents/src/spreadsheet/read/whole-workbook.ts
import { read as read3, SSF } from "@e965/xlsx";

// packages/documents/src/spreadsheet/serial-date.ts
var dayMs = 864e5;
var epoch1900 = Date.UTC(1899, 11, 30);
var epoch1904 = Date.UTC(1904, 0, 1);
var isoDay = /^(\d{4})-(\d\d)-(\d\d)$/;
function dateToSerial(date2) {
  const [, year2, month, day] = isoDay.exec(date2) ?? [];
  if (!year2 || !month || !day) return null;
  const time = Date.UTC(Number(year2), Number(month) - 1, Number(day));
  const serial = (time - epoch1900) / dayMs;
  return new Date(time).toISOString().startsWith(date2) && serial >= 61 ? serial : null;
}

// packages/documents/src/spreadsheet/read/parse-xml.ts
import { SaxesParser } from "saxes";

// packages/documents/src/spreadsheet/read/xml-bytes.ts
function nameCode(name) {
  return codeOf(Buffer.from(name), 0, name.length);
}
function codeOf(bytes, start2, end) {
  const length = end - start2;
  const second = length > 1 ? bytes[start2 + 1] ?? 0 : 0;
  return Math.min(length, 63) << 24 | (bytes[start2] ?? 0) << 16 | second << 8 | (bytes[end - 1] ?? 0);
}

// packages/documents/src/spreadsheet/read/shared-strings.ts
var si = nameCode("si");
var t = nameCode("t");
var rPh = nameCode("rPh");

// packages/documents/src/spreadsheet/read/worksheet-parser.ts
var row = nameCode("row");
var c = nameCode("c");
var v = nameCode("v");
var f = nameCode("f");
var t2 = nameCode("t");
var rPh2 = nameCode("rPh");
var sheetData = nameCode("sheetData");

// packages/documents/src/spreadsheet/read/zip-archive.ts
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { fromRandomAccessReaderPromise, RandomAccessReader } from "yauzl";

// packages/documents/src/ministry-workbook/workbook-info.ts
var levelWords = [
  [schoolLevel.preschool, "MN"],
  [schoolLevel.primary, "TH"],
  [schoolLevel.lowerSecondary, "THCS"],
  [schoolLevel.upperSecondary, "THPT"]
];
function levelsText(levels) {
  return levelWords.filter(([bit]) => (levels & bit) !== 0).map(([, word]) => word).join("&");
}
function systemText(system) {
  if (system === schoolSystem.continuing) return "TX";
  return system === schoolSystem.vocational ? "NN" : "";
}

// packages/documents/src/ministry-workbook/plan/match-keys.ts
var keyOf = remember(
  (name) => normalizeTonePlacement(name).toLowerCase().replace(/\s+/g, " ").trim(),
  5e4
);

// packages/documents/src/spreadsheet/write/write-xls.ts
import { utils, write as write2 } from "@e965/xlsx";

// packages/documents/src/spreadsheet/write/check-sheet-names.ts
function checkSheetNames({ sheets }) {
  const seen = /* @__PURE__ */ new Set();
  for (const { name } of sheets) {
    const key = name.toLowerCase();
    const bad = name.length < 1 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || seen.has(key);
    if (bad) throw spreadsheetError("spreadsheet-bad-sheet-name", `\u201C${name}\u201D`);
    seen.add(key);
  }
  if (seen.size === 0) throw spreadsheetError("spreadsheet-bad-sheet-name", "ch\u01B0a c\xF3 trang t\xEDnh n\xE0o");
}

// packages/documents/src/spreadsheet/write/write-xls.ts
var maxRows = 65536;
var maxColumns = 256;
function cellObject(value, place2) {
  if (value === null || value === "") return { t: "z" };
  if (typeof value === "string") {
    if (value.length > 32767) throw spreadsheetError("spreadsheet-cell-too-long", `\xF4 ${place2()}`);
    return { t: "s", v: value.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD") };
  }
  if (typeof value === "boolean") return { t: "b", v: value };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw spreadsheetError("spreadsheet-bad-value", place2());
    return { t: "n", v: value };
  }
  const serial = dateToSerial(value.date);
  return serial === null ? { t: "s", v: value.date } : { t: "n", v: serial, z: "dd/mm/yyyy" };
}
async function toWorkSheet(sheet) {
  const data = [];
  let width = 1;
  for await (const row2 of sheet.rows) {
    const number = data.length + 1;
    if (number > maxRows) throw spreadsheetError("spreadsheet-too-many-rows", "65.536 c\u1EE7a \u0111\u1ECBnh d\u1EA1ng .xls");
    if (row2.cells.length > maxColumns) {
      throw spreadsheetError("spreadsheet-too-many-columns", `\u0111\u1ECBnh d\u1EA1ng .xls ch\u1EC9 c\xF3 ${maxColumns} c\u1ED9t`);
    }
    width = Math.max(width, row2.cells.length);
    data.push(
      row2.cells.map((value, i) => cellObject(value, () => utils.encode_cell({ r: number - 1, c: i })))
    );
  }
  const last = utils.encode_cell({ r: Math.max(data.length - 1, 0), c: width - 1 });
  return {
    "!type": "sheet",
    "!data": data,
    "!ref": `A1:${last}`,
    "!merges": (sheet.merges ?? []).map((range) => utils.decode_range(range)),
    "!cols": (sheet.columns ?? []).map(({ width: wch = 9, hidden = false }) => ({ wch, hidden }))
  };
}
async function xlsBytes(model) {
  checkSheetNames(model);
  const book = utils.book_new();
  for (const sheet of model.sheets) utils.book_append_sheet(book, await toWorkSheet(sheet), sheet.name);
  return new Uint8Array(write2(book, { type: "array", bookType: "biff8", bookSST: true }));
}

// packages/documents/src/spreadsheet/write/write-xlsx.ts
import { Writable } from "node:stream";

// packages/documents/src/spreadsheet/write/styles-xml.ts
var looks = ["plain", "title", "header", "body"];
var forms = ["general", "quoted", "date"];
function styleIndex(style, form) {
  return looks.indexOf(style) * forms.length + forms.indexOf(form);
}
var xf = {
  plain: 'fontId="0" fillId="0" borderId="0" applyAlignment="1"><alignment vertical="top"/>',
  title: 'fontId="2" fillId="0" borderId="0" applyFont="1"><alignment vertical="center"/>',
  header: 'fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/>',
  body: 'fontId="0" fillId="0" borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/>'
};
var side = (name) => `<${name} style="thin"><color auto="1"/></${name}>`;
var font = (size, bold) => `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`;
var cellXfs = looks.flatMap(
  (look) => forms.map((form) => {
    const format = form === "date" ? 'numFmtId="164" applyNumberFormat="1" ' : 'numFmtId="0" ';
    return `<xf ${format}${form === "quoted" ? 'quotePrefix="1" ' : ""}xfId="0" ${xf[look]}</xf>`;
  })
);
var stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3">${font(12, false)}${font(12, true)}${font(14, true)}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cellXfs.length}">${cellXfs.join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

// packages/documents/src/spreadsheet/write/xml-text.ts
var special2 = /[&<>"]/;
var entities2 = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
var unwritable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/;
var unwritableAll = new RegExp(unwritable.source, "g");
var lone = new RegExp("\\p{Surrogate}", "u");
var loneAll = new RegExp("\\p{Surrogate}", "gu");
var hex = (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
function xmlText(text4) {
  let out = text4;
  if (unwritable.test(out)) out = out.replace(unwritableAll, hex);
  if (lone.test(out)) out = out.replace(loneAll, "\uFFFD");
  return special2.test(out) ? out.replace(/[&<>"]/g, (char) => entities2[char] ?? char) : out;
}

// packages/documents/src/spreadsheet/write/workbook-xml.ts
var head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
var packageNs = "http://schemas.openxmlformats.org/package/2006";
var mime = "application/vnd.openxmlformats-officedocument.spreadsheetml";
function workbookParts(sheets) {
  const overrides = sheets.map(
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${mime}.worksheet+xml"/>`
  ).join("");
  const list = sheets.map((sheet, i) => `<sheet name="${xmlText(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("");
  const relations2 = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`
  ).join("");
  const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/>`;
  return [
    [
      "[Content_Types].xml",
      `${head}<Types xmlns="${packageNs}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mime}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${mime}.styles+xml"/>${overrides}</Types>`
    ],
    [
      "_rels/.rels",
      `${head}<Relationships xmlns="${packageNs}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
    ],
    [
      "xl/workbook.xml",
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list}</sheets></workbook>`
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${head}<Relationships xmlns="${packageNs}/relationships">${relations2}${styles}</Relationships>`
    ]
  ];
}

// packages/documents/src/spreadsheet/write/worksheet-xml.ts
var chunkSize2 = 1 << 16;
var letters3 = Array.from({ length: 400 }, (_, i) => columnLetter(i + 1));
var needsSpace = /^\s|\s$|\n|\t/;
var formulaLike = /^[=+\-@\t\r]/;
function textCell(place2, text4, style) {
  if (text4.length > 32767) throw spreadsheetError("spreadsheet-cell-too-long", `\xF4 ${place2}`);
  const form = formulaLike.test(text4) ? "quoted" : "general";
  const space = needsSpace.test(text4) ? ' xml:space="preserve"' : "";
  return `<c r="${place2}" s="${styleIndex(style, form)}" t="inlineStr"><is><t${space}>${xmlText(text4)}</t></is></c>`;
}
function cellXml(place2, value, style) {
  if (value === null || value === "") {
    return style === "plain" ? "" : `<c r="${place2}" s="${styleIndex(style, "general")}"/>`;
  }
  if (typeof value === "string") return textCell(place2, value, style);
  if (typeof value === "boolean") {
    return `<c r="${place2}" s="${styleIndex(style, "general")}" t="b"><v>${value ? 1 : 0}</v></c>`;
  }
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw spreadsheetError("spreadsheet-bad-value", place2);
    return `<c r="${place2}" s="${styleIndex(style, "general")}"><v>${value}</v></c>`;
  }
  const serial = dateToSerial(value.date);
  if (serial === null) return textCell(place2, value.date, style);
  return `<c r="${place2}" s="${styleIndex(style, "date")}"><v>${serial}</v></c>`;
}
function rowXml(row2, number) {
  const style = row2.style ?? "plain";
  let cells = "";
  for (let i = 0; i < row2.cells.length; i++) {
    cells += cellXml(`${letters3[i] ?? columnLetter(i + 1)}${number}`, row2.cells[i] ?? null, style);
  }
  const height = row2.height === void 0 ? "" : ` ht="${row2.height}" customHeight="1"`;
  return `<row r="${number}"${height}>${cells}</row>`;
}
function viewXml(freeze) {
  if (!freeze || freeze.rows + freeze.columns === 0) return "";
  const { rows: rows2, columns: columns4 } = freeze;
  const pane = rows2 === 0 ? "topRight" : columns4 === 0 ? "bottomLeft" : "bottomRight";
  const split2 = (columns4 > 0 ? ` xSplit="${columns4}"` : "") + (rows2 > 0 ? ` ySplit="${rows2}"` : "");
  const corner = `${columnLetter(columns4 + 1)}${rows2 + 1}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${split2} topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}
function columnsXml(columns4) {
  const items = (columns4 ?? []).map(({ width = 9, hidden = false }, i) => {
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ""}/>`;
  });
  return items.length === 0 ? "" : `<cols>${items.join("")}</cols>`;
}
async function* worksheetXml(sheet) {
  let out = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${viewXml(sheet.freeze)}${columnsXml(sheet.columns)}<sheetData>`;
  let number = 0;
  for await (const row2 of sheet.rows) {
    number++;
    if (number > 1048576) throw spreadsheetError("spreadsheet-too-many-rows", "1.048.576");
    out += rowXml(row2, number);
    if (out.length >= chunkSize2) {
      yield out;
      out = "";
    }
  }
  const merges2 = sheet.merges ?? [];
  const merged = merges2.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const mergeXml = merges2.length === 0 ? "" : `<mergeCells count="${merges2.length}">${merged}</mergeCells>`;
  yield `${out}</sheetData>${mergeXml}</worksheet>`;
}

// packages/documents/src/spreadsheet/write/zip-writer.ts
import { once } from "node:events";
import { crc32 as crc322, createDeflateRaw } from "node:zlib";
var flags = 2056;
var dosDate = 33;
var limit = 4294967295;
function common(entry) {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(flags, 2);
  bytes.writeUInt16LE(8, 4);
  bytes.writeUInt16LE(0, 6);
  bytes.writeUInt16LE(dosDate, 8);
  bytes.writeUInt32LE(entry.crc, 10);
  bytes.writeUInt32LE(entry.packed, 14);
  bytes.writeUInt32LE(entry.unpacked, 18);
  bytes.writeUInt16LE(entry.name.length, 22);
  return bytes;
}
function signed(signature, ...rest) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature, 0);
  return Buffer.concat([bytes, ...rest]);
}
var ZipWriter = class {
  #to;
  #entries = [];
  #offset = 0;
  #failure = null;
  constructor(to) {
    this.#to = to;
    to.on("error", (error) => {
      this.#failure = error;
    });
  }
  async #write(bytes) {
    if (this.#failure) throw this.#failure;
    this.#offset += bytes.length;
    if (this.#offset > limit) throw spreadsheetError("spreadsheet-too-large", "tr\xEAn 4 GB");
    if (!this.#to.write(bytes)) await once(this.#to, "drain");
  }
  /** Adds one file from its text. */
  async add(path, text4) {
    const name = Buffer.from(path);
    const offset = this.#offset;
    await this.#write(
      Buffer.concat([signed(67324752, common({ crc: 0, packed: 0, unpacked: 0, name })), name])
    );
    const start2 = this.#offset;
    let crc = 0;
    let unpacked = 0;
    const deflate = createDeflateRaw({ level: 6, chunkSize: 1 << 16 });
    const draining = (async () => {
      for await (const chunk2 of deflate) await this.#write(chunk2);
    })();
    draining.catch(() => void 0);
    try {
      for await (const piece of text4) {
        const bytes = Buffer.from(piece);
        crc = crc322(bytes, crc);
        unpacked += bytes.length;
        if (!deflate.write(bytes)) await Promise.race([once(deflate, "drain"), draining]);
      }
      deflate.end();
      await draining;
    } finally {
      deflate.destroy();
    }
    if (unpacked > limit) throw spreadsheetError("spreadsheet-too-large", "tr\xEAn 4 GB");
    const entry = { name, offset, crc, packed: this.#offset - start2, unpacked };
    this.#entries.push(entry);
    await this.#write(signed(134695760, common(entry).subarray(10, 22)));
  }
  /** Writes the directory and ends the stream; resolves when everything has been handed over. */
  async end() {
    const start2 = this.#offset;
    for (const entry of this.#entries) {
      const tail = Buffer.alloc(14);
      tail.writeUInt32LE(entry.offset, 10);
      const made2 = Buffer.from([20, 0]);
      await this.#write(signed(33639248, made2, common(entry), tail, entry.name));
    }
    const closing = Buffer.alloc(18);
    closing.writeUInt16LE(this.#entries.length, 4);
    closing.writeUInt16LE(this.#entries.length, 6);
    closing.writeUInt32LE(this.#offset - start2, 8);
    closing.writeUInt32LE(start2, 12);
    await this.#write(signed(101010256, closing));
    this.#to.end();
    if (!this.#to.writableFinished) await once(this.#to, "finish");
  }
};

// packages/documents/src/spreadsheet/write/write-xlsx.ts
async function writeXlsx(model, to) {
  checkSheetNames(model);
  const zip = new ZipWriter(to);
  try {
    for (const [path, xml] of workbookParts(model.sheets)) await zip.add(path, [xml]);
    await zip.add("xl/styles.xml", [stylesXml]);
    for (const [i, sheet] of model.sheets.entries()) {
      await zip.add(`xl/worksheets/sheet${i + 1}.xml`, worksheetXml(sheet));
    }
    await zip.end();
  } catch (error) {
    to.destroy();
    throw error;
  }
}

// packages/documents/src/ministry-workbook/write-ministry-workbook.ts
var empty = null;
function headerRows(hamlets) {
  const first = hamlets ? hamletColumn.label : empty;
  const groups2 = [empty];
  let last = "";
  for (const { group } of ministryColumns) {
    groups2.push(group === last ? empty : group);
    last = group;
  }
  return [
    { style: "header", cells: groups2, height: 24 },
    { style: "header", cells: [first, ...ministryColumns.map(({ label }) => label)], height: 48 },
    { style: "header", cells: [empty, ...ministryColumns.map(() => empty)] },
    { style: "header", cells: [empty, ...ministryColumns.map(({ number }) => number)] }
  ];
}
function merges() {
  const ranges = [];
  for (const [i, { group, letter }] of ministryColumns.entries()) {
    ranges.push(`${letter}2:${letter}3`);
    if (ministryColumns[i - 1]?.group === group) continue;
    const last = ministryColumns.findLast((column) => column.group === group)?.letter;
    if (last !== void 0 && last !== letter) ranges.push(`${letter}1:${last}1`);
  }
  return ["A2:A3", ...ranges];
}
async function* dataRows({
  people: people2,
  households,
  schools,
  hamlets
}) {
  yield* headerRows(hamlets !== false);
  let number = 0;
  for await (const person2 of people2) {
    number++;
    const household2 = households.get(person2.householdId);
    if (!household2) {
      throw new PhocapError(
        "workbook-no-household",
        `Kh\xF4ng ghi \u0111\u01B0\u1EE3c \u201C${person2.familyName} ${person2.givenName}\u201D: kh\xF4ng th\u1EA5y h\u1ED9 c\u1EE7a ng\u01B0\u1EDDi n\xE0y.`,
        "G\xE1n ng\u01B0\u1EDDi n\xE0y v\xE0o m\u1ED9t h\u1ED9 r\u1ED3i xu\u1EA5t l\u1EA1i."
      );
    }
    const [ordinal, ...rest] = renderRow(person2, household2, schools);
    yield {
      style: "body",
      cells: [hamlets === false ? empty : household2.hamlet, ordinal ?? number, ...rest]
    };
  }
}
function schoolRows(schools, unitNames) {
  const heading = ["M\xE3 tr\u01B0\u1EDDng", "T\xEAn tr\u01B0\u1EDDng", "C\u1EA5p", "H\u1EC7", "\u0110\u01A1n v\u1ECB"];
  return [
    { style: "header", cells: heading },
    ...[...schools.values()].map(({ code: code3, name, levels, system, unitCode }) => {
      const unit = unitCode === null ? empty : unitNames.get(unitCode) ?? unitCode;
      return { style: "body", cells: [code3, name, levelsText(levels), systemText(system), unit] };
    })
  ];
}
function infoRows({ info, schools }) {
  const local = [...schools.values()].filter(({ unitCode }) => unitCode === info.unitCode);
  return [
    { style: "body", cells: ["T\u1EC9nh", info.provinceName] },
    { style: "body", cells: ["X\xE3, ph\u01B0\u1EDDng", info.communeName] },
    { style: "body", cells: ["N\u0103m \u0111i\u1EC1u tra", info.year] },
    { cells: [] },
    { style: "header", cells: ["M\xE3 tr\u01B0\u1EDDng", "Tr\u01B0\u1EDDng t\u1EA1i \u0111\u1ECBa b\xE0n"] },
    ...local.map(({ code: code3, name }) => ({ style: "body", cells: [code3, name] }))
  ];
}
function ministryWorkbook(content) {
  const data = {
    name: "DuLieu",
    rows: dataRows(content),
    columns: [hamletColumn, ...ministryColumns].map(({ width, hidden }) => ({ width, hidden })),
    merges: merges(),
    freeze: { rows: 4, columns: 4 }
  };
  const { unitCode, communeName } = content.info;
  const unitNames = /* @__PURE__ */ new Map([[unitCode, communeName]]);
  return {
    sheets: [
      data,
      {
        name: "MaTruong",
        rows: schoolRows(content.schools, unitNames),
        columns: [{ width: 16 }, { width: 44 }, { width: 12 }, { width: 8 }, { width: 24 }],
        freeze: { rows: 1, columns: 0 }
      },
      { name: "THONG_TIN", rows: infoRows(content), columns: [{ width: 20 }, { width: 44 }] }
    ]
  };
}
function writeMinistryWorkbook(content, to) {
  return writeXlsx(ministryWorkbook(content), to);
}
function ministryXlsBytes(content) {
  return xlsBytes(ministryWorkbook(content));
}

// packages/documents/src/official-form/write-official-forms.ts
import ExcelJS from "exceljs";

// apps/server/src/platform/http/send-file.ts
var types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xls: "application/vnd.ms-excel",
  json: "application/json; charset=utf-8"
};
function sendFile(reply, name, content) {
  const plain = name.normalize("NFD").replace(new RegExp("\\p{M}", "gu"), "").replace(/[đĐ]/g, "d").replace(/[^\w.-]+/g, "_");
  return reply.type(types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream").header("cache-control", "no-store").header(
    "content-disposition",
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
  ).send(content instanceof Uint8Array ? Buffer.from(content) : content);
}

// apps/server/src/registry/status-row.ts
var statusColumns = "p.birth_year, p.movement, p.grade, p.class_name, p.study_state, p.graduation_level, p.vocational_level, p.completed_grade, p.completed_year, p.dropped_grade, p.dropped_year, p.literacy_class, p.literacy_completed";
function statusFieldsOf(row2) {
  return {
    birthYear: row2.birth_year,
    movement: row2.movement,
    grade: row2.grade,
    className: row2.class_name,
    studyState: row2.study_state,
    graduationLevel: row2.graduation_level,
    vocationalLevel: row2.vocational_level,
    completedGrade: row2.completed_grade,
    completedYear: row2.completed_year,
    droppedGrade: row2.dropped_grade,
    droppedYear: row2.dropped_year,
    literacyClass: row2.literacy_class,
    literacyCompleted: row2.literacy_completed
  };
}

// apps/server/src/registry/person-lines.ts
async function personLines(database, scope, ids) {
  if (ids.length === 0) return [];
  const { rows: rows2 } = await database.pool.query(
    `SELECT p.id, p.family_name, p.given_name, p.birth_day, p.birth_month, p.sex, p.school_code, p.household_id,
       h.hamlet, h.form_number, ${statusColumns}
     FROM person_record p
     LEFT JOIN household h ON h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND h.id = p.household_id
     WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND p.id = ANY($4)`,
    [scope.provinceCode, scope.unitCode, scope.year, ids]
  );
  const names2 = await schoolNames(
    database,
    scope.provinceCode,
    rows2.map((row2) => row2.school_code)
  );
  const lines = new Map(rows2.map((row2) => [row2.id, lineOf(row2, names2, scope.year)]));
  return ids.flatMap((id) => lines.get(id) ?? []);
}
function lineOf(row2, names2, year2) {
  const school = row2.school_code === null ? null : names2.get(row2.school_code) ?? row2.school_code;
  return {
    id: row2.id,
    fullName: `${row2.family_name} ${row2.given_name}`.trim(),
    birthDay: row2.birth_day,
    birthMonth: row2.birth_month,
    birthYear: row2.birth_year,
    sex: row2.sex,
    hamlet: row2.hamlet,
    formNumber: row2.form_number,
    householdId: row2.household_id,
    status: describeStatus(statusFieldsOf(row2), school, year2)
  };
}

// apps/server/src/registry/list-hamlets.ts
async function listHamlets({ pool }, scope) {
  const { rows: rows2 } = await pool.query(
    `WITH RECURSIVE each AS (
       (SELECT hamlet FROM household WHERE province_code = $1 AND unit_code = $2 AND round_year = $3
          AND hamlet IS NOT NULL ORDER BY hamlet LIMIT 1)
       UNION ALL
       SELECT (SELECT h.hamlet FROM household h WHERE h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3
          AND h.hamlet > each.hamlet ORDER BY h.hamlet LIMIT 1)
       FROM each WHERE each.hamlet IS NOT NULL)
     SELECT hamlet FROM each WHERE hamlet IS NOT NULL`,
    [scope.provinceCode, scope.unitCode, scope.year]
  );
  return rows2.map((row2) => row2.hamlet).sort(compareVietnamese);
}

// apps/server/src/registry/search-condition.ts
var year = /^(19|20)\d\d$/;
function searchCondition(q, hamlets, first) {
  const key = searchKey(q);
  if (key === "") return null;
  const parameters = [];
  const parameter2 = (value) => `$${first + parameters.push(value) - 1}`;
  const words2 = key.split(" ");
  const ofPerson = words2.map((word) => {
    const begins = `' ' || p.name_norm LIKE ${parameter2(`% ${word}%`)}`;
    return year.test(word) ? `(${begins} OR p.birth_year = ${parameter2(Number(word))})` : begins;
  });
  const ofHead = words2.map((word) => `' ' || h.head_norm LIKE ${parameter2(`% ${word}%`)}`);
  const text4 = q.trim();
  const wholes = [
    `lower(h.form_number) = lower(${parameter2(text4)})`,
    `p.identity_number = ${parameter2(text4)}`
  ];
  const named = hamlets.filter((hamlet) => searchKey(hamlet) === key);
  if (named.length > 0) wholes.push(`h.hamlet = ANY(${parameter2(named)})`);
  return {
    sql: `(${ofPerson.join(" AND ")}) OR (${ofHead.join(" AND ")}) OR ${wholes.join(" OR ")}`,
    parameters
  };
}

// apps/server/src/registry/search-people.ts
async function searchPeople(database, scope, asked, page3) {
  const conditions = [];
  const parameters = [scope.provinceCode, scope.unitCode, scope.year];
  if (asked.hamlet !== void 0) conditions.push(`h.hamlet = $${parameters.push(asked.hamlet)}`);
  if (asked.q !== void 0) {
    const hamlets = await listHamlets(database, scope);
    const found = searchCondition(asked.q, hamlets, parameters.length + 1);
    if (found !== null) {
      conditions.push(`(${found.sql})`);
      parameters.push(...found.parameters);
    }
  }
  const from = `FROM person_record p
    JOIN household h ON h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND h.id = p.household_id
    WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3
      ${conditions.map((condition) => `AND ${condition}`).join("\n")}`;
  const { rows: rows2 } = await database.pool.query(
    `SELECT p.id, count(*) OVER () AS total ${from} ORDER BY p.name_sort, p.id
     OFFSET $${parameters.length + 1} LIMIT $${parameters.length + 2}`,
    [...parameters, page3.offset, page3.limit]
  );
  const ids = rows2.map((row2) => row2.id);
  if (rows2[0] !== void 0 || page3.offset === 0) return { total: rows2[0]?.total ?? 0, ids };
  const counted = await database.pool.query(`SELECT count(*) AS total ${from}`, parameters);
  return { total: counted.rows[0]?.total ?? 0, ids };
}

// apps/server/src/registry/select-people.ts
async function selectPeople(context, place2, given, page3) {
  const unit = await getUnit(context.database, place2.unit, place2.year);
  const scope = { provinceCode: unit.provinceCode, unitCode: unit.code, year: place2.year };
  const asked = { ...given, q: given.q?.trim() === "" ? void 0 : given.q?.trim() };
  if (asked.where === void 0) {
    const [{ stamp }, found2] = await Promise.all([
      readStamp(context.database, unit, place2.year),
      searchPeople(context.database, scope, asked, page3)
    ]);
    const explanation2 = explain2(asked, void 0);
    return { scope, ...found2, explanation: explanation2, dataVersion: stamp.dataVersion };
  }
  const commune2 = await context.populations.communeOf(unit, place2.year);
  const found = await ofPredicate(context, commune2, scope, asked, page3);
  const explanation = explain2(asked, explainPredicate(commune2, asked.where));
  return { scope, ...found, explanation, dataVersion: commune2.stamp.dataVersion };
}
async function ofPredicate(context, commune2, scope, asked, page3) {
  const { population, records } = commune2;
  let people2 = population.bitmap(asked.where ?? "");
  if (asked.hamlet !== void 0) people2 = and(people2, hamletBitmap(commune2, asked.hamlet));
  if (asked.q === void 0) {
    const shown3 = members(people2, page3.offset, page3.limit ?? Number.POSITIVE_INFINITY);
    return { total: count(people2), ids: shown3.map((index) => idAt(records, index)) };
  }
  const wanted = new Set(members(people2).map((index) => idAt(records, index)));
  const found = await searchPeople(context.database, scope, asked, { offset: 0, limit: null });
  const both2 = found.ids.filter((id) => wanted.has(id));
  const end = page3.limit === null ? both2.length : page3.offset + page3.limit;
  return { total: both2.length, ids: both2.slice(page3.offset, end) };
}
function hamletBitmap({ facts }, hamlet) {
  const bits = emptyBitmap(facts.size);
  const wanted = facts.hamlet.dictionary.indexOf(hamlet);
  if (wanted < 0) return bits;
  for (let i = 0; i < facts.size; i++) if (facts.hamlet.index[i] === wanted) setBit(bits, i);
  return bits;
}
function explainPredicate(commune2, where) {
  return describePredicate(where, {
    year: commune2.year,
    definitions: new Map(commune2.rules.definitionList.map((one2) => [one2.name, one2.vi])),
    schoolName: (code3) => commune2.schools.get(code3)?.name ?? code3
  });
}
function explain2(asked, predicate) {
  const parts = [
    predicate,
    asked.hamlet === void 0 ? void 0 : `\u1EDF ${asked.hamlet}`,
    asked.q === void 0 ? void 0 : `t\xEAn, ch\u1EE7 h\u1ED9, s\u1ED1 phi\u1EBFu ho\u1EB7c th\xF4n kh\u1EDBp \u201C${asked.q}\u201D`
  ].filter((part) => part !== void 0);
  return parts.length === 0 ? "m\u1ECDi ng\u01B0\u1EDDi trong phi\u1EBFu \u0111i\u1EC1u tra" : parts.join(" v\xE0 ");
}

// apps/server/src/registry/get-people-file.ts
var chunk = 1e3;
var heads3 = ["TT", "H\u1ECD v\xE0 t\xEAn", "Ng\xE0y sinh", "N\u1EEF", "Th\xF4n, t\u1ED5", "S\u1ED1 phi\u1EBFu", "T\xECnh tr\u1EA1ng h\u1ECDc t\u1EADp"];
var columns2 = [6, 28, 12, 5, 18, 10, 46].map((width) => ({ width }));
function birthDate({ birthDay, birthMonth, birthYear }) {
  const two = (part) => part === null ? null : String(part).padStart(2, "0");
  return [two(birthDay), two(birthMonth), String(birthYear)].filter((part) => part !== null).join("/");
}
async function* rowsOf(database, scope, list) {
  yield { cells: [`Danh s\xE1ch: ${list.explanation}`], style: "title" };
  yield { cells: [`N\u0103m \u0111i\u1EC1u tra ${scope.year}, ${list.total} ng\u01B0\u1EDDi`] };
  yield { cells: [] };
  yield { cells: heads3, style: "header" };
  for (let at = 0; at < list.ids.length; at += chunk) {
    const lines = await personLines(database, scope, list.ids.slice(at, at + chunk));
    for (const [i, line] of lines.entries()) {
      yield {
        cells: [
          at + i + 1,
          line.fullName,
          birthDate(line),
          line.sex === sex.female ? "x" : null,
          line.hamlet,
          line.formNumber,
          line.status
        ],
        style: "body"
      };
    }
  }
}
var getPeopleFileOperation = operation(getPeopleFile, async (context, { params: params2, query, reply }) => {
  const { offset: _, limit: __, ...asked } = query;
  const list = await selectPeople(context, params2, asked, { offset: 0, limit: null });
  const stream = new PassThrough();
  const rows2 = rowsOf(context.database, list.scope, list);
  writeXlsx(
    { sheets: [{ name: "Danh s\xE1ch", rows: rows2, columns: columns2, freeze: { rows: 4, columns: 2 } }] },
    stream
  ).catch((error) => stream.destroy(error));
  return sendFile(reply, `Danh sach ${params2.year}.xlsx`, stream);
});

// apps/server/src/registry/counting-cells.ts
function subjectOf(commune2, population) {
  return {
    name: commune2.unit.name,
    year: commune2.year,
    population,
    hamlets: commune2.hamlets,
    schools: commune2.reporting,
    schoolName: (code3) => commune2.schools.get(code3)?.name ?? code3,
    values: {},
    hardship: commune2.ground.area === "hardship",
    verdicts: commune2.verdicts,
    conditions: {}
  };
}
function alone({ facts, rules: rules3 }, index) {
  const columns4 = Object.entries(facts.columns).map(([name, column]) => [
    name,
    column.slice(index, index + 1)
  ]);
  return new Population({ ...facts, size: 1, columns: Object.fromEntries(columns4) }, rules3.definitions);
}
function sheetOf(form, commune2, population) {
  return layoutForm(form, measureForm(form, subjectOf(commune2, population)), {
    year: commune2.year,
    province: commune2.provinceName,
    commune: commune2.unit.name,
    unitKind: commune2.unit.kind,
    place: "",
    preparer: "",
    signerBody: "",
    signerTitle: "",
    signer: ""
  });
}
var listsAttended = (form) => form.blocks.some(
  (block) => block.kind === "records" && typeof block.each === "object" && "attended" in block.each
);
var whole = /* @__PURE__ */ new WeakMap();
function wholeSheet(form, commune2) {
  const sheets = whole.get(commune2) ?? /* @__PURE__ */ new Map();
  whole.set(commune2, sheets);
  const sheet = sheets.get(form.code) ?? sheetOf(form, commune2, commune2.population);
  sheets.set(form.code, sheet);
  return sheet;
}
function cellsThatCount(context, commune2, index) {
  const person2 = alone(commune2, index);
  return context.law.forms(commune2.year).filter((form) => form.group !== "book" && form.units.includes("commune")).flatMap((form) => {
    const { cells } = listsAttended(form) ? wholeSheet(form, commune2) : sheetOf(form, commune2, person2);
    return cells.filter(({ source }) => source !== void 0 && holdsFor(person2, source.where, 0)).map((cell) => {
      const words2 = cellWords(cells, cell);
      const record = cell.record === void 0 || words2.includes(cell.record) ? "" : `${cell.record}: `;
      const address = `${columnLetters(cell.column)}${cell.row}`;
      return { form: form.code, formName: form.name, address, words: `${record}${words2}` };
    });
  });
}

// apps/server/src/registry/criteria-of-person.ts
function criteriaOfPerson(commune2, index) {
  const { rules: rules3, population, ground } = commune2;
  return rules3.standards.flatMap(
    (standard) => standard.levels.flatMap(
      (level2) => level2.criteria.flatMap((criterion) => {
        const lists2 = criterionLists(criterion, population, ground.area);
        const inside = hasBit(lists2.of, index);
        if (!inside && !hasBit(lists2.ofUnknown, index)) return [];
        let state = "missing";
        if (!inside || hasBit(lists2.unknown, index)) state = "unknown";
        else if (hasBit(lists2.counted, index)) state = "counted";
        return [{ criterion: criterion.id, label: criterion.label, programme: standard.programme, state }];
      })
    )
  );
}

// apps/server/src/registry/facts-in-words.ts
var unsaid = /* @__PURE__ */ new Set(["ethnicity", "secondaryHow", "upperWindow", "side", "disabled"]);
var saidWhenSet = /* @__PURE__ */ new Set([
  "minority",
  "religious",
  "away",
  "movement",
  "gone",
  "exempt",
  "disability",
  "grade",
  "system",
  "crossing",
  "graduatedLastYear",
  "gradeNineLastYear",
  "repeated",
  "dropped",
  "droppedGrade",
  "never",
  "relapse",
  "twoSessions"
]);
var onlyDisabled = /* @__PURE__ */ new Set(["canLearn", "access"]);
var onlyYoung = { preschoolDone: 6, vietnamese: 6 };
function factsInWords(commune2, index) {
  const { columns: columns4 } = commune2.facts;
  const at = (fact) => columns4[fact]?.[index] ?? 0;
  const words2 = { year: commune2.year, definitions: /* @__PURE__ */ new Map() };
  return factNames.filter((fact) => !unsaid.has(fact)).filter((fact) => !saidWhenSet.has(fact) || at(fact) > 0).filter((fact) => !onlyDisabled.has(fact) || at("disabled") === 1).filter((fact) => at("age") <= (onlyYoung[fact] ?? Number.POSITIVE_INFINITY)).map((fact) => ({ fact, text: describePredicate(`${fact}=${at(fact)}`, words2) }));
}

// apps/server/src/registry/index-of-person.ts
function indexOfPerson({ records }, id) {
  const wanted = Buffer.from(id.replaceAll("-", ""), "hex");
  const all = Buffer.from(records.idBytes.buffer, records.idBytes.byteOffset, records.idBytes.byteLength);
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    if (at % 16 === 0) return at / 16;
  }
  return void 0;
}

// apps/server/src/registry/rounds-of-person.ts
async function roundsOfPerson(database, scope, id) {
  const { rows: rows2 } = await database.pool.query(
    `SELECT p.unit_code, p.round_year, p.school_code, u.name AS unit_name, ${statusColumns}
     FROM person_record p
     LEFT JOIN unit u ON u.province_code = p.province_code AND u.code = p.unit_code
       AND u.valid_from <= make_date(p.round_year, 9, 30)
       AND (u.valid_to IS NULL OR u.valid_to > make_date(p.round_year, 9, 30))
     WHERE p.id = $1 AND NOT (p.province_code = $2 AND p.unit_code = $3 AND p.round_year = $4)
     ORDER BY p.round_year DESC, p.unit_code`,
    [id, scope.provinceCode, scope.unitCode, scope.year]
  );
  const names2 = await schoolNames(
    database,
    scope.provinceCode,
    rows2.map((row2) => row2.school_code)
  );
  return rows2.map((row2) => {
    const school = row2.school_code === null ? null : names2.get(row2.school_code) ?? row2.school_code;
    return {
      unit: row2.unit_code,
      unitName: row2.unit_name ?? row2.unit_code,
      year: row2.round_year,
      status: describeStatus(statusFieldsOf(row2), school, row2.round_year),
      schoolName: school
    };
  });
}

// apps/server/src/registry/get-person.ts
var getPersonOperation = operation(getPerson, async (context, { params: params2 }) => {
  const { database } = context;
  const scope = await scopeOf(database, params2);
  const person2 = await getPersonRecord(database, scope, params2.id);
  const [household2, members2, rounds, history, names2, commune2] = await Promise.all([
    getHouseholdRecord(database, scope, person2.householdId),
    membersOf(database, scope, person2.householdId),
    roundsOfPerson(database, scope, person2.id),
    historyEntries(database, scope, "person", person2.id),
    schoolNames(database, scope.provinceCode, [person2.schoolCode]),
    context.populations.commune(params2.unit, params2.year)
  ]);
  const index = indexOfPerson(commune2, person2.id);
  const drawn = index === void 0 ? { facts: [], countedIn: [], standsIn: [] } : {
    facts: factsInWords(commune2, index),
    countedIn: cellsThatCount(context, commune2, index),
    standsIn: criteriaOfPerson(commune2, index)
  };
  const number = person2.identityNumber;
  return {
    person: person2,
    household: household2,
    members: members2.filter((member) => member.id !== person2.id).map((member) => ({
      id: member.id,
      fullName: `${member.familyName} ${member.givenName}`.trim(),
      birthYear: member.birthYear,
      relation: member.relation
    })),
    ...drawn,
    rounds,
    history,
    schoolName: person2.schoolCode === null ? null : names2.get(person2.schoolCode) ?? null,
    identityFindings: number === null ? [] : checkIdentityNumber(number, person2).map((one2) => one2.message)
  };
});

// apps/server/src/registry/list-households.ts
var lineOf2 = (row2) => ({
  id: row2.id,
  hamlet: row2.hamlet,
  formNumber: row2.form_number,
  headName: `${row2.head_family_name} ${row2.head_given_name}`.trim(),
  address: row2.address,
  members: row2.members,
  confirmed: row2.confirmed
});
var listHouseholdsOperation = operation(listHouseholds, async ({ database }, { params: params2, query }) => {
  const scope = await scopeOf(database, params2);
  const hamlets = await listHamlets(database, scope);
  const parameters = [scope.provinceCode, scope.unitCode, scope.year];
  const conditions = [];
  if (query.hamlet !== void 0) conditions.push(`h.hamlet = $${parameters.push(query.hamlet)}`);
  const words2 = searchKey(query.q ?? "").split(" ").filter((word) => word !== "");
  if (words2.length > 0) {
    const head2 = words2.map((word) => `' ' || h.head_norm LIKE $${parameters.push(`% ${word}%`)}`);
    const number = `lower(h.form_number) = lower($${parameters.push(query.q?.trim())})`;
    const member = words2.map((word) => `' ' || m.name_norm LIKE $${parameters.push(`% ${word}%`)}`);
    conditions.push(`(${head2.join(" AND ")} OR ${number} OR h.id IN (SELECT m.household_id FROM person_record m
      WHERE m.province_code = $1 AND m.unit_code = $2 AND m.round_year = $3 AND ${member.join(" AND ")}))`);
  }
  const from = `FROM household h WHERE h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3
    ${conditions.map((condition) => `AND ${condition}`).join(" ")}`;
  const counted = await database.pool.query(`SELECT count(*) AS total ${from}`, parameters);
  const order2 = `$${parameters.push(hamlets)}::text[]`;
  const { rows: rows2 } = await database.pool.query(
    `SELECT page.*, people.members, people.confirmed
     FROM (SELECT h.*, row_number() OVER (ORDER BY array_position(${order2}, h.hamlet),
         substring(h.form_number from '^\\d{1,9}')::int, h.form_number, h.id) AS place
       ${from} ORDER BY place OFFSET $${parameters.push(query.offset)} LIMIT $${parameters.push(query.limit)}) page
     CROSS JOIN LATERAL (SELECT count(*) AS members, count(*) FILTER (WHERE m.confirmed) AS confirmed
       FROM person_record m WHERE m.province_code = $1 AND m.unit_code = $2 AND m.round_year = $3
         AND m.household_id = page.id) people
     ORDER BY page.place`,
    parameters
  );
  return { total: counted.rows[0]?.total ?? 0, hamlets, households: rows2.map(lineOf2) };
});

// apps/server/src/registry/list-people.ts
var listPeopleOperation = operation(listPeople, async (context, { params: params2, query }) => {
  const { offset, limit: limit2, ...asked } = query;
  const { scope, ids, total, explanation, dataVersion } = await selectPeople(context, params2, asked, {
    offset,
    limit: limit2
  });
  return { total, explanation, dataVersion, people: await personLines(context.database, scope, ids) };
});

// apps/server/src/registry/undo-batch.ts
var undoBatchOperation = operation(undoBatch2, async (context, { params: params2, body }) => {
  const { provinceCode, unitCode } = await scopeOf(context.database, params2);
  const undone = await undoBatch(context.database, {
    provinceCode,
    unitCode,
    batchId: params2.batchId,
    undoId: context.newId(),
    actor: context.actor.name,
    device: context.actor.device,
    reason: body.reason,
    at: context.now()
  });
  return editResult(undone);
});

// apps/server/src/registry/describe-value.ts
var lists = {
  sex: sexes,
  ethnicity: ethnicities,
  residence: residences,
  presence: presences,
  grade: grades,
  graduationLevel: graduations,
  graduationProof: graduationProofs,
  vocationalLevel: vocationals,
  movement: movements,
  studyState: studyStates
};
var schoolYears = /* @__PURE__ */ new Set([
  "graduationYear",
  "vocationalYear",
  "completedYear",
  "droppedYear"
]);
var kinds = new Map(personFields.map((field) => [field.name, field.kind]));
function describeValue(field, value) {
  if (value === null || value === void 0) return kinds.get(field) === "known" ? "Ch\u01B0a r\xF5" : "";
  if (typeof value === "boolean") return value ? "C\xF3" : "Kh\xF4ng";
  if (typeof value !== "number") return String(value);
  if (field === "disabilities") {
    const bits = disabilityKinds.filter((kind) => (kind.bit & value) !== 0);
    return bits.length === 0 ? "Kh\xF4ng" : bits.map((kind) => kind.vi).join("; ");
  }
  if (schoolYears.has(field)) return `${value}\u2013${value + 1}`;
  const list = lists[field];
  return list?.find((one2) => one2.code === value)?.vi ?? String(value);
}

// apps/server/src/registry/index.ts
var operations = [
  listPeopleOperation,
  getPeopleFileOperation,
  getPersonOperation,
  editPersonOperation,
  addPersonOperation,
  undoBatchOperation,
  listHouseholdsOperation,
  getHouseholdOperation,
  editHouseholdOperation,
  addHouseholdOperation
];

// apps/server/src/survey/staging/find-import.ts
var columns3 = "id, file_name, state, actor, at, summary, ledger_batch_id";
async function listBatches(client, place2) {
  const { rows: rows2 } = await client.query(
    `SELECT ${columns3} FROM import_batch WHERE province_code = $1 AND unit_code = $2 AND round_year = $3
     ORDER BY at DESC, id DESC LIMIT 100`,
    [place2.provinceCode, place2.unitCode, place2.year]
  );
  return rows2;
}
async function getBatch(client, place2, id, lock = false) {
  const { rows: rows2 } = await client.query(
    `SELECT ${columns3} FROM import_batch WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND id = $4
     ${lock ? "FOR UPDATE" : ""}`,
    [place2.provinceCode, place2.unitCode, place2.year, id]
  );
  if (rows2[0] !== void 0) return rows2[0];
  throw new PhocapError(
    "import.missing",
    "Kh\xF4ng c\xF3 l\u1EA7n nh\u1EADp n\xE0y.",
    "V\u1EC1 danh s\xE1ch l\u1EA7n nh\u1EADp c\u1EE7a n\u0103m n\xE0y r\u1ED3i ch\u1ECDn l\u1EA1i.",
    404
  );
}
function summaryOf(batch) {
  const { seq: _, ...counts } = batch.summary;
  return {
    id: batch.id,
    fileName: batch.file_name,
    state: batch.state,
    createdAt: batch.at,
    actor: batch.actor,
    ...counts,
    failure: null,
    batchId: batch.ledger_batch_id
  };
}

// apps/server/src/survey/staging/run-worker.ts
import { Worker } from "node:worker_threads";
var fromSource = import.meta.url.endsWith(".ts");
function runWorker(name, data, limits3) {
  const file = new URL(`./${name}.worker.${fromSource ? "ts" : "mjs"}`, import.meta.url);
  const loaded = `import("tsx/esm/api").then((tsx) => (tsx.register(), import(${JSON.stringify(file.href)})))`;
  return new Promise((resolve2, reject) => {
    const worker = new Worker(fromSource ? loaded : file, {
      eval: fromSource,
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: limits3.megabytes }
    });
    const timer = setTimeout(
      () => settle(() => reject(tooMuch("worker.time", "\u0110\u1ECDc t\u1EC7p qu\xE1 l\xE2u n\xEAn \u0111\xE3 d\u1EEBng l\u1EA1i."))),
      limits3.milliseconds
    );
    const settle = (act) => {
      clearTimeout(timer);
      act();
      void worker.terminate();
    };
    worker.once(
      "message",
      (answer2) => settle(() => {
        if ("result" in answer2) resolve2(answer2.result);
        else
          reject(
            new PhocapError(
              answer2.error.code,
              answer2.error.message,
              answer2.error.remedy,
              answer2.error.status
            )
          );
      })
    );
    worker.once(
      "error",
      (error) => settle(() => {
        const memory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
        reject(memory ? tooMuch("worker.memory", "T\u1EC7p qu\xE1 l\u1EDBn so v\u1EDBi b\u1ED9 nh\u1EDB cho ph\xE9p.") : error);
      })
    );
    worker.once("exit", (code3) => settle(() => reject(new Error(`worker ${name} ended with ${code3}`))));
  });
}
function tooMuch(code3, message) {
  return new PhocapError(
    code3,
    message,
    "Chia t\u1EC7p th\xE0nh nhi\u1EC1u t\u1EC7p nh\u1ECF h\u01A1n (m\u1ED7i th\xF4n m\u1ED9t t\u1EC7p) r\u1ED3i nh\u1EADp t\u1EEBng t\u1EC7p.",
    413
  );
}

// apps/server/src/survey/staging/stage-order.ts
function connectionOf(options) {
  const { host, port, user, password, database, connectionString } = options;
  return {
    host,
    port,
    user,
    password: typeof password === "string" ? password : void 0,
    database,
    connectionString
  };
}

// apps/server/src/survey/staging/staged-row.ts
var wholeFile = 0;
var blank = newPerson({ id: "", householdId: "", givenName: "", birthYear: 0, sex: 0 });
var always = ["id", "householdId", "givenName", "birthYear", "sex"];
var others = Object.keys(blank).filter(
  (field) => !always.includes(field)
);
var blanks2 = others.map((field) => blank[field]);
function unpackPerson(person2) {
  return newPerson(person2);
}

// apps/server/src/survey/staging/staged-changes.ts
var page = 2e3;
async function* payloads(pool, place2, importId, condition) {
  const read4 = async (after) => {
    const { rows: rows2 } = await pool.query(
      `SELECT row_number, payload FROM import_row
       WHERE province_code = $1 AND unit_code = $2 AND import_id = $3 AND row_number > $4 AND (${condition})
       ORDER BY row_number LIMIT ${page}`,
      [place2.provinceCode, place2.unitCode, importId, after]
    );
    return rows2;
  };
  for (let coming = read4(-1); coming !== null; ) {
    const rows2 = await coming;
    const last = rows2.at(-1);
    coming = last === void 0 || rows2.length < page ? null : read4(last.row_number);
    coming?.catch(() => void 0);
    for (const row2 of rows2) yield row2.payload;
  }
}
function* fieldChanges(changes, entity2) {
  for (const change of changes) {
    if (change.entity !== entity2) continue;
    const { id, field, old, new: value } = change;
    yield { action: "set", entity: entity2, id, field, old, new: value };
  }
}
async function* stagedChanges(pool, place2, importId) {
  const read4 = (condition) => payloads(pool, place2, importId, condition);
  for await (const { schools = [] } of read4(`row_number = ${wholeFile}`)) {
    for (const value of schools) yield { action: "create", entity: "school", id: value.code, value };
  }
  const written = "action IN ('added', 'changed')";
  for await (const { household: household2, changes = [] } of read4(
    `${written} AND (payload ? 'household' OR payload ? 'changes')`
  )) {
    if (household2 !== void 0)
      yield { action: "create", entity: "household", id: household2.id, value: household2 };
    yield* fieldChanges(changes, "household");
  }
  for await (const { person: person2, changes = [] } of read4(written)) {
    if (person2 !== void 0)
      yield { action: "create", entity: "person", id: person2.id, value: unpackPerson(person2) };
    yield* fieldChanges(changes, "person");
  }
}

// apps/server/src/survey/staging/write-import.ts
function writeImport(database, { place: place2, importId, batch }) {
  return inTransaction(database, async (tx) => {
    const staged = await getBatch(tx.client, place2, importId, true);
    if (staged.state === "accepted") return conflictsOf(tx.client, place2, importId);
    await refuseStale(tx.client, place2, staged);
    const applied = await applyInTransaction(tx, {
      ...batch,
      provinceCode: place2.provinceCode,
      unitCode: place2.unitCode,
      roundYear: place2.year,
      batchId: importId,
      kind: "import",
      changes: stagedChanges(database.pool, place2, importId)
    });
    await tx.client.query(
      `UPDATE import_batch SET state = 'accepted', ledger_batch_id = $3
       WHERE province_code = $1 AND unit_code = $2 AND id = $3`,
      [place2.provinceCode, place2.unitCode, importId]
    );
    return applied.conflictCount;
  });
}
async function conflictsOf(client, place2, batchId) {
  const { rows: rows2 } = await client.query(
    "SELECT conflicts FROM ledger_batch WHERE province_code = $1 AND unit_code = $2 AND id = $3",
    [place2.provinceCode, place2.unitCode, batchId]
  );
  return rows2[0]?.conflicts ?? 0;
}
async function refuseStale(client, place2, { state, summary }) {
  if (state !== "staged") {
    throw new PhocapError(
      "import.state",
      state === "undone" ? "L\u1EA7n nh\u1EADp n\xE0y \u0111\xE3 \u0111\u01B0\u1EE3c ho\xE0n t\xE1c." : "L\u1EA7n nh\u1EADp n\xE0y \u0111\xE3 b\u1ECF.",
      "T\u1EA3i t\u1EC7p l\xEAn l\u1EA1i n\u1EBFu v\u1EABn mu\u1ED1n nh\u1EADp.",
      409
    );
  }
  const { rows: rows2 } = await client.query(
    `SELECT EXISTS (SELECT FROM ledger_entry WHERE province_code = $1 AND unit_code = $2 AND seq > $3
       AND round_year = $4 AND action = 'create' AND entity IN ('person', 'household')) AS grown`,
    [place2.provinceCode, place2.unitCode, summary.seq, place2.year]
  );
  if (rows2[0]?.grown !== true) return;
  throw new PhocapError(
    "import.stale",
    "T\u1EEB l\xFAc \u0111\u1ECDc t\u1EC7p, phi\u1EBFu \u0111i\u1EC1u tra \u0111\xE3 c\xF3 th\xEAm h\u1ED9 ho\u1EB7c ng\u01B0\u1EDDi, n\xEAn b\u1EA3n xem tr\u01B0\u1EDBc kh\xF4ng c\xF2n \u0111\xFAng.",
    "B\u1ECF l\u1EA7n nh\u1EADp n\xE0y v\xE0 t\u1EA3i t\u1EC7p l\xEAn l\u1EA1i \u0111\u1EC3 so v\u1EDBi s\u1ED1 li\u1EC7u m\u1EDBi.",
    409
  );
}

// apps/server/src/survey/accept-import.ts
var large = 5e3;
var limits = { milliseconds: 6e5, megabytes: 512 };
var acceptImportOperation = operation(acceptImport, async (context, { params: params2, body }) => {
  const { database, actor } = context;
  const place2 = await scopeOf(database, params2);
  const staged = await getBatch(database.pool, place2, params2.id);
  const order2 = {
    connection: connectionOf(database.pool.options),
    place: place2,
    importId: params2.id,
    batch: { actor: actor.name, device: actor.device, reason: body.reason, at: context.now() }
  };
  const conflicts = staged.summary.rows < large ? await writeImport(database, order2) : await runWorker("write-import", order2, limits);
  return { summary: summaryOf(await getBatch(database.pool, place2, params2.id)), conflicts };
});

// apps/server/src/survey/discard-import.ts
var discardImportOperation = operation(discardImport, async ({ database }, { params: params2 }) => {
  const place2 = await scopeOf(database, params2);
  return inTransaction(database, async ({ client }) => {
    const staged = await getBatch(client, place2, params2.id, true);
    if (staged.state !== "staged" && staged.state !== "discarded") {
      throw new PhocapError(
        "import.state",
        "L\u1EA7n nh\u1EADp n\xE0y \u0111\xE3 ghi v\xE0o phi\u1EBFu, kh\xF4ng b\u1ECF \u0111\u01B0\u1EE3c.",
        "D\xF9ng Ho\xE0n t\xE1c \u0111\u1EC3 l\u1EA5y l\u1EA1i s\u1ED1 li\u1EC7u tr\u01B0\u1EDBc khi nh\u1EADp.",
        409
      );
    }
    const scope = [place2.provinceCode, place2.unitCode, params2.id];
    await client.query(
      "DELETE FROM import_row WHERE province_code = $1 AND unit_code = $2 AND import_id = $3",
      scope
    );
    await client.query(
      "UPDATE import_batch SET state = 'discarded' WHERE province_code = $1 AND unit_code = $2 AND id = $3",
      scope
    );
    return summaryOf({ ...staged, state: "discarded" });
  });
});

// apps/server/src/survey/export-workbook.ts
import { PassThrough as PassThrough2 } from "node:stream";
var page2 = 500;
async function readHouseholds({ query }, place2) {
  const rows2 = await query.selectFrom("household").selectAll().where("province_code", "=", place2.provinceCode).where("unit_code", "=", place2.unitCode).where("round_year", "=", place2.year).execute();
  const order2 = (a, b) => compareVietnamese(a ?? "", b ?? "");
  return rows2.map((row2) => householdFromColumns({ ...row2 })).sort((a, b) => order2(a.hamlet, b.hamlet) || order2(a.formNumber, b.formNumber) || (a.id < b.id ? -1 : 1));
}
async function* readPeople({ query }, place2, households) {
  for (let at = 0; at < households.length; at += page2) {
    const ids = households.slice(at, at + page2).map((household2) => household2.id);
    const rows2 = await query.selectFrom("person_record").selectAll().where("province_code", "=", place2.provinceCode).where("unit_code", "=", place2.unitCode).where("round_year", "=", place2.year).where("household_id", "in", ids).orderBy("ordinal", (order2) => order2.asc().nullsLast()).orderBy("birth_year").orderBy("name_sort").orderBy("id").execute();
    const members2 = new Map(ids.map((id) => [id, []]));
    for (const row2 of rows2) members2.get(row2.household_id)?.push(personFromColumns({ ...row2 }));
    for (const people2 of members2.values()) yield* people2;
  }
}
var exportWorkbookOperation = operation(exportWorkbook, async (context, { params: params2, reply }) => {
  const place2 = await scopeOf(context.database, params2);
  const commune2 = await context.populations.commune(params2.unit, params2.year);
  const households = await readHouseholds(context.database, place2);
  const content = {
    people: readPeople(context.database, place2, households),
    households: new Map(households.map((household2) => [household2.id, household2])),
    schools: commune2.schools,
    info: {
      provinceName: commune2.provinceName,
      communeName: commune2.unit.name,
      unitCode: commune2.unit.code,
      year: params2.year
    }
  };
  const name = `MauNhapLieu_${commune2.unit.name}_${params2.year}.${params2.format}`;
  if (params2.format === "xls") return sendFile(reply, name, await ministryXlsBytes(content));
  const stream = new PassThrough2();
  writeMinistryWorkbook(content, stream).catch((error) => stream.destroy(error));
  return sendFile(reply, name, stream);
});

// apps/server/src/survey/staging/import-rows.ts
var personLabels2 = new Map(personFields.map((field) => [field.name, field.vi]));
var povertyWords = { 1: "H\u1ED9 ngh\xE8o", 2: "H\u1ED9 c\u1EADn ngh\xE8o" };
function shown2({ entity: entity2, field, old, new: value }) {
  if (entity2 === "household") {
    const label2 = householdLabels2[field] ?? field;
    const text4 = (given) => given === null ? "" : field === "poverty" ? povertyWords[String(given)] ?? "" : String(given);
    return { field: `household.${field}`, label: label2, old: text4(old), new: text4(value) };
  }
  if (field === "householdId") return { field, label: "H\u1ED9", old: "h\u1ED9 tr\u01B0\u1EDBc", new: "h\u1ED9 ghi \u1EDF d\xF2ng n\xE0y" };
  const label = personLabels2.get(field) ?? field;
  return { field, label, old: describeValue(field, old), new: describeValue(field, value) };
}
function said2(person2) {
  return personFields.filter(({ name }) => name !== "id" && name !== "householdId" && name in person2).map(({ name, vi }) => ({ field: name, label: vi, old: "", new: describeValue(name, person2[name]) }));
}
function importRowOf({ row_number: row2, action, problems, payload }) {
  const { name, personId, person: person2, changes = [] } = payload;
  return {
    row: row2,
    action,
    name,
    personId: personId ?? null,
    changes: [...person2 === void 0 ? [] : said2(person2), ...changes.map(shown2)],
    problems
  };
}

// apps/server/src/survey/get-import.ts
var getImportOperation = operation(getImport, async ({ database }, { params: params2, query }) => {
  const place2 = await scopeOf(database, params2);
  const batch = await getBatch(database.pool, place2, params2.id);
  const parameters = [place2.provinceCode, place2.unitCode, params2.id];
  const conditions = [
    query.action === "problems" ? "problems <> '[]'" : `action = $${parameters.push(query.action)}`
  ];
  if (query.action !== "problems") conditions.push("row_number <> 0");
  if (query.code !== void 0)
    conditions.push(`problems @> $${parameters.push(JSON.stringify([{ code: query.code }]))}::jsonb`);
  const from = `FROM import_row WHERE province_code = $1 AND unit_code = $2 AND import_id = $3
    AND ${conditions.join(" AND ")}`;
  const counted = await database.pool.query(`SELECT count(*) AS total ${from}`, parameters);
  const { rows: rows2 } = await database.pool.query(
    `SELECT row_number, action, problems, payload ${from}
     ORDER BY abs(row_number) OFFSET $${parameters.push(query.offset)} LIMIT $${parameters.push(query.limit)}`,
    parameters
  );
  return { summary: summaryOf(batch), total: counted.rows[0]?.total ?? 0, rows: rows2.map(importRowOf) };
});

// apps/server/src/survey/list-imports.ts
var listImportsOperation = operation(listImports, async ({ database }, { params: params2 }) => {
  const place2 = await scopeOf(database, params2);
  return { imports: (await listBatches(database.pool, place2)).map(summaryOf) };
});

// apps/server/src/survey/undo-import.ts
import { createHash as createHash3 } from "node:crypto";
function undoIdOf(importId) {
  const hex2 = createHash3("sha256").update(`undo ${importId}`).digest("hex");
  return `${hex2.slice(0, 8)}-${hex2.slice(8, 12)}-8${hex2.slice(13, 16)}-8${hex2.slice(17, 20)}-${hex2.slice(20, 32)}`;
}
var undoImportOperation = operation(undoImport, async (context, { params: params2, body }) => {
  const { database, actor } = context;
  const place2 = await scopeOf(database, params2);
  const accepted = await getBatch(database.pool, place2, params2.id);
  if (accepted.ledger_batch_id === null || accepted.state !== "accepted" && accepted.state !== "undone") {
    throw new PhocapError(
      "import.state",
      "L\u1EA7n nh\u1EADp n\xE0y ch\u01B0a ghi v\xE0o phi\u1EBFu.",
      "Ch\u1EC9 ho\xE0n t\xE1c \u0111\u01B0\u1EE3c l\u1EA7n \u0111\xE3 nh\u1EADp.",
      409
    );
  }
  const undone = await undoBatch(database, {
    provinceCode: place2.provinceCode,
    unitCode: place2.unitCode,
    batchId: accepted.ledger_batch_id,
    undoId: undoIdOf(params2.id),
    actor: actor.name,
    device: actor.device,
    reason: body.reason,
    at: context.now()
  });
  await database.pool.query(
    "UPDATE import_batch SET state = 'undone' WHERE province_code = $1 AND unit_code = $2 AND id = $3",
    [place2.provinceCode, place2.unitCode, params2.id]
  );
  return { summary: summaryOf({ ...accepted, state: "undone" }), conflicts: undone.conflictCount };
});

// apps/server/src/survey/staging/receive-file.ts
import { createHash as createHash4 } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp as mkdtemp4, rm as rm9 } from "node:fs/promises";
import { tmpdir as tmpdir4 } from "node:os";
import { join as join16 } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
async function receiveFile(request) {
  const upload = request.isMultipart() ? await request.file() : void 0;
  if (upload === void 0) {
    throw new PhocapError(
      "upload.none",
      "Ch\u01B0a c\xF3 t\u1EC7p n\xE0o \u0111\u01B0\u1EE3c g\u1EEDi l\xEAn.",
      "Ch\u1ECDn t\u1EC7p .xls, .xlsx ho\u1EB7c .csv r\u1ED3i g\u1EEDi l\u1EA1i.",
      422
    );
  }
  const folder = await mkdtemp4(join16(tmpdir4(), "phocap-upload-"));
  const remove = () => rm9(folder, { recursive: true, force: true });
  try {
    const path = join16(folder, "workbook");
    const hash2 = createHash4("sha256");
    const hashing = new Transform({
      transform(chunk2, _encoding, done) {
        hash2.update(chunk2);
        done(null, chunk2);
      }
    });
    await pipeline(upload.file, hashing, createWriteStream(path, { mode: 384 }));
    if (upload.file.truncated) {
      throw new PhocapError("upload.size", "T\u1EC7p l\u1EDBn h\u01A1n 60 MB.", "T\xE1ch t\u1EC7p theo th\xF4n r\u1ED3i nh\u1EADp t\u1EEBng t\u1EC7p.", 413);
    }
    const fileName2 = toNfc(upload.filename.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "kh\xF4ng t\xEAn";
    return { path, fileName: fileName2, sha256: hash2.digest("hex"), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

// apps/server/src/survey/upload-workbook.ts
var limits2 = { milliseconds: 3e5, megabytes: 512 };
var stageInThread = (order2) => runWorker("stage-workbook", order2, limits2);
var makeUploadOperation = (stage) => operation(uploadWorkbook, async (context, { params: params2, request }) => {
  const place2 = await scopeOf(context.database, params2);
  const commune2 = await context.populations.commune(params2.unit, params2.year);
  if (commune2.stamp.state === "sealed") {
    throw new PhocapError(
      "round.sealed",
      `S\u1ED1 li\u1EC7u n\u0103m ${params2.year} \u0111\xE3 kho\xE1, kh\xF4ng nh\u1EADp \u0111\u01B0\u1EE3c.`,
      "Ch\u1ECDn n\u0103m \u0111i\u1EC1u tra \u0111ang m\u1EDF.",
      409
    );
  }
  const file = await receiveFile(request);
  try {
    const id = context.newId();
    const order2 = {
      path: file.path,
      connection: connectionOf(context.database.pool.options),
      place: place2,
      communeName: commune2.unit.name,
      provinceName: commune2.provinceName,
      rules: commune2.rules,
      area: commune2.ground.area,
      import: {
        id,
        fileName: file.fileName,
        sha256: file.sha256,
        actor: context.actor.name,
        at: context.now()
      }
    };
    await stage(order2);
    return summaryOf(await getBatch(context.database.pool, place2, id));
  } finally {
    await file.remove();
  }
});
var uploadWorkbookOperation = makeUploadOperation(stageInThread);

// apps/server/src/survey/checks/person-check.ts
function who(row2) {
  const name = `${row2.family_name} ${row2.given_name}`.trim();
  const place2 = [row2.hamlet, row2.form_number === null ? null : `phi\u1EBFu ${row2.form_number}`];
  return [`${name} (sinh ${row2.birth_year})`, ...place2.filter((part) => part !== null)].join(", ");
}
function personCheck(question) {
  const { columns: columns4 = "", join: join18 = "", where: condition, filter = "true", text: text4, ...entry } = question;
  const find3 = async ({ database }, commune2) => {
    const { rows: rows2 } = await database.pool.query(
      `SELECT * FROM (SELECT p.name_sort, p.id, p.household_id, p.family_name, p.given_name, p.birth_day, p.birth_month, p.birth_year, h.hamlet,
         h.form_number, p.grade, p.class_name, p.school_code, p.dropped_grade, p.completed_grade ${columns4}
       FROM person_record p
       JOIN household h ON h.province_code = p.province_code AND h.unit_code = p.unit_code
         AND h.round_year = p.round_year AND h.id = p.household_id
       ${join18}
       WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND (${condition})
       ) found WHERE ${filter} ORDER BY name_sort, id`,
      [commune2.unit.provinceCode, commune2.unit.code, commune2.year]
    );
    return rows2.map((row2) => ({
      text: `${who(row2)}: ${text4(row2, commune2)}`,
      personId: row2.id,
      householdId: row2.household_id,
      form: null,
      schoolCode: row2.school_code
    }));
  };
  return { ...entry, find: find3 };
}

// apps/server/src/survey/checks/age-grade.ts
var age = "$3 - p.birth_year";
var ageGrade = personCheck({
  id: "age-grade",
  kind: "record",
  level: "warning",
  label: "Tu\u1ED5i l\u1EC7ch nhi\u1EC1u so v\u1EDBi l\u1EDBp",
  remedy: "Xem l\u1EA1i n\u0103m sinh v\xE0 l\u1EDBp: ti\u1EC3u h\u1ECDc 5\u201315 tu\u1ED5i, THCS 9\u201319 tu\u1ED5i, THPT 12\u201323 tu\u1ED5i.",
  where: `p.grade BETWEEN 1 AND 5 AND ${age} NOT BETWEEN 5 AND 15
    OR p.grade BETWEEN 6 AND 9 AND ${age} NOT BETWEEN 9 AND 19
    OR p.grade BETWEEN 10 AND 12 AND ${age} NOT BETWEEN 12 AND 23
    OR p.grade >= 50 AND ${age} > 7`,
  text: (row2, { year: year2 }) => `${year2 - row2.birth_year} tu\u1ED5i, h\u1ECDc ${row2.grade !== null && row2.grade >= 50 ? "m\u1EA7m non" : `l\u1EDBp ${row2.grade}`}.`
});

// apps/server/src/survey/checks/birth-date-impossible.ts
var lastDay = `CASE WHEN p.birth_month IN (4, 6, 9, 11) THEN 30 WHEN p.birth_month <> 2 THEN 31
  WHEN p.birth_year % 4 = 0 AND (p.birth_year % 100 <> 0 OR p.birth_year % 400 = 0) THEN 29 ELSE 28 END`;
var birthDateImpossible = personCheck({
  id: "birth-date-impossible",
  kind: "record",
  level: "error",
  label: "Ng\xE0y, th\xE1ng sinh kh\xF4ng c\xF3 trong l\u1ECBch",
  remedy: "S\u1EEDa ng\xE0y, th\xE1ng sinh theo gi\u1EA5y khai sinh; kh\xF4ng r\xF5 th\xEC \u0111\u1EC3 tr\u1ED1ng.",
  where: `p.birth_day IS NOT NULL AND p.birth_month IS NULL OR p.birth_day NOT BETWEEN 1 AND (${lastDay})
    OR p.birth_month NOT BETWEEN 1 AND 12`,
  text: (row2) => `ng\xE0y sinh ghi ${row2.birth_day ?? "\u2026"}/${row2.birth_month ?? "\u2026"}/${row2.birth_year}.`
});

// apps/server/src/survey/checks/birth-year-impossible.ts
var birthYearImpossible = personCheck({
  id: "birth-year-impossible",
  kind: "record",
  level: "error",
  label: "N\u0103m sinh kh\xF4ng h\u1EE3p l\u1EC7",
  remedy: "S\u1EEDa n\u0103m sinh theo gi\u1EA5y khai sinh: t\u1EEB 1900 \u0111\u1EBFn n\u0103m \u0111i\u1EC1u tra.",
  where: "p.birth_year < 1900 OR p.birth_year > $3",
  text: (row2, { year: year2 }) => `n\u0103m sinh ${row2.birth_year}, ph\u1EA3i t\u1EEB 1900 \u0111\u1EBFn ${year2}.`
});

// apps/server/src/survey/checks/population-check.ts
async function findPeople({ database }, { unit, year: year2 }, ids, text4) {
  const { rows: rows2 } = await database.pool.query(
    `SELECT p.id, p.household_id, p.family_name, p.given_name, p.birth_year, p.school_code, h.hamlet, h.form_number
     FROM person_record p
     JOIN household h ON h.province_code = p.province_code AND h.unit_code = p.unit_code
       AND h.round_year = p.round_year AND h.id = p.household_id
     WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND p.id = ANY($4)
     ORDER BY p.name_sort, p.id`,
    [unit.provinceCode, unit.code, year2, ids]
  );
  return rows2.map((row2) => ({
    text: `${who(row2)}: ${text4(year2 - row2.birth_year)}`,
    personId: row2.id,
    householdId: row2.household_id,
    form: null,
    schoolCode: row2.school_code
  }));
}
function populationCheck(question) {
  const { where: predicate, text: text4, ...entry } = question;
  const find3 = async (context, commune2) => {
    const ids = members(commune2.population.bitmap(predicate)).map((index) => idAt(commune2.records, index));
    return findPeople(context, commune2, ids, text4);
  };
  return { ...entry, find: find3 };
}

// apps/server/src/survey/checks/can-learn-unknown.ts
var canLearnUnknown = populationCheck({
  id: "can-learn-unknown",
  kind: "record",
  level: "warning",
  label: "Khuy\u1EBFt t\u1EADt ch\u01B0a ghi kh\u1EA3 n\u0103ng h\u1ECDc t\u1EADp",
  remedy: "Ghi c\xF3 ho\u1EB7c kh\xF4ng c\xF3 kh\u1EA3 n\u0103ng h\u1ECDc t\u1EADp; t\u1EF7 l\u1EC7 ti\u1EBFp c\u1EADn gi\xE1o d\u1EE5c (TT 07/2016) t\xEDnh tr\xEAn ng\u01B0\u1EDDi c\xF3 kh\u1EA3 n\u0103ng.",
  where: "present & disabled & canLearn=unknown & age=0..18",
  text: (age2) => `${age2} tu\u1ED5i, khuy\u1EBFt t\u1EADt, ch\u01B0a ghi kh\u1EA3 n\u0103ng h\u1ECDc t\u1EADp.`
});

// apps/server/src/survey/checks/duplicate-identity-number.ts
var duplicateIdentityNumber = personCheck({
  id: "duplicate-identity-number",
  kind: "record",
  level: "error",
  label: "Hai ng\u01B0\u1EDDi c\xF9ng s\u1ED1 \u0111\u1ECBnh danh",
  remedy: "Xem l\u1EA1i s\u1ED1 \u0111\u1ECBnh danh tr\xEAn gi\u1EA5y khai sinh, th\u1EBB c\u0103n c\u01B0\u1EDBc; n\u1EBFu l\xE0 m\u1ED9t ng\u01B0\u1EDDi th\xEC gi\u1EEF m\u1ED9t b\u1EA3n ghi.",
  columns: ", count(*) OVER (PARTITION BY p.identity_number)::int AS copies",
  where: "p.identity_number IS NOT NULL",
  filter: "copies > 1",
  text: (row2) => `${row2.copies} ng\u01B0\u1EDDi c\xF9ng s\u1ED1 \u0111\u1ECBnh danh.`
});

// apps/server/src/survey/checks/duplicate-person.ts
var duplicatePerson = personCheck({
  id: "duplicate-person",
  kind: "record",
  level: "warning",
  label: "Tr\xF9ng h\u1ECD t\xEAn, ng\xE0y sinh v\xE0 th\xF4n",
  remedy: "Xem c\xF3 ph\u1EA3i m\u1ED9t ng\u01B0\u1EDDi ghi hai l\u1EA7n; n\u1EBFu \u0111\xFAng, gi\u1EEF m\u1ED9t b\u1EA3n ghi v\xE0 ghi chuy\u1EC3n \u0111i \u1EDF b\u1EA3n kia.",
  columns: `, count(*) OVER
      (PARTITION BY p.name_sort, p.birth_year, p.birth_month, p.birth_day, h.hamlet)::int AS copies`,
  where: "p.movement IS DISTINCT FROM 2 AND p.movement IS DISTINCT FROM 3",
  filter: "copies > 1",
  text: (row2) => `${row2.copies} ng\u01B0\u1EDDi c\xF9ng h\u1ECD t\xEAn, ng\xE0y sinh v\xE0 th\xF4n.`
});

// apps/server/src/survey/checks/household-check.ts
function which(row2) {
  const head2 = `${row2.head_family_name} ${row2.head_given_name}`.trim();
  const parts = [head2 === "" ? "H\u1ED9 ch\u01B0a ghi ch\u1EE7 h\u1ED9" : `H\u1ED9 ${head2}`, row2.hamlet];
  if (row2.form_number !== null) parts.push(`phi\u1EBFu ${row2.form_number}`);
  return parts.filter((part) => part !== null).join(", ");
}
var memberOf = `m.province_code = h.province_code AND m.unit_code = h.unit_code
  AND m.round_year = h.round_year AND m.household_id = h.id`;
function householdCheck(question) {
  const { columns: columns4 = "", join: join18 = "", where: condition, text: text4, ...entry } = question;
  const find3 = async ({ database }, commune2) => {
    const { rows: rows2 } = await database.pool.query(
      `SELECT h.id, h.hamlet, h.form_number, h.head_family_name, h.head_given_name ${columns4}
       FROM household h ${join18}
       WHERE h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND (${condition})
       ORDER BY h.hamlet, h.form_number, h.id`,
      [commune2.unit.provinceCode, commune2.unit.code, commune2.year]
    );
    return rows2.map((row2) => ({
      text: `${which(row2)}: ${text4(row2)}`,
      personId: null,
      householdId: row2.id,
      form: null,
      schoolCode: null
    }));
  };
  return { ...entry, find: find3 };
}

// apps/server/src/survey/checks/form-number-twice.ts
var formNumberTwice = householdCheck({
  id: "form-number-twice",
  kind: "record",
  level: "error",
  label: "S\u1ED1 phi\u1EBFu tr\xF9ng trong th\xF4n, t\u1ED5",
  remedy: "M\u1ED7i h\u1ED9 m\u1ED9t s\u1ED1 phi\u1EBFu trong th\xF4n. \u0110\xE1nh l\u1EA1i s\u1ED1, ho\u1EB7c g\u1ED9p n\u1EBFu l\xE0 c\xF9ng m\u1ED9t h\u1ED9.",
  columns: ", twin.shared",
  join: `JOIN (SELECT hamlet, form_number, count(*)::int AS shared FROM household
    WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND form_number IS NOT NULL
    GROUP BY hamlet, form_number HAVING count(*) > 1) twin
    ON twin.hamlet IS NOT DISTINCT FROM h.hamlet AND twin.form_number = h.form_number`,
  where: "true",
  text: (row2) => `${row2.shared} h\u1ED9 c\xF9ng s\u1ED1 phi\u1EBFu n\xE0y.`
});

// apps/server/src/survey/checks/previous-round.ts
var joinPrevious = "JOIN person_record b ON b.id = p.id AND b.round_year = $3 - 1";
async function previousUnits({ pool }, unit, year2) {
  const { rows: rows2 } = await pool.query(
    `SELECT province_code, code FROM unit
       WHERE province_code = $1 AND code = $2 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $4)
     UNION
     SELECT province_code, from_code FROM unit_successor s
       WHERE to_province_code = $1 AND to_code = $2 AND on_date > $3 AND on_date <= $4 AND NOT partial
     ORDER BY 1, 2`,
    [unit.provinceCode, unit.code, referenceDate(year2 - 1), referenceDate(year2)]
  );
  return rows2.map((row2) => ({ provinceCode: row2.province_code, code: row2.code }));
}

// apps/server/src/survey/checks/gone-without-reason.ts
async function find({ database }, { unit, year: year2 }) {
  const before = await previousUnits(database, unit, year2);
  const { rows: rows2 } = await database.pool.query(
    `SELECT b.*, h.hamlet, h.form_number, s.name AS school_name, EXISTS (SELECT FROM household k
       WHERE k.province_code = $1 AND k.unit_code = $2 AND k.round_year = $3 AND k.id = b.household_id) AS household_stays
     FROM unnest($4::text[], $5::text[]) AS u (province_code, code)
     JOIN person_record b ON b.province_code = u.province_code AND b.unit_code = u.code AND b.round_year = $3 - 1
     JOIN household h ON h.province_code = b.province_code AND h.unit_code = b.unit_code
       AND h.round_year = b.round_year AND h.id = b.household_id
     LEFT JOIN school s ON s.province_code = b.province_code AND s.code = b.school_code
     WHERE (b.movement IS NULL OR b.movement = 1) AND b.residence IS DISTINCT FROM 3
       AND NOT EXISTS (SELECT FROM person_record p WHERE p.id = b.id AND p.round_year = $3)
       AND EXISTS (SELECT FROM person_record p
         WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3)
     ORDER BY b.name_sort, b.id`,
    [
      unit.provinceCode,
      unit.code,
      year2,
      before.map((one2) => one2.provinceCode),
      before.map((one2) => one2.code)
    ]
  );
  return rows2.map((row2) => {
    const status = describeStatus(statusFieldsOf(row2), row2.school_name, year2 - 1);
    return {
      text: `${who(row2)}: n\u0103m ${year2 - 1} ghi \u201C${status}\u201D, n\u0103m nay kh\xF4ng c\xF2n trong phi\u1EBFu.`,
      personId: null,
      householdId: row2.household_stays ? row2.household_id : null,
      form: null,
      schoolCode: null
    };
  });
}
var goneWithoutReason = {
  id: "gone-without-reason",
  kind: "yearOnYear",
  level: "warning",
  label: "C\xF3 n\u0103m tr\u01B0\u1EDBc, n\u0103m nay kh\xF4ng c\xF2n m\xE0 kh\xF4ng ghi chuy\u1EC3n \u0111i ho\u1EB7c ch\u1EBFt",
  remedy: "Ghi l\u1EA1i ng\u01B0\u1EDDi \u0111\xF3 k\xE8m chuy\u1EC3n \u0111i ho\u1EB7c ch\u1EBFt trong n\u0103m, \u0111\u1EC3 s\u1ED1 li\u1EC7u hai n\u0103m n\u1ED1i \u0111\u01B0\u1EE3c v\u1EDBi nhau.",
  find
};

// apps/server/src/survey/checks/grade-step.ts
var gradeStep = personCheck({
  id: "grade-step",
  kind: "yearOnYear",
  level: "warning",
  label: "L\u1EDBp kh\xF4ng l\xEAn m\u1ED9t b\u1EADc so v\u1EDBi n\u0103m tr\u01B0\u1EDBc",
  remedy: "S\u1EEDa l\u1EDBp, ho\u1EB7c \u0111\xE1nh d\u1EA5u l\u01B0u ban n\u1EBFu h\u1ECDc l\u1EA1i l\u1EDBp c\u0169.",
  columns: ", b.grade AS before, p.repeated",
  join: joinPrevious,
  where: `p.grade BETWEEN 1 AND 12 AND (b.grade BETWEEN 1 AND 12
      AND p.grade <> b.grade + CASE WHEN p.repeated THEN 0 ELSE 1 END
    OR b.grade >= 50 AND b.grade < 55 OR b.grade = 55 AND p.grade <> 1)`,
  text: (row2, { year: year2 }) => {
    const before = row2.before >= 50 ? `m\u1EA7m non ${row2.before - 50} tu\u1ED5i` : `l\u1EDBp ${row2.before}`;
    return `n\u0103m ${year2 - 1} ${before}, n\u0103m nay l\u1EDBp ${row2.grade}${row2.repeated ? " v\xE0 ghi l\u01B0u ban" : ""}.`;
  }
});

// apps/server/src/survey/checks/hamlet-missing.ts
var hamletMissing = householdCheck({
  id: "hamlet-missing",
  kind: "record",
  level: "warning",
  label: "H\u1ED9 ch\u01B0a ghi th\xF4n, t\u1ED5",
  remedy: "Ghi th\xF4n, t\u1ED5 c\u1EE7a h\u1ED9; bi\u1EC3u theo th\xF4n thi\u1EBFu c\xE1c h\u1ED9 n\xE0y.",
  where: "h.hamlet IS NULL",
  text: () => "ch\u01B0a ghi th\xF4n, t\u1ED5."
});

// apps/server/src/survey/checks/head-missing.ts
var headMissing = householdCheck({
  id: "head-missing",
  kind: "record",
  level: "warning",
  label: "H\u1ED9 kh\xF4ng c\xF3 ch\u1EE7 h\u1ED9 trong phi\u1EBFu",
  remedy: "Ghi quan h\u1EC7 \u201CCh\u1EE7 h\u1ED9\u201D cho m\u1ED9t ng\u01B0\u1EDDi trong h\u1ED9, ho\u1EB7c s\u1EEDa h\u1ECD t\xEAn ch\u1EE7 h\u1ED9 cho kh\u1EDBp.",
  where: `EXISTS (SELECT FROM person_record m WHERE ${memberOf})
    AND NOT EXISTS (SELECT FROM person_record m WHERE ${memberOf}
      AND (lower(m.relation) = 'ch\u1EE7 h\u1ED9' OR m.name_norm = h.head_norm AND m.relation IS NULL))`,
  text: () => "kh\xF4ng ai \u0111\u01B0\u1EE3c ghi l\xE0 ch\u1EE7 h\u1ED9."
});

// apps/server/src/survey/checks/head-twice.ts
var headTwice = householdCheck({
  id: "head-twice",
  kind: "record",
  level: "warning",
  label: "H\u1ED9 c\xF3 nhi\u1EC1u h\u01A1n m\u1ED9t ch\u1EE7 h\u1ED9",
  remedy: "Gi\u1EEF m\u1ED9t ch\u1EE7 h\u1ED9, s\u1EEDa quan h\u1EC7 c\u1EE7a nh\u1EEFng ng\u01B0\u1EDDi c\xF2n l\u1EA1i; hai h\u1ED9 ghi chung phi\u1EBFu th\xEC t\xE1ch h\u1ED9.",
  columns: ", found.heads",
  join: `CROSS JOIN LATERAL (SELECT count(*)::int AS heads FROM person_record m
    WHERE ${memberOf} AND lower(m.relation) = 'ch\u1EE7 h\u1ED9' AND m.movement IS DISTINCT FROM 3) found`,
  where: "found.heads > 1",
  text: (row2) => `${row2.heads} ng\u01B0\u1EDDi \u0111\u01B0\u1EE3c ghi l\xE0 ch\u1EE7 h\u1ED9.`
});

// apps/server/src/survey/checks/household-empty.ts
var householdEmpty = householdCheck({
  id: "household-empty",
  kind: "record",
  level: "warning",
  label: "H\u1ED9 ch\u01B0a c\xF3 ng\u01B0\u1EDDi n\xE0o",
  remedy: "Ghi c\xE1c th\xE0nh vi\xEAn c\u1EE7a h\u1ED9, ho\u1EB7c ghi ch\xFA v\xEC sao h\u1ED9 kh\xF4ng c\xF2n ai.",
  where: `NOT EXISTS (SELECT FROM person_record m WHERE ${memberOf})`,
  text: () => "ch\u01B0a ghi th\xE0nh vi\xEAn."
});

// apps/server/src/survey/checks/identity-changed.ts
var date = (day, month, year2) => [day, month, year2].filter((part) => part !== null).join("/");
function told(row2) {
  const parts = [];
  if (row2.renamed) parts.push(`t\xEAn \u201C${`${row2.old_family_name} ${row2.old_given_name}`.trim()}\u201D`);
  const now = date(row2.birth_day, row2.birth_month, row2.birth_year);
  const before = date(row2.old_day, row2.old_month, row2.old_year);
  if (now !== before) parts.push(`ng\xE0y sinh ${before}, n\u0103m nay ${now}`);
  if (row2.sex !== row2.old_sex) parts.push(`gi\u1EDBi t\xEDnh ${row2.old_sex === 2 ? "n\u1EEF" : "nam"}`);
  return `n\u0103m tr\u01B0\u1EDBc ghi ${parts.join("; ")}.`;
}
var identityChanged = personCheck({
  id: "identity-changed",
  kind: "yearOnYear",
  level: "warning",
  label: "H\u1ECD t\xEAn, ng\xE0y sinh ho\u1EB7c gi\u1EDBi t\xEDnh kh\xE1c n\u0103m tr\u01B0\u1EDBc",
  remedy: "\u0110\u1ED1i chi\u1EBFu gi\u1EA5y khai sinh; n\u1EBFu l\xE0 hai ng\u01B0\u1EDDi kh\xE1c nhau th\xEC t\xE1ch b\u1EA3n ghi.",
  columns: `, b.family_name AS old_family_name, b.given_name AS old_given_name, b.birth_day AS old_day,
    b.birth_month AS old_month, b.birth_year AS old_year, b.sex AS old_sex, p.sex,
    b.name_sort <> p.name_sort AS renamed`,
  join: joinPrevious,
  where: `b.name_sort <> p.name_sort OR b.birth_year <> p.birth_year OR b.sex <> p.sex
    OR b.birth_month IS NOT NULL AND b.birth_month IS DISTINCT FROM p.birth_month
    OR b.birth_day IS NOT NULL AND b.birth_day IS DISTINCT FROM p.birth_day`,
  text: told
});

// apps/server/src/survey/checks/literacy-lost.ts
var notClassified = 9;
function literacyById(communes) {
  const known2 = /* @__PURE__ */ new Map();
  for (const { facts, records } of communes) {
    const literacy = facts.columns.literacy;
    if (literacy === void 0) continue;
    for (let i = 0; i < facts.size; i++) known2.set(idAt(records, i), literacy[i] ?? notClassified);
  }
  return known2;
}
async function find2(context, now) {
  const units = await previousUnits(context.database, now.unit, now.year);
  const before = await Promise.all(units.map((unit) => context.populations.commune(unit.code, now.year - 1)));
  const known2 = literacyById(before);
  const literacy = now.facts.columns.literacy;
  const ids = members(now.population.bitmap("literacy=none..one & relapse=0")).filter((index) => {
    const level2 = known2.get(idAt(now.records, index)) ?? notClassified;
    return level2 !== notClassified && level2 > (literacy?.[index] ?? notClassified);
  }).map((index) => idAt(now.records, index));
  return findPeople(
    context,
    now,
    ids,
    () => `n\u0103m ${now.year - 1} bi\u1EBFt ch\u1EEF \u1EDF m\u1EE9c cao h\u01A1n, kh\xF4ng ghi t\xE1i m\xF9 ch\u1EEF.`
  );
}
var literacyLost = {
  id: "literacy-lost",
  kind: "yearOnYear",
  level: "error",
  label: "N\u0103m tr\u01B0\u1EDBc bi\u1EBFt ch\u1EEF, n\u0103m nay m\xF9 ch\u1EEF m\xE0 kh\xF4ng ghi t\xE1i m\xF9 ch\u1EEF",
  remedy: "Xem l\u1EA1i l\u1EDBp h\u1ECDc xong, b\u1EB1ng c\u1EA5p; n\u1EBFu \u0111\xFAng l\xE0 t\xE1i m\xF9 ch\u1EEF th\xEC ghi m\u1EE9c t\xE1i m\xF9 ch\u1EEF.",
  find: find2
};

// apps/server/src/survey/checks/literacy-unclassified.ts
var literacyUnclassified = populationCheck({
  id: "literacy-unclassified",
  kind: "record",
  level: "warning",
  label: "T\u1EEB 15 \u0111\u1EBFn 60 tu\u1ED5i ch\u01B0a ph\xE2n lo\u1EA1i bi\u1EBFt ch\u1EEF",
  remedy: "H\u1ECFi l\u1EA1i: \u0111\xE3 h\u1ECDc xong l\u1EDBp 3 ch\u01B0a, l\u1EDBp 5 ch\u01B0a? Ghi l\u1EDBp h\u1ECDc xong ho\u1EB7c b\u1EB1ng cao nh\u1EA5t.",
  where: "unclassified & age=15..60",
  text: (age2) => `${age2} tu\u1ED5i, ch\u01B0a ghi \u0111\xE3 h\u1ECDc xong l\u1EDBp n\xE0o.`
});

// apps/server/src/survey/checks/name-missing.ts
var nameMissing = personCheck({
  id: "name-missing",
  kind: "record",
  level: "error",
  label: "Thi\u1EBFu h\u1ECD ho\u1EB7c t\xEAn",
  remedy: "Ghi \u0111\u1EE7 h\u1ECD, \u0111\u1EC7m v\xE0 t\xEAn nh\u01B0 gi\u1EA5y khai sinh.",
  where: "btrim(p.family_name) = '' OR btrim(p.given_name) = ''",
  text: (row2) => row2.family_name.trim() === "" ? "ch\u01B0a ghi h\u1ECD." : "ch\u01B0a ghi t\xEAn."
});

// apps/server/src/survey/checks/school-ended.ts
var schoolEnded = personCheck({
  id: "school-ended",
  kind: "yearOnYear",
  level: "error",
  label: "Tr\u01B0\u1EDDng kh\xF4ng c\xF2n trong danh m\u1EE5c n\u0103m nay",
  remedy: "Tr\u01B0\u1EDDng \u0111\xE3 s\xE1p nh\u1EADp, \u0111\u1ED5i t\xEAn ho\u1EB7c gi\u1EA3i th\u1EC3: ghi m\xE3 tr\u01B0\u1EDDng m\u1EDBi.",
  columns: ", s.name AS school_name, s.last_round, s.first_round",
  join: "JOIN school s ON s.province_code = p.province_code AND s.code = p.school_code",
  where: "s.last_round < $3 OR s.first_round > $3",
  text: (row2) => row2.last_round === null ? `${row2.school_name} ch\u1EC9 c\xF3 t\u1EEB n\u0103m ${row2.first_round}.` : `${row2.school_name} c\xF3 trong danh m\u1EE5c \u0111\u1EBFn n\u0103m ${row2.last_round}.`
});

// apps/server/src/survey/checks/school-level.ts
var level = `CASE WHEN p.grade >= 50 THEN 1 WHEN p.grade <= 5 THEN 2 WHEN p.grade <= 9 THEN 4 ELSE 8 END`;
var schoolLevelMismatch = personCheck({
  id: "school-level",
  kind: "record",
  level: "warning",
  label: "Tr\u01B0\u1EDDng kh\xF4ng c\xF3 c\u1EA5p c\u1EE7a l\u1EDBp \u0111ang h\u1ECDc",
  remedy: "Xem l\u1EA1i l\u1EDBp ho\u1EB7c m\xE3 tr\u01B0\u1EDDng; tr\u01B0\u1EDDng c\xF3 th\xEAm c\u1EA5p th\xEC s\u1EEDa danh m\u1EE5c tr\u01B0\u1EDDng.",
  columns: ", s.name AS school_name",
  join: "JOIN school s ON s.province_code = p.province_code AND s.code = p.school_code",
  // Continuing and vocational schools also teach general grades; their levels are not listed.
  where: `s.system = 1 AND s.levels > 0 AND (p.grade BETWEEN 1 AND 12 OR p.grade >= 50) AND (s.levels & ${level}) = 0`,
  text: (row2) => `${row2.grade !== null && row2.grade >= 50 ? "h\u1ECDc m\u1EA7m non" : `h\u1ECDc l\u1EDBp ${row2.grade}`} \u1EDF ${row2.school_name}.`
});

// apps/server/src/survey/checks/school-missing.ts
var schoolMissing = personCheck({
  id: "school-missing",
  kind: "record",
  level: "warning",
  label: "\u0110ang h\u1ECDc ph\u1ED5 th\xF4ng nh\u01B0ng ch\u01B0a ghi tr\u01B0\u1EDDng",
  remedy: "Ghi m\xE3 tr\u01B0\u1EDDng. Thi\u1EBFu tr\u01B0\u1EDDng th\xEC kh\xF4ng x\u1EBFp \u0111\u01B0\u1EE3c t\u1EA1i ch\u1ED7 hay \u0111i h\u1ECDc n\u01A1i kh\xE1c.",
  where: `p.grade BETWEEN 1 AND 12 AND p.school_code IS NULL AND p.movement IS DISTINCT FROM 2
    AND p.movement IS DISTINCT FROM 3 AND (p.study_state IS NULL OR p.study_state = 1)`,
  text: (row2) => `\u0111ang h\u1ECDc l\u1EDBp ${row2.grade}, ch\u01B0a ghi tr\u01B0\u1EDDng.`
});

// apps/server/src/survey/checks/school-unknown.ts
var schoolUnknown = personCheck({
  id: "school-unknown",
  kind: "record",
  level: "error",
  label: "M\xE3 tr\u01B0\u1EDDng kh\xF4ng c\xF3 trong danh m\u1EE5c",
  remedy: "Ch\u1ECDn l\u1EA1i tr\u01B0\u1EDDng, ho\u1EB7c b\u1ED5 sung tr\u01B0\u1EDDng v\xE0o danh m\u1EE5c. Ch\u01B0a r\xF5 tr\u01B0\u1EDDng th\xEC ch\u01B0a bi\u1EBFt h\u1ECDc t\u1EA1i ch\u1ED7 hay n\u01A1i kh\xE1c.",
  where: `p.school_code IS NOT NULL AND NOT EXISTS (SELECT FROM school s WHERE s.code = p.school_code)`,
  text: (row2) => `m\xE3 tr\u01B0\u1EDDng \u201C${row2.school_code}\u201D kh\xF4ng c\xF3 trong danh m\u1EE5c.`
});

// apps/server/src/survey/checks/study-contradiction.ts
var studyContradiction = personCheck({
  id: "study-contradiction",
  kind: "record",
  level: "error",
  label: "V\u1EEBa \u0111ang h\u1ECDc v\u1EEBa b\u1ECF h\u1ECDc ho\u1EB7c h\u1ECDc xong",
  remedy: "Gi\u1EEF m\u1ED9t trong hai: x\xF3a l\u1EDBp \u0111ang h\u1ECDc, ho\u1EB7c x\xF3a l\u1EDBp b\u1ECF h\u1ECDc, h\u1ECDc xong c\u1EE7a n\u0103m nay.",
  columns: ", p.study_state",
  // Who left or finished in an earlier year may be back at school; in the round's own year only one can be true.
  where: `p.grade IS NOT NULL AND (p.study_state IN (2, 4, 5, 6)
    OR p.dropped_grade IS NOT NULL AND (p.dropped_year IS NULL OR p.dropped_year >= $3)
    OR p.completed_grade IS NOT NULL AND p.completed_year >= $3)`,
  text: (row2) => {
    if (row2.dropped_grade !== null) return `ghi c\u1EA3 \u0111ang h\u1ECDc v\xE0 b\u1ECF h\u1ECDc l\u1EDBp ${row2.dropped_grade}.`;
    if (row2.completed_grade !== null) return `ghi c\u1EA3 \u0111ang h\u1ECDc v\xE0 h\u1ECDc xong l\u1EDBp ${row2.completed_grade}.`;
    return "ghi l\u1EDBp \u0111ang h\u1ECDc nh\u01B0ng t\xECnh tr\u1EA1ng h\u1ECDc t\u1EADp l\xE0 kh\xF4ng \u0111i h\u1ECDc.";
  }
});

// apps/server/src/survey/checks/study-unknown.ts
var studyUnknown = populationCheck({
  id: "study-unknown",
  kind: "record",
  level: "warning",
  label: "T\u1EEB 6 \u0111\u1EBFn 18 tu\u1ED5i ch\u01B0a x\xE1c \u0111\u1ECBnh t\xECnh tr\u1EA1ng h\u1ECDc",
  remedy: "H\u1ECFi l\u1EA1i h\u1ED9: \u0111ang h\u1ECDc l\u1EDBp n\xE0o, tr\u01B0\u1EDDng n\xE0o, hay \u0111\xE3 ngh\u1EC9. Ch\u01B0a r\xF5 th\xEC k\u1EBFt qu\u1EA3 c\xF3 th\u1EC3 l\xE0 ch\u01B0a \u0111\u1EE7 d\u1EEF li\u1EC7u.",
  where: "present & !exempt & age=6..18 & studying=unknown",
  text: (age2) => `${age2} tu\u1ED5i, ch\u01B0a r\xF5 c\xF3 \u0111i h\u1ECDc.`
});

// apps/server/src/survey/checks/index.ts
var recordChecks = [
  nameMissing,
  birthYearImpossible,
  birthDateImpossible,
  schoolUnknown,
  studyContradiction,
  formNumberTwice,
  duplicateIdentityNumber,
  studyUnknown,
  literacyUnclassified,
  canLearnUnknown,
  schoolMissing,
  schoolLevelMismatch,
  ageGrade,
  duplicatePerson,
  hamletMissing,
  headMissing,
  headTwice,
  householdEmpty,
  schoolEnded,
  goneWithoutReason,
  gradeStep,
  identityChanged,
  literacyLost
];

// apps/server/src/platform/http/create-app.ts
import { createReadStream } from "node:fs";
import { stat as stat6 } from "node:fs/promises";
import { join as join17 } from "node:path";
import helmet from "@fastify/helmet";
import multipart from "@fastify/multipart";
import rateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import Fastify from "fastify";

// apps/server/src/platform/auth/authorise.ts
var granted = {
  officer: ["open", "read-figures", "read-people", "edit-people", "import", "edit-schools", "edit-settings"]
};
function authorise(actor, route2) {
  if (granted[actor.role]?.includes(route2.policy) !== true) {
    throw new PhocapError(
      "auth.forbidden",
      "T\xE0i kho\u1EA3n n\xE0y kh\xF4ng \u0111\u01B0\u1EE3c l\xE0m vi\u1EC7c \u0111\xF3.",
      "H\u1ECFi ng\u01B0\u1EDDi qu\u1EA3n tr\u1ECB \u0111\u01A1n v\u1ECB.",
      403
    );
  }
}

// apps/server/src/platform/http/create-app.ts
var uploadLimit = 60 * 1024 * 1024;
function failureOf(error) {
  if (error instanceof PhocapError) {
    return {
      status: error.status,
      failure: {
        code: error.code,
        message: error.message,
        remedy: error.remedy,
        ...error.fields === void 0 ? {} : { fields: error.fields }
      }
    };
  }
  const known2 = error;
  if (known2.code === "FST_REQ_FILE_TOO_LARGE") {
    return {
      status: 413,
      failure: {
        code: "upload.size",
        message: "T\u1EC7p l\u1EDBn h\u01A1n 60 MB.",
        remedy: "T\xE1ch t\u1EC7p theo th\xF4n r\u1ED3i nh\u1EADp t\u1EEBng t\u1EC7p."
      }
    };
  }
  if (known2.statusCode === 429) {
    return {
      status: 429,
      failure: { code: "http.busy", message: "G\u1EEDi qu\xE1 nhi\u1EC1u y\xEAu c\u1EA7u.", remedy: "Ch\u1EDD m\u1ED9t ph\xFAt r\u1ED3i th\u1EED l\u1EA1i." }
    };
  }
  if (known2.statusCode !== void 0 && known2.statusCode < 500) {
    return {
      status: known2.statusCode,
      failure: {
        code: "http.request",
        message: "Y\xEAu c\u1EA7u g\u1EEDi l\xEAn kh\xF4ng \u0111\xFAng.",
        remedy: "T\u1EA3i l\u1EA1i trang r\u1ED3i th\u1EED l\u1EA1i."
      }
    };
  }
  return {
    status: 500,
    failure: {
      code: "http.failure",
      message: "M\xE1y ch\u1EE7 g\u1EB7p l\u1ED7i, ch\u01B0a c\xF3 g\xEC \u0111\u01B0\u1EE3c ghi.",
      remedy: "Th\u1EED l\u1EA1i; n\u1EBFu v\u1EABn l\u1ED7i, b\xE1o ng\u01B0\u1EDDi qu\u1EA3n tr\u1ECB k\xE8m gi\u1EDD x\u1EA3y ra l\u1ED7i."
    }
  };
}
function fieldErrors(error) {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));
}
function serve(app2, context, operation2) {
  const { route: route2, run: run2 } = operation2;
  Policy.parse(route2.policy);
  app2.route({
    method: route2.method,
    url: route2.path,
    handler: async (request, reply) => {
      authorise(context.actor, route2);
      const read4 = (part, value) => {
        const result = route2[part].safeParse(value ?? {});
        if (result.success) return result.data;
        const failure = {
          code: "http.input",
          message: "C\xF3 \xF4 nh\u1EADp ch\u01B0a \u0111\xFAng.",
          remedy: "Xem t\u1EEBng \xF4 \u0111\u01B0\u1EE3c \u0111\xE1nh d\u1EA5u.",
          fields: fieldErrors(result.error)
        };
        return reply.code(422).send(failure);
      };
      const params2 = read4("params", request.params);
      if (reply.sent) return reply;
      const query = read4("query", request.query);
      if (reply.sent) return reply;
      const body = request.isMultipart() ? {} : read4("body", request.body);
      if (reply.sent) return reply;
      const answer2 = await run2(context, { params: params2, query, body, request, reply });
      if (route2.reply === null || reply.sent) return reply;
      reply.header("cache-control", "no-store");
      return answer2;
    }
  });
}
async function serveWeb(app2, folder) {
  await app2.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    setHeaders: (reply, path) => {
      const lasting = path.includes(`${"/"}assets/`);
      reply.header("cache-control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
    }
  });
  const page3 = (reply) => reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(createReadStream(join17(folder, "index.html")));
  app2.setNotFoundHandler(async (request, reply) => {
    if (request.url.startsWith("/api/") || request.method !== "GET") {
      const failure = {
        code: "http.missing",
        message: "Kh\xF4ng c\xF3 \u0111\u1ECBa ch\u1EC9 n\xE0y.",
        remedy: "V\u1EC1 trang ch\u1EE7."
      };
      return reply.code(404).send(failure);
    }
    return page3(reply);
  });
}
async function createApp(context, options) {
  const app2 = Fastify({
    logger: options.log ? { level: "warn" } : false,
    bodyLimit: 4 * 1024 * 1024,
    trustProxy: false
  });
  await app2.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // Mantine and the official tables set sizes by style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        upgradeInsecureRequests: null
      }
    },
    // A laptop in a commune serves plain HTTP on its own network; a proxy in front adds HSTS.
    hsts: false
  });
  await app2.register(rateLimit, { max: 1200, timeWindow: "1 minute" });
  await app2.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 10 } });
  app2.setErrorHandler((error, _request, reply) => {
    const { status, failure } = failureOf(error);
    if (status >= 500) app2.log.error(error);
    return reply.code(status).send(failure);
  });
  for (const operation2 of options.operations) serve(app2, context, operation2);
  if (options.webFolder !== null && await stat6(options.webFolder).catch(() => null) !== null) {
    await serveWeb(app2, options.webFolder);
  }
  return app2;
}

// pw-checks.ts
var c2 = await openBench();
var [code2] = await fillCommunes(c2, 1, 45e3);
var p = c2.database.pool;
await p.query("INSERT INTO round (province_code, unit_code, year) VALUES ('98','c1',$1)", [benchYear - 1]);
await p.query("UPDATE unit SET valid_from='2014-01-01'");
var cols = personFields.map((f2) => f2.column).join(",");
await p.query(`INSERT INTO household SELECT province_code,unit_code,round_year-1,id,hamlet,form_number,head_family_name,head_given_name,address,phone,poverty,note,head_norm FROM household`);
await p.query(`INSERT INTO person_record (province_code,unit_code,round_year,${cols},name_norm,name_sort) SELECT province_code,unit_code,round_year-1,${cols},name_norm,name_sort FROM person_record`);
await p.query("ANALYZE");
var commune = await c2.populations.commune(code2, benchYear);
await c2.populations.commune(code2, benchYear - 1);
for (let k = 0; k < 2; k++) for (const check of recordChecks) {
  const t3 = performance.now();
  const f2 = await check.find(c2, commune);
  console.log(k, check.id, f2.length, Math.round(performance.now() - t3));
}
var app = await createApp(c2, { operations, webFolder: null, log: true });
var get = async (path) => {
  const t3 = performance.now(), u = process.cpuUsage();
  const r = await app.inject({ url: `/api/units/${code2}/rounds/${benchYear}/${path}` });
  const d = process.cpuUsage(u);
  return [r.statusCode, Math.round(performance.now() - t3), Math.round((d.user + d.system) / 1e3), r.payload.length];
};
var one = (await p.query("SELECT id, household_id FROM person_record WHERE birth_year=2016 AND round_year=2026 LIMIT 1")).rows[0];
for (const path of ["people?where=age%3D6..14%20%26%20must", "people?q=an", "people?q=nguyen%20an", "people?where=age%3D6..14&q=an", "people", `people/${one.id}`, `households`, `households/${one.household_id}`, "people.xlsx"]) for (let k = 0; k < 3; k++) console.log(path, await get(path));
await app.close();
await c2.close();
