import archive from "./da/archive.json";
import auth from "./da/auth.json";
import billing from "./da/billing.json";
import board from "./da/board.json";
import calendar from "./da/calendar.json";
import calendarLinks from "./da/calendarLinks.json";
import calls from "./da/calls.json";
import cases from "./da/cases.json";
import categories from "./da/categories.json";
import changes from "./da/changes.json";
import common from "./da/common.json";
import contacts from "./da/contacts.json";
import conversion from "./da/conversion.json";
import custom from "./da/custom.json";
import customers from "./da/customers.json";
import duplicates from "./da/duplicates.json";
import errors from "./da/errors.json";
import exports from "./da/exports.json";
import failures from "./da/failures.json";
import follows from "./da/follows.json";
import imports from "./da/imports.json";
import layout from "./da/layout.json";
import mails from "./da/mails.json";
import meetings from "./da/meetings.json";
import members from "./da/members.json";
import merging from "./da/merging.json";
import movements from "./da/movements.json";
import notes from "./da/notes.json";
import notifications from "./da/notifications.json";
import orders from "./da/orders.json";
import overview from "./da/overview.json";
import pages from "./da/pages.json";
import pipelines from "./da/pipelines.json";
import privacy from "./da/privacy.json";
import products from "./da/products.json";
import rates from "./da/rates.json";
import recent from "./da/recent.json";
import registries from "./da/registries.json";
import reports from "./da/reports.json";
import search from "./da/search.json";
import settings from "./da/settings.json";
import statuses from "./da/statuses.json";
import targets from "./da/targets.json";
import tasks from "./da/tasks.json";
import timeline from "./da/timeline.json";
import views from "./da/views.json";

export default {
  archive,
  auth,
  billing,
  board,
  calendar,
  calendarLinks,
  calls,
  cases,
  categories,
  changes,
  common,
  contacts,
  conversion,
  custom,
  customers,
  duplicates,
  errors,
  exports,
  failures,
  follows,
  imports,
  layout,
  mails,
  meetings,
  members,
  merging,
  movements,
  notes,
  notifications,
  orders,
  overview,
  pages,
  pipelines,
  privacy,
  products,
  rates,
  recent,
  registries,
  reports,
  search,
  settings,
  statuses,
  targets,
  tasks,
  timeline,
  views,
};
