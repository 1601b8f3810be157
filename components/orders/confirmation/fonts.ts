import path from "node:path";
import { Font } from "@react-pdf/renderer";

const folder = path.join(process.cwd(), "node_modules/@fontsource/inter/files");
const cuts = (letters: string) =>
  [400, 600].map((fontWeight) => ({
    src: path.join(folder, `inter-${letters}-${fontWeight}-normal.woff`),
    fontWeight,
  }));

// The variable font is none that a document can hold; each alphabet is a file of its own.
Font.register({ family: "Inter", fonts: cuts("latin") });
Font.register({ family: "Inter ext", fonts: cuts("latin-ext") });

const longest = 18;

// Its own hyphenation knows English alone: words stay whole, and only what no column holds is broken anywhere.
Font.registerHyphenationCallback((word) =>
  word.length <= longest ? [word] : (word.match(new RegExp(`.{1,${longest / 2}}`, "gu")) ?? [word]),
);

export const fontFamily = ["Inter", "Inter ext"];
