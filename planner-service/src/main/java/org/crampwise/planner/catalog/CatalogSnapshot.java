package org.crampwise.planner.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

/** An export of the catalog as it came, by revision. Kept for the next start, and to recount plans made of it. */
@Entity
public class CatalogSnapshot {

    @Id
    private String revision;
    private byte[] ndjsonGzip;
    private Instant loadedAt;

    protected CatalogSnapshot() {}

    private CatalogSnapshot(String revision, String ndjson, Instant loadedAt) {
        this.revision = revision;
        this.ndjsonGzip = zipped(ndjson);
        this.loadedAt = loadedAt;
    }

    /** The same foods, fetched again because ours could not be read. */
    private void replace(String ndjson, Instant now) {
        ndjsonGzip = zipped(ndjson);
        loadedAt = now;
    }

    public String revision() {
        return revision;
    }

    public Instant loadedAt() {
        return loadedAt;
    }

    public String ndjson() {
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(ndjsonGzip))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @ApplicationScoped
    public static class Repository implements PanacheRepositoryBase<CatalogSnapshot, String> {

        @Transactional
        public Optional<CatalogSnapshot> findNewest() {
            return findAll(Sort.descending("loadedAt")).firstResultOptional();
        }

        @Transactional
        public Optional<CatalogSnapshot> findRevision(String revision) {
            return findByIdOptional(revision);
        }

        /** A revision that comes back, as after an undone edit of the catalog, is the newest again. */
        @Transactional
        public void store(String revision, String ndjson, Instant loadedAt) {
            findByIdOptional(revision).ifPresentOrElse(known -> known.replace(ndjson, loadedAt),
                    () -> persist(new CatalogSnapshot(revision, ndjson, loadedAt)));
        }
    }
}
