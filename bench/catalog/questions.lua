-- wrk -s questions.lua URL -- KIND: a random question of the kind at every request.
-- typed: what people type, with slips, for plain food and for words that only imported foods have. filters, sources: every basis, with
-- and without imported foods. one, slim, full: always the same one. Anything that begins with / is asked as it is.

local typed = { "milk", "chicken breast", "brocolli", "chickpeas", "chick peas", "sweet potato", "oatm", "almond mi", "greek yogart",
    "pumkin seeds", "salmon", "banana", "lentills", "tofu", "spinach", "kidny beans", "orange juice", "whole wheat bread", "avacado",
    "peanut butter", "chocolate chip cookie", "protein bar", "organic honey cracker", "brandaabcd chicken", "brandabbcc", "spicy popcorn",
    "vanilla caramel", "roasted garlic hummus", "honey oat cereal", "crunchy", "classic tomato soup", "gum", "soda", "coconut wafer",
    "frozen pizza", "cinnamon muffin", "maple syrup", "creamy dressing", "salted pretzel", "brandaacdd" }
local nutrients = { "magnesium", "potassium", "calcium", "vitamin-d", "vitamin-c", "iron", "protein", "fiber", "sodium" }
local bases = { "100g", "serving", "100kcal" }
local categories = { "snack", "dessert", "cheese", "yogurt", "fruit", "legume", "fish", "bread" }
local shapes = {
    filters = {
        function(n, b, c) return "/v1/foods?sort=" .. n .. "&per=" .. b end,
        function(n, b, c) return "/v1/foods?sort=" .. n .. ":least&per=" .. b .. "&category=" .. c end,
        function(n, b, c) return "/v1/foods?nutrient=" .. n .. ":10..&nutrient=sodium:..140&per=" .. b end,
        function(n, b, c) return "/v1/foods?category=" .. c .. "&known=" .. n .. "&sort=name" end,
        function(n, b, c) return "/v1/foods?diet=vegan&without=milk,gluten&sort=" .. n .. "&per=" .. b end,
        function(n, b, c) return "/v1/foods?trait=oily-fish&nutrient=" .. n .. ":1.." end,
    },
    sources = {
        function(n, b, c) return "/v1/nutrients/" .. n .. "/sources?per=" .. b end,
        function(n, b, c) return "/v1/nutrients/" .. n .. "/sources?diet=vegan&without=tree-nut,peanut&per=" .. b end,
        function(n, b, c) return "/v1/nutrients/" .. n .. "/sources?scope=all&per=" .. b end,
        function(n, b, c) return "/v1/nutrients/" .. n .. "/sources?scope=all&category=" .. c .. "&per=" .. b end,
        function(n, b, c) return "/v1/nutrients/" .. n .. "/sources?gap=" .. n .. ":30&gap=energy:300&per=" .. b end,
    },
}

local kind
local pause = 0

function init(args)
    kind = args[1] or "typed"
    pause = tonumber(args[2] or "0")
    math.randomseed(os.time())
end

local function any(list) return list[math.random(#list)] end

function delay() return pause == 0 and 0 or math.random(pause * 2) end

function request()
    local path
    if kind:sub(1, 1) == "/" then
        path = kind
    elseif kind == "typed" then
        path = "/v1/foods?q=" .. any(typed):gsub(" ", "%%20") .. "&limit=" .. math.random(5, 20)
    elseif kind == "one" then
        path = "/v1/nutrients/magnesium/sources?per=serving&limit=20"
    elseif kind == "slim" then
        path = "/v1/foods?q=milk&fields=name,category&limit=20"
    elseif kind == "full" then
        path = "/v1/foods?q=milk&limit=20"
    elseif kind == "empty" then
        path = "/empty"
    else
        path = any(shapes[kind])(any(nutrients), any(bases), any(categories)) .. "&limit=" .. math.random(5, 20)
    end
    return wrk.format("GET", path)
end

function done(summary, latency)
    io.write(string.format("%s: %.0f requests/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms, not 2xx: %d\n", kind or "",
        summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
        latency:percentile(99) / 1000, latency.max / 1000, summary.errors.status))
end
