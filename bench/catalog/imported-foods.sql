-- Two million imported foods as a branded bundle would bring them: names of two to seven words, a serving, a dozen nutrients of the
-- label, no diet and no allergen known. For measuring only. Run by bench/catalog/load, which drops the indexes meanwhile.
-- The figures are random but repeatable, and skewed as real ones are: many small, few large.

select setseed(1.0 / :first);

create temporary table word_list as
select array['chicken', 'chocolate', 'organic', 'cheese', 'milk', 'original', 'natural', 'beef', 'vanilla', 'crunchy', 'whole', 'grain',
    'fruit', 'sweet', 'spicy', 'roasted', 'salted', 'unsalted', 'light', 'classic', 'premium', 'creamy', 'tomato', 'garlic', 'honey', 'oat',
    'almond', 'peanut', 'butter', 'coconut', 'lemon', 'apple', 'strawberri', 'blueberri', 'banana', 'mango', 'orange', 'pepper', 'onion',
    'rice', 'bean', 'corn', 'potato', 'chip', 'cooki', 'cracker', 'bar', 'cereal', 'bread', 'pasta', 'sauce', 'soup', 'salad', 'dressing',
    'yogurt', 'ice', 'cream', 'frozen', 'pizza', 'burger', 'sausage', 'turkey', 'ham', 'bacon', 'tuna', 'salmon', 'shrimp', 'juice',
    'drink', 'tea', 'coffee', 'soda', 'water', 'protein', 'snack', 'candi', 'gum', 'mint', 'caramel', 'cinnamon', 'maple', 'syrup',
    'jam', 'spread', 'hummus', 'salsa', 'tortilla', 'wrap', 'bagel', 'muffin', 'cake', 'pie', 'donut', 'brownie', 'wafer', 'pretzel',
    'popcorn', 'nut', 'seed', 'mix'] as common,
    array(select 'brand' || translate(lpad(n::text, 5, '0'), '0123456789', 'abcdefghij') from generate_series(1, 30000) n) as brands;

create temporary table bench_food as
select n, 'fdc-9' || lpad(n::text, 8, '0') as id,
    (select string_agg(word, ' ') from (
        -- the square favours the first words of the list, as language does
        select case when k = 1 then w.brands[1 + floor(random() * 30000)::int] else w.common[1 + floor(random() * random() * 100)::int] end as word
        from generate_series(1, 2 + floor(random() * 6)::int) k
        where n = n) words) as name,
    (array[28, 30, 40, 55, 85, 100, 113, 140, 170, 227, 240])[1 + floor(random() * 11)::int] as grams,
    (array['snack', 'dessert', 'candy', 'breakfast-cereal', 'bread', 'dressing-and-sauce', 'cheese', 'yogurt', 'poultry', 'meat-dish',
        'juice', 'soup', 'vegetable', 'fruit', 'legume', 'fish', 'pizza', 'sandwich', 'pasta-dish', 'coffee-and-tea'])
        [1 + floor(random() * 20)::int] as category
from generate_series(:first, :last) n, word_list w;

create temporary table bench_nutrient (nutrient text, unit text, most numeric, share_known double precision);
insert into bench_nutrient values
    ('energy', 'kcal', 600, 0.99), ('protein', 'g', 40, 0.99), ('fat', 'g', 60, 0.99), ('saturated-fat', 'g', 25, 0.9),
    ('carbohydrate', 'g', 90, 0.99), ('sugars', 'g', 60, 0.95), ('fiber', 'g', 15, 0.9), ('sodium', 'mg', 1500, 0.99),
    ('calcium', 'mg', 900, 0.9), ('iron', 'mg', 18, 0.85), ('potassium', 'mg', 1500, 0.6), ('vitamin-d', 'ug', 12, 0.4),
    ('magnesium', 'mg', 400, 0.1), ('vitamin-c', 'mg', 120, 0.5);

create temporary table bench_content as
select f.n, f.id as food, f.grams, c.nutrient, c.unit, round((c.most * power(random(), 3))::numeric, 1) as per_100g
from bench_food f, bench_nutrient c
where random() + 0 * f.n < c.share_known; -- of every food anew, not once of a nutrient

create index on bench_content (n);
analyze bench_content;

insert into food (id, name_key, phrases, category, family, roles, diets, free_of, usual_grams, recalls, plannable, removed, revision,
    digest, origin, changed_in, facts)
select f.id, f.name, '| ' || f.name || ' |', f.category, f.id, '{}', '{}', '{}', f.grams, 0, false, false, 1, md5(f.id), 'IMPORT',
    (select max(id) from change), jsonb_build_object(
    'id', f.id, 'name', f.name, 'synonyms', '[]'::jsonb, 'category', f.category, 'roles', '[]'::jsonb, 'family', f.id, 'cuisine', '',
    'per100g', (select coalesce(jsonb_object_agg(c.nutrient, jsonb_build_object('value', c.per_100g, 'unit', c.unit, 'quality', 'label')),
        '{}') from bench_content c where c.n = f.n),
    'portions', jsonb_build_array(jsonb_build_object('count', 1, 'measure', 'serving', 'grams', f.grams, 'usual', true)),
    'diets', '[]'::jsonb,
    'allergens', '{"contains": [], "mayContain": [], "free": [], "unknown": ["milk", "egg", "fish", "crustacean", "mollusc", "tree-nut",
        "peanut", "wheat", "gluten", "soy", "sesame", "celery", "mustard", "sulphite", "lupin", "lactose"]}'::jsonb,
    'traits', '[]'::jsonb, 'produceShare', 0, 'milkShare', 0, 'effort', 'none', 'aisle', 'snacks', 'surveyCategory', '',
    'eating', '[]'::jsonb, 'source', jsonb_build_object('dataset', 'fdc-branded', 'code', f.n::text), 'plannable', false)
from bench_food f;

insert into food_content (food, nutrient, per_100g, per_serving, per_100kcal)
select c.food, c.nutrient, c.per_100g, round(c.per_100g * c.grams / 100, 6),
    case when e.per_100g >= 5 then round(c.per_100g * 100 / e.per_100g, 6) end
from bench_content c left join bench_content e on e.n = c.n and e.nutrient = 'energy';
