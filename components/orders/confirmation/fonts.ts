import path from "node:path";
import { Font } from "@react-pdf/renderer";

const cut = (file: string, fontWeight: number) => ({
  src: path.join(process.cwd(), "node_modules/@expo-google-fonts/inter", file),
  fontWeight,
});

// Whole cuts: of a font that is split by alphabet a word with letters of both would be broken between them. The variable font is
// none that a document can hold.
Font.register({
  family: "Inter",
  fonts: [cut("400Regular/Inter_400Regular.ttf", 400), cut("600SemiBold/Inter_600SemiBold.ttf", 600)],
});

const longest = 18;

// Its own hyphenation knows English alone: words stay whole, and only what no column holds is broken anywhere.
Font.registerHyphenationCallback((word) =>
  word.length <= longest ? [word] : (word.match(new RegExp(`.{1,${longest / 2}}`, "gu")) ?? [word]),
);

export const fontFamily = "Inter";
