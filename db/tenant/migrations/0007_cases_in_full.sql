-- CRM cases in full: pipelines, stalled statuses, own fields, lines that drive the value, the board's order, orders, rates, targets.

create table case_pipelines (
  id uuid primary key default uuidv7(),
  names jsonb not null,
  position integer not null default 0,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1
);
insert into case_pipelines (names, position)
select '{"sv": "Försäljning", "nb": "Salg", "da": "Salg", "en": "Sales"}', 1 where exists (select from case_statuses);

-- A status belongs to one pipeline for good; Won and Lost end the cases of all of them.
alter table case_statuses add column pipeline_id uuid references case_pipelines (id);
alter table case_statuses disable trigger user;
update case_statuses set pipeline_id = (select id from case_pipelines) where kind = 'open';
alter table case_statuses enable trigger user;
alter table case_statuses
  drop constraint case_statuses_kind_check,
  add constraint case_statuses_kind_check check (kind in ('open', 'stalled', 'won', 'lost')),
  drop constraint case_statuses_fixed_stay,
  add constraint case_statuses_fixed_stay check (kind in ('open', 'stalled') or archived_at is null),
  add constraint case_statuses_has_pipeline check ((kind in ('won', 'lost')) = (pipeline_id is null));
create index case_statuses_pipeline on case_statuses (pipeline_id, position) where pipeline_id is not null;

alter table case_reasons add constraint case_reasons_outcome unique (id, outcome);

alter table cases
  -- The status's; a closed case keeps the one in which it was closed.
  add column pipeline_id uuid references case_pipelines (id),
  add column tags text[] not null default '{}',
  -- The organisation's own fields, by their key.
  add column custom jsonb not null default '{}' check (jsonb_typeof(custom) = 'object'),
  -- The value is the sum of the lines, and follows them.
  add column value_from_lines boolean not null default false,
  add column stalled_until date,
  add column stalled_reason text,
  -- How many times the expected close was moved from one day to another.
  add column expected_close_moves smallint not null default 0,
  -- Its place in its column of the board, highest first; null: its number, so that new cases stand on top.
  add column board_rank numeric,
  -- What one unit of its currency was worth, in which currency, on the day it was closed.
  add column closing_rate numeric(18, 8) check (closing_rate > 0),
  add column closing_rate_currency text check (closing_rate_currency ~ '^[A-Z]{3}$');
alter table cases disable trigger user;
update cases set pipeline_id = (select id from case_pipelines);
alter table cases enable trigger user;
alter table cases
  drop constraint cases_closed_has_date,
  add constraint cases_closed_has_date check ((status_kind in ('won', 'lost')) = (closed_on is not null)),
  add constraint cases_open_in_pipeline check (status_kind in ('won', 'lost') or pipeline_id is not null),
  add constraint cases_stalled_has_date check ((status_kind = 'stalled') = (stalled_until is not null)),
  add constraint cases_stalled_has_reason check ((status_kind = 'stalled') = (stalled_reason is not null)),
  add constraint cases_closing_rate_whole check ((closing_rate is null) = (closing_rate_currency is null)),
  add constraint cases_closing_rate_closed check (closing_rate is null or status_kind in ('won', 'lost')),
  -- A reason for winning ends no case as lost, and an open case has none.
  add constraint cases_reason_fits foreign key (reason_id, status_kind) references case_reasons (id, outcome);

create function count_close_moves() returns trigger language plpgsql as $$
begin
  -- Who puts a row back says the number too.
  if new.expected_close_moves = old.expected_close_moves then
    new.expected_close_moves := old.expected_close_moves + 1;
  end if;
  return new;
end $$;
create trigger count_close_moves before update of expected_close_on on cases for each row
  when (old.expected_close_on <> new.expected_close_on) execute function count_close_moves();

create index cases_stalled on cases (stalled_until, id) where status_kind = 'stalled' and archived_at is null;
create index cases_board on cases (status_id, (coalesce(board_rank, number)) desc, id desc) where archived_at is null;
create index cases_tags on cases using gin (tags) where tags <> '{}';
create index cases_custom on cases using gin (custom jsonb_path_ops) where custom <> '{}';
create index case_lines_product on case_lines (product_id, case_id) where product_id is not null;
create index change_log_cases on change_log (at, id) where table_name = 'cases';
-- Which statuses each case went through, in their order.
create index change_log_case_statuses on change_log (row_id, id) where table_name = 'cases' and new ? 'status_id';

alter table products
  add column number text constraint products_number_unique unique,
  add column unit text,
  add column vat_percent numeric(5, 2) check (vat_percent between 0 and 100),
  add column description text;

-- Orders. Names, addresses and terms stand as they were when the order was made.
create table orders (
  id uuid primary key default uuidv7(),
  number text not null constraint orders_number_unique unique,
  title text not null check (title <> ''),
  customer_id uuid not null references customers (id),
  case_id uuid references cases (id),
  owner_id uuid references employees (id),
  status text not null default 'draft' check (status in ('draft', 'confirmed', 'delivered', 'cancelled')),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Of what the customer is sent.
  language text not null check (language in ('sv', 'nb', 'da', 'en')),
  ordered_on date not null,
  starts_on date,
  delivers_on date,
  customer_name text not null,
  org_number text,
  your_reference text,
  -- {"street", "postcode", "city", "country"}
  invoice_address jsonb not null default '{}' check (jsonb_typeof(invoice_address) = 'object'),
  delivery_address jsonb not null default '{}' check (jsonb_typeof(delivery_address) = 'object'),
  payment_terms text,
  credit_days smallint check (credit_days between 0 and 365),
  order_information text,
  -- Locked: its lines and terms can't be changed any more.
  locked_at timestamptz,
  archived_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint orders_dates check (delivers_on >= starts_on)
);
create index orders_newest on orders (ordered_on desc, id desc) where archived_at is null;
create index orders_customer on orders (customer_id, ordered_on desc, id desc) where archived_at is null;
create index orders_case on orders (case_id) where case_id is not null;
create index orders_put_away on orders (archived_at desc, id desc) where archived_at is not null;

create table order_lines (
  id uuid primary key default uuidv7(),
  order_id uuid not null references orders (id),
  product_id uuid references products (id),
  description text,
  quantity numeric(14, 3) not null default 1,
  unit text,
  unit_price numeric(14, 2),
  discount_percent numeric(5, 2) not null default 0 check (discount_percent between 0 and 100),
  vat_percent numeric(5, 2) not null default 0 check (vat_percent between 0 and 100),
  position integer not null default 0
);
create index order_lines_order on order_lines (order_id, position);

-- What stands at the head and foot of what the organisation sends. One row at most.
create table letterheads (
  id uuid primary key default uuidv7(),
  name text,
  org_number text,
  vat_number text,
  street text,
  postcode text,
  city text,
  country text check (country ~ '^[A-Z]{2}$'),
  email text,
  phone text,
  website text,
  bank_account text,
  iban text,
  bic text,
  footer text,
  media_type text check (media_type in ('image/png', 'image/jpeg')),
  bytes bytea check (octet_length(bytes) <= 262144),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint letterheads_logo_whole check ((media_type is null) = (bytes is null))
);
create unique index letterheads_once on letterheads ((true));

-- What one unit of a currency is worth in the organisation's own, from a day on.
create table exchange_rates (
  id uuid primary key default uuidv7(),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  home_currency text not null check (home_currency ~ '^[A-Z]{3}$' and home_currency <> currency),
  on_date date not null,
  rate numeric(18, 8) not null check (rate > 0),
  source text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint exchange_rates_once unique (home_currency, currency, on_date)
);

-- What a seller is to win in a month, in the currency that the organisation had then.
create table sales_targets (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employees (id),
  month date not null check (extract(day from month) = 1),
  amount numeric(14, 2) not null check (amount >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  constraint sales_targets_once unique (employee_id, month)
);

{{change_log case_pipelines null}}
{{change_log orders r.customer_id}}
{{change_log order_lines (select o.customer_id from __schema__.orders o where o.id = r.order_id)}}
{{change_log letterheads null}}
{{change_log exchange_rates null}}
{{change_log sales_targets null}}

-- Where the lines drive a case's value, the row holds their sum at the end of every transaction, whoever wrote what. Only then:
-- an undoing puts lines and value back one by one, and finds each as it was left.
create function follow_lines(p_case uuid) returns void language plpgsql as $$
begin
  if not exists (select from __schema__.cases where id = p_case and value_from_lines) then return; end if;
  update __schema__.cases c set value = s.value, version = c.version + 1, updated_at = clock_timestamp()
    from (select sum(app.line_amount(l.quantity, l.unit_price, l.discount_percent, k.currency)) as value
            from __schema__.case_lines l join __schema__.cases k on k.id = l.case_id where k.id = p_case) s
   where c.id = p_case and c.value is distinct from s.value;
end $$;
create function follow_changed_line() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform __schema__.follow_lines(old.case_id); end if;
  if tg_op <> 'DELETE' then perform __schema__.follow_lines(new.case_id); end if;
  return null;
end $$;
create function follow_changed_case() returns trigger language plpgsql as $$
begin
  perform __schema__.follow_lines(new.id);
  return null;
end $$;
create index cases_source on cases (source) where source is not null and archived_at is null;
create constraint trigger value_follows after insert or update or delete on case_lines
  deferrable initially deferred for each row execute function follow_changed_line();
create constraint trigger value_follows after insert or update of value, currency, value_from_lines on cases
  deferrable initially deferred for each row when (new.value_from_lines) execute function follow_changed_case();

-- The life of a case: what is said when it is put on ice is something.
alter table cases add constraint cases_stalled_reason_said check (stalled_reason <> '');

-- Orders: a locked one stands still with its lines; who is responsible, how far it has come and whether it is put away may change.
alter table orders add column our_reference text;
create function keep_locked_order() returns trigger language plpgsql as $$
declare
  loose text[] := '{status,owner_id,locked_at,archived_at,updated_at,version}';
begin
  if to_jsonb(old) - loose is distinct from to_jsonb(new) - loose then
    raise check_violation using message = 'the order is locked', constraint = 'orders_locked';
  end if;
  return new;
end $$;
create trigger keep_locked_order before update on orders for each row
  when (old.locked_at is not null) execute function keep_locked_order();
create function keep_locked_order_lines() returns trigger language plpgsql as $$
declare
  locked timestamptz;
begin
  -- Whoever is about to lock the order waits for this, or this for them.
  select o.locked_at into locked from __schema__.orders o
   where o.id = case when tg_op = 'DELETE' then old.order_id else new.order_id end for share;
  if locked is not null then
    raise check_violation using message = 'the order is locked', constraint = 'orders_locked';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_locked_order_lines before insert or update or delete on order_lines for each row
  execute function keep_locked_order_lines();
create index orders_number on orders using gin (app.fold(number || ' ' || title) ext.gin_trgm_ops);
alter table recent_views
  drop constraint recent_views_kind_check,
  add constraint recent_views_kind_check check (kind in ('customer', 'contact', 'employee', 'case', 'order'));
create index change_log_of_order on change_log ((coalesce(new, old) ->> 'order_id'))
  where table_name = 'order_lines' and operation <> 'update';

-- What cases add up to, kept, so that no report, list or board counts a million of them again. Every write to cases notes in
-- case_sum_deltas what it changed, waiting for nobody; a job folds the notes into case_sums; whoever reads adds both
-- (view case_sum_rows). `seer_id`: null where everybody may know of the cases, else the owner of owner-only ones; what an
-- owner-only customer hides is put right when it is read. None of it is logged: it says nothing that cases don't.
create table case_sum_deltas (
  id bigint generated always as identity primary key,
  kind text not null,
  seer_id uuid,
  pipeline_id uuid,
  status_id uuid not null,
  owner_id uuid,
  reason_id uuid,
  source text,
  competitor text,
  currency text not null,
  rate_currency text,
  follow_up_on date,
  -- Closed on, or expected to close.
  on_date date,
  count bigint not null,
  with_value bigint not null,
  value numeric not null,
  weighted numeric not null,
  with_rate bigint not null,
  home_value numeric not null,
  with_days bigint not null,
  days bigint not null
);
-- One row per facet and what the facet tells apart: each facet adds up to all cases of the kinds that it has.
create table case_sums (
  -- Of the columns down to on_date.
  key uuid primary key,
  facet text not null,
  kind text not null,
  seer_id uuid,
  pipeline_id uuid,
  status_id uuid,
  owner_id uuid,
  reason_id uuid,
  -- The source or the competitor.
  label text,
  currency text not null,
  rate_currency text,
  follow_up_on date,
  -- Facet day: the day. Else the month's first.
  on_date date,
  count bigint not null,
  with_value bigint not null,
  value numeric not null,
  weighted numeric not null,
  with_rate bigint not null,
  home_value numeric not null,
  with_days bigint not null,
  days bigint not null
);
create index case_sums_facet on case_sums (facet, kind, on_date);

-- The facets of a kind of case and what each of them keeps of it. All that is told apart at once would be as many rows as cases.
create function case_sum_facets(
    p_kind text, p_status uuid, p_owner uuid, p_reason uuid, p_source text, p_competitor text, p_follow_up date, p_on date)
  returns table (facet text, status_id uuid, owner_id uuid, reason_id uuid, label text, follow_up_on date, on_date date)
  language sql immutable parallel safe
  begin atomic
    select v.facet, v.status_id, v.owner_id, v.reason_id, v.label, v.follow_up_on,
           case v.facet when 'day' then p_on else date_trunc('month', p_on::timestamp)::date end
      from (values ('owner', p_status, p_owner, null::uuid, null::text, null::date),
                   ('source', null, null, null, p_source, null),
                   ('followUp', p_status, null, null, null, p_follow_up),
                   ('day', null, null, null, null, null),
                   ('reason', null, null, p_reason, null, null),
                   ('competitor', null, null, null, p_competitor, null))
           v (facet, status_id, owner_id, reason_id, label, follow_up_on)
     where v.facet in ('owner', 'source')
        or v.facet = 'followUp' and p_kind = 'open'
        or v.facet in ('day', 'reason') and p_kind in ('won', 'lost')
        or v.facet = 'competitor' and p_kind = 'lost';
  end;

-- What is counted case by case after all, by owner: one person's cases, or all of them, are read from these alone.
drop index cases_open_pipeline;
create index cases_open_owner on cases (owner_id)
  include (id, number, status_id, pipeline_id, currency, value, weighted_value, expected_close_on, follow_up_on, source, visibility, customer_id)
  where status_kind = 'open' and archived_at is null;
create index cases_closed_owner on cases (owner_id, closed_on)
  include (status_kind, pipeline_id, currency, value, weighted_value, reason_id, source, visibility, customer_id, closing_rate,
    closing_rate_currency, opened_on)
  where status_kind in ('won', 'lost') and archived_at is null;
drop index cases_closed;
create index cases_closed on cases (closed_on)
  include (status_kind, pipeline_id, currency, value, weighted_value, reason_id, source, owner_id, visibility, customer_id, closing_rate,
    closing_rate_currency, opened_on)
  where status_kind in ('won', 'lost') and archived_at is null;
-- Orders of open cases that begin, among all, with the closed ones; and the cases of nobody, last in the order of owners.
create index cases_open_expected on cases (expected_close_on, id) where status_kind = 'open' and archived_at is null;
create index cases_open_weighted on cases (weighted_value, id) where status_kind = 'open' and archived_at is null;
create index cases_nobodys on cases (updated_at, id) where owner_id is null and archived_at is null;

-- One text for what is noted, whether rows come, go or change, and for what stands already, which the job folds.
do $do$
declare
  part text := $$select %s as sign, status_kind, case visibility when 'owner' then owner_id end as seer_id, pipeline_id, status_id,
      owner_id, reason_id, source, competitor, currency, closing_rate_currency, follow_up_on,
      coalesce(closed_on, expected_close_on) as on_date, value, weighted_value,
      round(value * closing_rate, case closing_rate_currency when 'ISK' then 0 else 2 end) as home_value,
      closed_on - opened_on as days from %s where archived_at is null$$;
  -- Most writes move a few cases from one sum to another; those that move none leave no note.
  note text := $$insert into __schema__.case_sum_deltas (kind, seer_id, pipeline_id, status_id, owner_id, reason_id, source, competitor,
      currency, rate_currency, follow_up_on, on_date, count, with_value, value, weighted, with_rate, home_value, with_days, days)
    select status_kind, seer_id, pipeline_id, status_id, owner_id, reason_id, source, competitor,
      currency, closing_rate_currency, follow_up_on, on_date,
      sum(sign), sum(sign * num_nonnulls(value)), coalesce(sum(sign * value), 0), coalesce(sum(sign * weighted_value), 0),
      sum(sign * num_nonnulls(home_value)), coalesce(sum(sign * home_value), 0),
      sum(sign * num_nonnulls(days)), coalesce(sum(sign * days), 0)
      from (%s) c group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
    having sum(sign) <> 0 or sum(sign * num_nonnulls(value)) <> 0 or sum(sign * value) <> 0 or sum(sign * weighted_value) <> 0
      or sum(sign * num_nonnulls(home_value)) <> 0 or sum(sign * home_value) <> 0
      or sum(sign * num_nonnulls(days)) <> 0 or sum(sign * days) <> 0$$;
  came text := format(part, 1, 'new_rows');
  went text := format(part, -1, 'old_rows');
begin
  execute format($make$create function note_case_sums() returns trigger language plpgsql as $fn$
begin
  if tg_op = 'INSERT' then
    %s;
  elsif tg_op = 'DELETE' then
    %s;
  else
    %s;
  end if;
  return null;
end $fn$$make$, format(note, came), format(note, went), format(note, came || ' union all ' || went));
  execute format(note, format(part, 1, '__schema__.cases'));
end $do$;
create trigger sums_insert after insert on cases referencing new table as new_rows
  for each statement execute function note_case_sums();
create trigger sums_delete after delete on cases referencing old table as old_rows
  for each statement execute function note_case_sums();
create trigger sums_update after update on cases referencing old table as old_rows new table as new_rows
  for each statement execute function note_case_sums();

-- The list of cases in any order: each column that it is sorted by has its own way through the rows.
create index cases_title_order on cases (title collate "__collation__", id) where archived_at is null;
create index cases_value on cases (value, id) where archived_at is null;
create index cases_weighted on cases (weighted_value, id) where archived_at is null;
create index cases_follow_up_any on cases (follow_up_on, id) where archived_at is null;
create index cases_expected_close on cases (expected_close_on, id) where archived_at is null;
create index cases_closed_order on cases (closed_on, id) where closed_on is not null and archived_at is null;
-- Archived customers' cases stand in their place too.
create index customers_any_name on customers (name collate "__collation__", id);

-- The board. A case that comes to another column by any other way than being placed in it stands there by its number.
create function leave_board_place() returns trigger language plpgsql as $$
begin
  new.board_rank := null;
  return new;
end $$;
create trigger leave_board_place before update of status_id on cases for each row
  when (old.status_id <> new.status_id and new.board_rank is not null and new.board_rank = old.board_rank)
  execute function leave_board_place();
-- The overview: a seller's own open cases, and those whose expected close moved again and again.
create index cases_owner_open on cases (owner_id)
  include (follow_up_on, expected_close_moves, visibility, customer_id) where status_kind = 'open' and archived_at is null;
create index cases_moved_often on cases (expected_close_moves) include (owner_id, follow_up_on, visibility, customer_id)
  where status_kind = 'open' and archived_at is null and expected_close_moves > 2;
