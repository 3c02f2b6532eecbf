package org.crampwise.catalog.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A small bundle in the layout of FoodData Central. Its foods and figures are invented; each stands for a trap of the real layout:
 * samples, a superseded food, both spellings of data types, energy in kJ and in three kcal, vitamin D in IU, words of portions in
 * three columns, references that lead nowhere.
 */
final class TestBundle {

    private final Map<String, String> contentByTable = new LinkedHashMap<>();

    static TestBundle whole() {
        var bundle = new TestBundle();
        bundle.with("nutrient.csv", """
                "id","name","unit_name","nutrient_nbr","rank"
                "1003","Protein","G","203","600.0"
                "1004","Total lipid (fat)","G","204","800.0"
                "1005","Carbohydrate, by difference","G","205","1110.0"
                "1008","Energy","KCAL","208","300.0"
                "1062","Energy","kJ","268","400.0"
                "2047","Energy (Atwater General Factors)","KCAL","957","280.0"
                "2048","Energy (Atwater Specific Factors)","KCAL","958","290.0"
                "1051","Water","G","255","100.0"
                "1087","Calcium, Ca","MG","301","5300.0"
                "1090","Magnesium, Mg","MG","304","5500.0"
                "1092","Potassium, K","MG","306","5700.0"
                "1110","Vitamin D (D2 + D3), International Units","IU","324","8650.0"
                "1114","Vitamin D (D2 + D3)","UG","328","8700.0"
                "1104","Vitamin A, IU","IU","318","7500.0"
                """);
        bundle.with("food.csv", """
                "fdc_id","data_type","description","food_category_id","publication_date"
                "101","sample_food","Invented sample, line
                broken","16","2019-04-01"
                "102","foundation_food","Invented hummus","16","2019-04-01"
                "103","foundation_food","Invented hummus, superseded","16","2018-04-01"
                "104","SR Legacy","Milk, invented","1","2019-04-01"
                "105","survey_fndds_food","Invented porridge","4802","2024-10-31"
                "106","branded_food","INVENTED BAR","","2020-01-01"
                "107","branded_food","INVENTED BAR, OLDER LABEL","","2019-01-01"
                "108","sr_legacy_food","Invented stone","1","2019-04-01"
                "109","sr_legacy_food","Invented food without measures, ""quoted\""","11","2019-04-01"
                "110","wizard_food","Invented by a wizard","1","2019-04-01"
                "111","sr_legacy_food","","1","2019-04-01"
                """);
        bundle.with("foundation_food.csv", "\"fdc_id\",\"NDB_number\",\"footnote\"\n\"102\",\"16158\",\"\"\n");
        bundle.with("sr_legacy_food.csv",
                "\"fdc_id\",\"NDB_number\"\n\"104\",\"1077\"\n\"108\",\"9999\"\n\"109\",\"11222\"\n\"888\",\"1\"\n");
        bundle.with("survey_fndds_food.csv",
                "\"fdc_id\",\"food_code\",\"wweia_category_code\",\"start_date\",\"end_date\"\n\"105\",\"56203000\",\"4802\",\"\",\"\"\n");
        bundle.with("branded_food.csv",
                """
                        "fdc_id","brand_owner","brand_name","gtin_upc","serving_size","serving_size_unit","household_serving_fulltext","branded_food_category"
                        "106","Invented Foods","","0004900","40.0","g","1 bar","Snack, Energy & Granola Bars"
                        "107","Invented Foods","","4900","40.0","g","1 bar","Snack, Energy & Granola Bars"
                        """);
        bundle.with("measure_unit.csv", "\"id\",\"name\"\n\"1000\",\"cup\"\n\"9999\",\"undetermined\"\n");
        bundle.with("food_nutrient_derivation.csv",
                "\"id\",\"code\",\"description\"\n\"1\",\"A\",\"Analytical\"\n\"49\",\"NC\",\"Calculated\"\n\"70\",\"LCCS\",\"Label\"\n");
        bundle.with("food_portion.csv", """
                "id","fdc_id","seq_num","amount","measure_unit_id","portion_description","modifier","gram_weight"
                "1","102","1","2.0","1000","","heaped","500"
                "2","104","1","1","9999","","quart","976"
                "3","105","1","","9999","1 cup, cooked","10205","240"
                "4","105","2","","9999","Quantity not specified","90000","234"
                "5","105","3","","9999","Guideline amount per cup of hot cereal","63546","61"
                "6","104","2","1","1234","","","10"
                "7","104","3","1","1000","","","0"
                "8","777","1","1","1000","","","10"
                """);
        bundle.with("food_nutrient.csv", """
                "id","fdc_id","nutrient_id","amount","data_points","derivation_id"
                "1","101","1090","5","1","1"
                "2","102","2047","200","1","49"
                "3","102","2048","229","1","49"
                "4","102","1062","958","1","49"
                "5","102","1090","71.1","1","1"
                "6","104","1008","61","1",""
                "7","104","1062","255","1",""
                "8","104","1110","51","1","70"
                "9","104","1114","1.3","1","1"
                "10","104","1087","113.0000001","1","1"
                "11","105","1062","300","1",""
                "12","105","1090","","1",""
                "13","106","1110","100","1","70"
                "14","106","1087","1.2999999523162842","1","70"
                "15","106","1104","500","1","70"
                "16","108","1003","60","1","1"
                "17","108","1005","60","1","1"
                "18","104","1092","-3","1","1"
                "19","104","2066","1","1","1"
                "20","999","1090","1","1","1"
                "21","109","1087","abc","1","1"
                "22","109","1090","7","1","1"
                "23","103","1090","7","1","1"
                "24","109","1003","101","1","1"
                """);
        return bundle;
    }

    TestBundle with(String table, String content) {
        contentByTable.put(table, content);
        return this;
    }

    TestBundle replacing(String table, String old, String with) {
        return with(table, contentByTable.get(table).replace(old, with));
    }

    TestBundle without(String table) {
        contentByTable.remove(table);
        return this;
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            for (var table : contentByTable.entrySet()) {
                zip.putNextEntry(new ZipEntry("FoodData_Central_csv_invented/" + table.getKey()));
                zip.write(table.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
