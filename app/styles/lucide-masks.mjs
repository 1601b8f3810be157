import { __iconData as archive } from "lucide-react/icons/archive";
import { __iconData as arrowDown } from "lucide-react/icons/arrow-down";
import { __iconData as arrowUp } from "lucide-react/icons/arrow-up";
import { __iconData as bell } from "lucide-react/icons/bell";
import { __iconData as briefcase } from "lucide-react/icons/briefcase";
import { __iconData as building2 } from "lucide-react/icons/building-complex";
import { __iconData as calendar } from "lucide-react/icons/calendar";
import { __iconData as chartColumn } from "lucide-react/icons/chart-column";
import { __iconData as check } from "lucide-react/icons/check";
import { __iconData as chevronDown } from "lucide-react/icons/chevron-down";
import { __iconData as chevronLeft } from "lucide-react/icons/chevron-left";
import { __iconData as chevronRight } from "lucide-react/icons/chevron-right";
import { __iconData as chevronsUpDown } from "lucide-react/icons/chevrons-up-down";
import { __iconData as circleCheck } from "lucide-react/icons/circle-check";
import { __iconData as circleAlert } from "lucide-react/icons/circle-exclamation-point";
import { __iconData as circleQuestionMark } from "lucide-react/icons/circle-question-mark";
import { __iconData as circleX } from "lucide-react/icons/circle-x";
import { __iconData as clock } from "lucide-react/icons/clock";
import { __iconData as columns3 } from "lucide-react/icons/columns-3";
import { __iconData as contactRound } from "lucide-react/icons/contact-round";
import { __iconData as copy } from "lucide-react/icons/copy";
import { __iconData as download } from "lucide-react/icons/download";
import { __iconData as ellipsis } from "lucide-react/icons/ellipsis";
import { __iconData as externalLink } from "lucide-react/icons/external-link";
import { __iconData as eye } from "lucide-react/icons/eye";
import { __iconData as eyeOff } from "lucide-react/icons/eye-off";
import { __iconData as fileText } from "lucide-react/icons/file-text";
import { __iconData as funnel } from "lucide-react/icons/funnel";
import { __iconData as globe } from "lucide-react/icons/globe";
import { __iconData as house } from "lucide-react/icons/house";
import { __iconData as inbox } from "lucide-react/icons/inbox";
import { __iconData as info } from "lucide-react/icons/info";
import { __iconData as kanban } from "lucide-react/icons/kanban";
import { __iconData as keyRound } from "lucide-react/icons/key-round";
import { __iconData as link } from "lucide-react/icons/link";
import { __iconData as list } from "lucide-react/icons/list";
import { __iconData as lock } from "lucide-react/icons/lock";
import { __iconData as logOut } from "lucide-react/icons/log-out";
import { __iconData as mail } from "lucide-react/icons/mail";
import { __iconData as menu } from "lucide-react/icons/menu";
import { __iconData as monitor } from "lucide-react/icons/monitor";
import { __iconData as moon } from "lucide-react/icons/moon";
import { __iconData as packageIcon } from "lucide-react/icons/package";
import { __iconData as palette } from "lucide-react/icons/palette";
import { __iconData as panelLeft } from "lucide-react/icons/panel-left";
import { __iconData as pencil } from "lucide-react/icons/pencil";
import { __iconData as phone } from "lucide-react/icons/phone";
import { __iconData as plus } from "lucide-react/icons/plus";
import { __iconData as printer } from "lucide-react/icons/printer";
import { __iconData as refreshCw } from "lucide-react/icons/refresh-cw";
import { __iconData as repeat } from "lucide-react/icons/repeat";
import { __iconData as history } from "lucide-react/icons/rotate-ccw-clock";
import { __iconData as search } from "lucide-react/icons/search";
import { __iconData as send } from "lucide-react/icons/send";
import { __iconData as settings } from "lucide-react/icons/settings";
import { __iconData as shield } from "lucide-react/icons/shield";
import { __iconData as squareCheck } from "lucide-react/icons/square-check";
import { __iconData as star } from "lucide-react/icons/star";
import { __iconData as stickyNote } from "lucide-react/icons/sticky-note";
import { __iconData as sun } from "lucide-react/icons/sun";
import { __iconData as tag } from "lucide-react/icons/tag";
import { __iconData as trash2 } from "lucide-react/icons/trash";
import { __iconData as trendingUp } from "lucide-react/icons/trending-up";
import { __iconData as triangleAlert } from "lucide-react/icons/triangle-exclamation-point";
import { __iconData as trophy } from "lucide-react/icons/trophy";
import { __iconData as undo2 } from "lucide-react/icons/undo-2";
import { __iconData as upload } from "lucide-react/icons/upload";
import { __iconData as user } from "lucide-react/icons/user";
import { __iconData as userPlus } from "lucide-react/icons/user-plus";
import { __iconData as users } from "lucide-react/icons/users";
import { __iconData as wallet } from "lucide-react/icons/wallet";
import { __iconData as x } from "lucide-react/icons/x";
import plugin from "tailwindcss/plugin";

// Icons are CSS masks: one element in the page, none of lucide in the browser, no second copy of
// the path in the flight data. (lucide's own React components are client components.)
const icons = {
  archive,
  "arrow-down": arrowDown,
  "arrow-up": arrowUp,
  bell,
  briefcase,
  "building-2": building2,
  calendar,
  "chart-column": chartColumn,
  check,
  "chevron-down": chevronDown,
  "chevron-left": chevronLeft,
  "chevron-right": chevronRight,
  "chevrons-up-down": chevronsUpDown,
  "circle-alert": circleAlert,
  "circle-check": circleCheck,
  "circle-question-mark": circleQuestionMark,
  "circle-x": circleX,
  clock,
  "columns-3": columns3,
  "contact-round": contactRound,
  copy,
  download,
  ellipsis,
  "external-link": externalLink,
  eye,
  "eye-off": eyeOff,
  "file-text": fileText,
  funnel,
  globe,
  history,
  house,
  inbox,
  info,
  kanban,
  "key-round": keyRound,
  link,
  list,
  lock,
  "log-out": logOut,
  mail,
  menu,
  monitor,
  moon,
  package: packageIcon,
  palette,
  "panel-left": panelLeft,
  pencil,
  phone,
  plus,
  printer,
  "refresh-cw": refreshCw,
  repeat,
  search,
  send,
  settings,
  shield,
  "square-check": squareCheck,
  star,
  "sticky-note": stickyNote,
  sun,
  tag,
  "trash-2": trash2,
  "trending-up": trendingUp,
  "triangle-alert": triangleAlert,
  trophy,
  "undo-2": undo2,
  upload,
  user,
  "user-plus": userPlus,
  users,
  wallet,
  x,
};

/** @param {{ node: [string, Record<string, string>][] }} icon */
function maskOf({ node }) {
  const shapes = node.map(([tag, { key, ...attributes }]) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}='${value}'`);
    return `<${tag}${written.join("")}/>`;
  });
  const root =
    "viewBox='0 0 24 24' fill='none' stroke='black' stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'";
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' ${root}>${shapes.join("")}</svg>`;
  return `url("data:image/svg+xml,${svg.replace(/[#<>]/g, encodeURIComponent)}")`;
}

export default plugin(({ addBase }) => {
  for (const [name, icon] of Object.entries(icons)) addBase({ [`.ic-${name}`]: { "--ic": maskOf(icon) } });
  // Marks drawn by a pseudo-element need no element of their own in a table row.
  addBase({ ".late::before": { "--ic": maskOf(clock) } });
});
