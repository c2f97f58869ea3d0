import { describe, expect, test } from "vitest"
import { factOf, someone } from "../../testing/people.ts"

describe("place of study", () => {
  test.each([
    ["a school of the commune", { grade: 1, schoolCode: "here" }, [1, 1, 0]],
    ["a school elsewhere in the province", { grade: 1, schoolCode: "near" }, [2, 2, 1]],
    ["a school of another province", { grade: 1, schoolCode: "far" }, [2, 2, 2]],
    ["a school that is not in the list", { grade: 1, schoolCode: "unlisted" }, [9, 1, 0]],
    ["a listed school without a commune", { grade: 1, schoolCode: "nowhere" }, [9, 1, 0]],
    ["no school written", { grade: 1 }, [9, 1, 0]],
    ["not at school", { droppedGrade: 4 }, [0, 1, 0]],
    [
      "from elsewhere, same province",
      { grade: 1, schoolCode: "here", residence: 3, homeProvince: "P" },
      [3, 3, 1],
    ],
    ["from another province", { grade: 1, schoolCode: "here", residence: 3, homeProvince: "Q" }, [3, 3, 2]],
    ["from elsewhere, home not written", { grade: 1, schoolCode: "here", residence: 3 }, [3, 3, 9]],
    ["from elsewhere, no longer at school", { droppedGrade: 4, residence: 3 }, [0, 3, 0]],
    ["a temporary resident is local", { grade: 1, schoolCode: "here", residence: 2 }, [1, 1, 0]],
  ])("%s", (_, fields, expected) => {
    const person = someone(8, fields)
    expect([factOf(person, "place"), factOf(person, "side"), factOf(person, "crossing")]).toEqual(expected)
  })
})
