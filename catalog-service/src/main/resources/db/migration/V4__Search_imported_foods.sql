-- Curated foods are few and searched in memory. What an import brings may be millions, and is searched by these columns and
-- indexes. The columns are generated, so that whoever writes foods need not know of them.

create extension if not exists pg_trgm;

-- What a search can ask of a food, as one set: the words of its names, and its category, roles, traits, diets and the allergens it is
-- free of, each with what it is before a colon.
create function food_lookup(phrases text, category text, roles text[], diets text[], free_of text[], traits jsonb) returns tsvector
    language sql immutable parallel safe
return array_to_tsvector(array(
    select word from unnest(string_to_array(phrases, ' ')) word where word not in ('|', '')
    union select 'category:' || category
    union select 'role:' || role from unnest(roles) role
    union select 'diet:' || diet from unnest(diets) diet
    union select 'free:' || allergen from unnest(free_of) allergen
    union select 'trait:' || trait from jsonb_array_elements_text(traits) trait));

alter table food
    add column imported boolean not null generated always as (origin = 'IMPORT') stored,
    add column name_words integer not null generated always as (cardinality(string_to_array(name_key, ' '))) stored,
    add column lookup tsvector not null generated always as
        (food_lookup(phrases, category, roles, diets, free_of, coalesce(facts -> 'traits', '[]'))) stored;

comment on column food.imported is 'not reviewed by us: comes after the curated foods';
comment on column food.name_words is 'the plainer the name, the earlier the food';
comment on column food.lookup is 'words of the names, and category:, role:, trait:, diet:, free: with their codes';

create index food_imported_lookup on food using gin (lookup) with (fastupdate = off) where imported and not removed;
create index food_imported_by_plainness on food (name_words, name_key, id) where imported and not removed;
create index food_imported_by_name on food (name_key, id) where imported and not removed;
create index food_curated on food (id) where not imported and not removed;
drop index food_category;

-- Amounts on each basis, so that "the most per serving" is the end of an index and not a sort of millions.
alter table food_content
    add column per_serving numeric check (per_serving >= 0),
    add column per_100kcal numeric check (per_100kcal >= 0);

comment on column food_content.per_serving is 'in the usual portion: per_100g * food.usual_grams / 100, to 6 decimals; absent where no portion is known';
comment on column food_content.per_100kcal is 'per_100g * 100 / energy per 100 g, to 6 decimals; absent where the energy is unknown or under 5 kcal';

update food_content c
set per_serving = round(c.per_100g * f.usual_grams / 100, 6),
    per_100kcal = (select round(c.per_100g * 100 / e.per_100g, 6)
                   from food_content e where e.food = c.food and e.nutrient = 'energy' and e.per_100g >= 5)
from food f
where f.id = c.food;

drop index food_content_by_amount;
create index food_content_per_100g on food_content (nutrient, per_100g, food);
create index food_content_per_serving on food_content (nutrient, per_serving, food) where per_serving is not null;
create index food_content_per_100kcal on food_content (nutrient, per_100kcal, food) where per_100kcal is not null;

-- Every word a name was ever made of: misspelt words of a search are looked for here. The trigger sees each statement once, so a
-- bulk load pays for its distinct words only.
create table food_word (
    word text collate "C" primary key
);

create index food_word_similar on food_word using gin (word gin_trgm_ops);

create function remember_food_words() returns trigger
    language plpgsql as $$
begin
    insert into food_word
    select distinct word from written, unnest(string_to_array(phrases, ' ')) word where word ~ '^[a-z]{4,30}$'
    order by word
    on conflict do nothing;
    return null;
end $$;

create trigger food_words_of_new after insert on food
    referencing new table as written for each statement execute function remember_food_words();
create trigger food_words_of_changed after update on food
    referencing new table as written for each statement execute function remember_food_words();

insert into food_word
select distinct word from food, unnest(string_to_array(phrases, ' ')) word where word ~ '^[a-z]{4,30}$';
