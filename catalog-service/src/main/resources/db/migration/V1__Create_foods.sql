-- A food is one document (facts), for that is how it is read, changed and exported. The columns beside it are what searches ask
-- about, derived from the document whenever it is written. Keys and names sort by bytes: alike on every server.
create table food (
    id           text collate "C" primary key,
    name_key     text collate "C" not null,
    phrases      text             not null,
    category     text             not null,
    family       text             not null,
    roles        text[]           not null,
    diets        text[]           not null,
    free_of      text[]           not null,
    usual_grams  numeric          not null check (usual_grams > 0),
    recalls      integer          not null,
    plannable    boolean          not null,
    removed      boolean          not null,
    revision     integer          not null,
    digest       text             not null,
    facts        jsonb            not null
);

comment on column food.phrases is 'name and synonyms, folded to plain singular words, each phrase as "| word word "';
comment on column food.free_of is 'allergens the food is known to be free of; anything else excludes it';
comment on column food.recalls is 'how often people in the survey ate it: the common food comes first';
comment on column food.digest is 'SHA-256 of the facts: tells whether a seed has changed';

create index food_category on food (category) where not removed;

-- An unknown content has no row.
create table food_content (
    food         text collate "C" not null references food,
    nutrient     text             not null,
    per_100g     numeric          not null check (per_100g >= 0),
    primary key (food, nutrient)
);

create index food_content_by_amount on food_content (nutrient, per_100g desc);

-- One row: the revision of the whole catalog, a hash of all foods.
create table catalog_revision (
    id           integer primary key check (id = 1),
    revision     text    not null
);
