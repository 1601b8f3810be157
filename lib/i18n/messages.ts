import da from "./messages/da";
import en from "./messages/en";
import nb from "./messages/nb";
import sv from "./messages/sv";

export const messages = { sv, nb, da, en };
