package org.crampwise.fault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Invented foods in the layout of FoodData Central. */
final class Bundle {

    private Bundle() {}

    static byte[] of(int foods) {
        var tables = new LinkedHashMap<String, String>();
        tables.put("nutrient.csv", "id,name,unit_name\n1090,Magnesium,MG\n");
        tables.put("food.csv", "fdc_id,data_type,description,food_category_id,publication_date\n"
                + rows(foods, "%1$d,sr_legacy_food,Invented %1$d,11,2019-04-01\n"));
        tables.put("sr_legacy_food.csv", "fdc_id,NDB_number\n" + rows(foods, "%1$d,%1$d\n"));
        tables.put("food_nutrient.csv", "id,fdc_id,nutrient_id,amount,derivation_id\n" + rows(foods, "%1$d,%1$d,1090,10,\n"));
        return zip(tables);
    }

    private static String rows(int count, String row) {
        return IntStream.rangeClosed(1, count).mapToObj(row::formatted).collect(Collectors.joining());
    }

    private static byte[] zip(Map<String, String> tables) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var table : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(table.getKey()));
                zip.write(table.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
