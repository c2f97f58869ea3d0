import { createTheme, type MantineColorsTuple } from "@mantine/core"

/** Tints and shades of the accent; index 7 is the accent itself. */
const accent: MantineColorsTuple = [
  "#f1f5fa",
  "#e6eef7",
  "#c9dbed",
  "#a4c1de",
  "#7aa3cd",
  "#4f83b8",
  "#2c659f",
  "#14508c",
  "#104172",
  "#0c3258",
]

/** Mantine's components in our look. Colours of meaning come from tokens.css. */
export const theme = createTheme({
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)", fontWeight: "600" },
  colors: { accent },
  primaryColor: "accent",
  primaryShade: 7,
  black: "#1d2430",
  defaultRadius: 6,
  focusRing: "auto",
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.55", sm: "1.55", md: "1.55", lg: "1.5", xl: "1.4" },
})
