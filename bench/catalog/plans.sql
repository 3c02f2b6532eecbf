-- The query behind each endpoint, as the service sends it, with values: psql URL -qAtX -f plans.sql prints a page of docs/.
-- Each is run twice and shown the second time, when its pages are in memory.
\set ON_ERROR_STOP on
\pset format unaligned
\pset tuples_only on
set jit = off;
set plan_cache_mode = force_custom_plan;
set pg_trgm.similarity_threshold = 0.5;
set client_min_messages = warning;
create or replace function pg_temp.plan(question text, sql text) returns setof text language plpgsql as $$
begin
    execute sql;
    return next E'\n## `' || question || E'`\n\n```sql\n' || sql || E'\n```\n\n```';
    return query execute 'explain (analyze, buffers) ' || sql;
    return next '```';
end $$;

\set food 'select f.id, cast(f.facts as text) as facts, f.revision, f.name_key, f.name_words, '
select pg_temp.plan('GET /v1/foods?q=honey+cracker, names in memory: only the foods of the page', :'food'
    || E'null as amount\nfrom food f\nwhere f.imported and not f.removed and f.id = any (string_to_array('''
    || (select string_agg(id, ' ') from (select id from food where imported order by digest limit 20) few)
    || E''', '' ''))\norder by f.name_words, f.name_key, f.id\nlimit 21');
select pg_temp.plan('GET /v1/foods?q=crunchy, while names are read: a common word', :'food'
    || E'null as amount\nfrom food f\nwhere f.imported and not f.removed and f.lookup @@ cast(''''''crunchy'''''' as tsquery)\norder by f.name_words, f.name_key, f.id\nlimit 21');
select pg_temp.plan('GET /v1/foods?q=honey+cracker, while names are read: two words', :'food'
    || E'null as amount\nfrom food f\nwhere f.imported and not f.removed and f.lookup @@ cast(''''''honey'''' & ''''cracker'''''' as tsquery)\norder by f.name_words, f.name_key, f.id\nlimit 21');
select pg_temp.plan('GET /v1/foods?q=brandaabcb, while names are read: words that resemble it',
    E'select word from food_word\nwhere word % ''brandaabcb'' and abs(length(word) - length(''brandaabcb'')) <= 2\norder by similarity(word, ''brandaabcb'') desc, word\nlimit 3');
select pg_temp.plan('GET /v1/foods?sort=iron&per=serving; GET /v1/nutrients/iron/sources?scope=all', :'food'
    || E'c.per_serving as amount\nfrom food_content c join food f on f.id = c.food\nwhere f.imported and not f.removed and c.nutrient = ''iron'' and c.per_serving is not null\norder by c.per_serving desc, c.food desc\nlimit 21');
select pg_temp.plan('GET /v1/foods?sort=iron:least&per=100kcal&category=cheese', :'food'
    || E'c.per_100kcal as amount\nfrom food_content c join food f on f.id = c.food\nwhere f.imported and not f.removed and f.lookup @@ cast(''''''category:cheese'''''' as tsquery)\n    and c.nutrient = ''iron'' and c.per_100kcal is not null\norder by c.per_100kcal, c.food\nlimit 21');
select pg_temp.plan('GET /v1/foods?sort=iron&per=serving, the second page', :'food'
    || E'c.per_serving as amount\nfrom food_content c join food f on f.id = c.food\nwhere f.imported and not f.removed and c.nutrient = ''iron'' and c.per_serving is not null\n    and (c.per_serving, c.food) < (30, ''fdc-900500000'')\norder by c.per_serving desc, c.food desc\nlimit 21');
select pg_temp.plan('GET /v1/foods?nutrient=iron:10..&nutrient=sodium:..140&per=serving', :'food'
    || E'null as amount\nfrom food f\nwhere f.imported and not f.removed\n    and exists (select from food_content r where r.food = f.id and r.nutrient = ''iron'' and r.per_serving >= 10)\n    and exists (select from food_content r where r.food = f.id and r.nutrient = ''sodium'' and r.per_serving <= 140)\norder by f.name_key, f.id\nlimit 21');
select pg_temp.plan('GET /v1/foods?category=cheese&known=iron&sort=name', :'food'
    || E'null as amount\nfrom food f\nwhere f.imported and not f.removed and f.lookup @@ cast(''''''category:cheese'''''' as tsquery)\n    and exists (select from food_content k where k.food = f.id and k.nutrient = ''iron'')\norder by f.name_key, f.id\nlimit 21');
select pg_temp.plan('GET /v1/foods?diet=vegan&without=milk,gluten&sort=iron', :'food'
    || E'c.per_100g as amount\nfrom food_content c join food f on f.id = c.food\nwhere f.imported and not f.removed and f.lookup @@ cast(''''''diet:vegan'''' & ''''free:milk'''' & ''''free:gluten'''''' as tsquery)\n    and c.nutrient = ''iron'' and c.per_100g is not null\norder by c.per_100g desc, c.food desc\nlimit 21');
select pg_temp.plan('GET /v1/foods?sort=magnesium, its last pages: foods whose amount is unknown', :'food'
    || E'null as amount\nfrom food f\nwhere f.imported and not f.removed\n    and (select u.per_100g from food_content u where u.food = f.id and u.nutrient = ''magnesium'') is null\norder by f.id\nlimit 21');
select pg_temp.plan('GET /v1/foods?q=honey&facets=category',
    E'select category, count(*)\nfrom (select f.category from food f where f.imported and not f.removed and f.lookup @@ cast(''''''honey'''''' as tsquery) limit 10000) counted\ngroup by category');
select pg_temp.plan('GET /v1/foods/{id}', E'select * from food where id = ''banana'' and not removed');
select pg_temp.plan('GET /v1/changes?after=0',
    E'select c.number, c.made_at, c.origin, c.declared_editor, f.id\nfrom change c cross join lateral (\n    select id from food where changed_in = c.id and id > case when c.number = 0 then '''' else '''' end
    order by id limit 101) f
where c.number >= 0
order by c.number, f.id limit 101');
select pg_temp.plan('GET /v1/foods/{id}/history',
    E'select revision, removed, digest, changed_in, facts from food_version where food = ''banana'' order by revision desc limit 100');
select pg_temp.plan('GET /v1/exports/foods, read as it is sent', E'select * from food where not removed and plannable order by id');
select pg_temp.plan('after a change: which foods it touched, to follow them in memory',
    E'select f.id from change c cross join lateral (\n    select id from food where changed_in = c.id and (imported and not removed) = false order by id limit 10000) f\nwhere c.number > (select last_change from catalog_revision) limit 10000');
