-- What one owner's stays add up to, by year: conversion of one owner was counted from them all.

alter table case_stay_deltas add column owner_id uuid;
alter table case_stay_sums add column owner_id uuid;

-- One text for what is noted, whether rows come, go or change.
do $do$
declare
  part text := $$select %s as sign, date_trunc('month', entered_at at time zone 'UTC')::date as month, status_id, next_id, seer_id, owner_id, outcome,
      stood_class, extract(epoch from case when left_at is null then entered_at - 'epoch'::timestamptz else left_at - entered_at end) as seconds
    from %s where counts and again_at is null$$;
  note text := $$insert into __schema__.case_stay_deltas (month, status_id, next_id, seer_id, owner_id, outcome, stood_class, count, seconds)
    select month, status_id, next_id, seer_id, owner_id, outcome, stood_class, sum(sign), sum(sign * seconds)
      from (%s) s group by 1, 2, 3, 4, 5, 6, 7
    having sum(sign) <> 0 or sum(sign * seconds) <> 0$$;
  came text := format(part, 1, 'new_rows');
  went text := format(part, -1, 'old_rows');
begin
  execute format($make$create or replace function note_case_stay_sums() returns trigger language plpgsql as $fn$
begin
  if tg_op = 'INSERT' then
    %s;
  elsif tg_op = 'DELETE' then
    %s;
  elsif exists (select from new_rows) then
    %s;
  end if;
  return null;
end $fn$$make$, format(note, came), format(note, went), format(note, came || ' union all ' || went));
end $do$;

-- All anew: what waits to be folded doesn't say whose it is.
delete from case_stay_deltas;
delete from case_stay_sums;
insert into case_stay_sums (key, facet, month, status_id, next_id, seer_id, outcome, stood_class, owner_id, count, seconds)
select md5(row(facet, month, status_id, next_id, seer_id, outcome, stood_class, owner_id)::text)::uuid, facet, month, status_id, next_id,
    seer_id, outcome, stood_class, owner_id, sum(count), sum(seconds)
  from (
    select f.facet, f.month, s.status_id, f.next_id, s.seer_id, f.outcome, f.stood_class, f.owner_id, s.count, f.seconds
      from (
        select date_trunc('month', entered_at at time zone 'UTC')::date as month, status_id, next_id, seer_id, outcome, stood_class, owner_id,
            count(*) as count, sum(extract(epoch from case when left_at is null then entered_at - 'epoch'::timestamptz else left_at - entered_at end)) as seconds
          from case_stays where counts and again_at is null group by 1, 2, 3, 4, 5, 6, 7) s
     cross join lateral (
       select case when s.stood_class is null then s.month else date_trunc('year', s.month::timestamp)::date end as year) y
     cross join lateral (
       select 'end' as facet, s.month, s.next_id, null::text as outcome, s.stood_class, null::uuid as owner_id, s.seconds
       union all
       select 'endYear', y.year, s.next_id, null, s.stood_class, null, s.seconds
       union all
       select 'ownerYear', y.year, s.next_id, null, s.stood_class, s.owner_id, s.seconds
       union all
       select 'outcome', null, null, s.outcome, null, null, 0 where s.outcome is not null) f) parts
 group by facet, month, status_id, next_id, seer_id, outcome, stood_class, owner_id;

drop index case_stay_sums_facet;
create index case_stay_sums_facet on case_stay_sums (facet, seer_id, month)
  include (status_id, next_id, outcome, stood_class, count, seconds) where facet <> 'ownerYear';
create index case_stay_sums_owner on case_stay_sums (owner_id, month)
  include (status_id, next_id, seer_id, stood_class, count, seconds) where facet = 'ownerYear';
