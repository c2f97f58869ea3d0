/** Shares of a birth cohort, by birth year. */
type Share = (birthYear: number) => number

/** How the children of one commune fare at school; shares of a birth cohort unless said. */
export interface Profile {
  /** In class at ages 3, 4 and 5. */
  readonly class3: Share
  readonly class4: Share
  readonly class5: Share
  /** In a crèche from age 2. */
  readonly creche: Share
  /** Of those in class at an age: did not complete the year's programme. */
  readonly failed: Share
  readonly late: Share
  readonly repeatPrimary: Share
  readonly repeatSecondary: Share
  readonly never: Share
  readonly dropPrimary: Share
  readonly dropSecondary: Share
  /** After grade 9, of those who finish it; the rest go to an upper secondary school. */
  readonly leave9: Share
  readonly continuing9: Share
  readonly vocational9: Share
  /** Of those who go on: leave during grades 10–12. */
  readonly dropUpper: Share
  /** After grade 12, of those who finish it; the rest go to work. */
  readonly university: Share
  readonly college: Share
  /** Go to school outside the four communes. */
  readonly away: Share
}

/** Straight lines between points of birth year and share, level beyond the ends. */
function ramp(...points: readonly (readonly [number, number])[]): Share {
  return (birthYear) => {
    let before = points[0]
    for (const point of points) {
      if (birthYear <= point[0]) {
        if (before === undefined || before === point || point[0] === before[0]) return point[1]
        const part = (birthYear - before[0]) / (point[0] - before[0])
        return before[1] + part * (point[1] - before[1])
      }
      before = point
    }
    return before?.[1] ?? 0
  }
}

const always =
  (share: number): Share =>
  () =>
    share

/** In the order of `newCommunes`. */
export const profiles: readonly Profile[] = [
  // Phường An Hòa: everything at the highest level but the share of 15–18 in upper secondary study
  {
    class3: ramp([2018, 0.8], [2021, 0.87], [2023, 0.885]),
    class4: ramp([2018, 0.9], [2022, 0.945]),
    class5: ramp([2015, 0.97], [2018, 0.985], [2021, 0.992]),
    creche: always(0.3),
    failed: always(0.008),
    late: ramp([2000, 0.03], [2008, 0.012], [2015, 0.008], [2018, 0.006], [2020, 0.003]),
    repeatPrimary: ramp([2000, 0.04], [2010, 0.015], [2015, 0.023], [2020, 0.012]),
    repeatSecondary: always(0.006),
    never: ramp([2000, 0.003], [2008, 0]),
    dropPrimary: ramp([1999, 0.012], [2008, 0.002], [2012, 0]),
    dropSecondary: ramp(
      [2000, 0.13],
      [2005, 0.09],
      [2006, 0.083],
      [2007, 0.066],
      [2008, 0.047],
      [2009, 0.03],
      [2010, 0.018],
      [2011, 0.01],
    ),
    leave9: ramp([2003, 0.16], [2005, 0.13], [2008, 0.06], [2011, 0.03]),
    continuing9: always(0.075),
    vocational9: ramp([2003, 0.03], [2011, 0.07]),
    dropUpper: ramp([2003, 0.05], [2010, 0.018]),
    university: ramp([2003, 0.3], [2008, 0.34]),
    college: ramp([2003, 0.08], [2006, 0.16], [2008, 0.33]),
    away: always(0.012),
  },
  // Phường Minh Tân: comfortably at the highest level everywhere
  {
    class3: ramp([2018, 0.88], [2023, 0.95]),
    class4: ramp([2018, 0.94], [2022, 0.98]),
    class5: ramp([2015, 0.985], [2020, 1]),
    creche: always(0.38),
    failed: always(0.005),
    late: ramp([2000, 0.02], [2012, 0.004], [2018, 0]),
    repeatPrimary: ramp([2000, 0.03], [2012, 0.01], [2015, 0.008]),
    repeatSecondary: always(0.003),
    never: always(0),
    dropPrimary: ramp([1999, 0.008], [2008, 0]),
    dropSecondary: ramp([2000, 0.09], [2005, 0.05], [2008, 0.015], [2011, 0.006]),
    leave9: ramp([2003, 0.1], [2008, 0.02], [2011, 0.012]),
    continuing9: always(0.06),
    vocational9: ramp([2003, 0.04], [2011, 0.08]),
    dropUpper: ramp([2003, 0.04], [2010, 0.008]),
    university: ramp([2003, 0.33], [2008, 0.32]),
    college: ramp([2003, 0.15], [2006, 0.28], [2008, 0.5]),
    away: always(0.01),
  },
  // Xã Khau Mây: of special hardship, meets what is asked there and not what is asked elsewhere
  {
    class3: ramp([2018, 0.7], [2021, 0.84], [2023, 0.85]),
    class4: ramp([2018, 0.8], [2022, 0.875]),
    class5: ramp([2015, 0.86], [2018, 0.9], [2021, 0.92]),
    creche: always(0.1),
    failed: ramp([2019, 0.06], [2020, 0.085], [2021, 0.045], [2022, 0.01]),
    late: ramp([2000, 0.14], [2010, 0.08], [2015, 0.06], [2020, 0.03]),
    repeatPrimary: ramp([2000, 0.2], [2010, 0.1], [2011, 0.12], [2014, 0.1], [2015, 0.19], [2018, 0.1]),
    repeatSecondary: always(0.03),
    never: ramp([1999, 0.09], [2005, 0.04], [2008, 0.015], [2012, 0]),
    dropPrimary: ramp([1999, 0.12], [2008, 0.035], [2012, 0]),
    dropSecondary: ramp([2000, 0.3], [2005, 0.25], [2008, 0.17], [2011, 0.1], [2014, 0.05]),
    leave9: ramp([2003, 0.42], [2011, 0.3]),
    continuing9: always(0.08),
    vocational9: always(0.06),
    dropUpper: always(0.06),
    university: always(0.1),
    college: always(0.15),
    away: always(0.02),
  },
  // Xã Đông Phú: fair results, much not written down
  {
    class3: ramp([2018, 0.78], [2023, 0.9]),
    class4: ramp([2018, 0.86], [2022, 0.94]),
    class5: ramp([2015, 0.95], [2020, 0.985]),
    creche: always(0.2),
    failed: always(0.01),
    late: ramp([2000, 0.04], [2012, 0.015], [2020, 0.008]),
    repeatPrimary: ramp([2000, 0.06], [2012, 0.025], [2015, 0.022]),
    repeatSecondary: always(0.008),
    never: ramp([1999, 0.008], [2008, 0]),
    dropPrimary: ramp([1999, 0.03], [2008, 0.005], [2012, 0]),
    dropSecondary: ramp([2000, 0.15], [2005, 0.1], [2008, 0.045], [2011, 0.02]),
    leave9: ramp([2003, 0.2], [2011, 0.07]),
    continuing9: always(0.09),
    vocational9: always(0.06),
    dropUpper: always(0.03),
    university: always(0.24),
    college: ramp([2003, 0.1], [2008, 0.28]),
    away: always(0.015),
  },
]
